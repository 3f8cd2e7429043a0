"""Plain words about a visit at home: the day, the address and the staff's question are understood as they are said."""

import pytest

from tests.hall import Hall, Person
from tests.visits_kit import Desk

WHO = "王五 13900001234"


async def test_rather_on_thursday_is_about_the_only_visit_there_is(hall: Hall) -> None:
    citizen = hall.person()
    first = "我妈卧床，住柳林街道幸福小区3号楼2单元502，没电梯，能来家里办身份证吗"
    assert "申请收到了" in await citizen.says(first, "下周三上午", WHO, "可以")
    assert "没有预约" not in await citizen.says("改到下周四上午")
    assert "确定不用来了吗" in await citizen.says("取消预约")


async def test_without_an_address_it_is_told_why_one_is_needed(hall: Hall) -> None:
    citizen = hall.person()
    told = await citizen.says("上门办身份证", "卧床", "地址保密")
    assert "没有住址，民警找不到门" in told and "云溪大道88号" not in told


async def test_what_leads_in_is_no_part_of_the_address(hall: Hall) -> None:
    citizen = hall.person(language="en")
    await citizen.says("my mother is bed-bound, can you come to her home for an ID card?")
    await citizen.says("the address is 5 Liulin Street, building 3, flat 502, no lift", "next Wednesday morning")
    assert "side, 5 Liulin Street" in await citizen.says("Zhang Xiaoyun 13900005678")


async def test_what_is_told_too_early_is_kept_while_the_house_is_asked(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.says("上门办身份证", "卧床", "城西幸福路5号")
    assert "电梯" in await citizen.says("张小云 13900005678")
    told = await citizen.says("一楼", "下周三上午")
    assert "张小云，13900005678" in told


@pytest.mark.parametrize("who", ["张小云 13900005678", "李三，电话13900005678", "Zhang Xiaoyun 13900005678"])
async def test_name_and_phone_are_no_address(hall: Hall, who: str) -> None:
    citizen = hall.person()
    told = await citizen.says("上门办身份证", "卧床", who)
    assert "还找不到门" in told and "请写住址" in told
    await citizen.says("城西幸福路5号，平房", "下周三上午")
    assert "13900005678" in citizen.heard[-1]["text"]


async def asked_by_staff(hall: Hall) -> Person:
    citizen = hall.person()
    first = "我妈卧床，住柳林街道幸福小区3号楼2单元502，没电梯，能来家里办身份证吗"
    await citizen.says(first, "下周三上午", WHO, "可以")
    desk = Desk(hall)
    visit = await desk.visit()
    await desk.run(lambda room: room.ask(visit.id, "老人能坐起来拍照吗？"))
    assert "能坐起来" in await desk.tells(citizen)
    return citizen


@pytest.mark.parametrize("words", ["能，扶着可以坐", "她不能坐，只能躺着", "门口有坡道"])
async def test_what_is_said_while_the_staff_waits_is_their_answer(hall: Hall, words: str) -> None:
    citizen = await asked_by_staff(hall)
    assert "当作上门" in await citizen.says(words)
    visit = await Desk(hall).visit()
    events = await hall.core.store.run(lambda tx: tx.visits.events(visit.id))
    assert events[-1].note == words


@pytest.mark.parametrize("question", ["护照多少钱", "你们几点开门？", "我的预约"])
async def test_a_question_meanwhile_is_a_question(hall: Hall, question: str) -> None:
    citizen = await asked_by_staff(hall)
    assert "当作上门" not in await citizen.says(question)


async def test_who_looks_at_the_visit_is_shown_the_question(hall: Hall) -> None:
    citizen = await asked_by_staff(hall)
    assert "老人能坐起来拍照吗" in await citizen.says("我的上门")


async def test_when_the_officers_come_is_asked_of_the_visit_and_not_of_the_hall(hall: Hall) -> None:
    citizen = hall.person()
    assert "上门编号" not in await citizen.says("民警几点到")
    await citizen.says(
        "我妈卧床，住柳林街道幸福小区3号楼2单元502，没电梯，能来家里办身份证吗", "下周三上午", WHO, "可以"
    )
    assert "上门编号" in await citizen.says("民警几点到")
