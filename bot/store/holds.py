"""Places that are held, offered or resting: nobody's appointment, and still not free until they expire.

Whether one still counts is decided by comparing clocks when it is looked at; deleting what lapsed is tidying only.
"""

from datetime import datetime

from bot.domain.shares import Limits
from bot.domain.timeslots import Held, TimeSlot
from bot.frozen import Frozen
from bot.store.statements import Statements, from_ms, to_ms


class Lapsed(Frozen):
    """Where a hold was; `starts` in UTC."""

    id: int
    site: str
    window: str
    starts: datetime


class Holds(Frozen):
    """Before a place is held or offered its time slot is locked."""

    statements: Statements

    async def put(
        self,
        slot: TimeSlot,
        places: int,
        me: int,
        now: datetime,
        expires: datetime,
        limits: Limits | None = None,
        *,
        kept: int = 0,
    ) -> bool:
        """One hold a contact: an earlier one is given up. False when there are not so many places; `kept` is how many
        the earlier one keeps of this time slot.
        """
        row = await self.statements.one(
            "hold_put",
            site=slot.site,
            window=slot.window,
            starts=to_ms(slot.starts),
            **_limited(slot, limits),
            places=places,
            me=me,
            now=to_ms(now),
            expires=to_ms(expires),
            kept=kept,
        )
        return row is not None

    async def offer(
        self,
        slot: TimeSlot,
        places: int,
        contact_id: int,
        now: datetime,
        expires: datetime,
        limits: Limits | None = None,
    ) -> int | None:
        """The id of the hold; None when there are not so many places, resting ones included."""
        row = await self.statements.one(
            "hold_offer",
            site=slot.site,
            window=slot.window,
            starts=to_ms(slot.starts),
            **_limited(slot, limits),
            places=places,
            contact_id=contact_id,
            now=to_ms(now),
            expires=to_ms(expires),
        )
        return row["id"] if row else None

    async def at(self, slot: TimeSlot, now: datetime) -> dict[str, int]:
        """How many places of a time slot are held, by kind."""
        rows = await self.statements.all(
            "holds_at", site=slot.site, window=slot.window, starts=to_ms(slot.starts), now=to_ms(now)
        )
        return {row["kind"]: row["places"] for row in rows}

    async def of(self, me: int, now: datetime) -> Held | None:
        row = await self.statements.one("hold_of", me=me, now=to_ms(now))
        if row is None:
            return None
        return Held(row["site"], row["window_id"], from_ms(row["starts_at"]), row["places"], from_ms(row["expires_at"]))

    async def drop(self, me: int) -> list[tuple[str, str, datetime]]:
        """What the contact held is free: site, window and start of each."""
        rows = await self.statements.all("hold_drop", me=me)
        return [(row["site"], row["window_id"], from_ms(row["starts_at"])) for row in rows]

    async def remove(self, id: int) -> None:
        await self.statements.run("hold_remove", id=id)

    async def tidy(self, id: int, now: datetime) -> None:
        """Only what counts no more: it may have been renewed since it was found."""
        await self.statements.run("hold_tidy", id=id, now=to_ms(now))

    async def rest(
        self, slot: TimeSlot, places: int, contact_id: int, expires: datetime, *, green: bool = False
    ) -> None:
        """Places that were given back are not free for others until then."""
        row = {"site": slot.site, "window": slot.window, "starts": to_ms(slot.starts), "green": int(green)}
        await self.statements.many(
            "hold_rest", [{**row, "contact_id": contact_id, "expires": to_ms(expires)} for _ in range(places)]
        )

    async def resting(
        self, site: str, first: datetime, last: datetime, now: datetime, most: int
    ) -> list[tuple[str, datetime]]:
        """Windows and starts, from `first` until before `last`, of which places rest."""
        rows = await self.statements.all(
            "holds_resting", site=site, first=to_ms(first), last=to_ms(last), now=to_ms(now), most=most
        )
        return [(row["window_id"], from_ms(row["starts_at"])) for row in rows]

    async def wake(self, slot: TimeSlot, places: int, now: datetime, me: int = 0) -> None:
        """So many of the resting places are somebody's again; of those that `me` gave back, if they are named."""
        await self.statements.run(
            "hold_wake",
            site=slot.site,
            window=slot.window,
            starts=to_ms(slot.starts),
            places=places,
            now=to_ms(now),
            me=me,
        )

    async def lapsed(self, now: datetime, most: int) -> list[Lapsed]:
        """Those that count no more, oldest first."""
        rows = await self.statements.all("holds_lapsed", now=to_ms(now), most=most)
        return [Lapsed(row["id"], row["site"], row["window_id"], from_ms(row["starts_at"])) for row in rows]


def _limited(slot: TimeSlot, limits: Limits | None) -> dict[str, object]:
    limits = limits or Limits.none(slot.places)
    return {
        "capacity": slot.places,
        "ordinary": limits.ordinary,
        "share": limits.share,
        "channel": limits.channel,
        "green": int(limits.green),
    }
