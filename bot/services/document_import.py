"""Takes in a table of documents: what is new, what moved on, what is refused and why.

A line is taken whole or not at all, whatever the others hold. The same table may come twice: the second time nothing
is changed. States go forward only; a step back is a correction that a person has to make and to explain.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Final, TypeVar

from bot.domain.appointments import read_name, read_phone
from bot.domain.documents import Document, NotForward, State, is_forward, read_receipt
from bot.domain.meaning import Service
from bot.domain.text import Text, Value
from bot.errors import BotError
from bot.frozen import Frozen, replace
from bot.services.document_sheet import NEEDED, Line, SheetWords
from bot.services.documents import write_change
from bot.services.kit import Kit
from bot.store import Store
from bot.store.tx import Tx

T = TypeVar("T")

SLICE: Final = 100  # lines in one transaction
OLDEST_YEARS: Final = 10
LONGEST: Final = {"name": 60, "site": 60, "parcel": 40, "address": 200, "receipt": 60, "phone": 30}
_DATE: Final = re.compile(
    r"(?P<y>\d{4})(?:[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})|年(?P<m2>\d{1,2})月(?P<d2>\d{1,2})日?"
    r"|(?P<m3>\d{2})(?P<d3>\d{2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?"
)
_PARCEL: Final = re.compile(r"[A-Z0-9][A-Z0-9-]*")

Progress = Callable[[int, int], None]
"""Lines done and lines in all."""


class Refused(BotError):
    """One line is not taken; the text tells why."""

    def __init__(self, key: str, **values: Value) -> None:
        super().__init__(**values)
        self.text = Text(key, values)


class Entry(Frozen):
    """What became of one line; `state` is the one it is in now."""

    line: int
    receipt: str
    state: State


@dataclass(slots=True)
class Imported:
    taken: list[Entry] = field(default_factory=list)
    changed: list[Entry] = field(default_factory=list)
    unchanged: list[Entry] = field(default_factory=list)
    refused: list[tuple[int, Text]] = field(default_factory=list)

    def add(self, other: "Imported") -> None:
        self.taken += other.taken
        self.changed += other.changed
        self.unchanged += other.unchanged
        self.refused += other.refused


class Row(Frozen):
    """A line as it is meant; what is None was left empty."""

    line: int
    receipt: str
    shown: str
    state: State
    item: str | None
    site: str | None
    accepted_on: date | None
    name: str | None
    phone: str | None
    parcel: str | None
    address: str | None


def no_progress(done: int, of: int) -> None: ...


async def import_documents(
    store: Store,
    kit: Kit,
    words: SheetWords,
    lines: Sequence[Line],
    *,
    who: str,
    progress: Progress = no_progress,
) -> Imported:
    """`who` stands in the history. Works slice by slice, so that others have their turn meanwhile."""
    reader = Reader(kit, words)
    told = Imported()
    for first in range(0, len(lines), SLICE):
        rows = _read(reader, lines[first : first + SLICE], told)
        told.add(await store.run(partial(_take_slice, kit, rows, who)))
        progress(min(first + SLICE, len(lines)), len(lines))
    told.refused.sort(key=lambda refused: refused[0])
    return told


def _read(reader: "Reader", lines: Sequence[Line], told: Imported) -> list[Row]:
    rows = []
    for line in lines:
        try:
            rows.append(reader.read(line))
        except Refused as refusal:
            told.refused.append((line.number, refusal.text))
    return rows


async def _take_slice(kit: Kit, rows: Sequence[Row], who: str, tx: Tx) -> Imported:
    told = Imported()
    for row in rows:
        try:
            into, entry = await _take(tx, kit, row, who)
            getattr(told, into).append(entry)
        except Refused as refusal:
            told.refused.append((row.line, refusal.text))
    return told


async def _take(tx: Tx, kit: Kit, row: Row, who: str) -> tuple[str, Entry]:
    known = await tx.documents.find(row.receipt)
    entry = Entry(row.line, row.shown, row.state)
    if known is None:
        await _add(tx, kit, row, who)
        return "taken", entry
    after = _after(kit, known, row)
    if after == known:
        return "unchanged", entry
    try:
        await write_change(tx, kit, known, after, who=who, why="import")
    except NotForward:
        raise Refused("documents-refused-busy") from None
    return "changed", entry


async def _add(tx: Tx, kit: Kit, row: Row, who: str) -> None:
    for column in ("item", "site", "name", "phone"):
        if getattr(row, column) is None:
            raise Refused("documents-refused-new", column=Text(f"documents-column-{COLUMN_OF.get(column, column)}"))
    new = Document(
        id=0,
        receipt=row.receipt,
        shown=row.shown,
        item=row.item or "",
        state=row.state,
        since=kit.now(),
        site=row.site or "",
        accepted_on=row.accepted_on,
        name=row.name or "",
        phone=row.phone or "",
        address=row.address or "",
        parcel=row.parcel or "",
    )
    id = await tx.documents.add(new)
    if id is None:
        raise Refused("documents-refused-busy")
    await tx.documents.note(id, row.state, row.state, who=who, why="import", now=kit.now())


COLUMN_OF: Final[Mapping[str, str]] = {"item": "service", "accepted_on": "date"}


def _after(kit: Kit, known: Document, row: Row) -> Document:
    """What the document becomes by this line; itself where that tells nothing new. Raises Refused."""
    if row.item and row.item != known.item:
        raise Refused("documents-refused-other-item", item=Text(f"item-{known.item}"))
    if row.name and row.phone and row.name != known.name and row.phone != known.phone:
        raise Refused("documents-refused-other-person")  # or whose digits they are could follow somebody else's papers
    forward = row.state is not known.state
    if forward and not is_forward(known.state, row.state):
        before, after = (Text(f"documents-state-{state.value}") for state in (known.state, row.state))
        raise Refused("documents-refused-backward", before=before, after=after)
    told = {name: getattr(row, name) for name in ("site", "accepted_on", "name", "phone", "parcel", "address")}
    changes = {name: value for name, value in told.items() if value}
    return replace(known, state=row.state, since=kit.now() if forward else known.since, **changes)


class Reader:
    """Cells to what they mean; one a table, since it knows which receipts stood on the lines before."""

    def __init__(self, kit: Kit, words: SheetWords) -> None:
        self._kit = kit
        self._words = words
        self._seen: dict[str, int] = {}
        self._services = _spellings(kit, {service: f"item-{service}" for service in Service})
        self._sites = {
            spelling.casefold(): site.id for site in kit.config.sites for spelling in (site.id, *site.name.spellings)
        }

    def read(self, line: Line) -> Row:
        """Raises Refused."""
        if line.broken:
            raise Refused("documents-refused-broken")
        if not line.complete:
            raise Refused("documents-refused-cells")
        for column, most in LONGEST.items():
            if len(line.cells.get(column, "")) > most:
                raise Refused("documents-refused-long", column=Text(f"documents-column-{column}"))
        for column in NEEDED:
            if not line.cells.get(column):
                raise Refused("documents-refused-empty", column=Text(f"documents-column-{column}"))
        shown = line.cells["receipt"]
        receipt = self._receipt(line, shown)
        return Row(
            line=line.number,
            receipt=receipt,
            shown=shown.upper(),
            state=self._state(line.cells.get("state", "")),
            item=self._cell(line, "service", self._item),
            site=self._cell(line, "site", self._site),
            accepted_on=self._cell(line, "date", self._day),
            name=self._cell(line, "name", read_name),
            phone=self._cell(line, "phone", read_phone),
            parcel=self._cell(line, "parcel", _read_parcel),
            address=line.cells.get("address") or None,
        )

    def _receipt(self, line: Line, shown: str) -> str:
        receipt = read_receipt(shown)
        if receipt is None:
            raise Refused("documents-refused-receipt", said=shown)
        if (earlier := self._seen.setdefault(receipt, line.number)) != line.number:
            raise Refused("documents-refused-twice", line=earlier)
        return receipt

    def _state(self, said: str) -> State:
        state = self._words.state(said)
        if state is None:
            raise Refused("documents-refused-state", said=said[:40])
        return state

    def _site(self, said: str) -> str | None:
        """By its id or its name, or a part of the name that only one has."""
        named = said.casefold()
        near = {id for spelling, id in self._sites.items() if len(named) > 1 and named in spelling}
        return self._sites.get(named) or (near.pop() if len(near) == 1 else None)

    def _cell(self, line: Line, column: str, read: Callable[[str], T | None]) -> T | None:
        said = line.cells.get(column, "")
        value = read(said) if said else None
        if said and value is None:
            raise Refused("documents-refused-cell", column=Text(f"documents-column-{column}"), said=said[:40])
        return value

    def _item(self, said: str) -> str | None:
        if said.casefold() in self._services:
            return self._services[said.casefold()]
        hits = self._kit.rooms.understanding.lexicon.hits(said.lower())
        whole = {hit.name for hit in hits if hit.kind == "service" and hit.word == said.lower()}
        return whole.pop() if len(whole) == 1 else None

    def _day(self, said: str) -> date | None:
        day = read_day(said)
        if day is not None and day > self._kit.today():
            raise Refused("documents-refused-future", day=said[:20])
        if day is not None and day.year < self._kit.today().year - OLDEST_YEARS:
            raise Refused("documents-refused-old", day=said[:20])
        return day


def read_day(said: str) -> date | None:
    """2026-11-20, 2026/11/20, 20261120, 2026年11月20日; a time behind it is left out."""
    found = _DATE.fullmatch(said)
    if found is None:
        return None
    month, day = found["m"] or found["m2"] or found["m3"], found["d"] or found["d2"] or found["d3"]
    try:
        return date(int(found["y"]), int(month), int(day))
    except ValueError:
        return None


def _read_parcel(said: str) -> str | None:
    bare = said.upper().replace(" ", "")
    return bare if _PARCEL.fullmatch(bare) else None


def _spellings(kit: Kit, keys: Mapping[Service, str]) -> dict[str, str]:
    texts = kit.rooms.texts
    said: Iterable[tuple[str, str]] = (
        (spelling.casefold(), service.value)
        for service, key in keys.items()
        for spelling in (service.value, *texts.spellings(Text(key), "zh-Hant"))
    )
    return dict(said)
