"""What every repository promises, on both engines; and what each engine promises about its transactions."""

import asyncio
import re
import sqlite3
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg
import pytest

from bot.domain.appointments import State
from bot.domain.people import Reach
from bot.domain.timeslots import TimeSlot
from bot.errors import OperatorError
from bot.store import Store, open_store
from bot.store.messages import Delivery
from bot.store.seal import Seal, load_key
from bot.store.statements import from_ms, to_ms
from bot.store.tx import Tx
from tests.conftest import SEAL, new_postgres_database

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


# contacts and sessions


async def test_a_contact_is_found_again_with_its_session(store: Store) -> None:
    assert await store.run(lambda tx: tx.contacts.open("telegram", "7001")) is None
    id = await new_contact(store)
    found = await store.run(lambda tx: tx.contacts.open("telegram", "7001"))
    assert found and (found[0].id, found[0].language, found[0].reach, found[1]) == (id, "zh-Hans", "reachable", None)
    for step in ("first", "second"):
        await store.run(lambda tx, step=step: tx.contacts.save_session(id, {"step": step}, NOW))
    found = await store.run(lambda tx: tx.contacts.open("telegram", "7001"))
    assert found and found[1] == {"step": "second"}


async def test_a_contact_that_is_added_twice_is_one(store: Store) -> None:
    assert await new_contact(store) == await new_contact(store)
    assert await new_contact(store, channel="web") != await new_contact(store)


async def test_what_is_known_of_a_contact_can_change(store: Store) -> None:
    id = await new_contact(store)

    async def change(tx: Tx) -> None:
        await tx.contacts.speak(id, "en")
        await tx.contacts.reach(id, Reach.BLOCKED)
        await tx.contacts.know(id, NAME, PHONE)
        await tx.contacts.move(id, "-1007001")

    await store.run(change)
    contact = await store.run(lambda tx: tx.contacts.get(id))
    assert (contact.language, contact.reach, contact.name, contact.phone, contact.address) == (
        "en", Reach.BLOCKED, NAME, PHONE, "-1007001",
    )  # fmt: skip
    with pytest.raises(LookupError):
        await store.run(lambda tx: tx.contacts.get(id + 1))


async def test_moving_to_an_address_that_somebody_has_changes_nothing(store: Store) -> None:
    first, second = await new_contact(store, "1"), await new_contact(store, "2")
    web = await new_contact(store, "3", "web")
    await store.run(lambda tx: tx.contacts.move(first, "2"))
    await store.run(lambda tx: tx.contacts.move(web, "2"))
    addresses = [(await store.run(lambda tx, id=id: tx.contacts.get(id))).address for id in (first, second, web)]
    assert addresses == ["1", "2", "2"]


# the log


async def test_a_platform_message_is_taken_in_once_for_each_contact(store: Store) -> None:
    first, second = await new_contact(store, "1"), await new_contact(store, "2")

    async def take(contact: int) -> int | None:
        return await store.run(lambda tx: tx.messages.take_in(contact, "u1", {"text": "hi"}, NOW))

    id = await take(first)
    assert id is not None
    assert await take(first) is None
    assert await take(second) not in (None, id)
    assert await store.run(lambda tx: tx.messages.taken_in(first, "u1")) == id
    assert await store.run(lambda tx: tx.messages.taken_in(first, "u2")) is None


