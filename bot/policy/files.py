"""Reads the tables of `policy/*.toml` and finds what is wrong in them. Decimals, so that 20.10 yuan
stays that.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from bot.errors import Fault, OperatorError
from bot.policy.record import (
    ATTRIBUTES,
    FIGURE_UNITS,
    OPTIONAL,
    PHONE,
    REQUIRED,
    RULE,
    SERVICES,
    UNITS,
    Confidence,
)
from bot.rooms import read_text

_WORD = re.compile(r"[a-z][a-z0-9_]*")
_SOURCE = re.compile(r"^source-([A-Za-z0-9]+)\s*=", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    place: str
    table: Mapping[str, Any]


def read_entries(root: Path, faults: list[Fault]) -> list[Entry]:
    entries: list[Entry] = []
    for path in sorted((root / "policy").glob("*.toml")):
        try:
            content = tomllib.loads(read_text(path), parse_float=Decimal)
        except tomllib.TOMLDecodeError as error:
            faults.append(Fault(f"policy/{path.name}", f"not readable: {error}", "Correct the TOML"))
            continue
        except OperatorError as error:
            faults += error.faults
            continue
        records = content.get("record", [])
        if not isinstance(records, list) or not all(isinstance(table, dict) for table in records):
            faults.append(Fault(f"policy/{path.name}", "record is no list of tables", "Write [[record]] before each"))
            continue
        for number, table in enumerate(records, 1):
            name = table.get("id", f"record {number}")
            entries.append(Entry(f"policy/{path.name}: {name}", table))
    return entries


def known_sources(root: Path) -> frozenset[str]:
    """Codes that have a title; a source nobody can look up is no source."""
    path = root / "locales" / "zh-Hans" / "sources.ftl"
    return frozenset(_SOURCE.findall(read_text(path))) if path.is_file() else frozenset()


def entry_faults(entry: Entry, sources: frozenset[str]) -> list[Fault]:
    faults = list(_shape(entry))
    return faults or [*_words(entry, sources), *_value(entry)]


def _shape(entry: Entry) -> Iterator[Fault]:
    for key, kind in REQUIRED.items():
        if key not in entry.table:
            yield Fault(entry.place, f"{key} is missing", "Add it")
        elif type(entry.table[key]) is not kind:
            yield Fault(entry.place, f"{key} has the wrong type", _how_to_write(kind))
    for key in sorted(entry.table.keys() - REQUIRED.keys() - OPTIONAL):
        yield Fault(entry.place, f"unknown key {key}", "Remove it or correct its spelling")
    also = entry.table.get("also", [])
    if not isinstance(also, list) or not all(isinstance(item, str) for item in also):
        yield Fault(entry.place, "also has the wrong type", 'Write a list of attributes, like ["lost"]')
    since = entry.table.get("since", 0)
    if type(since) not in (int, dt.date):
        yield Fault(entry.place, "since has the wrong type", "Write a day like 2019-07-01 or a year")


def _how_to_write(kind: type) -> str:
    return "Write a day without quotes, like 2026-11-22" if kind is dt.date else "Write text in quotes"


def _words(entry: Entry, sources: frozenset[str]) -> Iterator[Fault]:
    table = entry.table
    for key, allowed in (("service", SERVICES), ("unit", UNITS), ("confidence", frozenset(Confidence))):
        if table[key] not in allowed:
            yield Fault(entry.place, f"unknown {key} {table[key]}", f"Use one of: {', '.join(sorted(allowed))}")
    for attribute in (table["attribute"], *table.get("also", ())):
        if attribute not in ATTRIBUTES:
            cure = f"Use one of: {', '.join(sorted(ATTRIBUTES))}"
            yield Fault(entry.place, f"unknown attribute {attribute}", cure)
    for key in ("name", "condition"):
        if not _WORD.fullmatch(table[key]):
            yield Fault(entry.place, f"{key} {table[key]!r} is not a snake_case word", "Write it like at_home")
    if table["source"] not in sources:
        cure = f"Add source-{table['source']} to locales/zh-Hans/sources.ftl and locales/en/sources.ftl"
        yield Fault(entry.place, f"unknown source {table['source']}", cure)


def _value(entry: Entry) -> Iterator[Fault]:
    value, unit = entry.table.get("value"), entry.table["unit"]
    if unit == RULE and value is not None:
        yield Fault(entry.place, "a rule has no value", "Remove the value or give its unit")
    elif unit == PHONE and not isinstance(value, str):
        yield Fault(entry.place, "value has the wrong type", 'Write the number in quotes, like "12345"')
    elif unit in FIGURE_UNITS and not _is_amount(value):
        yield Fault(entry.place, "value has the wrong type", "Write a number without quotes, zero or more")


def _is_amount(value: object) -> bool:
    """true is an int to Python, not to a clerk."""
    return isinstance(value, int | Decimal) and not isinstance(value, bool) and value >= 0
