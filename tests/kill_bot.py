"""The real service as a process that kills itself, with SIGKILL, at a point named by the environment.

BOT_TEST_KILL_AT  before_commit   the turn's statements are done, its transaction is not committed
                  after_commit    it is committed, and nothing of it was sent
                  handed          the message left and that is noted; no answer came yet
                  handed_unnoted  the message is about to leave, and nothing of that is noted
                  unleft          that it leaves is on the trail, but it has not left: microseconds in real life
                  left_unnoted    it has left, and only the trail knows
                  answered        the platform's answer came, and that is not noted
                  file_fetched    a file is fetched and stored, that is not committed
                  file_kept       it is committed, and nothing of it was shown
BOT_TEST_KILL_ON  the turn's text, or a piece of the message's, that it waits for
"""

import asyncio
import os
import signal
from datetime import datetime
from typing import Any

import bot.app
import bot.delivery.courier
import bot.service
import bot.services.fetching
from bot.clock import RealClock
from bot.config import load_config
from bot.delivery.marks import Marks
from bot.dialog.engine import Engine
from bot.dialog.turn import Turn
from bot.domain.attachments import File
from bot.logs import set_up_logs
from bot.services import fetched
from bot.services.fetching import Fetching
from bot.services.kit import Kit
from bot.store.fetches import Fetch
from bot.store.messages import Due
from bot.store.tx import Tx

AT = os.environ.get("BOT_TEST_KILL_AT", "")
ON = os.environ.get("BOT_TEST_KILL_ON", "")


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class FragileEngine(Engine):
    async def _handle(self, turn: Turn, tx: Any) -> Any:
        taken = await super()._handle(turn, tx)
        if AT == "before_commit" and turn.text == ON:
            die()
        return taken

    async def take(self, turn: Turn) -> Any:
        taken = await super().take(turn)
        if AT == "after_commit" and turn.text == ON:
            die()  # the courier was rung for, but had no chance to run
        return taken


class FragileMarks(Marks):
    _deaf = False

    def handed(self, due: Due, now: datetime) -> None:
        meant = ON in due.body["text"]
        if AT == "handed_unnoted" and meant:
            die()
        if AT == "left_unnoted" and meant:
            self._deaf = True
            asyncio.get_running_loop().call_later(0.1, die)
        super().handed(due, now)
        if AT == "unleft" and meant:
            die()
        if AT == "handed" and meant:
            self._dying = asyncio.create_task(self._die_when_noted())

    def sent(self, due: Due, platform_id: str | None) -> None:
        if AT == "answered" and ON in due.body["text"]:
            die()
        super().sent(due, platform_id)

    def _write_soon(self) -> None:
        if not self._deaf:
            super()._write_soon()

    async def _die_when_noted(self) -> None:
        while self.under_way:
            await asyncio.sleep(0)
        die()


async def arrive(kit: Kit, id: int, file: File, tx: Tx) -> bool:
    arrived = await fetched.arrive(kit, id, file, tx)
    if AT == "file_fetched":
        die()
    return arrived


class FragileFetching(Fetching):
    async def _fetch(self, fetch: Fetch) -> None:
        await super()._fetch(fetch)
        if AT == "file_kept":
            die()


def main() -> None:
    bot.services.fetching.arrive = arrive  # type: ignore[assignment]
    bot.service.Fetching = FragileFetching  # type: ignore[misc]
    bot.app.Engine = FragileEngine  # type: ignore[misc]
    bot.delivery.courier.Marks = FragileMarks  # type: ignore[misc]
    config = load_config()
    set_up_logs(config.log)
    asyncio.run(bot.service.Service(config, RealClock()).run(lambda port: print(port, flush=True)))


if __name__ == "__main__":
    main()