async def test_the_log_is_read_in_order_from_a_place_on_and_from_the_end(store: Store) -> None:
    me, other = await new_contact(store, "1"), await new_contact(store, "2")
    asked = await store.run(lambda tx: tx.messages.take_in(me, "u1", {"text": "question"}, NOW))
    answer = await queue(store, me, "answer", answers=asked, delivered=True)
    await queue(store, other, "not mine")
    notice = await queue(store, me, "dropped", notice=4)
    await claim(store)
    await store.run(lambda tx: tx.outbox.finish(notice, Delivery.DROPPED))

    def texts(messages: list[Any]) -> list[str]:
        return [message.body["text"] for message in messages]

    assert texts(await store.run(lambda tx: tx.messages.after(me, 0))) == ["question", "answer"]
    assert texts(await store.run(lambda tx: tx.messages.after(me, asked or 0))) == ["answer"]
    assert texts(await store.run(lambda tx: tx.messages.after(me, 0, most=1))) == ["question"]
    assert texts(await store.run(lambda tx: tx.messages.last(me, 1))) == ["answer"]
    assert texts(await store.run(lambda tx: tx.messages.last(me, 9))) == ["question", "answer"]
    message = await store.run(lambda tx: tx.messages.get(me, answer))
    assert message and (message.way, message.answers_id, message.platform_id, message.at) == ("out", asked, None, NOW)
    assert await store.run(lambda tx: tx.messages.get(other, answer)) is None


async def test_old_messages_are_purged_but_never_one_that_is_still_to_be_sent(store: Store) -> None:
    me = await new_contact(store)
    await store.run(lambda tx: tx.messages.take_in(me, "u1", {"text": "old"}, NOW))
    await queue(store, me, "waits")
    await queue(store, me, "fetched", delivered=True)
    await store.run(lambda tx: tx.messages.purge(NOW, 100))
    assert len(await store.run(lambda tx: tx.messages.after(me, 0))) == 3
    await store.run(lambda tx: tx.messages.purge(NOW + timedelta(seconds=1), 100))
    (left,) = await store.run(lambda tx: tx.messages.after(me, 0))
    assert left.body == {"text": "waits"}


# the outbox


async def test_each_contacts_oldest_message_is_claimed_once_and_the_next_only_after_it_ended(store: Store) -> None:
    wen, anton = await new_contact(store, "1"), await new_contact(store, "2")
    ids = [await queue(store, contact, text) for contact, text in ((wen, "a"), (wen, "b"), (anton, "c"))]
    first = await claim(store)
    assert [(due.id, due.address, due.body["text"], due.attempts) for due in first] == [
        (ids[0], "1", "a", 1), (ids[2], "2", "c", 1),
    ]  # fmt: skip
    assert await claim(store) == []
    await store.run(lambda tx: tx.outbox.finish(ids[0], Delivery.SENT, "900"))
    assert [due.id for due in await claim(store)] == [ids[1]]
    assert await store.run(lambda tx: tx.outbox.states()) == {"sent": 1, "sending": 2}


async def test_a_message_that_waits_for_its_time_holds_back_those_behind_it(store: Store) -> None:
    me = await new_contact(store)
    first, second = await queue(store, me, "a"), await queue(store, me, "b")
    await claim(store)
    await store.run(lambda tx: tx.outbox.again(first, LATER, "no connection"))
    assert await claim(store) == []
    assert await store.run(lambda tx: tx.outbox.next_due()) == NOW  # the second's own, though it has to wait
    (due,) = await claim(store, LATER)
    assert (due.id, due.attempts) == (first, 2)
    assert second > first


async def test_answers_go_before_notices_when_there_is_room_for_one(store: Store) -> None:
    wen, anton = await new_contact(store, "1"), await new_contact(store, "2")
    await queue(store, wen, "reminder", notice=1)
    answer = await queue(store, anton, "answer")
    assert [due.id for due in await claim(store, most=1)] == [answer]


async def test_only_a_message_being_sent_can_end_and_it_ends_once(store: Store) -> None:
    me = await new_contact(store)
    id = await queue(store, me)
    await store.run(lambda tx: tx.outbox.finish(id, Delivery.SENT))  # not claimed: no effect
    assert await store.run(lambda tx: tx.outbox.states()) == {"queued": 1}
    await claim(store)
    await store.run(lambda tx: tx.outbox.finish(id, Delivery.UNKNOWN, error="no answer"))
    await store.run(lambda tx: tx.outbox.finish(id, Delivery.SENT))
    await store.run(lambda tx: tx.outbox.again(id, NOW, "late"))
    await store.run(lambda tx: tx.outbox.handed(id, 1, NOW))
    assert await store.run(lambda tx: tx.outbox.states()) == {"unknown": 1}
    assert await store.run(lambda tx: tx.outbox.next_due()) is None


