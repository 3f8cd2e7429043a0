"""One fact and how one table of a policy file is read into it. Knows no language and no file."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from bot.domain.meaning import TRAVEL_SERVICES, Attribute, Service
from bot.domain.other_papers import OtherPaper
from bot.domain.topics import Topic
from bot.frozen import Frozen

EXIT_ENTRY: Final = "exit_entry"
TRAVEL_DOCUMENT: Final = "travel_document"
SHARED: Final[Mapping[str, frozenset[Service]]] = {
    EXIT_ENTRY: TRAVEL_SERVICES,
    TRAVEL_DOCUMENT: TRAVEL_SERVICES - {Service.HKMO_ENDORSEMENT},
}
"""Names that records are filed under once for several services."""
HOTLINE: Final = "hotline"
GENERAL: Final = "general"
SERVICES: Final = frozenset({*Service, *SHARED, *OtherPaper, HOTLINE})
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
        "occasion",
        "country",
        "port",
        "pixel",
        "kilobyte",
    ]
)
IN_PARTS: Final = frozenset({"yuan", "millimetre", "hour"})
"""All others are counted in whole numbers."""
LONGEST: Final[Mapping[str, int]] = {"working_day": 1000, "calendar_day": 1000, "month": 1200, "year": 100}
"""What is longer was mistyped."""
UNITS: Final = FIGURE_UNITS | {RULE, PHONE}


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Record(Frozen):
    """`value` is None for a rule without a figure and a string for a phone number.

    `also` names further attributes, and topics, whose answer uses this record. `since` is a day, a year, or unknown.
    `circumstances` are those whose answers a rule stands behind ("general": the answer to whoever told none);
    empty means all. A figure needs none: a text that shows it names it. `withdrawn`: not to be said for now.
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
    circumstances: tuple[str, ...] = ()
    withdrawn: bool = False

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
LISTS: Final[Mapping[str, str]] = {"also": "lost", "circumstances": "minor"}
OPTIONAL: Final = frozenset({"value", "since", "withdrawn", *LISTS})
ATTRIBUTES: Final = frozenset({*Attribute, *Topic, PHONE})


def from_table(table: Mapping[str, Any]) -> Record:
    """The table must have passed `check_policy`'s rules."""
    return Record(
        **{key: table[key] for key in REQUIRED if key != "confidence"},
        value=table.get("value"),
        since=table.get("since"),
        confidence=Confidence(table["confidence"]),
        also=tuple(table.get("also", ())),
        circumstances=tuple(table.get("circumstances", ())),
        withdrawn=table.get("withdrawn", False),
    )
