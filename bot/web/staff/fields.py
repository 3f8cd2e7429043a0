"""What staff typed into a field of a form, read. A page passes what is none of it on to who is told what is wrong."""

from datetime import date
from typing import Final

from bot.domain.desk import NotChosen, NothingWritten, TooManyWords

LONGEST_NUMBER: Final = 15  # an id or a version; a database can be asked for it


def words_in(typed: str, most: int, *, needed: bool = True) -> str:
    """Raises NothingWritten, TooManyWords."""
    if needed and not typed:
        raise NothingWritten()
    if len(typed) > most:
        raise TooManyWords(most=most)
    return typed


def number_in(typed: str) -> int | None:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= LONGEST_NUMBER else None


def id_in(typed: str) -> int:
    """Raises NotChosen."""
    if (id := number_in(typed)) is None:
        raise NotChosen()
    return id


def day_in(typed: str) -> date:
    """Raises NotChosen for what is no day."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise NotChosen() from None
