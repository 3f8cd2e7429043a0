"""Moving an appointment, or changing how many come: old places are given up only when the new ones are taken, all in
one transaction.
"""

from datetime import datetime

from bot.clock import Clock
from bot.config import Config
from bot.domain import appointments as rules
from bot.domain.appointments import Appointment
from bot.domain.party import Party
from bot.domain.people import Contact
from bot.domain.timeslots import TimeSlot, TimeSlotClosed, TimeSlotTaken, bookable
from bot.frozen import replace
from bot.services.booking import Booking
from bot.services.places import Places
from bot.services.planned import plan_anew
from bot.store.tx import Tx


class Moves:
    def __init__(self, tx: Tx, config: Config, clock: Clock, booking: Booking) -> None:
        self._tx = tx
        self._config = config
        self._clock = clock
        self._booking = booking
        self._line = booking.line

    async def movable(self, who: Contact, id: int) -> Appointment:
        """Raises NotFound or TooLateToMove."""
        appointment = await self._booking.get(who, id)
        limits = self._booking.rules(appointment.party)
        rules.check_movable(appointment, self._clock.now(), limits, self._booking.phone_of(appointment.site))
        return appointment

    async def move(self, who: Contact, id: int, site_id: str, starts: datetime) -> tuple[Appointment, Appointment]:
        """The appointment before and after: same code, `sequence` one higher. Raises NotFound, TooLateToMove, SameTime,
        TimeSlotClosed or TimeSlotTaken; then it stays as it was.
        """
        old, now = await self.movable(who, id), self._clock.now()
        if (old.site, old.starts) == (site_id, starts):
            raise rules.SameTime(starts=starts)
        if not bookable(starts, now, self._booking.rules(old.party)):
            raise TimeSlotClosed(starts=starts)
        async with self._tx.savepoint():
            if not await self._tx.appointments.claim_move(old):
                raise rules.NotFound()
            slot, left = await self._change_places(who, old, site_id, starts)
            await self._tx.appointments.move(id, slot)
        new = await self._booking.get(who, id)
        await plan_anew(self._tx, self._config, new, now)
        if left is not None:
            await self._line.give_back(left, old.places, who.id, green=old.green)
        return old, new

    async def regroup(self, who: Contact, id: int, people: int) -> Appointment:
        """So many come, at the same time and window; `sequence` is one higher. What is not needed is given back.
        NotFound, TooLateToMove or TimeSlotTaken; then it stays as it was.
        """
        old = await self.movable(who, id)
        party = replace(old.party, people=people)
        places = party.places(self._config.booking)
        async with self._tx.savepoint():
            if not await self._tx.appointments.claim_move(old):
                raise rules.NotFound()
            if places > old.places:
                await self._take_more(who, old, party, places - old.places)
            await self._tx.appointments.regroup(id, people, places)
        if places < old.places:
            await self._give_back(who, old, old.places - places)
        return await self._booking.get(who, id)

    async def _take_more(self, who: Contact, old: Appointment, party: Party, places: int) -> None:
        offered = self._booking.schedule.candidates(party, old.site, old.starts)
        same_window = [slot for slot in offered if slot.window == old.window]
        taker = Places(self._tx, self._config, self._clock, self._line, who)
        if await taker.take(party, old.phone, same_window, places) is None:
            raise TimeSlotTaken(starts=old.starts)

    async def _give_back(self, who: Contact, old: Appointment, places: int) -> None:
        slot = self._line.slot_of(old.site, old.window, old.starts)
        if slot is not None:
            await self._tx.time_slots.lock([slot])
        await self._tx.time_slots.free(replace(old, places=places))
        if slot is not None:
            await self._line.give_back(slot, places, who.id, green=old.green)

    async def _change_places(
        self, who: Contact, old: Appointment, site_id: str, starts: datetime
    ) -> tuple[TimeSlot, TimeSlot | None]:
        """The new time slot and the one that is left, which is None when its window is no more."""
        offered = self._booking.schedule.candidates(old.party, site_id, starts)
        if not offered:
            raise TimeSlotClosed(starts=starts)
        left = self._line.slot_of(old.site, old.window, old.starts)
        places = Places(self._tx, self._config, self._clock, self._line, who)
        slot = await places.take(old.party, old.phone, offered, old.places, left)
        if slot is None:
            raise TimeSlotTaken(starts=starts)
        await self._tx.time_slots.free(old)
        return slot, left
