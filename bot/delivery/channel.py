"""What the courier needs of a channel, and the words in which a channel tells that sending went wrong.

A channel turns its platform's codes into these in one table; the courier decides what follows.
"""

from collections.abc import Callable
from typing import Protocol

from bot.delivery.profile import Profile
from bot.delivery.render import Body

TOPIC_GONE = "the topic is gone"


class Channel(Protocol):
    profile: Profile

    async def send(self, address: str, body: Body, handed: Callable[[], None]) -> str | None:
        """One call to the platform; returns the platform's id of the message.

        Calls `handed` as soon as the request has left, before the answer is waited for. Raises a SendProblem.
        """
        ...

    async def ready(self) -> str | None:
        """None when messages can be taken and sent, else the reason why not."""
        ...


class SendProblem(Exception):
    """The text is for the log and for staff."""


class Unsent(SendProblem):
    """It certainly did not arrive: no connection, or the platform's own fault. May be tried again."""


class Uncertain(SendProblem):
    """It was handed over and no answer came: it may have arrived. Must not be sent again blindly."""


class Refused(SendProblem):
    """The platform will never take this message."""


class TopicGone(Refused):
    """The topic that a message was meant for is no more; its words are always these."""

    def __init__(self) -> None:
        super().__init__(TOPIC_GONE)


class Unreachable(SendProblem):
    """The person blocked us, or (`gone`) the account is no more."""

    def __init__(self, reason: str, *, gone: bool = False) -> None:
        super().__init__(reason)
        self.gone = gone


class Moved(SendProblem):
    """The chat has a new address: a group became a supergroup."""

    def __init__(self, address: str) -> None:
        super().__init__(f"moved to {address}")
        self.address = address


class Paused(SendProblem):
    """Too fast: this address has to wait."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"to wait {seconds:g} s")
        self.seconds = seconds
