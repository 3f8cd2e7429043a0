"""What copying a database needs to know of it, and what each engine has to be able to do for that."""

import re
from collections.abc import AsyncIterator, Iterable, Sequence
from graphlib import TopologicalSorter
from typing import Final, Protocol

from bot.frozen import Frozen
from bot.store.statements import Statements

MOST_ROWS: Final = 500  # read at once, after a first few
MOST_BYTES: Final = 4_000_000
FIRST_ROWS: Final = 5
BOOKKEEPING_TABLE: Final = "migrations"
_CREATED = re.compile(r"CREATE TABLE (\w+)")

Values = Sequence[object]
"""One row; texts, whole numbers, bytes and None, on either engine."""


class Table(Frozen):
    """`sealed` are the columns of bytes; `key` orders the rows; `serial`: its rows are numbered by the database, in
    the one column of the key.
    """

    name: str
    columns: tuple[str, ...]
    sealed: frozenset[str]
    key: tuple[str, ...]
    refers_to: frozenset[str]
    serial: bool

    def select(self) -> str:
        """Names of tables and columns are what the database itself calls them, so nobody else's words get in."""
        return f"SELECT {quoted(self.columns)} FROM {quoted([self.name])} ORDER BY {quoted(self.key)}"


class Source(Protocol):
    """One moment of a database."""

    async def applied(self) -> tuple[str, ...]: ...

    async def tables(self) -> list[Table]: ...

    def rows(self, table: Table) -> AsyncIterator[Sequence[Values]]:
        """In the order of the key, a batch at a time."""
        ...

    async def last_id(self, table: Table) -> int | None:
        """The highest number ever given, also to a row that is gone."""
        ...


class Target(Protocol):
    """One transaction, the only one there; it is kept when the context ends well."""

    async def tables(self) -> list[Table]: ...

    async def holds_a_row(self, table: Table) -> bool: ...

    async def drop(self, tables: Sequence[Table]) -> None:
        """Also the record of what was applied."""
        ...

    async def apply(self, only: Sequence[str] | None) -> list[str]:
        """Migrations that are not applied yet, of those named where any are."""
        ...

    async def fill(self, table: Table, columns: Sequence[str], rows: Iterable[Values]) -> None: ...

    async def go_on_after(self, table: Table, last_id: int) -> None: ...

    def statements(self) -> Statements: ...


def quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def in_order(tables: Sequence[Table]) -> list[Table]:
    """Each after those it refers to."""
    by_name = {table.name: table for table in tables}
    order = TopologicalSorter({table.name: sorted(table.refers_to - {table.name}) for table in tables})
    return [by_name[name] for name in order.static_order()]


def creation_names(statements: Iterable[str]) -> set[str]:
    return {name for statement in statements for name in _CREATED.findall(statement)}


def next_batch(rows: Sequence[Values]) -> int:
    """How many rows to read after these: some hold a photo."""
    size = sum(len(value) for row in rows for value in row if isinstance(value, bytes | str))
    return max(1, min(MOST_ROWS, MOST_BYTES * len(rows) // max(size, 1)))
