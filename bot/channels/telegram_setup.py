"""What Telegram itself shows of the bot: the list of commands, the description before the first message.

Telegram limits these calls strictly, so each is asked for first and written only where it differs.
"""

from typing import Any, Protocol

import structlog
from telegram.error import TelegramError

from bot.channels.telegram_request import Api
from bot.domain.text import Text

log = structlog.get_logger()

COMMANDS = (
    "start", "menu", "book", "my", "move", "here", "status", "visit", "cases", "remind", "reminders",
    "language", "human", "cancel", "help", "delete",
)  # fmt: skip
LANGUAGES = {"": "en", "zh": "zh-Hans"}  # Telegram's two letters: ours; "" is for everybody else


class Says(Protocol):
    """What is needed of the texts."""

    def say(self, text: Text, language: str) -> str: ...


async def introduce(api: Api, texts: Says) -> str | None:
    """Returns the bot's user name, or None. A failure is logged and harms nothing else."""
    name: str | None = None
    try:
        name = (await api.call("getMe")).get("username")
        for code, language in LANGUAGES.items():
            await _commands(api, texts, code, language)
            await _words(api, "Description", "description", texts.say(Text("telegram-description"), language), code)
            short = texts.say(Text("telegram-short-description"), language)
            await _words(api, "ShortDescription", "short_description", short, code)
    except (TelegramError, LookupError, AttributeError) as error:
        log.warning("commands and descriptions could not be set", reason=str(error))
    return name


async def _commands(api: Api, texts: Says, code: str, language: str) -> None:
    wanted = [
        {"command": command, "description": texts.say(Text(f"telegram-command-{command}"), language)}
        for command in COMMANDS
    ]
    if await api.call("getMyCommands", _for(code)) != wanted:
        log.info("the commands are set", language=language)
        await api.call("setMyCommands", {"commands": wanted} | _for(code))


async def _words(api: Api, method: str, name: str, wanted: str, code: str) -> None:
    if (await api.call(f"getMy{method}", _for(code))).get(name) != wanted:
        log.info("a description is set", which=name, language=LANGUAGES[code])
        await api.call(f"setMy{method}", {name: wanted} | _for(code))


def _for(code: str) -> dict[str, Any]:
    return {"language_code": code} if code else {}
