"""The hall's people, and the codes they join with."""

from datetime import datetime
from typing import Any

from bot.domain.staff import TRIES_PER, Invite, Role, Staff, Tries
from bot.frozen import Frozen
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, from_ms, to_ms

INVITE = "staff invite "  # a fingerprint of the same letters for another purpose is another one


class StaffPeople(Frozen):
    statements: Statements
    seal: Seal

    async def invite(self, code: str, invite: Invite, expires: datetime, now: datetime) -> None:
        await self.statements.run(
            "staff_invite_add",
            code=self.seal.fingerprint(INVITE + code),
            role=invite.role.value,
            called=self.seal.close(invite.name),
            badge=invite.badge,
            site=invite.site,
            expires=to_ms(expires),
            now=to_ms(now),
        )

    async def use_invite(self, code: str, contact_id: int, now: datetime) -> Invite | None:
        """None when it is forged, used or expired."""
        row = await self.statements.one(
            "staff_invite_use", code=self.seal.fingerprint(INVITE + code), contact_id=contact_id, now=to_ms(now)
        )
        if row is None:
            return None
        return Invite(Role(row["role"]), str(self.seal.open(row["name"])), row["badge"], row["site"])

    async def tries(self, contact_id: int) -> Tries | None:
        row = await self.statements.one("staff_tries", contact_id=contact_id)
        return Tries(row["failed"], from_ms(row["since"])) if row else None

    async def try_failed(self, contact_id: int, now: datetime) -> None:
        await self.statements.run(
            "staff_try_failed", contact_id=contact_id, now=to_ms(now), before=to_ms(now - TRIES_PER)
        )

    async def join(self, invite: Invite, contact_id: int, now: datetime) -> Staff:
        row = await self.statements.one(
            "staff_add",
            role=invite.role.value,
            called=self.seal.close(invite.name),
            badge=invite.badge,
            site=invite.site,
            contact_id=contact_id,
            now=to_ms(now),
        )
        assert row is not None
        await self.statements.run("staff_contact_add", contact_id=contact_id, staff_id=row["id"])
        return Staff(row["id"], invite.role, invite.name, invite.badge, invite.site, contact_id)

    async def of_contact(self, contact_id: int) -> Staff | None:
        row = await self.statements.one("staff_of_contact", contact_id=contact_id)
        return self._staff(row) if row else None

    async def get(self, id: int) -> Staff | None:
        """Also one who has left."""
        row = await self.statements.one("staff_get", id=id)
        return self._staff(row) if row else None

    async def with_badge(self, badge: str) -> Staff | None:
        row = await self.statements.one("staff_with_badge", badge=badge)
        return self._staff(row) if row else None

    async def active(self) -> list[Staff]:
        return [self._staff(row) for row in await self.statements.all("staff_active")]

    async def leading(self) -> list[Staff]:
        """Leads and admins."""
        return [self._staff(row) for row in await self.statements.all("staff_leading")]

    async def dismiss(self, id: int) -> bool:
        """False when they had left before."""
        left = await self.statements.one("staff_dismiss", id=id)
        await self.statements.run("staff_contacts_forget", staff_id=id)
        return left is not None

    def _staff(self, row: Row) -> Staff:
        name: Any = self.seal.open(row["name"])
        return Staff(
            row["id"],
            Role(row["role"]),
            str(name),
            row["badge"],
            row["site"],
            row["contact_id"],
            bool(row["active"]),
        )
