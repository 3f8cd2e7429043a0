"""The week of a site: how full each time slot of each window is, and when it will be busiest, as an estimate.

The estimate of an hour is plain: the mean of what was booked in the same hour of the same weekday over the last weeks,
or what is booked already where that is more. Nothing is estimated where the site is shut.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Final, TypeVar

from bot.config import LocalName, Site, Window
from bot.domain.timeslots import time_slots
from bot.frozen import Frozen
from bot.services.kit import Kit
from bot.store.tx import Tx

T = TypeVar("T")
DAYS: Final = 7
WEEKS_BACK: Final = 4
QUARTERS: Final = 4


class Cell(Frozen):
    """`places` is 0 where the site is shut; what is `taken` there was booked before."""

    taken: int
    places: int

    @property
    def quarter(self) -> int:
        """How full, from 0 (empty) to 4 (full)."""
        if self.taken >= self.places:
            return QUARTERS if self.taken else 0
        return -(-self.taken * (QUARTERS - 1) // self.places)


class Hour(Frozen):
    """`usual` is the mean of the last weeks, `booked` what is booked by now, both in people."""

    usual: int
    booked: int
    places: int

    @property
    def expected(self) -> int:
        return max(self.usual, self.booked)

    @property
    def cell(self) -> Cell:
        return Cell(self.expected, self.places)


class WindowWeek(Frozen):
    """`rows` by the start of the time slot; a cell a day, None where there is no time slot and nothing booked."""

    name: LocalName
    rows: tuple[tuple[time, tuple[Cell | None, ...]], ...]

    def total(self, day: int) -> Cell:
        cells = [cells[day] for _, cells in self.rows]
        return Cell(sum(cell.taken for cell in cells if cell), sum(cell.places for cell in cells if cell))


class Peak(Frozen):
    day: date
    hour: time
    expected: int


class Week(Frozen):
    """`hours` like the rows of a window; empty for a week that is over. `peaks`: the busiest hours, the first first."""

    site: Site
    days: tuple[date, ...]
    windows: tuple[WindowWeek, ...]
    hours: tuple[tuple[time, tuple[Hour | None, ...]], ...]
    peaks: tuple[Peak, ...]


class WeekGrid:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def of(self, site: Site, monday: date) -> Week:
        days = tuple(monday + timedelta(days=ahead) for ahead in range(DAYS))
        cells = {window.id: await self._cells(site, window, days) for window in site.windows}
        windows = tuple(WindowWeek(window.name, _rows(cells[window.id], days)) for window in site.windows)
        if days[-1] < self._kit.today():
            return Week(site, days, windows, (), ())
        hours = await self._hours(site, days, cells)
        ranked = sorted(hours, key=lambda key: (-hours[key].expected, key))
        peaks = [Peak(day, hour, hours[day, hour].expected) for day, hour in ranked if day >= self._kit.today()]
        return Week(site, days, windows, _rows(hours, days), tuple(one for one in peaks if one.expected)[:3])

    async def usual(self, site: Site, windows: Iterable[Window]) -> dict[tuple[int, time], int]:
        """The mean of each hour of each weekday over the last whole weeks, in people at these windows."""
        today = self._kit.today()
        monday = today - timedelta(days=today.weekday())
        sums: dict[tuple[int, time], int] = {}
        for window in windows:
            first, last = monday - timedelta(weeks=WEEKS_BACK), monday - timedelta(days=1)
            for (day, starts), count in (await self._taken(site, window, first, last)).items():
                key = (day.weekday(), _hour(starts))
                sums[key] = sums.get(key, 0) + count
        return {key: round(count / WEEKS_BACK) for key, count in sums.items()}

    async def _cells(self, site: Site, window: Window, days: tuple[date, ...]) -> dict[tuple[date, time], Cell]:
        config, zone = self._kit.config, self._kit.config.hall.zone
        calendar = self._kit.rooms.calendar
        taken = await self._taken(site, window, days[0], days[-1])
        found = {key: Cell(count, 0) for key, count in taken.items() if count}
        for day in days:
            for slot in time_slots(site, window, day, calendar, config.booking, zone):
                starts = slot.starts.astimezone(zone).time()
                found[day, starts] = Cell(taken.get((day, starts), 0), slot.places)
        return found

    async def _taken(self, site: Site, window: Window, first: date, last: date) -> dict[tuple[date, time], int]:
        """By day and wall clock, both days included."""
        zone = self._kit.config.hall.zone
        rows = await self._tx.time_slots.taken(
            site.id,
            window.id,
            datetime.combine(first, time.min, zone),
            datetime.combine(last + timedelta(days=1), time.min, zone),
        )
        local = {starts.astimezone(zone): count for starts, count in rows.items()}
        return {(starts.date(), starts.time()): count for starts, count in local.items()}

    async def _hours(
        self, site: Site, days: tuple[date, ...], cells: Mapping[str, Mapping[tuple[date, time], Cell]]
    ) -> dict[tuple[date, time], Hour]:
        usual = await self.usual(site, site.windows)
        booked: dict[tuple[date, time], Cell] = {}
        for of_window in cells.values():
            for (day, starts), cell in of_window.items():
                so_far = booked.get((day, _hour(starts)), Cell(0, 0))
                booked[day, _hour(starts)] = Cell(so_far.taken + cell.taken, so_far.places + cell.places)
        return {
            (day, hour): Hour(usual.get((day.weekday(), hour), 0), cell.taken, cell.places)
            for (day, hour), cell in booked.items()
            if cell.places
        }


def _hour(starts: time) -> time:
    return starts.replace(minute=0)


def _rows(
    found: Mapping[tuple[date, time], T], days: tuple[date, ...]
) -> tuple[tuple[time, tuple[T | None, ...]], ...]:
    times = sorted({starts for _, starts in found})
    return tuple((starts, tuple(found.get((day, starts)) for day in days)) for starts in times)
