"""How every cookie of ours is kept: only the server reads it, and over HTTPS it never travels in the open.

Lax: a link from a chat opens the conversation it belongs to.
"""

from starlette.requests import Request
from starlette.responses import Response


def own_name(name: str, request: Request) -> str:
    """Over HTTPS one that no other host can set."""
    return f"__Host-{name}" if _is_secure(request) else name


def keep(request: Request, response: Response, name: str, value: str, seconds: int | None = None) -> None:
    """Until the browser closes, where no `seconds` are given."""
    response.set_cookie(name, value, max_age=seconds, secure=_is_secure(request), httponly=True, samesite="lax")


def drop(request: Request, response: Response, name: str) -> None:
    response.delete_cookie(name, secure=_is_secure(request), httponly=True, samesite="lax")


def _is_secure(request: Request) -> bool:
    return request.url.scheme == "https"
