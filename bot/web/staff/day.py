"""The day sheet of a site: who comes and how they stand, in order of time; stamped at the counter, and printed."""

from datetime import date, timedelta
from typing import Final
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.config import Site
from bot.domain.day_sheet import NotOnTheSheet, Stand
from bot.errors import BotError
from bot.services.day_sheet import STAMPS, DaySheet
from bot.services.kit import Kit
from bot.services.lifting import Lifting
from bot.web.staff.console import Console, Visit, status_of

PATH: Final = "/staff/day"
YEARS_DAYS: Final = 3700
DONE: Final = (*STAMPS, "code", "lifted")


def routes(console: Console) -> list[Route]:
    page = DayPage(console)
    return [
        console.page(PATH, page.show),
        console.act(f"{PATH}/code", page.by_code),
        console.act(f"{PATH}/lift", page.lift),
        console.act(f"{PATH}/{{id:int}}/{{stamp}}", page.stamp),
    ]


class DayPage:
    def __init__(self, console: Console) -> None:
        self._console = console

    async def show(self, visit: Visit, error: BotError | None = None) -> Response:
        kit = self._console.kit()
        site, today = chosen_site(visit, kit), kit.today()
        day = read_day(visit.asked.get("day", ""), today) or today
        sheet = await self._console.run(lambda tx, kit: DaySheet(tx, kit).of(site, day))
        done = visit.asked.get("done", "")
        return await self._console.fill(
            "day.html",
            visit,
            "day",
            status_of(error) if error else 200,
            sheet=sheet,
            sites=kit.config.sites,
            windows={window.id: window.name for window in site.windows},
            stands=tuple(Stand),
            is_today=day == today,
            today=today,
            before=day - timedelta(days=1),
            after=day + timedelta(days=1),
            zone_of=kit.config.hall.zone,
            typed=visit.typed,
            done=f"sheets-done-{done}" if done in DONE else None,
            error=self._console.say(error, visit) if error else None,
        )

    async def stamp(self, visit: Visit) -> Response:
        id, name = visit.id, str(visit.request.path_params["stamp"])
        site = chosen_site(visit, self._console.kit())
        try:
            await self._console.run(lambda tx, kit: DaySheet(tx, kit).stamp(name, id, site))
        except BotError as error:
            return await self.show(visit, error)
        return self._back(site, name, id)

    async def by_code(self, visit: Visit) -> Response:
        site, typed = chosen_site(visit, self._console.kit()), visit.field("code")
        try:
            if not typed:
                raise NotOnTheSheet()
            entry = await self._console.run(lambda tx, kit: DaySheet(tx, kit).arrive_by_code(typed, site))
        except BotError as error:
            return await self.show(visit, error)
        return self._back(site, "code", entry.id)

    async def lift(self, visit: Visit) -> Response:
        """Who missed too many may book again."""
        site, typed = chosen_site(visit, self._console.kit()), visit.field("whom")
        try:
            await self._console.run(lambda tx, kit: Lifting(tx, kit).lift(visit.me, typed))
        except BotError as error:
            return await self.show(visit, error)
        return RedirectResponse(f"{PATH}?{urlencode({'site': site.id, 'done': 'lifted'})}", 303)

    def _back(self, site: Site, done: str, id: int) -> Response:
        """To where they were on the sheet."""
        asked = urlencode({"site": site.id, "done": done})
        return RedirectResponse(f"{PATH}?{asked}#a{id}", 303)


def chosen_site(visit: Visit, kit: Kit) -> Site:
    """The one that was asked for, else one's own, else the first."""
    asked = visit.field("site") or visit.asked.get("site", "")
    return kit.site(asked) or kit.site(visit.me.site) or kit.config.sites[0]


def read_day(asked: str, today: date) -> date | None:
    """None for what is no day, or one that no hall keeps."""
    try:
        day = date.fromisoformat(asked)
    except ValueError:
        return None
    return day if abs((day - today).days) <= YEARS_DAYS else None
