"""A crew's round in the chat of who rides with it: every door in one message, on the day alone."""

import pytest

from tests.case_kit import listener, staff
from tests.hall import BUTTONS, Person
from tests.visits_kit import NEXT_WEDNESDAY, REQUEST, STREET, Desk


@pytest.fixture
async def desk(hall) -> Desk:
    return Desk(hall)


@pytest.fixture
async def citizen(hall) -> Person:
    person = hall.person(BUTTONS)
    await person.says(*REQUEST)
    return person


@pytest.fixture
async def officer(hall) -> Person:
    await staff(hall, "clerk", "李明", "0731")
    return listener(hall, "李明")


async def on_the_day(desk: Desk) -> None:
    visit = await desk.visit()
    await desk.run(lambda d: d.approve(visit.id))
    await desk.plan(NEXT_WEDNESDAY)
    desk.at("2026-12-02T08:31")


async def test_the_round_is_one_message_and_each_step_is_told_to_who_waits(desk, citizen, officer):
    visit = await desk.visit()
    await on_the_day(desk)
    await desk.tells(citizen)
    assert "哪一组" in await officer.says("/round")
    told = await officer.presses("上门一组")
    assert STREET in told and "13900005678" in told and "1号设备箱" in told and visit.code in told
    (read,) = await desk.tx(lambda tx: tx.visits.reads(visit.id))
    assert read.reader == "李明"
    assert "1家会收到通知" in await officer.presses("出发")
    assert "出发了" in await desk.tells(citizen)
    done = await officer.presses("1. 办完了")
    assert "已登记办完" in done and "没有别的要登记了" in done and STREET not in done
    assert "办好了" in await desk.tells(citizen)


async def test_nobody_at_home_is_noted_at_the_door(desk, citizen, officer):
    await on_the_day(desk)
    await officer.says("/round", "上门一组", "出发")
    assert "已登记家里没人" in await officer.presses("1. 家里没人")
    assert "没有人应门" in await desk.tells(citizen)


async def test_no_address_is_told_on_another_day_or_to_who_is_no_staff(desk, citizen, officer):
    assert "没有上门" in await officer.says("/round")
    await on_the_day(desk)
    assert STREET not in await citizen.says("/round", "上门一组")
    desk.at("2026-12-03T08:31")
    assert "没有上门" in await officer.says("/round")


async def test_a_question_of_yesterday_opens_no_address_today(desk, citizen, officer):
    await on_the_day(desk)
    await officer.says("/round")
    desk.at("2026-12-03T08:31")
    assert STREET not in await officer.presses("上门一组")


async def test_a_visit_that_must_be_moved_is_moved_from_the_road_and_who_waits_is_told(desk, citizen, officer):
    await on_the_day(desk)
    visit = (await desk.tx(lambda tx: tx.visits.of_day(NEXT_WEDNESDAY)))[0]
    await desk.tells(citizen)
    await officer.says("/round", "上门一组", "出发")
    await desk.tells(citizen)
    await officer.presses("有一家要改天")
    assert "为什么改" in await officer.says("下周一上午")
    told = await officer.says("设备坏了")
    assert "已改到12月7日 周一" in told and "没有别的要登记了" in told and STREET not in told
    heard = await desk.tells(citizen)
    assert "改一下" in heard and "12月7日 周一" in heard and "设备坏了" in heard
    assert (await desk.get(visit.id)).day.isoformat() == "2026-12-07"


async def test_before_the_crew_sets_out_a_visit_can_be_moved_too(desk, citizen, officer):
    await on_the_day(desk)
    await officer.says("/round", "上门一组")
    assert officer.labels == ["出发", "有一家要改天"]
    await officer.presses("有一家要改天")
    await officer.presses(officer.labels[0])
    assert "已改到" in await officer.presses("不写原因")
    assert "没有上门" in await officer.says("/round")


async def test_a_question_of_yesterday_moves_nothing_today(desk, citizen, officer):
    await on_the_day(desk)
    visit = (await desk.tx(lambda tx: tx.visits.of_day(NEXT_WEDNESDAY)))[0]
    await officer.says("/round", "上门一组", "有一家要改天", "下周一上午")
    desk.at("2026-12-03T08:31")
    assert "只在上门当天" in await officer.says("设备坏了")
    assert (await desk.get(visit.id)).day == NEXT_WEDNESDAY
