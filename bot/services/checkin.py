"""Saying "I am here", why one did not come, and what staff can put right.

An appointment nobody came to is missed by the clock; nothing has to run for that. Who is near the limit was told when
they booked; what has a reason does not count, so many times.
"""

from datetime import datetime, timedelta

from bot.clock import Clock
from bot.config import Config
from bot.domain import checkin as rules
from bot.domain.appointments import Appointment, NotFound, State
from bot.domain.people import Contact
from bot.frozen import Frozen
from bot.services.booking import Booking
from bot.store.tx import Tx

LOOK_BACK = timedelta(days=2)  # how long one can still say that one came, or why not


class Arrival(Frozen):
    """`late` when they may have to wait for a gap."""

    appointment: Appointment
    late: bool


class Misses(Frozen):
    """How many missed appointments count, and how many close booking (0: none ever does)."""

    counted: int
    limit: int
    days: int


class CheckIn:
    def __init__(self, tx: Tx, config: Config, clock: Clock, booking: Booking) -> None:
        self._tx = tx
        self._rules = config.booking
        self._clock = clock
        self._booking = booking

    async def around(self, who: Contact) -> list[Appointment]:
        """What of the contact's is now, was lately and nobody came to, or comes today; what is nearest to now first."""
        now = self._clock.now()
        end_of_day = self._booking.local(now.isoformat()).replace(hour=23, minute=59)
        found = await self._tx.appointments.between(who.id, now - LOOK_BACK, end_of_day)
        open_ones = [one for one in found if one.arrived is None and one.excused is None]
        return sorted(open_ones, key=lambda one: abs(one.starts - now))

    async def here(self, who: Contact) -> Appointment | None:
        """The last that they checked in to today."""
        now = self._booking.local(self._clock.now().isoformat())
        first, last = now.replace(hour=0, minute=0), now.replace(hour=23, minute=59)
        found = await self._tx.appointments.between(who.id, first, last)
        return max((one for one in found if one.arrived), key=lambda one: one.starts, default=None)

    async def by_code(self, code: str) -> Appointment:
        """Whoever knows the code may check in with it. Raises NotFound."""
        appointment = await self._tx.appointments.by_code(code)
        if appointment is None or appointment.state is not State.BOOKED:
            raise NotFound()
        return appointment

    def missed(self, appointment: Appointment) -> bool:
        return rules.is_missed(appointment, self._clock.now(), self._rules)

    def over(self, appointment: Appointment) -> datetime:
        """From here on it counts as missed."""
        return rules.over(appointment, self._rules)

    async def arrive(self, code: str) -> Arrival:
        """Raises NotFound, AlreadyHere, TooEarly or Missed."""
        appointment, now = await self.by_code(code), self._clock.now()
        rules.check_arrival(appointment, now, self._rules)
        if not await self._tx.appointments.arrive(appointment.id, now):
            raise rules.AlreadyHere(code=appointment.code)
        return Arrival(appointment, rules.is_late(appointment, now, self._rules))

    async def came_after_all(self, who: Contact, id: int) -> Appointment:
        """They were there and did not say so: it does not count as missed. Raises NotFound."""
        appointment = await self._booking.get(who, id)
        if not await self._tx.appointments.arrive(id, appointment.starts):
            raise NotFound()
        return appointment

    async def excuse(self, who: Contact, id: int) -> Misses:
        """They could not come. Raises NotFound."""
        appointment = await self._booking.get(who, id)
        if not await self._tx.appointments.excuse(id, self._clock.now()):
            raise NotFound()
        return await self.misses(appointment.phone)

    async def misses(self, phone: str) -> Misses:
        now = self._clock.now()
        forgiven = await self._tx.bookers.lock(phone)
        since = max(forgiven, now - timedelta(days=self._rules.no_show_days))
        count = await self._tx.bookers.missed(phone, since, rules.missed_before(now, self._rules))
        counted = count.missed - min(count.excused, self._rules.excuses)
        return Misses(counted, self._rules.no_shows_before_limit, self._rules.no_show_days)

    async def forgive(self, phone: str) -> datetime:
        """For staff: what was missed so far counts no more. Returns from when on it counts again."""
        now = self._clock.now()
        await self._tx.bookers.forgive(phone, now)
        return now
