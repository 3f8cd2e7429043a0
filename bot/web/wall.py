"""The wall of thanks as a public page. It knows nobody, sets nothing but what somebody chose for their own eyes, and is
made anew only when something on it changed: a browser asks each time, so what was taken down is gone at once.
"""

import hashlib
from collections.abc import Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.domain.meaning import LANGUAGES
from bot.frozen import Frozen, replace
from bot.services.kit import Kit
from bot.services.rooms import Rooms
from bot.services.wall import Thanks, Wall
from bot.store import Store
from bot.web.forms import read_form
from bot.web.pages import Pages
from bot.web.problem import Problem
from bot.web.visitor import SIZES, Visitor, read_visitor, remember_taste

PATH: Final = "/thanks"
ALWAYS_ASK: Final = "no-cache"


class Made(Frozen):
    """A page as it was made, and of what."""

    thanks: tuple[Thanks, ...]
    rooms: Rooms
    html: bytes
    tag: str


class WallPage:
    def __init__(self, store: Store, kit: Callable[[], Kit], pages: Pages, fallback: str) -> None:
        self._store = store
        self._kit = kit
        self._pages = pages
        self._fallback = fallback
        self._made: dict[tuple[str, str], Made] = {}  # by language and size of letters: nine at most

    @property
    def routes(self) -> list[Route]:
        return [Route(PATH, self.show), Route(PATH, self.settle, methods=["POST"])]

    async def show(self, request: Request) -> Response:
        visitor = read_visitor(request, self._fallback)
        language = request.query_params.get("lang", "")
        made = await self._page(replace(visitor, language=language) if language in LANGUAGES else visitor)
        headers = {"Cache-Control": ALWAYS_ASK, "ETag": made.tag, "Vary": "Cookie, Accept-Language"}
        if made.tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(made.html, media_type="text/html", headers=headers)

    async def settle(self, request: Request) -> Response:
        visitor, form = read_visitor(request, self._fallback), await read_form(request)
        if form.get("size") in SIZES:
            visitor = replace(visitor, size=form["size"])
        elif form.get("language") in LANGUAGES:
            visitor = replace(visitor, language=form["language"])
        else:
            raise Problem(400, "web-problem-broken")
        response = RedirectResponse(PATH, 303)
        remember_taste(request, response, visitor)
        return response

    async def _page(self, visitor: Visitor) -> Made:
        kit, taste = self._kit(), (visitor.language, visitor.size)
        thanks = tuple(await self._store.run(lambda tx: Wall(tx, kit).newest()))
        made = self._made.get(taste)
        if made is None or made.thanks != thanks or made.rooms is not kit.rooms:
            html = self._pages.wall(thanks, visitor).encode()
            made = Made(thanks, kit.rooms, html, f'"{hashlib.sha256(html).hexdigest()[:20]}"')
            self._made[taste] = made
        return made
