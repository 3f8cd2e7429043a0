"""Days of months in English: Dec 18, 18 December 2026, the 3rd of next month, Dec 1-5, mid-December, in March."""

import re
from datetime import date
from typing import Final

from bot.nlu.dates.day_numbers import ENGLISH_MONTHS
from bot.nlu.dates.forms import (
    Days,
    Form,
    Now,
    day_in,
    form,
    month_after,
    month_in_years,
    months_from,
    nearest,
    no_date,
    third,
    whole_month,
)
from bot.nlu.dates.wishes import is_moved_from
from bot.nlu.numbers import ORDINAL, ordinal

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_UNMISTAKABLE = "january|february|july|september|october|november|december"
_YEAR = r"(?:(?:,? |-)(?P<year>20\d\d|next year|this year)(?!:))?"
_REL = "(?P<rel>this|next|last|every|each|the)"
_TO = r" ?(?:-|to|through|thru|until|till|and) ?(?:the )?"
_FIGURE = r"\d{1,2}"
# What may follow a bare number or ordinal that is a day: not a noun it could count.
_DAY_ENDS = (
    r"(?=$|[^\w :'-]|-\d| (?:of(?! us| them| you)|at|in|and|or|is|works?|please|pls|morning|afternoon|evening|for|to|"
    r"if|will|would|was|be|from|till|until|through|then|but|not|ok|okay|instead|i|i'm|we|my|you|can|could|as|with|before|after|noon|around|"
    r"about|does|doesn't|isn't|that|so|a|an|the|there|are|do|should|suits?|free|possible|available|any|by|"
    r"\d+:|\d+ ?[ap]m))"
)

_COUNTED = (
    r"people|persons|of (?:us|them|you)|adults|children|kids|days|weeks|months|hours|minutes|times|copies|photos|"
    r"passports|permits|appointments|slots|places|tickets|[ap]m\b"
)


def _year_of(written: str | None, now: Now) -> int | None:
    if not written:
        return None
    return {"next year": now.today.year + 1, "this year": now.today.year}.get(written) or int(written)


def _day(match: re.Match[str], now: Now) -> Days | None:
    written = match.groupdict()
    month, day, last = ENGLISH_MONTHS.index(match["month"][:3]) + 1, match["day"], written.get("last")
    if last and is_moved_from(match.string, match.start()):
        day, last = last, None
    year = _year_of(match["year"], now)
    months = iter([(year, month)]) if year else month_in_years(now.since, month)
    days = day_in(months, ordinal(day), ordinal(last) if last else None)
    return nearest(days, date.min if year else now.since)


def _day_of_month(match: re.Match[str], now: Now) -> Days | None:
    rel, day = match.groupdict().get("rel"), ordinal(match["day"])
    if rel in ("last", "every", "each"):
        return None
    if rel in ("next", "this"):
        return next(day_in(iter([month_after(now.today, int(rel == "next"))]), day, None))
    return nearest(day_in(months_from(now.since), day, None), now.since)


def _part(match: re.Match[str], now: Now) -> Days | None:
    part = {"e": "early", "b": "early", "s": "early", "m": "mid", "l": "late"}[match["part"][0]]
    return _of_month(match, now, "late" if match["part"].startswith("end") else part)


def _whole(match: re.Match[str], now: Now) -> Days | None:
    return _of_month(match, now, None)


def _of_month(match: re.Match[str], now: Now, part: str | None) -> Days | None:
    written = match.groupdict()
    if "last" in (written.get("rel"), written.get("which")) or written.get("rel") in ("every", "each"):
        return None
    if written.get("month") is None:
        return _cut(*month_after(now.today, int(written.get("rel") == "next")), part)
    month, year = ENGLISH_MONTHS.index(match["month"][:3]) + 1, _year_of(match["year"], now)
    if year:
        return _cut(year, month, part)
    return nearest((_cut(*m, part) for m in month_in_years(now.since, month)), now.since)


def _cut(year: int, month: int, part: str | None) -> Days:
    return third(year, month, part) if part else whole_month(year, month)


def _year(match: re.Match[str], now: Now) -> Days | None:
    """The end of the year is December, its beginning January; next year is the whole of it."""
    rel, part = match.groupdict().get("rel"), match.groupdict().get("part")
    year = now.today.year + int(rel == "next")
    if rel in ("last", "every", "each"):
        return None
    if part in ("end", "late"):
        return whole_month(year, 12)
    if part:
        return nearest((whole_month(*m) for m in month_in_years(date(year, 1, 1), 1)), now.since)
    return date(year, 1, 1), date(year, 12, 31)


