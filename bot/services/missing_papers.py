"""Papers that were let come later: a clerk notes what is missing and until when, the citizen is reminded of it."""

from datetime import date

from bot.domain import papers as rules
from bot.domain.notices import PAPERS, Notice
from bot.domain.offers import doing
from bot.domain.papers import MissingPaper, NoSuchPaper, PaperDayIsPast, PaperDayTooFar, PaperKnown
from bot.domain.reply import Reply
from bot.domain.text import Text, Value
from bot.services.document_words import missing
from bot.services.kit import Kit
from bot.store.tx import Tx


class MissingPapers:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def add(self, paper: MissingPaper, *, by: str) -> int:
        """Its id. Reminds the contact named, else those who follow the document. Raises PaperDayIsPast, PaperDayTooFar
        or PaperKnown.
        """
        self._check(paper.until)
        now = self._kit.now()
        if paper.document_id is not None:
            await self._tx.in_order_with(f"papers:{paper.document_id}")
            if any(one.what == paper.what for one in await self._tx.papers.of_document(paper.document_id)):
                raise PaperKnown()
        id = await self._tx.papers.add(paper, by, now)
        for contact in await self._told(paper):
            for kind, due in rules.notices_of(paper.until, self._kit.config.hall.zone):
                if due > now:
                    await self._tx.notices.add(contact, kind, PAPERS, id, due)
        return id

    async def received(self, id: int, *, by: str) -> None:
        """Raises NoSuchPaper, also when it was received before."""
        if not await self._tx.papers.received(id, by, self._kit.now()):
            raise NoSuchPaper()

    async def of(self, document_id: int) -> list[MissingPaper]:
        """Not received yet, the soonest first."""
        return await self._tx.papers.of_document(document_id)

    async def overdue(self, most: int = 100) -> list[MissingPaper]:
        """Not received by the last day, the longest overdue first."""
        return await self._tx.papers.overdue(self._kit.today(), most)

    def _check(self, until: date) -> None:
        today = self._kit.today()
        if until < today:
            raise PaperDayIsPast(day=until)
        if (until - today).days > rules.LONGEST_DAYS:
            raise PaperDayTooFar(most=rules.LONGEST_DAYS)

    async def _told(self, paper: MissingPaper) -> list[int]:
        if paper.contact_id is not None:
            return [paper.contact_id]
        return await self._tx.documents.followers(paper.document_id) if paper.document_id else []


async def paper_notice(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """None when it was received, or its day is over."""
    paper = await tx.papers.get(notice.about_id)
    if paper is None or not paper.open or paper.until < kit.today():
        return None
    days = (paper.until - kit.today()).days
    values: dict[str, Value] = {"item": Text(f"item-{paper.item}"), "days": days, "missing": missing(kit, paper)}
    to_do = (
        doing("papers-notice-open", "sites", site=paper.site, asked="hours"),
        doing("papers-notice-way", "sites", site=paper.site, asked="way"),
        doing("papers-notice-person", "person"),
    )
    return Reply(Text("papers-reminder", values), to_do)