async def test_what_is_rewritten_is_sent_in_its_new_words(store: Store) -> None:
    id = await queue(store, await new_contact(store))
    await store.run(lambda tx: tx.outbox.rewrite(id, {"text": "new"}))
    assert [due.body for due in await claim(store)] == [{"text": "new"}]


async def test_abandoning_a_contact_ends_what_waits_and_nothing_else(store: Store) -> None:
    me, other = await new_contact(store, "1"), await new_contact(store, "2")
    await queue(store, me, "fetched", delivered=True)
    for contact in (me, me, other):
        await queue(store, contact)
    await store.run(lambda tx: tx.outbox.abandon(me, "blocked"))
    assert await store.run(lambda tx: tx.outbox.states()) == {"sent": 1, "unreachable": 2, "queued": 1}


async def test_a_dead_senders_messages_are_freed_when_their_lease_ends(store: Store) -> None:
    contacts = [await new_contact(store, str(number)) for number in range(2)]
    lost, handed = [await queue(store, contact) for contact in contacts]
    await claim(store)
    await store.run(lambda tx: tx.outbox.handed(handed, 1, NOW))
    assert await store.run(lambda tx: tx.outbox.sweep(LATER, LATER - timedelta(seconds=1))) == []
    freed = await store.run(lambda tx: tx.outbox.sweep(LATER, LATER))
    assert sorted(freed) == [(lost, "queued"), (handed, "unknown")]
    (due,) = await claim(store, LATER)
    assert (due.id, due.attempts) == (lost, 2)
    await store.run(lambda tx: tx.outbox.sweep(NOW, datetime.max.replace(tzinfo=UTC)))
    assert await store.run(lambda tx: tx.outbox.states()) == {"queued": 1, "unknown": 1}


# booking


async def test_a_place_is_taken_only_while_there_is_one_and_can_be_given_back(store: Store) -> None:
    me = await new_contact(store)
    assert [await store.run(lambda tx: tx.time_slots.take(SLOT)) for _ in range(3)] == [True, True, False]
    id = await store.run(lambda tx: book(tx, me, "CODE01"))
    appointment = await store.run(lambda tx: tx.appointments.get(id or 0))
    assert appointment
    await store.run(lambda tx: tx.time_slots.free(appointment))
    day = (SLOT.starts - timedelta(hours=1), SLOT.starts + timedelta(hours=1))
    assert await store.run(lambda tx: tx.time_slots.taken("main", "exit_entry", *day)) == {SLOT.starts: 1}
    assert await store.run(lambda tx: tx.time_slots.taken("main", "exit_entry", day[0], SLOT.starts)) == {}
    assert await store.run(lambda tx: tx.time_slots.taken("main", "household", *day)) == {}
    for _ in range(3):
        await store.run(lambda tx: tx.time_slots.free(appointment))
    assert await store.run(lambda tx: tx.time_slots.taken("main", "exit_entry", *day)) == {SLOT.starts: 0}


async def test_an_appointment_is_kept_as_it_was_made(store: Store) -> None:
    me = await new_contact(store)
    id = await store.run(lambda tx: book(tx, me, "CODE01"))
    one = await store.run(lambda tx: tx.appointments.get(id or 0))
    assert one and (one.code, one.contact_id, one.site, one.window, one.item, one.starts, one.minutes) == (
        "CODE01", me, "main", "exit_entry", "passport", SLOT.starts, 30,
    )  # fmt: skip
    assert (one.name, one.phone, one.state) == (NAME, PHONE, State.BOOKED)
    assert await store.run(lambda tx: tx.appointments.get((id or 0) + 1)) is None


