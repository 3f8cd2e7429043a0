"""The hall's clock. Everything that asks for the time asks one of these, so that a rehearsal or a test can set it.

`--clock` and `--speed` bend the hall's time: reminders, deadlines, opening hours. Network time-outs and the pace of
sending stay real and use `RealClock`.
"""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class RealClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class RehearsalClock:
    """Starts at an instant and runs `speed` times as fast as the real clock."""

    def __init__(self, start: datetime, speed: float = 1.0) -> None:
        if start.tzinfo is None:
            raise ValueError("a rehearsal starts at an instant with a zone, like 2026-11-25T10:00:00+08:00")
        self._start = start.astimezone(UTC)
        self._speed = speed
        self._began = time.monotonic()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=(time.monotonic() - self._began) * self._speed)


class FrozenClock:
    """Stands still until told otherwise: for one-off questions and for tests."""

    def __init__(self, instant: datetime) -> None:
        self._instant = instant.astimezone(UTC)

    def now(self) -> datetime:
        return self._instant

    def forward(self, **amount: float) -> None:
        self._instant += timedelta(**amount)
