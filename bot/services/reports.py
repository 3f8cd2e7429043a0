"""The citizen's side of a case: asking how it stands, adding, withdrawing, taking up again. How one comes in stands in
`filing.py`.
"""

from datetime import date, datetime, timedelta
from typing import Final

from bot.domain.case_reading import terms_of
from bot.domain.case_states import CITIZENS_TURN, ENDED, Move, NotNow, State, after
from bot.domain.cases import FIRST_WEIGHT, Case, Kind, NoCase, What
from bot.domain.deadlines import days_for, due, first_due, is_late
from bot.domain.people import Contact
from bot.domain.text import Figure
from bot.frozen import Frozen, replace
from bot.services.filing import Filing
from bot.store.cases import Event

LISTED: Final = 8
ANSWERED_WITHIN: Final = timedelta(days=7)  # what is said after an ending is heard as said of it
TRIED_WITHIN: Final = timedelta(days=30)  # that it is not right after all, for longer: people try it for a while
TAKEN_UP_WITHIN: Final = timedelta(days=7)
STILL_TELLING: Final = timedelta(hours=1)
A_PAUSE: Final = timedelta(days=1)  # what waited for the citizen is not late the moment they answer


class Standing(Frozen):
    """A case as its citizen sees it: who has it by name, the newest words they were told, and whether the hall is
    later than it promised.
    """

    case: Case
    owner: str
    words: Event | None
    late: bool


class Times(Frozen):
    """What the hall promises of a report that is sent now. `days`: working days until the answer."""

    first: datetime
    due: datetime
    days: Figure


