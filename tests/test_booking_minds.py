"""Minds that change in the middle of a booking: another document, site, hour or name; what was told before is kept."""

import pytest

from tests.booking_kit import BOOKING
from tests.hall import BUTTONS, Hall


@pytest.mark.parametrize(
    ("before", "said", "site"),
    [
        (("明天上午9点半去云溪大厅办护照",), "等等，换成身份证", "云溪大厅"),
        (("明天上午9点半去云溪大厅办护照", "张小云，13800000000"), "不是护照，是身份证", "云溪大厅"),
        (("明天去云溪大厅办护照",), "说错了，是身份证", "云溪大厅"),
        (("预约护照",), "换成身份证", ""),
        (("book a passport at the main centre tomorrow at 9:30",), "I meant an ID card", "Yunxi Main Centre"),
    ],
)
async def test_another_document_can_be_named_instead_and_time_and_site_are_kept(
    hall: Hall, before: tuple[str, ...], said: str, site: str
) -> None:
    citizen = hall.writer_of(said)
    await citizen.says(*before)
    told = await citizen.says(said)
    assert "没看懂" not in told and "could not" not in told
    asked_for = {
        "服务点": "云溪大厅",
        "哪一天": "明天",
        "时段": "上午",
        "几点": "1",
        "名字": "张小云",
        "name": "Anna Lee",
    }
    while "请核对" not in told and "Please check" not in told:
        told = await citizen.says(next((say for asked, say in asked_for.items() if asked in told), "13800000000"))
    assert ("身份证" in told or "ID card" in told) and "护照" not in told and "assport" not in told
    assert site in told


async def test_a_site_that_does_not_do_the_other_document_is_told_so(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("明天上午去云溪医院警务站办身份证")
    assert "云溪医院警务站办不了普通护照" in await citizen.says("换成护照")


async def test_another_site_can_be_named_when_a_name_is_asked_for(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    assert "什么名字" in await citizen.says("明天上午10点去云溪大厅办护照")
    assert "什么名字" in await citizen.says("不，柳林那个点")
    assert "柳林" in await citizen.says("张小云", "13800000000")


@pytest.mark.parametrize("said", ["有几个人", "我唔去喇", "我不去了", "what is that"])
async def test_a_sentence_is_nobodys_name(hall: Hall, said: str) -> None:
    citizen = hall.writer_of(said)
    await citizen.says("/book", "1", "1", "2", "1", "1")
    await citizen.says(said)
    assert "电话号码" not in (told := await citizen.says("我的预约")) and "phone number" not in told


@pytest.mark.parametrize("name", ["阿依古丽", "买买提·阿不都", "扎西多吉", "How Kar Lun", "Can Yilmaz", "My Nguyen"])
async def test_a_name_with_a_surname_that_is_not_known_is_a_name(hall: Hall, name: str) -> None:
    citizen = hall.writer_of(name)
    await citizen.says("/book", "1", "1", "2", "1", "1")
    told = await citizen.says(name)
    assert "电话号码" in told or "phone number" in told


async def test_who_asked_about_a_document_books_that_one(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    assert "办普通护照" in await citizen.says("护照要几天", "能不能帮我约一下")
    await citizen.says("云溪大厅", "明天上午9点半", "张小云", "13800000000", "好")
    assert "您要办什么" in await citizen.says("再帮楼下老张也约一个")


async def test_what_is_told_before_the_document_is_kept(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    assert "您要办什么" in await citizen.says("我想约个号")
    assert "记下了" in await citizen.says("明天上午9点半吧")
    assert "记下了" in await citizen.says("云溪大厅")
    assert "保留到" in await citizen.says("护照")


async def test_a_question_of_the_hall_chooses_no_document(hall: Hall) -> None:
    reader = hall.person(BUTTONS, language="en")
    await reader.says("I want to make an appointment")
    assert "Which day" not in await reader.says("what's the address again?")


async def test_a_part_of_the_day_told_before_the_day_is_noted(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("预约护照", "云溪大厅")
    assert "记下了" in await citizen.says("上午")


async def test_an_hour_counts_more_than_the_earliest_asked_for_before(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says("预约护照，最早的")
    assert "14:00" not in await citizen.says("今天下午3点")


@pytest.mark.parametrize(
    ("said", "summed"),
    [("人数改两个", "（2人）"), ("改成3个人", "（3人）"), ("再加一个人", "（2人）"), ("再加两个人", "（3人）")],
)
@pytest.mark.parametrize("asked", [3, 4, 5, 6])
async def test_how_many_come_can_be_changed_whatever_is_asked(hall: Hall, asked: int, said: str, summed: str) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(*BOOKING[: asked + 1])
    assert "记下了" in await citizen.says(said)
    assert summed in await citizen.says(*BOOKING[asked + 1 :])


async def test_a_time_that_sounds_like_a_number_changes_nobody(hall: Hall) -> None:
    citizen = hall.person(BUTTONS)
    await citizen.says(*BOOKING[:5])
    await citizen.says("改成10点的那个")
    assert "（" not in (await citizen.says("张小云", "13800000000")).split("\n")[1]
