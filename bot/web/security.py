"""The headers of every answer, and the refusal of forms that another site posts."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.problem import Problem

CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
UNUSED_FEATURES = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
TRANSPORT = ("Strict-Transport-Security", "max-age=31536000")
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def secure(headers: MutableHeaders, scheme: str) -> None:
    """Adds what is missing; an answer's own Cache-Control stays."""
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    if scheme == "https":
        headers.setdefault(*TRANSPORT)


class SecureHeaders:
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)

        async def send_secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                secure(MutableHeaders(scope=message), scope["scheme"])
            await send(message)

        await self._app(scope, receive, send_secured)


def refuse_foreign(method: str, headers: Headers) -> None:
    """Raises a Problem for a change that another site asks for (CSRF).

    Every current browser tells by Sec-Fetch-Site, older ones by Origin. Who sends neither is no browser and carries no
    cookie of ours that it was not given.
    """
    if method in SAFE_METHODS:
        return
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    foreign = site not in ("same-origin", "none") if site else bool(origin) and not _is_ours(str(origin), headers)
    if foreign:
        raise Problem(403, "web-problem-foreign")


def _is_ours(origin: str, headers: Headers) -> bool:
    return urlsplit(origin).netloc == headers.get("host")
