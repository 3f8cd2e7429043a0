"""Who waits is asked before everybody else: in order, who fits, one at a time, for a while; then it is free for all."""

import asyncio

import pytest

from bot.domain.timeslots import TimeSlotTaken
from bot.domain.waitlist import AlreadyWaiting, OfferOver
from bot.frozen import replace
from bot.services.booking import Booking
from bot.services.line import pass_on
from bot.store import Store
from tests.booking_kit import NO_HOLIDAYS, STARTS, Desk, crowd, hall_with
from tests.hall import BUTTONS, TEXT_ONLY, Hall, open_hall, with_places


@pytest.fixture
async def hall(store: Store) -> Hall:
    return open_hall(store, with_places(1))


async def everything_at_dongqiao(hall: Hall) -> list:
    """The whole of tomorrow morning at the small site is taken."""
    people = []
    for number, hour in enumerate(("9:30", "10:00", "10:30", "11:00", "11:30")):
        person = hall.person(address=f"early{number}")
        told = await person.says("/book", "身份证", "东桥", "明天", hour, "王芳", f"1390000000{number}", "1")
        assert "预约好了" in told
        people.append(person)
    return people


WAITING = ("/book", "身份证", "东桥", "明天上午", "有空位叫我", "张小云", "13800000000", "1")


async def test_one_can_wait_and_is_told_when_a_place_is_given_back(hall: Hall) -> None:
    early = await everything_at_dongqiao(hall)
    waiter = hall.person(TEXT_ONLY, address="waits")
    assert "排上了" in await waiter.says(*WAITING)
    await early[2].says("取消预约", "1", "1")
    await hall.core.tick()
    told = await waiter.listens()
    assert "11月26日 周四 10:30" in told and "保留到10:30" in told
    assert "给您留了一个空位" in await waiter.says("/claim")
    assert "预约好了" in await waiter.says("要")


async def test_meanwhile_nobody_else_gets_it(hall: Hall) -> None:
    early = await everything_at_dongqiao(hall)
    await hall.person(BUTTONS, address="waits").says(*WAITING)
    await early[2].says("取消预约", "1", "1")
    other = await hall.person(BUTTONS, address="other").says("/book", "身份证", "东桥", "明天", "10:30")
    assert "保留到" not in other


async def test_wanting_to_book_leads_to_the_offer(hall: Hall) -> None:
    early = await everything_at_dongqiao(hall)
    waiter = hall.person(BUTTONS, address="waits")
    await waiter.says(*WAITING)
    await early[2].says("取消预约", "1", "1")
    assert "给您留了一个空位" in await waiter.says("我要预约")


async def test_who_booked_another_time_meanwhile_may_move_it_there(hall: Hall) -> None:
    early = await everything_at_dongqiao(hall)
    waiter = hall.person(BUTTONS, address="waits")
    await waiter.says(*WAITING)
    await waiter.says("/book", "身份证", "云溪大厅", "周五", "下午三点", "1", "1")
    await early[2].says("取消预约", "1", "1")
    question = await waiter.says("/claim", "要")
    assert "原来：11月27日 周五 15:00" in question and "改到：11月26日 周四 10:30，东桥" in question
    assert "改好了" in await waiter.says("好")


async def test_what_one_waits_for_is_shown_and_can_be_left(hall: Hall) -> None:
    await everything_at_dongqiao(hall)
    waiter = hall.person(BUTTONS, address="waits")
    await waiter.says(*WAITING)
    assert "11月26日 周四上午" in await waiter.says("/wait")
    assert "不再排了" in await waiter.says("1")
    assert "没有在排队" in await waiter.says("/wait")


async def test_a_day_that_is_over_is_waited_for_no_more(hall: Hall) -> None:
    await everything_at_dongqiao(hall)
    waiter = hall.person(BUTTONS, address="waits")
    await waiter.says(*WAITING)
    hall.clock.forward(days=2)
    assert "没有在排队" in await waiter.says("/wait")


async def test_an_offer_that_came_too_late_is_said_so(hall: Hall) -> None:
    early = await everything_at_dongqiao(hall)
    waiter = hall.person(BUTTONS, address="waits")
    await waiter.says(*WAITING)
    await early[2].says("取消预约", "1", "1")
    hall.clock.forward(minutes=31)
    assert "时间已经过了" in await waiter.says("/claim")


