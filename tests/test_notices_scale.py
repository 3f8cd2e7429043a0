"""Many notices at once: decided in batches, none twice and none lost, whatever fails or is killed on the way."""

import asyncio
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.app import ROOT
from bot.domain.appointments import Appointment
from bot.domain.notices import DOCUMENT, WISH
from bot.domain.people import Contact
from bot.domain.reply import Reply
from bot.domain.text import Text
from bot.services import notices as notices_module
from bot.services.booking import Booking
from bot.services.moves import Moves
from bot.store import Store, open_store
from bot.store.statements import to_ms
from bot.store.tx import Tx
from tests import notices_killed
from tests.booking_kit import hall_with
from tests.conftest import SEAL
from tests.courier_kit import Script
from tests.store_kit import NOW
from tests.telegram_kit import eventually
from tests.test_notices import BOOKED_AT, CONFIG, NO_HOLIDAYS, Hall, carry, local

ROOMY = hall_with(100)
MANY = 30


@pytest.fixture
def hall(store: Store) -> Hall:
    return Hall(store)


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices_module, "MOST_AT_ONCE", 4)


async def crowd(hall: Hall, count: int = MANY, channel: str = "telegram") -> list[Contact]:
    return [await hall.person(str(number), channel) for number in range(count)]


async def wished(hall: Hall, people: list[Contact]) -> None:
    for who in people:
        await hall.store.run(lambda tx, who=who: tx.notices.add(who.id, WISH, WISH, who.id, BOOKED_AT, "passport"))


async def pending(hall: Hall, days: int = 1) -> list[Any]:
    return await hall.store.run(lambda tx: tx.notices.due(hall.clock.now() + timedelta(days=days), 500))


# What was cancelled or moved


async def booked(hall: Hall, people: list[Contact]) -> list[Appointment]:
    def book(who: Contact) -> Any:
        async def work(tx: Tx) -> Appointment:
            booking = Booking(tx, ROOMY, hall.clock, NO_HOLIDAYS)
            return await booking.book(
                who, "passport", "main", local("2026-11-26T14:00"), "欧阳建国", f"139{who.id:08d}"
            )

        return work

    return [await hall.store.run(book(who)) for who in people]


async def changed(hall: Hall, who: Contact, appointment: Appointment, *, cancel: bool) -> None:
    async def work(tx: Tx) -> None:
        booking = Booking(tx, ROOMY, hall.clock, NO_HOLIDAYS)
        if cancel:
            await booking.cancel(who, appointment.id)
            return
        starts = local("2026-11-27T10:00")
        await Moves(tx, ROOMY, hall.clock, booking).move(who, appointment.id, "main", starts)

    await hall.store.run(work, key=who.key)


async def test_of_what_is_cancelled_or_moved_while_it_is_decided_nothing_is_sent(hall: Hall) -> None:
    people = await crowd(hall)
    appointments = await booked(hall, people)
    hall.clock.forward(seconds=(local("2026-11-25T14:00") - hall.clock.now()).total_seconds())
    gone = list(zip(people, appointments, strict=True))[::3]
    changes = (changed(hall, *pair, cancel=number % 2 == 0) for number, pair in enumerate(gone))
    await asyncio.gather(hall.round.queue_due(), *changes)
    await hall.round.queue_due()
    script = Script()
    _, task = await carry(hall, script)
    await eventually(lambda: len(script.sent) == MANY - len(gone))
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    kept = {who.address for who in people} - {who.address for who, _ in gone}
    assert sorted(to for to, _ in script.sent) == sorted(kept)
    assert set(await hall.states()) <= {"sent", "dropped"}


async def test_what_changed_since_it_was_decided_is_told_as_it_is_now(hall: Hall) -> None:
    (who,) = await crowd(hall, 1)
    await booked(hall, [who])
    (text,) = await hall.at("2026-11-25T14:00")
    assert "云溪大厅" in text
    recheck = hall.round.recheck
    same = await hall.store.run(lambda tx: recheck(tx, 1))
    assert same is not None and same["text"] == text
    await hall.store.run(lambda tx: tx.contacts.speak(who.id, "en"))
    told = await hall.store.run(lambda tx: recheck(tx, 1))
    assert told is not None and "Yunxi Main Centre" in told["text"]


# Batches


async def test_a_turn_waits_for_one_batch_and_not_for_all(hall: Hall) -> None:
    await wished(hall, await crowd(hall))
    left: list[int] = []

    async def turns() -> None:
        for _ in range(3):
            left.append(len(await pending(hall)))

    await asyncio.gather(pending(hall), pending(hall))  # a connection for each stands before the round begins
    await asyncio.gather(hall.round.queue_due(), turns())
    assert left[0] > 0 and left == sorted(left, reverse=True)
    assert await pending(hall) == []


async def test_each_batch_is_rung_for_as_soon_as_it_is_durable(hall: Hall) -> None:
    await wished(hall, await crowd(hall, 10))
    rung: list[tuple[int, str]] = []
    queued = await hall.round.queue_due(lambda contact, profile: rung.append((contact, profile.name)))
    assert rung == [(one.contact_id, one.profile.name) for one in queued]
    assert len(set(rung)) == 10


async def test_a_long_round_ends_and_the_next_one_goes_on(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices_module, "MOST_IN_A_ROUND", 8)
    await wished(hall, await crowd(hall, 18))
    assert [len(await hall.round.queue_due()) for _ in range(4)] == [8, 8, 2, 0]


