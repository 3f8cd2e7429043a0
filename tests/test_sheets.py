"""The day sheet is stamped at the counter, and what a lead enters for single days holds at once and drops nobody."""

from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta

import pytest

from bot.domain.timeslots import opening
from bot.services.booking import Booking
from bot.services.checkin import CheckIn
from bot.store import Store
from tests.case_kit import contact
from tests.desk_kit import Browser, Console, open_console

DAY = date(2026, 11, 25)  # a Wednesday, ten o'clock
SATURDAY = "2026-11-28"
ROUTES = [
    ("GET", "/staff/day", "clerk"),
    ("GET", "/staff/closures", "lead"),
    ("POST", "/staff/day/code", "clerk"),
    ("POST", "/staff/day/lift", "clerk"),
    ("POST", "/staff/day/1/arrive", "clerk"),
    ("POST", "/staff/day/1/serve", "clerk"),
    ("POST", "/staff/closures/enter", "lead"),
    ("POST", "/staff/closures/1/back", "lead"),
    ("POST", "/staff/closures/1/tell", "lead"),
    ("POST", "/staff/closures/1/rung", "lead"),
]
RANKS = ("clerk", "lead", "admin")


@pytest.fixture
async def console(store: Store) -> AsyncIterator[Console]:
    async with open_console(store) as console:
        yield console


async def booked(console: Console, starts: str, name: str = "周敏", site: str = "main", item: str = "passport"):
    """Made two days before the console's morning, so that it may be of today."""
    who = await contact(console.hall, f"citizen {name}")
    kit = console.hall.core.kit()
    moment = datetime.fromisoformat(starts).replace(tzinfo=kit.config.hall.zone)
    now, phone = console.hall.clock.now(), f"139{who.id:08d}"
    turn_clock(console, moment - timedelta(days=1, hours=1))
    try:
        return await console.hall.core.store.run(
            lambda tx: Booking(tx, kit.config, kit.clock, console.hall.core.kit().rooms.calendar).book(
                who, item, site, moment, name, phone
            )
        )
    finally:
        turn_clock(console, now)


def turn_clock(console: Console, moment: datetime) -> None:
    console.hall.clock.forward(seconds=(moment - console.hall.clock.now()).total_seconds())


async def enter(browser: Browser, **form: str):
    await browser.opens("/staff/closures")
    reason = {"reason_zh": "停电检修", "reason_en": "power works"}
    return await browser.does("/staff/closures/enter", **(reason | form))


def moment_of(console: Console, text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=console.hall.core.kit().config.hall.zone)


@pytest.mark.parametrize("role", RANKS)
@pytest.mark.parametrize(("method", "path", "least"), ROUTES)
async def test_each_page_and_deed_opens_from_its_role_on(console, role, method, path, least):
    browser = await console.signed_in(role)
    answer = await (browser.opens(path) if method == "GET" else browser.does(path))
    allowed = RANKS.index(role) >= RANKS.index(least)
    assert (answer.status_code != 403) is allowed
    if method == "GET" and allowed:
        assert answer.status_code == 200 and "style=" not in answer.text


@pytest.mark.parametrize("path", [path for method, path, _ in ROUTES if method == "POST"])
async def test_no_form_but_ours_changes_anything(console, path):
    browser = await console.signed_in("admin")
    answer = await browser.http.post(path, data={"form": "0" * 64})
    assert answer.status_code == 403
    stranger = console.browser()
    assert "周敏" not in (await stranger.http.post(path, data={"form": "x"})).text


async def test_somebody_is_checked_in_served_and_the_wait_is_counted(console):
    one = await booked(console, "2026-11-25T10:00")
    clerk = await console.signed_in()
    sheet = await clerk.opens("/staff/day")
    assert one.code in sheet.text and "周敏" in sheet.text and one.phone not in sheet.text
    assert "已签到" in (await clerk.does("/staff/day/code", code=f"{one.code[:3]}-{one.code[3:].lower()}")).text
    console.hall.clock.forward(minutes=17)
    assert "已等17分钟" in (await clerk.opens("/staff/day")).text
    served = await clerk.does(f"/staff/day/{one.id}/serve", site="main")
    assert "等了17分钟" in served.text and "已办理" in served.text
    assert (await clerk.does(f"/staff/day/{one.id}/serve", site="main")).status_code == 409
    undone = await clerk.does(f"/staff/day/{one.id}/undo", site="main")
    assert "已等17分钟" in undone.text


async def test_who_comes_early_waits_from_the_appointed_time(console):
    one = await booked(console, "2026-11-25T10:30")
    clerk = await console.signed_in()
    await clerk.opens("/staff/day")
    await clerk.does(f"/staff/day/{one.id}/arrive", site="main")
    console.hall.clock.forward(minutes=34)
    assert "等了4分钟" in (await clerk.does(f"/staff/day/{one.id}/serve", site="main")).text


