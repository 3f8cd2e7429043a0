"""What a page needs of the log: one visitor's messages, from the start, after a cursor, or one file among them."""

from functools import partial
from typing import Any

from bot.domain.attachments import Attachment
from bot.domain.people import Contact
from bot.domain.reply import FileKind
from bot.frozen import Frozen
from bot.store import Store
from bot.store.messages import Message
from bot.store.tx import Tx

CHANNEL = "web"
BATCH = 200
CALENDARS = frozenset({FileKind.CALENDAR, FileKind.CALENDAR_OFF})


class Conversation(Frozen):
    """Messages oldest first. `cursor` is the greatest id in them, or the one that was asked with."""

    contact: Contact
    messages: list[Message]
    cursor: int


class Conversations:
    def __init__(self, store: Store) -> None:
        self._store = store

    async def latest(self, visitor: str, most: int) -> Conversation | None:
        """None for somebody who never came."""
        return await self._store.run(partial(_latest, visitor, most))

    async def after(self, visitor: str, cursor: int) -> Conversation | None:
        return await self._store.run(partial(_after, visitor, cursor))

    async def news(self, contact_id: int, cursor: int) -> list[Message]:
        return await self._store.run(lambda tx: tx.messages.after(contact_id, cursor, BATCH))

    async def contact(self, visitor: str) -> Contact | None:
        found = await self._store.run(lambda tx: tx.contacts.open(CHANNEL, visitor))
        return found[0] if found else None

    async def file(self, visitor: str, message_id: int, name: str) -> dict[str, Any] | None:
        """Only what was sent to this visitor."""
        return await self._store.run(partial(_file, visitor, message_id, name))

    async def attachment(self, visitor: str, id: int) -> tuple[Attachment, bytes] | None:
        """Only what this visitor sent, or was sent."""
        return await self._store.run(partial(_attachment, visitor, id))


async def _attachment(visitor: str, id: int, tx: Tx) -> tuple[Attachment, bytes] | None:
    found = await tx.contacts.open(CHANNEL, visitor)
    one = await tx.attachments.get(id) if found else None
    if found is None or one is None or one.contact_id != found[0].id:
        return None
    content = await tx.attachments.content(id)
    return None if content is None else (one, content)


async def _latest(visitor: str, most: int, tx: Tx) -> Conversation | None:
    found = await tx.contacts.open(CHANNEL, visitor)
    if found is None:
        return None
    messages = await tx.messages.last(found[0].id, most)
    return Conversation(found[0], messages, messages[-1].id if messages else 0)


async def _after(visitor: str, cursor: int, tx: Tx) -> Conversation | None:
    found = await tx.contacts.open(CHANNEL, visitor)
    if found is None:
        return None
    messages = await tx.messages.after(found[0].id, cursor, BATCH)
    return Conversation(found[0], messages, messages[-1].id if messages else cursor)


async def _file(visitor: str, message_id: int, name: str, tx: Tx) -> dict[str, Any] | None:
    found = await tx.contacts.open(CHANNEL, visitor)
    message = await tx.messages.get(found[0].id, message_id) if found else None
    file: dict[str, Any] | None = message.body.get("file") if message and message.way == "out" else None
    if found is None or not file or file["name"] != name:
        return None
    return await _newest(found[0].id, file, tx) if file["kind"] in CALENDARS else file


async def _newest(contact_id: int, file: dict[str, Any], tx: Tx) -> dict[str, Any]:
    """What was told last of the same event: an old link puts nobody's appointment back to its old time."""
    event = _event(file)
    for message in reversed(await tx.messages.last(contact_id, BATCH)):
        newer: dict[str, Any] = message.body.get("file") or {}
        if newer.get("kind") in CALENDARS and event and _event(newer) == event:
            return newer
    return file


def _event(file: dict[str, Any]) -> str | None:
    return next((line for line in file["content"].splitlines() if line.startswith("UID:")), None)
