"""What the tests of the Telegram channel share: an engine that writes down, a channel with short waits."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_health import Timing
from bot.config import Telegram
from bot.dialog.turn import Turn
from bot.domain.text import Text
from bot.errors import Fault, OperatorError
from tests.botapi import BotApi

TOKEN = "110201543:TEST-token-for-docs-only_abcdefghijk"
SECRET = "wrong-guesses-are-refused_1"
QUICK = Timing(poll=2.0, first_wait=0.02, longest_wait=0.1, conflict=0.05, webhook_doubt=0.05, connect=0.5, read=0.5)


class Ledger:
    """Stands for the engine: `kept` lists what is durable, once each; `refuses` tells what the store fails."""

    def __init__(self) -> None:
        self.kept: list[Turn] = []
        self.tried: list[Turn] = []
        self.refuses: Callable[[Turn], bool] = lambda _: False
        self.gate: dict[str, asyncio.Event] = {}

    async def take(self, turn: Turn) -> None:
        self.tried.append(turn)
        if turn.address in self.gate:
            await self.gate[turn.address].wait()
        if self.refuses(turn):
            raise OperatorError([Fault("database.url", "the disk is full", "Free some space")])
        if turn.message_id not in {one.message_id for one in self.kept}:
            self.kept.append(turn)

    def texts(self, address: int) -> list[str]:
        return [turn.text for turn in self.kept if turn.address == str(address)]


class Words:
    """Stands for the locales where the texts themselves do not matter."""

    def say(self, text: Text, language: str) -> str:
        return f"{text.key} ({language})"


def channel_for(base_url: str, ledger: Ledger, **settings: Any) -> TelegramChannel:
    telegram = Telegram(token=TOKEN, base_url=base_url, **settings)
    return TelegramChannel(telegram, ledger, Words(), SECRET, timing=QUICK)


@asynccontextmanager
async def running(api: BotApi, ledger: Ledger, **settings: Any) -> AsyncIterator[TelegramChannel]:
    channel = channel_for(api.base_url, ledger, **settings)
    await channel.start()
    try:
        yield channel
    finally:
        await channel.stop()


async def eventually(what: Callable[[], object], seconds: float = 5.0) -> None:
    async with asyncio.timeout(seconds):
        while not what():
            await asyncio.sleep(0.005)
