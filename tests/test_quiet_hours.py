"""When it is quiet is told from what was booked in the last weeks too, not only from what is booked so far."""

from datetime import timedelta

import pytest

from bot.store import Store
from tests.booking_kit import STARTS, Desk, crowd, hall_with
from tests.hall import Hall, open_hall


async def a_week_after_a_full_morning(store: Store, hours: int = 3) -> Hall:
    """Thursday morning is full from nine on, and a week has gone by."""
    hall = open_hall(store, hall_with(6))
    desk = Desk(store, hall.core.config, hall.clock)
    for number, who in enumerate(await crowd(store, hours * 2)):
        await desk.book(who, STARTS + timedelta(minutes=30 * number), people=6)
    hall.clock.forward(days=7)
    return hall


@pytest.mark.parametrize(
    ("language", "asked", "told"),
    [
        (
            "zh-Hans",
            "云溪大厅明天什么时候人少",
            (
                "最空的是云溪大厅12月3日 周四下午，还没有人约",
                "12月3日 周四上午，往常坐满21%左右",
                "按目前的预约和前4周同一天的预约估计",
            ),
        ),
        (
            "en",
            "when is it quiet at the main centre tomorrow?",
            (
                "the calmest is Yunxi Main Centre, Thu 3 Dec in the afternoon, nobody yet",
                "in the morning, usually about 21% taken",
                "in the last 4 weeks",
            ),
        ),
    ],
)
async def test_the_last_weeks_count_where_nothing_is_booked_yet(
    store: Store, language: str, asked: str, told: tuple[str, ...]
) -> None:
    hall = await a_week_after_a_full_morning(store)
    answer = await hall.person(language=language).says(asked)
    for words in told:
        assert words in answer


async def test_who_may_come_without_an_appointment_is_told_when_it_is_quiet_and_in_which_hour(store: Store) -> None:
    hall = await a_week_after_a_full_morning(store)
    answer = await hall.person().says("/sites 不预约直接去云溪大厅行吗，明天什么时候人少")
    assert "往常" in answer and "没预约直接来的人算不到" in answer


async def test_of_a_half_day_that_was_busier_in_one_hour_another_one_is_named(store: Store) -> None:
    hall = open_hall(store, hall_with(6))
    desk = Desk(store, hall.core.config, hall.clock)
    for number, who in enumerate(await crowd(store, 15)):  # all of Thursday, but the end of the morning
        starts = STARTS + timedelta(minutes=30 * number)
        await desk.book(who, starts, people=1 if 4 <= number < 6 else 6)
    hall.clock.forward(days=7)
    answer = await hall.person().says("云溪大厅明天什么时候人少")
    assert "11:00起的一小时往常人最少" in answer