async def test_a_yes_is_to_what_was_asked_and_to_no_other_offer(hall: Hall) -> None:
    early = await everything_at_dongqiao(hall)
    waiter = hall.person(BUTTONS, address="waits")
    await waiter.says(*WAITING)
    await waiter.says("/book", "护照", "东桥", "明天上午", "有空位叫我", "1", "1")
    await early[2].says("取消预约", "1", "1")
    hall.clock.forward(minutes=10)
    await early[3].says("取消预约", "1", "1")
    assert "居民身份证\n11月26日 周四 10:30" in await waiter.says("/claim")
    hall.clock.forward(minutes=21)
    await hall.core.tick()
    await waiter.listens()
    asked = await waiter.says("不要")
    assert "还有一个给您留着" in asked and "普通护照\n11月26日 周四 11:00" in asked
    assert "预约好了" in await waiter.says("要")


async def test_at_night_nobody_is_woken_and_the_claim_begins_in_the_morning(store: Store) -> None:
    hall = open_hall(store, with_places(1))
    early = [hall.person(address=f"early{number}") for number in range(5)]
    for number, hour in enumerate(("9:30", "10:00", "10:30", "11:00", "11:30")):
        await early[number].says("/book", "身份证", "东桥", "后天", hour, "王芳", f"1390000000{number}", "1")
    waiter = hall.person(BUTTONS, address="waits")
    await waiter.says("/book", "身份证", "东桥", "后天上午", "有空位叫我", "张小云", "13800000000", "1")
    hall.clock.forward(hours=12)  # 22:00
    await early[3].says("取消预约", "1", "1")
    await hall.core.tick()
    assert await waiter.listens() == ""
    hall.clock.forward(hours=10, minutes=1)
    await hall.core.tick()
    assert "保留到08:30" in await waiter.listens()


# rules, on the books


async def test_first_come_first_served_of_those_who_fit(store: Store) -> None:
    desk = Desk(store, hall_with(2, release_minutes=(5, 30)))
    holder, other, family, single, later = await crowd(store, 5)
    mine = await desk.book(holder)
    await desk.book(other)
    await desk.wait(family, people=2)
    await desk.wait(single)
    await desk.wait(later)
    await desk.cancel(holder, mine.id)
    assert await desk.offered(family) is None  # two places they would need
    assert (await desk.offered(single)).starts == STARTS
    assert await desk.offered(later) is None
    assert await desk.free() == 0


async def test_refused_or_not_claimed_in_time_it_goes_to_the_next_and_never_twice_to_one(store: Store) -> None:
    desk, (holder, first, second) = Desk(store, hall_with(1, release_minutes=(5, 30))), await crowd(store, 3)
    mine = await desk.book(holder)
    await desk.wait(first)
    await desk.wait(second)
    await desk.cancel(holder, mine.id)
    await desk.run(first, lambda tx: desk.waits(tx).refuse(first))
    assert await desk.offered(first) is None
    assert (await desk.offered(second)).starts == STARTS
    desk.clock.forward(minutes=31)
    await pass_on(store, desk.config, desk.clock, NO_HOLIDAYS)
    assert await desk.offered(first) is None and await desk.offered(second) is None
    assert await desk.free() == 0  # it rests once more
    desk.clock.forward(minutes=30)
    assert await desk.free() == 1


async def test_with_nobody_to_pass_it_on_it_is_free_for_all_at_last(store: Store) -> None:
    desk, (holder, first, other) = Desk(store, hall_with(1, release_minutes=(5, 30))), await crowd(store, 3)
    mine = await desk.book(holder)
    await desk.wait(first)
    await desk.cancel(holder, mine.id)
    desk.clock.forward(minutes=30 + 30)
    with pytest.raises(OfferOver):
        await desk.claim(first)
    assert await desk.book(other)


