"""What a sentence asks about the hall itself, and which site or part of town it names.

Deterministic: words of `locales/<lang>/sites.toml` and the names in `bot.toml`, looked for in the normalised sentence.
What is true of the sites is told by `hall.py`, how it is said is the dialog's business.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from bot.config import Config, LocalName, Site
from bot.frozen import Frozen
from bot.nlu.normal import plain
from bot.nlu.table_check import word_tables
from bot.nlu.words import Words

Ids = tuple[str, ...]

SHORTEST = 2  # characters a distinctive part of a name must keep


class Asked(StrEnum):
    """In the order of the answers to a sentence that asks for several. WHERE is a bare "where"."""

    QUIET = "quiet"
    WALK_IN = "walk_in"
    NEAR = "near"
    WINDOW = "window"
    CLOSE = "close"
    HOURS = "hours"
    NOW = "now"
    ADDRESS = "address"
    WAY = "way"
    PARKING = "parking"
    PHONE = "phone"
    WHERE = "where"


ALONE = (Asked.WALK_IN, Asked.QUIET, Asked.NEAR)  # what else such a sentence holds is part of it
TIMES = (Asked.CLOSE, Asked.HOURS, Asked.NOW)  # the first of them is meant


RULES = {
    "ask": frozenset(Asked),
    "day": frozenset({"noon"}),
    "name": frozenset({"kinds"}),
    "whole": frozenset({"overview"}),
}


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


class HallWords:
    """`contents`: one parsed `sites.toml` a language."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        tables = list(contents)
        self._asked = {
            word: Asked(name) for table in tables for name, words in table.get("ask", {}).items() for word in words
        }
        self._noon = frozenset(word for table in tables for word in table.get("day", {}).get("noon", ()))
        self._whole = frozenset(word for table in tables for word in table.get("whole", {}).get("overview", ()))
        kinds = {word for table in tables for word in table.get("name", {}).get("kinds", ())}
        self._kinds = tuple(sorted(kinds, key=lambda kind: (-len(kind), kind)))
        self._words = Words([*self._asked, *self._noon])

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        contents = word_tables(locales, "sites.toml", RULES)
        return cls(contents)

    def read(self, text: str, config: Config) -> Question:
        normal = plain(text)
        if normal.strip("?!.。 ") in self._whole:
            return Question()
        named, near, place, rest = self._places(normal, config)
        found = {match[0] for match in self._words.find(rest)}
        asked = {self._asked[word] for word in found if word in self._asked}
        bare = not any(char.isalnum() for char in rest)
        return Question(_meant(asked), bool(found & self._noon), named, near, place, bare)

    def _places(self, text: str, config: Config) -> tuple[Ids, Ids, LocalName | None, str]:
        """Sites named, sites beside a place that is named, that place, and the text without all these names."""
        spots = list(_spots(config.sites))
        names = {name: site.id for site in config.sites for name in self._names_of(site, config)}
        beside: dict[str, list[str]] = {}
        meant: dict[str, LocalName] = {}
        for site, spot in spots:
            for word in (spot.zh_hans.lower(), spot.en.lower()):
                if word not in names:
                    beside.setdefault(word, []).append(site.id)
                    meant.setdefault(word, spot)
        found = [match[0] for match in Words([*names, *beside]).find(text)]
        place = next((meant[word] for word in found if word in meant), None)
        named = dict.fromkeys(names[word] for word in found if word in names)
        near = dict.fromkeys(id for word in found for id in beside.get(word, ()))
        for word in found:
            text = text.replace(word, " ; ")
        return tuple(named), tuple(near), place, text

    def _names_of(self, site: Site, config: Config) -> Iterator[str]:
        """The whole name and its distinctive part: Liulin of Liulin Street Point."""
        others = [other.name for other in config.sites if other is not site] + [config.hall.name]
        for name, elsewhere in (
            (site.name.zh_hans, [other.zh_hans.lower() for other in others]),
            (site.name.en, [other.en.lower() for other in others]),
        ):
            rest = name.lower()
            yield rest
            while (shorter := self._without_kind(rest)) and not any(shorter in other for other in elsewhere):
                yield shorter
                rest = shorter

    def _without_kind(self, name: str) -> str:
        kind = next((kind for kind in self._kinds if name.endswith(kind)), None)
        rest = name[: -len(kind)].strip() if kind else ""
        return rest if len(rest) >= SHORTEST else ""


def _meant(asked: set[Asked]) -> tuple[Asked, ...]:
    """Without what only seems to be asked."""
    for one in ALONE:
        if one in asked:
            return (one,)
    time = [one for one in TIMES if one in asked][:1]
    others = [one for one in Asked if one in asked and one not in (*TIMES, Asked.WHERE)]
    found = {*time, *others}
    return tuple(one for one in Asked if one in found) or ((Asked.WHERE,) if Asked.WHERE in asked else ())


def _spots(sites: Iterable[Site]) -> Iterator[tuple[Site, LocalName]]:
    for site in sites:
        for spot in (*site.landmarks, *site.districts):
            yield site, spot
