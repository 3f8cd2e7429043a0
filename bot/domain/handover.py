"""A conversation that a person of the hall goes on with: the citizen waits, talks, and comes back to the bot."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from bot.domain.cases import Case
from bot.errors import BotError
from bot.frozen import Frozen


class State(StrEnum):
    WAITING = "waiting"
    TALKING = "talking"
    OVER = "over"  # it ended; the bot has yet to take the conversation back
    ENDED = "ended"


class Why(StrEnum):
    """How it ended."""

    CITIZEN = "citizen"
    STAFF = "staff"
    CLOSED = "closed"  # with the case
    MISSED = "missed"  # nobody came in time
    IDLE = "idle"  # nobody said anything for long


class NotTalking(BotError):
    """There is no conversation with a citizen to be ended. Values: `code`."""

    key: ClassVar[str] = "handover-error-none"


class Handover(Frozen):
    """`until`: by when somebody has to have come."""

    id: int
    contact_id: int
    case_id: int
    state: State
    why: Why | None
    asked: datetime
    until: datetime


def what_is_due(
    one: Handover, case: Case, owner: int | None, last: datetime, now: datetime, idle: timedelta
) -> Why | State | None:
    """`owner` has the case now. TALKING: somebody has come; a reason: it is over; None: it goes on."""
    if not case.is_open:
        return Why.CLOSED
    if one.state is State.WAITING:
        return State.TALKING if owner is not None else Why.MISSED if now >= one.until else None
    return Why.IDLE if now - last >= idle else None
