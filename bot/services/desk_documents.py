"""Documents as the console shows them: one with its history and missing papers, and what the staff has to ring about.

What happens to a document is `documents.py`'s, `missing_papers.py`'s and `parcels.py`'s business.
"""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar, Final

from bot.domain.documents import ORDER, Document, State, is_forward, read_receipt
from bot.domain.papers import MissingPaper
from bot.domain.staff import Staff
from bot.errors import BotError
from bot.frozen import Frozen
from bot.services.documents import Documents
from bot.services.kit import Kit
from bot.services.missing_papers import MissingPapers
from bot.services.ring_list import Ring, RingList
from bot.services.visit_desk import Brief, VisitDesk
from bot.store.documents import Change
from bot.store.tx import Tx

MOST: Final = 100


class DocumentChanged(BotError):
    """Its state is another one since the page was opened."""

    key: ClassVar[str] = "deskdocuments-error-changed"


class NoReceipt(BotError):
    """What was typed is no receipt number, or no document has it."""

    key: ClassVar[str] = "deskdocuments-error-none"


class WrongParcel(BotError):
    """No number a parcel could have."""

    key: ClassVar[str] = "deskdocuments-error-parcel"


class DocumentView(Frozen):
    """`forward` are the states that can come next, `others` all but the one it is in."""

    document: Document
    history: Sequence[Change]
    papers: Sequence[MissingPaper]
    followers: int

    @property
    def forward(self) -> tuple[State, ...]:
        return tuple(state for state in ORDER if is_forward(self.document.state, state))

    @property
    def others(self) -> tuple[State, ...]:
        return tuple(state for state in ORDER if state is not self.document.state)


class Calls(Frozen):
    """`lying`: ready for long and not collected. `unheard`: what was told to nobody. `visits`: whose visitors have only
    a phone.
    """

    lying: Sequence[Document]
    unheard: Sequence[Ring]
    visits: Sequence[Brief]


class DeskDocuments:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def find(self, said: str) -> int:
        """The id. Raises NoReceipt."""
        receipt = read_receipt(said)
        document = await self._tx.documents.find(receipt) if receipt else None
        if document is None:
            raise NoReceipt()
        return document.id

    async def view(self, id: int) -> DocumentView:
        """Raises NoReceipt."""
        return DocumentView(
            await self._get(id),
            await self._tx.documents.history(id),
            await self._tx.papers.of_document(id),
            len(await self._tx.documents.followers(id)),
        )

    async def move(self, id: int, was: str, state: State, *, who: str, parcel: str) -> None:
        """Raises NoReceipt, DocumentChanged, NotForward."""
        document = await self._at(id, was)
        await Documents(self._tx, self._kit).move(document.receipt, state, who=who, parcel=parcel)

    async def correct(self, id: int, was: str, state: State, *, who: str, why: str) -> None:
        """Raises NoReceipt, DocumentChanged, NotForward."""
        document = await self._at(id, was)
        await Documents(self._tx, self._kit).correct(document.receipt, state, who=who, why=why)

    async def missing(self, id: int, whats: Sequence[str], until: date, *, by: Staff) -> int:
        """How many citizens are told of it. Raises NoReceipt, PaperDayIsPast, PaperDayTooFar, PaperKnown."""
        one = await self._get(id)
        for what in whats:
            paper = MissingPaper(
                0, one.item, one.site, what, until, one.name, one.phone, document_id=one.id, staff_id=by.id
            )
            await MissingPapers(self._tx, self._kit).add(paper, by=by.name)
        return len(await self._tx.documents.followers(id))

    async def calls(self) -> Calls:
        lying = await Documents(self._tx, self._kit).call_list(MOST)
        unheard = await RingList(self._tx, self._kit).in_vain(MOST)
        return Calls(lying, unheard, await VisitDesk(self._tx, self._kit, "").to_ring())

    async def _get(self, id: int) -> Document:
        document = await self._tx.documents.get(id)
        if document is None:
            raise NoReceipt()
        return document

    async def _at(self, id: int, was: str) -> Document:
        """As whoever asks saw it."""
        document = await self._get(id)
        if was and was != document.state.value:
            raise DocumentChanged()
        return document
