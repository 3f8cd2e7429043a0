"""What is offered near a time: when it cannot be changed any more, where it is quieter, why a day is shut."""

import pytest

from bot.store import Store
from tests.hall import BUTTONS, Hall, open_hall, with_places


async def test_nobody_is_told_to_cancel_before_a_moment_that_is_over(citizen):
    asked = await citizen.says("约今天11点在云溪大厅办护照", "张小云", "13800000000")
    assert "这里不能再改期、取消；来不了的话，请打" in asked and "之前，可以随时" not in asked
    booked = await citizen.says("确认预约")
    assert "预约好了" in booked and "请打" in booked and "就行" not in booked


async def test_a_time_further_off_can_be_changed_until_a_moment_that_is_told(citizen):
    asked = await citizen.says("明天11点在云溪大厅办护照", "张小云", "13800000000")
    assert "11月26日 周四 09:00之前，可以随时改期或者取消。" in asked
    assert "09:00之前说“改期”或者“取消预约”就行" in await citizen.says("确认预约")


async def test_of_the_three_nearest_the_quieter_comes_first(store: Store) -> None:
    hall = open_hall(store, with_places(4))
    taken = ("9点半去云溪大厅办护照，四个人", "9点去云溪大厅办护照，三个人", "9点半去柳林办护照")
    for number, words in enumerate(taken):
        one = hall.person(BUTTONS, f"c{number}")
        assert "预约好了" in await one.says(f"明天{words}", f"张小云，138000000{number:02d}", "好")
    citizen = hall.person(BUTTONS)
    await citizen.says("明天9点半去云溪大厅办护照")
    assert [label[-5:] for label in citizen.labels[:3]] == ["10:00", "街道服务点", "09:00"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("12月7号去柳林办护照", "不办理业务：设备检修"),
        ("book a passport at Liulin on 7 December", "closed on Mon 7 Dec: equipment maintenance"),
    ],
)
async def test_why_a_day_is_shut_is_told(hall: Hall, said: str, told: str) -> None:
    assert told in await hall.writer_of(said).says(said)


@pytest.mark.parametrize(
    "said",
    [
        "passport appt 3 Dec 10:30 main centre, my name is Anna Lee, phone 13900002222",
        "passport, 3 Dec 10:30, Yunxi Main Centre, Anna Lee 13900002222",
    ],
)
async def test_who_tells_document_moment_name_and_phone_books(hall: Hall, said: str) -> None:
    told = await hall.writer_of(said).says(said)
    assert "Anna Lee, 13900002222" in told and "Thu 3 Dec, 10:30" in told


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("明天上午9点我和我老婆还有俩娃去云溪大厅办护照", "4人"),
        ("book passports for 2 adults and a toddler at the main centre tomorrow at 9", "3 people"),
    ],
)
async def test_small_children_are_counted(hall: Hall, said: str, people: str) -> None:
    assert people in await hall.writer_of(said).says(said, "Anna Lee, 13900002222")
