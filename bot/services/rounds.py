"""The crews' rounds: planned the afternoon before, and again whenever a visit comes or goes.

The search runs beside the event loop and outside any transaction; what it found is written only where nothing happened
to the visits meanwhile. A window that a person was told is kept to; where that cannot be, they are told anew, also that
there is none for now.
"""

import asyncio
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from bot.clock import Clock
from bot.config import Config, Span
from bot.domain.home_visits import AGREED, Did, NotNow, Part, State, Visit
from bot.domain.rounds import TRIES, Call, Rounds, Shift, Stop, plan_round
from bot.domain.visit_time import minute, minutes_at_door, window_told
from bot.frozen import Frozen
from bot.services.kit import Kit
from bot.services.rooms import InForce
from bot.services.round_library import plan_by_library
from bot.services.visit_capacity import base_district, spans_on, usable
from bot.services.visit_steps import OFF_THE_ROUND, SYSTEM, step
from bot.store import Store
from bot.store.tx import Tx

MOST_DAYS = 31
LIBRARY_SECONDS = 1.0
Window = tuple[datetime, datetime]


class Planned(Frozen):
    """How a day was planned. `left` are the codes of visits that no crew can make: the staff has to move them."""

    day: date
    visits: int
    minutes: int
    left: tuple[str, ...]


class _Day(Frozen):
    """What a day's plan begins with; visits by id."""

    visits: dict[int, Visit]
    shifts: tuple[Shift, ...]
    spans: dict[Part, tuple[Span, ...]]


