"""What can be wrong in `locales/<lang>/lexicon.toml`: asked when it is loaded, and in full by `bot doctor`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from bot.domain.meaning import Act, Attribute, Service
from bot.errors import Fault, OperatorError
from bot.rooms import place_of, read_toml

ANY: Final = frozenset[str]()
TABLES: Final[Mapping[str, frozenset[str]]] = {  # and the names that may stand in each
    "service": frozenset(Service),
    "attribute": frozenset(Attribute),
    "act.strong": frozenset(Act),
    "act.weak": frozenset(Act),
    "hint": ANY,
}


def check_lexicon(locales: Path) -> list[Fault]:
    """Everything, words that stand twice included: such a word means only the first thing."""
    faults: list[Fault] = []
    for path in sorted(locales.glob("*/lexicon.toml")):
        try:
            content = read_toml(path)
        except OperatorError as error:
            faults += error.faults
            continue
        place = place_of(path)
        faults += shape_faults(place, content) or _twice(place, content)
    return faults


def shape_faults(place: str, content: Mapping[str, Any]) -> list[Fault]:
    """What cannot be loaded at all."""
    faults = []
    for table, words in _tables(content):
        here = f"{place}: {table}"
        if table not in TABLES:
            faults.append(Fault(here, "there is no such table", f"Use one of: {', '.join(TABLES)}"))
        elif not isinstance(words, Mapping):
            faults.append(Fault(here, "this is no table", f"Write [{table}] and the words below it"))
        else:
            for name, spellings in words.items():
                faults += _entry(f"{here}.{name}", name, spellings, TABLES[table])
    return faults


def _tables(content: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for table, words in content.items():
        if table == "act" and isinstance(words, Mapping):
            yield from ((f"act.{kind}", inner) for kind, inner in words.items())
        else:
            yield table, words


def _entry(here: str, name: str, spellings: object, known: frozenset[str]) -> Iterator[Fault]:
    if known and name not in known:
        yield Fault(here, f"{name} is not known", f"Use one of: {', '.join(sorted(known))}")
    if not isinstance(spellings, list) or not all(isinstance(word, str) and word.strip() for word in spellings):
        yield Fault(here, "these are no words", 'Write a list of words, like ["passport"], none of them empty')


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
