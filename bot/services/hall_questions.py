"""What a sentence asks about the hall itself, and which site or part of town it names.

Deterministic: words of `locales/<lang>/sites.toml`, looked for in what is left when the names are taken out.
What is true of the sites is told by `hall.py`, how it is said is the dialog's business.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Self

from bot.config import Facility, LocalName
from bot.frozen import Frozen
from bot.nlu.corrections.house import RULES, Asked
from bot.nlu.normal import plain
from bot.nlu.table_check import word_tables
from bot.nlu.words import Words
from bot.services.hall_places import HallPlaces

__all__ = ["Asked", "HallWords", "Question"]

Ids = tuple[str, ...]


ALONE = (Asked.WALK_IN, Asked.QUIET, Asked.NEAR)  # what else such a sentence holds is part of it
TIMES = (Asked.CLOSE, Asked.HOURS, Asked.NOW)  # the first of them is meant


class Question(Frozen):
    """`noon`: the midday hours are asked about. `sites` are named, `near` are those beside a place that is named.
    `bare`: the name is all that is said.
    """

    asked: tuple[Asked, ...] = ()
    noon: bool = False
    sites: Ids = ()
    near: Ids = ()
    place: LocalName | None = None
    bare: bool = False
    facilities: tuple[Facility, ...] = ()


class HallWords:
    """`contents`: one parsed `sites.toml` a language."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        tables = list(contents)
        self._asked = {
            word: Asked(name) for table in tables for name, words in table.get("ask", {}).items() for word in words
        }
        self._noon = frozenset(word for table in tables for word in table.get("day", {}).get("noon", ()))
        self._whole = frozenset(word for table in tables for word in table.get("whole", {}).get("overview", ()))
        self._facilities = {
            word: Facility(name)
            for table in tables
            for name, words in table.get("facility", {}).items()
            for word in words
        }
        self._words = Words([*self._asked, *self._noon, *self._facilities])

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        contents = word_tables(locales, "sites.toml", RULES)
        return cls(contents)

    def read(self, text: str, places: HallPlaces) -> Question:
        normal = plain(text)
        if normal.strip("?!.。 ") in self._whole:
            return Question()
        named = places.read(normal)
        found = {match[0] for match in self._words.find(named.rest)}
        asked = {self._asked[word] for word in found if word in self._asked}
        facilities = {self._facilities[word] for word in found if word in self._facilities}
        return Question(
            _meant(asked | {Asked.FACILITY for _ in facilities}),
            noon=bool(found & self._noon),
            sites=named.sites,
            near=named.near,
            place=named.place,
            bare=not any(char.isalnum() for char in named.rest),
            facilities=tuple(one for one in Facility if one in facilities),
        )


def _meant(asked: set[Asked]) -> tuple[Asked, ...]:
    """Without what only seems to be asked."""
    for one in ALONE:
        if one in asked:
            return (one,)
    time = [one for one in TIMES if one in asked][:1]
    others = [one for one in Asked if one in asked and one not in (*TIMES, Asked.WHERE)]
    found = {*time, *others}
    return tuple(one for one in Asked if one in found) or ((Asked.WHERE,) if Asked.WHERE in asked else ())
