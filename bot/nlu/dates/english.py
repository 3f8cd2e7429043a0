"""Days near now in English: tomorrow, next Friday, Friday next week, this weekend, in two weeks. Weeks begin on Monday,
so next Friday is the next calendar week's, as 下周五 is."""

import re
from datetime import timedelta
from typing import Final

from bot.domain.patterns import Pattern
from bot.nlu.dates.day_numbers import ENGLISH_DAYS
from bot.nlu.dates.forms import Days, Form, Now, form, in_days, in_months, no_date, one
from bot.nlu.numbers import ENGLISH_NUMBER, english_number

_WHOLE = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_FULL = rf"{_WHOLE}|mon|tues?|thu(?:rs?)?|fri"
_TOMORROW = "(?:tomm?orr?ow|tomoro|tomoz|tmrw?|2mrw?|2moro|2morrow)"
_WHICH = "(?P<which>this coming|this|next|coming|last|past|every(?: other| second| third)?|each|since)"
_OPENERS = "on|or|by|to|until|till|for|from|before|after|not|about|either|between|[-/,]"
_WEEK = "w(?:ee)?k"
_UNIT = f"(?P<unit>day|{_WEEK}|fortnight|month|year)"
_AMOUNT = rf"(?P<n>a couple of|{ENGLISH_NUMBER})"
_SIGNS = " ".join(ENGLISH_DAYS)


def _near(match: re.Match[str], now: Now) -> Days | None:
    word = match[0]
    return in_days(now.today, 2 if "after " in word else int(word.startswith(("tom", "tm", "2m"))))


def _weekday(match: re.Match[str], now: Now) -> Days | None:
    weekday, which = ENGLISH_DAYS.index(match["day"][:3]), match.groupdict().get("which")
    if which in ("last", "past", "each", "since") or (which or "").startswith("every"):
        return None
    if which in ("this", "next"):
        return in_days(now.today, weekday - now.today.weekday() + (7 if which == "next" else 0))
    return in_days(now.since, (weekday - now.since.weekday() - 1) % 7 + 1)


def _weekday_after_next(match: re.Match[str], now: Now) -> Days | None:
    return in_days(now.today, ENGLISH_DAYS.index(match["day"][:3]) - now.today.weekday() + 14)


def _week(match: re.Match[str], now: Now) -> Days | None:
    words = match[0]
    if "last" in words or "every" in words:
        return None
    weeks = 2 if "after next" in words else 1 if "next" in words or "following" in words else 0
    monday = now.today + timedelta(days=7 * weeks - now.today.weekday())
    return monday + timedelta(days=5 if "weekend" in words else 0), monday + timedelta(days=6)


def _later(match: re.Match[str], now: Now) -> Days | None:
    amount = 2 if match["n"].endswith("of") else english_number(match["n"])
    unit = match["unit"][0]
    if months := {"m": 1, "y": 12}.get(unit):
        return one(in_months(now.today, amount * months))
    return in_days(now.today, amount * {"d": 1, "w": 7, "f": 14}[unit])


def _weekday_later(match: re.Match[str], now: Now) -> Days | None:
    """In two weeks on Friday: in the week of that day."""
    later = _later(match, now)
    return in_days(later[0], ENGLISH_DAYS.index(match["day"][:3]) - later[0].weekday()) if later else None


def _weeks_from(match: re.Match[str], now: Now) -> Days | None:
    """A week on Friday, Friday week, two weeks tomorrow: so many weeks after the nearest of that name."""
    day, written = match["day"], match.groupdict()
    ahead = 0 if day == "today" else 1 if day.startswith("tom") else -1
    nearest = in_days(now.today, ahead) if ahead >= 0 else _weekday(match, now)
    weeks = english_number(match["n"]) if written.get("n") else 1
    return in_days(nearest[0], 7 * weeks * (2 if written.get("unit") == "fortnight" else 1)) if nearest else None


def _week_ahead(_match: re.Match[str], now: Now) -> Days | None:
    return in_days(now.today, 7)


