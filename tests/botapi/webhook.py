"""Delivery to a webhook as the real server does it: one update in flight a queue, repeated until a 2xx."""

import asyncio
from dataclasses import dataclass, field

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.botapi.model import Json
from tests.botapi.updates import Queue, line_of


@dataclass(slots=True)
class Webhook:
    """`attempts` lists (update_id, status) in order, 0 for no answer. The real server waits 2, 4, 8 s."""

    queue: Queue
    url: str = ""
    secret: str = ""
    most_connections: int = 40
    first_wait: float = 0.05
    longest_wait: float = 1.0
    attempts: list[tuple[int, int]] = field(default_factory=list)
    _lines: dict[tuple[str, int], asyncio.Task[None]] = field(default_factory=dict)
    _session: ClientSession | None = None

    def wake(self) -> None:
        """Starts a carrier for each queue that has something pending and no carrier yet."""
        if not self.url:
            return
        for line in {line_of(update) for update in self.queue.pending}:
            if line not in self._lines or self._lines[line].done():
                self._lines[line] = asyncio.create_task(self._carry(line))

    async def close(self) -> None:
        carriers = list(self._lines.values())
        for carrier in carriers:
            carrier.cancel()
        await asyncio.gather(*carriers, return_exceptions=True)
        self._lines.clear()
        if self._session:
            await self._session.close()
            self._session = None

    async def _carry(self, line: tuple[str, int]) -> None:
        wait = 0.0
        while self.url and (update := self._head(line)) is not None:
            if await self._post(update):
                self.queue.drop(update)
                wait = 0.0
                continue
            await asyncio.sleep(wait)
            wait = min(wait * 2 or self.first_wait, self.longest_wait)

    def _head(self, line: tuple[str, int]) -> Json | None:
        return next((update for update in self.queue.pending if line_of(update) == line), None)

    async def _post(self, update: Json) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        try:
            async with self._client().post(self.url, json=update, headers=headers) as answer:
                status = answer.status
        except (ClientError, TimeoutError):
            status = 0
        self.attempts.append((update["update_id"], status))
        return 200 <= status < 300

    def _client(self) -> ClientSession:
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=30))
        return self._session
