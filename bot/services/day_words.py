"""How much of a message says something else than a day: "Friday then" is a day, "is Friday soon enough" is not. And
which Friday it is, where a week is spoken of.
"""

from datetime import date, timedelta

from bot.nlu.dates import named_days
from bot.nlu.dates.shifts import read_shift
from bot.nlu.normal import plain

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


def in_week_of(text: str, today: date, near: date) -> date | None:
    """The only day it names, where that is one of the week of `near`: "Saturday", once next week is spoken of."""
    monday = near - timedelta(days=near.weekday())
    named = named_days(plain(text), today, max(today, monday - timedelta(days=1)))
    if len(named) != 1 or named[0].start != named[0].end:
        return None
    return named[0].start if monday <= named[0].start < monday + timedelta(days=7) else None


def moved_from(text: str, day: date) -> date | None:
    """The day so much later or earlier than this one: "a week later"."""
    shift = read_shift(plain(text))
    return day + shift if shift else None
