"""The year's holidays and make-up workdays, from `policy/calendar.toml`."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bot.domain.timeslots import Calendar
from bot.errors import Fault, OperatorError


def load_calendar(root: Path) -> Calendar:
    """Raises OperatorError when the file is missing or a date is none."""
    file = root / "policy" / "calendar.toml"
    try:
        raw = tomllib.loads(file.read_text("utf-8"))
        off = frozenset(day for span in raw["off"] for day in _days(span))
        return Calendar(off, frozenset(raw["make_up"]["workdays"]), raw["known_until"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise OperatorError(
            [
                Fault(
                    "policy/calendar.toml",
                    f"cannot be read: {error}",
                    "Compare it with the State Council's notice",
                )
            ]
        ) from None


def check_calendar(root: Path, today: date) -> list[Fault]:
    """A plan that no longer covers the coming fortnight, or is past its review."""
    raw = tomllib.loads((root / "policy" / "calendar.toml").read_text("utf-8"))
    if today <= raw["review_by"]:
        return []
    return [
        Fault(
            "policy/calendar.toml: review_by",
            f"the holiday plan was to be reviewed by {raw['review_by']}",
            "Enter the State Council's notice for the coming year and set a new date",
        )
    ]


def _days(span: Mapping[str, Any]) -> Iterator[date]:
    first: date = span["first"]
    for ahead in range((span["last"] - first).days + 1):
        yield first + timedelta(days=ahead)
