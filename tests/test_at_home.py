"""A day named with the wish that somebody comes home: no booking at the counter."""

from datetime import UTC, datetime

import pytest

from bot.domain.meaning import Act
from tests.hall import Hall

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "下周三下午上门给我妈办身份证",
        "预约下周三上门办身份证",
        "下周三請上門幫我阿嬤辦身份證",
        "周五上门办居住证可以吗",
        "下周三上午在家办身份证",
        "next Wednesday afternoon home visit for my mother's ID card",
        "can someone come to my place on Friday to renew my dad's ID card",
        "book an officer to come to our home next Wednesday for my mother's ID card",
    ],
)
async def test_a_day_to_come_home_on_is_a_home_visit(nlu, hall: Hall, text):
    assert nlu.understand(text, NOW).act is Act.HOME_VISIT
    told = await hall.writer_of(text).says(text)
    assert "登记" in told or "登記" in told or "visit at home" in told


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("下周三下午到大厅给我妈办身份证", [Act.BOOK]),
        ("下周一上门取护照", [Act.BOOK]),
        ("我自己约下周一去换身份证，另外我爸坐轮椅，能不能派人上门给他弄", [Act.BOOK, Act.HOME_VISIT]),
        ("法国女婿周五来家里住，多久之内得去派出所登记", [Act.FAQ]),
    ],
)
def test_who_comes_to_the_hall_or_has_guests_wants_no_home_visit(nlu, text, acts):
    reading = nlu.understand(text, NOW)
    assert [reading.act, *reading.also_acts] == acts
