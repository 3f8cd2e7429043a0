"""The Bot API as lean as it can be made, so that the bot under load is the bottleneck and not its stand-in.

It checks nothing; `tests/botapi` is the one that does. It hands out updates and answers sends.
"""

import asyncio
import itertools
import re
import time
from collections import deque
from collections.abc import Callable
from typing import cast

import httptools
import orjson

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
_BOT = {"id": 110201543, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
_MESSAGE = (
    b'{"ok":true,"result":{"message_id":%d,"from":' + orjson.dumps(_BOT) + b',"chat":{"id":%d,"first_name":"U",'
    b'"type":"private"},"date":%d,"text":"ok"}}'
)
_MOST_UPDATES = 100
_LONGEST_POLL_SECONDS = 10


def _number(name: bytes) -> re.Pattern[bytes]:
    """Finds a whole number in a form, a JSON object or a multipart body."""
    form, in_json = rb"(?:^|&)" + name + rb"=", rb'"' + name + rb'"\s*:\s*"?'
    multipart = rb'name="' + name + rb'"\r\n(?:[^\r\n]+\r\n)*\r\n'
    return re.compile(rb"(?:" + form + rb"|" + in_json + rb"|" + multipart + rb")(-?\d+)")


_CHAT_ID, _OFFSET, _TIMEOUT = _number(b"chat_id"), _number(b"offset"), _number(b"timeout")


class Connection(asyncio.Protocol):
    """One kept-alive connection; clients send the next request only after the answer."""

    def __init__(self, api: "LoadApi") -> None:
        self._api = api
        self._parser = httptools.HttpRequestParser(self)
        self._url = b""
        self._body: list[bytes] = []
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_url(self, url: bytes) -> None:
        self._url += url

    def on_body(self, body: bytes) -> None:
        self._body.append(body)

    def on_message_complete(self) -> None:
        path, _, query = self._url.partition(b"?")
        body = b"".join(self._body) or query
        self._url = b""
        self._body.clear()
        self._api.answer(self, path.rpartition(b"/")[2].decode(), body)

    def write(self, body: bytes) -> None:
        if self._transport is not None:
            self._transport.write(_HEAD % len(body) + body)


class LoadApi:
    """`on_send` is called with the chat as its message arrives; `latency` seconds delay the answer.

    Update ids go on rising over restarts, as the platform's do: a bot that remembers would take repeats for repeats.
    """

    def __init__(self, on_send: Callable[[int], None]) -> None:
        self.on_send = on_send
        self.latency = 0.0
        self.polled = asyncio.Event()
        self._pending: deque[tuple[int, bytes]] = deque()
        self._update_ids = itertools.count(time.time_ns() // 1000)
        self._message_ids = itertools.count(1000)
        self._poll: Connection | None = None
        self._poll_timer: asyncio.TimerHandle | None = None
        self._flushing = False

    def enqueue(self, chat_id: int, text: str) -> None:
        update_id = next(self._update_ids)
        message = {
            "message_id": next(self._message_ids),
            "from": {"id": chat_id, "is_bot": False, "first_name": "U", "language_code": "zh-hans"},
            "chat": {"id": chat_id, "first_name": "U", "type": "private"},
            "date": int(time.time()),
            "text": text,
        }
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        self._pending.append((update_id, orjson.dumps({"update_id": update_id, "message": message})))
        if self._poll is not None and not self._flushing:
            self._flushing = True
            asyncio.get_running_loop().call_soon(self._flush)

    def answer(self, connection: Connection, method: str, body: bytes) -> None:
        if method == "getUpdates":
            self._take_poll(connection, body)
        elif method.startswith("send") and method != "sendChatAction":
            self._take_send(connection, body)
        elif method.startswith("edit"):
            connection.write(self._message(body))
        else:
            connection.write(_other(method))

    def _take_poll(self, connection: Connection, body: bytes) -> None:
        self.polled.set()
        if found := _OFFSET.search(body):
            offset = int(found[1])
            while self._pending and self._pending[0][0] < offset:
                self._pending.popleft()
        if self._poll is not None:
            self._flush()
        self._poll = connection
        if self._pending:
            self._flush()
        else:
            found = _TIMEOUT.search(body)
            seconds = min(int(found[1]), _LONGEST_POLL_SECONDS) if found else 0
            self._poll_timer = asyncio.get_running_loop().call_later(seconds, self._flush)

    def _flush(self) -> None:
        """Answers the waiting poll with what there is, which after a long wait is nothing."""
        self._flushing = False
        if self._poll_timer is not None:
            self._poll_timer.cancel()
            self._poll_timer = None
        if self._poll is not None:
            updates = (update for _, update in itertools.islice(self._pending, _MOST_UPDATES))
            self._poll.write(b'{"ok":true,"result":[' + b",".join(updates) + b"]}")
            self._poll = None

    def _take_send(self, connection: Connection, body: bytes) -> None:
        answer = self._message(body)
        if found := _CHAT_ID.search(body):
            self.on_send(int(found[1]))
        if self.latency:
            asyncio.get_running_loop().call_later(self.latency, connection.write, answer)
        else:
            connection.write(answer)

    def _message(self, body: bytes) -> bytes:
        found = _CHAT_ID.search(body)
        return _MESSAGE % (next(self._message_ids), int(found[1]) if found else 0, int(time.time()))


_OTHERS = {
    "getMe": _BOT,
    "getWebhookInfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
    "getMyCommands": [],
    "getMyName": {"name": ""},
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
}


def _other(method: str) -> bytes:
    return orjson.dumps({"ok": True, "result": _OTHERS.get(method, True)})
