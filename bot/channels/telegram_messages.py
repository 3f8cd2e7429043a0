"""Writes a kept message as a call of the Bot API: which method, which parameters, which upload."""

import html
import json
from functools import lru_cache
from typing import Any
from unicodedata import east_asian_width

import structlog
from telegram import InputFile

from bot.channels.telegram_json import clean
from bot.channels.telegram_updates import CHANNEL, LONGEST_TOKEN_BYTES
from bot.delivery.group import Do
from bot.delivery.picture import draw
from bot.delivery.profile import Profile
from bot.delivery.qr import qr_png
from bot.delivery.render import Body
from bot.frozen import Frozen

log = structlog.get_logger()

PROFILE = Profile(CHANNEL, buttons=True, fetched=False, limit=4096)
LONGEST_LABEL = 60  # a phone shows about half of it; a keyboard's JSON may hold 10 kB
MOST_BUTTONS = 100
LONGEST_TOPIC = 128  # of its name
PAIRED_FROM, PAIRED_CELLS = 4, 8  # so many choices, each so narrow, stand two in a row
NO_PREVIEW = {"is_disabled": True}
_MEDIA = {  # by what it is: the method, its parameter, the name of an upload
    "image/jpeg": ("sendPhoto", "photo", "photo.jpg"),
    "audio/ogg": ("sendVoice", "voice", "voice.ogg"),
    "audio/mp4": ("sendAudio", "audio", "recording.m4a"),
}


class Call(Frozen):
    method: str
    parameters: dict[str, Any]
    file: tuple[str, InputFile] | None = None
    number: str = "message_id"  # of what the call made, in the answer


def call_of(address: str, body: Body, *, plain: bool = False) -> Call:
    """`plain` leaves all markup out: for a text that Telegram failed to parse."""
    if "do" in body:
        return _of_topic(address, body)
    file = body.get("file")
    words = _words("caption" if file else "text", body.get("text", ""), plain)
    parameters = {"chat_id": _chat_id(address), **words, **_keyboard(body.get("choices")), **_place(body)}
    if "edits" in body:
        return Call("editMessageText", parameters | {"link_preview_options": NO_PREVIEW})
    if asks := body.get("asks"):
        parameters |= _asking(asks, parameters["text"], plain)
    if not file:
        return Call("sendMessage", parameters | {"link_preview_options": NO_PREVIEW})
    return _with_file(parameters, file["kind"], file["name"], file["content"])


def _with_file(parameters: dict[str, Any], kind: str, name: str, content: str) -> Call:
    match kind:
        case "qr":
            return Call("sendPhoto", parameters, ("photo", _upload(name, ".png", "image/png", qr_png(content))))
        case "picture":
            drawn = draw(json.loads(content))
            return Call("sendPhoto", parameters, ("photo", _upload(name, ".png", "image/png", drawn)))
        case "table":
            table = _upload(name, ".csv", "text/csv", content.encode())
            return Call("sendDocument", parameters, ("document", table))
    return Call("sendDocument", parameters, ("document", _calendar(name, content)))


def call_with_media(address: str, body: Body, content: bytes | None) -> Call:
    """A photo or a voice note: by the platform's own id where `content` is None."""
    media = body["media"]
    method, name, file = _MEDIA.get(media["mime"], ("sendDocument", "document", "recording.amr"))
    parameters = {"chat_id": _chat_id(address), **_words("caption", body.get("text", ""), False), **_place(body)}
    if content is None:
        return Call(method, parameters | {name: media["source"]})
    return Call(method, parameters, (name, _upload(file, "", media["mime"], content)))


def _of_topic(address: str, body: Body) -> Call:
    chat = {"chat_id": _chat_id(address)}
    match Do(body["do"]):
        case Do.OPEN_TOPIC:
            name = {"name": clean(body["text"])[:LONGEST_TOPIC]}
            return Call("createForumTopic", chat | name, number="message_thread_id")
        case Do.CLOSE_TOPIC:
            return Call("closeForumTopic", chat | {"message_thread_id": int(body["thread"])})
        case Do.REOPEN_TOPIC:
            return Call("reopenForumTopic", chat | {"message_thread_id": int(body["thread"])})


def _place(body: Body) -> dict[str, Any]:
    """Where in a group it stands. What it follows may have been deleted: that holds nothing up."""
    place: dict[str, Any] = {}
    if thread := body.get("thread"):
        place["message_thread_id"] = int(thread)
    if answers := body.get("answers"):
        place["reply_parameters"] = {"message_id": int(answers), "allow_sending_without_reply": True}
    if edits := body.get("edits"):
        place["message_id"] = int(edits)
    return place


def _asking(whom: dict[str, str], text: str, plain: bool) -> dict[str, Any]:
    """Only their client opens the field for the answer, and only where the text names them."""
    name = whom["name"] if plain else f'<a href="tg://user?id={int(whom["address"])}">{escape(whom["name"])}</a>'
    return {"text": f"{name}\n{text}", "reply_markup": {"force_reply": True, "selective": True}}


def escape(text: str) -> str:
    """Every text goes out through here, so that no word of anybody's is taken for markup."""
    return html.escape(clean(text), quote=False)


def rows_of(choices: list[list[str]]) -> list[list[dict[str, str]]]:
    """Choices as [token, label]; one that Telegram would refuse is left out, or the whole message would be."""
    buttons = [
        {"text": _label(label), "callback_data": token} for token, label in choices[:MOST_BUTTONS] if _fits(token)
    ]
    paired = len(buttons) >= PAIRED_FROM and all(_cells(button["text"]) <= PAIRED_CELLS for button in buttons)
    step = 2 if paired else 1
    return [buttons[at : at + step] for at in range(0, len(buttons), step)]


def _chat_id(address: str) -> int | str:
    return int(address) if address.lstrip("-").isdecimal() else address


def _words(name: str, text: str, plain: bool) -> dict[str, str]:
    if not text:
        return {} if name == "caption" else {name: ""}
    return {name: clean(text)} if plain else {name: escape(text), "parse_mode": "HTML"}


def _keyboard(choices: list[list[str]] | None) -> dict[str, Any]:
    rows = rows_of(choices) if choices else []
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def _fits(token: str) -> bool:
    fits = 1 <= len(token.encode()) <= LONGEST_TOKEN_BYTES
    if not fits:
        log.error("a choice was left out: its token is too long for Telegram", bytes=len(token.encode()))
    return fits


@lru_cache(1024)
def _label(label: str) -> str:
    label = clean(label)
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"


@lru_cache(1024)
def _cells(label: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in label)


def _calendar(name: str, content: str) -> InputFile:
    return _upload(name, ".ics", "text/calendar", content.encode())


def _upload(name: str, suffix: str, mime: str, content: bytes) -> InputFile:
    name = "".join(char for char in clean(name) if char.isprintable() and char not in '/\\"')
    file = InputFile(content, filename=name if name.endswith(suffix) else name + suffix)
    file.mimetype = mime  # a guess by name depends on what the machine has installed
    return file
