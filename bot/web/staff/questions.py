"""Questions that had no answer, the most asked first, each with how people put it. What is written for one is told to
everybody who asked it.
"""

from typing import Final

from starlette.responses import Response
from starlette.routing import Route

from bot.domain.questions import Asked
from bot.frozen import Frozen
from bot.services.kit import Kit
from bot.store.tx import Tx
from bot.web.staff.console import Console, Visit

SHOWN: Final = 50
EXAMPLES: Final = 3


class Ranked(Frozen):
    asked: Asked
    examples: tuple[str, ...]


def routes(console: Console) -> list[Route]:
    async def page(visit: Visit) -> Response:
        return await console.fill("questions.html", visit, "questions", ranked=await console.run(_ranked))

    return [console.page("/staff/questions", page)]


async def _ranked(tx: Tx, kit: Kit) -> list[Ranked]:
    found = await tx.questions.ranked(SHOWN)
    return [Ranked(asked, tuple(await tx.questions.examples(asked, EXAMPLES))) for asked in found]
