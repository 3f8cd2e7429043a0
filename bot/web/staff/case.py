"""One case: its ledger in order, what is known of it, and the steps that are open to whoever looks.

A reply to the citizen and a note for colleagues are two forms that share neither place, colour, wording nor address.
"""

from typing import Any, Final

from starlette.responses import Response
from starlette.routing import Route

from bot.config import Cases
from bot.domain.attachments import Attachment
from bot.domain.case_states import Ending
from bot.domain.cases import Weight
from bot.domain.deadlines import days_for
from bot.domain.desk import WORDS, Step
from bot.domain.text import Figure, Text
from bot.errors import BotError
from bot.frozen import Frozen
from bot.services.attachments import Attachments
from bot.services.case_words import state_of
from bot.services.desk_cases import KEPT, CaseView, DeskCases
from bot.web.media import media_response
from bot.web.staff.classes import beside_case
from bot.web.staff.console import Console, Visit, status_of
from bot.web.staff.inbox import row_words
from bot.web.staff.views import entries

CANNED: Final = ("received", "checking", "papers", "visit", "sorry")
WEIGHTS: Final = (Weight.OWED, Weight.COMPLEX, Weight.VERY_COMPLEX)
IN_SIGHT: Final = frozenset({Step.NOTE, Step.REPLY, Step.CLAIM, Step.KEEP})  # the others wait behind their names
DONE: Final = frozenset({*Step, "ask", "answer", "promised"})


class Canned(Frozen):
    """`words` in the citizen's language."""

    name: str
    words: str


def routes(console: Console) -> list[Route]:
    page = CasePages(console)
    return [
        console.page("/staff/cases/{code}", page.show),
        console.page("/staff/cases/{code}/ledger", page.ledger, quiet=True),
        console.page("/staff/media/{id:int}", page.media, quiet=True),
    ]


class CasePages:
    def __init__(self, console: Console) -> None:
        self._console = console

    async def show(self, visit: Visit, error: BotError | None = None, step: str = "") -> Response:
        """`step`: what was tried and refused; its form is open and holds what was written."""
        code = visit.code
        view = await self._console.run(lambda tx, kit: DeskCases(tx, kit).view(visit.me, code))
        done = visit.asked.get("done", "")
        canned = self._canned(view.case.language)
        chosen = visit.asked.get("canned", "")
        return await self._console.fill(
            "case.html",
            visit,
            "cases",
            status_of(error) if error else 200,
            **self._values(view),
            step=step,
            typed=visit.typed,
            canned=canned,
            prefilled=next((one.words for one in canned if one.name == chosen), ""),
            weights=[(weight, _days(weight, self._console.kit().config.cases)) for weight in WEIGHTS],
            endings=tuple(Ending),
            most=WORDS,
            today=self._console.kit().today(),
            **await beside_case(self._console, visit, code),
            done=f"desk-done-{done}" if done in DONE else None,
            error=self._console.say(error, visit) if error else None,
        )

    async def ledger(self, visit: Visit) -> Response:
        """For a page that is open: what happened since, and how the case stands if somebody changed it."""
        code = visit.code
        view = await self._console.run(lambda tx, kit: DeskCases(tx, kit).view(visit.me, code))
        moved = visit.asked.get("version", "") not in ("", str(view.case.version))
        values = self._values(view) | {"moved": moved, "today": self._console.kit().today()}
        return self._console.fragment("case_live.html", visit, **values)

    async def media(self, visit: Visit) -> Response:
        """A photo or a voice note, as it is kept. No browser keeps it."""
        id = visit.request.path_params["id"]
        shown = await self._console.run(lambda tx, kit: Attachments(tx, kit).look(visit.me, id))
        return media_response(visit.request, id, shown.attachment.mime, shown.content, "no-store")

    def _values(self, view: CaseView) -> dict[str, Any]:
        return {
            "view": view,
            "case": view.case,
            "row": view.row,
            "entries": entries(view, self._console.kit()),
            "promises": [one for one in view.page.promises if one.state != KEPT],
            "may": view.steps,
            "deeds": view.steps - IN_SIGHT,
            "state_of": state_of,
            "length_of": _length,
            "moved": False,
            **row_words(self._console),
        }

    def _canned(self, language: str) -> tuple[Canned, ...]:
        say = self._console.pages.sentence
        return tuple(Canned(name, say(Text(f"desk-canned-{name}-words"), language)) for name in CANNED)


def _length(one: Attachment) -> Figure:
    return Figure(one.seconds, "second")


def _days(weight: Weight, rules: Cases) -> Figure:
    days = days_for(weight, rules)
    assert days is not None, "only weights with a deadline are offered"
    return Figure(days, "working_day")
