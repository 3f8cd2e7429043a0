"""What the tests that kill the service share: the stand-in and the bot as processes, and a book-keeper who compares
what the database says was said with what arrived.
"""

import asyncio
import os
import socket
import sys
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import orjson
from aiohttp import ClientSession, ClientTimeout

from bot.store import open_store
from bot.store.seal import Seal, load_key

TOKEN = "110201543:TEST-token-for-docs-only_abcdefghijk"
PORTS = range(18200, 18300)
Json = dict[str, Any]


def free_port() -> int:
    for port in PORTS:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    raise RuntimeError("no free port for the stand-in")


class StandIn:
    """The Bot API stand-in in a process of its own, so that killing the bot leaves it alone."""

    def __init__(self, address: str, session: ClientSession) -> None:
        self.base_url = f"{address}/bot"
        self._control = f"{address}/control/"
        self._session = session

    async def does(self, what: str, **given: Any) -> Json:
        async with self._session.post(self._control + what, json=given) as answer:
            assert answer.status == 200, await answer.text()
            return dict(await answer.json())

    async def says(self, user: int, text: str) -> None:
        await self.does("say", user_id=user, text=text)

    async def sent(self, after: int = 0, wait: float = 0) -> list[Json]:
        async with self._session.get(f"{self._control}sent?after={after}&wait={wait}") as answer:
            return list(await answer.json())

    async def all_taken(self, seconds: float = 60) -> None:
        """Returns when the bot has confirmed every update."""
        async with asyncio.timeout(seconds):
            while await self._waiting():
                await asyncio.sleep(0.1)

    async def _waiting(self) -> int:
        async with self._session.get(f"{self._control}waiting") as answer:
            return int((await answer.json())["updates"])


@asynccontextmanager
async def stand_in(latency: float = 0.0) -> AsyncIterator[StandIn]:
    port = free_port()
    program = [sys.executable, "-m", "tests.botapi", "--port", str(port), "--latency", str(latency)]
    process = await asyncio.create_subprocess_exec(*program, stdout=asyncio.subprocess.PIPE)
    assert process.stdout and await process.stdout.readline()
    async with ClientSession(timeout=ClientTimeout(total=30)) as session:
        yield StandIn(f"http://127.0.0.1:{port}", session)
    process.terminate()
    await process.wait()


@dataclass(slots=True)
class Bot:
    """Starts the service again and again on the same data."""

    data: Path
    base_url: str
    staff_chat: str = ""
    errors: Path = field(init=False)
    process: Any = None

    def __post_init__(self) -> None:
        self.errors = self.data / "log.txt"

    async def start(self, kill_at: str = "", kill_on: str = "") -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")} | {
            "BOT_DATA_DIR": str(self.data),
            "BOT_WEB__PORT": "0",
            "BOT_TELEGRAM__TOKEN": TOKEN,
            "BOT_TELEGRAM__BASE_URL": self.base_url,
            "BOT_TELEGRAM__BASE_FILE_URL": self.base_url.removesuffix("bot") + "file/bot",
            "BOT_TELEGRAM__STAFF_CHAT": self.staff_chat,
            "BOT_TELEGRAM__MESSAGES_PER_SECOND": "0",
            "BOT_TELEGRAM__MESSAGES_PER_CHAT_SECOND": "0",
            "BOT_TEST_KILL_AT": kill_at,
            "BOT_TEST_KILL_ON": kill_on,
        }
        with self.errors.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.kill_bot", env=environment, stdout=asyncio.subprocess.PIPE, stderr=log
            )
        async with asyncio.timeout(20):
            assert await self.process.stdout.readline(), self.errors.read_text()[-3000:]

    async def dies(self, seconds: float = 10) -> int:
        async with asyncio.timeout(seconds):
            return int(await self.process.wait())

    async def kill(self) -> None:
        self.process.kill()
        await self.process.wait()

    async def stop(self) -> None:
        if self.process.returncode is None:
            self.process.terminate()
            await self.dies()


@dataclass(slots=True)
class Books:
    """What the database holds after the service has stopped."""

    taken_in: dict[int, list[str]]  # platform ids by address, in order
    unanswered: list[str]  # platform ids nothing answers
    said: dict[int, list[str]]  # the marks of what was told, by address, in order
    unknown: set[tuple[int, str]]  # address and mark of what may have arrived or not
    ends: Counter[str]
    appointments: list[Json]
    counters: dict[tuple[str, str, int], int]


async def read_books(data: Path) -> Books:
    """Reads with SQL of its own: what the store's repositories say is part of what is tested."""
    seal = Seal(load_key("", data))
    store: Any = await open_store(f"sqlite:///{data}/bot.db", seal)

    async def rows(sql: str) -> list[Json]:
        def read(connection: Any) -> list[Json]:
            return [dict(row) for row in connection.execute(sql)]

        return list(await store._connection.on_thread(read))

    addresses = {row["id"]: int(row["address"]) for row in await rows("SELECT id, address FROM contacts")}
    messages = await rows("SELECT * FROM messages ORDER BY id")
    appointments = await rows("SELECT * FROM appointments")
    slots = await rows("SELECT * FROM time_slots")
    await store.close()
    taken_in, said, unknown = defaultdict(list), defaultdict(list), set()
    for row in messages:
        if row["way"] == "in":
            taken_in[addresses[row["contact_id"]]].append(row["platform_id"])
        else:
            address, mark = addresses[row["contact_id"]], mark_of_body(seal.open(row["body"]))
            said[address].append(mark)
            if row["state"] == "unknown":
                unknown.add((address, mark))
    answered = {row["answers_id"] for row in messages if row["way"] == "out"}
    unanswered = [row["platform_id"] for row in messages if row["way"] == "in" and row["id"] not in answered]
    ends = Counter(row["state"] for row in messages if row["way"] == "out")
    counters = {(row["site"], row["window_id"], row["starts_at"]): row["taken"] for row in slots if row["taken"]}
    return Books(dict(taken_in), unanswered, dict(said), unknown, ends, appointments, counters)


def mark_of_body(body: Any) -> str:
    """Tells one message from every other: buttons carry the number of their question."""
    if "file" in body:
        return str(body["file"]["name"])
    return orjson.dumps([body["text"], [token for token, _ in body.get("choices", [])]]).decode()


def mark_of_sent(sent: Json) -> str:
    if sent["files"]:
        return str(next(iter(sent["files"])))
    return orjson.dumps([sent["text"], list(sent["buttons"].values())]).decode()


def compare(said: list[str], arrived: list[str]) -> tuple[list[str], int]:
    """What never arrived, and how much arrived again; what comes out of order counts as both."""
    blocks = SequenceMatcher(None, said, arrived, autojunk=False).get_matching_blocks()
    matched = {block.a + place for block in blocks for place in range(block.size)}
    return [mark for place, mark in enumerate(said) if place not in matched], len(arrived) - len(matched)
