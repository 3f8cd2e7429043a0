"""How the places of one time slot are shared: what walk-ins keep, what is kept for the green channel, and the most that
one channel may take.

Shares are percent of all places. What is kept is rounded down and what may be taken rounded up, and the green channel
never keeps the last place: a window with one place can still be booked by everybody.
"""

from datetime import datetime, timedelta

from bot.config import Booking, Window
from bot.frozen import Frozen

WHOLE = 100


class Limits(Frozen):
    """Up to how many places of a time slot may be taken: by those outside the green channel together, and by those of
    them who come over `channel`. Who is `green` is bound by neither.
    """

    ordinary: int
    share: int
    channel: str
    green: bool = False

    @classmethod
    def none(cls, places: int) -> "Limits":
        return cls(places, places, "")

    def binds(self, places: int) -> bool:
        """Whether one of them is less than so many places."""
        return min(self.ordinary, self.share) < places

    def left(self, places: int, busy: int, ordinary: int, same_channel: int) -> int:
        """How many of so many places can still be taken; busy: in all, `ordinary` and `same_channel` of them."""
        return min(places - busy, self.ordinary - ordinary, self.share - same_channel)


def bookable_places(whole: int, rules: Booking) -> int:
    """Without what is kept for who comes without an appointment."""
    return whole - whole * rules.shares.walk_in // WHOLE


def green_places(window: Window, places: int, rules: Booking) -> int:
    """How many of so many places the window keeps."""
    kept = rules.green_places if window.green_places is None else window.green_places
    return max(0, min(kept, places - 1))


def channel_places(whole: int, channel: str, rules: Booking) -> int:
    """How many places may be taken over the channel at most."""
    return -(-whole * share_of(channel, rules) // WHOLE)


def share_of(channel: str, rules: Booking) -> int:
    """In percent; a channel without a share of its own may take all."""
    return int(getattr(rules.shares, channel, WHOLE)) if channel != "walk_in" else WHOLE


def is_reserved(starts: datetime, now: datetime, rules: Booking) -> bool:
    """Whether what the green channel keeps is still kept."""
    return now < starts - timedelta(hours=rules.green_until_hours)
