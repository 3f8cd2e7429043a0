"""Exceptions of the hall's days for the lead: a site that is shut, opens once more, or has other places at a window;
and whoever is booked there, to be told in one step and rung.
"""

from typing import Final

from starlette.responses import Response
from starlette.routing import Route

from bot.domain.desk import NotChosen
from bot.domain.exceptions import LONGEST_REASON, MOST_PLACES, Kind
from bot.domain.staff import Role
from bot.errors import BotError
from bot.services.exception_draft import Draft
from bot.services.exceptions import HallExceptions, heed_exceptions
from bot.web.staff.console import Console, Visit, see, status_of
from bot.web.staff.day import chosen_site

PATH: Final = "/staff/closures"
DONE: Final = ("entered", "back", "told", "rung")


def routes(console: Console) -> list[Route]:
    page = ClosuresPage(console)
    return [
        console.page(PATH, page.show, Role.LEAD),
        console.act(f"{PATH}/enter", page.enter, Role.LEAD),
        console.act(f"{PATH}/{{id:int}}/back", page.take_back, Role.LEAD),
        console.act(f"{PATH}/{{id:int}}/tell", page.tell, Role.LEAD),
        console.act(f"{PATH}/{{id:int}}/rung", page.rung, Role.LEAD),
    ]


class ClosuresPage:
    def __init__(self, console: Console) -> None:
        self._console = console

    async def show(self, visit: Visit, error: BotError | None = None) -> Response:
        kit = self._console.kit()
        shown = await self._console.run(lambda tx, kit: HallExceptions(tx, kit).all(visit.me))
        done, kind = visit.asked.get("done", ""), visit.field("kind")
        return await self._console.fill(
            "closures.html",
            visit,
            "closures",
            status_of(error) if error else 200,
            shown=shown,
            sites=kit.config.sites,
            site_named=kit.site,
            chosen=chosen_site(visit, kit),
            today=kit.today(),
            reason_most=LONGEST_REASON,
            places_most=MOST_PLACES,
            typed=visit.typed,
            open_form=kind if error and kind in list(Kind) else "",
            done=f"sheets-done-{done}" if done in DONE else None,
            error=self._console.say(error, visit) if error else None,
        )

    async def enter(self, visit: Visit) -> Response:
        try:
            await self._console.run(lambda tx, kit: HallExceptions(tx, kit).enter(visit.me, _draft(visit)))
        except BotError as error:
            return await self.show(visit, error)
        await self._heed()
        return see(PATH, done="entered")

    async def take_back(self, visit: Visit) -> Response:
        """Asked for with a tick beside the button."""
        id = visit.id
        try:
            if visit.field("sure") != "yes":
                raise NotChosen()
            await self._console.run(lambda tx, kit: HallExceptions(tx, kit).take_back(visit.me, id))
        except BotError as error:
            return await self.show(visit, error)
        await self._heed()
        return see(PATH, done="back")

    async def tell(self, visit: Visit) -> Response:
        id = visit.id
        try:
            await self._console.run(lambda tx, kit: HallExceptions(tx, kit).tell(visit.me, id))
        except BotError as error:
            return await self.show(visit, error)
        return see(PATH, done="told")

    async def rung(self, visit: Visit) -> Response:
        id, whom = visit.id, visit.field("appointment")
        appointment = int(whom[:15]) if whom.isascii() and whom.isdigit() else 0
        try:
            await self._console.run(lambda tx, kit: HallExceptions(tx, kit).rung(visit.me, id, appointment))
        except BotError as error:
            return await self.show(visit, error)
        return see(PATH, done="rung")

    async def _heed(self) -> None:
        """At once here; the other processes look with their next tick."""
        await heed_exceptions(self._console.store, self._console.in_force, self._console.kit().today())


def _draft(visit: Visit) -> Draft:
    """The place is a site, or a window written as site/window."""
    site, _, window = visit.field("place").partition("/")
    typed = {name: visit.field(name) for name in ("kind", "first", "last", "opens", "shuts", "places")}
    return Draft(
        site=site, window=window, reason_zh=visit.field("reason_zh"), reason_en=visit.field("reason_en"), **typed
    )
