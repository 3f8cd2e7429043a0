"""Will the document be ready for the trip: plans worked out by hand, and how people ask."""

from datetime import date, datetime
from types import SimpleNamespace

import pytest

from bot.clock import FrozenClock
from bot.domain.meaning import Act, Condition, DateReading, Reading, Service
from bot.policy import Policy
from bot.policy.calendar import load_calendar
from bot.services.trips import NoPeriod, Registered, Trip, TripIsFar, TripIsPast, Trips
from bot.texts import Texts
from handlers.trip_said import said
from handlers.trip_words import told
from tests.hall import WEDNESDAY_TEN, config, replace_model
from tests.process_kit import ROOT

LINES = (ROOT / "tests" / "trip_plans.txt").read_text("utf-8").splitlines()
PLANS = [line.replace("->", "").split() for line in LINES if line and not line.startswith("#")]
POLICY = Policy.load(ROOT)
CALENDAR = load_calendar(ROOT)
SETTINGS = config()


def trips(now: str, settings=SETTINGS) -> Trips:
    return Trips(settings, FrozenClock(datetime.fromisoformat(f"{now}:00+08:00")), CALENDAR, POLICY)


def trip(now: str, item: str, registered: str, need_by: str, apply_on: str = "-", settings=SETTINGS) -> Trip:
    wanted = None if apply_on == "-" else date.fromisoformat(apply_on)
    return trips(now, settings).plan(item, date.fromisoformat(need_by), Registered(registered), wanted)


# Plans


@pytest.mark.parametrize("line", PLANS, ids=lambda line: " ".join(line[:5]))
def test_a_plan_comes_out_as_counted_by_hand(line):
    *asked, accepted, ready, verdict, margin, last = line
    made = trip(*asked)
    (way,) = made.ways.values()
    assert made.starts.isoformat() == way.plan.starts.isoformat() == accepted
    found = (way.plan.ready_on.isoformat(), way.plan.verdict, way.plan.margin, way.plan.last_day.isoformat())
    assert found == (ready, verdict, int(margin), last)
    assert made.provisional == (max(ready, asked[3]) > "2026-12-31")


def test_the_figures_come_from_the_records_with_their_confidence():
    both = trip("2026-11-25T10:00", "passport", "unsure", "2026-12-18")
    assert [(way.record, way.certain) for way in both.ways.values()] == [("P-01", True), ("P-02", False)]
    assert both.urgent and both.urgent.record == "P-06"
    permit = trip("2026-11-25T10:00", "hkmo_permit", "unsure", "2026-12-18")
    assert [way.record for way in permit.ways.values()] == ["H-01", "H-03a"] and permit.urgent is None
    assert [way.record for way in trip("2026-11-25T10:00", "tw_permit", "away", "2026-12-18").ways.values()] == ["T-02"]


def test_urgent_processing_is_counted_in_working_days():
    made = trip("2026-11-25T10:00", "passport", "away", "2026-12-09")
    assert made.urgent and made.urgent.plan.ready_on == date(2026, 12, 2)  # 26 27, 30 1 2


def test_a_hall_that_does_not_take_such_papers_counts_from_a_working_day():
    household = replace_model(SETTINGS.sites[0], windows=SETTINGS.sites[0].windows[1:])
    made = trip(
        "2026-11-28T10:00", "passport", "home", "2026-12-18", settings=replace_model(SETTINGS, sites=(household,))
    )
    assert not made.offered and made.starts == date(2026, 11, 30)


def test_a_day_that_is_over_or_too_far_is_refused():
    with pytest.raises(TripIsPast):
        trips("2026-11-25T10:00").check_day(date(2026, 11, 24))
    with pytest.raises(TripIsFar):
        trips("2026-11-25T10:00").check_day(date(2027, 11, 26))


def test_without_a_checked_record_nothing_is_promised():
    empty = Trips(SETTINGS, FrozenClock(WEDNESDAY_TEN), CALENDAR, Policy(()))
    with pytest.raises(NoPeriod):
        empty.plan("passport", date(2026, 12, 18), Registered.HOME)


def test_a_record_past_its_review_is_told_with_the_plan():
    assert trip("2026-11-25T10:00", "passport", "home", "2026-12-18").review_by is None
    assert trip("2027-06-01T10:00", "passport", "home", "2027-06-18").review_by == date(2027, 5, 22)


def test_the_reminder_comes_on_the_last_easy_day_else_on_the_last():
    for need_by, day in (("2026-12-18", date(2026, 12, 5)), ("2026-12-08", date(2026, 11, 26)), ("2026-12-03", None)):
        assert trip("2026-11-25T10:00", "passport", "home", need_by).remind_on(date(2026, 11, 25)) == day


# What a sentence tells


def _talk_of(reading):
    hall = SimpleNamespace(now=datetime(2026, 11, 25, 10, tzinfo=SETTINGS.hall.zone))
    turn, services = SimpleNamespace(text=""), SimpleNamespace(hall=hall)
    return SimpleNamespace(reading=reading, turn=turn, services=services, answers={})


def test_circumstances_and_the_day_to_apply_are_taken_from_the_sentence():
    reading = Reading(
        Act.TRIP_PLAN,
        Service.PASSPORT,
        date=DateReading(date(2026, 12, 18), date(2026, 12, 20)),
        conditions=frozenset({Condition.CROSS_PROVINCE, Condition.MINOR, Condition.URGENT}),
        entities={"from_date": "2026-11-30"},
    )
    assert said(_talk_of(reading)) == {
        "item": "passport",
        "from_day": "2026-11-30",
        "need_by": "2026-12-18",
        "registered": "away",
        "minor": True,
        "urgent": True,
    }


def test_a_day_named_only_to_apply_on_is_no_day_of_need():
    day = date(2026, 11, 30)
    reading = Reading(Act.TRIP_PLAN, date=DateReading(day, day), entities={"from_date": "2026-11-30"})
    assert said(_talk_of(reading)) == {"from_day": "2026-11-30"}


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
@pytest.mark.parametrize("item", ["passport", "hkmo_permit", "hkmo_endorsement", "tw_permit"])
@pytest.mark.parametrize("need_by", ["2026-11-25", "2026-12-04", "2026-12-07", "2026-12-15", "2027-02-01"])
def test_every_plan_can_be_said_in_every_language(language, item, need_by):
    texts = Texts.load(ROOT, SETTINGS.hall.zone)
    for registered in Registered:
        made = trip("2026-11-25T10:00", item, registered, need_by)
        text = texts.say(told(made, {"hotline": "12367"}, urgent=True, minor=True, mail=True), language)
        assert text.count("{") == 0 and "12367" in text
