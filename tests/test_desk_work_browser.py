"""Home visits, rounds and documents in a real browser: every page fits and can be read, and a table is handed in."""

import os
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.frozen import replace
from bot.store import open_store
from tests.conftest import SEAL
from tests.desk_browser_kit import AXE, BARRIERS, SMALL, UNNAMED
from tests.desk_kit import Console, open_console
from tests.documents_kit import missing
from tests.test_browser import CHROMIUM, CONTRASTS, TOO_WIDE, chromium
from tests.test_desk_documents import BAD, HEADING, LINE, imports_of
from tests.test_documents import put
from tests.visits_kit import Desk, wanted
from tests.web_kit import serve

pytestmark = pytest.mark.skipif(CHROMIUM is None and os.environ.get("CI") != "true", reason="no chromium is installed")


@pytest.fixture
async def console(tmp_path: Path) -> AsyncIterator[Console]:
    store = await open_store(f"sqlite:///{tmp_path / 'desk.db'}", SEAL)
    await store.migrate()
    async with open_console(store) as console:
        yield console
    await store.close()


async def signed_in(console: Console, url: str, browser, **options: object) -> Page:  # type: ignore[no-untyped-def]
    lead = await console.signed_in("lead", "周敏", "L01")
    settings: dict = {"viewport": {"width": 390, "height": 844}, "locale": "zh-CN", **options}
    context = await browser.new_context(**settings)
    await context.add_cookies([{"name": "desk", "value": lead.http.cookies["desk"], "url": url}])
    return await context.new_page()


@pytest.mark.parametrize("width", [390, 1440])
async def test_every_page_fits_and_can_be_read(console, width):
    visit = await Desk(console.hall).run(lambda desk: desk.request(None, wanted()))
    id = await put(console.hall)
    visits = ("visits", "visits/new", f"visits/{visit.code}", "rounds?day=2026-12-02", "rounds")
    documents = ("", f"/{id}", "/calls", "/papers", "/parcels", "/import")
    async with serve(console.web) as url, chromium() as browser:
        page = await signed_in(console, url, browser, viewport={"width": width, "height": 900})
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        for path in (*visits, *(f"documents{path}" for path in documents)):
            await page.goto(f"{url}/staff/{path}")
            assert not await page.evaluate(TOO_WIDE), path
            for faults in (CONTRASTS, SMALL, UNNAMED):
                assert await page.evaluate(faults) == [], path
            await page.evaluate(AXE)
            assert await page.evaluate(BARRIERS) == [], path
        assert complaints == []


@pytest.mark.parametrize("script", [True, False])
async def test_a_table_is_handed_in_and_its_report_comes_by_itself(console, tmp_path: Path, script):
    table = tmp_path / "进度.csv"
    table.write_bytes((HEADING + LINE + BAD).encode("gbk"))
    async with serve(console.web) as url, chromium() as browser:
        page = await signed_in(console, url, browser, java_script_enabled=script)
        await page.goto(f"{url}/staff/documents/import")
        await page.set_input_files("#file", table)
        async with imports_of(console)._one_by_one:
            await page.get_by_role("button", name="开始导入").press("Enter")
            await expect(page.get_by_text("正在读表格")).to_be_visible()
        await expect(page.get_by_text("没有收1行")).to_be_visible(timeout=15000)
        await expect(page.get_by_text("第3行")).to_be_visible()


async def test_on_a_phone_what_is_to_be_done_stands_beside_its_page_in_the_menu(console):
    late, now = replace(missing(None), until=date(2026, 11, 20)), console.hall.clock.now()
    await console.hall.core.store.run(lambda tx: tx.papers.add(late, "李明", now))
    async with serve(console.web) as url, chromium() as browser:
        page = await signed_in(console, url, browser)
        await page.goto(f"{url}/staff/cases")
        await page.locator(".more > summary").click()
        count, link = page.locator(".sheet .count"), page.locator(".sheet a[href='/staff/documents']")
        inner, outer = await count.bounding_box(), await link.bounding_box()
        assert inner and outer
        assert outer["y"] <= inner["y"] and inner["y"] + inner["height"] <= outer["y"] + outer["height"]
