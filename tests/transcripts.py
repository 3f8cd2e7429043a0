"""Whole conversations in both languages, played on a hall of their own: `python -m tests.transcripts` writes them to
docs/conversations.md, and the tests see to it that each still comes to its end.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date

from bot.app import ROOT
from bot.domain.documents import State
from bot.store import open_store
from bot.store.seal import Seal
from tests.documents_kit import RECEIPT, move, put
from tests.hall import Hall, Person, open_hall
from tests.visits_kit import Desk

PAGE = ROOT / "docs" / "conversations.md"
HEAD = """# Conversations

What people and the bot said to each other, word for word, with the hall's clock at Wednesday, 25 November 2026, 10:00.
Choices stand behind the text in brackets. Written by `python -m tests.transcripts`.
"""


@dataclass
class Scene:
    """One conversation: plays it and writes down what was said."""

    hall: Hall
    language: str
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.desk = Desk(self.hall)
        self.person = self.someone("7")

    def someone(self, address: str) -> Person:
        return self.hall.person(address=address, language=self.language)

    def of(self, zh: str, en: str) -> str:
        return en if self.language == "en" else zh

    async def says(self, zh: str, en: str) -> str:
        return await self._turn(self.of(zh, en), self.person.says(self.of(zh, en)))

    async def presses(self, zh: str, en: str) -> str:
        label = next(label for label in self.person.labels if label.startswith(self.of(zh, en)))
        return await self._turn(f"[{label}]", self.person.presses(label))

    async def told(self, zh: str, en: str, at: str = "") -> str:
        """What they are told unasked, after what the narrator says."""
        if at:
            self.desk.at(at)
        await self.hall.core.tick()
        self.lines.append(f"*{self.of(zh, en)}*\n")
        return self._answered(await self.person.listens())

    async def _turn(self, said: str, answer: Awaitable[str]) -> str:
        self.lines.append(f"**{self.of('市民', 'Citizen')}:** {said}\n")
        return self._answered(await answer)

    def _answered(self, text: str) -> str:
        choices = self.person.heard[-1].get("choices") or []
        shown = "".join(f" [{label}]" for _, label in choices)
        self.lines.append("\n".join(f"> {line}  " for line in f"{text}\n{shown}".strip().splitlines()) + "\n")
        return text


async def asks_in_words(scene: Scene) -> str:
    await scene.says(
        "你好，外地户口在这儿办护照要几天", "hi, my hukou is in another province, how long does a passport take here"
    )
    await scene.says("那小孩呢，要带什么", "and for a child, what do I bring?")
    return await scene.says("12月18号飞东京，来得及吗", "I fly to Tokyo on 18 December, can I make it?")


async def books_by_typing(scene: Scene) -> str:
    await scene.says(
        "下周三上午带孩子去云溪大厅办护照，两个人",
        "book me and my child a passport next Wednesday morning at the main hall",
    )
    await scene.says("九点半", "9:30")
    await scene.says("张小云，13900005678", "Zhang Xiaoyun, 13900005678")
    await scene.says("可以", "yes")
    await scene.says("能改到周四吗", "can I move it to Thursday")
    await scene.says("九点半", "9:30")
    await scene.says("可以", "yes")
    await scene.told("前一天", "The day before", "2026-12-02T17:00")
    await scene.says("我来不了了", "cancel my appointment")
    return await scene.says("是", "yes")


async def books_by_buttons(scene: Scene) -> str:
    await scene.says("/book", "/book")
    for zh, en in BUTTONS:
        await scene.presses(zh, en)
    await scene.says("张小云", "Zhang Xiaoyun")
    await scene.says("13900005678", "13900005678")
    return await scene.presses("确认预约", "Yes, book it")


async def is_visited_at_home(scene: Scene) -> str:
    await scene.says(
        "我妈卧床，住柳林街道幸福小区3号楼2单元502，没电梯，能来家里办身份证吗",
        "my mother is bedridden, she needs an ID card at home: Building 3, Room 502, Xingfu Estate, Liulin, no lift",
    )
    await scene.says("下周三上午", "next Wednesday morning")
    await scene.says("张小云，13900005678", "Zhang Xiaoyun, 13900005678")
    await scene.says("可以", "yes")
    visit = await scene.desk.visit()
    await scene.desk.run(lambda desk: desk.approve(visit.id))
    await scene.told("工作人员同意了", "The staff agree")
    await scene.desk.plan(date(2026, 12, 2))
    await scene.told("前一天晚上，路线排好了", "The evening before, the round is planned", "2026-12-01T18:30")
    scene.desk.at("2026-12-02T08:31")
    await scene.desk.set_out((await scene.desk.get(visit.id)).crew, date(2026, 12, 2))
    return await scene.told("民警出发了", "The crew sets out")


async def follows_a_document(scene: Scene) -> str:
    await put(scene.hall)
    await scene.says(f"护照办好了吗，回执号{RECEIPT}", f"is my passport ready, receipt {RECEIPT}")
    await scene.says("5678", "5678")
    await move(scene.hall, State.READY)
    await scene.told("办好了", "It is ready")
    await scene.told("七天没来领", "Not collected for seven days", "2026-12-02T10:30")
    await scene.told("三十天没来领", "Not collected for thirty days", "2026-12-25T10:30")
    await move(scene.hall, State.COLLECTED)
    return await scene.says("我的护照呢", "where is my passport")


async def complains(scene: Scene) -> str:
    await scene.says(
        "你们效率真高啊，昨天在云溪大厅3号窗口等了三个小时，没人理我",
        "great service, I waited three hours at window 3 in the main hall yesterday and nobody spoke to me",
    )
    await scene.presses("提交", "Send")
    await scene.says("我的投诉办到哪了", "any news of my complaint?")
    return await scene.says("补充一下，当时还有两位老人也在等", "I want to add that two old people were waiting too")


BUTTONS = (
    ("普通护照", "Ordinary passport"),
    ("云溪大厅", "Yunxi Main"),
    ("11月26日", "Thu 26 Nov"),
    ("上午", "Morning"),
    ("09:30", "09:30"),
)
SCENES: tuple[tuple[str, str, Callable[[Scene], Awaitable[str]], str, str], ...] = (
    ("问，想到什么问什么", "Asking, as it comes to mind", asks_in_words, "来得及", "in time"),
    (
        "打字预约，改期，提醒，取消",
        "Booking, moving, reminded, cancelling, all typed",
        books_by_typing,
        "取消",
        "cancelled",
    ),
    ("点按钮预约", "Booking by buttons", books_by_buttons, "预约好了", "Booked"),
    ("上门办证", "An officer at home", is_visited_at_home, "出发了", "have set out"),
    ("证件办到哪了", "Following a document", follows_a_document, "领", "collected"),
    ("投诉", "A complaint", complains, "已经加到", "Added to"),
)


async def played(play: Callable[[Scene], Awaitable[str]], language: str) -> tuple[str, list[str]]:
    """How it ended, and every line."""
    store = await open_store("sqlite:///:memory:", Seal(bytes(32)))
    await store.migrate()
    scene = Scene(open_hall(store), language)
    try:
        return await play(scene), scene.lines
    finally:
        await store.close()


async def page() -> str:
    parts = [HEAD]
    for zh, en, play, _, _ in SCENES:
        for language, title in (("zh-Hans", zh), ("en", en)):
            _, lines = await played(play, language)
            parts += [f"## {title}\n", *lines]
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(asyncio.run(page()), "utf-8")
