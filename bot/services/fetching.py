"""Fetches what people sent from their platform, after the turn that told of it was kept: nobody waits for it.

What is wanted is in a table and claimed for a while, so a stopped process loses nothing. What fails is tried again, a
little later each time, and given up in the end; `fetched` has what follows when a file is here, or will never be.
"""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final

import structlog

from bot.delivery.doorbell import rung
from bot.domain.attachments import Arrival, NotFetched, Refused
from bot.errors import OperatorError
from bot.services.fetched import arrive, tell_lost
from bot.services.kit import Kit
from bot.services.uploads import Uploads
from bot.store import Store
from bot.store.fetches import Fetch

log = structlog.get_logger()

AT_ONCE: Final = 8
LEASE: Final = timedelta(minutes=3)  # longer than any try
MOST_TRIES: Final = 12  # in some twenty minutes, and what the tries themselves take
LONGEST_WAIT_SECONDS: Final = 300.0
SETTLES: Final = timedelta(seconds=2)  # what fails together is told together
NET_SECONDS: Final = 1.0  # looks by itself this often
PROBLEM_SECONDS: Final = 2.0  # to wait when the store itself fails


class NotNow(Exception):
    """The platform did not hand it over, and may do so later. The text is for the log."""


Bring = Callable[[str, int], Awaitable[bytes]]
"""A file by the platform's name for it, and no more than so many bytes. Raises NotNow or a Refused."""


class Fetching:
    """For one channel. `kit` gives what is in force."""

    def __init__(self, store: Store, kit: Callable[[], Kit], uploads: Uploads, channel: str, bring: Bring) -> None:
        self._store = store
        self._kit = kit
        self._uploads = uploads
        self._channel = channel
        self._bring = bring
        doorbell = kit().post.doorbell
        self._wake = doorbell.files if doorbell else asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()
        self.ended: Counter[Arrival] = Counter()

    async def free(self) -> None:
        """No other process fetches: what is claimed was left behind."""
        await self._store.run(lambda tx: tx.fetches.free(self._channel, self._now))

    async def run(self) -> None:
        """Until cancelled; what is under way then is fetched again by who comes next."""
        try:
            while True:
                self._wake.clear()
                await self._round()
                await rung(self._wake, NET_SECONDS)
        finally:
            for task in self._under_way:
                task.cancel()
            await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _round(self) -> None:
        try:
            for fetch in await self._claim():
                task = asyncio.create_task(self._fetch(fetch))
                self._under_way.add(task)
                task.add_done_callback(self._done)
            while lost := await self._store.run(partial(tell_lost, self._kit())):
                self.ended[Arrival.LOST] += lost
        except OperatorError as problem:
            log.error("what is to be fetched cannot be read", reason=str(problem))
            await asyncio.sleep(PROBLEM_SECONDS)
        except Exception:
            log.exception("fetching failed in an unforeseen way")
            await asyncio.sleep(PROBLEM_SECONDS)

    async def _claim(self) -> list[Fetch]:
        room, now = AT_ONCE - len(self._under_way), self._now
        return await self._store.run(lambda tx: tx.fetches.claim(self._channel, now, now + LEASE, room)) if room else []

    def _done(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._wake.set()

    async def _fetch(self, fetch: Fetch) -> None:
        """A store that fails meanwhile costs lateness: the claim ends by itself."""
        try:
            await self._try(fetch)
        except OperatorError as problem:
            log.error("what was fetched could not be kept", attachment=fetch.attachment_id, reason=str(problem))
        except Exception:
            log.exception("a file was fetched in vain", attachment=fetch.attachment_id)

    async def _try(self, fetch: Fetch) -> None:
        if fetch.tries > MOST_TRIES:  # also one that ends the process each time
            await self._give_up(fetch, NotFetched())
            return
        try:
            file = await self._uploads.read(await self._bring(fetch.file, self._uploads.most_bytes))
        except Refused as refused:
            await self._give_up(fetch, refused)
        except NotNow as problem:
            await self._later(fetch, problem)
        else:
            if await self._store.run(partial(arrive, self._kit(), fetch.attachment_id, file)):
                self.ended[Arrival.HERE] += 1

    async def _later(self, fetch: Fetch, problem: NotNow) -> None:
        log.warning(
            "a file could not be fetched", attachment=fetch.attachment_id, reason=str(problem), tries=fetch.tries
        )
        if fetch.tries >= MOST_TRIES:
            await self._give_up(fetch, NotFetched())
            return
        seconds = min(LONGEST_WAIT_SECONDS, 2.0 ** (fetch.tries - 1)) * random.uniform(0.9, 1.1)
        due = self._now + timedelta(seconds=seconds)
        await self._store.run(lambda tx: tx.fetches.again(fetch.attachment_id, due))

    async def _give_up(self, fetch: Fetch, why: Refused) -> None:
        log.warning("a file is given up", attachment=fetch.attachment_id, reason=type(why).__name__, tries=fetch.tries)
        await self._store.run(lambda tx: tx.fetches.give_up(fetch.attachment_id, why.key, self._now + SETTLES))

    @property
    def _now(self) -> datetime:
        return self._kit().post.real_clock.now()
