"""A day of visits: planned, planned again, told to each in time, driven, and read by the crew alone."""

from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.home_visits import CrewMember, NotYourRound, Part, State, Visit
from bot.frozen import replace
from bot.services.round_sheets import RoundSheets
from bot.services.rounds import RoundPlanner
from bot.services.visits import forget
from tests.hall import BUTTONS, Person, config, open_hall, replace_model
from tests.visits_kit import NEXT_WEDNESDAY, ZHAO, Desk, home, wanted

TUESDAY = NEXT_WEDNESDAY - timedelta(days=1)
PLACES = ("市中心", "城西", "城东", "城北", "城南")


@pytest.fixture
async def desk(hall) -> Desk:
    return Desk(hall)


async def visits(desk: Desk, count: int, **how: Any) -> list[tuple[Person, Visit]]:
    """So many agreed visits all over town, each of a person of their own."""
    found = []
    for n in range(count):
        person = desk.hall.person(BUTTONS, address=str(n))
        await person.says("你好")
        request = wanted(PLACES[n % 5], home=home(f"第{n + 1}小区{n + 1}号楼10{n}室"), **how)
        visit = await desk.asks_for(person, request)
        found.append((person, await desk.run(lambda d, visit=visit: d.approve(visit.id))))
        await desk.tells(person)
    return found


async def test_the_next_day_is_planned_in_the_afternoon_and_everybody_told_a_window(desk):
    everybody = await visits(desk, 6)
    desk.at("2026-12-01T15:59")
    assert await desk.plan_due() == []
    desk.at("2026-12-01T16:00")
    (plan,) = await desk.plan_due()
    assert (plan.day, plan.visits, plan.left) == (NEXT_WEDNESDAY, 6, ())
    assert await desk.plan_due() == []
    assert await desk.tells(everybody[0][0]) == ""
    desk.at("2026-12-01T17:00")
    for person, visit in everybody:
        told = await desk.tells(person)
        planned = await desk.get(visit.id)
        assert planned.state is State.PLANNED and planned.arrive and planned.window
        assert planned.window[0] <= planned.arrive < planned.window[1] == planned.window[0] + timedelta(hours=1)
        zone = desk.core.config.hall.zone
        begins, ends = (f"{moment.astimezone(zone):%H:%M}" for moment in planned.window)
        assert f"12月2日 周三 {begins}–{ends}" in told


async def test_a_visit_called_off_frees_its_time_and_the_round_is_planned_again(desk):
    everybody = await visits(desk, 6)
    desk.at("2026-12-01T17:00")
    (before,) = await desk.plan_due()
    windows = {}
    for person, visit in everybody:
        assert await desk.tells(person)
        windows[visit.id] = (await desk.get(visit.id)).window
    gone, called_off = everybody[2]
    await gone.says("不用来了", "确定")
    (after,) = await desk.plan_due()
    assert (after.visits, after.left) == (5, ()) and after.minutes < before.minutes
    for person, visit in everybody:
        if person is not gone:
            assert (await desk.get(visit.id)).window == windows[visit.id]
            assert await desk.tells(person) == "", "the window that was told is kept"
    assert (await desk.get(called_off.id)).crew == ""


async def test_a_visit_that_comes_late_is_put_in_without_moving_those_that_were_told(desk):
    everybody = await visits(desk, 4)
    desk.at("2026-12-01T17:00")
    await desk.plan_due()
    for person, _ in everybody:
        await desk.tells(person)
    late = await desk.run(lambda d: d.request(None, wanted("城南", day=None)))
    await desk.run(lambda d: d.approve(late.id, NEXT_WEDNESDAY))
    (plan,) = await desk.plan_due()
    assert plan.visits == 5 and (await desk.get(late.id)).state is State.PLANNED
    assert [await desk.tells(person) for person, _ in everybody] == [""] * 4


def with_long_visits() -> Any:
    """One crew, and two visits fill half a day."""
    settings = config()
    rules = replace_model(settings.home_visits, kits=1, minutes_at_door={"id_card": 70})
    return replace_model(settings, home_visits=rules)


@pytest.mark.parametrize(("told", "late"), [(2, 2), (3, 1)])
async def test_who_was_told_a_window_that_changes_or_is_gone_is_told_so_and_nobody_else(store, told, late):
    desk = Desk(open_hall(store, with_long_visits()))
    everybody = await visits(desk, told)
    desk.at("2026-12-01T17:00")
    await desk.plan_due()
    before = {}
    for person, visit in everybody:
        assert await desk.tells(person)
        before[visit.id] = (await desk.get(visit.id)).window
    for n in range(late):
        new = await desk.run(lambda d, n=n: d.request(None, wanted(PLACES[n], day=None, part=Part.MORNING)))
        await desk.run(lambda d, new=new: d.approve(new.id, NEXT_WEDNESDAY))
    await desk.plan_due()
    changed = 0
    for person, visit in everybody:
        now, heard = (await desk.get(visit.id)).window, await desk.tells(person)
        if now == before[visit.id]:
            assert heard == ""
        elif now is None:
            assert "重新安排" in heard
        else:
            assert f"{now[0].astimezone(desk.core.config.hall.zone):%H:%M}" in heard
        changed += now != before[visit.id]
    assert changed == 1


