"""What every step of the staff in a case goes through: the rights, its entry in the ledger, what the citizen is told.

Each use case asks the table of rights first; who a case is about is refused like a stranger.
"""

import structlog

from bot.domain.cases import Case, NotYours, What, concerns
from bot.domain.reply import Media, Reply
from bot.domain.staff import Deed, Forbidden, Staff, check
from bot.domain.text import Text
from bot.services.case_desk import CaseDesk
from bot.services.kit import Kit
from bot.services.outgoing import say_to
from bot.store.tx import Tx

log = structlog.get_logger()


class CaseSteps:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit
        self._desk = CaseDesk(tx, kit)

    async def is_mine(self, me: Staff, case: Case) -> bool:
        owner = await self._desk.owner(case)
        return owner is not None and owner.id == me.id

    async def _may(self, me: Staff, deed: Deed, id: int) -> Case:
        """Raises Forbidden, or NoCase."""
        try:
            check(me, deed)
            case = await self._desk.load(id)
            if concerns(case, me):
                raise Forbidden()
        except Forbidden:
            log.warning("refused to somebody of the staff", staff=me.id, deed=deed.value, case=id)
            raise
        return case

    async def _mine(self, me: Staff, deed: Deed, id: int) -> Case:
        """Raises NotYours too: only who has a case speaks for the hall in it."""
        case = await self._may(me, deed, id)
        if case.is_open and case.owner_at(self._desk.now) != me.id:
            raise NotYours(code=case.code)
        return case

    async def _note(
        self,
        case: Case,
        what: What,
        me: Staff,
        *,
        detail: str = "",
        words: str | None = None,
        message: int | None = None,
    ) -> int:
        return await self._tx.cases.note(
            case.id, what, self._desk.now, staff_id=me.id, detail=detail, words=words or None, message_id=message
        )

    async def _say(self, case: Case, text: Text, media: tuple[Media, ...] = ()) -> int | None:
        """The message's id; None when the person's data was erased. What is still coming follows when it is here."""
        if case.contact_id is None:
            return None
        here = tuple(one for one in media if not one.coming)
        return (await say_to(self._tx, self._kit, case.contact_id, Reply(text, media=here)))[0]
