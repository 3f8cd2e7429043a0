"""How long from now something is to happen, told in hours and minutes: 三小时后, 过半小时, in an hour and a half."""

import re
from datetime import timedelta
from typing import Final

from bot.nlu.numbers import ENGLISH_NUMBER, NUMBER, english_number, number

HALF: Final = 30  # minutes
QUARTER: Final = 15
HOUR: Final = 60
_CHINESE: Final = re.compile(
    rf"(?P<over>再?过)?(?:(?P<half>半)个?(?:小时|钟头)|(?P<hours>{NUMBER})个?(?P<more>半)?(?:小时|钟头)"
    rf"|(?P<quarters>{NUMBER})刻钟|(?P<minutes>{NUMBER})分钟)(?P<later>以后|之后|过后|后)?"
)
_ENGLISH: Final = re.compile(
    rf"(?:(?P<over>\b(?:in|after) )|\b)(?:(?P<half>half an hour)|(?:(?P<one>an?)|(?P<n>{ENGLISH_NUMBER})) ?"
    r"(?P<unit>hours?|hrs?|minutes?|mins?)(?P<more> and a half)?)\b(?P<later> from now| later)?",
    re.IGNORECASE,
)


def read_soon(normal: str) -> timedelta | None:
    """`normal` is normalised. None where no such length is told, or not from now on."""
    if found := _found(_CHINESE, normal):
        return timedelta(minutes=_chinese(found))
    found = _found(_ENGLISH, normal)
    return timedelta(minutes=_english(found)) if found else None


def length(normal: str) -> timedelta | None:
    """Of whatever hours and minutes are told, from now on or not."""
    if found := _CHINESE.search(normal):
        return timedelta(minutes=_chinese(found))
    found = _ENGLISH.search(normal)
    return timedelta(minutes=_english(found)) if found else None


def without_soon(text: str) -> str:
    for pattern in (_CHINESE, _ENGLISH):
        if found := _found(pattern, text):
            text = f"{text[: found.start()]} {text[found.end() :]}"
    return text


def _found(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next((found for found in pattern.finditer(text) if found["over"] or found["later"]), None)


def _chinese(found: re.Match[str]) -> int:
    if found["half"]:
        return HALF
    if found["hours"]:
        return number(found["hours"]) * HOUR + (HALF if found["more"] else 0)
    return number(found["quarters"]) * QUARTER if found["quarters"] else number(found["minutes"])


def _english(found: re.Match[str]) -> int:
    if found["half"]:
        return HALF
    amount = 1 if found["one"] else english_number(found["n"].lower())
    if found["unit"].lower().startswith("m"):
        return amount
    return amount * HOUR + (HALF if found["more"] else 0)
