"""Why the hall is not coming, told once more: who asks for their visits when none is open, and was just refused one."""

from datetime import timedelta
from typing import Final

from bot.domain.home_visits import Did
from bot.domain.notices import VISIT
from bot.domain.people import Contact
from bot.domain.text import Text
from bot.services.kit import Kit
from bot.services.visit_words import visit_notice
from bot.store.tx import Tx

SINCE: Final = timedelta(days=30)
MOST: Final = 50  # of what the person was told in that time
REFUSALS: Final = frozenset({Did.DECLINED, Did.CANCELLED})


class VisitRefusals:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def last(self, who: Contact) -> Text | None:
        """What was told of the last visit, where that was a refusal by the hall and still is true."""
        told = await self._tx.notices.told_lately(who.id, self._kit.now() - SINCE, MOST)
        last = next((notice for notice in told if notice.about == VISIT), None)
        if last is None or last.kind not in REFUSALS:
            return None
        reply = await visit_notice(self._tx, self._kit, last)
        return reply.text if reply else None
