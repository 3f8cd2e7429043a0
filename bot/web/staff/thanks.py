"""Thanks that their writers agreed to have shown: a lead reads them as everybody would, and puts them up with one tap
or takes them down again.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from bot.domain.staff import Role
from bot.errors import BotError
from bot.services.cases import Cases
from bot.services.desk_cases import DeskCases
from bot.services.kit import Kit
from bot.services.wall import Wall
from bot.store.tx import Tx
from bot.web.staff.console import Console, Visit, see, status_of
from bot.web.staff.fields import number_in

HERE = "/staff/thanks"


def routes(console: Console) -> list[Route]:
    page = ThanksPage(console)
    return [
        console.page(HERE, page.show, Role.LEAD),
        console.act(f"{HERE}/{{code}}/show", page.doing(shown=True), Role.LEAD),
        console.act(f"{HERE}/{{code}}/hide", page.doing(shown=False), Role.LEAD),
    ]


class ThanksPage:
    def __init__(self, console: Console) -> None:
        self._console = console

    async def show(self, visit: Visit, error: BotError | None = None) -> Response:
        async def read(tx: Tx, kit: Kit) -> dict[str, Any]:
            wall = Wall(tx, kit)
            return {"waiting": await wall.to_decide(visit.me), "up": await wall.up(visit.me)}

        done = visit.asked.get("done", "")
        return await self._console.fill(
            "thanks.html",
            visit,
            "thanks",
            status_of(error) if error else 200,
            **await self._console.run(read),
            done=f"desk-done-{done}" if done in ("show", "hide") else None,
            error=self._console.say(error, visit) if error else None,
        )

    def doing(self, *, shown: bool) -> Callable[[Visit], Awaitable[Response]]:
        """Over the words that were read, and no others."""

        async def act(visit: Visit) -> Response:
            version = number_in(visit.field("version"))
            read = -1 if version is None else version  # which no case has

            async def work(tx: Tx, kit: Kit) -> None:
                case = await DeskCases(tx, kit).at(visit.me, visit.code, read)
                await Cases(tx, kit).show_thanks(visit.me, case.id, shown=shown)

            try:
                await self._console.run(work)
            except BotError as error:
                return await self.show(visit, error)
            return see(HERE, done="show" if shown else "hide")

        return act
