"""Facts of the hall from `bot.toml`: sites, windows, opening hours, and whether a site is open now."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.clock import Clock
from bot.config import Config, LocalName, Opening, Site
from bot.domain.text import Names
from bot.domain.timeslots import Calendar, closure_on, is_open, opening

LOOK_AHEAD_DAYS = 14


@dataclass(frozen=True, slots=True)
class SiteToday:
    """`spans` are today's opening hours, `next_day` the next day it opens when it is shut for today."""

    site: Site
    open_now: bool
    spans: Opening
    next_day: date | None
    closure: Names | None


def names(name: LocalName) -> Names:
    return Names({"zh-Hans": name.zh_hans, "en": name.en})


class HallFacts:
    def __init__(self, config: Config, clock: Clock, calendar: Calendar) -> None:
        self._config = config
        self._clock = clock
        self._calendar = calendar

    @property
    def name(self) -> Names:
        return names(self._config.hall.name)

    @property
    def now(self) -> datetime:
        return self._clock.now().astimezone(self._config.hall.zone)

    @property
    def items(self) -> tuple[str, ...]:
        """What the hall offers anywhere, in the order of `bot.toml`."""
        return tuple(dict.fromkeys(item for site in self._config.sites for w in site.windows for item in w.items))

    def site(self, id: str) -> Site | None:
        return next((site for site in self._config.sites if site.id == id), None)

    def sites(self, item: str = "") -> tuple[Site, ...]:
        """The sites, or those that offer one service item."""
        return tuple(site for site in self._config.sites if not item or site.windows_for(item))

    def today(self, site: Site) -> SiteToday:
        now = self.now
        spans = opening(site, now.date(), self._calendar)
        done_today = not any(now.time() < span.end for span in spans)
        closure = closure_on(site, now.date())
        return SiteToday(
            site,
            is_open(site, now, self._calendar),
            spans,
            self._next_open(site, now.date()) if done_today else None,
            names(closure.reason) if closure else None,
        )

    def hours_on(self, site: Site, day: date) -> Opening:
        return opening(site, day, self._calendar)

    def coming_days(self) -> tuple[date, ...]:
        """Today and the six days after."""
        return tuple(self.now.date() + timedelta(days=ahead) for ahead in range(7))

    def _next_open(self, site: Site, today: date) -> date | None:
        days = (today + timedelta(days=ahead) for ahead in range(1, LOOK_AHEAD_DAYS + 1))
        return next((day for day in days if opening(site, day, self._calendar)), None)
