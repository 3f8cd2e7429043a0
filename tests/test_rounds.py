"""The planning of rounds: windows are kept, the work is shared out well, and the same day gives the same plan."""

import time
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.rounds import DISTRICTS, a_day, bound, first_come, in_turn, shifts, travel
from bot.domain.rounds import Rounds, Shift, Stop, arrange, drive, plan_round
from bot.services import round_library
from bot.services.round_library import plan_by_library

CREW = Shift("first", "centre", 540, 1020)


def stop(id: int, district: str = "west", earliest: int = 540, latest: int = 960, minutes: int = 30) -> Stop:
    return Stop(id, district, minutes, earliest, latest)


def check(rounds: Rounds, stops: list[Stop]) -> None:
    """Everybody once, in their window, and each crew back in time, counted by hand."""
    seen = [call.stop.id for tour in rounds.tours for call in tour.calls] + [stop.id for stop in rounds.unserved]
    assert sorted(seen) == sorted(stop.id for stop in stops)
    for tour in rounds.tours:
        here, now = tour.shift.base, tour.shift.start
        for call in tour.calls:
            assert call.stop.earliest <= call.arrive <= call.stop.latest and tour.shift.serves(call.stop)
            assert call.arrive >= now + travel(here, call.stop.district)
            here, now = call.stop.district, call.arrive + call.stop.minutes
        assert not tour.calls or now + travel(here, tour.shift.base) <= tour.shift.end


def test_25_visits_in_six_districts_are_planned_in_two_seconds_with_no_window_broken():
    stops = a_day()
    assert (len(stops), len({one.district for one in stops}), len(DISTRICTS)) == (25, 6, 6)
    began = time.process_time()
    rounds = plan_round(stops, shifts(), travel)
    assert time.process_time() - began < 2
    check(rounds, stops)
    assert not rounds.unserved


@pytest.mark.parametrize("seed", range(1, 5))
def test_a_plan_beats_first_come_by_far_and_stays_above_the_bound(seed):
    stops = a_day(seed=seed)
    ours = plan_round(stops, shifts(), travel, tries=150)
    check(ours, stops)
    for other in (first_come(stops, shifts(), travel), in_turn(stops, shifts(), travel)):
        assert len(ours.unserved) <= len(other.unserved)
        assert ours.minutes < 0.85 * other.minutes
    assert bound(stops, shifts(), travel) <= ours.minutes


def test_the_same_day_gives_the_same_plan():
    stops = a_day(12)
    assert plan_round(stops, shifts(2), travel, tries=60) == plan_round(stops[::-1], shifts(2), travel, tries=60)


@pytest.mark.parametrize("seed", range(5))
def test_five_visits_are_planned_as_well_as_can_be(seed):
    stops = a_day(5, seed)
    orders = (drive(CREW, order, travel) for order in permutations(stops))
    best = min((tour.road + tour.waiting for tour in orders if tour), default=None)
    ours = plan_round(stops, [CREW], travel, tries=100)
    assert ours.unserved if best is None else ours.minutes == best


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 9), st.integers(0, 10_000), st.integers(1, 3))
def test_whatever_the_day_no_window_is_broken_and_nobody_is_lost(visits, seed, crews):
    stops = a_day(visits, seed)
    check(plan_round(stops, shifts(crews), travel, tries=20), stops)


def test_who_cannot_be_reached_in_time_is_left_over_and_told():
    late, fine = stop(1, "lake", 540, 550), stop(2)
    rounds = plan_round([late, fine], [CREW], travel)
    assert rounds.unserved == (late,) and [call.stop for call in rounds.tours[0].calls] == [fine]


def test_a_crew_goes_only_to_its_districts():
    west = Shift("west", "centre", 540, 1020, frozenset({"west"}))
    rounds = plan_round([stop(1, "east"), stop(2, "west")], [west], travel)
    assert [one.id for one in rounds.unserved] == [1]


def test_without_crews_or_visits_there_is_nothing_to_drive():
    assert plan_round([], [CREW], travel).minutes == 0
    assert [one.id for one in plan_round([stop(1)], [], travel).unserved] == [1]


def test_a_crew_leaves_so_late_that_it_need_not_wait_at_the_first_door():
    tour = drive(CREW, [stop(1, earliest=700), stop(2, earliest=800)], travel)
    assert tour is not None and tour.waiting == 800 - 730 - travel("west", "west")


def test_a_plan_made_elsewhere_is_driven_by_our_rules():
    broken = [stop(1, latest=545), stop(2)]
    assert len(arrange([broken], [CREW], travel).unserved) == 2


def test_without_the_routing_library_ours_is_the_only_plan(monkeypatch):
    def none(_: str) -> object:
        raise ImportError

    monkeypatch.setattr(round_library.importlib, "import_module", none)
    assert plan_by_library([stop(1)], [CREW], travel, seconds=0.1) is None
