"""The file of a backup: a zip of one text file a table, a row a line, and a sheet that tells what must be in it.

Sealed columns stay sealed, and the key is not in it. The sheet holds the digest of every table and is itself marked
with the key: what was cut off, damaged, exchanged, or sealed with another key is found before anything is done with it.
"""

import base64
import hashlib
import hmac
import os
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Protocol

import orjson

from bot.errors import Fault, OperatorError
from bot.frozen import Frozen, asdict, replace
from bot.store.dump.tables import Table, Values
from bot.store.seal import Seal

FORMAT: Final = "hall-backup"
VERSION: Final = 1
SHEET: Final = "backup.json"
README: Final = "README.txt"
TOLD: Final = """A backup of the service hall's bot: one file a table, one row a line. "bot restore FILE" takes it back.
What is personal is sealed. The key is NOT in here: without the secret.key or BOT_SECRET_KEY of the hall that made it,
this file is of no use. Keep the two apart.
"""
QUICK: Final = 1  # what is sealed cannot be made smaller, and the service beside us needs the processor
ENOSPC: Final = 28
_FOREIGN_WORDS: Final[tuple[type[Exception], ...]] = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, MemoryError),
    *(ValueError, LookupError, TypeError, AttributeError, OverflowError),
)


class Shelf(Frozen):
    """One table in the file."""

    columns: tuple[str, ...]
    sealed: tuple[str, ...]
    rows: int = 0
    digest: str = ""
    last_id: int | None = None


class Manifest(Frozen):
    """`schema`: the names of the migrations that the database had seen; `created_at`: the moment of the copy."""

    created_at: datetime
    schema: tuple[str, ...]
    tables: Mapping[str, Shelf]

    @property
    def rows(self) -> int:
        return sum(shelf.rows for shelf in self.tables.values())


class Filling:
    """The rows of one table, on their way into the file."""

    def __init__(self, member: Any) -> None:
        self.last_id: int | None = None
        self.rows = 0
        self.digest = hashlib.sha256()
        self._member = member

    def add(self, rows: "Rows") -> None:
        data = b"".join(orjson.dumps(list(row), default=_as_text, option=orjson.OPT_APPEND_NEWLINE) for row in rows)
        self._member.write(data)
        self.digest.update(data)
        self.rows += len(rows)


class Rows(Protocol):
    def __iter__(self) -> Iterator[Values]: ...

    def __len__(self) -> int: ...


class Writer:
    def __init__(self, archive: zipfile.ZipFile, created_at: datetime, schema: tuple[str, ...]) -> None:
        self._archive = archive
        self.manifest = Manifest(created_at, schema, {})
        archive.writestr(self._entry(README), TOLD, zipfile.ZIP_STORED)

    @contextmanager
    def shelf(self, table: Table) -> Iterator[Filling]:
        sealed = tuple(column for column in table.columns if column in table.sealed)
        with self._archive.open(self._entry(_member(table.name)), "w", force_zip64=True) as member:
            filling = Filling(member)
            yield filling
        shelf = Shelf(table.columns, sealed, filling.rows, filling.digest.hexdigest(), filling.last_id)
        self.manifest = replace(self.manifest, tables={**self.manifest.tables, table.name: shelf})

    def finish(self, seal: Seal) -> None:
        sheet = {"format": FORMAT, "version": VERSION, "key": seal.fingerprint(FORMAT), **asdict(self.manifest)}
        told = {"sheet": sheet, "mark": seal.fingerprint(_canonical(sheet))}
        self._archive.writestr(self._entry(SHEET), orjson.dumps(told, option=orjson.OPT_INDENT_2))

    def _entry(self, name: str) -> zipfile.ZipInfo:
        entry = zipfile.ZipInfo(name, self.manifest.created_at.timetuple()[:6])
        entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
        return entry


@contextmanager
def writing(path: Path, seal: Seal, created_at: datetime, schema: tuple[str, ...]) -> Iterator[Writer]:
    """Under another name until all of it is on the disk; then it takes the place of an older backup of this name.
    Raises OperatorError.
    """
    try:
        _require_free(path)
        descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        try:
            with open(descriptor, "wb") as file:
                with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=QUICK) as archive:
                    writer = Writer(archive, created_at, schema)
                    yield writer
                    writer.finish(seal)
                file.flush()
                os.fsync(file.fileno())
            os.replace(draft, path)
        finally:
            Path(draft).unlink(missing_ok=True)
        _keep_the_name(path.parent)
    except OSError as error:
        raise OperatorError([_unwritable(path, error)]) from None


