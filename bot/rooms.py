"""Reads the files that are edited by hand, in `policy/` and `locales/`. A fault in one names it and is told.

What a file says is the business of those who ask for it.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import tomli

from bot.errors import Fault, OperatorError

ROOMS = ("policy", "locales")
FILES_KEPT = 16  # some are read for three purposes, one after another, and parsing is the dear part


def place_of(path: Path) -> str:
    """`locales/en/lexicon.toml`, wherever the rooms stand."""
    parts = path.parts
    start = max((index for index, part in enumerate(parts) if part in ROOMS), default=len(parts) - 1)
    return "/".join(parts[start:])


def read_text(path: Path) -> str:
    """Raises OperatorError."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        raise OperatorError([Fault(place_of(path), "it is not written in UTF-8", "Save it as UTF-8")]) from None
    except OSError as error:
        what = f"it cannot be read: {error.strerror}"
        raise OperatorError([Fault(place_of(path), what, "Put the file back, or let the service read it")]) from None


def read_toml(path: Path) -> Mapping[str, Any]:
    """Raises OperatorError."""
    try:
        return _parsed(read_text(path))
    except tomli.TOMLDecodeError as error:
        raise OperatorError([Fault(place_of(path), f"it is not valid TOML: {error}", "Mend that line")]) from None


@lru_cache(FILES_KEPT)
def _parsed(text: str) -> Mapping[str, Any]:
    return tomli.loads(text)
