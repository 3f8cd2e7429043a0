"""The hall's board: counts and nothing else, so that whoever is not signed in may read it too.

When the database does not answer, the page still comes and says so.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

import structlog

from bot.config import Opening
from bot.domain.text import Text
from bot.errors import OperatorError
from bot.frozen import Frozen
from bot.services.board import Board
from bot.store.messages import Ending
from bot.web.health import reasons_why_not

log = structlog.get_logger()

NONE = Ending(0, 0)
ROWS = {
    "waiting": ("queued", "sending"),
    "failed": ("failed",),
    "unreachable": ("unreachable",),
    "unknown": ("unknown",),
}
NOT_DELIVERED = ("failed", "unreachable", "unknown")


class EndingRow(Frozen):
    """`bad` when it counts messages that may never have arrived."""

    name: str
    count: Ending
    bad: bool


class HallBoard:
    """`read` raises OperatorError when the database does not answer; `readiness` returns why something does
    not, `warnings` what else is wrong.
    """

    def __init__(
        self,
        read: Callable[[], Awaitable[Board]],
        readiness: Callable[[], Awaitable[list[str]]],
        warnings: Callable[[], list[str]],
    ) -> None:
        self._read = read
        self._readiness = readiness
        self._warnings = warnings

    async def values(self) -> dict[str, Any]:
        """What `board_body.html` asks for; `board` is None when the figures cannot be read."""
        board, reasons = await self._board()
        rows = _rows(board.endings) if board else []
        return {
            "board": board,
            "reasons": reasons,
            "warnings": self._warnings(),
            "rows": rows,
            "not_delivered": _sum(row.count for row in rows if row.bad),
            "hours": _hours,
        }

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
