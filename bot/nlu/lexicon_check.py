"""What can be wrong in `locales/<lang>/lexicon.toml`: asked when it is loaded, and in full by `bot doctor`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from bot.domain.meaning import Act, Attribute, Service
from bot.errors import Fault
from bot.nlu.table_check import Rules, faults_in, tables_of

RULES: Final[Rules] = {
    "service": frozenset(Service),
    "attribute": frozenset(Attribute),
    "act.strong": frozenset(Act),
    "act.weak": frozenset(Act),
    "hint": None,
    "goal": frozenset(Service),
}


def check_lexicon(locales: Path) -> list[Fault]:
    """Everything, words that stand twice included: such a word means only the first thing."""
    faults: list[Fault] = []
    for place, content, unread in tables_of(locales, "lexicon.toml"):
        faults += unread or shape_faults(place, content) or _twice(place, content)
    return faults


def shape_faults(place: str, content: Mapping[str, Any]) -> list[Fault]:
    """What cannot be loaded at all."""
    return faults_in(place, dict(_tables(content)), RULES)


def _tables(content: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for table, words in content.items():
        if table == "act" and isinstance(words, Mapping):
            yield from ((f"act.{kind}", inner) for kind, inner in words.items())
        else:
            yield table, words


def _twice(place: str, content: Mapping[str, Any]) -> Iterator[Fault]:
    """One word may be, say, an attribute and an act; twice of a kind it cannot be."""
    for table, words in _tables(content):
        seen: dict[str, str] = {}
        for name, spellings in words.items():
            for word in spellings:
                if word in seen:
                    what = f'"{word}" stands at {seen[word]} too'
                    yield Fault(f"{place}: {table}.{name}", what, "Keep it where it belongs")
                seen.setdefault(word, name)
