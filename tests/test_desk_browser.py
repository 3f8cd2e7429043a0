"""The staff console in a real browser, at a desk and on a phone: what staff see, press and read."""

import os
import re
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
from playwright.async_api import expect

from bot.domain.cases import Case, Kind, Level
from tests.case_kit import contact, invite, use
from tests.desk_browser_kit import AXE, BARRIERS, DESK, PHONE, SMALL, UNNAMED, ServedConsole, served_console
from tests.desk_kit import Console
from tests.test_browser import CHROMIUM, CONTRASTS, TOO_WIDE

pytestmark = pytest.mark.skipif(CHROMIUM is None and os.environ.get("CI") != "true", reason="no chromium is installed")

LONG = "办居住证材料交了三次都说不对，每次说的都不一样，" * 8


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[ServedConsole]:
    async with served_console(tmp_path) as standing:
        yield standing


async def some_cases(console: Console) -> list[Case]:
    return [
        await console.case("3号窗口排队两个小时没人理", Kind.COMPLAINT, "1", window="3"),
        await console.case("身份证一个月没下来，孩子要高考", Kind.CANNOT_GET_DONE, "2", need_by=date(2026, 11, 26)),
        await console.case("门口多放几把椅子", Kind.SUGGESTION, "3", level=Level.HIDDEN),
        await console.case(LONG, Kind.CANNOT_GET_DONE, "4", item="residence_permit_domestic"),
    ]


async def test_every_page_fits_a_desk_and_a_phone_and_can_be_read(hall, tmp_path):
    cases = await some_cases(hall.console)
    admin = await hall.console.signed_in("admin", "王建华", "A01")
    await admin.opens(f"/staff/cases/{cases[0].code}")
    await admin.does(f"/staff/cases/{cases[0].code}/claim")
    await admin.does(f"/staff/cases/{cases[0].code}/note", words="当天只有一个人值班")
    await admin.does(f"/staff/cases/{cases[0].code}/reply", words="正在核实。", manner="reply", promised="2026-11-27")
    paths = ["/staff/cases", f"/staff/cases/{cases[0].code}", f"/staff/cases/{cases[3].code}", "/staff/find?q=窗口"]
    paths += ["/staff/board", "/staff/questions", "/staff/answers", "/staff/people", "/staff/me", "/staff"]
    for viewport in (DESK, PHONE):
        for path in paths:
            page = await hall.open(admin if path != "/staff" else None, path, viewport=viewport)
            name = path.strip("/").replace("/", "-").partition("?")[0]
            await page.screenshot(path=tmp_path / f"{name}-{viewport['width']}.png", full_page=True)
            assert not await page.evaluate(TOO_WIDE), (path, viewport)
            for check in (CONTRASTS, UNNAMED, SMALL):
                assert await page.evaluate(check) == [], (path, viewport)
            await page.evaluate(AXE)
            assert await page.evaluate(BARRIERS) == [], (path, viewport)
            assert await page.locator("h1").count() == 1 and await page.locator("main").count() == 1
            await page.context.close()
    assert hall.complaints == []


async def test_the_largest_letters_in_english_and_in_the_dark_still_fit(hall):
    cases = await some_cases(hall.console)
    lead = await hall.console.signed_in("lead", "周敏")
    for viewport in (DESK, PHONE):
        for path in ("/staff/cases", f"/staff/cases/{cases[3].code}", "/staff/answers"):
            page = await hall.open(lead, f"{path}?lang=en", viewport=viewport, color_scheme="dark")
            await page.evaluate("document.documentElement.className = 'size-largest script'")
            assert not await page.evaluate(TOO_WIDE), (path, viewport)
            assert await page.evaluate(CONTRASTS) == [], (path, viewport)
            await page.context.close()


