"""How many come changes after it is booked: told in their own words, shown before it is done, free places go on."""

import asyncio
import random
from contextlib import suppress
from datetime import timedelta
from functools import partial

import pytest

from bot.app import ROOT
from bot.domain.appointments import NotFound, TooLateToMove
from bot.domain.party import Company
from bot.domain.people import Contact
from bot.domain.timeslots import TimeSlotTaken
from bot.nlu.booking import BookingWords
from bot.services.moves import Moves
from bot.store import Store
from bot.store.tx import Tx
from tests.booking_kit import STARTS, Desk, crowd, hall_with
from tests.hall import BUTTONS, Hall, Person
from tests.test_reschedule import calendar, line

WORDS = BookingWords.load(ROOT / "locales").company
THREE = ("明天上午9点半去云溪大厅办护照，三个人", "张小云，13800000000", "好")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("只来两个人", Company(2)),
        ("改成三个人吧", Company(3)),
        ("就我一个人来了", Company(1)),
        ("多来一个人", Company(more=1)),
        ("有一位来不了了", Company(more=-1)),
        ("only two of us will come", Company(2)),
        ("make it 4 people", Company(4)),
        ("one more person is coming", Company(more=1)),
        ("one of us can't make it", Company(more=-1)),
        ("it's just me now", Company(1)),
        ("老公不来了", Company(more=-1)),
        ("我妈来不了了", Company(more=-1)),
        ("我老公和儿子来不了", Company(more=-2)),
        ("我爱人也来", Company(more=1)),
        ("室友也想一起去", Company(more=1)),
        ("my wife can't come", Company(more=-1)),
        ("my husband is coming too", Company(more=1)),
        ("孩子病了，我们来不了了", None),
        ("my wife is ill, we can't come", None),
        ("来不了了", None),
        ("改成0个人", Company(0)),
        ("只有两个窗口开着", None),
        ("前面还有三个人在排队", None),
        ("three people", None),
        ("三个人", None),
    ],
)
def test_how_many_come_after_all_is_read(said: str, meant: Company | None) -> None:
    assert WORDS.read(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "只来两个人",
        "少来一个人",
        "老公不来了",
        "my wife can't come",
        "only two of us will come",
        "one of us can't make it",
        "can we make it two people?",
    ],
)
async def test_fewer_come_in_one_word_and_a_yes(hall: Hall, said: str) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(*THREE)
    asked = await citizen.says(said)
    assert "原来：3人" in asked and "改为：2人" in asked
    told = await citizen.says("好")
    assert "改好了" in told and "普通护照（2人）" in told
    first, second = calendar(citizen)[-2:]
    assert line(first, "UID") == line(second, "UID")
    assert (line(first, "SEQUENCE"), line(second, "SEQUENCE")) == ("SEQUENCE:0", "SEQUENCE:1")
    assert "2人" in await citizen.says("我的预约")


async def test_who_came_alone_can_bring_two_more_in_english(hall: Hall) -> None:
    reader = hall.person(BUTTONS, language="en")
    await reader.says("book a passport at the main centre tomorrow at 9:30", "Anna Lee, 13900002222", "yes")
    assert "Now: 3 people" in await reader.says("can we make it 3 people?")


async def test_what_is_not_needed_any_more_is_free_for_others(hall: Hall) -> None:
    citizen, other = hall.person(BUTTONS), hall.person(BUTTONS, "8")
    await citizen.says(*THREE, "只来一个人", "好")
    await other.says("明天上午9点半去云溪大厅办护照，四个人")
    hall.clock.forward(minutes=40)
    assert "保留到" in await other.says("重新开始", "明天上午9点半去云溪大厅办护照，五个人")


async def test_more_come_where_there_is_room_and_not_where_there_is_none(hall: Hall) -> None:
    citizen, other = hall.person(BUTTONS), hall.person(BUTTONS, "8")
    await citizen.says(*THREE)
    assert "改为：4人" in await citizen.says("多来一个人")
    assert "普通护照（4人）" in await citizen.says("好")
    await other.says("明天上午9点半去云溪大厅办护照，两个人", "王大力，13800000001", "好")
    await citizen.says("改成五个人")
    refused = await citizen.says("好")
    assert "没有那么多空位" in refused and "4人" in refused and "改期" in citizen.labels[0]
    assert "最多接待6人" in await citizen.says("改成九个人")


