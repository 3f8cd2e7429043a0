"""SQLite through aiosqlite: one writer, whole transactions one after another, many of them in one durable commit.

A statement costs a few microseconds, a hop to the connection's thread fifty times that, waiting for the disk more yet.
So only the commit goes to the thread: a work's statements run where the work runs, and the works that arrive while a
commit is under way share the next one. Each has its own savepoint: one that fails leaves no trace in the others.
"""

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import Collection, Coroutine, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Self, TypeVar
from urllib.parse import quote

import aiosqlite
import structlog

from bot.errors import Fault, OperatorError
from bot.store import Work
from bot.store.migrations import BOOKKEEPING, all_migrations
from bot.store.named import named_statements
from bot.store.seal import Seal
from bot.store.statements import Row
from bot.store.trail import Trail
from bot.store.tx import Tx

T = TypeVar("T")
log = structlog.get_logger()

SERIAL_KEY = "INTEGER PRIMARY KEY AUTOINCREMENT"
CLUSTERED = "WITHOUT ROWID"
MOST_IN_ONE_COMMIT = 64
IN_MEMORY = ":memory:"
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=10000",
    "temp_store=MEMORY",
)


class _Connection(aiosqlite.Connection):
    async def on_thread(self, function: Any, *args: Any) -> Any:
        """Runs `function(connection, *args)` where it may wait for the disk."""
        return await self._execute(function, self._conn, *args)  # type: ignore[no-untyped-call]

    @property
    def here(self) -> sqlite3.Connection:
        """For statements that never wait long; never while something runs on the thread."""
        return self._conn


class SqliteStatements:
    """Awaited like the other engine's, but it never waits."""

    def __init__(self, connection: sqlite3.Connection, sql: dict[str, str]) -> None:
        self._connection = connection
        self._sql = sql

    async def one(self, name: str, **values: object) -> Row | None:
        row: Row | None = self._connection.execute(self._sql[name], values).fetchone()
        return row

    async def after(self, write: str, name: str, **values: object) -> Row | None:
        await self.run(write, **values)
        return await self.one(name, **values)

    async def all(self, name: str, **values: object) -> Sequence[Row]:
        return self._connection.execute(self._sql[name], values).fetchall()

    async def run(self, name: str, **values: object) -> None:
        self._connection.execute(self._sql[name], values)

    async def many(self, name: str, rows: Sequence[Mapping[str, object]]) -> None:
        self._connection.executemany(self._sql[name], rows)

    async def lock(self, key: str) -> None:
        """All works run one after another anyway."""

    async def control(self, sql: str) -> None:
        self._connection.execute(sql)


class SqliteStore:
    def __init__(self, connection: _Connection, lock: int | None, path: str, seal: Seal) -> None:
        self._connection = connection
        self._lock = lock
        self._path = path
        self._seal = seal
        self.trail: Trail | None = None if path == IN_MEMORY else Trail(f"{path}.handed")
        self._sql = read_sql()
        self._waiting: list[tuple[Work[Any], asyncio.Future[Any]]] = []
        self._busy = asyncio.Lock()
        self._drain: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, path: str, seal: Seal) -> Self:
        lock = None if path == IN_MEMORY else lock_file(path)
        connection = _Connection(lambda: _connect(path), 64)
        try:
            await connection
            await connection.on_thread(prepare)
        except (sqlite3.Error, OSError) as error:
            await _abandon(connection, lock)
            raise OperatorError([fault_of(path, error)]) from None
        try:
            return cls(connection, lock, path, seal)
        except OSError as error:
            await _abandon(connection, lock)
            raise OperatorError([fault_of(path, error)]) from None

    async def run(self, work: Work[T], key: str = "") -> T:
        """All works run in the order given, whatever their key."""
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, future))
        if self._drain is None or self._drain.done():
            self._drain = asyncio.create_task(self._commit_all())
        return await future

    async def _commit_all(self) -> None:
        while self._waiting:
            group, self._waiting = self._waiting[:MOST_IN_ONE_COMMIT], self._waiting[MOST_IN_ONE_COMMIT:]
            async with self._busy:
                results = await self._commit([work for work, _ in group])
            for (_, future), (value, error) in zip(group, results, strict=True):
                if future.cancelled():
                    continue
                if error is not None:
                    future.set_exception(error)
                else:
                    future.set_result(value)

    async def _commit(self, works: list[Work[Any]]) -> list[tuple[Any, BaseException | None]]:
        """An error of the commit itself is everybody's."""
        try:
            connection = self._connection.here
            connection.execute("BEGIN IMMEDIATE")
            statements = SqliteStatements(connection, self._sql)
            results = [self._attempt(connection, work, statements) for work in works]
            await self._connection.commit()
        except (sqlite3.Error, ValueError) as error:  # aiosqlite's word for a closed connection is ValueError
            await self._roll_back()
            return [(None, OperatorError([fault_of(self._path, error)]))] * len(works)
        return results

    async def _roll_back(self) -> None:
        with suppress(sqlite3.Error, ValueError):
            await self._connection.rollback()

    def _attempt(
        self, connection: sqlite3.Connection, work: Work[Any], statements: SqliteStatements
    ) -> tuple[Any, BaseException | None]:
        connection.execute("SAVEPOINT work")
        try:
            value: Any = drive(work(Tx(statements, self._seal)))
        except Exception as error:
            # A full disk ends the whole transaction, savepoints and all: then this fails too, and all are told.
            connection.execute("ROLLBACK TO SAVEPOINT work")
            connection.execute("RELEASE SAVEPOINT work")
            if isinstance(error, sqlite3.OperationalError):
                error = OperatorError([fault_of(self._path, error)])
            return None, error
        connection.execute("RELEASE SAVEPOINT work")
        return value, None

    async def migrate(self) -> list[str]:
        try:
            async with self._busy:
                return list(await self._connection.on_thread(_migrate))
        except sqlite3.Error as error:
            raise OperatorError([fault_of(self._path, error)]) from None

    async def check(self) -> None:
        try:
            async with self._busy:
                verdict = await self._connection.on_thread(_quick_check)
        except sqlite3.Error as error:
            raise OperatorError([fault_of(self._path, error)]) from None
        if verdict != "ok":
            raise OperatorError([Fault(self._path, f"the database is damaged: {verdict}", "Restore a backup")])

    async def close(self) -> None:
        if self._drain is not None:
            await self._drain
        lock, self._lock = self._lock, None  # closed twice, the number might be another file's by now
        trail, self.trail = self.trail, None
        if trail is not None:
            trail.close()
        await _abandon(self._connection, lock)


