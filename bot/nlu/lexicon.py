"""The words and spellings of `locales/<lang>/lexicon.toml`, and where they occur in a sentence.

Chinese is cut by jieba on a dictionary made of these words alone: its own costs 0.8 s and 77 MB at start.
English is matched phrase by phrase, the longest first.
"""

import io
import logging
import re
from collections.abc import Container, Iterator, Mapping
from pathlib import Path
from typing import Any, Self

from bot.frozen import Frozen, replace
from bot.nlu.lexicon_check import shape_faults
from bot.nlu.table_check import contents_of

LONGEST_PHRASE = 6  # words
WORD_WEIGHT = 1000  # any number well above 1: a known word beats its characters one by one
_WORD = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*")


class Hit(Frozen):
    kind: str  # service, attribute, strong, weak, hint
    name: str
    at: int
    word: str


class Lexicon:
    def __init__(
        self, meanings: Mapping[str, tuple[tuple[str, str], ...]], by_goal: Container[tuple[str, str]] = ()
    ) -> None:
        """`meanings`: word or phrase to the (kind, name) pairs it stands for; `by_goal`: (word, document) where the
        word names that document once a journey needs it: a permit is Taiwan's where Taiwan is the goal.
        """
        self._meanings = meanings
        self._by_goal = by_goal
        self._tokenizer = _tokenizer(word for word in meanings if not word.isascii())

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        meanings: dict[str, tuple[tuple[str, str], ...]] = {}
        by_goal: set[tuple[str, str]] = set()
        for content in contents_of(locales, "lexicon.toml", shape_faults):
            for kind, name, word in _entries(content):
                meanings[word] = (*meanings.get(word, ()), (kind, name))
            by_goal.update((word, name) for name, words in content.get("goal", {}).items() for word in words)
        return cls(meanings, by_goal)

    def hits(self, text: str, goal: str | None = None) -> list[Hit]:
        """`text` is normalised: lower case, half width, simplified; `goal` is the document that its journey needs."""
        found = [self._meant(hit, goal) for hit in (*self._chinese(text), *self._english(text))]
        return sorted(found, key=lambda hit: hit.at)

    def _meant(self, hit: Hit, goal: str | None) -> Hit:
        return replace(hit, name=goal) if goal and hit.kind == "service" and (hit.word, goal) in self._by_goal else hit

    def _chinese(self, text: str) -> Iterator[Hit]:
        if text.isascii():
            return
        for word, start, _end in self._tokenizer.tokenize(text, HMM=False):
            if word.isascii():
                continue
            for kind, name in self._meanings.get(word, ()):
                yield Hit(kind, name, start, word)

    def _english(self, text: str) -> Iterator[Hit]:
        words = list(_WORD.finditer(text))
        position = 0
        while position < len(words):
            length = self._longest_phrase(text, words, position)
            if length:
                phrase = text[words[position].start() : words[position + length - 1].end()]
                for kind, name in self._meanings[phrase]:
                    yield Hit(kind, name, words[position].start(), phrase)
            position += length or 1

    def _longest_phrase(self, text: str, words: list[re.Match[str]], position: int) -> int:
        for length in range(min(LONGEST_PHRASE, len(words) - position), 0, -1):
            if text[words[position].start() : words[position + length - 1].end()] in self._meanings:
                return length
        return 0


def _entries(content: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    tables = {kind: content.get(kind, {}) for kind in ("service", "attribute", "hint")}
    tables |= content.get("act", {})
    for kind, table in tables.items():
        for name, words in table.items():
            for word in words:
                yield kind, name, word


def _tokenizer(words: Iterator[str]) -> Any:
    logging.getLogger("jieba").setLevel(logging.WARNING)  # it announces its dictionary on standard error
    import jieba

    tokenizer = jieba.Tokenizer()
    lines = "".join(f"{word} {WORD_WEIGHT}\n" for word in words)
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(io.BytesIO(lines.encode()))
    tokenizer.initialized = True  # or it would load the stock dictionary on first use
    return tokenizer
