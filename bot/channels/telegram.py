"""The Telegram channel: updates become turns, kept messages calls, refusals the courier's words.

Puts the parts together and owns their tasks: `telegram_poll` or `telegram_webhook` take updates in,
`telegram_messages` writes messages, `telegram_errors` reads refusals, `telegram_files` fetches what people send.
"""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from starlette.requests import Request
from starlette.responses import Response
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.channels.telegram_errors import cannot_parse, is_done, is_foreign, problem_of
from bot.channels.telegram_files import fetch
from bot.channels.telegram_health import Health, Timing
from bot.channels.telegram_intake import Intake, Takes
from bot.channels.telegram_messages import PROFILE, Call, call_of, call_with_media
from bot.channels.telegram_poll import Poller
from bot.channels.telegram_request import AiohttpRequest, Api, handed_over, proxy_for
from bot.channels.telegram_setup import Says, introduce
from bot.channels.telegram_webhook import Webhook
from bot.config import Telegram
from bot.delivery.render import Body

log = structlog.get_logger()

Contents = Callable[[int], Awaitable[bytes | None]]


class TelegramChannel:
    """Use `start` and `stop` around everything else. `username` is known once Telegram has told it."""

    profile = PROFILE

    def __init__(
        self,
        settings: Telegram,
        engine: Takes,
        texts: Says,
        secret: str,
        *,
        contents: Contents | None = None,
        timing: Timing | None = None,
    ) -> None:
        """`contents` gives what an attachment shows, by its id; None when it is gone."""
        timing = timing or Timing()
        self.username: str | None = None
        self._polls = settings.mode == "polling"
        self._texts = texts
        self._request = AiohttpRequest(
            proxy=proxy_for(settings.base_url), connect_seconds=timing.connect, read_seconds=timing.read
        )
        self._api = Api(self._request, settings.base_url, settings.token, settings.base_file_url)
        self._health = Health()
        self._contents = contents
        self._intake = Intake(self._api, engine)
        self._poller = Poller(self._api, self._intake, self._health, timing)
        self._webhook = Webhook(self._api, self._intake, self._health, timing, settings.webhook_url, secret)
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Returns at once: Telegram is reached for in the background, however slow or dead it is."""
        await self._request.initialize()
        receiving = self.poll() if self._polls else self._webhook.keep_registered()
        self._tasks = [asyncio.create_task(receiving), asyncio.create_task(self._introduce_when_connected())]

    async def stop_taking(self) -> None:
        """Ends receiving after what is in hand; sending still works."""
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def stop(self) -> None:
        await self.stop_taking()
        await self._intake.close()
        await self._request.shutdown()

    async def ready(self) -> str | None:
        return self._health.trouble

    async def poll(self) -> None:
        await self._poller.run()

    async def webhook(self, request: Request) -> Response:
        return await self._webhook.receive(request)

    async def setup(self) -> None:
        self.username = await introduce(self._api, self._texts)

    async def fetch(self, file: str, most: int) -> bytes:
        """What somebody sent. Raises NotNow, or a Refused when it will never come."""
        return await fetch(self._api, file, most)

    async def send(self, address: str, body: Body, handed: Callable[[], None]) -> str | None:
        try:
            call = await self._written(address, body)
            try:
                return await self._deliver(call, handed)
            except TelegramError as error:
                if is_foreign(error) and body.get("media", {}).get("source"):
                    return await self._deliver(await self._written(address, _without_source(body)), None)
                if not cannot_parse(error):
                    raise
            log.error("Telegram could not parse a text of ours; it is sent plain", method=call.method)
            return await self._deliver(await _write(address, body, plain=True), None)
        except TelegramError as error:
            if is_done(error):
                return body.get("edits")
            if isinstance(error, InvalidToken):
                self._health.ill("the token was refused; set BOT_TELEGRAM__TOKEN and restart")
            raise problem_of(error) from error

    async def _written(self, address: str, body: Body) -> Call:
        """A photo that the platform does not have is uploaded from where it is kept."""
        media = body.get("media")
        if not media:
            return await _write(address, body)
        content = None
        if not media["source"]:
            content = await self._contents(media["id"]) if self._contents else None
            if content is None and not body.get("text"):
                raise BadRequest("what was to be shown is deleted")
            if content is None:  # its words remain
                return await _write(address, {key: value for key, value in body.items() if key != "media"})
        return call_with_media(address, body, content)

    async def _deliver(self, call: Call, handed: Callable[[], None] | None) -> str | None:
        mark = handed_over.set(handed)
        try:
            message = await self._api.call(call.method, call.parameters, file=call.file)
        finally:
            handed_over.reset(mark)
        number = message.get(call.number) if isinstance(message, dict) else None
        return None if number is None else str(number)

    async def _introduce_when_connected(self) -> None:
        await self._health.connected.wait()
        await self.setup()


def _without_source(body: Body) -> Body:
    """The platform does not know its own name for it any more."""
    return {**body, "media": {**body["media"], "source": ""}}


async def _write(address: str, body: Body, *, plain: bool = False) -> Call:
    """A picture is drawn in a thread: it takes as long as ten messages."""
    if body.get("file"):
        return await asyncio.to_thread(call_of, address, body, plain=plain)
    return call_of(address, body, plain=plain)
