"""Finds listed words in a sentence: of words that begin at one place the longest, and no word inside another.

Chinese words are found anywhere, words in Latin letters only whole. One compiled alternation a script, branched by the
first character: a list of a thousand costs a few microseconds.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from bot.domain.patterns import Pattern

NOTHING: Final = "(?!)"  # matches nowhere
COUNT: Final = {
    word: n
    for n, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
        ]
    )
}
_LATIN: Final = Pattern(r"[a-z]")


def any_of(words: Iterable[str]) -> str:
    """A pattern for the longest of `words`; for nothing where there are none."""
    by_first: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        by_first[word[0]].add(word[1:])
    branches = (
        re.escape(first) + _branch(sorted(rests, key=lambda rest: (-len(rest), rest)))
        for first, rests in sorted(by_first.items())
    )
    joined = "|".join(branches)
    return f"(?:{joined})" if joined else NOTHING


def _branch(rests: list[str]) -> str:
    escaped = [re.escape(rest) for rest in rests]
    return escaped[0] if len(escaped) == 1 else f"(?:{'|'.join(escaped)})"


def whole(pattern: str) -> str:
    """Latin letters on neither side."""
    return rf"(?<![a-z]){pattern}(?![a-z])"


class Words:
    def __init__(self, words: Iterable[str]) -> None:
        known = tuple(words)
        self._han = Pattern(any_of(word for word in known if not word.isascii()))
        self._latin = Pattern(whole(any_of(word for word in known if word.isascii())))

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """`text` is normalised. Chinese finds first, each script in order."""
        if not text.isascii():
            yield from self._han.finditer(text)
        if _LATIN.search(text):
            yield from self._latin.finditer(text)
