"""Calls of the Bot API through aiohttp, which costs a fifth of the library's own client.

What matters of a call that fails is whether it may have taken effect, so the errors say just that: `NeverLeft`
or `NoAnswer`. What the platform's refusals mean for a message is told in `telegram_errors`.
"""

import re
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import orjson
from aiohttp import (
    ClientError,
    ClientSession,
    ClientTimeout,
    DummyCookieJar,
    FormData,
    TCPConnector,
)
from aiohttp.abc import AbstractStreamWriter
from aiohttp.payload import BytesPayload, Payload
from telegram import InputFile
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter
from yarl import URL

from bot.channels.telegram_json import read_json

Json = dict[str, Any]

_PATH = re.compile(r"[\w-][\w./-]*", re.ASCII)
TOO_BIG = "Bad Request: file is too big"
CHUNK_BYTES = 65_536

CONNECTIONS = 160  # more than the courier has in flight, so that polling finds one
KEEP_ALIVE_SECONDS = 15.0  # shorter than any server's: a call on a connection just closed has an unknown outcome
CONNECT_SECONDS = 5.0
READ_SECONDS = 20.0
WHOLE_CALL_MARGIN_SECONDS = 20.0  # against an answer that drips without end

# told once, when the request of the running call leaves
handed_over: ContextVar[Callable[[], None] | None] = ContextVar("handed_over", default=None)


class NeverLeft(NetworkError):
    """No connection, or none free: the call certainly took no effect."""


class NoAnswer(TimedOut):
    """The call was on its way and no readable answer came: it may have taken effect."""


