"""Keeping a chosen time for somebody while they fill in the rest: a few minutes by the clock, one time a contact."""

from datetime import datetime, timedelta

from bot.clock import Clock
from bot.config import Config
from bot.domain.party import Party
from bot.domain.people import Contact
from bot.domain.timeslots import Held, TimeSlotClosed, TimeSlotTaken
from bot.services.line import Line
from bot.services.schedule import Schedule
from bot.store.tx import Tx


class Holding:
    def __init__(self, tx: Tx, config: Config, clock: Clock, schedule: Schedule) -> None:
        self._tx = tx
        self._config = config
        self._clock = clock
        self._schedule = schedule
        self._line = Line(tx, config, clock, schedule.calendar)

    async def hold(self, who: Contact, party: Party, site_id: str, starts: datetime) -> Held:
        """An earlier hold of the contact is given up. Raises TimeSlotTaken or TimeSlotClosed; then it stays."""
        offered = self._schedule.candidates(party, site_id, starts)
        if not offered:
            raise TimeSlotClosed(starts=starts)
        now = self._clock.now()
        expires = now + timedelta(minutes=self._config.booking.hold_minutes)
        await self._tx.time_slots.lock(offered)
        places = party.places(self._config.booking)
        for slot in offered:
            if await self._tx.holds.put(slot, places, who.id, now, expires):
                return Held(site_id, slot.window, starts, places, expires)
        raise TimeSlotTaken(starts=starts)

    async def held(self, who: Contact) -> Held | None:
        """None when there is none, or it has lapsed."""
        return await self._tx.holds.of(who.id, self._clock.now())

    async def give_up(self, who: Contact) -> None:
        """What was held is free for the next."""
        for site, window, starts in await self._tx.holds.drop(who.id):
            if slot := self._line.slot_of(site, window, starts):
                await self._line.serve(slot)
