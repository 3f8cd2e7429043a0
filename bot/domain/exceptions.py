"""What the hall's people enter while the service runs: a site is shut, opens once more, or a window has other places.

A closure goes before everything, an extra opening before what the calendar and `bot.toml` say of that day. Of several
counts of places for one moment the latest entered holds.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from enum import StrEnum
from typing import ClassVar, Final

from bot.config import Closure, LocalName, Opening, Span, Window
from bot.errors import BotError
from bot.frozen import Frozen

LONGEST_DAYS: Final = 366
LONGEST_REASON: Final = 120
MOST_PLACES: Final = 200


class NoSuchException(BotError):
    """Taken back before, or never there."""

    key: ClassVar[str] = "sheets-error-no-exception"


class StillBooked(BotError):
    """What it opened is booked: taken back, these people would come for nothing. Values: `count` of appointments."""

    key: ClassVar[str] = "sheets-error-still-booked"


class WrongDays(BotError):
    """No days, backwards, over already, or too long. Values: `most` days."""

    key: ClassVar[str] = "sheets-error-days"


class WrongHours(BotError):
    """Opening times that are missing or run backwards."""

    key: ClassVar[str] = "sheets-error-hours"


class WrongPlaces(BotError):
    """Values: `most`."""

    key: ClassVar[str] = "sheets-error-places"


class NoReason(BotError):
    """Wanted in both languages. Values: `most` characters."""

    key: ClassVar[str] = "sheets-error-reason"


class Kind(StrEnum):
    CLOSED = "closed"
    OPEN = "open"
    PLACES = "places"


class HallException(Frozen):
    """`opens` and `shuts` by the hall's clock, None for the whole day; `window` and `places` of other places."""

    id: int
    kind: Kind
    site: str
    first: date
    last: date
    reason: LocalName
    window: str = ""
    opens: time | None = None
    shuts: time | None = None
    places: int = 0

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last

    def holds_at(self, moment: time) -> bool:
        return (self.opens or time.min) <= moment and (self.shuts is None or moment < self.shuts)


class Exceptions(Frozen):
    """Those in force, in the order they were entered."""

    live: tuple[HallException, ...] = ()

    def closure(self, site: str, day: date) -> Closure | None:
        found = next(self._on(Kind.CLOSED, site, day), None)
        return Closure(first=found.first, last=found.last, reason=found.reason) if found else None

    def extra(self, site: str, day: date) -> Opening:
        """Extra spans of opening; none on a usual day."""
        found = self._on(Kind.OPEN, site, day)
        return tuple(Span(start=one.opens, end=one.shuts) for one in found if one.opens and one.shuts)

    def places(self, site: str, window: Window, local: datetime) -> int:
        """How many people the window serves in the time slot that starts then, by the hall's clock."""
        found = [
            one.places
            for one in self._on(Kind.PLACES, site, local.date())
            if one.window == window.id and one.holds_at(local.time())
        ]
        return found[-1] if found else window.places

    def _on(self, kind: Kind, site: str, day: date) -> Iterator[HallException]:
        return (one for one in self.live if one.kind is kind and one.site == site and one.covers(day))


NO_EXCEPTIONS: Final = Exceptions()


def check_days(first: date, last: date, today: date) -> None:
    """Raises WrongDays."""
    if last < first or last < today or (last - first).days >= LONGEST_DAYS:
        raise WrongDays(most=LONGEST_DAYS)


def check_hours(opens: time | None, shuts: time | None, *, needed: bool) -> None:
    """Both or none, unless they are `needed`. Raises WrongHours."""
    if opens is None and shuts is None and not needed:
        return
    if opens is None or shuts is None or shuts <= opens:
        raise WrongHours()


def check_places(places: int) -> None:
    """Raises WrongPlaces."""
    if not 0 <= places <= MOST_PLACES:
        raise WrongPlaces(most=MOST_PLACES)


def read_reason(chinese: str, english: str) -> LocalName:
    """Raises NoReason."""
    if not (0 < len(chinese) <= LONGEST_REASON and 0 < len(english) <= LONGEST_REASON):
        raise NoReason(most=LONGEST_REASON)
    return LocalName.model_validate({"zh-Hans": chinese, "en": english})
