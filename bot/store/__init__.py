"""Where everything is kept. `Store.run(work)` is the one way in: `work` gets a transaction and is all or nothing.

SQLite (one process) and PostgreSQL (several) sit behind it; `open_store` picks by the address.
"""

from collections.abc import Callable, Coroutine
from typing import Any, Protocol, TypeVar

from bot.store.address import file_of, is_server, no_address
from bot.store.seal import Seal
from bot.store.trail import Trail
from bot.store.tx import Tx

T = TypeVar("T")
Work = Callable[[Tx], Coroutine[Any, Any, T]]


class Store(Protocol):
    trail: Trail | None  # None where several processes share the store: there a lease has to run out first

    async def run(self, work: Work[T], key: str = "") -> T:
        """Runs `work` in one transaction and returns what it returned, after a durable commit.

        Works with the same key run one after another in the order given. `work` may be run again after a conflict,
        so it touches nothing but its transaction, and it waits for nothing else.
        """
        ...

    async def migrate(self) -> list[str]:
        """Brings the schema up to date; returns the names of what was applied."""
        ...

    async def check(self) -> None:
        """Raises OperatorError when the database is damaged or does not answer."""
        ...

    async def close(self) -> None: ...


async def open_store(url: str, seal: Seal) -> Store:
    """`sqlite:///path` or `postgresql://…`. Raises OperatorError when it cannot be opened."""
    if file := file_of(url):
        from bot.store.sqlite import SqliteStore

        return await SqliteStore.open(file, seal)
    if is_server(url):
        from bot.store.postgres import PostgresStore

        return await PostgresStore.open(url, seal)
    raise no_address(url)


async def look(url: str, seal: Seal, work: Work[T]) -> T:
    """Runs `work`, which only reads, beside a running service. Raises OperatorError."""
    if file := file_of(url):
        from bot.store.sqlite import read_only

        return read_only(file, seal, work)
    return await _on_server(url, seal, work)


async def beside(url: str, seal: Seal, work: Work[T]) -> T:
    """Runs `work`, which writes a row or two, beside a running service. Raises OperatorError."""
    if file := file_of(url):
        from bot.store.sqlite import write_beside

        return write_beside(file, seal, work)
    return await _on_server(url, seal, work)


async def _on_server(url: str, seal: Seal, work: Work[T]) -> T:
    store = await open_store(url, seal)
    try:
        return await store.run(work)
    finally:
        await store.close()
