"""How fast a channel may be written to. Pure arithmetic over a clock of seconds that only rises.

A bucket lets a short burst through and then one message every so often, such that no stretch of time ever sees more
than the platform allows.
"""

from collections import OrderedDict

from bot.frozen import Frozen

CHAT_BURST = 3  # an answer, its code and its calendar file go out together
GROUP_BURST = 4
HEADROOM = 0.95  # what left evenly arrives less so: one message 40 ms late would make the second after it too full
MOST_REMEMBERED = 10_000
CROWD = 3  # so many chats told to wait within CROWD_SECONDS mean that all are too fast
CROWD_SECONDS = 2.0


class Bucket:
    """`burst` at once, then `rate` a second; a rate of 0 means no limit."""

    def __init__(self, rate: float, burst: int = 1) -> None:
        self._step = 1 / rate if rate else 0.0
        self._slack = (burst - 1) * self._step
        self._next = float("-inf")

    def reserve(self, now: float) -> float:
        """Takes the next place; returns the moment from which it may be used, never before `now`."""
        self._next = max(self._next, now - self._slack)
        moment = max(self._next, now)
        self._next += self._step
        return moment

    def next(self, now: float) -> float:
        """What `reserve` would return."""
        return max(self._next, now)

    def hold(self, until: float) -> None:
        """Nothing more before `until`."""
        self._next = max(self._next, until)


class Pace(Frozen):
    """Messages a second for all, a second for one chat, a minute for one group; 0 is no limit."""

    per_second: float = 0
    per_chat_second: float = 0
    per_group_minute: float = 0


class Pacer:
    """One channel's pace. A message waits for its chat first and then, by a clock read anew, for the whole bot: a place
    among all, taken while the chat still has to wait, would stay empty and be filled a second time later.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._all = Bucket(pace.per_second * HEADROOM)
        self._chats: OrderedDict[str, Bucket] = OrderedDict()
        self._told_to_wait: dict[str, float] = {}

    def reserve_chat(self, address: str, now: float) -> float:
        """The moment from which the chat may get its next message."""
        return self._chat(address).reserve(now)

    def reserve_all(self, now: float) -> float:
        """The moment from which the bot may send its next message; called when the chat's has come."""
        return self._all.reserve(now)

    def wait(self, address: str, now: float) -> float:
        """Seconds until a message to this address may leave; takes no place."""
        return max(self._chat(address).next(now), self._all.next(now)) - now

    def told_to_wait(self, address: str, seconds: float, now: float) -> None:
        """The platform said too fast, to this chat. Only when it says so to several at once do all wait."""
        self._chat(address).hold(now + seconds)
        self._told_to_wait = {chat: at for chat, at in self._told_to_wait.items() if now - at < CROWD_SECONDS}
        self._told_to_wait[address] = now
        if len(self._told_to_wait) >= CROWD:
            self._all.hold(now + seconds)

    def _chat(self, address: str) -> Bucket:
        bucket = self._chats.get(address)
        if bucket is None:
            bucket = self._chats[address] = self._new_bucket(address)
        self._chats.move_to_end(address)
        if len(self._chats) > MOST_REMEMBERED:
            self._chats.popitem(last=False)
        return bucket

    def _new_bucket(self, address: str) -> Bucket:
        if address.startswith("-"):
            a_minute = self._pace.per_group_minute
            return Bucket(max(a_minute - GROUP_BURST, min(a_minute, 1)) / 60, GROUP_BURST)
        return Bucket(self._pace.per_chat_second, CHAT_BURST)
