"""A web chat for tests: the real store, texts and pages, and a small engine in place of the dialogs.

The engine keeps what was said and answers in the hall's manner, by a table of what it knows.
"""

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import httpx
import uvicorn
from starlette.applications import Starlette

from bot.app import WEB, load_rooms
from bot.clock import FrozenClock
from bot.config import Config, load_config
from bot.delivery.doorbell import Doorbell
from bot.dialog.engine import Engine, Taken
from bot.dialog.turn import Kind, Turn
from bot.errors import Fault, OperatorError
from bot.services.rooms import InForce, Rooms
from bot.store import Store, open_store
from bot.store.seal import Seal
from bot.store.tx import Tx
from bot.texts import Texts
from bot.web.app import build_web
from bot.web.limits import Limits

ROOT = Path(__file__).parents[1]
NOON = datetime.fromisoformat("2026-11-24T10:31:00+08:00")
CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"
GENEROUS = Limits(messages=((1000, 10),), conversations=((1000, 60),))

Body = dict[str, Any]
MENU = [["1.0", "预约取号"], ["1.1", "办证要多久"], ["1.2", "我的预约"], ["1.3", "投诉与建议"]]
GREETING: Body = {
    "text": "您好，这里是云溪区公安政务服务大厅。\n办证时限、费用、材料可以直接问我，也可以在这里预约。",
    "choices": MENU,
}
GREETING_EN: Body = {
    "text": "Hello, this is the Yunxi District Public Security Service Hall.\n"
    "Ask me how long a document takes, what it costs and what to bring, or book a time slot here.",
    "choices": [["1.0", "Book a time slot"], ["1.1", "Processing times"], ["1.2", "My appointments"]],
}
PASSPORT: Body = {
    "text": "护照：在户籍地办，7个工作日。\n外省户口异地办：20天（自然日）。\n"
    "从窗口受理起算，周末和法定假日不算工作日，邮寄另加时间。",
    "choices": [["2.0", "预约办护照"], ["2.1", "要带什么"], ["2.2", "能加急吗"]],
}
DAYS: Body = {
    "text": "想哪一天来云溪大厅？",
    "choices": [
        ["3.0", "11月25日 周三"],
        ["3.1", "11月26日 周四"],
        ["3.2", "11月27日 周五"],
        ["3.3", "更晚"],
    ],
}
TIMES: Body = {
    "text": "11月25日 周三还有这些时间：",
    "choices": [
        [f"4.{index}", time] for index, time in enumerate(("09:00", "09:30", "10:30", "14:00", "14:30", "16:00"))
    ],
}
BOOKED: Sequence[Body] = (
    {
        "text": "预约好了，我们等您。\n\n编号：K7M4PX\n办理：护照\n时间：11月25日 周三 09:30\n"
        "地点：云溪大厅，1层 出入境窗口（1至6号）\n"
        "地址：云溪大道88号政务中心1至2层\n\n请带好身份证和照片，提前十分钟到即可。",
        "choices": [["5.0", "要带什么"], ["5.1", "改时间"], ["5.2", "取消预约"]],
    },
    {"text": "", "file": {"kind": "qr", "name": "K7M4PX.png", "content": "K7M4PX"}},
    {"text": "", "file": {"kind": "calendar", "name": "预约 K7M4PX.ics", "content": CALENDAR}},
)
KNOWN: Mapping[str, Sequence[Body]] = {
    "护照多久能办好": [PASSPORT],
    "1.1": [PASSPORT],
    "2.0": [DAYS],
    "3.0": [TIMES],
    "4.1": BOOKED,
    "/language en": [{"text": "From now on I will write in English."}, GREETING_EN],
    "/start book_passport": [DAYS],
    "人工": [{"text": "好的，已转给工作人员，工作时间内一般半小时内答复。您可以继续留言。"}],
}


