"""Numbered schema changes, applied in order and recorded in the same transaction. A landed file is never changed."""

from pathlib import Path

BOOKKEEPING = "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY)"


def all_migrations(serial_key: str) -> list[tuple[str, list[str]]]:
    """Name and statements of each migration, oldest first; `serial_key` is the engine's kind of rising key."""
    files = sorted(Path(__file__).parent.glob("[0-9]*.sql"))
    return [(file.stem, _statements(file.read_text("utf-8").replace("SERIAL_KEY", serial_key))) for file in files]


def _statements(script: str) -> list[str]:
    lines = [line for line in script.splitlines() if not line.lstrip().startswith("--")]
    return [part.strip() for part in "\n".join(lines).split(";") if part.strip()]
