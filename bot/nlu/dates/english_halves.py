"""Halves of a length of time in English: in half a month, half a year from now, in a month and a half."""

import re
from datetime import timedelta
from typing import Final

from bot.nlu.dates.forms import Days, Form, Now, form, in_days, in_months, one
from bot.nlu.numbers import ENGLISH_NUMBER, english_number

_UNIT = "(?P<unit>week|month|year)"
_AMOUNT = f"(?P<n>{ENGLISH_NUMBER})"
_HALVES: Final = {"week": 4, "month": 15}  # in days, as in 半个月


def _half(match: re.Match[str], now: Now) -> Days | None:
    return _and_half(now, match["unit"], 0)


def _more_than_one(match: re.Match[str], now: Now) -> Days | None:
    return _and_half(now, match["unit"], english_number(match["n"]))


def _and_half(now: Now, unit: str, whole: int) -> Days | None:
    if unit == "year":
        return one(in_months(now.today, 12 * whole + 6))
    start = in_months(now.today, whole) if unit == "month" else now.today + timedelta(weeks=whole)
    return in_days(start, _HALVES[unit]) if start else None


FORMS: Final[tuple[Form, ...]] = (
    form("half", rf"\bin half an? {_UNIT}\b", _half),
    form("half", rf"\bhalf an? {_UNIT}(?:'s time| from (?:now|today))", _half),
    form("week month year", rf"\bin {_AMOUNT} {_UNIT}s? and a half\b", _more_than_one),
    form("week month year", rf"\b{_AMOUNT} {_UNIT}s? and a half from (?:now|today)\b", _more_than_one),
    form("half", rf"\bin {_AMOUNT} and a half {_UNIT}s?\b", _more_than_one),
)