async def test_who_does_not_come_is_told_by_the_clock_or_by_the_staff(console):
    early, later = await booked(console, "2026-11-25T08:30", "赵强"), await booked(console, "2026-11-25T10:00", "孙丽")
    ahead = await booked(console, "2026-11-25T15:00", "吴刚")
    clerk = await console.signed_in()
    page = (await clerk.opens("/staff/day")).text
    assert page.count('class="stand-mark no-show"') == 1 and page.count('class="stand-mark booked"') == 2
    console.hall.clock.forward(minutes=5)
    assert 'class="stand-mark late"' in (await clerk.opens("/staff/day")).text
    assert (await clerk.does(f"/staff/day/{later.id}/absent", site="main")).text.count("stand-mark no-show") == 2
    refused = await clerk.does(f"/staff/day/{ahead.id}/absent", site="main")
    assert refused.status_code == 409 and "还没到" in refused.text
    came = await clerk.does(f"/staff/day/{early.id}/arrive", site="main")  # an hour and a half late, but here
    assert came.text.count("stand-mark no-show") == 1


@pytest.mark.parametrize(
    ("starts", "site", "said"),
    [("2026-11-25T10:30", "liulin", "柳林街道服务点"), ("2026-11-26T10:30", "main", "不是今天的")],
)
async def test_a_code_of_another_site_or_day_says_where_it_belongs(console, starts, site, said):
    one = await booked(console, starts, site=site)
    clerk = await console.signed_in()
    await clerk.opens("/staff/day", site="main")
    refused = await clerk.does("/staff/day/code", site="main", code=one.code)
    assert refused.status_code == 409 and said in refused.text
    elsewhere = await clerk.does(f"/staff/day/{one.id}/arrive", site="main")
    assert elsewhere.status_code == 409


async def test_a_code_that_is_scanned_twice_is_told_and_changes_nothing(console):
    one = await booked(console, "2026-11-25T10:30")
    clerk = await console.signed_in()
    await clerk.opens("/staff/day", site="main")
    assert "stand-mark here" in (await clerk.does("/staff/day/code", site="main", code=one.code)).text
    again = await clerk.does("/staff/day/code", site="main", code=one.code)
    assert again.status_code == 409 and "已经报过到了" in again.text


async def test_who_missed_too_many_may_book_again_when_a_clerk_says_so(console):
    one = await booked(console, "2026-11-25T10:30")
    clerk = await console.signed_in()
    await clerk.opens("/staff/day", site="main")
    console.hall.clock.forward(hours=2)

    async def missed(tx) -> int:
        kit = console.hall.core.kit()
        booking = Booking(tx, kit.config, kit.clock, kit.rooms.calendar)
        return (await CheckIn(tx, kit.config, kit.clock, booking).misses(one.phone)).counted

    assert await console.hall.core.store.run(missed) == 1
    refused = await clerk.does("/staff/day/lift", site="main", whom="好多次")
    assert refused.status_code == 409 and "请写电话号码" in refused.text
    assert "已恢复" in (await clerk.does("/staff/day/lift", site="main", whom=one.phone)).text
    assert await console.hall.core.store.run(missed) == 0


async def test_a_closure_holds_at_once_lists_whom_it_hits_and_tells_them_in_one_step(console):
    one = await booked(console, "2026-11-27T10:00")
    await booked(console, "2026-11-26T10:00", "赵强")
    lead = await console.signed_in("lead", "王芳")
    page = (await enter(lead, kind="closed", place="main", first="2026-11-27")).text
    assert one.code in page and one.phone in page and "赵强" not in page
    kit = console.hall.core.kit()
    assert not opening(kit.site("main"), date(2026, 11, 27), kit.rooms.calendar)
    told = await lead.does("/staff/closures/1/tell")
    assert "马上发通知" in told.text
    await console.hall.core.tick()
    person = console.hall.person(profile=_page(), address="citizen 周敏")
    heard = await person.listens()
    assert "停电检修" in heard and one.code in heard
    assert "已发通知" in (await lead.opens("/staff/closures")).text
    again = await lead.does("/staff/closures/1/tell")
    await console.hall.core.tick()
    assert again.status_code == 200 and not await person.listens()
    assert "已打过电话" in (await lead.does("/staff/closures/1/rung", appointment=str(one.id))).text
    still = await console.hall.core.store.run(lambda tx: tx.appointments.get(one.id))
    assert still.state == "booked"


async def test_nobody_is_reminded_to_come_to_a_shut_door(console):
    await booked(console, "2026-11-27T10:00")
    await enter(await console.signed_in("lead"), kind="closed", place="main", first="2026-11-27")
    turn_clock(console, moment_of(console, "2026-11-26T10:05"))
    await console.hall.core.tick()
    heard = await console.hall.person(profile=_page(), address="citizen 周敏").listens()
    assert "临时停办" in heard and heard.count("预约号") == 1
    turn_clock(console, moment_of(console, "2026-11-27T18:05"))
    await console.hall.core.tick()
    after = await console.hall.person(profile=_page(), address="citizen 周敏").listens()
    assert after == heard