async def test_neither_a_code_nor_the_same_appointment_can_be_had_twice(store: Store) -> None:
    wen, anton = await new_contact(store, "1"), await new_contact(store, "2")
    id = await store.run(lambda tx: book(tx, wen, "CODE01"))
    assert id and await store.run(lambda tx: book(tx, wen, "CODE02")) is None
    assert await store.run(lambda tx: book(tx, anton, "CODE01")) is None
    assert await store.run(lambda tx: tx.appointments.cancel(id)) is True
    assert await store.run(lambda tx: tx.appointments.cancel(id)) is False
    assert await store.run(lambda tx: book(tx, wen, "CODE02")) is not None


async def test_only_what_is_booked_and_ahead_is_listed_soonest_first(store: Store) -> None:
    me = await new_contact(store)
    slots = [TimeSlot("main", "exit_entry", NOW + timedelta(hours=hours), 30, 1) for hours in (5, 0, 3, 4)]
    ids = [await store.run(lambda tx, n=n, s=s: book(tx, me, f"CODE{n}", s)) for n, s in enumerate(slots)]
    await store.run(lambda tx: tx.appointments.cancel(ids[3] or 0))
    ahead = await store.run(lambda tx: tx.appointments.ahead(me, NOW))
    assert [one.id for one in ahead] == [ids[2], ids[0]]


# notices


async def test_a_notice_is_one_a_contact_kind_and_thing_and_is_decided_once(store: Store) -> None:
    me = await new_contact(store)
    for due in (LATER, NOW):
        await store.run(lambda tx, due=due: tx.notices.add(me, "reminder-2h", "appointment", 1, due))
    await store.run(lambda tx: tx.notices.add(me, "wish", "wish", 1, NOW, "passport"))
    due = await store.run(lambda tx: tx.notices.due(LATER, 10))
    assert [(one.kind, one.due, one.subject) for one in due] == [("wish", NOW, "passport"), ("reminder-2h", LATER, "")]
    assert len(await store.run(lambda tx: tx.notices.due(LATER, 1))) == 1
    wish = due[0]
    assert await store.run(lambda tx: tx.notices.due(NOW, 10)) == [wish]
    assert [await store.run(lambda tx: tx.notices.decide(wish.id, "queued")) for _ in range(2)] == [True, False]
    assert await store.run(lambda tx: tx.notices.get(wish.id)) == wish
    assert await store.run(lambda tx: tx.notices.due(NOW, 10)) == []
    await store.run(lambda tx: tx.notices.postpone(wish.id))
    assert await store.run(lambda tx: tx.notices.due(NOW, 10)) == [wish]
    await store.run(lambda tx: tx.notices.decide(wish.id, "dropped"))
    await store.run(lambda tx: tx.notices.postpone(wish.id))
    assert await store.run(lambda tx: tx.notices.due(NOW, 10)) == []
    assert await store.run(lambda tx: tx.notices.get(999)) is None


# transactions


class Stumble(Exception):
    pass


async def test_a_work_is_all_or_nothing(store: Store) -> None:
    async def work(tx: Tx) -> None:
        contact = await tx.contacts.add("telegram", "7001", "en", NOW)
        await tx.messages.take_in(contact.id, "u1", {}, NOW)
        await tx.outbox.add(contact.id, {}, said=NOW, due=NOW)
        raise Stumble

    with pytest.raises(Stumble):
        await store.run(work)
    assert await store.run(lambda tx: tx.contacts.open("telegram", "7001")) is None
    assert await store.run(lambda tx: tx.outbox.states()) == {}


async def test_a_refusal_in_a_savepoint_leaves_no_trace_and_the_rest_is_kept(store: Store) -> None:
    async def refused(tx: Tx) -> None:
        async with tx.savepoint():
            await tx.contacts.add("telegram", "outer", "en", NOW)
            async with tx.savepoint():
                await tx.contacts.add("telegram", "inner", "en", NOW)
            raise Stumble

    async def work(tx: Tx) -> None:
        await tx.contacts.add("telegram", "kept", "en", NOW)
        with pytest.raises(Stumble):
            await refused(tx)
        async with tx.savepoint():
            await tx.contacts.add("telegram", "kept too", "en", NOW)

    await store.run(work)
    found = [
        await store.run(lambda tx, address=address: tx.contacts.open("telegram", address))
        for address in ("kept", "outer", "inner", "kept too")
    ]
    assert [bool(one) for one in found] == [True, False, False, True]


