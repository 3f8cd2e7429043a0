"""The rows as they are, read beside the service with SQL of its own, and compared with what citizens were told."""

import asyncio
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import asyncpg

from bench.siege.citizens import Citizen, Stay
from bench.siege.hall import SharedClock, Size
from bot.store.seal import Seal
from bot.store.statements import from_ms, to_ms

Rows = list[dict[str, Any]]
SQL = {
    "appointments": "SELECT id, code, contact_id, site, window_id, item, starts_at, state, places, phone_key"
    " FROM appointments WHERE state = 'booked'",
    "slots": "SELECT site, window_id, starts_at, taken FROM time_slots",
    "holds": "SELECT id, kind, contact_id, site, window_id, starts_at, places, expires_at FROM holds",
    "offers": "SELECT o.id, o.hold_id, o.until_at, w.state FROM waitlist_offers o JOIN waitlist w ON w.id = o.entry_id"
    " WHERE o.state = 'live'",
}
AT_THE_END = {
    "contacts": "SELECT id, address FROM contacts",
    "messages": "SELECT id, contact_id, way, platform_id, body FROM messages",
}


async def read(url: str, wanted: dict[str, str]) -> dict[str, Rows]:
    """All of one moment."""
    if url.startswith("sqlite:///"):
        return _read_sqlite(url.removeprefix("sqlite:///"), wanted)
    connection = await asyncpg.connect(url)
    try:
        async with connection.transaction(isolation="repeatable_read", readonly=True):
            return {name: [dict(row) for row in await connection.fetch(sql)] for name, sql in wanted.items()}
    finally:
        await connection.close()


def _read_sqlite(path: str, wanted: dict[str, str]) -> dict[str, Rows]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("BEGIN")
        return {name: [dict(row) for row in connection.execute(sql)] for name, sql in wanted.items()}


@dataclass(slots=True)
class Found:
    """Each kind of fault with the first words about it; `looks` is how often the rows were counted."""

    looks: int = 0
    kept_seen: int = 0
    double: list[str] = field(default_factory=list)
    over: list[str] = field(default_factory=list)
    counters: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    untold: list[str] = field(default_factory=list)
    in_flight: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        return [*self.double, *self.over, *self.counters, *self.lost, *self.untold]