async def test_the_cap_of_a_day_holds_within_one_batch(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices_module, "MOST_AT_ONCE", 24)

    async def write(*_: Any) -> Reply:
        return Reply(Text("wish-due", {"subject": Text("item-passport")}))

    monkeypatch.setattr(notices_module, "write", write)
    (who,) = await crowd(hall, 1)
    most = CONFIG.reminders.most_per_day
    for number in range(most + 2):
        await hall.store.run(lambda tx, n=number: tx.notices.add(who.id, f"k{n}", DOCUMENT, n, BOOKED_AT))
    assert len(await hall.at("2026-11-25T10:00")) == most
    assert len(await hall.at("2026-11-25T20:00")) == 0
    assert len(await hall.at("2026-11-26T08:00")) == 2


# One that fails


async def _python(_tx: Tx) -> None:
    raise ValueError("a writer with a fault")


async def _statement(tx: Tx) -> None:
    """On PostgreSQL nothing more can be asked in this transaction."""
    await tx.notices.add(10**9, "x", "x", 1, NOW)


@pytest.mark.parametrize("fails", [_python, _statement])
async def test_one_that_fails_takes_no_other_along_and_is_tried_again(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, fails: Any
) -> None:
    people = await crowd(hall, 10)
    await wished(hall, people)
    write = notices_module.write

    async def fragile(tx: Tx, kit: Any, notice: Any) -> Any:
        if notice.contact_id == people[5].id:
            await fails(tx)
        return await write(tx, kit, notice)

    with monkeypatch.context() as broken, capture_logs() as logs:
        broken.setattr(notices_module, "write", fragile)
        queued = await hall.round.queue_due()
        assert sorted(one.contact_id for one in queued) == sorted(who.id for who in people if who != people[5])
        assert await hall.round.queue_due() == []
    assert [line["event"] for line in logs] == ["notices are decided one by one", "a notice cannot be decided"]
    assert await hall.round.queue_due() == []
    hall.clock.forward(minutes=10)
    assert [one.contact_id for one in await hall.round.queue_due()] == [people[5].id]
    assert await hall.states() == {"queued": 10}


# What a sweep reads


@pytest.mark.parametrize("name", ["notices_due", "notices_due_keys", "notices_ripe"])
async def test_a_sweep_reads_what_is_due_and_nothing_else(tmp_path: Path, name: str) -> None:
    from bot.store.sqlite import SqliteStore

    store = await SqliteStore.open(f"{tmp_path}/bot.db", SEAL)
    await store.migrate()
    values = {"now": to_ms(NOW), "most": 24, "since": 0}
    steps = []
    for stored in (10, 2_000):
        await store.run(lambda tx, stored=stored: _long_done_or_far_ahead(tx, stored))
        with sqlite3.connect(tmp_path / "bot.db") as beside:
            plan = [row[3] for row in beside.execute(f"EXPLAIN QUERY PLAN {store._sql[name]}", values)]
            steps.append(_steps(beside, store._sql[name], values))
        beside.close()
    await store.close()
    assert any("USING INDEX notices_due (due_at<?)" in step for step in plan), plan
    assert not [step for step in plan if step.startswith("SCAN") or "TEMP B-TREE" in step], plan
    assert steps[0] == steps[1]


async def _long_done_or_far_ahead(tx: Tx, count: int) -> None:
    contact = await tx.contacts.add("telegram", "1", "zh-Hans", NOW)
    for number in range(count):
        due = NOW + timedelta(days=1 + number % 300) * (1 if number % 2 else -1)
        await tx.notices.add(contact.id, "reminder-2h", WISH, number, due)
    for one in await tx.notices.due(NOW, count):
        await tx.notices.decide(one.id, "queued", NOW - timedelta(days=1))


def _steps(connection: sqlite3.Connection, sql: str, values: dict[str, int]) -> int:
    """Of SQLite's own machine: what the statement costs, whatever else the computer does."""
    count = 0

    def tick() -> int:
        nonlocal count
        count += 1
        return 0

    connection.set_progress_handler(tick, 1)
    assert connection.execute(sql, values).fetchall() == []
    connection.set_progress_handler(None, 1)
    return count


# Killed


@pytest.mark.parametrize(
    ("point", "unknown", "lost"),
    [
        ("in_batch", 0, 0),
        ("before_commit", 0, 0),
        ("after_commit", 0, 0),
        ("unnoted", 0, 0),
        ("unleft", 1, 1),
        ("left", 1, 0),
        ("answered", 1, 0),
    ],
)
async def test_killed_at(tmp_path: Path, point: str, unknown: int, lost: int) -> None:
    """Each notice is decided once and arrives at most once; what nobody can know is named, and not sent again."""
    store = await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    await store.migrate()
    async with asyncio.timeout(30):
        people = [
            await store.run(lambda tx, n=n: tx.contacts.add("telegram", f"p{n}", "zh-Hans", NOW)) for n in range(13)
        ]
        for who in people:
            await store.run(lambda tx, who=who: tx.notices.add(who.id, WISH, WISH, who.id, NOW, "passport"))
    await store.close()

    command = [sys.executable, "-m", "tests.notices_killed", str(tmp_path), point]
    killed = await asyncio.to_thread(subprocess.run, command, cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert killed.returncode == -9, killed.stderr.decode()[-2000:]
    store = await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    async with asyncio.timeout(30):
        await notices_killed.run(store, tmp_path)
    states = await store.run(lambda tx: tx.outbox.states())
    messages = await store.run(lambda tx: _messages(tx, people))
    await store.close()

    arrived = notices_killed.arrived(tmp_path)
    assert len(arrived) == len(set(arrived)) == len(people) - lost
    assert [len(of_one) for of_one in messages] == [1] * len(people)
    assert states == {"sent": len(people) - unknown} | ({"unknown": unknown} if unknown else {})


async def _messages(tx: Tx, people: list[Contact]) -> list[list[Any]]:
    return [await tx.messages.after(who.id, 0) for who in people]
