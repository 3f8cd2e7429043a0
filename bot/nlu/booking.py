"""What a sentence says beside a booking: that somebody who comes should not have to wait, or that one wants to be told
when a place is free.

Words are those of `locales/<lang>/booking.toml`; ages are read here. Nothing is asked of the model: both are said in
plain words, and what is not understood is asked for.
"""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final, Self

from bot.nlu.dates.numbers import number
from bot.nlu.normal import Normaliser
from bot.nlu.table_check import contents_of, faults_in
from bot.nlu.words import Words

OLD_FROM: Final = 60  # years
OLDEST: Final = 120
RULES: Final = {
    "green": frozenset({"elderly", "pregnant", "disabled", "baby", "urgent", "unless"}),
    "negation": frozenset({"before"}),
    "wait": frozenset({"free", "tell", "whole", "unless"}),
}
_ONE: Final = "[一二三四五六七八九]"
_N: Final = rf"(?:(?<!\d)\d{{2,3}}(?!\d)|{_ONE}十{_ONE}?|一百零?{_ONE}?)"
_AGES: Final = (
    re.compile(rf"(?P<age>{_N})[多几]?[周虚]?岁"),
    re.compile(rf"(?:今年|快|已经|都)(?P<age>{_N})[多几]?了"),
    re.compile(r"\b(?P<age>\d{2,3})[- ](?:years?|yrs?)[- ]?old\b"),
    re.compile(
        r"\b(?:i'm|i am|she's|he's|is|aged|turned) (?P<age>\d{2,3})\b"
        r"(?![\d:./%-]| ?(?:days|hours|minutes|yuan|am|pm|people))"
    ),
)
_YOUNGER: Final = re.compile(r"(?:不到|未满|不满|没到|under|below) ?$")
_REACH: Final = 6  # characters before a word in which a "not" takes it back


class BookingWords:
    """`contents`: one parsed `booking.toml` a language."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        tables = list(contents)
        situations = RULES["green"] - {"unless"}
        self._green = Words(word for name in sorted(situations) for word in _words(tables, "green", name))
        self._not_green = Words(_words(tables, "green", "unless"))
        self._negated = tuple(_words(tables, "negation", "before"))
        self._free, self._tell = (Words(_words(tables, "wait", name)) for name in ("free", "tell"))
        self._whole, self._unless = (Words(_words(tables, "wait", name)) for name in ("whole", "unless"))
        self._normaliser = Normaliser()

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(contents_of(locales, "booking.toml", partial(faults_in, rules=RULES)))

    def tells_of_green(self, text: str) -> bool:
        """Whether somebody is old, pregnant, disabled, with a baby or in proven haste; which of these is not told."""
        normal, _ = self._normaliser.normalise(text, None)
        if _is_old(normal):
            return True
        for match in self._not_green.find(normal):
            normal = normal.replace(match[0], " ")
        return any(not self._is_denied(normal[: match.start()]) for match in self._green.find(normal))

    def wants_to_wait(self, text: str) -> bool:
        """ "Tell me when a place is free"; not who complains that nobody told them."""
        normal, _ = self._normaliser.normalise(text, None)
        if any(self._unless.find(normal)):
            return False
        return any(self._whole.find(normal)) or (any(self._free.find(normal)) and any(self._tell.find(normal)))

    def _is_denied(self, before: str) -> bool:
        near = before[-_REACH:]
        return any(word in near for word in self._negated)


def _is_old(normal: str) -> bool:
    ages = (
        number(match["age"])
        for pattern in _AGES
        for match in pattern.finditer(normal)
        if not _YOUNGER.search(normal[: match.start()])
    )
    return any(OLD_FROM <= age <= OLDEST for age in ages)


def _words(tables: Iterable[Mapping[str, Any]], table: str, name: str) -> list[str]:
    return [word for one in tables for word in one.get(table, {}).get(name, ())]
