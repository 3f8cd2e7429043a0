"""The week of a site: each window's time slots and how full they are, and when it will be busy, as an estimate."""

from datetime import date, timedelta
from typing import Final

from starlette.responses import Response
from starlette.routing import Route

from bot.services.week_grid import QUARTERS, WEEKS_BACK, WeekGrid
from bot.web.staff.console import Console, Visit
from bot.web.staff.day import chosen_site, read_day

PATH: Final = "/staff/week"


def routes(console: Console) -> list[Route]:
    async def page(visit: Visit) -> Response:
        kit = console.kit()
        site, today = chosen_site(visit, kit), kit.today()
        monday = _monday(visit.asked.get("week", ""), today)
        week = await console.run(lambda tx, kit: WeekGrid(tx, kit).of(site, monday))
        return await console.fill(
            "week.html",
            visit,
            "week",
            week=week,
            sites=kit.config.sites,
            today=today,
            this_week=today - timedelta(days=today.weekday()),
            before=monday - timedelta(weeks=1),
            after=monday + timedelta(weeks=1),
            weeks_back=WEEKS_BACK,
            quarters=range(QUARTERS + 1),
        )

    return [console.page(PATH, page)]


def _monday(asked: str, today: date) -> date:
    """The Monday of the week of any day."""
    day = read_day(asked, today) or today
    return day - timedelta(days=day.weekday())
