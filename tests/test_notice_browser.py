"""What can be done about a notice, in a real browser: its buttons outlast what is said since, and end with a press."""

from playwright.async_api import expect

from tests.test_browser import TOO_WIDE, desk, pytestmark, say

__all__ = ["desk", "pytestmark"]

REMINDER = {
    "text": "提醒您：11月27日 周五 15:00，普通护照\n\n地点：云溪大厅，1楼，出入境窗口（1至6号）\n预约号：K7M4PX",
    "choices": [
        ["n7.appointments-notice-come", "我会来"],
        ["n7.appointments-notice-move", "改时间"],
        ["n7.appointments-notice-cancel", "来不了，取消预约"],
    ],
}


async def test_a_notices_buttons_outlast_the_conversation_and_end_with_a_press(desk):
    page = await desk.open()
    await say(page, "护照多久能办好")
    await expect(page.get_by_role("button", name="要带什么")).to_be_visible()
    await desk.house.desk.tell(await desk.visitor(page), REMINDER)
    await expect(page.get_by_role("button", name="我会来")).to_be_visible()
    await expect(page.get_by_role("button", name="要带什么")).to_be_visible()
    await page.get_by_role("button", name="预约办护照").click()
    await expect(page.get_by_role("button", name="11月26日 周四")).to_be_visible()
    await expect(page.get_by_role("button", name="要带什么")).to_have_count(0)
    await expect(page.get_by_role("button", name="我会来")).to_be_visible()
    assert not await page.evaluate(TOO_WIDE)
    await page.reload()
    await page.get_by_role("button", name="我会来").click()
    await expect(page.get_by_text("收到：n7.appointments-notice-come")).to_be_visible()
    await expect(page.get_by_role("button", name="我会来")).to_have_count(0)
    await page.reload()
    await expect(page.get_by_role("button", name="改时间")).to_have_count(0)
    assert desk.complaints == []