async def test_what_happens_while_a_day_is_planned_counts_more_than_the_plan(desk, monkeypatch):
    ((_, visit), _) = await visits(desk, 2)
    search = RoundPlanner._search

    def slow(self: RoundPlanner, day: Any, tries: int) -> Any:
        day.visits[visit.id] = replace(day.visits[visit.id], event=visit.event - 1)
        return search(self, day, tries)

    monkeypatch.setattr(RoundPlanner, "_search", slow)
    await desk.plan(NEXT_WEDNESDAY)
    assert (await desk.get(visit.id)).state is State.APPROVED
    monkeypatch.undo()
    desk.at("2026-12-01T17:00")
    await desk.plan_due()
    assert (await desk.get(visit.id)).state is State.PLANNED


async def test_the_crew_sets_out_once_and_everybody_on_its_round_is_told(desk):
    everybody = await visits(desk, 4)
    await desk.plan(NEXT_WEDNESDAY)
    with pytest.raises(NotYourRound):
        await desk.set_out("first", NEXT_WEDNESDAY)
    desk.at("2026-12-02T08:31")
    crews = {(await desk.get(visit.id)).crew for _, visit in everybody}
    for crew in crews:
        await desk.set_out(crew, NEXT_WEDNESDAY)
        with pytest.raises(NotYourRound):
            await desk.set_out(crew, NEXT_WEDNESDAY)
    for person, visit in everybody:
        assert "出发了" in await desk.tells(person)
        assert (await desk.get(visit.id)).state is State.UNDER_WAY


def with_kits(kits: int) -> Any:
    settings = config()
    return replace_model(settings, home_visits=replace_model(settings.home_visits, kits=kits))


async def test_a_crew_without_a_kit_stays(store):
    desk = Desk(open_hall(store, with_kits(1)))
    everybody = await visits(desk, 5)
    await desk.plan(NEXT_WEDNESDAY)
    assert {(await desk.get(visit.id)).crew for _, visit in everybody} == {"first"}
    assert await desk.tx(lambda tx: tx.visit_days.kits(NEXT_WEDNESDAY)) == {"first": 1}


async def test_a_kit_is_one_crews_and_comes_back_when_the_round_is_empty(desk):
    ((person, _),) = await visits(desk, 1)
    await desk.plan(NEXT_WEDNESDAY)
    (crew,) = await desk.tx(lambda tx: tx.visit_days.kits(NEXT_WEDNESDAY))
    assert not await desk.tx(lambda tx: tx.visit_days.take_kit(NEXT_WEDNESDAY, "other", 1))
    await person.says("不用来了", "确定")
    await desk.plan(NEXT_WEDNESDAY)
    assert crew and await desk.tx(lambda tx: tx.visit_days.kits(NEXT_WEDNESDAY)) == {}


async def test_a_full_day_is_planned_without_a_broken_window(desk):
    for n in range(20):
        part = (Part.MORNING, Part.AFTERNOON, Part.ANY)[n % 3]
        free = await desk.run(lambda d, n=n: _free(d, PLACES[n % 5]))
        if part not in (*free.get(NEXT_WEDNESDAY, ()), *((Part.ANY,) * (NEXT_WEDNESDAY in free))):
            continue
        visit = await desk.run(lambda d, n=n, part=part: d.request(None, wanted(PLACES[n % 5], part=part)))
        await desk.run(lambda d, visit=visit: d.approve(visit.id))
    plan = await desk.plan(NEXT_WEDNESDAY)
    assert plan.visits >= 10
    for visit in await desk.run(lambda d: d.of_day(NEXT_WEDNESDAY)):
        if visit.arrive:
            local = visit.arrive.astimezone(desk.core.config.hall.zone)
            assert visit.part is Part.ANY or (visit.part is Part.MORNING) == (local.hour < 12)


async def _free(desk: Any, district: str) -> Any:
    from bot.services.visit_capacity import Capacity

    return await Capacity(desk._tx, desk._kit).free(district, wanted().tasks)


# Who may read where somebody lives


