"""What the tests of the courier share: a channel that answers as told, and a store with a courier at it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.clock import RealClock
from bot.delivery import courier as courier_module
from bot.delivery import marks as marks_module
from bot.delivery.channel import SendProblem
from bot.delivery.courier import Courier
from bot.delivery.doorbell import Doorbell
from bot.delivery.pacing import Pace, Pacer
from bot.delivery.profile import Profile
from bot.delivery.render import Body
from bot.store import Store
from bot.store.tx import Tx

NOW = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
WEN, ANTON, MARIA = "7001", "7002", "7003"
Trouble = SendProblem | Exception | None


class Script:
    """A channel that answers as told, message by message; `sent` is what arrived, `tried` what left or was to."""

    profile = Profile("telegram", buttons=True, fetched=False)

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []
        self.tried: list[str] = []
        self.troubles: dict[str, list[Trouble]] = {}
        self.gates: dict[str, asyncio.Event] = {}
        self.handed = True

    async def send(self, address: str, body: Body, handed: Callable[[], None]) -> str | None:
        text = body["text"]
        self.tried.append(text)
        if self.handed:
            handed()
        if address in self.gates:
            await self.gates[address].wait()
        troubles = self.troubles.get(text, [])
        trouble = troubles.pop(0) if troubles else None
        if trouble is not None:
            raise trouble
        self.sent.append((address, text))
        return f"m{len(self.sent)}"

    async def ready(self) -> str | None:
        return None

    def texts(self, address: str = WEN) -> list[str]:
        return [text for to, text in self.sent if to == address]


class Desk:
    """The store with a courier at it."""

    def __init__(self, store: Store, channel: Any) -> None:
        self.store, self.channel = store, channel
        self.clock: Any = RealClock()
        self.doorbell = Doorbell()
        self.notices: dict[int, Body | Exception | None] = {}
        self.contacts: dict[str, int] = {}
        self.courier = self.hire()

    def hire(self, pace: Pace | None = None, store: Any = None) -> Courier:
        pacers = {"telegram": Pacer(pace or Pace())}
        channels = {"telegram": self.channel}
        self.courier = Courier(store or self.store, channels, pacers, self._recheck, self.doorbell, self.clock)
        return self.courier

    async def _recheck(self, _tx: Tx, notice: int) -> Body | None:
        body = self.notices[notice]
        if isinstance(body, Exception):
            raise body
        return body

    async def contact(self, address: str, channel: str = "telegram") -> int:
        if address not in self.contacts:
            contact = await self.store.run(lambda tx: tx.contacts.add(channel, address, "zh-Hans", NOW))
            self.contacts[address] = contact.id
        return self.contacts[address]

    async def queue(self, *texts: str, to: str = WEN, notice: int | None = None) -> list[int]:
        contact, due = await self.contact(to), self.clock.now()

        async def work(tx: Tx) -> list[int]:
            return [await tx.outbox.add(contact, {"text": t}, said=due, due=due, notice=notice) for t in texts]

        ids = await self.store.run(work)
        self.doorbell.outbox.set()
        return ids

    async def states(self) -> dict[str, int]:
        return await self.store.run(lambda tx: tx.outbox.states())

    async def reaches(self, **states: int) -> None:
        async with asyncio.timeout(30):
            while await self.states() != states:
                await asyncio.sleep(0.01)

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[Courier]:
        task = asyncio.create_task(self.courier.run())
        try:
            yield self.courier
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


def quick_desk(store: Store, script: Script, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(courier_module, "NET_SECONDS", 0.05)
    monkeypatch.setattr(courier_module, "PROBLEM_SECONDS", 0.05)
    monkeypatch.setattr(marks_module, "PROBLEM_SECONDS", 0.05)
    return Desk(store, script)


def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is to be sent again is sent again at once."""
    monkeypatch.setattr(courier_module, "LONGEST_WAIT_SECONDS", 0.02)
    monkeypatch.setattr(courier_module, "SHORTEST_PAUSE_SECONDS", 0.01)
