"""Walk-throughs and what was noted in them; and what of the hall a sandbox is filled with: how full it is, nobody's
names.
"""

from datetime import date, datetime
from typing import Final

from bot.frozen import Frozen
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, from_ms, optional_moment, to_ms

MOST_NOTES: Final = 20
MOST_ROWS: Final = 20_000


class Walk(Frozen):
    """`turns` counts what was said or pressed as a citizen. Times in UTC."""

    id: int
    contact_id: int
    staff_id: int
    turns: int
    began: datetime
    last: datetime
    ended: datetime | None = None


class Note(Frozen):
    """`dialog` and `step` are where it was written, `told` what had been said there last."""

    id: int
    walk_id: int
    dialog: str
    step: str
    words: str
    told: str
    at: datetime


class Crowd(Frozen):
    """How full the hall is: rows of `time_slots`, of what is booked and held by channel, of `visit_days`."""

    taken: tuple[Row, ...]
    booked: tuple[Row, ...]
    held: tuple[Row, ...]
    visit_days: tuple[Row, ...]


class Walks(Frozen):
    statements: Statements
    seal: Seal

    async def begin(self, contact_id: int, staff_id: int, sandbox: bytes, now: datetime) -> int | None:
        """None where one is under way. `sandbox` comes sealed."""
        row = await self.statements.one(
            "walk_add", contact_id=contact_id, staff_id=staff_id, sandbox=sandbox, now=to_ms(now)
        )
        return row["id"] if row else None

    async def get(self, id: int) -> Walk | None:
        return _walk(await self.statements.one("walk_get", id=id))

    async def under_way(self, contact_id: int) -> Walk | None:
        return _walk(await self.statements.one("walk_under_way", contact_id=contact_id))

    async def last(self, contact_id: int) -> Walk | None:
        """The one with notes that wait to be handed in, else the newest."""
        waiting = await self.statements.one("walk_last_to_settle", contact_id=contact_id)
        return _walk(waiting or await self.statements.one("walk_last", contact_id=contact_id))

    async def sandbox(self, id: int) -> bytes | None:
        row = await self.statements.one("walk_sandbox", id=id)
        return row["sandbox"] if row else None

    async def go_on(self, id: int, sandbox: bytes, now: datetime, *, counted: bool) -> None:
        await self.statements.run("walk_on", id=id, sandbox=sandbox, now=to_ms(now), counted=int(counted))

    async def end(self, id: int, now: datetime) -> None:
        """The sandbox goes with everything in it."""
        await self.statements.run("walk_end", id=id, now=to_ms(now))

    async def note(self, walk_id: int, dialog: str, step: str, words: str, told: str, now: datetime) -> bool:
        """False when there are enough."""
        row = await self.statements.one(
            "walk_note_add",
            walk_id=walk_id,
            dialog=dialog,
            step=step,
            words=self.seal.close(words),
            told=self.seal.close(told),
            now=to_ms(now),
            most=MOST_NOTES,
        )
        return row is not None

    async def notes(self, walk_id: int) -> list[Note]:
        """Those not handed in, oldest first."""
        rows = await self.statements.all("walk_notes", walk_id=walk_id, most=MOST_NOTES)
        return [self._note(row) for row in rows]

    async def hand_in(self, note_id: int, now: datetime) -> bool:
        """False when it was before."""
        return await self.statements.one("walk_note_hand_in", id=note_id, now=to_ms(now)) is not None

    async def became(self, note_id: int, case_id: int) -> None:
        await self.statements.run("walk_note_case", id=note_id, case_id=case_id)

    async def drop_notes(self, walk_id: int) -> None:
        await self.statements.run("walk_notes_drop", walk_id=walk_id)

    async def purge(self, before: datetime, most: int) -> int:
        return len(await self.statements.all("walks_purge", before=to_ms(before), most=most))

    async def forget_person(self, contact_id: int) -> None:
        await self.statements.run("walks_forget", contact_id=contact_id)

    async def crowd(self, now: datetime, until: datetime, first: date) -> Crowd:
        """Of the time slots between the two moments, and of the days of visits from `first` on."""
        moments = {"now": to_ms(now), "until": to_ms(until), "most": MOST_ROWS}
        return Crowd(
            tuple(await self.statements.all("crowd_taken", **moments)),
            tuple(await self.statements.all("crowd_booked", **moments)),
            tuple(await self.statements.all("crowd_held", now=to_ms(now), most=MOST_ROWS)),
            tuple(await self.statements.all("crowd_visit_days", first=first.isoformat(), most=MOST_ROWS)),
        )

    def _note(self, row: Row) -> Note:
        return Note(
            row["id"],
            row["walk_id"],
            row["dialog"],
            row["step"],
            str(self.seal.open(row["words"])),
            str(self.seal.open(row["told"])),
            from_ms(row["at"]),
        )


def _walk(row: Row | None) -> Walk | None:
    if row is None:
        return None
    ended = optional_moment(row["ended_at"])
    began, last = from_ms(row["began_at"]), from_ms(row["last_at"])
    return Walk(row["id"], row["contact_id"], row["staff_id"], row["turns"], began, last, ended)
