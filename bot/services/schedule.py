"""What can be booked: free days and times of a site, the nearest ones anywhere, how many people it has places for.

Reads only. What others hold is not free; what the person asking holds is.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.config import Booking as Rules
from bot.config import Config, Site, Window
from bot.domain.party import Party
from bot.domain.shares import bookable_places, channel_places, green_places
from bot.domain.timeslots import Calendar, TimeSlot, bookable, limits, time_slots
from bot.frozen import Frozen, replace
from bot.store.booking import NOBODY
from bot.store.tx import Tx

DAYS_BEFORE, DAYS_AFTER = 3, 7  # around a wanted moment, where the nearest free ones are looked for
AS_FAR_AS = timedelta(minutes=45)  # another site counts as so much farther than the one that was wanted


class FreeTime(Frozen):
    """A start with enough places left at one window; `left` over all such windows of the site, `places` is what
    they have when nobody has booked.
    """

    starts: datetime
    left: int
    site: str = ""
    places: int = 1


class Schedule:
    def __init__(self, tx: Tx, config: Config, clock: Clock, calendar: Calendar) -> None:
        self._tx = tx
        self._config = config
        self._clock = clock
        self.calendar = calendar

    @property
    def zone(self) -> ZoneInfo:
        return self._config.hall.zone

    def rules(self, party: Party) -> Rules:
        return party.rules(self._config.booking)

    def today(self) -> date:
        return self._clock.now().astimezone(self.zone).date()

    def last_day(self, party: Party) -> date:
        return self.today() + timedelta(days=self.rules(party).horizon_days)

    def sites(self, party: Party) -> list[Site]:
        """Those with a window for all the documents, in the order of `bot.toml`."""
        return [site for site in self._config.sites if windows_for(site, party)]

    def most_people(self, party: Party, site_id: str, channel: str = "") -> int:
        """How many can come together at best, booked over that channel; 0 where the documents are not offered."""
        site, rules = self._config.site(site_id), self._config.booking
        windows = windows_for(site, party) if site else []
        places = [_at_best(window.places, rules, "" if party.green else channel) for window in windows]
        return max((party.most_people(count, rules) for count in places), default=0)

    @property
    def keeps_green(self) -> bool:
        """Whether places are kept anywhere for who should not have to wait."""
        rules = self._config.booking
        return any(green_places(w, w.places, rules) for site in self._config.sites for w in site.windows)

    async def free_times(
        self, party: Party, site_id: str, first: date, last: date, me: int = NOBODY, channel: str = ""
    ) -> list[FreeTime]:
        """Every start with room for the party from `first` to `last`, soonest first; days in the hall's zone. `channel`
        is the one it is booked over.
        """
        places, left, whole = party.places(self._config.booking), Counter[datetime](), Counter[datetime]()
        for slots in self.offered(party, site_id, first, last):
            for slot, free in await self._free(slots, me, channel, green=party.green):
                if free >= places:
                    left[slot.starts] += free
                    whole[slot.starts] += slot.places
        return [FreeTime(starts, count, site_id, whole[starts]) for starts, count in sorted(left.items())]

    async def free_days(self, party: Party, site_id: str, me: int = NOBODY, channel: str = "") -> dict[date, int]:
        """Days with room within the horizon, and how many places there are in those time slots."""
        days: dict[date, int] = {}
        for free in await self.free_times(party, site_id, self.today(), self.last_day(party), me, channel):
            day = free.starts.astimezone(self.zone).date()
            days[day] = days.get(day, 0) + free.left
        return days

    async def nearest(
        self, party: Party, site_id: str, wanted: datetime, me: int = NOBODY, most: int = 3, channel: str = ""
    ) -> list[FreeTime]:
        """The free times nearest to one that was wanted, in time and place, the quieter first: another site counts as a
        little farther. Where there is one, one is at another site.
        """
        day = wanted.astimezone(self.zone).date()
        first = max(self.today(), day - timedelta(days=DAYS_BEFORE))
        last = min(self.last_day(party), day + timedelta(days=DAYS_AFTER))
        found = [
            one for site in self.sites(party) for one in await self.free_times(party, site.id, first, last, me, channel)
        ]
        found.sort(key=lambda one: (_distance(one, wanted, site_id), -one.left, one.starts))
        near, elsewhere = found[:most], [one for one in found if one.site != site_id]
        if elsewhere and near and all(one.site == site_id for one in near):
            near = [*near[: most - 1], elsewhere[0]]
        return sorted(near, key=lambda one: -one.left / one.places)

    def candidates(self, party: Party, site_id: str, starts: datetime) -> list[TimeSlot]:
        """The bookable time slots that start then, one a window."""
        day = starts.astimezone(self.zone).date()
        offered = self.offered(party, site_id, day, day)
        return [slot for slots in offered for slot in slots if slot.starts == starts]

    def offered(self, party: Party, site_id: str, first: date, last: date) -> list[list[TimeSlot]]:
        """The bookable time slots of each window of the site that offers all the documents."""
        site, now, rules = self._config.site(site_id), self._clock.now(), self.rules(party)
        if site is None:
            return []
        days = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
        return [
            [
                slot
                for day in days
                for slot in time_slots(site, window, day, self.calendar, rules, self.zone)
                if bookable(slot.starts, now, rules)
            ]
            for window in windows_for(site, party)
        ]

    async def _free(
        self, slots: Sequence[TimeSlot], me: int, channel: str, *, green: bool
    ) -> list[tuple[TimeSlot, int]]:
        """How many places of each time slot are left for who comes over that channel."""
        now, rules = self._clock.now(), self._config.booking
        most = {slot.starts: limits(slot, now, rules, channel, green=green) for slot in slots}
        busy = await self._busy(slots, me)
        bound = any(most[slot.starts].binds(slot.places) for slot in slots)
        shared = await self._shared(slots, me, channel) if bound else {}
        return [
            (slot, most[slot.starts].left(slot.places, busy.get(slot.starts, 0), *shared.get(slot.starts, (0, 0))))
            for slot in slots
        ]

    async def _shared(self, slots: Sequence[TimeSlot], me: int, channel: str) -> dict[datetime, tuple[int, int]]:
        first, after_last = slots[0].starts, slots[-1].starts + timedelta(minutes=1)
        return await self._tx.time_slots.shared(
            slots[0].site, slots[0].window, first, after_last, self._clock.now(), me, channel
        )

    async def _busy(self, slots: Sequence[TimeSlot], me: int) -> dict[datetime, int]:
        if not slots:
            return {}
        first, after_last = slots[0].starts, slots[-1].starts + timedelta(minutes=1)
        return await self._tx.time_slots.busy(slots[0].site, slots[0].window, first, after_last, self._clock.now(), me)


def windows_for(site: Site, party: Party) -> list[Window]:
    return [window for window in site.windows if party.fits(window.items)]


def _at_best(whole: int, rules: Rules, channel: str) -> int:
    return min(bookable_places(whole, rules), channel_places(whole, channel, rules))


def alone(party: Party) -> Party:
    """The same for one person."""
    return replace(party, people=1)


def _distance(one: FreeTime, wanted: datetime, site_id: str) -> timedelta:
    return abs(one.starts - wanted) + (timedelta() if one.site == site_id else AS_FAR_AS)
