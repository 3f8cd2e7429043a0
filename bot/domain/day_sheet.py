"""The day sheet of a site: how each appointment stands, and how long somebody waited."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from bot.config import Booking
from bot.domain.party import Party
from bot.errors import BotError
from bot.frozen import Frozen


class NotOnTheSheet(BotError):
    """No such appointment at this site on this day, or it was changed meanwhile."""

    key: ClassVar[str] = "sheets-error-not-there"


class AtAnotherSite(BotError):
    """Values: `site`, `starts`."""

    key: ClassVar[str] = "sheets-error-elsewhere"


class OnAnotherDay(BotError):
    """It can be stamped on its own day only. Values: `starts`."""

    key: ClassVar[str] = "sheets-error-other-day"


class NotYet(BotError):
    """Somebody whose time has not begun cannot be missing."""

    key: ClassVar[str] = "sheets-error-not-yet"


class Stand(StrEnum):
    BOOKED = "booked"
    LATE = "late"  # it has begun and they are not here
    HERE = "here"
    DONE = "done"  # served
    NO_SHOW = "no-show"


class Entry(Frozen):
    """One appointment. All moments in UTC; `absent` is when the staff saw that nobody came."""

    id: int
    code: str
    name: str
    party: Party
    window: str
    starts: datetime
    minutes: int
    arrived: datetime | None = None
    excused: datetime | None = None
    served: datetime | None = None
    absent: datetime | None = None

    @property
    def waited(self) -> int | None:
        """Whole minutes from the appointed time, or the later arrival, until they were served."""
        if self.served is None:
            return None
        since = max(self.starts, self.arrived or self.starts)
        return max(0, (self.served - since) // timedelta(minutes=1))

    def stand(self, now: datetime, rules: Booking) -> Stand:
        if self.served:
            return Stand.DONE
        if self.arrived:
            return Stand.HERE
        over = self.starts + timedelta(minutes=self.minutes + rules.late_minutes)
        if self.absent or now >= over:
            return Stand.NO_SHOW
        return Stand.LATE if now > self.starts else Stand.BOOKED
