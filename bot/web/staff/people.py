"""The hall's people, for the admin: who is there, a new one invited, a role changed, somebody dismissed.

The code of an invitation is in the answer to the form and nowhere else: it cannot be looked at a second time.
"""

from typing import Final

from starlette.responses import Response
from starlette.routing import Route

from bot.domain.desk import NotChosen
from bot.domain.staff import Role
from bot.errors import BotError
from bot.services.desk_people import DeskPeople
from bot.web.staff.console import Console, Visit, see, status_of

PATH: Final = "/staff/people"
DONE: Final = ("role", "dismissed")
LONGEST: Final = 80


def routes(console: Console) -> list[Route]:
    page = PeoplePage(console)
    return [
        console.page(PATH, page.show, Role.ADMIN),
        console.act(f"{PATH}/invite", page.invite, Role.ADMIN),
        console.act(f"{PATH}/{{id:int}}/role", page.change_role, Role.ADMIN),
        console.act(f"{PATH}/{{id:int}}/dismiss", page.dismiss, Role.ADMIN),
    ]


class PeoplePage:
    def __init__(self, console: Console) -> None:
        self._console = console

    async def show(self, visit: Visit, error: BotError | None = None, code: str = "") -> Response:
        people = await self._console.run(lambda tx, kit: DeskPeople(tx, kit).all(visit.me))
        done = visit.asked.get("done", "")
        return await self._console.fill(
            "people.html",
            visit,
            "people",
            status_of(error) if error else 200,
            people=people,
            roles=tuple(Role),
            code=code,
            hours=self._console.kit().config.cases.invite_hours,
            typed=visit.typed,
            sites=self._console.kit().config.sites,
            site_named=self._console.kit().site,
            done=f"desk-done-people-{done}" if done in DONE else None,
            error=self._console.say(error, visit) if error else None,
        )

    async def invite(self, visit: Visit) -> Response:
        name, badge = visit.field("name")[:LONGEST], visit.field("badge")[:LONGEST]
        try:
            code = await self._console.run(
                lambda tx, kit: DeskPeople(tx, kit).invite(
                    visit.me, name, visit.field("role"), badge, visit.field("site")
                )
            )
        except BotError as error:
            return await self.show(visit, error)
        return await self.show(visit, code=code)

    async def change_role(self, visit: Visit) -> Response:
        id, role = visit.id, visit.field("role")
        try:
            await self._console.run(lambda tx, kit: DeskPeople(tx, kit).change_role(visit.me, id, role))
        except BotError as error:
            return await self.show(visit, error)
        return see(PATH, done="role")

    async def dismiss(self, visit: Visit) -> Response:
        """Asked for with a tick beside the button: without it nothing happens."""
        id = visit.id
        try:
            if visit.field("sure") != "yes":
                raise NotChosen()
            await self._console.run(lambda tx, kit: DeskPeople(tx, kit).dismiss(visit.me, id))
        except BotError as error:
            return await self.show(visit, error)
        return see(PATH, done="dismissed")
