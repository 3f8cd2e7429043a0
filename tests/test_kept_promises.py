"""Anything anybody does in any order: what is kept fits in at every moment, and who was told of it can take it."""

import asyncio
import random
from collections.abc import Awaitable
from typing import Any

import pytest

from bot.domain.appointments import AlreadyBooked, SameItem, TooMany
from bot.domain.people import Contact
from bot.domain.timeslots import TimeSlotTaken
from bot.domain.waitlist import AlreadyWaiting, OfferOver
from bot.errors import BotError
from bot.services.line import pass_on
from bot.store import Store
from tests.booking_kit import NEXT, NO_HOLIDAYS, SITE, STARTS, Desk, crowd, hall_with

PEOPLE, STEPS = 7, 120
NOT_NOW = (AlreadyBooked, SameItem, TooMany)  # a place is kept, only not for somebody who has one
ITEMS = ("passport", "hkmo_permit")


class Fuzz:
    def __init__(self, desk: Desk, people: list[Contact], seed: int) -> None:
        self.desk, self.people, self.luck = desk, people, random.Random(seed)
        self.done: list[str] = []

    async def step(self) -> None:
        who = self.luck.choice(self.people)
        ways: dict[str, Any] = {
            "hold": self.desk.hold(who, self._starts()),
            "book": self.desk.book(who, self._starts(), self.luck.choice(ITEMS), self.luck.choice((1, 1, 2))),
            "keep": self.take_what_is_held(who),
            "claim": self.claim(who),
            "move": self.change(who, move=True),
            "cancel": self.change(who, move=False),
            "wait": self.desk.wait(who, self.luck.choice((1, 1, 2)), self.luck.choice((None, STARTS.date()))),
            "refuse": self.desk.run(who, lambda tx: self.desk.waits(tx).refuse(who)),
            "leave": self.leave(who),
            "later": self.later(),
            "tick": pass_on(self.desk.store, self.desk.config, self.desk.clock, NO_HOLIDAYS),
        }
        weights = (4, 3, 5, 5, 4, 3, 4, 1, 1, 3, 3)
        (way,) = self.luck.choices(list(ways), weights)
        for name, one in ways.items():
            if name != way:
                one.close()
        self.done.append(f"{way} {who.id}")
        try:
            await ways[way]
        except (TimeSlotTaken, AlreadyWaiting, OfferOver, *NOT_NOW):
            self.done[-1] += " refused"

    async def take_what_is_held(self, who: Contact) -> None:
        held = await self._read(lambda tx: tx.holds.of(who.id, self.desk.clock.now()))
        if held:
            await self._must(self.desk.book(who, held.starts, people=held.places))

    async def claim(self, who: Contact) -> None:
        if await self.desk.offered(who):
            await self._must(self.desk.claim(who))

    async def change(self, who: Contact, *, move: bool) -> None:
        for mine in await self._read(lambda tx: tx.appointments.ahead(who.id, self.desk.clock.now())):
            if not move:
                await self.desk.cancel(who, mine.id)
            elif mine.starts != (starts := self._starts()):
                await self.desk.move(who, mine.id, starts)
            return

    async def leave(self, who: Contact) -> None:
        for entry in await self.desk.run(who, lambda tx: self.desk.waits(tx).mine(who)):
            await self.desk.run(who, lambda tx, id=entry.id: self.desk.waits(tx).leave(who, id))

    async def later(self) -> None:
        self.desk.clock.forward(minutes=self.luck.choice((1, 4, 11)))

    async def fits(self) -> None:
        now = self.desk.clock.now()
        for window in self.desk.config.sites[0].windows:
            for starts in (STARTS, NEXT):
                slot = self.desk_slot(window.id, starts)
                there = await self._read(lambda tx, slot=slot: tx.holds.at(slot, now))
                until = starts + (NEXT - STARTS)
                taken = await self._read(lambda tx, w=window.id, s=starts, u=until: tx.time_slots.taken(SITE, w, s, u))
                kept = there.get("hold", 0) + there.get("offer", 0)
                assert taken.get(starts, 0) + kept <= window.places, (window.id, starts, taken, there, self.done)

    def desk_slot(self, window: str, starts: Any) -> Any:
        slot = self.desk.booking(Any).line.slot_of(SITE, window, starts)  # type: ignore[arg-type]
        assert slot is not None
        return slot

    async def _must(self, taking: Awaitable[Any]) -> None:
        try:
            await taking
        except NOT_NOW:
            return
        except BotError as refusal:
            raise AssertionError(f"{refusal!r} after {self.done}") from refusal

    async def _read(self, work: Any) -> Any:
        return await self.desk.store.run(work)

    def _starts(self) -> Any:
        return self.luck.choice((STARTS, STARTS, NEXT))


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_happens_in_whatever_order_what_is_kept_can_be_taken(store: Store, seed: int) -> None:
    desk = Desk(store, hall_with(2, 1, release_minutes=(2, 9), claim_minutes=10, hold_minutes=6))
    fuzz = Fuzz(desk, await crowd(store, PEOPLE), seed)
    for _ in range(STEPS):
        await fuzz.step()
        await fuzz.fits()
    await desk.taken()


@pytest.mark.parametrize("seed", range(3))
async def test_the_same_side_by_side(store: Store, seed: int) -> None:
    desk = Desk(store, hall_with(2, 1, release_minutes=(2, 9), claim_minutes=10, hold_minutes=6))
    people = await crowd(store, 12)
    fuzzes = [Fuzz(desk, people[n::4], 100 * seed + n) for n in range(4)]
    for _ in range(40):
        await asyncio.gather(*(fuzz.step() for fuzz in fuzzes))
        await fuzzes[0].fits()
    await desk.taken()
