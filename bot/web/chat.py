"""The chat page: shows the conversation, takes in what the visitor says, and keeps an open page up to date.

Works as plain forms and pages; the script of `static/` gets the same answers as JSON. What is said is the engine's
business, and what was said is read back from the log alone.
"""

import re

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.config import Config
from bot.delivery.doorbell import Doorbell
from bot.dialog.engine import Engine, Taken
from bot.dialog.turn import Kind, Turn
from bot.domain.attachments import File
from bot.domain.meaning import LANGUAGES
from bot.frozen import replace
from bot.web.conversation import BATCH, CHANNEL, Conversation, Conversations
from bot.web.files import file_response
from bot.web.forms import TEXT_CHARACTERS, read_form, too_long
from bot.web.limits import Gate
from bot.web.media import Posted, Posts, has_file, media_response
from bot.web.pages import Pages
from bot.web.problem import Draft, Problem
from bot.web.sse import Event, EventStream, Streams
from bot.web.views import OWN_TURN
from bot.web.visitor import SIZES, Visitor, new_id, read_visitor, remember

SHOWN_AT_FIRST = 60
SHOWN_AT_MOST = 1000
_CLIENT_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
_START = re.compile(r"[A-Za-z0-9_-]{1,64}")
_CURSOR = re.compile(r"[0-9]{1,18}")