async def test_a_whole_case_from_the_invitation_to_the_citizens_message(hall):
    case = (await some_cases(hall.console))[0]
    code = await invite(hall.console.hall, "clerk", "李明", "C11")
    page = await hall.open(None, "/staff")
    await page.get_by_text("第一次来？输入邀请码").click()
    await page.fill("#invite", code)
    await page.get_by_role("button", name="加入").click()
    await page.fill("#password", "four calm words here")
    await page.fill("#again", "four calm words here")
    await page.get_by_role("button", name="保存").click()
    await expect(page.get_by_role("status").first).to_contain_text("已保存")
    await page.locator(".side").get_by_text("收件箱").click()
    await page.locator(f"#case-{case.code}").get_by_role("button", name="接手").click()
    await expect(page.get_by_role("status").first).to_contain_text("已接手")
    await page.fill("#note-words", "内部的话")
    await page.get_by_role("button", name="存为内部备注").click()
    await expect(page.locator(".entry.inside")).to_contain_text("只内部可见")
    await page.get_by_role("link", name="正在核实").click()
    await page.locator("#reply-words").press_sequentially("谢谢。")
    await page.get_by_role("button", name="发给市民", exact=True).click()
    await expect(page.locator(".entry.reply .words")).to_contain_text("核实清楚后答复您。谢谢。")
    await expect(page.locator(".entry.reply .tick")).to_contain_text("已送出")
    await page.locator(".own-block").get_by_role("button", name="退出登录").first.click()
    await page.fill("#login", "c11")
    await page.fill("#password", "four calm words here")
    await page.get_by_role("button", name="登录", exact=True).click()
    await expect(page.locator("h1")).to_have_text("收件箱")
    who = await contact(hall.console.hall, "1")
    told = await hall.console.hall.core.store.run(lambda tx: tx.messages.last(who.id, 50))
    assert "谢谢。" in told[-1].body["text"] and all("内部的话" not in one.body["text"] for one in told)
    assert hall.complaints == []


async def test_without_script_everything_works_too(hall):
    case = (await some_cases(hall.console))[0]
    clerk = await hall.console.signed_in("clerk", "李明")
    page = await hall.open(clerk, "/staff/cases", java_script_enabled=False)
    await page.select_option("#f-kind", "complaint")
    await page.get_by_role("button", name="筛选").click()
    await expect(page.locator(".row")).to_have_count(1)
    await page.locator(f"#case-{case.code}").get_by_role("button", name="接手").click()
    await page.get_by_role("link", name="已收到").click()
    await expect(page.locator("#reply-words")).to_have_value("您反映的情况收到了，我来负责。有进展会马上告诉您。")
    await page.get_by_role("button", name="发给市民", exact=True).click()
    await expect(page.locator(".entry.reply")).to_have_count(1)


async def test_the_inbox_shows_what_came_by_itself_and_keeps_the_place_of_the_keyboard(hall):
    first = (await some_cases(hall.console))[0]
    clerk = await hall.console.signed_in("clerk", "李明")
    page = await hall.open_with_clock(clerk, "/staff/cases")
    link = page.locator(f"#case-{first.code} a").first
    await link.focus()
    await hall.console.case("刚刚说的一件事", Kind.COMPLAINT, "9")
    await page.clock.run_for(9000)
    await expect(page.get_by_text("刚刚说的一件事")).to_be_visible()
    await expect(page.locator("#quick")).to_contain_text("5件等人接手")
    await expect(page.locator("#count-side")).to_contain_text("5")
    await expect(link).to_be_focused()
    assert hall.complaints == []


async def test_a_filter_narrows_without_a_button_and_stands_in_the_address(hall):
    await some_cases(hall.console)
    clerk = await hall.console.signed_in("clerk", "李明")
    page = await hall.open(clerk, "/staff/cases")
    await expect(page.locator(".row")).to_have_count(4)
    await page.select_option("#f-kind", "suggestion")
    await expect(page.locator(".row")).to_have_count(1)
    await expect(page).to_have_url(re.compile("kind=suggestion"))
    await page.get_by_role("link", name="清除").click()
    await expect(page.locator(".row")).to_have_count(4)
    assert hall.complaints == []


