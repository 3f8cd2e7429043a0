"""A conversation that a person of the hall goes on with: the citizen waits, talks, and comes back to the bot."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar, Final

from bot.domain.case_reading import has_story
from bot.domain.cases import Case
from bot.errors import BotError

SHORTEST_QUESTION: Final = 8  # letters beside those that only ask for a person
_ASKS_FOR_A_PERSON = re.compile(
    "人工客服|人工服务|人工|真人|客服|工作人员|办事员|值班员|接线员|警官|民警|转接|转|接|找|叫|联系|帮我|麻烦|能不能|可不可以|可以|不要机器人|机器人"
    "|聊聊|说话|聊|跟|和|直接|请"
    r"|\b(?:talk|speak|chat|connect|transfer|put|pass|get|give|through|with|to|me|a|an|the|real|live|human|being|person"
    r"|agent|operator|officer|staff|member|of|someone|somebody|please|can|could|may|i|want|need|would|like|not|no"
    r"|bot|robot|machine)\b",
    re.IGNORECASE,
)


class State(StrEnum):
    WAITING = "waiting"
    TALKING = "talking"
    OVER = "over"  # it ended; the bot has yet to take the conversation back
    ENDED = "ended"


class Why(StrEnum):
    """How it ended."""

    CITIZEN = "citizen"
    STAFF = "staff"
    CLOSED = "closed"  # with the case
    MISSED = "missed"  # nobody came in time
    IDLE = "idle"  # nobody said anything for long


class NotTalking(BotError):
    """There is no conversation with a citizen to be ended. Values: `code`."""

    key: ClassVar[str] = "handover-error-none"


@dataclass(frozen=True, slots=True)
class Handover:
    """`until`: by when somebody has to have come."""

    id: int
    contact_id: int
    case_id: int
    state: State
    why: Why | None
    asked: datetime
    until: datetime


def what_is_due(
    one: Handover, case: Case, owner: int | None, last: datetime, now: datetime, idle: timedelta
) -> Why | State | None:
    """`owner` has the case now. TALKING: somebody has come; a reason: it is over; None: it goes on."""
    if not case.is_open:
        return Why.CLOSED
    if one.state is State.WAITING:
        return State.TALKING if owner is not None else Why.MISSED if now >= one.until else None
    return Why.IDLE if now - last >= idle else None


def tells_more(text: str) -> bool:
    """Whether a sentence that asks for a person also says what about."""
    rest = _ASKS_FOR_A_PERSON.sub("", text)
    return not text.startswith("/") and sum(map(str.isalpha, rest)) >= SHORTEST_QUESTION and has_story(rest)
