"""Asks Telegram whether it would take this bot, without receiving or sending anything. For `bot doctor`."""

import asyncio
import re

from telegram.error import InvalidToken, TelegramError

from bot.channels.telegram_group_probe import Note, probe_group
from bot.channels.telegram_request import AiohttpRequest, Api, proxy_for
from bot.config import Telegram
from bot.errors import Fault

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
PUBLIC = "https://api.telegram.org"
ANSWER_SECONDS = 5.0
ALL_SECONDS = 12.0
FROM_BOTFATHER = "Copy it again from @BotFather"


async def probe(settings: Telegram, note: Note = lambda _: None) -> list[Fault]:
    """Empty also when no token is set: then there is no such channel. `note` is told what is good to know."""
    if not settings.token:
        return []
    faults = []
    if settings.mode == "webhook" and settings.base_url.startswith(PUBLIC) and not _is_https(settings.webhook_url):
        what = f"Telegram posts only to https addresses, not to {settings.webhook_url}"
        faults.append(Fault("BOT_TELEGRAM__WEBHOOK_URL", what, "Put a proxy with a certificate in front, or poll"))
    if not TOKEN.fullmatch(settings.token):
        cure = f"{FROM_BOTFATHER}: digits, a colon, letters"
        return [*faults, Fault("BOT_TELEGRAM__TOKEN", "this is no token of a bot", cure)]
    return faults + await _knock(settings, note)


def _is_https(url: str) -> bool:
    return url.lower().startswith("https://")


async def _knock(settings: Telegram, note: Note) -> list[Fault]:
    request = AiohttpRequest(
        proxy=proxy_for(settings.base_url), connect_seconds=ANSWER_SECONDS, read_seconds=ANSWER_SECONDS
    )
    await request.initialize()
    try:
        async with asyncio.timeout(ALL_SECONDS):
            return await _look(Api(request, settings.base_url, settings.token), settings, note)
    except InvalidToken:
        return [Fault("BOT_TELEGRAM__TOKEN", "Telegram refuses this token", FROM_BOTFATHER)]
    except (TelegramError, TimeoutError) as error:
        why = str(error) or f"no answer within {ALL_SECONDS:.0f} seconds"
        cure = "Check the network, HTTPS_PROXY and BOT_TELEGRAM__BASE_URL; what arrives meanwhile waits at Telegram"
        return [Fault("telegram.base_url", f"{settings.base_url} cannot be reached: {why}", cure)]
    finally:
        await request.shutdown()


async def _look(api: Api, settings: Telegram, note: Note) -> list[Fault]:
    me = await api.call("getMe")
    return await probe_group(api, settings.staff_chat, me, note) if settings.staff_chat else []
