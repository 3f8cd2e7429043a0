"""Documents in the making: one found by its receipt, moved on or put right; papers still missing; whom to ring; what
can travel in one parcel.

A receipt is typed into a form and stays out of addresses: with four digits of a phone it opens a document.
"""

import unicodedata
from collections.abc import Awaitable, Callable
from typing import Any, Final

from starlette.responses import Response
from starlette.routing import Route

from bot.domain.desk import NotChosen, NothingWritten, at_least
from bot.domain.documents import NoSuchDocument, State
from bot.domain.papers import Kind, MissingPaper
from bot.domain.staff import Role
from bot.domain.text import Text, Value
from bot.errors import BotError
from bot.services.desk_documents import DeskDocuments, NoReceipt, WrongParcel, is_known_paper
from bot.services.documents import Documents
from bot.services.hall import names
from bot.services.kit import Kit
from bot.services.missing_papers import MissingPapers
from bot.services.parcels import Parcels
from bot.services.ring_list import RingList
from bot.store.tx import Tx
from bot.web.staff.console import Console, Visit, see, status_of
from bot.web.staff.fields import day_in, id_in, words_in

PATH: Final = "/staff/documents"
NOT_FOUND: Final = 404
MOST_WORDS: Final = 200
MOST_PARCEL: Final = 40
MOST_TOGETHER: Final = 20
OTHER: Final = "other"
DONE: Final = ("move", "correct", "papers", "received", "rung", "rung-before", "parcel")
WHYS: Final = {"": "", "import": "deskdocuments-why-import", "one parcel": "deskdocuments-why-parcel", "rung": ""}
TOLD_OF: Final = ("appointment", "wish", "question", "waitlist", "document", "visit", "papers", "case", "case_event")

Work = Callable[[Tx, Kit], Awaitable[object]]


def routes(console: Console) -> list[Route]:
    page = DocumentPages(console)
    return [
        console.page(PATH, page.start),
        console.page(f"{PATH}/calls", page.calls),
        console.page(f"{PATH}/papers", page.papers),
        console.page(f"{PATH}/parcels", page.parcels),
        console.page(f"{PATH}/{{id:int}}", page.show),
        console.act(f"{PATH}/find", page.find),
        console.act(f"{PATH}/calls/document", page.rung_document),
        console.act(f"{PATH}/calls/notice", page.rung_notice),
        console.act(f"{PATH}/papers/received", page.received),
        console.act(f"{PATH}/parcels/confirm", page.confirm),
        console.act(f"{PATH}/{{id:int}}/move", page.move),
        console.act(f"{PATH}/{{id:int}}/correct", page.correct, Role.LEAD),
        console.act(f"{PATH}/{{id:int}}/papers", page.missing),
    ]


