"""How much of the crews' time is left, by day and part of the day: what is full is not offered.

Time is taken in minutes, the way there included as it is on the average; a plan of the round tells later what the ways
really are. Taking is one conditional statement, so that two people cannot be given the last hour.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from bot.config import Crew, HomeVisits, Site, Span
from bot.domain.home_visits import Part, Tasks
from bot.domain.timeslots import opening
from bot.domain.visit_time import minutes_of, minutes_taken, parts_of_day
from bot.services.kit import Kit
from bot.store.tx import Tx

PARTS = (Part.MORNING, Part.AFTERNOON)


def usable(rules: HomeVisits) -> tuple[Crew, ...]:
    """Without a kit a crew stays."""
    return rules.crews[: rules.kits]


def base_site(kit: Kit) -> Site:
    return kit.site(kit.config.home_visits.base) or kit.config.sites[0]


def base_district(kit: Kit) -> str:
    districts = base_site(kit).districts
    return districts[0].zh_hans if districts else ""


def spans_on(kit: Kit, day: date) -> Mapping[Part, tuple[Span, ...]]:
    """When crews work that day: the hours of their site, without the pause."""
    return parts_of_day(opening(base_site(kit), day, kit.rooms.calendar), kit.config.home_visits.pause)


class Capacity:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit
        self._rules = kit.config.home_visits

    async def free(self, district: str, tasks: Tasks) -> dict[date, tuple[Part, ...]]:
        """Days within the horizon on which a crew has time for it, and which parts of them."""
        first, last = self.horizon
        taken, minutes = await self._tx.visit_days.taken(first, last), self.minutes(district, tasks)
        days: dict[date, tuple[Part, ...]] = {}
        for day in (first + timedelta(days=n) for n in range((last - first).days + 1)):
            rooms = self._minutes_of(day, district)
            if parts := tuple(part for part in PARTS if taken.get((day, part), 0) + minutes <= rooms[part]):
                days[day] = parts
        return days

    async def take(self, day: date, part: Part, district: str, tasks: Tasks) -> Part | None:
        """The part in which its time was taken; None when the day is full or no crew works."""
        first, last = self.horizon
        if not min(first, self._kit.today()) <= day <= last:
            return None
        rooms, minutes = self._minutes_of(day, district), self.minutes(district, tasks)
        for wanted in PARTS if part is Part.ANY else (part,):
            if await self._tx.visit_days.take(day, wanted, minutes, rooms[wanted]):
                return wanted
        return None

    def minutes(self, district: str, tasks: Tasks) -> int:
        return minutes_taken(tasks, district, [name.zh_hans for name in self._kit.config.districts], self._rules)

    @property
    def horizon(self) -> tuple[date, date]:
        today = self._kit.today()
        return today + timedelta(days=self._rules.lead_days), today + timedelta(days=self._rules.horizon_days)

    def _minutes_of(self, day: date, district: str) -> dict[Part, int]:
        """Of all crews together; none where no crew drives to the district."""
        crews = usable(self._rules)
        if not any(not crew.districts or district in crew.districts for crew in crews):
            return dict.fromkeys(PARTS, 0)
        return {part: minutes_of(spans) * len(crews) for part, spans in spans_on(self._kit, day).items()}