async def test_what_is_taken_back_opens_again_and_asks_for_a_tick(console):
    lead = await console.signed_in("lead")
    await enter(lead, kind="closed", place="main", first="2026-11-27", last="2026-11-30")
    assert (await lead.does("/staff/closures/1/back")).status_code == 409
    assert "已撤回" in (await lead.does("/staff/closures/1/back", sure="yes")).text
    kit = console.hall.core.kit()
    assert opening(kit.site("main"), date(2026, 11, 27), kit.rooms.calendar)
    assert (await lead.does("/staff/closures/1/back", sure="yes")).status_code == 409


async def test_an_extra_opening_can_be_booked_and_a_closure_goes_before_it(console):
    lead, kit = await console.signed_in("lead"), console.hall.core.kit
    await enter(lead, kind="open", place="liulin", first=SATURDAY, opens="09:00", shuts="12:00")
    one = await booked(console, f"{SATURDAY}T09:30", site="liulin")
    assert one.site == "liulin"
    await enter(lead, kind="open", place="liulin", first="2026-11-27", opens="16:30", shuts="19:00")
    spans = opening(kit().site("liulin"), date(2026, 11, 27), kit().rooms.calendar)
    assert [(span.start.hour, span.end.hour) for span in spans] == [(9, 12), (14, 19)]
    await enter(lead, kind="closed", place="liulin", first=SATURDAY)
    assert not opening(kit().site("liulin"), date.fromisoformat(SATURDAY), kit().rooms.calendar)


async def test_what_somebody_is_booked_in_is_not_taken_back_before_they_are_told(console):
    lead = await console.signed_in("lead")
    await enter(lead, kind="open", place="liulin", first=SATURDAY, opens="09:00", shuts="12:00")
    one = await booked(console, f"{SATURDAY}T09:30", site="liulin")
    refused = await lead.does("/staff/closures/1/back", sure="yes")
    assert refused.status_code == 409 and "还有1个预约" in refused.text
    listed = await enter(lead, kind="closed", place="liulin", first=SATURDAY)
    assert one.code in listed.text and "/staff/closures/2/tell" in listed.text
    assert "已撤回" in (await lead.does("/staff/closures/1/back", sure="yes")).text


async def test_further_places_that_are_booked_are_not_taken_back(console):
    lead = await console.signed_in("lead")
    span = {"kind": "places", "place": "liulin/counter", "first": "2026-11-27"}
    await enter(lead, **span, places="3")
    for name in ("赵强", "孙丽", "吴刚"):
        await booked(console, "2026-11-27T09:00", name, "liulin")
    refused = await lead.does("/staff/closures/1/back", sure="yes")
    assert refused.status_code == 409 and "还有3个预约" in refused.text
    await enter(lead, **span, places="1")
    assert "已撤回" in (await lead.does("/staff/closures/2/back", sure="yes")).text


async def test_places_at_a_window_change_for_a_span_and_who_is_too_many_is_listed(console):
    lead = await console.signed_in("lead")
    first = await booked(console, "2026-11-27T09:00", "赵强", "liulin")
    await booked(console, "2026-11-27T14:00", "孙丽", "liulin")
    await booked(console, "2026-11-27T09:00", "吴刚", "liulin")
    span = {"kind": "places", "place": "liulin/counter", "first": "2026-11-27", "opens": "09:00", "shuts": "12:00"}
    page = (await enter(lead, **span, places="1")).text
    assert first.code in page and "吴刚" in page and "孙丽" not in page and "/tell" not in page
    await enter(lead, **span, places="3")
    third = await booked(console, "2026-11-27T09:00", "郑洁", "liulin")
    assert third.window == "counter"


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"kind": "closed", "place": "main"}, "日期不对"),
        ({"kind": "closed", "place": "main", "first": "2026-11-20", "last": "2026-11-24"}, "日期不对"),
        ({"kind": "closed", "place": "nowhere", "first": "2026-11-27"}, "请先选好"),
        ({"kind": "strike", "place": "main", "first": "2026-11-27"}, "请先选好"),
        ({"kind": "closed", "place": "main", "first": "2026-11-27", "reason_en": ""}, "中文和英文"),
        ({"kind": "open", "place": "main", "first": SATURDAY}, "时间不对"),
        ({"kind": "open", "place": "main", "first": SATURDAY, "opens": "12:00", "shuts": "09:00"}, "时间不对"),
        ({"kind": "places", "place": "main/guard", "first": SATURDAY, "places": "999"}, "名额请填"),
        ({"kind": "places", "place": "main/none", "first": SATURDAY, "places": "2"}, "请先选好"),
    ],
)
async def test_what_cannot_be_is_refused_and_the_form_keeps_what_was_typed(console, form, said):
    lead = await console.signed_in("lead")
    refused = await enter(lead, **form)
    assert refused.status_code == 409 and said in refused.text
    if form["kind"] != "strike":
        assert 'value="停电检修"' in refused.text


def _page():
    from tests.hall import PAGE

    return PAGE
