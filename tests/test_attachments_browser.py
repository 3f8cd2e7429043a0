"""Sending photos and voice notes in a real browser, on a phone, and looking at them at the staff's desk."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import FilePayload, Page, expect

from tests.attachment_kit import bomb, picture, voice_note
from tests.desk_browser_kit import AXE, BARRIERS, PHONE, ServedConsole, served_console
from tests.test_browser import CHROMIUM, CONTRASTS, TOO_WIDE

pytestmark = pytest.mark.skipif(CHROMIUM is None and os.environ.get("CI") != "true", reason="no chromium is installed")

STORY = "3号窗口排队两个小时没人理，工作人员一直在聊天"
LOADED = "() => Array.from(document.images).every((one) => one.complete && one.naturalWidth > 0)"


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[ServedConsole]:
    async with served_console(tmp_path) as standing:
        yield standing


def file(data: bytes, name: str = "photo.jpg", mime: str = "image/jpeg") -> FilePayload:
    return {"name": name, "mimeType": mime, "buffer": data}


async def choose(page: Page, *files: FilePayload) -> None:
    await page.get_by_label("发照片或语音").set_input_files(list(files))


async def test_a_photo_is_chosen_sent_and_reported_and_staff_see_it(hall: ServedConsole, tmp_path: Path) -> None:
    page = await hall.open(None, viewport=PHONE)
    await choose(page, file(picture(3000, 2000, quality=100)))
    mine = page.locator(".message.mine .photo img")
    await expect(mine).to_have_count(1)
    await expect(page.locator("#log")).to_contain_text("工作人员看得到")
    await page.reload()
    await expect(mine).to_have_count(1)
    await page.wait_for_function(LOADED)
    await page.get_by_role("button", name="投诉，一起交").click()
    await expect(page.locator("#log")).to_contain_text("遇上什么事")
    await page.get_by_label("发照片或语音").focus()
    await page.keyboard.press("Tab")
    await page.keyboard.type(STORY)
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="提交", exact=True).click()
    await expect(page.locator("#log")).to_contain_text("照片1张一起交了")
    assert not await page.evaluate(TOO_WIDE) and await page.evaluate(CONTRASTS) == []
    await page.evaluate(AXE)
    assert await page.evaluate(BARRIERS) == []
    [case] = await hall.console.hall.core.store.run(lambda tx: tx.cases.of_contact(1, 1))
    clerk = await hall.console.signed_in("clerk", "李明")
    desk = await hall.open(clerk, f"/staff/cases/{case.code}")
    await expect(desk.get_by_alt_text("照片1，点开看大图")).to_be_visible()
    await desk.wait_for_function(LOADED)
    await desk.evaluate(AXE)
    assert await desk.evaluate(BARRIERS) == [] and hall.complaints == []


async def test_several_photos_and_a_voice_note_at_once_are_asked_about_once(hall: ServedConsole) -> None:
    page = await hall.open(None, viewport=PHONE)
    await choose(page, file(picture()), file(picture(colour="green")), file(voice_note(5), "note.ogg", "audio/ogg"))
    await expect(page.locator(".message.mine .photo img")).to_have_count(2)
    await expect(page.locator(".message.mine audio")).to_have_count(1)
    await page.reload()
    await expect(page.locator(".message.mine .photo img")).to_have_count(2)
    await expect(page.get_by_text("您想用它做什么")).to_have_count(1)
    assert not await page.evaluate(TOO_WIDE) and hall.complaints == []


async def test_what_is_refused_says_why_and_what_was_typed_stays(hall: ServedConsole) -> None:
    page = await hall.open(None, viewport=PHONE)
    await page.locator("#text").fill("我先写一半")
    for data, name, why in (
        (bomb(), "bomb.png", "尺寸太大"),
        (b"<html><script>alert(1)</script>", "page.jpg", "打不开"),
        (bytes(20_000_000), "large.jpg", "太大"),
    ):
        await choose(page, file(data, name))
        await expect(page.locator("#log .notice").last).to_contain_text(why)
    assert await page.locator("#text").input_value() == "我先写一半"
    await page.reload()
    assert await page.locator(".message.mine .photo").count() == 0


async def test_without_script_a_photo_can_be_sent(hall: ServedConsole) -> None:
    page = await hall.open(None, viewport=PHONE, java_script_enabled=False)
    await page.locator("#file").set_input_files(file(picture()))
    await page.get_by_role("button", name="发送").click()
    await expect(page.locator(".message.mine .photo img")).to_have_count(1)
