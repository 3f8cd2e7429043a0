"""The citizen's side of a case: reporting, asking how it stands, adding, withdrawing."""

import re
from datetime import date, datetime, timedelta
from typing import Final

from bot.domain import cases as rules
from bot.domain.case_reading import terms_of
from bot.domain.cases import (
    CITIZENS_TURN,
    ENDED,
    FIRST_WEIGHT,
    Case,
    Kind,
    Level,
    Move,
    NoCase,
    State,
    TooManyCases,
    What,
    after,
)
from bot.domain.deadlines import days_for, due, first_due, is_late, sorted_by, watched
from bot.domain.people import Contact
from bot.domain.staff import Staff, plain_badge
from bot.domain.text import Figure
from bot.frozen import Frozen, replace
from bot.services.attachments import Attachments
from bot.services.case_desk import CaseDesk
from bot.services.kit import Kit
from bot.services.staff import leads_of
from bot.store.cases import Event
from bot.store.tx import Tx

CODE_ATTEMPTS = 5
SHORTEST_NAME: Final = 2
LISTED = 8
ANSWERED_WITHIN: Final = timedelta(days=7)  # what is said after an ending is heard as said of it
STILL_TELLING: Final = timedelta(hours=1)
A_PAUSE = timedelta(days=1)  # what waited for the citizen is not late the moment they answer


class Report(Frozen):
    """What was said and what was understood of it. `shown`: thanks that others may read, `signed` with a masked name.
    `source`: empty for what citizens report; what comes from elsewhere does not count as theirs.
    """

    kind: Kind
    text: str
    level: Level = Level.NAMED
    site: str = ""
    window: str = ""
    item: str = ""
    badge: str = ""
    happened_on: date | None = None
    need_by: date | None = None
    shown: bool = False
    follows: int | None = None
    signed: str = ""
    source: str = ""


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