class TooFast(RetryAfter):
    """`RetryAfter` with one meaning: the library's own warns each time it is asked for the seconds."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        super().__init__(timedelta(seconds=seconds))

    @property
    def retry_after(self) -> timedelta:
        return timedelta(seconds=self._seconds)


@dataclass(slots=True)
class Progress:
    """How far one call has come; `handed` is called once."""

    handed: Callable[[], None] | None
    begun: bool = False

    def leave(self) -> None:
        self.begun = True
        if self.handed is not None:
            handed, self.handed = self.handed, None
            handed()


class Watched(BytesPayload):
    """A body that tells when it is written: headers leave together with it, so nothing has left before."""

    def __init__(self, content: bytes, content_type: str, progress: Progress) -> None:
        super().__init__(content, content_type=content_type)
        self._progress = progress

    async def write_with_length(self, writer: AbstractStreamWriter, content_length: int | None) -> None:
        self._progress.leave()
        await super().write_with_length(writer, content_length)


class AiohttpRequest(BaseRequest):
    """Raises only TelegramError, and without a cause: aiohttp's texts can hold the URL, and that the token."""

    def __init__(
        self,
        *,
        proxy: str | None = None,
        connect_seconds: float = CONNECT_SECONDS,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        self._proxy = proxy
        self._connect_seconds = connect_seconds
        self._read_seconds = read_seconds
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_seconds

    async def initialize(self) -> None:
        if self._session is None:
            self._session = ClientSession(
                connector=TCPConnector(limit=CONNECTIONS, keepalive_timeout=KEEP_ALIVE_SECONDS, ttl_dns_cache=60),
                cookie_jar=DummyCookieJar(),
                proxy=self._proxy,
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The time-outs for writing and for the pool are not asked for: connecting has one for both."""
        if self._session is None:
            raise NeverLeft("the client is not open")
        timeout = self._timeout(read_timeout, connect_timeout)
        progress = Progress(handed_over.get())
        body = None if request_data is None else await _encode(request_data, progress)
        try:
            async with self._session.request(
                method, _address(url), data=body, timeout=timeout, allow_redirects=False
            ) as answer:
                status, payload = answer.status, await answer.read()
        except (ClientError, OSError, ValueError, RuntimeError) as error:  # TimeoutError is an OSError
            words = f"{type(error).__name__}: {_without_token(str(error))}"
            raise (NoAnswer(words) if progress.begun else NeverLeft(words)) from None
        _check_status(status, payload)
        return status, payload

    async def download(self, url: str, most: int, seconds: float) -> bytes:
        """No more than `most` bytes. Raises TelegramError; BadRequest when there are more."""
        if self._session is None:
            raise NeverLeft("the client is not open")
        timeout = ClientTimeout(total=seconds, connect=self._connect_seconds)
        try:
            async with self._session.get(URL(url, encoded=True), timeout=timeout, allow_redirects=False) as answer:
                if answer.status != 200:
                    raise NetworkError(f"the file was answered with {answer.status}")
                data = bytearray()
                async for chunk in answer.content.iter_chunked(CHUNK_BYTES):
                    data += chunk
                    if len(data) > most:
                        raise BadRequest(TOO_BIG)
                return bytes(data)
        except (ClientError, OSError, ValueError, RuntimeError) as error:
            raise NoAnswer(f"{type(error).__name__}: {_without_token(str(error))}") from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> Json:
        try:
            answer = read_json(payload)
        except ValueError:
            raise NoAnswer("the answer is no JSON") from None
        if not isinstance(answer, dict):
            raise NoAnswer("the answer is no object")
        return answer

    def _timeout(self, read: Any, connect: Any) -> ClientTimeout:
        read_seconds = self._read_seconds if read is BaseRequest.DEFAULT_NONE else read
        connect_seconds = self._connect_seconds if connect is BaseRequest.DEFAULT_NONE else connect
        whole = None if read_seconds is None else read_seconds + WHOLE_CALL_MARGIN_SECONDS
        return ClientTimeout(total=whole, connect=connect_seconds, sock_read=read_seconds)


class Api:
    """Methods by their names, without the library's objects: reading an answer into one is the largest cost."""

    def __init__(self, request: AiohttpRequest, base_url: str, token: str, file_url: str = "") -> None:
        self._request = request
        self._address = f"{base_url}{token}/"
        self._files = f"{file_url}{token}/"

    async def call(
        self,
        method: str,
        parameters: Json | None = None,
        *,
        file: tuple[str, InputFile] | None = None,
        read_seconds: float | None = None,
    ) -> Any:
        """Returns the `result`; `file` is an upload under its parameter's name. Raises TelegramError."""
        given = [RequestParameter(name, value, None) for name, value in (parameters or {}).items()]
        if file is not None:
            given.append(RequestParameter(file[0], None, [file[1]]))
        wait = BaseRequest.DEFAULT_NONE if read_seconds is None else read_seconds
        try:
            return await self._request.post(self._address + method, RequestData(given), read_timeout=wait)
        except (KeyError, TypeError, AttributeError):  # the library reads on without looking
            raise NoAnswer("the answer is not in the form of the Bot API") from None

    async def fetch(self, file_id: str, most: int, seconds: float) -> bytes:
        """What somebody sent, by its id. The address holds the token: it is nowhere told. Raises TelegramError."""
        found = await self.call("getFile", {"file_id": file_id}, read_seconds=seconds)
        path = found.get("file_path") if isinstance(found, dict) else None
        if not isinstance(path, str) or not _PATH.fullmatch(path) or ".." in path:
            raise NoAnswer("the file has no address that can be fetched")
        if found.get("file_size", 0) > most:
            raise BadRequest(TOO_BIG)
        return await self._request.download(self._files + path, most, seconds)


def proxy_for(url: str) -> str | None:
    """As the environment asks: where Telegram is barred, a proxy is the only way to it."""
    parts = urlsplit(url)
    proxy = None if proxy_bypass(parts.hostname or "") else getproxies().get(parts.scheme)
    return proxy if proxy and proxy.startswith("http") else None


@lru_cache(64)
def _address(url: str) -> URL:
    """There are as many as methods in use."""
    return URL(url)


async def _encode(data: RequestData, progress: Progress) -> Payload:
    if data.contains_files:
        return await _form(data, progress)
    try:
        return Watched(orjson.dumps(data.parameters), "application/json", progress)
    except TypeError as error:
        raise BadRequest(f"not to be written as JSON: {error}") from error


async def _form(data: RequestData, progress: Progress) -> Payload:
    form = FormData(quote_fields=False)  # else the file's name arrives percent-encoded
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    written = form()
    return Watched(await written.as_bytes(), written.content_type, progress)


def _check_status(status: int, payload: bytes) -> None:
    """The few answers that the library would turn into something less telling."""
    if status == 429:
        raise TooFast(_seconds_to_wait(payload))
    if status == 413:
        raise BadRequest("Bad Request: request entity too large")
    if status == 504:
        raise NoAnswer("Gateway Timeout")  # the call was passed on, and its answer did not come back


def _seconds_to_wait(payload: bytes) -> float:
    try:
        return max(float(AiohttpRequest.parse_json_payload(payload)["parameters"]["retry_after"]), 0.0)
    except (TelegramError, LookupError, TypeError, ValueError):
        return 1.0


def _without_token(words: str) -> str:
    return re.sub(r"bot\d+:[\w-]+|\d{5,}:[\w-]{4,}", "bot…", words)
