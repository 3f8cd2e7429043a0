"""Reminders in the tens of thousands: `python -m bench.reminders --due 5000 --stored 0,100000 --engine sqlite`.

How a number comes about. The core of the service, its tick and its courier run as in production over a database of
`--stored` notices that are long decided or far ahead, with `--due` more spread over one hour of the hall's clock. That
clock runs so fast that the hour takes `--seconds`; ticks, commits and the channel stay real. The channel counts and
takes no time. One in ten appointments is cancelled or moved through the use cases of booking, at a moment between ten
minutes before its reminder is due and one minute after. People ask questions all the while.

  sweep 0 due   one round of notices with nothing due, us, at each stored size
  decide, hand  what one notice costs, us of processor time: to put it into the outbox; to send it from there
  due→handed    from the moment due to the moment handed to the channel: in real seconds, and in the hall's (the same
                wait, seen by a clock that runs so many times as fast)
  wrong         handed over after its appointment was cancelled or moved; twice: handed over again; missing: never
  FAQ           from a question's arrival to its answer's, ms: with nothing else to do, and during the hour
  load          of the machine, when the row was done: a shared one is slower than its figures

What Telegram's pace makes of it is computed with the real pacer: each reminder leaves when the pacer lets it.
"""

import argparse
import asyncio
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog
import uvloop

from bench.databases import database
from bench.reminder_data import CHANNEL, SITE, Event, add_due, add_past, add_people
from bench.variants import FAQ
from bot.app import ROOT, Core, build_core
from bot.clock import Clock, RealClock, RehearsalClock
from bot.config import Booking as Rules
from bot.config import Config, load_config
from bot.delivery.courier import Courier
from bot.delivery.pacing import Pace, Pacer
from bot.delivery.profile import Profile
from bot.delivery.render import Body
from bot.dialog.turn import Kind, Turn
from bot.service import SWEEP_SECONDS, TICK_SECONDS
from bot.services.booking import Booking
from bot.services.moves import Moves
from bot.store import Store, open_store
from bot.store.seal import Seal
from bot.store.tx import Tx

BEGIN = datetime.fromisoformat("2026-11-25T10:00:00+08:00").astimezone(UTC)
HOUR = timedelta(hours=1)
BOOKED = BEGIN - timedelta(days=7)
CHANGED_SHARE, ASKERS, QUESTIONS_PER_SECOND = 0.1, 40, 10
PROBE, SWEEPS, IDLE_SECONDS = 2_000, 200, 10.0
PATIENCE_SECONDS = 15.0  # nothing handed over for so long after the hour: what is missing is missing
COLUMNS = (
    "database", "stored", "sweep 0 due", "decide, hand us", "due→handed real s p50/p95/p99/max",
    "hall s p50/p95/p99/max", "changed", "wrong", "twice", "missing", "FAQ p50/p99 ms idle", "during", "load",
)  # fmt: skip


class Counting:
    """A channel that takes everything at once and notes when."""

    profile = Profile(CHANNEL, buttons=True, fetched=False)

    def __init__(self) -> None:
        self.handed: dict[str, list[float]] = {}
        self.count = 0

    async def send(self, address: str, body: Body, handed: Callable[[], None]) -> str | None:
        self.handed.setdefault(address, []).append(time.perf_counter())
        self.count += 1
        handed()
        return str(self.count)

    async def ready(self) -> str | None:
        return None


class Shifted:
    """The hall's clock: it stands until `start`, then an hour takes so many real seconds."""

    def __init__(self, at: datetime) -> None:
        self._clock: Clock | None = None
        self._at = at
        self.began, self.speed = 0.0, 1.0

    def start(self, seconds: float) -> None:
        self.speed = HOUR.total_seconds() / seconds
        self.began, self._clock = time.perf_counter(), RehearsalClock(self._at, self.speed)

    def now(self) -> datetime:
        return self._clock.now() if self._clock else self._at

    def set(self, at: datetime) -> None:
        self._at = at

    def real(self, moment: datetime) -> float:
        """When this clock shows `moment`, by time.perf_counter()."""
        return self.began + (moment - self._at).total_seconds() / self.speed


@dataclass(slots=True)
class Found:
    """What one run measured; times in real seconds, costs in us."""

    sweep: float = 0
    decide: float = 0
    hand: float = 0
    lags: list[float] = field(default_factory=list)
    changed: int = 0
    wrong: int = 0
    twice: int = 0
    missing: int = 0
    idle: list[float] = field(default_factory=list)
    during: list[float] = field(default_factory=list)
    took: float = 0


def hall() -> Config:
    """The shipped hall with room for everybody who moves."""
    config = load_config({"BOT_CONFIG": str(ROOT / "bot.toml")})
    site = config.sites[0]
    windows = tuple(window.model_copy(update={"places": 1_000_000}) for window in site.windows)
    rules = Rules(release_minutes=(0, 0), cancel_notice_minutes=60)
    return config.model_copy(update={"sites": (site.model_copy(update={"windows": windows}),), "booking": rules})


