"""A report as it comes in: a number, a clock, who has to know. Thanks go on to those they are for."""

import re
from datetime import date
from typing import Final

from bot.domain import cases as rules
from bot.domain.case_reading import terms_of
from bot.domain.case_states import Move, State, after
from bot.domain.cases import FIRST_WEIGHT, Case, Kind, Level, TooManyCases, What
from bot.domain.deadlines import due, first_due, sorted_by, watched
from bot.domain.people import Contact
from bot.domain.staff import Staff, plain_badge
from bot.frozen import Frozen, replace
from bot.services.attachments import Attachments
from bot.services.case_desk import CaseDesk
from bot.services.kit import Kit
from bot.services.staff import leads_of
from bot.store.tx import Tx

CODE_ATTEMPTS: Final = 5
SHORTEST_NAME: Final = 2


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


class Filing:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._desk = CaseDesk(tx, kit)
        self._kit = kit
        self._files = Attachments(tx, kit)

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
