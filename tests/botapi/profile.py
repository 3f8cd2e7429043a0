"""The Bot API methods by which the bot says something about itself: its commands, name and descriptions."""

import json
import re

from tests.botapi.call import Call
from tests.botapi.model import BOT, Json, Refusal

_LONGEST = {"name": 64, "description": 512, "short_description": 120}


async def _set_my_commands(call: Call) -> bool:
    commands = call.value("commands")
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            raise Refusal(400, "Bad Request: BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise Refusal(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
    call.api.profile[_place(call, "commands")] = commands
    return True


async def _get_my_commands(call: Call) -> list[Json]:
    commands: list[Json] = call.api.profile.get(_place(call, "commands"), [])
    return commands


def _place(call: Call, what: str) -> str:
    scope = json.dumps(call.value("scope") or {"type": "default"}, sort_keys=True)
    return f"{what} {scope} {call.params.get('language_code') or ''}"


async def _set_my_name(call: Call) -> bool:
    return _set_words(call, "name")


async def _get_my_name(call: Call) -> Json:
    return _get_words(call, "name", BOT["first_name"])


async def _set_my_description(call: Call) -> bool:
    return _set_words(call, "description")


async def _get_my_description(call: Call) -> Json:
    return _get_words(call, "description", "")


async def _set_my_short_description(call: Call) -> bool:
    return _set_words(call, "short_description")


async def _get_my_short_description(call: Call) -> Json:
    return _get_words(call, "short_description", "")


def _set_words(call: Call, what: str) -> bool:
    words = str(call.params.get(what) or "")
    if len(words) > _LONGEST[what]:
        raise Refusal(400, f"Bad Request: {what} is too long")
    call.api.profile[f"{what} {call.params.get('language_code') or ''}"] = words
    return True


def _get_words(call: Call, what: str, otherwise: str) -> Json:
    """Empty words of a language fall back to those for every language."""
    profile, language = call.api.profile, call.params.get("language_code") or ""
    return {what: profile.get(f"{what} {language}") or profile.get(f"{what} ") or otherwise}
