"""What the staff decides about a visit, and what the person hears of it: one text for each thing that can happen."""

import re
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.home_visits import FROM, TO, DayFull, Did, NotNow, Part, State, Visit
from bot.services.visit_words import TRUE_IN
from tests.hall import BUTTONS, Person, config, open_hall, replace_model
from tests.visits_kit import ADDRESS, FRIDAY, NEXT_WEDNESDAY, REQUEST, STREET, Desk, asked, wanted

Work = Callable[[Desk, int], Awaitable[Any]]


@pytest.fixture
async def desk(hall) -> Desk:
    return Desk(hall)


@pytest.fixture
async def citizen(hall) -> Person:
    return await asked(hall)


async def approved(desk: Desk, id: int) -> None:
    await desk.run(lambda d: d.approve(id))


async def planned(desk: Desk, id: int) -> None:
    await approved(desk, id)
    await desk.plan(NEXT_WEDNESDAY)


async def out(desk: Desk, id: int) -> None:
    await planned(desk, id)
    desk.at("2026-12-02T08:31")
    await desk.set_out((await desk.get(id)).crew, NEXT_WEDNESDAY)


async def nothing(desk: Desk, id: int) -> None:
    """It was just asked for."""


STEPS: list[tuple[Work, str, State, list[str]]] = [
    (nothing, "ask:电梯能进轮椅吗？", State.ASKED, ["电梯能进轮椅吗？", "回复“上门”"]),
    (nothing, "approve", State.APPROVED, ["可以上门了", "12月2日 周三 上午"]),
    (
        nothing,
        "decline:材料要本人到大厅核对",
        State.DECLINED,
        ["没能安排", "材料要本人到大厅核对", "0000-5550100", "预约"],
    ),
    (nothing, "promise", State.PROMISED, ["12月10日", "不用记着"]),
    (approved, "move", State.MOVED, ["改一下，很抱歉", "12月4日 周五 上午", "设备检修"]),
    (approved, "decline:", State.DECLINED, ["没能安排", "电话里告诉您"]),
    (approved, "cancel:停电", State.CANCELLED, ["取消了", "停电"]),
    (planned, "move", State.MOVED, ["改一下，很抱歉", "12月4日 周五 上午"]),
    (planned, "cancel:停电", State.CANCELLED, ["取消了", "停电"]),
    (out, "done", State.DONE, ["办好了"]),
    (out, "not_at_home", State.NOT_AT_HOME, ["没有人应门", "回复“上门”"]),
]


async def act(desk: Desk, id: int, what: str) -> Visit:
    name, _, words = what.partition(":")
    given: dict[str, tuple[Any, ...]] = {
        "promise": (date(2026, 12, 10),),
        "move": (date(2026, 12, 4), Part.MORNING, "设备检修"),
        "approve": (),
        "done": (),
        "not_at_home": (),
    }
    return await desk.run(lambda d: getattr(d, name)(id, *given.get(name, (words,))))


@pytest.mark.parametrize(("before", "what", "state", "told"), STEPS, ids=[f"{b.__name__}-{w}" for b, w, *_ in STEPS])
async def test_each_step_is_told_once_in_its_own_words(citizen, desk, before, what, state, told):
    await before(desk, 1)
    await desk.tells(citizen)
    visit = await act(desk, 1, what)
    said = await desk.tells(citizen)
    assert visit.state is state and all(words in said for words in (*told, visit.code))
    assert STREET not in said and "幸福小区" not in said and "http" not in said
    assert await desk.tells(citizen) == ""


async def test_each_step_is_written_into_the_ledger(citizen, desk):
    await out(desk, 1)
    await desk.run(lambda d: d.done(1))
    events = await desk.run(lambda d: d.history(1))
    assert [(event.did, event.who) for event in events] == [
        (Did.REQUESTED, "person"),
        (Did.APPROVED, "钱科长"),
        (Did.PLANNED, "system"),
        (Did.SET_OUT, "赵民警"),
        (Did.DONE, "钱科长"),
    ]


def test_the_ledger_is_only_added_to():
    from bot.store.named import SQL

    text = (SQL / "visits.sql").read_text("utf-8")
    changes = re.findall(r"(?:UPDATE|DELETE FROM)\s+visit_(?:events|reads).*", text)
    assert changes == ["UPDATE visit_events SET note = NULL WHERE visit_id = :id;"], "but for who wants to be forgotten"


