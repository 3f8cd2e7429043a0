"""Taking the places of a time slot for one person: what they hold there or were offered there is used up by it.

So every place is counted once, and what is kept for others stays theirs. An offer goes first to what it was made for,
the document that was waited for; for another one only where no other place is left.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.clock import Clock
from bot.config import Config
from bot.domain.appointments import same_phone
from bot.domain.party import Party
from bot.domain.people import Contact
from bot.domain.shares import Limits
from bot.domain.timeslots import Held, TimeSlot, limits
from bot.domain.waitlist import Entry, Offer
from bot.frozen import Frozen
from bot.services.line import Line
from bot.store.tx import Tx


class Promise(Frozen):
    """An offer that somebody can claim now, and what for."""

    offer: Offer
    entry: Entry

    def is_for(self, party: Party) -> bool:
        return self.entry.party.item == party.item

    def is_at(self, slot: TimeSlot) -> bool:
        offer = self.offer
        return (offer.site, offer.window, offer.starts) == (slot.site, slot.window, slot.starts)

    def is_phones(self, phone: str) -> bool:
        return same_phone(self.entry.phone) == same_phone(phone)


class Places:
    """For one contact, in one transaction."""

    def __init__(self, tx: Tx, config: Config, clock: Clock, line: Line, who: Contact) -> None:
        self._tx = tx
        self._config = config
        self._clock = clock
        self._line = line
        self._who = who

    async def take(
        self, party: Party, phone: str, slots: Sequence[TimeSlot], places: int, left: TimeSlot | None = None
    ) -> TimeSlot | None:
        """The one of these time slots whose places are taken now; None when there are not so many. `left` is one that
        is changed besides.
        """
        now = self._clock.now()
        held = await self._lock([*slots, *([left] if left else [])])
        promises = await self._promises(party, phone)
        for slot, promise in _ways(slots, held, promises, party):
            kept = places_at(held, slot) + (promise.entry.places if promise else 0)
            if await self._tx.time_slots.take(
                slot,
                now,
                places,
                self._who.id,
                self._limits(slot, now, party),
                offer=promise.offer.hold if promise else 0,
                kept=kept,
            ):
                if promise:
                    await self._line.taken(promise.offer, served=promise.is_for(party) and promise.is_phones(phone))
                await self._use_up(slot, places, surplus=kept > places)
                return slot
        return None

    async def hold(self, party: Party, slots: Sequence[TimeSlot], expires: datetime) -> Held | None:
        """None when there are not so many places. What was offered there is kept until its own time already."""
        now, places = self._clock.now(), party.places(self._config.booking)
        held = await self._lock(slots)
        for slot, promise in _ways(slots, held, await self._promises(party), party):
            if promise and promise.entry.places >= places:
                await self.let_go()
                return Held(slot.site, slot.window, slot.starts, places, promise.offer.until)
            kept, most = places_at(held, slot), self._limits(slot, now, party)
            if await self._tx.holds.put(slot, places, self._who.id, now, expires, most, kept=kept):
                if held and (kept > places or not kept):
                    await self._serve(held.site, held.window, held.starts)
                return Held(slot.site, slot.window, slot.starts, places, expires)
        return None

    async def let_go(self, but: TimeSlot | None = None) -> None:
        """What is held is free, first for who waits; of the time slot `but` the places were taken."""
        for site, window, starts in await self._tx.holds.drop(self._who.id):
            if but is None or (site, window, starts) != (but.site, but.window, but.starts):
                await self._serve(site, window, starts)

    async def _lock(self, slots: Sequence[TimeSlot]) -> Held | None:
        """These time slots, and the one of which the contact holds a place; returns what they hold."""
        held = await self._tx.holds.of(self._who.id, self._clock.now())
        theirs = self._line.slot_of(held.site, held.window, held.starts) if held else None
        await self._tx.time_slots.lock([*slots, *([theirs] if theirs else [])])
        return held

    async def _promises(self, party: Party, phone: str = "") -> list[Promise]:
        """What the contact was offered; what is for the same document first, and of that what this phone waited for."""
        found = []
        for offer in await self._tx.waitlist.offers(self._who.id, self._clock.now()):
            if entry := await self._tx.waitlist.get(offer.entry_id):
                found.append(Promise(offer, entry))
        return sorted(found, key=lambda one: (not one.is_for(party), not one.is_phones(phone)))

    async def _use_up(self, slot: TimeSlot, places: int, *, surplus: bool) -> None:
        """`surplus`: more was kept than was taken."""
        await self._tx.holds.wake(slot, places, self._clock.now(), self._who.id)
        await self.let_go(but=slot)
        if surplus:
            await self._line.serve(slot)

    async def _serve(self, site: str, window: str, starts: datetime) -> None:
        if slot := self._line.slot_of(site, window, starts):
            await self._line.serve(slot)

    def _limits(self, slot: TimeSlot, now: datetime, party: Party) -> Limits:
        return limits(slot, now, self._config.booking, self._who.channel, green=party.green)


def places_at(held: Held | None, slot: TimeSlot) -> int:
    """How many are held of this time slot."""
    if held is None or (held.site, held.window, held.starts) != (slot.site, slot.window, slot.starts):
        return 0
    return held.places


def _ways(
    slots: Sequence[TimeSlot], held: Held | None, promises: Sequence[Promise], party: Party
) -> Iterator[tuple[TimeSlot, Promise | None]]:
    """What was offered for this, then what is held, then any place, then what was offered for something else."""
    theirs = [(slot, one) for one in promises for slot in slots if one.is_at(slot)]
    yield from ((slot, one) for slot, one in theirs if one.is_for(party))
    yield from ((slot, None) for slot in sorted(slots, key=lambda slot: not places_at(held, slot)))
    yield from ((slot, one) for slot, one in theirs if not one.is_for(party))
