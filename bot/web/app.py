"""Puts the HTTP side together: chat, board, health pages, webhooks, and what applies to every answer."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Final

import structlog
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.clock import Clock
from bot.config import Config
from bot.delivery.doorbell import Doorbell
from bot.dialog.engine import Engine
from bot.errors import OperatorError
from bot.services.kit import Kit
from bot.services.rooms import InForce
from bot.services.uploads import Uploads
from bot.store import Store
from bot.web.assets import Assets
from bot.web.chat import Chat, wants_json
from bot.web.conversation import Conversations
from bot.web.health import health_routes
from bot.web.limits import Gate, Limits
from bot.web.media import Posts
from bot.web.pages import FOLDER, Pages
from bot.web.problem import Problem, not_sent
from bot.web.security import SecureHeaders, refuse_foreign, secure
from bot.web.sse import Streams
from bot.web.staff_door import StaffDoor
from bot.web.visitor import read_visitor
from bot.web.wall import WallPage

log = structlog.get_logger()

TOLD_IN_THE_LOG: Final = (403, 413)  # a form that is not ours, a flood: no slip of a person
NO_PAGE: Final = (404, 405)  # an address that only takes forms is no page for whoever opens it

Webhook = Callable[[Request], Awaitable[Response]]


def build_web(
    engine: Engine,
    store: Store,
    in_force: InForce,
    doorbell: Doorbell,
    clock: Clock,
    config: Config,
    readiness: Callable[[], Awaitable[list[str]]],
    metrics: Callable[[], bytes],
    warnings: Callable[[], list[str]] = list,
    telegram_webhook: Webhook | None = None,
    limits: Limits | None = None,
    kit: Callable[[], Kit] | None = None,
) -> Starlette:
    """`state.streams.close()` of the result ends the open streams: call it when the server is asked to stop.

    `kit`: what the staff's use cases are given; without it nobody hears of what staff do before they look.
    """
    limits = limits or Limits.of(config.web)
    assets = Assets.load(FOLDER / "static")
    pages = Pages(in_force, config, assets, clock)
    streams = Streams(limits)
    posts = Posts(Uploads(config.attachments))
    now = kit or (lambda: Kit(config, clock, in_force.rooms))
    wall = WallPage(store, now, pages, config.hall.language)
    chat = Chat(engine, Conversations(store), pages, doorbell, config, Gate(limits), streams, posts)

    def staff() -> Sequence[Route]:
        from bot.web.staff import staff_routes  # see StaffDoor

        return staff_routes(store, now, in_force, pages, readiness, warnings, config.hall.language)

    routes = [*chat.routes, *wall.routes, *health_routes(readiness, metrics, warnings), assets.route, StaffDoor(staff)]
    if telegram_webhook is not None:
        routes.append(Route("/telegram", telegram_webhook, methods=["POST"]))
    faults = Faults(pages, config)
    app = Starlette(
        routes=routes,
        exception_handlers=faults.handlers,
        middleware=_around_every_answer(faults),
    )
    app.state.streams = streams
    return app


class Faults:
    """Tells a person what went wrong, as JSON to the script and as a page to everybody else."""

    def __init__(self, pages: Pages, config: Config) -> None:
        self._pages = pages
        self._fallback = config.hall.language
        self.handlers = {
            Problem: self._problem,
            HTTPException: self._http,
            OperatorError: self._operator,
            Exception: self._bug,
        }

    def answer(self, request: Request, problem: Problem) -> Response:
        if problem.status in TOLD_IN_THE_LOG:
            log.warning("a request was refused", path=request.url.path, why=problem.text.key)
        visitor = read_visitor(request, self._fallback)
        headers = {"Retry-After": str(problem.retry_after)} if problem.retry_after else None
        if wants_json(request):
            sentence = self._pages.sentence(problem.text, visitor.language)
            return JSONResponse({"error": problem.text.key, "message": sentence}, problem.status, headers)
        draft = getattr(request.state, "draft", None)
        staff = request.url.path.startswith("/staff")
        return HTMLResponse(self._pages.problem(problem, visitor, draft, staff=staff), problem.status, headers)

    async def _problem(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, Problem), "registered for nothing else"
        return self.answer(request, error)

    async def _http(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException), "registered for nothing else"
        key = "web-problem-not-found" if error.status_code in NO_PAGE else "web-problem-broken"
        response = self.answer(request, Problem(error.status_code, key))
        response.headers.update(error.headers or {})
        return response

    async def _operator(self, request: Request, error: Exception) -> Response:
        log.error("the store is down", path=request.url.path, reason=str(error))
        return self.answer(request, _down(request))

    async def _bug(self, request: Request, error: Exception) -> Response:
        """The error goes on to the server's log. This answer leaves outside the middleware, so it is secured here."""
        problem = _down(request)
        problem.status = 500
        response = self.answer(request, problem)
        secure(response.headers, request.url.scheme)
        return response


class OwnFormsOnly:
    def __init__(self, app: ASGIApp, faults: Faults) -> None:
        self._app = app
        self._faults = faults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            request = Request(scope, receive)
            try:
                refuse_foreign(request.method, request.headers)
            except Problem as problem:
                return await self._faults.answer(request, problem)(scope, receive, send)
        await self._app(scope, receive, send)


def _down(request: Request) -> Problem:
    return not_sent() if request.method == "POST" else Problem(503, "web-problem-down", retry_after=5)


def _around_every_answer(faults: Faults) -> list[Middleware]:
    return [
        Middleware(SecureHeaders),
        Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5),
        Middleware(OwnFormsOnly, faults=faults),
    ]
