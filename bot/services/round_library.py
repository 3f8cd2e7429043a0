"""A second opinion on a day's rounds: the routing library PyVRP, where it is installed. Nothing depends on it.

Its plan is driven by our own rules afterwards and counts only where it breaks nothing and costs less.
"""

import importlib
from collections.abc import Sequence
from typing import Any

from bot.domain.rounds import Rounds, Shift, Stop, Travel, arrange

SEED = 1
LEFT_OUT = 100_000  # minutes a visit left out weighs


def plan_by_library(stops: Sequence[Stop], shifts: Sequence[Shift], travel: Travel, *, seconds: float) -> Rounds | None:
    """None where the library is not installed, or has found nothing. The clock bounds it, so its plans may differ."""
    try:
        library: Any = importlib.import_module("pyvrp")
        stopping: Any = importlib.import_module("pyvrp.stop")
    except ImportError:
        return None
    if not stops or not shifts:
        return None
    found = _model(library, stops, shifts, travel).solve(stop=stopping.MaxRuntime(seconds), seed=SEED, display=False)
    if not found.is_feasible():
        return None
    routes: list[list[Stop]] = [[] for _ in shifts]
    for route in found.best.routes():
        routes[route.vehicle_type()] = [stops[visit.idx] for visit in route if visit.is_client()]
    rounds = arrange(routes, shifts, travel)
    served = {stop.id for route in routes for stop in route}
    left = tuple(stop for stop in stops if stop.id not in served)
    return Rounds(rounds.tours, rounds.unserved + left)


def _model(library: Any, stops: Sequence[Stop], shifts: Sequence[Shift], travel: Travel) -> Any:
    model = library.Model()
    bases = {base: model.add_location(0, 0) for base in dict.fromkeys(shift.base for shift in shifts)}
    depots = {base: model.add_depot(place) for base, place in bases.items()}
    homes = [model.add_location(0, 0) for _ in stops]
    for stop, home in zip(stops, homes, strict=True):
        window = {"tw_early": stop.earliest, "tw_late": stop.latest}
        model.add_client(home, service_duration=stop.minutes, required=False, prize=LEFT_OUT, **window)
    places = [*bases.items(), *((stop.district, home) for stop, home in zip(stops, homes, strict=True))]
    for shift in shifts:
        profile, allowed = model.add_profile(), {*shift.districts, shift.base}
        for at, here in places:
            for to, there in places:
                if here is not there and (not shift.districts or to in allowed):
                    model.add_edge(here, there, travel(at, to), travel(at, to), profile=profile)
        ends = {"start_depot": depots[shift.base], "end_depot": depots[shift.base]}
        model.add_vehicle_type(tw_early=shift.start, tw_late=shift.end, profile=profile, **ends)
    return model
