"""Who is asking: the visitor's cookie, the language and the size of letters they chose.

The visitor is a random number and nothing else; whoever holds it holds the conversation.
"""

import re
import secrets
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from bot.domain.meaning import LANGUAGES
from bot.frozen import Frozen
from bot.web.cookies import keep, own_name

SIZES: Final = ("normal", "large", "largest")
KEPT_SECONDS: Final = 180 * 24 * 3600
_VISITOR = re.compile(r"[A-Za-z0-9_-]{22}")


class Visitor(Frozen):
    """`id` is empty before the first visit."""

    id: str
    language: str
    size: str


def read_visitor(request: Request, fallback: str) -> Visitor:
    """`fallback` is the hall's language, for those who name none."""
    id = request.cookies.get(own_name("visitor", request), "")
    language = request.cookies.get("language", "")
    size = request.cookies.get("size", "")
    if language not in LANGUAGES:
        language = preferred(request.headers.get("accept-language", ""), fallback)
    return Visitor(id if _VISITOR.fullmatch(id) else "", language, size if size in SIZES else SIZES[0])


def new_id() -> str:
    """128 random bits."""
    return secrets.token_urlsafe(16)


def remember(request: Request, response: Response, visitor: Visitor) -> None:
    """Who it is and what they chose."""
    if visitor.id:
        keep(request, response, own_name("visitor", request), visitor.id, KEPT_SECONDS)
    remember_taste(request, response, visitor)


def remember_taste(request: Request, response: Response, visitor: Visitor) -> None:
    """Language and size of letters, for a page that knows nobody."""
    keep(request, response, "language", visitor.language, KEPT_SECONDS)
    keep(request, response, "size", visitor.size, KEPT_SECONDS)


def preferred(accepted: str, fallback: str) -> str:
    """The first of our languages in an Accept-Language header; English for those who read none of them."""
    named = [part.partition(";")[0].strip().lower() for part in accepted.split(",")]
    named = [name for name in named if name and name != "*"]
    for name in named:
        if name.startswith("zh"):
            return "zh-Hant" if any(mark in name for mark in ("hant", "-tw", "-hk", "-mo")) else "zh-Hans"
        if name.startswith("en"):
            return "en"
    return "en" if named else fallback