async def test_works_with_one_key_run_in_the_order_given(store: Store) -> None:
    order: list[int] = []

    async def work(tx: Tx, number: int) -> None:
        await tx.outbox.states()
        order.append(number)

    await asyncio.gather(*(store.run(lambda tx, n=n: work(tx, n), key="telegram:1") for n in range(30)))
    assert order == list(range(30))


async def test_a_work_that_fails_does_not_disturb_those_beside_it(store: Store) -> None:
    async def work(tx: Tx, number: int) -> int:
        await tx.contacts.add("telegram", str(number), "en", NOW)
        if number % 3 == 0:
            raise Stumble
        return number

    results = await asyncio.gather(*(store.run(lambda tx, n=n: work(tx, n)) for n in range(40)), return_exceptions=True)
    for number, result in enumerate(results):
        failed = number % 3 == 0
        assert isinstance(result, Stumble) if failed else result == number
        found = await store.run(lambda tx, n=number: tx.contacts.open("telegram", str(n)))
        assert (found is None) == failed


async def test_who_gave_up_waiting_does_not_stop_those_who_wait(store: Store) -> None:
    impatient = asyncio.create_task(new_contact(store, "impatient"))
    patient = asyncio.create_task(new_contact(store, "patient"))
    await asyncio.sleep(0)
    impatient.cancel()
    assert await patient
    assert await new_contact(store, "next")


async def test_migrations_are_applied_once_and_recorded(database_url: str) -> None:
    names = [file.stem for file in sorted((STORE / "migrations").glob("*.sql"))]
    for expected in (names, []):
        store = await open_store(database_url, SEAL)
        assert await store.migrate() == expected
        await store.check()
        await store.close()


async def test_another_key_is_told_clearly(database_url: str, store: Store) -> None:
    id = await new_contact(store)
    await store.run(lambda tx: tx.contacts.know(id, NAME, PHONE))
    await store.close()
    other = await open_store(database_url, Seal(bytes(32)))
    try:
        with pytest.raises(OperatorError, match=r"secret key: it does not open what the database holds\. Put back"):
            await other.run(lambda tx: tx.contacts.get(id))
    finally:
        await other.close()


def test_every_statement_is_used_and_every_used_one_exists() -> None:
    sql = "\n".join(file.read_text("utf-8") for file in (STORE / "sql").glob("*.sql"))
    code = "\n".join(file.read_text("utf-8") for file in STORE.glob("*.py"))
    written = re.findall(r"^-- name: (\w+)", sql, re.MULTILINE)
    used = re.findall(r'statements\.(?:one|all|run)\(\s*"(\w+)"', code)
    assert len(written) == len(set(written))
    assert set(written) == set(used)


