"""An answer switched off and on again from the chat: only by those who lead, with a reason, after one more tap."""

from itertools import count

import pytest

from bot.domain.staff import Role
from tests.case_kit import address_of, staff
from tests.hall import BUTTONS, PAGE, Hall, Person

ASKS, FEE = "护照要多少钱", "120元"
CITIZENS = count()


@pytest.fixture
async def lead(hall) -> Person:
    await staff(hall, "lead", "王芳")
    return hall.person(PAGE, address_of("王芳"))


async def answer(hall: Hall, language: str = "zh-Hans") -> str:
    """What a citizen is answered who never asked before."""
    await hall.core.tick()
    asks = ASKS if language == "zh-Hans" else "how much is a passport"
    return await hall.person(BUTTONS, f"citizen {next(CITIZENS)}", language).says(asks)


async def off(hall: Hall, lead: Person) -> None:
    await lead.says(f"/off {ASKS}", "价格变了，要核实")
    await lead.presses("停用")


async def test_it_goes_off_after_a_reason_and_a_tap_and_comes_back_after_another(hall, lead):
    assert FEE in await answer(hall)
    assert "现在这样回答" in await lead.says(f"/off {ASKS}") and FEE in lead.heard[-1]["text"]
    asked = await lead.says("价格变了，要核实")
    assert "停用“普通护照的费用”？" in asked and "价格变了" in asked
    assert FEE in await answer(hall), "nothing changes before the tap"
    assert "已停用" in await lead.presses("停用")
    assert FEE not in await answer(hall)

    listed = await lead.says("/off")
    assert "普通护照的费用" in listed and "王芳停用：价格变了" in listed
    assert "恢复吗" in await lead.presses("恢复：普通护照的费用")
    assert FEE not in await answer(hall), "nothing changes before the tap"
    assert "已恢复" in await lead.presses("恢复")
    assert FEE in await answer(hall)
    assert "现在没有停用的答案" in await lead.says("/off")


async def test_in_english_as_well(hall, lead):
    await lead.says("/language en")
    await lead.says("/off how much is a passport", "the price has changed")
    assert "is off, from this moment on" in await lead.presses("Switch it off")
    assert "120" not in await answer(hall, "en")


async def test_every_choice_can_be_typed(hall):
    await staff(hall, "lead", "王芳")
    lead = hall.person(PAGE, address_of("王芳"))
    assert "已停用" in await lead.says(f"/off {ASKS}", "要核实", "停用")
    assert "恢复吗" in await lead.says(f"/off {ASKS}")
    assert "已恢复" in await lead.says("1")


@pytest.mark.parametrize("way", ["不改了", "取消", "/start"])
async def test_it_can_be_left_before_the_tap(hall, lead, way):
    await lead.says(f"/off {ASKS}", "要核实", way)
    assert FEE in await answer(hall)


async def test_a_reason_can_be_refused_with_one_word(hall, lead):
    await lead.says(f"/off {ASKS}", "取消")
    assert FEE in await answer(hall) and "没有停用" in await lead.says("/off")


async def test_of_a_service_alone_it_asks_which_answer(hall, lead):
    assert "普通护照的哪个答案" in await lead.says("/off 护照")
    assert "现在这样回答" in await lead.says("费用")


@pytest.mark.parametrize("words", ["天气", "你好", "！"])
async def test_what_names_no_answer_is_asked_for_with_an_example(hall, lead, words):
    assert "/off 护照要多少钱" in await lead.says(f"/off {words}")


@pytest.mark.parametrize("words", ["/off", f"/off {ASKS}", "/off 护照"])
async def test_clerks_and_citizens_may_not(hall, words):
    await staff(hall, "clerk", "李明")
    assert "没有权限" in await hall.person(PAGE, address_of("李明")).says(words)
    assert "不认识这个命令" in await hall.person().says(words)


async def test_who_leads_no_more_in_the_middle_of_it_may_not_either(hall, lead, store):
    await lead.says(f"/off {ASKS}", "要核实")
    me = (await store.run(lambda tx: tx.staff.leading()))[0]
    await store.run(lambda tx: tx.desk.change_role(me.id, Role.CLERK))
    assert "没有权限" in await lead.presses("停用")
    assert FEE in await answer(hall)


async def test_what_is_off_already_is_told_with_who_and_why(hall, lead):
    await off(hall, lead)
    await hall.core.tick()
    await staff(hall, "lead", "周扬")
    other = hall.person(PAGE, address_of("周扬"))
    told = await other.says(f"/off {ASKS}")
    assert "现在停用着" in told and "王芳停用：价格变了，要核实" in told