_SIGNS = " ".join(ENGLISH_MONTHS)
_FOLLOWING_YEAR = "(?P<year>next year|this year),? "
_PART = "(?P<part>early|mid(?:dle)?|late|beginning|start|end)(?: of)?[ -](?:the )?"
FORMS: Final[tuple[Form, ...]] = (
    form(
        _SIGNS,
        rf"\b(?P<day>{ORDINAL}|{_FIGURE})(?:{_TO}(?P<last>{ORDINAL}|{_FIGURE}))?(?:(?: of)? ?|-){_MONTH}{_YEAR}",
        _day,
    ),
    form(_SIGNS, rf"\b{_MONTH} (?:the )?(?P<day>{ORDINAL})(?:{_TO}(?P<last>{ORDINAL}|{_FIGURE}))?\b{_YEAR}", _day),
    form(
        _SIGNS,
        rf"\b{_MONTH} ?(?P<day>{_FIGURE})(?:{_TO}(?P<last>{_FIGURE}))?(?:{_DAY_ENDS}|(?=,? 20\d\d)){_YEAR}",
        _day,
    ),
    form(
        _SIGNS,
        rf"\b(?!mar|may){_MONTH} ?(?P<day>{_FIGURE})\b(?![/.:-]?\d)(?! (?:{_COUNTED}))(?=[ ]){_YEAR}",
        _day,
    ),
    form("st nd rd th", rf"\b(?P<day>{ORDINAL}) (?:(?:day )?of )?{_REL} month\b", _day_of_month),
    form("month", rf"\b{_REL} month,? on the (?P<day>{ORDINAL})\b", _day_of_month),
    form("st nd rd th", rf"\b(?P<day>\d{{1,2}}(?:st|nd|rd|th))\b{_DAY_ENDS}", _day_of_month),
    form(
        "fourth fifth six seven eight nin ten eleven twel thir four fif twen",
        rf"\b(?:the|on) (?P<day>(?!first|second|third){ORDINAL})(?=$|[?!.,;]| (?:please|works?|is fine|instead|if)\b)",
        _day_of_month,
    ),
    form(_SIGNS, rf"\b{_FOLLOWING_YEAR}(?:on )?(?:the )?{_MONTH} (?P<day>{ORDINAL}|{_FIGURE})\b", _day),
    form(_SIGNS, rf"\b{_FOLLOWING_YEAR}in {_MONTH}", _whole),
    form(_SIGNS, rf"\b{_FOLLOWING_YEAR}in {_PART}{_MONTH}", _part),
    form(_SIGNS, rf"\b{_PART}{_MONTH}{_YEAR}", _part),
    form("month", rf"\b{_PART}(?:{_REL} )?month\b", _part),
    form("month", r"\b(?P<rel>this|the)? ?month(?:'s|-| )(?P<part>end)\b", _part),
    form("year", rf"\b{_PART}(?:{_REL} )?year\b", _year),
    form("year", r"\byear(?:'s|-| )(?P<part>end)\b", _year),
    form(_SIGNS, rf"(?:(?<=\bin )|(?<=\bof )|(?<=\bby )|\b(?P<which>this|next|last) ){_MONTH}{_YEAR}", _whole),
    form(_SIGNS, rf"(?:(?<=\bbefore )|(?<=\bafter )|(?<=\buntil )|(?<=\bfrom )|(?<=\baround )){_MONTH}{_YEAR}", _whole),
    form(_SIGNS, rf"\b{_MONTH},? (?P<year>20\d\d)\b(?!:)", _whole),
    form(_SIGNS, rf"\b(?P<month>{_UNMISTAKABLE})\b{_YEAR}", _whole),
    form("month", r"\b(?P<rel>this|next|last) month\b", _whole),
    form("year", r"\b(?P<rel>next) year\b", _year),
    form(_SIGNS, rf"\bsince (?:(?:early|mid|late|the (?:beginning|start|end) of)[ -])?{_MONTH}", no_date),
    form("may", r"\bmay (?:i|we|you|he|she|they|be|not|have)\b", no_date),
)