async def test_the_sheet_shows_the_address_to_its_crew_on_the_day_and_each_look_is_written_down(desk):
    everybody = await visits(desk, 3)
    await desk.plan(NEXT_WEDNESDAY)
    crew = (await desk.get(1)).crew
    member = CrewMember("赵民警", crew)
    for day in (TUESDAY, NEXT_WEDNESDAY, NEXT_WEDNESDAY + timedelta(days=1)):
        with pytest.raises(NotYourRound):
            await desk.sheet(crew, day, member)
    desk.at("2026-12-02T08:00")
    sheet = await desk.sheet(crew, NEXT_WEDNESDAY, member)
    said = desk.core.in_force.say(sheet.text, "zh-Hans")
    for row in sheet.rows:
        assert row.home.address in said and row.home.phone in said and row.visit.code in said
    assert "号设备箱" in said and [row.place for row in sheet.rows] == list(range(1, len(sheet.rows) + 1))
    read = {row.visit.id for row in sheet.rows}
    for _, visit in everybody:
        reads = await desk.tx(lambda tx, visit=visit: tx.visits.reads(visit.id))
        assert [(one.reader, one.crew) for one in reads] == [("赵民警", crew)] * (visit.id in read)


@pytest.mark.parametrize("reader", [CrewMember("孙民警", "second"), CrewMember("路人", ""), CrewMember("x", "third")])
async def test_nobody_else_reads_the_sheet(desk, reader):
    await visits(desk, 1)
    await desk.plan(NEXT_WEDNESDAY)
    desk.at("2026-12-02T09:00")
    with pytest.raises(NotYourRound):
        await desk.sheet("first", NEXT_WEDNESDAY, reader)
    with pytest.raises(NotYourRound):
        await desk.sheet("third", NEXT_WEDNESDAY, reader)
    assert await desk.tx(lambda tx: tx.visits.reads(1)) == []


async def test_an_empty_round_can_be_read_too(desk):
    desk.at("2026-12-02T09:00")
    sheet = await desk.sheet("first", NEXT_WEDNESDAY)
    assert sheet.rows == () and "今天没有上门" in desk.core.in_force.say(sheet.text, "zh-Hans")


async def test_no_message_after_the_request_and_no_plain_column_holds_the_address(desk, store):
    ((person, visit),) = await visits(desk, 1)
    await desk.plan(NEXT_WEDNESDAY)
    desk.at("2026-12-01T17:00")
    await desk.tells(person)
    await person.says("我的上门", "改时间", "下周五上午", "我的上门")
    desk.at("2026-12-03T17:00")
    await desk.plan_due()
    await desk.tells(person)
    texts = [body["text"] for body in person.heard]
    assert len(texts) > 5 and not any("小区" in text or "http" in text or "13900005678" in text for text in texts)
    brief = await desk.run(lambda d: d.brief(visit.id))
    assert "小区" not in repr(brief) and "小区" not in repr(await desk.get(visit.id))
    assert "小区" not in repr(await desk.run(lambda d: d.history(visit.id)))

    async def raw(tx: Any) -> Any:
        return dict(await tx.visits.statements.one("visit_home", id=visit.id))

    sealed = bytes((await desk.tx(raw))["home"])
    assert "小区".encode() not in sealed and b"13900005678" not in sealed


async def test_who_wants_to_be_forgotten_is(desk):
    ((person, visit),) = await visits(desk, 1)
    found = await desk.tx(lambda tx: tx.contacts.open(person.profile.name, person.address))
    await desk.run(lambda d: d.ask(visit.id, "在第1小区吗？"))
    await desk.tx(lambda tx: forget(tx, desk.kit(), found[0]))
    gone = await desk.get(visit.id)
    assert (gone.state, gone.contact_id, gone.district) == (State.CANCELLED, None, "")
    assert (await desk.tx(lambda tx: tx.visits.home(visit.id))).address == ""
    assert not any(event.note for event in await desk.run(lambda d: d.history(visit.id)))
    taken = await desk.tx(lambda tx: tx.visit_days.taken(NEXT_WEDNESDAY, NEXT_WEDNESDAY))
    assert sum(taken.values()) == 0


async def test_what_is_over_long_enough_is_forgotten_and_what_is_open_stays(desk):
    (_, over), (_, open) = await visits(desk, 2)
    await desk.run(lambda d: d.cancel(over.id, "停电"))
    desk.hall.clock.forward(days=200)
    await desk.core.purge()
    assert (await desk.tx(lambda tx: tx.visits.home(over.id))).address == ""
    assert (await desk.tx(lambda tx: tx.visits.home(open.id))).address


async def test_the_day_of_the_sheet_is_the_halls_own(desk):
    """At five to midnight in UTC it is already the next morning here."""
    await visits(desk, 1)
    await desk.plan(NEXT_WEDNESDAY)
    desk.at("2026-12-02T07:55")
    assert desk.hall.clock.now().date() == date(2026, 12, 1)
    sheet = await desk.tx(lambda tx: RoundSheets(tx, desk.kit()).round_sheet("first", NEXT_WEDNESDAY, ZHAO))
    assert sheet.day == NEXT_WEDNESDAY
