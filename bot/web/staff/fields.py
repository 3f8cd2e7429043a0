"""What staff typed into a field of a form, read. A page passes what is none of it on to who is told what is wrong."""

import unicodedata
from datetime import date
from typing import Final

from bot.domain.desk import NotChosen, NothingWritten, TooManyWords
from bot.services.desk_documents import WrongParcel

LONGEST_NUMBER: Final = 15  # an id or a version; a database can be asked for it
LONGEST_PARCEL: Final = 40


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


def parcel_in(typed: str) -> str:
    """As it is printed on the label, in one piece; empty where nothing was typed. Raises WrongParcel."""
    bare = "".join(unicodedata.normalize("NFKC", typed).upper().split())
    if (not bare.replace("-", "0").isalnum() and bare) or not bare.isascii() or len(bare) > LONGEST_PARCEL:
        raise WrongParcel()
    return bare
