"""The officers' rounds: which crew goes to whom, in which order, so that nobody waits longer than they were told.

Rules only. A plan never breaks a window: what cannot be served in its window is left over and told. Among plans that
serve as many, the one with the fewest minutes on the road and waiting is looked for: a first plan by regret insertion,
made better by moving and turning runs of stops (or-opt, relocate, 2-opt) and by taking neighbours out and putting them
in again. The work is counted in tries, and chance has a fixed seed: the same day gives the same plan on any machine.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bot.frozen import Frozen

Travel = Callable[[str, str], int]
"""Minutes on the road between two districts; a district to itself is from one home to the next."""

TRIES = 500
LONGEST_RUN = 3  # stops that are moved together
MOST_TAKEN_OUT = 7
WORSE_BY = 1.07  # a plan so much worse than the best may be gone on from
UNSERVED = 10_000  # minutes that a visit left over weighs


class Stop(Frozen):
    """One visit. The crew arrives between `earliest` and `latest` and stays `minutes`; minutes since midnight."""

    id: int
    district: str
    minutes: int
    earliest: int
    latest: int


class Shift(Frozen):
    """A crew from leaving the base until being back, minutes since midnight. `districts` it drives to, none for all."""

    crew: str
    base: str
    start: int
    end: int
    districts: frozenset[str] = frozenset()

    def serves(self, stop: Stop) -> bool:
        return not self.districts or stop.district in self.districts


class Call(Frozen):
    """The crew at one door: `arrive` in minutes since midnight."""

    stop: Stop
    arrive: int


class Tour(Frozen):
    """One shift as it will be driven. `road` and `waiting` in minutes, the way back included."""

    shift: Shift
    calls: tuple[Call, ...]
    road: int
    waiting: int


class Rounds(Frozen):
    tours: tuple[Tour, ...]
    unserved: tuple[Stop, ...]

    @property
    def minutes(self) -> int:
        """On the road and waiting, over all crews."""
        return sum(tour.road + tour.waiting for tour in self.tours)

    @property
    def worth(self) -> int:
        """The smaller the better."""
        return self.minutes + UNSERVED * len(self.unserved)


def drive(shift: Shift, stops: Sequence[Stop], travel: Travel) -> Tour | None:
    """The shift with these stops in this order; None where a window or its end would be broken.

    It leaves the base so late that it need not wait at the first door.
    """
    calls: list[Call] = []
    here, now, road, waiting = shift.base, shift.start, 0, 0
    for stop in stops:
        way = travel(here, stop.district)
        arrive = max(now + way, stop.earliest)
        if arrive > stop.latest or not shift.serves(stop):
            return None
        road += way
        waiting += arrive - now - way if calls else 0
        calls.append(Call(stop, arrive))
        here, now = stop.district, arrive + stop.minutes
    if calls:
        road, now = road + travel(here, shift.base), now + travel(here, shift.base)
    return Tour(shift, tuple(calls), road, waiting) if now <= shift.end else None


def plan_round(stops: Iterable[Stop], shifts: Sequence[Shift], travel: Travel, *, tries: int = TRIES) -> Rounds:
    """The best plan found for the day. `tries` bounds the work: about a millisecond each for 25 visits."""
    return _Search(list(stops), shifts, travel).run(tries)


def arrange(routes: Sequence[Sequence[Stop]], shifts: Sequence[Shift], travel: Travel) -> Rounds:
    """A plan made elsewhere, driven by our rules: what it would break is left over."""
    tours, unserved = list[Tour](), list[Stop]()
    for shift, route in zip(shifts, routes, strict=True):
        tour = drive(shift, route, travel)
        tours.append(tour or Tour(shift, (), 0, 0))
        unserved += [] if tour else route
    return Rounds(tuple(tours), tuple(unserved))


Route = tuple[int, ...]
_Place = tuple[int, int, int]
"""Minutes more, the route, the place on it."""
_Fitting = dict[int, list[_Place]]
_Pick = Callable[[_Fitting], int]


@dataclass(slots=True)
class _Plan:
    """Stops by their number: a route for each shift, and who is left over."""

    routes: list[Route]
    left: list[int]
    cost: int = 0

    def copy(self) -> "_Plan":
        return _Plan(list(self.routes), list(self.left), self.cost)


class _Search:
    def __init__(self, stops: Sequence[Stop], shifts: Sequence[Shift], travel: Travel) -> None:
        self._stops = sorted(stops, key=lambda stop: (stop.latest, stop.id))
        self._shifts = shifts
        self._travel = travel
        places = {stop.district for stop in stops} | {shift.base for shift in shifts}
        self._way = {(here, there): travel(here, there) for here in places for there in places}
        self._costs: dict[tuple[int, Route], int | None] = {}
        self._chance = Random(1)

    def run(self, tries: int) -> Rounds:
        plan = self._counted([()] * len(self._shifts), list(range(len(self._stops))))
        self._put_in(plan)
        self._polish(plan)
        best, now = plan, plan
        for _ in range(tries if len(self._stops) > 1 and self._shifts else 0):
            other = now.copy()
            self._take_out(other)
            self._put_in(other, self._chance.choice((self._by_regret, self._by_chance)))
            if other.cost < best.cost:
                self._polish(other)
                best = other
            if other.cost <= best.cost * WORSE_BY:
                now = other
        return self._driven(best)

    def _driven(self, plan: _Plan) -> Rounds:
        routes = [[self._stops[number] for number in route] for route in plan.routes]
        rounds = arrange(routes, self._shifts, self._travel)
        left = sorted((*rounds.unserved, *(self._stops[number] for number in plan.left)), key=lambda stop: stop.id)
        return Rounds(rounds.tours, tuple(left))

    def _counted(self, routes: list[Route], left: list[int]) -> _Plan:
        return _Plan(
            routes, left, sum(self._cost(n, route) or 0 for n, route in enumerate(routes)) + UNSERVED * len(left)
        )

    def _cost(self, shift: int, route: Route) -> int | None:
        """Minutes on the road and waiting; None where something is broken."""
        key = (shift, route)
        if key not in self._costs:
            self._costs[key] = self._drive(self._shifts[shift], route)
        return self._costs[key]

    def _drive(self, shift: Shift, route: Route) -> int | None:
        """What `drive` does, for numbers and without the calls: this is where the time goes."""
        if not route:
            return 0
        here, now, cost = shift.base, shift.start, 0
        for place, number in enumerate(route):
            stop = self._stops[number]
            if shift.districts and stop.district not in shift.districts:
                return None
            way = self._way[here, stop.district]
            arrive = max(now + way, stop.earliest)
            if arrive > stop.latest:
                return None
            cost += arrive - now if place else way
            here, now = stop.district, arrive + stop.minutes
        home = self._way[here, shift.base]
        return cost + home if now + home <= shift.end else None

    # putting in and taking out

    def _put_in(self, plan: _Plan, pick: _Pick | None = None) -> None:
        """Each stop left over that fits goes to its best place, one after the other as they are picked."""
        pick = pick or self._by_regret
        while fitting := dict(self._places(plan)):
            number = pick(fitting)
            more, shift, at = fitting[number][0]
            plan.routes[shift] = (*plan.routes[shift][:at], number, *plan.routes[shift][at:])
            plan.left.remove(number)
            plan.cost += more - UNSERVED

    def _by_regret(self, fitting: _Fitting) -> int:
        """The stop that would lose most by having to take its second-best place."""
        return max(fitting, key=lambda number: (self._regret(fitting[number]), -number))

    def _by_chance(self, fitting: _Fitting) -> int:
        return self._chance.choice(list(fitting))

    def _places(self, plan: _Plan) -> Iterator[tuple[int, list[_Place]]]:
        """For each stop left over that fits: the best place on each route, the best route first."""
        for number in plan.left:
            best = [found for n in range(len(self._shifts)) if (found := self._best_place(plan, number, n))]
            if best:
                yield number, sorted(best)

    def _best_place(self, plan: _Plan, number: int, shift: int) -> _Place | None:
        route = plan.routes[shift]
        before = self._cost(shift, route) or 0
        costs = ((self._cost(shift, (*route[:at], number, *route[at:])), at) for at in range(len(route) + 1))
        return min(((cost - before, shift, at) for cost, at in costs if cost is not None), default=None)

    def _regret(self, places: list[_Place]) -> int:
        return places[1][0] - places[0][0] if len(places) > 1 else UNSERVED - places[0][0]

    def _take_out(self, plan: _Plan) -> None:
        """A stop picked by chance and those nearest to it in place and time."""
        served = [number for route in plan.routes for number in route]
        if not served:
            return
        first = self._chance.choice(served)
        most = self._chance.randint(2, min(MOST_TAKEN_OUT, max(2, len(served))))
        out = set(sorted(served, key=lambda number: (self._apart(first, number), self._chance.random()))[:most])
        routes = [tuple(number for number in route if number not in out) for route in plan.routes]
        counted = self._counted(routes, [*plan.left, *sorted(out)])
        plan.routes, plan.left, plan.cost = counted.routes, counted.left, counted.cost

    def _apart(self, one: int, other: int) -> float:
        here, there = self._stops[one], self._stops[other]
        return self._way[here.district, there.district] + abs(here.latest - there.latest) / 10 * (one != other)

    # moving runs of stops

    def _polish(self, plan: _Plan) -> None:
        """Until no single move makes it better."""
        while better := next(self._better(plan), None):
            counted = self._counted(better, plan.left)
            plan.routes, plan.cost = counted.routes, counted.cost

    def _better(self, plan: _Plan) -> Iterator[list[Route]]:
        for routes in (*self._turned(plan), *self._moved(plan)):
            costs = [self._cost(n, route) for n, route in enumerate(routes)]
            if None not in costs and sum(c or 0 for c in costs) < plan.cost - UNSERVED * len(plan.left):
                yield routes

    def _turned(self, plan: _Plan) -> Iterator[list[Route]]:
        """2-opt: a run driven the other way round."""
        for n, route in enumerate(plan.routes):
            for first in range(len(route) - 1):
                for last in range(first + 2, len(route) + 1):
                    yield _with(plan.routes, {n: (*route[:first], *route[first:last][::-1], *route[last:])})

    def _moved(self, plan: _Plan) -> Iterator[list[Route]]:
        """Or-opt and relocate: a run of up to three stops to another place, on its own route or another one."""
        for n, route in enumerate(plan.routes):
            for first in range(len(route)):
                for last in range(first + 1, min(first + LONGEST_RUN, len(route)) + 1):
                    run, rest = route[first:last], route[:first] + route[last:]
                    for to, other in enumerate(plan.routes):
                        onto = rest if to == n else other
                        for at in range(len(onto) + 1):
                            yield _with(plan.routes, {n: rest, to: (*onto[:at], *run, *onto[at:])})


def _with(routes: Sequence[Route], changed: dict[int, Route]) -> list[Route]:
    return [changed.get(n, route) for n, route in enumerate(routes)]
