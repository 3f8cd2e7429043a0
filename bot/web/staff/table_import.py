"""A table of documents handed in through the console, and its report: how far it is, and what was refused line by line.

The page asks anew by itself until it is done, by script or, without, by being loaded again.
"""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.domain.desk import NotChosen, at_least
from bot.domain.staff import Forbidden, Role
from bot.errors import BotError
from bot.services.desk_imports import LARGEST, DeskImports
from bot.services.document_sheet import COLUMNS, NEEDED, SheetWords
from bot.web.pages import FOLDER
from bot.web.staff.console import Console, Visit, check_form, see, status_of
from bot.web.staff.upload import read_upload

PATH: Final = "/staff/documents/import"
SHOWN: Final = 500  # lines refused


def routes(console: Console) -> list[Route]:
    page = ImportPage(console, DeskImports(console.store, console.kit, _words))
    return [
        console.page(PATH, page.show, Role.LEAD),
        Route(PATH, page.take, methods=["POST"]),
        console.page(f"{PATH}/{{number}}", page.report, Role.LEAD, quiet=True),
    ]


class ImportPage:
    def __init__(self, console: Console, imports: DeskImports) -> None:
        self._console = console
        self.imports = imports

    async def show(self, visit: Visit, error: BotError | None = None) -> Response:
        return await self._console.fill(
            "import.html",
            visit,
            "documents",
            status_of(error) if error else 200,
            tab="import",
            most=LARGEST // 1_000_000,
            columns=COLUMNS,
            needed=NEEDED,
            error=self._console.say(error, visit) if error else None,
        )

    async def take(self, request: Request) -> Response:
        """Like every deed of the console, but with a file: who asks is looked at before anything is read."""
        visitor, sitting = self._console.visitor(request), await self._console.sitting(request)
        if sitting is None:
            return await self._console.outside(request, visitor, {})
        visit = Visit(request, visitor, sitting, {})
        try:
            if not at_least(visit.me, Role.LEAD):
                raise Forbidden()
            upload = await read_upload(request)
            check_form(sitting, upload.form)
            if not upload.data:
                raise NotChosen()
            number = self.imports.begin(visit.me, upload.name, upload.data)
        except BotError as error:
            return await self._refused(visit, error)
        return see(f"{PATH}/{number}")

    async def report(self, visit: Visit) -> Response:
        job = self.imports.job(visit.request.path_params["number"], visit.me)
        return await self._console.fill(
            "import_report.html", visit, "documents", 200 if job else 404, tab="import", job=job, shown=SHOWN
        )

    async def _refused(self, visit: Visit, error: BotError) -> Response:
        if isinstance(error, Forbidden):
            why = self._console.say(error, visit)
            return await self._console.fill("refused.html", visit, "", 403, title="desk-refused", error=why)
        return await self.show(visit, error)


def _words() -> SheetWords:
    return SheetWords.load(FOLDER.parents[1] / "locales")
