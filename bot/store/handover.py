"""Citizens who asked for a person: waiting, talking, over, ended."""

from datetime import datetime, timedelta

from bot.domain.handover import Handover, State, Why
from bot.frozen import Frozen
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, from_ms, to_ms


class Handovers(Frozen):
    statements: Statements
    seal: Seal

    async def add(self, contact_id: int, case_id: int, now: datetime, until: datetime) -> int | None:
        """None when they are with a person already."""
        row = await self.statements.one(
            "handover_add", contact_id=contact_id, case_id=case_id, now=to_ms(now), until=to_ms(until)
        )
        return row["id"] if row else None

    async def of(self, contact_id: int) -> Handover | None:
        """The one under way."""
        row = await self.statements.one("handover_of", contact_id=contact_id)
        return _handover(row) if row else None

    async def in_case(self, case_id: int) -> Handover | None:
        """The one under way."""
        row = await self.statements.one("handover_in", case_id=case_id)
        return _handover(row) if row else None

    async def live(self, most: int) -> list[tuple[Handover, datetime]]:
        """All that have not ended, with the moment of the last word."""
        rows = await self.statements.all("handovers_live", most=most)
        return [(_handover(row), from_ms(row["last_at"] or row["asked_at"])) for row in rows]

    async def take(self, id: int, now: datetime) -> bool:
        """False when somebody else did, or it is over."""
        return await self.statements.one("handover_take", id=id, now=to_ms(now)) is not None

    async def end(self, id: int, why: Why, now: datetime, *, by_citizen: bool = False) -> bool:
        """False when it had ended. Unless the citizen ended it, the bot has yet to take the conversation back."""
        state = State.ENDED if by_citizen else State.OVER
        row = await self.statements.one("handover_end", id=id, state=state.value, why=why.value, now=to_ms(now))
        return row is not None

    async def back(self, id: int) -> bool:
        """The bot takes the conversation back; False when that has been done."""
        return await self.statements.one("handover_back", id=id) is not None

    async def waits(self, most: int) -> list[timedelta]:
        """How long the last ones had to wait."""
        rows = await self.statements.all("handover_waits", most=most)
        return [timedelta(milliseconds=row["waited"]) for row in rows]


def _handover(row: Row) -> Handover:
    return Handover(
        row["id"],
        row["contact_id"],
        row["case_id"],
        State(row["state"]),
        Why(row["why"]) if row["why"] else None,
        from_ms(row["asked_at"]),
        from_ms(row["until"]),
    )
