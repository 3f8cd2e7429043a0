"""What a person can want of reminders, and how long before a day one comes."""

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

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


def earlier(day: date, lead: Lead) -> date:
    """So long before; in a shorter month its last day."""
    if lead.unit in ("day", "week"):
        return day - timedelta(days=lead.amount * (7 if lead.unit == "week" else 1))
    months = day.year * 12 + day.month - 1 - lead.amount * (12 if lead.unit == "year" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