def test_every_step_has_a_way_in_a_way_out_and_a_text():
    assert set(FROM) == set(Did) == set(TO)
    assert {state for states in FROM.values() for state in states} >= set(State) - {
        State.DONE,
        State.DECLINED,
        State.CANCELLED,
    }
    assert {did.value for did in Did} - TRUE_IN.keys() == {"requested", "answered", "added", "changed"}


@pytest.mark.parametrize(
    "what", ["approve", "ask:?", "promise", "move", "decline:x", "cancel:x", "done", "not_at_home"]
)
async def test_what_is_over_stays_so(citizen, desk, what):
    await desk.run(lambda d: d.cancel(1, ""))
    before = await desk.get(1)
    with pytest.raises(NotNow):
        await act(desk, 1, what)
    assert await desk.get(1) == before


async def test_what_was_cancelled_before_it_was_told_is_not_told(citizen, desk):
    await approved(desk, 1)
    await citizen.says("不用来了", "确定")
    assert await desk.tells(citizen) == ""


async def test_nobody_is_written_to_at_night(citizen, desk):
    desk.at("2026-11-25T22:00")
    await approved(desk, 1)
    assert await desk.tells(citizen) == ""
    desk.at("2026-11-26T08:00")
    assert "可以上门了" in await desk.tells(citizen)


async def test_a_question_of_the_staff_is_answered_in_the_chat(citizen, desk):
    await desk.run(lambda d: d.ask(1, "老人还能坐起来照相吗？"))
    await desk.tells(citizen)
    assert "老人还能坐起来照相吗？" in await citizen.says("上门")
    assert "转给工作人员了" in await citizen.says("能坐一会儿")
    assert (await desk.get(1)).state is State.REQUESTED
    assert (await desk.run(lambda d: d.history(1)))[-1].note == "能坐一会儿"
    await desk.run(lambda d: d.approve(1))
    assert "可以上门了" in await desk.tells(citizen)


async def test_after_a_door_that_stayed_shut_another_day_is_chosen(citizen, desk):
    await out(desk, 1)
    await desk.run(lambda d: d.not_at_home(1))
    await desk.tells(citizen)
    assert citizen.labels == ["选个时间", "请打电话给我"]
    asked = await citizen.says("上门")
    assert "没有人在" in asked and "哪天方便" in asked
    assert "改好了：12月8日 周二 上午" in await citizen.says("下周二上午")
    visit = await desk.get(1)
    assert (visit.state, visit.day, visit.crew) == (State.MOVED, date(2026, 12, 8), "")


async def test_a_question_does_not_push_anybody_out_of_a_form(citizen, desk):
    await citizen.says("/book")
    await desk.run(lambda d: d.ask(1, "几楼？"))
    assert "几楼？" in await desk.tells(citizen)
    assert "去哪个服务点" in await citizen.says("护照")


async def test_a_request_for_any_day_gets_the_first_with_time(hall, desk):
    person = hall.person(BUTTONS)
    await person.says("你好")
    visit = await desk.asks_for(person, wanted(day=None))
    agreed = await desk.run(lambda d: d.approve(visit.id))
    assert (agreed.day, agreed.held) == (FRIDAY, Part.MORNING)
    assert "11月27日 周五 全天都行" in await desk.tells(person)


# A promise


async def test_a_promised_day_brings_the_offer_unasked_and_needs_only_a_time(citizen, desk):
    await desk.run(lambda d: d.promise(1, date(2026, 12, 10)))
    await desk.tells(citizen)
    desk.at("2026-12-10T08:30")
    assert await desk.tells(citizen) == ""
    desk.at("2026-12-10T09:00")
    assert "说好的日子到了" in await desk.tells(citizen)
    assert citizen.labels == ["选个时间", "请打电话给我"]
    assert "哪天方便" in await citizen.says("选个时间")
    assert "记下了：12月14日 周一 上午" in await citizen.says("下周一上午")
    visit = await desk.get(1)
    assert visit.state is State.REQUESTED
    assert (await desk.tx(lambda tx: tx.visits.home(1))).address.startswith(ADDRESS[:4])
    assert "可以上门了" in [await desk.run(lambda d: d.approve(1)), await desk.tells(citizen)][1]


