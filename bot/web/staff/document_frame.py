"""What the pages of documents share: the frame with its tabs, and how an error is answered."""

from typing import Any, Final

from starlette.responses import Response

from bot.domain.documents import NoSuchDocument
from bot.domain.text import Value
from bot.errors import BotError
from bot.services.desk_documents import NoReceipt
from bot.services.document_words import paper_name
from bot.services.hall import names
from bot.services.kit import Kit
from bot.web.staff.console import Console, Visit, status_of

PATH: Final = "/staff/documents"
NOT_FOUND: Final = 404
MOST_WORDS: Final = 200
DONE: Final = (
    *("move", "correct", "papers", "papers-alone", "received", "paper-move", "paper-waive"),
    *("rung", "rung-before", "parcel"),
)


class DocumentFrame:
    def __init__(self, console: Console) -> None:
        self._console = console

    async def fill(
        self, template: str, visit: Visit, tab: str, error: BotError | None = None, **values: Any
    ) -> Response:
        kit, done = self._console.kit(), visit.asked.get("done", "")
        return await self._console.fill(
            template,
            visit,
            "documents",
            _status(error),
            tab=tab,
            typed=visit.typed,
            today=kit.today(),
            most=MOST_WORDS,
            site_of=lambda id: _site(kit, id),
            paper_name=paper_name,
            done=f"deskdocuments-done-{done}" if done in DONE else None,
            error=self._console.say(_to_staff(error), visit) if error else None,
            **values,
        )


def _status(error: BotError | None) -> int:
    if error is None:
        return 200
    return NOT_FOUND if isinstance(error, NoReceipt) else status_of(error)


def _to_staff(error: BotError) -> BotError:
    """Its words are for a citizen; here it is one that is not there."""
    return NoReceipt() if isinstance(error, NoSuchDocument) else error


def _site(kit: Kit, id: str) -> Value:
    site = kit.site(id)
    return names(site.name) if site else id
