"""A visit at home and the rules of its life: what can happen to it, and what a request must hold.

How long it takes is told by `visit_time.py`. Who may be told where somebody lives, and what is said to whom, is the
services' business.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar, Final

from bot.domain.text import Text
from bot.errors import BotError
from bot.frozen import Frozen

LONGEST_ADDRESS, SHORTEST_ADDRESS = 160, 5
LONGEST_WORDS = 300
MOST_PEOPLE, HIGHEST_FLOOR = 6, 119


class State(StrEnum):
    REQUESTED = "requested"
    ASKED = "asked"
    APPROVED = "approved"
    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"
    NOT_AT_HOME = "not_at_home"
    MOVED = "moved"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    PROMISED = "promised"


class Did(StrEnum):
    """What is written into the ledger of a visit."""

    REQUESTED = "requested"
    ASKED = "asked"
    ANSWERED = "answered"
    ADDED = "added"
    CHANGED = "changed"
    APPROVED = "approved"
    PLANNED = "planned"
    UNPLANNED = "unplanned"
    SET_OUT = "set_out"
    DONE = "done"
    NOT_AT_HOME = "not_at_home"
    MOVED = "moved"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    PROMISED = "promised"


class Part(StrEnum):
    """Of the day; ANY suits all day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    ANY = "any"


class Reason(StrEnum):
    BED_BOUND = "bed_bound"
    HARD_TO_WALK = "hard_to_walk"
    VERY_OLD = "very_old"
    IN_HOSPITAL = "in_hospital"
    OTHER = "other"


class By(StrEnum):
    """Who asks for it."""

    PERSON = "person"
    FAMILY = "family"
    STAFF = "staff"


CLOSED: Final = frozenset({State.DONE, State.DECLINED, State.CANCELLED})
OPEN: Final = frozenset(State) - CLOSED
TO_DECIDE: Final = frozenset({State.REQUESTED, State.ASKED})
TO_PLAN: Final = frozenset({State.APPROVED, State.MOVED})
AGREED: Final = TO_PLAN | {State.PLANNED}

FROM: Final[Mapping[Did, frozenset[State]]] = MappingProxyType(
    {
        Did.REQUESTED: frozenset({State.PROMISED}),
        Did.ASKED: frozenset({State.REQUESTED, State.APPROVED}),
        Did.ANSWERED: frozenset({State.ASKED}),
        Did.ADDED: frozenset(OPEN - {State.ASKED}),
        Did.CHANGED: TO_DECIDE,
        Did.APPROVED: frozenset({*TO_DECIDE, State.PROMISED}),
        Did.PLANNED: AGREED,
        Did.UNPLANNED: frozenset({State.PLANNED}),
        Did.SET_OUT: frozenset({State.PLANNED}),
        Did.DONE: frozenset({State.UNDER_WAY}),
        Did.NOT_AT_HOME: frozenset({State.UNDER_WAY}),
        Did.MOVED: frozenset({*AGREED, State.UNDER_WAY, State.NOT_AT_HOME}),
        Did.DECLINED: frozenset({*TO_DECIDE, State.APPROVED, State.PROMISED}),
        Did.CANCELLED: OPEN,
        Did.PROMISED: TO_DECIDE,
    }
)
"""From which states something can happen."""

TO: Final[Mapping[Did, State | None]] = MappingProxyType(
    {
        Did.ANSWERED: State.REQUESTED,
        Did.ADDED: None,
        Did.CHANGED: None,
        Did.UNPLANNED: State.APPROVED,
        Did.SET_OUT: State.UNDER_WAY,
    }
    | {did: State(did.value) for did in Did if did.value in set(State)}
)
"""The state after it; None where it stays."""


class NoAddress(BotError):
    """A request without an address, or with one nobody could find."""

    key: ClassVar[str] = "visit-error-no-address"


class NotOffered(BotError):
    """The hall does not do this at home. Values: `item`."""

    key: ClassVar[str] = "visit-error-not-offered"


class DayFull(BotError):
    """No crew has time any more, or none works. Values: `day`."""

    key: ClassVar[str] = "visit-error-day-full"


