"""What the browser tests of the staff console share: a console that is served, and what is asked of each page."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.async_api import Browser as Chromium
from playwright.async_api import Page

from bot.store import open_store
from bot.store.seal import Seal
from tests.desk_kit import Browser, Console, open_console
from tests.test_browser import chromium
from tests.web_kit import serve

DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
AXE = (Path(__file__).parent / "vendor" / "axe-core-4.14.1.min.js").read_text("utf-8")
BARRIERS = """() => axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
  .then((found) => found.violations.map((one) => one.id + ": " + one.nodes[0].html.slice(0, 120)))"""
UNNAMED = """() => Array.from(document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea"))
  .filter((one) => one.checkVisibility())
  .filter((one) => !(one.textContent.trim() || one.ariaLabel || (one.labels && one.labels.length)))
  .map((one) => one.outerHTML.slice(0, 90))"""
SMALL = """() => Array.from(document.querySelectorAll("button, .button, summary, select, .bar a, .side a"))
  .filter((one) => one.checkVisibility()).map((one) => [one.textContent.trim(), one.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < 40 || box.height < 40))
  .map(([name, box]) => name.slice(0, 20) + " " + box.width.toFixed(0) + "x" + box.height.toFixed(0))"""


@dataclass
class ServedConsole:
    """A console that is served, and what the browser complained of."""

    console: Console
    url: str
    chromium: Chromium
    complaints: list[str] = field(default_factory=list)

    async def open(self, who: Browser | None, path: str = "/", **options: object) -> Page:
        settings: dict[str, Any] = {"viewport": DESK, "locale": "zh-CN", "reduced_motion": "reduce", **options}
        context = await self.chromium.new_context(**settings)
        if who is not None:
            await context.add_cookies([{"name": "desk", "value": who.http.cookies["desk"], "url": self.url}])
        page = await context.new_page()
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        await page.goto(self.url + path)
        return page

    async def open_with_clock(self, who: Browser, path: str) -> Page:
        """A page whose waiting can be cut short: `page.clock.run_for`."""
        page = await self.open(who, path)
        await page.clock.install()
        await page.reload()
        return page


@asynccontextmanager
async def served_console(tmp_path: Path, *more: str) -> AsyncIterator[ServedConsole]:
    """`more`: how the browser itself is set."""
    store = await open_store(f"sqlite:///{tmp_path / 'bot.db'}", Seal(bytes(32)))
    await store.migrate()
    try:
        async with open_console(store) as console, serve(console.web) as url, chromium(*more) as browser:
            yield ServedConsole(console, url, browser)
    finally:
        await store.close()
