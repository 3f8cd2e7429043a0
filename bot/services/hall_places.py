"""The places a sentence names: the hall's sites, and what stands beside them or which part of town they are near to."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.config import LocalName, Site
from bot.frozen import Frozen
from bot.nlu.entities.site_names import SiteNames
from bot.nlu.words import Words


class Named(Frozen):
    """`near` are the sites beside `place`; `rest` is the sentence without all these names."""

    sites: tuple[str, ...]
    near: tuple[str, ...]
    place: LocalName | None
    rest: str


class _Found(NamedTuple):
    start: int
    end: int
    site: str = ""
    beside: str = ""


class HallPlaces:
    def __init__(self, sites: Iterable[Site], names: SiteNames) -> None:
        self._names = names
        self._beside: dict[str, list[str]] = {}
        self._places: dict[str, LocalName] = {}
        for site in sites:
            for spot in (*site.landmarks, *site.districts):
                for word in (spot.zh_hans.lower(), spot.en.lower()):
                    self._beside.setdefault(word, []).append(site.id)
                    self._places.setdefault(word, spot)
        self._words = Words(self._beside)

    def read(self, text: str) -> Named:
        """`text` is normalised."""
        found = self._found(text)
        besides = [one.beside for one in found if one.beside]
        rest = text
        for one in reversed(found):
            rest = f"{rest[: one.start]} ; {rest[one.end :]}"
        return Named(
            tuple(dict.fromkeys(one.site for one in found if one.site)),
            tuple(dict.fromkeys(site for word in besides for site in self._beside[word])),
            self._places[besides[0]] if besides else None,
            rest,
        )

    def _found(self, text: str) -> list[_Found]:
        """Of names that overlap the first, of those that begin together the longest: Liulin Park is not Liulin. A name
        that several share counts only where nothing else is named.
        """
        places = [_Found(*match.span(), beside=match[0]) for match in self._words.find(text)]
        named = self._names.all(text) or ([] if places else self._names.first_of_all(text))
        sites = [_Found(start, end, site=site) for site, start, end in named]
        kept: list[_Found] = []
        for one in sorted([*sites, *places], key=lambda one: (one.start, -one.end)):
            if not kept or one.start >= kept[-1].end:
                kept.append(one)
        return kept
