"""Contacts and their sessions: who we talk to, and where the conversation stands."""

from datetime import datetime
from typing import Any

from bot.domain.people import Contact, Reach
from bot.frozen import Frozen
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, to_ms


class Contacts(Frozen):
    statements: Statements
    seal: Seal

    async def open(self, channel: str, address: str) -> tuple[Contact, Any] | None:
        """The contact and its session's state as it was saved (None before the first turn)."""
        row = await self.statements.one("contact_open", channel=channel, address=address)
        if row is None:
            return None
        session = self.seal.open(row["session"]) if row["session"] else None
        return self._contact(row, channel, address), session

    async def take_in(
        self, channel: str, address: str, platform_id: str, body: object, now: datetime
    ) -> tuple[int, Contact, Any] | None:
        """A message of theirs together with `open`: its id, the contact, the session's state. None when it was handled
        before, or nobody is known at the address.
        """
        row = await self.statements.one(
            "message_in_of",
            channel=channel,
            address=address,
            platform_id=platform_id,
            body=self.seal.close(body),
            now=to_ms(now),
        )
        if row is None:
            return None
        session = self.seal.open(row["session"]) if row["session"] else None
        return row["message_id"], self._contact(row, channel, address), session

    async def get(self, id: int) -> Contact:
        row = await self.statements.one("contact_get", id=id)
        if row is None:
            raise LookupError(f"contact {id}")
        return self._contact(row, row["channel"], row["address"])

    async def add(self, channel: str, address: str, language: str, now: datetime) -> Contact:
        row = await self.statements.one(
            "contact_add", channel=channel, address=address, language=language, now=to_ms(now)
        )
        assert row is not None
        return Contact(row["id"], channel, address, language)

    async def speak(self, id: int, language: str) -> None:
        await self.statements.run("contact_language", id=id, language=language)

    async def reach(self, id: int, reach: Reach) -> None:
        await self.statements.run("contact_reach", id=id, reach=reach.value)

    async def know(self, id: int, name: str, phone: str) -> None:
        await self.statements.run("contact_known", id=id, known=self.seal.close({"name": name, "phone": phone}))

    async def move(self, id: int, address: str) -> None:
        await self.statements.run("contact_move", id=id, address=address)

    async def save_session(self, id: int, state: object, now: datetime) -> None:
        await self.statements.run("session_save", contact_id=id, state=self.seal.close(state), now=to_ms(now))

    def _contact(self, row: Row, channel: str, address: str) -> Contact:
        known: Any = self.seal.open(row["known"]) if row["known"] else {}
        return Contact(
            row["id"],
            channel,
            address,
            row["language"],
            Reach(row["reach"]),
            known.get("name"),
            known.get("phone"),
            bool(row["waits"]),
        )
