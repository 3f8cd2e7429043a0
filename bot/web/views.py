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

Choices = Sequence[tuple[str, str]]
"""Token and label of each."""

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
    choices: Choices
    file: FileView | None
    moment: datetime
    day: str
    new_day: bool


def view(messages: Sequence[Message], texts: Texts, language: str, zone: ZoneInfo) -> list[MessageView]:
    """Only what a person said or was told; `messages` reach to the end of the log."""
    place, live = _live(messages)
    views: list[MessageView] = []
    for message in messages:
        if not _is_shown(message):
            continue
        moment = message.at.astimezone(zone)
        new_day = not views or views[-1].moment.date() != moment.date()
        day = texts.say(Text("web-day", {"day": moment.date()}), language)
        choices = live if message.id == place else ()
        views.append(_view(message, choices, moment, day, new_day))
    return views


def _view(message: Message, choices: Choices, moment: datetime, day: str, new_day: bool) -> MessageView:
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


def _live(messages: Sequence[Message]) -> tuple[int, Choices]:
    """The choices that can still be pressed, and the message under which they stand: the last one of their reply.

    A later reply to another turn ends them; a notice does not.
    """
    later: list[Message] = []
    for message in reversed(messages):
        if message.way == "out":
            if message.body.get("choices"):
                return _placed(message, later)
            later.append(message)
    return 0, ()


def _placed(message: Message, later: Sequence[Message]) -> tuple[int, Choices]:
    """`later` newest first."""
    if {other.answers_id for other in later} - {message.answers_id, None}:
        return 0, ()
    same = [other.id for other in later if message.answers_id and other.answers_id == message.answers_id]
    return max([message.id, *same]), tuple((token, label) for token, label in message.body["choices"])


def _file(message: Message) -> FileView | None:
    file = message.body.get("file") if message.way == "out" else None
    if not file:
        return None
    return FileView(file["kind"], file["name"], f"/chat/files/{message.id}/{quote(file['name'], safe='')}")