class Bench:
    def __init__(self, store: Store, seconds: float, pace: float) -> None:
        self.store, self.seconds, self.pace = store, seconds, pace
        self.clock, self.channel = Shifted(BEGIN - HOUR), Counting()
        self.config = hall()
        profiles = {CHANNEL: self.channel.profile}
        self.core: Core = build_core(self.config, store, self.clock, profiles)
        self.courier = self._courier()
        self.changed: dict[int, float] = {}
        self.found = Found()
        self._numbers = iter(range(10**9))

    def _courier(self) -> Courier:
        pacers = {CHANNEL: Pacer(Pace(self.pace, 1 if self.pace else 0))}
        recheck, doorbell = self.core.notices.recheck, self.core.doorbell
        return Courier(self.store, {CHANNEL: self.channel}, pacers, recheck, doorbell, RealClock())

    async def run(self, stored: int, due: int, at_once: bool) -> Found:
        chance = random.Random(20261125)
        probes = await add_people(self.store, PROBE, BOOKED, "probe")
        people = await add_people(self.store, due, BOOKED)
        await add_past(self.store, stored, PROBE + due, BEGIN)
        self.found.sweep = await self._sweep()
        await self._probe(probes)
        dues = [BEGIN + HOUR * (0.01 if at_once else chance.random()) for _ in range(due)]
        events = await add_due(self.store, people, dues, BOOKED, "p")
        async with self._courier_at_work():
            self.found.idle = await self._ask(IDLE_SECONDS)
            await self._hour(events, chance)
        self._judge(events)
        return self.found

    async def _sweep(self) -> float:
        """us of a round with nothing due, of wall time: the median of many."""
        took = []
        for _ in range(SWEEPS):
            began = time.perf_counter()
            assert not await self.core.notices.queue_due()
            took.append(time.perf_counter() - began)
        return _percentile(took, 0.5) * 1e6

    async def _probe(self, people: list[int]) -> None:
        """A small crowd due at once: decided with no courier about, then carried with nothing left to decide."""
        await add_due(self.store, people, [BEGIN - HOUR] * PROBE, BOOKED, "probe")
        began = time.process_time()
        while await self.core.notices.queue_due():
            pass
        self.found.decide = (time.process_time() - began) / PROBE * 1e6
        began = time.process_time()
        async with self._courier_at_work():
            while self.channel.count < PROBE:
                await asyncio.sleep(0.01)
        self.found.hand = (time.process_time() - began) / PROBE * 1e6

    @asynccontextmanager
    async def _courier_at_work(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self.courier.run())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _hour(self, events: list[Event], chance: random.Random) -> None:
        self.clock.set(BEGIN)
        self.clock.start(self.seconds)
        began = time.perf_counter()
        changed = chance.sample(events, int(len(events) * CHANGED_SHARE))
        ticks = asyncio.create_task(self._tick())
        changes = asyncio.create_task(self._change(changed, chance))
        self.found.during = await self._ask(self.seconds)
        await changes
        await self._until_quiet(began)
        ticks.cancel()
        with suppress(asyncio.CancelledError):
            await ticks

    async def _tick(self) -> None:
        """As the scheduler does: each second, or when the last one is done."""
        swept = time.perf_counter()
        while True:
            began = time.perf_counter()
            await self.core.tick()
            if began - swept > SWEEP_SECONDS:
                swept = began
                await self.courier.sweep()
            await asyncio.sleep(max(0.0, TICK_SECONDS - (time.perf_counter() - began)))

    async def _change(self, events: list[Event], chance: random.Random) -> None:
        """Half of them cancelled, half of them moved, each in its person's turn."""
        plan = sorted((event.due - timedelta(seconds=chance.uniform(-60, 600)), n) for n, event in enumerate(events))
        for moment, n in plan:
            wait = self.clock.real(moment) - time.perf_counter()
            if wait > 0:
                await asyncio.sleep(wait)
            await self._change_one(events[n], cancel=n % 2 == 0)

    async def _change_one(self, event: Event, *, cancel: bool) -> None:
        async def work(tx: Tx) -> None:
            who = await tx.contacts.get(event.contact_id)
            booking = Booking(tx, self.config, self.clock, self.core.in_force.rooms.calendar)
            if cancel:
                await booking.cancel(who, event.appointment_id)
                return
            moves = Moves(tx, self.config, self.clock, booking)
            start = BEGIN + timedelta(days=2, minutes=30 * (event.contact_id % 6))
            await moves.move(who, event.appointment_id, SITE, start)

        await self.store.run(work, key=f"{CHANNEL}:{event.address}")
        self.changed[event.appointment_id] = time.perf_counter()

    async def _ask(self, seconds: float) -> list[float]:
        """Questions at random moments; seconds from each one's arrival to its answer's hand-over."""
        chance, waits = random.Random(7), []
        until, tasks = time.perf_counter() + seconds, []

        async def one(address: str, text: str) -> None:
            self.channel.handed.pop(address, None)
            number, began = next(self._numbers), time.perf_counter()
            await self.core.engine.take(Turn(CHANNEL, address, f"q{number}", Kind.TEXT, text, "zh-Hans"))
            while address not in self.channel.handed and time.perf_counter() < began + PATIENCE_SECONDS:
                await asyncio.sleep(0.001)
            waits.append(self.channel.handed[address][0] - began)

        busy: set[str] = set()
        while time.perf_counter() < until:
            address = f"asker{next(self._numbers) % ASKERS}"
            if address not in busy:
                busy.add(address)
                task = asyncio.create_task(one(address, chance.choice(FAQ)))
                task.add_done_callback(lambda _, address=address: busy.discard(address))  # type: ignore[misc]
                tasks.append(task)
            await asyncio.sleep(chance.expovariate(QUESTIONS_PER_SECOND))
        await asyncio.gather(*tasks)
        return waits

    async def _until_quiet(self, began: float) -> None:
        count, since = self.channel.count, time.perf_counter()
        while time.perf_counter() - since < 3.0:
            await asyncio.sleep(0.1)
            if self.channel.count != count:
                count, since = self.channel.count, time.perf_counter()
        self.found.took = since - began

    def _judge(self, events: list[Event]) -> None:
        found = self.found
        found.changed = len(self.changed)
        for event in events:
            handed = self.channel.handed.get(event.address, [])
            changed = self.changed.get(event.appointment_id)
            found.twice += max(0, len(handed) - 1)
            found.missing += not handed and changed is None
            found.wrong += sum(changed is not None and moment > changed for moment in handed)
            if handed:
                found.lags.append(handed[0] - self.clock.real(event.due))


