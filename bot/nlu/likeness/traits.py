"""What a report is compared by: its concepts and their families, and the words beside them, the rare ones more.

How rare something is, is counted over what people wrote before: the complaints, suggestions and stuck matters among the
examples.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from bot.frozen import Frozen
from bot.nlu.likeness.concepts import Concepts, Found
from bot.nlu.likeness.families import families_of

LONGEST: Final = 600  # characters of a report that are looked at
WEIGHTS: Final = {"document": 0.8, "thing": 1.0, "trouble": 1.05, "circumstance": 0.45}
FAMILY_WEIGHT: Final = 0.5
CHARACTER_WEIGHT: Final = 0.5  # of a character by itself, beside a pair
UNEXPLAINED: Final = 0.1  # how much the words beside the concepts dilute these
MOST_UNEXPLAINED: Final = 0.5
EVIDENCE: Final = 10.0  # keeps reports that say hardly anything from being wholly alike
EVIDENCE_OF_WORDS: Final = 50.0
RARE: Final = 4  # occurrences below which a word alone leads from one report to another
COMMON: Final = 10  # occurrences that are taken for granted
_RUN: Final = re.compile(r"[\u3400-\u9fff]+")


class Traits(Frozen):
    """Weights by name, and the length of either list as it divides a likeness. The sets are there to contradict."""

    text: str
    concepts: Mapping[str, float]
    words: Mapping[str, float]
    length: float
    words_length: float
    rare: frozenset[str]
    documents: frozenset[str]
    things: frozenset[str]
    troubles: frozenset[str]


class TraitReader:
    def __init__(self, concepts: Concepts, background: Iterable[str]) -> None:
        """`background`: normalised messages of the kind that will be compared."""
        self._concepts = concepts
        self._named, self._said, self._count = Counter[str](), Counter[str](), 0
        for text in background:
            found = concepts.find(text)
            self._named.update([*found.concepts, *families_of(found.concepts)])
            self._said.update(_words(found))
            self._count += 1

    def read(self, text: str) -> Traits:
        """`text` is normalised."""
        found = self._concepts.find(text[:LONGEST])
        concepts = dict(self._weighted(found))
        words = {word: self._word_weight(word) for word in _words(found)}
        squares, word_squares = _squares(concepts), _squares(words)
        diluted = squares + min(UNEXPLAINED * word_squares, MOST_UNEXPLAINED * squares)
        return Traits(
            text,
            concepts,
            words,
            math.sqrt(diluted + EVIDENCE),
            math.sqrt(word_squares + EVIDENCE_OF_WORDS),
            frozenset(word for word in words if len(word) > 1 and self._said[word] < RARE),
            frozenset(self._of_kind(found, "document")),
            frozenset(self._with_families(found, "thing")),
            frozenset(self._with_families(found, "trouble")),
        )

    def _weighted(self, found: Found) -> Iterator[tuple[str, float]]:
        for name, sure in found.concepts.items():
            yield name, sure * WEIGHTS[self._concepts.kinds[name]] * self._rarity(self._named[name])
        for family in families_of(found.concepts):
            yield family, FAMILY_WEIGHT * self._rarity(self._named[family])

    def _word_weight(self, word: str) -> float:
        return self._rarity(self._said[word]) * (CHARACTER_WEIGHT if len(word) == 1 else 1.0)

    def _rarity(self, times: int) -> float:
        return math.log((self._count + COMMON) / (times + COMMON)) + 0.3

    def _of_kind(self, found: Found, kind: str) -> set[str]:
        return {name for name in found.concepts if self._concepts.kinds[name] == kind}

    def _with_families(self, found: Found, kind: str) -> set[str]:
        names = self._of_kind(found, kind)
        return names | families_of(names)


def _words(found: Found) -> set[str]:
    """Characters and pairs of them, and English stems, where no concept's words stand."""
    words = set(found.rest_stems)
    for run in _RUN.findall(found.rest):
        words.update(run)
        words.update(run[at : at + 2] for at in range(len(run) - 1))
    return words


def _squares(weights: Mapping[str, float]) -> float:
    return sum(weight * weight for weight in weights.values())