async def test_the_menu_of_a_phone_holds_everything_else_and_closes_by_itself(hall):
    lead = await hall.console.signed_in("lead", "周敏")
    page = await hall.open(lead, "/staff/cases", viewport=PHONE)
    await page.locator(".more > summary").click()
    await expect(page.locator(".sheet").get_by_text("答案开关")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.locator(".sheet")).to_be_hidden()
    await page.locator(".more > summary").click()
    await page.locator(".sheet").get_by_role("button", name="English").click()
    await expect(page.locator("h1")).to_have_text("Inbox")


async def test_by_keyboard_alone_the_first_stop_leads_past_the_navigation(hall):
    clerk = await hall.console.signed_in("clerk", "李明")
    page = await hall.open(clerk, "/staff/cases")
    await page.keyboard.press("Tab")
    await expect(page.get_by_text("跳到主要内容")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("#main")).to_be_focused()


async def test_a_refusal_is_where_the_reader_starts_and_what_was_written_is_there(hall):
    case = (await some_cases(hall.console))[0]
    clerk = await hall.console.signed_in("clerk", "李明")
    await clerk.opens(f"/staff/cases/{case.code}")
    await clerk.does(f"/staff/cases/{case.code}/claim")
    page = await hall.open(clerk, f"/staff/cases/{case.code}")
    await page.fill("#reply-words", "3号窗口已经处理")
    who = await contact(hall.console.hall, "1")
    await use(hall.console.hall, lambda services: services.reports.add(who, case.code, "其实是2号窗口"))
    await page.get_by_role("button", name="发给市民", exact=True).click()
    await expect(page.get_by_role("alert")).to_be_focused()
    await expect(page.locator("#reply-words")).to_have_value("3号窗口已经处理")
    await expect(page.get_by_text("其实是2号窗口")).to_be_visible()


async def test_two_clerks_at_one_case_see_what_the_other_does_and_overwrite_nothing(hall):
    case = (await some_cases(hall.console))[0]
    first, second = [await hall.console.signed_in("lead", name) for name in ("李明", "周敏")]
    mine, theirs = [await hall.open_with_clock(one, f"/staff/cases/{case.code}") for one in (first, second)]
    await theirs.focus("#note-words")
    await theirs.keyboard.type("问过3号窗口了")
    await mine.get_by_role("button", name="接手").click()
    await theirs.clock.run_for(9000)
    await expect(theirs.locator("#ledger")).to_contain_text("李明接手")
    await expect(theirs.locator("#of-case")).to_contain_text("李明")
    await expect(theirs.locator("#now").get_by_role("button")).to_have_count(0)
    await expect(theirs.locator("#moved")).to_contain_text("刚刚有人改动过")
    await expect(theirs.locator("#note-words")).to_be_focused()
    await theirs.get_by_role("link", name="按最新情况接着办").click()
    await expect(theirs.locator("#note-words")).to_have_value("问过3号窗口了")
    await expect(theirs.locator("#moved")).to_be_hidden()
    await mine.fill("#reply-words", "正在核实。")
    await theirs.get_by_text("分给同事", exact=True).click()
    await theirs.select_option("#assign-person", label="周敏（负责人）")
    await theirs.get_by_role("button", name="分给这位同事").click()
    await mine.clock.run_for(9000)
    await expect(mine.locator("#of-case")).to_contain_text("周敏")
    await mine.get_by_role("button", name="发给市民", exact=True).click()
    await expect(mine.get_by_role("alert")).to_contain_text("刚刚有人改动过")
    await expect(mine.locator("#draft")).to_have_value("正在核实。")
    await theirs.get_by_text("办结", exact=True).click()
    await theirs.get_by_label("解决了", exact=True).check()
    await theirs.get_by_role("button", name="办结并告诉市民").click()
    await mine.clock.run_for(9000)
    await expect(mine.locator("#of-case")).to_contain_text("已办结：解决了")
    assert [text for text in hall.complaints if "409" not in text] == []