class Reports:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._desk = CaseDesk(tx, kit)
        self._kit = kit
        self._files = Attachments(tx, kit)

    @property
    def today(self) -> date:
        return self._kit.today()

    def times(self, kind: Kind) -> Times:
        """Of a kind that has a clock."""
        now, weight, rules, hours = self._desk.now, FIRST_WEIGHT[kind], self._desk.rules, self._desk.hours
        first, end, days = first_due(kind, now, rules, hours), due(weight, now, rules, hours), days_for(weight, rules)
        assert first is not None and end is not None and days is not None, "all but thanks have a clock"
        return Times(first, end, Figure(days, "working_day"))

    async def check_room(self, who: Contact) -> None:
        """Raises TooManyCases."""
        if await self._tx.cases.open_of_contact(who.id) >= self._desk.rules.open_per_person:
            raise TooManyCases(most=self._desk.rules.open_per_person)

    async def file(self, who: Contact, report: Report) -> Case:
        """Takes it in with what was sent for it, starts its clock, tells who has to know. Raises TooManyCases."""
        if not report.source:
            await self.check_room(who)
        report = replace(report, text=await self._files.words(who, report.text))
        case = await self._open(who, report)
        event = await self._tx.cases.note(case.id, What.OPENED, self._desk.now, by_citizen=True, words=report.text)
        if not report.source:  # what was sent meanwhile is for something else
            await self._files.give(who, case.id, event)
        if report.kind is Kind.THANKS:
            return await self._pass_on(case, report.text)
        await self._desk.tell(await leads_of(self._tx, case.desk), case, event, "new")
        return case

    async def follow_up(self, who: Contact, of: Case, words: str) -> Case | None:
        """A case about how another one ended, in the hands of a lead at once; None when there is one already."""
        text = words or of.masked
        report = Report(Kind.BAD_RATING, text, of.level, of.site, of.window, of.item, of.badge, follows=of.id)
        case = self._new(who, report)
        lead = next((one for one in await leads_of(self._tx, of.desk) if one.id != of.owner_id), None)
        if lead:
            case = replace(case, state=State.CLAIMED, owner_id=lead.id)
        case = replace(case, desk=of.desk, department=of.department)
        if (added := await self._add(case, text)) is None:
            return None
        event = await self._tx.cases.note(added.id, What.OPENED, self._desk.now, by_citizen=True, words=text)
        await self._desk.tell([lead] if lead else await leads_of(self._tx, of.desk), added, event, "bad_rating")
        return added

    async def mine(self, who: Contact) -> list[Case]:
        """Newest first."""
        return await self._tx.cases.of_contact(who.id, LISTED)

    async def waiting(self, who: Contact) -> Case | None:
        """The newest report in which the hall has spoken lately, so that what comes next may be the answer to it."""
        since = self._desk.now - ANSWERED_WITHIN
        return next((case for case in await self.mine(who) if _has_the_word(case, since)), None)

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

    async def _open(self, who: Contact, report: Report) -> Case:
        for _ in range(CODE_ATTEMPTS):
            if case := await self._add(self._new(who, report), report.text):
                return case
        raise RuntimeError("no free case number was found")

    async def _add(self, case: Case, text: str) -> Case | None:
        case = watched(case, self._desk.rules, self._desk.hours)
        id = await self._tx.cases.add(case, sorted_by(case, self._desk.hours))
        if id is None:
            return None
        await self._tx.cases.index(id, terms_of(case.masked))
        return await self._desk.load(id)

    def _new(self, who: Contact, report: Report) -> Case:
        now, weight = self._desk.now, FIRST_WEIGHT[report.kind]
        return Case(
            id=0,
            code=rules.new_case_code(),
            kind=report.kind,
            level=report.level,
            state=State.NEW,
            weight=weight,
            contact_id=who.id,
            language=who.language,
            masked=self._kit.rooms.masker.mask_story(report.text),
            site=report.site,
            desk=report.site,
            department="",
            window=report.window,
            item=report.item,
            badge=plain_badge(report.badge),
            happened_on=report.happened_on,
            need_by=report.need_by,
            owner_id=None,
            opened_at=now,
            first_due=first_due(report.kind, now, self._desk.rules, self._desk.hours),
            due_at=due(weight, now, self._desk.rules, self._desk.hours),
            follows=report.follows,
            shown=int(report.shown),
            source=report.source,
            signed=report.signed,
        )

    async def _pass_on(self, case: Case, text: str) -> Case:
        """To the officer who wears the badge, or is named in full, and to those who lead them; with nobody there it
        waits in the inbox.
        """
        officer = await self._tx.staff.with_badge(case.badge) if case.badge else await self._named(text)
        leads = await leads_of(self._tx, officer.site if officer else case.desk)
        told: list[Staff] = [*([officer] if officer else []), *leads]
        if not told:
            return case
        now = self._desk.now
        badge = officer.badge if officer else case.badge
        passed = replace(case, state=after(case.state, Move.PASS_ON), closed_at=now, badge=badge)
        passed = await self._desk.write(passed)
        event = await self._tx.cases.note(case.id, What.PASSED_ON, now, staff_id=officer.id if officer else None)
        await self._desk.tell(told, passed, event, "thanks")
        return passed

    async def _named(self, text: str) -> Staff | None:
        """The only one of the staff whose whole name is in it; two of one name are for their leads to tell apart."""
        said = text.casefold()
        found = [one for one in await self._tx.staff.active() if is_named(one.name, said)]
        return found[0] if len(found) == 1 else None


def is_named(name: str, said: str) -> bool:
    """`said` without case. A surname alone is nobody's name."""
    name = name.strip().casefold()
    if name.isascii():
        return " " in name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) is not None
    return len(name) >= SHORTEST_NAME and name in said


def _has_the_word(case: Case, since: datetime) -> bool:
    """Whether it is for the citizen to speak, or may be, once somebody wrote; of an ended one for some days."""
    if case.state in CITIZENS_TURN or (case.is_open and case.contacted_at is not None):
        return True
    return case.state in ENDED and case.closed_at is not None and case.closed_at >= since
