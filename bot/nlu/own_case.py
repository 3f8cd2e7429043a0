"""Somebody's own case, which decides what they ask: may who was sentenced have a passport, what follows when the card
was lent or used by another. The model, taught with documents, hears a child's application or a lost card in it.
"""

from collections.abc import Iterable
from typing import Final

from bot.domain.meaning import ALARMS, Act, Attribute, Condition, Elsewhere, Reading, Service
from bot.frozen import replace
from bot.nlu.lexicon import Hit

NOT_OURS: Final = ALARMS | {Elsewhere.ILLEGAL}


def of_own_case(reading: Reading, hits: Iterable[Hit], *, asks: bool) -> Reading:
    """`asks`: by its form."""
    hits = list(hits)
    told = reading.conditions
    if Condition.MISUSED in told and _is_of_the_card(reading, hits):
        return _general(reading, Service.ID_CARD)
    if reading.act is not Act.FAQ or reading.service is None:
        return reading
    if Condition.BARRED in told and Condition.MINOR not in told and not _asked(reading, hits):
        return _general(reading, reading.service)
    if Condition.CHANGED in told and reading.attribute is Attribute.VALIDITY and not asks:
        return _general(reading, reading.service)
    return reading


def _is_of_the_card(reading: Reading, hits: list[Hit]) -> bool:
    """Where the card was used, at a bank or for a telephone, makes it no business of theirs."""
    if not any(hit.name == Service.ID_CARD for hit in hits):
        return False
    if reading.act is Act.OUT_OF_SCOPE:
        return reading.elsewhere not in NOT_OURS
    if reading.act is not Act.FAQ or reading.service is not Service.ID_CARD or Condition.LOST in reading.conditions:
        return False
    fetched = reading.attribute is Attribute.AGENT_PICKUP and not _asked(reading, hits)
    return fetched or reading.attribute is Attribute.LOST


def _asked(reading: Reading, hits: list[Hit]) -> bool:
    """What they ask has a word of its own; a grown son makes no application for a child."""
    return any(hit.name == reading.attribute and hit.name != Attribute.MINOR for hit in hits)


def _general(reading: Reading, service: Service) -> Reading:
    return replace(reading, act=Act.FAQ, service=service, attribute=Attribute.OTHER, elsewhere=None, doubts=())
