"""Booking a counter appointment: what is free, taking a place, giving it back.

A place is taken by one conditional statement in the same transaction as the appointment and its reminders. When the
appointment is refused after all, the place is free again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.config import Config, Site
from bot.domain import appointments as rules
from bot.domain.appointments import Appointment
from bot.domain.notices import APPOINTMENT, reminder_times
from bot.domain.people import Contact
from bot.domain.timeslots import Calendar, TimeSlot, TimeSlotClosed, TimeSlotTaken, bookable, time_slots
from bot.store.tx import Tx

CODE_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class FreeTime:
    """A start with places left, over all windows of the site that offer the item."""

    starts: datetime
    left: int


class Booking:
    def __init__(self, tx: Tx, config: Config, clock: Clock, calendar: Calendar) -> None:
        self._tx = tx
        self._config = config
        self._clock = clock
        self._calendar = calendar

    @property
    def zone(self) -> ZoneInfo:
        return self._config.hall.zone

    async def free_times(self, item: str, site_id: str, first: date, last: date) -> list[FreeTime]:
        """Every start with a place left from `first` to `last`, soonest first; days in the hall's zone."""
        left: dict[datetime, int] = {}
        for slots in self._offered(item, site_id, first, last):
            taken = await self._taken(slots)
            for slot in slots:
                left[slot.starts] = left.get(slot.starts, 0) + max(0, slot.places - taken.get(slot.starts, 0))
        return [FreeTime(starts, places) for starts, places in sorted(left.items()) if places]

    async def free_days(self, item: str, site_id: str) -> dict[date, int]:
        """Days with a place left within the horizon, and how many."""
        today = self._today()
        days: dict[date, int] = {}
        for free in await self.free_times(item, site_id, today, today + timedelta(days=self._horizon)):
            day = free.starts.astimezone(self.zone).date()
            days[day] = days.get(day, 0) + free.left
        return days

    async def nearest(self, item: str, site_id: str, wanted: datetime, most: int = 3) -> list[FreeTime]:
        """The free starts nearest to one that was wanted, soonest first."""
        today = self._today()
        free = await self.free_times(item, site_id, today, today + timedelta(days=self._horizon))
        return sorted(sorted(free, key=lambda time: abs(time.starts - wanted))[:most], key=lambda time: time.starts)

    async def book(self, who: Contact, item: str, site_id: str, starts: datetime, name: str, phone: str) -> Appointment:
        """Raises TimeSlotTaken, TimeSlotClosed, AlreadyBooked or TooMany; then nothing is changed."""
        now = self._clock.now()
        if not bookable(starts, now, self._config.booking):
            raise TimeSlotClosed(starts=starts)
        held = await self._tx.appointments.ahead(who.id, now)
        self._check_held(held, item, starts)
        async with self._tx.savepoint():
            slot = await self._take_place(item, site_id, starts)
            appointment = await self._write(who, slot, item, name, phone, now)
        await self._tx.contacts.know(who.id, name, phone)
        for kind, due in reminder_times(starts, now, self._config.reminders, self.zone):
            await self._tx.notices.add(who.id, kind, APPOINTMENT, appointment.id, due)
        return appointment

    async def mine(self, who: Contact) -> list[Appointment]:
        return await self._tx.appointments.ahead(who.id, self._clock.now())

    async def get(self, who: Contact, id: int) -> Appointment:
        """Raises NotFound, also when it is somebody else's."""
        appointment = await self._tx.appointments.get(id)
        if appointment is None or appointment.contact_id != who.id:
            raise rules.NotFound()
        return appointment

    async def cancel(self, who: Contact, id: int) -> Appointment:
        """Gives the place back. Raises NotFound or TooLateToCancel."""
        appointment = await self.get(who, id)
        site = next((site for site in self._config.sites if site.id == appointment.site), None)
        rules.check_cancellable(appointment, self._clock.now(), self._config.booking, site.phone if site else "")
        if not await self._tx.appointments.cancel(id):
            raise rules.NotFound()
        await self._tx.time_slots.free(appointment)
        return appointment

    def at(self, day: date, moment: time) -> datetime:
        return datetime.combine(day, moment, self.zone)

    @property
    def _horizon(self) -> int:
        return self._config.booking.horizon_days

    def _today(self) -> date:
        return self._clock.now().astimezone(self.zone).date()

    def _check_held(self, held: Sequence[Appointment], item: str, starts: datetime) -> None:
        same = next((one for one in held if one.item == item and one.starts == starts), None)
        if same is not None:
            raise rules.AlreadyBooked(code=same.code)
        if len(held) >= self._config.booking.open_per_person:
            raise rules.TooMany(most=self._config.booking.open_per_person)

    def _site(self, id: str) -> Site | None:
        return next((site for site in self._config.sites if site.id == id), None)

    def _offered(self, item: str, site_id: str, first: date, last: date) -> list[list[TimeSlot]]:
        """The bookable time slots of each window of the site that offers the item."""
        site, now = self._site(site_id), self._clock.now()
        if site is None:
            return []
        days = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
        return [
            [
                slot
                for day in days
                for slot in time_slots(site, window, day, self._calendar, self._config.booking, self.zone)
                if bookable(slot.starts, now, self._config.booking)
            ]
            for window in site.windows_for(item)
        ]

    async def _taken(self, slots: Sequence[TimeSlot]) -> dict[datetime, int]:
        if not slots:
            return {}
        after_last = slots[-1].starts + timedelta(minutes=1)
        return await self._tx.time_slots.taken(slots[0].site, slots[0].window, slots[0].starts, after_last)

    async def _take_place(self, item: str, site_id: str, starts: datetime) -> TimeSlot:
        day = starts.astimezone(self.zone).date()
        offered = [slot for slots in self._offered(item, site_id, day, day) for slot in slots if slot.starts == starts]
        if not offered:
            raise TimeSlotClosed(starts=starts)
        for slot in offered:
            if await self._tx.time_slots.take(slot):
                return slot
        raise TimeSlotTaken(starts=starts)

    async def _write(
        self, who: Contact, slot: TimeSlot, item: str, name: str, phone: str, now: datetime
    ) -> Appointment:
        for _ in range(CODE_ATTEMPTS):
            code = rules.new_code()
            id = await self._tx.appointments.add(code, who.id, slot, item, name, phone, now)
            if id is not None:
                return Appointment(
                    id,
                    code,
                    who.id,
                    slot.site,
                    slot.window,
                    item,
                    slot.starts,
                    slot.minutes,
                    name,
                    phone,
                    rules.State.BOOKED,
                )
            self._check_held(await self._tx.appointments.ahead(who.id, now), item, slot.starts)
        raise rules.AlreadyBooked(code="")
