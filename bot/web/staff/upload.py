"""Reads a posted form with one file in it, within limits and in memory: a table holds people's data, which is not to
lie in a temporary file.
"""

from collections.abc import AsyncGenerator
from typing import Final

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request

from bot.frozen import Frozen
from bot.services.desk_imports import LARGEST
from bot.services.document_sheet import TooLarge
from bot.web.problem import Problem

FIELDS: Final = 10
AROUND: Final = 64 * 1024  # what a form may hold beside its file
DRAINED: Final = 8 * LARGEST  # read and thrown away, so that the sender still hears the answer


class Upload(Frozen):
    """`name` and `data` are empty where no file was chosen."""

    form: dict[str, str]
    name: str
    data: bytes


class _InMemory(MultiPartParser):
    spool_max_size = LARGEST + AROUND


async def read_upload(request: Request) -> Upload:
    """Nothing of a form of another kind: it is none of ours. Raises TooLarge, or a Problem when it is broken."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "multipart/form-data":
        return Upload({}, "", b"")
    body = await _body(request)
    try:
        parser = _InMemory(request.headers, _once(body), max_files=1, max_fields=FIELDS, max_part_size=AROUND)
        parsed = await parser.parse()
    except (MultiPartException, ValueError, KeyError):
        raise _broken() from None
    form = {name: value for name, value in parsed.multi_items() if isinstance(value, str)}
    file = next((value for _, value in parsed.multi_items() if isinstance(value, UploadFile)), None)
    data = await file.read() if file else b""
    await parsed.close()
    return Upload(form, (file.filename or "") if file else "", data)


async def _body(request: Request) -> bytes:
    body, size = bytearray(), 0
    try:
        async for chunk in request.stream():
            size += len(chunk)
            if size <= LARGEST + AROUND:
                body += chunk
            if size > DRAINED:
                break
    except ClientDisconnect:
        raise _broken() from None
    if size > LARGEST + AROUND:
        raise TooLarge(most=LARGEST // 1_000_000)
    return bytes(body)


async def _once(body: bytes) -> AsyncGenerator[bytes, None]:
    yield body


def _broken() -> Problem:
    return Problem(400, "web-problem-broken")