class Chat:
    def __init__(
        self,
        engine: Engine,
        conversations: Conversations,
        pages: Pages,
        doorbell: Doorbell,
        config: Config,
        gate: Gate,
        streams: Streams,
        posts: Posts,
    ) -> None:
        self._engine = engine
        self._conversations = conversations
        self._pages = pages
        self._doorbell = doorbell
        self._fallback = config.hall.language
        self._gate = gate
        self._streams = streams
        self._posts = posts

    @property
    def routes(self) -> list[Route]:
        return [
            Route("/", self.page),
            Route("/chat/messages", self.say, methods=["POST"]),
            Route("/chat/messages", self.news),
            Route("/chat/stream", self.stream),
            Route("/chat/settings", self.settle, methods=["POST"]),
            Route("/chat/files/{message:int}/{name}", self.file),
            Route("/chat/media/{id:int}", self.media),
        ]

    async def page(self, request: Request) -> Response:
        """The first visit begins the conversation: the one change that a GET makes."""
        visitor = self.visitor(request)
        start = request.query_params.get("start", "")
        start = start if _START.fullmatch(start) else ""
        most = SHOWN_AT_MOST if "earlier" in request.query_params else SHOWN_AT_FIRST
        conversation = await self._latest(visitor, most)
        if conversation is None and request.method == "GET":
            visitor, conversation = await self._begin(request, visitor, start, most)
            start = ""
        if conversation and request.query_params.get("lang") not in LANGUAGES:
            visitor = replace(visitor, language=conversation.contact.language)
        messages, cursor = (conversation.messages, conversation.cursor) if conversation else ([], 0)
        html = self._pages.chat(messages, cursor, visitor, start=start, earlier=len(messages) == most == SHOWN_AT_FIRST)
        response = HTMLResponse(html, headers={"Vary": "Cookie, Accept-Language"})
        if visitor.id:
            remember(request, response, visitor)
        return response

    async def say(self, request: Request) -> Response:
        visitor, posted = await self._read(request)
        form = posted.form if posted else await read_form(request)
        text, press = form.get("text", "").strip(), form.get("press", "")
        id, cursor = _client_id(form.get("id", "")), _cursor(form.get("after", ""))
        request.state.draft = Draft("" if press else text, id)
        if _START.fullmatch(form.get("start", "")):
            id, text = OWN_TURN + id, f"/start {form['start']}"
        if len(press or text) > TEXT_CHARACTERS:
            raise too_long()
        files = await self._posts.file(posted) if posted else ()
        if not (press or text or files):
            raise Problem(400, "web-problem-empty")
        if not posted:
            visitor = await self._admit(request, visitor)
        kind = Kind(files[0].medium.value) if files else Kind.PRESS if press else Kind.TEXT
        taken = await self._take(visitor, id, kind, text if files else press or text, files, _album(form))
        return await self._answered(request, visitor, taken, cursor)

    async def _read(self, request: Request) -> tuple[Visitor, Posted | None]:
        """What comes with a file is read only for somebody who may send one; None without a file."""
        visitor = self.visitor(request)
        if not has_file(request):
            return visitor, None
        visitor = await self._admit(request, visitor)
        posted = await self._posts.read(request)
        if posted.data:
            self._gate.file(visitor.id, request)
        return visitor, posted

    async def _answered(self, request: Request, visitor: Visitor, taken: Taken, cursor: int | None) -> Response:
        """The page anew, or for its script what was said since `cursor`, or since this turn."""
        response: Response = RedirectResponse("/", 303)
        if wants_json(request):
            conversation = await self._after(visitor, taken.message_id - 1 if cursor is None else cursor)
            visitor = _in_language_of(conversation, visitor)
            response = self._batch(conversation, visitor, 0)
        remember(request, response, visitor)
        return response

    async def news(self, request: Request) -> Response:
        visitor = self.visitor(request)
        cursor = _cursor(request.query_params.get("after", "")) or 0
        conversation = await self._after(visitor, cursor) if visitor.id else None
        return self._batch(conversation, _in_language_of(conversation, visitor), cursor)

    async def stream(self, request: Request) -> Response:
        visitor = self.visitor(request)
        contact = await self._conversations.contact(visitor.id) if visitor.id else None
        if contact is None:
            return Response(status_code=204)  # tells the browser not to try again
        cursor = max(
            _cursor(request.query_params.get("after", "")) or 0,
            _cursor(request.headers.get("last-event-id", "")) or 0,
        )

        async def news(cursor: int) -> tuple[list[Event], int]:
            messages = await self._conversations.news(contact.id, cursor)
            return self._pages.fragments(messages, contact.language), messages[-1].id if messages else cursor

        return EventStream(contact.id, cursor, visitor.id, news, self._doorbell, self._streams)

    async def settle(self, request: Request) -> Response:
        """The language is the conversation's, so that notices follow it; the size of letters is this browser's."""
        visitor = self.visitor(request)
        form = await read_form(request)
        if form.get("size") in SIZES:
            visitor = replace(visitor, size=form["size"])
        elif form.get("language") in LANGUAGES:
            visitor = await self._admit(request, replace(visitor, language=form["language"]))
            await self._take(visitor, OWN_TURN + new_id(), Kind.TEXT, f"/language {visitor.language}")
        else:
            raise Problem(400, "web-problem-broken")
        response = RedirectResponse("/", 303)
        remember(request, response, visitor)
        return response

    async def file(self, request: Request) -> Response:
        visitor = self.visitor(request)
        id, name = request.path_params["message"], request.path_params["name"]
        known = visitor.id and _CURSOR.fullmatch(str(id))
        file = await self._conversations.file(visitor.id, id, name) if known else None
        if file is None:
            raise Problem(404, "web-problem-not-found")
        return await run_in_threadpool(file_response, file)  # a sheet takes half a second to be drawn

    async def media(self, request: Request) -> Response:
        visitor, id = self.visitor(request), request.path_params["id"]
        known = visitor.id and _CURSOR.fullmatch(str(id))
        found = await self._conversations.attachment(visitor.id, id) if known else None
        if found is None:
            raise Problem(404, "web-problem-not-found")
        return media_response(request, id, found[0].mime, found[1], "private, max-age=600")

    def visitor(self, request: Request) -> Visitor:
        visitor = read_visitor(request, self._fallback)
        language = request.query_params.get("lang", "")
        return replace(visitor, language=language) if language in LANGUAGES else visitor

    async def _begin(
        self, request: Request, visitor: Visitor, start: str, most: int
    ) -> tuple[Visitor, Conversation | None]:
        self._gate.conversation(request)
        if not await self._is_known(visitor):
            visitor = replace(visitor, id=new_id())
        kind, text = (Kind.TEXT, f"/start {start}") if start else (Kind.FOLLOW, "")
        await self._take(visitor, OWN_TURN + new_id(), kind, text)
        return visitor, await self._latest(visitor, most)

    async def _admit(self, request: Request, visitor: Visitor) -> Visitor:
        """A visitor who may speak now; somebody new gets an id, and so does who made one up."""
        if await self._is_known(visitor):
            self._gate.message(visitor.id)
            return visitor
        self._gate.conversation(request)
        return replace(visitor, id=new_id())

    async def _is_known(self, visitor: Visitor) -> bool:
        return bool(visitor.id) and await self._conversations.contact(visitor.id) is not None

    async def _take(
        self, visitor: Visitor, id: str, kind: Kind, text: str, files: tuple[File, ...] = (), album: str = ""
    ) -> Taken:
        turn = Turn(CHANNEL, visitor.id, id, kind, text, visitor.language, files=files, album=album)
        return await self._engine.take(turn)

    async def _latest(self, visitor: Visitor, most: int) -> Conversation | None:
        """None also for a conversation of which nothing is left: it begins anew."""
        if not visitor.id:
            return None
        conversation = await self._conversations.latest(visitor.id, most)
        return conversation if conversation and conversation.messages else None

    async def _after(self, visitor: Visitor, cursor: int) -> Conversation | None:
        return await self._conversations.after(visitor.id, cursor)

    def _batch(self, conversation: Conversation | None, visitor: Visitor, cursor: int) -> Response:
        if conversation is None:
            return JSONResponse({"messages": [], "cursor": cursor, "more": False, "language": visitor.language})
        return JSONResponse(
            {
                "messages": self._pages.fragments(conversation.messages, visitor.language),
                "cursor": conversation.cursor,
                "more": len(conversation.messages) == BATCH,
                "language": visitor.language,
            }
        )


def wants_json(request: Request) -> bool:
    return "application/json" in request.headers.get("accept", "") or request.url.path == "/chat/stream"


def _in_language_of(conversation: Conversation | None, visitor: Visitor) -> Visitor:
    return replace(visitor, language=conversation.contact.language) if conversation else visitor


def _client_id(given: str) -> str:
    """Made by the page, so that a repeat is known as one; a client that makes none gets no such protection."""
    if given and not _CLIENT_ID.fullmatch(given):
        raise Problem(400, "web-problem-broken")
    return given or new_id()


def _album(form: dict[str, str]) -> str:
    """What the page sends together; made by it like the ids."""
    album = form.get("album", "")
    return album if _CLIENT_ID.fullmatch(album) else ""


def _cursor(given: str) -> int | None:
    if not given:
        return None
    if not _CURSOR.fullmatch(given):
        raise Problem(400, "web-problem-broken")
    return int(given)
