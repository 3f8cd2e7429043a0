"""The words that work at every step: cancel, start over, back, menu, a person; yes and no where they are choices.

They are data, `locales/<lang>/commands.toml`; all languages count at once, whatever the person speaks.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.dialog.reading import plain
from bot.domain.commands import Word
from bot.errors import Fault, OperatorError
from bot.rooms import place_of, read_toml

__all__ = ["Word", "check_words", "load_words", "read_word"]

COMMANDS = {word.value: word for word in Word}


def load_words(locales: Path) -> Mapping[str, Word]:
    """Every spelling, without case, spaces and punctuation, to its word. Raises OperatorError with every fault."""
    faults = check_words(locales)
    if faults:
        raise OperatorError(faults)
    return {
        plain(spelling): Word(name)
        for file in _files(locales)
        for name, spellings in read_toml(file).items()
        for spelling in spellings
    }


def check_words(locales: Path) -> list[Fault]:
    faults: list[Fault] = []
    claimed: dict[str, tuple[str, str]] = {}
    for file in _files(locales):
        try:
            table = read_toml(file)
        except OperatorError as error:
            faults += error.faults
            continue
        faults += _check_file(place_of(file), table, claimed)
    return faults


def _files(locales: Path) -> list[Path]:
    return sorted(locales.glob("*/commands.toml"))


def _check_file(place: str, table: Mapping[str, Any], claimed: dict[str, tuple[str, str]]) -> Iterator[Fault]:
    """`claimed` gathers who uses each spelling, over all languages."""
    for name in sorted(COMMANDS.keys() - table.keys()):
        yield Fault(f"{place}: {name}", "the word is missing", "Add how people say it")
    for name, spellings in table.items():
        here = f"{place}: {name}"
        if name not in COMMANDS:
            yield Fault(here, "there is no such word", f"Use one of: {', '.join(COMMANDS)}")
        elif not isinstance(spellings, list) or not all(isinstance(one, str) for one in spellings):
            yield Fault(here, "these are no spellings", 'Write a list, like ["stop", "quit"]')
        elif not spellings:
            yield Fault(here, "nobody could say it: it has no spelling", "Add how people say it")
        else:
            yield from _check_spellings(here, name, spellings, claimed)


def _check_spellings(
    here: str, name: str, spellings: Sequence[str], claimed: dict[str, tuple[str, str]]
) -> Iterator[Fault]:
    for spelling in spellings:
        bare = plain(spelling)
        other, there = claimed.setdefault(bare, (name, here))
        if not bare:
            yield Fault(here, f'"{spelling}" is empty', "Write the word or remove it")
        elif other != name:
            yield Fault(here, f'"{spelling}" also means {other}', f"It stands at {there}; keep one")


def read_word(said: str, words: Mapping[str, Word]) -> Word | None:
    if said.startswith("/"):
        name = said[1:].split("@")[0].split(" ")[0].lower()
        return COMMANDS.get(name) or words.get(plain(name))
    return words.get(plain(said)) if len(said) <= 40 else None
