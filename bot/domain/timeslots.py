"""When the hall is open and which time slots can be booked. Rules only: the calendar and the hall are handed in.

Holidays and make-up workdays come from `policy/calendar.toml`. A day off on the State Council's plan shuts every site;
a Saturday or Sunday made a workday opens with Monday's hours where the site has none of its own for that day. What the
hall's people entered meanwhile, `Calendar.exceptions`, goes before both.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from bot.config import WEEKDAYS, Booking, Closure, Opening, Site, Span, Window
from bot.domain.exceptions import NO_EXCEPTIONS, Exceptions
from bot.domain.shares import Limits, bookable_places, channel_places, green_places, is_reserved
from bot.errors import BotError
from bot.frozen import Frozen

PARTS = {"morning": (time(0), time(12)), "noon": (time(12), time(14)), "afternoon": (time(14), time.max)}


class TimeSlotTaken(BotError):
    """The last place went to somebody else. Values: `starts`."""

    key: ClassVar[str] = "booking-error-taken"


class TimeSlotClosed(BotError):
    """Past, too near, too far ahead, or not offered there. Values: `starts`."""

    key: ClassVar[str] = "booking-error-closed"


class Calendar(Frozen):
    """Days off and make-up workdays, the last day a published plan covers, and what staff entered for single days."""

    days_off: frozenset[date]
    workdays: frozenset[date]
    known_until: date
    exceptions: Exceptions = NO_EXCEPTIONS


class TimeSlot(Frozen):
    """`starts` in UTC; `places` is how many people can book it, `green` how many of these places are kept for the green
    channel, `whole` how many are served together with who just comes.
    """

    site: str
    window: str
    starts: datetime
    minutes: int
    places: int
    whole: int = 0
    green: int = 0


class Held(Frozen):
    """Places kept for somebody while they fill in a form. `starts` and `expires` in UTC."""

    site: str
    window: str
    starts: datetime
    places: int
    expires: datetime


def opening(site: Site, day: date, calendar: Calendar) -> Opening:
    """The spans in which the site is open that day, empty when it is shut."""
    if calendar.exceptions.closure(site.id, day):
        return ()
    extra, usual = calendar.exceptions.extra(site.id, day), _usual(site, day, calendar)
    return _merged((*usual, *extra)) if extra else usual


def closure_on(site: Site, day: date, calendar: Calendar) -> Closure | None:
    """Why the site is shut that day although its hours say otherwise; not where it opens after all."""
    if shut := calendar.exceptions.closure(site.id, day):
        return shut
    return None if calendar.exceptions.extra(site.id, day) else _planned_closure(site, day)


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
            whole = calendar.exceptions.places(site.id, window, starts)
            places = bookable_places(whole, rules)
            green = green_places(window, places, rules)
            yield TimeSlot(site.id, window.id, starts.astimezone(UTC), rules.slot_minutes, places, whole, green)
            starts += length


def limits(slot: TimeSlot, now: datetime, rules: Booking, channel: str, *, green: bool) -> Limits:
    """Up to where its places may be taken by who comes over `channel`."""
    if green:
        return Limits(slot.places, slot.places, channel, green=True)
    kept = slot.green if is_reserved(slot.starts, now, rules) else 0
    share = channel_places(slot.whole or slot.places, channel, rules)
    return Limits(slot.places - kept, min(slot.places, share), channel)


def bookable(starts: datetime, now: datetime, rules: Booking) -> bool:
    """Whether a time slot is neither too near nor too far ahead."""
    earliest = now + timedelta(minutes=rules.lead_minutes)
    return earliest <= starts <= now + timedelta(days=rules.horizon_days)


def in_part(moment: time, part: str) -> bool:
    """Whether a wall-clock time falls into the morning, noon or afternoon; into nothing else."""
    first, last = PARTS.get(part, (moment, moment))
    return first <= moment < last


def _usual(site: Site, day: date, calendar: Calendar) -> Opening:
    if day in calendar.days_off or _planned_closure(site, day):
        return ()
    hours: Opening = site.hours.get(WEEKDAYS[day.weekday()], ())
    if not hours and day in calendar.workdays:
        return site.hours.get("mon", ())
    return hours


def _planned_closure(site: Site, day: date) -> Closure | None:
    return next((closure for closure in site.closures if closure.first <= day <= closure.last), None)


def _merged(spans: Opening) -> Opening:
    """In order of time; those that touch or overlap become one."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(start=merged[-1].start, end=max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _at(day: date, moment: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, moment, zone)
