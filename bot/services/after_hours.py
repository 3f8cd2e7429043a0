"""How long a site went on serving after it should have shut: for each day, until the last one there was served.

It is counted from the usual hours of `bot.toml`: what staff open besides is work after hours too. A day on which the
site is usually shut has no such end and does not count, nor does what was entered on another day.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from bot.domain.exceptions import NO_EXCEPTIONS
from bot.domain.timeslots import opening
from bot.frozen import replace
from bot.services.kit import Kit
from bot.store.figures import VisitRow

MINUTE = timedelta(minutes=1)


def after_hours(kit: Kit, last_of_days: Iterable[VisitRow]) -> Iterator[VisitRow]:
    """Those that were served after hours, with the minutes; at most one for each site and day comes in."""
    for row in last_of_days:
        if minutes := _minutes(kit, row):
            yield replace(row, after=minutes)


def _minutes(kit: Kit, row: VisitRow) -> int:
    site, zone = kit.site(row.site), kit.config.hall.zone
    if site is None or row.served is None:
        return 0
    served = row.served.astimezone(zone)
    spans = opening(site, served.date(), replace(kit.rooms.calendar, exceptions=NO_EXCEPTIONS))
    if not spans or served.date() != row.starts.astimezone(zone).date():
        return 0
    shuts = datetime.combine(served.date(), max(span.end for span in spans), zone)
    return max(0, (served - shuts) // MINUTE)
