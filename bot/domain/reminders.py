"""What a person can want of reminders, and how long before a day one comes."""

from calendar import monthrange
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Self

from bot.domain.meaning import DayPart
from bot.frozen import Frozen


class Wanted(StrEnum):
    """CHOOSE: one reminder is to stop, but which one is not said."""

    STOP = "stop"
    RESUME = "resume"
    LIST = "list"
    QUIET = "quiet"
    CHOOSE = "choose"


class Lead(Frozen):
    """How long before; `unit` is day, week, month or year."""

    amount: int
    unit: str

    @classmethod
    def read(cls, kept: str) -> Self:
        amount, unit = kept.split(" ")
        return cls(int(amount), unit)

    @property
    def written(self) -> str:
        return f"{self.amount} {self.unit}"


class When(Frozen):
    """Without a time it is a sensible hour of the part of day, today one that is still ahead."""

    day: date
    at: time | None = None
    part: DayPart | None = None


def earlier(day: date, lead: Lead) -> date:
    """So long before; in a shorter month its last day."""
    if lead.unit in ("day", "week"):
        return day - timedelta(days=lead.amount * (7 if lead.unit == "week" else 1))
    months = day.year * 12 + day.month - 1 - lead.amount * (12 if lead.unit == "year" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
