"""Several days of which any will do, and days on which somebody cannot come: "Wednesday or Friday", 除了周三都行."""

from datetime import date

import pytest

from bot.nlu.dates import days_either, days_refused
from bot.nlu.normal import plain
from bot.store import Store
from tests.hall import BUTTONS, Hall, open_hall, with_places

WEDNESDAY = date(2026, 11, 25)


def days(*numbers: int) -> list[date]:
    """Of November from the 25th on, of December below that."""
    return [date(2026, 11 if number >= 25 else 12, number) for number in numbers]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("周三或周五都行，办护照", days(27, 2)),
        ("下周三或者下周五下午去", days(2, 4)),
        ("下周三或周五", days(2, 4)),
        ("这周五要不下周一去", days(27, 30)),
        ("周三上午10点或周五下午3点", days(27, 2)),
        ("12月3号或者12月8号", days(3, 8)),
        ("Wednesday or Friday for a passport", days(27, 2)),
        ("Tuesday morning or Thursday afternoon", days(26, 1)),
        ("Monday, Wednesday, or Friday", days(27, 30, 2)),
        ("12月18日(周五)", []),
        ("周一到周三", []),
        ("把周三的改到周五", []),
        ("周三不行，周五可以", []),
        ("下周一三五都可以", days(30, 2, 4)),
        ("周三四点", []),
        ("办护照", []),
    ],
)
def test_days_of_which_any_will_do(said: str, meant: list[date]) -> None:
    assert days_either(plain(said), WEDNESDAY) == meant


@pytest.mark.parametrize(
    ("said", "out"),
    [
        ("除了周三哪天都行", days(25, 2, 9)),
        ("any day but Wednesday", days(25, 2, 9)),
        ("周二四不行", days(26, 1, 3, 8)),
        ("下周三没空", days(2)),
        ("anything except 3 December", days(3)),
        ("周三或周五都行", []),
    ],
)
def test_days_on_which_they_cannot_come(said: str, out: list[date]) -> None:
    found = days_refused(plain(said), WEDNESDAY)
    assert found[: len(out)] == out and bool(found) == bool(out)


@pytest.mark.parametrize(
    ("said", "first", "second"),
    [
        ("下周三或周五都行，去云溪大厅办护照", "12月2日 周三", "12月4日 周五"),
        ("book a passport at the main centre, Wednesday or Friday", "Fri 27 Nov", "Wed 2 Dec"),
    ],
)
async def test_a_wish_for_two_days_is_offered_both_and_no_other(hall: Hall, said: str, first: str, second: str) -> None:
    citizen = hall.writer_of(said)
    await citizen.says(said)
    assert [label.split("，")[0].split(",")[0] for label in citizen.labels] == [first, second]
    await citizen.says(second, "1")
    assert "08:30" in citizen.labels[0]


async def test_the_time_that_was_named_holds_for_whichever_day_is_chosen(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("下周三或周五下午3点，去云溪大厅办护照")
    assert "12月4日 周五 15:00" in await citizen.says("2", "张小云，13800000000")


async def test_a_time_of_one_of_the_days_is_not_that_of_the_other(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("下周三上午或周五下午，去云溪大厅办护照", "2")
    assert citizen.labels == ["上午", "中午", "下午"]


async def test_both_days_are_kept_until_the_site_and_the_people_are_known(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("下周三或周五带孩子办护照", "2", "云溪大厅")
    assert [label[:6] for label in citizen.labels] == ["12月2日 ", "12月4日 "]
    await citizen.says("一共三个人")
    assert [label[:6] for label in citizen.labels] == ["12月2日 ", "12月4日 "]


async def test_of_two_days_the_one_that_is_full_or_shut_is_told_as_such(store: Store) -> None:
    hall = open_hall(store, with_places(1))
    citizen = hall.person(BUTTONS)
    told = await citizen.says("这周日或者下周一去云溪大厅办护照")
    assert "11月29日 周日，云溪大厅不接受预约" in told and "11月30日" in told
    told = await citizen.says("取消", "这周日或者12月20号去云溪大厅办护照")
    assert "11月29日 周日，云溪大厅不接受预约" in told and "12月20日 周日不在能约的范围里" in told


async def test_the_earliest_of_two_days_is_on_one_of_them(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    assert "12月2日 周三 08:30" in await citizen.says("下周三或周五最早的号，去云溪大厅办护照")


@pytest.mark.parametrize(
    "said", ["除了周四哪天都行，预约去云溪大厅办护照", "book a passport at the main centre, any day but Thursday"]
)
async def test_a_day_that_does_not_suit_is_not_offered_but_may_be_named_after_all(hall: Hall, said: str) -> None:
    citizen = hall.writer_of(said)
    await citizen.says(said)
    assert citizen.labels and not any("周四" in label or "Thu" in label for label in citizen.labels)
    assert "12月3日" in (told := await citizen.says("12月3日")) or "Thu 3 Dec" in told


async def test_a_day_refused_when_days_are_shown_is_taken_out_of_them(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("预约去云溪大厅办护照")
    assert any("周四" in label for label in citizen.labels)
    await citizen.says("周四来不了")
    assert citizen.labels and not any("周四" in label for label in citizen.labels)


@pytest.mark.parametrize("said", ["这周五要不下周一去云溪大厅办护照", "我周五要不下周一过来办护照，云溪大厅"])
async def test_days_to_choose_from_are_days_to_come_and_no_journey(hall: Hall, said: str) -> None:
    citizen = hall.person(BUTTONS)
    assert "哪一天来" in await citizen.says(said)
    assert [label[:10] for label in citizen.labels] == ["11月27日 周五，", "11月30日 周一，"]
