"""Whom to ring: those whom a notice did not reach, and those who leave a document lying. For the hall's people."""

from datetime import datetime, timedelta
from typing import Final

from bot.domain.notices import APPOINTMENT, CLOSURE, DOCUMENT, PAPERS, Vain
from bot.frozen import Frozen
from bot.services.kit import Kit
from bot.store.tx import Tx

LOOK_BACK_DAYS: Final = 30


class Ring(Frozen):
    """`item` and `receipt` as far as it is about one; empty `name` and `phone`: nobody told them."""

    notice_id: int
    about: str
    kind: str
    failed: datetime
    name: str = ""
    phone: str = ""
    item: str = ""
    receipt: str = ""


class RingList:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def in_vain(self, most: int = 100) -> list[Ring]:
        """What could not be told in the last days, the latest first. What lies too long is `documents.call_list`."""
        since = self._kit.now() - timedelta(days=LOOK_BACK_DAYS)
        return [await self._ring(one) for one in await self._tx.notices.in_vain(since, most)]

    async def rung(self, notice_id: int) -> bool:
        """Takes it off the list; False when somebody was faster."""
        return await self._tx.notices.rung(notice_id, self._kit.now())

    async def _ring(self, vain: Vain) -> Ring:
        notice = vain.notice
        name, phone, item, receipt = await self._whom(notice.about, notice.about_id, notice.contact_id)
        return Ring(notice.id, notice.about, notice.kind, vain.failed, name, phone, item, receipt)

    async def _whom(self, about: str, about_id: int, contact_id: int) -> tuple[str, str, str, str]:
        if about == DOCUMENT and (document := await self._tx.documents.get(about_id)):
            return document.name, document.phone, document.item, document.shown
        if about == PAPERS and (paper := await self._tx.papers.get(about_id)):
            return paper.name, paper.phone, paper.item, ""
        if about in (APPOINTMENT, CLOSURE) and (appointment := await self._tx.appointments.get(about_id)):
            return appointment.name, appointment.phone, appointment.item, ""
        contact = await self._tx.contacts.get(contact_id)
        return contact.name or "", contact.phone or "", "", ""
