"""The hall's board: each site today, how full its windows are, and how the sending of messages ended.

Counts only, for the page that shows it asks nobody who they are: nothing here names a person.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from bot.clock import Clock
from bot.config import Config, Site, Window
from bot.domain.questions import Asked
from bot.domain.text import Names
from bot.domain.timeslots import Calendar, TimeSlot, bookable, time_slots
from bot.frozen import Frozen
from bot.services.hall import HallFacts, SiteToday, names
from bot.services.rooms import Rooms
from bot.store.messages import Ending
from bot.store.tx import Tx

LOOK_BACK_DAYS = 7
QUESTIONS = 5
SEVERAL = 3  # from so many people on, a sentence that was not understood is no longer one person's


class DayLoad(Frozen):
    """Places taken out of those there are; none where the window is shut all day."""

    taken: int
    places: int


class WindowBoard(Frozen):
    """`next_free` is the soonest time slot that can still be booked, None when there is none within the horizon."""

    name: Names
    floor: int
    today: DayLoad
    tomorrow: DayLoad
    next_free: datetime | None


class SiteBoard(Frozen):
    name: Names
    today: SiteToday
    windows: tuple[WindowBoard, ...]


class Board(Frozen):
    """`now` in the hall's zone; `endings` by state: what waits, and what came to a bad end in the last `days` days.
    `questions` are those asked most that have no answer.
    """

    now: datetime
    sites: tuple[SiteBoard, ...]
    days: int
    endings: Mapping[str, Ending]
    questions: tuple[Asked, ...]

    @property
    def today(self) -> int:
        """Appointments at all sites."""
        return sum(window.today.taken for site in self.sites for window in site.windows)

    @property
    def tomorrow(self) -> int:
        return sum(window.tomorrow.taken for site in self.sites for window in site.windows)


async def board(tx: Tx, config: Config, clock: Clock, rooms: Rooms) -> Board:
    facts = HallFacts(config, clock, rooms)
    now = facts.now
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    days = min(LOOK_BACK_DAYS, config.privacy.keep_days)
    sites = []
    for site in config.sites:
        windows = [await _window(tx, config, rooms.calendar, now, site, window) for window in site.windows]
        sites.append(SiteBoard(names(site.name), facts.today(site), tuple(windows)))
    endings = await tx.outbox.endings(midnight - timedelta(days=days - 1), midnight)
    questions = await tx.questions.ranked(QUESTIONS, SEVERAL)
    return Board(now, tuple(sites), days, endings, tuple(questions))


async def _window(tx: Tx, config: Config, calendar: Calendar, now: datetime, site: Site, window: Window) -> WindowBoard:
    def slots(day: date) -> list[TimeSlot]:
        return list(time_slots(site, window, day, calendar, config.booking, config.hall.zone))

    today = now.date()
    days = [today + timedelta(days=ahead) for ahead in range(config.booking.horizon_days + 1)]
    first = now.replace(hour=0, minute=0, second=0, microsecond=0)
    taken = await tx.time_slots.taken(site.id, window.id, first, first + timedelta(days=len(days)))

    def load(day: date) -> DayLoad:
        booked = (places for starts, places in taken.items() if starts.astimezone(config.hall.zone).date() == day)
        return DayLoad(sum(booked), sum(slot.places for slot in slots(day)))

    free = (
        slot.starts
        for day in days
        for slot in slots(day)
        if bookable(slot.starts, now, config.booking) and taken.get(slot.starts, 0) < slot.places
    )
    return WindowBoard(names(window.name), window.floor, load(days[0]), load(days[1]), next(free, None))
