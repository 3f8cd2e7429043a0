"""Booking, cancelling and being reminded in a conversation, on both databases and on three kinds of channel."""

import pytest

from bot.dialog.turn import Kind
from tests.booking_kit import BOOKING
from tests.hall import BUTTONS, PAGE, open_hall, with_places

# Booking


async def test_booking_by_typed_text_only(person):
    question = await person.says(*BOOKING)
    assert "11月26日 周四 09:30" in question and "张小云，13800000000" in question
    told = await person.says("确认预约")
    assert "预约好了" in told and "11月26日 周四 09:30" in told
    kinds = [body["file"]["kind"] for body in person.heard if body.get("file")]
    assert kinds == ["qr", "calendar"]


async def test_booking_by_buttons(citizen):
    await citizen.says("/book")
    for label in ("普通护照", "云溪大厅", "11月26日", "上午", "09:30"):
        await citizen.presses(label)
    await citizen.says("张小云", "13800000000")
    assert "预约好了" in await citizen.presses("确认预约")


@pytest.mark.parametrize("first", ["1", "１", "一", "第一个", "①", "1.", "选1", "the first one"])
async def test_a_choice_can_be_typed_as_its_number_in_any_writing(citizen, first):
    await citizen.says("/book")
    assert "办普通护照" in await citizen.says(first)


async def test_booking_in_english(hall):
    reader = hall.person(PAGE, language="en")
    await reader.says("I want to book a passport appointment", "Yunxi Main Centre", "tomorrow", "morning", "9:30")
    told = await reader.says("Anna Bell", "+44 20 0000 0000", "1")
    assert "Booked" in told and "Thu 26 Nov" in told


async def test_one_sentence_fills_all_it_can(citizen):
    assert "去哪个服务点" in await citizen.says("我想预约明天上午9点半办护照")
    assert "叫什么名字" in await citizen.says("云溪大厅")


async def test_the_second_booking_uses_what_is_known(citizen):
    await citizen.says(*BOOKING, "1")
    assert "尾号0000" in "".join(
        (await citizen.says("/book", "港澳通行证", "云溪大厅", "明天", "上午", "10:00"), *citizen.labels)
    )
    assert "张小云，13800000000" in await citizen.says("1")


async def test_a_full_time_is_said_so_with_the_nearest_ones_in_time_and_place(store):
    hall = open_hall(store, with_places(1))
    first, second = hall.person(address="1"), hall.person(address="2")
    await first.says(*BOOKING)
    refused = await second.says(*BOOKING[:6])
    assert "11月26日 周四 09:30已经约满" in refused and "最近的空位" in refused
    assert second.labels[:3] == ["11月26日 周四 09:00", "11月26日 周四 10:00", "11月26日 周四 09:30，柳林街道服务点"]
    assert "叫什么名字" in await second.says("3")
    told = await second.says("王芳", "13900000000", "1")
    assert "预约好了" in told and "柳林街12号" in told


async def test_a_double_tap_books_once(citizen):
    await citizen.says(*BOOKING)
    token = citizen.token("确认预约")
    await citizen.sends(Kind.PRESS, token)
    again = await citizen.sends(Kind.PRESS, token)
    assert "按钮已经过期" in again
    assert (await citizen.says("我的预约")).count("预约号") == 1


async def test_whoever_holds_enough_appointments_is_led_to_them(citizen):
    await citizen.says(*BOOKING, "1")
    for item, hour in (("港澳通行证", "9:00"), ("港澳签注", "10:00")):
        await citizen.says("/book", item, "云溪大厅", "明天", "上午", hour, "1", "确认预约")
    answer = await citizen.says("/book", "台湾通行证", "云溪大厅", "明天", "上午", "10:30", "1")
    assert "最多同时有3个" in answer and answer.count("预约号") == 3
    assert citizen.labels[0].startswith("取消")


async def test_a_name_is_a_name_and_a_phone_a_phone(citizen):
    await citizen.says(*BOOKING[:6])
    assert "不像一个姓名" in await citizen.says("12345")
    assert "电话号码" in await citizen.says("张小云")
    assert "不像一个电话号码" in await citizen.says("五楼")


# Cancelling


async def test_an_appointment_can_be_cancelled_and_its_place_is_free_again(store):
    hall = open_hall(store, with_places(1))
    first, second = hall.person(address="1"), hall.person(address="2")
    await first.says(*BOOKING, "1")
    assert "确定取消" in await first.says("取消预约", "1")
    assert "已取消" in await first.says("1")
    assert "约满" in await second.says(*BOOKING[:6])  # it rests for a while, so that it cannot be passed on
    hall.clock.forward(minutes=31)
    assert "预约好了" in await second.says("/book", *BOOKING[1:], "1")


