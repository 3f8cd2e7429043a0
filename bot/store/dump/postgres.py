"""PostgreSQL as a source and a target of copies: one repeatable read for reading, one transaction for writing."""

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from typing import Any

import asyncpg

from bot.errors import Fault, OperatorError
from bot.store.dump.tables import BOOKKEEPING_TABLE, FIRST_ROWS, Table, Values, next_batch, quoted
from bot.store.postgres import OUTAGES, PostgresStatements, apply_migrations, no_answer, read_sql
from bot.store.statements import Statements

CONNECT_SECONDS = 10
LOCK_WAIT = "15s"
COLUMNS = """
SELECT c.table_name, c.column_name, c.data_type, c.is_identity = 'YES' AS serial
  FROM information_schema.columns c
  JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
 WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.table_name <> $1
 ORDER BY c.table_name, c.ordinal_position"""
KEYS = """
SELECT t.relname AS table_name, a.attname AS column_name
  FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
 WHERE i.indisprimary AND t.relnamespace = current_schema()::regnamespace
 ORDER BY t.relname, array_position(i.indkey::int2[], a.attnum)"""
REFERENCES = """
SELECT t.relname AS table_name, o.relname AS other
  FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class o ON o.oid = c.confrelid
 WHERE c.contype = 'f' AND t.relnamespace = current_schema()::regnamespace"""
APPLIED_THERE = "SELECT to_regclass('migrations') IS NOT NULL"
APPLIED = "SELECT name FROM migrations ORDER BY name"
LAST_ID = "SELECT pg_sequence_last_value(pg_get_serial_sequence($1, $2)::regclass)"
GO_ON_AFTER = "SELECT setval(pg_get_serial_sequence($1, $2), $3)"


@asynccontextmanager
async def source(url: str) -> AsyncIterator["PostgresSource"]:
    async with _connected(url) as connection, connection.transaction(isolation="repeatable_read", readonly=True):
        yield PostgresSource(connection)


@asynccontextmanager
async def target(url: str) -> AsyncIterator["PostgresTarget"]:
    """Nobody else writes meanwhile; a second restore waits for this one, and finds its rows."""
    async with _connected(url) as connection, connection.transaction():
        await connection.execute(f"SET LOCAL lock_timeout = '{LOCK_WAIT}'")
        tables = await _tables(connection)
        if tables:
            await connection.execute(f"LOCK TABLE {quoted(table.name for table in tables)} IN ACCESS EXCLUSIVE MODE")
        yield PostgresTarget(connection)


@asynccontextmanager
async def _connected(url: str) -> AsyncIterator[Any]:
    try:
        connection = await asyncpg.connect(url, timeout=CONNECT_SECONDS)
        try:
            yield connection
        finally:
            await connection.close()
    except asyncpg.DiskFullError:
        what = "there is no space left on the server's disk"
        raise OperatorError([Fault("database.url", what, "Free some space; nothing was changed")]) from None
    except asyncpg.LockNotAvailableError:
        what, cure = "others are using this database", "Stop every service that uses it; nothing was changed"
        raise OperatorError([Fault("database.url", what, cure)]) from None
    except (*OUTAGES, ValueError) as error:
        raise OperatorError([no_answer(error)]) from None
    except asyncpg.PostgresError as error:
        what, cure = f"PostgreSQL refuses: {error}", "Check what its user may do; nothing was changed"
        raise OperatorError([Fault("database.url", what, cure)]) from None


class PostgresSource:
    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def applied(self) -> tuple[str, ...]:
        there = await self._connection.fetchval(APPLIED_THERE)
        return tuple(row["name"] for row in await self._connection.fetch(APPLIED)) if there else ()

    async def tables(self) -> list[Table]:
        return await _tables(self._connection)

    async def rows(self, table: Table) -> AsyncIterator[Sequence[Values]]:
        cursor, batch = await self._connection.cursor(table.select()), FIRST_ROWS
        while found := await cursor.fetch(batch):
            rows = [tuple(row) for row in found]
            yield rows
            batch = next_batch(rows)

    async def last_id(self, table: Table) -> int | None:
        last: int | None = await self._connection.fetchval(LAST_ID, table.name, table.key[0])
        return last


class PostgresTarget:
    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def tables(self) -> list[Table]:
        return await _tables(self._connection)

    async def holds_a_row(self, table: Table) -> bool:
        return bool(await self._connection.fetchval(f"SELECT EXISTS (SELECT 1 FROM {quoted([table.name])})"))

    async def drop(self, tables: Sequence[Table]) -> None:
        for table in tables:
            await self._connection.execute(f"DROP TABLE {quoted([table.name])}")
        await self._connection.execute(f"DROP TABLE IF EXISTS {BOOKKEEPING_TABLE}")

    async def apply(self, only: Sequence[str] | None) -> list[str]:
        return await apply_migrations(self._connection, only)

    async def fill(self, table: Table, columns: Sequence[str], rows: Iterable[Values]) -> None:
        """In one statement: a row may refer to one that comes after it."""
        records = (tuple(map(_storable, row)) for row in rows)
        await self._connection.copy_records_to_table(table.name, records=records, columns=list(columns))

    async def go_on_after(self, table: Table, last_id: int) -> None:
        if last_id:
            await self._connection.fetchval(GO_ON_AFTER, table.name, table.key[0], last_id)

    def statements(self) -> Statements:
        return PostgresStatements(self._connection, read_sql())


def _storable(value: object) -> object:
    """The sign without a number is the one that PostgreSQL keeps in no text."""
    return value.replace("\0", "") if isinstance(value, str) else value


async def _tables(connection: Any) -> list[Table]:
    columns = await connection.fetch(COLUMNS, BOOKKEEPING_TABLE)
    keys = await connection.fetch(KEYS)
    references = await connection.fetch(REFERENCES)
    return [
        Table(
            name,
            tuple(row["column_name"] for row in columns if row["table_name"] == name),
            frozenset(
                row["column_name"] for row in columns if row["table_name"] == name and row["data_type"] == "bytea"
            ),
            tuple(row["column_name"] for row in keys if row["table_name"] == name),
            frozenset(row["other"] for row in references if row["table_name"] == name),
            any(row["serial"] for row in columns if row["table_name"] == name),
        )
        for name in dict.fromkeys(row["table_name"] for row in columns)
    ]
