"""Waiting for a place: an entry in the line, and the one place that is offered to it at a time."""

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from bot.domain.party import Party
from bot.errors import BotError
from bot.frozen import Frozen


class Waiting(StrEnum):
    WAITING = "waiting"
    OFFERED = "offered"
    SERVED = "served"
    LEFT = "left"


class Decision(StrEnum):
    LIVE = "live"
    TAKEN = "taken"
    REFUSED = "refused"
    LAPSED = "lapsed"


class AlreadyWaiting(BotError):
    """This phone waits for the same service item already."""

    key: ClassVar[str] = "waitlist-error-already"


class OfferOver(BotError):
    """It was claimed, refused, or not claimed in time."""

    key: ClassVar[str] = "waitlist-error-over"


class Entry(Frozen):
    """`day` is None for any day, `part` a part of it or a time (HH:MM), empty for any; `places` is what the party
    takes.
    """

    id: int
    contact_id: int
    site: str
    party: Party
    places: int
    day: date | None
    part: str
    name: str
    phone: str
    state: Waiting


class Offer(Frozen):
    """`until` is when the claim ends; `hold` the id of the hold that keeps the place."""

    id: int
    entry_id: int
    contact_id: int
    site: str
    window: str
    starts: datetime
    hold: int
    until: datetime
    decision: Decision
