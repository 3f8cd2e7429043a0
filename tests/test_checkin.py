"""Coming, being late, not coming: told by the clock, put right with one word, and fair."""

from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.domain.appointments import TooManyMissed
from bot.domain.checkin import AlreadyHere, Missed, TooEarly
from bot.store import Store
from tests.booking_kit import BOOKING, NEXT, STARTS, Desk, crowd, hall_with, phone_of
from tests.case_kit import listener, staff
from tests.hall import BUTTONS, TEXT_ONLY, Hall, Person, open_hall


async def booked(hall: Hall, **who) -> Person:
    """Somebody whose appointment is tomorrow at 9:30, 23 and a half hours ahead."""
    person = hall.person(**who)
    await person.says(*BOOKING, "1")
    return person


def code_of(person: Person) -> str:
    files = [body["file"] for body in person.heard if body.get("file")]
    return next(file["content"] for file in files if file["kind"] == "qr")


async def test_saying_so_tells_where_to_go(hall: Hall) -> None:
    citizen = await booked(hall)
    hall.clock.forward(hours=23, minutes=20)
    told = await citizen.says("/here")
    assert "知道您到了" in told and "1楼" in told and code_of(citizen) in told
    assert "已经报过到了" in await citizen.says("/here")
    assert "已经报过到了" in await citizen.says(code_of(citizen))


async def test_too_early_is_told_with_the_time(hall: Hall) -> None:
    citizen = await booked(hall)
    hall.clock.forward(hours=22)
    assert "11月26日 周四 08:30以后" in await citizen.says("/here")


async def test_who_is_late_is_told_kindly(hall: Hall) -> None:
    citizen = await booked(hall, profile=TEXT_ONLY)
    hall.clock.forward(hours=23, minutes=50)
    assert "可能要等一等" in await citizen.says("/here")


async def test_the_code_works_for_whoever_brings_it(hall: Hall) -> None:
    citizen = await booked(hall)
    son = hall.person(address="son")
    hall.clock.forward(hours=23, minutes=20)
    assert "请写预约号" in await son.says("/here")
    assert "知道您到了" in await son.says(code_of(citizen).lower())


async def test_a_code_by_itself_is_known_for_what_it_is(hall: Hall) -> None:
    citizen = await booked(hall)
    hall.clock.forward(hours=23, minutes=20)
    assert "知道您到了" in await citizen.says(code_of(citizen))
    assert "知道您到了" not in await citizen.says("change")


@pytest.mark.parametrize("said", ["我到了", "I'm here", "报到。"])
async def test_it_can_be_said_in_words(hall: Hall, said: str) -> None:
    citizen = await booked(hall)
    hall.clock.forward(hours=23, minutes=20)
    assert "知道您到了" in await citizen.says(said)


async def test_not_having_made_it_can_be_said_in_words(hall: Hall) -> None:
    citizen = await booked(hall)
    assert "预约号" in await citizen.says("没赶上")  # not yet: what there is is shown
    hall.clock.forward(hours=24, minutes=16)
    assert "是怎么回事" in await citizen.says("没赶上")


async def test_a_wrong_code_is_said_so(hall: Hall) -> None:
    assert "不像预约号" in await hall.person().says("/here", "12")
    assert "没有找到这个预约号" in await hall.person(address="8").says("/here AAAAAA")


