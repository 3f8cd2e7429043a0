"""How `bot documents import` reaches a running service: one process writes the database, so the table is handed to it
through a folder beside the data. What lies there is sealed, and taken again after a crash: lines already in are then
unchanged.
"""

import asyncio
import base64
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import structlog

from bot.clock import RealClock
from bot.errors import BotError, OperatorError
from bot.frozen import Frozen, asdict
from bot.services.document_import import Imported, Progress, import_documents, no_progress
from bot.services.document_sheet import SheetWords, read_sheet
from bot.services.kit import Kit
from bot.store import Store
from bot.store.seal import Seal
from bot.texts import Texts

log = structlog.get_logger()

IMPORTS: Final = "imports"  # the folder in data_dir
NEW, TAKEN, DONE = ".new", ".taken", ".done"
KEPT_SECONDS: Final = 3600  # a report that nobody fetched
IN = "en"  # the language of the command line


class Report(Frozen):
    """Lines to print; `faults` is what was refused, one line each, or why the table could not be read at all."""

    lines: tuple[str, ...]
    faults: tuple[str, ...]


async def import_table(
    store: Store, kit: Kit, words: SheetWords, name: str, data: bytes, progress: Progress = no_progress
) -> Report:
    """The whole way of one file called `name`."""
    texts = kit.rooms.texts
    try:
        lines = await asyncio.to_thread(read_sheet, data, words)
    except BotError as error:
        return Report((), (f"{name}: {_say(texts, error)}",))
    imported = await import_documents(store, kit, words, lines, who=f"import {name}", progress=progress)
    return report_of(imported, texts, name)


def report_of(imported: Imported, texts: Texts, name: str) -> Report:
    counts = [len(part) for part in (imported.taken, imported.changed, imported.unchanged, imported.refused)]
    lines = [f"{counts[0]} taken, {counts[1]} changed, {counts[2]} unchanged, {counts[3]} refused."]
    for word, entries in (("taken", imported.taken), ("changed", imported.changed)):
        lines += [f"line {one.line}: {word}, {one.receipt} is {one.state.value}" for one in entries]
    faults = [f"{name}, line {line}: {texts.say(text, IN)}" for line, text in imported.refused]
    return Report(tuple(lines), tuple(faults))


def _say(texts: Texts, error: BotError) -> str:
    from bot.domain.text import Text

    return texts.say(Text(error.key, error.values), IN)


class ImportBox:
    """The folder; files in it carry a number and, as their ending, how far they are."""

    def __init__(self, folder: Path, seal: Seal) -> None:
        self._folder = folder
        self._seal = seal

    def put(self, name: str, data: bytes) -> str:
        """Hands a table over; returns its number."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        number = secrets.token_hex(8)
        self._write(number, NEW, {"name": name, "data": base64.b64encode(data).decode()})
        return number

    def withdraw(self, number: str) -> bool:
        """False when it was taken already."""
        try:
            self._path(number, NEW).unlink()
        except FileNotFoundError:
            return False
        return True

    def is_taken(self, number: str) -> bool:
        return not self._path(number, NEW).exists()

    def fetch(self, number: str) -> Report | None:
        """The report, once there is one; it is gone then."""
        path = self._path(number, DONE)
        if not path.exists():
            return None
        told: Any = self._seal.open(path.read_bytes())
        path.unlink()
        return Report(tuple(told["lines"]), tuple(told["faults"]))

    def waiting(self) -> Iterator[str]:
        """Numbers of what is to be taken in, what a stopped service left half done first."""
        for ending in (TAKEN, NEW):
            yield from (path.stem for path in sorted(self._folder.glob(f"*{ending}")))

    def take(self, number: str) -> tuple[str, bytes] | None:
        """Name and content; None when it was withdrawn."""
        with suppress(FileNotFoundError):
            self._path(number, NEW).rename(self._path(number, TAKEN))
        try:
            told: Any = self._seal.open(self._path(number, TAKEN).read_bytes())
        except FileNotFoundError:
            return None
        return told["name"], base64.b64decode(told["data"])

    def finish(self, number: str, report: Report) -> None:
        self._write(number, DONE, asdict(report))
        self._path(number, TAKEN).unlink(missing_ok=True)

    def tidy(self, now: float) -> None:
        """Removes reports that nobody fetched; `now` in seconds, as the file system counts."""
        for path in self._folder.glob(f"*{DONE}"):
            with suppress(FileNotFoundError):
                if path.stat().st_mtime < now - KEPT_SECONDS:
                    path.unlink()

    def _path(self, number: str, ending: str) -> Path:
        return self._folder / f"{number}{ending}"

    def _write(self, number: str, ending: str, content: object) -> None:
        """All of it or nothing."""
        draft = self._path(number, f"{ending}.draft")
        draft.write_bytes(self._seal.close(content))
        draft.rename(self._path(number, ending))


class ImportDesk:
    """The service's side: takes in what lies in the box, one table after another."""

    def __init__(self, store: Store, kit: Callable[[], Kit], words: SheetWords, box: ImportBox) -> None:
        self._store = store
        self._kit = kit
        self._words = words
        self._box = box
        self._work: asyncio.Task[None] | None = None

    async def look(self) -> None:
        """For the scheduler: returns at once, also while a long table is being taken in."""
        if self._work is None or self._work.done():
            number = next(self._box.waiting(), None)
            if number is not None:
                self._work = asyncio.create_task(self._take(number))

    async def close(self) -> None:
        """What is not finished is taken in when the service starts again."""
        if self._work is not None:
            self._work.cancel()
            with suppress(asyncio.CancelledError):
                await self._work

    async def _take(self, number: str) -> None:
        self._box.tidy(RealClock().now().timestamp())
        try:
            found = self._box.take(number)
            if found is None:
                return
            report = await import_table(self._store, self._kit(), self._words, *found)
        except OperatorError as problem:
            report = Report((), tuple(str(fault) for fault in problem.faults))
        except Exception:
            log.exception("a table of documents could not be taken in")
            report = Report((), ("The service met a fault of its own; see its log.",))
        self._box.finish(number, report)
