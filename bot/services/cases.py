"""The staff's side of a case: who has it, what is said to the citizen, what stays inside, how it ends.

A reply and a note are two use cases with two types of words, so that one cannot go the other's way. Each asks the
table of rights first; who it is about is refused like a stranger.
"""

from datetime import date, timedelta
from typing import Self

import structlog

from bot.domain.cases import (
    ENDINGS,
    IN_HAND,
    AlreadyClaimed,
    Case,
    Changed,
    Ending,
    Kind,
    Move,
    NobodyThere,
    NotCalledBack,
    Note,
    NotNow,
    NotYours,
    ReasonMissing,
    State,
    ToCitizen,
    Weight,
    What,
    after,
    concerns,
)
from bot.domain.deadlines import Alarm, due
from bot.domain.notices import CASE
from bot.domain.reply import Media, Reply
from bot.domain.staff import Deed, Forbidden, Staff, check
from bot.domain.text import Text
from bot.domain.timeline import add_working_days, end_of_week, last_working_day
from bot.frozen import Frozen, replace
from bot.services.attachments import Attachments
from bot.services.case_desk import CaseDesk
from bot.services.case_words import said_by_staff, told_closed, told_prolonged, told_transferred
from bot.services.kit import Kit
from bot.services.outgoing import say_to
from bot.services.ratings import RATING, asks_rating, rating_due
from bot.services.staff import leads_of
from bot.store.tx import Tx

log = structlog.get_logger()

REPLIES = {Move.REPLY: What.REPLIED, Move.ASK: What.ASKED, Move.ANSWER: What.ANSWERED}
NOT_TOLD_AGAIN = frozenset({Alarm.RETURN.value})


class To(Frozen):
    """Where a case goes: to a person, or to a site, or to a part of the hall named in words."""

    staff_id: int = 0
    site: str = ""
    department: str = ""

    @classmethod
    def read(cls, place: str) -> Self:
        """One of `places_to_go`: "staff 7", "site main"."""
        kind, _, id = place.partition(" ")
        return cls(staff_id=int(id)) if kind == "staff" and id.isdecimal() else cls(site=id)


