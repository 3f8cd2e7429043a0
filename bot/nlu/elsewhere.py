"""Which business not of this hall a sentence speaks of: danger, fraud, driving licences, small talk and the rest.

Words and their exceptions are data, `locales/<lang>/elsewhere.toml`. Whether a sentence is about that business at all
is decided in `understanding`; danger and fraud alone are heeded whatever the sentence wants.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Self

from bot.domain.meaning import ALARMS, Elsewhere, Service
from bot.domain.patterns import Pattern
from bot.nlu.elsewhere_check import OBJECT, RULES
from bot.nlu.table_check import word_tables
from bot.nlu.words import Words, any_of, by_script, listed, whole

FIRST: Final = tuple(kind for kind in Elsewhere if kind in ALARMS)
ORDER: Final = {kind: place for place, kind in enumerate(Elsewhere)}
LATIN_WEIGHT: Final = 0.4  # of a letter beside a Chinese character: both scripts weigh about the same a word
_Meanings = dict[str, frozenset[Elsewhere]]
_Span = tuple[int, int]


class ElsewhereWords:
    def __init__(self, contents: Sequence[Mapping[str, Any]], places: Iterable[str] = ()) -> None:
        """`contents`: one parsed `elsewhere.toml` a language. `places` stand beside the hall's sites: "near University
        Town" is nothing of a university's.
        """
        self._meanings = _meanings(contents, "about")
        self._ours = {word: Service(name) for name, word in _entries(contents, "ours")}
        self._exceptions = _meanings(contents, "unless") | dict.fromkeys(self._ours, frozenset(Elsewhere))
        self._words = Words(self._meanings)
        self._voids = Words(self._exceptions)
        self._places = Words({place.lower() for place in places})
        self._theirs = _wanted(contents)

    @classmethod
    def load(cls, locales: Path, places: Iterable[str] = ()) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "elsewhere.toml", RULES), places)

    def read(self, text: str) -> Elsewhere | None:
        """`text` is normalised. Danger and fraud before all; else what most of the words speak of."""
        weights = Counter[Elsewhere]()
        for kind, length in self._said(text):
            weights[kind] += length
        if not weights:
            return None
        for kind in FIRST:
            if kind in weights:
                return kind
        return max(weights, key=lambda kind: (weights[kind], -ORDER[kind]))

    def ours(self, text: str) -> Service | None:
        """What of this hall is asked for in words that sound like others' business: 哪个窗口办签证."""
        return next((self._ours[match[0]] for match in self._voids.find(text) if match[0] in self._ours), None)

    def wants_theirs(self, text: str) -> bool:
        """Whether a paper that others issue is what one wants to have, not what one has: "renew my work permit"."""
        return self._theirs.search(text) is not None

    def _said(self, text: str) -> Iterator[tuple[Elsewhere, int]]:
        found = list(self._words.find(text))
        if not found:
            return
        voids = [(match.span(), self._exceptions[match[0]]) for match in self._voids.find(text)]
        places = [match.span() for match in self._places.find(text)]
        for match in found:
            if any(_inside(match.span(), span) for span in places):
                continue
            for kind in self._meanings[match[0]]:
                if not any(kind in kinds and _overlap(match.span(), span) for span, kinds in voids):
                    yield kind, _weight(match[0])


def _wanted(contents: Sequence[Mapping[str, Any]]) -> Pattern:
    by_name = {name: by_script(listed(contents, "theirs", name)) for name in OBJECT}
    han, latin = ({name: any_of(words[script]) for name, words in by_name.items()} for script in (0, 1))
    asked = "".join(f"(?<!{re.escape(word)} )" for word in by_name["not-after"][1])
    wanted = f"{asked}{latin['do']}(?: {latin['whose']})? {latin['paper']}|{latin['paper']} {latin['after']}"
    return Pattern(f"{han['do']}{han['whose']}?{han['paper']}|{whole(f'(?:{wanted})')}")


def _meanings(contents: Sequence[Mapping[str, Any]], table: str) -> _Meanings:
    found: _Meanings = {}
    for name, word in _entries(contents, table):
        found[word] = found.get(word, frozenset()) | {Elsewhere(name)}
    return found


def _entries(contents: Sequence[Mapping[str, Any]], table: str) -> Iterator[tuple[str, str]]:
    for content in contents:
        for name, words in content.get(table, {}).items():
            yield from ((name, word) for word in words)


def _weight(word: str) -> int:
    """In hundredths of a Chinese character."""
    return round(len(word) * 100 * (LATIN_WEIGHT if word.isascii() else 1))


def _inside(one: _Span, other: _Span) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]


def _overlap(one: _Span, other: _Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
