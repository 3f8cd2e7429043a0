"""Papers that were let come later, so that an application need not wait: what is missing, until when, and the
reminders of it.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import ClassVar, Final
from zoneinfo import ZoneInfo

from bot.errors import BotError
from bot.frozen import Frozen

DAYS_BEFORE: Final = (3, 1, 0)
HOUR: Final = time(9, 30)
LONGEST_DAYS: Final = 366


class Kind(StrEnum):
    """What is missing most often; each has a name of its own in every language."""

    PHOTO = "photo"
    HOUSEHOLD_REGISTER = "household_register"
    ID_COPY = "id_copy"
    GUARDIANSHIP = "guardianship"
    ADDRESS = "address"
    SIGNATURE = "signature"


class NoSuchPaper(BotError):
    """No such missing paper, or it was received before."""

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
    """`what` is a Kind or in the clerk's own words; `until` a day of the hall, included."""

    id: int
    item: str
    site: str
    what: str
    until: date
    name: str
    phone: str
    document_id: int | None = None
    contact_id: int | None = None
    open: bool = True


def notices_of(until: date, zone: ZoneInfo) -> Iterator[tuple[str, datetime]]:
    """Kind and moment of each reminder."""
    for days in DAYS_BEFORE:
        yield f"papers-{days}d", datetime.combine(until - timedelta(days=days), HOUR, zone)