async def test_the_reminder_two_hours_before_tells_how(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("/book", "护照", "云溪大厅", "后天", "下午", "3点", "张小云", "13800000000", "1")
    hall.clock.forward(hours=51, minutes=1)
    await hall.core.tick()
    assert "/here" in await citizen.listens()


async def test_who_did_not_come_is_asked_and_can_say_why(hall: Hall) -> None:
    citizen = await booked(hall)
    hall.clock.forward(hours=24, minutes=16)
    await hall.core.tick()
    assert "没有等到您报到" in await citizen.listens()
    assert "是怎么回事" in await citizen.says(f"/here {code_of(citizen)}")
    told = await citizen.says("没赶上")
    assert "没关系" in told and "这一次不记" in told and "重新预约" in citizen.labels


async def test_who_came_without_saying_so_was_there(hall: Hall) -> None:
    citizen = await booked(hall, language="en")
    hall.clock.forward(hours=24, minutes=16)
    assert "What happened" in await citizen.says("/here")
    assert "you were there" in await citizen.says("I was there")


async def test_who_came_or_cancelled_is_not_asked(hall: Hall) -> None:
    here, gone = await booked(hall, address="here"), hall.person(address="gone")
    await gone.says("/book", "港澳签注", "云溪大厅", "明天", "上午", "10点", "王芳", "13900000000", "1")
    await gone.says("取消预约", "1", "1")
    hall.clock.forward(hours=23, minutes=20)
    await here.says("/here")
    hall.clock.forward(hours=3)
    await hall.core.tick()
    assert "没有等到您" not in await here.listens() + await gone.listens()


async def test_what_missing_means_is_told_before_booking(hall: Hall) -> None:
    assert "90天里满3次" in await hall.person().says(*BOOKING)


# rules


async def test_one_checks_in_once_in_time(store: Store) -> None:
    desk, (who,) = Desk(store, hall_with(3)), await crowd(store, 1)
    one = await desk.book(who)
    with pytest.raises(TooEarly):
        await desk.run(who, lambda tx: desk.checkin(tx).arrive(one.code))
    desk.clock.forward(hours=23)
    assert not (await desk.run(who, lambda tx: desk.checkin(tx).arrive(one.code))).late
    with pytest.raises(AlreadyHere):
        await desk.run(who, lambda tx: desk.checkin(tx).arrive(one.code))


async def missed(desk: Desk, who, count: int) -> list:
    """So many appointments that nobody comes to, half an hour apart, and the day after."""
    items = ("passport", "hkmo_permit", "tw_permit")
    mine = [await desk.book(who, STARTS + timedelta(minutes=30 * n), item=items[n]) for n in range(count)]
    desk.clock.forward(hours=30)
    return mine


async def test_three_missed_without_a_word_close_booking_until_staff_lifts_it(store: Store) -> None:
    desk, (who, family) = Desk(store, hall_with(3)), await crowd(store, 2)
    await missed(desk, who, 3)
    tomorrow = NEXT + timedelta(days=1)
    with pytest.raises(TooManyMissed) as refusal:
        await desk.book(who, tomorrow)
    assert refusal.value.values == {"missed": 3, "days": 90, "phone": "0000-5550100"}
    assert await desk.book(family, tomorrow)
    await store.run(lambda tx: desk.checkin(tx).forgive(f"+86139{who.id:08d}"))
    assert await desk.book(who, tomorrow)


async def test_after_ninety_days_it_is_forgotten(store: Store) -> None:
    desk, (who,) = Desk(store, hall_with(3)), await crowd(store, 1)
    await missed(desk, who, 3)
    desk.clock.forward(days=90)
    assert await desk.book(who, STARTS + timedelta(days=92))


async def test_what_has_a_reason_does_not_count_twice_and_no_more(store: Store) -> None:
    desk, (who,) = Desk(store, hall_with(3, excuses=2)), await crowd(store, 1)
    mine = await missed(desk, who, 3)
    counts = [(await desk.run(who, lambda tx, id=one.id: desk.checkin(tx).excuse(who, id))).counted for one in mine]
    assert counts == [2, 1, 1]
    assert await desk.book(who, STARTS + timedelta(days=1))
    with pytest.raises(Missed):
        await desk.run(who, lambda tx: desk.checkin(tx).arrive(mine[0].code))


@pytest.mark.parametrize("whom", ["+86 139 0000 0001", "code"])
async def test_a_limit_is_lifted_by_staff_with_one_word(store: Store, whom: str) -> None:
    config = hall_with(3, no_shows_before_limit=2, excuses=0)
    hall = open_hall(store, config)
    desk, who = Desk(store, config, hall.clock), (await crowd(store, 1))[0]
    mine = await missed(desk, who, 2)
    named = mine[0].code if whom == "code" else whom
    with pytest.raises(TooManyMissed):
        await desk.book(who, STARTS + timedelta(days=2))
    citizen = hall.person(address="c1")
    assert "不认识这个命令" in await citizen.says(f"/lift {phone_of(who)}")
    await staff(hall, "clerk", "李明")
    clerk = listener(hall, "李明")
    assert "请写电话号码" in await clerk.says("/lift")
    with capture_logs() as logs:
        assert "2次没来都不再算" in await clerk.says(f"/lift {named}")
    assert [(one["missed"], one["staff"]) for one in logs if "opened again" in one["event"]] == [(2, 1)]
    assert "本来就可以预约" in await clerk.says(f"/lift {named}")
    assert await desk.book(who, STARTS + timedelta(days=2))


async def test_a_hall_that_counts_nothing_closes_to_nobody(store: Store) -> None:
    desk, (who,) = Desk(store, hall_with(3, no_shows_before_limit=0)), await crowd(store, 1)
    await missed(desk, who, 3)
    assert await desk.book(who, STARTS + timedelta(days=1))


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("zh-Hans", "我堵车了，晚到20分钟行吗", "过了10:15还没到"),
        ("zh-Hans", "能不能晚一点到", "晚到15分钟以内，照常办"),
        ("en", "sorry, I'm running about 20 minutes late", "After 10:15"),
        ("en", "running 20 minutes late sorry", "After 10:15"),
        ("en", "train delayed, will be 15 min late", "After 10:15"),
        ("en", "stuck in traffic, be there in 20", "After 10:15"),
    ],
)
async def test_who_says_that_they_will_be_late_is_told_how_long_they_are_waited_for(
    hall: Hall, language: str, words: str, told: str
) -> None:
    citizen = await booked(hall)
    citizen.language = language
    if language == "en":
        await citizen.says("English please")
    hall.clock.forward(hours=23, minutes=20)
    answer = await citizen.says(words)
    assert told in answer and "09:30" in answer and "改期" not in "".join(citizen.labels)
    hall.clock.forward(minutes=25)
    assert await citizen.says("我到了" if language == "zh-Hans" else "I am here")


