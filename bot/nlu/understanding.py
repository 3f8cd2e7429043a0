"""One message to one Reading: act, service, attribute, date. Words decide, by the order of the rules
below.

What is asked outweighs the circumstance (how many days for somebody from another province is about
time), and a courtesy or a loose word for booking counts only where nothing else is asked.
Deterministic, no network.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Final, Self

from bot.domain.meaning import Act, Attribute, DateReading, Reading, Service
from bot.nlu.dates import read_date, read_part, read_time
from bot.nlu.entities import read_entities
from bot.nlu.lexicon import Hit, Lexicon
from bot.nlu.normal import Normaliser

# First named wins where several are found.
ACTS: Final = (
    Act.DELETE_MY_DATA, Act.CANCEL_BOOKING, Act.RESCHEDULE, Act.MY_BOOKINGS, Act.SET_REMINDER, Act.COMPLAINT,
    Act.CANNOT_GET_DONE, Act.SUGGESTION, Act.HOME_VISIT, Act.HUMAN, Act.TRIP_PLAN, Act.STATUS_QUERY,
    Act.OPENING_HOURS, Act.WHICH_WINDOW, Act.LANGUAGE_SWITCH, Act.OUT_OF_SCOPE,
)  # fmt: skip
WEAK_ACTS: Final = (Act.BOOK, Act.THANKS, Act.GREETING)
ATTRIBUTES: Final = (
    Attribute.URGENT, Attribute.PICKUP_DEADLINE, Attribute.RENEWAL_WINDOW, Attribute.VALIDITY,
    Attribute.FREE_CASE, Attribute.FEE, Attribute.PHOTO, Attribute.PROCESSING_TIME,
    Attribute.DIFFERENCE, Attribute.AGENT_PICKUP, Attribute.MAIL, Attribute.ONLINE,
    Attribute.SELF_SERVICE, Attribute.MATERIALS, Attribute.IN_PERSON, Attribute.LOST,
    Attribute.CROSS_PROVINCE, Attribute.MINOR,
)  # fmt: skip
# How to apply is asked with these circumstances; then the circumstance is the question.
CIRCUMSTANCES: Final = frozenset({Attribute.LOST, Attribute.CROSS_PROVINCE, Attribute.MINOR})
LOOSE_MATERIALS: Final = frozenset({"怎么办", "怎么办理", "如何办理", "流程", "手续", "how do i apply", "how to apply"})
SERVICES_FIRST: Final = (Service.TW_PERMIT, Service.HKMO_ENDORSEMENT)
SURE, LIKELY, UNSURE, LOST = 0.9, 0.7, 0.4, 0.1


class Understanding:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._normaliser = Normaliser()

    @classmethod
    def load(cls, locales_root: Path) -> Self:
        """`locales_root` is the folder `locales/` itself."""
        return cls(Lexicon.load(locales_root))

    def understand(self, text: str, now: datetime, language: str | None = None) -> Reading:
        """`now` is aware and in the hall's zone; `language` is the one spoken so far."""
        normal, spoken = self._normaliser.normalise(text, language)
        hits = self._lexicon.hits(normal)
        day = read_date(normal, now.date())
        service = _service(hits)
        attribute = _attribute(hits)
        acts = _acts(hits, attribute, service, day)
        act, confidence = _decide(acts, attribute, service)
        return Reading(
            act=act,
            service=service,
            attribute=attribute if act is Act.FAQ else None,
            also_acts=tuple(other for other in acts if other is not act),
            date=day,
            time=read_time(normal),
            part=read_part(normal),
            entities=read_entities(normal),
            language=spoken,
            confidence=confidence,
        )


def _names(hits: Iterable[Hit], kind: str) -> list[str]:
    return [hit.name for hit in hits if hit.kind == kind]


def _service(hits: list[Hit]) -> Service | None:
    named = _names(hits, "service")
    for service in SERVICES_FIRST:
        if service in named:
            return service
    return Service(named[0]) if named else None


def _attribute(hits: list[Hit]) -> Attribute | None:
    named = {Attribute(hit.name) for hit in hits if hit.kind == "attribute"}
    asked = {Attribute(hit.name) for hit in hits if hit.kind == "attribute" and hit.word not in LOOSE_MATERIALS}
    if asked & CIRCUMSTANCES:
        named = asked
    return next((attribute for attribute in ATTRIBUTES if attribute in named), None)


def _acts(hits: list[Hit], attribute: Attribute | None, service: Service | None, day: DateReading | None) -> list[Act]:
    """What the message does, the weightiest first; a plain question is left to `_decide`."""
    strong, weak = _names(hits, "strong"), _names(hits, "weak")
    acts = [act for act in ACTS if act in strong]
    if Act.TRIP_PLAN not in acts and day and _names(hits, "hint") and not acts and attribute is None:
        acts.append(Act.TRIP_PLAN)
    if Act.OUT_OF_SCOPE in acts and service:
        acts.remove(Act.OUT_OF_SCOPE)
    if Act.THANKS in weak and Act.COMPLAINT in acts and weak[0] == "thanks" and not attribute:
        acts.remove(Act.COMPLAINT)  # 谢谢 for a complaint that was settled
    return acts + [act for act in WEAK_ACTS if act in weak]


def _decide(acts: list[Act], attribute: Attribute | None, service: Service | None) -> tuple[Act, float]:
    if acts and acts[0] not in WEAK_ACTS:
        return acts[0], SURE
    if attribute:
        return Act.FAQ, SURE if service else LIKELY
    if acts and (acts[0] is Act.BOOK or service is None):
        return acts[0], SURE
    return Act.AMBIGUOUS, UNSURE if service else LOST
