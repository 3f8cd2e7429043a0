"""The staff console: what the hall's people see and do in a browser, server-rendered and usable without script.

`navigation.py` lists the pages, `console.py` opens each for those who may see it, and a module a page shows it. Use
cases are the services'; nothing is decided here but what a page looks like.
"""

from collections.abc import Awaitable, Callable

from starlette.routing import Route

from bot.services.board import Board, board
from bot.services.desk import DeskDoor
from bot.services.kit import Kit
from bot.services.rooms import InForce
from bot.store import Store
from bot.web.pages import Pages
from bot.web.staff import (
    answers,
    case,
    case_steps,
    classes,
    closures,
    day,
    documents,
    figures,
    find,
    inbox,
    me,
    people,
    questions,
    rounds,
    table_import,
    thanks,
    visit_request,
    visits,
    week,
)
from bot.web.staff.console import Console
from bot.web.staff.front import Front
from bot.web.staff.hall_board import HallBoard

PAGES = (
    inbox,
    case,
    case_steps,
    find,
    classes,
    questions,
    visit_request,
    visits,
    rounds,
    documents,
    table_import,
    thanks,
    answers,
    people,
    me,
    day,
    closures,
    figures,
    week,
)
"""Modules with `routes(console)`; of two routes that fit an address the first one counts."""


def staff_routes(
    store: Store,
    kit: Callable[[], Kit],
    in_force: InForce,
    pages: Pages,
    readiness: Callable[[], Awaitable[list[str]]],
    warnings: Callable[[], list[str]],
    fallback: str,
) -> list[Route]:
    """`fallback` is the hall's language."""
    console = Console(store, kit, in_force, pages, DeskDoor(store, kit), fallback)

    async def read() -> Board:
        now = kit()
        return await store.run(lambda tx: board(tx, now.config, now.clock, now.rooms))

    routes = Front(console, HallBoard(read, readiness, warnings)).routes
    for page in PAGES:
        routes += page.routes(console)
    return routes
