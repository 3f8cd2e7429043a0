"""Counting days: the examples of the facts sheet, and what must hold for any calendar whatever."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.timeline import (
    EASY,
    Period,
    Unit,
    Verdict,
    add_calendar_days,
    add_working_days,
    end_of,
    first_start,
    is_working_day,
    last_start,
    plan,
    working_days_between,
)
from bot.domain.timeslots import Calendar
from bot.policy.calendar import load_calendar
from tests.process_kit import ROOT

CALENDAR = load_calendar(ROOT)
DAY = timedelta(days=1)
# Accepted on, then the end of 5 and 7 working days and of 20 calendar days: facts sheet, counting days.
EXAMPLES = [
    ("2026-02-10", "2026-02-24", "2026-02-26", "2026-03-02"),
    ("2026-04-29", "2026-05-09", "2026-05-12", "2026-05-19"),
    ("2026-09-17", "2026-09-23", "2026-09-28", "2026-10-08"),
    ("2026-09-24", "2026-10-09", "2026-10-12", "2026-10-14"),
    ("2026-11-23", "2026-11-30", "2026-12-02", "2026-12-14"),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example[0])
def test_the_worked_examples_come_out_to_the_day(example):
    accepted, five, seven, twenty = map(date.fromisoformat, example)
    assert add_working_days(accepted, 5, CALENDAR) == five
    assert add_working_days(accepted, 7, CALENDAR) == seven
    assert add_calendar_days(accepted, 20, CALENDAR) == twenty


@pytest.mark.parametrize("day", ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"])
def test_a_make_up_workday_counts_although_it_is_a_weekend(day):
    make_up = date.fromisoformat(day)
    assert make_up.weekday() > 4 and is_working_day(make_up, CALENDAR)
    assert working_days_between(make_up, make_up + DAY, CALENDAR) == 1


def test_a_saturday_on_which_the_hall_opens_takes_papers_and_does_not_count():
    saturday = date(2026, 11, 28)
    assert not is_working_day(saturday, CALENDAR)
    assert add_working_days(saturday, 7, CALENDAR) == add_working_days(saturday - DAY, 7, CALENDAR)


def test_a_plan_past_the_known_holidays_is_provisional():
    seven = Period(7, Unit.WORKING_DAYS)
    for accepted, need_by in ((date(2026, 12, 23), date(2027, 1, 8)), (date(2026, 12, 1), date(2027, 1, 8))):
        assert plan(accepted, need_by, seven, CALENDAR, weekday).provisional
    assert not plan(date(2026, 12, 1), date(2026, 12, 31), seven, CALENDAR, weekday).provisional


def test_where_nothing_ever_opens_no_day_is_named():
    period = Period(7, Unit.WORKING_DAYS)
    assert first_start(date(2026, 11, 25), lambda day: False) is None
    assert last_start(date(2026, 12, 18), period, CALENDAR, lambda day: False) is None


def weekday(day: date) -> bool:
    return day.weekday() < 5


# --- whatever the calendar


days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
periods = st.builds(Period, st.integers(1, 60), st.sampled_from(Unit))


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Blocks of days off and weekend days made workdays, denser than any real year."""
    blocks = draw(st.lists(st.tuples(days, st.integers(1, 10)), max_size=12))
    off = {first + ahead * DAY for first, length in blocks for ahead in range(length)}
    weekend = st.sets(days.filter(lambda day: day.weekday() > 4), max_size=12)
    return Calendar(frozenset(off), frozenset(draw(weekend)) - off, draw(days))


@st.composite
def opening_days(draw: st.DrawFn):
    """A hall that is open on some weekdays and shut on some dates."""
    on = draw(st.sets(st.integers(0, 6), min_size=1))
    shut = draw(st.sets(days, max_size=20))
    return lambda day: day.weekday() in on and day not in shut


@given(days, st.integers(1, 60), calendars())
def test_working_days_end_on_the_nth_working_day_after_the_start(start, count, calendar):
    end = add_working_days(start, count, calendar)
    assert is_working_day(end, calendar)
    assert working_days_between(start + DAY, end + DAY, calendar) == count


@given(days, st.integers(1, 60), calendars())
def test_calendar_days_end_on_the_day_itself_or_the_next_working_day(start, count, calendar):
    end = add_calendar_days(start, count, calendar)
    assert is_working_day(end, calendar) and end >= start + count * DAY
    assert working_days_between(start + count * DAY, end, calendar) == 0


@given(days, st.integers(0, 20), periods, calendars())
def test_who_applies_later_is_never_ready_earlier(start, later, period, calendar):
    assert end_of(start, period, calendar) <= end_of(start + later * DAY, period, calendar)


@given(days, periods, calendars(), opening_days())
def test_the_last_start_is_the_greatest_open_day_that_ends_before_the_day_of_need(need_by, period, calendar, opens):
    last = last_start(need_by, period, calendar, opens)
    if last is None:
        return
    assert opens(last) and end_of(last, period, calendar) < need_by
    later = (last + ahead * DAY for ahead in range(1, (need_by - last).days + 30))
    assert not [day for day in later if opens(day) and end_of(day, period, calendar) < need_by]


@given(days, days, periods, calendars(), opening_days())
def test_a_later_need_never_has_an_earlier_last_start(one, other, period, calendar, opens):
    first, second = (last_start(need_by, period, calendar, opens) for need_by in sorted((one, other)))
    assert first is None or second is None or first <= second


@given(days, st.integers(0, 90), periods, calendars(), opening_days())
def test_a_plan_agrees_with_its_own_last_days(wanted, ahead, period, calendar, opens):
    starts = first_start(wanted, opens)
    if starts is None:
        return
    need_by = wanted + ahead * DAY
    made = plan(starts, need_by, period, calendar, opens)
    assert (made.margin < 1) == (made.last_day is None or starts > made.last_day)
    assert (made.verdict is Verdict.IN_TIME) == (made.easy_day is not None and starts <= made.easy_day)
    assert (made.verdict is Verdict.TOO_LATE) == (made.margin < 0)
    assert (made.verdict is Verdict.IN_TIME) == (made.days_left >= EASY)
    assert made.easy_day is None or (made.last_day is not None and made.easy_day <= made.last_day)


@given(days, periods, calendars(), opening_days())
def test_whoever_applies_on_the_last_start_has_it_the_day_before_and_on_the_next_open_day_not(
    need_by, period, calendar, opens
):
    last = last_start(need_by, period, calendar, opens)
    following = first_start(last + DAY, opens) if last else None
    if last and following:
        assert plan(last, need_by, period, calendar, opens).margin > 0
        assert plan(following, need_by, period, calendar, opens).margin < 1
