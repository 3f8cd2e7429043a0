"""What could not be answered is kept, and who asked is told once an answer has been written.

Kept is the masked sentence with what was read in it. The telling is a notice like any other: planned here, decided at
the moment of sending, when the answer must still be known and the person must not have got it meanwhile.
"""

from functools import partial

from bot.clock import Clock
from bot.domain.meaning import Condition, Reading
from bot.domain.notices import QUESTION, Notice
from bot.domain.people import Contact
from bot.domain.questions import State, worth_keeping
from bot.domain.reply import Reply
from bot.domain.text import Text
from bot.nlu.masking import Masker
from bot.services.kit import Kit
from bot.services.rooms import InForce
from bot.store import Store
from bot.store.questions import Waiting
from bot.store.tx import Tx

ANSWER = "answer"  # the kind of notice; one a question, ever
TOLD_AT_ONCE = 100
NONE: frozenset[Condition] = frozenset()


class Questions:
    def __init__(self, tx: Tx, clock: Clock, masker: Masker) -> None:
        self._tx = tx
        self._clock = clock
        self._masker = masker

    async def asked(
        self, who: Contact, service: str, attribute: str, conditions: frozenset[Condition], *, known: bool, said: str
    ) -> None:
        """To be called with every answer given: without one the question is kept, with one it is settled. `said` is
        the sentence, empty where only choices were pressed.
        """
        if known and not who.waits:
            return
        if known:
            await self._tx.questions.answered(who.id, service, attribute)
            return
        await self._tx.questions.keep(
            who.id,
            service,
            attribute,
            "",
            conditions=conditions,
            text=self._masker.mask(said),
            language=who.language,
            now=self._clock.now(),
        )

    async def not_understood(self, who: Contact, reading: Reading, said: str) -> None:
        """Keeps the sentence, unless it was understood as no business of ours, or may be somebody's bare name."""
        text = self._masker.mask(said)
        wording = self._masker.wording(text)
        if worth_keeping(reading, wording) and not self._masker.is_name(wording):
            await self._tx.questions.keep(
                who.id,
                "",
                "",
                wording,
                conditions=NONE,
                text=text,
                language=reading.language,
                now=self._clock.now(),
            )


async def tell_answered(store: Store, in_force: InForce, clock: Clock) -> None:
    """Plans a notice for everybody whose question can be answered by now. Cheap when there is none."""
    answers = in_force.rooms.answers
    for waiting in await store.run(lambda tx: tx.questions.waiting()):
        if answers.answer(*waiting).known:
            while await store.run(partial(_plan, clock, waiting)) == TOLD_AT_ONCE:
                pass


async def _plan(clock: Clock, waiting: Waiting, tx: Tx) -> int:
    """Several processes may try: each question is handed to one of them."""
    told = await tx.questions.tell(waiting, TOLD_AT_ONCE)
    for question, contact in told:
        await tx.notices.add(contact, ANSWER, QUESTION, question, clock.now())
    return len(told)


async def answer_to(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """None when there is nothing to tell any more. An answer that was taken back waits to be told another time."""
    question = await tx.questions.get(notice.about_id)
    if question is None or question.state is State.ANSWERED:
        return None
    found = kit.rooms.answers.answer(question.service, question.attribute, question.conditions)
    if not found.known:
        await tx.questions.reopen(question.id)
        await tx.notices.forget(notice.id)
        return None
    values = {"item": Text(f"item-{question.service}"), "attribute": Text(f"attribute-{question.attribute}")}
    return Reply(found.text, lead=(Text("question-answered", values), *found.warnings))
