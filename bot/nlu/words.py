"""Finds listed words in a sentence: of words that begin at one place the longest, and no word inside another.

Chinese words are found anywhere, words in Latin letters only whole. One compiled alternation a script, branched by the
first character: a list of a thousand costs a few microseconds.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from bot.domain.patterns import Pattern

Contents = Sequence[Mapping[str, Any]]
"""One parsed word file a language."""

NOTHING: Final = "(?!)"  # matches nowhere
_LATIN: Final = Pattern(r"[a-z]")
_MARKS: Final = re.compile(r"[\W_]+")


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
    """Latin letters on neither side, unless it begins with a mark: 's address."""
    return rf"(?:(?<![a-z])|(?=[^a-z])){pattern}(?![a-z])"


def by_script(words: Iterable[str]) -> tuple[list[str], list[str]]:
    """Those with Chinese characters, and those in Latin letters."""
    known = list(words)
    return [word for word in known if not word.isascii()], [word for word in known if word.isascii()]


def any_said(words: Iterable[str]) -> str:
    """Alternatives for `any_of` them: Chinese anywhere, Latin whole."""
    han, latin = by_script(words)
    return f"{any_of(han)}|{whole(any_of(latin))}"


def signs_of(words: Iterable[str]) -> tuple[str, ...]:
    """The shortest of them: a text with none of these has none of the words."""
    known = set(words)
    return tuple(sorted(word for word in known if not any(other in word for other in known - {word})))


def listed(contents: Contents, table: str, name: str) -> list[str]:
    """The words of all languages that stand under one name."""
    return [word for content in contents for word in content.get(table, {}).get(name, ())]


def bare(text: str) -> str:
    """Without case, spaces and punctuation."""
    return _MARKS.sub("", text.lower())


class Words:
    def __init__(self, words: Iterable[str]) -> None:
        han, latin = by_script(words)
        self._han = Pattern(any_of(han))
        self._latin = Pattern(whole(any_of(latin)))

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """`text` is normalised. Chinese finds first, each script in order."""
        if not text.isascii():
            yield from self._han.finditer(text)
        if _LATIN.search(text):
            yield from self._latin.finditer(text)
