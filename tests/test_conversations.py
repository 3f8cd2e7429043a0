"""What people say and hear, on both databases and on three kinds of channel."""

import pytest

from bot.dialog.turn import Kind
from bot.domain.people import Reach
from tests.hall import BUTTONS, PAGE, PROFILES, TEXT_ONLY, Hall, Person, open_hall, with_places

BOOKING = ("/book", "护照", "云溪大厅", "明天", "上午", "9点半", "张小云", "13800000000")


@pytest.fixture
async def hall(store) -> Hall:
    return open_hall(store)


@pytest.fixture(params=PROFILES)
def person(request, hall) -> Person:
    return hall.person(PROFILES[request.param])


@pytest.fixture
async def citizen(hall) -> Person:
    return hall.person(BUTTONS)


# Asking


async def test_a_question_in_chinese_is_answered_with_the_figure_first(person):
    answer = await person.says("办护照要几天")
    assert "7个工作日" in answer.splitlines()[0]
    assert "20天（自然日）" in answer


async def test_a_question_in_english_is_answered_in_english(person):
    answer = await person.says("how long does a passport take")
    assert "7 working days" in answer.splitlines()[0]


async def test_traditional_characters_are_answered_in_traditional(citizen):
    assert "7個工作日" in await citizen.says("辦護照要幾天")


async def test_where_the_rule_stands_is_one_tap_away(citizen):
    await citizen.says("办护照要几天")
    answer = await citizen.presses("规定出处")
    assert "2026年11月22日" in answer and "核对日期" in answer


async def test_after_an_answer_one_can_book_the_same_thing(citizen):
    await citizen.says("港澳通行证多少钱")
    assert "往来港澳通行证" in await citizen.presses("预约办理")


async def test_what_is_asked_besides_is_answered_before_the_question_of_a_form(citizen):
    answer = await citizen.says("我想预约办护照，周三能约吗？另外护照多少钱")
    assert answer.startswith("护照：每本120元") and answer.endswith("去哪个服务点方便？")
    assert "哪一天" not in await citizen.says("柳林")


async def test_a_document_by_itself_is_asked_about(citizen):
    assert "哪一方面" in await citizen.says("护照")
    assert "120元" in await citizen.says("2")


async def test_what_is_not_understood_is_said_so_with_ways_on(person):
    assert "没看懂" in await person.says("😀😀😀")
    assert "要办什么" in await person.says("2")


async def test_opening_hours_are_told_for_the_day_asked_about(citizen):
    answer = await citizen.says("周六开门吗")
    assert "11月28日" in answer and "云溪大厅：09:00–16:00" in answer and "柳林街道服务点：不开门" in answer


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
    for item, hour in (("港澳通行证", "9:00"), ("港澳签注", "10:00"), ("台湾通行证", "10:30")):
        answer = await citizen.says("/book", item, "云溪大厅", "明天", "上午", hour, "1", "确认预约")
    assert "最多同时有3个" in answer and answer.count("预约号") == 3
    assert citizen.labels[0].startswith("取消")


async def test_a_name_is_a_name_and_a_phone_a_phone(citizen):
    await citizen.says(*BOOKING[:6])
    assert "不像一个姓名" in await citizen.says("12345")
    assert "电话号码" in await citizen.says("张小云")
    assert "不像一个电话号码" in await citizen.says("五楼")


# Changing one's mind


async def test_a_question_in_the_middle_is_answered_and_the_form_goes_on(citizen):
    await citizen.says(*BOOKING[:6])
    answer = await citizen.says("护照多少钱")
    assert "120元" in answer and "叫什么名字" in answer


async def test_a_request_is_not_taken_for_a_name(citizen):
    await citizen.says(*BOOKING[:6])
    assert "叫什么名字" in await citizen.says("我的预约")


async def test_a_person_can_be_asked_for_without_losing_the_form(citizen):
    await citizen.says(*BOOKING[:6])
    answer = await citizen.says("人工")
    assert "0000-5550100" in answer and "叫什么名字" in answer


async def test_back_asks_the_step_before_again(citizen):
    await citizen.says(*BOOKING[:7])
    assert "叫什么名字" in await citizen.says("返回")
    assert "几点来" in await citizen.says("back")


@pytest.mark.parametrize("word", ["取消", "cancel", "/cancel", " 取 消！", "算了"])
async def test_cancel_leaves_the_form_and_says_so(citizen, word):
    await citizen.says(*BOOKING[:5])
    assert "停下来了" in await citizen.says(word)
    assert "没有预约" in await citizen.says("我的预约")


@pytest.mark.parametrize("word", ["重新开始", "start over"])
async def test_start_over_asks_the_first_question(citizen, word):
    await citizen.says(*BOOKING[:5])
    assert "要办什么" in await citizen.says(word)


async def test_own_appointments_are_told_in_the_middle_of_a_form(citizen):
    await citizen.says("我想约周三上午办护照")
    told = await citizen.says("我的预约")
    assert "您现在没有预约" in told and "去哪个服务点方便" in told


async def test_the_language_can_change_in_the_middle(citizen):
    await citizen.says(*BOOKING[:6])
    answer = await citizen.says("/language en")
    assert "English it is" in answer and "What is the name" in answer


