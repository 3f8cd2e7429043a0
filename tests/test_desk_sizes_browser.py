"""The staff console on common screens: nothing is cut off, and what tells cases apart can be read."""

import os
from datetime import date
from pathlib import Path

import pytest

from bot.domain.cases import Kind
from tests.desk_browser_kit import served_console
from tests.test_browser import CHROMIUM, TOO_WIDE

pytestmark = pytest.mark.skipif(CHROMIUM is None and os.environ.get("CI") != "true", reason="no chromium is installed")

LAPTOP, SMALL_PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}
TWICE = "--blink-settings=defaultFontSize=32"
CLIPPED = """() => Array.from(document.querySelectorAll(".said"))
  .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.textContent)"""
BEYOND = """() => Array.from(document.querySelectorAll("main *"))
  .filter((one) => one.checkVisibility() && !one.closest(".hidden, .week-scroll, .week, thead"))
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 80))"""


async def test_on_a_laptop_the_inbox_tells_cases_apart_that_begin_alike(tmp_path: Path):
    async with served_console(tmp_path) as hall:
        for number in range(1, 4):
            await hall.console.case(f"我要投诉，昨天下午在云溪大厅{number}号窗口，前面的人插队了也没有人管一管")
        page = await hall.open(await hall.console.signed_in(), "/staff/cases", viewport=LAPTOP)
        assert await page.locator(".said").count() == 3 and await page.evaluate(CLIPPED) == []


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
async def test_on_a_laptop_an_admin_sees_the_way_out_without_scrolling(tmp_path: Path, language: str):
    async with served_console(tmp_path) as hall:
        admin = await hall.console.signed_in("admin", "王建华")
        page = await hall.open(admin, f"/staff/cases?lang={language}", viewport=LAPTOP)
        assert await page.evaluate("() => { const top = document.querySelector('.top'); "
                                   "return top.scrollHeight <= top.clientHeight; }")  # fmt: skip


async def test_a_closed_case_stands_in_the_same_columns_as_an_open_one(tmp_path: Path):
    async with served_console(tmp_path) as hall:
        for words in ("停车场太小，绕了三圈", "停车场的指示牌看不懂"):
            last = await hall.console.case(words)
        clerk = await hall.console.signed_in()
        for act, form in (("claim", {}), ("close", {"ending": "solved"})):
            await clerk.opens(f"/staff/cases/{last.code}")
            await clerk.does(f"/staff/cases/{last.code}/{act}", **form)
        page = await hall.open(clerk, "/staff/find?q=停车场", viewport=LAPTOP)
        for part in (".what", ".gist", ".do"):
            lefts = await page.locator(f".row {part}").evaluate_all(
                "(all) => all.map((one) => Math.round(one.getBoundingClientRect().left))"
            )
            assert len(lefts) == 2 and lefts[0] == lefts[1], part


async def test_in_english_the_time_left_keeps_its_words_whole_on_a_small_phone(tmp_path: Path):
    async with served_console(tmp_path) as hall:
        await hall.console.case("身份证一个月没下来", Kind.CANNOT_GET_DONE, need_by=date(2026, 11, 26))
        page = await hall.open(await hall.console.signed_in(), "/staff/cases?lang=en", viewport=SMALL_PHONE)
        box = await page.locator(".row .clock strong").bounding_box()
        assert box and box["height"] < 30, box


async def test_a_small_phone_whose_letters_are_twice_as_large_cuts_nothing_off(tmp_path: Path):
    async with served_console(tmp_path, TWICE) as hall:
        case = await hall.console.case("柳林服务点的取号机坏了", Kind.CANNOT_GET_DONE)
        lead = await hall.console.signed_in("lead", "周敏")
        paths = ("cases", f"cases/{case.code}", "board", "day", "week", "rounds", "visits/new", "documents/import")
        for language in ("zh-Hans", "en"):
            for path in paths:
                page = await hall.open(lead, f"/staff/{path}?lang={language}", viewport=SMALL_PHONE)
                assert not await page.evaluate(TOO_WIDE), path
                assert await page.evaluate(BEYOND) == [], path
                await page.context.close()
