"""A case: what somebody told the hall that a person has to take up, its states, and which step leads where.

The ledger of a case only grows; what stands in `Case` is where it has come to. A new value is made by the functions
here and written only over the version it was made from.
"""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar, Final

from bot.domain.appointments import new_code
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


class State(StrEnum):
    NEW = "new"
    TRANSFERRED = "transferred"  # waits for somebody of another site or department
    CLAIMED = "claimed"
    WAITING_FOR_CITIZEN = "waiting_for_citizen"
    WAITING_INSIDE = "waiting_inside"
    ANSWERED = "answered"  # the hall's answer was given; the case can still be added to
    PASSED_ON = "passed_on"  # thanks that reached those who earned them
    CLOSED_SOLVED = "closed_solved"
    CLOSED_NOT_SOLVED = "closed_not_solved"
    CLOSED_EXPLAINED = "closed_explained"
    WITHDRAWN = "withdrawn"


WAITING_FOR_SOMEBODY: Final = frozenset({State.NEW, State.TRANSFERRED})
IN_HAND: Final = frozenset({State.CLAIMED, State.WAITING_FOR_CITIZEN, State.WAITING_INSIDE, State.ANSWERED})
CITIZENS_TURN: Final = frozenset({State.WAITING_FOR_CITIZEN, State.ANSWERED})
OPEN: Final = WAITING_FOR_SOMEBODY | IN_HAND
ENDED: Final = frozenset({State.CLOSED_SOLVED, State.CLOSED_NOT_SOLVED, State.CLOSED_EXPLAINED})


class Move(StrEnum):
    """What changes a case's state."""

    CLAIM = "claim"
    ASSIGN = "assign"
    RELEASE = "release"
    RETURN = "return"  # a claim that led to nothing goes back by the clock
    TRANSFER = "transfer"
    REPLY = "reply"
    ASK = "ask"  # a reply that needs the citizen's answer
    WAIT_INSIDE = "wait_inside"
    ANSWER = "answer"
    SOLVE = "solve"
    NOT_SOLVE = "not_solve"
    EXPLAIN = "explain"
    REMEDY = "remedy"  # what several had reported was mended for all of them
    PASS_ON = "pass_on"
    ADD = "add"  # the citizen wrote more
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    TAKE_UP = "take_up"  # the citizen wants it handled after all


def _to(state: State, *, of: frozenset[State]) -> Mapping[State, State]:
    return MappingProxyType(dict.fromkeys(of, state))


MOVES: Final[Mapping[Move, Mapping[State, State]]] = MappingProxyType(
    {
        Move.CLAIM: _to(State.CLAIMED, of=WAITING_FOR_SOMEBODY),
        Move.ASSIGN: _to(State.CLAIMED, of=OPEN),
        Move.RELEASE: _to(State.NEW, of=IN_HAND),
        Move.RETURN: _to(State.NEW, of=frozenset({State.CLAIMED})),
        Move.TRANSFER: _to(State.TRANSFERRED, of=OPEN),
        Move.REPLY: _to(State.CLAIMED, of=IN_HAND),
        Move.ASK: _to(State.WAITING_FOR_CITIZEN, of=IN_HAND),
        Move.WAIT_INSIDE: _to(State.WAITING_INSIDE, of=IN_HAND),
        Move.ANSWER: _to(State.ANSWERED, of=IN_HAND),
        Move.SOLVE: _to(State.CLOSED_SOLVED, of=IN_HAND),
        Move.NOT_SOLVE: _to(State.CLOSED_NOT_SOLVED, of=IN_HAND),
        Move.EXPLAIN: _to(State.CLOSED_EXPLAINED, of=IN_HAND),
        Move.REMEDY: _to(State.CLOSED_SOLVED, of=OPEN),
        Move.PASS_ON: _to(State.PASSED_ON, of=OPEN),
        Move.ADD: MappingProxyType(
            {state: state for state in OPEN}
            | dict.fromkeys((State.WAITING_FOR_CITIZEN, State.ANSWERED), State.CLAIMED)
            | {State.PASSED_ON: State.PASSED_ON}
        ),
        Move.REOPEN: _to(State.CLAIMED, of=ENDED),
        Move.WITHDRAW: _to(State.WITHDRAWN, of=OPEN),
        Move.TAKE_UP: _to(State.CLAIMED, of=frozenset({State.WITHDRAWN})),
    }
)


class Ending(StrEnum):
    """How staff close a case. Each has its own sentence for the citizen, and its own row in the figures."""

    SOLVED = "solved"
    NOT_SOLVED = "not_solved"
    EXPLAINED = "explained"


ENDINGS: Final[Mapping[Ending, Move]] = MappingProxyType(
    {Ending.SOLVED: Move.SOLVE, Ending.NOT_SOLVED: Move.NOT_SOLVE, Ending.EXPLAINED: Move.EXPLAIN}
)


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


class NotNow(BotError):
    """The step does not fit the state. Values: `state`."""

    key: ClassVar[str] = "cases-error-not-now"


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


def after(state: State, move: Move) -> State:
    """Raises NotNow."""
    following = MOVES[move].get(state)
    if following is None:
        raise NotNow(state=state.value)
    return following


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
