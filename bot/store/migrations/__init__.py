"""Numbered schema changes, applied in order and recorded in the same transaction. A landed file is never changed."""

from pathlib import Path

BOOKKEEPING = "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY)"


def all_migrations(serial_key: str, clustered: str = "") -> list[tuple[str, list[str]]]:
    """Name and statements of each migration, oldest first; `serial_key` is the engine's kind of rising key,
    `clustered` what makes a table that is nothing but its key.
    """
    files = sorted(Path(__file__).parent.glob("[0-9]*.sql"))
    texts = ((file.stem, file.read_text("utf-8")) for file in files)
    return [
        (name, _statements(text.replace("SERIAL_KEY", serial_key).replace("CLUSTERED", clustered)))
        for name, text in texts
    ]


def _statements(script: str) -> list[str]:
    lines = [line for line in script.splitlines() if not line.lstrip().startswith("--")]
    return [part.strip() for part in "\n".join(lines).split(";") if part.strip()]
