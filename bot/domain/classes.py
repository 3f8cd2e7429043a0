"""A class of cases: one problem that several people met, its cause, its remedy, and whether the remedy helped.

A class goes from open over a known cause and a planned remedy to a remedy in place, and back to planned when it turns
out that it did not help. Which cases belong to it is decided by people.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar, Final

from bot.domain.cases import Kind
from bot.errors import BotError
from bot.frozen import Frozen

LONGEST_TITLE: Final = 60
LONGEST_SPAN: Final = timedelta(days=366)  # of the days in which appointments are looked at
MONTH: Final = timedelta(days=30)
COMPARED: Final = frozenset({Kind.COMPLAINT, Kind.CANNOT_GET_DONE, Kind.SUGGESTION, Kind.QUESTION})


class ClassState(StrEnum):
    OPEN = "open"
    CAUSE_KNOWN = "cause_known"
    REMEDY_PLANNED = "remedy_planned"
    REMEDIED = "remedied"


class ClassMove(StrEnum):
    CAUSE = "cause"
    PLAN = "plan"
    REMEDY = "remedy"
    REOPEN = "reopen"


_OPEN, _KNOWN, _PLANNED, _DONE = ClassState
CLASS_MOVES: Final[Mapping[ClassMove, Mapping[ClassState, ClassState]]] = MappingProxyType(
    {
        ClassMove.CAUSE: MappingProxyType({_OPEN: _KNOWN, _KNOWN: _KNOWN, _PLANNED: _PLANNED}),
        ClassMove.PLAN: MappingProxyType({_KNOWN: _PLANNED, _PLANNED: _PLANNED}),
        ClassMove.REMEDY: MappingProxyType({_PLANNED: _DONE}),
        ClassMove.REOPEN: MappingProxyType({_DONE: _PLANNED}),
    }
)


class Did(StrEnum):
    """What an entry of the ledger says."""

    STARTED = "started"
    JOINED = "joined"
    LEFT = "left"
    REFUSED = "refused"
    RENAMED = "renamed"
    OWNER = "owner"
    CAUSE = "cause"
    PLANNED = "planned"
    REMEDIED = "remedied"
    REOPENED = "reopened"
    RULE = "rule"
    TOLD = "told"


class NoClass(BotError):
    """There is none, or one of its cases is about whoever asks."""

    key: ClassVar[str] = "classes-error-none"


class ClassNotNow(BotError):
    """The step does not fit how the class stands."""

    key: ClassVar[str] = "classes-error-not-now"


class ClassChanged(BotError):
    """Somebody changed it a moment ago."""

    key: ClassVar[str] = "classes-error-changed"


class InClassAlready(BotError):
    """A case belongs to one class at most. Values: `code`."""

    key: ClassVar[str] = "classes-error-taken"


class OtherNumber(BotError):
    """More or fewer people than was confirmed. Values: `count` as it is now."""

    key: ClassVar[str] = "classes-error-number"


class WrongSpan(BotError):
    """The days of a rule end before they begin, or are too many."""

    key: ClassVar[str] = "classes-error-span"


class Rule(Frozen):
    """Who was hit: whoever had an appointment for this item at this site, from `first` to `last`."""

    item: str
    site: str
    first: date
    last: date


class CaseClass(Frozen):
    """`told` is what citizens are told of the remedy, by language; English may be missing. Times in UTC."""

    id: int
    title: str
    state: ClassState
    opened_at: datetime
    cause: str = ""
    remedy: str = ""
    told: Mapping[str, str] = {}
    owner_id: int | None = None
    cause_at: datetime | None = None
    planned_at: datetime | None = None
    planned_day: date | None = None
    remedied_at: datetime | None = None
    rule: Rule | None = None
    version: int = 0

    def told_in(self, language: str) -> str:
        """In Chinese where there is nothing in the language itself."""
        return self.told.get(language, "") or self.told.get("zh-Hans", "")


class Counts(Frozen):
    """Of the members. `first`: when the earliest was reported; `since`: how many came after the remedy; `again`: who
    had reported it before and said after the remedy that it is still so.
    """

    members: int
    people: int
    first: datetime | None
    since: int
    again: int = 0


class Rate(Frozen):
    """Cases a month before the remedy and after it; less than a month counts as one."""

    before: Decimal
    after: Decimal
    count_before: int
    count_after: int
    days_after: int


def class_after(state: ClassState, move: ClassMove) -> ClassState:
    """Raises ClassNotNow."""
    following = CLASS_MOVES[move].get(state)
    if following is None:
        raise ClassNotNow()
    return following


def repeat_rate(counts: Counts, remedied: datetime | None, now: datetime) -> Rate | None:
    """None before there is a remedy."""
    if remedied is None or counts.first is None:
        return None
    before = counts.members - counts.since
    return Rate(
        _a_month(before, remedied - counts.first),
        _a_month(counts.since + counts.again, now - remedied),
        before,
        counts.since + counts.again,
        (now - remedied).days,
    )


def check_rule(rule: Rule) -> Rule:
    """Raises WrongSpan."""
    if not timedelta() <= rule.last - rule.first <= LONGEST_SPAN:
        raise WrongSpan()
    return rule


def _a_month(count: int, span: timedelta) -> Decimal:
    months = Decimal(max(span, MONTH) / timedelta(days=1)) / MONTH.days
    return (count / months).quantize(Decimal("0.1"))
