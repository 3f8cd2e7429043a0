"""The hall's people and what each may do. Roles rise: whoever may lead may also do a clerk's work.

`may` is the one table of rights; every use case that changes something asks it first through `check`.
"""

import unicodedata
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar, Final

from bot.domain.appointments import new_code
from bot.errors import BotError
from bot.frozen import Frozen

INVITE_LENGTH: Final = 10
MOST_TRIES: Final = 5
TRIES_PER: Final = timedelta(hours=1)


class Role(StrEnum):
    CLERK = "clerk"
    LEAD = "lead"
    ADMIN = "admin"


RANK: Final[Mapping[Role, int]] = MappingProxyType({Role.CLERK: 1, Role.LEAD: 2, Role.ADMIN: 3})


class Deed(StrEnum):
    """What somebody of the staff can do with cases, people and the hall."""

    SEE = "see"
    CLAIM = "claim"
    RELEASE = "release"  # give one's own case back
    NOTE = "note"
    REPLY = "reply"
    TRANSFER = "transfer"
    CLOSE = "close"
    ASSIGN = "assign"  # give a case to somebody, or take it away
    REOPEN = "reopen"
    PROLONG = "prolong"  # another deadline
    SHOW_THANKS = "show_thanks"
    CLASSIFY = "classify"  # say which cases tell of the same problem
    REMEDY = "remedy"  # cause, remedy and owner of a class, and telling everybody
    SEE_HIDDEN = "see_hidden"  # who is behind a report whose name is hidden
    INVITE = "invite"
    DISMISS = "dismiss"
    ERASE = "erase"
    WALK = "walk"  # go through the service as a citizen, in a sandbox


_LEAST: Final[Mapping[Deed, Role]] = MappingProxyType(
    {
        Deed.SEE: Role.CLERK,
        Deed.CLAIM: Role.CLERK,
        Deed.RELEASE: Role.CLERK,
        Deed.NOTE: Role.CLERK,
        Deed.REPLY: Role.CLERK,
        Deed.TRANSFER: Role.CLERK,
        Deed.CLOSE: Role.CLERK,
        Deed.ASSIGN: Role.LEAD,
        Deed.REOPEN: Role.LEAD,
        Deed.PROLONG: Role.LEAD,
        Deed.SHOW_THANKS: Role.LEAD,
        Deed.CLASSIFY: Role.CLERK,
        Deed.REMEDY: Role.LEAD,
        Deed.SEE_HIDDEN: Role.LEAD,
        Deed.INVITE: Role.ADMIN,
        Deed.DISMISS: Role.ADMIN,
        Deed.ERASE: Role.ADMIN,
        Deed.WALK: Role.LEAD,
    }
)


class Forbidden(BotError):
    """The role is not enough for it, or the case is about themselves, or they are no staff at all."""

    key: ClassVar[str] = "staff-error-forbidden"


class WrongCode(BotError):
    """Forged, used up or expired: which of them is not told to a stranger."""

    key: ClassVar[str] = "staff-error-code"


class TooManyTries(BotError):
    """Values: `minutes`, after which one may try again."""

    key: ClassVar[str] = "staff-error-tries"


class Staff(Frozen):
    """One person, however many channels they write on. `contact_id` is where notices go; `site` is empty for one who
    belongs to the whole hall.
    """

    id: int
    role: Role
    name: str
    badge: str
    site: str
    contact_id: int
    active: bool = True


class Invite(Frozen):
    role: Role
    name: str
    badge: str
    site: str


def may(role: Role, deed: Deed) -> bool:
    return RANK[role] >= RANK[_LEAST[deed]]


def check(who: Staff | None, deed: Deed) -> Staff:
    """Raises Forbidden."""
    if who is None or not who.active or not may(who.role, deed):
        raise Forbidden()
    return who


def new_one_time_code() -> str:
    """Two groups that can be read out: too long to be guessed."""
    letters = new_code(INVITE_LENGTH)
    return f"{letters[:5]}-{letters[5:]}"


def plain_code(typed: str) -> str:
    """As it was printed, however it was typed: without case, width, spaces and hyphens."""
    text = unicodedata.normalize("NFKC", typed).upper()
    return "".join(char for char in text if char.isascii() and char.isalnum())[:40]


def plain_badge(badge: str) -> str:
    return plain_code(badge)


class Tries(Frozen):
    """How often a contact gave a wrong code since `since`."""

    failed: int
    since: datetime

    def wait(self, now: datetime) -> timedelta | None:
        """How long nothing is tried any more; None while one may."""
        until = self.since + TRIES_PER
        return until - now if self.failed >= MOST_TRIES and now < until else None
