"""The day a report tells of: today, the day before yesterday, last Wednesday, the eighteenth of this month.

A day in words is read by itself and not as a day ahead, which is how every other part of the hall reads one. Words are
those of `locales/<lang>/cases.toml`; they would rather name no day than a wrong one.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Final

from bot.domain.meaning import DateReading
from bot.domain.patterns import Pattern
from bot.nlu.words import Words, any_of, by_script, listed, whole

NAMED: Final = ("today", "yesterday", "before", "earlier")
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY: Final = timedelta(days=1)
_WEEK: Final = 7 * _DAY
_AGO: Final = {"before": 2 * _DAY, "yesterday": _DAY, "today": 0 * _DAY}  # the first that is said counts
_WEEKS: Final = {"last": _WEEK, "this": 0 * _DAY}
_TOO_FAR: Final = timedelta(days=300)  # a day of the month so far ahead was meant as the one that has been


class Happened:
    """`contents`: one parsed `cases.toml` a language; the words asked about are normalised."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        said = list(contents)
        self._named = {word: name for name in NAMED for word in listed(said, "happened", name)}
        self._days = Words(self._named)
        self._weekdays = {word: at for at, name in enumerate(WEEKDAYS) for word in listed(said, "weekday", name)}
        han_days, days = by_script(self._weekdays)
        self._weeks: list[tuple[timedelta, Pattern]] = []
        for name, ago in _WEEKS.items():
            han, latin = by_script(listed(said, "weekday", name))
            shape = f"{any_of(han)}({any_of(han_days)})|{whole(rf'{any_of(latin)} ({any_of(days)})')}"
            self._weeks.append((ago, Pattern(shape)))

    def on(self, text: str, day: DateReading | None, today: date) -> date | None:
        """`day`: what was read in it, as a day ahead."""
        said = {self._named[match[0]] for match in self._days.find(text)}
        named = next((today - ago for name, ago in _AGO.items() if name in said), None)
        return named or self._weekday(text, today) or _has_been(day, today)

    def _weekday(self, text: str, today: date) -> date | None:
        """That day of the week before this one, or of this one where it has been."""
        monday = today - timedelta(days=today.weekday())
        found = ((monday - ago, pattern.search(text)) for ago, pattern in self._weeks)
        days = (week + self._weekdays[match[1] or match[2]] * _DAY for week, match in found if match)
        return next((day for day in days if day < today), None)


def _has_been(day: DateReading | None, today: date) -> date | None:
    if day is None or day.start != day.end or day.start - today < _TOO_FAR:
        return None
    try:
        return day.start.replace(year=day.start.year - 1)
    except ValueError:  # the last of February
        return None
