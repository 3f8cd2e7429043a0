"""What a notice says when its time has come: one writer for each thing a notice can be about.

It is decided from the live row at the moment of sending: what was cancelled or is over is not reminded of.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from bot.domain.notices import APPOINTMENT, QUESTION, WISH, Notice
from bot.domain.reply import Reply
from bot.services.appointment_words import reminder
from bot.services.kit import Kit
from bot.services.questions import answer_to
from bot.services.reminders import wish_due
from bot.store.tx import Tx

Writer = Callable[[Tx, Kit, Notice], Awaitable[Reply | None]]

WRITERS: Final[Mapping[str, Writer]] = {
    APPOINTMENT: reminder,
    QUESTION: answer_to,
    WISH: wish_due,
}


async def write(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """None when there is nothing to tell any more. Raises KeyError for a notice of another version."""
    return await WRITERS[notice.about](tx, kit, notice)
