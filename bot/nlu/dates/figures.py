"""Days in figures alone: 2026-12-18, 12.18, 12/18, 18/12, 20261218. Month before day, unless only the other way
gives a day."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from bot.nlu.dates.day_numbers import ENGLISH_DAYS
from bot.nlu.dates.forms import Days, Form, Now, day_in, form, in_months, nearest, no_date

_UNIT = (
    r"\s*(?:元|块|万|千|公里|km|米|厘米|cm|mm|毫米|%|倍|kg|公斤|斤|寸|折|分|岁|小时|个|号|版|天|点|周|星|年|月|时|次"
    r"|hours?|yuan|rmb|x\d|days?|minutes?|mins?|years?|weeks?|months?|people"
    r"|am\b|pm\b|stars?|open|的人|of (?:the|all|my|our)\b)"
)
_ALONE = r"(?<![\d./:$¥x×a-z-])"
_SET_OUT = "出发 走 动身 启程"
_LEAVES = f"[就要得]{{0,2}}(?:{'|'.join(_SET_OUT.split())})"
_PART_OF_ADDRESS = "(?:门牌|楼号|房号|房间|单元|楼|栋|幢|座|室|路|街|大道|巷|弄|小区|花园|村)号?[是为:]? ?"
_END = rf"(?![\d/:×-]|[.]\d|{_UNIT})"


def _full(match: re.Match[str], _now: Now) -> Days | None:
    return next(day_in(iter([(int(match["year"]), int(match["month"]))]), int(match["day"]), None))


def _compact(match: re.Match[str], now: Now) -> Days | None:
    """A number of this form that is no day of the coming year is a receipt's."""
    found, year_on = _full(match, now), in_months(now.today, 12)
    return found if found and year_on and now.today <= found[0] <= year_on else None


def _short(match: re.Match[str], now: Now) -> Days | None:
    years = iter([int(match["year"])]) if match["year"] else (now.since.year + ahead for ahead in range(9))
    return _day(int(match["first"]), int(match["second"]), years, date.min if match["year"] else now.since)


def _day_first(match: re.Match[str], now: Now) -> Days | None:
    """18.12.2026 with dots is written where the day is told first; 12.18.2026 can only be meant the other way."""
    year, first, second = int(match["year"]), int(match["first"]), int(match["second"])
    return next(day_in(iter([(year, second)]), first, None)) or _short(match, now)


def _of_two_figures(match: re.Match[str], now: Now) -> Days | None:
    """27/12/26 and 26/12/27 are one day and another, told from either end: the nearest that is not over is meant."""
    first, second, third = (int(match[name]) for name in ("first", "second", "third"))
    ways = (_day(first, second, iter([2000 + third]), now.today), _day(second, third, iter([2000 + first]), now.today))
    return min(filter(None, ways), default=None)


def _on_weekday(match: re.Match[str], now: Now) -> Days | None:
    """Sunday 6/12 is in the month in which it is a Sunday, the other way round if need be."""
    first, second = int(match["first"]), int(match["second"])
    years = (now.since.year, now.since.year + 1)
    ways = [_day(*pair, iter(years), now.since) for pair in ((first, second), (second, first))]
    said = ENGLISH_DAYS.index(match["weekday"])
    return next((days for days in ways if days and days[0].weekday() == said), ways[0])


def _day(first: int, second: int, years: Iterator[int], since: date) -> Days | None:
    month, day = (second, first) if first > 12 else (first, second)
    return nearest(day_in(((year, month) for year in years), day, None), since) if month <= 12 else None


FORMS: Final[tuple[Form, ...]] = (
    form("/", r"\b24/7\b", no_date),
    form("-", rf"{_PART_OF_ADDRESS}\d+(?:-\d+)+号?", no_date),
    form("-", r"(?<!\d)\d+-\d+号?(?:楼|栋|幢|座|单元|室|房|门)", no_date),
    form("- / .", r"(?<![\d-])(?P<year>20\d\d)([-/.])(?P<month>\d\d?)\2(?P<day>\d\d?)(?!\d)", _full),
    form(".", rf"{_ALONE}(?P<first>\d\d?)\.(?P<second>\d\d?)\.(?P<year>20\d\d)(?:[日号]|{_END})", _day_first),
    form(
        "/ . -",
        rf"{_ALONE}(?P<first>\d\d?)([/.-])(?P<second>\d\d?)\2(?P<third>\d\d)(?:[日号]|{_END})",
        _of_two_figures,
    ),
    form("20", r"(?<![\da-z:号])(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)", _compact),
    form(
        " ".join(ENGLISH_DAYS),
        rf"\b(?P<weekday>{'|'.join(ENGLISH_DAYS)})[a-z]*,? (?:the )?(?P<first>\d\d?)[/.](?P<second>\d\d?){_END}",
        _on_weekday,
    ),
    form("/ .", rf"{_ALONE}(?P<first>\d\d?)([/.])(?P<second>\d\d?)(?:\2(?P<year>20\d\d))?(?:[日号]|{_END})", _short),
    # 3-5 is how many; 12-18 and 03-05 are days
    form("-", rf"{_ALONE}(?P<first>0[1-9]|1[0-2])-(?P<second>0[1-9]|1[3-9]|2\d|3[01])(?P<year>(?!))?{_END}", _short),
    form(
        _SET_OUT,
        rf"(?<![\d:.a-z号天日午早晚晨])(?P<first>0[1-9]|1[0-2])(?P<second>0[1-9]|[12]\d|3[01])(?P<year>(?!))?号?(?={_LEAVES})",
        _short,
    ),
    form(".", r"(?:[上下中]午|早上|晚上|\bat )\d\d?\.\d\d", no_date),
)
