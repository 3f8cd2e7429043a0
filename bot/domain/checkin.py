"""Coming to an appointment: from when one can say so, when one is late, and when it counts as missed."""

from datetime import datetime, timedelta
from typing import ClassVar

from bot.config import Booking
from bot.domain.appointments import Appointment
from bot.errors import BotError


class NobodyNamed(BotError):
    """Neither a phone number nor that of an appointment."""

    key: ClassVar[str] = "sheets-error-whom"


class TooEarly(BotError):
    """Values: `opens` (from when one can check in), `starts`."""

    key: ClassVar[str] = "checkin-error-early"


class Missed(BotError):
    """The time slot is over. Values: `starts`."""

    key: ClassVar[str] = "checkin-error-over"


class AlreadyHere(BotError):
    """They checked in before. Values: `code`."""

    key: ClassVar[str] = "checkin-error-already"


def opens(appointment: Appointment, rules: Booking) -> datetime:
    return appointment.starts - timedelta(minutes=rules.check_in_minutes)


def over(appointment: Appointment, rules: Booking) -> datetime:
    """From here on who has not come is missing."""
    return appointment.ends + timedelta(minutes=rules.late_minutes)


def missed_before(now: datetime, rules: Booking) -> datetime:
    """What started before this and nobody came to is over by `now`."""
    return now - timedelta(minutes=rules.slot_minutes + rules.late_minutes)


def is_missed(appointment: Appointment, now: datetime, rules: Booking) -> bool:
    return appointment.arrived is None and now >= over(appointment, rules)


def is_late(appointment: Appointment, now: datetime, rules: Booking) -> bool:
    return now > appointment.starts + timedelta(minutes=rules.late_minutes)


def check_arrival(appointment: Appointment, now: datetime, rules: Booking) -> None:
    """Raises AlreadyHere, TooEarly or Missed."""
    if appointment.arrived:
        raise AlreadyHere(code=appointment.code)
    if now < opens(appointment, rules):
        raise TooEarly(opens=opens(appointment, rules), starts=appointment.starts)
    if is_missed(appointment, now, rules):
        raise Missed(starts=appointment.starts)
