"""The log of what was said, and the outbox in it.

An incoming message is taken in once for its platform id. An outgoing one is queued, claimed, handed over and finished
in a named state; the oldest unfinished one of a contact goes first.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.people import Contact
from bot.frozen import Frozen
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, from_ms, to_ms


class Delivery(StrEnum):
    """The end of an outgoing message."""

    SENT = "sent"
    FAILED = "failed"  # refused, or tried too often
    UNREACHABLE = "unreachable"  # blocked, or the account is gone
    UNKNOWN = "unknown"  # handed over, but no answer came: it may have arrived
    DROPPED = "dropped"  # a notice that was no longer true


class Ending(Frozen):
    """How many messages are in one state: since today began, and since the time that was asked for."""

    today: int
    since: int


class Message(Frozen):
    """`body` is JSON: what was said (`way` "in") or a rendered reply ("out")."""

    id: int
    way: str
    platform_id: str | None
    answers_id: int | None
    body: Any
    at: datetime


class Due(Frozen):
    """An outgoing message that is ours to send."""

    id: int
    contact_id: int
    channel: str
    address: str
    notice_id: int | None
    body: Any
    attempts: int


class Messages(Frozen):
    statements: Statements
    seal: Seal

    async def take_in(self, contact_id: int, platform_id: str, body: object, now: datetime) -> int | None:
        """The new message's id, or None when it was handled before."""
        row = await self.statements.one(
            "message_in",
            contact_id=contact_id,
            platform_id=platform_id,
            body=self.seal.close(body),
            now=to_ms(now),
        )
        return row["id"] if row else None

    async def describe(self, id: int, body: object) -> None:
        """More is known now of what was said."""
        await self.statements.run("message_body", id=id, body=self.seal.close(body))

    async def taken_in(self, contact_id: int, platform_id: str) -> int | None:
        row = await self.statements.one("message_in_known", contact_id=contact_id, platform_id=platform_id)
        return row["id"] if row else None

    async def after(self, contact_id: int, cursor: int, most: int = 200) -> list[Message]:
        rows = await self.statements.all("messages_after", contact_id=contact_id, after=cursor, most=most)
        return [self._message(row) for row in rows]

    async def last(self, contact_id: int, most: int) -> list[Message]:
        """Oldest first."""
        rows = await self.statements.all("messages_last", contact_id=contact_id, most=most)
        return [self._message(row) for row in reversed(rows)]

    async def get(self, contact_id: int, id: int) -> Message | None:
        row = await self.statements.one("message_of_contact", contact_id=contact_id, id=id)
        return self._message(row) if row else None

    async def purge(self, before: datetime, most: int) -> int:
        """Deletes the oldest messages said before then; returns how many, `most` when there may be more."""
        return len(await self.statements.all("messages_purge", before=to_ms(before), most=most))

    def _message(self, row: Row) -> Message:
        return Message(
            row["id"],
            row["way"],
            row["platform_id"],
            row["answers_id"],
            self.seal.open(row["body"]),
            from_ms(row["created_at"]),
        )


class Outbox(Frozen):
    """What is due is told in real time, not the hall's: how long a platform makes us wait is no part of a rehearsal."""

    statements: Statements
    seal: Seal

    async def add(
        self,
        contact_id: int,
        body: object,
        *,
        said: datetime,
        due: datetime,
        answers: int | None = None,
        notice: int | None = None,
        delivered: bool = False,
    ) -> int:
        """`said` is the hall's time. `delivered`: the person fetches it (a web page): being stored is being sent."""
        row = await self.statements.one(
            "message_out",
            contact_id=contact_id,
            answers_id=answers,
            notice_id=notice,
            body=self.seal.close(body),
            state="sent" if delivered else "queued",
            due=to_ms(due),
            now=to_ms(said),
        )
        assert row is not None
        return int(row["id"])

    async def add_claimed(
        self,
        to: Contact,
        body: object,
        *,
        session: object,
        said: datetime,
        due: datetime,
        lease_until: datetime,
        answers: int,
    ) -> Due | None:
        """Adds a message that is ours to send at once; None when others of the contact's wait before it. The session's
        state is saved with it.
        """
        row = await self.statements.after(
            "session_save",
            "message_out_claimed",
            contact_id=to.id,
            state=self.seal.close(session),
            answers_id=answers,
            body=self.seal.close(body),
            due=to_ms(due),
            lease_until=to_ms(lease_until),
            now=to_ms(said),
        )
        assert row is not None
        return Due(row["id"], to.id, to.channel, to.address, None, body, 0) if row["state"] == "sending" else None

    async def claim(self, now: datetime, lease_until: datetime, most: int) -> list[Due]:
        """What may be sent now, at most one message a contact; nobody else gets it until the lease ends."""
        rows = await self.statements.all("outbox_claim", now=to_ms(now), lease_until=to_ms(lease_until), most=most)
        return [
            Due(
                row["id"],
                row["contact_id"],
                row["channel"],
                row["address"],
                row["notice_id"],
                self.seal.open(row["body"]),
                row["attempts"],
            )
            for row in sorted(rows, key=lambda row: row["id"])
        ]

    async def handed(self, left: Sequence[tuple[int, int, datetime]]) -> None:
        """`left`: id, attempt and when."""
        rows = [{"id": id, "attempt": attempt, "now": to_ms(now)} for id, attempt, now in left]
        await self.statements.many("outbox_handed", rows)

    async def sent(self, arrived: Sequence[tuple[int, str | None]]) -> None:
        """`arrived`: id and the platform's own number for it."""
        rows = [{"id": id, "platform_id": platform_id} for id, platform_id in arrived]
        await self.statements.many("outbox_sent", rows)

    async def finish(self, id: int, end: Delivery, error: str) -> None:
        await self.statements.run("outbox_finish", id=id, state=end.value, error=error)

    async def again(self, id: int, due: datetime, error: str) -> None:
        await self.statements.run("outbox_again", id=id, due=to_ms(due), error=error)

    async def rewrite(self, id: int, body: object) -> None:
        await self.statements.run("message_body", id=id, body=self.seal.close(body))

    async def abandon(self, contact_id: int, error: str) -> None:
        await self.statements.run("outbox_abandon", contact_id=contact_id, error=error)

    async def sweep(self, now: datetime, before: datetime) -> Sequence[tuple[int, str]]:
        """Frees what a stopped sender left behind; returns id and new state (queued or unknown)."""
        rows = await self.statements.all("outbox_sweep", now=to_ms(now), before=to_ms(before))
        return [(row["id"], row["state"]) for row in rows]

    async def next_due(self) -> datetime | None:
        row = await self.statements.one("outbox_next_due")
        return from_ms(row["due"]) if row and row["due"] is not None else None

    async def states(self) -> dict[str, int]:
        return {row["state"]: row["count"] for row in await self.statements.all("outbox_states")}

    async def endings(self, since: datetime, today: datetime) -> dict[str, Ending]:
        """By state, what was said `since` then; a state that none is in is not named. Both in the hall's time."""
        rows = await self.statements.all("outbox_endings", since=to_ms(since), today=to_ms(today))
        return {row["state"]: Ending(row["today"], row["count"]) for row in rows}
