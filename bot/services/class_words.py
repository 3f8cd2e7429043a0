"""What the reporters of a class are told when its remedy is in place. Decided from the live rows: who withdrew, or
whose case was taken out of the class, is not told, and nobody is when it turned out meanwhile that it did not help.
"""

from bot.domain.cases import Case
from bot.domain.classes import ClassState
from bot.domain.notices import Notice
from bot.domain.offers import doing
from bot.domain.reply import Choice, Reply
from bot.domain.text import Text, Value, typed
from bot.services.answers import full_date
from bot.services.case_words import kind_of
from bot.services.class_outcome import TRY_IT, Outcome, outcome_for
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
    found = await outcome_for(tx, kit, one, contact.id)
    text = Text("classes-told-try" if notice.kind == TRY_IT else "classes-told-remedied", values)
    return Reply(Text("classes-told", {"told": text, "outcome": _outcome(found, case)}), choices=_not_yet(found))


def _outcome(found: Outcome, case: Case) -> Text:
    """What it means for what they reported; `case` is spoken of, and ended long ago where nothing of it is open."""
    if found.ended:
        codes = Text("classes-told-ended", {"codes": tuple(one.code for one in found.ended)})
        return Text("classes-told-ended-not-all", {"ended": codes, **_going(found)}) if found.going_on else codes
    return (
        Text("classes-told-going-on", _going(found))
        if found.going_on
        else Text("classes-told-over", {"code": case.code})
    )


def _going(found: Outcome) -> dict[str, Value]:
    return {"codes": tuple(one.code for one in found.going_on)}


def _not_yet(found: Outcome) -> tuple[Choice, ...]:
    return tuple(doing("classes-notice-not-yet", "not_yet", code=one.code) for one in found.ended[:1])
