"""Keeping a chosen time for somebody while they fill in the rest: a few minutes by the clock, one time a contact."""

from datetime import datetime, timedelta

from bot.clock import Clock
from bot.config import Config
from bot.domain.party import Party
from bot.domain.people import Contact
from bot.domain.timeslots import Held, TimeSlotClosed, TimeSlotTaken
from bot.services.line import Line
from bot.services.places import Places
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
        expires = self._clock.now() + timedelta(minutes=self._config.booking.hold_minutes)
        held = await self._places(who).hold(party, offered, expires)
        if held is None:
            raise TimeSlotTaken(starts=starts)
        return held

    async def held(self, who: Contact) -> Held | None:
        """None when there is none, or it has lapsed. An offer keeps its place as well."""
        now = self._clock.now()
        if held := await self._tx.holds.of(who.id, now):
            return held
        for offer in await self._tx.waitlist.offers(who.id, now):
            if entry := await self._tx.waitlist.get(offer.entry_id):
                return Held(offer.site, offer.window, offer.starts, entry.places, offer.until)
        return None

    async def give_up(self, who: Contact) -> None:
        """What was held is free for the next; what was offered stays offered."""
        await self._places(who).let_go()

    def _places(self, who: Contact) -> Places:
        return Places(self._tx, self._config, self._clock, self._line, who)
