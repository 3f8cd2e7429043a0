"""The first working day after a holiday is one day: the one the calendar names, make-up workdays included."""

from datetime import date
from pathlib import Path

import pytest

from bot.nlu.dates import named_days, read_date
from bot.policy.calendar import load_calendar
from tests.hall import Hall

CALENDAR = load_calendar(Path(__file__).parents[1])
TODAY = date(2026, 9, 2)  # a Wednesday


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("国庆后第一个工作日上午", "2026-10-08"),
        ("国庆节之后的第一个工作日", "2026-10-08"),
        ("国庆假期后的第一个工作日", "2026-10-08"),
        ("国庆长假结束后第一个工作日", "2026-10-08"),
        ("国庆后第一天上班", "2026-10-08"),
        ("中秋后第一个工作日", "2026-09-28"),
        ("10月第一个工作日", "2026-10-08"),
        ("the first working day after national day", "2026-10-08"),
        ("first business day after the national day holiday", "2026-10-08"),
        ("the first working day of october", "2026-10-08"),
        ("节后第一个工作日", "2026-09-28"),
        ("the first working day after the holiday", "2026-09-28"),
        ("春节后第一个工作日", "2027-02-15"),
        ("下个工作日", "2026-09-03"),
        ("the next working day please", "2026-09-03"),
    ],
)
def test_it_is_one_day(said: str, day: str) -> None:
    found = read_date(said, TODAY, CALENDAR)
    assert found and (found.start.isoformat(), found.end.isoformat()) == (day, day)


def test_a_sunday_that_is_worked_is_the_first_one() -> None:
    found = read_date("元旦后第一个工作日", date(2025, 12, 20), CALENDAR)
    assert found and found.start == found.end == date(2026, 1, 4)


def test_in_the_middle_of_the_holiday_its_own_end_counts() -> None:
    found = read_date("国庆后第一个工作日", date(2026, 10, 3), CALENDAR)
    assert found and found.start == date(2026, 10, 8)


def test_past_the_plan_the_usual_days_off_count() -> None:
    found = read_date("2028年国庆后第一个工作日", TODAY, CALENDAR)
    assert found and found.start == date(2028, 10, 9)  # the 8th is a Sunday


def test_working_days_that_are_counted_are_no_date() -> None:
    assert read_date("七个工作日能好吗", TODAY, CALENDAR) is None
    assert read_date("第一个工作日", TODAY, CALENDAR) is None


def test_the_words_of_the_day_are_taken_as_one() -> None:
    said = "国庆后第一个工作日"
    assert [(found.at, found.to) for found in named_days(said, TODAY)] == [(0, len(said))]


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("想约三天内的号", "2026-09-02", "2026-09-05"),
        ("三天内", "2026-09-02", "2026-09-05"),
        ("3天之内都行", "2026-09-02", "2026-09-05"),
        ("未来三天有号吗", "2026-09-02", "2026-09-05"),
        ("帮我约一周内的时间", "2026-09-02", "2026-09-09"),
        ("最近三天能约吗", "2026-09-02", "2026-09-05"),
        ("这三天有号吗", "2026-09-02", "2026-09-05"),
        ("三天内能约上吗", "2026-09-02", "2026-09-05"),
        ("book me a passport within the next 3 days", "2026-09-02", "2026-09-05"),
        ("an appointment within 3 days", "2026-09-02", "2026-09-05"),
        ("any time in the next two weeks", "2026-09-02", "2026-09-16"),
        ("within 3 days", "2026-09-02", "2026-09-05"),
    ],
)
def test_a_visit_within_some_days_is_a_run_from_today(said: str, first: str, last: str) -> None:
    found = read_date(said, TODAY)
    assert found and (found.start.isoformat(), found.end.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "said",
    [
        "三天内能办好吗", "护照三天内能拿到吗", "约好以后三天内能出证吗", "能预约吗，三天内能办好吗",
        "can it be ready within 3 days", "will my passport be done within the next 3 days",
        "issued in the next two weeks",
        "十天内要来取吗", "must be registered within 24 hours", "do i have to register within 30 days",
    ],
)  # fmt: skip
def test_how_long_it_takes_is_no_date(said: str) -> None:
    assert read_date(said, TODAY) is None


async def test_the_calendar_of_the_hall_is_asked_in_a_conversation(hall: Hall) -> None:
    citizen = hall.person()
    assert "2027年1月4日不在能约的范围里" in await citizen.says("/book", "护照", "云溪大厅", "节后第一个工作日")
    await citizen.says("三天内")
    assert citizen.labels[-1].startswith("11月28日")


@pytest.mark.parametrize("said", ["周三或周四", "周三或者周四都行", "周三、周四都可以", "wednesday or thursday"])
def test_of_two_weekdays_the_one_that_is_tomorrow_is_not_skipped(said: str) -> None:
    found = read_date(said, TODAY)
    assert found and (found.start, found.end) == (TODAY, date(2026, 9, 3))


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("周三", "2026-09-09", "2026-09-09"),
        ("下周三或周四", "2026-09-09", "2026-09-10"),
        ("周四或周五", "2026-09-03", "2026-09-04"),
        ("周三不行，周四吧", "2026-09-03", "2026-09-03"),
    ],
)
def test_other_weekdays_stay_as_they_were(said: str, first: str, last: str) -> None:
    found = read_date(said, TODAY)
    assert found and (found.start.isoformat(), found.end.isoformat()) == (first, last)
