"""Waiting for a place: joining the line, leaving it, claiming an offer. Who is asked next is decided by `line.py`."""

from collections.abc import Sequence
from datetime import date

from bot.clock import Clock
from bot.config import Config
from bot.domain.appointments import Appointment
from bot.domain.party import Party
from bot.domain.people import Contact
from bot.domain.waitlist import AlreadyWaiting, Decision, Entry, Offer, OfferOver, Waiting
from bot.services.booking import Booking
from bot.store.tx import Tx


class Waits:
    def __init__(self, tx: Tx, config: Config, clock: Clock, booking: Booking) -> None:
        self._tx = tx
        self._config = config
        self._clock = clock
        self._booking = booking
        self._line = booking.line

    @property
    def claim_minutes(self) -> int:
        """How long an offered place is kept."""
        return self._config.booking.claim_minutes

    async def join(
        self, who: Contact, party: Party, site: str, day: date | None, part: str, name: str, phone: str
    ) -> Entry:
        """Raises AlreadyWaiting. Places that rest meanwhile are offered at once."""
        places, now = party.places(self._config.booking), self._clock.now()
        id = await self._tx.waitlist.add(who.id, site, party, places, day, part, name, phone, now)
        entry = await self._tx.waitlist.get(id) if id else None
        if entry is None:
            raise AlreadyWaiting()
        await self._tx.contacts.know(who.id, name, phone)
        schedule = self._booking.schedule
        for slots in schedule.offered(party, site, day, day) if day else ():
            for slot in slots:
                if (await self._tx.holds.at(slot, now)).get("rest"):  # what is free for all, they have seen
                    await self._line.serve(slot)
        return entry

    async def mine(self, who: Contact) -> Sequence[Entry]:
        return await self._tx.waitlist.of_contact(who.id, self._booking.schedule.today())

    async def leave(self, who: Contact, id: int) -> None:
        """Raises OfferOver when it is not theirs or over."""
        entry = await self._tx.waitlist.get(id)
        if entry is None or entry.contact_id != who.id:
            raise OfferOver()
        offer = await self.offered(who)
        if offer and offer.entry_id == id:
            await self._line.end(offer, Decision.REFUSED)
        await self._tx.waitlist.turn(id, Waiting.WAITING, Waiting.LEFT)

    async def offered(self, who: Contact) -> Offer | None:
        """What the contact can claim now."""
        return await self._tx.waitlist.offered_to(who.id, self._clock.now())

    async def entry(self, offer: Offer) -> Entry:
        entry = await self._tx.waitlist.get(offer.entry_id)
        assert entry is not None, "an offer is for an entry"
        return entry

    async def claim(self, who: Contact) -> Appointment:
        """Books what was offered. Raises OfferOver, or what booking raises; then the offer stays."""
        offer = await self.offered(who)
        if offer is None:
            raise OfferOver()
        entry = await self.entry(offer)
        async with self._tx.savepoint():
            booked = await self._booking.book(
                who,
                entry.party.item,
                offer.site,
                offer.starts,
                entry.name,
                entry.phone,
                entry.party.also,
                entry.party.people,
            )
            if not await self._tx.waitlist.decide(offer.id, Decision.TAKEN):
                raise OfferOver()
            await self._tx.waitlist.turn(entry.id, Waiting.OFFERED, Waiting.SERVED)
            await self._tx.holds.remove(offer.hold)
        return booked

    async def refuse(self, who: Contact) -> None:
        """The next in line is asked; who refused stays in line for another time."""
        offer = await self.offered(who)
        if offer is not None:
            await self._line.end(offer, Decision.REFUSED)
