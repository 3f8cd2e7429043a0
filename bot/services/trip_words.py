"""What a sentence tells of a journey: where to, what for, and which travel document is held already.

Deterministic: the words of `locales/<lang>/chooser.toml` and the countries of `places.toml`, in the normalised text.
"""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from bot.domain.meaning import Service
from bot.frozen import Frozen
from bot.nlu.normal import plain
from bot.nlu.table_check import word_tables
from bot.nlu.words import Words
from bot.rooms import read_toml

ANY = ""  # a state told without naming the document
NEVER = "never"  # sounds like a state, and is none
FARTHEST = 8  # characters between a document and its state


class To(StrEnum):
    ABROAD = "abroad"
    HONG_KONG = "hong_kong"
    MACAU = "macau"
    BOTH = "both"
    TAIWAN = "taiwan"
    TRANSIT = "transit"


class What(StrEnum):
    VISIT = "visit"
    FAMILY = "family"
    BUSINESS = "business"
    STAY = "stay"


class Held(StrEnum):
    NOTHING = "nothing"
    EXPIRED = "expired"
    VALID = "valid"


DOCUMENTS = frozenset({Service.PASSPORT, Service.HKMO_PERMIT, Service.TW_PERMIT})
RULES = {
    "to": frozenset(To),
    "what": frozenset(What),
    "held": frozenset({*Held, NEVER}),
    "document": frozenset(str(document) for document in DOCUMENTS),
    "vague": frozenset({"words"}),
}


class Journey(Frozen):
    """`held`: document to state; under ANY where none was named."""

    to: To | None = None
    what: What | None = None
    held: Mapping[str, Held] = {}


class JourneyWords:
    def __init__(self, contents: Iterable[Mapping[str, Any]], countries: Iterable[str] = ()) -> None:
        """`contents`: one parsed `chooser.toml` a language."""
        tables = list(contents)
        self._to = dict.fromkeys(countries, To.ABROAD) | {w: To(name) for name, w in _all(tables, "to")}
        self._what = {word: What(name) for name, word in _all(tables, "what")}
        self._held = {word: None if name == NEVER else Held(name) for name, word in _all(tables, "held")}
        self._document = {word: name for name, word in _all(tables, "document")}
        self._words = Words([*self._to, *self._what, *self._document])
        self._states = Words(self._held)
        self._vague = frozenset(word for _, word in _all(tables, "vague"))

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        contents = word_tables(locales, "chooser.toml", RULES)
        places = (read_toml(path).get("destination", {}) for path in sorted(locales.glob("*/places.toml")))
        return cls(contents, [name for table in places for name in table.get("passport", ())])

    def read(self, text: str) -> Journey:
        normal = plain(text)
        found = [match[0] for match in self._words.find(normal)]
        what = next((self._what[word] for word in found if word in self._what), None)
        return Journey(self._where(found), what, self._states_of(normal))

    def is_vague(self, text: str) -> bool:
        """Whether it wants some document and says neither which nor for what: 通行证, 我要办证."""
        normal = plain(text)
        return normal.strip(" ,。.!?;") in self._vague

    def _where(self, found: list[str]) -> To | None:
        places = {self._to[word] for word in found if word in self._to}
        if To.TRANSIT in places:
            return To.TRANSIT
        if To.BOTH in places or {To.HONG_KONG, To.MACAU} <= places:
            return To.BOTH
        return next((to for to in To if to in places and (to is not To.ABROAD or len(places) == 1)), None)

    def _states_of(self, text: str) -> dict[str, Held]:
        """Each state belongs to the nearest document. That it has expired weighs more than that one has it."""
        documents = [match for match in self._words.find(text) if match[0] in self._document]
        held: dict[str, Held] = {}
        for match in self._states.find(text):
            state = self._held[match[0]]
            if state is None:
                continue
            nearest = min(documents, key=lambda document: _apart(document, match), default=None)
            if nearest is None or _apart(nearest, match) <= FARTHEST:
                name = self._document[nearest[0]] if nearest else ANY
                held[name] = min(held.get(name, state), state, key=list(Held).index)
        return held


def _apart(one: re.Match[str], other: re.Match[str]) -> int:
    return max(one.start() - other.end(), other.start() - one.end())


def _all(tables: Iterable[Mapping[str, Any]], name: str) -> list[tuple[str, str]]:
    return [(key, word) for table in tables for key, words in table.get(name, {}).items() for word in words]
