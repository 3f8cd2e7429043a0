"""Papers that are still to come. What is missing may be a person's own words, so it is sealed with name and phone."""

from datetime import date, datetime
from typing import Any

from bot.domain.papers import Fate, MissingPaper
from bot.frozen import Frozen
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, to_ms


class MissingPapers(Frozen):
    statements: Statements
    seal: Seal

    async def add(self, new: MissingPaper, by: str, now: datetime) -> int:
        """`new.id` is not looked at."""
        row = await self.statements.one(
            "paper_add",
            document_id=new.document_id,
            contact_id=new.contact_id,
            item=new.item,
            site=new.site,
            until_on=new.until.isoformat(),
            sealed=self.seal.close({"what": new.what, "name": new.name, "phone": new.phone}),
            staff_id=new.staff_id,
            by=by,
            now=to_ms(now),
        )
        assert row is not None
        return int(row["id"])

    async def get(self, id: int) -> MissingPaper | None:
        row = await self.statements.one("paper_get", id=id)
        return self._paper(row) if row else None

    async def received(self, id: int, by: str, now: datetime) -> bool:
        """False when it was received or waived before, or was never missing."""
        return await self._ended(id, by, now, waived=False)

    async def waived(self, id: int, by: str, now: datetime) -> bool:
        """The same of one that is not needed after all."""
        return await self._ended(id, by, now, waived=True)

    async def move(self, id: int, until: date) -> bool:
        """Another last day. False when nothing is missing, or that is its day."""
        return await self.statements.one("paper_move", id=id, until_on=until.isoformat()) is not None

    async def open_before(self, day: date, most: int) -> list[MissingPaper]:
        """Whose last day lies before `day`, the longest ago first."""
        rows = await self.statements.all("papers_open_before", day=day.isoformat(), most=most)
        return [self._paper(row) for row in rows]

    async def of_document(self, document_id: int) -> list[MissingPaper]:
        """Those not received yet, the soonest first."""
        rows = await self.statements.all("papers_of_document", document_id=document_id)
        return [self._paper(row) for row in rows]

    async def purge(self, before: datetime, most: int) -> int:
        """Deletes what was received before then; returns how many, `most` when there may be more."""
        return len(await self.statements.all("papers_purge", before=to_ms(before), most=most))

    async def _ended(self, id: int, by: str, now: datetime, *, waived: bool) -> bool:
        row = await self.statements.one("paper_ended", id=id, by=by, now=to_ms(now), waived=int(waived))
        return row is not None

    def _paper(self, row: Row) -> MissingPaper:
        sealed: Any = self.seal.open(row["sealed"])
        return MissingPaper(
            id=row["id"],
            item=row["item"],
            site=row["site"],
            what=sealed["what"],
            until=date.fromisoformat(row["until_on"]),
            name=sealed["name"],
            phone=sealed["phone"],
            document_id=row["document_id"],
            contact_id=row["contact_id"],
            staff_id=row["staff_id"],
            fate=_fate(row),
        )


def _fate(row: Row) -> Fate:
    if row["state"] == "open":
        return Fate.OPEN
    return Fate.WAIVED if row["waived"] else Fate.RECEIVED
