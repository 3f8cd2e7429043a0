"""The stream of new messages, as the server sends it."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest

from bot.web.limits import Limits
from bot.web.problem import Problem
from bot.web.sse import Streams
from tests.web_kit import GENEROUS, House, open_house, says


@pytest.fixture
async def house(tmp_path) -> AsyncIterator[House]:
    async with open_house(tmp_path, GENEROUS) as house:
        yield house


# The stream


@asynccontextmanager
async def stream(house: House, person: httpx.AsyncClient, query: str = "", **headers: str):
    """The raw ASGI exchange: chunks as they come, and a way to leave."""
    chunks: asyncio.Queue[str] = asyncio.Queue()
    gone = asyncio.Event()
    cookies = "; ".join(f"{name}={value}" for name, value in person.cookies.items())
    scope = {
        "type": "http",
        "method": "GET",
        "path": "/chat/stream",
        "raw_path": b"/chat/stream",
        "scheme": "http",
        "http_version": "1.1",
        "query_string": query.encode(),
        "server": ("hall.test", 80),
        "client": ("192.0.2.7", 1),
        "headers": [
            (b"cookie", cookies.encode()),
            *((n.replace("_", "-").encode(), v.encode()) for n, v in headers.items()),
        ],
    }

    async def receive():
        await gone.wait()
        return {"type": "http.disconnect"}

    async def send(message):
        await chunks.put(str(message["status"]) if "status" in message else message.get("body", b"").decode())

    task = asyncio.create_task(house.web(scope, receive, send))
    try:
        yield chunks
    finally:
        gone.set()
        await asyncio.wait_for(task, 2)


async def events(chunks: asyncio.Queue[str], count: int) -> list[dict]:
    found: list[dict] = []
    while len(found) < count:
        chunk = await asyncio.wait_for(chunks.get(), 2)
        found += [json.loads(line[6:]) for line in chunk.splitlines() if line.startswith("data: ")]
    return found


async def test_the_stream_brings_what_was_missed_and_then_what_comes(house):
    async with house.visit() as person:
        await person.get("/")
        async with stream(house, person, "after=0") as chunks:
            assert await chunks.get() == "200"
            assert "retry: 3000" in await chunks.get()
            assert "您好" in (await events(chunks, 1))[0]["html"]
            id = await house.desk.tell(person.cookies["visitor"], {"text": "提醒：明天有预约。"})
            assert (await events(chunks, 1))[0]["id"] == id


async def test_the_stream_goes_on_after_the_larger_of_both_cursors(house):
    async with house.visit() as person:
        await person.get("/")
        await says(person, "护照多久能办好")
        async with stream(house, person, "after=0", last_event_id="3") as chunks:
            assert [event["id"] for event in await events(chunks, 1)] == [4]
        async with stream(house, person, "after=3", last_event_id="1") as chunks:
            assert [event["id"] for event in await events(chunks, 1)] == [4]


async def test_a_fourth_stream_is_refused_and_a_closed_one_makes_room(house):
    async with house.visit() as person:
        await person.get("/")
        async with stream(house, person), stream(house, person):
            async with stream(house, person) as third:
                await third.get()
                async with stream(house, person) as fourth:
                    assert await asyncio.wait_for(fourth.get(), 2) == "429"
            async with stream(house, person) as again:
                assert await asyncio.wait_for(again.get(), 2) == "200"


async def test_all_streams_end_when_the_service_stops(house):
    async with house.visit() as person:
        await person.get("/")
        async with stream(house, person, "after=9") as chunks:
            await chunks.get()
            await chunks.get()
            house.web.state.streams.close()
            assert await asyncio.wait_for(chunks.get(), 2) == ""


async def test_a_silent_stream_pings_looks_again_and_ends_by_itself(house, monkeypatch):
    monkeypatch.setattr("bot.web.sse.PING_SECONDS", 0.02)
    monkeypatch.setattr("bot.web.sse.LIFE_SECONDS", 0.1)
    async with house.visit() as person:
        await person.get("/")
        async with stream(house, person, "after=9") as chunks:
            seen = [await asyncio.wait_for(chunks.get(), 2)]
            while seen[-1]:
                seen.append(await asyncio.wait_for(chunks.get(), 2))
    assert ": ping\n\n" in seen


async def test_places_for_streams_are_counted_for_the_whole_house():
    streams = Streams(Limits(((1000, 10),), ((1000, 60),), streams=1))
    with streams.place("a"), pytest.raises(Problem, match="busy"), streams.place("b"):
        pass
    with streams.place("b"):
        pass