@dataclass
class Desk:
    """Stands in for the engine. While `down`, the store keeps nothing."""

    store: Store
    doorbell: Doorbell
    clock: FrozenClock
    down: bool = False
    turns: list[Turn] = field(default_factory=list)

    async def take(self, turn: Turn) -> Taken:
        if self.down:
            raise OperatorError([Fault("database", "it does not answer", "Start it")])
        self.turns.append(turn)
        taken = await self.store.run(lambda tx: self._handle(turn, tx), key=turn.key)
        self.doorbell.ring(taken.contact_id, WEB)
        return taken

    async def tell(self, visitor: str, body: Body) -> int:
        """A message that nobody asked for, like a reminder."""
        return await self.store.run(lambda tx: self._tell(visitor, body, tx))

    async def _tell(self, visitor: str, body: Body, tx: Tx) -> int:
        found = await tx.contacts.open("web", visitor)
        assert found is not None
        id = await self._add(tx, found[0].id, body, None)
        self.doorbell.ring(found[0].id, WEB)
        return id

    async def _handle(self, turn: Turn, tx: Tx) -> Taken:
        found = await tx.contacts.open(turn.channel, turn.address)
        contact = (
            found[0]
            if found
            else await tx.contacts.add(turn.channel, turn.address, turn.language or "zh-Hans", self.clock.now())
        )
        body = {"kind": turn.kind.value, "text": turn.text}
        if turn.kind is Kind.PRESS:
            body["label"] = next((label for token, label in LABELS if token == turn.text), "")
        id = await tx.messages.take_in(contact.id, turn.message_id, body, self.clock.now())
        if id is None:
            earlier = await tx.messages.taken_in(contact.id, turn.message_id)
            assert earlier is not None
            return Taken(contact.id, earlier, fresh=False)
        if turn.text.startswith("/language "):
            await tx.contacts.speak(contact.id, turn.text.split()[1])
        for reply in self._replies(turn):
            await self._add(tx, contact.id, reply, id)
        return Taken(contact.id, id, fresh=True)

    def _replies(self, turn: Turn) -> Sequence[Body]:
        if turn.kind is Kind.FOLLOW:
            return [GREETING_EN if turn.language == "en" else GREETING]
        return KNOWN.get(turn.text, [{"text": f"收到：{turn.text}"}])

    async def _add(self, tx: Tx, contact_id: int, body: Body, answers: int | None) -> int:
        now = self.clock.now()
        return await tx.outbox.add(contact_id, body, said=now, due=now, answers=answers, delivered=True)


LABELS = [
    tuple(choice)
    for body in (GREETING, GREETING_EN, PASSPORT, DAYS, TIMES, *BOOKED)
    for choice in body.get("choices", ())
]


@dataclass
class House:
    """A running web chat with what stands behind it."""

    web: Starlette
    desk: Desk
    clock: FrozenClock
    config: Config
    reasons: list[str]
    texts: Texts

    def visit(self, scheme: str = "http", address: str = "192.0.2.7", **headers: str) -> httpx.AsyncClient:
        """A browser with cookies of its own."""
        transport = httpx.ASGITransport(self.web, client=(address, 40000), raise_app_exceptions=False)
        return httpx.AsyncClient(transport=transport, base_url=f"{scheme}://hall.test", headers=headers)


JSON = {"accept": "application/json"}


async def says(person: httpx.AsyncClient, text: str, id: str = "", **fields: str) -> httpx.Response:
    return await person.post("/chat/messages", data={"text": text, "id": id, **fields}, headers=JSON)


async def presses(person: httpx.AsyncClient, token: str) -> httpx.Response:
    return await person.post("/chat/messages", data={"press": token}, headers=JSON)


def html_of(response: httpx.Response) -> str:
    return "".join(message["html"] for message in response.json()["messages"])


def live_choices(html: str) -> list[str]:
    return re.findall(r'name="press" value="([^"]+)"', html)


@lru_cache(1)
def rooms_of_the_project() -> Rooms:
    return load_rooms(ROOT, load_config({"BOT_CONFIG": str(ROOT / "bot.toml")}), FrozenClock(NOON))


@asynccontextmanager
async def open_house(folder: Path, limits: Limits | None = None) -> AsyncIterator[House]:
    config = load_config({"BOT_CONFIG": str(ROOT / "bot.toml")})
    store = await open_store(f"sqlite:///{folder / 'bot.db'}", Seal(bytes(32)))
    await store.migrate()
    clock, doorbell, reasons = FrozenClock(NOON), Doorbell(), list[str]()
    desk = Desk(store, doorbell, clock)
    rooms = rooms_of_the_project()

    async def readiness() -> list[str]:
        return reasons

    web = build_web(
        cast(Engine, desk),
        store,
        InForce(rooms),
        doorbell,
        clock,
        config,
        readiness,
        lambda: b"# metrics\n",
        limits=limits,
    )
    try:
        yield House(web, desk, clock, config, reasons, rooms.texts)
    finally:
        web.state.streams.close()
        await store.close()


@asynccontextmanager
async def serve(web: Starlette, port: int = 0) -> AsyncIterator[str]:
    """A real server on a free port; yields its address."""
    server = uvicorn.Server(
        uvicorn.Config(web, host="127.0.0.1", port=port, log_level="error", lifespan="off", timeout_graceful_shutdown=1)
    )
    running = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        web.state.streams.close()
        server.should_exit = True
        with contextlib.suppress(asyncio.CancelledError):
            await running
