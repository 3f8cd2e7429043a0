"""What the digest of those who lead is made of, and who was told of which day. Every statement is bounded."""

from datetime import date, datetime
from typing import Final

from bot.domain.cases import Case
from bot.frozen import Frozen
from bot.store.case_rows import case_of
from bot.store.statements import Statements, to_ms

MOST: Final = 500  # cases of a kind that are counted
MOST_LEADS: Final = 500
MOST_BOOKED: Final = 20_000


class Scope(Frozen):
    """Whose cases: of one site and those that name none, or of all; without those about whoever looks."""

    site: str
    not_about: str


class Digests(Frozen):
    statements: Statements

    async def untold(self, kind: str, day: str, console: str) -> list[tuple[int, int]]:
        """Staff and contact of those who lead, whom nobody planned to tell yet. `console` is no chat."""
        rows = await self.statements.all("digest_leads", kind=kind, day=day, console=console, most=MOST_LEADS)
        return [(row["id"], row["contact_id"]) for row in rows]

    async def plan(self, staff_id: int, kind: str, day: str, now: datetime) -> bool:
        """False when somebody else planned it."""
        row = await self.statements.one("digest_plan", staff_id=staff_id, kind=kind, day=day, now=to_ms(now))
        return row is not None

    async def purge(self, before: datetime, most: int) -> int:
        return len(await self.statements.all("digests_purge", before=to_ms(before), most=most))

    async def due(self, of: Scope, until: datetime) -> list[Case]:
        """Whose deadline is before then, the longest overdue first."""
        return await self._cases("digest_due", of, until=to_ms(until))

    async def unclaimed(self, of: Scope, now: datetime) -> list[Case]:
        return await self._cases("digest_unclaimed", of, now=to_ms(now))

    async def low(self, of: Scope) -> list[Case]:
        return await self._cases("digest_low", of)

    async def promised(self, of: Scope, day: date) -> list[Case]:
        """One case for each promise, the oldest first."""
        return await self._cases("digest_promises", of, day=day.isoformat())

    async def appointments(self, first: datetime, last: datetime) -> dict[str, int]:
        """How many by site."""
        rows = await self.statements.all("digest_appointments", first=to_ms(first), last=to_ms(last), most=MOST_BOOKED)
        return {row["site"]: row["count"] for row in rows}

    async def _cases(self, name: str, of: Scope, **values: object) -> list[Case]:
        rows = await self.statements.all(name, site=of.site, not_about=of.not_about, most=MOST, **values)
        return [case_of(row) for row in rows]