class Reports(Filing):
    @property
    def today(self) -> date:
        return self._kit.today()

    def times(self, kind: Kind) -> Times:
        """Of a kind that has a clock."""
        now, weight, rules, hours = self._desk.now, FIRST_WEIGHT[kind], self._desk.rules, self._desk.hours
        first, end, days = first_due(kind, now, rules, hours), due(weight, now, rules, hours), days_for(weight, rules)
        assert first is not None and end is not None and days is not None, "all but thanks have a clock"
        return Times(first, end, Figure(days, "working_day"))

    async def mine(self, who: Contact) -> list[Case]:
        """Newest first."""
        return await self._tx.cases.of_contact(who.id, LISTED)

    async def waiting(self, who: Contact) -> Case | None:
        """The newest report in which the hall has spoken lately, so that what comes next may be the answer to it."""
        since = self._desk.now - ANSWERED_WITHIN
        return next((case for case in await self.mine(who) if _has_the_word(case, since)), None)

    async def tried(self, who: Contact) -> Case | None:
        """What "it still does not work" is said of: the report the hall spoke in, else the newest that ended."""
        since = self._desk.now - TRIED_WITHIN
        mine = await self.mine(who)
        ended = (case for case in mine if case.state in ENDED and case.closed_at and case.closed_at >= since)
        return await self.waiting(who) or next(ended, None)

    async def lately(self, who: Contact) -> Case | None:
        """The newest report, where it was sent within the hour and is still open: people go on telling."""
        newest = next(iter(await self.mine(who)), None)
        since = self._desk.now - STILL_TELLING
        return newest if newest and newest.is_open and newest.opened_at >= since else None

    async def standing(self, who: Contact, code: str) -> Standing:
        """Raises NoCase; somebody else's is told as none."""
        case = await self._of(who, code)
        owner = await self._desk.owner(case)
        words = await self._tx.cases.last_words(case.id)
        return Standing(case, owner.name if owner else "", words, is_late(case, self._desk.now))

    async def add(self, who: Contact, code: str, text: str) -> Case:
        """More words. They wake a case that waited or was closed, and reach who has it, or else the leads.

        Raises NoCase, or NotNow when it was withdrawn.
        """
        case = await self._of(who, code)
        text = await self._files.words(who, text)
        masked = f"{case.masked} {self._kit.rooms.masker.mask_story(text)}"[:1200]
        shown = min(case.shown, 1)  # what nobody has let up yet is not shown
        changed = await self._desk.write(await self._woken(replace(case, masked=masked, shown=shown)))
        await self._tx.cases.index(case.id, terms_of(masked))
        what = What.ADDED if case.is_open or case.state is State.PASSED_ON else What.REOPENED
        event = await self._tx.cases.note(case.id, what, self._desk.now, by_citizen=True, words=text)
        await self._files.give(who, case.id, event)
        kind = "reopened" if what is What.REOPENED else "added"
        await self._desk.tell(await self._desk.in_charge(changed), changed, event, kind)
        return changed

    async def reached(self, case: Case) -> bool:
        """Whether thanks came to the person they are for, and not only to those who lead there."""
        events = await self._tx.cases.events(case.id)
        return any(event.what is What.PASSED_ON and event.staff_id for event in events)

    async def withdraw(self, who: Contact, code: str) -> Case:
        """Raises NoCase, or NotNow when it is over."""
        case = await self._of(who, code)
        owner = await self._desk.owner(case)
        ended = replace(case, state=after(case.state, Move.WITHDRAW), closed_at=self._desk.now, claim_until=None)
        ended = replace(ended, shown=0, signed="")
        ended = await self._desk.write(ended)
        event = await self._tx.cases.note(case.id, What.WITHDRAWN, self._desk.now, by_citizen=True)
        await self._desk.tell([owner] if owner else [], ended, event, "withdrawn")
        return ended

    async def withdrawn_lately(self, who: Contact) -> Case | None:
        """What they withdrew last and can still take up again."""
        return next((case for case in await self.mine(who) if self.can_be_taken_up(case)), None)

    def can_be_taken_up(self, case: Case) -> bool:
        since = self._desk.now - TAKEN_UP_WITHIN
        return case.state is State.WITHDRAWN and case.closed_at is not None and case.closed_at >= since

    async def take_up(self, who: Contact, code: str) -> Case:
        """What they withdrew goes on after all, with its number and a clock of its own.

        Raises NoCase, TooManyCases, or NotNow when it was not withdrawn, or too long ago.
        """
        case = await self._of(who, code)
        if not self.can_be_taken_up(case):
            raise NotNow(state=case.state.value)
        await self.check_room(who)
        again = await self._desk.write(await self._desk.woken(case, Move.TAKE_UP))
        event = await self._tx.cases.note(case.id, What.TAKEN_UP, self._desk.now, by_citizen=True)
        await self._desk.tell(await self._desk.in_charge(again), again, event, "taken_up")
        return again

    async def hide(self, who: Contact, code: str) -> Case:
        """Thanks that others may read no more: off the wall at once, and nobody can put them up. Raises NoCase."""
        case = await self._of(who, code)
        hidden = await self._desk.write(replace(case, shown=0, signed=""))
        await self._tx.cases.note(case.id, What.SHOWN, self._desk.now, by_citizen=True, detail="0")
        return hidden

    async def _of(self, who: Contact, code: str) -> Case:
        case = await self._tx.cases.with_code(code)
        if case is None or case.contact_id != who.id:
            raise NoCase()
        return case

    async def _woken(self, case: Case) -> Case:
        if case.is_open or case.state is State.PASSED_ON:
            state = after(case.state, Move.ADD)
            waited = case.state in (State.WAITING_FOR_CITIZEN, State.ANSWERED)
            return replace(case, state=state, due_at=self._not_late(case.due_at) if waited else case.due_at)
        return await self._desk.woken(case)

    def _not_late(self, end: datetime | None) -> datetime | None:
        if end is None:
            return None
        return max(end, self._desk.hours.end_of(self._desk.now, A_PAUSE.days))


def _has_the_word(case: Case, since: datetime) -> bool:
    """Whether it is for the citizen to speak, or may be, once somebody wrote; of an ended one for some days."""
    if case.state in CITIZENS_TURN or (case.is_open and case.contacted_at is not None):
        return True
    return case.state in ENDED and case.closed_at is not None and case.closed_at >= since
