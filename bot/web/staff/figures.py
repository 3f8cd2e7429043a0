"""The figures page: charts of the last weeks, the rows behind each bar, both as a CSV file for a spreadsheet, and the
sheet of a month as a picture and a table.
"""

import asyncio
import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final
from urllib.parse import urlencode

from starlette.responses import Response
from starlette.routing import Route

from bot.delivery.picture import draw
from bot.delivery.sheet import csv_text, drawn_later, table_text
from bot.domain.cases import Kind
from bot.domain.staff import Role
from bot.services.figures import OF_CASES, OF_VISITS, ROWS, STARS, TABLE_ROWS, Figures, Shown, Wanted
from bot.services.kit import Kit
from bot.services.monthly import Monthly, month_before, monthly, read_month, shifted
from bot.services.monthly_words import month_text, picture_of, table_of
from bot.store.figures import NOWHERE, CaseRow, VisitRow
from bot.web.staff import charts
from bot.web.staff.console import Console, Visit
from bot.web.staff.day import read_day
from bot.web.staff.fields import number_in

PATH: Final = "/staff/figures"
MONTHS_OFFERED: Final = 12
Cells = Sequence[object]


def routes(console: Console) -> list[Route]:
    page = FiguresPage(console)
    return [
        console.page(PATH, page.show, Role.LEAD),
        console.page(f"{PATH}/rows", page.rows, Role.LEAD),
        console.page(f"{PATH}/csv", page.csv, Role.LEAD),
        console.page(f"{PATH}/rows/csv", page.rows_csv, Role.LEAD),
        console.page(f"{PATH}/month.png", page.month_picture, Role.LEAD),
        console.page(f"{PATH}/month.csv", page.month_table, Role.LEAD),
    ]


class FiguresPage:
    def __init__(self, console: Console) -> None:
        self._console = console

    async def show(self, visit: Visit) -> Response:
        kit, site = self._console.kit(), _site(visit, self._console.kit())
        shown = await self._console.run(lambda tx, kit: Figures(tx, kit).shown(visit.me, site))
        return await self._console.fill(
            "figures.html",
            visit,
            "figures",
            shown=shown,
            site=site,
            sites=kit.config.sites,
            site_named=kit.site,
            charts=_charts(shown),
            months=[shifted(month_before(kit.today()), -back) for back in range(MONTHS_OFFERED)],
            month_named=month_text,
            stars=STARS,
            rows=lambda figure, **more: f"{PATH}/rows?{urlencode({'figure': figure, 'site': site} | more)}",
            nowhere=NOWHERE,
        )

    async def rows(self, visit: Visit) -> Response:
        kit, wanted = self._console.kit(), _wanted(visit, self._console.kit())
        cases, visits = await self._found(visit, wanted)
        return await self._console.fill(
            "figure_rows.html",
            visit,
            "figures",
            wanted=wanted,
            cases=cases,
            visits=visits,
            site_named=kit.site,
            query=urlencode(dict(visit.asked)),
            waited=_waited,
            rows_most=ROWS,
        )

    async def csv(self, visit: Visit) -> Response:
        site = _site(visit, self._console.kit())
        shown = await self._console.run(lambda tx, kit: Figures(tx, kit).shown(visit.me, site))
        return _file("figures", _table(shown))

    async def rows_csv(self, visit: Visit) -> Response:
        wanted = _wanted(visit, self._console.kit())
        cases, visits = await self._found(visit, wanted, TABLE_ROWS)
        return _file(wanted.figure, self._case_cells(cases) if wanted.figure in OF_CASES else self._visit_cells(visits))

    async def month_picture(self, visit: Visit) -> Response:
        kit, found = await self._month(visit)
        picture = picture_of(kit, found)
        said = drawn_later(picture.sheet, kit.rooms.texts, visit.visitor.language)
        drawn = await asyncio.to_thread(draw, json.loads(said))
        headers = {"Content-Disposition": f'inline; filename="{picture.name}"', "Cache-Control": "no-store"}
        return Response(drawn, media_type="image/png", headers=headers)

    async def month_table(self, visit: Visit) -> Response:
        kit, found = await self._month(visit)
        table = table_of(kit, found)
        return _download(table.name, table_text(table, kit.rooms.texts, visit.visitor.language))

    async def _month(self, visit: Visit) -> tuple[Kit, Monthly]:
        kit, site = self._console.kit(), _site(visit, self._console.kit())
        month = read_month(visit.asked.get("month", ""), kit.today())
        return kit, await self._console.run(lambda tx, kit: monthly(tx, kit, visit.me, month, site))

    async def _found(self, visit: Visit, wanted: Wanted, most: int = ROWS) -> tuple[list[CaseRow], list[VisitRow]]:
        if wanted.figure in OF_CASES:
            return await self._console.run(lambda tx, kit: Figures(tx, kit).case_rows(visit.me, wanted, most)), []
        return [], await self._console.run(lambda tx, kit: Figures(tx, kit).visit_rows(visit.me, wanted, most))

    def _case_cells(self, rows: Iterable[CaseRow]) -> Iterable[Cells]:
        yield "code", "kind", "state", "site", "window", "opened", "due", "closed", "stars"
        for row in rows:
            times = (self._local(row.opened), self._local(row.due), self._local(row.closed))
            yield row.code, row.kind, row.state, row.site, row.window, *times, row.stars or ""

    def _visit_cells(self, rows: Iterable[VisitRow]) -> Iterable[Cells]:
        yield (
            "code",
            "item",
            "site",
            "window",
            "starts",
            "arrived",
            "served",
            "waited_minutes",
            "excused",
            "after_hours_minutes",
        )
        for row in rows:
            times = (self._local(row.starts), self._local(row.arrived), self._local(row.served))
            yield (
                row.code,
                row.item,
                row.site,
                row.window,
                *times,
                _waited(row) or "",
                self._local(row.excused),
                row.after or "",
            )

    def _local(self, moment: datetime | None) -> str:
        return f"{moment.astimezone(self._console.kit().config.hall.zone):%Y-%m-%d %H:%M}" if moment else ""


