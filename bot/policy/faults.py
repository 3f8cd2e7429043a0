"""What can be wrong in one record, told with its line and a cure. Faults between records are
`bot/policy/check.py`'s.
"""

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from bot.domain.meaning import Condition
from bot.errors import Fault
from bot.policy.files import Entry
from bot.policy.record import (
    ATTRIBUTES,
    FIGURE_UNITS,
    GENERAL,
    IN_PARTS,
    LISTS,
    LONGEST,
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
_CIRCUMSTANCES = frozenset({*Condition, GENERAL})


def known_sources(root: Path) -> frozenset[str]:
    """Codes that have a title; a source nobody can look up is no source."""
    path = root / "locales" / "zh-Hans" / "sources.ftl"
    return frozenset(_SOURCE.findall(read_text(path))) if path.is_file() else frozenset()


def record_faults(entry: Entry, sources: frozenset[str]) -> list[Fault]:
    faults = list(_shape(entry))
    return faults or [*_words(entry), *_source(entry, sources), *_value(entry), *_days(entry)]


def one_of(allowed: frozenset[str]) -> str:
    return f"Use one of: {', '.join(sorted(allowed))}"


def _shape(entry: Entry) -> Iterator[Fault]:
    for key, kind in REQUIRED.items():
        if key not in entry.table:
            yield Fault(entry.place, f"{key} is missing", "Add it")
        elif type(entry.table[key]) is not kind:
            yield Fault(entry.at(key), f"{key} has the wrong type", _how_to_write(kind))
    for key in sorted(entry.table.keys() - REQUIRED.keys() - OPTIONAL):
        yield Fault(entry.at(key), f"unknown key {key}", "Remove it or correct its spelling")
    for key, like in LISTS.items():
        names = entry.table.get(key, [])
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            yield Fault(entry.at(key), f"{key} has the wrong type", f'Write a list, like ["{like}"]')
    if type(entry.table.get("since", 0)) not in (int, dt.date):
        yield Fault(entry.at("since"), "since has the wrong type", "Write a day like 2019-07-01 or a year")
    if type(entry.table.get("withdrawn", False)) is not bool:
        yield Fault(entry.at("withdrawn"), "withdrawn has the wrong type", "Write true, or remove it")


def _how_to_write(kind: type) -> str:
    return "Write a day without quotes, like 2026-11-22" if kind is dt.date else "Write text in quotes"


def _words(entry: Entry) -> Iterator[Fault]:
    table = entry.table
    for key, allowed in (("service", SERVICES), ("unit", UNITS), ("confidence", frozenset(Confidence))):
        if table[key] not in allowed:
            yield Fault(entry.at(key), f"unknown {key} {table[key]}", one_of(allowed))
    for key, names, allowed in (
        ("attribute", [table["attribute"]], ATTRIBUTES),
        ("also", table.get("also", ()), ATTRIBUTES),
        ("circumstances", table.get("circumstances", ()), _CIRCUMSTANCES),
    ):
        for name in names:
            if name not in allowed:
                kind = "attribute" if key == "also" else key.removesuffix("s")
                yield Fault(entry.at(key), f"unknown {kind} {name}", one_of(allowed))
    if not table["id"].strip():
        yield Fault(entry.at("id"), "id is empty", "Write a short name that no other record has, like P-01")
    for key in ("name", "condition"):
        if not _WORD.fullmatch(table[key]):
            yield Fault(entry.at(key), f"{key} {table[key]!r} is not a snake_case word", "Write it like at_home")


def _source(entry: Entry, sources: frozenset[str]) -> Iterator[Fault]:
    source = entry.table["source"]
    if source not in sources:
        cure = f"Add source-{source} to locales/zh-Hans/sources.ftl and locales/en/sources.ftl"
        yield Fault(entry.at("source"), f"unknown source {source}", cure)


def _value(entry: Entry) -> Iterator[Fault]:
    value, unit, place = entry.table.get("value"), entry.table["unit"], entry.at("value")
    if unit == RULE and value is not None:
        yield Fault(place, "a rule has no value", "Remove the value or give its unit")
    elif unit != RULE and value is None:
        yield Fault(place, "value is missing", f'Add the number of {unit}, or write unit = "{RULE}"')
    elif unit == PHONE and not isinstance(value, str):
        yield Fault(place, "value has the wrong type", 'Write the number in quotes, like "12345"')
    elif unit in FIGURE_UNITS and not _is_number(value):
        yield Fault(place, "value has the wrong type", "Write a number without quotes")
    elif unit in FIGURE_UNITS and not Decimal(str(value)).is_finite():
        yield Fault(place, f"value {value} is no figure", "Write a number")
    elif unit in LONGEST and Decimal(str(value)) > LONGEST[unit]:
        yield Fault(place, f"value {value} of {unit} is too long to be true", f"Write at most {LONGEST[unit]}")
    elif unit in FIGURE_UNITS and not Decimal(str(value)) >= 0:
        yield Fault(place, f"value is negative: {value}", "Write a number of zero or more")
    elif unit in FIGURE_UNITS - IN_PARTS and Decimal(str(value)) % 1:
        yield Fault(place, f"value {value} is no whole number of {unit}", "Write a whole number")


def _is_number(value: object) -> bool:
    """true is an int to Python, not to a clerk."""
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _days(entry: Entry) -> Iterator[Fault]:
    checked_on, review_by = entry.table["checked_on"], entry.table["review_by"]
    since = entry.table.get("since")
    if isinstance(since, dt.date) and since > checked_on:
        cure = "Enter a rule once it is in force, or correct the day"
        yield Fault(entry.at("since"), f"it holds only since {since}, and was checked on {checked_on}", cure)
    if review_by < checked_on:
        what = f"its review {review_by} lies before the day it was checked, {checked_on}"
        yield Fault(entry.at("review_by"), what, "Write the later day")
