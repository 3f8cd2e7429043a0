"""Papers that were let come later, so that an application need not wait: what is missing, until when, and what is told
of it: at once, before its last day, when it came, and when the day has passed.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import ClassVar, Final
from zoneinfo import ZoneInfo

from bot.errors import BotError
from bot.frozen import Frozen

DAYS_BEFORE: Final = (3, 1, 0)
DAY_OVER: Final = timedelta(days=1)
HOUR: Final = time(9, 30)
LONGEST_DAYS: Final = 366

NOTED, MOVED, CAME, WAIVED = "papers-noted", "papers-moved", "papers-came", "papers-waived"  # told at once
OVER = "papers-over"
LAST_DAY = "papers-0d"
AT_ONCE: Final = frozenset({NOTED, MOVED})  # what somebody has to act upon


class Kind(StrEnum):
    """What is missing most often; each has a name of its own in every language."""

    PHOTO = "photo"
    HOUSEHOLD_REGISTER = "household_register"
    ID_COPY = "id_copy"
    GUARDIANSHIP = "guardianship"
    ADDRESS = "address"
    SIGNATURE = "signature"


class Fate(StrEnum):
    OPEN = "open"
    RECEIVED = "received"
    WAIVED = "waived"  # not needed after all


class NoSuchPaper(BotError):
    """No such missing paper, or it was received or waived before."""

    key: ClassVar[str] = "papers-error-not-found"


class PaperDayIsPast(BotError):
    """It was to come by a day that is over. Values: `day`."""

    key: ClassVar[str] = "papers-error-past"


class PaperDayTooFar(BotError):
    """A day so far off is a slip of the pen. Values: `most` days from today."""

    key: ClassVar[str] = "papers-error-far"


class PaperKnown(BotError):
    """The same is missing already: nobody is to be reminded of it twice."""

    key: ClassVar[str] = "papers-error-known"


class MissingPaper(Frozen):
    """`what` is a Kind or in the clerk's own words; `until` a day of the hall, included. `staff_id`: who noted it."""

    id: int
    item: str
    site: str
    what: str
    until: date
    name: str
    phone: str
    document_id: int | None = None
    contact_id: int | None = None
    staff_id: int | None = None
    fate: Fate = Fate.OPEN

    @property
    def open(self) -> bool:
        return self.fate is Fate.OPEN


def notices_of(until: date, zone: ZoneInfo) -> Iterator[tuple[str, datetime]]:
    """Kind and moment of each reminder, and of what is told when the day has passed."""
    for days in DAYS_BEFORE:
        yield f"papers-{days}d", datetime.combine(until - timedelta(days=days), HOUR, zone)
    yield OVER, datetime.combine(until + DAY_OVER, HOUR, zone)


def is_still_said(kind: str, paper: MissingPaper, today: date) -> bool:
    """Whether a notice of this kind is true of it by now."""
    if kind in (CAME, WAIVED):
        return paper.fate is (Fate.RECEIVED if kind == CAME else Fate.WAIVED)
    left = (paper.until - today).days
    return paper.open and (left < 0) == (kind == OVER) and not _is_overtaken(kind, left)


def _is_overtaken(kind: str, left: int) -> bool:
    """A reminder that comes so late that the next one says the same."""
    later = {f"papers-{days}d": DAYS_BEFORE[place:] for place, days in enumerate(DAYS_BEFORE, 1)}
    return any(left <= days for days in later.get(kind, ()))


def told_with(kind: str, paper: MissingPaper, missing: Sequence[MissingPaper]) -> list[MissingPaper]:
    """What one notice tells of: all that is missing by the same day, told by the one noted last; else nothing."""
    if kind == MOVED:
        return [paper]
    together = [one for one in missing if one.until == paper.until] or [paper]
    return together if paper.id == max(one.id for one in together) else []
