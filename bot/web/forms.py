"""Reads a posted form within its limits. Only what a plain HTML form sends; files are read by `media.py`."""

from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from bot.web.problem import Problem

FORM_BYTES = 32 * 1024  # two thousand characters, each up to twelve bytes when it is sent
DRAINED_BYTES = 4 * 1024 * 1024  # read and thrown away, so that the sender still hears the answer
TEXT_CHARACTERS = 2000
FIELDS = 20
FORM_TYPE = "application/x-www-form-urlencoded"


async def read_form(request: Request, most: int = FORM_BYTES) -> dict[str, str]:
    """Field names and values, the last one of a name. Raises a Problem when larger than `most` bytes, or broken."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != FORM_TYPE:
        raise _broken()
    body = await _body(request, most)
    try:
        pairs = parse_qsl(body.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=FIELDS)
    except ValueError:
        raise _broken() from None
    return {name: clean(value) for name, value in pairs}


def too_long() -> Problem:
    return Problem(413, "web-problem-too-long", {"most": TEXT_CHARACTERS})


async def _body(request: Request, most: int) -> bytes:
    body = bytearray()
    size = 0
    try:
        async for chunk in request.stream():
            size += len(chunk)
            if size <= most:
                body += chunk
            if size > DRAINED_BYTES:
                break
    except ClientDisconnect:
        raise _broken() from None
    if size > most:
        raise too_long()
    return bytes(body)


def clean(value: str) -> str:
    """One kind of line end, no control characters: neither people nor databases can use them."""
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(char for char in value if char >= " " or char in "\n\t")


def _broken() -> Problem:
    return Problem(400, "web-problem-broken")
