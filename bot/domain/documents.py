"""A document in the making: where it stands, what may follow, and what those who follow it are told.

What is told is decided from the state it is in at that moment: each kind of notice belongs to one state, so a document
that was collected is never called ready.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import ClassVar, Final
from zoneinfo import ZoneInfo

from bot.domain.appointments import HAN_DIGITS
from bot.domain.text import Text
from bot.errors import BotError
from bot.frozen import Frozen

RECEIPT_LENGTHS: Final = range(6, 33)
RECEIPT_DIGITS: Final = 4  # fewer make a word, not a number
CHECK_DIGITS: Final = 4
REMINDER_HOUR: Final = time(10, 0)
_BETWEEN: Final = re.compile(r"[\s\-_./:#\u2010-\u2015\u2212]+")
_RECEIPT: Final = re.compile(r"[A-Z]{0,8}\d[A-Z0-9]*")
_WORDS: Final = re.compile(r"[A-Za-z]\s+[A-Za-z]")  # a sentence, not the letters a number begins with
_NO_RECEIPT: Final = re.compile(r"1[3-9]\d{9}|\d{17}[\dX]")  # a mobile number, an ID number
_PHONE: Final = re.compile(r"1\d{10}|[+0]\d{6,14}")
_LETTER: Final = re.compile(r"[A-Za-z\u3400-\u9fff]")
MOST_LETTERS: Final = 24  # around the digits; more is a sentence about something else


class State(StrEnum):
    """In the order they come; a document is mailed or lies ready, and collected ends both."""

    ACCEPTED = "accepted"
    IN_PRODUCTION = "in_production"
    READY = "ready"
    MAILED = "mailed"
    COLLECTED = "collected"


ORDER: Final = tuple(State)


class TooManyTries(BotError):
    """Wrong digits were given too often. Says nothing of whether there is such a receipt."""

    key: ClassVar[str] = "status-error-locked"


class NotForward(BotError):
    """The state is behind the one the document is in. Values: `before`, `after`."""

    key: ClassVar[str] = "documents-error-not-forward"

    def __init__(self, before: State, after: State) -> None:
        super().__init__(before=Text(f"documents-state-{before}"), after=Text(f"documents-state-{after}"))


class NoSuchDocument(BotError):
    """No such document, or not one this person follows."""

    key: ClassVar[str] = "documents-error-not-found"


class Document(Frozen):
    """`receipt` is the bare form it is found by, `shown` as it was written. `since` (UTC) is when it came into its
    state, `accepted_on` a day of the hall or None. `family` is a keyed hash of the address to mail to, or empty.
    """

    id: int
    receipt: str
    shown: str
    item: str
    state: State
    since: datetime
    site: str
    accepted_on: date | None
    name: str
    phone: str
    address: str = ""
    parcel: str = ""
    family: str = ""

    @property
    def to_mail(self) -> bool:
        """It travels to an address once it is ready; nobody need come for it."""
        return bool(self.address)


def read_receipt(said: str) -> str | None:
    """The bare form: upper case, half width, nothing between. None for what is no receipt number."""
    text = unicodedata.normalize("NFKC", said)
    bare = _BETWEEN.sub("", text).upper()
    digits = sum(char.isdigit() for char in bare)
    if not _RECEIPT.fullmatch(bare) or len(bare) not in RECEIPT_LENGTHS or digits < RECEIPT_DIGITS:
        return None
    return None if _NO_RECEIPT.fullmatch(bare) or _WORDS.search(text) else bare


def read_last_four(said: str) -> str | None:
    """The last four digits of a phone, from just these or from the whole number, in any writing."""
    text = unicodedata.normalize("NFKC", said).translate(HAN_DIGITS)
    digits = "".join(char for char in text if char.isascii() and char.isdigit())
    is_phone = _PHONE.fullmatch("".join(re.findall(r"[+0-9]", text))) is not None
    is_said = len(digits) == CHECK_DIGITS or is_phone
    return digits[-CHECK_DIGITS:] if is_said and len(_LETTER.findall(text)) <= MOST_LETTERS else None


def plain_address(address: str) -> str:
    """What equal addresses have in common."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", address)).casefold()


def is_forward(before: State, after: State) -> bool:
    return ORDER.index(after) > ORDER.index(before)


# Notices

IN_PRODUCTION, READY, MAILED = "in_production", "ready", "mailed"
STILL = "ready-"  # ready-7d: it has been waiting for so many days
CORRECTED = "corrected"  # takes back what was told


def notices_of(state: State, now: datetime, days: Sequence[int], zone: ZoneInfo) -> Iterator[tuple[str, datetime]]:
    """Kind and moment of what followers are told once a document came into `state`."""
    match state:
        case State.IN_PRODUCTION:
            yield IN_PRODUCTION, now
        case State.READY:
            yield READY, now
            yield from waiting_notices(now, days, zone)
        case State.MAILED:
            yield MAILED, now


def waiting_notices(since: datetime, days: Sequence[int], zone: ZoneInfo) -> Iterator[tuple[str, datetime]]:
    """For a document that lies ready since then."""
    for ahead in days:
        day = since.astimezone(zone).date() + timedelta(days=ahead)
        yield f"{STILL}{ahead}d", datetime.combine(day, REMINDER_HOUR, zone)


def is_still_said(kind: str, state: State) -> bool:
    """Whether a notice of this kind is true of a document in this state."""
    if kind == CORRECTED:
        return state is not State.COLLECTED
    if kind.startswith(STILL):
        return state is State.READY
    return {IN_PRODUCTION: State.IN_PRODUCTION, READY: State.READY, MAILED: State.MAILED}.get(kind) is state


# Parcels


class Parcel(Frozen):
    """Documents of one family at one address that can go in one parcel."""

    site: str
    documents: tuple[Document, ...]

    @property
    def postages_saved(self) -> int:
        return len(self.documents) - 1


def parcels(ready: Sequence[Document], within: timedelta) -> list[Parcel]:
    """Of documents that lie ready, those of one family and site that became so within the same days."""
    found: list[list[Document]] = []
    for document in sorted(ready, key=lambda one: (one.family, one.site, one.since)):
        first = found[-1][0] if found else None
        same = first and (first.family, first.site) == (document.family, document.site)
        if first and same and document.since - first.since <= within:
            found[-1].append(document)
        elif document.family:
            found.append([document])
    return [Parcel(group[0].site, tuple(group)) for group in found if len(group) > 1]
