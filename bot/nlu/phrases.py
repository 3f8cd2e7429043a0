"""Sentences that mean one thing and nothing else, however they stand in a conversation: the words by which a
walk-through begins, is noted in and ends, and those that ask for the wall of thanks, for another language, for the
number to complain to, or how all of this is used.

They are those of `locales/<lang>/phrases.toml`, and count only where nothing else is said.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, Self

from bot.nlu.normal import plain
from bot.nlu.table_check import word_tables
from bot.nlu.words import Words, bare, listed

RULES: Final = {
    "walk": frozenset({"begin", "note", "end", "end-citizen"}),
    "wall": frozenset({"ask"}),
    "help": frozenset({"ask"}),
    "collect": frozenset({"where"}),
    "missing": frozenset({"ask", "bring"}),
    "parcel": frozenset({"ask"}),
    "language": frozenset({"zh-hans", "zh-hant", "en", "not"}),
    "switch": frozenset({"ask"}),
    "complain": frozenset({"phone"}),
}
LONGEST: Final = 40  # characters of such a sentence
_COLON: Final = re.compile(r"\s*[:：]\s*")
_PAUSE: Final = re.compile(r"\s*[,，]\s*|\s+")


class Phrases:
    """`contents`: one parsed `phrases.toml` a language."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        self._known: dict[tuple[str, str], frozenset[str]] = {}
        said = list(contents)
        for table, names in RULES.items():
            for name in names:
                self._known[table, name] = frozenset(map(self._bare, listed(said, table, name)))
        self._languages = {name: Words(listed(said, "language", name)) for name in RULES["language"]}

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "phrases.toml", RULES))

    def begins_walk(self, text: str) -> bool:
        return self._is("walk", "begin", text)

    def ends_walk(self, text: str, *, alone: bool) -> bool:
        """`alone`: nobody else is spoken with, so the plain word for an end is meant for the walk."""
        return self._is("walk", "end", text) or (alone and self._is("walk", "end-citizen", text))

    def read_note(self, text: str) -> str | None:
        """What is to be noted; empty where only the word for noting was said, None where it is no note."""
        for pause in (_COLON, _PAUSE):
            word, *rest = pause.split(text.strip(), maxsplit=1)
            if self._is("walk", "note", word):
                return rest[0].strip() if rest else ""
        return None

    def asks_for_wall(self, text: str) -> bool:
        return self._is("wall", "ask", text)

    def asks_for_help(self, text: str) -> bool:
        return self._is("help", "ask", text)

    def asks_where_to_collect(self, text: str) -> bool:
        return self._is("collect", "where", text)

    def asks_what_is_missing(self, text: str) -> bool:
        return self._is("missing", "ask", text)

    def asks_how_to_hand_in(self, text: str) -> bool:
        """What was let come later."""
        return self._is("missing", "bring", text)

    def asks_for_parcel(self, text: str) -> bool:
        return self._is("parcel", "ask", text)

    def switches_language(self, text: str) -> bool:
        """Another language is wanted, or one is named, and nothing else is said."""
        return self._is("switch", "ask", text)

    def asks_for_complaint_phone(self, text: str) -> bool:
        return self._is("complain", "phone", text)

    def language_in(self, text: str) -> str:
        """The only language that a short sentence names, in lower case; empty where it says that it is not spoken."""
        if len(text) > LONGEST:
            return ""
        normal = plain(text)
        named = [name for name, words in self._languages.items() if any(words.find(normal))]
        return named[0] if len(named) == 1 and named != ["not"] else ""

    def _is(self, table: str, name: str, text: str) -> bool:
        return len(text) <= LONGEST and self._bare(text) in self._known[table, name]

    def _bare(self, text: str) -> str:
        return bare(plain(text))
