"""A table of documents as halls export it, read into rows of plain text: which encoding, which separator, which column.

What the cells mean is `document_import.py`'s business. A table that is none is refused as a whole.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar, Final, Self

from bot.domain.documents import State
from bot.errors import BotError
from bot.frozen import Frozen
from bot.nlu.normal import plain
from bot.nlu.table_check import word_tables

COLUMNS: Final = ("receipt", "service", "state", "date", "name", "phone", "site", "parcel", "address")
NEEDED: Final = ("receipt", "state")
SEPARATORS: Final = ",;\t，；"
LARGEST: Final = 50_000_000  # bytes
ODD: Final = "\N{REPLACEMENT CHARACTER}"  # what a broken byte is read as
RULES: Final = {"column": frozenset(COLUMNS), "state": frozenset(State)}


class NoTable(BotError):
    """The file is no table of documents."""

    key: ClassVar[str] = "documents-table-unreadable"


class WrongColumn(BotError):
    """Values: `heading`."""

    key: ClassVar[str] = "documents-table-column"


class ColumnTwice(BotError):
    """Values: `heading`."""

    key: ClassVar[str] = "documents-table-column-twice"


class ColumnMissing(BotError):
    """Values: `column`."""

    key: ClassVar[str] = "documents-table-column-missing"


class TooLarge(BotError):
    """Values: `most`, in millions of bytes."""

    key: ClassVar[str] = "documents-table-large"


class Line(Frozen):
    """One line of the table below its heading, `number` as an editor counts it; a cell by its column's name."""

    number: int
    cells: Mapping[str, str]
    complete: bool = True  # as many cells as there are columns

    @property
    def broken(self) -> bool:
        return any(ODD in cell for cell in self.cells.values())


class SheetWords:
    """`contents`: one parsed `documents.toml` a language."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        self._columns: dict[str, str] = {}
        self._states: dict[str, State] = {}
        for content in contents:
            for name, words in content.get("column", {}).items():
                self._columns |= {self._bare(word): name for word in words}
            for name, words in content.get("state", {}).items():
                self._states |= {self._bare(word): State(name) for word in words}

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "documents.toml", RULES))

    def column(self, heading: str) -> str | None:
        return self._columns.get(self._bare(heading))

    def state(self, said: str) -> State | None:
        return self._states.get(self._bare(said))

    def _bare(self, text: str) -> str:
        normal = plain(text)
        return "".join(char for char in normal if char.isalnum())


def read_sheet(data: bytes, words: SheetWords) -> list[Line]:
    """Raises NoTable, WrongColumn, ColumnTwice, ColumnMissing or TooLarge: then nothing of it can be used."""
    if len(data) > LARGEST:
        raise TooLarge(most=LARGEST // 1_000_000)
    text = decoded(data)
    heading, _, _ = text.lstrip("\r\n").partition("\n")
    separator = max(SEPARATORS, key=lambda char: sum(words.column(cell) is not None for cell in heading.split(char)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        rows = [(reader.line_num, row) for row in reader]
    except csv.Error:
        raise NoTable() from None
    filled = [(number, row) for number, row in rows if any(cell.strip() for cell in row)]
    if not filled:
        raise NoTable()
    columns = _columns(filled[0][1], words)
    return [_line(number, row, columns) for number, row in filled[1:]]


def decoded(data: bytes) -> str:
    """UTF-8 with or without a mark, else GBK, whichever fits more lines; broken bytes become a mark."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    lines = [line for line in data.removeprefix(b"\xef\xbb\xbf").split(b"\n") if not line.isascii()]
    best = max(("utf-8", "gb18030"), key=lambda encoding: sum(_fits(line, encoding) for line in lines))
    return data.removeprefix(b"\xef\xbb\xbf").decode(best, "replace")


def _fits(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _columns(heading: Sequence[str], words: SheetWords) -> list[str]:
    cells = [cell.strip() for cell in heading]
    found = [words.column(cell) for cell in cells]
    if not any(found):
        raise NoTable()
    columns: list[str] = []
    for cell, column in zip(cells, found, strict=True):
        if column is None and cell:
            raise WrongColumn(heading=cell[:40])
        if column is not None and column in columns:
            raise ColumnTwice(heading=cell[:40])
        columns.append(column or "")
    for needed in NEEDED:
        if needed not in columns:
            raise ColumnMissing(column=needed)
    return columns


def _line(number: int, row: Sequence[str], columns: Sequence[str]) -> Line:
    """Cells beyond the last column are allowed to be empty."""
    cells = dict(zip(columns, (_cell(cell) for cell in row), strict=False))
    cells.pop("", None)
    complete = len(row) >= len(columns) and not any(cell.strip() for cell in row[len(columns) :])
    return Line(number, cells, complete)


def _cell(text: str) -> str:
    """On one line, half width, without what cannot be seen; a spreadsheet's text mark is left out."""
    visible = "".join(" " if char.isspace() else char for char in text if unicodedata.category(char) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", visible).split()).removeprefix("'").strip()
