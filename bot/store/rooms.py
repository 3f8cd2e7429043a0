"""The staff's group, each case's place in it, and what somebody of the staff was asked there."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.frozen import Frozen
from bot.store.seal import Seal
from bot.store.statements import Row, Statements, from_ms, to_ms

LATE_ENTRIES: Final = 100  # so many numbers back an entry may still become visible
LATE_BY: Final = timedelta(minutes=1)
ENTRIES_AT_ONCE: Final = 1000


ONCE_MORE: Final = "!"  # in place of a card's number: nobody knows of the first one, a second one is on its way
NOBODY_KNOWS: Final = "?"  # nor of the second one


class Stage(StrEnum):
    NEW = "new"
    OPENING = "opening"  # its topic is being made
    TOPIC = "topic"
    PLAIN = "plain"  # no topic: what belongs to it follows the card
    KEPT_OUT = "kept_out"  # about somebody who reads there: nothing of it is shown


class Deed(StrEnum):
    """What the answer to a question in the group does."""

    REPLY = "reply"
    NOTE = "note"
    TRANSFER = "transfer"
    CLOSE = "close"
    RELAY = "relay"


class Group(Frozen):
    """`seen` is the entry of the ledger up to which all are known; `topics` is False since `asked_at`."""

    chat: str
    contact_id: int
    address: str
    reachable: bool
    topics: bool
    asked_at: datetime
    seen: int


class Room(Frozen):
    """A case's place in the group. `waits_for` is a message of the outbox; see the migration."""

    case_id: int
    stage: Stage
    thread: str
    card: str
    waits_for: int | None
    newest: int
    shown: int
    face: str
    shut: bool

    @property
    def number(self) -> str:
        """Of the card, where it is known."""
        return self.card if self.card.isdecimal() else ""

    @property
    def card_under_way(self) -> bool:
        return self.card in ("", ONCE_MORE)


class Settled(Frozen):
    """A place whose message came to an end: `number` is what the platform calls it, None where nobody knows."""

    room: Room
    ended: str
    number: str | None
    error: str


class Prompt(Frozen):
    """`number` is where the question stands in the group; `ended` what became of the answer to the citizen."""

    message_id: int
    case_id: int
    staff_id: int
    deed: Deed
    detail: str
    until: datetime
    number: str
    answer_id: int | None = None
    ended: str = ""


