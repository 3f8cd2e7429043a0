"""Whether Telegram can be reached now, and why not; logged when it changes and not at every failed try."""

import asyncio
import random

import structlog

from bot.frozen import Frozen

log = structlog.get_logger()


class Timing(Frozen):
    """Seconds of network time; the hall's clock does not touch them."""

    poll: float = 25.0  # the server holds an empty poll that long; it allows 50
    poll_margin: float = 10.0
    first_wait: float = 1.0
    longest_wait: float = 30.0
    conflict: float = 10.0  # after another program has taken the updates
    webhook_check: float = 60.0
    webhook_doubt: float = 30.0  # at most so often is the webhook set anew for a wrong secret
    connect: float = 5.0
    read: float = 20.0


class Health:
    """Unwell until the first call that succeeds."""

    def __init__(self) -> None:
        self.trouble: str | None = "Telegram has not answered yet"
        self.connected = asyncio.Event()
        self._told: str | None = None

    def well(self) -> None:
        if self.trouble is not None:
            log.info("Telegram can be reached")
        self.trouble = self._told = None
        self.connected.set()

    def ill(self, reason: str) -> None:
        self.trouble = reason
        if self._told != reason:
            log.warning("Telegram cannot be reached", reason=reason)
            self._told = reason


class Pauses:
    """Grow from the first to the longest until reset; spread, so that replicas do not come back in step."""

    def __init__(self, timing: Timing) -> None:
        self._timing = timing
        self._tries = 0

    def reset(self) -> None:
        self._tries = 0

    def next(self) -> float:
        wait = min(self._timing.first_wait * 2.0**self._tries, self._timing.longest_wait)
        self._tries = min(self._tries + 1, 16)
        return wait * random.uniform(0.75, 1.0)
