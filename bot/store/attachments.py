"""Photos and voice notes, sealed: rows that tell of them, and what they show in a table of its own. A row may come
before what it shows.
"""

from datetime import datetime
from typing import Final

from bot.domain.attachments import Arrival, Attachment, File, Medium, Pointer
from bot.frozen import Frozen
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, to_ms

MOST_IN_A_CASE: Final = 500

Facts = dict[str, object]


class Attachments(Frozen):
    statements: Statements
    seal: Seal

    async def add(self, contact_id: int, file: File, now: datetime, *, by_staff: bool = False) -> int:
        """It waits until it is given to a case. The id."""
        id = await self._add(contact_id, _facts(file), "", Arrival.HERE, now, by_staff)
        await self._fill(id, file)
        return id

    async def want(self, contact_id: int, pointer: Pointer, now: datetime, *, by_staff: bool = False) -> int:
        """The same for what is yet to come: it `arrive`s, or is `lose`d. The id."""
        facts = _facts(File(pointer.medium, b"", "", seconds=pointer.seconds)) | {"size": pointer.size}
        source = pointer.file if pointer.sendable else ""
        return await self._add(contact_id, facts, source, Arrival.WANTED, now, by_staff)

    async def arrive(self, id: int, file: File) -> Attachment | None:
        """None when it is not wanted any more, or is here already."""
        row = await self.statements.one("attachment_arrive", id=id, **_facts(file))
        if row is None:
            return None
        await self._fill(id, file)
        return self._attachment(row)

    async def lose(self, id: int) -> Attachment | None:
        """It will not come. None when it has come, or was lost before."""
        row = await self.statements.one("attachment_lose", id=id)
        return self._attachment(row) if row else None

    async def get(self, id: int) -> Attachment | None:
        row = await self.statements.one("attachment_get", id=id)
        return self._attachment(row) if row else None

    async def content(self, id: int) -> bytes | None:
        """None when it is gone."""
        row = await self.statements.one("attachment_content", id=id)
        return self.seal.open_bytes(row["content"]) if row else None

    async def held(self, contact_id: int, since: datetime, *, by_staff: bool = False) -> list[Attachment]:
        rows = await self.statements.all(
            "attachments_held_by", contact_id=contact_id, since=to_ms(since), by_staff=int(by_staff)
        )
        return [self._attachment(row) for row in rows]

    async def sent_since(self, contact_id: int, since: datetime) -> int:
        row = await self.statements.one("attachments_sent_since", contact_id=contact_id, since=to_ms(since))
        return int(row["count"]) if row else 0

    async def in_case(self, case_id: int) -> list[Attachment]:
        rows = await self.statements.all("attachments_in", case_id=case_id, most=MOST_IN_A_CASE)
        return [self._attachment(row) for row in rows]

    async def give(self, id: int, case_id: int, event_id: int) -> bool:
        """False when it has gone elsewhere."""
        return await self.statements.one("attachment_give", id=id, case_id=case_id, event_id=event_id) is not None

    async def drop(self, id: int) -> None:
        """What it shows is deleted, or not fetched; nothing happens where it went somewhere."""
        if await self.statements.one("attachment_drop", id=id) is not None:
            await self.statements.run("attachment_empty", id=id)
            await self.statements.run("fetch_end", id=id)

    async def purge(self, held_before: datetime, before: datetime, most: int) -> int:
        """What waited too long, and what belongs to cases closed before then; the most of any kind."""
        stale = await self.statements.all("attachments_stale", before=to_ms(held_before), most=most)
        for row in stale:
            await self.drop(row["id"])
        over = await self.statements.all("attachments_over", before=to_ms(before), most=most)
        gone = await self.statements.all("attachments_forgotten", before=to_ms(before), most=most)
        return max(len(stale), len(over), len(gone))

    async def forget_person(self, contact_id: int) -> None:
        await self.statements.all("attachments_forget", contact_id=contact_id)

    async def of_contact(self, contact_id: int, most: int) -> list[Attachment]:
        rows = await self.statements.all("attachments_of_contact", contact_id=contact_id, most=most)
        return [self._attachment(row) for row in rows]

    async def _add(
        self, contact_id: int, facts: Facts, source: str, arrival: Arrival, now: datetime, by_staff: bool
    ) -> int:
        row = await self.statements.one(
            "attachment_add",
            contact_id=contact_id,
            by_staff=int(by_staff),
            source=self.seal.close(source),
            arrival=arrival.value,
            now=to_ms(now),
            **facts,
        )
        assert row is not None
        return int(row["id"])

    async def _fill(self, id: int, file: File) -> None:
        await self.statements.run("attachment_fill", id=id, content=self.seal.close_bytes(file.content))

    def _attachment(self, row: Row) -> Attachment:
        return Attachment(
            row["id"],
            Medium(row["kind"]),
            row["mime"],
            row["size"],
            row["width"],
            row["height"],
            row["seconds"],
            str(self.seal.open(row["source"])),
            row["contact_id"],
            row["case_id"],
            row["event_id"],
            bool(row["by_staff"]),
            Arrival(row["arrival"]),
        )


def _facts(file: File) -> Facts:
    return {
        "kind": file.medium.value,
        "mime": file.mime,
        "size": len(file.content),
        "width": file.width,
        "height": file.height,
        "seconds": file.seconds,
    }
