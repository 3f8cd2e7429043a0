"""Who comes, said in plain words where a name, a number or a count is asked for."""

import pytest

from bot.nlu.choices import ChoiceWords
from tests.hall import Hall
from tests.process_kit import ROOT

CHOICES = ChoiceWords.load(ROOT / "locales")


@pytest.mark.parametrize(
    ("language", "answers", "said", "asked"),
    [
        ("zh-Hans", ("护照", "云溪大厅", "明天上午九点半"), "本人", "证件上的姓名"),
        ("zh-Hans", ("护照", "云溪大厅", "明天上午九点半"), "我自己", "证件上的姓名"),
        ("zh-Hans", ("护照", "云溪大厅", "明天上午九点半"), "我爸", "证件上的姓名"),
        ("zh-Hant", ("护照", "云溪大厅", "明天上午九点半"), "我媽媽", "證件上的姓名"),
        ("zh-Hans", ("护照", "云溪大厅", "明天上午九点半"), "本人 13900001234", "叫什么名字"),
        ("zh-Hans", ("护照", "云溪大厅", "明天上午九点半"), "身份证", "叫什么名字"),
        ("en", ("passport", "Liulin", "tomorrow at 9:30"), "myself", "the name itself"),
        ("en", ("passport", "Liulin", "tomorrow at 9:30"), "me", "the name itself"),
        ("en", ("passport", "Liulin", "tomorrow at 9:30"), "My husband", "the name itself"),
    ],
)
async def test_who_only_points_at_a_person_is_asked_for_the_name(
    hall: Hall, language: str, answers: tuple[str, ...], said: str, asked: str
) -> None:
    citizen = hall.person(language=language)
    await citizen.says("/book", *answers)
    assert asked in await citizen.says(said)


async def test_another_time_said_while_the_name_is_asked_is_the_new_time(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.says("/book", "护照", "云溪大厅", "明天上午九点半")
    assert "叫什么名字" in await citizen.says("十点吧")
    assert "10:00" in await citizen.says("王五", "13900001234")


@pytest.mark.parametrize("said", ["138oooo1111", "138 0000 111", "13900001234 5", "+86 139 0000 123"])
async def test_a_mistyped_number_is_taken_for_a_phone(hall: Hall, said: str) -> None:
    citizen = hall.person()
    await citizen.says("/book", "护照", "云溪大厅", "明天上午九点半", "王五")
    told = await citizen.says(said)
    assert "不像一个电话号码" in told and "回执" not in told


async def test_an_april_may_come(hall: Hall) -> None:
    citizen = hall.person(language="en")
    await citizen.says("/book", "passport", "Liulin", "tomorrow at 9:30")
    assert "April" in await citizen.says("April Lee", "13900001234")


async def test_three_of_something_is_a_count_and_no_place_in_the_list(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.says("/book", "护照")
    assert "（3人）" in await citizen.says("3个")


@pytest.mark.parametrize(
    ("said", "read"), [("第三个", 3), ("选3个", 3), ("3", 3), ("三号", 3), ("3个", None), ("三个", None)]
)
def test_a_place_in_the_list_is_told_from_a_count(said: str, read: int | None) -> None:
    assert CHOICES.number(said) == read


async def test_who_has_to_come_with_a_child_is_told_of_the_guardian(hall: Hall) -> None:
    told = await hall.person(language="en").says(
        "twins, five years old, first hong kong macau permits. do both parents have to be there"
    )
    assert "with a guardian" in told and "both parents" in told


async def test_who_stays_at_a_hotel_is_told_that_it_registers_them(hall: Hall) -> None:
    told = await hall.person(language="en").says(
        "I'm staying at a hotel, do I still need that police registration paper"
    )
    assert "the hotel registers you" in told
