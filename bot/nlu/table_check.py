"""The checks that word files in `locales/` share: known tables, known names in them, lists of words."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from bot.errors import Fault, OperatorError
from bot.rooms import place_of, read_toml

TableRule = frozenset[str] | None
"""The names that may stand in a table; None for any."""

Rules = Mapping[str, TableRule]
"""The tables that may stand in a file."""


def tables_of(locales: Path, name: str) -> Iterator[tuple[str, Mapping[str, Any], list[Fault]]]:
    """Place and content of each language's file, or the faults that kept it from being read."""
    for path in sorted(locales.glob(f"*/{name}")):
        try:
            yield place_of(path), read_toml(path), []
        except OperatorError as error:
            yield place_of(path), {}, list(error.faults)


def contents_of(
    locales: Path, name: str, shape_faults: Callable[[str, Mapping[str, Any]], list[Fault]]
) -> list[Mapping[str, Any]]:
    """Each language's file, fit to be used. Raises OperatorError with every fault."""
    contents, faults = list[Mapping[str, Any]](), list[Fault]()
    for place, content, unread in tables_of(locales, name):
        faults += unread or shape_faults(place, content)
        contents.append(content)
    if faults:
        raise OperatorError(faults)
    return contents


def word_tables(locales: Path, name: str, rules: Rules) -> list[Mapping[str, Any]]:
    """Each language's file, with nothing in it but what `rules` name. Raises OperatorError with every fault."""
    return contents_of(locales, name, partial(faults_in, rules=rules))


def check_tables(
    locales: Path, name: str, rules: Rules, *finders: Callable[[str, Mapping[str, Any]], Iterable[Fault]]
) -> list[Fault]:
    """Everything: what keeps a file from being loaded, else what the `finders` see in it."""
    faults: list[Fault] = []
    for place, content, unread in tables_of(locales, name):
        shape = unread or faults_in(place, content, rules)
        faults += shape or [fault for find in finders for fault in find(place, content)]
    return faults


def faults_in(place: str, content: Mapping[str, Any], rules: Rules) -> list[Fault]:
    faults: list[Fault] = []
    for table, words in content.items():
        here = f"{place}: {table}"
        if table not in rules:
            faults.append(Fault(here, "there is no such table", f"Use one of: {', '.join(rules)}"))
        elif not isinstance(words, Mapping):
            faults.append(Fault(here, "this is no table", f"Write [{table}] and the words below it"))
        else:
            for name, spellings in words.items():
                faults += _entry(f"{here}.{name}", name, spellings, rules[table])
    return faults


def _entry(here: str, name: str, spellings: object, known: TableRule) -> Iterator[Fault]:
    if known is not None and name not in known:
        yield Fault(here, f"{name} is not known", f"Use one of: {', '.join(sorted(known))}")
    if not isinstance(spellings, list) or not all(isinstance(word, str) and word.strip() for word in spellings):
        yield Fault(here, "these are no words", 'Write a list of words, like ["lost"], none of them empty')
    elif capital := next((word for word in spellings if word != word.lower()), None):
        yield Fault(here, f'"{capital}" has a capital letter', "Write it in lower case: messages are read so")
