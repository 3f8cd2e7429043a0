"""A document in the making: found by its receipt, moved on or put right, and what is still missing for it noted.

A receipt is typed into a form and stays out of addresses: with four digits of a phone it opens a document.
"""

from collections.abc import Awaitable, Callable
from typing import Final

from starlette.responses import Response
from starlette.routing import Route

from bot.domain.desk import NotChosen, at_least
from bot.domain.documents import State
from bot.domain.papers import Kind
from bot.domain.staff import Role
from bot.domain.text import Text, Value
from bot.errors import BotError
from bot.services.desk_documents import DeskDocuments, NoReceipt
from bot.services.kit import Kit
from bot.store.tx import Tx
from bot.web.staff import document_lists
from bot.web.staff.console import Console, Visit, see
from bot.web.staff.document_frame import MOST_WORDS, PATH, DocumentFrame
from bot.web.staff.fields import day_in, parcel_in, words_in

WHYS: Final = {"": "", "import": "deskdocuments-why-import", "one parcel": "deskdocuments-why-parcel", "rung": ""}

Work = Callable[[Tx, Kit], Awaitable[str | None]]


def routes(console: Console) -> list[Route]:
    page = DocumentPages(console)
    return [
        console.page(PATH, page.start),
        *document_lists.routes(console),
        console.page(f"{PATH}/{{id:int}}", page.show),
        console.act(f"{PATH}/find", page.find),
        console.act(f"{PATH}/{{id:int}}/move", page.move),
        console.act(f"{PATH}/{{id:int}}/correct", page.correct, Role.LEAD),
        console.act(f"{PATH}/{{id:int}}/papers", page.missing),
    ]


class DocumentPages:
    def __init__(self, console: Console) -> None:
        self._console = console
        self._fill = DocumentFrame(console).fill

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
            state, parcel = _state(visit), parcel_in(visit.field("parcel"))
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
        async def work(tx: Tx, kit: Kit) -> str:
            until = day_in(visit.field("until"))
            told = await DeskDocuments(tx, kit).missing(visit.id, _missing(visit), until, by=visit.me)
            return "papers" if told else "papers-alone"

        return await self._step(visit, "papers", work)

    async def _step(self, visit: Visit, step: str, work: Work) -> Response:
        """`work` may return what is said when it is done."""
        try:
            done = await self._console.run(work)
        except BotError as error:
            return await self.show(visit, error, step)
        return see(f"{PATH}/{visit.id}", done=done or step)


def _state(visit: Visit) -> State:
    """Raises NotChosen."""
    if visit.field("state") not in list(State):
        raise NotChosen()
    return State(visit.field("state"))


def _missing(visit: Visit) -> list[str]:
    """What is ticked, and what was written. Raises NotChosen, TooManyWords."""
    words = words_in(visit.field("words"), MOST_WORDS, needed=False)
    found = [kind.value for kind in Kind if visit.field(f"what-{kind}")] + ([words] if words else [])
    if not found:
        raise NotChosen()
    return found


def _why(why: str) -> Value:
    key = WHYS.get(why, why)
    return Text(key) if key.startswith("deskdocuments-") else key
