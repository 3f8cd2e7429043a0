"""Visits at home with their ledger, the crews' minutes that are spoken for, and who saw an address.

A visit comes without its home; what is sealed is opened by `home` alone, so that every reader of it can be told.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from bot.domain.home_visits import (
    By,
    Did,
    Event,
    Home,
    Part,
    Read,
    Reason,
    State,
    Tasks,
    Visit,
    Wanted,
    read_tasks,
    written,
)
from bot.frozen import Frozen, asdict
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, from_ms, optional_moment, optional_ms, to_ms

MOST_OPEN = 20
MOST_OF_A_DAY = 500


class Visits(Frozen):
    statements: Statements
    seal: Seal

    async def add(
        self, code: str, contact_id: int | None, by: By, wanted: Wanted, minutes: int, held: Part | None, now: datetime
    ) -> int | None:
        """The id; None when the code is used."""
        row = await self.statements.one(
            "visit_add",
            code=code,
            contact_id=contact_id,
            asked_by=by.value,
            district=wanted.district,
            tasks=written(wanted.tasks),
            minutes=minutes,
            home=self.seal.close(asdict(wanted.home)),
            day=_day(wanted.day),
            part=wanted.part.value,
            held=held.value if held else None,
            now=to_ms(now),
        )
        return row["id"] if row else None

    async def get(self, id: int) -> Visit | None:
        row = await self.statements.one("visit_get", id=id)
        return _visit(row) if row else None

    async def by_code(self, code: str) -> Visit | None:
        row = await self.statements.one("visit_by_code", code=code)
        return _visit(row) if row else None

    async def open_of(self, contact_id: int) -> list[Visit]:
        """Oldest first."""
        return [_visit(row) for row in await self.statements.all("visits_open", contact_id=contact_id, most=MOST_OPEN)]

    async def in_state(self, state: State, most: int) -> list[Visit]:
        """The open ones in this state, longest waiting first."""
        return [_visit(row) for row in await self.statements.all("visits_in", state=state.value, most=most)]

    async def to_ring(self, today: date, most: int) -> list[Visit]:
        """Of those who have only a phone: promised and due, or planned and not told when."""
        rows = await self.statements.all("visits_to_ring", today=today.isoformat(), most=most)
        return [_visit(row) for row in rows]

    async def of_day(self, day: date) -> list[Visit]:
        """Those that are agreed on, under way or over."""
        rows = await self.statements.all("visits_of_day", day=day.isoformat(), most=MOST_OF_A_DAY)
        return [_visit(row) for row in rows]

    async def home(self, id: int) -> Home:
        """What is sealed. Who shows it to somebody else than the person writes that down with `seen`."""
        row = await self.statements.one("visit_home", id=id)
        if row is None:
            raise LookupError(f"visit {id}")
        home: Any = self.seal.open(row["home"])
        return Home(**{**home, "reason": Reason(home["reason"]), "added": tuple(home["added"])})

    async def reseal(self, id: int, home: Home, district: str) -> None:
        await self.statements.run("visit_reseal", id=id, home=self.seal.close(asdict(home)), district=district)

    async def save(self, visit: Visit, was: int) -> bool:
        """False when the newest event of its ledger is no longer `was`."""
        row = await self.statements.one(
            "visit_save",
            id=visit.id,
            was=was,
            state=visit.state.value,
            event=visit.event,
            tasks=written(visit.tasks),
            minutes=visit.minutes,
            day=_day(visit.day),
            part=visit.part.value,
            held=visit.held.value if visit.held else None,
            crew=visit.crew,
            place=visit.place,
            arrive=optional_ms(visit.arrive),
            window_from=to_ms(visit.window[0]) if visit.window else None,
            window_until=to_ms(visit.window[1]) if visit.window else None,
            told=int(visit.told),
            promised=_day(visit.promised),
        )
        return row is not None

    async def was_told(self, id: int) -> None:
        """The window of a planned visit was put into words: planning keeps to it from here on."""
        await self.statements.run("visit_told", id=id)

    async def forget(self, contact_id: int) -> None:
        """Of the visits of a contact that are over: whose they were, where and why, and what was written about them."""
        await self._forget(await self.statements.all("visits_forget", contact_id=contact_id, nobody=self._nobody()))

    async def purge(self, before: datetime, most: int) -> int:
        """The same for all that are over and were asked for before then; `most` when there may be more."""
        rows = await self.statements.all("visits_purge", before=to_ms(before), most=most, nobody=self._nobody())
        await self._forget(rows)
        return len(rows)

    async def _forget(self, rows: Sequence[Row]) -> None:
        await self.statements.many("visit_notes_forget", [{"id": row["id"]} for row in rows])

    def _nobody(self) -> bytes:
        return self.seal.close(asdict(Home("", "", "", Reason.OTHER)))

    # the ledger

    async def happened(self, visit_id: int, who: str, did: Did, note: str, now: datetime) -> int:
        row = await self.statements.one(
            "visit_event_add",
            visit_id=visit_id,
            now=to_ms(now),
            who=who,
            did=did.value,
            note=self.seal.close(note) if note else None,
        )
        assert row is not None
        return int(row["id"])

    async def event(self, id: int) -> Event | None:
        row = await self.statements.one("visit_event_get", id=id)
        return self._event(row) if row else None

    async def events(self, visit_id: int, most: int = 200) -> list[Event]:
        """Oldest first."""
        return [self._event(row) for row in await self.statements.all("visit_events", visit_id=visit_id, most=most)]

    def _event(self, row: Row) -> Event:
        note = str(self.seal.open(row["note"])) if row["note"] else ""
        return Event(row["id"], row["visit_id"], from_ms(row["at"]), row["who"], Did(row["did"]), note)

    # who saw an address

    async def seen(self, visits: Sequence[Visit], reader: str, crew: str, now: datetime) -> None:
        rows = [{"visit_id": visit.id, "reader": reader, "crew": crew, "now": to_ms(now)} for visit in visits]
        await self.statements.many("visit_read_add", rows)

    async def reads(self, visit_id: int, most: int = 200) -> list[Read]:
        rows = await self.statements.all("visit_reads", visit_id=visit_id, most=most)
        return [Read(row["visit_id"], row["reader"], row["crew"], from_ms(row["at"])) for row in rows]


class VisitDays(Frozen):
    """The crews' time: minutes that are spoken for, kits that are taken, days to be planned again."""

    statements: Statements

    async def taken(self, first: date, last: date) -> Mapping[tuple[date, Part], int]:
        """Minutes; none where nothing is taken."""
        rows = await self.statements.all("visit_days_taken", first=first.isoformat(), last=last.isoformat())
        return {(date.fromisoformat(row["day"]), Part(row["part"])): row["minutes"] for row in rows}

    async def take(self, day: date, part: Part, minutes: int, most: int) -> bool:
        """False when fewer are left."""
        if minutes > most:
            return False
        row = await self.statements.one(
            "visit_day_take", day=day.isoformat(), part=part.value, minutes=minutes, most=most
        )
        return row is not None

    async def free(self, visit: Visit) -> None:
        if visit.day and visit.held:
            await self.statements.run(
                "visit_day_free", day=visit.day.isoformat(), part=visit.held.value, minutes=visit.minutes
            )

    async def take_kit(self, day: date, crew: str, kit: int) -> bool:
        """False when the crew has one already or the kit is another crew's."""
        return await self.statements.one("visit_round_kit", day=day.isoformat(), crew=crew, kit=kit) is not None

    async def kits(self, day: date) -> Mapping[str, int]:
        """Crew to kit."""
        rows = await self.statements.all("visit_rounds_of_day", day=day.isoformat())
        return {row["crew"]: row["kit"] for row in rows}

    async def out(self, day: date) -> frozenset[str]:
        """Crews that have set out."""
        rows = await self.statements.all("visit_rounds_of_day", day=day.isoformat())
        return frozenset(row["crew"] for row in rows if row["set_out_at"] is not None)

    async def give_back(self, day: date, crew: str) -> None:
        """The kit of a crew that stays; nothing where it has set out."""
        await self.statements.run("visit_round_free", day=day.isoformat(), crew=crew)

    async def set_out(self, day: date, crew: str, now: datetime) -> bool:
        """False when it has no round that day or set out before."""
        row = await self.statements.one("visit_round_set_out", day=day.isoformat(), crew=crew, now=to_ms(now))
        return row is not None

    async def replan(self, day: date) -> None:
        await self.statements.run("visit_replan", day=day.isoformat())

    async def to_replan(self, first: date, most: int) -> list[date]:
        rows = await self.statements.all("visit_replans", first=first.isoformat(), most=most)
        return [date.fromisoformat(row["day"]) for row in rows]

    async def replanned(self, day: date, today: date) -> None:
        """The day is done with, and so is every day before today."""
        await self.statements.run("visit_replanned", day=day.isoformat(), first=today.isoformat())


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _visit(row: Row) -> Visit:
    window = (from_ms(row["window_from"]), from_ms(row["window_until"])) if row["window_from"] is not None else None
    tasks: Tasks = read_tasks(row["tasks"])
    return Visit(
        row["id"],
        row["code"],
        row["contact_id"],
        By(row["asked_by"]),
        row["district"],
        tasks,
        row["minutes"],
        State(row["state"]),
        row["event_id"],
        date.fromisoformat(row["day"]) if row["day"] else None,
        Part(row["part"]),
        Part(row["held"]) if row["held"] else None,
        row["crew"],
        row["place"],
        optional_moment(row["arrive_at"]),
        window,
        bool(row["told"]),
        date.fromisoformat(row["promised_on"]) if row["promised_on"] else None,
    )
