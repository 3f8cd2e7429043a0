"""When and where is it quiet? By the appointments made so far and by how many there usually are; whoever comes without
one is not in it.

The half days of the coming days are compared by the share of their places that is taken, or was on that weekday in the
last weeks where that is more. Of the calmest the quietest hour is told, as far as the last weeks show one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time, timedelta

from bot.config import Site
from bot.dialog.talk import Talk
from bot.domain.party import Party
from bot.domain.text import Figure, Text
from bot.frozen import Frozen
from bot.services.hall import names
from bot.services.week_grid import WEEKS_BACK
from handlers.site_when import PARTS
from handlers.site_words import told

DAYS_COMPARED = 5
TOLD_MOST = 3
CALM_PERCENT = 20  # up to here nobody needs to choose
HALVES = {"morning": (time(0), time(12)), "afternoon": (time(12), time.max)}
assert HALVES.keys() <= PARTS.keys(), "they are said by the same texts"


class Load(Frozen):
    """How many of the places of one half day at one site are taken; `usual`: so many by the hour on that weekday."""

    site: Site
    day: date
    half: str
    places: int
    left: int
    usual: Mapping[time, int]

    @property
    def taken(self) -> int:
        return self.places - self.left

    @property
    def expected(self) -> int:
        return max(self.taken, sum(self.usual.values()))

    @property
    def percent(self) -> int:
        return min(100, round(100 * self.expected / self.places))

    @property
    def quietest(self) -> time | None:
        """The hour in which the fewest came; None where they do not differ."""
        if not self.usual or min(self.usual.values()) == max(self.usual.values()):
            return None
        return min(self.usual, key=lambda hour: (self.usual[hour], hour))


async def quiet(talk: Talk, sites: Sequence[Site], item: str) -> Text:
    calmest = await _calmest(talk, sites, item)
    if not calmest:
        return told((Text("sites-quiet-unknown"),))
    return told((*_head(calmest), *map(_line, _shown(calmest)), _honest(calmest)))


async def walk_in(talk: Talk, sites: Sequence[Site], item: str) -> Text:
    """May one come without an appointment? By the hall's own rule; and when it is quiet."""
    percent = talk.services.hall.walk_in_percent
    rule = Text("sites-walk-in-kept", {"percent": percent}) if percent else Text("sites-walk-in-none")
    calmest = await _calmest(talk, sites, item)
    return told((rule, *_head(calmest), _honest(calmest))) if calmest else rule


async def _calmest(talk: Talk, sites: Sequence[Site], item: str) -> list[Load]:
    """The half days of the days asked about, or of the coming ones, those with the most room first."""
    said = talk.reading.date
    first = said.start if said else talk.services.hall.now.date()
    last = said.end if said else first + timedelta(days=DAYS_COMPARED)
    loads = [load for site in sites for load in await _loads(talk, site, item, first, last)]
    return sorted(loads, key=lambda load: (load.percent, load.day))


def _shown(calmest: Sequence[Load]) -> Iterable[Load]:
    """Beside what the first line tells; where nobody has booked there is nothing to compare."""
    if not calmest[-1].percent:
        return ()
    return _one_a_site(calmest) if _is_calm(calmest) else calmest[1:TOLD_MOST]


def _is_calm(calmest: Sequence[Load]) -> bool:
    return calmest[-1].percent <= CALM_PERCENT


def _head(calmest: Sequence[Load]) -> Iterator[Text]:
    usually = "-usual" if _is_usual(calmest) else ""
    if _is_calm(calmest):
        yield Text(f"sites-quiet-everywhere{usually}", {"percent": calmest[-1].percent})
        return
    best = calmest[0]
    yield Text(f"sites-quiet-best{usually}", {"best": _line(best)})
    if best.quietest:
        yield Text("sites-quiet-hour", {"hour": best.quietest})


def _honest(calmest: Sequence[Load]) -> Text:
    if _is_usual(calmest):
        return Text("sites-quiet-honest-usual", {"weeks": Figure(WEEKS_BACK, "week")})
    return Text("sites-quiet-honest")


def _is_usual(loads: Iterable[Load]) -> bool:
    """The last weeks tell more than what is booked so far."""
    return any(load.expected > load.taken for load in loads)


def _one_a_site(loads: Iterable[Load]) -> Iterator[Load]:
    seen = set[str]()
    for load in loads:
        if load.site.id not in seen:
            seen.add(load.site.id)
            yield load


def _line(load: Load) -> Text:
    return Text(
        "sites-quiet-line-usual" if load.expected > load.taken else "sites-quiet-line",
        {
            "site": names(load.site.name),
            "day": load.day,
            "part": Text(f"sites-part-{load.half}"),
            "percent": load.percent,
        },
    )


async def _loads(talk: Talk, site: Site, item: str, first: date, last: date) -> list[Load]:
    hall, booking = talk.services.hall, talk.services.booking
    left: dict[tuple[date, str], int] = {}
    items = [item] if item else _one_item_a_window(site)
    for one in items:
        for free in await booking.schedule.free_times(Party(one), site.id, first, last):
            starts = free.starts.astimezone(booking.zone)
            half = next(name for name, (begin, end) in HALVES.items() if begin <= starts.time() < end)
            left[starts.date(), half] = left.get((starts.date(), half), 0) + free.left
    days = [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
    windows = {window.id: window for one in items for window in site.windows_for(one)}
    usual = await talk.services.week_grid.usual(site, windows.values())
    loads = []
    for day in days:
        for half, (begin, end) in HALVES.items():
            if places := sum(hall.places(site, one, day, begin, end) for one in items):
                hours = {at: count for (weekday, at), count in usual.items() if weekday == day.weekday()}
                then = {at: count for at, count in sorted(hours.items()) if begin <= at < end}
                loads.append(Load(site, day, half, places, left.get((day, half), 0), then))
    return loads


def _one_item_a_window(site: Site) -> list[str]:
    """Items whose windows together are all windows of the site, each counted once where that is possible."""
    items, seen = [], set[str]()
    for window in site.windows:
        if window.id not in seen:
            item = min(window.items, key=lambda one: len(site.windows_for(one)))
            items.append(item)
            seen |= {other.id for other in site.windows_for(item)}
    return items
