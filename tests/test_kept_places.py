"""What is kept for somebody is theirs until it was told to end, whatever others, or they themselves, do meanwhile.

All that is booked, held and offered of a time slot fits into it at every moment; only so can each be kept.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from bot.domain.party import Party
from bot.domain.people import Contact
from bot.domain.waitlist import Decision, Entry, Offer, OfferOver, Waiting
from bot.services.booking import Booking
from bot.services.line import pass_on
from bot.store import Store
from bot.store.tx import Tx
from tests.booking_kit import ITEM, NEXT, NO_HOLIDAYS, SITE, STARTS, Desk, crowd, hall_with, phone_of

RESTS = {"release_minutes": (5, 30)}
OTHER_ITEM = "hkmo_permit"


async def promised(desk: Desk) -> int:
    """Booked, held and offered at STARTS."""

    async def work(tx: Tx) -> int:
        kept = 0
        for window in desk.config.sites[0].windows:
            slot = Booking(tx, desk.config, desk.clock, NO_HOLIDAYS).line.slot_of(SITE, window.id, STARTS)
            assert slot is not None
            there = await tx.holds.at(slot, desk.clock.now())
            kept += there.get("hold", 0) + there.get("offer", 0)
        return kept

    return (await desk.taken()).get(STARTS, 0) + await desk.store.run(work)


async def decision(desk: Desk, offer: Offer) -> tuple[Decision, Waiting]:
    async def work(tx: Tx) -> Any:
        one, entry = await tx.waitlist.offered(offer.id), await tx.waitlist.get(offer.entry_id)
        return one.decision, entry.state

    return await desk.store.run(work)


async def offered_one(desk: Desk, people: Sequence[Contact]) -> Offer:
    """The last of them was offered the place that the first gave back; the others have booked."""
    *bookers, waiter = people
    mine = [await desk.book(who) for who in bookers]
    await desk.wait(waiter)
    await desk.cancel(bookers[0], mine[0].id)
    offer = await desk.offered(waiter)
    assert offer is not None
    return offer


async def test_who_books_what_they_were_offered_has_taken_the_offer(store: Store) -> None:
    desk, people = Desk(store, hall_with(2, **RESTS)), await crowd(store, 4)
    offer = await offered_one(desk, people[:3])
    await desk.book(people[2])
    assert await decision(desk, offer) == (Decision.TAKEN, Waiting.SERVED)
    assert await promised(desk) == 2
    with pytest.raises(OfferOver):
        await desk.claim(people[2])


async def test_who_moves_to_what_they_were_offered_has_taken_the_offer(store: Store) -> None:
    desk, people = Desk(store, hall_with(2, **RESTS)), await crowd(store, 3)
    early = await desk.book(people[2], NEXT)
    offer = await offered_one(desk, people)
    await desk.move(people[2], early.id, STARTS)
    assert await decision(desk, offer) == (Decision.TAKEN, Waiting.SERVED)
    assert await promised(desk) == 2


async def test_choosing_what_one_was_offered_counts_it_once_and_what_others_hold_stays_theirs(store: Store) -> None:
    desk, (holder, waiter, other) = Desk(store, hall_with(2, **RESTS)), await crowd(store, 3)
    mine = [await desk.book(holder), await desk.book(other)]
    await desk.wait(waiter)
    await desk.cancel(holder, mine[0].id)
    offer = await desk.offered(waiter)
    held = await desk.hold(waiter)
    assert (held.starts, held.expires) == (STARTS, offer.until)
    assert await promised(desk) == 2
    await desk.cancel(other, mine[1].id)
    await desk.hold(other)  # it rests for everybody else
    assert await promised(desk) == 2
    await desk.book(waiter)
    await desk.book(other)
    assert await promised(desk) == 2


async def test_a_hold_of_the_offered_place_takes_nothing_from_a_third(store: Store) -> None:
    desk, (holder, waiter, third) = Desk(store, hall_with(2, **RESTS)), await crowd(store, 3)
    mine, _ = await desk.book(holder), await desk.hold(third)
    await desk.wait(waiter)
    await desk.cancel(holder, mine.id)
    await desk.hold(waiter)
    assert await promised(desk) == 2
    assert await desk.book(third)
    assert await desk.book(waiter)


async def test_what_is_given_back_and_taken_again_by_its_giver_takes_nothing_from_a_third(store: Store) -> None:
    desk, (giver, third) = Desk(store, hall_with(2, **RESTS)), await crowd(store, 2)
    mine = await desk.book(giver)
    await desk.cancel(giver, mine.id)
    await desk.hold(third)
    await desk.book(giver)
    assert await desk.book(third)


async def test_what_is_given_back_and_held_again_by_its_giver_takes_nothing_from_a_third(store: Store) -> None:
    desk, (giver, third) = Desk(store, hall_with(2, **RESTS)), await crowd(store, 2)
    mine = await desk.book(giver)
    await desk.cancel(giver, mine.id)
    await desk.hold(third)
    await desk.hold(giver)
    await desk.hold(third)
    assert await desk.book(third)
    assert await desk.book(giver)


async def test_a_place_that_lapsed_long_ago_does_not_keep_an_offer_from_being_claimed(store: Store) -> None:
    """Of the resting places those wake that still rest."""
    desk, (first, second, third, waiter) = Desk(store, hall_with(2, **RESTS)), await crowd(store, 4)
    for who in (first, second):
        mine = await desk.book(who)
        await desk.cancel(who, mine.id)
        desk.clock.forward(minutes=0 if who is second else 31)
    await desk.hold(third)
    await desk.wait(waiter)
    assert await desk.offered(waiter) is not None
    assert await desk.book(third)
    assert await desk.claim(waiter)


async def test_an_offer_is_for_what_was_waited_for(store: Store) -> None:
    """Another document takes a place of its own while there is one."""
    desk, people = Desk(store, hall_with(2, **RESTS)), await crowd(store, 3)
    offer = await offered_one(desk, people)
    desk.config = hall_with(3, **RESTS)
    await desk.book(people[2], item=OTHER_ITEM)
    assert await decision(desk, offer) == (Decision.LIVE, Waiting.OFFERED)
    assert await desk.claim(people[2])
    assert await promised(desk) == 3


async def test_the_place_that_is_held_or_offered_is_taken_not_one_at_another_window(store: Store) -> None:
    desk, (first, second, waiter) = Desk(store, hall_with(1, 1, **RESTS)), await crowd(store, 3)
    mine = [await desk.book(first), await desk.book(second)]
    await desk.wait(waiter)
    await desk.cancel(second, mine[1].id)
    offer = await desk.offered(waiter)
    await desk.cancel(first, mine[0].id)
    desk.clock.forward(minutes=29)
    assert (await desk.claim(waiter)).window == offer.window
    assert await promised(desk) == 1


async def test_what_is_let_go_for_another_time_goes_to_who_waits(store: Store) -> None:
    desk, (keeper, waiter, other) = Desk(store, hall_with(1)), await crowd(store, 3)
    await desk.hold(keeper)
    await desk.wait(waiter)
    await desk.wait(other)
    await desk.hold(keeper, NEXT)
    assert (await desk.offered(waiter)).starts == STARTS
    await pass_on(store, desk.config, desk.clock, NO_HOLIDAYS)
    await desk.hold(keeper, NEXT)
    await desk.book(keeper, NEXT)
    assert await promised(desk) == 1


async def wait_for(desk: Desk, who: Contact, item: str, day: date | None) -> Entry:
    async def work(tx: Tx) -> Entry:
        return await desk.waits(tx).join(who, Party(item), SITE, day, "", "欧阳建国", phone_of(who))

    return await desk.run(who, work)


async def test_who_waits_for_any_day_is_offered_at_once_what_rests(store: Store) -> None:
    desk, (giver, waiter) = Desk(store, hall_with(1, **RESTS)), await crowd(store, 2)
    mine = await desk.book(giver)
    await desk.cancel(giver, mine.id)
    await wait_for(desk, waiter, ITEM, None)
    assert (await desk.offered(waiter)).starts == STARTS


async def test_leaving_the_line_gives_up_its_offer_and_no_other(store: Store) -> None:
    desk, (first, second, waiter) = Desk(store, hall_with(2, **RESTS)), await crowd(store, 3)
    mine = [await desk.book(first), await desk.book(second)]
    one, two = [await wait_for(desk, waiter, item, STARTS.date()) for item in (ITEM, OTHER_ITEM)]
    await desk.cancel(first, mine[0].id)
    await desk.cancel(second, mine[1].id)
    await desk.run(waiter, lambda tx: desk.waits(tx).leave(waiter, two.id))
    assert (await desk.offered(waiter)).entry_id == one.id
    assert await promised(desk) == 1
    await desk.run(waiter, lambda tx: desk.waits(tx).leave(waiter, one.id))
    assert await desk.offered(waiter) is None
    assert await promised(desk) == 0


async def test_a_time_that_one_has_is_not_offered_to_them(store: Store) -> None:
    desk, (who, other) = Desk(store, hall_with(1, 1, **RESTS)), await crowd(store, 2)
    mine = [await desk.book(one) for one in (who, other)]
    await desk.wait(who)
    await desk.cancel(other, mine[1].id)
    assert await desk.offered(who) is None
