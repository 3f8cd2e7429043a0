"""Looks at a database without opening it for work: nothing is created, locked or migrated. For `bot doctor`."""

import fcntl
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.errors import Fault, OperatorError
from bot.frozen import Frozen
from bot.store.address import file_of, is_server, no_address
from bot.store.migrations import all_migrations
from bot.store.sqlite import fault_of, read_only_uri

ANSWER_SECONDS = 5.0
APPLIED = "SELECT name FROM migrations"
SAMPLE = "SELECT body FROM messages ORDER BY id DESC LIMIT 1"


class Seen(Frozen):
    """`missing` names migrations not yet applied; `sealed` is something that only the right key opens."""

    exists: bool
    in_use: bool = False
    missing: tuple[str, ...] = ()
    sealed: bytes | None = None


async def inspect(url: str) -> Seen:
    """Raises OperatorError when it is damaged, does not answer, or is of a newer version."""
    if file := file_of(url):
        return _inspect_file(Path(file))
    if is_server(url):
        return await _inspect_server(url)
    raise no_address(url)


def in_use(url: str) -> bool:
    """Whether a process has this database to itself; PostgreSQL is shared."""
    file = file_of(url)
    return bool(file) and _in_use(Path(file))


def _inspect_file(path: Path) -> Seen:
    if path.is_dir():
        what, cure = "a folder stands where the database should be", "Name a file, like sqlite:///data/bot.db"
        raise OperatorError([Fault(str(path), what, cure)])
    if not path.exists():
        return Seen(exists=False)
    try:
        with closing(sqlite3.connect(read_only_uri(str(path)), uri=True, timeout=ANSWER_SECONDS)) as database:
            verdict = database.execute("PRAGMA quick_check(1)").fetchone()[0]
            if verdict != "ok":
                raise OperatorError([Fault(str(path), f"the database is damaged: {verdict}", "Restore a backup")])
            tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
            applied = {name for (name,) in database.execute(APPLIED)} if "migrations" in tables else set()
            sample = database.execute(SAMPLE).fetchone() if "messages" in tables else None
    except sqlite3.Error as error:
        raise OperatorError([fault_of(str(path), error)]) from None
    return Seen(True, _in_use(path), _missing(str(path), applied), sample[0] if sample else None)


def _in_use(path: Path) -> bool:
    """Whether a running service holds the lock file; a shared look takes nothing from anybody."""
    try:
        with Path(f"{path}.lock").open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


async def _inspect_server(url: str) -> Seen:
    import asyncpg

    place = "database.url"
    try:
        connection = await asyncpg.connect(url, timeout=ANSWER_SECONDS, command_timeout=ANSWER_SECONDS)
        try:
            there = await connection.fetchval("SELECT to_regclass('migrations') IS NOT NULL")
            applied = {row["name"] for row in await connection.fetch(APPLIED)} if there else set()
            sample = await connection.fetchval(SAMPLE) if applied else None
        finally:
            await connection.close()
    except (OSError, TimeoutError, ValueError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        what = f"the database does not answer: {error or type(error).__name__}"
        raise OperatorError([Fault(place, what, "Start it, or correct BOT_DATABASE__URL")]) from None
    return Seen(True, False, _missing(place, applied), sample)


def _missing(place: str, applied: set[str]) -> tuple[str, ...]:
    known = [name for name, _ in all_migrations("")]
    newer = sorted(applied.difference(known))
    if newer:
        what = f"the database is of a newer version: it has {', '.join(newer)}"
        raise OperatorError([Fault(place, what, "Install that version again")])
    return tuple(name for name in known if name not in applied)