class Rooms(Frozen):
    statements: Statements
    seal: Seal

    async def group(self, chat: str) -> Group | None:
        row = await self.statements.one("group_get", chat=chat)
        return _group(row) if row else None

    async def group_at(self, channel: str, address: str) -> Group | None:
        row = await self.statements.one("group_at", channel=channel, address=address)
        return _group(row) if row else None

    async def add_group(self, chat: str, contact_id: int, now: datetime, most: int) -> None:
        """Open cases have their place in it from now on, the most pressing `most` of them."""
        newest = await self._newest()
        await self.statements.run("group_add", chat=chat, contact_id=contact_id, now=to_ms(now), seen=newest)
        await self.statements.run("rooms_of_open", most=most)

    async def seen_alone(self, now: datetime) -> int:
        """Up to which entry of the ledger the staff without a group were told; from now on where it begins."""
        row = await self.statements.one("alone_get")
        if row is None:
            await self.statements.run("alone_add", now=to_ms(now), seen=await self._newest())
            return await self._newest()
        return int(row["seen"])

    async def to_tell_alone(self, seen: int, since: datetime, most: int) -> list[tuple[int, int, str]]:
        """Entries after `seen`, and not older than that, that wait for somebody: id, case and what happened."""
        rows = await self.statements.all("alone_entries", seen=seen, since=to_ms(since), most=most)
        return [(row["id"], row["case_id"], row["what"]) for row in rows]

    async def told_alone(self, seen: int) -> None:
        await self.statements.run("group_seen", chat="", seen=seen)

    async def topics(self, chat: str, have: bool, now: datetime) -> None:
        await self.statements.run("group_topics", chat=chat, topics=int(have), now=to_ms(now))

    async def waiting(self, contact_id: int) -> int:
        """How much was written to the group and has not left yet."""
        row = await self.statements.one("group_waiting", contact_id=contact_id)
        return int(row["count"]) if row else 0

    async def learn(self, group: Group, now: datetime) -> None:
        """Which cases have new entries in their ledgers."""
        upto = min(await self._newest(), group.seen + ENTRIES_AT_ONCE)
        since, recent = group.seen - LATE_ENTRIES, to_ms(now - LATE_BY)
        rows = await self.statements.all("ledger_since", since=since, upto=upto, seen=group.seen, recent=recent)
        for row in rows:
            await self.statements.run("room_behind", case_id=row["case_id"], newest=row["newest"])
        if upto != group.seen:
            await self.statements.run("group_seen", chat=group.chat, seen=upto)

    async def begin(self, case_id: int) -> None:
        """A case has its place in the group; nothing changes where it has one."""
        await self.statements.run("room_behind", case_id=case_id, newest=await self.newest_of(case_id))

    async def newest_of(self, case_id: int) -> int:
        row = await self.statements.one("ledger_newest_of", case_id=case_id)
        return int(row["newest"]) if row else 0

    async def get(self, case_id: int) -> Room | None:
        row = await self.statements.one("room_get", case_id=case_id)
        return _room(row) if row else None

    async def of_thread(self, thread: str) -> Room | None:
        row = await self.statements.one("room_of_thread", thread=thread)
        return _room(row) if row else None

    async def of_card(self, number: str) -> Room | None:
        row = await self.statements.one("room_of_card", card=number)
        return _room(row) if row else None

    async def next(self) -> Room | None:
        """The one that is behind its ledger the longest and waits for nothing."""
        row = await self.statements.one("room_next")
        return _room(row) if row else None

    async def settled(self, most: int) -> list[Settled]:
        rows = await self.statements.all("rooms_settled", most=most)
        return [Settled(_room(row), row["ended"] or "unknown", row["platform_id"], row["error"] or "") for row in rows]

    async def save(self, room: Room) -> None:
        await self.statements.run(
            "room_save",
            case_id=room.case_id,
            stage=room.stage.value,
            thread=room.thread,
            card=room.card,
            waits_for=room.waits_for,
            newest=room.newest,
            shown=room.shown,
            face=room.face,
            shut=int(room.shut),
        )

    async def ask(self, message_id: int, case_id: int, staff_id: int, deed: Deed, detail: str, until: datetime) -> None:
        """`message_id` of the outbox is a question; who is asked something new is no longer asked the old."""
        if deed is not Deed.RELAY:
            await self.statements.run("prompts_over", case_id=case_id, staff_id=staff_id)
        await self.statements.run(
            "prompt_add",
            message_id=message_id,
            case_id=case_id,
            staff_id=staff_id,
            deed=deed.value,
            detail=detail,
            until=to_ms(until),
        )

    async def asked(self, contact_id: int, number: str) -> Prompt | None:
        """The open question that stands in the group under this number."""
        row = await self.statements.one("prompt_answered", contact_id=contact_id, number=number)
        return _prompt(row) if row else None

    async def use(self, message_id: int) -> bool:
        """False when it was answered before."""
        return await self.statements.one("prompt_use", message_id=message_id) is not None

    async def answered(self, message_id: int, answer_id: int) -> None:
        await self.statements.run("prompt_sent", message_id=message_id, answer_id=answer_id)

    async def untold(self, contact_id: int, most: int) -> list[Prompt]:
        """Answers to citizens whose fate is known, and the group does not know it yet."""
        rows = await self.statements.all("prompts_untold", contact_id=contact_id, most=most)
        return [_prompt(row) for row in rows]

    async def told(self, prompt: Prompt) -> None:
        await self.statements.run("prompt_told", message_id=prompt.message_id, answer_id=prompt.answer_id)

    async def end_prompts(self, case_id: int) -> None:
        """Nothing more is asked in a case that is over."""
        await self.statements.run("prompts_case_over", case_id=case_id)

    async def end_relay(self, case_id: int) -> None:
        await self.statements.run("prompts_relay_over", case_id=case_id)

    async def _newest(self) -> int:
        row = await self.statements.one("ledger_newest")
        return int(row["newest"]) if row else 0


def _group(row: Row) -> Group:
    return Group(
        row["chat"],
        row["contact_id"],
        row["address"],
        row["reach"] == "reachable",
        bool(row["topics"]),
        from_ms(row["asked_at"]),
        row["seen"],
    )


def _room(row: Row) -> Room:
    return Room(
        row["case_id"],
        Stage(row["stage"]),
        row["thread"],
        row["card"],
        row["waits_for"],
        row["newest"],
        row["shown"],
        row["face"],
        bool(row["shut"]),
    )


def _prompt(row: Row) -> Prompt:
    known = row.keys()
    return Prompt(
        row["message_id"],
        row["case_id"],
        row["staff_id"],
        Deed(row["deed"]),
        row["detail"],
        from_ms(row["until"]),
        row["platform_id"] or "",
        row["answer_id"],
        row["ended"] if "ended" in known else "",
    )
