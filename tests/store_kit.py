"""What the tests of the store share: a moment, a time slot, and short ways to put things in."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.domain.timeslots import TimeSlot
from bot.store import Store
from bot.store.tx import Tx

NOW = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=2)
SLOT = TimeSlot("main", "exit_entry", NOW + timedelta(days=1), 30, 2)
STORE = Path(__file__).parent.parent / "bot" / "store"
NAME, PHONE = "欧阳建国", "13900005678"


async def new_contact(store: Store, address: str = "7001", channel: str = "telegram") -> int:
    return (await store.run(lambda tx: tx.contacts.add(channel, address, "zh-Hans", NOW))).id


async def queue(store: Store, contact: int, text: str = "hello", **more: Any) -> int:
    return await store.run(lambda tx: tx.outbox.add(contact, {"text": text}, said=NOW, due=NOW, **more))


async def book(tx: Tx, contact: int, code: str, slot: TimeSlot = SLOT) -> int | None:
    return await tx.appointments.add(code, contact, slot, "passport", NAME, PHONE, NOW)


async def claim(store: Store, now: datetime = NOW, most: int = 10) -> list[Any]:
    return await store.run(lambda tx: tx.outbox.claim(now, LATER, most))
