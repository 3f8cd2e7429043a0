"""Somebody's own case, which decides what they ask: may who was sentenced have a passport, what follows when the card
was lent or used by another, may an employer keep it. The model, taught with documents, hears a child's application or
a lost card in it.
"""

from collections.abc import Sequence
from typing import Final

from bot.domain.meaning import ALARMS, Act, Attribute, Condition, Elsewhere, Reading, Service
from bot.frozen import replace
from bot.nlu.lexicon import Hit
from bot.nlu.message import Message
from bot.nlu.requests import RequestReader

NOT_OURS: Final = ALARMS | {Elsewhere.ILLEGAL}
VAGUE: Final = frozenset({Act.FAQ, Act.AMBIGUOUS, Act.OUT_OF_SCOPE})
HEARD_IN_IT: Final = frozenset({Attribute.LOST, Attribute.MATERIALS, Attribute.OTHER})


class OwnCase:
    def __init__(self, requests: RequestReader) -> None:
        self._requests = requests

    def heard(self, reading: Reading, message: Message) -> Reading:
        told, hits = reading.conditions, message.hits
        if Condition.MISUSED in told and _is_of_the_card(reading, hits):
            return _general(reading, Service.ID_CARD)
        if Condition.WITHHELD in told and (kept := _kept(reading, hits)):
            return _general(reading, kept)
        if reading.act is not Act.FAQ or reading.service is None:
            return reading
        if Condition.BARRED in told and Condition.MINOR not in told and not _asked(reading, hits):
            return _general(reading, reading.service)
        if Condition.CHANGED in told and (printed := _printed_in(reading, hits)):
            return _general(reading, printed)
        of_how_long = Condition.CHANGED in told and reading.attribute is Attribute.VALIDITY
        if of_how_long and not self._requests.asks_by_form(message.text):
            return _general(reading, reading.service)
        return reading


def _is_of_the_card(reading: Reading, hits: Sequence[Hit]) -> bool:
    """Where the card was used, at a bank or for a telephone, makes it no business of theirs."""
    if not any(hit.name == Service.ID_CARD for hit in hits):
        return False
    if reading.act is Act.OUT_OF_SCOPE:
        return reading.elsewhere not in NOT_OURS
    if reading.act is not Act.FAQ or reading.service is not Service.ID_CARD or Condition.LOST in reading.conditions:
        return False
    fetched = reading.attribute is Attribute.AGENT_PICKUP and not _asked(reading, hits)
    return fetched or reading.attribute is Attribute.LOST


def _kept(reading: Reading, hits: Sequence[Hit]) -> Service | None:
    """The one document that is named, where no more is asked than whether they may and what to do."""
    named = {hit.name for hit in hits if hit.kind == "service"}
    if len(named) != 1 or reading.act not in VAGUE or reading.elsewhere in NOT_OURS:
        return None
    heard = reading.attribute is None or (reading.attribute in HEARD_IN_IT and not _asked(reading, hits))
    return Service(named.pop()) if heard else None


def _printed_in(reading: Reading, hits: Sequence[Hit]) -> Service | None:
    """The one document in which the old name still stands, once the name is changed."""
    named = {hit.name for hit in hits if hit.kind == "service"} - {Service.NAME_CHANGE}
    whether = reading.attribute in (Attribute.OTHER, Attribute.RENEWAL_WINDOW)
    of_name = reading.service is Service.NAME_CHANGE and whether and len(named) == 1
    return Service(named.pop()) if of_name else None


def _asked(reading: Reading, hits: Sequence[Hit]) -> bool:
    """What they ask has a word of its own; a grown son makes no application for a child."""
    return any(hit.name == reading.attribute and hit.name != Attribute.MINOR for hit in hits)


def _general(reading: Reading, service: Service) -> Reading:
    return replace(reading, act=Act.FAQ, service=service, attribute=Attribute.OTHER, elsewhere=None, doubts=())
