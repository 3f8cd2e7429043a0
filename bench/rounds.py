"""How good and how fast a day's rounds are planned: 25 visits over six districts, against simpler ways and a bound.

Run `.venv/bin/python -m bench.rounds`. One line a way of planning: visits served, minutes on the road and waiting,
seconds. The bound is a sum that no plan can go below: each home and the base have to be joined, and one must come back.
"""

import sys
import time
from collections.abc import Callable, Sequence
from random import Random

from bot.domain.rounds import Rounds, Shift, Stop, Travel, arrange, drive, plan_round
from bot.services.round_library import plan_by_library

DISTRICTS = ("centre", "west", "east", "north", "south", "lake")
PLACES = {"centre": (0, 0), "west": (-14, 2), "east": (15, -3), "north": (2, 17), "south": (-1, -16), "lake": (19, 14)}
OWN_DISTRICT = 8
MORNING, NOON, AFTERNOON, EVENING = 8 * 60 + 30, 12 * 60, 13 * 60 + 30, 17 * 60 + 30
CREWS = 4


def travel(here: str, there: str) -> int:
    """Minutes; streets make the way longer than the crow flies."""
    if here == there:
        return OWN_DISTRICT
    (x, y), (u, v) = PLACES[here], PLACES[there]
    return 6 + abs(x - u) + abs(y - v)


def a_day(visits: int = 25, seed: int = 1) -> list[Stop]:
    """Visits in the order they were asked for: a third each for the morning, the afternoon and any time."""
    chance = Random(seed)
    windows = ((MORNING, NOON - 30), (AFTERNOON, EVENING - 30), (MORNING, EVENING - 30))
    return [
        Stop(id, chance.choice(DISTRICTS), chance.choice((25, 30, 30, 45)), *chance.choice(windows))
        for id in range(1, visits + 1)
    ]


def shifts(crews: int = CREWS) -> list[Shift]:
    return [
        Shift(f"crew {number}", "centre", start, end)
        for number in range(1, crews + 1)
        for start, end in ((MORNING, NOON), (AFTERNOON, EVENING))
    ]


def first_come(stops: Sequence[Stop], shifts: Sequence[Shift], travel: Travel) -> Rounds:
    """Each visit in the order of asking behind the last one of the first crew that still makes it."""
    routes: list[list[Stop]] = [[] for _ in shifts]
    left = []
    for stop in stops:
        fits = (route for shift, route in zip(shifts, routes, strict=True) if drive(shift, [*route, stop], travel))
        route = next(fits, None)
        (left if route is None else route).append(stop)
    served = arrange(routes, shifts, travel)
    return Rounds(served.tours, tuple(left))


def in_turn(stops: Sequence[Stop], shifts: Sequence[Shift], travel: Travel) -> Rounds:
    """The same, but shared out evenly: the next visit to the crew with the fewest so far."""
    routes: list[list[Stop]] = [[] for _ in shifts]
    left = []
    for stop in stops:
        order = sorted(range(len(shifts)), key=lambda n: (len(routes[n]), n))
        route = next((routes[n] for n in order if drive(shifts[n], [*routes[n], stop], travel)), None)
        (left if route is None else route).append(stop)
    return Rounds(arrange(routes, shifts, travel).tours, tuple(left))


def bound(stops: Sequence[Stop], shifts: Sequence[Shift], travel: Travel) -> int:
    """A spanning tree over the base and every home, and the shortest way back to the base."""
    base = shifts[0].base
    outside = [stop.district for stop in stops]
    reach = [travel(base, district) for district in outside]
    total = min(reach, default=0)
    while outside:
        nearest = min(range(len(outside)), key=reach.__getitem__)
        district, way = outside.pop(nearest), reach.pop(nearest)
        total += way
        reach = [min(old, travel(district, other)) for old, other in zip(reach, outside, strict=True)]
    return total


def main() -> None:
    stops, crews = a_day(), shifts()
    ways: dict[str, Callable[[], Rounds | None]] = {
        "first come, first crew": lambda: first_come(stops, crews, travel),
        "first come, shared out": lambda: in_turn(stops, crews, travel),
        "insertion only": lambda: plan_round(stops, crews, travel, tries=0),
        "ours": lambda: plan_round(stops, crews, travel),
        "ours, ten times the tries": lambda: plan_round(stops, crews, travel, tries=3000),
        "routing library, 1 s": lambda: plan_by_library(stops, crews, travel, seconds=1.0),
    }
    out = sys.stdout
    out.write(f"{'way of planning':<28}{'served':>8}{'minutes':>9}{'seconds':>9}\n")
    for name, way in ways.items():
        began = time.perf_counter()
        rounds = way()
        seconds = time.perf_counter() - began
        if rounds is None:
            out.write(f"{name:<28}{'not installed':>26}\n")
            continue
        served = sum(len(tour.calls) for tour in rounds.tours)
        out.write(f"{name:<28}{served:>8}{rounds.minutes:>9}{seconds:>9.2f}\n")
    out.write(f"{'no plan goes below':<28}{len(stops):>8}{bound(stops, crews, travel):>9}\n")


if __name__ == "__main__":
    main()
