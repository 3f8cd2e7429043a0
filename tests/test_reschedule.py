"""Moving an appointment: the old time is kept until the new one is sure, and whatever fails in between leaves it."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.appointments import Appointment, NotFound, SameTime, TooLateToMove
from bot.domain.timeslots import TimeSlotTaken
from bot.store import Store
from tests.booking_kit import BOOKING, NEXT, NOW, STARTS, Desk, crowd, hall_with
from tests.hall import BUTTONS, TEXT_ONLY, Hall, open_hall, with_places


def calendar(person: Any) -> list[str]:
    return [
        body["file"]["content"]
        for body in person.heard
        if (body.get("file") or {}).get("kind", "").startswith("calendar")
    ]


def line(content: str, name: str) -> str:
    return next(one for one in content.splitlines() if one.startswith(name))


async def test_a_sentence_moves_it_and_old_and_new_are_shown_before(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(*BOOKING, "1")
    assert "新的时间定好以前" in await citizen.says("改到周五下午")
    question = await citizen.says("三点")
    assert "原来：11月26日 周四 09:30" in question and "改到：11月27日 周五 15:00" in question
    told = await citizen.says("好")
    assert "预约号不变" in told and "11月27日 周五 15:00" in told and "11月27日 周五 13:00之前" in told
    assert "09:30" not in await citizen.says("我的预约")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("能改到周四吗", "12月3日 周四"),
        ("改到这周四", "11月26日 周四"),
        ("can I move it to Thursday", "Thu 3 Dec"),
    ],
)
async def test_a_bare_weekday_is_of_the_week_of_the_appointment(hall: Hall, said: str, day: str) -> None:
    citizen = hall.writer_of(said)
    await citizen.says("book a passport next Wednesday at 9:30, main hall", "Zhang Xiaoyun", "13900005678", "yes")
    assert day in await citizen.says(said)


async def test_it_moves_in_english_on_a_channel_without_buttons(hall: Hall) -> None:
    citizen = hall.person(TEXT_ONLY, language="en")
    await citizen.says("/book", "passport", "Yunxi Main Centre", "tomorrow", "morning", "9:30")
    await citizen.says("Anna Bell", "13800000000", "yes")
    question = await citizen.says("move it to Friday at 3pm")
    assert "From: Thu 26 Nov, 09:30" in question and "To: Fri 27 Nov, 15:00" in question
    assert "Changed" in await citizen.says("yes")


async def test_the_same_event_goes_into_the_calendar_with_a_higher_sequence(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(*BOOKING, "1")
    await citizen.says("改到周五下午三点", "确认改期")
    before, after = calendar(citizen)
    assert line(before, "UID") == line(after, "UID")
    assert (line(before, "SEQUENCE"), line(after, "SEQUENCE")) == ("SEQUENCE:0", "SEQUENCE:1")
    assert line(after, "DTSTART") == "DTSTART:20261127T070000Z"


async def test_what_is_cancelled_is_taken_out_of_the_calendar(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(*BOOKING, "1")
    await citizen.says("改到周五下午三点", "确认改期")
    await citizen.says("取消预约", "1", "1")
    *_, moved, off = calendar(citizen)
    assert line(off, "UID") == line(moved, "UID") and line(off, "SEQUENCE") == "SEQUENCE:2"
    assert "METHOD:CANCEL" in off and "STATUS:CANCELLED" in off and "BEGIN:VALARM" not in off
    assert "METHOD:PUBLISH" in moved and "STATUS" not in moved


async def test_a_time_alone_is_about_the_day_it_has(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(*BOOKING, "1")
    assert "改到：11月26日 周四 15:00" in await citizen.says("改到下午三点")


async def test_it_can_move_to_another_site(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(*BOOKING, "1")
    question = await citizen.says("预约改到柳林周五上午十点")
    assert "改到：11月27日 周五 10:00，柳林街道服务点" in question
    assert "柳林街12号" in await citizen.says("是")


async def test_which_one_is_asked_where_there_are_several(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(*BOOKING, "1")
    await citizen.says("/book", "港澳签注", "云溪大厅", "明天", "上午", "10点", "1", "1")
    assert "改哪一个" in await citizen.says("改到周五下午三点")
    assert "改到：11月27日 周五 15:00" in await citizen.says("2")


async def test_leaving_it_keeps_the_appointment_and_frees_the_new_time(store: Store) -> None:
    hall = open_hall(store, with_places(1))
    citizen, other = hall.person(address="1"), hall.person(address="2")
    await citizen.says(*BOOKING, "1")
    await citizen.says("改到周五下午三点")
    assert "还是11月26日 周四 09:30" in await citizen.says("不改了")
    assert "已经约满" not in await other.says("/book", "护照", "云溪大厅", "周五", "下午三点")


async def test_inside_the_notice_limit_the_phone_is_told_and_it_stays(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(*BOOKING, "1")
    hall.clock.forward(hours=22)
    told = await citizen.says("改到周五下午")
    assert "不到120分钟" in told and "0000-5550100" in told and "原来的预约还在" in told


async def test_when_the_new_time_is_lost_the_old_one_stays_and_is_said_to(store: Store) -> None:
    hall = open_hall(store, with_places(1))
    citizen, other = hall.person(address="1"), hall.person(address="2")
    await citizen.says(*BOOKING, "1")
    await citizen.says("改到周五下午三点")
    hall.clock.forward(minutes=11)  # the hold is over
    booked = await other.says("/book", "护照", "云溪大厅", "周五", "下午", "三点", "王芳", "13900000000", "1")
    assert "预约好了" in booked
    lost = await citizen.says("是")
    assert "刚被别人约走" in lost and "还是11月26日 周四 09:30" in lost and "最近的空位" in lost
    assert "11月26日 周四 09:30" in await citizen.says("/my")


async def test_reminders_come_for_the_new_time_only_and_once(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(*BOOKING, "1")
    await citizen.says("改到周五下午三点", "是")
    for _ in range(3 * 24 * 2):
        hall.clock.forward(minutes=30)
        await hall.core.tick()
    heard = await citizen.listens()
    assert heard.count("提醒您：11月27日 周五 15:00") == 2 and "提醒您：11月26日" not in heard


async def test_one_that_was_reminded_of_is_reminded_of_anew_after_it_moved(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("/book", "护照", "云溪大厅", "后天", "下午", "3点", "张小云", "13800000000", "1")
    hall.clock.forward(hours=29, minutes=1)
    await hall.core.tick()
    assert "11月27日 周五 15:00" in await citizen.listens()
    await citizen.says("改到下周三上午十点", "是")
    hall.clock.forward(days=5)
    await hall.core.tick()
    assert "提醒您：12月2日 周三 10:00" in await citizen.listens()


# rules and races


async def test_a_failure_in_between_leaves_the_old_one(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, (who,) = Desk(store, hall_with(1)), await crowd(store, 1)
    old = await desk.book(who)

    async def broken(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken_now:
        broken_now.setattr("bot.store.booking.Appointments.move", broken)
        with pytest.raises(ZeroDivisionError):
            await desk.move(who, old.id, NEXT)
    assert await desk.taken() == {STARTS: 1}
    assert await desk.booked() == [old]


async def test_it_is_moved_by_its_holder_to_another_time_while_it_is_ahead(store: Store) -> None:
    desk, (who, other) = Desk(store, hall_with(1)), await crowd(store, 2)
    old = await desk.book(who)
    with pytest.raises(NotFound):
        await desk.move(other, old.id, NEXT)
    with pytest.raises(SameTime):
        await desk.move(who, old.id, STARTS)
    await desk.book(other, NEXT)
    with pytest.raises(TimeSlotTaken):
        await desk.move(who, old.id, NEXT)
    assert await desk.taken() == {STARTS: 1, NEXT: 1}
    desk.clock.forward(hours=(STARTS - NOW) / timedelta(hours=1) - 1)
    with pytest.raises(TooLateToMove):
        await desk.move(who, old.id, NEXT + timedelta(hours=1))


async def test_of_many_who_move_to_the_last_places_as_many_do_and_the_others_keep_theirs(store: Store) -> None:
    desk, people = Desk(store, hall_with(30, 30)), await crowd(store, 60)
    mine = dict(zip(people, await asyncio.gather(*(desk.book(who) for who in people)), strict=True))
    mover = Desk(store, hall_with(2, 1))
    results = await asyncio.gather(
        *(mover.move(who, one.id, NEXT) for who, one in mine.items()), return_exceptions=True
    )
    moved = [result for result in results if isinstance(result, tuple)]
    assert len(moved) == 3 and {type(one) for one in results} == {tuple, TimeSlotTaken}
    assert await desk.taken() == {STARTS: 57, NEXT: 3}
    assert all(new.code == old.code and new.sequence == 1 for old, new in moved)


async def test_two_who_change_places_side_by_side_never_wait_in_a_circle(store: Store) -> None:
    desk, people = Desk(store, hall_with(20)), await crowd(store, 20)
    mine: list[Appointment] = list(
        await asyncio.gather(*(desk.book(who, STARTS if n % 2 else NEXT) for n, who in enumerate(people)))
    )
    for _ in range(3):
        moves = (desk.move(who, one.id, NEXT if one.starts == STARTS else STARTS) for who, one in zip(people, mine))  # noqa: B905
        mine = [new for _, new in await asyncio.gather(*moves)]
    assert sum((await desk.taken()).values()) == 20


async def test_moving_twice_at_once_moves_once(store: Store) -> None:
    desk, (who,) = Desk(store, hall_with(3)), await crowd(store, 1)
    old = await desk.book(who)
    results = await asyncio.gather(*(desk.move(who, old.id, NEXT) for _ in range(6)), return_exceptions=True)
    assert sum(isinstance(one, tuple) for one in results) == 1
    assert {type(one) for one in results} == {tuple, SameTime}
    assert await desk.taken() == {NEXT: 1}


async def test_a_family_moves_together_and_its_number_is_not_changed_here(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("后天上午9点办护照，三个人，云溪大厅，我叫王芳，电话13800000019", "1")
    assert "一起改时间" in await citizen.says("孩子来不了，改到周六上午10点")
    await citizen.says("取消")
    await citizen.says("改期到下周三上午10点")
    told = await citizen.says("改成两个人")
    assert "一起改时间" in told and "（3人）" in told
    assert "普通护照（3人）" in await citizen.says("确认改期")


@pytest.mark.parametrize(("words", "day"), [("能往后推一天吗", "11月27日 周五"), ("推遲一週", "12月3日 周四")])
async def test_so_much_later_is_the_day_after_its_own_at_its_own_time(hall: Hall, words: str, day: str) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("约明天上午十点云溪大厅办护照", "张小云 13800000000", "可以")
    told = await citizen.says(words)
    assert f"{day} 10:00".replace("周", "") in told.replace("週", "").replace("周", "") and "确认" in "".join(
        citizen.labels
    ).replace("確認", "确认")


async def test_another_part_of_the_day_is_one_of_its_own_day(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("明天上午9点半去云溪大厅办护照", "张小云，13800000000", "好")
    assert "11月26日 周四，云溪大厅，几点来" in await citizen.says("能不能改成下午")
    assert "改到：11月26日 周四 15:00" in await citizen.says("3点")


@pytest.mark.parametrize(
    "said",
    [
        "哎呀礼拜四不行，要去看病，改下礼拜三",
        "改做下星期三得唔得",
        "Thursday won't work, can we make it next Wednesday",
    ],
)
async def test_another_day_for_what_is_booked_is_no_new_booking(hall: Hall, said: str) -> None:
    citizen = hall.writer_of(said)
    await citizen.says("明天上午9点半去云溪大厅办护照", "张小云，13800000000", "好")
    told = await citizen.says(said)
    assert "现在的预约" in told or "Your appointment now" in told
    assert "12月2日" in told or "2 Dec" in told


@pytest.mark.parametrize("said", ["改成下周一 同一时间", "改到下周一，时间不变", "move it to Monday, same time"])
async def test_the_hour_stays_on_another_day_where_that_is_said(hall: Hall, said: str) -> None:
    citizen = hall.writer_of(said)
    await citizen.says("明天上午9点半去云溪大厅办护照", "张小云，13800000000", "好")
    told = await citizen.says(said)
    assert "11月30日 周一 09:30" in told or "Mon 30 Nov, 09:30" in told


async def test_a_day_without_an_appointment_begins_a_booking(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    assert "现在的预约" not in await citizen.says("礼拜四不行，要去看病，改下礼拜三")
