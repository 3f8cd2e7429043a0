"""Reads the files that are edited by hand, in `policy/` and `locales/`. A fault in one names it and is told.

What a file says is the business of those who ask for it.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import tomli

from bot.errors import Fault, OperatorError

ROOMS = ("policy", "locales")
WHOLE: Final = ""
FILES_KEPT = 16  # some are read for three purposes, one after another, and parsing is the dear part

_HEAD = re.compile(r"\s*\[\[?\s*([\w.-]+)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([\w.-]+)\s*=")
_NAMED = re.compile(r"((?:policy|locales)/\S+\.(?:toml|ftl)): (\S+)$")


def place_of(path: Path) -> str:
    """`locales/en/lexicon.toml`, wherever the rooms stand."""
    parts = path.parts
    start = max((index for index, part in enumerate(parts) if part in ROOMS), default=len(parts) - 1)
    return "/".join(parts[start:])


def read_text(path: Path) -> str:
    """Raises OperatorError."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        raise OperatorError([Fault(place_of(path), "it is not written in UTF-8", "Save it as UTF-8")]) from None
    except OSError as error:
        what = f"it cannot be read: {error.strerror}"
        raise OperatorError([Fault(place_of(path), what, "Put the file back, or let the service read it")]) from None


def read_toml(path: Path) -> Mapping[str, Any]:
    """Raises OperatorError."""
    try:
        return _parsed(read_text(path))
    except tomli.TOMLDecodeError as error:
        raise OperatorError([Fault(place_of(path), f"it is not valid TOML: {error}", "Mend that line")]) from None


@lru_cache(FILES_KEPT)
def _parsed(text: str) -> Mapping[str, Any]:
    return tomli.loads(text)


def lines_of(text: str) -> dict[str, list[dict[str, int]]]:
    """Of each table's name its occurrences, each with the lines of its keys, and of its head under the empty name.

    Keys before the first table stand under the empty name, as those of a `.ftl` file do.
    """
    here: dict[str, int] = {}
    found = {WHOLE: [here]}
    for number, line in enumerate(text.split("\n"), 1):
        if head := _HEAD.match(line):
            here = {WHOLE: number}
            found.setdefault(head[1], []).append(here)
        elif key := _KEY.match(line):
            here.setdefault(key[1], number)
    return found


@contextmanager
def pinning(root: Path) -> Iterator[None]:
    """What is wrong in the rooms of `root` is told with its line."""
    try:
        yield
    except OperatorError as error:
        raise OperatorError([pinned(fault, root) for fault in error.faults]) from error.__cause__


def pinned(fault: Fault, root: Path) -> Fault:
    """`locales/en/lexicon.toml:31: attribute.mail` for a place without its line, where the name stands in the file."""
    named = _NAMED.match(fault.place)
    try:
        lines = lines_of(read_text(root / named[1])) if named else {}
    except OperatorError:
        return fault
    if not named or not (line := _line_of(named[2], lines)):
        return fault
    return Fault(f"{named[1]}:{line}: {named[2]}", fault.what, fault.cure)


def _line_of(name: str, lines: Mapping[str, list[dict[str, int]]]) -> int | None:
    """Of a table, of a key in one, or of a key before the first."""
    table, _, key = name.rpartition(".")
    if name in lines:
        return lines[name][0].get(WHOLE)
    return lines[table][0].get(key) if table in lines else None
