"""Reminders as people ask for them: in three hours, at nine, yesterday; kept once, at the time that was said."""

from datetime import timedelta

import pytest

from bot.nlu.dates.soon import read_soon
from bot.store import Store
from tests.hall import Hall, open_hall


@pytest.fixture
async def hall(store: Store) -> Hall:
    return open_hall(store)


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("三小时后提醒我", 180),
        ("半小时后", 30),
        ("半个小时以后", 30),
        ("一个半小时之后", 90),
        ("过两个钟头叫我", 120),
        ("20分钟后", 20),
        ("三刻钟后", 45),
        ("in 3 hours", 180),
        ("in an hour and a half", 90),
        ("in half an hour", 30),
        ("two hours from now", 120),
        ("要等三小时", None),
        ("it takes 3 hours", None),
        ("办证要半小时吗", None),
    ],
)
def test_hours_and_minutes_count_from_now_where_it_is_said_so(said: str, minutes: int | None) -> None:
    assert read_soon(said) == (timedelta(minutes=minutes) if minutes else None)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("三小时后提醒我出门", "11月25日 周三 13:00我会提醒您：出门"),
        ("半小时后提醒我取证", "11月25日 周三 10:30我会提醒您：取证"),
        ("remind me in an hour and a half to call the hall", "Wed 25 Nov, 11:30 I will remind you: call the hall"),
        ("remind me to leave in 20 minutes", "Wed 25 Nov, 10:20 I will remind you: leave"),
        ("remind me tomorrow at 9 to bring my ID", "Thu 26 Nov, 09:00 I will remind you: bring my ID"),
    ],
)
async def test_it_is_kept_for_the_time_that_was_said(hall: Hall, said: str, kept: str) -> None:
    assert kept in await hall.person(language="en" if said.isascii() else "zh-Hans").says(said)


async def test_it_comes_then(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.says("三小时后提醒我出门")
    hall.clock.forward(minutes=179)
    await hall.core.tick()
    assert "出门" not in await citizen.listens()
    hall.clock.forward(minutes=2)
    await hall.core.tick()
    assert "出门" in await citizen.listens()


async def test_a_wish_is_confirmed_once(hall: Hall) -> None:
    assert (await hall.person().says("后天上午提醒我带户口本")).count("我会提醒您") == 1


async def test_in_quiet_hours_it_is_told_why_another_time_was_taken(hall: Hall) -> None:
    told = await hall.person().says("今晚23点提醒我关门")
    assert "21:00到第二天08:00不发消息" in told and "20:59" in told
    assert "不发消息" not in await hall.person(address="8").says("今晚八点提醒我关门")


@pytest.mark.parametrize(
    ("said", "over", "then", "kept"),
    [
        ("昨天上午提醒我带户口本", "过去的日子没法提醒", "明天早上", "带户口本"),
        (
            "remind me yesterday to bring the hukou book",
            "That day is over",
            "tomorrow at 8",
            "you: bring the hukou book",
        ),
    ],
)
async def test_a_day_that_is_over_is_said_to_be_and_another_asked_for(
    hall: Hall, said: str, over: str, then: str, kept: str
) -> None:
    person = hall.person(language="en" if said.isascii() else "zh-Hans")
    assert over in await person.says(said)
    assert kept in await person.says(then)


async def test_a_day_of_expiry_is_not_the_day_of_the_reminder(hall: Hall) -> None:
    citizen = hall.person()
    assert "哪一天" in await citizen.says("提醒我换护照")
    assert "2028年9月8日" in await citizen.says("护照2029年3月8日到期，提前六个月提醒我")


@pytest.mark.parametrize("word", ["别发了", "停", "回T", "no more messages"])
async def test_short_words_stop_everything_at_once(hall: Hall, word: str) -> None:
    assert "不再主动给您发" in await hall.person().says(word)
