"""When the hall is open and which time slots can be booked. Rules only: the calendar and the hall are handed in.

Holidays and make-up workdays come from `policy/calendar.toml`. A day off on the State Council's plan shuts every site;
a Saturday or Sunday made a workday opens with Monday's hours where the site has none of its own for that day.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from bot.config import WEEKDAYS, Booking, Closure, Opening, Site, Window
from bot.errors import BotError


class TimeSlotTaken(BotError):
    """The last place went to somebody else. Values: `starts`."""

    key: ClassVar[str] = "booking-error-taken"


class TimeSlotClosed(BotError):
    """Past, too near, too far ahead, or not offered there. Values: `starts`."""

    key: ClassVar[str] = "booking-error-closed"


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days off and make-up workdays, and the last day a published plan covers."""

    days_off: frozenset[date]
    workdays: frozenset[date]
    known_until: date


@dataclass(frozen=True, slots=True)
class TimeSlot:
    """`starts` in UTC; `places` is how many people can be served in it."""

    site: str
    window: str
    starts: datetime
    minutes: int
    places: int


def opening(site: Site, day: date, calendar: Calendar) -> Opening:
    """The spans in which the site is open that day, empty when it is shut."""
    if day in calendar.days_off or closure_on(site, day):
        return ()
    hours: Opening = site.hours.get(WEEKDAYS[day.weekday()], ())
    if not hours and day in calendar.workdays:
        return site.hours.get("mon", ())
    return hours


def closure_on(site: Site, day: date) -> Closure | None:
    return next((closure for closure in site.closures if closure.first <= day <= closure.last), None)


def is_open(site: Site, moment: datetime, calendar: Calendar) -> bool:
    """`moment` in the hall's zone."""
    return any(span.start <= moment.time() < span.end for span in opening(site, moment.date(), calendar))


def time_slots(
    site: Site, window: Window, day: date, calendar: Calendar, rules: Booking, zone: ZoneInfo
) -> Iterator[TimeSlot]:
    """The day's time slots at one window, earliest first; each ends before the site shuts and the next one starts."""
    length = timedelta(minutes=rules.slot_minutes)
    starts = _at(day, time.min, zone)
    for span in sorted(opening(site, day, calendar), key=lambda span: span.start):
        starts, ends = max(starts, _at(day, span.start, zone)), _at(day, span.end, zone)
        while starts + length <= ends:
            yield TimeSlot(site.id, window.id, starts.astimezone(UTC), rules.slot_minutes, window.places)
            starts += length


def bookable(starts: datetime, now: datetime, rules: Booking) -> bool:
    """Whether a time slot is neither too near nor too far ahead."""
    earliest = now + timedelta(minutes=rules.lead_minutes)
    return earliest <= starts <= now + timedelta(days=rules.horizon_days)


def _at(day: date, moment: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, moment, zone)