class TooManyOpen(BotError):
    """The person has as many visits open as one may. Values: `most`."""

    key: ClassVar[str] = "visit-error-too-many"


class NoSuchVisit(BotError):
    """No such visit, or not this person's."""

    key: ClassVar[str] = "visits-error-none"


class NotNow(BotError):
    """It has gone on meanwhile, so this cannot happen to it. Values: `state` (a Text)."""

    key: ClassVar[str] = "visits-error-not-now"


class NotYourRound(BotError):
    """Addresses are shown to the crew that drives there, on the day of the visit."""

    key: ClassVar[str] = "rounds-error-not-yours"


class Task(Frozen):
    """One service item for so many people of the household."""

    item: str
    people: int = 1


Tasks = tuple[Task, ...]


class Home(Frozen):
    """What is sealed: who is visited where and why. `floor` 0 where it is not known."""

    address: str
    name: str
    phone: str
    reason: Reason
    words: str = ""
    floor: int = 0
    lift: bool | None = None
    added: tuple[str, ...] = ()


class Wanted(Frozen):
    """A request as it is made. `day` None: any day suits."""

    tasks: Tasks
    district: str
    home: Home
    day: date | None = None
    part: Part = Part.ANY


class Visit(Frozen):
    """Without what is sealed. `held` is the part of the day whose minutes it takes. `event` is the newest of its
    ledger. `arrive` in UTC, with the window of time that was told or will be; only where it is planned. `place` counts
    the visits of its round. `promised` is the day from which a promised one is possible.
    """

    id: int
    code: str
    contact_id: int | None
    by: By
    district: str
    tasks: Tasks
    minutes: int
    state: State
    event: int
    day: date | None = None
    part: Part = Part.ANY
    held: Part | None = None
    crew: str = ""
    place: int = 0
    arrive: datetime | None = None
    window: tuple[datetime, datetime] | None = None
    told: bool = False
    promised: date | None = None

    @property
    def open(self) -> bool:
        return self.state not in CLOSED


class Event(Frozen):
    """One line of a visit's ledger. `who` is "person", "system" or the name of a member of staff."""

    id: int
    visit_id: int
    at: datetime
    who: str
    did: Did
    note: str


class CrewMember(Frozen):
    """Who reads a round sheet: whom the staff console knows, and the crew they ride with."""

    name: str
    crew: str


class Read(Frozen):
    """That somebody saw an address."""

    visit_id: int
    reader: str
    crew: str
    at: datetime


def after(visit: Visit, did: Did) -> State:
    """The state it leads to. Raises NotNow."""
    if visit.state not in FROM[did]:
        raise NotNow(state=Text(f"visits-state-{visit.state.value.replace('_', '-')}"))
    return TO[did] or visit.state


def written(tasks: Tasks) -> str:
    return ",".join(f"{task.item}:{task.people}" for task in tasks)


def read_tasks(text: str) -> Tasks:
    pairs = (pair.partition(":") for pair in text.split(",") if pair)
    return tuple(Task(item, int(people or 1)) for item, _, people in pairs)


def merged(tasks: Iterable[Task]) -> Tasks:
    """Each item once."""
    people: dict[str, int] = {}
    for task in tasks:
        people[task.item] = people.get(task.item, 0) + task.people
    return tuple(Task(item, count) for item, count in people.items())


def read_address(said: str) -> str | None:
    """An address somebody could find, or None: a line with names in it and a number of a house, a room, a group."""
    address = " ".join(unicodedata.normalize("NFKC", said).split())
    letters = sum(unicodedata.category(char)[0] == "L" for char in address)
    if not SHORTEST_ADDRESS <= len(address) <= LONGEST_ADDRESS or letters < 3:
        return None
    numbered = re.search(r"[\d一二三四五六七八九十]", re.sub(r"\+?\d[\d -]{5,}\d", "", address))  # a phone is no door
    return address if numbered else None


def read_words(said: str) -> str | None:
    words = " ".join(said.split())
    return words[:LONGEST_WORDS] if len(words) > 1 else None
