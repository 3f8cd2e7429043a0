"""The waitlist and what was offered from it. One decision an offer, one offer at a time for an entry."""

from datetime import date, datetime
from typing import Any, Final

from bot.domain.party import Party
from bot.domain.timeslots import TimeSlot
from bot.domain.waitlist import Decision, Entry, Offer, Waiting
from bot.frozen import Frozen
from bot.store.booking import phone_key
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, from_ms, to_ms

MOST_OF_DAYS: Final = 500


class Waits(Frozen):
    """Somebody in line. `told` is the state of a notice about it, None where there is none."""

    id: int
    contact_id: int
    told: str | None


class Waitlist(Frozen):
    statements: Statements
    seal: Seal

    async def add(
        self,
        contact_id: int,
        site: str,
        party: Party,
        places: int,
        day: date | None,
        part: str,
        name: str,
        phone: str,
        now: datetime,
    ) -> int | None:
        """The id; None when this phone waits for the item already."""
        row = await self.statements.one(
            "waitlist_add",
            contact_id=contact_id,
            site=site,
            item=party.item,
            also=party.also_text,
            people=party.people,
            green=int(party.green),
            places=places,
            day=day.isoformat() if day else "",
            part=part,
            person=self.seal.close({"name": name, "phone": phone}),
            phone_key=phone_key(self.seal, phone),
            now=to_ms(now),
        )
        return row["id"] if row else None

    async def get(self, id: int) -> Entry | None:
        row = await self.statements.one("waitlist_get", id=id)
        return self._entry(row) if row else None

    async def of_contact(self, contact_id: int, today: date) -> list[Entry]:
        """What the contact still waits for, oldest first."""
        rows = await self.statements.all("waitlist_of_contact", contact_id=contact_id, today=today.isoformat())
        return [self._entry(row) for row in rows]

    async def in_line(self, slot: TimeSlot, day: date, places: int, most: int) -> list[Entry]:
        """Who may be offered so many places of a time slot, first come first; `day` is its day in the hall."""
        rows = await self.statements.all(
            "waitlist_in_line",
            site=slot.site,
            window=slot.window,
            starts=to_ms(slot.starts),
            day=day.isoformat(),
            places=places,
            most=most,
        )
        return [self._entry(row) for row in rows]

    async def of_days(self, site: str, first: date, last: date, kind: str) -> list[Waits]:
        """Who waits for a place on one of these days, both included; `kind` is that of the notice about it."""
        rows = await self.statements.all(
            "waitlist_of_days",
            site=site,
            first=first.isoformat(),
            last=last.isoformat(),
            kind=kind,
            most=MOST_OF_DAYS,
        )
        return [Waits(row["id"], row["contact_id"], row["told"]) for row in rows]

    async def turn(self, id: int, was: Waiting, state: Waiting) -> bool:
        """False when it was in another state."""
        return await self.statements.one("waitlist_turn", id=id, was=was.value, state=state.value) is not None

    async def offer(self, entry: Entry, slot: TimeSlot, hold: int, until: datetime) -> int | None:
        """The id; None when the entry has an offer, or had this one before."""
        row = await self.statements.one(
            "waitlist_offer_add",
            entry_id=entry.id,
            site=slot.site,
            window=slot.window,
            starts=to_ms(slot.starts),
            hold_id=hold,
            until=to_ms(until),
        )
        return row["id"] if row else None

    async def offered(self, id: int) -> Offer | None:
        row = await self.statements.one("waitlist_offer_get", id=id)
        return _offer(row) if row else None

    async def offers(self, contact_id: int, now: datetime) -> list[Offer]:
        """All that the contact could claim now, oldest first."""
        rows = await self.statements.all("waitlist_offers_of", contact_id=contact_id, now=to_ms(now))
        return [_offer(row) for row in rows]

    async def lapsed(self, contact_id: int, since: datetime, now: datetime) -> Offer | None:
        """What the contact was offered last and did not claim in time, if they still wait."""
        row = await self.statements.one(
            "waitlist_offer_lapsed", contact_id=contact_id, since=to_ms(since), now=to_ms(now)
        )
        return _offer(row) if row else None

    async def live(self, entry_id: int) -> Offer | None:
        """The entry's offer that was not decided yet, in time or not."""
        row = await self.statements.one("waitlist_offer_live", entry_id=entry_id)
        return _offer(row) if row else None

    async def decide(self, offer_id: int, decision: Decision) -> bool:
        """False when it was decided before."""
        return await self.statements.one("waitlist_offer_decide", id=offer_id, state=decision.value) is not None

    async def over(self, now: datetime, most: int) -> list[Offer]:
        """Offers that nobody claimed in time."""
        return [_offer(row) for row in await self.statements.all("waitlist_offers_due", now=to_ms(now), most=most)]

    def _entry(self, row: Row) -> Entry:
        person: Any = self.seal.open(row["person"])
        return Entry(
            row["id"],
            row["contact_id"],
            row["site"],
            Party.of(row["item"], row["also"], row["people"], row["green"]),
            row["places"],
            date.fromisoformat(row["day"]) if row["day"] else None,
            row["part"],
            person["name"],
            person["phone"],
            Waiting(row["state"]),
        )


def _offer(row: Row) -> Offer:
    return Offer(
        row["id"],
        row["entry_id"],
        row["contact_id"],
        row["site"],
        row["window_id"],
        from_ms(row["starts_at"]),
        row["hold_id"],
        from_ms(row["until_at"]),
        Decision(row["state"]),
    )
