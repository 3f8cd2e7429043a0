"""What the reporters of a class are told when its remedy is in place. Decided from the live rows: who withdrew, or
whose case was taken out of the class, is not told, and nobody is when it turned out meanwhile that it did not help.
"""

from bot.domain.classes import ClassState
from bot.domain.notices import Notice
from bot.domain.reply import Reply
from bot.domain.text import Text, Value, typed
from bot.services.answers import full_date
from bot.services.case_words import kind_of
from bot.services.classes import TRY_IT
from bot.services.kit import Kit
from bot.store.tx import Tx


async def told_of_remedy(tx: Tx, kit: Kit, notice: Notice) -> Reply | None:
    one = await tx.classes.get(notice.about_id)
    case_id = await tx.classes.case_of(notice.about_id, notice.contact_id)
    case = await tx.cases.get(case_id) if case_id is not None else None
    if one is None or case is None or one.state is not ClassState.REMEDIED:
        return None
    contact = await tx.contacts.get(notice.contact_id)
    day = case.opened_at.astimezone(kit.config.hall.zone).date()
    values: dict[str, Value] = {
        "code": case.code,
        "kind": kind_of(case),
        "day": full_date(day),
        "words": typed(one.told_in(contact.language)),
    }
    return Reply(Text("classes-told-try" if notice.kind == TRY_IT else "classes-told-remedied", values))