def paced(due: int, at_once: bool) -> list[float]:
    """Seconds that each of so many reminders waits for the pacer alone, every one for a chat of its own."""
    pacer, chance = Pacer(Pace(30, 1, 20)), random.Random(20261125)
    dues = sorted(0.0 if at_once else chance.uniform(0, 3600) for _ in range(due))
    waits, now = [], 0.0
    for n, moment in enumerate(dues):
        now = max(now, moment)
        now = pacer.reserve_all(pacer.reserve_chat(f"p{n}", now))
        waits.append(now - moment)
    return waits


def _percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


def _spread(values: list[float], scale: float = 1.0, digits: int = 2) -> str:
    return " / ".join(f"{_percentile(values, share) * scale:,.{digits}f}" for share in (0.5, 0.95, 0.99, 1.0))


def _row(engine: str, stored: int, found: Found, speed: float) -> tuple[str, ...]:
    def faq(waits: list[float]) -> str:
        return " / ".join(f"{_percentile(waits, share) * 1000:.0f}" for share in (0.5, 0.99))

    return (
        engine, f"{stored:,}", f"{found.sweep:.0f}", f"{found.decide:.0f}, {found.hand:.0f}",
        _spread(found.lags), _spread(found.lags, speed, 0), f"{found.changed:,}", str(found.wrong), str(found.twice),
        str(found.missing), faq(found.idle), faq(found.during), f"{os.getloadavg()[0]:.1f}",
    )  # fmt: skip


async def _measure(url: str, given: argparse.Namespace, stored: int) -> Found:
    store = await open_store(url, Seal(bytes(range(32))))
    try:
        await store.migrate()
        return await Bench(store, given.seconds, given.pace).run(stored, given.due, given.at_once)
    finally:
        await store.close()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.reminders")
    parser.add_argument("--due", type=int, default=100_000, help="reminders due in the hour")
    parser.add_argument("--stored", default="0,100000,1000000", help="other notices, one size a run")
    parser.add_argument("--engine", choices=("sqlite", "postgres", "both"), default="sqlite")
    parser.add_argument("--seconds", type=float, default=120, help="real seconds that the hour takes")
    parser.add_argument("--pace", type=float, default=0, help="messages a second that leave; 0 is no limit")
    parser.add_argument("--at-once", action="store_true", help="all are due at the same moment")
    return parser.parse_args()


def main() -> int:
    given = _arguments()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    engines = ("sqlite", "postgres") if given.engine == "both" else (given.engine,)
    ended: Counter[str] = Counter()
    print(" | ".join(COLUMNS), flush=True)
    for engine in engines:
        for stored in map(int, given.stored.split(",")):
            with tempfile.TemporaryDirectory(prefix="bench-") as name, database(engine, Path(name)) as url:
                found = uvloop.run(_measure(url, given, stored))
            print(" | ".join(_row(engine, stored, found, HOUR.total_seconds() / given.seconds)), flush=True)
            ended.update(wrong=found.wrong, twice=found.twice, missing=found.missing)
    print(f"due {given.due:,}, the hour in {given.seconds:g} s, {os.cpu_count()} processors")
    print(f"at Telegram's 30/s the pacer alone makes them wait {_spread(paced(given.due, given.at_once))} s")
    return 1 if ended.total() else 0


if __name__ == "__main__":
    sys.exit(main())
