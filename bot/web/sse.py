"""A stream of server-sent events: new messages as they come, a ping when there are none.

Every stream ends by itself after some minutes, so that coming back is practised daily and a release waits for nobody.
No database connection is held while waiting.
"""

import asyncio
import contextlib
import json
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.delivery.doorbell import Doorbell
from bot.web.limits import Limits
from bot.web.problem import Problem

PING_SECONDS = 15.0
LIFE_SECONDS = 300.0
RETRY_MILLISECONDS = 3000

Event = dict[str, Any]
News = Callable[[int], Awaitable[tuple[Sequence[Event], int]]]
"""What came after a cursor, and the cursor after that."""


class Streams:
    """Counts the open ones. `close` ends them all, so that the server can stop at once."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._open: Counter[str] = Counter()
        self._closing = asyncio.Event()

    def close(self) -> None:
        self._closing.set()

    @property
    def closing(self) -> asyncio.Event:
        return self._closing

    @contextmanager
    def place(self, visitor: str) -> Iterator[None]:
        """Raises a Problem when the visitor, or the whole house, has too many open."""
        if self._open[visitor] >= self._limits.streams_per_visitor or self._open.total() >= self._limits.streams:
            raise Problem(429, "web-problem-busy", retry_after=60)
        self._open[visitor] += 1
        try:
            yield
        finally:
            self._open[visitor] -= 1
            if not self._open[visitor]:
                del self._open[visitor]


class EventStream(Response):
    """Waits for the doorbell of `contact_id`, and asks `news` itself whenever it stayed silent."""

    def __init__(
        self,
        contact_id: int,
        cursor: int,
        visitor: str,
        news: News,
        doorbell: Doorbell,
        streams: Streams,
    ) -> None:
        super().__init__(headers={"Content-Type": "text/event-stream; charset=utf-8", "X-Accel-Buffering": "no"})
        del self.headers["content-length"]
        self._contact_id, self._cursor, self._visitor = contact_id, cursor, visitor
        self._news, self._doorbell, self._streams = news, doorbell, streams

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with self._streams.place(self._visitor):
            await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
            ending = asyncio.create_task(self._ending(receive))
            try:
                async for chunk in self._chunks(ending):
                    await send({"type": "http.response.body", "body": chunk.encode(), "more_body": True})
                await send({"type": "http.response.body", "body": b""})
            except OSError:
                pass  # the page is gone
            finally:
                ending.cancel()

    async def _chunks(self, ending: asyncio.Task[None]) -> AsyncIterator[str]:
        yield f"retry: {RETRY_MILLISECONDS}\n\n"
        while not ending.done():
            # Listening begins before reading: what is said in between rings.
            bell = asyncio.create_task(self._doorbell.wait(self._contact_id, PING_SECONDS))
            try:
                events, self._cursor = await self._news(self._cursor)
                for event in events:
                    yield f"id: {event['id']}\ndata: {json.dumps(event, ensure_ascii=False)}\n\n"
                await asyncio.wait({bell, ending}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                bell.cancel()
            if bell.done() and not bell.cancelled() and not bell.result():
                yield ": ping\n\n"

    async def _ending(self, receive: Receive) -> None:
        """Returns when the page is gone, the service stops, or the time is over."""
        waiting = [asyncio.create_task(_gone(receive)), asyncio.create_task(self._streams.closing.wait())]
        try:
            await asyncio.wait(waiting, timeout=LIFE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in waiting:
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
