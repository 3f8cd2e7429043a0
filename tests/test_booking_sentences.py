"""One sentence fills what it names, and only the rest is asked; only a booking answer may change the day."""

import pytest

from bot.store import Store
from tests.hall import BUTTONS, PAGE, PROFILES, TEXT_ONLY, Hall, open_hall, with_places


@pytest.mark.parametrize("profile", PROFILES)
async def test_item_site_day_part_and_people_are_taken_from_the_sentence(hall: Hall, profile: str) -> None:
    citizen = hall.person(PROFILES[profile])
    asked = await citizen.says("下周三上午去云溪大厅办护照，两个人")
    assert "12月2日 周三" in asked and "08:30" in asked + "".join(citizen.labels) and "14:00" not in asked
    assert "普通护照（2人）" in await citizen.says("9点半", "张小云", "13800000000")


async def test_in_english_too_and_a_closed_day_names_who_is_open(hall: Hall) -> None:
    reader = hall.person(PAGE, language="en")
    told = await reader.says("book me Saturday morning for a passport at Liulin")
    assert "takes no bookings on Sat 28 Nov" in told
    assert any("Sat 28 Nov" in label and "Yunxi Main Centre" in label for label in reader.labels)


async def test_a_day_on_which_the_site_is_shut_is_not_waited_for(hall: Hall) -> None:
    reader = hall.person(PAGE, language="en")
    await reader.says("book me Saturday morning for a passport at Liulin")
    assert not any("Tell me" in label for label in reader.labels)
    told = await reader.says("tell me when a place is free")
    assert "takes no bookings on Sat 28 Nov" in told and "in line" not in told


async def test_a_day_named_while_the_site_is_asked_is_kept(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("/book", "护照")
    assert "哪个服务点" in await citizen.says("下周三")
    assert "12月2日 周三" in await citizen.says("云溪大厅")


async def test_site_and_day_may_be_named_together(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("/book", "护照")
    assert "12月2日 周三，柳林" in await citizen.says("下周三上午去柳林")


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("下周三上午10点在柳林办护照，我叫欧阳小山，电话138-0000-1234", "欧阳小山"),
        ("book me a passport next Wednesday at 10 am at Liulin. My name is Anton Sample, 13800001234", "Anton Sample"),
        ("下周三上午10点在柳林办护照，手机13800001234", "叫什么名字"),
    ],
)
async def test_who_comes_is_not_asked_again(hall: Hall, sentence: str, asked: str) -> None:
    told = await hall.person(BUTTONS).says(sentence)
    assert asked in told and "电话号码" not in told


async def test_another_site_can_be_named_later_and_the_day_is_kept(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("下周三上午去云溪大厅办护照")
    assert "12月2日 周三，柳林" in await citizen.says("换成柳林吧")


@pytest.mark.parametrize("question", ["12月3号走来得及吗", "周六开门吗"])
async def test_a_question_with_a_day_in_it_changes_nothing(hall: Hall, question: str) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("下周三上午去云溪大厅办护照")
    assert "12月2日 周三，云溪大厅，几点来" in await citizen.says(question)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("周五吧", "11月27日 周五"),
        ("周六吧", "11月28日 周六"),
        ("tomorrow", "11月26日 周四"),
        ("周五怎么样", "11月27日 周五"),
    ],
)
async def test_a_day_said_any_way_is_a_day(hall: Hall, said: str, day: str) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("/book", "护照", "云溪大厅")
    assert day in await citizen.says(said)


async def test_part_of_the_day_and_time_may_be_named_together(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    assert "保留到" in await citizen.says("/book", "护照", "云溪大厅", "周五", "下午三点")


async def test_of_a_week_only_its_days_are_offered(hall: Hall) -> None:
    citizen = hall.person(TEXT_ONLY)
    asked = await citizen.says("预约下周去柳林办护照")
    assert "11月30日 周一" in asked and "11月26日" not in asked


async def test_a_day_past_the_horizon_is_told_with_the_last_one(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    assert "最远能约到12月9日" in await citizen.says("预约12月20日去云溪大厅办护照")


async def test_a_time_that_does_not_exist_shows_those_that_do(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    told = await citizen.says("预约明天9点10分去云溪大厅办护照")
    assert "09:10没有号" in told and "09:00，余6" in citizen.labels


async def test_when_it_is_full_the_nearest_in_time_and_place_are_offered(store: Store) -> None:
    hall = open_hall(store, with_places(1))
    first, second = hall.person(address="1"), hall.person(address="2")
    await first.says("预约明天9点半去东桥办护照", "王芳", "13900000000", "好")
    told = await second.says("预约明天9点半去东桥办护照")
    assert "最近的空位" in told
    near = second.labels[:3]
    assert "11月26日 周四 10:00" in near and any("，" in label for label in near)
    assert second.labels[3:] == ["有空位叫我", "换一天"]


@pytest.mark.parametrize("word", ["是", "好", "yes", "1", "确认预约", "可以"])
async def test_the_read_back_is_confirmed_by_any_yes(hall: Hall, word: str) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("预约明天9点半去云溪大厅办护照", "张小云", "13800000000")
    assert "预约好了" in await citizen.says(word)
