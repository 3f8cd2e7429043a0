"""Days that no calendar has: 2月30日, 31 November. Who names one is told how long that month is."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from bot.domain.meaning import NoSuchDay
from bot.domain.patterns import Pattern
from bot.nlu.dates.day_numbers import ENGLISH_MONTHS, MONTH, month_number
from bot.nlu.dates.forms import Now, day_or_none, month_after, month_length
from bot.nlu.dates.months import YEAR, months_ahead, named, year_of
from bot.nlu.numbers import ORDINAL, number, ordinal

FIRST_DOUBTFUL: Final = 29  # no month is shorter than 28 days
LATIN_LETTERS: Final = 3  # about as many as a Chinese character says
MOST_BESIDE: Final = 1  # characters with which nothing else is said

_DAY = r"(?P<day>(?<!\d)(?:29|3\d)(?!\d)|二十九|廿九|三十[一二三四五六七八九]?|卅[一二三四五六七八九]?)"
_END = r"(?:[日号](?![窗楼线厅柜机])|(?![个天月点时分张份次人元块万千百岁年本位日号:%\d]))"
_NAMES = r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
_MONTH = rf"(?P<month>{_NAMES}|nov(?:ember)?|dec(?:ember)?)\b\.?"
_YEAR = r"(?:,? (?P<year>20\d\d)(?!:))?"

Day = tuple[int, int, int, bool]
"""Year, month, day; whether the year was named."""


def no_such_day(text: str, today: date) -> NoSuchDay | None:
    """`text` is normalised and names no day that there is; `today` is the hall's."""
    for match, (year, month, _, _) in _missing(text, today):
        return NoSuchDay(date(year, month, month_length(year, month)), _is_alone(text, match))
    return None


def missing_days(text: str, today: date) -> list[tuple[int, int]]:
    """Where such days stand in it."""
    return [match.span() for match, _ in _missing(text, today)]


def _missing(text: str, today: date) -> Iterator[tuple[re.Match[str], Day]]:
    for pattern, read in _FORMS:
        for match in pattern.finditer(text):
            found = read(match, Now(today, today))
            if found and not _exists(*found):
                yield match, found


def _exists(year: int, month: int, day: int, exactly: bool) -> bool:
    """29 February without a year is that of the next leap year."""
    return day < FIRST_DOUBTFUL or day_or_none(year if exactly else 2000, month, day) is not None


def _is_alone(text: str, match: re.Match[str]) -> bool:
    beside = text[: match.start()] + text[match.end() :]
    return sum(map(str.isalnum, beside)) / (LATIN_LETTERS if text.isascii() else 1) <= MOST_BESIDE


def _in_month(match: re.Match[str], now: Now, month: int, day: int) -> Day | None:
    written = named(match, "year")
    if written:
        year = int(written) if written.isdecimal() else year_of(written, now)
        return (year, month, day, True) if year else None
    return now.today.year + (month < now.today.month), month, day, False


def _chinese(match: re.Match[str], now: Now) -> Day | None:
    return _in_month(match, now, month_number(match["month"]), number(match["day"]))


def _relative(match: re.Match[str], now: Now) -> Day | None:
    ahead = months_ahead(match["rel"])
    return None if ahead is None else (*month_after(now.today, ahead), number(match["day"]), True)


def _figures(match: re.Match[str], now: Now) -> Day | None:
    return _in_month(match, now, int(match["month"]), int(match["day"]))


def _english(match: re.Match[str], now: Now) -> Day | None:
    day = match["day"]
    month = ENGLISH_MONTHS.index(match["month"][:3]) + 1
    return _in_month(match, now, month, int(day) if day.isdecimal() else ordinal(day))


def _english_relative(match: re.Match[str], now: Now) -> Day | None:
    return (*month_after(now.today, int(match["rel"] == "next")), ordinal(match["day"]), True)


_FORMS: Final[tuple[tuple[Pattern, Callable[[re.Match[str], Now], Day | None]], ...]] = (
    (Pattern(rf"{YEAR}(?<![个第几])(?P<month>{MONTH})月份?的?{_DAY}{_END}"), _chinese),
    (Pattern(rf"(?P<rel>(?:再?下{{1,3}}|这|本|当)个?)月份?的?{_DAY}[日号]"), _relative),
    (Pattern(r"(?<![\d-])(?P<year>20\d\d)([-/.])(?P<month>0?[1-9]|1[0-2])\2(?P<day>29|3\d)(?!\d)"), _figures),
    (Pattern(r"(?<![\d./:$¥x×a-z-])(?P<month>0?[1-9]|1[0-2])/(?P<day>29|3\d)(?![\d/:×-])"), _figures),
    (Pattern(rf"\b(?P<day>{ORDINAL}|29|3\d)(?: of)? {_MONTH}{_YEAR}"), _english),
    (Pattern(rf"\b{_MONTH} (?:the )?(?P<day>{ORDINAL}|29|3\d)\b(?!:){_YEAR}"), _english),
    (Pattern(rf"\b(?P<day>{ORDINAL}) (?:day )?of (?P<rel>this|next) month\b"), _english_relative),
)
