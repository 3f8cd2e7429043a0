"""The day sheet of a site: who comes, who is here, who was served; and the stamps the staff sets on it.

Stamps are set on the day itself. Whoever stands at the counter is here, however early or late they come: the limits of
checking in from home are not the counter's.
"""

from datetime import date, datetime, time, timedelta
from typing import Final

from bot.config import Site
from bot.domain.appointments import State, read_code
from bot.domain.checkin import AlreadyHere
from bot.domain.day_sheet import AtAnotherSite, Entry, NotOnTheSheet, NotYet, OnAnotherDay, Stand
from bot.frozen import Frozen
from bot.services.hall import names
from bot.services.kit import Kit
from bot.store.sheets import MOST_OF_A_DAY, DayOf
from bot.store.tx import Tx

STAMPS: Final = ("arrive", "serve", "absent", "undo")


class Line(Frozen):
    """`window` by name; `overdue`: they are here and wait past their time, so many minutes."""

    entry: Entry
    stand: Stand
    overdue: int


class Sheet(Frozen):
    """`visits`: homes the crews go to that day from this site, None where none leave from it. `pickups`: documents
    that lie ready here by now. `cut`: there is more than is shown.
    """

    site: Site
    day: date
    lines: tuple[Line, ...]
    visits: int | None
    pickups: int
    cut: bool

    def count(self, stand: Stand) -> int:
        return sum(line.stand is stand for line in self.lines)

    @property
    def mean_wait(self) -> int | None:
        waits = [line.entry.waited for line in self.lines if line.entry.waited is not None]
        return round(sum(waits) / len(waits)) if waits else None


class DaySheet:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def of(self, site: Site, day: date) -> Sheet:
        entries = await self._tx.sheets.of_day(day_of(self._kit, site.id, day))
        lines = tuple(self._line(entry) for entry in entries)
        base = self._kit.config.home_visits.base or self._kit.config.sites[0].id
        visits = len(await self._tx.visits.of_day(day)) if site.id == base else None
        pickups = await self._tx.sheets.pickups(site.id)
        return Sheet(site, day, lines, visits, pickups, len(lines) == MOST_OF_A_DAY)

    async def stamp(self, name: str, id: int, site: Site) -> None:
        """Raises NotOnTheSheet or NotYet."""
        today = day_of(self._kit, site.id, self._kit.today())
        if name not in STAMPS:
            raise NotOnTheSheet()
        if await self._tx.sheets.stamp(name, id, today, self._kit.now()):
            return
        found = await self._tx.appointments.get(id)
        raise NotYet() if name == "absent" and found and found.starts > self._kit.now() else NotOnTheSheet()

    async def arrive_by_code(self, typed: str, site: Site) -> Entry:
        """Raises NotOnTheSheet, AtAnotherSite, OnAnotherDay or AlreadyHere."""
        code = read_code(typed)
        found = await self._tx.appointments.by_code(code) if code else None
        if found is None or found.state is not State.BOOKED:
            raise NotOnTheSheet()
        if found.site != site.id:
            there = self._kit.site(found.site)
            raise AtAnotherSite(site=names(there.name) if there else found.site, starts=found.starts)
        today = day_of(self._kit, site.id, self._kit.today())
        if not today.first <= found.starts < today.last:
            raise OnAnotherDay(starts=found.starts)
        if not await self._tx.sheets.stamp("arrive", found.id, today, self._kit.now()):
            raise AlreadyHere(code=found.code)
        return next(entry for entry in await self._tx.sheets.of_day(today) if entry.id == found.id)

    def _line(self, entry: Entry) -> Line:
        now = self._kit.now()
        stand = entry.stand(now, self._kit.config.booking)
        since = max(entry.starts, entry.arrived or entry.starts)
        overdue = max(0, (now - since) // timedelta(minutes=1)) if stand is Stand.HERE else 0
        return Line(entry, stand, overdue)


def day_of(kit: Kit, site: str, day: date) -> DayOf:
    first = datetime.combine(day, time.min, kit.config.hall.zone)
    return DayOf(site, first, datetime.combine(day + timedelta(days=1), time.min, kit.config.hall.zone))
