"""SQLite as a source and a target of copies: beside the service for reading, instead of it for writing."""

import os
import sqlite3
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager, closing, suppress
from urllib.parse import quote

from bot.errors import OperatorError
from bot.store.dump.tables import BOOKKEEPING_TABLE, FIRST_ROWS, Table, Values, next_batch, quoted
from bot.store.sqlite import SqliteStatements, apply_migrations, fault_of, lock_file, prepare, read_sql
from bot.store.statements import Statements

TABLES = """
SELECT name, sql FROM sqlite_master
 WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> ? ORDER BY name"""
COLUMNS = "SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid"
REFERENCES = 'SELECT DISTINCT "table" FROM pragma_foreign_key_list(?)'
LAST_ID = "SELECT seq FROM sqlite_sequence WHERE name = ?"


@asynccontextmanager
async def source(path: str) -> AsyncIterator["SqliteSource"]:
    """A reader of the log that the service writes sees one moment for as long as it likes, and holds nobody up."""
    try:
        with closing(sqlite3.connect(f"file:{quote(path)}?mode=rw", uri=True, isolation_level=None)) as connection:
            connection.execute("BEGIN")
            yield SqliteSource(connection)
    except sqlite3.Error as error:
        raise OperatorError([fault_of(path, error)]) from None


@asynccontextmanager
async def target(path: str) -> AsyncIterator["SqliteTarget"]:
    """Refused while another process has the file."""
    lock = lock_file(path)
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            prepare(connection)
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("PRAGMA defer_foreign_keys=ON")
            yield SqliteTarget(connection)
            connection.execute("COMMIT")
        with suppress(FileNotFoundError):
            os.unlink(f"{path}.handed")  # of a database that stood here before
    except (sqlite3.Error, OSError) as error:
        raise OperatorError([fault_of(path, error)]) from None
    finally:
        os.close(lock)


class SqliteSource:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    async def applied(self) -> tuple[str, ...]:
        there = self._connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (BOOKKEEPING_TABLE,)).fetchone()
        names = self._connection.execute("SELECT name FROM migrations ORDER BY name") if there else ()
        return tuple(name for (name,) in names)

    async def tables(self) -> list[Table]:
        return _tables(self._connection)

    async def rows(self, table: Table) -> AsyncIterator[Sequence[Values]]:
        cursor, batch = self._connection.execute(table.select()), FIRST_ROWS
        while rows := cursor.fetchmany(batch):
            yield rows
            batch = next_batch(rows)

    async def last_id(self, table: Table) -> int | None:
        row = self._connection.execute(LAST_ID, (table.name,)).fetchone()
        return row[0] if row else None


class SqliteTarget:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    async def tables(self) -> list[Table]:
        return _tables(self._connection)

    async def holds_a_row(self, table: Table) -> bool:
        return self._connection.execute(f"SELECT 1 FROM {quoted([table.name])} LIMIT 1").fetchone() is not None

    async def drop(self, tables: Sequence[Table]) -> None:
        for table in tables:
            self._connection.execute(f"DROP TABLE {quoted([table.name])}")
        self._connection.execute(f"DROP TABLE IF EXISTS {BOOKKEEPING_TABLE}")

    async def apply(self, only: Sequence[str] | None) -> list[str]:
        return apply_migrations(self._connection, only)

    async def fill(self, table: Table, columns: Sequence[str], rows: Iterable[Values]) -> None:
        marks = ", ".join("?" * len(columns))
        insert = f"INSERT INTO {quoted([table.name])} ({quoted(columns)}) VALUES ({marks})"
        self._connection.executemany(insert, rows)

    async def go_on_after(self, table: Table, last_id: int) -> None:
        self._connection.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table.name,))
        self._connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table.name, last_id))

    def statements(self) -> Statements:
        return SqliteStatements(self._connection, read_sql())


def _tables(connection: sqlite3.Connection) -> list[Table]:
    found = connection.execute(TABLES, (BOOKKEEPING_TABLE,)).fetchall()
    return [_table(connection, name, "AUTOINCREMENT" in sql) for name, sql in found]


def _table(connection: sqlite3.Connection, name: str, serial: bool) -> Table:
    columns = [tuple(row) for row in connection.execute(COLUMNS, (name,))]
    return Table(
        name,
        tuple(column for column, _, _ in columns),
        frozenset(column for column, kind, _ in columns if kind == "BYTEA"),
        tuple(column for _, column in sorted((place, column) for column, _, place in columns if place)),
        frozenset(other for (other,) in connection.execute(REFERENCES, (name,))),
        serial,
    )
