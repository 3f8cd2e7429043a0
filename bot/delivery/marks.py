"""What the courier notes in the store about messages on their way; the notes of many travel in one commit.

Notes gather while a commit is under way. What cannot be written stays here and is tried again: what was sent would
otherwise look left behind, and be sent twice.
"""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

import structlog

from bot.errors import OperatorError
from bot.store import Store
from bot.store.messages import Due
from bot.store.tx import Tx

log = structlog.get_logger()

Mark = Callable[[Tx], Coroutine[Any, Any, None]]

PROBLEM_SECONDS = 2.0  # to wait when the store itself fails


class Marks:
    """`written` is called after each commit."""

    def __init__(self, store: Store, written: Callable[[], None]) -> None:
        self._store = store
        self._written = written
        self._handed: dict[int, tuple[int, datetime]] = {}
        self._sent: dict[int, str | None] = {}
        self._others: list[Mark] = []
        self._writing: asyncio.Task[None] | None = None
        self._leaving = False
        self.behind = False  # what was sent could not be noted yet

    @property
    def under_way(self) -> bool:
        return self._writing is not None and not self._writing.done()

    def handed(self, due: Due, now: datetime) -> None:
        if self._store.trail:
            self._store.trail.add(due.id, due.attempts)
        self._handed[due.id] = due.attempts, now
        self._write_soon()

    def sent(self, due: Due, platform_id: str | None) -> None:
        self._sent[due.id] = platform_id
        self._handed.pop(due.id, None)  # that it left is said by its arrival
        self._write_soon()

    def add(self, mark: Mark) -> None:
        self._others.append(mark)
        self._write_soon()

    async def close(self) -> None:
        self._leaving = True
        if self._writing:
            await self._writing

    def _write_soon(self) -> None:
        if not self.under_way:
            self._writing = asyncio.create_task(self._write_all())

    async def _write_all(self) -> None:
        while self._handed or self._sent or self._others:
            batch = self._take()
            try:
                await self._write(batch)
                self.behind = False
                if self._store.trail and not (self._handed or self._sent or self._others):
                    self._store.trail.forget()
            except OperatorError as problem:
                log.error("what was sent cannot be noted", reason=str(problem))
                if self._leaving:
                    return
                self.behind = True
                self._others = batch + self._others
                await asyncio.sleep(PROBLEM_SECONDS)
            self._written()

    def _take(self) -> list[Mark]:
        """Everything noted so far, as few statements as possible."""
        handed, self._handed = self._handed, {}
        sent, self._sent = self._sent, {}
        others, self._others = self._others, []
        batch: list[Mark] = []
        if handed:
            batch.append(lambda tx: tx.outbox.handed([(id, *told) for id, told in handed.items()]))
        if sent:
            batch.append(lambda tx: tx.outbox.sent(list(sent.items())))
        return batch + others

    async def _write(self, marks: list[Mark]) -> None:
        async def work(tx: Tx) -> None:
            for mark in marks:
                await mark(tx)

        try:
            await self._store.run(work)
        except OperatorError:
            raise
        except Exception:
            if len(marks) == 1:
                log.exception("a note about sending cannot be made")
                return
            while marks:  # one by one: the one at fault must not take the others along
                await self._write(marks[:1])
                del marks[0]