def read_only(path: str, seal: Seal, work: Work[T]) -> T:
    """Runs `work`, which only reads, on a file that a service may be using. Raises OperatorError."""
    try:
        with closing(sqlite3.connect(read_only_uri(path), uri=True, isolation_level=None)) as connection:
            connection.row_factory = sqlite3.Row
            connection.execute("BEGIN")
            return drive(work(Tx(SqliteStatements(connection, read_sql()), seal)))
    except sqlite3.Error as error:
        raise OperatorError([fault_of(path, error)]) from None


def read_only_uri(path: str) -> str:
    """With a log beside the file the newest pages are there; without one, reading must not begin one."""
    mode = "mode=ro" if Path(f"{path}-wal").exists() else "mode=ro&immutable=1"
    return f"file:{quote(path)}?{mode}"


def write_beside(path: str, seal: Seal, work: Work[T]) -> T:
    """Runs `work`, which writes a row or two, on a file that a service is using: it waits for its turn, and the
    service for this one, some milliseconds each. Raises OperatorError.
    """
    try:
        with closing(sqlite3.connect(f"file:{quote(path)}?mode=rw", uri=True, isolation_level=None)) as connection:
            prepare(connection)
            connection.execute("BEGIN IMMEDIATE")
            value = drive(work(Tx(SqliteStatements(connection, read_sql()), seal)))
            connection.execute("COMMIT")
            return value
    except sqlite3.Error as error:
        raise OperatorError([fault_of(path, error)]) from None


def read_sql() -> dict[str, str]:
    return named_statements()


def drive(work: Coroutine[Any, Any, T]) -> T:
    """Runs a coroutine that waits for nothing but its own statements, which never wait here."""
    try:
        work.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    work.close()
    raise RuntimeError("inside a transaction nothing may be awaited but the store")


def lock_file(path: str) -> int:
    """One process a file: two saturated writers starve each other for seconds."""
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise OperatorError([fault_of(path, error)]) from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise OperatorError(
            [
                Fault(
                    path,
                    "another process is using this database",
                    "Stop it first, or give this one its own BOT_DATA_DIR",
                )
            ]
        ) from None
    return descriptor


def _connect(path: str) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None, cached_statements=256, check_same_thread=False)


def _quick_check(connection: sqlite3.Connection) -> str:
    verdict: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    return verdict


def prepare(connection: sqlite3.Connection) -> None:
    connection.row_factory = sqlite3.Row
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("SELECT COUNT(*) FROM sqlite_master")  # reads the header: a damaged file speaks up here


def _migrate(connection: sqlite3.Connection) -> list[str]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        applied = apply_migrations(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return applied


def apply_migrations(connection: sqlite3.Connection, only: Collection[str] | None = None) -> list[str]:
    """Inside the caller's transaction: what is not applied yet, of those named in `only` where it is given."""
    connection.execute(BOOKKEEPING)
    done = {name for (name,) in connection.execute("SELECT name FROM migrations").fetchall()}
    new = [
        one for one in all_migrations(SERIAL_KEY, CLUSTERED) if one[0] not in done and (only is None or one[0] in only)
    ]
    for name, statements in new:
        for statement in statements:
            connection.execute(statement)
        connection.execute("INSERT INTO migrations (name) VALUES (?)", (name,))
    return [name for name, _ in new]


async def _abandon(connection: aiosqlite.Connection, lock: int | None) -> None:
    await connection.close()
    if lock is not None:
        os.close(lock)


def fault_of(path: str, error: Exception) -> Fault:
    """The operator's words for what the driver says."""
    text = str(error)
    if "disk is full" in text or getattr(error, "errno", None) == 28:
        return Fault(path, "there is no space left on the disk", "Free some space; nothing that was confirmed is lost")
    if "not a database" in text or "malformed" in text:
        return Fault(path, "this file is not a database, or it is damaged", "Restore a backup, or move the file away")
    return Fault(path, f"the database cannot be used: {text}", "Check that the file and its folder can be written")
