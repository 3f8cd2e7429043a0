"""Halves, ends and seasons of a month or a year: 明年上半年, 12月下半月, 明年暑假, 这个月最后一天, the first half of
December, the last day of the month.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from bot.nlu.dates.day_numbers import ENGLISH_MONTHS, MONTH, month_number
from bot.nlu.dates.forms import (
    Days,
    Form,
    Now,
    form,
    month_after,
    month_in_years,
    month_length,
    nearest,
    one,
    whole_month,
)
from bot.nlu.dates.months import YEAR, year_of

HALF: Final = 15  # the last day of the first half of a month
_MONTHS_OF: Final = {"上半年": (1, 6), "下半年": (7, 12), "春": (3, 5), "夏": (6, 8), "暑": (7, 8), "秋": (9, 11)}
_THIS_OR_NEXT: Final = "(?P<rel>(?:下{1,3}|这|本|今)个?)月"
_MONTH_NAMED: Final = rf"(?:{YEAR}(?P<month>{MONTH})月份?|{_THIS_OR_NEXT})的?"
_EDGE: Final = "(?P<edge>最后|第|头)一[天日](?!上班)"
_MONTHS: Final = "|".join(ENGLISH_MONTHS)
_OF: Final = (
    rf"of (?:(?P<month>{_MONTHS})[a-z]*(?:,? (?P<in_year>20\d\d))?|(?:(?P<rel>this|next|the) )?(?P<unit>month|year))\b"
)

Cut = Callable[[Days], Days | None]


def _part_of_year(match: re.Match[str], now: Now) -> Days | None:
    year = year_of(match["year"], now) if match["year"] else None
    if year is None:
        return None
    first, last = next(months for name, months in _MONTHS_OF.items() if match["part"].startswith(name))
    return date(year, first, 1), date(year, last, month_length(year, last))


def _chinese(match: re.Match[str], now: Now, cut: Cut) -> Days | None:
    if rel := match["rel"]:
        return cut(whole_month(*month_after(now.today, rel.count("下"))))
    month = month_number(match["month"])
    if not match["year"]:
        return nearest((cut(whole_month(*at)) for at in month_in_years(now.since, month)), now.since)
    year = year_of(match["year"], now)
    return cut(whole_month(year, month)) if year else None


def _chinese_half(match: re.Match[str], now: Now) -> Days | None:
    return _chinese(match, now, _first_half if match["half"] in "上前" else _second_half)


def _chinese_edge(match: re.Match[str], now: Now) -> Days | None:
    return _chinese(match, now, _last if match["edge"] == "最后" else _first)


def _edge_of_year(match: re.Match[str], now: Now) -> Days | None:
    year = year_of(match["year"], now)
    return one(date(year, 12, 31) if match["edge"] == "最后" else date(year, 1, 1)) if year else None


def _english(match: re.Match[str], now: Now, cut: Cut) -> Days | None:
    if match["unit"] == "year":
        year = now.today.year + (match["rel"] == "next")
        return cut((date(year, 1, 1), date(year, 12, 31)))
    if match["unit"]:
        return cut(whole_month(*month_after(now.today, int(match["rel"] == "next"))))
    month = ENGLISH_MONTHS.index(match["month"]) + 1
    if match["in_year"]:
        return cut(whole_month(int(match["in_year"]), month))
    return nearest((cut(whole_month(*at)) for at in month_in_years(now.since, month)), now.since)


def _english_half(match: re.Match[str], now: Now) -> Days | None:
    return _english(match, now, _first_half if match["half"] == "first" else _second_half)


def _english_edge(match: re.Match[str], now: Now) -> Days | None:
    return _english(match, now, _last if match["edge"] == "last" else _first)


def _first_half(days: Days) -> Days:
    return days[0], date(days[0].year, *((6, 30) if _is_year(days) else (days[0].month, HALF)))


def _second_half(days: Days) -> Days:
    return date(days[0].year, *((7, 1) if _is_year(days) else (days[0].month, HALF + 1))), days[1]


def _is_year(days: Days) -> bool:
    return days[0].month != days[1].month


def _first(days: Days) -> Days | None:
    return one(days[0])


def _last(days: Days) -> Days | None:
    return one(days[1])


FORMS: Final[tuple[Form, ...]] = (
    form("半年 春 夏 秋 暑假", rf"{YEAR}(?<=年|的)(?P<part>[上下]半年|[春夏秋][天季]|暑假)(?!工|作业)", _part_of_year),
    form("半月 半个月", rf"{_MONTH_NAMED}(?P<half>[上下前后])半个?月", _chinese_half),
    form("月", _MONTH_NAMED + _EDGE, _chinese_edge),
    form("年", rf"(?P<year>[今明后]年|(?<!\d)20\d\d年)的?{_EDGE}", _edge_of_year),
    form("half", rf"\b(?:the )?(?P<half>first|second) half {_OF}", _english_half),
    form("day", rf"\b(?:the )?(?:very )?(?P<edge>first|last) day {_OF}", _english_edge),
)
