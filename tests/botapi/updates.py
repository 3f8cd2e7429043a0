"""Updates as the real server writes them, and the queue that keeps them until the bot has confirmed them."""

import asyncio
import itertools
import time

from tests.botapi.model import BOT, Json

_NAMES = ("晓雯", "Anton", "建国", "Maria", "思远", "Kenji")
_KINDS_NOT_DEFAULT = ("chat_member", "message_reaction", "message_reaction_count")


def now() -> int:
    return int(time.time())


def person(user_id: int, language: str | None = "zh-hans") -> Json:
    who: Json = {"id": user_id, "is_bot": False, "first_name": _NAMES[user_id % len(_NAMES)]}
    return who | {"language_code": language} if language else who


def private_chat(user_id: int) -> Json:
    return {"id": user_id, "first_name": _NAMES[user_id % len(_NAMES)], "type": "private"}


def chat_of(chat_id: int) -> Json:
    return private_chat(chat_id) if chat_id > 0 else {"id": chat_id, "title": "值班群", "type": "supergroup"}


def command_entities(text: str) -> list[Json]:
    command = text.split(maxsplit=1)[0] if text.startswith("/") else ""
    return [{"type": "bot_command", "offset": 0, "length": len(command)}] if len(command) > 1 else []


def member_change(user_id: int, old: str, new: str) -> Json:
    def member(status: str) -> Json:
        return {"user": BOT, "status": status} | ({"until_date": 0} if status == "kicked" else {})

    change = {"chat": private_chat(user_id), "from": person(user_id), "date": now()}
    return {"my_chat_member": change | {"old_chat_member": member(old), "new_chat_member": member(new)}}


def kind_of(update: Json) -> str:
    return next(key for key in update if key != "update_id")


def line_of(update: Json) -> tuple[str, int]:
    """The server's queue of an update: order holds inside one, none between two."""
    kind = kind_of(update)
    body = update[kind]
    by_chat = kind in ("message", "edited_message") and "chat" in body
    return kind, body["chat"]["id"] if by_chat else body.get("from", {}).get("id", 0)


class Queue:
    """Pending updates in order of arrival; `changed` is set and replaced at each change."""

    def __init__(self) -> None:
        self.pending: list[Json] = []
        self.allowed: list[str] = []
        self.changed = asyncio.Event()
        self._ids = itertools.count(836_104_200)

    def add(self, update: Json) -> int:
        update = {"update_id": update.get("update_id", next(self._ids))} | update
        if self._wanted(kind_of(update)):
            self.pending.append(update)
            self.tell()
        return int(update["update_id"])

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in _KINDS_NOT_DEFAULT

    def confirm(self, offset: int) -> None:
        """Forgets what lies below `offset`; a negative one keeps only that many from the end."""
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset:
            self.pending = [update for update in self.pending if update["update_id"] >= offset]

    def since(self, offset: int) -> list[Json]:
        """What a poll with this offset is given; one that came meanwhile with a lower number is not in it."""
        return [update for update in self.pending if update["update_id"] >= offset]

    def drop(self, update: Json) -> None:
        self.pending = [other for other in self.pending if other is not update]

    def tell(self) -> None:
        self.changed.set()
        self.changed = asyncio.Event()
