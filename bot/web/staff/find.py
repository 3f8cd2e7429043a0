"""Finding a case by its number or by words of its masked text."""

from starlette.responses import Response
from starlette.routing import Route

from bot.services.desk_cases import DeskCases, Row
from bot.web.staff.console import Console, Visit
from bot.web.staff.inbox import row_words

LONGEST = 100


def routes(console: Console) -> list[Route]:
    async def page(visit: Visit) -> Response:
        words = visit.asked.get("q", "").strip()[:LONGEST]
        found: tuple[Row, ...] = ()
        if words:
            found = await console.run(lambda tx, kit: DeskCases(tx, kit).find(visit.me, words))
        return await console.fill("find.html", visit, "find", words=words, rows=found, **row_words(console))

    return [console.page("/staff/find", page)]
