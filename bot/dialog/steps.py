"""Where the conversation goes: a dialog begins, a step is entered and asks, what it answers with is followed.

What was said has been understood by then; of it only the further requests of the sentence are looked at, which are
answered on the way.
"""

from collections.abc import AsyncIterator, Mapping

import structlog

from bot.dialog.dialogs import Dialogs
from bot.dialog.lasting import kept, remembered, topic_of
from bot.dialog.session import Answer, Asked, Session
from bot.dialog.talk import Ask, Back, End, Missing, Next, Outcome, Recast, Silent, Switch, Talk
from bot.domain.meaning import Request
from bot.domain.people import Contact
from bot.domain.reply import Choice, Reply
from bot.domain.text import Text
from bot.errors import BotError
from bot.frozen import Frozen, replace
from bot.texts import Texts

log = structlog.get_logger()

MOST_HOPS = 20  # steps entered in one turn: more is a loop
MOST_BACK = 30  # steps that one can go back


class Said(Frozen):
    """What one turn led to; no reply where somebody else answers. `at`: the dialog and the step that replied."""

    contact: Contact
    session: Session
    reply: Reply | None
    at: tuple[str, str] = ("", "")


class Steps:
    def __init__(self, dialogs: Dialogs, texts: Texts) -> None:
        self._dialogs = dialogs
        self._texts = texts

    async def menu(self, talk: Talk) -> Said:
        return await self.begin(talk, Switch(self._dialogs.menu, again=True))

    async def begin(self, talk: Talk, switch: Switch, *, keeping: bool = False) -> Said:
        """`keeping`: a form in whose middle it begins is gone on with, whatever dialog it is."""
        left = self._dialogs.by_name.get(talk.session.dialog)
        dialog = self._dialogs.by_name.get(switch.dialog) or self._dialogs.by_name[self._dialogs.menu]
        keeps = kept(talk.session, left, dialog, keeping=keeping)
        if left and left.parting and not keeps:
            await left.parting(talk)
        drafts = dict(talk.session.draft)
        answers = {**drafts.pop(dialog.name, {}), **switch.answers}
        misses = talk.session.misses + 1 if dialog.name == self._dialogs.lost else 0
        topic = talk.session.topic if dialog is left else topic_of(talk)  # who begins anew takes back what was told
        opened = talk.session.opened(dialog.name, dialog.first, answers, drafts, misses, keeps, topic)
        if isinstance(switch, Recast):
            place = f"{talk.session.dialog}.{talk.session.step}"
            opened = replace(opened, path=(*talk.session.path, (place, (), {})))
        return await self.enter(talk, opened)

    async def enter(self, talk: Talk, session: Session) -> Said:
        """The step asks. One that fails here, or lacks what it needs, must not be come back to: the menu follows."""
        entered = talk.at(session)
        step = self._dialogs.by_name[session.dialog].steps[session.step]
        try:
            outcome = await step(entered)
        except BotError as error:
            talk.tell(Text(error.key, error.values))
            outcome = Switch(self._dialogs.menu, again=True)
        except Missing as missing:
            log.error("a step lacks an answer", missing=missing.args)
            outcome = Switch(self._dialogs.menu, again=True)
        return await self.follow(entered, outcome)

    async def ask_again(self, talk: Talk) -> Said:
        """What was asked, else the menu."""
        return await self.enter(talk, talk.session) if talk.session.dialog else await self.menu(talk)

    async def refuse(self, talk: Talk, why: Text) -> Said:
        """Nothing can be done with it: says why, and asks again."""
        talk.tell(why)
        return await self.ask_again(talk)

    async def back(self, talk: Talk) -> Said:
        """To the step that asked before, with the answers that stood then."""
        *path, (place, names, stood) = talk.session.path
        dialog, _, step = place.rpartition(".")
        kept = {name: value for name, value in talk.session.answers.items() if name not in names}
        before = replace(talk.session, dialog=dialog or talk.session.dialog, step=step)
        return await self.enter(talk, replace(before, answers={**kept, **stood}, path=tuple(path)))

    async def leave(self, talk: Talk) -> Said:
        """The dialog is called off."""
        left = self._dialogs.by_name[talk.session.dialog]
        if left.files:
            await talk.services.attachments.drop(await talk.services.attachments.held(talk.contact))
        if talk.session.kept:
            return await self.come_back(talk)
        if left.form:
            talk.tell(Text("say-cancelled"))
        return await self.menu(talk)

    async def come_back(self, talk: Talk) -> Said:
        """To the form that was interrupted, else to the menu."""
        kept = talk.session.kept
        if kept and self._dialogs.has(kept["dialog"], kept["step"]):
            return await self.enter(talk, talk.session.resumed())
        return await self.menu(talk)

    async def follow(self, talk: Talk, outcome: Outcome) -> Said:
        talk.hops += 1
        if talk.hops > MOST_HOPS:
            raise RuntimeError(f"{talk.session.dialog}: {talk.session.step} leads in a circle")
        match outcome:
            case Next():
                return await self.enter(talk, _step_on(talk, outcome))
            case Switch() if talk.session.kept and outcome.dialog == self._dialogs.menu:
                return await self.come_back(talk)
            case Switch():
                return await self.begin(talk, outcome, keeping=bool(talk.session.kept))
            case Ask(text, choices):
                return self._close(talk, talk.session, await self._asking(talk, text, choices))
            case Silent(choices):
                return self._silent(talk, choices)
            case Back(text):
                talk.tell(text)
                return await self.come_back(talk)
            case End():
                return await self._end(talk, outcome)

    async def _end(self, talk: Talk, end: End) -> Said:
        """What it interrupted goes on, or what the sentence asks besides comes next; else nothing is being asked."""
        if talk.session.kept:
            talk.tell(end.text)
            said = await self.come_back(talk)
            return replace(said, reply=replace(said.reply, files=end.files)) if end.files and said.reply else said
        session = remembered(talk, lost=talk.session.dialog == self._dialogs.lost)
        if request := talk.next_request():
            talk.tell(end.text)
            return await self.begin(talk.at(session), self._switch_to(request))
        return self._close(talk, session, Reply(end.text, end.offers, end.files, tuple(talk.told)))

    def _silent(self, talk: Talk, choices: tuple[Choice, ...]) -> Said:
        if not talk.told:
            return Said(talk.contact, talk.session, None)
        *lead, last = talk.told
        return self._close(talk, talk.session, Reply(last, choices, lead=tuple(lead)))

    async def _asking(self, talk: Talk, text: Text, choices: tuple[Choice, ...]) -> Reply:
        """What the sentence asks besides is answered before a form's question, and after what is told."""
        besides = [answer async for answer in self._besides(talk)]
        if self._dialogs.by_name[talk.session.dialog].form:
            return Reply(text, choices, lead=(*talk.told, *besides))
        *lead, last = text, *besides
        return Reply(last, choices, lead=(*talk.told, *lead))

    async def _besides(self, talk: Talk) -> AsyncIterator[Text]:
        while request := talk.next_request():
            aside = self._dialogs.aside_for(request.act)
            if aside and (answer := await aside(talk.about(request))):
                yield answer

    def _switch_to(self, request: Request) -> Switch:
        dialog = self._dialogs.by_act.get(request.act)
        known = {"service": request.service, "attribute": request.attribute}
        return Switch(
            dialog.name if dialog else self._dialogs.lost,
            **{name: str(value) for name, value in known.items() if value},
        )

    def _close(self, talk: Talk, session: Session, reply: Reply) -> Said:
        shown = tuple(
            (choice.value, self._texts.spellings(choice.label, talk.contact.language)) for choice in reply.choices
        )
        session = replace(session, shown=shown, serial=session.serial + 1)
        return Said(talk.contact, session, reply, (talk.session.dialog, talk.session.step))


def _step_on(talk: Talk, outcome: Next) -> Session:
    session = talk.session
    answers: dict[str, Answer] = {**session.answers, **outcome.answers}
    path = session.path
    if not talk.arriving:  # only a step that asked is come back to
        path = (*path, _asked(session, session.step, (), {}, outcome))[-MOST_BACK:]
    elif path:  # what followed from an answer by itself goes back with it
        path = (*path[:-1], _asked(session, *path[-1], outcome))
    return replace(session, step=outcome.step, answers=answers, path=path, misses=0)


def _asked(session: Session, step: str, names: tuple[str, ...], stood: Mapping[str, Answer], outcome: Next) -> Asked:
    new = tuple(name for name in outcome.answers if name not in names)
    overwritten = {name: session.answers[name] for name in new if name in session.answers}
    return step, (*names, *new), {**stood, **overwritten}
