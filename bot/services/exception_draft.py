"""An exception of the hall's days as it was typed, and what it says once it is read."""

from datetime import date, time
from typing import Final

from bot.domain.desk import NotChosen
from bot.domain.exceptions import (
    LONGEST_DAYS,
    MOST_PLACES,
    HallException,
    Kind,
    WrongDays,
    WrongHours,
    WrongPlaces,
    check_days,
    check_hours,
    check_places,
    read_reason,
)
from bot.frozen import Frozen
from bot.services.kit import Kit

DIGITS: Final = 3


class Draft(Frozen):
    """As it was typed."""

    kind: str
    site: str
    window: str = ""
    first: str = ""
    last: str = ""
    opens: str = ""
    shuts: str = ""
    places: str = ""
    reason_zh: str = ""
    reason_en: str = ""


def read_draft(kit: Kit, draft: Draft) -> HallException:
    """Its id is none yet. Raises NotChosen, WrongDays, WrongHours, WrongPlaces or NoReason."""
    site = kit.site(draft.site)
    if site is None or draft.kind not in list(Kind):
        raise NotChosen()
    kind, first = Kind(draft.kind), _day(draft.first)
    last = _day(draft.last) if draft.last else first
    check_days(first, last, kit.today())
    opens, shuts = (None, None) if kind is Kind.CLOSED else (_time(draft.opens), _time(draft.shuts))
    check_hours(opens, shuts, needed=kind is Kind.OPEN)
    window, places = "", 0
    if kind is Kind.PLACES:
        window, places = draft.window, _number(draft.places)
        if window not in {one.id for one in site.windows}:
            raise NotChosen()
    reason = read_reason(draft.reason_zh, draft.reason_en)
    return HallException(0, kind, site.id, first, last, reason, window, opens, shuts, places)


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise WrongDays(most=LONGEST_DAYS) from None


def _time(typed: str) -> time | None:
    if not typed:
        return None
    try:
        read = time.fromisoformat(typed)
    except ValueError:
        raise WrongHours() from None
    if read.tzinfo is not None:
        raise WrongHours()
    return read.replace(second=0, microsecond=0)


def _number(typed: str) -> int:
    places = int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= DIGITS else -1
    if places < 0:
        raise WrongPlaces(most=MOST_PLACES)
    check_places(places)
    return places