async def test_what_is_given_back_rests_for_everybody_but_its_giver(store: Store) -> None:
    desk, (holder, tout) = Desk(store, hall_with(1, release_minutes=(5, 30))), await crowd(store, 2)
    mine = await desk.book(holder)
    await desk.cancel(holder, mine.id)
    with pytest.raises(TimeSlotTaken):
        await desk.book(tout)
    assert await desk.free(me=holder.id) == 1
    desk.clock.forward(minutes=4)
    assert await desk.free() == 0
    desk.clock.forward(minutes=27)
    assert await desk.free() == 1


async def test_who_gave_it_back_is_not_offered_the_same(store: Store) -> None:
    desk, (holder, next_one) = Desk(store, hall_with(1, release_minutes=(5, 30))), await crowd(store, 2)
    mine = await desk.book(holder)
    await desk.cancel(holder, mine.id)
    await desk.wait(holder)
    assert await desk.offered(holder) is None
    await desk.wait(next_one)
    assert (await desk.offered(next_one)).starts == STARTS  # it still rested, and they need not wait for it


async def test_who_has_a_time_is_not_offered_the_same_once_more(store: Store) -> None:
    desk, (holder, waiter, next_one) = Desk(store, hall_with(2, release_minutes=(5, 30))), await crowd(store, 3)
    theirs = await desk.book(holder)
    await desk.wait(waiter)
    await desk.book(waiter)
    await desk.wait(next_one)
    await desk.cancel(holder, theirs.id)
    assert await desk.offered(waiter) is None
    assert (await desk.offered(next_one)).starts == STARTS


async def test_a_hold_that_lapses_goes_to_who_waits(store: Store) -> None:
    desk, (keeper, waiter) = Desk(store, hall_with(1)), await crowd(store, 2)
    await desk.hold(keeper)
    await desk.wait(waiter)
    assert await desk.offered(waiter) is None
    desk.clock.forward(minutes=10)
    await pass_on(store, desk.config, desk.clock, NO_HOLIDAYS)
    assert (await desk.offered(waiter)).starts == STARTS


async def test_a_phone_waits_once_for_the_same_item(store: Store) -> None:
    desk, (who,) = Desk(store, hall_with(1)), await crowd(store, 1)
    desk.config = hall_with(1)
    results = await asyncio.gather(*(desk.wait(who) for _ in range(4)), return_exceptions=True)
    assert sum(isinstance(one, AlreadyWaiting) for one in results) == 3


async def test_of_many_claims_side_by_side_one_books(store: Store) -> None:
    desk, (holder, waiter) = Desk(store, hall_with(1, release_minutes=(5, 30))), await crowd(store, 2)
    mine = await desk.book(holder)
    await desk.wait(waiter)
    await desk.cancel(holder, mine.id)
    results = await asyncio.gather(*(desk.claim(waiter) for _ in range(5)), return_exceptions=True)
    assert sum(not isinstance(one, OfferOver) for one in results) == 1
    assert await desk.taken() == {STARTS: 1}


async def test_while_offers_lapse_and_are_claimed_no_place_is_sold_twice(store: Store) -> None:
    desk, people = Desk(store, hall_with(3, release_minutes=(0, 1))), await crowd(store, 12)
    mine = [await desk.book(who) for who in people[:3]]
    for who in people[3:]:
        await desk.wait(who)
    await asyncio.gather(*(desk.cancel(who, one.id) for who, one in zip(people[:3], mine, strict=True)))
    for _ in range(4):
        desk.clock.forward(minutes=31)
        tries = [*(desk.claim(who) for who in people[3:]), *(desk.book(who) for who in people[:3])]
        await asyncio.gather(pass_on(store, desk.config, desk.clock, NO_HOLIDAYS), *tries, return_exceptions=True)
        assert (await desk.taken()).get(STARTS, 0) <= 3


async def test_a_place_on_a_day_that_was_shut_since_is_offered_to_nobody(store: Store) -> None:
    desk = Desk(store, hall_with(1))
    holder, waiting = await crowd(store, 2)
    booked = await desk.book(holder)
    await desk.wait(waiting)
    shut = replace(NO_HOLIDAYS, days_off=frozenset({STARTS.astimezone(desk.config.hall.zone).date()}))
    await desk.run(holder, lambda tx: Booking(tx, desk.config, desk.clock, shut).cancel(holder, booked.id))
    assert await desk.offered(waiting) is None
