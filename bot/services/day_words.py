"""How much of a message says something else than a day: "Friday then" is a day, "is Friday soon enough" is not. And
which Friday it is, where a week is spoken of.
"""

from datetime import date, timedelta

from bot.nlu.dates import days_either, days_refused, named_days, read_part, read_time
from bot.nlu.dates.shifts import read_shift
from bot.nlu.normal import plain

LATELY = timedelta(days=31)
LATIN_LETTERS = 3  # about as many as a Chinese character says


def said_beside(text: str, today: date) -> float:
    """What stands beside the days it names, in Chinese characters or what equals them."""
    rest = without_days(text, today)
    return sum(char.isalnum() for char in rest) / (LATIN_LETTERS if rest.isascii() else 1)


def without_days(text: str, today: date) -> str:
    rest = plain(text)
    for named in reversed(named_days(rest, today)):
        rest = rest[: named.at] + rest[named.to :]
    return rest


def span_named(text: str, today: date) -> tuple[date, date] | None:
    """First and last of the only days it names, be they wanted or not: "I cannot come on Friday"."""
    named = named_days(plain(text), today)
    return (named[0].start, named[0].end) if len(named) == 1 else None


def just_gone(text: str, day: date, today: date) -> date | None:
    """The day that is meant where it is read as the one a year later: 11月20日, said on the 25th."""
    lately = (named.start for named in named_days(plain(text), today - LATELY))
    ahead = (day.year - 1, day.month, day.day)
    return next((one for one in lately if one < today and (one.year, one.month, one.day) == ahead), None)


def in_week_of(text: str, today: date, near: date) -> date | None:
    """The only day it names, where that is one of the week of `near`: "Saturday", once next week is spoken of."""
    monday = near - timedelta(days=near.weekday())
    named = named_days(plain(text), today, max(today, monday - timedelta(days=1)))
    if len(named) != 1 or named[0].start != named[0].end:
        return None
    return named[0].start if monday <= named[0].start < monday + timedelta(days=7) else None


def in_month_of(text: str, today: date, near: date) -> date | None:
    """The only day it names, where that is one of the month of `near`: "the 19th", once December is spoken of."""
    named = named_days(plain(text), today, max(today, near.replace(day=1)))
    if len(named) != 1 or named[0].start != named[0].end:
        return None
    return named[0].start if (named[0].start.year, named[0].start.month) == (near.year, near.month) else None


def moved_from(text: str, day: date) -> date | None:
    """The day so much later or earlier than this one: "a week later"."""
    shift = read_shift(plain(text))
    return day + shift if shift else None


def any_of_days(text: str, today: date) -> list[date]:
    """The days it names of which any will do: "Wednesday or Friday"."""
    return days_either(plain(text), today)


def at_one_time(text: str, today: date) -> bool:
    """Whether the days it names are not wanted at different times: "Wednesday morning or Friday afternoon"."""
    normal = plain(text)
    named = named_days(normal, today)
    ends = [*(day.at for day in named), len(normal)][1:]
    times = {
        (read_part(normal[day.to : end]), read_time(normal[day.to : end])) for day, end in zip(named, ends, strict=True)
    }
    return len(times - {(None, None)}) <= 1


def days_out(text: str, today: date) -> list[date]:
    """The days on which they cannot come: "any day but Wednesday"."""
    return days_refused(plain(text), today)
