"""Reads an update of Telegram as a turn. Says nothing, keeps nothing, calls nothing.

The few fields a turn is made of are read where they lie: the library's objects cost as much as the rest of receiving,
and one odd field anywhere would make a whole update unreadable. A private chat is a conversation; what is done in a
group names the group and who did it. Edits are not read: what was understood at first has been answered.
"""

import re
from collections.abc import Mapping
from typing import Any

from telegram import Chat, ChatMember

from bot.channels.telegram_json import clean
from bot.dialog.turn import Kind, Turn
from bot.domain.attachments import Medium, Pointer
from bot.frozen import replace

Json = Mapping[str, Any]

CHANNEL = "telegram"
ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"]
LONGEST_TOKEN_BYTES = 64
LONGEST_ALBUM = 64

_TRADITIONAL = {"tw", "hk", "mo", "hant"}
_GROUPS = {Chat.GROUP, Chat.SUPERGROUP}
_FOLLOWS = {ChatMember.MEMBER: Kind.FOLLOW, ChatMember.BANNED: Kind.UNFOLLOW}
_FOLLOWS_IN_GROUP = _FOLLOWS | {ChatMember.ADMINISTRATOR: Kind.FOLLOW, ChatMember.LEFT: Kind.UNFOLLOW}
_ADDRESSED = re.compile(r"(/\w+)@\w+")
_SERVICE = {  # messages that Telegram writes itself: nobody said anything
    "pinned_message", "message_auto_delete_timer_changed", "write_access_allowed", "chat_background_set",
    "connected_website", "boost_added", "group_chat_created", "supergroup_chat_created", "new_chat_members",
    "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id", "forum_topic_created",
    "forum_topic_edited", "gift", "unique_gift",
}  # fmt: skip


def turn_of(update: Json) -> Turn | None:
    """None for what nobody said, and for kinds that were not asked for.

    Raises whatever reading a malformed update raises.
    """
    if message := update.get("message"):
        if "migrate_to_chat_id" in message and message["chat"]["type"] in _GROUPS:
            return _moved(update["update_id"], message)
        return None if _SERVICE & message.keys() else _of_message(update["update_id"], message)
    if query := update.get("callback_query"):
        return _of_press(update["update_id"], query)
    if change := update.get("my_chat_member"):
        return _of_membership(update["update_id"], change)
    return None


def language_of(code: str | None) -> str:
    """Our language for an IETF tag of the client's, "" when it is none of ours."""
    first, *rest = (code or "").lower().replace("_", "-").split("-")
    if first == "zh":
        return "zh-Hant" if _TRADITIONAL & set(rest) and "hans" not in rest else "zh-Hans"
    return "en" if first == "en" else ""


def _of_message(update_id: int, message: Json) -> Turn | None:
    kind, text = _content(message)
    if message["chat"]["type"] in _GROUPS:
        answered = message.get("reply_to_message", {})
        text = "" if kind is Kind.PLACE else text  # staff have none to tell a citizen
        turn = _in_group(update_id, message, kind, text, message.get("from"), answered.get("message_id", ""))
        answers_us = answered.get("from", {}).get("is_bot")
        return _with_file(turn, message) if turn and answers_us else turn
    if message["chat"]["type"] != Chat.PRIVATE:
        return None
    return _with_file(_turn(update_id, message["chat"], kind, text, message.get("from")), message)


def _content(message: Json) -> tuple[Kind, str]:
    if "text" in message:
        text = message["text"]
        return Kind.TEXT, _ADDRESSED.sub(r"\1", text, count=1) if text[:1] == "/" else text
    if "contact" in message:
        return _contact(message["contact"], message.get("from"))
    caption = message.get("caption", "")
    if "photo" in message or message.get("document", {}).get("mime_type", "").startswith("image/"):
        return Kind.PHOTO, caption
    if "voice" in message or "audio" in message:
        return Kind.VOICE, caption
    if "location" in message:
        return Kind.PLACE, _place(message["location"])
    return Kind.OTHER, caption


