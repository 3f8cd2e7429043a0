"""Reads what a person sent, on any channel: told by its bytes, within the hall's limits, ready to be kept."""

import asyncio

import structlog

from bot.config import Attachments as Rules
from bot.domain.attachments import File, Medium, NoRecording, Refused, TooHeavy, TooLongToHear
from bot.domain.recordings import read_recording, sounds
from bot.services.pictures import read_picture

log = structlog.get_logger()

MEGABYTE = 1_000_000


class Uploads:
    """One picture is decoded at a time: each may take a hundred megabytes while it lasts."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self._one = asyncio.Semaphore(1)

    @property
    def most_bytes(self) -> int:
        return self.rules.megabytes * MEGABYTE

    async def read(self, data: bytes) -> File:
        """Raises a Refused, which is logged."""
        try:
            check_told(self.rules, len(data))
            if sounds(data):
                return await asyncio.to_thread(_recording, data, self.rules.voice_seconds)
            async with self._one:
                return await asyncio.to_thread(read_picture, data, self.rules.megapixels)
        except Refused as refused:
            log.warning("a file was refused", reason=type(refused).__name__, bytes=len(data), begins=data[:4].hex())
            raise


def check_told(rules: Rules, size: int, seconds: int = 0) -> None:
    """What is known before it is read spares the reading. Raises TooHeavy or TooLongToHear."""
    if size > rules.megabytes * MEGABYTE:
        raise TooHeavy(most=rules.megabytes)
    if seconds > rules.voice_seconds:
        raise TooLongToHear(most=rules.voice_seconds)


def _recording(data: bytes, most: int) -> File:
    found = read_recording(data)
    if found is None:
        raise NoRecording()
    if found.seconds > most:
        raise TooLongToHear(most=most)
    return File(Medium.VOICE, found.content, found.mime, seconds=found.seconds)