def test_the_store_knows_instants_only() -> None:
    shanghai = datetime(2026, 11, 25, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert from_ms(to_ms(shanghai)) == shanghai == NOW
    with pytest.raises(TypeError):
        to_ms(datetime(2026, 11, 25))  # noqa: DTZ001
    assert to_ms(datetime(1969, 12, 31, 23, 59, 59, 999_000, tzinfo=UTC)) == -1


# what lies on the disk


async def leave_traces(store: Store) -> None:
    id = await new_contact(store)

    async def work(tx: Tx) -> None:
        await tx.contacts.know(id, NAME, PHONE)
        await tx.contacts.save_session(id, {"answers": {"name": NAME, "phone": PHONE}}, NOW)
        said = await tx.messages.take_in(id, "u1", {"text": f"{NAME} {PHONE}"}, NOW)
        await tx.outbox.add(id, {"text": f"{NAME} {PHONE}"}, said=NOW, due=NOW, answers=said)
        await book(tx, id, "CODE01")

    await store.run(work)


async def test_names_and_phones_cannot_be_read_in_the_raw_file(tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    await store.migrate()
    await leave_traces(store)
    raw = _everything_in(tmp_path)
    await store.close()
    raw += _everything_in(tmp_path)
    assert b"CODE01" in raw and b"exit_entry" in raw
    assert NAME.encode() not in raw and PHONE.encode() not in raw
    assert NAME.encode("unicode_escape") not in raw


def _everything_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def test_names_and_phones_cannot_be_read_in_the_raw_tables(postgres_server: str) -> None:
    url = await new_postgres_database(postgres_server)
    store = await open_store(url, SEAL)
    await store.migrate()
    await leave_traces(store)
    connection = await asyncpg.connect(url)
    names = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    rows = [tuple(row) for (name,) in names for row in await connection.fetch(f"SELECT * FROM {name}")]
    await connection.close()
    await store.close()
    sealed = [value for row in rows for value in row if isinstance(value, bytes)]
    assert "CODE01" in repr(rows) and len(sealed) == 5
    assert NAME not in repr(rows) and PHONE not in repr(rows)
    assert not any(NAME.encode() in value or PHONE.encode() in value for value in sealed)


def test_equal_texts_are_sealed_differently_and_only_the_fingerprint_is_equal() -> None:
    assert SEAL.close({"name": NAME}) != SEAL.close({"name": NAME})
    assert SEAL.open(SEAL.close({"name": NAME})) == {"name": NAME}
    assert SEAL.fingerprint(PHONE) == SEAL.fingerprint(PHONE) != Seal(bytes(32)).fingerprint(PHONE)


def test_the_key_is_made_once_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    key = load_key("", tmp_path)
    assert load_key("", tmp_path) == key and len(key) == 32
    assert (tmp_path / "secret.key").stat().st_mode & 0o777 == 0o600
    assert load_key("a configured secret", tmp_path) == load_key(" a configured secret\n", tmp_path) != key
    (tmp_path / "secret.key").write_text("\n")
    for configured in ("", "short"):
        with pytest.raises(OperatorError, match="a secret of 16 characters or more is needed"):
            load_key(configured, tmp_path)


# SQLite alone


async def test_a_second_process_on_the_same_file_is_told_so(tmp_path: Path) -> None:
    first = await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    with pytest.raises(OperatorError, match="another process is using this database"):
        await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    await first.close()
    second = await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    await second.close()


@pytest.mark.parametrize("spoilt", [b"this is no database at all, only words" * 40, b"SQLite format 3\0" + b"x" * 5000])
async def test_a_file_that_is_no_database_is_told_so(tmp_path: Path, spoilt: bytes) -> None:
    (tmp_path / "bot.db").write_bytes(spoilt)
    with pytest.raises(OperatorError, match="not a database, or it is damaged"):
        await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    (tmp_path / "bot.db").unlink()
    await (await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)).close()  # the lock was given back


async def test_a_page_damaged_in_the_middle_is_found_by_the_check(tmp_path: Path) -> None:
    file = tmp_path / "bot.db"
    store = await open_store(f"sqlite:///{file}", SEAL)
    await store.migrate()
    contact = await new_contact(store)
    for _ in range(200):
        await queue(store, contact, "x" * 500)
    await store.close()
    raw = bytearray(file.read_bytes())
    for page in range(len(raw) // 4096 // 2, len(raw) // 4096):
        raw[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    file.write_bytes(raw)
    store = await open_store(f"sqlite:///{file}", SEAL)
    with pytest.raises(OperatorError, match="damaged"):
        await store.check()
    await store.close()


@pytest.mark.parametrize("url", ["mysql://host/name", "bot.db", "sqlite://bot.db", ""])
async def test_an_address_of_no_engine_is_told_with_a_cure(url: str) -> None:
    with pytest.raises(OperatorError, match=r"Write sqlite:///path/bot\.db or postgresql://"):
        await open_store(url, SEAL)


async def test_waiting_for_something_else_inside_a_work_is_refused(tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    await store.migrate()

    async def work(tx: Tx) -> None:
        await tx.contacts.add("telegram", "1", "en", NOW)
        await asyncio.sleep(0)

    with pytest.raises(RuntimeError, match="nothing may be awaited but the store"):
        await store.run(work)
    assert await store.run(lambda tx: tx.contacts.open("telegram", "1")) is None
    await store.close()


async def test_a_work_after_closing_is_refused_and_does_not_wait_for_ever(tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    await store.migrate()
    await store.close()
    with pytest.raises(OperatorError):
        async with asyncio.timeout(2):
            await store.run(lambda tx: tx.outbox.states())


async def test_when_the_disk_is_full_everybody_is_told_and_nothing_confirmed_is_lost(tmp_path: Path) -> None:
    store: Any = await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    await store.migrate()
    contact = await new_contact(store)
    pages = await store._connection.on_thread(lambda c: c.execute("PRAGMA page_count").fetchone()[0])
    await store._connection.on_thread(lambda c: c.execute(f"PRAGMA max_page_count={pages + 4}").fetchall())
    works = [queue(store, contact, "x" * 3000) for _ in range(40)]
    results = await asyncio.gather(*works, return_exceptions=True)
    failed = [result for result in results if isinstance(result, OperatorError)]
    assert failed and len(failed) + len([id for id in results if isinstance(id, int)]) == 40
    assert "there is no space left on the disk" in str(failed[0])
    await store._connection.on_thread(lambda c: c.execute("PRAGMA max_page_count=100000").fetchall())
    kept = [message.id for message in await store.run(lambda tx: tx.messages.after(contact, 0))]
    assert kept == [id for id in results if isinstance(id, int)]
    assert await queue(store, contact) > 0
    await store.close()


async def test_the_hot_questions_use_an_index(tmp_path: Path) -> None:
    """Neither the outbox nor the round of notices reads what is long done."""
    from bot.store.sqlite import SqliteStore

    store = await SqliteStore.open(f"{tmp_path}/bot.db", SEAL)
    await store.migrate()
    await store.close()
    connection = sqlite3.connect(tmp_path / "bot.db")
    values = {"now": 1, "lease_until": 2, "most": 3, "before": 4, "contact_id": 5, "after": 6, "platform_id": "u1"}
    values |= {"site": "main", "window": "w", "first": 1, "last": 2, "error": "", "channel": "web", "address": "1"}
    hot = ("outbox_claim", "outbox_sweep", "outbox_next_due", "outbox_abandon", "notices_due", "messages_after",
           "messages_last", "message_in_known", "appointments_ahead", "time_slots_taken",
           "contact_open")  # fmt: skip
    plans = {}
    for name in hot:
        rows = connection.execute(f"EXPLAIN QUERY PLAN {store._sql[name]}", values).fetchall()
        plans[name] = [row[3] for row in rows]
    connection.close()
    through_all = {name: plan for name, plan in plans.items() for step in plan if _reads_all(step)}
    assert through_all == {}
    assert any("messages_to_send" in step for step in plans["outbox_claim"])
    assert any("notices_due" in step for step in plans["notices_due"])


def _reads_all(step: str) -> bool:
    """A scan of a whole table; one of a partial index holds only what is unfinished."""
    return step.startswith("SCAN") and "messages_to_send" not in step and "notices_due" not in step


# PostgreSQL alone


async def test_works_with_different_keys_run_side_by_side(postgres_server: str) -> None:
    store = await open_store(await new_postgres_database(postgres_server), SEAL)
    await store.migrate()
    arrived, both = 0, asyncio.Event()

    async def work(tx: Tx) -> None:
        nonlocal arrived
        await tx.outbox.states()
        arrived += 1
        if arrived == 2:
            both.set()
        async with asyncio.timeout(5):
            await both.wait()

    await asyncio.gather(store.run(work, key="telegram:1"), store.run(work, key="telegram:2"))
    await store.close()


async def test_works_with_one_key_never_overlap_between_two_processes(postgres_server: str) -> None:
    url = await new_postgres_database(postgres_server)
    stores = [await open_store(url, SEAL) for _ in range(2)]
    await stores[0].migrate()
    inside, most = 0, 0

    async def work(tx: Tx) -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        await tx.outbox.states()
        await asyncio.sleep(0.002)
        inside -= 1

    await asyncio.gather(*(store.run(work, key="telegram:1") for store in stores for _ in range(8)))
    assert most == 1
    for store in stores:
        await store.close()


async def test_two_processes_migrate_at_once_and_each_change_is_applied_once(postgres_server: str) -> None:
    url = await new_postgres_database(postgres_server)
    program = (
        "import asyncio, sys\n"
        "from bot.store import open_store\n"
        "from bot.store.seal import Seal\n"
        "async def main():\n"
        "    store = await open_store(sys.argv[1], Seal(bytes(32)))\n"
        "    sys.stdin.read()\n"
        "    print(len(await store.migrate()))\n"
        "    await store.close()\n"
        "asyncio.run(main())\n"
    )
    pipe = asyncio.subprocess.PIPE
    processes = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", program, url, stdin=pipe, stdout=pipe)
        for _ in range(2)
    ]
    told = await asyncio.gather(*(process.communicate(b"") for process in processes))
    assert [process.returncode for process in processes] == [0, 0]
    files = len(list((STORE / "migrations").glob("*.sql")))
    assert sorted(int(out) for out, _ in told) == [0, files]


async def test_two_senders_never_get_the_same_message(postgres_server: str) -> None:
    url = await new_postgres_database(postgres_server)
    stores = [await open_store(url, SEAL) for _ in range(2)]
    await stores[0].migrate()
    contacts = [await new_contact(stores[0], str(number)) for number in range(40)]
    for _ in range(2):
        await asyncio.gather(*(queue(stores[0], contact) for contact in contacts))
    got: list[int] = []

    async def sender(store: Store) -> None:
        for _ in range(60):
            for due in await claim(store, most=7):
                got.append(due.id)
                await store.run(lambda tx, id=due.id: tx.outbox.finish(id, Delivery.SENT))

    await asyncio.gather(*(sender(store) for store in stores for _ in range(2)))
    assert len(got) == len(set(got)) == 80
    assert await stores[0].run(lambda tx: tx.outbox.states()) == {"sent": 80}
    for store in stores:
        await store.close()


async def test_a_server_that_does_not_answer_is_told_in_words() -> None:
    with pytest.raises(OperatorError, match=r"PostgreSQL does not answer: .*Check the address"):
        await open_store("postgresql://nobody@127.0.0.1:18299/none", SEAL)


async def test_a_connection_that_the_server_cuts_costs_one_work_and_the_next_one_passes(postgres_server: str) -> None:
    url = await new_postgres_database(postgres_server)
    store = await open_store(url, SEAL)
    await store.migrate()

    async def cut_off(tx: Tx) -> None:
        await tx.contacts.add("telegram", "1", "en", NOW)
        other = await asyncpg.connect(url)
        await other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        await other.close()
        await tx.contacts.add("telegram", "2", "en", NOW)

    with pytest.raises(OperatorError, match="PostgreSQL does not answer"):
        await store.run(cut_off)
    assert await store.run(lambda tx: tx.contacts.open("telegram", "1")) is None
    await store.check()
    await store.close()


async def test_a_deadlock_is_tried_again_and_both_works_are_kept(postgres_server: str) -> None:
    url = await new_postgres_database(postgres_server)
    store = await open_store(url, SEAL)
    await store.migrate()
    ids = [await new_contact(store, str(number)) for number in range(2)]
    met, runs = asyncio.Barrier(2), 0

    async def work(tx: Tx, first: int, second: int) -> None:
        nonlocal runs
        runs += 1
        await tx.contacts.speak(first, "en")
        if runs <= 2:
            await met.wait()
        await tx.contacts.speak(second, "en")

    await asyncio.gather(store.run(lambda tx: work(tx, *ids)), store.run(lambda tx: work(tx, *reversed(ids))))
    assert runs == 3
    await store.close()
