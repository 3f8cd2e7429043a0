"""The year's holidays and make-up workdays, from `policy/calendar.toml`."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bot.domain.timeslots import Calendar
from bot.errors import Fault, OperatorError
from bot.rooms import read_toml

PLACE = "policy/calendar.toml"
CURE = "Enter the State Council's notice for the coming year"
AHEAD = timedelta(days=14)


def load_calendar(root: Path) -> Calendar:
    """Raises OperatorError when the file is missing or a date is none."""
    raw = read_toml(root / "policy" / "calendar.toml")
    try:
        off = frozenset(day for span in raw["off"] for day in _days(span))
        return Calendar(off, frozenset(map(_date, raw["make_up"]["workdays"])), _date(raw["known_until"]))
    except KeyError as error:
        raise OperatorError([Fault(f"{PLACE}: {error.args[0]}", "it is missing", "Add it")]) from None
    except (ValueError, TypeError) as error:
        what, cure = f"cannot be read: {error}", "Compare it with the State Council's notice"
        raise OperatorError([Fault(PLACE, what, cure)]) from None


def check_calendar(root: Path, today: date) -> list[Fault]:
    """Beside what cannot be loaded: a plan that no longer covers the coming fortnight, or is past its review."""
    try:
        known_until = load_calendar(root).known_until
    except OperatorError as error:
        return list(error.faults)
    review_by = read_toml(root / "policy" / "calendar.toml").get("review_by")
    faults = []
    if type(review_by) is not date:
        cure = "Write a day without quotes, like 2026-12-15"
        faults.append(Fault(f"{PLACE}: review_by", "it is missing or no day", cure))
    elif today > review_by:
        what = f"the holiday plan was to be reviewed by {review_by}"
        faults.append(Fault(f"{PLACE}: review_by", what, f"{CURE} and set a new date"))
    if today + AHEAD > known_until:
        faults.append(Fault(f"{PLACE}: known_until", f"the holiday plan ends on {known_until}", f"{CURE}, and its end"))
    return faults


def _days(span: Mapping[str, Any]) -> Iterator[date]:
    first, last = _date(span["first"]), _date(span["last"])
    if last < first:
        raise ValueError(f"{first} to {last} ends before it begins")
    for ahead in range((last - first).days + 1):
        yield first + timedelta(days=ahead)


def _date(value: object) -> date:
    if type(value) is not date:
        raise ValueError(f"{value!r} is no day; write it without quotes, like 2026-10-01")
    return value
