"""What the remedy of a class is to the cases of those who reported it: their outcome. Who is told of it has their case
closed with it, in the transaction in which it is decided that they are told; who is not told, keeps theirs open. A case
in which something else is open goes on.
"""

from datetime import timedelta
from typing import Final

from bot.domain.case_states import Move, State, after
from bot.domain.cases import Case, What, is_about_somebody
from bot.domain.classes import COMPARED, CaseClass, ClassState, Did
from bot.domain.notices import CASE, CASE_CLASS, Notice
from bot.domain.reply import Reply
from bot.domain.staff import Staff
from bot.domain.text import Text
from bot.frozen import Frozen, replace
from bot.services.case_desk import CaseDesk
from bot.services.kit import Kit
from bot.services.outgoing import say_to
from bot.services.ratings import RATING, rating_due
from bot.store.tx import Tx

REMEDIED: Final = "remedied"  # stands in the ledger as how it ended
TRY_IT: Final = "try_it"  # kind of the notice to who suggested something
TIME_TO_TRY: Final = timedelta(days=7)
KEPT: Final = "kept"
ENTRIES: Final = 50


class Outcome(Frozen):
    """Of one person's cases in a class: those that end with the remedy, or just did, and those that go on."""

    ended: tuple[Case, ...]
    going_on: tuple[Case, ...]


async def outcome_for(tx: Tx, kit: Kit, one: CaseClass, contact_id: int) -> Outcome:
    assert one.remedied_at is not None, "only of what is remedied somebody is told"
    closed = {case.id for case in await tx.classes.closed_by_remedy(one.id, one.remedied_at, contact_id)}
    ended, going_on = [], []
    for case in await tx.classes.cases_of(one.id, contact_id, one.remedied_at):
        if case.id in closed or (case.is_open and not await _has_more(tx, kit, case, one)):
            ended.append(case)
        elif case.is_open:
            going_on.append(case)
    return Outcome(tuple(ended), tuple(going_on))


async def close_with_remedy(tx: Tx, kit: Kit, notice: Notice, message_id: int) -> None:
    """`message_id` is what they are told: with it staff see in the ledger whether it arrived."""
    one = await tx.classes.get(notice.about_id)
    if notice.about != CASE_CLASS or one is None or one.state is not ClassState.REMEDIED:
        return
    desk, contact = CaseDesk(tx, kit), await tx.contacts.get(notice.contact_id)
    now = desk.now
    teller = next(
        (event.staff_id for event in await tx.classes.events(one.id, ENTRIES) if event.what is Did.TOLD), None
    )
    rate_at = rating_due(kit, now) if notice.kind != TRY_IT else now + TIME_TO_TRY
    ends = [case for case in (await outcome_for(tx, kit, one, contact.id)).ended if case.is_open]
    for case in ends:
        state = after(case.state, Move.REMEDY)
        contacted = case.contacted_at or now
        await desk.write(replace(case, state=state, closed_at=now, claim_until=None, contacted_at=contacted))
        words = one.told_in(contact.language)
        await tx.cases.note(
            case.id, What.CLOSED, now, staff_id=teller, detail=REMEDIED, words=words, message_id=message_id
        )
    for case in ends[:1]:  # the newest: they are asked once, whatever they reported
        await tx.notices.renew(contact.id, RATING, CASE, case.id, rate_at)


async def reopen_with_class(tx: Tx, kit: Kit, me: Staff, one: CaseClass, words: str) -> None:
    """It did not help after all: what was closed by it goes on with a clock of its own, those it belongs to hear so,
    and can be told of the next remedy.
    """
    assert one.remedied_at is not None, "only what was remedied did not help"
    desk = CaseDesk(tx, kit)
    for case in await tx.classes.closed_by_remedy(one.id, one.remedied_at):
        again = await desk.write(await desk.woken(case))
        message = None
        if case.contact_id is not None:
            await tx.classes.untell_one(one.id, case.contact_id)
            text = Text("classes-told-not-remedied", {"code": case.code, "due": again.due_at or ""})
            message = (await say_to(tx, kit, case.contact_id, Reply(text)))[0]
        event = await tx.cases.note(case.id, What.REOPENED, desk.now, staff_id=me.id, words=words, message_id=message)
        await desk.tell(await desk.in_charge(again), again, event, "reopened")


async def _has_more(tx: Tx, kit: Kit, case: Case, one: CaseClass) -> bool:
    """Whether the remedy of what many met leaves something of this one open: somebody it complains of, a day of the
    person's own, a question or a promise of ours, a conversation, words that came after the remedy.
    """
    if case.kind not in COMPARED or is_about_somebody(case) or case.state is State.WAITING_FOR_CITIZEN:
        return True
    if case.need_by is not None and case.need_by >= kit.today():
        return True
    if await tx.handovers.in_case(case.id) or any(p.state != KEPT for p in await tx.cases.promises(case.id)):
        return True
    assert one.remedied_at is not None
    events = await tx.cases.events(case.id)
    return any(event.by_citizen and event.words and event.at >= one.remedied_at for event in events)