class Watch:
    def __init__(self, url: str, size: Size, clock: SharedClock, citizens: list[Citizen]) -> None:
        self.found = Found()
        self._url, self._size, self._clock, self._citizens = url, size, clock, citizens

    async def go_on(self, over: asyncio.Event, every: float) -> None:
        while not over.is_set():
            await asyncio.sleep(every)
            await self.look()

    async def look(self) -> dict[str, Rows]:
        promised = {id(citizen): citizen.kept for citizen in self._citizens if citizen.kept and not citizen.busy}
        rows = await read(self._url, SQL)
        self.found.looks += 1
        after = self._clock.now()  # what is not over by now was not over when the rows were read
        self._count(rows, after)
        kept_for: set[tuple[int, Any]] = set()
        for row in rows["holds"]:
            if row["kind"] != "rest":
                kept_for |= {(row["contact_id"], None), (row["contact_id"], _start(row))}
        for citizen in self._citizens:
            kept = promised.get(id(citizen))
            if kept and kept is citizen.kept and not citizen.busy and after < kept.until:
                self.found.kept_seen += 1
                if (citizen.contact, kept.slot) not in kept_for:
                    theirs = [row for row in rows["holds"] if row["contact_id"] == citizen.contact]
                    self.found.lost.append(f"{citizen.address} was told {kept}, the rows are {theirs}")
        return rows

    def _count(self, rows: dict[str, Rows], now: datetime) -> None:
        booked: Counter[Any] = Counter()
        for row in rows["appointments"]:
            booked[_place(row)] += row["places"]
        counted = {_place(row): row["taken"] for row in rows["slots"] if row["taken"]}
        if counted != dict(booked):
            self.found.counters.append(f"counters {counted}, rows {dict(booked)}")
        kept: Counter[Any] = Counter()
        for row in rows["holds"]:
            if row["kind"] != "rest" and row["expires_at"] > to_ms(now):
                kept[_place(row)] += row["places"]
        for place in booked | kept:
            capacity = self._size.windows[int(place[1][1:])]
            if booked[place] + kept[place] > capacity:
                self.found.over.append(f"{place}: {booked[place]} booked, {kept[place]} kept, of {capacity}")
        once = Counter((row["phone_key"], row["item"]) for row in rows["appointments"])
        self.found.double += [f"one phone has {count} of {item}" for (_, item), count in once.items() if count > 1]
        held = {row["id"]: row["expires_at"] for row in rows["holds"] if row["kind"] == "offer"}
        for row in rows["offers"]:
            if row["until_at"] > to_ms(now) and held.get(row["hold_id"], 0) < row["until_at"]:
                self.found.lost.append(f"offer {row['id']} is live, and no row keeps its place")
        claimed = {row["hold_id"] for row in rows["offers"] if row["state"] == "offered"}
        if orphans := [id for id, expires in held.items() if expires > to_ms(now) and id not in claimed]:
            self.found.over.append(f"places {orphans} are kept for offers that are over")

    def check_told(self, stays: Iterable[Stay]) -> None:
        """Were more surely in one time slot at one moment than it has places? Had one phone one item twice?"""
        by_slot: dict[Any, list[Stay]] = defaultdict(list)
        by_person: dict[Any, list[Stay]] = defaultdict(list)
        for stay in stays:
            by_slot[stay.slot].append(stay)
            if stay.whose[0]:
                by_person[stay.whose].append(stay)
        for slot, those in by_slot.items():
            if (most := _most_at_once(those)) > sum(self._size.windows):
                self.found.over.append(f"{most} were told that they have {slot}")
        for whose, those in by_person.items():
            if _most_at_once(those) > 1:
                self.found.double.append(f"{whose} was told of two at once")

    async def check_end(self, seal: Seal) -> dict[str, Rows]:
        """Every message and every appointment: in the store and told, or on the way to who left at a kill."""
        rows = await self.look()
        end = await read(self._url, AT_THE_END)
        said: dict[int, dict[int, str]] = defaultdict(dict)
        known = set()
        for row in end["messages"]:
            if row["way"] == "out":
                said[row["contact_id"]][row["id"]] = _text(seal, row)
            else:
                known.add((row["contact_id"], row["platform_id"]))
        held: dict[int, set[Any]] = defaultdict(set)
        for row in rows["appointments"]:
            held[row["contact_id"]].add((row["code"], row["site"], from_ms(row["starts_at"])))
        contacts = {row["address"]: row["id"] for row in end["contacts"]}
        for citizen in self._citizens:
            id = contacts.get(citizen.address, 0)
            told = {(code, *mine.slot) for code, mine in citizen.mine.items()}
            if citizen.left_in_flight:
                self._name(citizen, said[id], told ^ held[id], (id, citizen.left_in_flight) in known)
            elif told != held[id]:
                self.found.untold.append(f"{citizen.address} was told {told}, the rows hold {held[id]}")
            elif citizen.heard != said[id]:
                missing = sorted(set(citizen.heard.items()) ^ set(said[id].items()))
                self.found.untold.append(f"{citizen.address}: told or stored only: {missing[:2]}")
        if strangers := {id for id, those in held.items() if those} - set(contacts.values()):
            self.found.untold.append(f"appointments of nobody who was there: {strangers}")
        return rows

    def _name(self, citizen: Citizen, stored: dict[int, str], differs: set[Any], done: bool) -> None:
        """Who left when the service was killed: what they were told must still be stored, word by word."""
        if not citizen.heard.items() <= stored.items():
            self.found.untold.append(f"{citizen.address} was told what is not stored")
        if differs and not done:
            self.found.untold.append(f"{citizen.address}: {differs} without a message on the way")
        what = "kept" if done else "left no trace"
        changed = ", an appointment changed by it: " + str(sorted(code for code, *_ in differs)) if differs else ""
        self.found.in_flight.append(f"{citizen.address} {citizen.left_in_flight}: {what}{changed}")


def _text(seal: Seal, row: dict[str, Any]) -> str:
    body: Any = seal.open(row["body"])
    return str(body["text"])


def _place(row: dict[str, Any]) -> tuple[str, str, int]:
    return row["site"], row["window_id"], row["starts_at"]


def _start(row: dict[str, Any]) -> tuple[str, datetime]:
    return row["site"], from_ms(row["starts_at"])


def _most_at_once(stays: Iterable[Stay]) -> int:
    """Those that only touch do not overlap."""
    steps = sorted(step for stay in stays if stay.begin < stay.end for step in ((stay.begin, 1), (stay.end, -1)))
    most = now = 0
    for _, change in steps:
        now += change
        most = max(most, now)
    return most
