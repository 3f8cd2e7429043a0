"""Provinces, cities and countries in a sentence, and which travel document a destination needs.

The names are data, `locales/<lang>/places.toml`. Whether a place is where a household register is, is told by
`registration`; this module only says where a name stands and what it can mean.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, Self

from bot.domain.meaning import Service
from bot.domain.patterns import Pattern
from bot.frozen import Frozen
from bot.nlu.circumstances.places_check import RULES
from bot.nlu.table_check import word_tables
from bot.nlu.words import Words, any_said, listed

ABROAD: Final = "abroad"  # no country named
PASSPORT: Final = str(Service.PASSPORT)
_REACH: Final = 20  # characters before a place in which a word of going or being there may stand
_NOT_A_CITY: Final = (
    "路",
    "街",
    "大道",
    "东路",
    "西路",
    "南路",
    "北路",
    "中路",
    "大厦",
    "饭店",
    "宾馆",
    "广场",
    "公园",
)
_ENDING: Final = Pattern("省|市|自治区|特别行政区|州|地区| province| city")


class Spot(Frozen):
    """A province or city named from `at` to `to`; more than one province where the name is not unique."""

    at: int
    to: int
    provinces: frozenset[str]


class Places:
    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        """`contents`: one parsed `places.toml` a language."""
        tables = list(contents)
        self._provinces = _provinces(tables, ("province", "city"))
        self._short = _provinces(tables, ("short",))
        self._names = Words(self._provinces)
        self._destinations = {
            name: key for table in tables for key, names in table.get("destination", {}).items() for name in names
        }
        within = listed(tables, "not_destination", "within")
        self._goals = Words([*self._destinations, *within])
        before, after = (listed(tables, "not_destination", key) for key in ("before", "after"))
        self._not_after = Pattern(f"(?:{any_said(before)})\\s*(?:the )?$")
        self._not_before = Pattern(f"(?:的)?\\s*(?:{any_said(after)})")
        self._there = Pattern(f"(?:{any_said(listed(tables, 'there', 'before'))})\\s*(?:the )?$")

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "places.toml", RULES))

    @property
    def provinces(self) -> frozenset[str]:
        return frozenset().union(*self._provinces.values())

    @property
    def short_names(self) -> Mapping[str, frozenset[str]]:
        """Like 湘 and 粤: too short to be looked for on their own."""
        return self._short

    def find(self, text: str) -> list[Spot]:
        """`text` is normalised. Roads named after cities are left out."""
        return [
            Spot(match.start(), _end(text, match.end()), self._provinces[match[0]])
            for match in self._names.find(text)
            if not text.startswith(_NOT_A_CITY, match.end())
        ]

    def destination(self, text: str) -> Service | None:
        """The document for the first place somebody is said to go to. A hometown or a nationality is none."""
        loosely = None
        for match in self._goals.find(text):
            key = self._destinations.get(match[0])
            if key is None or self._is_no_goal(text, match):
                continue
            if key != ABROAD:
                return Service(key)
            loosely = Service.PASSPORT
        return loosely

    def is_abroad(self, text: str) -> bool:
        """Whether somebody is in another country: 在巴塞罗那, "in Paris"."""
        abroad = (match for match in self._goals.find(text) if self._destinations.get(match[0]) in (ABROAD, PASSPORT))
        return any(
            self._there.search(text[max(0, match.start() - _REACH) : match.start()])
            and not self._not_before.match(text, match.end())
            for match in abroad
        )

    def _is_no_goal(self, text: str, match: re.Match[str]) -> bool:
        at, to = match.span()
        return bool(self._not_before.match(text, to) or self._not_after.search(text[max(0, at - _REACH) : at]))


def _provinces(tables: list[Mapping[str, Any]], kinds: tuple[str, ...]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for table in tables:
        for kind in kinds:
            for province, names in table.get(kind, {}).items():
                for name in names:
                    found[name] = found.get(name, frozenset()) | {province}
    return found


def _end(text: str, to: int) -> int:
    ending = _ENDING.match(text, to)
    return ending.end() if ending else to
