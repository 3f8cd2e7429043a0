"""The web chat in a real browser: what a person sees, touches and is read aloud."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from tests.web_kit import GENEROUS, House, open_house, serve

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

pytestmark = pytest.mark.skipif(CHROMIUM is None and os.environ.get("CI") != "true", reason="no chromium is installed")

CONTRASTS = """() => {
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const opaque = (colour) => { const [, , , alpha] = numbers(colour); return alpha === undefined || alpha === 1; };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (opaque(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const light = (colour) => {
    const [r, g, b] = numbers(colour).slice(0, 3).map((part) => part / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const poor = [];
  document.querySelectorAll("body *").forEach((element) => {
    const own = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || !element.offsetParent || element.closest(".skip")) return;
    const pair = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => b - a);
    const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
    const name = element.className + " " + element.textContent.trim().slice(0, 20);
    if (ratio < 4.5) poor.push(name + " " + ratio.toFixed(2));
  });
  return poor;
}"""
SMALL = """(least) => Array.from(document.querySelectorAll("button, .button, .help a"))
  .filter((element) => element.offsetParent)
  .map((element) => [element.textContent.trim(), element.getBoundingClientRect()])
  .filter(([, box]) => box.width < least || box.height < least)
  .map(([name, box]) => name + " " + box.width.toFixed(0) + "x" + box.height.toFixed(0))"""
TOO_WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"


@dataclass
class Desk:
    """The house with its address, and a browser before it. `complaints` is what the browser had to say."""

    house: House
    url: str
    browser: Browser
    complaints: list[str]

    async def open(self, path: str = "/", **options: object) -> Page:
        settings: dict = {"viewport": {"width": 390, "height": 844}, "locale": "zh-CN", **options}
        context = await self.browser.new_context(**settings)
        page = await context.new_page()
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        await page.goto(self.url + path)
        return page

    async def visitor(self, page: Page) -> str:
        cookies = await page.context.cookies()
        return next(cookie["value"] for cookie in cookies if cookie["name"] == "visitor")


@asynccontextmanager
async def chromium(*more: str) -> AsyncIterator[Browser]:
    assert CHROMIUM, "CI=true asks for the browser tests, and no chromium is installed"
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=[*ARGUMENTS, *more])
        yield browser
        await browser.close()


@pytest.fixture
async def desk(tmp_path) -> AsyncIterator[Desk]:
    async with open_house(tmp_path, GENEROUS) as house, serve(house.web) as url, chromium() as browser:
        yield Desk(house, url, browser, [])


async def say(page: Page, text: str) -> None:
    await page.fill("#text", text)
    await page.click(".send")


async def book(page: Page) -> None:
    await say(page, "护照多久能办好")
    for label in ("预约办护照", "11月25日 周三", "09:30"):
        await page.get_by_role("button", name=label, exact=True).click()
    await expect(page.locator(".qr img")).to_be_visible()


async def test_a_whole_booking_by_touch_without_one_complaint_of_the_browser(desk):
    page = await desk.open()
    await book(page)
    await expect(page.locator(".code")).to_have_text("K7M4PX")
    shown = await page.locator(".qr img").evaluate("(image) => image.decode().then(() => image.naturalWidth > 0)")
    assert shown
    await expect(page.locator(".choices button")).to_have_text(["要带什么", "改时间", "取消预约"])
    ids = await page.locator(".message").evaluate_all("(all) => all.map((one) => one.id)")
    assert len(ids) == len(set(ids)) and all(ids)
    assert desk.complaints == []


async def test_on_a_phone_a_long_label_begins_the_line_of_its_value(desk):
    page = await desk.open()
    await say(page, "护照多久能办好")
    await expect(page.locator("dl.long")).to_be_visible()
    tops = """(lists) => lists.flatMap((one) => Array.from(one.querySelectorAll("div")))
      .map((row) => Array.from(row.children, (part) => Math.round(part.getClientRects()[0].top)))"""
    assert all(label == value for label, value in await page.locator("dl.long").evaluate_all(tops))


async def test_what_was_typed_shows_at_once_and_is_said_once(desk):
    page = await desk.open()
    await say(page, "护照多久能办好")
    await expect(page.locator(".message.mine")).to_have_count(1)
    await expect(page.get_by_text("20天（自然日）。")).to_be_visible()
    await expect(page.locator("#text")).to_have_value("")
    await expect(page.locator("#status")).to_have_text("已发送")
    await expect(page.locator(".pending")).to_have_count(0)


async def test_enter_sends_but_not_while_characters_are_being_chosen(desk):
    page = await desk.open()
    await page.fill("#text", "护照多久")
    await page.evaluate(
        "document.getElementById('text').dispatchEvent(new KeyboardEvent('keydown',"
        " {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))"
    )
    await expect(page.locator(".mine")).to_have_count(0)
    await page.press("#text", "Shift+Enter")
    await expect(page.locator("#text")).to_have_value("护照多久\n")
    await page.press("#text", "Enter")
    await expect(page.locator(".mine .text")).to_have_text("护照多久")


async def test_news_come_by_themselves_and_in_every_open_page(desk):
    page = await desk.open()
    other = await page.context.new_page()
    await other.goto(desk.url)
    await desk.house.desk.tell(await desk.visitor(page), {"text": "提醒：明天有预约。"})
    for place in (page, other):
        await expect(place.get_by_text("提醒：明天有预约。")).to_have_count(1)


async def test_without_script_everything_works_too(desk):
    page = await desk.open(java_script_enabled=False)
    await book(page)
    await expect(page.locator(".choices button")).to_have_text(["要带什么", "改时间", "取消预约"])
    await page.get_by_role("button", name="转人工").click()
    await expect(page.locator(".mine").last).to_contain_text("人工")
    await page.get_by_role("button", name="特大字").click()
    assert await page.locator("html").get_attribute("class") == "size-largest"
    await page.get_by_role("button", name="English").click()
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    assert desk.complaints == []


async def test_the_page_opens_and_stays_at_its_end_without_script(desk):
    page = await desk.open(java_script_enabled=False, viewport={"width": 390, "height": 500})
    await book(page)
    await expect(page.get_by_role("button", name="取消预约")).to_be_in_viewport()


async def test_a_message_that_could_not_leave_is_kept_and_sent_once_when_the_network_is_back(desk):
    page = await desk.open()
    await page.context.set_offline(True)
    await say(page, "护照多久能办好")
    await expect(page.get_by_role("button", name="再发一次")).to_be_visible()
    await page.context.set_offline(False)
    await expect(page.get_by_text("20天（自然日）。")).to_have_count(1)
    await expect(page.locator(".mine")).to_have_count(1)
    assert [turn.text for turn in desk.house.desk.turns] == ["", "护照多久能办好"]


async def test_a_refused_message_says_why_and_can_be_sent_again(desk):
    page = await desk.open()
    desk.house.desk.down = True
    await say(page, "护照多久能办好")
    await expect(page.get_by_text("刚才的消息没有发出去，也没有保存。请再发一次。")).to_be_visible()
    desk.house.desk.down = False
    await page.get_by_role("button", name="再发一次").click()
    await expect(page.get_by_text("20天（自然日）。")).to_be_visible()
    await expect(page.locator(".failed")).to_have_count(0)


async def test_a_press_that_was_refused_gives_the_choices_back(desk):
    page = await desk.open()
    desk.house.desk.down = True
    await page.get_by_role("button", name="办证要多久").click()
    await expect(page.locator(".failed")).to_have_count(1)
    await expect(page.get_by_role("button", name="预约取号")).to_be_visible()


async def test_a_page_finds_its_way_back_after_the_service_was_away(tmp_path):
    async with open_house(tmp_path, GENEROUS) as house, chromium() as browser:
        async with serve(house.web) as url:
            desk = Desk(house, url, browser, [])
            page = await desk.open()
        await house.desk.tell(await desk.visitor(page), {"text": "提醒：明天有预约。"})
        house.web.state.streams.closing.clear()
        async with serve(house.web, int(url.rpartition(":")[2])):
            await expect(page.get_by_text("提醒：明天有预约。")).to_have_count(1, timeout=15000)
            await desk.house.desk.tell(await desk.visitor(page), {"text": "再次提醒。"})
            await expect(page.get_by_text("再次提醒。")).to_have_count(1, timeout=15000)


async def test_what_was_said_while_the_service_was_away_goes_by_itself_when_it_is_back(tmp_path):
    async with open_house(tmp_path, GENEROUS) as house, chromium() as browser:
        async with serve(house.web) as url:
            page = await Desk(house, url, browser, []).open()
        await say(page, "护照多久能办好")
        await expect(page.locator("#status.seen.bad")).to_contain_text("您写的内容不会丢", timeout=15000)
        await say(page, "人工")
        await expect(page.locator(".failed")).to_have_count(2)
        await expect(page.locator("#status.seen.bad")).to_be_visible()
        house.web.state.streams.closing.clear()
        async with serve(house.web, int(url.rpartition(":")[2])):
            await expect(page.get_by_text("20天（自然日）。")).to_have_count(1, timeout=15000)
            await expect(page.locator(".failed")).to_have_count(0)
            await expect(page.locator(".mine .text")).to_have_text(["护照多久能办好", "人工"])
        assert [turn.text for turn in house.desk.turns] == ["", "护照多久能办好", "人工"]


async def test_who_reads_further_up_is_not_moved_but_told(desk):
    page = await desk.open(viewport={"width": 390, "height": 600}, reduced_motion="reduce")
    await book(page)
    await page.evaluate("document.getElementById('scroll').scrollTop = -400")
    heading = page.get_by_text("预约好了，我们等您。")
    before = await heading.evaluate("(it) => it.getBoundingClientRect().top")
    await desk.house.desk.tell(await desk.visitor(page), {"text": "提醒：明天有预约。"})
    newer = page.get_by_role("button", name="有新消息")
    await expect(newer).to_be_visible()
    assert abs(await heading.evaluate("(it) => it.getBoundingClientRect().top") - before) < 1
    await newer.click()
    await expect(page.get_by_text("提醒：明天有预约。")).to_be_in_viewport()
    await expect(newer).to_be_hidden()


async def test_a_long_reply_is_shown_from_its_beginning(desk):
    page = await desk.open(viewport={"width": 390, "height": 600})
    await book(page)
    await expect(page.get_by_text("预约好了，我们等您。")).to_be_in_viewport()


async def test_a_half_written_text_outlives_a_change_of_size(desk):
    page = await desk.open()
    await page.fill("#text", "我想问")
    await page.get_by_role("button", name="大字", exact=True).click()
    await expect(page.locator("html")).to_have_class("size-large script clipboard")
    await expect(page.locator("#text")).to_have_value("我想问")


async def test_the_page_follows_when_the_conversation_changes_its_language(desk):
    page = await desk.open()
    await say(page, "/language en")
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(page.get_by_role("button", name="Talk to a person")).to_be_visible()


async def test_after_a_change_of_language_the_newest_words_are_seen_and_older_ones_keep_their_own(desk):
    page = await desk.open(viewport={"width": 390, "height": 600})
    await book(page)
    await page.get_by_role("button", name="English", exact=True).click()
    await expect(page.get_by_text("From now on I will write in English.")).to_be_in_viewport()
    await expect(page.get_by_text("预约好了，我们等您。")).not_to_be_in_viewport()
    assert await page.locator(".hall .bubble.card[lang=zh]").count() and not await page.locator("[lang=zh] .qr").count()
    assert await page.locator(".message:last-child [lang]").count() == 0


async def test_the_number_of_an_appointment_can_be_copied(desk):
    page = await desk.open(permissions=["clipboard-read", "clipboard-write"])
    await book(page)
    await page.get_by_role("button", name="复制").click()
    await expect(page.locator("#status")).to_have_text("已复制")
    assert await page.evaluate("navigator.clipboard.readText()") == "K7M4PX"


async def test_new_messages_are_read_aloud_and_nothing_else_is_rewritten(desk):
    page = await desk.open()
    log = page.get_by_role("log", name="与大厅的对话")
    await log.evaluate(
        "(log) => { window.seen = []; new MutationObserver((all) => all.forEach((one) => window.seen.push("
        "[one.addedNodes.length, Array.from(one.removedNodes).filter((n) => n.className !== 'choices').length])))"
        ".observe(log, {childList: true}); }"
    )
    await say(page, "护照多久能办好")
    await expect(page.get_by_text("20天（自然日）。")).to_be_visible()
    assert await page.evaluate("window.seen") == [[1, 0], [1, 0]]
    await expect(page.locator(".mine .hidden")).to_have_text("您说：")
    await expect(page.get_by_role("group", name="请点选，也可以直接打字")).to_have_count(1)


@pytest.mark.parametrize(("size", "letters", "target"), [("normal", 18, 44), ("large", 24, 56), ("largest", 30, 56)])
async def test_letters_and_buttons_have_the_sizes_that_older_people_need(desk, size, letters, target):
    page = await desk.open()
    await page.context.add_cookies([{"name": "size", "value": size, "url": desk.url}])
    await page.reload()
    await book(page)
    assert (
        await page.locator(".mine .text").first.evaluate("(it) => parseFloat(getComputedStyle(it).fontSize)") == letters
    )
    assert await page.evaluate(SMALL, 44) == []
    heights = await page.locator(".choices button, .send").evaluate_all("(all) => all.map((it) => it.offsetHeight)")
    assert min(heights) >= (48 if size == "normal" else 60)
    head = await page.locator(".settings button, .help button").evaluate_all(
        "(all) => all.map((it) => it.offsetHeight)"
    )
    assert min(head) >= target


@pytest.mark.parametrize("size", ["normal", "large", "largest"])
@pytest.mark.parametrize("language", ["zh-Hans", "en"])
async def test_nothing_has_to_be_scrolled_sideways(desk, size, language):
    page = await desk.open("/?lang=" + language)
    await page.context.add_cookies([{"name": "size", "value": size, "url": desk.url}])
    for width in (320, 390, 1280):
        await page.set_viewport_size({"width": width, "height": 700})
        await page.reload()
        wide = await page.locator(".sheet *:not(.hidden)").evaluate_all(
            "(all) => all.filter((it) => it.offsetParent && it.getBoundingClientRect().right > innerWidth + 1)"
            ".map((it) => it.className || it.tagName)"
        )
        assert wide == [], width
        assert not await page.evaluate(TOO_WIDE), width


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_text_stands_out_from_its_ground(desk, scheme):
    page = await desk.open(color_scheme=scheme, reduced_motion="reduce")
    await book(page)
    desk.house.desk.down = True
    await say(page, "还有一个问题")
    await expect(page.locator(".failed")).to_have_count(1)
    assert await page.evaluate(CONTRASTS) == []


async def test_at_most_three_pages_listen_and_a_fourth_still_works(desk):
    pages = [await desk.open()]
    for _ in range(3):
        page = await pages[0].context.new_page()
        await page.goto(desk.url)
        pages.append(page)
        await asyncio.sleep(0.1)
    await say(pages[3], "护照多久能办好")
    await expect(pages[3].get_by_text("20天（自然日）。")).to_be_visible()


@pytest.mark.parametrize("size", ["normal", "largest"])
@pytest.mark.parametrize("language", ["zh-Hans", "en"])
async def test_the_halls_board_fits_and_can_be_read_without_script(desk, size, language):
    page = await desk.open("/staff?lang=" + language, java_script_enabled=False, color_scheme="dark")
    await page.context.add_cookies([{"name": "size", "value": size, "url": desk.url}])
    for width in (320, 390, 1280):
        await page.set_viewport_size({"width": width, "height": 700})
        await page.reload()
        assert not await page.evaluate(TOO_WIDE), width
        assert await page.evaluate(CONTRASTS) == []
        assert await page.evaluate(SMALL, 44) == []
    await page.get_by_role("link", name="刷新" if language == "zh-Hans" else "Refresh").click()
    await expect(page.get_by_role("heading", level=3)).to_have_count(5)
    await page.get_by_role("button", name="繁體").click()
    await expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")
    assert page.url == desk.url + "/staff" and desk.house.desk.turns == [] and desk.complaints == []
