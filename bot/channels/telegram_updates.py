"""Reads an update of Telegram as a turn. Says nothing, keeps nothing, calls nothing.

Only private chats are conversations. Edits are not read: what was understood at first has been answered.
"""

import re
from typing import Any

from telegram import CallbackQuery, Chat, ChatMember, ChatMemberUpdated, Message, Update

from bot.channels.telegram_json import clean
from bot.dialog.turn import Kind, Turn

CHANNEL = "telegram"
ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"]
LONGEST_TOKEN_BYTES = 64

_TRADITIONAL = {"tw", "hk", "mo", "hant"}
_FOLLOWS = {ChatMember.MEMBER: Kind.FOLLOW, ChatMember.BANNED: Kind.UNFOLLOW}
_ADDRESSED = re.compile(r"(/\w+)@\w+")
_READ = (  # of a message; the rest costs time to parse, and each part of it might be malformed
    "message_id", "date", "chat", "from", "text", "caption", "photo", "document", "voice", "location",
    "contact",
)  # fmt: skip
_SERVICE = {  # messages that Telegram writes itself: nobody said anything
    "pinned_message", "message_auto_delete_timer_changed", "write_access_allowed", "chat_background_set",
    "connected_website", "boost_added", "group_chat_created", "supergroup_chat_created", "new_chat_members",
    "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id", "forum_topic_created",
    "forum_topic_edited", "gift", "unique_gift",
}  # fmt: skip


def read_update(raw: dict[str, Any]) -> Update:
    """Holds only what a turn is made of. Raises whatever a malformed update makes the library raise."""
    kept = {"update_id": raw["update_id"]}
    if (message := raw.get("message")) and not _SERVICE & message.keys():
        kept["message"] = {name: message[name] for name in _READ if name in message}
    if query := raw.get("callback_query"):
        kept["callback_query"] = {**query, "message": _place(query.get("message"))}
    if change := raw.get("my_chat_member"):
        kept["my_chat_member"] = change
    return Update.de_json(kept, None)


def _place(message: dict[str, Any] | None) -> dict[str, Any] | None:
    """A pressed button brings its whole message along, keyboard and all; only its chat is wanted."""
    return message and {name: message[name] for name in ("message_id", "date", "chat")}


def turn_of(update: Update) -> Turn | None:
    """None for what is not for the conversation: groups, and kinds that were not asked for."""
    if update.message is not None:
        return _of_message(update.update_id, update.message)
    if update.callback_query is not None:
        return _of_press(update.update_id, update.callback_query)
    if update.my_chat_member is not None:
        return _of_membership(update.update_id, update.my_chat_member)
    return None


def language_of(code: str | None) -> str:
    """Our language for an IETF tag of the client's, "" when it is none of ours."""
    first, *rest = (code or "").lower().replace("_", "-").split("-")
    if first == "zh":
        return "zh-Hant" if _TRADITIONAL & set(rest) and "hans" not in rest else "zh-Hans"
    return "en" if first == "en" else ""


def _of_message(update_id: int, message: Message) -> Turn | None:
    if message.chat.type != Chat.PRIVATE:
        return None
    kind, text = _content(message)
    hint = message.from_user.language_code if message.from_user else None
    return _turn(update_id, message.chat.id, kind, text, hint)


def _content(message: Message) -> tuple[Kind, str]:
    if message.text is not None:
        return Kind.TEXT, _ADDRESSED.sub(r"\1", message.text, count=1) if message.text[:1] == "/" else message.text
    if message.contact is not None:
        return _contact(message)
    if message.photo or (message.document and (message.document.mime_type or "").startswith("image/")):
        return Kind.PHOTO, message.caption or ""
    if message.voice is not None:
        return Kind.VOICE, message.caption or ""
    if message.location is not None:
        return Kind.PLACE, ""
    return Kind.OTHER, message.caption or ""


def _contact(message: Message) -> tuple[Kind, str]:
    """Their own card only. Telegram's numbers are international, with or without the plus sign."""
    contact, sender = message.contact, message.from_user
    if contact is None or sender is None or contact.user_id != sender.id:
        return Kind.OTHER, ""
    number = contact.phone_number.strip()
    return Kind.PHONE, number if number.startswith("+") else f"+{number}"


def _of_press(update_id: int, query: CallbackQuery) -> Turn | None:
    """Pressed data is whatever a client likes to send; what cannot be a token of ours is told as none."""
    if query.message is None or query.message.chat.type != Chat.PRIVATE:
        return None
    token = clean(query.data or "")
    if len(token.encode()) > LONGEST_TOKEN_BYTES:
        token = ""
    return _turn(update_id, query.message.chat.id, Kind.PRESS, token, query.from_user.language_code)


def _of_membership(update_id: int, change: ChatMemberUpdated) -> Turn | None:
    kind = _FOLLOWS.get(change.new_chat_member.status)
    if change.chat.type != Chat.PRIVATE or kind is None:
        return None
    return _turn(update_id, change.chat.id, kind, "", change.from_user.language_code)


def _turn(update_id: int, chat_id: int, kind: Kind, text: str, hint: str | None) -> Turn:
    return Turn(CHANNEL, str(chat_id), f"u{update_id}", kind, clean(text), language_of(hint))
