"""The states of a case, and which step leads where."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar, Final

from bot.errors import BotError


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


class NotNow(BotError):
    """The step does not fit the state. Values: `state`."""

    key: ClassVar[str] = "cases-error-not-now"


def after(state: State, move: Move) -> State:
    """Raises NotNow."""
    following = MOVES[move].get(state)
    if following is None:
        raise NotNow(state=state.value)
    return following
