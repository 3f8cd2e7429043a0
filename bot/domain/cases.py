"""A case: what somebody told the hall that a person has to take up, what its ledger says, and who may see whose it is.

The ledger of a case only grows; what stands in `Case` is where it has come to, written only over the version it was
made from.
"""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar, Final

from bot.domain.appointments import new_code
from bot.domain.case_states import OPEN, State
from bot.domain.reply import Media
from bot.domain.staff import Deed, Staff, may, plain_badge
from bot.errors import BotError
from bot.frozen import Frozen

WALK: Final = "walk"
CODE_LENGTH: Final = 7  # one more than an appointment's: the two cannot be taken for each other


class Kind(StrEnum):
    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"
    THANKS = "thanks"
    CANNOT_GET_DONE = "cannot_get_done"
    QUESTION = "question"
    BAD_RATING = "bad_rating"  # follows a case whose end was rated with one of the two lowest grades


class Level(StrEnum):
    """Who learns who reported it."""

    NAMED = "named"
    HIDDEN = "hidden"  # not those it is about
    ANONYMOUS = "anonymous"  # nobody; answers come into this conversation


class Weight(StrEnum):
    """How much work a case is: by it the deadline runs."""

    NONE = "none"
    EXPLAIN = "explain"  # why something could not be done
    OWED = "owed"  # what should have been done and was not
    COMPLEX = "complex"
    VERY_COMPLEX = "very_complex"


FIRST_WEIGHT: Final[Mapping[Kind, Weight]] = MappingProxyType(
    {
        Kind.CANNOT_GET_DONE: Weight.EXPLAIN,
        Kind.QUESTION: Weight.EXPLAIN,
        Kind.COMPLAINT: Weight.OWED,
        Kind.SUGGESTION: Weight.COMPLEX,
        Kind.BAD_RATING: Weight.COMPLEX,
        Kind.THANKS: Weight.NONE,
    }
)


class What(StrEnum):
    """What an entry of the ledger says."""

    OPENED = "opened"
    ADDED = "added"
    CLAIMED = "claimed"
    ASSIGNED = "assigned"
    RELEASED = "released"
    RETURNED = "returned"
    TRANSFERRED = "transferred"
    NOTED = "noted"
    REPLIED = "replied"
    ASKED = "asked"
    ANSWERED = "answered"
    WAITING_INSIDE = "waiting_inside"
    PROMISED = "promised"
    KEPT = "kept"  # a promise
    PROLONGED = "prolonged"
    ALARMED = "alarmed"
    CLOSED = "closed"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"
    TAKEN_UP = "taken_up"  # again, what was withdrawn
    PASSED_ON = "passed_on"
    SHOWN = "shown"
    RATED = "rated"
    UNNAMED = "unnamed"  # the name came off
    ERASED = "erased"


class NoCase(BotError):
    """No such case, or not this person's."""

    key: ClassVar[str] = "cases-error-none"


class AlreadyClaimed(BotError):
    """Values: `code`, `name` of who has it."""

    key: ClassVar[str] = "cases-error-claimed"


class NotYours(BotError):
    """Somebody else's case, or nobody's yet. Values: `code`."""

    key: ClassVar[str] = "cases-error-not-yours"


class Changed(BotError):
    """Somebody changed it a moment ago. Values: `code`."""

    key: ClassVar[str] = "cases-error-changed"


class NobodyThere(BotError):
    """Who reported it had their data erased: there is nobody to write to. Values: `code`."""

    key: ClassVar[str] = "cases-error-nobody"


class ReasonMissing(BotError):
    """What was not solved is not closed without words for the citizen."""

    key: ClassVar[str] = "cases-error-reason"


class NotCalledBack(BotError):
    """Who gave a bad grade is spoken with before the case that follows it is closed."""

    key: ClassVar[str] = "cases-error-not-called-back"


class TooManyCases(BotError):
    """Values: `most` a day."""

    key: ClassVar[str] = "cases-error-too-many"


class ToCitizen(Frozen):
    """Words the citizen will read, and what they are sent with them."""

    text: str
    media: tuple[Media, ...] = ()


class Note(Frozen):
    """Words for colleagues only; no way leads from here to the citizen."""

    text: str


class Case(Frozen):
    """`contact_id` is None once the person had their data erased. `masked` holds no numbers, names or addresses.
    `site` is where it happened, `desk` the site that handles it, `department` the part of the hall, if one was named.
    `need_by` is the citizen's own deadline. `claim_until`: a claim without an answer ends then. `told` are the alarms
    that were raised since the clock began, `watch_at` is when the next one may be. Times in UTC. `source` is WALK where
    a walk-through was handed in. `signed`: how thanks on the wall are signed, masked; empty for "a citizen".
    """

    id: int
    code: str
    kind: Kind
    level: Level
    state: State
    weight: Weight
    contact_id: int | None
    language: str
    masked: str
    site: str
    desk: str
    department: str
    window: str
    item: str
    badge: str
    happened_on: date | None
    need_by: date | None
    owner_id: int | None
    opened_at: datetime
    first_due: datetime | None
    due_at: datetime | None
    contacted_at: datetime | None = None
    claim_until: datetime | None = None
    closed_at: datetime | None = None
    watch_at: datetime | None = None
    told: frozenset[str] = frozenset()
    stars: int | None = None
    follows: int | None = None
    shown: int = 0  # of thanks: 1 may be shown, 2 is shown
    source: str = ""
    signed: str = ""
    version: int = 0

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def first_word_due(self) -> datetime | None:
        """By when somebody has to have spoken with the citizen; None when somebody has."""
        return self.first_due if self.is_open and self.contacted_at is None else None

    def owner_at(self, now: datetime) -> int | None:
        """A claim that ran out without an answer is nobody's, whether or not the clock has said so yet."""
        run_out = self.state is State.CLAIMED and self.claim_until is not None and self.claim_until <= now
        return None if run_out else self.owner_id


def concerns(case: Case, who: Staff) -> bool:
    """Whether a complaint is about this very person: then they neither see nor touch it."""
    return is_about_somebody(case) and plain_badge(case.badge) == who.badge


def is_about_somebody(case: Case) -> bool:
    """Whether it complains of one of the staff by their badge."""
    return case.kind in (Kind.COMPLAINT, Kind.CANNOT_GET_DONE, Kind.BAD_RATING) and bool(case.badge)


def sees_person(case: Case, who: Staff) -> bool:
    """Whether somebody of the staff may know who reported it. Hidden from those it may be about: where the site of
    either is not known, that is every clerk.
    """
    if case.level is Level.ANONYMOUS:
        return False
    if case.level is Level.NAMED or may(who.role, Deed.SEE_HIDDEN):
        return True
    return bool(case.site and who.site) and who.site != case.site


def new_case_code() -> str:
    return new_code(CODE_LENGTH)