def _with_file(turn: Turn, message: Json) -> Turn:
    """The largest of a photo's sizes. A picture sent as a file is not sent on: it may tell where it was taken."""
    album = clean(str(message.get("media_group_id", "")))[:LONGEST_ALBUM]
    if turn.kind is Kind.PHOTO:
        sizes = message.get("photo") or [message["document"]]
        largest = max(sizes, key=lambda size: size.get("width", 0) * size.get("height", 0))
        return replace(turn, album=album, files=(_pointer(Medium.PHOTO, largest, sendable="photo" in message),))
    if turn.kind is Kind.VOICE:
        sound = message.get("voice") or message["audio"]
        return replace(turn, album=album, files=(_pointer(Medium.VOICE, sound, sendable="voice" in message),))
    return turn


def _pointer(medium: Medium, file: Json, *, sendable: bool) -> Pointer:
    size, seconds = int(file.get("file_size", 0)), int(file.get("duration", 0))
    return Pointer(CHANNEL, clean(str(file["file_id"])), medium, size, seconds, sendable)


def _place(location: Json) -> str:
    """Latitude and longitude, to a metre."""
    return f"{float(location['latitude']):.5f}, {float(location['longitude']):.5f}"


def _contact(contact: Json, sender: Json | None) -> tuple[Kind, str]:
    """Their own card only. Telegram's numbers are international, with or without the plus sign."""
    if sender is None or contact.get("user_id") != sender["id"]:
        return Kind.OTHER, ""
    number = contact["phone_number"].strip()
    return Kind.PHONE, number if number.startswith("+") else f"+{number}"


def _of_press(update_id: int, query: Json) -> Turn | None:
    """Pressed data is whatever a client likes to send; what cannot be a token of ours is told as none."""
    message = query.get("message")
    if message is None:
        return None
    token = clean(query.get("data", ""))
    if len(token.encode()) > LONGEST_TOKEN_BYTES:
        token = ""
    if message["chat"]["type"] in _GROUPS:
        return _in_group(update_id, message, Kind.PRESS, token, query["from"], message["message_id"])
    if message["chat"]["type"] != Chat.PRIVATE:
        return None
    return _turn(update_id, message["chat"], Kind.PRESS, token, query["from"])


def _of_membership(update_id: int, change: Json) -> Turn | None:
    status = change["new_chat_member"]["status"]
    if change["chat"]["type"] in _GROUPS and (kind := _FOLLOWS_IN_GROUP.get(status)):
        return _in_group(update_id, change, kind, "", change["from"], "")
    kind = _FOLLOWS.get(status)
    if change["chat"]["type"] != Chat.PRIVATE or kind is None:
        return None
    return _turn(update_id, change["chat"], kind, "", change["from"])


def _moved(update_id: int, message: Json) -> Turn | None:
    to = str(int(message["migrate_to_chat_id"]))
    return _in_group(update_id, message, Kind.MOVED, to, message.get("from") or {"id": 0}, "")


def _in_group(
    update_id: int, message: Json, kind: Kind, text: str, sender: Json | None, answered: int | str
) -> Turn | None:
    """Only a topic's own messages name it: elsewhere the same field is the number of a discussion."""
    if sender is None:
        return None
    turn = _turn(update_id, message["chat"], kind, text, sender)
    thread = str(message.get("message_thread_id", "")) if message.get("is_topic_message") else ""
    return replace(turn, by=str(int(sender["id"])), thread=thread, answers=str(answered))


def _turn(update_id: int, chat: Json, kind: Kind, text: str, sender: Json | None) -> Turn:
    language = language_of(sender.get("language_code")) if sender else ""
    return Turn(CHANNEL, str(int(chat["id"])), f"u{int(update_id)}", kind, clean(text), language)
