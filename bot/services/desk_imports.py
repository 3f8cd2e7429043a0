"""Tables of documents that the staff hands in through the console: taken in beside the requests, one after another,
with how far each is and what was refused of it.

Kept in memory and for whoever handed it in: a report holds words of the table. After a restart it is gone; the same
table may then be handed in again, since lines that are in already change nothing.
"""

import asyncio
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

import structlog

from bot.domain.staff import Staff
from bot.domain.text import Text, Value
from bot.errors import BotError, OperatorError
from bot.services.document_import import Imported, import_documents
from bot.services.document_sheet import ColumnMissing, SheetWords, TooLarge, read_sheet
from bot.services.kit import Kit
from bot.store import Store

log = structlog.get_logger()

LARGEST: Final = 5_000_000  # bytes
KEPT: Final = 20  # reports
LONGEST_NAME: Final = 80


@dataclass(slots=True)
class Job:
    """One table. `of` lines are 0 while it is still being read; `fault` is why nothing of it could be taken."""

    owner: int
    name: str
    done: int = 0
    of: int = 0
    imported: Imported | None = None
    fault: Text | None = None
    task: asyncio.Task[None] | None = field(default=None, repr=False)

    @property
    def over(self) -> bool:
        return self.imported is not None or self.fault is not None


class DeskImports:
    """`words` is asked for with the first table: most days nobody hands one in."""

    def __init__(self, store: Store, kit: Callable[[], Kit], words: Callable[[], SheetWords]) -> None:
        self._store = store
        self._kit = kit
        self._load = words
        self._words: SheetWords | None = None
        self._jobs: dict[str, Job] = {}
        self._one_by_one = asyncio.Lock()

    def begin(self, who: Staff, name: str, data: bytes) -> str:
        """The number of its report. Raises TooLarge."""
        if len(data) > LARGEST:
            raise TooLarge(most=LARGEST // 1_000_000)
        self._make_room()
        job = Job(who.id, name[:LONGEST_NAME])
        job.task = asyncio.create_task(self._take(job, who, data))
        number = secrets.token_hex(8)
        self._jobs[number] = job
        return number

    def job(self, number: str, who: Staff) -> Job | None:
        """None for somebody else's, too."""
        job = self._jobs.get(number)
        return job if job and job.owner == who.id else None

    async def wait(self) -> None:
        """Until all tables are taken in."""
        for job in list(self._jobs.values()):
            if job.task is not None:
                with suppress(asyncio.CancelledError):
                    await job.task

    def _make_room(self) -> None:
        over = [number for number, job in self._jobs.items() if job.over]
        for number in over[: max(0, len(self._jobs) - KEPT + 1)]:
            del self._jobs[number]

    async def _take(self, job: Job, who: Staff, data: bytes) -> None:
        try:
            async with self._one_by_one:
                job.imported = await self._imported(job, who, data)
        except BotError as error:
            job.fault = _fault(error)
        except OperatorError as problem:
            log.error("a table of documents could not be taken in", reason=str(problem))
            job.fault = Text("deskdocuments-import-broke")
        except Exception:
            log.exception("a table of documents could not be taken in")
            job.fault = Text("deskdocuments-import-broke")

    async def _imported(self, job: Job, who: Staff, data: bytes) -> Imported:
        words = await self._sheet_words()
        lines = await asyncio.to_thread(read_sheet, data, words)
        job.of = len(lines)

        def progress(done: int, of: int) -> None:
            job.done = done

        return await import_documents(self._store, self._kit(), words, lines, who=who.name, progress=progress)

    async def _sheet_words(self) -> SheetWords:
        if self._words is None:
            self._words = await asyncio.to_thread(self._load)
        return self._words


def _fault(error: BotError) -> Text:
    values: dict[str, Value] = dict(error.values)
    if isinstance(error, ColumnMissing):
        values["column"] = Text(f"documents-column-{values['column']}")
    return Text(error.key, values)
