"""What is asked of the house itself is no booking, no proposal, and nobody else's business."""

import pytest

from bot.domain.meaning import Act
from tests.hall import WEDNESDAY_TEN as NOW


@pytest.mark.parametrize(
    "text",
    [
        "有轮椅没有",
        "你们那有充电器没",
        "有冇插座",
        "有没有充电宝",
        "怎么去你们大厅，有轮椅吗",
        "大厅里有没有祷告室",
        "有地方存包吗",
        "有储物柜没有呀",
        "is there a prayer room",
        "do you have lockers?",
        "are there any wheelchairs",
        "any place to pray?",
    ],
)
def test_whether_there_is_such_a_thing_is_asked_of_the_house(nlu, text):
    reading = nlu.alone(text, NOW)
    assert reading.act is Act.WHICH_WINDOW and reading.elsewhere is None


@pytest.mark.parametrize(
    "text",
    [
        "高铁上有插座没有",
        "水费多少钱",
        "how much is the water bill",
        "can I take a power bank on the plane",
        "轮椅太破了，有没有人管管",
        "老人坐轮椅，能不能上门",
    ],
)
def test_a_thing_somewhere_else_or_a_trouble_with_it_is_not(nlu, text):
    assert nlu.alone(text, NOW).act is not Act.WHICH_WINDOW


@pytest.mark.parametrize(
    "text",
    [
        "周六上午能办护照吗不用预约行吗",
        "明天去办港澳通行证要不要预约",
        "can I get a passport on Saturday without an appointment",
        "do I need to book to come on Friday for an ID card",
    ],
)
def test_whether_one_must_book_for_a_day_is_a_question_about_that_day(nlu, text):
    reading = nlu.understand(text, NOW)
    assert reading.act is Act.OPENING_HOURS and reading.date


@pytest.mark.parametrize("text", ["帮我约周六上午办护照，不用预约行吗也问一下", "约明天办身份证"])
def test_who_wants_an_appointment_gets_one(nlu, text):
    assert nlu.understand(text, NOW).act is Act.BOOK


@pytest.mark.parametrize("text", ["空调太冷了能不能调一下", "灯太暗了能不能调亮点", "叫号声音太吵，能不能调小一点"])
def test_what_is_to_be_adjusted_in_it_is_no_appointment(nlu, text):
    assert nlu.understand(text, NOW).act in {Act.SUGGESTION, Act.COMPLAINT}


@pytest.mark.parametrize("text", ["时间能不能调一下", "能调一下吗", "预约能不能调到明天"])
def test_an_appointment_is_moved_as_before(nlu, text):
    assert nlu.understand(text, NOW).act is Act.RESCHEDULE


async def test_both_are_answered_the_day_and_whether_one_must_book(hall):
    told = await hall.person().says("周六上午能办身份证吗不用预约行吗")
    assert "11月28日" in told and "先约好最稳妥" in told


async def test_the_way_and_the_thing_are_both_told(hall):
    told = await hall.person().says("怎么去你们大厅，有轮椅吗")
    assert "地铁2号线" in told and "1楼服务台可以借" in told


async def test_a_thing_that_is_not_noted_is_not_promised(hall):
    told = await hall.person(language="en").says("is there a prayer room")
    assert "nothing noted on this (prayer room)" in told
