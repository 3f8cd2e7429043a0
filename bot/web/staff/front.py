"""The front page: the ways to sign in, and the hall's board, which needs none. Also language, letters, and the way out.

What is wrong with a sign-in stands on the page it was typed on; a password is never given back.
"""

from collections.abc import Awaitable, Mapping
from contextlib import suppress

import structlog
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.domain.desk import NotKnown, Sitting, TriedTooOften
from bot.domain.meaning import LANGUAGES
from bot.domain.staff import Staff
from bot.domain.text import Text
from bot.errors import BotError, OperatorError
from bot.frozen import Frozen, replace
from bot.web.forms import read_form
from bot.web.limits import address_of
from bot.web.problem import Problem
from bot.web.staff.console import Console, Visit, check_form, see
from bot.web.staff.hall_board import HallBoard
from bot.web.staff.session import drop_token, keep_browser, keep_token, read_browser, read_token, way_back
from bot.web.visitor import SIZES, Visitor, remember_taste

log = structlog.get_logger()

INBOX, OWN = "/staff/cases", "/staff/me"
PASSWORD, CODE, INVITE = "password", "code", "invite"  # the ways in; the page opens the one that was tried


class Tried(Frozen):
    """What was typed at the door so far, to be shown again. `asked`: a code was sent; `code` came with its link;
    `draft`: words of a page that was left by being signed out.
    """

    way: str = PASSWORD
    login: str = ""
    asked: bool = False
    code: str = ""
    draft: str = ""
    error: BotError | None = None


NOTHING_TRIED = Tried()


class Front:
    def __init__(self, console: Console, board: HallBoard) -> None:
        self._console = console
        self._board = board
        console.outside = self.outside

    @property
    def routes(self) -> list[Route]:
        return [
            Route("/staff", self.page),
            Route("/staff/settings", self.settle, methods=["POST"]),
            Route("/staff/sign-in", self.sign_in, methods=["POST"]),
            Route("/staff/join", self.join, methods=["POST"]),
            Route("/staff/code", self.send_code, methods=["POST"]),
            Route("/staff/code/enter", self.enter_code, methods=["POST"]),
            self._console.act("/staff/sign-out", self.sign_out),
            self._console.page("/staff/board", self.board),
        ]

    async def page(self, request: Request) -> Response:
        if await self._sitting(request):
            return see(INBOX)
        asked = request.query_params
        if code := asked.get("code", ""):  # a link that came with the code
            tried = Tried(CODE, asked.get("login", ""), asked=True, code=code)
            return await self._front(request, self._console.visitor(request), "desk-code-by-link", tried=tried)
        return await self._front(request, self._console.visitor(request))

    async def board(self, visit: Visit) -> Response:
        return await self._console.fill("board.html", visit, "board", **await self._board.values())

    async def outside(self, request: Request, visitor: Visitor, form: Mapping[str, str]) -> Response:
        """Whoever is not signed in, or not any more: what they had written is given back to be kept."""
        if request.headers.get("hx-request") == "true":
            html = self._console.pages.staff("gone.html", visitor)
            return HTMLResponse(html, 401)
        if request.method in ("GET", "HEAD"):
            target = request.url.path + (f"?{request.url.query}" if request.url.query else "")
            return see("/staff", next=way_back(target, ""))
        return await self._front(request, visitor, "desk-signed-out", 401, Tried(draft=form.get("words", "")))

    async def sign_in(self, request: Request) -> Response:
        form = await read_form(request)
        login = form.get("login", "")
        known = read_browser(request)
        entering = self._console.door.sign_in(login, form.get("password", ""), address_of(request), known)
        return await self._enter(request, form, PASSWORD, entering)

    async def join(self, request: Request) -> Response:
        form = await read_form(request)
        language = self._console.visitor(request).language
        entering = self._console.door.join(form.get("code", ""), address_of(request), language)
        return await self._enter(request, form, INVITE, entering)

    async def enter_code(self, request: Request) -> Response:
        form = await read_form(request)
        entering = self._console.door.enter_code(form.get("login", ""), form.get("code", ""), address_of(request))
        return await self._enter(request, form, CODE, entering)

    async def send_code(self, request: Request) -> Response:
        form = await read_form(request)
        visitor, login = self._console.visitor(request), form.get("login", "")
        with suppress(NotKnown):  # who is called so is not told, nor who is not
            await self._console.door.send_code(login)
        return await self._front(request, visitor, "desk-code-sent", tried=Tried(CODE, login, asked=True))

    async def sign_out(self, visit: Visit) -> Response:
        await self._console.door.sign_out(visit.sitting)
        response = see("/staff")
        drop_token(visit.request, response)
        return response

    async def settle(self, request: Request) -> Response:
        """Language and letters are this browser's; a conversation on the chat page keeps its own language."""
        visitor = self._console.visitor(request)
        form = await read_form(request)
        if sitting := await self._sitting(request):
            check_form(sitting, form)
        if form.get("size") in SIZES:
            visitor = replace(visitor, size=form["size"])
        elif form.get("language") in LANGUAGES:
            visitor = replace(visitor, language=form["language"])
        else:
            raise Problem(400, "web-problem-broken")
        response = see_back(form.get("back", ""), "/staff")
        remember_taste(request, response, visitor)
        return response

    async def _enter(
        self, request: Request, form: Mapping[str, str], way: str, entering: Awaitable[tuple[str, Staff]]
    ) -> Response:
        try:
            token, staff = await entering
        except BotError as error:
            status = 429 if isinstance(error, TriedTooOften) else 401
            visitor, login = self._console.visitor(request), form.get("login", "")
            tried = Tried(way, login, asked=way == CODE, error=error)
            return await self._front(request, visitor, "", status, tried)
        if before := await self._sitting(request):
            await self._console.door.sign_out(before)
        response = see(OWN, done="joined") if way == INVITE else see_back(form.get("next", ""), INBOX)
        keep_token(request, response, token)
        keep_browser(request, response, await self._console.door.browser_of(staff))
        return response

    async def _front(
        self, request: Request, visitor: Visitor, note: str = "", status: int = 200, tried: Tried = NOTHING_TRIED
    ) -> Response:
        values = await self._board.values()
        target = way_back(request.query_params.get("next", ""), "")
        error = tried.error
        html = self._console.pages.staff(
            "front.html",
            visitor,
            note=note or ("desk-signed-out" if target else ""),
            error=self._console.pages.sentence(Text(error.key, error.values), visitor.language) if error else "",
            way=tried.way,
            login=tried.login[:80],
            asked=tried.asked,
            code=tried.code[:20],
            draft=tried.draft,
            target=target,
            **values,
        )
        code = status if values["board"] or status != 200 else 503
        response = HTMLResponse(html, code, {"Vary": "Cookie, Accept-Language"})
        remember_taste(request, response, visitor)
        return response

    async def _sitting(self, request: Request) -> Sitting | None:
        """The front page comes even when the database does not answer."""
        if not read_token(request):
            return None
        try:
            return await self._console.sitting(request)
        except OperatorError:
            log.error("nobody can be recognised: the database does not answer")
            return None


def see_back(target: str, otherwise: str) -> Response:
    """To the page of the console that a form named, else to another one."""
    return RedirectResponse(way_back(target, otherwise), 303)
