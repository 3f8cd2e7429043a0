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
SHORTEST_PART: Final = 2  # characters
LONGEST_HEARD: Final = 120  # characters of a message in which typos of a name are looked for


class SiteNames:
    def __init__(
        self,
        names: Mapping[str, Iterable[str]],
        kinds: Iterable[str],
        common: Iterable[str],
        sound_of: SoundOf | None = None,
    ) -> None:
        """`names`: site id to its names in each language and nicknames; `sound_of` a character's sound, for typos."""
        lower = {site: [name.lower() for name in listed] for site, listed in names.items()}
        kinds, common = tuple(kinds), frozenset(common)
        parts = _distinctive(lower, kinds, common)
        alone = {part: site for part, site in parts.items() if part not in common}
        followed = {part: site for part, site in parts.items() if part in common}
        self._sites = {**alone, **{name: site for site, listed in lower.items() for name in listed}}
        self._followed = followed
        kind = any_said(kinds)
        self._name = Pattern(any_said(self._sites))
        self._common = Pattern(f"({any_said(followed)})(?: |的|那个|那边的|那边)*(?:{kind})")
        self._kind = Pattern(f"(?:的|那个|那边的|那边)*(?:{kind})")
        self._sound_of = sound_of
        self._sounds = self._heard(name for name in self._sites if not name.isascii() and len(name) >= SHORTEST_PART)

    @classmethod
    def load(cls, locales: Path, names: Mapping[str, Iterable[str]], sound_of: SoundOf | None = None) -> Self:
        """The words come from the `places.toml` of each language. Raises OperatorError."""
        tables = [read_toml(path).get("site", {}) for path in sorted(locales.glob("*/places.toml"))]
        kinds, common = ([word for table in tables for word in table.get(key, ())] for key in ("kinds", "common"))
        return cls(names, kinds, common, sound_of)

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


def _distinctive(names: Mapping[str, list[str]], kinds: tuple[str, ...], common: frozenset[str]) -> dict[str, str]:
    """Parts of a name that stand in one site's names only, with its kind cut off piece by piece."""
    owners: dict[str, set[str]] = {}
    for site, listed in names.items():
        for part in {part for name in listed for part in _parts(name, kinds, common)}:
            owners.setdefault(part, set()).add(site)
    plain = frozenset(kinds)
    return {
        part: next(iter(sites))
        for part, sites in owners.items()
        if len(sites) == 1 and part not in plain and len(part) >= SHORTEST_PART
    }


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
