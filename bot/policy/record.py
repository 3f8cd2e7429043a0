"""One fact and how one table of a policy file is read into it. Knows no language and no file."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from bot.domain.meaning import Attribute, Service

EXIT_ENTRY: Final = "exit_entry"
HOTLINE: Final = "hotline"
SERVICES: Final = frozenset({*Service, EXIT_ENTRY, HOTLINE})
RULE: Final = "rule"
PHONE: Final = "phone"
FIGURE_UNITS: Final = frozenset(
    [
        "working_day",
        "calendar_day",
        "week",
        "month",
        "year",
        "year_of_age",
        "hour",
        "yuan",
        "millimetre",
        "city",
        "person",
        "kind",
    ]
)
UNITS: Final = FIGURE_UNITS | {RULE, PHONE}


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Record:
    """`value` is None for a rule without a figure and a string for a phone number.

    `also` names further attributes whose answer uses this record. `since` is a day, a year, or unknown.
    """

    id: str
    service: str
    attribute: str
    name: str
    value: int | Decimal | str | None
    unit: str
    condition: str
    source: str
    since: dt.date | int | None
    checked_on: dt.date
    confidence: Confidence
    review_by: dt.date
    also: tuple[str, ...] = ()

    @property
    def attributes(self) -> tuple[str, ...]:
        return (self.attribute, *self.also)

    def overdue(self, today: dt.date) -> bool:
        return today > self.review_by


REQUIRED: Final[Mapping[str, type]] = {
    "id": str,
    "service": str,
    "attribute": str,
    "name": str,
    "unit": str,
    "condition": str,
    "source": str,
    "checked_on": dt.date,
    "confidence": str,
    "review_by": dt.date,
}
OPTIONAL: Final = frozenset({"value", "since", "also"})
ATTRIBUTES: Final = frozenset({*Attribute, PHONE})


def from_table(table: Mapping[str, Any]) -> Record:
    """The table must have passed `check_policy`'s rules."""
    return Record(
        **{key: table[key] for key in REQUIRED if key != "confidence"},
        value=table.get("value"),
        since=table.get("since"),
        confidence=Confidence(table["confidence"]),
        also=tuple(table.get("also", ())),
    )
