"""The cookie that says who is signed in, and the one that says who was here before: that one opens nothing. Only the
browser and the request hold them; the store knows the hash of the first.
"""

import re
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from bot.domain.desk import BROWSER_KNOWN
from bot.web.cookies import drop, keep, own_name

_NAME: Final = "desk"
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{43}")
_KNOWN: Final = "desk-known"
_BROWSER: Final = re.compile(r"[A-Za-z0-9_-]{22}\.[0-9a-f]{64}")
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


def read_browser(request: Request) -> str:
    """What says that somebody signed in here before; empty without it."""
    browser = request.cookies.get(own_name(_KNOWN, request), "")
    return browser if _BROWSER.fullmatch(browser) else ""


def keep_browser(request: Request, response: Response, browser: str) -> None:
    seconds = int(BROWSER_KNOWN.total_seconds())
    keep(request, response, own_name(_KNOWN, request), browser, seconds)


def way_back(given: str, otherwise: str) -> str:
    """A page of the console and nothing else, whatever a link asks for."""
    return given if _WAY_BACK.fullmatch(given) else otherwise
