"""One parcel for a family: what lies ready for one address within the same days is put together, staff confirm it."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.documents import Document, NoSuchDocument, NotForward, Parcel, State, parcels
from bot.frozen import replace
from bot.services.documents import write_change
from bot.services.kit import Kit
from bot.store.tx import Tx

LOOKED_AT = 1000


class Parcels:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def proposed(self) -> list[Parcel]:
        """What could go together by now."""
        ready = await self._tx.documents.of_families(LOOKED_AT)
        return parcels(ready, timedelta(days=self._kit.config.documents.one_parcel_within_days))

    async def confirm(self, ids: Sequence[int], number: str, *, who: str) -> list[Document]:
        """All of them are mailed in the parcel of that number, or none. Raises NoSuchDocument and NotForward."""
        async with self._tx.savepoint():
            documents = [await self._ready(id) for id in ids]
            if len({(one.family, one.site) for one in documents}) != 1 or not documents[0].family:
                raise NoSuchDocument()
            after = [replace(one, state=State.MAILED, since=self._kit.now(), parcel=number) for one in documents]
            for before, mailed in zip(documents, after, strict=True):
                await write_change(self._tx, self._kit, before, mailed, who=who, why="one parcel")
        return after

    async def _ready(self, id: int) -> Document:
        document = await self._tx.documents.get(id)
        if document is None:
            raise NoSuchDocument()
        if document.state is not State.READY:
            raise NotForward(document.state, State.MAILED)
        return document
