"""An appointment at the counter and the rules of its life."""

import re
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from bot.config import Booking
from bot.errors import BotError

CODE_LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679"  # nothing that is misread or misheard: no O/0, I/1, B/8, S/5, Z/2
CODE_LENGTH = 6
MOBILE_DIGITS = 11
LEAD_IN = re.compile(r"^(?:我叫|我是|名字[是叫]?|姓名[:是]?|my name is |i am |i'm |name[:] ?)\s*", re.IGNORECASE)


class State(StrEnum):
    BOOKED = "booked"
    CANCELLED = "cancelled"


class AlreadyBooked(BotError):
    """The same service item in the same time slot is booked already. Values: `code`."""

    key: ClassVar[str] = "booking-error-already"


class TooMany(BotError):
    """The person holds as many appointments as one may. Values: `most`."""

    key: ClassVar[str] = "booking-error-too-many"


class TooLateToCancel(BotError):
    """The notice limit has passed. Values: `minutes`, `phone` (of the site)."""

    key: ClassVar[str] = "appointments-error-too-late"


class NotFound(BotError):
    """No such appointment, or not this person's, or cancelled already."""

    key: ClassVar[str] = "appointments-error-not-found"


@dataclass(frozen=True, slots=True)
class Appointment:
    """`starts` in UTC. `name` and `phone` as the person gave them."""

    id: int
    code: str
    contact_id: int
    site: str
    window: str
    item: str
    starts: datetime
    minutes: int
    name: str
    phone: str
    state: State


def new_code() -> str:
    """A short number that cannot be guessed from another one."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def check_cancellable(appointment: Appointment, now: datetime, rules: Booking, phone: str) -> None:
    """Raises NotFound when it is over or cancelled, TooLateToCancel inside the notice limit."""
    if appointment.state is not State.BOOKED or appointment.starts <= now:
        raise NotFound()
    if now > appointment.starts - timedelta(minutes=rules.cancel_notice_minutes):
        raise TooLateToCancel(minutes=rules.cancel_notice_minutes, phone=phone)


def read_name(said: str) -> str | None:
    """A person's name as typed, or None: 2 to 40 letters of any script, with spaces, dots and hyphens.

    What people say before their name is left out.
    """
    name = LEAD_IN.sub("", " ".join(unicodedata.normalize("NFKC", said).split()))
    letters = [char for char in name if unicodedata.category(char)[0] in "LM"]  # M: the vowel signs of many scripts
    if len(letters) < 2 or len(name) > 40:
        return None
    return name if set(name) - set(letters) <= set(" ·.'-’") else None


def read_phone(said: str) -> str | None:
    """A phone number as digits with an optional leading +, or None. A mainland mobile number has all its digits."""
    compact = re.sub(r"[\s()./\-\u2010-\u2015\u2212]", "", unicodedata.normalize("NFKC", said))
    if not re.fullmatch(r"\+?\d{7,15}", compact):
        return None
    number = "".join(str(int(char)) if char.isdecimal() else char for char in compact)  # digits of any script
    return None if number.startswith("1") and len(number) != MOBILE_DIGITS else number
