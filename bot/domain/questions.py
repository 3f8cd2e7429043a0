"""Questions that could not be answered when they were asked: which are kept, and as what."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from bot.domain.meaning import Act, Attribute, Condition, Reading
from bot.frozen import Frozen

SURE = 0.6  # what is called another office's business below this may as well be ours
SHORTEST = 2  # letters: less is no question


class State(StrEnum):
    OPEN = "open"  # waits for an answer
    TOLD = "told"  # a notice tells it
    ANSWERED = "answered"  # the person got it by asking again


class Question(Frozen):
    """One contact's, understood: `conditions` are the circumstances told with it."""

    id: int
    contact_id: int
    service: str
    attribute: str
    conditions: frozenset[Condition]
    state: State


class Asked(Frozen):
    """What `people` asked in vain. `service` and `attribute` are empty where it was not understood, or no record speaks
    of it; then `wording` is what their sentences have in common. `text` is one of them, masked, or empty when it was
    only pressed together.
    """

    service: str
    attribute: str
    wording: str
    people: int
    last: datetime
    text: str


def worth_keeping(reading: Reading, wording: str) -> bool:
    """Not understood, or about what no record speaks of; neither small talk nor what is surely another office's."""
    lost = reading.act is Act.AMBIGUOUS or (reading.act is Act.OUT_OF_SCOPE and reading.confidence < SURE)
    unheard_of = reading.act is Act.FAQ and reading.attribute is Attribute.OTHER
    return (lost or unheard_of) and sum(char.isalpha() for char in wording) >= SHORTEST


def written(conditions: Iterable[Condition]) -> str:
    return ".".join(sorted(conditions))


def read_conditions(text: str) -> frozenset[Condition]:
    """Those of another version are left out."""
    known = frozenset(Condition)
    return frozenset(Condition(name) for name in text.split(".") if name in known)