async def test_who_says_so_early_enough_may_move_it_instead(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.says("约今天下午两点云溪大厅办身份证", "张小云 13800000000", "可以")
    assert "14:45" in await citizen.says("我可能要迟到一会儿") and "改期" in citizen.labels


@pytest.mark.parametrize("words", ["我可能会晚到一会儿", "I'll be 20 minutes late"])
async def test_nobody_is_waited_for_who_has_no_appointment_today(hall: Hall, words: str) -> None:
    citizen = await booked(hall)  # tomorrow
    assert "路上别急" not in await citizen.says(words)


async def test_officers_who_were_late_are_complained_of(hall: Hall) -> None:
    citizen = await booked(hall)
    hall.clock.forward(hours=23, minutes=20)
    assert "路上别急" not in await citizen.says("我要投诉，我等了一个小时，你们的人还在路上")


async def test_while_a_form_is_filled_in_being_late_is_told_aside(hall: Hall) -> None:
    citizen = await booked(hall)
    hall.clock.forward(hours=23, minutes=20)
    told = await citizen.says("/book", "身份证", "我堵在路上了，会晚一会儿到")
    assert "路上别急" in told and "哪个服务点" in told


async def test_the_poster_at_the_entrance_checks_in_whoever_scans_it(hall: Hall) -> None:
    citizen = await booked(hall)
    hall.clock.forward(hours=23, minutes=20)
    assert "知道您到了" in await citizen.says("/start here")
    stranger = hall.person(BUTTONS, "9")
    assert "请写预约号" in await stranger.says("/start here")
    assert "已经报过到了" in await stranger.says(code_of(citizen))


async def test_the_link_with_a_number_is_that_appointment(hall: Hall) -> None:
    citizen = await booked(hall)
    hall.clock.forward(hours=23, minutes=20)
    assert "知道您到了" in await hall.person(BUTTONS, "9").says(f"/start here_{code_of(citizen)}")
    assert "没有找到这个预约号" in await hall.person(BUTTONS, "8").says("/start here_AAAAAA")
