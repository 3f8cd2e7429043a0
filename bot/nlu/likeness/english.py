"""English as it is compared: words without endings, articles and auxiliaries, denials all alike, slips mended.

"They didn't accept my cards" and "cards not accepted" become the same stems. The stems are no dictionary forms; it only
matters that the word files and the reports are treated alike.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

SHORTEST_MENDED: Final = 5  # letters of a word that is looked up with a slip in it
NOT: Final = "not"
_TOKEN: Final = re.compile(r"[a-z0-9]+(?:['/-][a-z0-9]+)*")
# fmt: off
_DROPPED: Final = frozenset(
    ["a", "an", "the", "my", "your", "his", "her", "their", "our", "its", "this", "that", "these", "those", "to", "of",
     "is", "are", "was", "were", "be", "been", "being", "am", "do", "does", "did", "has", "have", "will", "would",
     "could", "can", "it", "i'm", "it's", "i've", "just", "really", "very", "so", "and"]
)
_DENIALS: Final = frozenset(["cannot", "never", "not"])
_KEPT: Final = frozenset(  # they only look as if they had an ending
    ["us", "address", "access", "less", "bus", "is", "progress", "express", "process", "business", "staff", "during",
     "ring", "site", "thing", "need", "speed", "bed", "red", "news", "sing"]
)
# fmt: on
_VOWELS: Final = frozenset("aeiouy")


def stems(text: str) -> list[str]:
    """`text` is normalised."""
    return [stem(token) for token in map(_plain, _TOKEN.findall(text)) if token and token not in _DROPPED]


def _plain(token: str) -> str:
    if token.endswith("n't") or token in _DENIALS:
        return NOT
    return token.removesuffix("'s").removesuffix("'ll").removesuffix("'re").removesuffix("'d")


def stem(word: str) -> str:
    if word in _KEPT or len(word) <= 3:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and _stands(word[: -len(ending)]):
            return _bare(word[: -len(ending)])
    return _bare(word)


def _stands(rest: str) -> bool:
    return len(rest) >= 3 and not rest.endswith(("s'", "us")) and any(letter in _VOWELS for letter in rest)


def _bare(rest: str) -> str:
    """Without a doubled last letter or a mute e: stopp(ed), mov(ed), move."""
    if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "aeiou":
        return rest[:-1]
    return rest[:-1] if len(rest) > 3 and rest.endswith("e") else rest


class Mender:
    """Finds the known word that an unknown one was meant to be: one letter wrong, missing, too many, or two swapped."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = frozenset(word for word in known if len(word) >= SHORTEST_MENDED - 1)
        self._shortened: dict[str, str] = {}
        for word in sorted(self._known):
            for short in _shortened(word):
                self._shortened.setdefault(short, word)

    def mend(self, word: str) -> str:
        if len(word) < SHORTEST_MENDED or word in self._known:
            return word
        for short in (word, *_shortened(word)):
            meant = self._shortened.get(short)
            if meant and meant[0] == word[0] and abs(len(meant) - len(word)) <= 1:
                return meant
        return word


def _shortened(word: str) -> Iterator[str]:
    """The word with one letter left out. Both of two words that share such a form are one slip apart, or a swap."""
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
