"""Waiting for a place: joining the line, leaving it, claiming an offer. Who is asked next is decided by `line.py`."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from bot.clock import Clock
from bot.config import Config
from bot.domain.appointments import Appointment
from bot.domain.party import Party
from bot.domain.people import Contact
from bot.domain.waitlist import AlreadyWaiting, Decision, Entry, Offer, OfferOver, Waiting
from bot.services.booking import Booking
from bot.store.tx import Tx

MOST_SERVED = 50  # time slots with resting places that are looked at for who begins to wait

LATE_YES = timedelta(hours=24)  # after an offer has run out


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
        first = self._booking.at(day or schedule.today(), time(0))
        last = self._booking.at((day or schedule.last_day(party)) + timedelta(days=1), time(0))
        for window, starts in await self._tx.holds.resting(site, first, last, now, MOST_SERVED):
            if slot := self._line.slot_of(site, window, starts):  # what is free for all, they have seen
                await self._line.serve(slot)
        return entry

    async def mine(self, who: Contact) -> Sequence[Entry]:
        return await self._tx.waitlist.of_contact(who.id, self._booking.schedule.today())

    async def leave(self, who: Contact, id: int) -> None:
        """Raises OfferOver when it is not theirs or over."""
        entry = await self._tx.waitlist.get(id)
        if entry is None or entry.contact_id != who.id:
            raise OfferOver()
        for _ in range(2):  # between the two it may be offered something
            if offer := await self._tx.waitlist.live(id):
                await self._line.end(offer, Decision.REFUSED)
            if await self._tx.waitlist.turn(id, Waiting.WAITING, Waiting.LEFT):
                return

    async def offered(self, who: Contact, id: int | None = None) -> Offer | None:
        """What the contact can claim now: this one, or else the one that was offered first."""
        offers = await self._tx.waitlist.offers(who.id, self._clock.now())
        return next((one for one in offers if id in (None, one.id)), None)

    async def only_offered(self, who: Contact) -> Offer | None:
        """None where there are several: a bare yes would not tell which."""
        offers = await self._tx.waitlist.offers(who.id, self._clock.now())
        return offers[0] if len(offers) == 1 else None

    async def lapsed(self, who: Contact) -> Offer | None:
        """What was offered last and has run out, as long as a late yes is likely to be meant for it."""
        now = self._clock.now()
        return await self._tx.waitlist.lapsed(who.id, now - LATE_YES, now)

    async def entry(self, offer: Offer) -> Entry:
        entry = await self._tx.waitlist.get(offer.entry_id)
        assert entry is not None, "an offer is for an entry"
        return entry

    async def claim(self, who: Contact, offer: Offer | None = None) -> Appointment:
        """Books what was offered. Raises OfferOver, or what booking raises; then the offer stays."""
        offer = await self.offered(who, offer.id if offer else None)
        if offer is None:
            raise OfferOver()
        entry = await self.entry(offer)
        party = entry.party
        return await self._booking.book(
            who,
            party.item,
            offer.site,
            offer.starts,
            entry.name,
            entry.phone,
            party.also,
            party.people,
            green=party.green,
        )

    async def refuse(self, who: Contact, offer: Offer | None = None) -> None:
        """The next in line is asked; who refused stays in line for another time."""
        offer = await self.offered(who, offer.id if offer else None)
        if offer is not None:
            await self._line.end(offer, Decision.REFUSED)
