"""Which paper beside the service items a sentence names. The words are data, `locales/<lang>/other_papers.toml`."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Self

from bot.domain.other_papers import OtherPaper
from bot.errors import Fault
from bot.nlu.normal import plain
from bot.nlu.table_check import Rules, check_tables, word_tables
from bot.nlu.words import Words

FILE: Final = "other_papers.toml"
RULES: Final[Rules] = {"about": frozenset(OtherPaper), "unless": frozenset(OtherPaper)}
ORDER: Final = list(OtherPaper)


class OtherPaperWords:
    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        """`contents`: one parsed `other_papers.toml` a language."""
        tables = list(contents)
        self._papers = {word: OtherPaper(name) for table in tables for name, word in _entries(table, "about")}
        exceptions = [word for table in tables for _, word in _entries(table, "unless")]
        self._words = Words([*self._papers, *exceptions])

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, FILE, RULES))

    def named(self, text: str) -> OtherPaper | None:
        normal = plain(text)
        found = (self._papers.get(match[0]) for match in self._words.find(normal))
        return min(filter(None, found), key=ORDER.index, default=None)


def check_other_papers(locales: Path) -> list[Fault]:
    """A paper that a language has no word for is never recognised there."""
    return check_tables(locales, FILE, RULES, _missing)


def _missing(place: str, content: Mapping[str, Any]) -> Iterator[Fault]:
    for paper in sorted(set(OtherPaper) - set(content.get("about", {}))):
        yield Fault(f"{place}: about.{paper}", "this paper has no words", "Write what people call it")


def _entries(table: Mapping[str, Any], name: str) -> Iterator[tuple[str, str]]:
    return ((key, word) for key, words in table.get(name, {}).items() for word in words)
