"""What the store promises about its transactions, its schema and its secrets, on both engines."""

import asyncio
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import asyncpg
import pytest

from bot.errors import OperatorError
from bot.store import Store, open_store
from bot.store.seal import Seal, load_key
from bot.store.sqlite import prepare
from bot.store.statements import from_ms, to_ms
from bot.store.tx import Tx
from tests.conftest import SEAL, new_postgres_database
from tests.store_kit import NAME, NOW, PHONE, STORE, book, new_contact

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
    code = "\n".join(file.read_text("utf-8") for file in STORE.rglob("*.py"))
    written = re.findall(r"^-- name: (\w+)", sql, re.MULTILINE)
    asked_for = re.findall(r'statements\.(?:one|all|run|many)\(\s*"(\w+)"', code)
    assert len(written) == len(set(written))
    named = {*re.findall(r'"(\w+)"', code), *(name for name in written if _composed(name, code))}
    assert set(asked_for) <= set(written) == set(written) & named


def _composed(name: str, code: str) -> bool:
    return any(
        re.fullmatch(f"{before}\\w+{after}", name) for before, after in re.findall(r'f"(\w+)\{\w+\}(\w*)"', code)
    )


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


def test_a_commit_waits_until_a_power_cut_can_take_nothing_back(tmp_path: Path) -> None:
    full = 2
    with closing(sqlite3.connect(tmp_path / "bot.db")) as connection:
        prepare(connection)
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == full


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
