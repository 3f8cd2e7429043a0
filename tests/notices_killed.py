"""A round of notices with a courier, as a process that kills itself with SIGKILL at a named point of its fourth notice.

in_batch       some of a batch are decided, its transaction is not committed
before_commit  a batch's statements are done, its transaction is not committed
after_commit   a batch is committed, and nobody was rung for
unnoted        a message is about to leave, and nothing of that is noted
unleft         that it leaves is on the trail, but it has not left
left           it has left, and only the trail knows
answered       the platform's answer came, and that is not noted

What arrives is appended to a file, which outlives the process. Run as `python -m tests.notices_killed folder point`.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from bot.app import ROOT
from bot.clock import FrozenClock, RealClock
from bot.config import load_config
from bot.delivery.courier import Courier
from bot.delivery.doorbell import Doorbell
from bot.delivery.pacing import Pace, Pacer
from bot.delivery.profile import Profile
from bot.delivery.render import Body
from bot.services import notices
from bot.services.notices import NoticeRound
from bot.services.rooms import InForce
from bot.store import Store, open_store
from bot.texts import Texts
from tests.conftest import SEAL
from tests.store_kit import NOW

BATCH, FATAL = 5, 4
TELEGRAM = Profile("telegram", buttons=True, fetched=False)


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class Fragile(NoticeRound):
    at = ""
    _decided = 0

    async def _decide(self, *given: Any) -> Any:
        self._decided += 1
        if self.at == "in_batch" and self._decided == FATAL:
            die()
        return await super()._decide(*given)

    async def _decide_due(self, tx: Any) -> Any:
        decided = await super()._decide_due(tx)
        if self.at == "before_commit":
            die()
        return decided

    async def _slice(self) -> Any:
        decided = await super()._slice()
        if self.at == "after_commit":
            die()
        return decided


class Paper:
    """A channel whose platform is a file: a line an arrival."""

    profile = TELEGRAM

    def __init__(self, folder: Path, at: str) -> None:
        self._file = os.open(folder / "arrived", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._at, self._count = at, 0
        self._one_by_one = asyncio.Lock()

    async def send(self, address: str, _body: Body, handed: Callable[[], None]) -> str | None:
        async with self._one_by_one:  # what was sent before is noted by then
            return await self._send(address, handed)

    async def _send(self, address: str, handed: Callable[[], None]) -> str | None:
        await asyncio.sleep(0.05)
        self._count += 1
        at = self._at if self._count == FATAL else ""
        if at == "unnoted":
            die()
        handed()
        if at == "unleft":
            die()
        os.write(self._file, f"{address}\n".encode())
        if at == "left":
            die()
        if at == "answered":
            asyncio.get_running_loop().call_soon(die)
        return str(self._count)

    async def ready(self) -> str | None:
        return None


def arrived(folder: Path) -> list[str]:
    file = folder / "arrived"
    return file.read_text().split() if file.exists() else []


async def run(store: Store, folder: Path, at: str = "") -> None:
    """Starts, decides what is due and sends it, until nothing waits any more."""
    config = load_config({"BOT_CONFIG": str(ROOT / "bot.toml")})
    rooms: Any = SimpleNamespace(texts=Texts.load(ROOT, config.hall.zone))
    notices.MOST_AT_ONCE = BATCH  # type: ignore[misc]
    doorbell = Doorbell()
    round_ = Fragile(store, InForce(rooms), {"telegram": TELEGRAM}, config, FrozenClock(NOW), RealClock())
    round_.at = at
    pacers = {"telegram": Pacer(Pace())}
    courier = Courier(store, {"telegram": Paper(folder, at)}, pacers, round_.recheck, doorbell, RealClock())
    await courier.sweep(abandoned=True)
    await round_.queue_due(doorbell.ring)
    task = asyncio.create_task(courier.run())
    while await store.run(lambda tx: tx.outbox.states()) and await _waits(store):
        await asyncio.sleep(0.01)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def _waits(store: Store) -> bool:
    states = await store.run(lambda tx: tx.outbox.states())
    return bool(states.keys() & {"queued", "sending"})


async def main() -> None:
    folder, at = Path(sys.argv[1]), sys.argv[2]
    store = await open_store(f"sqlite:///{folder}/bot.db", SEAL)
    await run(store, folder, at)
    await store.close()


if __name__ == "__main__":
    asyncio.run(main())
