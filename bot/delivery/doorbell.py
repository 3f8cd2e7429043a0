"""Rings when there is something new for a person: at their open page, or at the courier's.

Only a hint within this process: whoever waits also looks again by himself after a while. What a turn claimed for this
process lies ready here; should the process end first, its claim is swept like any other.
"""

import asyncio
from collections import defaultdict, deque

from bot.delivery.profile import Profile
from bot.store.messages import Due


class Doorbell:
    """`outbox` is set when the courier has something to carry: `claimed` holds what is its own already, `queued` tells
    that there is something it has yet to claim. `files` is set when there is something to fetch.
    """

    def __init__(self) -> None:
        self.outbox = asyncio.Event()
        self.files = asyncio.Event()
        self.queued = True
        self.claimed: deque[Due] = deque()
        self.again: deque[tuple[int, Profile]] = deque()  # rung for before the commit: to be rung for after it
        self._waiting: dict[int, set[asyncio.Event]] = defaultdict(set)

    def ring(self, contact_id: int, profile: Profile, claimed: Due | None = None, *, queued: bool = True) -> None:
        if claimed is not None:
            self.claimed.append(claimed)
        if not profile.fetched:
            self.queued |= queued
            self.outbox.set()
        for event in self._waiting.get(contact_id, ()):
            event.set()

    def ring_again(self) -> None:
        while self.again:
            self.ring(*self.again.popleft())

    async def wait(self, contact_id: int, seconds: float) -> bool:
        """True when it rang, False after `seconds` of silence."""
        event = asyncio.Event()
        self._waiting[contact_id].add(event)
        try:
            return await rung(event, seconds)
        finally:
            self._waiting[contact_id].discard(event)
            if not self._waiting[contact_id]:
                del self._waiting[contact_id]


async def rung(event: asyncio.Event, seconds: float) -> bool:
    """True when it is set, False after `seconds` of silence."""
    # not wait_for: before Python 3.12 it swallows a cancellation that comes together with the wake-up
    try:
        async with asyncio.timeout(seconds):
            return await event.wait()
    except TimeoutError:
        return False
