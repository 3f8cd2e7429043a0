"""What a notice lets its person do, whenever they say so: found in the notice as it reads by then, so that nothing is
done twice and nothing that is over.
"""

from collections.abc import Set
from datetime import timedelta
from typing import Final

from bot.domain.notices import Notice
from bot.domain.offers import read_notice_token
from bot.domain.people import Contact
from bot.domain.reply import Choice
from bot.services.kit import Kit
from bot.services.notice_words import write
from bot.store.tx import Tx

LOOK_BACK: Final = timedelta(days=7)  # what is typed is about something told lately
MOST: Final = 10


class NoticeChoices:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def pressed(self, who: Contact, token: str) -> Choice | None:
        """None where it is no longer to be done, or is somebody else's."""
        named = read_notice_token(token)
        notice = await self._tx.notices.get(named[0]) if named else None
        if named is None or notice is None or notice.contact_id != who.id:
            return None
        return await self._choice(notice, {named[1]})

    async def typed(self, who: Contact, keys: Set[str]) -> Choice | None:
        """Of the latest notice that lets them do one of these."""
        since = self._kit.now() - LOOK_BACK
        for notice in await self._tx.notices.told_lately(who.id, since, MOST):
            if choice := await self._choice(notice, keys):
                return choice
        return None

    async def _choice(self, notice: Notice, keys: Set[str]) -> Choice | None:
        try:
            reply = await write(self._tx, self._kit, notice)
        except KeyError:  # a notice of another version
            return None
        return next((one for one in reply.choices if one.label.key in keys), None) if reply else None