async def test_a_promise_gives_the_time_back(citizen, desk):
    await desk.run(lambda d: d.promise(1, date(2026, 12, 10)))
    taken = await desk.tx(lambda tx: tx.visit_days.taken(NEXT_WEDNESDAY, NEXT_WEDNESDAY))
    assert sum(taken.values()) == 0


async def test_a_promise_that_is_not_needed_any_more_is_not_kept(citizen, desk):
    await desk.run(lambda d: d.promise(1, date(2026, 12, 10)))
    await desk.tells(citizen)
    await citizen.says("不用来了", "确定")
    desk.at("2026-12-10T09:00")
    assert await desk.tells(citizen) == ""


# How much time there is


def with_little_time() -> Any:
    settings = config()
    visits = replace_model(settings.home_visits, kits=1, minutes_at_door={"id_card": 150})
    return replace_model(settings, home_visits=visits)


async def test_a_day_that_is_full_is_not_offered_and_not_given(store):
    desk = Desk(open_hall(store, with_little_time()))
    people = [desk.hall.person(BUTTONS, address=str(n)) for n in range(3)]
    for person in people:
        await person.says("你好")
    await desk.asks_for(people[0], wanted(part=Part.MORNING))
    await people[1].says(REQUEST[0])
    refused = await people[1].says("下周三上午")
    assert "12月2日 周三排不上" in refused and not any("12月2日 周三 上午" in label for label in people[1].labels)
    with pytest.raises(DayFull):
        await desk.asks_for(people[1], wanted(part=Part.MORNING))
    later = await desk.asks_for(people[1], wanted(part=Part.ANY))
    assert later.held is Part.AFTERNOON


async def test_a_move_to_a_full_day_leaves_the_visit_where_it_was(store):
    desk = Desk(open_hall(store, with_little_time()))
    first, second = desk.hall.person(BUTTONS, address="1"), desk.hall.person(BUTTONS, address="2")
    await first.says("你好"), await second.says("你好")
    await desk.asks_for(first, wanted(part=Part.MORNING))
    other = await desk.asks_for(second, wanted(day=FRIDAY, part=Part.MORNING))
    other = await desk.run(lambda d: d.approve(other.id))
    with pytest.raises(DayFull):
        await desk.run(lambda d: d.move(other.id, NEXT_WEDNESDAY, Part.MORNING))
    assert await desk.get(other.id) == other
    taken = await desk.tx(lambda tx: tx.visit_days.taken(FRIDAY, NEXT_WEDNESDAY))
    assert taken[FRIDAY, Part.MORNING] == other.minutes == taken[NEXT_WEDNESDAY, Part.MORNING]


async def test_the_way_counts_as_time(desk):
    near = await desk.run(lambda d: d.request(None, wanted("市中心")))
    far = await desk.run(lambda d: d.request(None, wanted("城东")))
    assert 30 < near.minutes < far.minutes


@pytest.mark.parametrize("day", ["2026-11-25", "2026-11-26", "2026-11-29", "2026-12-31"])
async def test_no_day_outside_the_halls_own_is_given(desk, day):
    """Today and tomorrow come too soon, a Sunday is off, and the horizon is two weeks."""
    with pytest.raises(DayFull):
        await desk.run(lambda d: d.request(None, wanted(day=date.fromisoformat(day))))


async def test_holidays_are_days_off_for_the_crews_too(store):
    hall = open_hall(store)
    hall.clock.forward(days=30)
    first = hall.clock.now().date()
    free = await Desk(hall).run(lambda d: _free(d))
    assert date(2027, 1, 1) not in free and free and min(free) >= first + timedelta(days=2)


async def _free(desk: Any) -> Any:
    from bot.services.visit_capacity import Capacity

    return await Capacity(desk._tx, desk._kit).free("城西", wanted().tasks)


@pytest.mark.parametrize("what", ["decline:材料要本人到大厅核对", "cancel:停电"])
async def test_who_asks_for_the_visit_after_a_refusal_reads_the_reason_again(citizen, desk, what):
    await act(desk, 1, what)
    await desk.tells(citizen)
    told = await citizen.says("我的上门")
    assert what.partition(":")[2] in told and "0000-5550100" in told
    await citizen.says(*REQUEST)
    assert "停电" not in (again := await citizen.says("我的上门")) and "材料要本人" not in again


async def test_who_called_the_visit_off_is_told_no_reason(citizen, desk):
    await citizen.says("我的上门", "不用来了", "确定")
    assert "很抱歉" not in await citizen.says("我的上门")
