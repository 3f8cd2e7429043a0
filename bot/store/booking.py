"""Time slots and appointments. A place is taken by one conditional statement, never by looking first.

Order of locks, for whoever needs several: the booker, the appointment, the time slots (by site, window and start),
the waitlist.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from bot.domain.appointments import WORDINGS, Appointment, State, same_phone
from bot.domain.party import Party
from bot.domain.shares import Limits
from bot.domain.timeslots import TimeSlot
from bot.frozen import Frozen
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, from_ms, optional_moment, to_ms

NOBODY = 0  # no contact has this id


class TimeSlots(Frozen):
    statements: Statements

    async def taken(self, site: str, window: str, first: datetime, last: datetime) -> dict[datetime, int]:
        """How many places are taken in each time slot from `first` until before `last`; none where none is."""
        rows = await self.statements.all(
            "time_slots_taken", site=site, window=window, first=to_ms(first), last=to_ms(last)
        )
        return {from_ms(row["starts_at"]): row["taken"] for row in rows}

    async def busy(
        self, site: str, window: str, first: datetime, last: datetime, now: datetime, me: int = NOBODY
    ) -> dict[datetime, int]:
        """The same, with the places that are held by anybody but `me`."""
        rows = await self.statements.all(
            "time_slots_busy", site=site, window=window, first=to_ms(first), last=to_ms(last), now=to_ms(now), me=me
        )
        return {from_ms(row["starts_at"]): row["busy"] for row in rows}

    async def lock(self, slots: Iterable[TimeSlot]) -> None:
        """Until the end of the transaction. Several are locked in one order, so that nobody waits in a circle."""
        for site, window, starts in sorted({(slot.site, slot.window, slot.starts) for slot in slots}):
            await self.statements.run("time_slot_lock", site=site, window=window, starts=to_ms(starts))

    async def shared(
        self, site: str, window: str, first: datetime, last: datetime, now: datetime, me: int, channel: str
    ) -> dict[datetime, tuple[int, int]]:
        """Of what is outside the green channel: all of it, and what came over `channel`."""
        rows = await self.statements.all(
            "time_slots_shared",
            site=site,
            window=window,
            first=to_ms(first),
            last=to_ms(last),
            now=to_ms(now),
            me=me,
            channel=channel,
        )
        return {from_ms(row["starts_at"]): (row["ordinary"], row["same_channel"]) for row in rows}

    async def take(
        self,
        slot: TimeSlot,
        now: datetime,
        places: int = 1,
        me: int = NOBODY,
        limits: Limits | None = None,
        *,
        offer: int = 0,
        kept: int = 0,
    ) -> bool:
        """False when there are not so many. Locked before. Free for `me` is what they hold or gave back themselves,
        and the hold of an `offer`; `kept` is how many places those two keep.
        """
        limits = limits or Limits.none(slot.places)
        row = await self.statements.one(
            "time_slot_take",
            site=slot.site,
            window=slot.window,
            starts=to_ms(slot.starts),
            capacity=slot.places,
            ordinary=limits.ordinary,
            share=limits.share,
            channel=limits.channel,
            places=places,
            now=to_ms(now),
            me=me,
            offer=offer,
            kept=kept,
        )
        return row is not None

    async def free(self, appointment: Appointment) -> None:
        await self.statements.run(
            "time_slot_free",
            site=appointment.site,
            window=appointment.window,
            starts=to_ms(appointment.starts),
            places=appointment.places,
        )


class Appointments(Frozen):
    statements: Statements
    seal: Seal

    async def add(
        self,
        code: str,
        contact_id: int,
        slot: TimeSlot,
        item: str,
        name: str,
        phone: str,
        now: datetime,
        party: Party | None = None,
        places: int = 1,
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
            also=party.also_text if party else "",
            people=party.people if party else 1,
            green=int(party.green) if party else 0,
            places=places,
            phone_key=phone_key(self.seal, phone),
            wording=wording_of(self.seal, code),
        )
        return row["id"] if row else None

    async def get(self, id: int) -> Appointment | None:
        row = await self.statements.one("appointment_get", id=id)
        return self._appointment(row) if row else None

    async def by_code(self, code: str) -> Appointment | None:
        row = await self.statements.one("appointment_by_code", code=code)
        return self._appointment(row) if row else None

    async def ahead(self, contact_id: int, now: datetime) -> list[Appointment]:
        """What the contact holds, soonest first."""
        rows = await self.statements.all("appointments_ahead", contact_id=contact_id, now=to_ms(now))
        return [self._appointment(row) for row in rows]

    async def made_since(self, contact_id: int, since: datetime) -> bool:
        """Whether the contact holds one that was booked from `since` on."""
        found = await self.statements.one("appointment_made_since", contact_id=contact_id, since=to_ms(since))
        return found is not None

    async def of_phone(self, phone: str, now: datetime) -> list[Appointment]:
        """What is held under this phone, by whatever contact, soonest first."""
        key = phone_key(self.seal, phone)
        rows = await self.statements.all("appointments_of_phone", phone_key=key, now=to_ms(now))
        return [self._appointment(row) for row in rows]

    async def between(self, contact_id: int, first: datetime, last: datetime) -> list[Appointment]:
        """What of the contact's is booked from `first` until before `last`, past or not."""
        rows = await self.statements.all(
            "appointments_between", contact_id=contact_id, first=to_ms(first), last=to_ms(last)
        )
        return [self._appointment(row) for row in rows]

    async def cancel(self, appointment: Appointment) -> bool:
        """False when it is no longer as it was read."""
        row = await self.statements.one("appointment_cancel", id=appointment.id, sequence=appointment.sequence)
        return row is not None

    async def claim_move(self, appointment: Appointment) -> bool:
        """Locks it and counts the move. False when it is no longer as it was read."""
        row = await self.statements.one("appointment_claim_move", id=appointment.id, sequence=appointment.sequence)
        return row is not None

    async def move(self, id: int, slot: TimeSlot) -> None:
        await self.statements.run(
            "appointment_move",
            id=id,
            site=slot.site,
            window=slot.window,
            starts=to_ms(slot.starts),
            minutes=slot.minutes,
        )

    async def regroup(self, id: int, people: int, places: int) -> None:
        await self.statements.run("appointment_regroup", id=id, people=people, places=places)

    async def arrive(self, id: int, now: datetime) -> bool:
        """False when it is cancelled, or they arrived before."""
        return await self.statements.one("appointment_arrive", id=id, now=to_ms(now)) is not None

    async def excuse(self, id: int, now: datetime) -> bool:
        return await self.statements.one("appointment_excuse", id=id, now=to_ms(now)) is not None

    async def forget_notices(self, appointment: Appointment) -> None:
        """What was planned for it is not told; it may be planned anew."""
        await self.statements.run("appointment_forget_notices", contact_id=appointment.contact_id, id=appointment.id)

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
            tuple(one for one in row["also"].split(",") if one),
            row["people"],
            row["places"],
            row["sequence"],
            optional_moment(row["arrived_at"]),
            optional_moment(row["excused_at"]),
            bool(row["green"]),
            wording_of(self.seal, row["code"]),
        )


def phone_key(seal: Seal, phone: str) -> str:
    """What a phone is recognised by, without being readable."""
    return seal.fingerprint(f"phone {same_phone(phone)}")


def wording_of(seal: Seal, code: str) -> int:
    """Which wording the reminder of an appointment has: by lot, and always the same."""
    return int(seal.fingerprint(f"wording {code}"), 16) % WORDINGS
