"""A chosen time is kept for a while: by the clock, one a contact, through restarts, and never over the capacity."""

import asyncio
import random

import pytest

from bot.clock import FrozenClock
from bot.domain.timeslots import Held, TimeSlotClosed, TimeSlotTaken
from bot.store import Store, open_store
from tests.booking_kit import BOOKING, NEXT, NOW, STARTS, Desk, crowd, hall_with
from tests.conftest import SEAL, new_postgres_database
from tests.hall import BUTTONS, PAGE, Hall, open_hall, with_places


@pytest.fixture
async def hall(store: Store) -> Hall:
    return open_hall(store, with_places(1))


async def test_until_when_it_is_kept_is_told_and_others_see_it_full(hall: Hall) -> None:
    first, second = hall.person(address="1"), hall.person(address="2")
    assert "保留到10:10" in await first.says(*BOOKING[:6])
    assert "已经约满" in await second.says(*BOOKING[:6])
    assert "预约好了" in await first.says("张小云", "13800000000", "是")


async def test_it_is_told_in_english_too(hall: Hall) -> None:
    reader = hall.person(PAGE, language="en")
    told = await reader.says("/book", "passport", "Yunxi Main Centre", "tomorrow", "morning", "9:30")
    assert "until 10:10" in told


async def test_it_lapses_by_the_clock_without_anything_running(hall: Hall) -> None:
    first, second = hall.person(address="1"), hall.person(address="2")
    await first.says(*BOOKING[:6])
    hall.clock.forward(minutes=10)
    assert "保留到10:20" in await second.says(*BOOKING[:6])
    lost = await first.says("张小云", "13800000000")
    assert "刚被约满" in lost and "最近的空位" in lost


async def test_one_that_lapsed_is_renewed_where_nobody_took_it(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(*BOOKING[:7])
    hall.clock.forward(minutes=30)
    assert "保留到10:40" in await citizen.says("13800000000")
    hall.clock.forward(minutes=30)
    assert "预约好了" in await citizen.says("1")


@pytest.mark.parametrize("way", ["取消", "/my", "重新开始", "菜单"])
async def test_who_leaves_gives_it_back(hall: Hall, way: str) -> None:
    first, second = hall.person(address="1"), hall.person(address="2")
    await first.says(*BOOKING[:6], way)
    assert "保留到10:10" in await second.says(*BOOKING[:6])


async def test_who_wants_no_appointment_or_another_time_gives_it_back(hall: Hall) -> None:
    first, second = hall.person(address="1"), hall.person(address="2")
    await first.says(*BOOKING, "换个时间")
    assert "保留到" in await second.says(*BOOKING[:6])
    await second.says("王芳", "13900000000", "不约了")
    assert "保留到" in await first.says("明天", "上午", "9点半")


async def test_another_time_moves_it(hall: Hall) -> None:
    first, second = hall.person(address="1"), hall.person(address="2")
    await first.says(*BOOKING)
    assert "11月26日 周四 10:00" in await first.says("10点")
    assert "保留到" in await second.says(*BOOKING[:6])


# rules and races


async def test_a_held_place_is_free_for_nobody_else(store: Store) -> None:
    desk, (who, other) = Desk(store, hall_with(1)), await crowd(store, 2)
    held = await desk.hold(who)
    assert (held.starts, held.places, held.expires.minute) == (STARTS, 1, NOW.minute + 10)
    assert (await desk.free(), await desk.free(me=who.id)) == (0, 1)
    for refused in (desk.hold(other), desk.book(other)):
        with pytest.raises(TimeSlotTaken):
            await refused
    await desk.book(who)
    assert await desk.taken() == {STARTS: 1}
    assert await desk.free(NEXT, who.id) == 1


async def test_a_contact_holds_one_time(store: Store) -> None:
    desk, (who,) = Desk(store, hall_with(1)), await crowd(store, 1)
    await asyncio.gather(*(desk.hold(who, starts) for starts in (STARTS, NEXT, STARTS, NEXT)))
    assert (await desk.free(STARTS), await desk.free(NEXT)) == (1, 0)


async def test_a_time_that_is_not_offered_cannot_be_held_and_the_hold_stays(store: Store) -> None:
    desk, (who,) = Desk(store, hall_with(1)), await crowd(store, 1)
    await desk.hold(who)
    with pytest.raises(TimeSlotClosed):
        await desk.hold(who, NOW)
    assert await desk.free() == 0


async def test_it_survives_a_restart(tmp_path) -> None:
    url = f"sqlite:///{tmp_path}/bot.db"
    store = await open_store(url, SEAL)
    await store.migrate()
    who, other = await crowd(store, 2)
    await Desk(store, hall_with(1)).hold(who)
    await store.close()
    store = await open_store(url, SEAL)
    desk = Desk(store, hall_with(1))
    with pytest.raises(TimeSlotTaken):
        await desk.book(other)
    assert await desk.book(who)
    await store.close()


async def test_of_two_hundred_who_choose_seven_places_exactly_seven_hold_one(store: Store) -> None:
    desk, people = Desk(store, hall_with(4, 3)), await crowd(store, 200)
    results = await asyncio.gather(*(desk.hold(who) for who in people), return_exceptions=True)
    assert sum(isinstance(one, Held) for one in results) == 7
    assert {type(one) for one in results} == {Held, TimeSlotTaken}
    holders = [who for who, one in zip(people, results, strict=True) if isinstance(one, Held)]
    booked = await asyncio.gather(*(desk.book(who) for who in people), return_exceptions=True)
    assert [who for who, one in zip(people, booked, strict=True) if not isinstance(one, TimeSlotTaken)] == holders
    assert await desk.taken() == {STARTS: 7}


async def test_two_processes_hold_and_book_without_selling_a_place_twice(postgres_server: str) -> None:
    url = await new_postgres_database(postgres_server)
    stores = [await open_store(url, SEAL) for _ in range(2)]
    await stores[0].migrate()
    people, luck = await crowd(stores[0], 120), random.Random(5)
    desks = [Desk(store, hall_with(4, 3)) for store in stores]

    async def person(number: int) -> None:
        desk = desks[number % 2]
        for _ in range(3):
            starts = luck.choice((STARTS, NEXT))
            try:
                await desk.hold(people[number], starts)
                await desk.book(people[number], starts)
                return
            except TimeSlotTaken:
                continue

    await asyncio.gather(*(person(number) for number in range(len(people))))
    assert await desks[0].taken() == {STARTS: 7, NEXT: 7}
    for store in stores:
        await store.close()


async def test_as_soon_as_holds_lapse_the_places_are_sold_and_not_more(store: Store) -> None:
    clock = FrozenClock(NOW)
    desk, people = Desk(store, hall_with(4, 3), clock), await crowd(store, 40)
    await asyncio.gather(*(desk.hold(who) for who in people[:7]))
    clock.forward(minutes=10)
    results = await asyncio.gather(*(desk.book(who) for who in people), return_exceptions=True)
    assert sum(not isinstance(one, TimeSlotTaken) for one in results) == 7
    assert await desk.taken() == {STARTS: 7}
