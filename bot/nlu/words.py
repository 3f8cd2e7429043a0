"""Finds listed words in a sentence: of words that begin at one place the longest, and no word inside another.

Chinese words are found anywhere, words in Latin letters only whole. A list of a thousand costs a few microseconds.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import add
from string import ascii_lowercase
from typing import Any, Final

Contents = Sequence[Mapping[str, Any]]
"""One parsed word file a language."""

NOTHING: Final = "(?!)"  # matches nowhere
_MARKS: Final = re.compile(r"[\W_]+")
_FOUND: Final = re.compile(r"(?s).+")


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
    """Looked up by how they begin, not by a compiled alternation: of thousands of words each place of a text would try
    one after the other, and to compile them takes longer than to read the message.
    """

    def __init__(self, words: Iterable[str]) -> None:
        han, latin = by_script(words)
        self._han, self._latin = _by_beginning(han), _by_beginning(latin)
        self._han_begins, self._latin_begins = frozenset(self._han), frozenset(self._latin)

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """`text` is normalised. Chinese finds first, each script in order."""
        said = _beginnings(text)
        if begun := self._han_begins & said:
            yield from _found(text, self._han, begun, _anywhere)
        if begun := self._latin_begins & said:
            yield from _found(text, self._latin, begun, _is_whole)


def _by_beginning(words: Iterable[str]) -> dict[str, list[str]]:
    """By their first two characters, the longest first."""
    found: dict[str, list[str]] = {}
    for word in sorted(set(words), key=len, reverse=True):
        found.setdefault(word[:2], []).append(word)
    return found


@lru_cache(64)  # of one message every list asks it
def _beginnings(text: str) -> frozenset[str]:
    """Each character, alone and with the next."""
    return frozenset((*text, *map(add, text, text[1:])))


def _anywhere(_text: str, _at: int, _to: int) -> bool:
    return True


def _is_whole(text: str, at: int, to: int) -> bool:
    """What the pattern of `whole` finds."""
    begins = text[at] not in ascii_lowercase or at == 0 or text[at - 1] not in ascii_lowercase
    return begins and (to == len(text) or text[to] not in ascii_lowercase)


def _found(
    text: str, words: Mapping[str, Sequence[str]], begun: Iterable[str], fits: Callable[[str, int, int], bool]
) -> Iterator[re.Match[str]]:
    """`begun`: the beginnings of words that the text holds."""
    reach = 0
    for at, _, beginning in sorted(_places(text, begun)):
        if at >= reach:
            for word in words[beginning]:
                if text.startswith(word, at) and fits(text, at, at + len(word)):
                    reach = at + len(word)
                    yield from _FOUND.finditer(text, at, reach)
                    break


def _places(text: str, parts: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """To be sorted: the longer part first where two begin."""
    for part in parts:
        at = text.find(part)
        while at >= 0:
            yield at, -len(part), part
            at = text.find(part, at + 1)
