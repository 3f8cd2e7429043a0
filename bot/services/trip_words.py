"""What a sentence tells of a journey: where to, what for, and which travel document is held already; and in the answer
to where the household register is, whether it is here.

Deterministic: the words of `locales/<lang>/chooser.toml` and the countries of `places.toml`, in the normalised text.
"""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Self

from bot.domain.meaning import Service
from bot.domain.patterns import Pattern
from bot.frozen import Frozen
from bot.nlu.normal import plain
from bot.nlu.table_check import word_tables
from bot.nlu.words import Words
from bot.rooms import read_toml
from bot.services.trips import Registered

ANY = ""  # a state told without naming the document
WITH = "with"  # stands beside what tells where the register is
NEVER = "never"  # sounds like a state, and is none
FARTHEST = 8  # characters between a document and its state
_PARTS: Final = Pattern(r"[,。.;!?、]+| and | but ")


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
    "which": frozenset({"words"}),
    "register": frozenset({*Registered, WITH}),
    "instead": frozenset({WITH}),
}


class Journey(Frozen):
    """`held`: document to state; under ANY where none was named. `places` are all that are spoken of, `named` the
    documents.
    """

    to: To | None = None
    what: What | None = None
    held: Mapping[str, Held] = {}
    places: frozenset[To] = frozenset()
    named: frozenset[Service] = frozenset()

    @property
    def changes_planes_there(self) -> bool:
        """In Hong Kong or Macau, on the way to elsewhere."""
        return To.TRANSIT in self.places and not self.places.isdisjoint((To.HONG_KONG, To.MACAU, To.BOTH))


class JourneyWords:
    def __init__(
        self,
        contents: Iterable[Mapping[str, Any]],
        countries: Iterable[str] = (),
        towns: Iterable[str] = (),
    ) -> None:
        """`contents`: one parsed `chooser.toml` a language; `towns`: provinces and cities."""
        tables = list(contents)
        self._to = dict.fromkeys(countries, To.ABROAD) | {w: To(name) for name, w in _all(tables, "to")}
        self._what = {word: What(name) for name, word in _all(tables, "what")}
        self._held = {word: None if name == NEVER else Held(name) for name, word in _all(tables, "held")}
        self._document = {word: name for name, word in _all(tables, "document")}
        self._words = Words([*self._to, *self._what, *self._document])
        self._states = Words(self._held)
        wheres = {word: name for name, word in _all(tables, "register")}
        self._register = dict.fromkeys(towns, str(Registered.AWAY)) | wheres
        self._of_register = Words(self._register)
        self._goals = Words([*self._to, *(word for _, word in _all(tables, "instead"))])
        self._vague = frozenset(word for _, word in _all(tables, "vague"))
        self._which = Words(word for _, word in _all(tables, "which"))

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        contents = word_tables(locales, "chooser.toml", RULES)
        places = [read_toml(path) for path in sorted(locales.glob("*/places.toml"))]
        countries = [name for table in places for name in table.get("destination", {}).get("passport", ())]
        return cls(contents, countries, [name for kind in ("province", "city") for _, name in _all(places, kind)])

    def read(self, text: str) -> Journey:
        normal = plain(text)
        found = [match[0] for match in self._words.find(normal)]
        what = next((self._what[word] for word in found if word in self._what), None)
        places = frozenset(self._to[word] for word in found if word in self._to)
        named = frozenset(Service(self._document[word]) for word in found if word in self._document)
        return Journey(_where(places), what, self._states_of(normal), places, named)

    def asks_which(self, text: str) -> bool:
        """Which document the place needs that it names: 去香港要什么证件."""
        normal = plain(text)
        return any(self._which.find(normal)) and self.read(text).to is not None

    def is_vague(self, text: str) -> bool:
        """Whether it wants some document and says neither which nor for what: 通行证, 我要办证."""
        normal = plain(text)
        return normal.strip(" ,。.!?;") in self._vague

    def registered(self, text: str) -> Registered | None:
        """Where the register is, in an answer of such words only: "we are local", 江西的. Two who are registered apart
        are told of both: 我本地，她外省.
        """
        told: set[Registered] = set()
        for part in filter(None, _PARTS.split(plain(text))):
            found = list(self._of_register.find(part))
            if not _are_all(found, part):
                return None
            names = {self._register[match[0]] for match in found} - {WITH}
            told |= {Registered(name) for name in names}
        return min(told) if len(told) == 1 else Registered.UNSURE if told else None

    def goal_instead(self, text: str) -> To | None:
        """ "And Macau?": where else one goes, in a sentence of such words only."""
        normal = plain(text)
        found = list(self._goals.find(normal))
        places = frozenset(self._to[match[0]] for match in found if match[0] in self._to)
        return _where(places) if _are_all(found, normal) else None

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


def _are_all(found: Iterable[re.Match[str]], text: str) -> bool:
    """Whether nothing else is said."""
    spoken_of = {at for match in found for at in range(*match.span())}
    return not any(mark.isalnum() for at, mark in enumerate(text) if at not in spoken_of)


def _where(places: frozenset[To]) -> To | None:
    if To.TRANSIT in places:
        return To.TRANSIT
    if To.BOTH in places or places >= {To.HONG_KONG, To.MACAU}:
        return To.BOTH
    return next((to for to in To if to in places and (to is not To.ABROAD or len(places) == 1)), None)


def _apart(one: re.Match[str], other: re.Match[str]) -> int:
    return max(one.start() - other.end(), other.start() - one.end())


def _all(tables: Iterable[Mapping[str, Any]], name: str) -> list[tuple[str, str]]:
    return [(key, word) for table in tables for key, words in table.get(name, {}).items() for word in words]