async def test_nobody_at_all_is_a_cancellation_that_is_asked_for(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(*THREE)
    assert "确定取消这个预约吗" in await citizen.says("三个人都来不了了")


async def test_of_several_appointments_one_is_chosen_and_a_no_changes_nothing(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(*THREE)
    await citizen.says("明天下午3点去云溪大厅办身份证，两个人", "李小雨，13800000002", "好")
    assert "哪一个" in await citizen.says("多来一个人")
    assert "改为：3人" in await citizen.says("2")
    assert "没有改动" in await citizen.says("不改了")


async def test_shortly_before_it_who_comes_fewer_just_comes(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(*THREE)
    hall.clock.forward(hours=22, minutes=30)
    assert "到时来几位办几位" in await citizen.says("只来两个人")


@pytest.mark.parametrize("said", ["只来两个人", "only two of us will come"])
async def test_who_has_no_appointment_is_not_asked_about_one(hall: Hall, said: str) -> None:
    person: Person = hall.writer_of(said)
    told = await person.says(said)
    assert "Before" not in told and "原来" not in told


async def test_the_counters_stay_equal_to_the_rows_whatever_is_changed(store: Store) -> None:
    desk = Desk(store, hall_with(4))
    one, other = await crowd(store, 2)
    mine = await desk.book(one, people=3)

    async def regroup(people: int) -> int:
        async def work(tx: Tx) -> int:
            moves = Moves(tx, desk.config, desk.clock, desk.booking(tx))
            return (await moves.regroup(one, mine.id, people)).places

        return await desk.run(one, work)

    assert await regroup(2) == 2 and await desk.taken() == {STARTS: 2}
    await desk.book(other, people=2)
    with pytest.raises(TimeSlotTaken):
        await regroup(3)
    assert await desk.taken() == {STARTS: 4}
    await desk.cancel(one, mine.id)
    with pytest.raises(NotFound):
        await regroup(1)
    assert await desk.taken() == {STARTS: 2}


async def test_past_the_notice_limit_the_number_stays(store: Store) -> None:
    desk = Desk(store, hall_with(4))
    (one,) = await crowd(store, 1)
    mine = await desk.book(one, people=2)
    desk.clock.forward(seconds=(STARTS - desk.clock.now() - timedelta(minutes=30)).total_seconds())
    with pytest.raises(TooLateToMove):
        await desk.run(one, lambda tx: Moves(tx, desk.config, desk.clock, desk.booking(tx)).regroup(one, mine.id, 1))


async def test_many_who_change_how_many_come_while_others_book_never_take_more_than_there_is(store: Store) -> None:
    desk, luck = Desk(store, hall_with(9, release_minutes=(5, 30))), random.Random(7)
    *crew, waiting = await crowd(store, 9)
    mine = [(await desk.book(who)).id for who in crew[:5]]
    await desk.wait(waiting, people=3)

    async def regroup(who: Contact, id: int, people: int, tx: Tx) -> None:
        await Moves(tx, desk.config, desk.clock, desk.booking(tx)).regroup(who, id, people)

    async def change(who: Contact, id: int) -> None:
        for _ in range(6):
            people = luck.randrange(1, 5)
            with suppress(TimeSlotTaken, NotFound):
                await desk.store.run(partial(regroup, who, id, people))

    async def come_and_go(who: Contact) -> None:
        for _ in range(4):
            with suppress(TimeSlotTaken, NotFound):
                one = await desk.book(who, people=2)
                await desk.cancel(who, one.id)

    async def leave(who: Contact, id: int) -> None:
        with suppress(NotFound):  # changed meanwhile
            await desk.cancel(who, id)

    twice = [change(who, id) for who, id in zip(crew, mine, strict=False) for _ in range(2)]
    await asyncio.gather(*twice, *(come_and_go(who) for who in crew[5:]), leave(crew[0], mine[0]))
    taken = (await desk.taken()).get(STARTS, 0)
    assert {one.people for one in await desk.booked()} <= {1, 2, 3, 4}
    offer = await desk.offered(waiting)
    assert taken + (3 if offer else 0) <= 9


async def test_a_place_that_is_not_needed_goes_first_to_who_waits_for_it(store: Store) -> None:
    desk = Desk(store, hall_with(4, release_minutes=(5, 30)))
    one, waiting, other = await crowd(store, 3)
    mine = await desk.book(one, people=4)
    await desk.wait(waiting, people=2)
    await desk.run(one, lambda tx: Moves(tx, desk.config, desk.clock, desk.booking(tx)).regroup(one, mine.id, 2))
    with pytest.raises(TimeSlotTaken):
        await desk.book(other)
    assert (await desk.claim(waiting)).people == 2 and await desk.taken() == {STARTS: 4}


async def test_what_somebody_else_holds_is_not_taken_by_who_brings_one_more(store: Store) -> None:
    desk = Desk(store, hall_with(3))
    one, other = await crowd(store, 2)
    mine = await desk.book(one, people=2)
    await desk.hold(other)
    with pytest.raises(TimeSlotTaken):
        await desk.run(one, lambda tx: Moves(tx, desk.config, desk.clock, desk.booking(tx)).regroup(one, mine.id, 3))
    assert (await desk.book(other)).places == 1 and await desk.taken() == {STARTS: 3}
