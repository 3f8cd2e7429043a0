"""What was told of a visit at home is put right in words, whatever is asked meanwhile."""

import pytest

from tests.hall import BUTTONS, Hall
from tests.visits_kit import ADDRESS, CONTACT, FIRST

FIRST_IN_ENGLISH = (
    "My mother is bedridden, she lives at Liulin Street, Happiness Estate building 3, flat 302, no lift. Can you come"
    " home for her ID card"
)
DAY, DAY_IN_ENGLISH = "下周三上午", "Wednesday next week in the morning"


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.mark.parametrize(
    ("said", "summed"),
    [
        ("不是五楼，是三楼", "3楼，没有电梯"),
        ("五楼说错了，是三楼", "3楼，没有电梯"),
        ("对了，其实有电梯", "5楼，有电梯"),
        ("不是卧床，是腿脚不便", "原因：行动不便"),
        ("我们一共两个人办", "2人"),
    ],
)
@pytest.mark.parametrize("before", [(FIRST,), (FIRST, DAY), (FIRST, DAY, "张小云")])
async def test_what_was_told_before_is_put_right_at_any_later_step(hall: Hall, before, said, summed):
    citizen = hall.person(BUTTONS)
    assert "记下了" in await citizen.says(*before, said)
    rest = (DAY, CONTACT) if before == (FIRST,) else (CONTACT,) if len(before) == 2 else ("13900005678",)
    assert summed in await citizen.says(*rest)


async def test_the_floor_the_lift_and_the_time_are_put_right_in_english(hall: Hall):
    citizen = hall.person(BUTTONS, language="en")
    await citizen.says(FIRST_IN_ENGLISH, "it is the fifth floor, not the third", DAY_IN_ENGLISH)
    await citizen.says("actually there is a lift", "rather in the afternoon")
    told = await citizen.says("Mary Chen 13900005678")
    assert "floor 5, with a lift" in told and "Wed 2 Dec, afternoon" in told


async def test_another_part_of_the_day_leaves_the_day_as_it_is(hall: Hall):
    citizen = hall.person(BUTTONS)
    await citizen.says(FIRST, DAY)
    assert "联系人" in await citizen.says("还是下午吧")
    assert "12月2日 周三 下午" in await citizen.says(CONTACT)


async def test_without_a_lift_after_all_the_floor_is_asked(hall: Hall):
    citizen = hall.person(BUTTONS)
    await citizen.says("我妈卧床，住柳林街道槐花巷12号，有电梯，能来家里办身份证吗")
    assert "几楼" in await citizen.says("说错了，没有电梯")


async def test_a_question_about_a_floor_puts_nothing_right(hall: Hall):
    citizen = hall.person(BUTTONS)
    await citizen.says(FIRST, DAY)
    assert "记下了" not in await citizen.says("大厅二楼有电梯吗")
    assert f"{ADDRESS}（5楼，没有电梯）" in await citizen.says(CONTACT)
