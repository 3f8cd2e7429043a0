"""What is still to be fetched from a platform: claimed for a while, tried again, given up and told of."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.attachments import Pointer
from bot.frozen import Frozen
from bot.store.seal import Seal
from bot.store.statements import Statements, to_ms


class Fetch(Frozen):
    """One that is ours to try; `tries` counts this one."""

    attachment_id: int
    file: str
    tries: int


class Fetches(Frozen):
    statements: Statements
    seal: Seal

    async def add(self, attachment_id: int, pointer: Pointer, now: datetime) -> None:
        sealed = self.seal.close(pointer.file)
        await self.statements.run(
            "fetch_add", id=attachment_id, channel=pointer.channel, pointer=sealed, now=to_ms(now)
        )

    async def claim(self, channel: str, now: datetime, lease_until: datetime, most: int) -> list[Fetch]:
        rows = await self.statements.all(
            "fetches_claim", channel=channel, now=to_ms(now), lease_until=to_ms(lease_until), most=most
        )
        found = [Fetch(row["attachment_id"], str(self.seal.open(row["pointer"])), row["tries"]) for row in rows]
        return sorted(found, key=lambda fetch: fetch.attachment_id)

    async def free(self, channel: str, now: datetime) -> None:
        """Whoever claimed them is no more."""
        await self.statements.run("fetches_free", channel=channel, now=to_ms(now))

    async def again(self, attachment_id: int, due: datetime) -> None:
        await self.statements.run("fetch_again", id=attachment_id, due=to_ms(due))

    async def give_up(self, attachment_id: int, why: str, told_at: datetime) -> None:
        await self.statements.run("fetch_give_up", id=attachment_id, why=why, due=to_ms(told_at))

    async def end(self, attachment_id: int) -> None:
        await self.statements.run("fetch_end", id=attachment_id)

    async def untold(self, now: datetime) -> tuple[int, bool] | None:
        """Whose files were given up, and whether it was staff who sent them to that person."""
        row = await self.statements.one("fetches_untold", now=to_ms(now))
        return (row["contact_id"], bool(row["by_staff"])) if row else None

    async def tell(self, contact_id: int, *, by_staff: bool) -> Mapping[int, str]:
        """Why each of them was given up, by its id, oldest first. Once: who asks is the one to tell."""
        rows = await self.statements.all("fetches_tell", contact_id=contact_id, by_staff=int(by_staff))
        return {row["attachment_id"]: row["why"] for row in sorted(rows, key=lambda row: int(row["attachment_id"]))}
