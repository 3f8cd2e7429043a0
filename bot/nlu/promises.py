"""By when the words of the staff promise something, where they name no day: within so many working days, this week.

Which day that is, the calendar says; it is not asked here. Words are those of `locales/<lang>/cases.toml`.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from bot.domain.case_reading import clauses_of
from bot.domain.patterns import Pattern
from bot.nlu.numbers import COUNT, NUMBER, number
from bot.nlu.words import Words, any_of, by_script, listed, whole

LONGEST = 60
"""Working days; more is no promise of an answer."""
UNITS: Final = {"hours": 1, "calendar-days": 24, "weeks": 168}


class Promises:
    """`contents`: one parsed `cases.toml` a language; the words asked about are normalised."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        said = list(contents)
        (han_who, who), (han_will, will) = (by_script(listed(said, "promise", name)) for name in ("who", "will"))
        self._will = Pattern(f"{any_of(han_who)}{any_of(han_will)}|{whole(f'{any_of(who)} ?{any_of(will)}')}")
        self._words = Words(listed(said, "promise", "words"))
        self._does = Words(listed(said, "promise", "does"))
        self._asks = Words(listed(said, "promise", "asks"))
        self._week = Words(listed(said, "promise", "week"))
        (han_days, days), within = by_script(listed(said, "promise", "days")), listed(said, "promise", "within")
        (han_within, before), count = by_script(within), rf"\d{{1,2}}|{any_of(COUNT)}"
        self._days = Pattern(
            rf"(?<!\d)({NUMBER}) ?{any_of(han_days)}{any_of(han_within)}"
            f"|{whole(rf'{any_of(before)} (?:the next )?({count})[ -]{any_of(days)}')}"
        )

        self._units = {word: hours for name, hours in UNITS.items() for word in listed(said, "promise", name)}
        han_units, units = by_script(self._units)
        latin = rf"{any_of(before)} (?:the next )?({count}|an?)[ -]({any_of(units)})"
        self._span = Pattern(rf"(?<!\d)({NUMBER}) ?({any_of(han_units)}){any_of(han_within)}|{whole(latin)}")

    def made(self, text: str) -> bool:
        """Somebody of the hall, and right behind that they will; or what only the hall does."""
        return self._will.search(text) is not None or any(self._words.find(text))

    def working_days(self, text: str) -> int | None:
        """So many working days from today."""
        for clause in self._binding(text):
            if match := self._days.search(clause):
                written = match[1] or match[2]
                days = COUNT.get(written) or number(written)
                return days if 0 < days <= LONGEST else None
        return None

    def days(self, text: str) -> int | None:
        """So many days from today, a part of one counted as one: within three days, 24 hours, a week. Only the clause
        that promises counts: papers are good for three days too.
        """
        for clause in self._binding(text):
            if (self.made(clause) or any(self._does.find(clause))) and (match := self._span.search(clause)):
                written, unit = match[1] or match[3], match[2] or match[4]
                hours = (1 if written in ("a", "an") else COUNT.get(written) or number(written)) * self._units[unit]
                return -(-hours // 24) if 0 < hours <= LONGEST * 24 else None
        return None

    def by_end_of_week(self, text: str) -> bool:
        return any(any(self._week.find(clause)) for clause in self._binding(text))

    def _binding(self, text: str) -> Iterable[str]:
        """The clauses in which the hall binds itself, not those in which it asks for something."""
        made = self.made(text)
        for clause in clauses_of(text):
            if (made or any(self._does.find(clause))) and not any(self._asks.find(clause)):
                yield clause
