"""Figures of the last weeks open the rows behind them and leave as a table; the week tells when it will be busy."""

import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.delivery.sheet import drawn_later, table_text
from bot.domain.case_states import Ending
from bot.domain.cases import Kind, ToCitizen
from bot.domain.day_sheet import Entry, Stand
from bot.domain.party import Party
from bot.services.classes import Classes
from bot.services.exceptions import HallExceptions
from bot.services.figures import Figures
from bot.services.monthly import monthly
from bot.services.monthly_words import picture_of, table_of
from bot.store import Store, open_store
from bot.store.sqlite import SqliteStore
from bot.web.staff import charts
from tests.case_kit import use
from tests.conftest import SEAL
from tests.desk_kit import Browser, Console, open_console
from tests.test_sheets import RANKS, booked, enter, moment_of, turn_clock

FIGURE_LINK = re.compile(r'<a href="(/staff/figures/rows[^"]*)"(?: aria-label="([^"]*)")?>(.*?)</a>', re.DOTALL)
SORRY = ToCitizen("说明一下原因，对不起。")
ROUTES = [
    ("/staff/figures", "lead"),
    ("/staff/figures/rows?figure=late", "lead"),
    ("/staff/figures/rows?figure=no-shows", "lead"),
    ("/staff/figures/csv", "lead"),
    ("/staff/figures/rows/csv?figure=waits", "lead"),
    ("/staff/figures/month.png", "lead"),
    ("/staff/figures/month.csv?month=2026-09", "lead"),
    ("/staff/week", "clerk"),
]


@pytest.fixture
async def console(store: Store) -> AsyncIterator[Console]:
    async with open_console(store) as console:
        yield console


@pytest.mark.parametrize("role", RANKS)
@pytest.mark.parametrize(("path", "least"), ROUTES)
async def test_each_page_opens_from_its_role_on(console, role, path, least):
    answer = await (await console.signed_in(role)).opens(path)
    assert answer.status_code == (200 if RANKS.index(role) >= RANKS.index(least) else 403)
    assert "style=" not in answer.text


@pytest.mark.parametrize(("path", "least"), ROUTES)
async def test_nobody_sees_them_without_signing_in(console, path, least):
    answer = await console.browser().opens(path)
    assert "figures.css" not in answer.text and "sheets.css" not in answer.text


async def served(console: Console, starts: str, name: str, waits: int) -> str:
    one, kit = await booked(console, starts, name), console.hall.core.kit()
    from bot.services.day_sheet import day_of

    moment = moment_of(console, starts)
    day = day_of(kit, "main", moment.date())
    await console.hall.core.store.run(
        lambda tx: tx.sheets.stamp("serve", one.id, day, moment + timedelta(minutes=waits))
    )
    return one.code


async def test_waits_and_no_shows_are_counted_by_week_and_open_their_rows(console):
    await served(console, "2026-11-24T09:00", "周敏", 10)
    await served(console, "2026-11-24T10:00", "赵强", 20)
    missed = await booked(console, "2026-11-24T11:00", "孙丽")
    await booked(console, "2026-11-25T16:00", "吴刚")  # still to come: not counted
    lead = await console.signed_in("lead")
    shown = await console.hall.core.store.run(lambda tx: Figures(tx, console.hall.core.kit()).shown(lead.me, "main"))
    week = shown.weeks[-1]
    assert (week.visits, week.absent, week.served, week.mean_wait, week.share_absent) == (3, 1, 2, 15, 33)
    page = (await lead.opens("/staff/figures", site="main")).text
    link = re.search(r'"(/staff/figures/rows\?figure=no-shows[^"]*week=2026-11-23)"', page)
    assert link
    rows = (await lead.opens(link[1].replace("&amp;", "&"))).text
    assert missed.code in rows and rows.count('scope="row"') == 1 and "孙丽" not in rows
    assert "liulin" not in page or (await lead.opens("/staff/figures", site="liulin")).status_code == 200


