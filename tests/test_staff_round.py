"""A crew's round in the chat of who rides with it: every door in one message, on the day alone."""

from datetime import date

import pytest

from tests.case_kit import listener, staff
from tests.hall import BUTTONS, Hall, Person
from tests.visits_kit import NEXT_WEDNESDAY, REQUEST, STREET, Desk, asked


@pytest.fixture
async def desk(hall) -> Desk:
    return Desk(hall)


@pytest.fixture
async def citizen(hall) -> Person:
    return await asked(hall)


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
    done = await officer.presses("第1家办完了")
    assert "已登记办完" in done and "没有别的要登记了" in done and STREET not in done
    assert "办好了" in await desk.tells(citizen)


async def test_nobody_at_home_is_noted_at_the_door(desk, citizen, officer):
    await on_the_day(desk)
    await officer.says("/round", "上门一组", "出发")
    assert "已登记家里没人" in await officer.presses("第1家没人在")
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
    assert "今天不用去了" in await officer.says("设备坏了")
    assert (await desk.get(visit.id)).day == NEXT_WEDNESDAY


async def two_doors(desk: Desk, hall: Hall, officer: Person) -> None:
    """Both are planned for today, and the crew has set out."""
    other = hall.person(BUTTONS, address="8")
    await other.says(REQUEST[0].replace("3号楼", "4号楼"), *REQUEST[1:])
    for visit in await desk.run(lambda d: d.waiting()):
        await desk.run(lambda d, id=visit.id: d.approve(id))
    await desk.plan(NEXT_WEDNESDAY)
    desk.at("2026-12-02T08:31")
    await officer.says("/round", "上门一组", "出发")


async def test_no_label_begins_with_a_number_that_is_not_its_place_in_the_list(desk, hall, citizen, officer):
    await two_doors(desk, hall, officer)
    await officer.presses("第1家办完了")
    assert officer.labels[0].startswith("第2家") and not any(label[0].isdigit() for label in officer.labels)


async def test_a_door_is_named_as_on_the_sheet_once_another_is_done(desk, hall, citizen, officer):
    await two_doors(desk, hall, officer)
    await officer.presses("第1家办完了")
    await officer.presses("有一家要改天")
    assert "为什么改" in await officer.says("下周一上午")
    await officer.says("返回", "返回", "取消")
    visits = await desk.tx(lambda tx: tx.visits.of_day(NEXT_WEDNESDAY))
    assert {one.place: one.state.value for one in visits} == {1: "done", 2: "under_way"}


async def test_the_way_back_from_a_visit_that_was_moved_leads_to_the_round(desk, hall, citizen, officer):
    await two_doors(desk, hall, officer)
    await officer.presses("有一家要改天")
    await officer.says("1", "下周一上午", "设备坏了")
    told = await officer.says("返回")
    assert "今天不用去了" in told and "为什么改" not in told and officer.labels[0].startswith("第2家办完了")


@pytest.mark.parametrize("answers", [(), ("下周一上午",)])
async def test_who_moves_a_visit_that_somebody_else_moved_meanwhile_is_told_and_goes_on(
    desk, hall, citizen, officer, answers
):
    await two_doors(desk, hall, officer)
    await officer.presses("有一家要改天")
    await officer.says("1", *answers)
    visits = await desk.tx(lambda tx: tx.visits.of_day(NEXT_WEDNESDAY))
    first = min(visits, key=lambda one: one.place)
    await desk.run(lambda d: d.move(first.id, date(2026, 12, 8)))
    told = await officer.says("下周一上午")
    assert "今天不用去了" in told and officer.labels[0].startswith("第2家办完了")
    assert (await desk.get(first.id)).day == date(2026, 12, 8)


async def test_a_day_that_filled_up_meanwhile_is_asked_for_again(desk, hall, citizen, officer, monkeypatch):
    await two_doors(desk, hall, officer)
    await officer.presses("有一家要改天")
    await officer.says("1", "下周一上午")
    with monkeypatch.context() as full:
        full.setattr("bot.services.visit_capacity.Capacity.take", nothing_left)
        told = await officer.says("设备坏了")
    assert "排不上" in told and "哪天方便" in told
    assert "已改到" in await officer.says("1", "设备坏了")


async def nothing_left(*_: object) -> None:
    """No crew has time any more."""


@pytest.mark.parametrize("said", ["不用", "no"])
async def test_who_has_no_reason_sends_none_and_a_mere_yes_is_none(desk, hall, citizen, officer, said):
    await two_doors(desk, hall, officer)
    await officer.presses("有一家要改天")
    assert "为什么改" in await officer.says("1", "下周一上午", "好的")
    await officer.says(said)
    visits = await desk.tx(lambda tx: tx.visits.of_day(date(2026, 12, 7)))
    events = await desk.run(lambda d: d.history(visits[0].id))
    assert events[-1].note == ""


async def test_what_is_no_day_is_asked_again_and_the_move_goes_on(desk, hall, citizen, officer):
    await two_doors(desk, hall, officer)
    await officer.presses("有一家要改天")
    assert "哪天方便" in await officer.says("1", "车坏在半路了")
