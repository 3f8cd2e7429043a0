"""What the tests of backups share: a hall with something of everything, databases of both engines, all their rows."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import asyncpg

from bot.store import open_store
from bot.store.dump import Archive, Outcome, dump, restore
from bot.store.dump.archive import Manifest
from tests.case_kit import reported, staff
from tests.conftest import SEAL, new_postgres_database
from tests.hall import PAGE, open_hall
from tests.store_kit import NOW, book, new_contact, queue

ENGINES = ("sqlite", "postgres")
AFTER = NOW + timedelta(hours=6)
WORDS = "waits for the son's wedding"
Rows = dict[str, list[tuple[Any, ...]]]


class Databases:
    """New ones, by engine."""

    def __init__(self, folder: Path, server: str) -> None:
        self._folder, self._server, self._made = folder, server, 0

    async def new(self, engine: str) -> str:
        self._made += 1
        if engine == "sqlite":
            return f"sqlite:///{self._folder}/made{self._made}.db"
        return await new_postgres_database(self._server)

    async def filled(self, engine: str) -> str:
        """A hall where people talked, booked, complained, and where something waits to be sent."""
        url = await self.new(engine)
        store = await open_store(url, SEAL)
        await store.migrate()
        hall = open_hall(store)
        await staff(hall, "lead", "李明", "0117")
        await hall.person(PAGE).says("你好", "护照要几天", "我要预约办护照")
        contact = await new_contact(store)
        await queue(store, contact, 'emoji 😀, "quotes",\na new line and a bell \a')
        await store.run(lambda tx: book(tx, contact, "ABC234"))
        who = await store.run(lambda tx: tx.contacts.get(contact))
        first = await reported(hall, who)
        await reported(hall, who, follows=first.id)
        await store.run(lambda tx: tx.notices.add(contact, "reminder", "appointment", 1, NOW, words=WORDS))
        await store.run(lambda tx: tx.notices.add(contact, "reminder", "appointment", 2, AFTER + timedelta(days=1)))
        await store.close()
        return url


async def dumped(url: str, path: Path) -> Manifest:
    return await dump(url, path, SEAL, NOW)


async def restored(url: str, path: Path, *, send_waiting: bool = False) -> Outcome:
    archive = Archive(path)
    archive.verify(SEAL)
    return await restore(url, archive, SEAL, AFTER, send_waiting=send_waiting)


async def rows_of(url: str) -> Rows:
    """All of them; each engine has its own order of texts."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
            names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            rows = {name: list(database.execute(f"SELECT * FROM {name}")) for name in names if "sqlite_" not in name}
    else:
        connection = await asyncpg.connect(url)
        names = [
            name for (name,) in await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        ]
        rows = {name: [tuple(row) for row in await connection.fetch(f"SELECT * FROM {name}")] for name in names}
        await connection.close()
    return {name: sorted(found, key=repr) for name, found in rows.items()}


async def execute(url: str, sql: str) -> None:
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as database:
            database.execute(sql)
        return
    connection = await asyncpg.connect(url)
    await connection.execute(sql)
    await connection.close()
