"""A visit at home asked for by the staff, for somebody who called or came by: the same request as in the chat, with
address, floor and lift. Once it is sent the address is on no page but the sheet of the crew.
"""

from datetime import date
from typing import ClassVar, Final

from starlette.responses import Response
from starlette.routing import Route

from bot.domain.appointments import read_name, read_phone
from bot.domain.desk import NotChosen
from bot.domain.home_visits import (
    HIGHEST_FLOOR,
    LONGEST_ADDRESS,
    LONGEST_WORDS,
    MOST_PEOPLE,
    Home,
    Part,
    Reason,
    Task,
    Wanted,
)
from bot.errors import BotError
from bot.services.hall import names
from bot.services.kit import Kit
from bot.services.visit_desk import VisitDesk
from bot.services.visits import Visits
from bot.store.tx import Tx
from bot.web.staff.console import Console, Visit, see, status_of
from bot.web.staff.fields import day_in, number_in, words_in
from bot.web.staff.visits import PATH, told

NEW: Final = f"{PATH}/new"
LIFTS: Final = {"yes": True, "no": False}


class NoContact(BotError):
    """Whom to call before the officers come: a name and a phone number."""

    key: ClassVar[str] = "deskvisits-error-contact"


class NoHouse(BotError):
    """Which floor, and whether there is a lift: equipment has to be carried up."""

    key: ClassVar[str] = "deskvisits-error-house"


def routes(console: Console) -> list[Route]:
    page = VisitRequest(console)
    return [console.page(NEW, page.show), console.act(NEW, page.send)]


class VisitRequest:
    def __init__(self, console: Console) -> None:
        self._console = console

    async def show(self, visit: Visit, error: BotError | None = None) -> Response:
        kit = self._console.kit()
        visits = await self._console.run(_offered)
        return await self._console.fill(
            "visit_new.html",
            visit,
            "visits",
            status_of(error) if error else 200,
            items=visits.items,
            districts=[(one.zh_hans, names(one)) for one in visits.districts],
            reasons=tuple(Reason),
            day_parts=tuple(Part),
            earliest=visits.capacity.horizon[0],
            latest=visits.capacity.horizon[1],
            most_people=MOST_PEOPLE,
            longest=(LONGEST_ADDRESS, LONGEST_WORDS, HIGHEST_FLOOR),
            typed=visit.typed,
            today=kit.today(),
            error=told(self._console, error, visit),
        )

    async def send(self, visit: Visit) -> Response:
        try:
            wanted = _wanted(visit)
            new = await self._console.run(lambda tx, kit: VisitDesk(tx, kit, visit.me.name).request(None, wanted))
        except BotError as error:
            return await self.show(visit, error)
        return see(f"{PATH}/{new.code}", done="new")


async def _offered(tx: Tx, kit: Kit) -> Visits:
    return Visits(tx, kit)


def _wanted(visit: Visit) -> Wanted:
    people = number_in(visit.field("people") or "1") or 0
    part = visit.field("part") or Part.ANY.value
    if not 1 <= people <= MOST_PEOPLE or part not in list(Part):
        raise NotChosen()
    tasks = (Task(visit.field("item"), people),)
    return Wanted(tasks, visit.field("district"), _home(visit), _day(visit), Part(part))


def _day(visit: Visit) -> date | None:
    return day_in(visit.field("day")) if visit.field("day") else None


def _home(visit: Visit) -> Home:
    """Raises NotChosen, NoContact, NoHouse, TooManyWords."""
    if visit.field("reason") not in list(Reason):
        raise NotChosen()
    name, phone = read_name(visit.field("name")), read_phone(visit.field("phone"))
    if not name or not phone:
        raise NoContact()
    reason, floor, lift = Reason(visit.field("reason")), number_in(visit.field("floor")) or 0, visit.field("lift")
    if lift not in LIFTS or not 1 <= floor <= HIGHEST_FLOOR:
        raise NoHouse()
    address = words_in(visit.field("address"), LONGEST_ADDRESS, needed=False)
    words = words_in(visit.field("words"), LONGEST_WORDS, needed=False)
    return Home(address, name, phone, reason, words, floor, LIFTS[lift])
