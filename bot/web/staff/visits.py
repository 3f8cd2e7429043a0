"""Visits at home: what waits for a decision, the lists by state, one with its ledger, and the decisions themselves.

The district is shown, the address never: that is on the sheet of the crew alone.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Any, Final

from starlette.responses import Response
from starlette.routing import Route

from bot.domain.desk import NotChosen, at_least
from bot.domain.home_visits import LONGEST_WORDS, DayFull, Did, NoSuchVisit, NotNow, Part, State
from bot.domain.staff import Role
from bot.domain.text import Text, Value
from bot.errors import BotError
from bot.frozen import Frozen
from bot.services.desk_visits import LISTS, DeskVisits
from bot.services.hall import names
from bot.services.kit import Kit
from bot.services.round_sheets import house, reason
from bot.services.visit_desk import VisitDesk
from bot.services.visit_moments import when
from bot.services.visit_steps import PERSON, SYSTEM
from bot.services.visit_words import tasks_of
from bot.store.tx import Tx
from bot.web.staff.console import Console, Visit, see, status_of
from bot.web.staff.fields import day_in, number_in, words_in

PATH: Final = "/staff/visits"
NOT_FOUND: Final = 404


class Doing(Frozen):
    desk: VisitDesk
    lists: DeskVisits
    id: int
    visit: Visit


class Decision(Frozen):
    """`least` is the role from which on it can be taken; `did` tells in which states it can be."""

    name: str
    did: Did
    least: Role
    do: Callable[[Doing], Awaitable[object]]


def routes(console: Console) -> list[Route]:
    page = VisitPages(console)
    decided = [console.act(f"{PATH}/{{code}}/{one.name}", page.deciding(one), one.least) for one in DECISIONS.values()]
    return [console.page(PATH, page.lists), console.page(f"{PATH}/{{code}}", page.show), *decided]


class VisitPages:
    def __init__(self, console: Console) -> None:
        self._console = console

    async def lists(self, visit: Visit) -> Response:
        if code := visit.asked.get("code", "").strip():
            return await self._find(visit, code)
        return await self._lists(visit)

    async def _find(self, visit: Visit, code: str) -> Response:
        try:
            found = await self._console.run(lambda tx, kit: DeskVisits(tx, kit).at(code))
        except NoSuchVisit as error:
            return await self._lists(visit, error)
        return see(f"{PATH}/{found.code}")

    async def _lists(self, visit: Visit, error: BotError | None = None) -> Response:
        asked = visit.asked.get("state", "")
        state = State(asked) if asked in LISTS else State.REQUESTED
        numbers = await self._console.run(lambda tx, kit: DeskVisits(tx, kit).counts())
        rows = await self._console.run(lambda tx, kit: DeskVisits(tx, kit).listed(state))
        return await self._console.fill(
            "visits.html",
            visit,
            "visits",
            NOT_FOUND if error else 200,
            state=state,
            numbers=numbers,
            rows=rows,
            code=visit.asked.get("code", "")[:20],
            error=told(self._console, error, visit),
            **visit_words(self._console),
        )

    async def show(self, visit: Visit, error: BotError | None = None, step: str = "") -> Response:
        """`step`: what was tried and refused; its form is open and holds what was written."""
        code = visit.code
        try:
            view = await self._console.run(lambda tx, kit: DeskVisits(tx, kit).view(code))
        except NoSuchVisit as none:
            return await self._lists(visit, none)
        done = visit.asked.get("done", "")
        alone = view.visit.contact_id is None and done in DECISIONS
        return await self._console.fill(
            "visit.html",
            visit,
            "visits",
            status_of(error) if error else 200,
            view=view,
            one=view.visit,
            may=_may(visit, view.can),
            step=step,
            typed=visit.typed,
            most=LONGEST_WORDS,
            today=self._console.kit().today(),
            done=f"deskvisits-done-{'alone' if alone else done}" if done in (*DECISIONS, "new") else None,
            error=told(self._console, error, visit),
            **visit_words(self._console),
        )

    def deciding(self, decision: Decision) -> Callable[[Visit], Awaitable[Response]]:
        async def act(visit: Visit) -> Response:
            code = visit.code

            async def work(tx: Tx, kit: Kit) -> object:
                lists = DeskVisits(tx, kit)
                found = await lists.at(code, number_in(visit.field("version")))
                return await decision.do(Doing(VisitDesk(tx, kit, visit.me.name), lists, found.id, visit))

            try:
                await self._console.run(work)
            except BotError as error:
                return await self.show(visit, error, decision.name)
            return see(f"{PATH}/{code}", done=decision.name)

        return act


async def _approve(at: Doing) -> None:
    await at.desk.approve(at.id, *chosen_time(at.visit, needed=False))


async def _ask(at: Doing) -> None:
    await at.desk.ask(at.id, words_of(at.visit))


async def _decline(at: Doing) -> None:
    await at.desk.decline(at.id, words_of(at.visit))


async def _promise(at: Doing) -> None:
    day = at.lists.check_promise(day_in(at.visit.field("promised")))
    await at.desk.promise(at.id, day, words_of(at.visit, needed=False))


async def _move(at: Doing) -> None:
    day, part = chosen_time(at.visit)
    assert day is not None, "needed"
    await at.desk.move(at.id, day, part, words_of(at.visit, needed=False))


async def _cancel(at: Doing) -> None:
    await at.desk.cancel(at.id, words_of(at.visit))


DECISIONS: Final[Mapping[str, Decision]] = {
    one.name: one
    for one in (
        Decision("approve", Did.APPROVED, Role.LEAD, _approve),
        Decision("ask", Did.ASKED, Role.CLERK, _ask),
        Decision("promise", Did.PROMISED, Role.LEAD, _promise),
        Decision("move", Did.MOVED, Role.CLERK, _move),
        Decision("decline", Did.DECLINED, Role.LEAD, _decline),
        Decision("cancel", Did.CANCELLED, Role.LEAD, _cancel),
    )
}


def told(console: Console, error: BotError | None, visit: Visit) -> str | None:
    """To staff, where the error's own words are for the person."""
    if isinstance(error, DayFull):
        return console.pages.sentence(Text("deskvisits-error-full", error.values), visit.visitor.language)
    if isinstance(error, NotNow):
        return console.pages.sentence(Text("deskvisits-error-not-now"), visit.visitor.language)
    return console.say(error, visit) if error else None


