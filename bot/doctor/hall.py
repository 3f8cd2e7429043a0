"""What can be wrong with the hall of a `bot.toml` that reads well: things nobody can book, or nobody can name."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from bot.config import WEEKDAYS, Config, Site, Weekday
from bot.delivery.lettering import missing
from bot.domain.meaning import Service
from bot.domain.shares import WHOLE, bookable_places
from bot.errors import Fault
from bot.texts.check import WRITTEN, placeholders

DAY_HOURS = 24
DAY_MINUTES = DAY_HOURS * 60
SOME_DAY = datetime(2026, 1, 1)  # noqa: DTZ001  # only lengths are taken of it


def check_hall(config: Config, file: str, root: Path) -> list[Fault]:
    """`file` is the name of the bot.toml; `root` holds `locales/`, where each service item has its name."""
    faults = list(_check_booking(config))
    for site in config.sites:
        faults += _check_hours(site)
        faults += _check_bookable(site, config.booking.slot_minutes)
    faults += _check_items(config, root)
    return [Fault(f"{file}: {fault.place}", fault.what, fault.cure) for fault in faults]


def undrawn(config: Config) -> str:
    """Characters of names that the fonts of the monthly sheet do not hold."""
    names = [config.hall.name, *(site.name for site in config.sites)]
    return missing("".join(name.zh_hans + (name.en or "") for name in names))


def _check_booking(config: Config) -> Iterator[Fault]:
    booking = config.booking
    if booking.lead_minutes >= booking.horizon_days * DAY_MINUTES:
        what = (
            f"nobody can book: {booking.lead_minutes} minutes ahead is past the horizon of {booking.horizon_days} days"
        )
        yield Fault("booking.lead_minutes", what, "Lower it, or raise horizon_days")
    yield from _check_shares(config)
    if config.reminders.quiet_from == config.reminders.quiet_until:
        cure = "Set two different times"
        yield Fault("reminders.quiet_from", "quiet would begin when it ends: the same as quiet_until", cure)


def _check_shares(config: Config) -> Iterator[Fault]:
    """A share that can never be used up, places that are kept in vain, and windows that would keep every place."""
    booking, shares = config.booking, config.booking.shares
    if booking.green_places and booking.green_until_hours >= booking.horizon_days * DAY_HOURS:
        what = f"nothing is ever kept: no time slot can be booked more than {booking.horizon_days} days ahead"
        yield Fault("booking.green_until_hours", what, "Lower it, or set green_places to 0")
    for channel in sorted(set(type(shares).model_fields) - {"walk_in"}):
        share = getattr(shares, channel)
        if share < WHOLE < share + shares.walk_in:
            what = f"{share} % and the {shares.walk_in} % of walk_in are more than there is"
            yield Fault(f"booking.shares.{channel}", what, f"Lower one of them: together {WHOLE} at most")
    for site in config.sites:
        for window in site.windows:
            kept, places = window.green_places, bookable_places(window.places, config.booking)
            if kept and kept >= places:
                what = f"it keeps {kept} places for the green channel, but has {places} that can be booked"
                yield Fault(
                    _place(site, f"windows.{window.id}.green_places"), what, "Keep fewer, one place less at most"
                )


def _check_hours(site: Site) -> Iterator[Fault]:
    for day in WEEKDAYS:
        spans = sorted(site.hours.get(day, ()), key=lambda span: span.start)
        if any(later.start < earlier.end for earlier, later in pairwise(spans)):
            yield Fault(_place(site, f"hours.{day}"), "two opening times overlap", "Join them")


def _check_bookable(site: Site, slot_minutes: int) -> Iterator[Fault]:
    open_days: list[Weekday] = [day for day in WEEKDAYS if site.hours.get(day)]
    if not open_days:
        cure = 'Write its hours, like { mon-fri = ["09:00-17:00"] }, or remove the site'
        yield Fault(_place(site, "hours"), "the site opens on no day of the week", cure)
    elif not any(_holds_a_time_slot(site, day, slot_minutes) for day in open_days):
        what = f"nobody can book here: no opening time holds a time slot of {slot_minutes} minutes"
        yield Fault(_place(site, "hours"), what, "Open longer, or lower booking.slot_minutes")


def _holds_a_time_slot(site: Site, day: Weekday, slot_minutes: int) -> bool:
    length = timedelta(minutes=slot_minutes)
    return any(
        datetime.combine(SOME_DAY, span.end) - datetime.combine(SOME_DAY, span.start) >= length
        for span in site.hours[day]
    )


def _check_items(config: Config, root: Path) -> Iterator[Fault]:
    named = {language: placeholders(root, language).keys() for language in WRITTEN}
    for site in config.sites:
        for window in site.windows:
            here = _place(site, f"windows.{window.id}.items")
            for item in window.items:
                if item not in set(Service):
                    yield Fault(here, f"{item} is no service item", f"Use one of: {', '.join(Service)}")
                for language in WRITTEN:
                    if item in set(Service) and f"item-{item}" not in named[language]:
                        cure = f"Add item-{item} to locales/{language}/items.ftl"
                        yield Fault(here, f"{item} has no name in {language}", cure)
            for item in sorted({item for item in window.items if window.items.count(item) > 1}):
                yield Fault(here, f"{item} stands twice", "Keep one")


def _place(site: Site, key: str) -> str:
    return f"sites.{site.id}.{key}"
