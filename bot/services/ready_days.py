"""By when a document in the making has to be ready: the figures of `policy/`, counted from the day of acceptance.

Where the applicant is registered is not known here, so that a document may have two such days.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from bot.domain.meaning import Attribute
from bot.domain.timeline import Period, Unit, end_of
from bot.frozen import Frozen
from bot.policy import Confidence, Record
from bot.services.kit import Kit
from bot.services.trips import AT_HOME, AWAY, Registered

PERIODS: Final[Mapping[str, Registered]] = MappingProxyType(
    {AT_HOME: Registered.HOME, AWAY: Registered.AWAY, "days": Registered.UNSURE, "days_legal": Registered.UNSURE}
)
"""Names of records, and whom each is for; UNSURE stands for everybody."""


class ReadyDay(Frozen):
    """`certain`: else the figure is to be confirmed. `provisional`: past the last holiday plan that is known."""

    day: date
    record: str
    certain: bool
    provisional: bool


def ready_days(kit: Kit, item: str, accepted_on: date | None) -> Mapping[Registered, ReadyDay]:
    """Empty where no checked figure is known, or the day of acceptance is not."""
    if accepted_on is None:
        return {}
    found = kit.rooms.policy.records(item, Attribute.PROCESSING_TIME)
    wanted = [record for record in found if record.name in PERIODS and _is_firm(record)]
    return {PERIODS[record.name]: _day(kit, record, accepted_on) for record in wanted}


def _is_firm(record: Record) -> bool:
    known = isinstance(record.value, int | Decimal) and record.unit in frozenset(Unit)
    return known and record.confidence is not Confidence.LOW and not record.withdrawn


def _day(kit: Kit, record: Record, accepted_on: date) -> ReadyDay:
    assert isinstance(record.value, int | Decimal), "a time is a number of days"
    day = end_of(accepted_on, Period(int(record.value), Unit(record.unit)), kit.rooms.calendar)
    certain = record.confidence is Confidence.HIGH
    return ReadyDay(day, record.id, certain, day > kit.rooms.calendar.known_until)
