"""Takes updates that Telegram posts, and keeps the webhook registered as it should be.

An update is answered 200 only when it is durable; until then Telegram sends it again. One that cannot be read
is answered 200 as well: it would hold up its chat for a day.
"""

import asyncio
from contextlib import suppress
from hmac import compare_digest
from typing import Any

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from telegram.error import InvalidToken, TelegramError

from bot.channels.telegram_health import Health, Pauses, Timing
from bot.channels.telegram_intake import Intake
from bot.channels.telegram_json import read_json
from bot.channels.telegram_request import Api
from bot.channels.telegram_updates import ALLOWED_UPDATES
from bot.delivery.doorbell import rung

log = structlog.get_logger()

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST_BODY = 1_000_000
MAX_CONNECTIONS = 40


class Webhook:
    """`secret` is 1-256 characters of A-Z a-z 0-9 _ -."""

    def __init__(self, api: Api, intake: Intake, health: Health, timing: Timing, url: str, secret: str) -> None:
        self._api = api
        self._intake = intake
        self._health = health
        self._timing = timing
        self._url = url
        self._secret = secret
        self._doubted = asyncio.Event()
        self._last_error = 0

    async def receive(self, request: Request) -> Response:
        if request.method != "POST":
            return Response(status_code=405, headers={"Allow": "POST"})
        if not self._knows_secret(request.headers.get(SECRET_HEADER, "")):
            self._doubted.set()
            return Response(status_code=403)
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            return Response(status_code=415)
        body = await _read(request)
        return Response(status_code=413) if body is None else await self._take(body)

    async def keep_registered(self) -> None:
        """A wrong secret may be a forger's, or Telegram's with the key of yesterday: nobody can tell."""
        pauses = Pauses(self._timing)
        while True:
            doubted = self._doubted.is_set()
            self._doubted.clear()
            try:
                await self._register(anew=doubted)
            except InvalidToken:
                self._health.ill("the token was refused; set BOT_TELEGRAM__TOKEN and restart")
                return
            except TelegramError as error:
                self._health.ill(f"the webhook could not be registered: {error}")
                await asyncio.sleep(pauses.next())
                continue
            except Exception:
                log.exception("the webhook could not be checked")
                await asyncio.sleep(pauses.next())
                continue
            self._health.well()
            pauses.reset()
            if doubted:
                await asyncio.sleep(self._timing.webhook_doubt)
            await rung(self._doubted, self._timing.webhook_check)

    async def _register(self, *, anew: bool) -> None:
        info = await self._api.call("getWebhookInfo")
        self._tell_errors(info)
        if not anew and self._fits(info):
            return
        log.info("the webhook is registered")
        await self._api.call(
            "setWebhook",
            {
                "url": self._url,
                "secret_token": self._secret,
                "max_connections": MAX_CONNECTIONS,
                "allowed_updates": ALLOWED_UPDATES,
            },
        )

    def _fits(self, info: dict[str, Any]) -> bool:
        return (
            info.get("url") == self._url
            and info.get("max_connections") == MAX_CONNECTIONS
            and set(info.get("allowed_updates", ())) == set(ALLOWED_UPDATES)
        )

    def _tell_errors(self, info: dict[str, Any]) -> None:
        when = info.get("last_error_date", 0)
        if when != self._last_error:
            self._last_error = when
            log.warning("Telegram could not deliver to the webhook", reason=info.get("last_error_message"))

    def _knows_secret(self, given: str) -> bool:
        return bool(self._secret) and compare_digest(given.encode(), self._secret.encode())

    async def _take(self, body: bytes) -> Response:
        try:
            raw = read_json(body)
        except ValueError:
            return Response(status_code=400)
        if not isinstance(raw, dict) or not isinstance(raw.get("update_id"), int):
            return Response(status_code=400)
        turn = self._intake.read(raw)
        kept = turn is None or await self._intake.take(turn)
        return Response(status_code=200 if kept else 500)


async def _read(request: Request) -> bytes | None:
    """None when it is larger than any update, or breaks off."""
    body = bytearray()
    with suppress(ClientDisconnect):
        async for chunk in request.stream():
            body += chunk
            if len(body) > LARGEST_BODY:
                return None
        return bytes(body)
    return None
