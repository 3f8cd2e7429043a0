"""Home visits and rounds in the console: what is decided there, and that an address is seen by its crew alone."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from bot.domain.home_visits import State, Visit
from bot.store import Store
from tests.desk_kit import Browser, Console, open_console
from tests.desk_work_kit import DONE, SEEN, STAFF
from tests.hall import Person
from tests.visits_kit import NEXT_WEDNESDAY, STREET, Desk, asked, wanted

HIDDEN = (STREET, "3号楼", "2单元", "单元502")


@pytest.fixture
async def console(store: Store) -> AsyncIterator[Console]:
    async with open_console(store) as console:
        yield console


@pytest.fixture
async def desk(console) -> Desk:
    return Desk(console.hall)


@pytest.fixture
async def citizen(console) -> Person:
    return await asked(console.hall)


@pytest.fixture
async def visit(citizen, desk) -> Visit:
    return await desk.visit()


async def today(desk: Desk, visit: Visit) -> str:
    """It is the morning of the visit, which is planned; the crew."""
    await desk.run(lambda d: d.approve(visit.id))
    await desk.plan(NEXT_WEDNESDAY)
    desk.at("2026-12-02T08:31")
    return (await desk.get(visit.id)).crew


async def test_what_waits_is_listed_with_its_district_and_never_its_address(console, visit):
    clerk = await console.signed_in()
    listed = (await clerk.opens("/staff/visits")).text
    one = (await clerk.opens(f"/staff/visits/{visit.code}")).text
    assert visit.code in listed and visit.district in listed
    assert "张小云" in one and "13900005678" in one and "卧床" in one
    assert not any(words in page for words in HIDDEN for page in (listed, one))


async def test_a_closure_of_the_crews_own_site_names_the_days_on_which_visits_are_agreed(console, desk, visit):
    lead = await console.signed_in("lead")
    await lead.opens("/staff/closures")
    shut = {"kind": "closed", "first": "2026-12-02", "reason_zh": "停电检修", "reason_en": "power works"}
    before = await lead.does("/staff/closures/enter", place="liulin", **shut)
    assert "约好上门" not in before.text
    await desk.run(lambda d: d.approve(visit.id))
    page = (await lead.does("/staff/closures/enter", place="main", **shut)).text
    assert "12月2日 周三还有1户约好上门" in page and "/staff/rounds?day=2026-12-02" in page


@pytest.mark.parametrize(
    ("step", "form", "state", "heard"),
    [
        ("approve", {}, State.APPROVED, "12月2日 周三 上午"),
        ("approve", {"time": "2026-12-04 afternoon"}, State.APPROVED, "12月4日 周五 下午"),
        ("ask", {"words": "电梯能进轮椅吗？"}, State.ASKED, "电梯能进轮椅吗？"),
        ("decline", {"words": "材料要本人到大厅核对"}, State.DECLINED, "材料要本人到大厅核对"),
        ("promise", {"promised": "2026-12-10"}, State.PROMISED, "12月10日"),
    ],
)
async def test_each_decision_is_taken_and_told(console, desk, citizen, visit, step, form, state, heard):
    lead = await console.signed_in("lead", "钱科长")
    await lead.opens(f"/staff/visits/{visit.code}")
    answer = await lead.does(f"/staff/visits/{visit.code}/{step}", **form)
    assert answer.status_code == 200 and 'class="done"' in answer.text and "钱科长" in answer.text
    assert (await desk.get(visit.id)).state is state
    assert heard in await desk.tells(citizen)


@pytest.mark.parametrize(
    ("step", "form", "why"),
    [
        ("decline", {"words": "  "}, "还没有写内容"),
        ("ask", {"words": "x" * 301}, "写得太长了"),
        ("promise", {"promised": "2026-11-25"}, "请选明天以后"),
        ("promise", {"promised": "soon"}, "请先选好"),
        ("approve", {"time": "2026-11-29 morning"}, "没有空了"),
        ("approve", {"time": "2026-12-02 midnight"}, "请先选好"),
        ("move", {"time": "2026-12-04 any", "words": "不行"}, None),
    ],
)
async def test_what_cannot_be_is_refused_and_what_was_written_stays(console, desk, visit, step, form, why):
    lead = await console.signed_in("lead", "钱科长")
    await lead.opens(f"/staff/visits/{visit.code}")
    answer = await lead.does(f"/staff/visits/{visit.code}/{step}", **form)
    if why is None:
        assert answer.status_code == 200
        return
    assert answer.status_code == 409 and why in answer.text and form.get("words", "").strip() in answer.text
    assert await desk.get(visit.id) == visit


async def test_nobody_decides_over_what_they_have_not_read(console, desk, citizen, visit):
    lead = await console.signed_in("lead", "钱科长")
    await lead.opens(f"/staff/visits/{visit.code}")
    await desk.run(lambda d: d.ask(visit.id, "几楼？"))
    answer = await lead.does(f"/staff/visits/{visit.code}/decline", words="排满了")
    assert answer.status_code == 409 and "有了新情况" in answer.text and "排满了" in answer.text
    assert (await desk.get(visit.id)).state is State.ASKED


async def test_a_visit_that_is_over_is_found_by_its_number(console, desk, visit):
    await desk.run(lambda d: d.cancel(visit.id, "停电"))
    clerk = await console.signed_in()
    found = await clerk.opens("/staff/visits", code=visit.code.lower())
    assert found.url.path == f"/staff/visits/{visit.code}" and "停电" in found.text and "/cancel" not in found.text
    assert (await clerk.opens("/staff/visits", code="ZZZZZZ")).status_code == 404
    assert (await clerk.opens("/staff/visits/ZZZZZZ")).status_code == 404


# Rounds


async def test_a_day_shows_its_rounds_without_addresses_and_no_sheet_before_its_time(console, desk, visit):
    await desk.run(lambda d: d.approve(visit.id))
    clerk = await console.signed_in()
    left = await clerk.opens("/staff/rounds", day="2026-12-02")
    assert "还没排进路线：1户" in left.text
    await desk.plan(NEXT_WEDNESDAY)
    page = await clerk.opens("/staff/rounds", day="2026-12-02")
    assert visit.code in page.text and "还没排进路线" not in page.text and "/staff/rounds/sheet" not in page.text
    assert not any(words in page.text for words in HIDDEN)
    early = await clerk.does("/staff/rounds/sheet", crew=(await desk.get(visit.id)).crew)
    assert STREET not in early.text
    assert (await clerk.opens("/staff/rounds", day="never")).status_code == 200


async def test_who_rides_along_today_sees_the_addresses_and_that_is_written_down(console, desk, visit):
    crew = await today(desk, visit)
    clerk = await console.signed_in("clerk", "赵民警")
    await clerk.opens("/staff/rounds")
    nobody = await clerk.does("/staff/rounds/sheet")
    assert nobody.status_code == 409 and "请先选好" in nobody.text
    sheet = await clerk.does("/staff/rounds/sheet", crew=crew)
    assert STREET in sheet.text and "13900005678" in sheet.text
    reads = await desk.tx(lambda tx: tx.visits.reads(visit.id))
    assert [(read.reader, read.crew) for read in reads] == [("赵民警", crew)]
    other = "second" if crew == "first" else "first"
    assert STREET not in (await clerk.does("/staff/rounds/sheet", crew=other)).text
    assert STREET not in (await clerk.does("/staff/rounds/sheet", crew="<x>")).text
    lead = await console.signed_in("lead", "钱科长")
    assert "谁看过地址" in (await lead.opens(f"/staff/visits/{visit.code}")).text


@pytest.mark.parametrize(("step", "state"), [("done", State.DONE), ("not-at-home", State.NOT_AT_HOME)])
async def test_a_crew_sets_out_and_says_what_happened_at_the_door(console, desk, citizen, visit, step, state):
    crew = await today(desk, visit)
    clerk = await console.signed_in("clerk", "赵民警")
    await clerk.opens("/staff/rounds")
    await clerk.does("/staff/rounds/sheet", crew=crew)
    out = await clerk.does("/staff/rounds/set-out", crew=crew, **{"from": "sheet"})
    assert "已登记出发" in out.text and STREET in out.text
    assert (await clerk.does("/staff/rounds/set-out", crew=crew, **{"from": "sheet"})).status_code == 409
    done = await clerk.does(f"/staff/rounds/{step}", code=visit.code, crew=crew, **{"from": "sheet"})
    assert 'class="done"' in done.text and STREET in done.text
    assert (await desk.get(visit.id)).state is state
    again = await clerk.does(f"/staff/rounds/{step}", code=visit.code)
    assert again.status_code == 409 and STREET not in again.text


async def test_a_visit_is_moved_from_the_round(console, desk, citizen, visit):
    await today(desk, visit)
    clerk = await console.signed_in("clerk", "赵民警")
    await clerk.opens("/staff/rounds")
    moved = await clerk.does("/staff/rounds/moved", code=visit.code, time="2026-12-04 morning", words="设备检修")
    assert "时间已改" in moved.text
    assert str((await desk.get(visit.id)).day) == "2026-12-04"
    assert "设备检修" in await desk.tells(citizen)


async def test_the_pages_speak_english_too(console, desk, visit):
    crew = await today(desk, visit)
    clerk = await console.signed_in()
    for path in ("/staff/visits", f"/staff/visits/{visit.code}", "/staff/rounds"):
        page = await clerk.opens(path, lang="en")
        assert '<html lang="en"' in page.text and "deskvisits-" not in page.text
    page = await clerk.does("/staff/rounds/sheet", crew=crew)
    assert "deskvisits-" not in page.text


# Who has only a phone


async def by_phone(desk: Desk) -> Visit:
    return await desk.run(lambda d: d.request(None, wanted()))


async def test_a_promised_day_of_somebody_with_only_a_phone_is_on_the_list_to_ring(console, desk):
    visit = await by_phone(desk)
    await desk.run(lambda d: d.promise(visit.id, date(2026, 11, 27), "三个月内到期才能换"))
    clerk = await console.signed_in("lead", "赵民警")
    assert visit.code not in (await clerk.opens("/staff/documents/calls")).text
    desk.at("2026-11-27T09:00")
    calls = await clerk.opens("/staff/documents/calls")
    assert visit.code in calls.text and "答应的日子到了（11月27日 周五）" in calls.text and "13900005678" in calls.text
    assert "要打的上门电话：</span>1<" in calls.text and STREET not in calls.text
    await desk.run(lambda d: d.approve(visit.id))
    assert visit.code not in (await clerk.opens("/staff/documents/calls")).text


async def test_who_has_only_a_phone_is_rung_once_to_tell_when_the_crew_comes(console, desk):
    visit = await by_phone(desk)
    await desk.run(lambda d: d.approve(visit.id))
    desk.at("2026-12-01T16:30")
    await desk.plan_due()
    clerk = await console.signed_in("clerk", "赵民警")
    calls = await clerk.opens("/staff/documents/calls")
    assert visit.code in calls.text and "民警几点到：12月2日 周三 " in calls.text
    assert "已登记打过电话" in (await clerk.does("/staff/documents/calls/visit", id=str(visit.id))).text
    assert visit.code not in clerk.page and (await desk.get(visit.id)).told
    again = await clerk.does("/staff/documents/calls/visit", id=str(visit.id))
    assert "同事刚刚打过了" in again.text


async def test_a_visit_moves_on_another_day_when_the_crew_is_out_already_but_not_by_the_person(
    console, desk, citizen, visit
):
    crew = await today(desk, visit)
    await desk.set_out(crew, NEXT_WEDNESDAY)
    await desk.tells(citizen)
    await citizen.says("我的上门")
    assert citizen.labels and not any("改" in label for label in citizen.labels)
    clerk = await console.signed_in("clerk", "赵民警")
    await clerk.opens("/staff/rounds")
    moved = await clerk.does("/staff/rounds/moved", code=visit.code, time="2026-12-04 morning", words="指纹仪坏了")
    assert "时间已改" in moved.text and (await desk.get(visit.id)).state is State.MOVED
    assert "指纹仪坏了" in await desk.tells(citizen)


# Rights


MINE = ("/staff/visits", "/staff/rounds")
FILLED = {"words": "好的", "time": "2026-12-04 morning", "promised": "2026-12-10", "crew": "first"}


def filled(path: str, visit: Visit) -> str:
    return path.format(code=visit.code)


async def somebody(console: Console, who: str) -> Browser:
    return await console.signed_in(who, who) if who in STAFF else console.browser()


@pytest.mark.parametrize("who", ["nobody", "clerk", "lead", "admin"])
async def test_each_page_and_deed_is_for_whom_it_is_and_nobody_else(console, desk, visit, who):
    browser = await somebody(console, who)
    for path, allowed in SEEN.items():
        if path.startswith(MINE):
            wanted = 200 if who in allowed else 403 if who in STAFF else 303
            assert (await browser.http.get(filled(path, visit))).status_code == wanted, path
    for path, allowed in DONE.items():
        if not path.startswith(MINE):
            continue
        before = await desk.get(visit.id)
        for form in ({}, {"form": "0" * 64}):
            refused = await browser.http.post(filled(path, visit), data=FILLED | form)
            assert refused.status_code == (403 if who in STAFF else 401), path
        assert await desk.get(visit.id) == before
        if who in STAFF:
            own = {"form": browser.token, "code": visit.code}
            answer = await browser.http.post(filled(path, visit), data=FILLED | own)
            assert (answer.status_code == 403) == (who not in allowed), path
            assert who in allowed or await desk.get(visit.id) == before


# Asked for by the staff


CALLED = {
    "item": "id_card", "people": "2", "reason": "bed_bound", "district": "城西", "address": STREET, "floor": "5",
    "lift": "no", "name": "张小云", "phone": "139 0000 5678", "day": "2026-12-02", "part": "morning",
}  # fmt: skip


async def test_staff_ask_for_who_called_and_the_address_is_on_no_page(console, desk):
    clerk = await console.signed_in("clerk", "李明")
    await clerk.opens("/staff/visits/new")
    sent = await clerk.does("/staff/visits/new", **CALLED)
    visit = await desk.visit()
    assert sent.url.path == f"/staff/visits/{visit.code}" and "已登记，等审批" in sent.text
    assert "工作人员代为登记" in sent.text and "5楼，没有电梯" in sent.text and "李明申请上门" in sent.text
    assert not any(words in sent.text for words in HIDDEN)
    assert visit.minutes and visit.contact_id is None and visit.tasks[0].people == 2
    home = await desk.tx(lambda tx: tx.visits.home(visit.id))
    assert (home.address, home.phone, home.floor, home.lift) == (STREET, "13900005678", 5, False)
    lead = await console.signed_in("lead", "周敏")
    await lead.opens(f"/staff/visits/{visit.code}")
    assert "没有聊天渠道，请打电话告诉对方" in (await lead.does(f"/staff/visits/{visit.code}/approve")).text


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"address": ""}, "没有住址上不了门"),
        ({"address": "云溪"}, "没有住址上不了门"),
        ({"district": ""}, "没有住址上不了门"),
        ({"floor": ""}, "请写几楼"),
        ({"floor": "500"}, "请写几楼"),
        ({"lift": ""}, "有没有电梯"),
        ({"phone": "12"}, "能打通的电话"),
        ({"name": ""}, "能打通的电话"),
        ({"item": "passport"}, "现在还不能上门办"),
        ({"people": "99"}, ""),
        ({"reason": "?"}, ""),
        ({"day": "2026-11-20"}, "没有空了"),
        ({"day": "2026-12-06"}, "没有空了"),
    ],
)
async def test_a_request_that_nobody_could_keep_is_refused_and_what_was_written_is_kept(console, desk, wrong, told):
    clerk = await console.signed_in()
    await clerk.opens("/staff/visits/new")
    refused = await clerk.does("/staff/visits/new", **CALLED | wrong)
    assert refused.status_code == 409 and told in refused.text
    assert "张小云" in refused.text or "name" in wrong
    assert await desk.run(lambda d: d.waiting()) == []
