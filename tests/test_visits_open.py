"""A visit at home that is asked for already: shown, moved, called off, added to, and seen by nobody else."""

import pytest

from bot.dialog.turn import Kind
from bot.domain.home_visits import Part, State, TooManyOpen
from tests.hall import BUTTONS
from tests.visits_kit import NEXT_WEDNESDAY, REQUEST, STREET, Desk, wanted


@pytest.fixture
async def desk(hall) -> Desk:
    return Desk(hall)


async def test_what_is_open_is_shown_without_its_address(citizen):
    await citizen.says(*REQUEST)
    shown = await citizen.says("我的上门")
    assert "等工作人员答复" in shown and STREET not in shown


async def test_calling_off_gives_the_time_back(citizen, desk):
    await citizen.says(*REQUEST)
    before = await desk.tx(lambda tx: tx.visit_days.taken(NEXT_WEDNESDAY, NEXT_WEDNESDAY))
    assert before[NEXT_WEDNESDAY, Part.MORNING] > 0
    assert "确定不用来了吗" in await citizen.says("不用来了")
    assert "好的，不来了" in await citizen.says("确定")
    after = await desk.tx(lambda tx: tx.visit_days.taken(NEXT_WEDNESDAY, NEXT_WEDNESDAY))
    assert after[NEXT_WEDNESDAY, Part.MORNING] == 0
    assert (await desk.get(1)).state is State.CANCELLED


async def test_whoever_has_no_visit_and_calls_off_is_asked_about_appointments(citizen):
    assert "没有预约" in await citizen.says("不用来了")


async def test_another_day_can_be_chosen(citizen, desk):
    await citizen.says(*REQUEST)
    assert "哪天方便" in await citizen.says("改上门时间")
    assert "记下了：12月4日 周五 下午" in await citizen.says("下周五下午")
    await desk.run(lambda d: d.approve(1))
    assert "改好了：12月3日 周四 上午" in await citizen.says("改上门时间", "下周四上午")
    assert (await desk.get(1)).state is State.MOVED
    assert "可以上门了" not in await desk.tells(citizen)


async def test_a_word_can_be_added_for_the_officers(citizen, desk):
    await citizen.says(*REQUEST)
    await citizen.says("我的上门", "补充一句话")
    assert "民警会看到" in await citizen.says("门禁要按502")
    assert (await desk.run(lambda d: d.brief(1))).added == ("门禁要按502",)


async def test_a_double_tap_asks_once(citizen, desk):
    await citizen.says(*REQUEST[:3])
    token = citizen.token("可以，申请")
    await citizen.sends(Kind.PRESS, token)
    assert "按钮已经过期" in await citizen.sends(Kind.PRESS, token)
    assert len(await desk.run(lambda d: d.waiting())) == 1


async def test_one_person_can_have_so_many_open_and_no_more(citizen, desk):
    await citizen.says(*REQUEST)
    await citizen.says("再申请一次上门", "身份证", "行动不便", "城东东桥路9号平房", "哪天都行", "1", "可以")
    refused = await citizen.says("再申请一次上门")
    assert "已经有2次上门" in refused and refused.count("上门编号") == 2
    with pytest.raises(TooManyOpen):
        await desk.asks_for(citizen, wanted())
    assert len(await desk.run(lambda d: d.waiting())) == 2


async def test_nobody_sees_the_visit_of_another(citizen, hall, desk):
    await citizen.says(*REQUEST)
    stranger = hall.person(BUTTONS, address="8")
    assert "没有上门申请" in await stranger.says("我的上门")
