"""What the tests of booking share: a small hall, people with phones of their own, and what the books say."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.app import ROOT
from bot.clock import FrozenClock
from bot.config import Booking as Rules
from bot.config import Config, load_config
from bot.domain.appointments import Appointment, State
from bot.domain.party import Party
from bot.domain.people import Contact
from bot.domain.timeslots import Calendar, Held
from bot.services.booking import Booking
from bot.services.checkin import CheckIn
from bot.services.holding import Holding
from bot.services.moves import Moves
from bot.services.waiting import Waits
from bot.store import Store
from bot.store.tx import Tx

NOW = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
STARTS = datetime(2026, 11, 26, 1, 0, tzinfo=UTC)
NEXT = STARTS + timedelta(minutes=30)
NO_HOLIDAYS = Calendar(frozenset(), frozenset(), date(2026, 12, 31))
ITEM, SITE = "passport", "main"
BOOKING = ("/book", "护照", "云溪大厅", "明天", "上午", "9点半", "张小云", "13800000000")  # what is typed, in order


def hall_with(*places: int, **rules: Any) -> Config:
    """The main site with a window of so many places each, all for the same items; nothing rests when given back."""
    config = load_config({"BOT_CONFIG": str(ROOT / "bot.toml")})
    site = config.sites[0]
    windows = tuple(
        site.windows[0].model_copy(update={"id": f"w{number}", "places": count}) for number, count in enumerate(places)
    )
    booking = Rules(**{"release_minutes": (0, 0)} | rules)
    return config.model_copy(update={"sites": (site.model_copy(update={"windows": windows}),), "booking": booking})


async def crowd(store: Store, count: int) -> list[Contact]:
    async def work(tx: Tx) -> list[Contact]:
        return [await tx.contacts.add("telegram", str(number), "zh-Hans", NOW) for number in range(count)]

    return await store.run(work)


def phone_of(who: Contact) -> str:
    return f"139{who.id:08d}"


class Desk:
    """Use cases of one hall over a store, each in a transaction of its own, in turn for each person."""

    def __init__(self, store: Store, config: Config, clock: FrozenClock | None = None) -> None:
        self.store, self.config, self.clock = store, config, clock or FrozenClock(NOW)

    def booking(self, tx: Tx) -> Booking:
        return Booking(tx, self.config, self.clock, NO_HOLIDAYS)

    async def run(self, who: Contact, work: Any) -> Any:
        return await self.store.run(work, key=f"telegram:{who.address}")

    async def book(self, who: Contact, starts: datetime = STARTS, item: str = ITEM, people: int = 1) -> Appointment:
        async def work(tx: Tx) -> Appointment:
            return await self.booking(tx).book(who, item, SITE, starts, "欧阳建国", phone_of(who), people=people)

        return await self.run(who, work)

    async def hold(self, who: Contact, starts: datetime = STARTS, people: int = 1) -> Held:
        async def work(tx: Tx) -> Held:
            holding = Holding(tx, self.config, self.clock, self.booking(tx).schedule)
            return await holding.hold(who, Party(ITEM, people=people), SITE, starts)

        return await self.run(who, work)

    async def move(self, who: Contact, id: int, starts: datetime) -> tuple[Appointment, Appointment]:
        async def work(tx: Tx) -> Any:
            return await Moves(tx, self.config, self.clock, self.booking(tx)).move(who, id, SITE, starts)

        return await self.run(who, work)

    async def cancel(self, who: Contact, id: int) -> Appointment:
        return await self.run(who, lambda tx: self.booking(tx).cancel(who, id))

    def waits(self, tx: Tx) -> Waits:
        return Waits(tx, self.config, self.clock, self.booking(tx))

    def checkin(self, tx: Tx) -> CheckIn:
        return CheckIn(tx, self.config, self.clock, self.booking(tx))

    async def wait(self, who: Contact, people: int = 1, day: date | None = None) -> Any:
        async def work(tx: Tx) -> Any:
            party, wanted = Party(ITEM, people=people), day or STARTS.date()
            return await self.waits(tx).join(who, party, SITE, wanted, "", "欧阳建国", phone_of(who))

        return await self.run(who, work)

    async def offered(self, who: Contact) -> Any:
        return await self.run(who, lambda tx: self.waits(tx).offered(who))

    async def claim(self, who: Contact) -> Appointment:
        return await self.run(who, lambda tx: self.waits(tx).claim(who))

    async def free(self, starts: datetime = STARTS, me: int = 0) -> int:
        """Places left in a time slot for anybody, or for `me`."""

        async def work(tx: Tx) -> int:
            day = starts.date()
            found = await self.booking(tx).schedule.free_times(Party(ITEM), SITE, day, day, me)
            return next((one.left for one in found if one.starts == starts), 0)

        return await self.store.run(work)

    async def taken(self) -> dict[datetime, int]:
        """What the counters say over all windows, by start; equal to the rows and within the capacity, or it ends."""
        day = (STARTS - timedelta(hours=3), STARTS + timedelta(hours=12))
        counted: Counter[tuple[str, datetime]] = Counter()
        for window in self.config.sites[0].windows:
            places = await self.store.run(lambda tx, id=window.id: tx.time_slots.taken(SITE, id, *day))
            assert all(0 <= count <= window.places for count in places.values())
            counted.update({(window.id, starts): count for starts, count in places.items()})
        rows: Counter[tuple[str, datetime]] = Counter()
        for one in await self.booked():
            rows[one.window, one.starts] += one.places
        assert +counted == rows
        by_start: Counter[datetime] = Counter()
        for (_, starts), count in rows.items():
            by_start[starts] += count
        return dict(by_start)

    async def booked(self) -> list[Appointment]:
        async def work(tx: Tx) -> list[Appointment]:
            found = [await tx.appointments.get(id) for id in range(1, 700)]
            return [one for one in found if one and one.state is State.BOOKED]

        return await self.store.run(work)
