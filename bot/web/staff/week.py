"""The week of a site: each window's time slots and how full they are, and when it will be busy, as an estimate.

A desk shows a table a window with a column a day, a phone one day after the other with a column a window. Times at
which nothing is booked are drawn together in both.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Final, Generic, TypeVar

from starlette.responses import Response
from starlette.routing import Route

from bot.frozen import Frozen
from bot.services.week_grid import QUARTERS, WEEKS_BACK, Cell, Hour, Peak, Week, WeekGrid
from bot.web.staff.console import Console, Visit
from bot.web.staff.day import chosen_site, read_day

PATH: Final = "/staff/week"
SHORTEST_RUN: Final = 2
C = TypeVar("C", Cell, Hour)
Rows = Sequence[tuple[time, tuple[C | None, ...]]]


class Line(Frozen, Generic[C]):
    """A row of a table; of a run in which nothing is booked only when it `begins` and `ends`: its `cells` are empty."""

    begins: time
    ends: time
    cells: tuple[C | None, ...] = ()


class Day(Frozen):
    """`lines` have a cell a window. `peak`: its busiest hour, if one is expected."""

    day: date
    total: Cell
    lines: tuple[Line[Cell], ...]
    peak: Peak | None


def routes(console: Console) -> list[Route]:
    async def page(visit: Visit) -> Response:
        kit = console.kit()
        site, today = chosen_site(visit, kit), kit.today()
        monday = _monday(visit.asked.get("week", ""), today)
        week = await console.run(lambda tx, kit: WeekGrid(tx, kit).of(site, monday))
        days = [day_of(week, number) for number in range(len(week.days))]
        return await console.fill(
            "week.html",
            visit,
            "week",
            week=week,
            hours=folded(week.hours),
            windows=[(window, folded(window.rows)) for window in week.windows],
            days=days,
            unfolded=today if today in week.days else next((one.day for one in days if one.lines), None),
            sites=kit.config.sites,
            today=today,
            this_week=today - timedelta(days=today.weekday()),
            before=monday - timedelta(weeks=1),
            after=monday + timedelta(weeks=1),
            weeks_back=WEEKS_BACK,
            quarters=range(QUARTERS + 1),
        )

    return [console.page(PATH, page)]


def day_of(week: Week, number: int) -> Day:
    of_windows = [{at: cells[number] for at, cells in window.rows} for window in week.windows]
    times = sorted({at for cells in of_windows for at, cell in cells.items() if cell})
    totals = [window.total(number) for window in week.windows]
    expected = [(hours[number], at) for at, hours in week.hours]
    busy = sorted((-hour.expected, at) for hour, at in expected if hour and hour.expected)
    return Day(
        week.days[number],
        Cell(sum(one.taken for one in totals), sum(one.places for one in totals)),
        folded([(at, tuple(cells.get(at) for cells in of_windows)) for at in times]),
        Peak(week.days[number], busy[0][1], -busy[0][0]) if busy else None,
    )


def folded(rows: Rows[C]) -> tuple[Line[C], ...]:
    """With each run of empty rows as one line."""
    step = min((_between(one, two) for (one, _), (two, _) in pairwise(rows)), default=timedelta())
    lines: list[Line[C]] = []
    empty: list[Line[C]] = []
    for at, cells in rows:
        line = Line(at, _later(at, step), cells)
        if any(_taken(cell) for cell in cells):
            lines.extend(_together(empty))
            lines.append(line)
            empty = []
        else:
            empty.append(line)
    lines.extend(_together(empty))
    return tuple(lines)


def _together(empty: list[Line[C]]) -> list[Line[C]]:
    if len(empty) < SHORTEST_RUN:
        return empty
    whole: Line[C] = Line(empty[0].begins, empty[-1].ends)
    return [whole]


def _taken(cell: Cell | Hour | None) -> int:
    return 0 if cell is None else cell.taken if isinstance(cell, Cell) else cell.expected


def _between(one: time, two: time) -> timedelta:
    return datetime.combine(date.min, two) - datetime.combine(date.min, one)


def _later(at: time, by: timedelta) -> time:
    return (datetime.combine(date.min, at) + by).time()


def _monday(asked: str, today: date) -> date:
    """The Monday of the week of any day."""
    day = read_day(asked, today) or today
    return day - timedelta(days=day.weekday())
