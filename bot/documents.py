"""What `bot documents import` does: takes a table in by itself, or hands it to the service that has the database.

Nothing but the operator's words and the waiting is here; the work is `bot/services/document_import.py`.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Final

from bot.app import ROOT, load_rooms, open_hall
from bot.clock import Clock
from bot.config import Config
from bot.errors import Fault, OperatorError
from bot.services.document_sheet import LARGEST, SheetWords
from bot.services.import_box import IMPORTS, ImportBox, Report, import_table
from bot.services.kit import Kit
from bot.store.inspect import in_use, inspect
from bot.store.seal import Seal, load_key

LOOK_SECONDS: Final = 0.1
TAKEN_WITHIN_SECONDS: Final = 15.0
STEPS_TOLD: Final = 10  # how often progress is told


async def import_file(config: Config, path: Path, clock: Clock, say: Callable[[str], None]) -> Report:
    """`say` is told how far it is. Raises OperatorError."""
    data = _read(path)
    seen = await inspect(config.database_url)
    if seen.in_use:
        return await _hand_over(config, path.name, data, say)
    store, _, _ = await open_hall(config)
    try:
        kit = Kit(config, clock, load_rooms(ROOT, config, clock))
        words = SheetWords.load(ROOT / "locales")
        return await import_table(store, kit, words, path.name, data, _progress(say))
    finally:
        await store.close()


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise OperatorError([Fault(str(path), "the file is too large", "Cut it into several")])
        return path.read_bytes()
    except OSError as error:
        what = f"it cannot be read: {error.strerror}"
        raise OperatorError([Fault(str(path), what, "Name a CSV file that can be read")]) from None


def _progress(say: Callable[[str], None]) -> Callable[[int, int], None]:
    told = 0

    def progress(done: int, of: int) -> None:
        nonlocal told
        if of and done * STEPS_TOLD // of > told and done < of:
            told = done * STEPS_TOLD // of
            say(f"{done} of {of} lines")

    return progress


async def _hand_over(config: Config, name: str, data: bytes, say: Callable[[str], None]) -> Report:
    """One process writes the database; the service takes the table in between two turns and reports."""
    seal = Seal(load_key(config.secret_key, config.data_dir))
    box = ImportBox(config.data_dir / IMPORTS, seal)
    number = box.put(name, data)
    say("The service is running and takes the table in.")
    try:
        for _ in range(int(TAKEN_WITHIN_SECONDS / LOOK_SECONDS)):
            if box.is_taken(number):
                break
            await asyncio.sleep(LOOK_SECONDS)
        else:
            if box.withdraw(number):
                what = "another process uses the database, but takes no tables in"
                cure = "Wait until it is done, or stop it; nothing was imported"
                raise OperatorError([Fault(config.database_url, what, cure)])
        while (report := box.fetch(number)) is None:
            if not in_use(config.database_url):
                what = "the service stopped before the table was taken in"
                raise OperatorError([Fault(name, what, "Start it again: it goes on by itself")])
            await asyncio.sleep(LOOK_SECONDS)
    except asyncio.CancelledError:
        box.withdraw(number)
        raise
    return report
