"""Copies of a whole database in one file that any engine takes back: what `bot backup` and `bot restore` stand on.

What is read is one moment of the database, whatever is written meanwhile; what is written is one transaction. Both go
table by table and a few hundred rows at a time. The engines stand in modules of their own, the file in `archive.py`.
"""

from collections.abc import Collection
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from pathlib import Path

from bot.errors import Fault, OperatorError
from bot.frozen import Frozen
from bot.store.address import file_of, is_server, no_address
from bot.store.dump.archive import Archive, Manifest, writing
from bot.store.dump.restored import Restored
from bot.store.dump.tables import Source, Target, creation_names, in_order
from bot.store.migrations import all_migrations
from bot.store.seal import Seal

GAP = 1_000_000  # numbers left out after a restore: those of rows that came after the backup are never given again

__all__ = ["Archive", "Manifest", "Outcome", "dump", "newer", "restore"]


class Outcome(Frozen):
    """What became of what was waiting, and the migrations that the backup had yet to see."""

    doubtful: int
    passed_over: int
    migrated: tuple[str, ...]


async def dump(url: str, path: Path, seal: Seal, now: datetime) -> Manifest:
    """Writes the file whole, or not at all. Raises OperatorError."""
    async with _source(url) as source:
        schema, tables = await source.applied(), await source.tables()
        if not schema:
            cure = "Check BOT_DATABASE__URL and BOT_DATA_DIR"
            raise OperatorError([Fault("database.url", "there is nothing in this database yet", cure)])
        with writing(path, seal, now, schema) as archive:
            for table in tables:
                with archive.shelf(table) as shelf:
                    async for rows in source.rows(table):
                        shelf.add(rows)
                    shelf.last_id = await source.last_id(table) if table.serial else None
        return archive.manifest


async def restore(url: str, archive: Archive, seal: Seal, now: datetime, *, send_waiting: bool) -> Outcome:
    """Into an empty database, all or nothing; what the archive is has been verified before. Raises OperatorError.

    `now` is when it is restored: what fell due by then may have been told already, and what waited to be sent may have
    been sent, unless `send_waiting` says that nobody did.
    """
    manifest = archive.manifest
    async with _target(url) as target:
        await _clear(target)
        await target.apply(manifest.schema)
        tables = await target.tables()
        kept = {name: set(shelf.columns) for name, shelf in manifest.tables.items()}
        if {table.name: set(table.columns) for table in tables} != kept:
            raise archive.spoilt("its tables are not those of its schema")
        for table in in_order(tables):
            shelf = manifest.tables[table.name]
            await target.fill(table, shelf.columns, archive.rows(table.name))
            if table.serial:
                await target.go_on_after(table, (shelf.last_id or 0) + (0 if send_waiting else GAP))
        migrated = await target.apply(None)
        restored = Restored(target.statements())
        doubtful = await restored.doubt(waiting=not send_waiting)
        passed_over = 0 if send_waiting else await restored.pass_over(now)
        return Outcome(doubtful, passed_over, tuple(migrated))


async def _clear(target: Target) -> None:
    """An empty database has no tables, or ours without a row; those are made anew, as the backup knows them."""
    tables = await target.tables()
    known = creation_names(statement for _, statements in all_migrations("") for statement in statements)
    foreign = [table.name for table in tables if table.name not in known]
    cure = "Name an empty one in BOT_DATABASE__URL or BOT_DATA_DIR; nothing was changed"
    if foreign:
        what = f"the database holds tables of something else: {', '.join(foreign[:5])}"
        raise OperatorError([Fault("database.url", what, cure)])
    full = [table.name for table in tables if await target.holds_a_row(table)]
    if full:
        raise OperatorError([Fault("database.url", f"the database is not empty: it has rows in {full[0]}", cure)])
    await target.drop(list(reversed(in_order(tables))))


def newer(schema: Collection[str]) -> list[str]:
    """What of a backup's schema this version does not know."""
    return sorted(set(schema).difference(name for name, _ in all_migrations("")))


def _source(url: str) -> AbstractAsyncContextManager[Source]:
    if file := file_of(url):
        from bot.store.dump.sqlite import source

        return source(file)
    if is_server(url):
        from bot.store.dump.postgres import source as server

        return server(url)
    raise no_address(url)


def _target(url: str) -> AbstractAsyncContextManager[Target]:
    if file := file_of(url):
        from bot.store.dump.sqlite import target

        return target(file)
    if is_server(url):
        from bot.store.dump.postgres import target as server

        return server(url)
    raise no_address(url)
