"""What is no plain sentence: said twice, forged, a photo, too long, of another version, or met by a fault of ours."""

import pytest

from bot.dialog.session import Session
from bot.dialog.turn import Kind
from bot.domain.people import Reach
from tests.booking_kit import BOOKING
from tests.hall import BUTTONS, TEXT_ONLY


async def test_a_redelivered_message_has_no_second_effect(citizen):
    await citizen.says(*BOOKING)
    assert "预约好了" in await citizen.sends(Kind.TEXT, "1", "same-id")
    assert await citizen.sends(Kind.TEXT, "1", "same-id") == ""
    assert (await citizen.says("我的预约")).count("预约号") == 1


async def test_a_forged_press_changes_nothing(citizen):
    await citizen.says("/book")
    for token in ("", "9.9", "1.99999999999999999999", "x" * 3000, "1.-1", "1.１", "１.1"):
        assert "要办什么" in await citizen.sends(Kind.PRESS, token)


@pytest.mark.parametrize("asked", ["护照多少钱，在哪办", "护照多少钱，几点开门，在哪个窗口办"])
async def test_several_questions_in_the_middle_of_a_form_are_each_answered_and_it_goes_on(citizen, asked):
    question = await citizen.says("/book", "护照")
    answer = await citizen.says(asked)
    assert "每本120元" in answer and "出入境窗口" in answer and answer.endswith(question)
    assert "您哪一天来" in await citizen.says("云溪大厅")


async def test_hours_and_window_asked_of_one_form_are_told_once_each(citizen):
    await citizen.says("/book", "护照")
    answer = await citizen.says("几点下班，在哪个窗口办护照")
    assert answer.count("关门最晚") == 1 and answer.count("出入境窗口（1至6号）") == 1


async def test_several_english_questions_in_the_middle_of_a_form_are_each_answered(hall):
    citizen = hall.person(BUTTONS, language="en")
    question = await citizen.says("/book", "passport")
    answer = await citizen.says("passport fee and which window")
    assert "120 yuan" in answer and "Exit-entry windows 1-6" in answer and answer.endswith(question)


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
    await citizen.says("提醒我", "明天", "不用")
    await citizen.sends(Kind.UNFOLLOW)
    hall.clock.forward(days=1)
    await hall.core.tick()
    assert await citizen.listens() == ""
    assert await citizen.follows() == ""
    assert "您好" in await citizen.says("你好")
    contact, _ = await hall.core.store.run(lambda tx: tx.contacts.open("buttons", "7"))
    assert contact.reach is Reach.REACHABLE


async def test_a_session_that_names_what_is_empty_and_one_that_leaves_it_out_are_the_same(hall, citizen):
    """The first is of an older version, and may come back from a backup."""
    await citizen.says(*BOOKING[:4])
    contact, state = await hall.core.store.run(lambda tx: tx.contacts.open("buttons", "7"))
    short = Session.load(state)
    whole = {name: getattr(short, name) for name in Session.__struct_fields__}
    assert state.keys() < whole.keys() and all(state.values()) and Session.load(whole) == short
    assert Session.load({}) == Session.load(None) == Session() and Session().dump() == {}
    await hall.core.store.run(lambda tx: tx.contacts.save_session(contact.id, whole, hall.clock.now()))
    assert "预约好了" in await citizen.says(*BOOKING[4:], "可以")


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
