"""What a contact told us, taken away again. What others keep of a person, they forget in their own repositories."""

from datetime import datetime
from typing import Any, Final

from bot.frozen import Frozen
from bot.store.seal import Seal
from bot.store.statements import Statements, from_ms, to_ms

FORGOTTEN: Final = ("messages", "session", "questions", "known", "holds", "waiting", "follows", "stops", "quiet")


class People(Frozen):
    statements: Statements
    seal: Seal

    async def with_code(self, code: str) -> int | None:
        """Whose appointment or case has this number."""
        row = await self.statements.one("person_with_code", code=code)
        return row["contact_id"] if row else None

    async def appointments(self, contact_id: int) -> list[dict[str, Any]]:
        """All there ever were, as they are exported."""
        rows = await self.statements.all("person_appointments", contact_id=contact_id)
        return [
            {
                **{name: row[name] for name in ("code", "site", "item", "state")},
                "starts": from_ms(row["starts_at"]).isoformat(),
                "person": self.seal.open(row["person"]),
            }
            for row in rows
        ]

    async def erase(self, contact_id: int) -> None:
        for part in FORGOTTEN:
            await self.statements.run(f"person_{part}_forget", contact_id=contact_id)

    async def forget_last_message(self, contact_id: int) -> None:
        """The one that asked for it, where none did."""
        await self.statements.run("person_last_message_forget", contact_id=contact_id)

    async def erase_past(self, contact_id: int, now: datetime) -> None:
        """The names and phones of appointments that are over or cancelled."""
        nobody = self.seal.close({"name": "", "phone": ""})
        await self.statements.run("person_appointments_forget", contact_id=contact_id, nobody=nobody, now=to_ms(now))

    async def forget_notices(self, contact_id: int, *, keep_appointments: bool) -> None:
        await self.statements.run("person_notices_forget", contact_id=contact_id, keep=int(keep_appointments))
