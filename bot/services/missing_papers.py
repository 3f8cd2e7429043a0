"""Papers that were let come later: a clerk notes what is missing and until when; the citizen is told at once, reminded
before the last day, told when it came and when the day has passed. Who noted it is told of the last day too.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from bot.domain import papers as rules
from bot.domain.deadlines import WorkingTime
from bot.domain.desk import CHANNEL
from bot.domain.notices import PAPERS, PAPERS_DESK
from bot.domain.papers import MissingPaper, NoSuchPaper, PaperDayIsPast, PaperDayTooFar, PaperKnown
from bot.domain.text import Text
from bot.frozen import replace
from bot.services.document_words import place_of
from bot.services.kit import Kit
from bot.store.tx import Tx


class MissingPapers:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def add(self, paper: MissingPaper, *, by: str) -> int:
        """Its id. Tells the contact named, else those who follow the document. Raises PaperDayIsPast, PaperDayTooFar
        or PaperKnown.
        """
        self._check(paper.until)
        if paper.document_id is not None:
            await self._tx.in_order_with(f"papers:{paper.document_id}")
            if any(one.what == paper.what for one in await self._tx.papers.of_document(paper.document_id)):
                raise PaperKnown()
        id = await self._tx.papers.add(paper, by, self._kit.now())
        await self._plan(replace(paper, id=id), rules.NOTED)
        return id

    async def move(self, id: int, until: date) -> None:
        """Another last day, also for one that is overdue; those who were told are told anew. Raises NoSuchPaper,
        PaperDayIsPast and PaperDayTooFar.
        """
        self._check(until)
        paper = await self._open(id)
        if await self._tx.papers.move(id, until):
            for about in (PAPERS, PAPERS_DESK):
                await self._tx.notices.forget_about(about, id)
            await self._plan(replace(paper, until=until), rules.MOVED)

    async def received(self, id: int, *, by: str) -> None:
        """Raises NoSuchPaper, also when it was received before."""
        if not await self._tx.papers.received(id, by, self._kit.now()):
            raise NoSuchPaper()
        await self._tell(id, rules.CAME)

    async def waive(self, id: int, *, by: str) -> None:
        """It is not needed after all. Raises NoSuchPaper, also when it was received before."""
        if not await self._tx.papers.waived(id, by, self._kit.now()):
            raise NoSuchPaper()
        await self._tell(id, rules.WAIVED)

    async def of(self, document_id: int) -> list[MissingPaper]:
        """Not received yet, the soonest first."""
        return await self._tx.papers.of_document(document_id)

    async def overdue(self, most: int = 100) -> list[MissingPaper]:
        """Not received by the last day, the longest overdue first."""
        return await self._tx.papers.open_before(self._kit.today(), most)

    async def waiting(self, most: int = 200) -> list[MissingPaper]:
        """All that is not received, the longest overdue or the soonest due first."""
        return await self._tx.papers.open_before(date.max, most)

    def places(self, papers: Sequence[MissingPaper]) -> list[Text]:
        """Where to bring these, each place once."""
        return [place_of(self._kit, site) for site in dict.fromkeys(paper.site for paper in papers)]

    def _check(self, until: date) -> None:
        today = self._kit.today()
        if until < today:
            raise PaperDayIsPast(day=until)
        if (until - today).days > rules.LONGEST_DAYS:
            raise PaperDayTooFar(most=rules.LONGEST_DAYS)

    async def _open(self, id: int) -> MissingPaper:
        paper = await self._tx.papers.get(id)
        if paper is None or not paper.open:
            raise NoSuchPaper()
        return paper

    async def _plan(self, paper: MissingPaper, kind: str) -> None:
        """What is told now, and what will be."""
        now = self._kit.now()
        ahead = [one for one in rules.notices_of(paper.until, self._kit.config.hall.zone) if one[1] > now]
        for contact in await self._told(paper):
            for what, due in [(kind, now), *ahead]:
                await self._tx.notices.add(contact, what, PAPERS, paper.id, due)
        if clerk := await self._clerk(paper):
            for what, due in self._for_the_clerk(paper.until):
                await self._tx.notices.add(clerk, what, PAPERS_DESK, paper.id, due)

    async def _tell(self, id: int, kind: str) -> None:
        paper = await self._tx.papers.get(id)
        for contact in await self._told(paper) if paper else ():
            await self._tx.notices.add(contact, kind, PAPERS, id, self._kit.now())

    async def _told(self, paper: MissingPaper) -> list[int]:
        if paper.contact_id is not None:
            return [paper.contact_id]
        return await self._tx.documents.followers(paper.document_id) if paper.document_id else []

    async def _clerk(self, paper: MissingPaper) -> int | None:
        """Where to write to who noted it; the console has no messages, but a list of these papers."""
        clerk = await self._tx.staff.get(paper.staff_id) if paper.staff_id is not None else None
        contact = await self._tx.contacts.get(clerk.contact_id) if clerk and clerk.active else None
        return contact.id if contact and contact.channel != CHANNEL else None

    def _for_the_clerk(self, until: date) -> Iterator[tuple[str, datetime]]:
        """On the last day, where somebody works then, and in the first working hours after it."""
        kit = self._kit
        hours = WorkingTime(kit.rooms.calendar, kit.config.cases.begins, kit.config.cases.ends, kit.config.hall.zone)
        for kind, due in rules.notices_of(until, kit.config.hall.zone):
            if kind == rules.OVER or (kind == rules.LAST_DAY and hours.holds(due) and due > kit.now()):
                yield kind, hours.from_then(due)
