"""The pages that would be very long on a phone, and what is told when something went wrong, in a real browser."""

import os
from collections.abc import AsyncIterator
from datetime import date, time
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.config import LocalName
from bot.services.week_grid import Cell, Hour, Week, WindowWeek
from bot.web.staff.week import Line, day_of, folded
from tests.desk_browser_kit import AXE, BARRIERS, DESK, PHONE, SMALL, ServedConsole, served_console
from tests.hall import config
from tests.test_browser import CHROMIUM, CONTRASTS, TOO_WIDE
from tests.test_sheets import booked
from tests.visits_kit import NEXT_WEDNESDAY, Desk, wanted

browser = pytest.mark.skipif(CHROMIUM is None and os.environ.get("CI") != "true", reason="no chromium is installed")
SCREENS = "() => document.documentElement.scrollHeight / innerHeight"


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[ServedConsole]:
    async with served_console(tmp_path) as standing:
        yield standing


def at(hour: int, minute: int = 0) -> time:
    return time(hour, minute)


def test_times_at_which_nothing_is_booked_are_one_line():
    some, none, shut = Cell(1, 4), Cell(0, 4), None
    rows = [(at(8, 30), (some, none)), (at(9), (none, shut)), (at(9, 30), (none, none)), (at(10), (none, some))]
    rows += [(at(10, 30), (none, none))]
    assert folded(rows) == (
        Line(at(8, 30), at(9), (some, none)),
        Line(at(9), at(10)),
        Line(at(10), at(10, 30), (none, some)),
        Line(at(10, 30), at(11), (none, none)),
    )
    assert folded([]) == () and folded([(at(9), (none,))]) == (Line(at(9), at(9), (none,)),)


def test_what_was_booked_before_a_closure_is_never_folded_away():
    rows = [(at(9), (Cell(0, 0),)), (at(9, 30), (Cell(2, 0),)), (at(10), (Cell(0, 0),))]
    assert [line.cells for line in folded(rows)] == [(one,) for _, (one,) in rows]


def test_a_day_of_the_week_has_a_column_a_window_and_its_own_sum():
    site, days = config().sites[0], (date(2026, 11, 23), date(2026, 11, 24))
    name = LocalName.model_validate({"zh-Hans": "窗口", "en": "Window"})
    first = WindowWeek(name, ((at(9), (Cell(1, 4), None)),))
    second = WindowWeek(name, ((at(9, 30), (Cell(2, 2), None)),))
    hours = ((at(9), (Hour(1, 3, 6), None)),)
    monday, tuesday = (day_of(Week(site, days, (first, second), hours, ()), number) for number in (0, 1))
    assert monday.total == Cell(3, 6) and monday.peak and (monday.peak.hour, monday.peak.expected) == (at(9), 3)
    assert [line.cells for line in monday.lines] == [(Cell(1, 4), None), (None, Cell(2, 2))]
    assert tuesday.lines == () and tuesday.peak is None


async def readable(page: Page) -> None:
    assert not await page.evaluate(TOO_WIDE)
    for check in (CONTRASTS, SMALL):
        assert await page.evaluate(check) == []
    await page.evaluate(AXE)
    assert await page.evaluate(BARRIERS) == []


@browser
async def test_on_a_phone_the_week_comes_day_by_day_and_today_is_open(hall: ServedConsole):
    await booked(hall.console, "2026-11-25T16:00", "吴刚")
    await booked(hall.console, "2026-11-27T09:00", "孙丽")
    clerk = await hall.console.signed_in()
    page = await hall.open(clerk, "/staff/week", viewport=PHONE)
    assert await page.evaluate(SCREENS) < 2.5
    await expect(page.locator(".week-days [open] > summary")).to_contain_text("11月25日 周三")
    await expect(page.locator(".week-days [open]").get_by_text("没有人约").first).to_be_visible()
    await page.locator("summary", has_text="11月27日").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator(".week-days [open]").last.get_by_text("09:00", exact=True)).to_be_visible()
    await readable(page)
    wide = await hall.open(clerk, "/staff/week", viewport=DESK)
    await expect(wide.locator(".week-days")).to_be_hidden()
    await expect(wide.get_by_role("region")).not_to_have_count(0)
    await readable(wide)


