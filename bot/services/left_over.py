"""Who would come for nothing if an exception of the hall's days were taken back: what is booked in its times and has
no place without it.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime

from bot.config import Site
from bot.domain.exceptions import Exceptions, HallException
from bot.domain.timeslots import Calendar, time_slots
from bot.frozen import replace
from bot.services.kit import Kit
from bot.store.sheets import Hit


def left_over(kit: Kit, live: Exceptions, one: HallException, booked: Iterable[Hit]) -> int:
    """How many appointments; `live` are all exceptions in force, `booked` is what is booked on the days of `one`."""
    site, zone = kit.site(one.site), kit.config.hall.zone
    if site is None:
        return 0
    without = Exceptions(tuple(other for other in live.live if other.id != one.id))
    now, then = (replace(kit.rooms.calendar, exceptions=those) for those in (live, without))
    taken, hits = Counter[tuple[date, str, datetime]](), Counter[tuple[date, str, datetime]]()
    for hit in booked:
        at = (hit.starts.astimezone(zone).date(), hit.window, hit.starts)
        taken[at] += hit.places
        hits[at] += 1
    return sum(
        hits[at] for at, places in taken.items() if _places(kit, site, now, at) > _places(kit, site, then, at) < places
    )


def _places(kit: Kit, site: Site, calendar: Calendar, at: tuple[date, str, datetime]) -> int:
    """None are there when it is shut then."""
    day, id, starts = at
    window = next((one for one in site.windows if one.id == id), None)
    if window is None:
        return 0
    slots = time_slots(site, window, day, calendar, kit.config.booking, kit.config.hall.zone)
    return next((slot.places for slot in slots if slot.starts == starts), 0)
