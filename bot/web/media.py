"""Photos and voice notes over HTTP: read from a posted form in memory and within limits, and shown to who may see them.

What is shown was written anew when it came, and is served as what it is and as nothing else.
"""

import asyncio
import re
from collections.abc import AsyncGenerator
from typing import Final

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from bot.domain.attachments import File, Refused, TooHeavy
from bot.frozen import Frozen
from bot.services.uploads import Uploads
from bot.web.forms import FIELDS, clean
from bot.web.problem import Problem

FORM_TYPE: Final = "multipart/form-data"
AROUND: Final = 64 * 1024  # what a form may hold beside its file
DRAINED: Final = 64_000_000  # read and thrown away, so that the sender still hears the answer
AT_ONCE: Final = 16
SECONDS: Final = 180.0  # for one form to arrive
SUFFIXES: Final = {"image/jpeg": "jpg", "audio/ogg": "ogg", "audio/mp4": "m4a", "audio/amr": "amr"}
POLICY: Final = "default-src 'none'; sandbox; frame-ancestors 'none'"
_RANGE: Final = re.compile(r"bytes=(\d{1,12})-(\d{0,12})")


class Posted(Frozen):
    form: dict[str, str]
    data: bytes


class Posts:
    """Forms with one file. Several at a time, and not more: each is held in memory."""

    def __init__(self, uploads: Uploads) -> None:
        self._uploads = uploads
        self._reading = 0

    async def read(self, request: Request) -> Posted:
        """Raises a Problem when it is broken, too large, or too many send at once."""
        if self._reading >= AT_ONCE:
            raise Problem(503, "web-problem-busy", retry_after=10)
        self._reading += 1
        try:
            async with asyncio.timeout(SECONDS):
                return await _parsed(request, await self._body(request))
        except (ClientDisconnect, TimeoutError, MultiPartException, ValueError, KeyError):
            raise Problem(400, "web-problem-broken") from None
        finally:
            self._reading -= 1

    async def file(self, posted: Posted) -> tuple[File, ...]:
        """Empty where none was chosen. Raises a Problem that says why it is not taken."""
        try:
            return (await self._uploads.read(posted.data),) if posted.data else ()
        except Refused as refused:
            raise refusal(refused) from None

    async def _body(self, request: Request) -> bytes:
        body, size, most = bytearray(), 0, self._uploads.most_bytes + AROUND
        async for chunk in request.stream():
            size += len(chunk)
            if size <= most:
                body += chunk
            if size > DRAINED:
                break
        if size > most:
            raise refusal(TooHeavy(most=self._uploads.rules.megabytes))
        return bytes(body)


def refusal(refused: Refused) -> Problem:
    return Problem(413 if isinstance(refused, TooHeavy) else 422, refused.key, refused.values)


def has_file(request: Request) -> bool:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower() == FORM_TYPE


def media_response(request: Request, id: int, mime: str, content: bytes, kept: str) -> Response:
    """`kept`: how long a browser may keep it. A part of it where that is asked for: some play no sound otherwise."""
    name = f"{mime.partition('/')[0]}-{id}.{SUFFIXES.get(mime, 'bin')}"
    headers = {
        "Content-Disposition": f'inline; filename="{name}"',
        "Content-Security-Policy": POLICY,
        "Cache-Control": kept,
        "Accept-Ranges": "bytes",
    }
    asked = _RANGE.fullmatch(request.headers.get("range", ""))
    if asked is None:
        return Response(content, 200, headers, mime)
    first, last = int(asked[1]), min(int(asked[2] or len(content)), len(content) - 1)
    if first > last:
        return Response(status_code=416, headers={"Content-Range": f"bytes */{len(content)}"})
    headers["Content-Range"] = f"bytes {first}-{last}/{len(content)}"
    return Response(content[first : last + 1], 206, headers, mime)


class _InMemory(MultiPartParser):
    spool_max_size = DRAINED


async def _parsed(request: Request, body: bytes) -> Posted:
    parser = _InMemory(request.headers, _once(body), max_files=1, max_fields=FIELDS, max_part_size=AROUND)
    parsed = await parser.parse()
    form = {name: clean(value) for name, value in parsed.multi_items() if isinstance(value, str)}
    file = next((value for _, value in parsed.multi_items() if isinstance(value, UploadFile)), None)
    data = await file.read() if file else b""
    await parsed.close()
    return Posted(form, data)


async def _once(body: bytes) -> AsyncGenerator[bytes, None]:
    yield body
