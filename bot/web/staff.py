"""The hall's board: one page for whoever works here, to be read on a screen or on paper. Nothing can be changed on it.

There is no sign-in, so it holds counts and nothing else. When the database does not answer, the page still comes and
says so.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import structlog
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.config import Opening
from bot.domain.meaning import LANGUAGES
from bot.domain.text import Text
from bot.errors import OperatorError
from bot.services.board import Board
from bot.store.messages import Ending
from bot.web.forms import read_form
from bot.web.health import reasons_why_not
from bot.web.pages import Pages
from bot.web.problem import Problem
from bot.web.visitor import SIZES, Visitor, read_visitor, remember_taste

log = structlog.get_logger()

NONE = Ending(0, 0)
ROWS = {
    "waiting": ("queued", "sending"),
    "failed": ("failed",),
    "unreachable": ("unreachable",),
    "unknown": ("unknown",),
}
NOT_DELIVERED = ("failed", "unreachable", "unknown")


@dataclass(frozen=True, slots=True)
class EndingRow:
    """`bad` when it counts messages that may never have arrived."""

    name: str
    count: Ending
    bad: bool


class StaffPage:
    """`read` raises OperatorError when the database does not answer; `readiness` returns why something does
    not, `warnings` what else is wrong.
    """

    def __init__(
        self,
        read: Callable[[], Awaitable[Board]],
        readiness: Callable[[], Awaitable[list[str]]],
        warnings: Callable[[], list[str]],
        pages: Pages,
        fallback: str,
    ) -> None:
        self._read = read
        self._readiness = readiness
        self._warnings = warnings
        self._pages = pages
        self._fallback = fallback

    @property
    def routes(self) -> list[Route]:
        return [Route("/staff", self.page), Route("/staff/settings", self.settle, methods=["POST"])]

    async def page(self, request: Request) -> Response:
        visitor = self._visitor(request)
        board, reasons = await self._board()
        rows = _rows(board.endings) if board else []
        html = self._pages.staff(
            visitor,
            board=board,
            reasons=reasons,
            warnings=self._warnings(),
            rows=rows,
            not_delivered=_sum(row.count for row in rows if row.bad),
            hours=_hours,
        )
        response = HTMLResponse(html, 200 if board else 503, {"Vary": "Cookie, Accept-Language"})
        remember_taste(request, response, visitor)
        return response

    async def settle(self, request: Request) -> Response:
        """Language and letters are this browser's; a conversation on the chat page keeps its own language."""
        visitor = self._visitor(request)
        form = await read_form(request)
        if form.get("size") in SIZES:
            visitor = replace(visitor, size=form["size"])
        elif form.get("language") in LANGUAGES:
            visitor = replace(visitor, language=form["language"])
        else:
            raise Problem(400, "web-problem-broken")
        response = RedirectResponse("/staff", 303)
        remember_taste(request, response, visitor)
        return response

    def _visitor(self, request: Request) -> Visitor:
        visitor = read_visitor(request, self._fallback)
        language = request.query_params.get("lang", "")
        return replace(visitor, language=language) if language in LANGUAGES else visitor

    async def _board(self) -> tuple[Board | None, list[str]]:
        reasons = await reasons_why_not(self._readiness)
        try:
            return await self._read(), reasons
        except OperatorError as problem:
            log.error("the board could not be read", reason=str(problem))
            return None, reasons or [str(fault) for fault in problem.faults]


def _rows(endings: Mapping[str, Ending]) -> list[EndingRow]:
    counts = {name: _sum(endings.get(state, NONE) for state in states) for name, states in ROWS.items()}
    return [EndingRow(name, count, name in NOT_DELIVERED) for name, count in counts.items()]


def _sum(counts: Iterable[Ending]) -> Ending:
    found = list(counts)
    return Ending(sum(one.today for one in found), sum(one.since for one in found))


def _hours(spans: Opening) -> tuple[Text, ...]:
    return tuple(Text("staff-span", {"start": span.start, "end": span.end}) for span in spans)
