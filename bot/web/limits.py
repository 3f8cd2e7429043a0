"""How often is too often: sliding windows in memory, one process's view. Runs on the real monotonic clock.

The figures leave room for halls, schools and mobile carriers, where many people share one address.
"""

import time
from collections import deque
from collections.abc import Callable, Sequence
from ipaddress import IPv6Address, ip_address
from math import ceil
from typing import Self

from starlette.requests import Request

from bot.config import Web
from bot.frozen import Frozen
from bot.web.problem import Problem

Rule = tuple[int, float]  # so many, within so many seconds


class Limits(Frozen):
    messages: Sequence[Rule]  # per visitor
    conversations: Sequence[Rule]  # new ones, per address
    files: Sequence[Rule] = ((20, 60), (120, 3600))  # per visitor: each costs as much as a hundred messages
    files_per_address: Sequence[Rule] = ((200, 60),)
    streams_per_visitor: int = 3
    streams: int = 2000

    @classmethod
    def of(cls, settings: Web) -> Self:
        return cls(((settings.messages_per_minute, 60),), ((settings.visitors_per_minute, 60),))


class Window:
    """Counts what was let through under each key; what was refused does not count."""

    def __init__(self, rules: Sequence[Rule], now: Callable[[], float] = time.monotonic) -> None:
        self._rules = rules
        self._now = now
        self._longest = max(seconds for _, seconds in rules)
        self._past: dict[str, deque[float]] = {}
        self._swept = now()

    def wait(self, key: str) -> int:
        """0 when let through, else the seconds until it would be."""
        now = self._now()
        self._sweep(now)
        past = self._past.setdefault(key, deque())
        while past and past[0] <= now - self._longest:
            past.popleft()
        wait = max(_free_in(past, most, seconds, now) for most, seconds in self._rules)
        if wait <= 0:
            past.append(now)
            return 0
        return max(1, ceil(wait))

    def _sweep(self, now: float) -> None:
        if now - self._swept < self._longest:
            return
        self._swept = now
        self._past = {key: past for key, past in self._past.items() if past and past[-1] > now - self._longest}


def _free_in(past: Sequence[float], most: int, seconds: float, now: float) -> float:
    return past[-most] + seconds - now if len(past) >= most else 0


class Gate:
    """Raises a Problem with status 429 for whoever is too fast."""

    def __init__(self, limits: Limits, now: Callable[[], float] = time.monotonic) -> None:
        self._messages = Window(limits.messages, now)
        self._conversations = Window(limits.conversations, now)
        self._files = Window(limits.files, now)
        self._files_per_address = Window(limits.files_per_address, now)

    def message(self, visitor: str) -> None:
        if wait := self._messages.wait(visitor):
            raise Problem(429, "web-problem-too-fast", {"seconds": wait}, retry_after=wait)

    def file(self, visitor: str, request: Request) -> None:
        if wait := self._files.wait(visitor) or self._files_per_address.wait(address_of(request)):
            raise Problem(429, "web-problem-too-fast", {"seconds": wait}, retry_after=wait)

    def conversation(self, request: Request) -> None:
        if wait := self._conversations.wait(address_of(request)):
            raise Problem(429, "web-problem-busy", retry_after=wait)


def address_of(request: Request) -> str:
    """An IPv6 subscriber owns a /64, so that counts as one address."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    return str(int(address) >> 64) if isinstance(address, IPv6Address) else host
