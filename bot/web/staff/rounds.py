"""The rounds of a day: which crew goes to whom in which order, without addresses, and what happened at each door.

Whoever says that they ride with a crew today gets its sheet with the addresses. It is the answer to a form and has no
address of its own: going back to it is asking for it again, which is written down again.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import date, timedelta
from typing import Any, Final

from starlette.responses import Response
from starlette.routing import Route

from bot.domain.desk import NotChosen
from bot.domain.home_visits import CrewMember, State
from bot.errors import BotError
from bot.services.desk_visits import MOVABLE, DeskVisits
from bot.services.kit import Kit
from bot.services.round_sheets import RoundSheets
from bot.services.visit_desk import VisitDesk
from bot.store.tx import Tx
from bot.web.staff.console import Console, Visit, see, status_of
from bot.web.staff.fields import day_in, number_in
from bot.web.staff.visits import chosen_time, told, visit_words, words_of

PATH: Final = "/staff/rounds"
STEPS: Final = ("set-out", "done", "not-at-home", "moved")

Do = Callable[[Tx, Kit, Visit], Awaitable[object]]


def routes(console: Console) -> list[Route]:
    page = RoundPages(console)
    deeds: dict[str, Do] = dict(zip(STEPS, (_set_out, _done, _not_at_home, _moved), strict=True))
    steps = [console.act(f"{PATH}/{name}", page.doing(name, do)) for name, do in deeds.items()]
    return [console.page(PATH, page.show), console.act(f"{PATH}/sheet", page.sheet), *steps]


class RoundPages:
    def __init__(self, console: Console) -> None:
        self._console = console

    async def show(self, visit: Visit, error: BotError | None = None) -> Response:
        day = self._day(visit)
        rounds = await self._console.run(lambda tx, kit: DeskVisits(tx, kit).rounds(day))
        done = visit.asked.get("done", "")
        return await self._console.fill(
            "rounds.html",
            visit,
            "rounds",
            status_of(error) if error else 200,
            rounds=rounds,
            before=day - timedelta(days=1),
            after=day + timedelta(days=1),
            back=f"{PATH}?day={day}",
            done=f"deskvisits-done-{done}" if done in STEPS else None,
            error=told(self._console, error, visit),
            **self._words(visit),
        )

    async def sheet(self, visit: Visit, done: str = "", error: BotError | None = None) -> Response:
        """For who says which crew they are on today."""
        crew, today = visit.field("crew"), self._console.kit().today()
        reader = CrewMember(visit.me.name, crew)
        try:
            sheet = await self._console.run(lambda tx, kit: RoundSheets(tx, kit).round_sheet(crew, today, reader))
        except BotError as refused:
            return await self.show(visit, refused if crew else NotChosen())
        rounds = await self._console.run(lambda tx, kit: DeskVisits(tx, kit).rounds(today))
        return await self._console.fill(
            "round_sheet.html",
            visit,
            "rounds",
            status_of(error) if error else 200,
            sheet=sheet,
            rounds=rounds,
            round=next(one for one in rounds.crews if one.crew.id == crew),
            back=PATH,
            done=f"deskvisits-done-{done}" if done else None,
            error=told(self._console, error, visit),
            **self._words(visit),
        )

    def doing(self, name: str, do: Do) -> Callable[[Visit], Awaitable[Response]]:
        async def act(visit: Visit) -> Response:
            from_sheet = visit.field("from") == "sheet"
            try:
                await self._console.run(lambda tx, kit: do(tx, kit, visit))
            except BotError as error:
                return await (self.sheet(visit, error=error) if from_sheet else self.show(visit, error))
            if from_sheet:
                return await self.sheet(visit, name)
            return see(PATH, day=str(self._day(visit)), done=name)

        return act

    def _day(self, visit: Visit) -> date:
        with suppress(NotChosen):
            return day_in(visit.field("day") or visit.asked.get("day", ""))
        return self._console.kit().today()

    def _words(self, visit: Visit) -> dict[str, Any]:
        zone = self._console.kit().config.hall.zone
        return {
            **visit_words(self._console),
            "local": lambda moment: moment.astimezone(zone).time(),
            "typed": visit.typed,
            "movable": MOVABLE,
            "under_way": State.UNDER_WAY,
        }


async def _set_out(tx: Tx, kit: Kit, visit: Visit) -> None:
    await RoundSheets(tx, kit).set_out(visit.field("crew"), kit.today(), visit.me.name)


async def _done(tx: Tx, kit: Kit, visit: Visit) -> None:
    desk, id = await _one(tx, kit, visit)
    await desk.done(id, words_of(visit, needed=False))


async def _not_at_home(tx: Tx, kit: Kit, visit: Visit) -> None:
    desk, id = await _one(tx, kit, visit)
    await desk.not_at_home(id)


async def _moved(tx: Tx, kit: Kit, visit: Visit) -> None:
    desk, id = await _one(tx, kit, visit)
    day, part = chosen_time(visit)
    assert day is not None, "needed"
    await desk.move(id, day, part, words_of(visit, needed=False))


async def _one(tx: Tx, kit: Kit, visit: Visit) -> tuple[VisitDesk, int]:
    """Raises NoSuchVisit, VisitChanged."""
    found = await DeskVisits(tx, kit).at(visit.field("code"), number_in(visit.field("version")))
    return VisitDesk(tx, kit, visit.me.name), found.id
