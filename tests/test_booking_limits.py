"""What one phone may hold, over all sites and accounts; and the limits of time that each item has."""

import asyncio

import pytest

from bot.domain.appointments import SameItem, SameItemElsewhere, TooLateToCancel, TooMany
from bot.domain.timeslots import TimeSlotClosed
from bot.store import Store
from tests.booking_kit import BOOKING, NEXT, STARTS, Desk, crowd, hall_with
from tests.hall import BUTTONS, Hall, config, open_hall


async def test_the_same_item_is_booked_once_and_one_may_choose_which_to_keep(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.says(*BOOKING, "1")
    again = ("/book", "护照", "云溪大厅", "周五", "下午", "三点", "1")
    told = await citizen.says(*again)
    assert "已经有一个预约" in told and "11月26日 周四 09:30" in told
    assert "原来的预约不变" in await citizen.says("留原来的")
    await citizen.says(*again)
    assert "原来：11月26日 周四 09:30" in await citizen.says("2")
    assert "预约号不变" in await citizen.says("好")
    assert (await citizen.says("/my")).count("预约号") == 1


async def test_another_account_with_the_same_phone_learns_nothing_of_it(hall: Hall) -> None:
    await hall.person(address="1").says(*BOOKING, "1")
    other = hall.person(address="2")
    told = await other.says("/book", "护照", "柳林", "周五", "下午", "三点", "王芳", "+86 138 0000 0000")
    assert "已经在别处约过" in told and "09:30" not in told and "张小云" not in told


async def test_who_may_not_book_is_told_as_soon_as_the_phone_is_known_and_holds_nothing(store: Store) -> None:
    hall = open_hall(store, hall_with(6, open_per_person=1))
    citizen, other = hall.person(BUTTONS, "1"), hall.person(BUTTONS, "2")
    await citizen.says(*BOOKING, "1")
    told = await citizen.says("明天上午10点去云溪大厅办港澳通行证，六个人，我叫张小云，电话13800000000")
    assert "最多同时有1个" in told and "请核对" not in told and "保留到" not in told
    assert "保留到" in await other.says("明天上午10点去云溪大厅办港澳通行证，六个人")


async def test_of_many_bookings_with_one_phone_side_by_side_one_is_made(store: Store) -> None:
    desk, people = Desk(store, hall_with(30)), await crowd(store, 12)

    async def book(number: int) -> object:
        async def work(tx) -> object:
            starts = STARTS if number % 2 else NEXT
            return await desk.booking(tx).book(people[number], "passport", "main", starts, "张小云", "13800000000")

        return await store.run(work)

    results = await asyncio.gather(*(book(number) for number in range(12)), return_exceptions=True)
    assert {type(one) for one in results if isinstance(one, Exception)} == {SameItemElsewhere}
    assert sum((await desk.taken()).values()) == 1


async def test_a_phone_holds_so_many_over_all_accounts(store: Store) -> None:
    desk, people = Desk(store, hall_with(30, open_per_person=2)), await crowd(store, 3)

    async def book(number: int, item: str) -> object:
        async def work(tx) -> object:
            return await desk.booking(tx).book(people[number], item, "main", STARTS, "张小云", "13800000000")

        return await store.run(work)

    await book(0, "passport")
    await book(1, "hkmo_permit")
    with pytest.raises(TooMany):
        await book(2, "tw_permit")


async def test_an_account_books_for_many_but_not_for_everybody(store: Store) -> None:
    desk, (who,) = Desk(store, hall_with(30, open_per_contact=2)), await crowd(store, 1)

    async def book(phone: str) -> object:
        async def work(tx) -> object:
            return await desk.booking(tx).book(who, "passport", "main", STARTS, "张小云", phone)

        return await store.run(work)

    await book("13800000001")
    await book("13800000002")
    with pytest.raises(TooMany):
        await book("13800000003")


async def test_a_further_document_counts_as_the_same_item(store: Store) -> None:
    desk, (who,) = Desk(store, hall_with(30)), await crowd(store, 1)

    async def both(tx) -> object:
        return await desk.booking(tx).book(who, "passport", "main", STARTS, "张小云", "13800000000", ("tw_permit",))

    async def one(tx) -> object:
        return await desk.booking(tx).book(who, "tw_permit", "main", NEXT, "张小云", "13800000000")

    await store.run(both)
    with pytest.raises(SameItem):
        await store.run(one)


async def test_each_item_may_have_limits_of_its_own(store: Store) -> None:
    items = {"passport": {"lead_minutes": 24 * 60, "cancel_notice_minutes": 240}}
    desk, (who,) = Desk(store, hall_with(3, items=items)), await crowd(store, 1)
    with pytest.raises(TimeSlotClosed):
        await desk.book(who)
    one = await desk.book(who, STARTS.replace(day=27))
    desk.clock.forward(hours=44)
    with pytest.raises(TooLateToCancel) as late:
        await desk.cancel(who, one.id)
    assert late.value.values["minutes"] == 240
    assert await desk.book(who, STARTS.replace(day=28), item="tw_permit")


async def test_the_notice_limit_is_told_before_and_after_booking(hall: Hall) -> None:
    citizen = hall.person()
    assert "11月26日 周四 07:30之前" in await citizen.says(*BOOKING)
    assert "11月26日 周四 07:30之前" in await citizen.says("1")


async def test_in_the_database_no_phone_can_be_read(store: Store) -> None:
    desk, (who,) = Desk(store, config().model_copy(update={})), await crowd(store, 1)
    await desk.book(who)
    rows = await store.run(lambda tx: tx.appointments.statements.all("appointment_get", id=1))
    assert b"139" not in bytes(rows[0]["person"])
