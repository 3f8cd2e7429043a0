"""The staff console's own rules: how long somebody stays signed in, what a password has to be, how often one may try,
which steps a case offers to whoever looks at it, and how much working time is left.
"""

import unicodedata
from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar, Final

from bot.domain.case_states import CITIZENS_TURN, ENDED, State
from bot.domain.cases import Case, Kind, concerns
from bot.domain.deadlines import WorkingTime
from bot.domain.staff import RANK, Deed, Role, Staff, may
from bot.domain.timeline import DAY
from bot.errors import BotError
from bot.frozen import Frozen

CHANNEL: Final = "desk"  # of a contact who has the console and no chat
IDLE: Final = timedelta(minutes=30)
LONGEST: Final = timedelta(hours=10)  # a working day with some overtime
SEEN_EVERY: Final = timedelta(minutes=1)  # how exactly it is noted when somebody was last there
CODE_LASTS: Final = timedelta(minutes=10)
LONGEST_CODE: Final = timedelta(hours=4)
CODES_AT_ONCE: Final = 3  # of one person, that can still be used
CODES_REMEMBERED: Final = timedelta(days=7)  # those that nobody used, once they are over
SHORTEST_PASSWORD: Final = 10
LONGEST_PASSWORD: Final = 200
LONGEST_LOGIN: Final = 40
TRIES_PER: Final = timedelta(minutes=15)
TRIES_OF_NAME: Final = 5  # from one address: nobody elsewhere is locked out by it
TRIES_OF_ADDRESS: Final = 20  # a whole office may share one
BROWSER_KNOWN: Final = timedelta(days=180)  # where somebody signed in before
LONGEST_PAUSE: Final = timedelta(seconds=4)
WORDS: Final = 2000
DAYS_AHEAD: Final = 60  # more working days than any deadline has


class NotKnown(BotError):
    """Name and password, or name and code, do not belong together; which of them is wrong is not told."""

    key: ClassVar[str] = "desk-error-sign-in"


class TriedTooOften(BotError):
    """Values: `minutes`, after which one may try again."""

    key: ClassVar[str] = "desk-error-tries"


class WeakPassword(BotError):
    """Values: `least` characters."""

    key: ClassVar[str] = "desk-error-password"


class NotTheSame(BotError):
    """The two passwords typed."""

    key: ClassVar[str] = "desk-error-repeat"


class LoginTaken(BotError):
    """Also when it cannot be read as a name."""

    key: ClassVar[str] = "desk-error-login"


class NotYourself(BotError):
    """Nobody takes away their own rights: so one admin is always left."""

    key: ClassVar[str] = "desk-error-yourself"


class NothingWritten(BotError):
    """Words are wanted and there are none."""

    key: ClassVar[str] = "desk-error-empty"


class TooManyWords(BotError):
    """Values: `most` characters."""

    key: ClassVar[str] = "desk-error-long"


class NotChosen(BotError):
    """Nobody, nowhere or nothing was chosen, or what is not there."""

    key: ClassVar[str] = "desk-error-choice"


def pause_after(over: int) -> timedelta:
    """How much slower it gets for what was tried in vain so much too often: it is never locked."""
    return min(timedelta(seconds=0.25 * 2 ** min(over - 1, 10)), LONGEST_PAUSE) if over > 0 else timedelta(0)


def may_send_code(alive: int, unused: int) -> bool:
    """`alive` can still be used; `unused` are these and those of the last days that are over. Where nobody used the
    first ones, there is one at a time: whoever asks for them is hardly who they are for.
    """
    return alive < (CODES_AT_ONCE if unused < CODES_AT_ONCE else 1)


def code_lasts(unused: int) -> timedelta:
    """Longer after each that nobody used. No other is sent meanwhile, and it is never without one that opens."""
    doublings = min(max(0, unused - CODES_AT_ONCE + 1), 10)
    return min(CODE_LASTS * (1 << doublings), LONGEST_CODE)


class Account(Frozen):
    staff_id: int
    login: str
    password: str


class Sitting(Frozen):
    """Somebody signed in. `token` is what their browser holds, `form` what each of their forms has to bring back."""

    staff: Staff
    token: str
    form: str
    began: datetime


class FactOff(Frozen):
    """A policy record that is not said for now."""

    record: str
    staff_id: int
    reason: str
    at: datetime


