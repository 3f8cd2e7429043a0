"""By when the words of the staff promise something, where they name no day: within so many working days, this week.

Which day that is, the calendar says; it is not asked here. Words are those of `locales/<lang>/cases.toml`.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.domain.case_reading import clauses_of
from bot.domain.patterns import Pattern
from bot.nlu.dates.numbers import NUMBER, number
from bot.nlu.words import COUNT, Words, any_of, by_script, listed, whole

LONGEST = 60
"""Working days; more is no promise of an answer."""


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

    def by_end_of_week(self, text: str) -> bool:
        return any(any(self._week.find(clause)) for clause in self._binding(text))

    def _binding(self, text: str) -> Iterable[str]:
        """The clauses in which the hall binds itself, not those in which it asks for something."""
        made = self.made(text)
        for clause in clauses_of(text):
            if (made or any(self._does.find(clause))) and not any(self._asks.find(clause)):
                yield clause
