"""Notices that wait for their time. Each is decided once, queued to be sent or dropped, unless it is postponed."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices import Notice
from bot.store.statements import Row, Statements, from_ms, to_ms


@dataclass(frozen=True, slots=True)
class Notices:
    statements: Statements

    async def add(
        self, contact_id: int, kind: str, about: str, about_id: int, due: datetime, subject: str = ""
    ) -> None:
        """A second one of the same contact, kind and thing changes nothing."""
        await self.statements.run(
            "notice_add",
            contact_id=contact_id,
            kind=kind,
            about=about,
            about_id=about_id,
            subject=subject,
            due=to_ms(due),
        )

    async def due(self, now: datetime, most: int) -> list[Notice]:
        return [_notice(row) for row in await self.statements.all("notices_due", now=to_ms(now), most=most)]

    async def get(self, id: int) -> Notice | None:
        row = await self.statements.one("notice_get", id=id)
        return _notice(row) if row else None

    async def forget(self, id: int) -> None:
        """As if it had never been planned: its thing may be told of another time."""
        await self.statements.run("notice_forget", id=id)

    async def postpone(self, id: int) -> None:
        """Undoes that it was queued."""
        await self.statements.run("notice_postpone", id=id)

    async def decide(self, id: int, state: str) -> bool:
        """`state` is queued or dropped. False when it was decided before."""
        return await self.statements.one("notice_decide", id=id, state=state) is not None


def _notice(row: Row) -> Notice:
    return Notice(
        row["id"],
        row["contact_id"],
        row["kind"],
        row["about"],
        row["about_id"],
        from_ms(row["due_at"]),
        row["subject"],
    )
