"""An appointment at the counter and the rules of its life."""

import re
import secrets
import unicodedata
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from bot.config import Booking
from bot.domain.party import Party
from bot.errors import BotError
from bot.frozen import Frozen

CODE_LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679"  # nothing that is misread or misheard: no O/0, I/1, B/8, S/5, Z/2
CODE_LENGTH = 6
MOBILE_DIGITS = 11
MAINLAND = re.compile(r"^(?:\+?0{0,2}86)?0?(?=1\d{10}$)")
PHONE_WORDS = re.compile(r"^[^\d+(]{1,16}(?=[+(]*\d)")  # "my number is", said before it
PHONE_BETWEEN = re.compile(r"\(0\)|[\s()./\-\u00b7\u2010-\u2015\u2022\u2027\u2212\u30fb]")
AFTER_MOBILE = re.compile(r"(?<=\d)[^\d+(]{1,16}$")  # "thanks", said behind it
MOBILE = re.compile(r"1[3-9]\d{9}")
NEARLY_MOBILE = re.compile(r"(?:\+?86)?1[3-9oO][\doOlI]{4,12}")
HAN_DIGITS = str.maketrans("〇零一二三四五六七八九幺", "001234567891")
LONGEST_NAME = 80  # in passports of some countries all given names and those of the fathers stand
WORDINGS = 2  # of what a reminder says a miss costs others: which one keeps more people from it is counted


class State(StrEnum):
    BOOKED = "booked"
    CANCELLED = "cancelled"


class PastLimit(BotError):
    """What one person may book is limited."""


class AlreadyBooked(PastLimit):
    """The same service item in the same time slot is booked already. Values: `code`."""

    key: ClassVar[str] = "booking-error-already"


class TooMany(PastLimit):
    """The person holds as many appointments as one may. Values: `most`."""

    key: ClassVar[str] = "booking-error-too-many"


class SameItem(PastLimit):
    """This phone has an appointment for the same service item, made by this contact. Values: `id`, `code`, `starts`."""

    key: ClassVar[str] = "booking-error-same-item"


class SameItemElsewhere(PastLimit):
    """The same, made by another contact: nothing of it is told."""

    key: ClassVar[str] = "booking-error-same-item-elsewhere"


class TooManyMissed(PastLimit):
    """The person missed so many that booking is closed to them for now. Values: `missed`, `days`, `phone`."""

    key: ClassVar[str] = "booking-error-missed"


class TooLateToMove(BotError):
    """The notice limit has passed; the appointment stays. Values: `minutes`, `phone` (of the site), `starts`."""

    key: ClassVar[str] = "reschedule-error-too-late"


class SameTime(BotError):
    """It is to be moved to where it is. Values: `starts`."""

    key: ClassVar[str] = "reschedule-error-same-time"


class TooLateToCancel(BotError):
    """The notice limit has passed. Values: `minutes`, `phone` (of the site)."""

    key: ClassVar[str] = "appointments-error-too-late"


class NotFound(BotError):
    """No such appointment, or not this person's, or cancelled already."""

    key: ClassVar[str] = "appointments-error-not-found"


class Appointment(Frozen):
    """`starts` in UTC. `name` and `phone` as the person gave them; `sequence` counts how often it was moved.
    `places` is what it takes of its time slot, `arrived` when the person came, `excused` when they said why not,
    `wording` is that of its reminder.
    """

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
    also: tuple[str, ...] = ()
    people: int = 1
    places: int = 1
    sequence: int = 0
    arrived: datetime | None = None
    excused: datetime | None = None
    green: bool = False
    wording: int = 0

    @property
    def party(self) -> Party:
        return Party(self.item, self.also, self.people, self.green)

    @property
    def ends(self) -> datetime:
        return self.starts + timedelta(minutes=self.minutes)


def new_code(length: int = CODE_LENGTH) -> str:
    """A short number that cannot be guessed from another one."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(length))


def check_cancellable(appointment: Appointment, now: datetime, rules: Booking, phone: str) -> None:
    """Raises NotFound when it is over or cancelled, TooLateToCancel inside the notice limit."""
    _check_ahead(appointment, now)
    if now > last_change(appointment.starts, rules):
        raise TooLateToCancel(minutes=rules.cancel_notice_minutes, phone=phone)


def check_movable(appointment: Appointment, now: datetime, rules: Booking, phone: str) -> None:
    """Raises NotFound when it is over or cancelled, TooLateToMove inside the notice limit."""
    _check_ahead(appointment, now)
    if now > last_change(appointment.starts, rules):
        raise TooLateToMove(minutes=rules.cancel_notice_minutes, phone=phone, starts=appointment.starts)


def last_change(starts: datetime, rules: Booking) -> datetime:
    """Until when it can be cancelled or moved."""
    return starts - timedelta(minutes=rules.cancel_notice_minutes)


def _check_ahead(appointment: Appointment, now: datetime) -> None:
    if appointment.state is not State.BOOKED or appointment.starts <= now or appointment.arrived:
        raise NotFound()


def read_code(said: str) -> str | None:
    """A short number as typed: small letters, spaces and hyphens do not matter."""
    code = re.sub(r"[\s\-_.]", "", unicodedata.normalize("NFKC", said)).upper()
    return code if len(code) == CODE_LENGTH and set(code) <= set(CODE_LETTERS) else None


def read_name(said: str) -> str | None:
    """A person's name as typed, or None: 2 to 80 letters of any script, with spaces, dots and hyphens."""
    name = " ".join(unicodedata.normalize("NFKC", said).split())
    letters = [char for char in name if unicodedata.category(char)[0] in "LM"]  # M: the vowel signs of many scripts
    if len(letters) < 2 or len(name) > LONGEST_NAME:
        return None
    return name if set(name) - set(letters) <= set(" ·.'-’") else None


def read_phone(said: str) -> str | None:
    """A phone number as digits with an optional leading +, or None. A mainland mobile number has all its digits.

    Digits of any script count, Chinese ones too, and what people say before the number is left out.
    """
    text = unicodedata.normalize("NFKC", said).strip().translate(HAN_DIGITS)
    compact = PHONE_BETWEEN.sub("", PHONE_WORDS.sub("", text))
    if MOBILE.fullmatch(alone := AFTER_MOBILE.sub("", compact)):
        compact = alone
    if not re.fullmatch(r"\+?\d{7,15}", compact):
        return None
    number = "".join(str(int(char)) if char.isdecimal() else char for char in compact)
    return None if number.startswith("1") and len(number) != MOBILE_DIGITS else number


def is_mistyped_phone(said: str) -> bool:
    """A mobile number with a digit too many or too few, or letters that look like digits."""
    compact = PHONE_BETWEEN.sub("", PHONE_WORDS.sub("", unicodedata.normalize("NFKC", said).strip()))
    return NEARLY_MOBILE.fullmatch(compact) is not None and not MOBILE.fullmatch(MAINLAND.sub("", compact))


def same_phone(phone: str) -> str:
    """One writing for each phone, to compare by: mainland mobile numbers lose their country code."""
    return MAINLAND.sub("", phone)
