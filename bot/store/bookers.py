"""Who books, known by a keyed hash of the phone: a person's limits are the same over all contacts and sites."""

from datetime import datetime

from bot.frozen import Frozen
from bot.store.booking import phone_key
from bot.store.seal import Seal
from bot.store.statements import Statements, from_ms, to_ms


class Missed(Frozen):
    """Appointments nobody came to: how many, and how many of them were excused."""

    missed: int
    excused: int


class Bookers(Frozen):
    statements: Statements
    seal: Seal

    async def lock(self, phone: str) -> datetime:
        """Until the end of the transaction; returns before when missed appointments are forgiven."""
        row = await self.statements.one("booker_lock", phone_key=phone_key(self.seal, phone))
        assert row is not None
        return from_ms(row["forgiven_at"])

    async def forgiven(self, phone: str) -> datetime:
        """The same, without a lock."""
        row = await self.statements.one("booker_forgiven", phone_key=phone_key(self.seal, phone))
        return from_ms(row["forgiven_at"] if row else 0)

    async def forgive(self, phone: str, now: datetime) -> None:
        await self.statements.run("booker_forgive", phone_key=phone_key(self.seal, phone), now=to_ms(now))

    async def missed(self, phone: str, since: datetime, before: datetime) -> Missed:
        """Of those that began between the two moments."""
        row = await self.statements.one(
            "booker_missed", phone_key=phone_key(self.seal, phone), since=to_ms(since), before=to_ms(before)
        )
        assert row is not None
        return Missed(row["missed"], row["excused"])
