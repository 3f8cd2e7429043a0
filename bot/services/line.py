"""Places that come back: first for who waits, one live offer at a time, and free for everybody only after a while.

A place that is given back rests until a moment drawn by lot, so that nobody can pass it to a friend by the second;
that moment is stored and honoured by whoever looks. In the meantime the waitlist is served. `pass_on` is what a tick
does; without it places come free all the same, only nobody who waits is asked.
"""

import secrets
from datetime import datetime, timedelta
from functools import partial

from bot.clock import Clock
from bot.config import Config, Site, Window
from bot.domain.notices import WAITLIST, outside_quiet_hours
from bot.domain.timeslots import Calendar, TimeSlot, TimeSlotTaken, bookable, in_part, limits, time_slots
from bot.domain.waitlist import Decision, Entry, Offer, Waiting
from bot.store import Store
from bot.store.holds import Lapsed
from bot.store.tx import Tx

MOST_ASKED = 50  # of a line, at one time slot
MOST_AT_ONCE = 100  # offers and holds that lapse in one tick
OFFER = "offer"


class Line:
    def __init__(self, tx: Tx, config: Config, clock: Clock, calendar: Calendar) -> None:
        self._tx = tx
        self._config = config
        self._clock = clock
        self._calendar = calendar

    async def give_back(self, slot: TimeSlot, places: int, contact_id: int, *, green: bool = False) -> None:
        """Places that are no longer taken; for who gave them back they are free at once."""
        wait = self._release()
        if wait:
            await self._tx.holds.rest(slot, places, contact_id, self._clock.now() + wait, green=green)
        await self.serve(slot)

    async def serve(self, slot: TimeSlot) -> None:
        """Offers what is free of a time slot to those who wait for it, if it is still held."""
        now = self._clock.now()
        times = self._claim_times(slot, now)
        window = self._window(slot)
        offered = self._as_held(slot)
        if times is None or window is None or offered is None:
            return
        slot = offered
        await self._tx.time_slots.lock([slot])
        left = await self._left(slot, now)
        if left <= 0:
            return
        day = slot.starts.astimezone(self._config.hall.zone).date()
        for entry in await self._tx.waitlist.in_line(slot, day, left, MOST_ASKED):
            if entry.places <= left and self._suits(entry, slot, window) and await self._offer(entry, slot, *times):
                left -= entry.places

    async def end(self, offer: Offer, decision: Decision) -> bool:
        """Refused or lapsed: the next in line is asked. False when it was decided before."""
        slot = self.slot_of(offer.site, offer.window, offer.starts)
        if slot is not None:
            await self._tx.time_slots.lock([slot])
        if not await self._tx.waitlist.decide(offer.id, decision):
            return False
        await self._tx.waitlist.turn(offer.entry_id, Waiting.OFFERED, Waiting.WAITING)
        await self._tx.holds.remove(offer.hold)
        entry = await self._tx.waitlist.get(offer.entry_id)
        if slot is not None and entry is not None:
            await self.give_back(slot, entry.places, offer.contact_id, green=entry.party.green)
        return True

    async def taken(self, offer: Offer, *, served: bool) -> None:
        """Its place is booked: by who waited for it, or for something else of the same contact, and they wait on."""
        if not await self._tx.waitlist.decide(offer.id, Decision.TAKEN):
            raise TimeSlotTaken(starts=offer.starts)
        await self._tx.waitlist.turn(offer.entry_id, Waiting.OFFERED, Waiting.SERVED if served else Waiting.WAITING)
        await self._tx.holds.remove(offer.hold)

    def slot_of(self, site_id: str, window_id: str, starts: datetime) -> TimeSlot | None:
        """None when the window is no more."""
        found = next((w for site, w in self._windows() if site.id == site_id and w.id == window_id), None)
        if found is None:
            return None
        return TimeSlot(site_id, window_id, starts, self._config.booking.slot_minutes, found.places)

    async def _offer(self, entry: Entry, slot: TimeSlot, due: datetime, until: datetime) -> bool:
        if not await self._tx.waitlist.turn(entry.id, Waiting.WAITING, Waiting.OFFERED):
            return False
        now = self._clock.now()
        expires = until + self._release()  # should nobody be there to pass it on, it is free for all by then
        whose = await self._tx.contacts.get(entry.contact_id)
        most = limits(slot, now, self._config.booking, whose.channel, green=entry.party.green)
        hold = await self._tx.holds.offer(slot, entry.places, entry.contact_id, now, expires, most)
        offer = await self._tx.waitlist.offer(entry, slot, hold, until) if hold else None
        if hold is None or offer is None:
            await self._tx.holds.remove(hold or 0)
            await self._tx.waitlist.turn(entry.id, Waiting.OFFERED, Waiting.WAITING)
            return False
        await self._tx.holds.wake(slot, entry.places, now)
        await self._tx.notices.add(entry.contact_id, OFFER, WAITLIST, offer, due)
        return True

    async def _left(self, slot: TimeSlot, now: datetime) -> int:
        """What rests is free for the line."""
        after = slot.starts + timedelta(minutes=1)
        taken = await self._tx.time_slots.taken(slot.site, slot.window, slot.starts, after)
        held = await self._tx.holds.at(slot, now)
        return slot.places - taken.get(slot.starts, 0) - held.get("hold", 0) - held.get("offer", 0)

    def _suits(self, entry: Entry, slot: TimeSlot, window: Window) -> bool:
        rules = entry.party.rules(self._config.booking)
        local = slot.starts.astimezone(self._config.hall.zone)
        return (
            entry.party.fits(window.items)
            and bookable(slot.starts, self._clock.now(), rules)
            and (not entry.part or entry.part == f"{local:%H:%M}" or in_part(local.time(), entry.part))
        )

    def _claim_times(self, slot: TimeSlot, now: datetime) -> tuple[datetime, datetime] | None:
        """When it is told, never in quiet hours, and until when it can be claimed; None when it begins too soon."""
        due = outside_quiet_hours(
            now,
            self._config.reminders,
            self._config.hall.zone,
            not_before=now - timedelta(seconds=1),
            not_after=slot.starts,
        )
        if due is None:
            return None
        until = due + timedelta(minutes=self._config.booking.claim_minutes)
        lead = timedelta(minutes=self._config.booking.lead_minutes)
        return (due, until) if until + lead <= slot.starts else None

    def _release(self) -> timedelta:
        shortest, longest = (60 * minutes for minutes in self._config.booking.release_minutes)
        return timedelta(seconds=shortest + secrets.randbelow(longest - shortest + 1))

    def _as_held(self, slot: TimeSlot) -> TimeSlot | None:
        """With the places it has by now; None when the site is shut then."""
        zone = self._config.hall.zone
        day = slot.starts.astimezone(zone).date()
        return next(
            (
                one
                for site, window in self._windows()
                if (site.id, window.id) == (slot.site, slot.window)
                for one in time_slots(site, window, day, self._calendar, self._config.booking, zone)
                if one.starts == slot.starts
            ),
            None,
        )

    def _window(self, slot: TimeSlot) -> Window | None:
        return next((w for site, w in self._windows() if (site.id, w.id) == (slot.site, slot.window)), None)

    def _windows(self) -> list[tuple[Site, Window]]:
        return [(site, window) for site in self._config.sites for window in site.windows]


async def pass_on(store: Store, config: Config, clock: Clock, calendar: Calendar) -> None:
    """Offers that nobody claimed go to the next in line, and so does what was held and not booked."""
    now = clock.now()
    for offer in await store.run(lambda tx: tx.waitlist.over(now, MOST_AT_ONCE)):
        await store.run(partial(_lapse, config, clock, calendar, offer))
    for hold in await store.run(lambda tx: tx.holds.lapsed(now, MOST_AT_ONCE)):
        await store.run(partial(_tidy, config, clock, calendar, hold))


async def _lapse(config: Config, clock: Clock, calendar: Calendar, offer: Offer, tx: Tx) -> None:
    await Line(tx, config, clock, calendar).end(offer, Decision.LAPSED)


async def _tidy(config: Config, clock: Clock, calendar: Calendar, hold: Lapsed, tx: Tx) -> None:
    """Serves first: should this end half-way, the next tick does it again."""
    line = Line(tx, config, clock, calendar)
    if slot := line.slot_of(hold.site, hold.window, hold.starts):
        await line.serve(slot)
    await tx.holds.tidy(hold.id, clock.now())
