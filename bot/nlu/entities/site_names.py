"""Which of the hall's sites a sentence names: by its name, by the part no other site has, or by a nickname.

The sites are handed in and this module knows none. The words that every site's name has (大厅, centre) are data,
the table `site` of `places.toml`.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final, Self

from bot.domain.patterns import Pattern
from bot.nlu.words import any_of, any_said
from bot.rooms import read_toml

SoundOf = Callable[[str], str | None]
Span = tuple[str, int, int]
"""A site's id, and where in the text it is named."""
WORDS: Final = ("kinds", "common", "town")
SHORTEST_PART: Final = 2  # characters
LONGEST_HEARD: Final = 120  # characters of a message in which typos of a name are looked for


class SiteNames:
    def __init__(
        self,
        names: Mapping[str, Iterable[str]],
        kinds: Iterable[str],
        common: Iterable[str],
        town: Iterable[str] = (),
        sound_of: SoundOf | None = None,
    ) -> None:
        """`names`: site id to its names in each language and nicknames; `sound_of` a character's sound, for typos.
        Beside a word of `town` a name that several sites share is the town's.
        """
        lower = {site: [name.lower() for name in listed] for site, listed in names.items()}
        kinds, common = tuple(kinds), frozenset(common)
        owners = _owners(lower, kinds, common)
        parts = {part: sites[0] for part, sites in owners.items() if len(sites) == 1}
        self._shared = {part: sites[0] for part, sites in owners.items() if len(sites) > 1 and part not in common}
        alone = {part: site for part, site in parts.items() if part not in common}
        followed = {part: site for part, site in parts.items() if part in common}
        self._sites = {**alone, **{name: site for site, listed in lower.items() for name in listed}}
        self._followed = followed
        kind = any_said(kinds)
        self._name = Pattern(any_said(self._sites))
        self._common = Pattern(f"({any_said(followed)})(?: |的|那个|那边的|那边)*(?:{kind})")
        self._first = Pattern(f"({any_said(self._shared)})(?: ?(?:{kind}))?")
        self._before_town, self._behind_town = Pattern(f"(?:{any_said(town)}) *$"), Pattern(f" *(?:{any_said(town)})")
        self._kind = Pattern(f"(?:的|那个|那边的|那边)*(?:{kind})")
        self._sound_of = sound_of
        self._sounds = self._heard(name for name in self._sites if not name.isascii() and len(name) >= SHORTEST_PART)

    @classmethod
    def load(cls, locales: Path, names: Mapping[str, Iterable[str]], sound_of: SoundOf | None = None) -> Self:
        """The words come from the `places.toml` of each language. Raises OperatorError."""
        tables = [read_toml(path).get("site", {}) for path in sorted(locales.glob("*/places.toml"))]
        kinds, common, town = ([word for table in tables for word in table.get(key, ())] for key in WORDS)
        return cls(names, kinds, common, town, sound_of)

    def find(self, text: str) -> str | None:
        """The id of the first that is named. `text` is normalised."""
        return next((site for site, _, _ in self.all(text)), None)

    def all(self, text: str) -> list[Span]:
        """Every site that is named; where none is by its letters, one by its sound."""
        if found := [(self._sites[match[0]], *match.span()) for match in self._name.finditer(text)]:
            return found
        if found := [(self._followed[match[1]], *match.span()) for match in self._common.finditer(text)]:
            return found
        heard = self._sounds and len(text) <= LONGEST_HEARD and not text.isascii()
        return self._by_sound(text) if heard else []

    def first_of_all(self, text: str) -> list[Span]:
        """Where a part of several sites' names is said by itself, the first of them is meant. Such a part is often the
        town's name too: this is for those who know that a site is spoken of.
        """
        found = [one for one in self._first.finditer(text) if not self._is_town(text, one)]
        return [(self._shared[one[1]], *one.span()) for one in found]

    def _is_town(self, text: str, found: re.Match[str]) -> bool:
        behind = self._behind_town.match(text, found.end(1))
        return behind is not None or self._before_town.search(text[: found.start()]) is not None

    def _heard(self, names: Iterable[str]) -> dict[str, str]:
        if self._sound_of is None:
            return {}
        heard = {" ".join(self._sound_of(char) or char for char in name): self._sites[name] for name in names}
        return {f" {sounds} ": site for sounds, site in heard.items()}

    def _by_sound(self, text: str) -> list[Span]:
        """梧桐里 typed as 吾桐里. Short parts count only before a word like 服务点: 六零 sounds like 柳林."""
        if self._sound_of is None or not self._kind.search(text):
            return []
        sounds = [self._sound_of(char) or "-" for char in text]
        line = f" {' '.join(sounds)} "
        for heard, site in self._sounds.items():
            at = line.find(heard)
            if at < 0:
                continue
            start = line[:at].count(" ")
            end = start + heard.strip().count(" ") + 1
            if end - start > SHORTEST_PART or self._kind.match(text, end):
                return [(site, start, end)]
        return []


def _owners(names: Mapping[str, list[str]], kinds: tuple[str, ...], common: frozenset[str]) -> dict[str, list[str]]:
    """The parts of names, with their kind cut off piece by piece, and in which sites' names each stands, in order."""
    owners: dict[str, list[str]] = {}
    for site, listed in names.items():
        for part in sorted({part for name in listed for part in _parts(name, kinds, common)}):
            owners.setdefault(part, []).append(site)
    plain = frozenset(kinds)
    return {part: sites for part, sites in owners.items() if part not in plain and len(part) >= SHORTEST_PART}


def _parts(name: str, kinds: tuple[str, ...], common: frozenset[str]) -> set[str]:
    if name.isascii():
        words = [word for word in re.findall(r"[a-z0-9']+", name) if word not in kinds]
        return {" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    cut = any_of(word for word in {*kinds, *common} if len(word) > 1 and not word.isascii())
    found, pieces = {name}, _pieces(name, cut)
    for first in range(len(pieces)):
        for last in range(first + 1, len(pieces) + 1):
            found.add("".join(pieces[first:last]))
    return {part for part in found if not all(piece in kinds for piece in _pieces(part, cut))}


def _pieces(name: str, cut: str) -> list[str]:
    """梧桐里 国际社区 服务点: the name cut at words of kind and common ones, and what is left between them."""
    return [piece for piece in re.split(f"({cut})", name) if piece]
