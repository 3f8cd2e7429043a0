"""Reads the tables of `policy/*.toml` and remembers on which line each of their keys stands, so that whoever
finds a fault can point at it. Decimals, so that 20.10 yuan stays that.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import tomli

from bot.errors import Fault, OperatorError
from bot.frozen import Frozen
from bot.rooms import WHOLE, lines_of, read_text

RECORD: Final = "record"
GAP: Final = "gap"
CALENDAR: Final = "calendar.toml"  # dates of the year, read by bot/policy/calendar.py

_AT_LINE = re.compile(r"\(at line (\d+)")


class Entry(Frozen):
    """One table. `lines` are those of its keys, and of its head under the empty name."""

    file: str
    kind: str
    name: str
    table: Mapping[str, Any]
    lines: Mapping[str, int]

    @property
    def place(self) -> str:
        return self.at(WHOLE)

    def at(self, key: str) -> str:
        """`policy/passport.toml:12: P-01`; the head of the table where the key is missing."""
        line = self.lines.get(key) or self.lines.get(WHOLE)
        return f"{self.file}:{line}: {self.name}" if line else f"{self.file}: {self.name}"


def read_entries(root: Path, faults: list[Fault]) -> list[Entry]:
    """Records and gaps, in the order of the files. What cannot be read is told in `faults`."""
    entries: list[Entry] = []
    for path in sorted((root / "policy").glob("*.toml")):
        if path.name == CALENDAR:
            continue
        try:
            text = read_text(path)
            content = tomli.loads(text, parse_float=Decimal)
        except tomli.TOMLDecodeError as error:
            faults.append(_unreadable(f"policy/{path.name}", str(error)))
        except OperatorError as error:
            faults += error.faults
        else:
            entries += _tables(f"policy/{path.name}", content, lines_of(text), faults)
    return entries


def _unreadable(file: str, what: str) -> Fault:
    at = _AT_LINE.search(what)
    cure = "Correct the TOML there; a day is written without quotes, like 2026-11-22"
    return Fault(f"{file}:{at[1]}" if at else file, f"not readable: {what}", cure)


def _tables(
    file: str, content: Mapping[str, Any], lines: Mapping[str, list[dict[str, int]]], faults: list[Fault]
) -> Iterator[Entry]:
    for kind, tables in content.items():
        if kind not in (RECORD, GAP):
            cure = "Write [[record]] or [[gap]] before each table"
            faults.append(Fault(_line(file, kind, lines), f"unknown table or key {kind}", cure))
        elif not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            what, cure = f"{kind} is no list of tables", f"Write [[{kind}]] before each"
            faults.append(Fault(_line(file, kind, lines), what, cure))
        else:
            known = lines.get(kind, [])
            for number, table in enumerate(tables):
                name = str(table.get("id", f"{kind} {number + 1}"))
                at = known[number] if len(known) == len(tables) else {}
                yield Entry(file, kind, name, table, at)


def _line(file: str, kind: str, lines: Mapping[str, list[dict[str, int]]]) -> str:
    return f"{file}:{lines[kind][0][WHOLE]}" if kind in lines else file
