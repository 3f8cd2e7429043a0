"""Lists of documents to work on: whom to ring, papers that did not come yet, what can travel in one parcel."""

from collections.abc import Awaitable, Callable
from typing import Final

from starlette.responses import Response
from starlette.routing import Route

from bot.domain.desk import NotChosen, NothingWritten
from bot.domain.home_visits import Visit as HomeVisit
from bot.domain.text import Text
from bot.errors import BotError
from bot.services.desk_documents import DeskDocuments
from bot.services.documents import Documents
from bot.services.missing_papers import MissingPapers
from bot.services.parcels import Parcels
from bot.services.ring_list import RingList
from bot.services.visit_desk import VisitDesk
from bot.services.visit_moments import when
from bot.web.staff.console import Console, Visit, see
from bot.web.staff.document_frame import PATH, DocumentFrame
from bot.web.staff.fields import day_in, id_in, number_in, parcel_in

MOST_TOGETHER: Final = 20
TOLD_OF: Final = (
    *("appointment", "wish", "question", "waitlist", "document", "visit"),
    *("papers", "papers_desk", "case", "case_event"),
)


def routes(console: Console) -> list[Route]:
    page = DocumentLists(console)
    return [
        console.page(f"{PATH}/calls", page.calls),
        console.page(f"{PATH}/papers", page.papers),
        console.page(f"{PATH}/parcels", page.parcels),
        console.act(f"{PATH}/calls/document", page.rung_document),
        console.act(f"{PATH}/calls/visit", page.rung_visit),
        console.act(f"{PATH}/calls/notice", page.rung_notice),
        console.act(f"{PATH}/papers/received", page.received),
        console.act(f"{PATH}/papers/move", page.moved),
        console.act(f"{PATH}/papers/waive", page.waived),
        console.act(f"{PATH}/parcels/confirm", page.confirm),
    ]


class DocumentLists:
    def __init__(self, console: Console) -> None:
        self._console = console
        self._fill = DocumentFrame(console).fill

    # Calls

    async def calls(self, visit: Visit) -> Response:
        calls = await self._console.run(lambda tx, kit: DeskDocuments(tx, kit).calls())
        return await self._fill("calls.html", visit, "calls", calls=calls, told_of=_told_of, when=self._when)

    def _when(self, visit: HomeVisit) -> Text:
        return when(self._console.kit(), visit)

    async def rung_document(self, visit: Visit) -> Response:
        id = id_in(visit.field("id"))
        first = await self._console.run(lambda tx, kit: Documents(tx, kit).rung(id, who=visit.me.name))
        return see(f"{PATH}/calls", done="rung" if first else "rung-before")

    async def rung_visit(self, visit: Visit) -> Response:
        id = id_in(visit.field("id"))
        first = await self._console.run(lambda tx, kit: VisitDesk(tx, kit, visit.me.name).rung(id))
        return see(f"{PATH}/calls", done="rung" if first else "rung-before")

    async def rung_notice(self, visit: Visit) -> Response:
        id = id_in(visit.field("id"))
        first = await self._console.run(lambda tx, kit: RingList(tx, kit).rung(id))
        return see(f"{PATH}/calls", done="rung" if first else "rung-before")

    # Papers

    async def papers(self, visit: Visit, error: BotError | None = None) -> Response:
        papers = await self._console.run(lambda tx, kit: MissingPapers(tx, kit).waiting())
        return await self._fill("papers.html", visit, "papers", error, papers=papers)

    async def received(self, visit: Visit) -> Response:
        return await self._paper(visit, "received", lambda papers, id: papers.received(id, by=visit.me.name))

    async def moved(self, visit: Visit) -> Response:
        return await self._paper(visit, "paper-move", lambda papers, id: papers.move(id, day_in(visit.field("day"))))

    async def waived(self, visit: Visit) -> Response:
        return await self._paper(visit, "paper-waive", lambda papers, id: papers.waive(id, by=visit.me.name))

    async def _paper(self, visit: Visit, done: str, work: Callable[[MissingPapers, int], Awaitable[None]]) -> Response:
        """From the page of its document, or from the list."""
        id, document = id_in(visit.field("id")), number_in(visit.field("document"))
        try:
            await self._console.run(lambda tx, kit: work(MissingPapers(tx, kit), id))
        except BotError as error:
            return await self.papers(visit, error)
        return see(f"{PATH}/{document or 'papers'}", done=done)

    # Parcels

    async def parcels(self, visit: Visit, error: BotError | None = None) -> Response:
        proposed = await self._console.run(lambda tx, kit: Parcels(tx, kit).proposed())
        return await self._fill("parcels.html", visit, "parcels", error, proposed=proposed)

    async def confirm(self, visit: Visit) -> Response:
        try:
            ids, number = _ids(visit), parcel_in(visit.field("parcel"))
            if not number:
                raise NothingWritten()
            await self._console.run(lambda tx, kit: Parcels(tx, kit).confirm(ids, number, who=visit.me.name))
        except BotError as error:
            return await self.parcels(visit, error)
        return see(f"{PATH}/parcels", done="parcel")


def _ids(visit: Visit) -> list[int]:
    """Raises NotChosen."""
    found = visit.field("ids").split()
    if not 1 < len(found) <= MOST_TOGETHER or not all(one.isascii() and one.isdigit() for one in found):
        raise NotChosen()
    return [int(one[:15]) for one in found]


def _told_of(about: str) -> str:
    return f"deskdocuments-about-{about.replace('_', '-') if about in TOLD_OF else 'other'}"