class Archive:
    """A file that is to be taken back. Raises OperatorError when it is not one, or not whole."""

    def __init__(self, path: Path) -> None:
        self._path = path
        if not _begins_like_ours(path):
            raise OperatorError([Fault(str(path), "this is no backup", "Name a file that bot backup wrote")])
        with _translated(path), zipfile.ZipFile(path) as archive:
            told = orjson.loads(archive.read(SHEET))
            self._sheet, self._mark = dict(told["sheet"]), str(told["mark"])
            self._require_known_kind()
            self.manifest = _manifest(self._sheet)

    def verify(self, seal: Seal) -> None:
        """Reads all of it. Raises OperatorError also when the key is not the one that things are sealed with."""
        if not hmac.compare_digest(str(self._sheet["key"]).encode(), seal.fingerprint(FORMAT).encode()):
            what = f"it does not open what is sealed in {self._path}"
            cure = "Put the secret.key or BOT_SECRET_KEY in place that the hall had then; nothing was changed"
            raise OperatorError([Fault("secret key", what, cure)])
        if not hmac.compare_digest(self._mark.encode(), seal.fingerprint(_canonical(self._sheet)).encode()):
            raise self.spoilt("its sheet was changed")
        for name in self.manifest.tables:
            for _ in self.rows(name):
                pass

    def rows(self, table: str) -> Iterator[Values]:
        """Raises OperatorError at the end when they are not what was put in."""
        shelf, digest, count = self.manifest.tables[table], hashlib.sha256(), 0
        sealed = [shelf.columns.index(column) for column in shelf.sealed]
        with _translated(self._path), zipfile.ZipFile(self._path) as archive, archive.open(_member(table)) as lines:
            for line in lines:
                digest.update(line)
                count += 1
                row = orjson.loads(line)
                for place in sealed:
                    row[place] = base64.b64decode(row[place], validate=True) if row[place] is not None else None
                yield row
        if (count, digest.hexdigest()) != (shelf.rows, shelf.digest):
            raise self.spoilt(f"the rows of {table} are not those that were put in")

    def spoilt(self, why: str) -> OperatorError:
        return OperatorError([_spoilt(self._path, why)])

    def _require_known_kind(self) -> None:
        if self._sheet["format"] != FORMAT or self._sheet["version"] != VERSION:
            what = f"the backup is of another kind: {self._sheet['format']} {self._sheet['version']}"
            cure = f"Take the version that made it; this one knows {FORMAT} {VERSION}"
            raise OperatorError([Fault(str(self._path), what, cure)])


def _manifest(sheet: Mapping[str, Any]) -> Manifest:
    tables = {
        name: Shelf(tuple(told["columns"]), tuple(told["sealed"]), told["rows"], told["digest"], told["last_id"])
        for name, told in sheet["tables"].items()
    }
    return Manifest(datetime.fromisoformat(sheet["created_at"]), tuple(sheet["schema"]), tables)


def _member(table: str) -> str:
    return f"tables/{table}.jsonl"


def _canonical(sheet: Mapping[str, Any]) -> str:
    return orjson.dumps(sheet, option=orjson.OPT_SORT_KEYS).decode()


def _as_text(value: object) -> str:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    raise TypeError(f"{type(value).__name__} is nothing that a table holds")


def _require_free(path: Path) -> None:
    """A slip of the hand must not cost the database: only an older backup, or an empty file, gives way."""
    if path.is_file() and path.stat().st_size and not _begins_like_ours(path):
        raise OperatorError([Fault(str(path), "there is another file of this name", "Name a new one")])


def _begins_like_ours(path: Path) -> bool:
    """By its first words: a file that was cut off begins like a whole one. Raises OperatorError."""
    try:
        with path.open("rb") as file:
            return TOLD.encode() in file.read(len(TOLD) + 200)
    except OSError as error:
        raise OperatorError(
            [Fault(str(path), f"it cannot be read: {error.strerror}", "Name a file that bot backup wrote")]
        ) from None


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    """A damaged zip speaks in many tongues."""
    try:
        yield
    except _FOREIGN_WORDS as error:
        raise OperatorError([_spoilt(path, str(error) or type(error).__name__)]) from None


def _spoilt(path: Path, why: str) -> Fault:
    return Fault(str(path), f"the backup is cut off or damaged: {why}", "Take another copy; nothing was changed")


def _unwritable(path: Path, error: OSError) -> Fault:
    if error.errno == ENOSPC:
        return Fault(str(path), "there is no space left on the disk", "Free some space; nothing was written")
    cure = "Name a file in a folder that is there and can be written"
    return Fault(str(path), f"it cannot be written: {error.strerror or error}", cure)


def _keep_the_name(folder: Path) -> None:
    """After a power cut too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
