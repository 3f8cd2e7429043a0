"""When a document is ready, whether that is early enough, and the last day to apply. Rules only, by whole days.

Days are counted as facts C-03 to C-07 say. The day of acceptance is not counted. Working days leave out weekends and
days off and take in make-up workdays; a hall that opens on a Saturday takes papers then, but that day is no working
day. Calendar days run through, and an end on a rest day moves to the next working day. A period is a limit by rule,
never a promise. How long a period is stands in `policy/`, which days are off in the calendar: both are handed in.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.timeslots import Calendar
from bot.frozen import Frozen

DAY: Final = timedelta(days=1)
LONGEST_LOOK: Final = 400  # days searched for an open day or a last start: more than a year needs no answer
EASY: Final = 3
"""Working days that should be left to collect the document before it is needed: one to collect it, two for a hitch,
like a photo to be taken again. With fewer, the plan is tight.
"""

Opens = Callable[[date], bool]


class Unit(StrEnum):
    """The clocks a period runs on; the names are those of `policy/`."""

    WORKING_DAYS = "working_day"
    CALENDAR_DAYS = "calendar_day"


class Verdict(StrEnum):
    IN_TIME = "in_time"
    TIGHT = "tight"
    TOO_LATE = "too_late"


class Period(Frozen):
    days: int
    unit: Unit


class Plan(Frozen):
    """`counted_to` is where the count ends, `ready_on` the working day it comes to.

    `margin` is in calendar days from `ready_on` to the day of need, below zero when too late; `days_left` are the
    working days in between on which to collect it. `last_day` is the last on which to apply and have it the day before
    at the latest, `easy_day` the last that is not tight; None when there is none within a year.
    `provisional`: a day counts for which no holiday plan is known yet.
    """

    starts: date
    counted_to: date
    ready_on: date
    margin: int
    days_left: int
    verdict: Verdict
    last_day: date | None
    easy_day: date | None
    provisional: bool


def is_working_day(day: date, calendar: Calendar) -> bool:
    if day in calendar.days_off:
        return False
    return day.weekday() < 5 or day in calendar.workdays


def next_working_day(day: date, calendar: Calendar) -> date:
    """The day itself where it is one."""
    while not is_working_day(day, calendar):
        day += DAY
    return day


def add_working_days(start: date, days: int, calendar: Calendar) -> date:
    """`start` is not counted."""
    day = start
    for _ in range(days):
        day = next_working_day(day + DAY, calendar)
    return day


def last_working_day(first: date, last: date, calendar: Calendar) -> date:
    """Of the days from `first` to `last`; `last` itself where none of them is one."""
    day = last
    while day >= first:
        if is_working_day(day, calendar):
            return day
        day -= DAY
    return last


def end_of_week(day: date) -> date:
    """Its Sunday."""
    return day + (6 - day.weekday()) * DAY


def add_calendar_days(start: date, days: int, calendar: Calendar) -> date:
    """`start` is not counted; an end on a rest day moves to the next working day."""
    return next_working_day(start + days * DAY, calendar)


def end_of(start: date, period: Period, calendar: Calendar) -> date:
    add = add_working_days if period.unit is Unit.WORKING_DAYS else add_calendar_days
    return add(start, period.days, calendar)


def working_days_between(first: date, until: date, calendar: Calendar) -> int:
    """From `first` up to the day before `until`."""
    return sum(is_working_day(day, calendar) for day in _days(first, max((until - first).days, 0)))


def verdict_of(ready_on: date, need_by: date, calendar: Calendar) -> Verdict:
    if ready_on > need_by:
        return Verdict.TOO_LATE
    return Verdict.IN_TIME if working_days_between(ready_on, need_by, calendar) >= EASY else Verdict.TIGHT


def first_start(wanted: date, opens: Opens) -> date | None:
    """The first day from `wanted` on which papers can be handed in."""
    return next(filter(opens, _days(wanted, LONGEST_LOOK)), None)


def last_open(wanted: date, opens: Opens) -> date | None:
    """The last day up to `wanted` on which papers can be handed in."""
    return _last(wanted, opens, lambda _: True)


def last_start(need_by: date, period: Period, calendar: Calendar, opens: Opens) -> date | None:
    """The last day on which papers can be handed in and the period ends before the day of need: what is ready only that
    very day has still to be collected (fact C-08), and by then one may have left.
    """
    return _last(need_by - period.days * DAY, opens, lambda day: end_of(day, period, calendar) < need_by)


def easy_start(need_by: date, period: Period, calendar: Calendar, opens: Opens) -> date | None:
    """The last day on which papers can be handed in without being tight."""
    return _last(
        need_by - period.days * DAY,
        opens,
        lambda day: verdict_of(end_of(day, period, calendar), need_by, calendar) is Verdict.IN_TIME,
    )


def plan(starts: date, need_by: date, period: Period, calendar: Calendar, opens: Opens) -> Plan:
    """For papers taken in on `starts`; `opens` tells on which other days they could be."""
    ready_on = end_of(starts, period, calendar)
    runs_through = period.unit is Unit.CALENDAR_DAYS
    return Plan(
        starts=starts,
        counted_to=starts + period.days * DAY if runs_through else ready_on,
        ready_on=ready_on,
        margin=(need_by - ready_on).days,
        days_left=working_days_between(ready_on, need_by, calendar),
        verdict=verdict_of(ready_on, need_by, calendar),
        last_day=last_start(need_by, period, calendar, opens),
        easy_day=easy_start(need_by, period, calendar, opens),
        provisional=max(ready_on, need_by) > calendar.known_until,
    )


def _last(until: date, opens: Opens, fits: Opens) -> date | None:
    """Later starts never end earlier, so the first day found on the way back is the last that fits. A period takes its
    days at least, so who looks for the last to begin one looks from before them.
    """
    days = (until - ahead * DAY for ahead in range(LONGEST_LOOK))
    return next((day for day in days if opens(day) and fits(day)), None)


def _days(first: date, count: int) -> Iterator[date]:
    return (first + ahead * DAY for ahead in range(count))