_DURATION = (
    "(?:done|ready|finish(?:ed)?|processed|issued|made|available|takes?|took|renewed?"
    "|(?:get|have|receive) (?:it|one|my|a|the))"
)
FORMS: Final[tuple[Form, ...]] = (
    form(
        "today tonight tonite tom tmr day 2m this",
        rf"\b(?:(?:the )?day after {_TOMORROW}|today|toni(?:ght|te)|{_TOMORROW}|this (?:morning|afternoon|evening))\b",
        _near,
    ),
    form("after", rf"\b(?:the )?(?P<day>{_FULL}|wed|sat|sun) after next\b", _weekday_after_next),
    form(_SIGNS, rf"\b(?:{_WHICH} )?(?P<day>{_FULL})\b(?!')", _weekday),
    form(_SIGNS, rf"\b(?P<day>{_FULL}|wed|sat|sun)(?: of|,)? (?P<which>this|next|last) {_WEEK}\b", _weekday),
    form(_SIGNS, rf"(?:(?<=\bon )|(?<=\bopen )|(?<=\bclosed )|(?<=\bshut )|(?<=\bdo ))(?P<day>{_WHOLE})s\b", _weekday),
    form("week wk", rf"\b(?P<which>this|next|last) {_WEEK}(?:'s|,? on)? (?P<day>{_FULL}|wed|sat|sun)\b", _weekday),
    form("wed sat sun", rf"\b{_WHICH} (?P<day>wed|sat|sun)\b", _weekday),
    form("wed sat sun", rf"(?:\b(?:{_OPENERS}) ?|^)(?P<day>wed|sat|sun)\b(?! down)", _weekday),
    form("wed sat sun", r"(?<!the )\b(?P<day>wed|sat|sun)(?= (?:morning|afternoon|evening|noon))", _weekday),
    form(
        "week wk fort",
        rf"\bin {_AMOUNT} (?P<unit>{_WEEK}|fortnight)s?'?(?: time)?,? (?:on )?(?P<day>{_FULL}|wed|sat|sun)\b",
        _weekday_later,
    ),
    form(_SIGNS, rf"\b(?P<day>{_FULL}) in {_AMOUNT} (?P<unit>{_WEEK}|fortnight)s?\b", _weekday_later),
    form(
        "week wk fort",
        rf"(?<!once )(?<!twice )(?<!times )(?<!days )(?<!hours )\b(?P<n>{ENGLISH_NUMBER}) "
        rf"(?P<unit>{_WEEK}|fortnight)s? (?:on )?(?P<day>today|tomorrow|{_FULL})\b",
        _weeks_from,
    ),
    form(
        "week wk fort",
        rf"\b(?:this )?(?P<day>today|tomorrow|{_FULL}|wed|sat|sun) (?P<unit>{_WEEK}|fortnight)\b",
        _weeks_from,
    ),
    form("week wk", rf"\b(?:this time|same (?:time|day)) next {_WEEK}\b", _week_ahead),
    form(
        "weekend",
        r"\b(?:the )?weekend after next\b"
        r"|\b(?:(?:this|next|last|every|the|following|coming)(?: coming)? )?weekend\b(?! of\b)",
        _week,
    ),
    form(
        "week wk",
        rf"\b(?:(?:this|next|last) {_WEEK}|the week after next|the following week)\b(?!end)",
        _week,
    ),
    form(
        "day week wk month fort year",
        rf"\bin (?:about |exactly )?{_AMOUNT} ?{_UNIT}s?'?(?: time)?\b(?!-| ago\b)",
        _later,
    ),
    form("day week wk month fort year", rf"\b{_DURATION}\b[^,.;]{{0,25}}\bin {_AMOUNT} {_UNIT}s?\b", no_date),
    form("day week wk month fort year", rf"\b{_AMOUNT} {_UNIT}s? from (?:now|today)\b", _later),
    form(
        "day week month",
        rf"\b{_AMOUNT} {_UNIT}s? (?:left )?(?:until|till|before|to) (?:i|we|my|our|the) "
        r"(?:flight|trip|departure|journey|fly|leave|depart|travel)\b",
        _later,
    ),
)

WEEK_OF: Final = Pattern(r"\b(?:the )?week(?P<end>end)? (?:of|commencing|beginning|starting)(?: on)?(?: the)? $")
SHIFT: Final = Pattern(
    rf"\b(?:(?:the|(?P<n>{ENGLISH_NUMBER})) (?P<unit>day|week)s? (?P<side>before|after|from)|(?:the )?eve of)"
    r" (?:the )?$"
)


def shifted(match: re.Match[str], days: Days) -> Days | None:
    """The day before Christmas, the eve of it, a week from Friday: a day; the week before: the seven days up to it."""
    if not match["unit"]:
        return in_days(days[0], -1)
    amount = english_number(match["n"]) if match["n"] else 1
    back, week = match["side"] == "before", match["unit"] == "week"
    if week and not match["n"]:
        day = timedelta(days=1)
        return (days[0] - 7 * day, days[0] - day) if back else (days[1] + day, days[1] + 7 * day)
    length = amount * (7 if week else 1)
    return in_days(days[0], -length) if back else in_days(days[1], length)
