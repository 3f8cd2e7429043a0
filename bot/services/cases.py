"""What staff say and do in a case that is theirs: to the citizen, among themselves, and how it ends.

A reply and a note are two use cases with two types of words, so that one cannot go the other's way. Whose hands a case
is in stands in `case_hands.py`.
"""

from datetime import date, timedelta
from typing import Final

from bot.domain.case_states import ENDINGS, Ending, Move, NotNow, after
from bot.domain.cases import Case, Kind, NobodyThere, NotCalledBack, Note, ReasonMissing, ToCitizen, Weight, What
from bot.domain.deadlines import due
from bot.domain.notices import CASE
from bot.domain.staff import Deed, Staff
from bot.domain.timeline import add_working_days, end_of_week, last_working_day
from bot.frozen import replace
from bot.services.attachments import Attachments
from bot.services.case_hands import CaseHands
from bot.services.case_words import said_by_staff, told_closed, told_prolonged
from bot.services.ratings import RATING, asks_rating, rating_due

REPLIES: Final = {Move.REPLY: What.REPLIED, Move.ASK: What.ASKED, Move.ANSWER: What.ANSWERED}


class Cases(CaseHands):
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


def _is(words: object, kind: type) -> None:
    """Types keep the two apart when the program is checked; this does when it runs."""
    if not isinstance(words, kind):
        raise TypeError(f"{kind.__name__} is wanted, not {type(words).__name__}")
