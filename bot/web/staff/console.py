"""What every page of the console shares: who asks, whether they may, the form they bring back, the frame around it.

A handler is given a `Visit` of somebody signed in whose role is enough and, where something changes, whose form is
ours. What a use case refuses becomes a page that says why.
"""

import hmac
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any, Final, TypeVar
from urllib.parse import quote, urlencode

import structlog
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.domain.cases import NoCase
from bot.domain.checkin import AlreadyHere
from bot.domain.classes import NoClass
from bot.domain.desk import Sitting, at_least
from bot.domain.meaning import LANGUAGES
from bot.domain.staff import Forbidden, Role, Staff
from bot.domain.text import Text
from bot.errors import BotError
from bot.frozen import Frozen, replace
from bot.services.desk import DeskDoor
from bot.services.desk_cases import DeskCases
from bot.services.kit import Kit
from bot.services.rooms import InForce
from bot.store import Store
from bot.store.desk import Counts
from bot.store.tx import Tx
from bot.web.forms import read_form
from bot.web.media import Posted, Posts, has_file
from bot.web.pages import Pages
from bot.web.problem import Draft, Problem
from bot.web.staff.navigation import FIRST, pages_for
from bot.web.staff.session import read_token
from bot.web.visitor import Visitor, read_visitor, remember_taste

log = structlog.get_logger()

T = TypeVar("T")
FORM_BYTES: Final = 48 * 1024  # a reply of two thousand characters, each nine bytes when it is sent
STATUS: Final[Mapping[type[BotError], int]] = {Forbidden: 403, NoCase: 404, NoClass: 404}
WORDED: Final[Mapping[type[BotError], str]] = {  # what citizens are told helps nobody here
    NoCase: "desk-error-no-case",
    AlreadyHere: "sheets-error-already",
}
NOT_NOW: Final = 409
LIVE: Final = Markup(' hx-swap-oob="outerMorph"')
LARGEST_ID: Final = 2**63 - 1  # that a database can be asked for


class Visit(Frozen):
    """One request of somebody signed in. `form` is empty where nothing is changed, `data` where no file came."""

    request: Request
    visitor: Visitor
    sitting: Sitting
    form: Mapping[str, str]
    data: bytes = b""

    @property
    def me(self) -> Staff:
        return self.sitting.staff

    @property
    def asked(self) -> Mapping[str, str]:
        return self.request.query_params

    @property
    def typed(self) -> Mapping[str, str]:
        """What stood in the form, to be given back with a refusal; what did not is empty."""
        return defaultdict(str, self.form)

    @property
    def id(self) -> int:
        """The number in the path: of what the page is about."""
        return int(self.request.path_params["id"])

    @property
    def code(self) -> str:
        """The same, where a code names it."""
        return str(self.request.path_params["code"])

    def field(self, name: str) -> str:
        return self.form.get(name, "").strip()


Show = Callable[[Visit], Awaitable[Response]]
Outside = Callable[[Request, Visitor, Mapping[str, str]], Awaitable[Response]]


