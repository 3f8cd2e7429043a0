"""A place pointed out on a map goes with what is reported; elsewhere it is told that it cannot be taken."""

import pytest

from bot.dialog.turn import Kind
from tests.case_kit import complained, mine
from tests.hall import BUTTONS, Hall, Person

HERE = "31.23041, 121.47370"


@pytest.fixture
def person(hall: Hall) -> Person:
    return hall.person(BUTTONS, "c1")


async def words_of(hall: Hall, id: int) -> str:
    events = await hall.core.store.run(lambda tx: tx.cases.events(id))
    return "\n".join(event.words or "" for event in events)


async def test_a_place_goes_with_a_report_that_is_checked(hall, person):
    await person.says("我要投诉，无障碍坡道被电动车堵住了")
    assert f"地图位置 {HERE}" in await person.sends(Kind.PLACE, HERE)
    await person.says("提交")
    (one,) = await mine(hall, person)
    assert f"地图位置 {HERE}" in await words_of(hall, one.id) and HERE not in one.masked


async def test_a_place_before_the_words_waits_for_them(hall, person):
    await person.says("我要投诉")
    assert "位置记下了" in await person.sends(Kind.PLACE, HERE)
    assert f"地图位置 {HERE}" in await person.says("坡道被电动车堵住了，轮椅上不去")


async def test_a_place_is_added_to_one_that_was_sent(hall, person):
    one = await complained(hall, person)
    await person.says("我的投诉", "补充")
    assert "已经加到" in await person.sends(Kind.PLACE, HERE)
    assert HERE in await words_of(hall, one.id)


async def test_anywhere_else_it_is_not_taken(hall, person):
    assert "收不了" in await person.sends(Kind.PLACE, HERE)
    await person.says("我要预约办护照")
    assert "收不了" in await person.sends(Kind.PLACE, HERE)