class Step(StrEnum):
    """What the page of a case can offer."""

    CLAIM = "claim"
    RELEASE = "release"
    NOTE = "note"
    REPLY = "reply"
    WAIT = "wait"
    TRANSFER = "transfer"
    CLOSE = "close"
    ASSIGN = "assign"
    PROLONG = "prolong"
    REOPEN = "reopen"
    KEEP = "keep"
    SHOW = "show"
    HIDE = "hide"


class Pressure(StrEnum):
    """How a case stands with its time; told in words wherever it is told by colour."""

    LATE = "late"
    SOON = "soon"
    FINE = "fine"
    PAUSED = "paused"  # it is the citizen's turn
    NONE = "none"


class Left(Frozen):
    """Working time until the deadline, or past it: whole working days, else hours and minutes."""

    pressure: Pressure
    days: int = 0
    hours: int = 0
    minutes: int = 0


def at_least(who: Staff, role: Role) -> bool:
    return who.active and RANK[who.role] >= RANK[role]


def plain_login(typed: str) -> str:
    """As it is compared: without width, case, spaces around. Raises LoginTaken when nothing readable is left."""
    name = unicodedata.normalize("NFKC", typed).strip().casefold()
    if not name or len(name) > LONGEST_LOGIN or not all(char.isalnum() or char in "._-@" for char in name):
        raise LoginTaken()
    return name


def check_password(password: str, again: str, login: str) -> None:
    """Raises WeakPassword or NotTheSame."""
    simple = password.casefold()
    weak = (
        len(password) < SHORTEST_PASSWORD or len(set(simple)) < 4 or (login in simple and len(login) * 2 > len(simple))
    )
    if weak or len(password) > LONGEST_PASSWORD:
        raise WeakPassword(least=SHORTEST_PASSWORD)
    if password != again:
        raise NotTheSame()


def steps_for(case: Case, me: Staff, owner: int | None, *, promised: bool) -> frozenset[Step]:
    """`owner` is who has it now. `promised`: something in it was promised and is not done yet."""
    return frozenset() if concerns(case, me) else frozenset(_steps(case, me, owner, promised))


def _steps(case: Case, me: Staff, owner: int | None, promised: bool) -> Iterator[Step]:
    lead = may(me.role, Deed.ASSIGN)
    yield Step.NOTE
    if case.is_open:
        if owner is None:
            yield Step.CLAIM
        if owner == me.id:
            yield from (Step.RELEASE, Step.CLOSE)
            if case.contact_id is not None:
                yield Step.REPLY
            if case.state is not State.WAITING_INSIDE:
                yield Step.WAIT
        if owner in (None, me.id) or lead:
            yield Step.TRANSFER
        if lead:
            yield from (Step.ASSIGN, Step.PROLONG)
    if promised and (owner == me.id or not case.is_open):
        yield Step.KEEP
    if lead and case.state in ENDED:
        yield Step.REOPEN
    if case.kind is Kind.THANKS and case.shown and may(me.role, Deed.SHOW_THANKS):
        yield Step.SHOW if case.shown == 1 else Step.HIDE


def time_left(case: Case, now: datetime, hours: WorkingTime, warn_hours: float) -> Left:
    """Against the hall's deadline; the citizen's own day is another column."""
    if case.due_at is None or not case.is_open:
        return Left(Pressure.NONE)
    if case.state in CITIZENS_TURN:
        return Left(Pressure.PAUSED)
    late = case.due_at <= now
    span = working_time_between(case.due_at, now, hours) if late else working_time_between(now, case.due_at, hours)
    pressure = Pressure.LATE if late else Pressure.SOON if span <= timedelta(hours=warn_hours) else Pressure.FINE
    a_day = hours.at(now.date(), hours.ends) - hours.at(now.date(), hours.begins)
    if span >= 2 * a_day:
        return Left(pressure, days=span // a_day)
    whole, rest = divmod(span, timedelta(hours=1))
    return Left(pressure, hours=whole, minutes=rest // timedelta(minutes=1))


def working_time_between(start: datetime, end: datetime, hours: WorkingTime) -> timedelta:
    """Working hours that lie between two moments; of a long time only its first part is counted."""
    total, day, last = timedelta(), start.astimezone(hours.zone).date(), end.astimezone(hours.zone).date()
    last = min(last, day + DAYS_AHEAD * DAY)
    while day <= last:
        begin, finish = hours.at(day, hours.begins), hours.at(day, hours.ends)
        if hours.holds(begin):
            total += max(min(end, finish) - max(start, begin), timedelta())
        day += DAY
    return total
