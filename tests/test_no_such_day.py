"""A day that no calendar has is told as one, with the last day of that month, wherever a day is asked for."""

from datetime import date

import pytest

from bot.nlu.dates import no_such_day, read_date

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("我想约2月30号办护照", "2027-02-28"),
        ("十一月三十一号", "2026-11-30"),
        ("改到11月31日", "2026-11-30"),
        ("2027年2月29日", "2027-02-28"),
        ("四月三十一", "2027-04-30"),
        ("6月31日前要", "2027-06-30"),
        ("12月32号", "2026-12-31"),
        ("这个月31号", "2026-11-30"),
        ("2026-11-31", "2026-11-30"),
        ("11/31", "2026-11-30"),
        ("on 31 november please", "2026-11-30"),
        ("the thirty-first of november", "2026-11-30"),
        ("feb 30", "2027-02-28"),
        ("feb 29, 2027", "2027-02-28"),
        ("the 31st of this month", "2026-11-30"),
    ],
)
def test_the_end_of_the_month_is_known(said, last):
    found = no_such_day(said, TODAY)
    assert read_date(said, TODAY) is None
    assert found and found.last.isoformat() == last


@pytest.mark.parametrize(
    "said",
    [
        "2月29号",
        "12月31号",
        "下个月31号",
        "9月39元",
        "30分钟",
        "排了11/20",
        "31号窗口",
        "31 december",
        "at 11:31",
        "1/2",
    ],
)
def test_what_is_a_day_or_none_at_all_is_left_alone(said):
    assert no_such_day(said, TODAY) is None


def test_it_is_known_whether_anything_else_was_said():
    assert [found.alone for said in ("11月31号吧", "11月31号能约吗") if (found := no_such_day(said, TODAY))] == [
        True,
        False,
    ]


async def test_it_is_said_while_a_booking_begins_and_goes_on(citizen):
    begun = await citizen.says("我想约2月30号办护照")
    assert begun.startswith("没有这一天：那个月的最后一天是2月28日") and "去哪个服务点" in begun
    await citizen.says("云溪大厅")
    again = await citizen.says("11月31号")
    assert "最后一天是11月30日" in again and "您哪一天来" in again and "没看懂" not in again
    assert "几点来" in await citizen.says("11月30号上午")


async def test_it_is_said_in_english_for_a_reminder_and_a_journey(citizen):
    asked = await citizen.says("remind me on Feb 30 to pick up my passport")
    assert asked.startswith("That day is not in the calendar: the last day of that month is Sun 28 Feb.")
    await citizen.says("cancel")
    assert "Tue 30 Jun" in await citizen.says("I fly on 31 June 2026, will my passport be ready in time?")


async def test_a_booking_that_names_such_a_day_is_read_as_one(hall):
    assert "which site suits you" in await hall.person(language="en").says("book a passport for 31 November")


async def test_where_nothing_is_asked_the_menu_follows_and_no_other_office_is_named(citizen):
    answer = await citizen.says("2026-11-31")
    assert answer.startswith("没有这一天") and "还要办什么" in answer and "110" not in answer


async def test_a_story_that_names_such_a_day_is_heard_to_its_end(citizen):
    await citizen.says("我要投诉")
    heard = await citizen.says("2月30号我在大厅等了三个小时，窗口的人一直在聊天，态度很差")
    assert "没有这一天" not in heard
