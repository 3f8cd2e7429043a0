"""Turns messages of the log into what a page shows: words, choices that can still be pressed, files, day and time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

from bot.domain.offers import read_notice_token
from bot.domain.text import Text
from bot.frozen import Frozen
from bot.store.messages import Message
from bot.texts import Texts
from bot.web.layout import Block, blocks

Choices = Sequence[tuple[str, str]]
"""Token and label of each."""

SHOWN = ("text", "press", "photo", "voice")  # of what a person does
CHARACTERS_OF_A_WORD = 5  # in English, about: so much weighs one of Chinese
OWN_TURN = "~"  # begins the ids of turns that the page takes by itself; no client-made id can


class FileView(Frozen):
    kind: str
    name: str
    url: str


class MediaView(Frozen):
    """`plays`: browsers can."""

    kind: str
    url: str
    plays: bool


class MessageView(Frozen):
    """`key` is the id the page made for an incoming message, `answers` the turn that an outgoing one answers.

    `language` where it is in another one than the page. `moment` in the hall's zone; `new_day` when the message before
    it is of another day.
    """

    id: int
    mine: bool
    key: str
    answers: str
    text: str
    language: str
    blocks: Sequence[Block]
    choices: Choices
    lasting: bool
    file: FileView | None
    media: Sequence[MediaView]
    moment: datetime
    day: str
    new_day: bool


def view(messages: Sequence[Message], texts: Texts, language: str, zone: ZoneInfo) -> list[MessageView]:
    """Only what a person said or was told; `messages` reach to the end of the log."""
    place, live = _live(messages)
    done = _done(messages)
    views: list[MessageView] = []
    for message in messages:
        if not _is_shown(message):
            continue
        moment = message.at.astimezone(zone)
        new_day = not views or views[-1].moment.date() != moment.date()
        day = texts.say(Text("web-day", {"day": moment.date()}), language)
        choices = _of_notice(message, done) or (live if message.id == place else ())
        views.append(_view(message, choices, moment, day, new_day, language))
    return views


def _view(message: Message, choices: Choices, moment: datetime, day: str, new_day: bool, language: str) -> MessageView:
    mine = message.way == "in"
    text = _said(message)
    return MessageView(
        id=message.id,
        mine=mine,
        key=message.platform_id or "" if mine else "",
        answers=str(message.answers_id or ""),
        text=text,
        language=_other_language(text, language),
        blocks=() if mine else blocks(text) if text else (),
        choices=choices,
        lasting=_notice_of(message) is not None,
        file=_file(message),
        media=_media(message),
        moment=moment,
        day=day,
        new_day=new_day,
    )


def _other_language(text: str, language: str) -> str:
    """What was said before the language was changed is read aloud as what it is."""
    letters = [char for char in text if char.isalpha()]
    chinese = sum("\u3400" <= char <= "\u9fff" for char in letters) * CHARACTERS_OF_A_WORD > len(letters)
    if not letters or chinese == language.startswith("zh"):
        return ""
    return "zh" if chinese else "en"


def _said(message: Message) -> str:
    """The words of a pressed choice stand for its token."""
    body: dict[str, Any] = message.body
    return str(body.get("label") or ("" if body.get("kind") == "press" else body.get("text", "")))


def _is_shown(message: Message) -> bool:
    if message.way == "out":
        return bool(message.body.get("text") or message.body.get("file") or message.body.get("media"))
    asked_by_page = (message.platform_id or "").startswith(OWN_TURN)
    shown = message.body.get("kind") in SHOWN and bool(_said(message) or _media(message))
    return shown and not asked_by_page


def _live(messages: Sequence[Message]) -> tuple[int, Choices]:
    """The choices that can still be pressed, and the message under which they stand: the last one of their reply.

    A later reply to another turn ends them; a notice does not.
    """
    later: list[Message] = []
    for message in reversed(messages):
        if message.way == "out":
            if message.body.get("choices") and _notice_of(message) is None:
                return _placed(message, later)
            later.append(message)
    return 0, ()


def _notice_of(message: Message) -> int | None:
    """The notice that a message tells, where something can be done about it."""
    choices = message.body.get("choices") if message.way == "out" else None
    named = read_notice_token(choices[0][0]) if choices else None
    return named[0] if named else None


def _done(messages: Sequence[Message]) -> set[int]:
    """The notices of which a button was pressed."""
    pressed = (m.body.get("text", "") for m in messages if m.way == "in" and m.body.get("kind") == "press")
    return {named[0] for token in pressed if (named := read_notice_token(token))}


def _of_notice(message: Message, done: set[int]) -> Choices:
    """A notice's own choices stay until one is pressed, whatever was said since."""
    notice = _notice_of(message)
    return () if notice is None or notice in done else tuple((token, label) for token, label in message.body["choices"])


def _placed(message: Message, later: Sequence[Message]) -> tuple[int, Choices]:
    """`later` newest first."""
    if {other.answers_id for other in later} - {message.answers_id, None}:
        return 0, ()
    same = [other.id for other in later if message.answers_id and other.answers_id == message.answers_id]
    return max([message.id, *same]), tuple((token, label) for token, label in message.body["choices"])


def _media(message: Message) -> list[MediaView]:
    """What came with it, or what was sent in it."""
    body: dict[str, Any] = message.body
    named = body.get("attachments", []) if message.way == "in" else [body["media"]] if body.get("media") else []
    return [MediaView(one["kind"], f"/chat/media/{one['id']}", one["mime"] != "audio/amr") for one in named]


def _file(message: Message) -> FileView | None:
    file = message.body.get("file") if message.way == "out" else None
    if not file:
        return None
    return FileView(file["kind"], file["name"], f"/chat/files/{message.id}/{quote(file['name'], safe='')}")
