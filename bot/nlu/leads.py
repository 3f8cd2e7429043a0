"""How long before a day somebody wants to be reminded: 提前半年, 前三天, two days before my flight on 20 December."""

import re
from datetime import date, timedelta
from typing import Final

from bot.domain.meaning import DayPart
from bot.domain.reminders import Lead, earlier
from bot.nlu.dates import named_days
from bot.nlu.dates.soon import length
from bot.nlu.numbers import ENGLISH_NUMBER, NUMBER, english_number, number

MONTHS_OF_HALF_A_YEAR: Final = 6
_SO_LONG: Final = rf"(?:(?P<n>{NUMBER})个?(?P<unit>[天日周月年]|星期|礼拜)|(?P<half>半年))"
_CUE: Final = r"(?=(?:的时候)?(?:就|再|先|请|记得|给我|帮我|麻烦)*(?:提醒|通知|告诉|叫))"
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        rf"(?:提前|提早){_SO_LONG}",
        rf"(?:^|(?<=[日号天发期成是到,，、 ])|[之以])的?前的?{_SO_LONG}",
        rf"{_SO_LONG}[之以]?前{_CUE}",
    )
)
_BEFORE: Final = r" (?:before|ahead of|ahead|earlier|in advance|prior to|beforehand)\b"
_ENGLISH: Final = re.compile(
    rf"\b(?:(?:(?P<n>{ENGLISH_NUMBER}) |(?P<one>the ))(?P<unit>day|week|fortnight|month|year)s?"
    rf"|(?P<half>half a year|half year)|the (?P<eve>evening|night|afternoon|morning)){_BEFORE}",
    re.IGNORECASE,
)
_HOURS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?:提前|提早)(?:半个?(?:小时|钟头)|{NUMBER}个?半?(?:小时|钟头)|{NUMBER}刻钟|{NUMBER}分钟)",
        rf"\b(?:half an hour|(?:an?|{ENGLISH_NUMBER}) ?(?:hours?|hrs?|minutes?|mins?)(?: and a half)?){_BEFORE}",
    )
)
_UNCOUNTED: Final = re.compile(
    rf"(?:提前|提早)(?:半天|(?:好?几|若干|{NUMBER})个?工作[日天]|好?几(?:个?[天日周月]|个?星期|个?小时))"
    rf"|\b(?:(?:a few|several|some|a couple of) (?:days|weeks|months|hours)|half a day"
    rf"|(?:{ENGLISH_NUMBER}) (?:working|business|work) ?days?){_BEFORE}",
    re.IGNORECASE,
)
_PARTS: Final = {
    "morning": DayPart.MORNING,
    "afternoon": DayPart.AFTERNOON,
    "evening": DayPart.EVENING,
    "night": DayPart.EVENING,
}
_UNITS: Final = {"天": "day", "日": "day", "周": "week", "星期": "week", "礼拜": "week", "月": "month", "年": "year"}


def read_lead(text: str) -> Lead | None:
    """`text` is plain, as everywhere here."""
    found = _find(text)
    return _lead(found) if found else None


def hours_before(text: str) -> timedelta | None:
    """提前两小时, half an hour before: counted back from a time, not from a day."""
    found = _hours(text)
    return length(found[0]) if found else None


def part_before(text: str) -> DayPart | None:
    """The evening before: when on that day."""
    found = _find(text)
    return _PARTS.get(found["eve"].lower()) if found and found.re is _ENGLISH and found["eve"] else None


def is_uncounted(text: str) -> bool:
    """Some time before, which day that is nobody can tell from the words: 提前几天, two working days before."""
    return _UNCOUNTED.search(text) is not None


def without_lead(text: str) -> str:
    around = around_lead(text)
    return " ".join(around) if around else text


def around_lead(text: str) -> tuple[str, str] | None:
    """What stands in front of "so long before", and behind."""
    found = _find(text) or _hours(text)
    return (text[: found.start()], text[found.end() :]) if found else None


def day_before(text: str, today: date) -> date | None:
    """So long before the day that is named with it; None without either."""
    lead = read_lead(text)
    named = named_days(without_lead(text), today) if lead else ()
    return earlier(named[0].start, lead) if lead and named else None


def _find(text: str) -> re.Match[str] | None:
    return next((found for form in (*_FORMS, _ENGLISH) if (found := form.search(text))), None)


def _hours(text: str) -> re.Match[str] | None:
    return next((found for form in _HOURS if (found := form.search(text))), None)


def _lead(found: re.Match[str]) -> Lead:
    if found["half"]:
        return Lead(MONTHS_OF_HALF_A_YEAR, "month")
    if found.re is not _ENGLISH:
        return Lead(number(found["n"]), _UNITS[found["unit"]])
    if found["eve"]:
        return Lead(1, "day")
    amount, unit = 1 if found["one"] else english_number(found["n"].lower()), found["unit"].lower()
    return Lead(2 * amount, "week") if unit == "fortnight" else Lead(amount, unit)
