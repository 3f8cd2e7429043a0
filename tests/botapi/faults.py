"""Trouble on request: scripted faults for a chat or a method, and Telegram's limits on sending."""

import math
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Literal

from tests.botapi.model import STATUS_WORDS, Refusal

# answer: refuse with the code; the others concern the connection, before or after the call took effect
Mode = Literal["answer", "hang", "close_before", "close_after"]


@dataclass(slots=True)
class Fault:
    """One scripted fault; `left` counts down and math.inf means until healed."""

    chat_id: int | None
    method: str | None
    refusal: Refusal
    mode: Mode
    left: float
    seen: int = 0

    def fits(self, method: str, chat_id: int | None, noticed: bool) -> bool:
        """A fault that names neither chat nor method spares getUpdates, getMe and their like."""
        if not self.left:
            return False
        if self.method is None and self.chat_id is None:
            return noticed
        return self.method in (None, method) and self.chat_id in (None, chat_id)


def refusal(code: int, description: str | None, retry_after: int | None, migrate_to: int | None) -> Refusal:
    if migrate_to is not None:
        words = "Bad Request: group chat was upgraded to a supergroup chat"
        return Refusal(400, description or words, migrate_to_chat_id=migrate_to)
    if retry_after is not None:
        return too_many(retry_after)
    return Refusal(code, description or STATUS_WORDS.get(code, "Bad Request"))


def too_many(retry_after: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)


@dataclass(slots=True)
class Pace:
    """Windows of (sends, seconds) as Telegram publishes them; `violations` lists (chat, which limit)."""

    whole_bot: tuple[int, float] = (30, 1.0)
    private_chat: tuple[int, float] = (3, 3.0)  # one a second, a burst of three passes
    group: tuple[int, float] = (20, 60.0)
    violations: list[tuple[int, str]] = field(default_factory=list)
    _times: defaultdict[int | None, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def admit(self, chat_id: int) -> None:
        """Raises the 429 for a send that comes too early; a refused send does not fill the window."""
        now = time.monotonic()
        limits = ((None, self.whole_bot), (chat_id, self.private_chat if chat_id > 0 else self.group))
        for key, (most, seconds) in limits:
            wait = self._wait(key, most, seconds, now)
            if wait > 0:
                self.violations.append((chat_id, "whole bot" if key is None else "chat"))
                raise too_many(math.ceil(wait))
        for key, _ in limits:
            self._times[key].append(now)

    def _wait(self, key: int | None, most: int, seconds: float, now: float) -> float:
        times = self._times[key]
        while times and times[0] <= now - seconds:
            times.popleft()
        return times[0] + seconds - now if len(times) >= most else 0.0