def _may(visit: Visit, can: Callable[[Did], bool]) -> frozenset[str]:
    """What is open to whoever looks. What was not agreed on is declined, not cancelled."""
    open_now = {one.name for one in DECISIONS.values() if can(one.did) and at_least(visit.me, one.least)}
    return frozenset(open_now - {"cancel"} if can(Did.DECLINED) and can(Did.APPROVED) else open_now)


def chosen_time(visit: Visit, *, needed: bool = True) -> tuple[date | None, Part]:
    """A day and the part of it, as the page offered them. Raises NotChosen."""
    day, _, part = visit.field("time").partition(" ")
    if not day and not needed:
        return None, Part.ANY
    if part not in list(Part):
        raise NotChosen()
    return day_in(day), Part(part)


def words_of(visit: Visit, *, needed: bool = True) -> str:
    return words_in(visit.field("words"), LONGEST_WORDS, needed=needed)


def visit_words(console: Console) -> dict[str, Any]:
    """How templates say what a visit holds."""
    kit = console.kit()
    return {
        "when": lambda visit: when(kit, visit),
        "tasks": lambda visit: Text("deskvisits-tasks", {"tasks": tasks_of(visit.tasks)}),
        "district": lambda visit: _district(kit, visit.district),
        "house": house,
        "reason": reason,
        "key": lambda name: name.replace("_", "-"),
        "who": _who,
    }


def _district(kit: Kit, district: str) -> Value:
    """Empty once what is known of the person was deleted."""
    name = next((one for one in kit.config.districts if one.zh_hans == district), None)
    return names(name) if name else district or Text("deskvisits-erased")


def _who(who: str) -> Value:
    return {PERSON: Text("deskvisits-citizen"), SYSTEM: Text("deskvisits-system")}.get(who, who)
