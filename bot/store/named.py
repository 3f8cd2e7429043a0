"""Reads the named statements of `sql/`: a line `-- name: case_get^`, and below it one whole statement.

What stands behind a name tells the reader what comes back (`^` a row, nothing: rows, `!` no row); comments stay in the
files. Values are written `:name`; PostgreSQL wants them numbered.
"""

import re
from pathlib import Path
from typing import Final

SQL: Final = Path(__file__).parent / "sql"

_HEAD: Final = re.compile(r"^-- name: (\w+)[\^!]?$", re.MULTILINE)
_COMMENT: Final = re.compile(r"^\s*--.*\n?", re.MULTILINE)
_VALUE: Final = re.compile(r"'[^']*'|\"[^\"]*\"|(?<![:\w]):(?P<name>[a-z_]\w*)")


def named_statements() -> dict[str, str]:
    """Of all files, by name. Raises ValueError for a name that stands there twice."""
    found: dict[str, str] = {}
    for path in sorted(SQL.glob("*.sql")):
        _, *parts = _HEAD.split(path.read_text("utf-8"))
        for name, statement in zip(parts[::2], parts[1::2], strict=True):
            if name in found:
                raise ValueError(f"{path.name}: {name} is there twice")
            found[name] = _COMMENT.sub("", statement).strip()
    return found


def numbered(statement: str) -> tuple[str, list[str]]:
    """`:name` as `$1`, and the names in the order of their numbers. What stands in quotes stays."""
    names: list[str] = []

    def number(match: re.Match[str]) -> str:
        name = match["name"]
        if name is None:
            return match[0]
        if name not in names:
            names.append(name)
        return f"${names.index(name) + 1}"

    return _VALUE.sub(number, statement), names
