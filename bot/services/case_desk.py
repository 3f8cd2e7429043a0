"""What every use case about cases shares: loading one, writing it with its clock, telling staff about it."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.case_states import Move, State, after
from bot.domain.cases import Case, Changed, NoCase, concerns
from bot.domain.deadlines import WorkingTime, due, first_due, sorted_by, watched
from bot.domain.notices import CASE_EVENT
from bot.domain.staff import Staff
from bot.frozen import replace
from bot.services.kit import Kit
from bot.services.staff import leads_of
from bot.store.tx import Tx


class CaseDesk:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self.tx = tx
        self.kit = kit
        self.rules = kit.config.cases
        self.hours = WorkingTime(kit.rooms.calendar, self.rules.begins, self.rules.ends, kit.config.hall.zone)

    @property
    def now(self) -> datetime:
        return self.kit.now()

    async def load(self, id: int) -> Case:
        """Raises NoCase."""
        case = await self.tx.cases.get(id)
        if case is None:
            raise NoCase()
        return case

    async def write(self, case: Case) -> Case:
        """With the moment at which the clock looks next. Raises Changed when somebody else was faster."""
        written = await self.try_write(case)
        if written is None:
            raise Changed(code=case.code)
        return written

    async def try_write(self, case: Case) -> Case | None:
        case = watched(case, self.rules, self.hours)
        if not await self.tx.cases.change(case, sorted_by(case, self.hours)):
            return None
        return await self.load(case.id)

    async def tell(self, staff: Iterable[Staff], case: Case, event_id: int, kind: str) -> None:
        """A notice to each, in their working time; whom the case is about is not told."""
        due = self.hours.from_then(self.now)
        for one in {one.id: one for one in staff if one.active and not concerns(case, one)}.values():
            await self.tx.notices.add(one.contact_id, kind, CASE_EVENT, event_id, due)

    async def woken(self, case: Case, move: Move = Move.REOPEN) -> Case:
        """An ended one as it is when it goes on: with who had it, if they are still there, and its clock anew."""
        following, owner = after(case.state, move), await self.owner(case)
        return replace(
            case,
            state=following if owner else State.NEW,
            owner_id=owner.id if owner else None,
            closed_at=None,
            contacted_at=None,
            first_due=first_due(case.kind, self.now, self.rules, self.hours),
            due_at=due(case.weight, self.now, self.rules, self.hours),
            told=frozenset(),
            stars=None,
        )

    async def owner(self, case: Case) -> Staff | None:
        """Who has it now; None when nobody does, or when they left."""
        id = case.owner_at(self.now)
        owner = await self.tx.staff.get(id) if id is not None else None
        return owner if owner and owner.active else None

    async def in_charge(self, case: Case) -> list[Staff]:
        """The owner, else those who lead where it is handled."""
        owner = await self.owner(case)
        return [owner] if owner else await leads_of(self.tx, case.desk)
