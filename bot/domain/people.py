"""Who we talk to. A contact is one person on one channel: a Telegram chat, a web visitor's cookie."""

from enum import StrEnum

from bot.frozen import Frozen


class Reach(StrEnum):
    """Whether a contact can be written to."""

    REACHABLE = "reachable"
    BLOCKED = "blocked"  # they stopped us; bookings stay, reminders stop
    GONE = "gone"  # the account is no more


class Contact(Frozen):
    """`name` and `phone` are what they told us at their last booking, or None. `waits`: when the turn began, a
    question of theirs had no answer.
    """

    id: int
    channel: str
    address: str
    language: str
    reach: Reach = Reach.REACHABLE
    name: str | None = None
    phone: str | None = None
    waits: bool = False

    @property
    def key(self) -> str:
        return conversation_key(self.channel, self.address)


def conversation_key(channel: str, address: str) -> str:
    """What touches one conversation happens in one order: turns and notices share this key."""
    return f"{channel}:{address}"
