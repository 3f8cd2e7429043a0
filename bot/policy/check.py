"""Every fault of the policy records and gaps at once, those between them and overdue reviews included: for
`bot doctor`, the start of the service and the tests.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from bot.errors import Fault
from bot.policy.faults import known_sources, record_faults
from bot.policy.files import GAP, RECORD, Entry, read_entries
from bot.policy.gaps import gap_faults
from bot.policy.record import HOTLINE, SHARED


def check_policy(root: Path, today: dt.date) -> list[Fault]:
    """`root` holds `policy/` and `locales/`; `today` is the hall's day."""
    entries, faults = read_policy(root)
    return faults + [fault for entry in entries if entry.kind == RECORD for fault in _overdue(entry, today)]


def read_policy(root: Path) -> tuple[list[Entry], list[Fault]]:
    """All tables, and all faults that make them unfit to answer from."""
    faults: list[Fault] = []
    entries = read_entries(root, faults)
    records = [entry for entry in entries if entry.kind == RECORD]
    gaps = [entry for entry in entries if entry.kind == GAP]
    sources = known_sources(root)
    hotlines = frozenset(str(one.table.get("name")) for one in records if one.table.get("service") == HOTLINE)
    faults += [fault for entry in records for fault in record_faults(entry, sources)]
    faults += [fault for entry in gaps for fault in gap_faults(entry, hotlines)]
    return entries, [*faults, *_twice(entries)]


def _overdue(entry: Entry, today: dt.date) -> Iterator[Fault]:
    review_by = entry.table.get("review_by")
    if type(review_by) is dt.date and today > review_by:
        cure = "Check the figure at its source, then renew checked_on and review_by"
        yield Fault(entry.at("review_by"), f"its review was due by {review_by}", cure)


def _twice(entries: list[Entry]) -> Iterator[Fault]:
    seen: dict[tuple[str, ...], Entry] = {}
    for entry in entries:
        for what, key, mark in _marks(entry):
            first = seen.setdefault(mark, entry)
            if first is not entry:
                yield Fault(entry.at(key), f"duplicate {what}", f"It stands at {first.at(key)} too; change one")


def _marks(entry: Entry) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """What may stand once only: an id; a name in one answer, or a text's placeholder would have two values; a gap."""
    table = entry.table
    if entry.kind == GAP:
        for attribute in dict.fromkeys(_names(table.get("attributes"))):
            question = (str(table.get("service")), attribute)
            yield f"gap {', '.join(question)}", "attributes", ("gap", *question)
        return
    if "id" in table:
        yield f"id {table['id']}", "id", ("id", str(table["id"]))
    service, name = str(table.get("service")), str(table.get("name"))
    sharing = sorted(SHARED.get(service, {service}))
    for attribute in sorted({str(table.get("attribute")), *_names(table.get("also"))}):
        for one in sharing:
            yield f"name {name} in {service}, {attribute}", "name", ("name", one, attribute, name)


def _names(value: object) -> list[str]:
    """Of a list; what is none has been told already."""
    return [str(name) for name in value] if isinstance(value, list) else []
