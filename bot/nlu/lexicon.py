"""The words and spellings of `locales/<lang>/lexicon.toml`, and where they occur in a sentence.

Chinese is cut by jieba on a dictionary made of these words alone: its own costs 0.8 s and 77 MB at start.
English is matched phrase by phrase, the longest first.
"""

import io
import logging
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Self

from bot.frozen import Frozen
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
    def __init__(self, meanings: Mapping[str, tuple[tuple[str, str], ...]]) -> None:
        """`meanings`: word or phrase to the (kind, name) pairs it stands for."""
        self._meanings = meanings
        self._tokenizer = _tokenizer(word for word in meanings if not word.isascii())

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        meanings: dict[str, tuple[tuple[str, str], ...]] = {}
        for content in contents_of(locales, "lexicon.toml", shape_faults):
            for kind, name, word in _entries(content):
                meanings[word] = (*meanings.get(word, ()), (kind, name))
        return cls(meanings)

    def hits(self, text: str) -> list[Hit]:
        """`text` is normalised: lower case, half width, simplified."""
        found = [*self._chinese(text), *self._english(text)]
        return sorted(found, key=lambda hit: hit.at)

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