class RoundPlanner:
    def __init__(self, store: Store, in_force: InForce, config: Config, clock: Clock) -> None:
        self._store = store
        self._in_force = in_force
        self._config = config
        self._clock = clock

    async def plan_due(self) -> list[Planned]:
        """Plans today again where something changed, and tomorrow from the hour on that the hall has set. Cheap when
        there is nothing to plan.
        """
        now, rules = self._clock.now().astimezone(self._config.hall.zone), self._config.home_visits
        last = now.date() + timedelta(days=now.time() >= rules.plan_at)
        days = await self._store.run(lambda tx: tx.visit_days.to_replan(now.date(), MOST_DAYS))
        return [await self.plan(day) for day in days if day <= last]

    async def plan(self, day: date, *, tries: int = TRIES) -> Planned:
        """Plans one day, whatever the hour. What happens meanwhile to one of its visits leads to another plan."""
        begun = await self._store.run(partial(self._begin, day))
        rounds = await asyncio.to_thread(self._search, begun, tries)
        return await self._store.run(partial(self._write, day, begun, rounds), key=f"round:{day}")

    def _kit(self) -> Kit:
        return Kit(self._config, self._clock, self._in_force.rooms)

    async def _begin(self, day: date, tx: Tx) -> _Day:
        """Crews that are out already keep what they have."""
        kit = self._kit()
        await tx.visit_days.replanned(day, kit.today())
        out, spans = await tx.visit_days.out(day), dict(spans_on(kit, day))
        visits = [one for one in await tx.visits.of_day(day) if one.state in AGREED and one.crew not in out]
        shifts = tuple(self._shifts(kit, day, spans, out))
        return _Day({visit.id: visit for visit in visits}, shifts, spans)

    def _shifts(self, kit: Kit, day: date, spans: dict[Part, tuple[Span, ...]], out: frozenset[str]) -> Iterable[Shift]:
        begins = minute(kit.local_now().time()) if day == kit.today() else 0
        for crew in usable(self._config.home_visits):
            for span in (*spans[Part.MORNING], *spans[Part.AFTERNOON]):
                start, end = max(minute(span.start), begins), minute(span.end)
                if crew.id not in out and start < end:
                    yield Shift(crew.id, base_district(kit), start, end, frozenset(crew.districts))

    def _search(self, day: _Day, tries: int) -> Rounds:
        """First keeping to every window that was told; where that leaves somebody out, without."""
        best = self._found(day, tries, keep=True)
        if best.unserved and any(visit.told for visit in day.visits.values()):
            free = self._found(day, tries, keep=False)
            best = free if len(free.unserved) < len(best.unserved) else best
        return best

    def _found(self, day: _Day, tries: int, *, keep: bool) -> Rounds:
        stops, travel = [self._stop(visit, day, keep) for visit in day.visits.values()], self._travel
        found = plan_round(stops, day.shifts, travel, tries=tries)
        other = plan_by_library(stops, day.shifts, travel, seconds=LIBRARY_SECONDS) if tries else None
        return other if other and other.worth < found.worth else found

    def _travel(self, here: str, there: str) -> int:
        return self._config.home_visits.minutes_from(here, there)

    def _stop(self, visit: Visit, day: _Day, keep: bool) -> Stop:
        minutes = minutes_at_door(visit.tasks, self._config.home_visits)
        if keep and visit.told and visit.window:
            earliest, latest = (minute(self._local(moment).time()) for moment in visit.window)
        else:
            parts = list(day.spans) if visit.part is Part.ANY else [visit.part]
            spans = [span for part in parts for span in day.spans[part]]
            earliest = min((minute(span.start) for span in spans), default=0)
            latest = max((minute(span.end) for span in spans), default=0) - minutes
        return Stop(visit.id, visit.district, minutes, earliest, max(latest, 0))

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self._config.hall.zone)

    # writing it down

    async def _write(self, day: date, begun: _Day, rounds: Rounds, tx: Tx) -> Planned:
        kit = self._kit()
        rounds_of = _by_crew(rounds)
        await self._hand_out_kits(tx, day, rounds_of.keys())
        for crew, calls in rounds_of.items():
            for place, call in enumerate(calls, 1):
                await self._put(tx, kit, day, begun.visits[call.stop.id], crew, place, call)
        left = [begun.visits[stop.id] for stop in rounds.unserved]
        for visit in left:
            if visit.state is State.PLANNED:
                await self._try_step(tx, kit, day, visit, Did.UNPLANNED, tell=visit.told, **OFF_THE_ROUND)
        served = len(begun.visits) - len(left)
        return Planned(day, served, rounds.minutes, tuple(visit.code for visit in left))

    async def _put(self, tx: Tx, kit: Kit, day: date, visit: Visit, crew: str, place: int, call: Call) -> None:
        local = datetime.combine(day, time(call.arrive // 60, call.arrive % 60), self._config.hall.zone)
        window = self._window(visit, local)
        arrive = local.astimezone(UTC)
        if visit.state is State.PLANNED and (visit.crew, visit.place, visit.arrive) == (crew, place, arrive):
            return
        same = visit.told and window == visit.window
        await self._try_step(
            tx, kit, day, visit, Did.PLANNED,
            tell=not same, due=self._tell_at(kit, day, again=visit.told),
            crew=crew, place=place, arrive=arrive, window=window, told=same,
        )  # fmt: skip

    def _window(self, visit: Visit, local: datetime) -> Window:
        """The one that was told, where it still holds."""
        if visit.told and visit.window and visit.window[0] <= local <= visit.window[1]:
            return visit.window
        begins, ends = window_told(local)
        return begins.astimezone(UTC), ends.astimezone(UTC)

    def _tell_at(self, kit: Kit, day: date, *, again: bool) -> datetime:
        """The evening before; at once where that is over, or another window was told already."""
        evening = datetime.combine(day - timedelta(days=1), self._config.home_visits.tell_at, self._config.hall.zone)
        return kit.now() if again else max(kit.now(), evening.astimezone(UTC))

    async def _try_step(self, tx: Tx, kit: Kit, day: date, visit: Visit, did: Did, **more: object) -> None:
        """What happened to a visit meanwhile counts more than the plan, which is made again."""
        try:
            await step(tx, kit, visit, did, SYSTEM, **more)  # type: ignore[arg-type]
        except NotNow:
            await tx.visit_days.replan(day)

    async def _hand_out_kits(self, tx: Tx, day: date, crews: Iterable[str]) -> None:
        """One to each crew that drives; who stays gives theirs back."""
        driving = list(crews)
        for crew in (await tx.visit_days.kits(day)).keys() - set(driving):
            await tx.visit_days.give_back(day, crew)
        taken = await tx.visit_days.kits(day)
        for crew in driving:
            free = (number for number in range(1, self._config.home_visits.kits + 1) if number not in taken.values())
            if crew not in taken and (number := next(free, None)) and await tx.visit_days.take_kit(day, crew, number):
                taken = {**taken, crew: number}


def _by_crew(rounds: Rounds) -> dict[str, Sequence[Call]]:
    """The calls of each crew that drives, morning and afternoon in one order."""
    calls: dict[str, list[Call]] = {}
    for tour in rounds.tours:
        if tour.calls:
            calls.setdefault(tour.shift.crew, []).extend(tour.calls)
    return {crew: sorted(found, key=lambda call: call.arrive) for crew, found in calls.items()}
