"""Turns messages of the log into what a page shows: words, choices that can still be pressed, files, day and time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

from bot.domain.text import Text
from bot.store.messages import Message
from bot.texts import Texts
from bot.web.layout import Block, blocks

OWN_TURN = "~"  # begins the ids of turns that the page takes by itself; no client-made id can


@dataclass(frozen=True, slots=True)
class FileView:
    kind: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class MessageView:
    """`key` is the id the page made for an incoming message, `answers` the turn that an outgoing one answers.

    `moment` in the hall's zone; `new_day` when the message before it is of another day.
    """

    id: int
    mine: bool
    key: str
    answers: str
    text: str
    blocks: Sequence[Block]
    choices: Sequence[tuple[str, str]]
    file: FileView | None
    moment: datetime
    day: str
    new_day: bool


def view(messages: Sequence[Message], texts: Texts, language: str, zone: ZoneInfo) -> list[MessageView]:
    """Only what a person said or was told; `messages` reach to the end of the log."""
    live = _live(messages)
    views: list[MessageView] = []
    for message in messages:
        if not _is_shown(message):
            continue
        moment = message.at.astimezone(zone)
        new_day = not views or views[-1].moment.date() != moment.date()
        day = texts.say(Text("web-day", {"day": moment.date()}), language)
        choices = _choices(message) if message.id == live else ()
        views.append(_view(message, choices, moment, day, new_day))
    return views


def _view(
    message: Message, choices: Sequence[tuple[str, str]], moment: datetime, day: str, new_day: bool
) -> MessageView:
    mine = message.way == "in"
    text = _said(message)
    return MessageView(
        id=message.id,
        mine=mine,
        key=message.platform_id or "" if mine else "",
        answers=str(message.answers_id or ""),
        text=text,
        blocks=() if mine else blocks(text) if text else (),
        choices=choices,
        file=_file(message),
        moment=moment,
        day=day,
        new_day=new_day,
    )


def _said(message: Message) -> str:
    """The words of a pressed choice stand for its token."""
    body: dict[str, Any] = message.body
    return str(body.get("label") or ("" if body.get("kind") == "press" else body.get("text", "")))


def _is_shown(message: Message) -> bool:
    if message.way == "out":
        return bool(message.body.get("text") or message.body.get("file"))
    asked_by_page = (message.platform_id or "").startswith(OWN_TURN)
    return message.body.get("kind") in ("text", "press") and bool(_said(message)) and not asked_by_page


def _live(messages: Sequence[Message]) -> int:
    """The message whose choices can still be pressed, or 0.

    A later reply to another turn ends them. A notice or the files of the same reply do not.
    """
    later: set[int] = set()
    for message in reversed(messages):
        if message.way != "out":
            continue
        if message.body.get("choices"):
            return 0 if later - {message.answers_id} else message.id
        if message.answers_id is not None:
            later.add(message.answers_id)
    return 0


def _choices(message: Message) -> Sequence[tuple[str, str]]:
    return tuple((token, label) for token, label in message.body.get("choices", ()))


def _file(message: Message) -> FileView | None:
    file = message.body.get("file") if message.way == "out" else None
    if not file:
        return None
    return FileView(file["kind"], file["name"], f"/chat/files/{message.id}/{quote(file['name'], safe='')}")