class Cases:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit
        self._desk = CaseDesk(tx, kit)

    async def claim(self, me: Staff, id: int) -> Case:
        """Raises AlreadyClaimed with who has it; one's own is claimed a second time without effect."""
        case = await self._may(me, Deed.CLAIM, id)
        while True:
            owner = await self._desk.owner(case)
            if owner and owner.id == me.id:
                return case
            if owner:
                raise AlreadyClaimed(code=case.code, name=owner.name)
            claimed = await self._desk.try_write(self._owned(case, me, Move.CLAIM))
            if claimed:
                await self._note(claimed, What.CLAIMED, me)
                return claimed
            case = await self._desk.load(id)

    async def assign(self, me: Staff, id: int, to: int) -> Case:
        """A lead gives it to somebody, from whoever has it."""
        case = await self._may(me, Deed.ASSIGN, id)
        colleague = await self._colleague(case, to)
        assigned = await self._desk.write(self._owned(case, colleague, Move.ASSIGN))
        event = await self._note(assigned, What.ASSIGNED, me, detail=str(colleague.id))
        await self._desk.tell([colleague], assigned, event, "assigned")
        return assigned

    async def release(self, me: Staff, id: int, note: Note) -> Case:
        """Back to everybody, with a word why."""
        case = await self._mine(me, Deed.RELEASE, id)
        free = replace(case, state=after(case.state, Move.RELEASE), owner_id=None, claim_until=None)
        free = await self._desk.write(free)
        event = await self._note(free, What.RELEASED, me, words=note.text)
        await self._desk.tell(await leads_of(self._tx, case.desk), free, event, "released")
        return free

    async def transfer(self, me: Staff, id: int, to: To, note: Note) -> Case:
        """The citizen keeps the number and is told who has it now."""
        case = await self._may(me, Deed.TRANSFER, id)
        self._check_in_hand(me, case)
        if to.staff_id:
            colleague = await self._colleague(case, to.staff_id)
            moved, told = self._owned(case, colleague, Move.ASSIGN), [colleague]
        else:
            moved = self._elsewhere(case, to)
            told = await leads_of(self._tx, moved.desk)
        moved = await self._desk.write(moved)
        detail = f"person {to.staff_id}" if to.staff_id else " ".join(filter(None, (to.site, to.department)))
        message = await self._say(moved, told_transferred(self._kit, moved, told[0].name if to.staff_id else ""))
        event = await self._note(moved, What.TRANSFERRED, me, detail=detail, words=note.text, message=message)
        await self._desk.tell(told, moved, event, "transferred")
        return moved

    async def note(self, me: Staff, id: int, note: Note) -> Case:
        """For colleagues. Nothing of it reaches the citizen."""
        _is(note, Note)
        case = await self._may(me, Deed.NOTE, id)
        await self._note(case, What.NOTED, me, words=note.text)
        return case

    async def reply(self, me: Staff, id: int, words: ToCitizen, promised: date | None = None) -> Case:
        """The citizen hears from the hall; the case goes on. `promised`: a day named in it, see `promised_in`."""
        return await self._speak(me, id, words, Move.REPLY, promised)

    async def ask(self, me: Staff, id: int, words: ToCitizen) -> Case:
        """A question to the citizen: until they answer, no clock runs against the hall."""
        return await self._speak(me, id, words, Move.ASK, None)

    async def answer(self, me: Staff, id: int, words: ToCitizen, promised: date | None = None) -> Case:
        """The hall's answer; the case stays open for what the citizen may add."""
        return await self._speak(me, id, words, Move.ANSWER, promised)

    async def wait_inside(self, me: Staff, id: int, note: Note) -> Case:
        case = await self._mine(me, Deed.NOTE, id)
        waiting = replace(case, state=after(case.state, Move.WAIT_INSIDE), claim_until=None)
        waiting = await self._desk.write(waiting)
        await self._note(waiting, What.WAITING_INSIDE, me, words=note.text)
        return waiting

    async def close(self, me: Staff, id: int, ending: Ending, words: ToCitizen | None = None, helper: str = "") -> Case:
        """Only what was solved closes without words. `helper`: who can still help; the hotlines where it is empty.

        Raises ReasonMissing, or NotCalledBack.
        """
        case = await self._mine(me, Deed.CLOSE, id)
        if case.kind is Kind.BAD_RATING and case.contacted_at is None and case.contact_id and words is None:
            raise NotCalledBack()
        if ending is not Ending.SOLVED and (words is None or not words.text.strip()):
            raise ReasonMissing()
        now = self._desk.now
        closed = replace(case, state=after(case.state, ENDINGS[ending]), closed_at=now, claim_until=None)
        closed = await self._desk.write(closed)
        await self._tx.cases.keep_promises(id, every=True)
        message = await self._say(closed, told_closed(self._kit, closed, ending, words.text if words else "", helper))
        await self._note(
            closed, What.CLOSED, me, detail=ending.value, words=words.text if words else None, message=message
        )
        if closed.contact_id is not None and asks_rating(closed):
            await self._tx.notices.renew(closed.contact_id, RATING, CASE, id, rating_due(self._kit, now))
        return closed

    async def prolong(self, me: Staff, id: int, weight: Weight, words: ToCitizen) -> Case:
        """Another deadline from today on; the citizen is told it and why, before the old one is over."""
        case = await self._may(me, Deed.PROLONG, id)
        if not case.is_open:
            raise NotNow(state=case.state.value)
        if not words.text.strip():
            raise ReasonMissing()
        end = due(weight, self._desk.now, self._desk.rules, self._desk.hours)
        longer = await self._desk.write(replace(case, weight=weight, due_at=end, told=frozenset()))
        message = await self._say(longer, told_prolonged(longer, words.text))
        await self._note(longer, What.PROLONGED, me, detail=weight.value, words=words.text, message=message)
        return longer

    async def reopen(self, me: Staff, id: int, note: Note) -> Case:
        case = await self._may(me, Deed.REOPEN, id)
        end = due(case.weight, self._desk.now, self._desk.rules, self._desk.hours)
        state = after(case.state, Move.REOPEN)
        open_again = replace(case, state=state, owner_id=me.id, closed_at=None, due_at=end, told=frozenset())
        open_again = await self._desk.write(open_again)
        await self._note(open_again, What.REOPENED, me, words=note.text)
        return open_again

    async def keep_promise(self, me: Staff, id: int) -> Case:
        """What was promised has been done."""
        case = await self._mine(me, Deed.NOTE, id)
        if await self._tx.cases.keep_promises(id, every=True):
            await self._note(case, What.KEPT, me)
        return case

    async def show_thanks(self, me: Staff, id: int, *, shown: bool = True) -> Case:
        """Thanks whose writer agreed go up for all to read, masked, or come down again."""
        case = await self._may(me, Deed.SHOW_THANKS, id)
        if case.kind is not Kind.THANKS or not case.shown:
            raise NotNow(state=case.state.value)
        up = await self._desk.write(replace(case, shown=2 if shown else 1))
        await self._note(up, What.SHOWN, me, detail=str(int(shown)))
        return up

    async def is_mine(self, me: Staff, case: Case) -> bool:
        owner = await self._desk.owner(case)
        return owner is not None and owner.id == me.id

    def promised_in(self, text: str) -> date | None:
        """The day by which these words to a citizen promise something, to be handed to `reply`."""
        words, today, calendar = self._kit.rooms.case_words, self._kit.today(), self._kit.rooms.calendar
        if (days := words.promised_days(text)) is not None:
            return add_working_days(today, days, calendar)
        if words.promised_this_week(text):
            return last_working_day(today, end_of_week(today), calendar)
        named = self._kit.rooms.understanding.understand(text, self._kit.local_now()).date
        day = words.promised_day(text, named, today)
        if day is None and (within := words.promised_within(text)) is not None:
            return last_working_day(today, today + timedelta(days=within), calendar)
        if day is None or named is None or named.start == named.end:
            return day
        return last_working_day(max(today, named.start), day, calendar)

    async def _speak(self, me: Staff, id: int, words: ToCitizen, move: Move, promised: date | None) -> Case:
        _is(words, ToCitizen)
        case = await self._mine(me, Deed.REPLY, id)
        if case.contact_id is None:
            raise NobodyThere(code=case.code)
        now = self._desk.now
        spoken = replace(
            case,
            state=after(case.state, move),
            contacted_at=case.contacted_at or now,
            claim_until=None,
        )
        spoken = await self._desk.write(spoken)
        message = await self._say(spoken, said_by_staff(self._kit, spoken, me, words.text, move), words.media)
        await self._tx.cases.keep_promises(id, every=False)
        event = await self._note(spoken, REPLIES[move], me, words=words.text, message=message)
        await Attachments(self._tx, self._kit).settle(words.media, id, event)
        if promised is not None:
            morning = self._desk.hours.at(promised, self._desk.rules.begins)
            due_at = self._desk.hours.from_then(max(morning, now))
            await self._tx.cases.promise(id, event, promised, due_at)
            await self._note(spoken, What.PROMISED, me, detail=promised.isoformat())
        return spoken

    async def _may(self, me: Staff, deed: Deed, id: int) -> Case:
        """Raises Forbidden, or NoCase."""
        try:
            check(me, deed)
            case = await self._desk.load(id)
            if concerns(case, me):
                raise Forbidden()
        except Forbidden:
            log.warning("refused to somebody of the staff", staff=me.id, deed=deed.value, case=id)
            raise
        return case

    async def _mine(self, me: Staff, deed: Deed, id: int) -> Case:
        """Raises NotYours too: only who has a case speaks for the hall in it."""
        case = await self._may(me, deed, id)
        if case.is_open and case.owner_at(self._desk.now) != me.id:
            raise NotYours(code=case.code)
        return case

    def _check_in_hand(self, me: Staff, case: Case) -> None:
        """What is in a colleague's hands is moved by them or by a lead."""
        if case.owner_at(self._desk.now) not in (None, me.id):
            try:
                check(me, Deed.ASSIGN)
            except Forbidden:
                raise NotYours(code=case.code) from None

    def _owned(self, case: Case, owner: Staff, move: Move) -> Case:
        """A claim that ran out, or whose owner left, counts as one that nobody made."""
        state = State.NEW if move is Move.CLAIM and case.state in IN_HAND else case.state
        until = self._desk.hours.later(self._desk.now, self._desk.rules.claim_hours)
        return replace(
            case,
            state=after(state, move),
            owner_id=owner.id,
            claim_until=until,
            told=case.told - NOT_TOLD_AGAIN,
        )

    def _elsewhere(self, case: Case, to: To) -> Case:
        return replace(
            case,
            state=after(case.state, Move.TRANSFER),
            owner_id=None,
            claim_until=None,
            desk=to.site or case.desk,
            department=to.department,
        )

    async def _colleague(self, case: Case, id: int) -> Staff:
        colleague = await self._tx.staff.get(id)
        if colleague is None or not colleague.active or concerns(case, colleague):
            raise Forbidden()
        return colleague

    async def _note(
        self,
        case: Case,
        what: What,
        me: Staff,
        *,
        detail: str = "",
        words: str | None = None,
        message: int | None = None,
    ) -> int:
        return await self._tx.cases.note(
            case.id, what, self._desk.now, staff_id=me.id, detail=detail, words=words or None, message_id=message
        )

    async def _say(self, case: Case, text: Text, media: tuple[Media, ...] = ()) -> int | None:
        """The message's id; None when the person's data was erased. What is still coming follows when it is here."""
        if case.contact_id is None:
            return None
        here = tuple(one for one in media if not one.coming)
        return (await say_to(self._tx, self._kit, case.contact_id, Reply(text, media=here)))[0]


def _is(words: object, kind: type) -> None:
    """Types keep the two apart when the program is checked; this does when it runs."""
    if not isinstance(words, kind):
        raise TypeError(f"{kind.__name__} is wanted, not {type(words).__name__}")


__all__ = ["Cases", "Changed", "To"]