async def test_inside_the_notice_limit_one_is_told_to_call(hall, citizen):
    await citizen.says(*BOOKING, "1")
    hall.clock.forward(hours=22)
    assert "0000-5550100" in await citizen.says("取消预约", "1")


async def test_nobody_can_cancel_for_somebody_else(hall, citizen):
    await citizen.says(*BOOKING, "1")
    stranger = hall.person(BUTTONS, address="666")
    assert "没有预约" in await stranger.says("取消预约")


# Reminders


async def test_a_reminder_comes_a_day_and_two_hours_before(hall, citizen):
    await citizen.says("/book", "护照", "云溪大厅", "后天", "下午", "3点", "张小云", "13800000000", "1")
    hall.clock.forward(hours=29, minutes=1)
    await hall.core.tick()
    assert "提醒您：11月27日 周五 15:00" in await citizen.listens()
    hall.clock.forward(hours=22)
    await hall.core.tick()
    assert "提醒您" in await citizen.listens()
    await hall.core.tick()
    assert await citizen.listens() == ""


async def test_what_was_cancelled_is_not_reminded_of(hall, citizen):
    await citizen.says("/book", "护照", "云溪大厅", "后天", "下午", "3点", "张小云", "13800000000", "1")
    await citizen.says("取消预约", "1", "1")
    hall.clock.forward(hours=30)
    await hall.core.tick()
    assert await citizen.listens() == ""


async def test_a_wish_to_be_reminded_is_kept(hall, citizen):
    await citizen.says("办护照要几天")
    assert "11月30日" in await citizen.says("3", "下周一")
    hall.clock.forward(days=5)
    await hall.core.tick()
    assert "普通护照" in await citizen.listens()


async def test_a_notice_does_not_disturb_a_form(hall, citizen):
    await citizen.says("提醒我", "明天")
    await citizen.says(*BOOKING[:6])
    hall.clock.forward(days=1)
    await hall.core.tick()
    await citizen.listens()
    assert "电话号码" in await citizen.says("张小云")


async def test_the_bare_name_of_a_site_is_an_answer_and_a_question_about_it_is_answered_aside(citizen):
    await citizen.says("book a passport")
    assert "Which day suits you" in await citizen.says("the main hall")
    await citizen.says("start over", "passport")
    answer = await citizen.says("where is the main hall?")
    assert "floor 1" in answer and "which site suits you" in answer


@pytest.mark.parametrize(("wanted", "named"), [("book an id card", "Yunxi"), ("预约身份证", "云溪")])
async def test_where_a_site_is_asked_for_what_several_are_called_names_the_first(hall, wanted, named):
    citizen = hall.writer_of(wanted)
    await citizen.says(wanted)
    answer = await citizen.says(named)
    assert "Resident ID card at Yunxi Main Centre" in answer or "云溪大厅，办居民身份证" in answer


@pytest.mark.parametrize(
    "name", ["Maria Fernanda Guadalupe de la Concepcion Rodriguez Hernandez", "买买提·阿卜杜热合曼"]
)
async def test_a_long_name_is_a_name(citizen, name):
    told = await citizen.says("/book", "护照", "云溪大厅", "明天", "上午", "9点半", name, "13800000000")
    assert f"{name}，13800000000" in told


@pytest.mark.parametrize(
    ("booking", "said"),
    [(("预约办护照",), "随便哪个"), (("book a passport",), "any is fine")],
)
async def test_for_whom_any_site_will_do_the_earliest_places_are_listed(hall, booking, said):
    person = hall.writer_of(said)
    await person.says(*booking)
    assert "11:00" in await person.says(said) and len(person.labels) >= 3


@pytest.mark.parametrize(
    ("site", "said"), [("预约办护照，云溪大厅", "都行"), ("book a passport at the main centre", "whatever")]
)
async def test_any_day_part_or_time_is_the_first_of_those_shown_and_nobodys_name(hall, site, said):
    person = hall.writer_of(said)
    day = await person.says(site) and person.labels[0].split("，")[0].split(",")[0]
    assert day in await person.says(said)
    while "姓名" not in (told := await person.says(said)) and "name" not in told:
        assert "好的" not in told
    assert "姓名" in (again := await person.says(said)) or "name" in again


async def test_name_and_phone_told_at_the_last_question_are_both_taken(citizen):
    await citizen.says("预约办护照，云溪大厅", "周五", "上午", "9点", "张三")
    assert "李四，13800000000" in await citizen.says("我叫李四，电话是13800000000")
