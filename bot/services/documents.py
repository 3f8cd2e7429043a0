"""Documents in the making: looking one up, following it, moving it on, and whom to ring.

A citizen shows that a document is theirs by the last digits of the phone on the application; how often that went wrong
is counted before it is tried. Whoever looked a document up follows it from then on.
"""

from datetime import timedelta

from bot.domain import documents as rules
from bot.domain.documents import Document, NoSuchDocument, NotForward, State, TooManyTries
from bot.domain.notices import DOCUMENT, PAPERS
from bot.domain.papers import notices_of as notices_of_paper
from bot.domain.people import Contact
from bot.domain.text import Text, Value
from bot.frozen import replace
from bot.services.document_words import named, standing
from bot.services.kit import Kit
from bot.store.tx import Tx

TOLD = frozenset({State.READY, State.MAILED})  # what followers acted upon


class Documents:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    # What a citizen can do

    async def look_up(self, who: Contact, receipt: str, last_four: str) -> Document | None:
        """None when the two do not fit, whether or not there is such a receipt. Raises TooManyTries."""
        if not await self._tx.documents.try_check(who.id, receipt, self._kit.now()):
            raise TooManyTries()
        document = await self._tx.documents.find_checked(receipt, last_four)
        if document is not None:
            await self._tx.documents.checked(who.id, receipt)
        return document

    async def follow(self, who: Contact, document: Document) -> None:
        """From now on this contact is told of each change."""
        now, zone = self._kit.now(), self._kit.config.hall.zone
        await self._tx.documents.follow(document.id, who.id, now)
        if document.state is State.READY:
            days = self._kit.config.documents.remind_after_days
            for kind, due in rules.waiting_notices(document.since, days, zone):
                if due > now:
                    await self._tx.notices.add(who.id, kind, DOCUMENT, document.id, due)
        for paper in await self._tx.papers.of_document(document.id):
            for kind, due in notices_of_paper(paper.until, zone):
                if due > now:
                    await self._tx.notices.add(who.id, kind, PAPERS, paper.id, due)

    async def followed(self, who: Contact) -> list[Document]:
        """The last one asked for first."""
        return await self._tx.documents.followed(who.id)

    async def get(self, who: Contact, id: int) -> Document:
        """Raises NoSuchDocument, also when this person does not follow it."""
        document = await self._tx.documents.get(id) if await self._tx.documents.follows(id, who.id) else None
        if document is None:
            raise NoSuchDocument()
        return document

    async def unfollow(self, who: Contact, id: int) -> bool:
        return await self._tx.documents.unfollow(id, who.id)

    async def standing(self, document: Document) -> Text:
        return await standing(self._tx, self._kit, document)

    def named(self, document: Document) -> dict[str, Value]:
        """Its item, the end of its receipt, and since when it is in its state."""
        return named(self._kit, document)

    # What staff can do

    async def move(self, receipt: str, state: State, *, who: str, why: str = "", parcel: str = "") -> Document:
        """Raises NoSuchDocument and NotForward."""
        document = await self._find(receipt)
        if not rules.is_forward(document.state, state):
            raise NotForward(document.state, state)
        after = replace(document, state=state, since=self._kit.now(), parcel=parcel or document.parcel)
        await write_change(self._tx, self._kit, document, after, who=who, why=why)
        return after

    async def correct(self, receipt: str, state: State, *, who: str, why: str) -> Document:
        """Puts right a state that was entered by mistake, back or forth. Who was told of it is told that it was one."""
        document = await self._find(receipt)
        parcel = document.parcel if state in (State.MAILED, State.COLLECTED) else ""
        after = replace(document, state=state, since=self._kit.now(), parcel=parcel)
        if document.state is not state:
            await write_change(self._tx, self._kit, document, after, who=who, why=why)
        return after

    async def call_list(self, most: int = 100) -> list[Document]:
        """What has been lying ready longer than any reminder waits, the longest first: somebody should ring."""
        longest = max(self._kit.config.documents.remind_after_days, default=0)
        return await self._tx.documents.to_ring(self._kit.now() - timedelta(days=longest), most)

    async def rung(self, id: int, *, who: str) -> bool:
        """Takes it off the list; False when somebody was faster."""
        document = await self._tx.documents.get(id)
        if document is None or not await self._tx.documents.rung(id, self._kit.now()):
            return False
        state = document.state
        await self._tx.documents.note(id, state, state, who=who, why="rung", now=self._kit.now())
        return True

    async def _find(self, receipt: str) -> Document:
        bare = rules.read_receipt(receipt)
        document = await self._tx.documents.find(bare) if bare else None
        if document is None:
            raise NoSuchDocument()
        return document


async def write_change(tx: Tx, kit: Kit, before: Document, after: Document, *, who: str, why: str) -> None:
    """Document, history and what followers are to be told. Raises NotForward when somebody else was faster."""
    if not await tx.documents.change(after, before.state):
        raise NotForward(before.state, after.state)
    await tx.documents.note(
        before.id, before.state, after.state, who=who, why=kit.rooms.masker.mask(why), now=kit.now()
    )
    if before.state is not after.state:
        await _tell_followers(tx, kit, before, after)


async def _tell_followers(tx: Tx, kit: Kit, before: Document, after: Document) -> None:
    forward = rules.is_forward(before.state, after.state)
    config, now = kit.config, kit.now()
    if forward:
        planned = list(rules.notices_of(after.state, now, config.documents.remind_after_days, config.hall.zone))
    else:
        await tx.notices.forget_about(DOCUMENT, after.id)
        planned = [(rules.CORRECTED, now)] if before.state in TOLD else []
        if after.state is State.READY:
            planned += rules.waiting_notices(now, config.documents.remind_after_days, config.hall.zone)
    for contact in await tx.documents.followers(after.id) if planned else ():
        for kind, due in planned:
            await tx.notices.add(contact, kind, DOCUMENT, after.id, due)
