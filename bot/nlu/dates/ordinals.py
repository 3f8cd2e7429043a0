"""The n-th weekday of a month: 下个月第一个周一, 12月最后一个周五, the first Monday of December, its last week."""

import re
from datetime import date, timedelta
from typing import Final

from bot.nlu.dates.day_numbers import ENGLISH_DAYS, ENGLISH_MONTHS, MONTH, month_number
from bot.nlu.dates.forms import Days, Form, Now, form, month_after, month_in_years, month_length, nearest, one
from bot.nlu.numbers import number

_WEEKDAYS: Final = {name: n for n, names in enumerate(("一", "二", "三", "四", "五", "六", "日天")) for name in names}
_PLACES: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1}
LAST: Final = -1
_OF_MONTH: Final = rf"(?:(?P<month>{'|'.join(ENGLISH_MONTHS)})[a-z]*|(?:(?P<rel>this|next|the) )month)\b"


def _nth(year: int, month: int, weekday: int, place: int) -> date | None:
    """None for a fifth Monday in a month that has four."""
    if place == LAST:
        end = date(year, month, month_length(year, month))
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    first = date(year, month, 1)
    found = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (place - 1))
    return found if found.month == month else None


def _read(now: Now, ahead: int | None, month: int | None, weekday: int, place: int) -> Days | None:
    if month is None:
        return one(_nth(*month_after(now.today, ahead or 0), weekday, place))
    return nearest((one(_nth(*at, weekday, place)) for at in month_in_years(now.since, month)), now.since)


def _chinese(match: re.Match[str], now: Now) -> Days | None:
    place = LAST if match["place"].startswith("最后") else number(match["place"][1:])
    month = month_number(match["month"]) if match["month"] else None
    return _read(now, (match["rel"] or "").count("下"), month, _WEEKDAYS[match["day"]], place)


def _english(match: re.Match[str], now: Now) -> Days | None:
    month = ENGLISH_MONTHS.index(match["month"][:3]) + 1 if match["month"] else None
    ahead = int(match["rel"] == "next")
    return _read(now, ahead, month, ENGLISH_DAYS.index(match["day"][:3]), _PLACES[match["place"]])


def _week(match: re.Match[str], now: Now) -> Days | None:
    """The first seven days of the month, the seven after them, or its last seven."""
    place, week = _PLACES[match["place"]], timedelta(days=6)
    month = ENGLISH_MONTHS.index(match["month"][:3]) + 1 if match["month"] else None
    months = month_in_years(now.since, month) if month else iter([month_after(now.today, int(match["rel"] == "next"))])
    starts = (date(*at, month_length(*at) - 6 if place == LAST else 7 * place - 6) for at in months)
    return nearest(((start, start + week) for start in starts), now.since)


FORMS: Final[tuple[Form, ...]] = (
    form(
        "月",
        rf"(?:(?P<month>{MONTH})月份?|(?P<rel>(?:下{{1,3}}|这|本|今)个?)月)的?(?P<place>第[一二三四五]|最后一)个?"
        r"(?:周|星期|礼拜)(?P<day>[一二三四五六日天])",
        _chinese,
    ),
    form(
        " ".join(ENGLISH_DAYS),
        rf"\b(?:the )?(?P<place>{'|'.join(_PLACES)}) (?P<day>{'|'.join(ENGLISH_DAYS)})[a-z]* (?:of|in) {_OF_MONTH}",
        _english,
    ),
    form("week", rf"\b(?:the )?(?P<place>{'|'.join(_PLACES)}) week (?:of|in) {_OF_MONTH}", _week),
)
