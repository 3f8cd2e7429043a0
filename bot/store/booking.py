"""Time slots and appointments. A place is taken by one conditional statement, never by looking first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.appointments import Appointment, State
from bot.domain.timeslots import TimeSlot
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, from_ms, to_ms


@dataclass(frozen=True, slots=True)
class TimeSlots:
    statements: Statements

    async def taken(self, site: str, window: str, first: datetime, last: datetime) -> dict[datetime, int]:
        """How many places are taken in each time slot from `first` until before `last`; none where none is."""
        rows = await self.statements.all(
            "time_slots_taken", site=site, window=window, first=to_ms(first), last=to_ms(last)
        )
        return {from_ms(row["starts_at"]): row["taken"] for row in rows}

    async def take(self, slot: TimeSlot) -> bool:
        """False when it is full."""
        row = await self.statements.one(
            "time_slot_take",
            site=slot.site,
            window=slot.window,
            starts=to_ms(slot.starts),
            places=slot.places,
        )
        return row is not None

    async def free(self, appointment: Appointment) -> None:
        await self.statements.run(
            "time_slot_free",
            site=appointment.site,
            window=appointment.window,
            starts=to_ms(appointment.starts),
        )


@dataclass(frozen=True, slots=True)
class Appointments:
    statements: Statements
    seal: Seal

    async def add(
        self, code: str, contact_id: int, slot: TimeSlot, item: str, name: str, phone: str, now: datetime
    ) -> int | None:
        """The id; None when this contact holds the same appointment already, or the code is used."""
        row = await self.statements.one(
            "appointment_add",
            code=code,
            contact_id=contact_id,
            site=slot.site,
            window=slot.window,
            item=item,
            starts=to_ms(slot.starts),
            minutes=slot.minutes,
            person=self.seal.close({"name": name, "phone": phone}),
            now=to_ms(now),
        )
        return row["id"] if row else None

    async def get(self, id: int) -> Appointment | None:
        row = await self.statements.one("appointment_get", id=id)
        return self._appointment(row) if row else None

    async def ahead(self, contact_id: int, now: datetime) -> list[Appointment]:
        """What the contact holds, soonest first."""
        rows = await self.statements.all("appointments_ahead", contact_id=contact_id, now=to_ms(now))
        return [self._appointment(row) for row in rows]

    async def cancel(self, id: int) -> bool:
        """False when it was cancelled before."""
        return await self.statements.one("appointment_cancel", id=id) is not None

    def _appointment(self, row: Row) -> Appointment:
        person: Any = self.seal.open(row["person"])
        return Appointment(
            row["id"],
            row["code"],
            row["contact_id"],
            row["site"],
            row["window_id"],
            row["item"],
            from_ms(row["starts_at"]),
            row["minutes"],
            person["name"],
            person["phone"],
            State(row["state"]),
        )