class DocumentPages:
    def __init__(self, console: Console) -> None:
        self._console = console

    # One document

    async def start(self, visit: Visit, error: BotError | None = None) -> Response:
        return await self._fill("documents.html", visit, "find", error)

    async def find(self, visit: Visit) -> Response:
        try:
            id = await self._console.run(lambda tx, kit: DeskDocuments(tx, kit).find(visit.field("receipt")[:60]))
        except NoReceipt as error:
            return await self.start(visit, error)
        return see(f"{PATH}/{id}")

    async def show(self, visit: Visit, error: BotError | None = None, step: str = "") -> Response:
        """`step`: what was tried and refused; its form is open and holds what was written."""
        id = visit.id
        try:
            view = await self._console.run(lambda tx, kit: DeskDocuments(tx, kit).view(id))
        except NoReceipt as none:
            return await self.start(visit, none)
        return await self._fill(
            "document.html",
            visit,
            "find",
            error,
            view=view,
            one=view.document,
            step=step,
            kinds=tuple(Kind),
            may_correct=at_least(visit.me, Role.LEAD),
            why_of=_why,
        )

    async def move(self, visit: Visit) -> Response:
        async def work(tx: Tx, kit: Kit) -> None:
            state, parcel = _state(visit), _parcel(visit, needed=False)
            await DeskDocuments(tx, kit).move(
                visit.id, visit.field("was"), state, who=visit.me.name, parcel=parcel if state is State.MAILED else ""
            )

        return await self._step(visit, "move", work)

    async def correct(self, visit: Visit) -> Response:
        async def work(tx: Tx, kit: Kit) -> None:
            state, why = _state(visit), words_in(visit.field("words"), MOST_WORDS)
            await DeskDocuments(tx, kit).correct(visit.id, visit.field("was"), state, who=visit.me.name, why=why)

        return await self._step(visit, "correct", work)

    async def missing(self, visit: Visit) -> Response:
        async def work(tx: Tx, kit: Kit) -> None:
            what = visit.field("what")
            if what != OTHER and not is_known_paper(what):
                raise NotChosen()
            what = words_in(visit.field("words"), MOST_WORDS) if what == OTHER else what
            await DeskDocuments(tx, kit).missing(visit.id, what, day_in(visit.field("until")), by=visit.me.name)

        return await self._step(visit, "papers", work)

    async def _step(self, visit: Visit, step: str, work: Work) -> Response:
        try:
            await self._console.run(work)
        except BotError as error:
            return await self.show(visit, error, step)
        return see(f"{PATH}/{visit.id}", done=step)

    # Lists

    async def calls(self, visit: Visit) -> Response:
        calls = await self._console.run(lambda tx, kit: DeskDocuments(tx, kit).calls())
        return await self._fill("calls.html", visit, "calls", calls=calls, told_of=_told_of)

    async def rung_document(self, visit: Visit) -> Response:
        id = id_in(visit.field("id"))
        first = await self._console.run(lambda tx, kit: Documents(tx, kit).rung(id, who=visit.me.name))
        return see(f"{PATH}/calls", done="rung" if first else "rung-before")

    async def rung_notice(self, visit: Visit) -> Response:
        id = id_in(visit.field("id"))
        first = await self._console.run(lambda tx, kit: RingList(tx, kit).rung(id))
        return see(f"{PATH}/calls", done="rung" if first else "rung-before")

    async def papers(self, visit: Visit, error: BotError | None = None) -> Response:
        overdue = await self._console.run(lambda tx, kit: MissingPapers(tx, kit).overdue())
        return await self._fill("papers.html", visit, "papers", error, overdue=overdue)

    async def received(self, visit: Visit) -> Response:
        """From the page of its document, or from the list."""
        id, document = id_in(visit.field("id")), visit.field("document")
        try:
            await self._console.run(lambda tx, kit: MissingPapers(tx, kit).received(id, by=visit.me.name))
        except BotError as error:
            return await self.papers(visit, error)
        back = document if document.isascii() and document.isdigit() else "papers"
        return see(f"{PATH}/{back}", done="received")

    async def parcels(self, visit: Visit, error: BotError | None = None) -> Response:
        proposed = await self._console.run(lambda tx, kit: Parcels(tx, kit).proposed())
        return await self._fill("parcels.html", visit, "parcels", error, proposed=proposed)

    async def confirm(self, visit: Visit) -> Response:
        try:
            ids, number = _ids(visit), _parcel(visit)
            await self._console.run(lambda tx, kit: Parcels(tx, kit).confirm(ids, number, who=visit.me.name))
        except BotError as error:
            return await self.parcels(visit, error)
        return see(f"{PATH}/parcels", done="parcel")

    async def _fill(
        self, template: str, visit: Visit, tab: str, error: BotError | None = None, **values: Any
    ) -> Response:
        kit, done = self._console.kit(), visit.asked.get("done", "")
        return await self._console.fill(
            template,
            visit,
            "documents",
            _status(error),
            tab=tab,
            typed=visit.typed,
            today=kit.today(),
            most=MOST_WORDS,
            site_of=lambda id: _site(kit, id),
            paper_name=_paper_name,
            done=f"deskdocuments-done-{done}" if done in DONE else None,
            error=self._console.say(_to_staff(error), visit) if error else None,
            **values,
        )


def _status(error: BotError | None) -> int:
    if error is None:
        return 200
    return NOT_FOUND if isinstance(error, NoReceipt) else status_of(error)


def _to_staff(error: BotError) -> BotError:
    """Its words are for a citizen; here it is one that is not there."""
    return NoReceipt() if isinstance(error, NoSuchDocument) else error


def _ids(visit: Visit) -> list[int]:
    """Raises NotChosen."""
    found = visit.field("ids").split()
    if not 1 < len(found) <= MOST_TOGETHER or not all(one.isascii() and one.isdigit() for one in found):
        raise NotChosen()
    return [int(one[:15]) for one in found]


def _state(visit: Visit) -> State:
    """Raises NotChosen."""
    if visit.field("state") not in list(State):
        raise NotChosen()
    return State(visit.field("state"))


def _parcel(visit: Visit, *, needed: bool = True) -> str:
    """As it is printed on the label, in one piece. Raises NothingWritten, WrongParcel."""
    bare = "".join(unicodedata.normalize("NFKC", visit.field("parcel")).upper().split())
    if not bare and needed:
        raise NothingWritten()
    if (not bare.replace("-", "0").isalnum() and bare) or not bare.isascii() or len(bare) > MOST_PARCEL:
        raise WrongParcel()
    return bare


def _site(kit: Kit, id: str) -> Value:
    site = kit.site(id)
    return names(site.name) if site else id


def _paper_name(paper: MissingPaper) -> Value:
    return Text(f"papers-kind-{paper.what}") if is_known_paper(paper.what) else paper.what


def _told_of(about: str) -> str:
    return f"deskdocuments-about-{about.replace('_', '-') if about in TOLD_OF else 'other'}"


def _why(why: str) -> Value:
    key = WHYS.get(why, why)
    return Text(key) if key.startswith("deskdocuments-") else key
