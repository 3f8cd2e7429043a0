"""What the green channel did not need: a while before a time slot it is everybody's, and first theirs who wait for it.

Nothing has to run for the places to come free. This is what a tick does so that those who wait are asked; it looks a
little back, so that a tick that came late misses nobody.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from bot.clock import Clock
from bot.config import Config
from bot.domain.timeslots import Calendar, TimeSlot, time_slots
from bot.services.line import Line
from bot.store import Store
from bot.store.tx import Tx

LOOK_BACK: Final = timedelta(minutes=5)


async def open_green(store: Store, config: Config, clock: Clock, calendar: Calendar) -> None:
    for slot in opened(config, clock.now(), calendar):
        await store.run(partial(_serve, config, clock, calendar, slot))


def opened(config: Config, now: datetime, calendar: Calendar) -> Iterator[TimeSlot]:
    """The time slots whose kept places became everybody's a moment ago."""
    last = now + timedelta(hours=config.booking.green_until_hours)
    first, zone = last - LOOK_BACK, config.hall.zone
    if not any(_keeps(config)):
        return
    for site in config.sites:
        for window in site.windows:
            for day in sorted({first.astimezone(zone).date(), last.astimezone(zone).date()}):
                for slot in time_slots(site, window, day, calendar, config.booking, zone):
                    if slot.green and first < slot.starts <= last:
                        yield slot


def _keeps(config: Config) -> Iterator[bool]:
    yield config.booking.green_places > 0
    yield from (bool(window.green_places) for site in config.sites for window in site.windows)


async def _serve(config: Config, clock: Clock, calendar: Calendar, slot: TimeSlot, tx: Tx) -> None:
    await Line(tx, config, clock, calendar).serve(slot)
