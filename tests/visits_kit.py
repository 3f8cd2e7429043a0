"""What the tests of home visits share: a request in words, the staff's side, the crews' side, and the hall's clock."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from bot.app import Core
from bot.domain.home_visits import By, CrewMember, Home, Part, Reason, Task, Visit, Wanted
from bot.services.kit import Kit
from bot.services.round_sheets import RoundSheet, RoundSheets
from bot.services.rounds import Planned, RoundPlanner
from bot.services.visit_desk import VisitDesk
from bot.services.visits import Visits
from bot.store.tx import Tx
from tests.hall import BUTTONS, Hall, Person

T = TypeVar("T")
FRIDAY, NEXT_WEDNESDAY = date(2026, 11, 27), date(2026, 12, 2)
STREET = "幸福小区3号楼2单元502"
ADDRESS = f"柳林街道{STREET}"
FIRST = f"我妈卧床，住{ADDRESS}，没电梯，能来家里办身份证吗"
CONTACT = "张小云 13900005678"
REQUEST = (FIRST, "下周三上午", CONTACT, "可以")
ZHAO = CrewMember("赵民警", "first")


async def asked(hall: Hall) -> Person:
    """Somebody who asked for a visit."""
    person = hall.person(BUTTONS)
    await person.says(*REQUEST)
    return person


def home(address: str = ADDRESS, **changes: Any) -> Home:
    return Home(**{"address": address, "name": "张小云", "phone": "13900005678", "reason": Reason.BED_BOUND} | changes)


def wanted(district: str = "城西", day: date | None = NEXT_WEDNESDAY, part: Part = Part.ANY, **changes: Any) -> Wanted:
    return Wanted(
        **{"tasks": (Task("id_card"),), "district": district, "home": home(), "day": day, "part": part} | changes
    )


@dataclass
class Desk:
    """The staff and the crews of one hall."""

    hall: Hall

    @property
    def core(self) -> Core:
        return self.hall.core

    def kit(self) -> Kit:
        return Kit(self.core.config, self.core.clock, self.core.in_force.rooms)

    async def run(self, work: Callable[[VisitDesk], Awaitable[T]]) -> T:
        return await self.core.store.run(lambda tx: work(VisitDesk(tx, self.kit(), "钱科长")))

    async def tx(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        return await self.core.store.run(work)

    async def visit(self) -> Visit:
        """The newest that waits."""
        return (await self.run(lambda desk: desk.waiting()))[-1]

    async def get(self, id: int) -> Visit:
        found = await self.tx(lambda tx: tx.visits.get(id))
        assert found is not None
        return found

    async def asks_for(self, person: Person | None, request: Wanted, by: By = By.PERSON) -> Visit:
        async def work(tx: Tx) -> Visit:
            found = await tx.contacts.open(person.profile.name, person.address) if person else None
            return await Visits(tx, self.kit()).request(found[0] if found else None, by, request)

        return await self.core.store.run(work)

    async def plan(self, day: date, **how: Any) -> Planned:
        return await RoundPlanner(self.core.store, self.core.in_force, self.core.config, self.core.clock).plan(
            day, **how
        )

    async def plan_due(self) -> list[Planned]:
        return await RoundPlanner(self.core.store, self.core.in_force, self.core.config, self.core.clock).plan_due()

    async def set_out(self, crew: str, day: date) -> list[Visit]:
        return await self.core.store.run(lambda tx: RoundSheets(tx, self.kit()).set_out(crew, day, ZHAO.name))

    async def sheet(self, crew: str, day: date, reader: CrewMember = ZHAO) -> RoundSheet:
        return await self.core.store.run(lambda tx: RoundSheets(tx, self.kit()).round_sheet(crew, day, reader))

    def at(self, moment: str) -> None:
        """The hall's clock shows `moment`, later than before."""
        wanted = datetime.fromisoformat(moment).replace(tzinfo=self.core.config.hall.zone)
        self.hall.clock.forward(seconds=(wanted - self.hall.clock.now()).total_seconds())

    async def tells(self, person: Person) -> str:
        """What the person is told unasked by now."""
        await self.core.notices.queue_due()
        return await person.listens()
