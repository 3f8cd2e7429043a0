"""The stand-in itself: a person's side to drive it, and the HTTP side that the bot calls."""

import asyncio
import itertools
import math
import re
from collections import Counter
from collections.abc import Callable
from typing import Any, Self

from aiohttp import web

from tests.botapi import methods, updates
from tests.botapi.call import Call
from tests.botapi.control import control_routes
from tests.botapi.faults import Fault, Mode, Pace, refusal
from tests.botapi.groups import Group
from tests.botapi.model import Json, Refusal, Sent
from tests.botapi.webhook import Webhook

# what a person notices: the typing indicator is no send
_SENDS = re.compile(
    r"send(?!ChatAction)[A-Z]|editMessage|deleteMessage|answerCallbackQuery|(create|close|reopen)ForumTopic"
)
_PACED = re.compile(r"send|createForumTopic")  # a topic begins with a message of its own


class BotApi:
    """`sent` is all that a person would notice, in order; `calls` counts every method that was called.

    `latency` seconds pass after a send was recorded, `latency_all` in every call but getUpdates.
    With `pace` set, sends beyond Telegram's limits get 429 and are counted in `pace.violations`.
    """

    def __init__(self, *, latency: float = 0.0, latency_all: float = 0.0, paced: bool = False) -> None:
        self.latency, self.latency_all = latency, latency_all
        self.pace: Pace | None = Pace() if paced else None
        self.token: str | None = None  # set: any other token is answered 401
        self.sent: list[Sent] = []
        self.calls: Counter[str] = Counter()
        self.queue = updates.Queue()
        self.webhook = Webhook(self.queue)
        self.messages: dict[tuple[int, int], Json] = {}  # as they stand now, after edits
        self.files: dict[str, bytes] = {}  # by file_id
        self.profile: dict[str, Any] = {}
        self.groups: dict[int, Group] = {}
        self.reads_groups = False  # privacy mode is off
        self.blocked: set[int] = set()
        self.known: set[int] = set()
        self.open_queries: set[str] = set()
        self.polls = 0
        self.downloads = 0
        self.lost_downloads = 0  # so many of the next ones break off
        self.files_hang = False  # downloads are accepted and not answered
        self.stopping = asyncio.Event()
        self._faults: list[Fault] = []
        self._marks: dict[int, int] = {}  # how much was sent when this person last did something
        self._message_ids = itertools.count(1001)
        self._query_ids = itertools.count(4382_0000_0000_0001)
        self._sent_changed = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self._address = ""

    # starting and stopping

    async def start(self, port: int = 0) -> Self:
        app = web.Application(client_max_size=60_000_000)
        app.add_routes(control_routes(self))
        app.router.add_get("/file/bot{token}/{path:.+}", self._serve_file)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        self._runner = web.AppRunner(app, shutdown_timeout=0.2, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        self._address = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def stop(self) -> None:
        self.stopping.set()
        self.queue.tell()
        await self.webhook.close()
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        return await self.start()

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    @property
    def base_url(self) -> str:
        return f"{self._address}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self._address}/file/bot"

    # what a person does; each returns the update_id

    def says(self, user_id: int, text: str, *, language: str | None = "zh-hans", **extra: Any) -> int:
        """A text in the private chat; `extra` replaces fields of the message, `chat=` for a group."""
        return self.message(user_id, language=language, text=text, entities=updates.command_entities(text), **extra)

    def add_group(self, chat_id: int, *, forum: bool = True, may_open: bool = True) -> Group:
        """A group with the bot in it."""
        self.groups[chat_id] = Group(chat_id, forum, may_open)
        return self.groups[chat_id]

    def says_in(
        self, chat_id: int, user_id: int, text: str, *, thread: int | None = None, answers: int | None = None
    ) -> int:
        """A text in a group, in a topic of it, in answer to a message of it."""
        place: Json = {"chat": self.groups[chat_id].chat}
        if thread is not None:
            place |= {"message_thread_id": thread, "is_topic_message": True}
            answers = answers or self.groups[chat_id].topics[thread].root
        if answers is not None:
            place["reply_to_message"] = self.messages.get((chat_id, answers), {"message_id": answers})
        return self.says(user_id, text, **place)

    def becomes_supergroup(self, chat_id: int, new_id: int) -> int:
        """The group has a new id; the old one is told in its last message."""
        self.groups[new_id] = Group(new_id, self.groups[chat_id].forum, self.groups[chat_id].may_open)
        self.groups[chat_id].moved_to = new_id
        chat = {"id": chat_id, "title": "值班群", "type": "group"}
        return self.message(1, chat=chat, migrate_to_chat_id=new_id)

    def shows(self, user_id: int, photo: bytes, *, language: str | None = "zh-hans", **extra: Any) -> int:
        file_id = self.add_file(photo)
        size = {"file_id": file_id, "file_unique_id": f"u{file_id}", "width": 90, "height": 67}
        sizes = [size, size | {"width": 800, "height": 600, "file_size": len(photo)}]
        return self.message(user_id, language=language, photo=sizes, **extra)

    def shows_album(self, user_id: int, *photos: bytes, caption: str = "", **extra: Any) -> int:
        """Several photos sent at once: an update each, the words under the first."""
        album, last = str(next(self._query_ids)), 0
        for number, photo in enumerate(photos):
            words = {"caption": caption} if caption and not number else {}
            last = self.shows(user_id, photo, media_group_id=album, **words, **extra)
        return last

    def speaks(self, user_id: int, sound: bytes, *, seconds: int = 3, **extra: Any) -> int:
        file_id = self.add_file(sound)
        voice = {"file_id": file_id, "file_unique_id": f"u{file_id}", "duration": seconds, "mime_type": "audio/ogg"}
        return self.message(user_id, voice=voice | {"file_size": len(sound)}, **extra)

    def sends_as_file(self, user_id: int, data: bytes, mime: str = "image/jpeg", **extra: Any) -> int:
        file_id = self.add_file(data)
        document = {"file_id": file_id, "file_unique_id": f"u{file_id}", "file_name": "x.jpg", "mime_type": mime}
        return self.message(user_id, document=document | {"file_size": len(data)}, **extra)

    def message(self, user_id: int, *, language: str | None = "zh-hans", **fields: Any) -> int:
        """A message of any kind: voice=, location=, contact= and so on, as the Bot API writes them."""
        body: Json = {
            "message_id": self.next_message_id(),
            "from": updates.person(user_id, language),
            "chat": updates.private_chat(user_id),
            "date": updates.now(),
        } | {key: value for key, value in fields.items() if value != []}
        self.messages[body["chat"]["id"], body["message_id"]] = body
        return self._does(user_id, {"message": body})

    def presses(
        self,
        user_id: int,
        message_id: int,
        data: str,
        *,
        language: str | None = "zh-hans",
        chat_id: int | None = None,
    ) -> int:
        """A tap on an inline button; a message that is gone comes as an inaccessible one, as in reality."""
        chat_id = chat_id or user_id
        query_id = str(next(self._query_ids))
        self.open_queries.add(query_id)
        gone = {"chat": updates.chat_of(chat_id), "message_id": message_id, "date": 0}
        query = {
            "id": query_id,
            "from": updates.person(user_id, language),
            "message": self.messages.get((chat_id, message_id), gone),
            "chat_instance": str(7_190_000_000_000 + user_id),
            "data": data,
        }
        return self._does(user_id, {"callback_query": query})

    def blocks(self, user_id: int) -> int:
        """From now on sends to this person are refused with 403."""
        self.blocked.add(user_id)
        return self._does(user_id, updates.member_change(user_id, "member", "kicked"))

    def unblocks(self, user_id: int) -> int:
        self.blocked.discard(user_id)
        return self._does(user_id, updates.member_change(user_id, "kicked", "member"))

    def raw(self, update: Json) -> int:
        """Any update as it is; one with an update_id of its own keeps it, so that it can come twice."""
        update_id = self.queue.add(update)
        self.webhook.wake()
        return update_id

    def _does(self, user_id: int, update: Json) -> int:
        self.known.add(user_id)
        self._marks[user_id] = len(self.sent)
        return self.raw(update)

    def add_file(self, data: bytes) -> str:
        """A file that the bot can fetch by the returned file_id."""
        file_id = f"AgACAgUAAx{len(self.files):06d}"
        self.files[file_id] = data
        return file_id

    def next_message_id(self) -> int:
        return next(self._message_ids)

    # what the bot did

    def record(self, sent: Sent) -> None:
        self.sent.append(sent)
        self._sent_changed.set()
        self._sent_changed = asyncio.Event()

    async def wait_for(self, what: int | Callable[[Sent], bool], timeout: float = 5.0) -> list[Sent]:
        """All sends once there are so many; or those that fit, once one does. Else AssertionError."""
        if isinstance(what, int):
            return await self._until(lambda: self.sent, what, timeout)
        return await self._until(lambda: [one for one in self.sent if what(one)], 1, timeout)

    async def replies_to(
        self, chat_id: int, count: int = 1, timeout: float = 5.0, since: int | None = None
    ) -> list[Sent]:
        """New messages (no edits) in this chat since the person's last act, or from `sent[since]` on."""
        begin = self._marks.get(chat_id, 0) if since is None else since

        def replies() -> list[Sent]:
            return [one for one in self.sent[begin:] if one.chat_id == chat_id and one.method.startswith("send")]

        return await self._until(replies, count, timeout)

    async def _until(self, look: Callable[[], list[Sent]], count: int, timeout: float) -> list[Sent]:
        try:
            async with asyncio.timeout(timeout):
                while len(found := look()) < count:
                    await self._sent_changed.wait()
        except TimeoutError:
            seen = [(one.method, one.chat_id, one.text) for one in self.sent[-10:]]
            raise AssertionError(f"waited {timeout} s for {count}, found {len(look())}; last sent: {seen}") from None
        return list(found)

    # trouble

    def fail(
        self,
        *,
        chat_id: int | None = None,
        method: str | None = None,
        code: int = 403,
        description: str | None = None,
        times: int | None = 1,
        mode: Mode = "answer",
        retry_after: int | None = None,
        migrate_to: int | None = None,
    ) -> Fault:
        """Scripts a fault, `times=None` until `heal()`; without chat and method for all that is noticed.

        `retry_after` makes it a 429, `migrate_to` a 400 with the group's new id. In the modes "hang" and
        "close_after" the call takes effect and the answer is lost; in "close_before" it does not.
        """
        refused = refusal(code, description, retry_after, migrate_to)
        fault = Fault(chat_id, method, refused, mode, math.inf if times is None else times)
        self._faults.append(fault)
        return fault

    def heal(self) -> None:
        self._faults.clear()

    def _fault(self, method: str, chat_id: int | None) -> Fault | None:
        noticed = bool(_SENDS.match(method))
        fault = next((f for f in self._faults if f.fits(method, chat_id, noticed)), None)
        if fault:
            fault.left -= 1
            fault.seen += 1
        return fault

    # the HTTP side

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        try:
            return web.json_response({"ok": True, "result": await self._answer(request)})
        except Refusal as refused:
            headers = {"Retry-After": str(refused.parameters["retry_after"])} if refused.code == 429 else None
            return web.json_response(refused.as_json(), status=refused.code, headers=headers)

    async def _answer(self, request: web.Request) -> Any:
        method = request.match_info["method"]
        self._check_token(request.match_info["token"])
        call = Call(self, method, *await _read(request))
        perform = methods.find(method)
        self.calls[method] += 1
        fault = self._fault(method, call.chat_id)
        if fault and fault.mode in ("answer", "close_before"):
            self._break(request, fault)
        if perform is None:
            raise Refusal(404, "Not Found")
        if call.chat_id in self.groups:
            self.groups[call.chat_id].check_moved()
        if self.pace and _PACED.match(method) and _SENDS.match(method):
            self.pace.admit(call.chat_id or 0)
        result = await perform(call)
        if fault:
            await self._lose(request, fault)
        await self._linger(method)
        return result

    def _check_token(self, token: str) -> None:
        if not re.fullmatch(r"\d+:[\w-]+", token):
            raise Refusal(404, "Not Found")
        if self.token not in (None, token):
            raise Refusal(401, "Unauthorized")

    def _break(self, request: web.Request, fault: Fault) -> None:
        if fault.mode == "close_before":
            _hang_up(request)
        raise fault.refusal

    async def _lose(self, request: web.Request, fault: Fault) -> None:
        if fault.mode == "hang":
            await self.stopping.wait()
        _hang_up(request)

    async def _linger(self, method: str) -> None:
        seconds = self.latency if _SENDS.match(method) else 0.0
        seconds += self.latency_all if method != "getUpdates" else 0.0
        if seconds:
            await asyncio.sleep(seconds)

    async def _serve_file(self, request: web.Request) -> web.Response:
        self.downloads += 1
        if self.lost_downloads:
            self.lost_downloads -= 1
            _hang_up(request)
        while self.files_hang and not self.stopping.is_set():
            await asyncio.sleep(0.02)
        data = self.files.get(request.match_info["path"].removeprefix("files/"))
        if data is None:
            return web.json_response(Refusal(404, "Not Found").as_json(), status=404)
        return web.Response(body=data)


def _hang_up(request: web.Request) -> None:
    if request.transport:
        request.transport.abort()


async def _read(request: web.Request) -> tuple[Json, dict[str, tuple[str, bytes]]]:
    """Parameters of the query, form, multipart or JSON body, and the uploads."""
    params: Json = dict(request.query)
    files: dict[str, tuple[str, bytes]] = {}
    if request.content_type == "application/json":
        return params | (await request.json() if request.can_read_body else {}), files
    for name, given in (await request.post()).items():
        if isinstance(given, web.FileField):
            files[name] = (given.filename, given.file.read())
        else:
            params[name] = given
    return params, files
