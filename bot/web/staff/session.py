"""The cookie that says who is signed in. Only the browser and the request hold it; the store knows its hash."""

import re
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from bot.web.cookies import drop, keep, own_name

_NAME: Final = "desk"
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{43}")
_WAY_BACK: Final = re.compile(r"/staff(?:/[A-Za-z0-9_-]+)*(?:\?[A-Za-z0-9_=&.%-]*)?")


def read_token(request: Request) -> str:
    """Empty without one, or with what can be none."""
    token = request.cookies.get(own_name(_NAME, request), "")
    return token if _TOKEN.fullmatch(token) else ""


def keep_token(request: Request, response: Response, token: str) -> None:
    """Until the browser closes; when it ends before that is decided here."""
    keep(request, response, own_name(_NAME, request), token)


def drop_token(request: Request, response: Response) -> None:
    drop(request, response, own_name(_NAME, request))


def way_back(given: str, otherwise: str) -> str:
    """A page of the console and nothing else, whatever a link asks for."""
    return given if _WAY_BACK.fullmatch(given) else otherwise
