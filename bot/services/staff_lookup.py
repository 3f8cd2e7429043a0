"""What staff look up from a chat: the day, cases by words, one case, answers that are switched off. Read only.

Each asks the rights of who looks. What a group reads leaves out what is about somebody of the staff.
"""

from datetime import date, datetime
from typing import Final

from bot.domain.cases import Case, NoCase, concerns
from bot.domain.home_visits import State as VisitState
from bot.domain.people import Contact
from bot.domain.staff import Deed, Forbidden, Staff, check
from bot.domain.text import Lines, Text, Value
from bot.services.board import board
from bot.services.case_desk import CaseDesk
from bot.services.case_lists import CaseLists
from bot.services.case_words import excerpt, kind_of
from bot.services.digest import digest_for
from bot.services.digest_words import said
from bot.services.kit import Kit
from bot.services.room_words import Face, face_of, lines_with_fates
from bot.services.staff import is_about_staff
from bot.store.tx import Tx

LISTED: Final = 8
NEWEST_ENTRIES: Final = 6


class StaffLookup:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def me(self, contact: Contact) -> Staff:
        """Raises Forbidden for a citizen."""
        return check(await self._tx.staff.of_contact(contact.id), Deed.SEE)

    async def today(self, me: Staff, *, shared: bool = False) -> Text:
        """Appointments of the day at each site, visits at home, and the cases whose time is up today or was before."""
        check(me, Deed.SEE)
        found = await board(self._tx, self._kit.config, self._kit.clock, self._kit.rooms)
        lines: list[Value] = []
        for site in found.sites:
            taken, places = (sum(getattr(window.today, one) for window in site.windows) for one in ("taken", "places"))
            lines.append(Text("room-today-site", {"site": site.name, "taken": taken, "places": places}))
        visits = await self._tx.visits.of_day(self._kit.today())
        waiting = await self._tx.visits.in_state(VisitState.REQUESTED, LISTED)
        if self._kit.config.home_visits.items:
            lines.append(Text("room-today-visits", {"visits": len(visits), "waiting": len(waiting)}))
        lines.append(await self._due(me, shared))
        return Text("room-today", {"day": self._kit.today(), "lines": Lines(tuple(lines))})

    async def due_today(self, me: Staff) -> list[Case]:
        """The cases that `today` names."""
        page = await CaseLists(self._tx, self._kit).inbox(me)
        return [case for case in page.cases if self._is_due(case)][:LISTED]

    async def digest(self, me: Staff) -> Text:
        """Of the day, as it stands now. Raises Forbidden for who is no lead."""
        return said(self._kit, me, await digest_for(self._tx, self._kit, me), unasked=False)

    async def find(self, me: Staff, words: str, *, shared: bool = False) -> Text:
        check(me, Deed.SEE)
        if not words.strip():
            return Text("room-find-what")
        found = await CaseLists(self._tx, self._kit).find(me, words, LISTED + 1)
        cases = [case for case in found if not (shared and await is_about_staff(self._tx, case))][:LISTED]
        if not cases:
            return Text("room-find-none", {"words": words})
        return Text("room-found", {"lines": Lines(tuple(map(self._row, cases)))})

    async def found(self, me: Staff, words: str) -> list[Case]:
        """The cases that `find` names."""
        check(me, Deed.SEE)
        return await CaseLists(self._tx, self._kit).find(me, words, LISTED) if words.strip() else []

    async def case(self, me: Staff, code: str, *, shared: bool = False) -> Case:
        """Raises NoCase or Forbidden."""
        check(me, Deed.SEE)
        case = await self._tx.cases.with_code(code.strip().upper())
        if case is None or (shared and await is_about_staff(self._tx, case)):
            raise NoCase()
        if concerns(case, me):
            raise Forbidden()
        return case

    async def face(self, case: Case) -> Face:
        """As the group shows it, with the newest entries of its ledger."""
        owner = await CaseDesk(self._tx, self._kit).owner(case)
        face = face_of(self._kit, case, owner, await self._tx.handovers.in_case(case.id))
        events = await self._tx.cases.events(case.id)
        ids = sorted({event.staff_id for event in events if event.staff_id})
        names = {one.id: one.name for one in [await self._tx.staff.get(id) for id in ids] if one}
        lines = lines_with_fates(case, events, names, self._kit.rooms.masker)[-NEWEST_ENTRIES:]
        if not lines:
            return face
        text = Text("room-card-ledger", {"card": face.text, "lines": Lines(tuple(lines))})
        return Face(text, face.buttons)

    async def _due(self, me: Staff, shared: bool) -> Text:
        page = await CaseLists(self._tx, self._kit).inbox(me)
        due = [case for case in page.cases if self._is_due(case)]
        due = [case for case in due if not (shared and await is_about_staff(self._tx, case))]
        if not due:
            return Text("room-today-no-cases")
        rows = tuple(map(self._row, due[:LISTED]))
        return Text("room-today-cases", {"count": len(due), "lines": Lines(rows)})

    def _is_due(self, case: Case) -> bool:
        """Today, or late: the first word to the citizen as well as the end."""
        moments = (case.first_word_due, case.due_at)
        return any(self._day_of(moment) <= self._kit.today() for moment in moments if moment)

    def _day_of(self, moment: datetime) -> date:
        return moment.astimezone(self._kit.config.hall.zone).date()

    def _row(self, case: Case) -> Text:
        state = Text(f"room-state-{case.state.replace('_', '-')}")
        values: dict[str, Value] = {"code": case.code, "kind": kind_of(case), "state": state, "words": excerpt(case)}
        return Text("room-row", values)
