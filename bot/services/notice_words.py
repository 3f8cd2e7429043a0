"""What a notice says when its time has come: one writer for each thing a notice can be about.

It is decided from the live row at the moment of sending: what was cancelled or is over is not reminded of.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from bot.domain.notices import (
    APPOINTMENT,
    CASE,
    CASE_CLASS,
    CASE_EVENT,
    CLOSURE,
    DIGEST,
    DOCUMENT,
    PAPERS,
    PAPERS_DESK,
    QUESTION,
    SHEET,
    VISIT,
    WAITED_DAY,
    WAITLIST,
    WISH,
    Notice,
)
from bot.domain.reply import Reply
from bot.services.case_words import told_to_citizen
from bot.services.class_words import told_of_remedy
from bot.services.digest_plan import morning
from bot.services.document_words import document_notice
from bot.services.exception_words import reminder_if_open, shut_after_all, waits_in_vain
from bot.services.kit import Kit
from bot.services.monthly_words import told_monthly
from bot.services.paper_words import paper_notice, paper_notice_to_clerk
from bot.services.questions import answer_to
from bot.services.reminders import wish_due
from bot.services.room_alone import told_with_way_to_act
from bot.services.visit_words import visit_notice
from bot.services.waitlist_words import offered
from bot.store.tx import Tx

Writer = Callable[[Tx, Kit, Notice], Awaitable[Reply | None]]

WRITERS: Final[Mapping[str, Writer]] = {
    APPOINTMENT: reminder_if_open,
    CLOSURE: shut_after_all,
    QUESTION: answer_to,
    WISH: wish_due,
    WAITLIST: offered,
    WAITED_DAY: waits_in_vain,
    CASE: told_to_citizen,
    CASE_CLASS: told_of_remedy,
    CASE_EVENT: told_with_way_to_act,
    DOCUMENT: document_notice,
    PAPERS: paper_notice,
    PAPERS_DESK: paper_notice_to_clerk,
    VISIT: visit_notice,
    DIGEST: morning,
    SHEET: told_monthly,
}


async def write(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    """None when there is nothing to tell any more. Raises KeyError for a notice of another version."""
    return await WRITERS[notice.about](tx, kit, notice)