def _charts(shown: Shown) -> dict[str, charts.Columns]:
    def shares(values: Iterable[int | None]) -> list[tuple[int]]:
        return [(value or 0,) for value in values]

    absent = [week.share_absent for week in shown.weeks]
    return {
        "cases": charts.columns([[week.kinds.get(kind, 0) for kind in shown.kinds] for week in shown.weeks]),
        "on-time": charts.columns(shares(week.share_on_time for week in shown.weeks), 100),
        "waits": charts.columns(shares(week.mean_wait for week in shown.weeks)),
        "after-hours": charts.columns([(week.after,) for week in shown.weeks]),
        "no-shows": charts.columns(shares(absent), 0 if max((one or 0 for one in absent), default=0) < 50 else 100),
    }


def _table(shown: Shown) -> Iterable[Cells]:
    """One line a week; then thanks and ratings."""
    visits = ("appointments", "no_shows", "served", "mean_wait_minutes", "after_hours_minutes")
    yield "week", *(f"cases_{kind}" for kind in shown.kinds), "due", "on_time", *visits
    for week in shown.weeks:
        wait = "" if week.mean_wait is None else week.mean_wait
        counts = (week.kinds.get(kind, 0) for kind in shown.kinds)
        yield week.first, *counts, week.due, week.on_time, week.visits, week.absent, week.served, wait, week.after
    yield ()
    yield "class", "count"
    yield from ((one.title, one.count) for one in shown.classes)
    yield ()
    yield "thanks_site", "window", "count"
    yield from ((one.site, one.window, one.count) for one in shown.thanks)
    yield ()
    yield "stars", "count"
    yield from ((stars, shown.ratings.get(stars, 0)) for stars in STARS)
    yield ()
    yield "reminder_wording", "reminded", "no_shows"
    yield from ((one.name, one.count, one.absent) for one in shown.wordings)


def _file(name: str, rows: Iterable[Cells]) -> Response:
    return _download(f"{name}.csv", csv_text(rows))


def _download(name: str, text: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(text.encode(), media_type="text/csv; charset=utf-8", headers=headers)


def _waited(row: VisitRow) -> int | None:
    """Whole minutes from the appointed time, or the later arrival, until they were served."""
    if row.served is None:
        return None
    return max(0, int((row.served - max(row.starts, row.arrived or row.starts)).total_seconds()) // 60)


def _site(visit: Visit, kit: Kit) -> str:
    asked = visit.asked.get("site", "")
    return asked if kit.site(asked) else ""


def _wanted(visit: Visit, kit: Kit) -> Wanted:
    """What is not there asks for nothing."""
    asked = visit.asked
    figure, stars = asked.get("figure", ""), asked.get("stars", "")
    return Wanted(
        figure if figure in (*OF_CASES, *OF_VISITS) else "cases",
        NOWHERE if asked.get("site") == NOWHERE else _site(visit, kit),
        read_day(asked.get("week", ""), kit.today()),
        asked.get("kind", "") if asked.get("kind", "") in list(Kind) else "",
        asked.get("window", "*")[:40],
        int(stars) if stars in set(map(str, STARS)) else 0,
        number_in(asked.get("class", "")) or 0,
    )
