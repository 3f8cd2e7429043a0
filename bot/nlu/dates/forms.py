"""What the forms of dates are made of: a form is a pattern, and a function from its match to days.

A form whose function gives None still holds its stretch of text: so a form can also say "this is no date"
(一周三次, 上周五, 3号线), and no shorter form reads a day out of the middle of it. The forms themselves are in
the files beside this one, the choice among them in `dates`.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from bot.domain.patterns import Pattern
from bot.domain.timeslots import Calendar
from bot.frozen import Frozen

Days = tuple[date, date]
NO_PLAN: Final = Calendar(frozenset(), frozenset(), date.min)


class Now(Frozen):
    """`today` is what 明天 and 下周 count from; a bare 周三 or 5号 is the nearest from `since` on. `calendar` knows
    which days are worked."""

    today: date
    since: date
    calendar: Calendar = NO_PLAN


Read = Callable[[re.Match[str], Now], Days | None]


class Form(Frozen):
    """`signs`: the pattern is tried only where one of these occurs; characters, or words in English.
    `days_off`: all the days that are not worked about the day that is read."""

    signs: tuple[str, ...]
    pattern: Pattern
    read: Read
    days_off: Read | None = None


def form(signs: str, pattern: str, read: Read, days_off: Read | None = None) -> Form:
    """A Latin word ends where a Chinese character begins: 约next monday的号."""
    return Form(tuple(signs.split()), Pattern(f"(?a){pattern}"), read, days_off)


def no_date(_match: re.Match[str], _now: Now) -> None:
    return None


def run(first: date, last: date) -> Days | None:
    return (first, last) if first <= last else None


def in_days(today: date, days: int) -> Days | None:
    try:
        return (today + timedelta(days=days),) * 2
    except OverflowError:
        return None


def week_of(day: date) -> Days:
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def one(day: date | None) -> Days | None:
    return (day, day) if day else None


def in_months(today: date, months: int) -> date | None:
    """The same day of a later month, or that month's last day."""
    year, month = month_after(today, months)
    return date(year, month, min(today.day, month_length(year, month))) if year <= 9999 else None


def month_after(today: date, months: int) -> tuple[int, int]:
    years, month = divmod(today.month - 1 + months, 12)
    return today.year + years, month + 1


def month_length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def whole_month(year: int, month: int) -> Days:
    return date(year, month, 1), date(year, month, month_length(year, month))


def day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest(candidates: Iterator[Days | None], since: date) -> Days | None:
    """The first of the candidates that is not over."""
    return next((days for days in candidates if days and days[1] >= since), None)


def day_in(months: Iterator[tuple[int, int]], first: int, last: int | None) -> Iterator[Days | None]:
    """The day, or the days from `first` to `last`, in each month; a `last` below `first` is in the month after."""
    for year, month in months:
        start = day_or_none(year, month, first)
        if start is None or last is None:
            yield one(start)
            continue
        then = (year, month) if last >= first else month_after(start.replace(day=1), 1)
        end = day_or_none(*then, last)
        yield run(start, end) if end else None


def months_from(since: date, months: int = 13) -> Iterator[tuple[int, int]]:
    return (month_after(since, ahead) for ahead in range(months))


def month_in_years(since: date, month: int) -> Iterator[tuple[int, int]]:
    """Nine years: 29 February may be that far off."""
    return ((since.year + ahead, month) for ahead in range(9))


THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}


def third(year: int, month: int, which: str) -> Days:
    first, last = THIRDS[which]
    return date(year, month, first), date(year, month, min(last, month_length(year, month)))
