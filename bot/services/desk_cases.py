"""Cases as the console shows them: with their clock, the names of who has them, and the steps that are open."""

from collections.abc import Mapping
from datetime import date
from typing import Final

import structlog

from bot.domain.attachments import Attachment
from bot.domain.case_states import ENDED
from bot.domain.cases import Case, Changed, NoCase, concerns
from bot.domain.desk import Left, Step, steps_for, time_left
from bot.domain.staff import Deed, Forbidden, Staff, check
from bot.frozen import Frozen
from bot.services.attachments import Attachments
from bot.services.case_desk import CaseDesk
from bot.services.case_lists import CaseLists, CasePage, Filter
from bot.services.kit import Kit
from bot.store.desk import Counts
from bot.store.tx import Tx

log = structlog.get_logger()

ROWS: Final = 40
COUNTED: Final = 100
KEPT: Final = "kept"


class Row(Frozen):
    """`own_days`: until the citizen's own day; negative when it has passed. `first_late`: nobody has spoken with the
    citizen in time.
    """

    case: Case
    owner_id: int | None
    owner: str
    left: Left
    own_days: int | None
    mine: bool
    free: bool
    first_late: bool


class Rows(Frozen):
    rows: tuple[Row, ...]
    next: str


class CaseView(Frozen):
    """`names` of everybody in the ledger, also of those who left; `team` are those who can be given the case. `files`
    are what was sent, by the entry they belong to.
    """

    page: CasePage
    row: Row
    steps: frozenset[Step]
    names: dict[int, str]
    team: tuple[Staff, ...]
    files: Mapping[int, tuple[Attachment, ...]]

    @property
    def case(self) -> Case:
        return self.page.case


class DeskCases:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit
        self._desk = CaseDesk(tx, kit)
        self._lists = CaseLists(tx, kit)

    async def inbox(self, me: Staff, of: Filter, after: str) -> Rows:
        found = await self._lists.inbox(me, of, after, ROWS)
        names = await self._names()
        return Rows(tuple(self._row(case, me, names) for case in found.cases), found.next)

    async def find(self, me: Staff, words: str) -> tuple[Row, ...]:
        names = await self._names()
        return tuple(self._row(case, me, names) for case in await self._lists.find(me, words, ROWS))

    async def counts(self, me: Staff) -> Counts:
        return await self._tx.desk.counts(me.id, me.badge, self._kit.now(), self._kit.today(), COUNTED)

    async def team(self) -> list[Staff]:
        return await self._tx.staff.active()

    async def view(self, me: Staff, code: str) -> CaseView:
        """Raises NoCase, Forbidden. Who looks where a person is named is written to the log."""
        page = await self._lists.page(me, (await self._coded(code)).id)
        if page is None:
            raise NoCase()
        case, team = page.case, await self._tx.staff.active()
        names = page.names | {one.id: one.name for one in team}
        promised = any(promise.state != KEPT for promise in page.promises)
        if page.person:
            log.info("a case was looked at", case=case.id, staff=me.id)
        row = self._row(case, me, {one.id: one.name for one in team})
        return CaseView(
            page,
            row,
            steps_for(case, me, row.owner_id, promised=promised),
            names,
            tuple(one for one in team if not concerns(case, one)),
            await Attachments(self._tx, self._kit).by_event(case.id),
        )

    async def at(self, me: Staff, code: str, version: int | None) -> Case:
        """The case as the person saw it. Raises NoCase, and Changed when it has moved on since."""
        check(me, Deed.SEE)
        case = await self._coded(code)
        if concerns(case, me):
            raise Forbidden()
        if version is not None and version != case.version:
            raise Changed(code=case.code)
        return case

    async def _coded(self, code: str) -> Case:
        case = await self._tx.cases.with_code(code.upper())
        if case is None:
            raise NoCase()
        return case

    async def _names(self) -> dict[int, str]:
        return {one.id: one.name for one in await self._tx.staff.active()}

    def _row(self, case: Case, me: Staff, names: dict[int, str]) -> Row:
        owner = case.owner_at(self._kit.now()) if case.is_open else case.owner_id
        if case.is_open and owner not in names:
            owner = None  # whoever left has nothing in hand
        return Row(
            case,
            owner,
            names.get(owner, "") if owner else "",
            time_left(case, self._kit.now(), self._desk.hours, self._desk.rules.warn_hours),
            self._days_until(case.need_by) if case.state not in ENDED else None,
            owner == me.id,
            case.is_open and owner is None,
            case.first_word_due is not None and case.first_word_due <= self._kit.now(),
        )

    def _days_until(self, day: date | None) -> int | None:
        return None if day is None else (day - self._kit.today()).days


__all__ = ["CaseView", "DeskCases", "Filter", "Row", "Rows"]
