"""Cases in the staff console: the inbox with its clock, and that what stays inside stays inside."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.case_states import State
from bot.domain.cases import Kind, Level, What
from bot.domain.deadlines import WorkingTime
from bot.domain.desk import working_time_between
from bot.store import Store
from bot.store.messages import Delivery
from tests.case_kit import case as case_now
from tests.case_kit import contact, reported, use
from tests.desk_kit import Browser, Console, open_console


@pytest.fixture
async def console(store: Store) -> AsyncIterator[Console]:
    async with open_console(store) as console:
        yield console


async def heard(console: Console, address: str = "7") -> str:
    who = await contact(console.hall, address)
    messages = await console.hall.core.store.run(lambda tx: tx.messages.last(who.id, 50))
    return "\n".join(one.body["text"] for one in messages if one.way == "out")


async def take(browser: Browser, code: str) -> str:
    await browser.opens(f"/staff/cases/{code}")
    await browser.does(f"/staff/cases/{code}/claim")
    return f"/staff/cases/{code}"


# The inbox


async def test_the_inbox_shows_the_most_pressing_first_with_its_clock_in_words(console):
    slow = await console.case("希望周末也能办", Kind.SUGGESTION, "1")
    late = await console.case("材料交了三次都说不对", Kind.CANNOT_GET_DONE, "2", need_by=date(2026, 11, 26))
    clerk = await console.signed_in()
    page = (await clerk.opens("/staff/cases")).text
    assert page.index(late.code) < page.index(slow.code)
    assert "还剩2个工作日" in page and "市民11月26日 周四要用，就是明天" in page
    console.hall.clock.forward(hours=52)  # Friday 14:00
    assert "还剩3小时" in (await clerk.opens("/staff/cases")).text
    console.hall.clock.forward(hours=72 + 2)  # Monday 16:00
    page = (await clerk.opens("/staff/cases")).text
    assert "超期7小时" in page and "件超期" in page and "已经过了" in page


async def test_the_first_word_has_a_clock_of_its_own_until_somebody_spoke_with_the_citizen(console):
    case = await console.case("材料交了三次都说不对", Kind.CANNOT_GET_DONE, "2")
    clerk = await console.signed_in()
    page = (await clerk.opens("/staff/cases")).text
    assert "11月25日 周三 17:00前先联系" in page and "own near" not in page
    assert "最晚先联系" in (await clerk.opens(f"/staff/cases/{case.code}")).text
    console.hall.clock.forward(hours=23)  # Thursday 9:00
    assert 'own near">还没联系，本该在11月25日' in (await clerk.opens("/staff/cases")).text
    await take(clerk, case.code)
    await clerk.does(f"/staff/cases/{case.code}/reply", words="正在核实。", manner="reply")
    assert "先联系" not in (await clerk.opens(f"/staff/cases/{case.code}")).text
    assert "先联系" not in (await clerk.opens("/staff/cases")).text


async def test_the_inbox_narrows_by_what_the_address_asks_for(console):
    mine = await console.case("投诉一件", Kind.COMPLAINT, "1")
    other = await console.case("建议一件", Kind.SUGGESTION, "2", site="liulin")
    clerk = await console.signed_in()
    await take(clerk, mine.code)
    for asked, shown in (
        ({"kind": "complaint"}, mine),
        ({"site": "liulin"}, other),
        ({"owner": "me"}, mine),
        ({"state": "new"}, other),
        ({"kind": "suggestion", "state": "new", "site": "liulin"}, other),
    ):
        page = (await clerk.opens("/staff/cases", **asked)).text
        hidden = other if shown is mine else mine
        assert shown.masked in page and hidden.masked not in page, asked
    page = (await clerk.opens("/staff/cases", kind="' OR 1=1", owner="9" * 30, state="closed_solved", after="%%%")).text
    assert "没有符合筛选条件的事" in page or other.masked in page


async def test_a_long_inbox_has_pages_and_none_is_left_out(console):
    for number in range(45):
        await console.case(f"第{number}件事没有办好", Kind.COMPLAINT, str(number))
    clerk = await console.signed_in()
    seen: list[str] = []
    path = "/staff/cases?kind=complaint"
    while path:
        page = (await clerk.opens(path)).text
        rows = page.split('<ol class="rows">')[1]
        seen += [part.partition('"')[0] for part in rows.split('id="case-')[1:]]
        following = [part for part in rows.split('href="') if part.startswith("/staff/cases?") and "after=" in part]
        path = following[0].partition('"')[0].replace("&amp;", "&") if following and len(seen) < 45 else ""
    assert len(seen) == len(set(seen)) == 45


async def test_a_complaint_about_oneself_is_not_there(console):
    case = await console.case("警号C11的同志态度很差", badge="C11")
    accused = await console.signed_in("lead", "李明", "C11")
    assert case.code not in (await accused.opens("/staff/cases")).text
    assert (await accused.opens(f"/staff/cases/{case.code}")).status_code == 403
    assert case.code not in (await accused.opens("/staff/find", q=case.code)).text.split("</form>")[-1]
    assert (await accused.does(f"/staff/cases/{case.code}/claim")).status_code == 403


@pytest.mark.parametrize("level", [Level.NAMED, Level.ANONYMOUS])
async def test_staff_are_asked_to_ring_only_who_is_not_anonymous(console, level):
    citizen = await contact(console.hall, "7", "buttons")  # nothing arrives there by itself
    case = await reported(console.hall, citizen, Kind.COMPLAINT, "3号窗口排队两个小时没人理", level=level, site="main")
    clerk = await console.signed_in()
    place = await take(clerk, case.code)
    await clerk.does(f"{place}/reply", words="您好，正在查", manner="reply")

    async def fail(tx) -> None:
        now = console.hall.clock.now()
        while due := await tx.outbox.claim(now.replace(year=2030), now, 9):
            for one in due:
                await tx.outbox.finish(one.id, Delivery.UNREACHABLE, "blocked")

    await console.hall.core.store.run(fail)
    page = (await clerk.opens(place)).text
    assert "联系不上" in page and ("请打电话" in page) is (level is Level.NAMED)


async def test_two_who_take_the_same_case_are_told_who_has_it(console):
    case = await console.case()
    first, second = await console.signed_in(name="李明"), await console.signed_in(name="陈静")
    await second.opens("/staff/cases")
    await take(first, case.code)
    late = await second.does(f"/staff/cases/{case.code}/claim")
    assert late.status_code == 409 and "已经由李明接手" in late.text


async def test_a_case_is_found_by_its_number_and_by_its_words(console):
    case = await console.case("办居住证材料交了三次都说不对")
    clerk = await console.signed_in()
    for words in (case.code.lower(), "居住证材料"):
        assert case.masked in (await clerk.opens("/staff/find", q=words)).text
    assert "没有找到" in (await clerk.opens("/staff/find", q="飞机票")).text


# One case


async def test_a_note_stays_inside_and_a_reply_reaches_the_citizen(console):
    case = await console.case()
    clerk = await console.signed_in()
    path = await take(clerk, case.code)
    noted = await clerk.does(f"{path}/note", words="当天只有一个人值班")
    assert "没有发给市民" in noted.text and "只内部可见" in noted.text
    assert "值班" not in await heard(console)
    sent = await clerk.does(f"{path}/reply", words="我们正在核实。", manner="reply")
    assert "回复已发给市民" in sent.text and "已送出" in sent.text
    assert "我们正在核实。" in await heard(console) and "值班" not in await heard(console)


async def test_each_manner_of_a_reply_leads_where_it_says(console):
    clerk = await console.signed_in()
    for number, (manner, state) in enumerate(
        (("reply", State.CLAIMED), ("ask", State.WAITING_FOR_CITIZEN), ("answer", State.ANSWERED))
    ):
        case = await console.case(who=str(number))
        await clerk.does(f"{await take(clerk, case.code)}/reply", words="您好。", manner=manner)
        assert (await case_now(console.hall, case.id)).state is state
    assert (await clerk.does(f"/staff/cases/{case.code}/reply", words="x", manner="shout")).status_code == 409


async def test_nobody_answers_what_they_have_not_read(console):
    case = await console.case()
    clerk = await console.signed_in()
    path = await take(clerk, case.code)
    who = await contact(console.hall, "7")
    await use(console.hall, lambda services: services.reports.add(who, case.code, "其实是2号窗口"))
    refused = await clerk.does(f"{path}/reply", words="3号窗口已经处理", manner="answer")
    assert refused.status_code == 409 and "刚刚有人改动过" in refused.text
    assert "3号窗口已经处理" in refused.text and "其实是2号窗口" in refused.text
    assert "3号窗口已经处理" not in await heard(console)
    again = await clerk.does(f"{path}/reply", words="2号窗口已经处理", manner="answer")
    assert again.status_code == 200 and "2号窗口已经处理" in await heard(console)


async def test_a_reply_over_an_unknown_state_is_not_sent(console):
    case = await console.case()
    clerk = await console.signed_in()
    path = await take(clerk, case.code)
    for version in ("", "x", "-1"):
        form = {"form": clerk.token, "version": version, "words": "您好", "manner": "reply"}
        assert (await clerk.http.post(f"{path}/reply", data=form)).status_code == 409
    assert "您好" not in await heard(console)


@pytest.mark.parametrize(
    ("words", "promised", "day"),
    [("我们会在11月27日打电话联系您。", "", "11月27日"), ("好的。", "2026-11-30", "11月30日"), ("好的。", "", "")],
)
async def test_what_is_promised_becomes_a_task_with_its_day(console, words, promised, day):
    case = await console.case()
    clerk = await console.signed_in()
    path = await take(clerk, case.code)
    page = (await clerk.does(f"{path}/reply", words=words, manner="reply", promised=promised)).text
    assert ("答应过的事" in page) == bool(day) and day in page
    if day:
        page = (await clerk.does(f"{path}/keep")).text
        assert "做到了" in page and "答应过的事" not in page


async def test_no_day_of_the_past_is_promised(console):
    case = await console.case()
    clerk = await console.signed_in()
    path = await take(clerk, case.code)
    for day in ("2026-11-24", "yesterday"):
        refused = await clerk.does(f"{path}/reply", words="好的", manner="reply", promised=day)
        assert refused.status_code == 409
    assert "好的" not in await heard(console)


async def test_what_was_not_solved_is_not_closed_without_a_reason(console):
    case = await console.case()
    clerk = await console.signed_in()
    path = await take(clerk, case.code)
    refused = await clerk.does(f"{path}/close", ending="not_solved", words="")
    assert refused.status_code == 409 and "请写明原因" in refused.text
    closed = await clerk.does(f"{path}/close", ending="not_solved", words="档案在外省，要向那边申请。")
    assert "已办结" in closed.text and "档案在外省" in await heard(console)
    assert (await case_now(console.hall, case.id)).state is State.CLOSED_NOT_SOLVED


async def test_a_case_goes_back_on_and_elsewhere_with_words_for_colleagues_alone(console):
    clerk = await console.signed_in("clerk", "李明")
    other = await console.signed_in("clerk", "陈静")
    for number, (step, form, what) in enumerate(
        (
            ("release", {}, What.RELEASED),
            ("wait", {}, What.WAITING_INSIDE),
            ("transfer", {"site": "liulin"}, What.TRANSFERRED),
            ("transfer", {"department": "户政科"}, What.TRANSFERRED),
            ("transfer", {"person": str(other.me.id)}, What.TRANSFERRED),
        )
    ):
        who = str(number)
        case = await console.case(who=who)
        path = await take(clerk, case.code)
        page = await clerk.does(f"{path}/{step}", words="内部原因", **form)
        assert page.status_code == 200, (step, form)
        events = await console.hall.core.store.run(lambda tx, id=case.id: tx.cases.events(id))
        assert events[-1].what is what and events[-1].words == "内部原因"
        assert "内部原因" not in await heard(console, who)


@pytest.mark.parametrize("form", [{}, {"site": "nowhere"}, {"person": "x"}, {"person": "9999"}])
async def test_a_case_goes_nowhere_that_is_not_there(console, form):
    case = await console.case()
    clerk = await console.signed_in()
    path = await take(clerk, case.code)
    assert (await clerk.does(f"{path}/transfer", words="x", **form)).status_code in (403, 409)
    assert (await case_now(console.hall, case.id)).owner_id == clerk.me.id


async def test_a_lead_gives_a_case_to_somebody_sets_a_deadline_and_opens_again(console):
    case = await console.case()
    lead, clerk = await console.signed_in("lead", "周敏"), await console.signed_in("clerk", "李明")
    path = f"/staff/cases/{case.code}"
    await lead.opens(path)
    assert "已分给同事" in (await lead.does(f"{path}/assign", person=str(clerk.me.id))).text
    assert "已延长" in (await lead.does(f"{path}/prolong", weight="complex", words="要向外省核实")).text
    assert "要向外省核实" in await heard(console)
    await clerk.opens(path)
    await clerk.does(f"{path}/close", ending="solved")
    await lead.opens(path)
    assert "已重新打开" in (await lead.does(f"{path}/reopen", words="还没修好")).text


@pytest.mark.parametrize(
    ("level", "role", "site", "seen"),
    [
        (Level.NAMED, "clerk", "main", True),
        (Level.HIDDEN, "clerk", "main", False),
        (Level.HIDDEN, "lead", "main", True),
        (Level.ANONYMOUS, "admin", "", False),
    ],
)
async def test_who_reported_it_is_shown_by_what_they_chose_and_by_right(console, level, role, site, seen):
    case = await console.case(level=level)
    who = await contact(console.hall, "7")
    await console.hall.core.store.run(lambda tx: tx.contacts.know(who.id, "欧阳建国", "13900005678"))
    browser = await console.signed_in(role, "李明", "", site)
    page = (await browser.opens(f"/staff/cases/{case.code}")).text
    assert ("欧阳建国" in page) == seen and ("13900005678" in page) == seen


async def test_ready_words_are_in_the_citizens_language(console):
    case = await console.case()
    clerk = await console.signed_in()
    await take(clerk, case.code)
    page = (await clerk.opens(f"/staff/cases/{case.code}", canned="received", lang="en")).text
    assert "Ready words" in page and 'lang="zh-Hans">您反映的情况收到了' in page


async def test_a_number_that_is_no_case_is_told_so(console):
    clerk = await console.signed_in()
    for path in ("/staff/cases/ZZZZZZZ", "/staff/cases/%3Cscript%3E"):
        assert (await clerk.opens(path)).status_code == 404


# Working time


def test_working_time_is_counted_in_working_hours_only(console):
    kit = console.hall.core.kit()
    rules = kit.config.cases
    hours = WorkingTime(kit.rooms.calendar, rules.begins, rules.ends, kit.config.hall.zone)

    def at(text: str) -> datetime:
        return datetime.fromisoformat(text + "+08:00").astimezone(UTC)

    for start, end, wanted in (
        ("2026-11-27T16:00", "2026-11-27T17:00", 1),
        ("2026-11-27T16:00", "2026-11-30T10:00", 2),
        ("2026-11-28T10:00", "2026-11-29T10:00", 0),
        ("2026-11-27T20:00", "2026-11-27T08:00", 0),
        ("2026-11-23T00:00", "2026-11-28T00:00", 40),
    ):
        assert working_time_between(at(start), at(end), hours) == timedelta(hours=wanted), (start, end)
