"""Facts of the hall from `bot.toml`: sites, windows, opening hours, and whether a site is open at some moment."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.clock import Clock
from bot.config import Config, LocalName, Opening, Site
from bot.domain.text import Names
from bot.domain.timeslots import bookable, closure_on, is_open, opening, time_slots
from bot.frozen import Frozen
from bot.services.hall_questions import Question
from bot.services.rooms import Rooms

LOOK_AHEAD_DAYS = 14


class Special(StrEnum):
    """Why a day is not like other days of its weekday."""

    HOLIDAY = "holiday"
    MAKE_UP = "make_up"
    CLOSURE = "closure"


class SiteToday(Frozen):
    """`spans` are today's opening hours, `next_day` the next day it opens when it is shut for today."""

    site: Site
    open_now: bool
    spans: Opening
    next_day: date | None
    closure: Names | None


def names(name: LocalName) -> Names:
    return Names({"zh-Hans": name.zh_hans, "en": name.en})


class HallFacts:
    def __init__(self, config: Config, clock: Clock, rooms: Rooms) -> None:
        self._config = config
        self._clock = clock
        self._calendar = rooms.calendar
        self._rooms = rooms

    @property
    def name(self) -> Names:
        return names(self._config.hall.name)

    @property
    def now(self) -> datetime:
        return self._clock.now().astimezone(self._config.hall.zone)

    @property
    def known_until(self) -> date:
        """The last day the published holiday plan covers."""
        return self._calendar.known_until

    @property
    def keep_days(self) -> int:
        """Calendar days after which a conversation is deleted."""
        return self._config.privacy.keep_days

    @property
    def walk_in_percent(self) -> int:
        """Of the places of each time slot, kept for who comes without an appointment."""
        return self._config.booking.shares.walk_in

    @property
    def items(self) -> tuple[str, ...]:
        """What the hall offers anywhere, in the order of `bot.toml`."""
        return tuple(dict.fromkeys(item for site in self._config.sites for w in site.windows for item in w.items))

    def site(self, id: str) -> Site | None:
        return self._config.site(id)

    def sites(self, item: str = "") -> tuple[Site, ...]:
        """The sites, or those that offer one service item."""
        return tuple(site for site in self._config.sites if not item or site.offers(item))

    def question(self, text: str) -> Question:
        """What a sentence asks about the hall, and which sites it names."""
        return self._rooms.hall_words.read(text, self._rooms.hall_places)

    def today(self, site: Site) -> SiteToday:
        now = self.now
        spans = opening(site, now.date(), self._calendar)
        done_today = not any(now.time() < span.end for span in spans)
        closure = closure_on(site, now.date(), self._calendar)
        return SiteToday(
            site,
            is_open(site, now, self._calendar),
            spans,
            self._next_open(site, now.date()) if done_today else None,
            names(closure.reason) if closure else None,
        )

    def hours_on(self, site: Site, day: date) -> Opening:
        return opening(site, day, self._calendar)

    def opens_next(self, site: Site, after: datetime) -> datetime | None:
        """The next time its doors open, later than `after`, within LOOK_AHEAD_DAYS."""
        for ahead in range(LOOK_AHEAD_DAYS + 1):
            day = after.date() + timedelta(days=ahead)
            for span in sorted(opening(site, day, self._calendar), key=lambda span: span.start):
                starts = self.at(day, span.start)
                if starts > after:
                    return starts
        return None

    def day_to_tell(self, sites: Iterable[Site], until: time = time.max) -> date:
        """Today where a site still opens before `until`, else the next day one of them opens."""
        now, sites = self.now, tuple(sites)
        if any(now.time() < min(span.end, until) for site in sites for span in self.hours_on(site, now.date())):
            return now.date()
        days = [day for site in sites if (day := self._next_open(site, now.date()))]
        return min(days, default=now.date())

    def special(self, day: date, site: Site) -> Special | None:
        if self._calendar.exceptions.extra(site.id, day) and opening(site, day, self._calendar):
            return None
        if day in self._calendar.days_off:
            return Special.HOLIDAY
        if closure_on(site, day, self._calendar):
            return Special.CLOSURE
        return Special.MAKE_UP if day in self._calendar.workdays else None

    def closure_on(self, site: Site, day: date) -> Names | None:
        closure = closure_on(site, day, self._calendar)
        return names(closure.reason) if closure else None

    def last_time_slot(self, site: Site, day: date) -> time | None:
        """When the last time slot of that day starts."""
        zone = self._config.hall.zone
        starts = [
            slot.starts.astimezone(zone).time()
            for window in site.windows
            for slot in time_slots(site, window, day, self._calendar, self._config.booking, zone)
        ]
        return max(starts, default=None)

    def places(self, site: Site, item: str, day: date, first: time, last: time) -> int:
        """How many can be served at the windows for an item in the bookable time slots from `first` to `last`."""
        zone = self._config.hall.zone
        return sum(
            slot.places
            for window in site.windows_for(item)
            for slot in time_slots(site, window, day, self._calendar, self._config.booking, zone)
            if bookable(slot.starts, self._clock.now(), self._config.booking)
            and first <= slot.starts.astimezone(zone).time() < last
        )

    def at(self, day: date, moment: time) -> datetime:
        return datetime.combine(day, moment, self._config.hall.zone)

    def coming_days(self) -> tuple[date, ...]:
        """Today and the six days after."""
        return tuple(self.now.date() + timedelta(days=ahead) for ahead in range(7))

    def _next_open(self, site: Site, today: date) -> date | None:
        days = (today + timedelta(days=ahead) for ahead in range(1, LOOK_AHEAD_DAYS + 1))
        return next((day for day in days if opening(site, day, self._calendar)), None)