@browser
async def test_on_a_phone_the_busy_crew_is_unfolded_and_what_somebody_unfolds_stays_so(hall: ServedConsole):
    desk = Desk(hall.console.hall)
    for district in ("城西", "城西", "城东"):
        visit = await desk.asks_for(None, wanted(district))
        await desk.run(lambda d, id=visit.id: d.approve(id))
    await desk.plan(NEXT_WEDNESDAY)
    desk.at("2026-12-02T08:31")
    busy = (await desk.get(visit.id)).crew
    await desk.set_out(busy, NEXT_WEDNESDAY)
    crew = await hall.console.signed_in("clerk", "赵民警")
    page = await hall.open(crew, "/staff/rounds", viewport=PHONE)
    opened = page.locator(".crew[open]")
    await expect(opened).to_have_id(f"crew-{busy}")
    await page.locator(".crew:not([open]) > summary").click()
    await expect(opened).to_have_count(2)
    await page.get_by_role("button", name="办完了").first.click()
    await expect(page.get_by_role("status").first).to_be_visible()
    await expect(opened).to_have_count(2)
    await page.locator(f"#crew-{busy} > summary").press("Enter")
    await expect(opened).to_have_count(1)
    await page.reload()
    await expect(opened).to_have_count(1)
    await readable(page)
    plain = await hall.open(crew, "/staff/rounds", viewport=PHONE, java_script_enabled=False)
    await expect(plain.locator(".crew[open]")).to_have_count(2)


WRONG = [
    ("/nowhere", None, "没有找到这个页面", "返回对话", "This page was not found", "Back to the conversation"),
    ("/staff/nowhere", None, "没有找到这个页面", "返回工作台", "This page was not found", "Back to the console"),
    ("/staff/cases/NOSUCH1", "clerk", "没有找到这个编号的事", "返回工作台", "no case with this number", "Back"),
    ("/staff/people", "clerk", "没有权限", "返回工作台", "", "Back"),
    ("/staff/cases/NOSUCH1/claim", "clerk", "没有找到这个页面", "返回工作台", "This page was not found", "Back"),
]


@browser
@pytest.mark.parametrize(("path", "role", "told", "way", "told_en", "way_en"), WRONG)
async def test_a_page_that_is_not_there_says_so_in_the_readers_language_and_leads_on(
    hall: ServedConsole, path, role, told, way, told_en, way_en
):
    who = await hall.console.signed_in(role) if role else None
    for locale, sentence, on in (("zh-CN", told, way), ("en-GB", told_en, way_en)):
        page = await hall.open(who, path, locale=locale, viewport=PHONE)
        await expect(page.get_by_role("alert")).to_contain_text(sentence)
        await readable(page)
        await page.locator("main").get_by_role("link", name=on).click()
        await expect(page.locator("#text, #inbox, #login").first).to_be_visible()


@browser
async def test_a_form_that_is_not_ours_gives_back_what_was_written(hall: ServedConsole):
    case = await hall.console.case()
    clerk = await hall.console.signed_in()
    page = await hall.open(clerk, f"/staff/cases/{case.code}")
    await page.evaluate(
        "document.querySelectorAll('[name=form]').forEach((field) => { field.value = 'f'.repeat(64); })"
    )
    await page.fill("#note-words", "问过3号窗口了")
    await page.get_by_role("button", name="存为内部备注").click()
    await expect(page.get_by_role("alert")).to_contain_text("没有执行")
    await expect(page.locator("#draft")).to_have_value("问过3号窗口了")
    await readable(page)
    await page.get_by_role("link", name="返回工作台").click()
    await expect(page.locator("h1")).to_have_text("收件箱")


@browser
async def test_a_list_that_cannot_ask_for_news_says_so(hall: ServedConsole):
    page = await hall.open_with_clock(await hall.console.signed_in(), "/staff/cases")
    await page.context.set_offline(True)
    await page.clock.run_for(9000)
    await expect(page.get_by_text("看到的可能不是最新的")).to_be_visible()
    await page.context.set_offline(False)
    await page.clock.run_for(9000)
    await expect(page.get_by_text("看到的可能不是最新的")).to_be_hidden()


@browser
async def test_the_wall_of_thanks_is_a_quiet_link_above_the_conversation(hall: ServedConsole):
    page = await hall.open(None, "/")
    await page.get_by_role("link", name="感谢墙").click()
    await expect(page.get_by_role("heading", level=2)).to_have_text("感谢墙")
