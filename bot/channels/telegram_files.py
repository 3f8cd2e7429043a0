"""Fetches what somebody sent. Telegram keeps the file; its address, which holds the bot's token, never leaves this
package, and what may come later is told apart from what never will.
"""

import asyncio
from typing import Final

from telegram.error import BadRequest, TelegramError

from bot.channels.telegram_request import Api
from bot.domain.attachments import NotFetched, TooHeavy
from bot.services.fetching import NotNow

SECONDS: Final = 45.0  # of one try: a slow line has time for the largest file


async def fetch(api: Api, file: str, most: int) -> bytes:
    """Raises NotNow, or a Refused when it will never come. The errors of the client hold no address."""
    try:
        async with asyncio.timeout(SECONDS):
            return await api.fetch(file, most, SECONDS)
    except BadRequest as error:
        raise (TooHeavy() if "too big" in str(error).lower() else NotFetched()) from None
    except (TelegramError, TimeoutError) as error:
        raise NotNow(str(error) or type(error).__name__) from None
