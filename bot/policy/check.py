"""Every fault of the policy records at once, overdue reviews included: for `bot doctor` and the tests."""

import datetime as dt
from pathlib import Path

from bot.errors import Fault
from bot.policy.files import Entry, entry_faults, known_sources, read_entries


def check_policy(root: Path, today: dt.date) -> list[Fault]:
    """`root` holds `policy/` and `locales/`; `today` is the hall's day."""
    faults: list[Fault] = []
    entries = read_entries(root, faults)
    sources = known_sources(root)
    for entry in entries:
        found = entry_faults(entry, sources)
        faults += found or _overdue(entry, today)
    return faults + _twice(entries)


def _overdue(entry: Entry, today: dt.date) -> list[Fault]:
    review_by = entry.table["review_by"]
    if today <= review_by:
        return []
    cure = "Check the figure at its source, then renew checked_on and review_by"
    return [Fault(entry.place, f"its review was due by {review_by}", cure)]


def _twice(entries: list[Entry]) -> list[Fault]:
    """An id twice, or a name twice in one answer: then a text's placeholder would have two values."""
    faults: list[Fault] = []
    seen: dict[tuple[object, ...], str] = {}
    for entry in entries:
        table = entry.table
        marks: list[tuple[object, ...]] = [("id", table.get("id"))]
        for attribute in {table.get("attribute"), *table.get("also", ())}:
            marks.append(("name", table.get("service"), attribute, table.get("name")))
        for mark in marks:
            if mark in seen:
                what = f"duplicate {mark[0]} {mark[-1]}"
                faults.append(Fault(entry.place, what, f"It stands at {seen[mark]} too; rename one"))
            seen.setdefault(mark, entry.place)
    return faults
