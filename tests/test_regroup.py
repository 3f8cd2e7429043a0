"""How many come changes after it is booked: told in their own words, shown before it is done, free places go on."""

from datetime import timedelta

import pytest

from bot.app import ROOT
from bot.domain.appointments import NotFound, TooLateToMove
from bot.domain.party import Company
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
    ["只来两个人", "少来一个人", "only two of us will come", "one of us can't make it", "can we make it two people?"],
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
