"""Fetches what was sent, before the turn that it came with is taken: what cannot be had is told, and the rest goes on.

Telegram keeps the file; nothing of it is read but through the limits of `Uploads`, and its address, which holds the
bot's token, never leaves this package.
"""

import asyncio
from dataclasses import replace
from typing import Final

import structlog
from telegram.error import BadRequest, TelegramError

from bot.channels.telegram_request import Api
from bot.dialog.turn import Kind, Pointer, Turn
from bot.domain.attachments import File, NotFetched, Refused, TooHeavy, TooLongToHear
from bot.domain.text import Text
from bot.services.uploads import Uploads

log = structlog.get_logger()

TRIES: Final = 2
SECONDS: Final = 10.0  # of one try: others wait for their updates meanwhile
PAUSE: Final = 0.5
AT_ONCE: Final = 8


class Fetcher:
    def __init__(self, api: Api, uploads: Uploads) -> None:
        self._api = api
        self._uploads = uploads
        self._free = asyncio.Semaphore(AT_ONCE)

    async def fill(self, turn: Turn) -> Turn:
        """The turn with its file, or with why it has none. Never raises."""
        if turn.pointer is None:
            return turn
        bare = replace(turn, pointer=None)
        try:
            async with self._free:
                file = await self._file(turn.pointer)
        except Refused as refused:
            return replace(bare, refused=(Text(refused.key, refused.values),))
        return replace(bare, files=(file,), kind=Kind(file.medium.value))

    async def _file(self, pointer: Pointer) -> File:
        """What the platform says itself of size and length spares the way. Raises Refused."""
        try:
            self._uploads.check_size(pointer.size)
            if pointer.seconds > self._uploads.rules.voice_seconds:
                raise TooLongToHear(most=self._uploads.rules.voice_seconds)
        except Refused as refused:
            log.warning("a file was refused unseen", reason=type(refused).__name__, bytes=pointer.size)
            raise
        data = await self._fetch(pointer.id)
        return await self._uploads.read(data, pointer.id if pointer.sendable else "")

    async def _fetch(self, id: str) -> bytes:
        for left in reversed(range(TRIES)):
            try:
                async with asyncio.timeout(SECONDS):
                    return await self._api.fetch(id, self._uploads.most_bytes, SECONDS)
            except BadRequest as error:
                if "too big" in str(error).lower():
                    raise TooHeavy(most=self._uploads.rules.megabytes) from None
                log.warning("a file could not be fetched", reason=str(error))
                break
            except (TelegramError, TimeoutError) as error:
                log.warning("a file could not be fetched", reason=str(error) or type(error).__name__, tries_left=left)
            if left:
                await asyncio.sleep(PAUSE)
        raise NotFetched()