async def test_every_figure_opens_as_many_rows_as_it_says_and_as_the_database_holds(tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    await store.migrate()
    async with open_console(store) as console:
        await some_thanks_and_complaints(console)
        lead = await console.signed_in("lead", "陈静")
        links = {address: told for site in ("", "main", "liulin") async for address, told in counted(lead, site)}
        whole = (await lead.opens("/staff/figures/rows", figure="on-time")).text.count('<th scope="row"')
    await store.close()
    assert len(links) > 80 and [found for found in links.items() if found[1][0] not in found[1][1:]] == []
    of_all = {name: links[f"/staff/figures/rows?figure={name}&amp;site="][0] for name in ("in-time", "late")}
    assert whole == sum(of_all.values())
    due = "due_at IS NOT NULL AND state <> 'withdrawn'"
    with closing(sqlite3.connect(tmp_path / "bot.db")) as connection:
        for name, of in (("in-time", "closed_at <= due_at"), ("late", "COALESCE(closed_at, 9e15) > due_at")):
            (count,) = connection.execute(f"SELECT COUNT(*) FROM cases WHERE {due} AND {of}").fetchone()
            assert of_all[name] == count > 0, name


async def test_a_figure_of_which_there_is_nothing_yet_says_so_and_draws_no_axes(tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    await store.migrate()
    async with open_console(store) as console:
        page = (await (await console.signed_in("lead", "陈静")).opens("/staff/figures")).text
    await store.close()
    assert page.count("这段时间没有数据") == 8 and '<svg class="chart' not in page and "0个里有0个" not in page


async def some_thanks_and_complaints(console: Console) -> None:
    """Thanks for all, some and no window; complaints answered in time, late and not at all."""
    lead, hall = await console.signed_in("lead", "王芳"), console.hall
    for number, (site, window) in enumerate([("", ""), ("", "2"), ("main", ""), ("main", "3"), ("main", "3")]):
        await console.case("谢谢", Kind.THANKS, f"t{number}", site=site, window=window)
    for number, hours in enumerate((1, 200, 0, 0)):
        case = await console.case("等了两个小时", who=f"c{number}", site=("main", "liulin")[number % 2])
        if hours:
            hall.clock.forward(hours=hours)
            await use(hall, lambda services, case=case: services.cases.claim(lead.me, case.id))
            await use(hall, lambda services, case=case: services.cases.close(lead.me, case.id, Ending.EXPLAINED, SORRY))
    hall.clock.forward(days=5)


async def counted(lead: Browser, site: str) -> AsyncIterator[tuple[str, list[int]]]:
    """Each link of the page to rows that says a number: how many rows it opens, and the numbers it says."""
    page = (await lead.opens("/staff/figures", **({"site": site} if site else {}))).text
    for address, named, inside in FIGURE_LINK.findall(page):
        words = re.sub(r"\d+(月|日|窗口|星)", "", named or re.sub("<[^>]+>", " ", inside))
        if "看明细" not in words:
            rows = (await lead.opens(address.replace("&amp;", "&"))).text
            yield address, [rows.count('<th scope="row"'), *map(int, re.findall(r"\d+", words))]


async def test_service_after_the_usual_hours_is_counted_by_its_last_visit_of_the_day(console):
    await served(console, "2026-11-24T16:30", "周敏", 61)  # the main centre shuts at 17:30
    last = await served(console, "2026-11-24T17:00", "赵强", 55)
    await served(console, "2026-11-23T16:00", "孙丽", 10)
    await served(console, "2026-11-20T17:00", "吴刚", 24 * 60)  # entered the next morning
    lead = await console.signed_in("lead")
    shown = await console.hall.core.store.run(lambda tx: Figures(tx, console.hall.core.kit()).shown(lead.me, "main"))
    assert (shown.weeks[-1].after, shown.total.after, shown.late_days) == (25, 25, 1)
    page = (await lead.opens("/staff/figures")).text
    assert "下班后还在办的分钟" in page and "1天次" in page
    rows = (await lead.opens("/staff/figures/rows", figure="after-hours", week="2026-11-23")).text
    assert rows.count('scope="row"') == 1 and "25分钟" in rows and last in rows
    assert ",25" in (await lead.opens("/staff/figures/rows/csv", figure="after-hours")).text


async def test_the_sheet_of_the_month_tells_the_same_minutes_after_hours_as_the_page(console):
    await served(console, "2026-11-24T17:00", "赵强", 55)
    await served(console, "2026-11-20T17:00", "周敏", 40)
    lead, kit = await console.signed_in("lead"), console.hall.core.kit()
    november = date(2026, 11, 1)
    shown = await console.hall.core.store.run(lambda tx: Figures(tx, kit).shown(lead.me, "main"))
    found = await console.hall.core.store.run(lambda tx: monthly(tx, kit, lead.me, november, "main"))
    assert (found.month.after, found.late_days) == (shown.total.after, shown.late_days) == (35, 2)
    said = drawn_later(picture_of(kit, found).sheet, kit.rooms.texts, "zh-Hans")
    assert "下班后还在办" in said and "35分钟" in said and "2天次" in said
    assert "下班后还在办的分钟,0,0,0,0,0,35" in table_text(table_of(kit, found), kit.rooms.texts, "zh-Hans")


async def test_cases_are_counted_by_class_and_open_the_cases_of_it(console):
    lead = await console.signed_in("lead")
    cases = [await console.case("复印机坏了", who=f"p{number}") for number in range(3)]
    other = await console.case("排队太久", who="q")
    codes = [case.code for case in cases]
    kit = console.hall.core.kit()
    one = await console.hall.core.store.run(lambda tx: Classes(tx, kit).start(lead.me, "二楼复印机", codes))
    page = (await lead.opens("/staff/figures")).text
    assert "二楼复印机" in page and f"class={one.id}" in page
    for asked in ({"class": str(one.id)}, {}):
        rows = (await lead.opens("/staff/figures/rows", figure="classes", **asked)).text
        assert rows.count('scope="row"') == 3 and other.code not in rows
    assert "二楼复印机,3" in (await lead.opens("/staff/figures/csv")).text


async def test_cases_are_counted_by_kind_and_a_complaint_about_me_is_not_among_my_rows(console):
    lead = await console.signed_in("lead", "王芳", badge="L7")
    one = await console.case(badge="L7", who="11")
    other = await console.case(who="12")
    thanks = await console.case("非常感谢3号窗口", Kind.THANKS, who="13", window="3")
    rows = (await lead.opens("/staff/figures/rows", figure="cases")).text
    assert other.code in rows and one.code not in rows
    late = (await lead.opens("/staff/figures/rows", figure="late")).text
    assert other.code not in late
    console.hall.clock.forward(days=9)
    lead = await console.signed_in("lead", "陈静")
    page = (await lead.opens("/staff/figures")).text
    assert "投诉" in page and "3窗口" in page
    assert other.code in (await lead.opens("/staff/figures/rows", figure="late")).text
    found = (await lead.opens("/staff/figures/rows", figure="thanks", window="3", site="main")).text
    assert thanks.code in found and other.code not in found


async def test_a_table_opens_in_a_spreadsheet_and_calculates_nothing(console):
    await console.case(who="12", window="=1+1")
    lead = await console.signed_in("lead")
    answer = await lead.opens("/staff/figures/rows/csv", figure="cases")
    assert answer.content.startswith(b"\xef\xbb\xbf") and "attachment" in answer.headers["content-disposition"]
    assert "\r\n" in answer.text and ",=1" not in answer.text
    whole = await lead.opens("/staff/figures/csv")
    assert whole.content.startswith(b"\xef\xbb\xbf") and "2026-11-23" in whole.text


NONSENSE = ["?week=never&stars=x&kind=none&site=mars&figure=weather", "?week=0001-01-01", "?week=9999-12-31"]


@pytest.mark.parametrize("query", NONSENSE)
async def test_an_address_that_makes_no_sense_is_answered_all_the_same(console, query):
    lead = await console.signed_in("lead")
    for path in ("/staff/figures/rows", "/staff/figures", "/staff/week", "/staff/day"):
        day = query.replace("week=", "day=") if path.endswith("day") else query
        assert (await lead.opens(path + day)).status_code == 200


async def test_the_week_shows_what_is_taken_and_estimates_the_peak(console):
    for weeks in (1, 2, 3, 4):
        starts = moment_of(console, "2026-11-27T09:00") - timedelta(weeks=weeks)
        for name in ("周敏", "赵强"):
            await booked(console, f"{starts:%Y-%m-%dT%H:%M}", f"{name}{weeks}")
    await booked(console, "2026-11-27T09:00", "孙丽")
    clerk = await console.signed_in()
    page = (await clerk.opens("/staff/week", week="2026-11-26")).text
    assert '1<span class="of">/6</span>' in page and "这是估计" in page
    assert "平时约2人，已约1人" in page and "11月27日 周五 09:00起的一小时：约2人" in page
    lead = await console.signed_in("lead")
    await enter(lead, kind="closed", place="main", first="2026-11-27")
    page = (await lead.opens("/staff/week", week="2026-11-26")).text
    assert "1人已约，停办" in page and "平时约2人" not in page


async def test_an_exception_that_is_over_is_heeded_no_more(console):
    lead = await console.signed_in("lead")
    await enter(lead, kind="closed", place="main", first="2026-11-27")
    turn_clock(console, moment_of(console, "2026-11-29T10:00"))
    await console.hall.core.tick()
    kit = console.hall.core.kit()
    assert not kit.rooms.calendar.exceptions.live
    assert await console.hall.core.store.run(lambda tx: HallExceptions(tx, kit).all(lead.me)) == []


@pytest.mark.parametrize(
    ("values", "top"), [([], 4), ([0], 4), ([3], 4), ([9], 12), ([18], 20), ([21], 24), ([430], 800)]
)
def test_a_scale_ends_at_whole_steps_not_far_above(values, top):
    drawn = charts.columns([[value] for value in values])
    assert drawn.lines[-1].value == top
    assert all(charts.TOP <= column.top <= charts.BASE for column in drawn.columns)


@pytest.mark.parametrize(
    ("minutes", "stamps", "stand"),
    [
        (-5, {}, Stand.BOOKED),
        (5, {}, Stand.LATE),
        (44, {}, Stand.LATE),
        (45, {}, Stand.NO_SHOW),
        (5, {"absent": 0}, Stand.NO_SHOW),
        (60, {"arrived": 50}, Stand.HERE),
        (60, {"arrived": 50, "served": 55}, Stand.DONE),
    ],
)
def test_an_appointment_stands_by_its_stamps_and_the_clock(console_rules, minutes, stamps, stand):
    starts = console_rules[1]
    moments = {name: starts + timedelta(minutes=at) for name, at in stamps.items()}
    entry = Entry(1, "ACDEFG", "周敏", Party("passport"), "exit_entry", starts, 30, **moments)
    assert entry.stand(starts + timedelta(minutes=minutes), console_rules[0]) is stand


@pytest.fixture
def console_rules():
    from tests.hall import WEDNESDAY_TEN, config

    return config().booking, WEDNESDAY_TEN


async def test_what_the_pages_ask_uses_an_index(tmp_path: Path) -> None:
    store = await SqliteStore.open(f"{tmp_path}/bot.db", SEAL)
    await store.migrate()
    await store.close()
    ours = [name for name in store._sql if name.startswith(("sheet_", "exception", "figure_"))]
    assert len(ours) > 15
    with closing(sqlite3.connect(tmp_path / "bot.db")) as connection:
        for name in ours:
            values = dict.fromkeys(re.findall(r":(\w+)", store._sql[name]), 1)
            plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {store._sql[name]}", values)]
            scans = [step for step in plan if step.startswith("SCAN") and not step.startswith("SCAN (subquery")]
            assert not [s for s in scans if s not in ("SCAN recent", "SCAN ready", "SCAN CONSTANT ROW")], (name, plan)


async def test_the_sheet_of_a_month_is_a_picture_and_a_table_on_the_page_too(console):
    lead = await console.signed_in("lead")
    page = (await lead.opens("/staff/figures", site="main")).text
    assert '<option value="2026-10">2026年10月</option>' in page and 'value="2026-11"' not in page
    picture = await lead.opens("/staff/figures/month.png", month="2026-10", site="main")
    assert picture.headers["content-type"] == "image/png" and picture.content.startswith(b"\x89PNG")
    assert picture.headers["cache-control"] == "no-store"
    table = await lead.opens("/staff/figures/month.csv", month="2026-10", site="main")
    assert table.headers["content-disposition"] == 'attachment; filename="figures-2026-10-main.csv"'
    assert table.text.startswith("\ufeff2026年10月数字月报,云溪大厅")
