"""Booking a counter appointment: taking its places, giving them back; what is free is told by `schedule.py`.

Places are taken by one conditional statement in the same transaction as the appointment and its reminders. When the
appointment is refused after all, they are free again. What a person holds or was offered is theirs to take.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.config import Booking as Rules
from bot.config import Config
from bot.domain import appointments as rules
from bot.domain.appointments import Appointment, PastLimit
from bot.domain.checkin import missed_before
from bot.domain.party import Party
from bot.domain.people import Contact
from bot.domain.timeslots import Calendar, TimeSlot, TimeSlotClosed, TimeSlotTaken, bookable
from bot.services.line import Line
from bot.services.places import Places
from bot.services.planned import plan
from bot.services.schedule import Schedule, windows_for
from bot.store.tx import Tx

CODE_ATTEMPTS = 5


class Booking:
    def __init__(self, tx: Tx, config: Config, clock: Clock, calendar: Calendar) -> None:
        self._tx = tx
        self._config = config
        self._clock = clock
        self.schedule = Schedule(tx, config, clock, calendar)
        self.line = Line(tx, config, clock, calendar)

    @property
    def zone(self) -> ZoneInfo:
        return self._config.hall.zone

    def rules(self, party: Party) -> Rules:
        return self.schedule.rules(party)

    async def book(
        self,
        who: Contact,
        item: str,
        site_id: str,
        starts: datetime,
        name: str,
        phone: str,
        also: Sequence[str] = (),
        people: int = 1,
        *,
        green: bool = False,
    ) -> Appointment:
        """Raises TimeSlotTaken, TimeSlotClosed, AlreadyBooked, SameItem, SameItemElsewhere, TooMany or TooManyMissed;
        then nothing is changed. What is returned is the row as it stands.
        """
        now, party = self._clock.now(), Party(item, tuple(also), people, green)
        if not bookable(starts, now, self.rules(party)):
            raise TimeSlotClosed(starts=starts)
        forgiven = await self._tx.bookers.lock(phone)
        await self._check_limits(who, party, starts, phone)
        await self._check_missed(phone, forgiven, site_id)
        async with self._tx.savepoint():
            slot = await self._take_places(who, party, site_id, starts, phone)
            appointment = await self._write(who, slot, party, name, phone)
        await self._tx.contacts.know(who.id, name, phone)
        await plan(self._tx, self._config, appointment, now)
        return appointment

    async def refusal(self, who: Contact, party: Party, starts: datetime, phone: str, site_id: str) -> PastLimit | None:
        """Why this phone may not book it, as far as that is known before it is booked. Locks nothing."""
        try:
            await self._check_limits(who, party, starts, phone)
            await self._check_missed(phone, await self._tx.bookers.forgiven(phone), site_id)
        except PastLimit as refused:
            return refused
        return None

    async def mine(self, who: Contact) -> list[Appointment]:
        return await self._tx.appointments.ahead(who.id, self._clock.now())

    async def booked_since(self, who: Contact, since: datetime) -> bool:
        return await self._tx.appointments.made_since(who.id, since)

    async def get(self, who: Contact, id: int) -> Appointment:
        """Raises NotFound, also when it is somebody else's."""
        appointment = await self._tx.appointments.get(id)
        if appointment is None or appointment.contact_id != who.id:
            raise rules.NotFound()
        return appointment

    async def cancellable(self, who: Contact, id: int) -> Appointment:
        """Raises NotFound or TooLateToCancel."""
        appointment = await self.get(who, id)
        limits = self.rules(appointment.party)
        rules.check_cancellable(appointment, self._clock.now(), limits, self.phone_of(appointment.site))
        return appointment

    async def cancel(self, who: Contact, id: int) -> Appointment:
        """Gives the places back. Raises NotFound or TooLateToCancel."""
        appointment = await self.cancellable(who, id)
        if not await self._tx.appointments.cancel(appointment):
            raise rules.NotFound()
        slot = self.line.slot_of(appointment.site, appointment.window, appointment.starts)
        if slot is not None:
            await self._tx.time_slots.lock([slot])
        await self._tx.time_slots.free(appointment)
        if slot is not None:
            await self.line.give_back(slot, appointment.places, who.id, green=appointment.green)
        return appointment

    def phone_of(self, site_id: str) -> str:
        site = self._config.site(site_id)
        return site.phone if site else ""

    def at(self, day: date, moment: time) -> datetime:
        return datetime.combine(day, moment, self.zone)

    def local(self, moment: str) -> datetime:
        """An instant as a session keeps it, by the hall's clock."""
        return datetime.fromisoformat(moment).astimezone(self.zone)

    def last_change(self, appointment: Appointment) -> datetime:
        """Until when it can be cancelled or moved here."""
        return self.changeable_until(appointment.starts, appointment.party)

    def changeable_until(self, starts: datetime, party: Party) -> datetime:
        return rules.last_change(starts, self.rules(party))

    def further_items(self, party: Party, site_id: str) -> list[str]:
        """What the windows of the site that do all of it do besides."""
        site = self._config.site(site_id)
        windows = windows_for(site, party) if site else []
        return [item for item in dict.fromkeys(i for w in windows for i in w.items) if item not in party.items]

    async def _check_limits(self, who: Contact, party: Party, starts: datetime, phone: str) -> None:
        """What one phone may hold over all contacts and sites, and one contact for whomever."""
        now, limits = self._clock.now(), self._config.booking
        held = await self._tx.appointments.of_phone(phone, now)
        for one in held:
            if not set(one.party.items) & set(party.items):
                continue
            if one.contact_id != who.id:
                raise rules.SameItemElsewhere()
            if one.starts == starts:
                raise rules.AlreadyBooked(code=one.code)
            raise rules.SameItem(id=one.id, code=one.code, starts=one.starts)
        if len(held) >= limits.open_per_person:
            raise rules.TooMany(most=limits.open_per_person)
        if len(await self._tx.appointments.ahead(who.id, now)) >= limits.open_per_contact:
            raise rules.TooMany(most=limits.open_per_contact)

    async def _check_missed(self, phone: str, forgiven: datetime, site_id: str) -> None:
        limits, now = self._config.booking, self._clock.now()
        if not limits.no_shows_before_limit:
            return
        since = max(forgiven, now - timedelta(days=limits.no_show_days))
        count = await self._tx.bookers.missed(phone, since, missed_before(now, limits))
        missed = count.missed - min(count.excused, limits.excuses)
        if missed >= limits.no_shows_before_limit:
            raise rules.TooManyMissed(missed=missed, days=limits.no_show_days, phone=self.phone_of(site_id))

    async def _take_places(self, who: Contact, party: Party, site_id: str, starts: datetime, phone: str) -> TimeSlot:
        offered = self.schedule.candidates(party, site_id, starts)
        if not offered:
            raise TimeSlotClosed(starts=starts)
        places = party.places(self._config.booking)
        slot = await Places(self._tx, self._config, self._clock, self.line, who).take(party, phone, offered, places)
        if slot is None:
            raise TimeSlotTaken(starts=starts)
        return slot

    async def _write(self, who: Contact, slot: TimeSlot, party: Party, name: str, phone: str) -> Appointment:
        now, places = self._clock.now(), party.places(self._config.booking)
        for _ in range(CODE_ATTEMPTS):
            code = rules.new_code()
            id = await self._tx.appointments.add(code, who.id, slot, party.item, name, phone, now, party, places)
            if id is not None and (written := await self._tx.appointments.get(id)):
                return written
            await self._check_limits(who, party, slot.starts, phone)
        raise rules.AlreadyBooked(code="")