async def test_after_two_misses_the_way_out_is_told(citizen):
    await citizen.says("/book")
    await citizen.says("嗯嗯嗯嗯")
    assert "人工" in await citizen.says("嗯嗯嗯嗯")


@pytest.mark.parametrize("word", ["好的", "是", "可以", "ok", "yes"])
async def test_yes_is_an_answer_where_it_is_asked_for(citizen, word):
    await citizen.says(*BOOKING)
    assert "预约好了" in await citizen.says(word)


async def test_another_day_can_be_named_at_any_later_question(citizen):
    await citizen.says(*BOOKING[:4])
    assert "11月27日 周五" in await citizen.says("不对，后天")
    assert "11月30日 周一" in await citizen.says("下周一下午")
    assert "11月30日 周一 15:00" in await citizen.says("三点", "我叫张小云", "13800000000")
    assert citizen.heard[-1]["text"].count("我叫") == 0
    assert "12月1日 周二" in await citizen.says("改成下周二")


async def test_a_phone_number_can_be_corrected_before_booking(citizen):
    await citizen.says(*BOOKING)
    assert "13900000000" in await citizen.says("13900000000")


async def test_back_after_a_typed_day_asks_for_the_day_again(citizen):
    await citizen.says(*BOOKING[:4])
    assert "哪一天" in await citizen.says("返回")


async def test_wanting_no_appointment_after_all_leaves_the_form(citizen):
    await citizen.says(*BOOKING)
    assert "停下来了" in await citizen.says("取消预约")


async def test_what_to_bring_is_asked_of_what_is_being_booked(citizen):
    await citizen.says(*BOOKING[:6])
    answer = await citizen.says("要带什么？")
    assert "身份证" in answer and "姓名" in answer


async def test_a_question_without_its_document_is_about_the_last_one(citizen):
    await citizen.says("护照多少钱")
    assert "护照" in await citizen.says("要几天")


async def test_thanks_are_answered_kindly(citizen):
    assert "不客气" in await citizen.says("谢谢")


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
    assert "0000-5550100" in await citizen.says("取消预约", "1", "1")


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


# Redelivery, other kinds, faults


async def test_a_redelivered_message_has_no_second_effect(citizen):
    await citizen.says(*BOOKING)
    assert "预约好了" in await citizen.sends(Kind.TEXT, "1", "same-id")
    assert await citizen.sends(Kind.TEXT, "1", "same-id") == ""
    assert (await citizen.says("我的预约")).count("预约号") == 1


async def test_a_forged_press_changes_nothing(citizen):
    await citizen.says("/book")
    for token in ("", "9.9", "1.99999999999999999999", "x" * 3000, "1.-1", "1.１", "１.1"):
        assert "要办什么" in await citizen.sends(Kind.PRESS, token)


async def test_a_photo_is_said_not_to_be_read_and_the_question_stays(citizen):
    await citizen.says("/book")
    answer = await citizen.sends(Kind.PHOTO)
    assert "文字" in answer and "要办什么" in answer


async def test_a_shared_phone_number_is_taken_as_the_answer(citizen):
    await citizen.says(*BOOKING[:7])
    assert "+8613800000000" in await citizen.sends(Kind.PHONE, "+8613800000000")


async def test_a_message_that_is_too_long_is_refused_in_words(citizen):
    assert "2000" in await citizen.says("护" * 2001)


async def test_an_unknown_command_is_said_so(citizen):
    assert "不认识这个命令" in await citizen.says("/nonsense")


async def test_whoever_blocks_us_is_not_written_to_until_they_come_back(hall, citizen):
    await citizen.says("提醒我", "明天")
    await citizen.sends(Kind.UNFOLLOW)
    hall.clock.forward(days=1)
    await hall.core.tick()
    assert await citizen.listens() == ""
    assert await citizen.follows() == ""
    assert "您好" in await citizen.says("你好")
    contact, _ = await hall.core.store.run(lambda tx: tx.contacts.open("buttons", "7"))
    assert contact.reach is Reach.REACHABLE


async def test_a_step_of_another_version_leads_to_the_menu_and_keeps_the_answers(hall, citizen):
    await citizen.says(*BOOKING[:4])
    contact, state = await hall.core.store.run(lambda tx: tx.contacts.open("buttons", "7"))
    state["step"] = "a_step_that_is_no_more"
    await hall.core.store.run(lambda tx: tx.contacts.save_session(contact.id, state, hall.clock.now()))
    assert "刚刚更新过" in await citizen.says("1")
    assert "什么时段" in await citizen.says("预约办理")


async def test_a_failing_step_tells_a_fault_number_and_leaves_the_session_usable(hall, citizen, monkeypatch):
    await citizen.says(*BOOKING)

    async def broken(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken_now:
        broken_now.setattr("bot.services.booking.Booking.book", broken)
        assert "故障编号" in await citizen.says("1")
    assert "预约好了" in await citizen.says("1")


async def test_a_deep_link_begins_at_the_service_or_the_site(citizen):
    assert "去哪个服务点" in await citizen.says("/start book_passport")
    assert "柳林街12号" in await citizen.says("/start site_liulin")
    assert "您好" in await citizen.says("/start nonsense")


async def test_text_only_channels_get_numbered_lists(hall):
    person = hall.person(TEXT_ONLY)
    assert "1. 普通护照" in await person.says("/book")