class Console:
    """`outside` answers whoever is not signed in; the front page sets it."""

    def __init__(
        self,
        store: Store,
        kit: Callable[[], Kit],
        in_force: InForce,
        pages: Pages,
        door: DeskDoor,
        fallback: str,
    ) -> None:
        self.store = store
        self.kit = kit
        self.in_force = in_force
        self.pages = pages
        self.door = door
        self.outside: Outside = _nobody
        self._fallback = fallback

    async def run(self, work: Callable[[Tx, Kit], Awaitable[T]]) -> T:
        """A use case in a transaction of its own."""
        kit = self.kit()

        async def run(tx: Tx) -> T:
            return await work(tx, kit)

        return await self.store.run(run)

    def page(self, path: str, show: Show, least: Role = Role.CLERK, *, quiet: bool = False) -> Route:
        """`quiet`: the page asks by itself, which does not keep anybody signed in."""
        return Route(path, partial(self._show, show, least, quiet), methods=["GET"])

    def act(self, path: str, show: Show, least: Role = Role.CLERK, posts: Posts | None = None) -> Route:
        """Something changes. `posts` reads a form with a file; who asks is looked at before it is read."""
        return Route(path, partial(self._act, show, least, posts), methods=["POST"])

    async def sitting(self, request: Request, *, awake: bool = True) -> Sitting | None:
        return await self.door.who(read_token(request), awake=awake)

    def visitor(self, request: Request) -> Visitor:
        visitor = read_visitor(request, self._fallback)
        language = request.query_params.get("lang", "")
        return replace(visitor, language=language) if language in LANGUAGES else visitor

    async def fill(self, template: str, visit: Visit, here: str, status: int = 200, **values: Any) -> Response:
        """A whole page in the frame; `here` is the name of its place in the navigation."""
        pages = pages_for(visit.me)
        frame = {
            "me": visit.me,
            "form": visit.sitting.form,
            "here": here,
            "pages": pages,
            "first": pages[:FIRST],
            "others": pages[FIRST:],
            "counts": await self.counts(visit.me),
            "back": _path(visit.request),
            "live": "",
            "done": None,
            "error": None,
        }
        html = self.pages.staff(template, visit.visitor, **(frame | values))
        response = HTMLResponse(html, status, {"Vary": "Cookie, Accept-Language"})
        remember_taste(visit.request, response, visit.visitor)
        return response

    def fragment(self, template: str, visit: Visit, **values: Any) -> Response:
        """A part of a page that is open; parts beside it that changed too carry `live`."""
        return HTMLResponse(self.pages.staff(template, visit.visitor, form=visit.sitting.form, live=LIVE, **values))

    async def counts(self, me: Staff) -> Counts:
        return await self.run(lambda tx, kit: DeskCases(tx, kit).counts(me))

    def say(self, error: BotError, visit: Visit) -> str:
        return self.pages.sentence(Text(WORDED.get(type(error), error.key), error.values), visit.visitor.language)

    async def _show(self, show: Show, least: Role, quiet: bool, request: Request) -> Response:
        visitor, sitting = self.visitor(request), await self.sitting(request, awake=not quiet)
        if sitting is None:
            return await self.outside(request, visitor, {})
        return await self._guarded(show, least, Visit(request, visitor, sitting, {}))

    async def _act(self, show: Show, least: Role, posts: Posts | None, request: Request) -> Response:
        visitor, sitting = self.visitor(request), await self.sitting(request)
        if posts and has_file(request):
            posted = await posts.read(request) if sitting else Posted({}, b"")
        else:
            posted = Posted(await read_form(request, FORM_BYTES), b"")
        if sitting is None:
            return await self.outside(request, visitor, posted.form)
        request.state.draft = Draft(posted.form.get("words", ""), "")
        check_form(sitting, posted.form)
        return await self._guarded(show, least, Visit(request, visitor, sitting, posted.form, posted.data))

    async def _guarded(self, show: Show, least: Role, visit: Visit) -> Response:
        try:
            if not at_least(visit.me, least):
                log.warning("a page was refused to somebody of the staff", staff=visit.me.id, path=_path(visit.request))
                raise Forbidden()
            if any(isinstance(one, int) and one > LARGEST_ID for one in visit.request.path_params.values()):
                raise Problem(404, "web-problem-not-found")
            return await show(visit)
        except BotError as error:
            return await self.fill(
                "refused.html", visit, "", status_of(error), title="desk-refused", error=self.say(error, visit)
            )


def check_form(sitting: Sitting, form: Mapping[str, str]) -> None:
    """Raises a Problem for a form that this session was not given."""
    if not hmac.compare_digest(form.get("form", "").encode(), sitting.form.encode()):
        raise Problem(403, "desk-problem-form")


def status_of(error: BotError) -> int:
    return STATUS.get(type(error), NOT_NOW)


def see(path: str, **asked: str) -> Response:
    """On to a page, after something was done."""
    query = urlencode({name: value for name, value in asked.items() if value})
    return RedirectResponse(f"{quote(path)}{'?' + query if query else ''}", 303)


def _path(request: Request) -> str:
    """Where a change of language leads back to; what was done is not told again."""
    if request.method != "GET":
        return request.url.path.rpartition("/")[0] if request.url.path.count("/") > 3 else request.url.path
    kept = [(name, value) for name, value in request.query_params.items() if name not in ("lang", "done")]
    return request.url.path + (f"?{urlencode(kept)}" if kept else "")


async def _nobody(request: Request, visitor: Visitor, form: Mapping[str, str]) -> Response:
    raise Problem(403, "web-problem-foreign")
