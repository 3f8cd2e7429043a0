"""A whole database as one file, and back: on each engine, from one to the other, and never half of it."""

import asyncio
import filecmp
import hashlib
import json
import random
import zipfile
from functools import partial
from pathlib import Path

import pytest

from bot.errors import OperatorError
from bot.store import open_store
from bot.store.dump import GAP, Archive, restore
from bot.store.dump import sqlite as sqlite_side
from bot.store.dump.archive import Filling
from bot.store.dump.sqlite import target
from bot.store.migrations import all_migrations
from bot.store.seal import Seal
from bot.store.statements import to_ms
from bot.store.tx import Tx
from tests.backup_kit import AFTER, ENGINES, WORDS, Databases, dumped, execute, restored, rows_of
from tests.conftest import SEAL
from tests.store_kit import NAME, NOW, PHONE, claim, new_contact, queue


@pytest.fixture
def databases(tmp_path: Path, postgres_server: str) -> Databases:
    return Databases(tmp_path, postgres_server)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "hall.backup"


@pytest.fixture
async def written(databases: Databases, file: Path) -> Path:
    """A backup."""
    await dumped(await databases.filled("sqlite"), file)
    return file


each_engine = pytest.mark.parametrize("engine", ENGINES)


# there and back


@pytest.mark.parametrize("there", ENGINES)
@pytest.mark.parametrize("back", ENGINES)
async def test_every_row_comes_back_on_either_engine(databases: Databases, file: Path, there: str, back: str) -> None:
    old, new = await databases.filled(there), await databases.new(back)
    manifest = await dumped(old, file)
    before = await rows_of(old)
    assert manifest.rows == sum(map(len, before.values())) - len(before["migrations"]) > 20
    outcome = await restored(new, file, send_waiting=True)
    assert (outcome.doubtful, outcome.passed_over, outcome.migrated) == (0, 0, ())
    assert await rows_of(new) == before
    store = await open_store(new, SEAL)
    assert [due.body["text"] for due in await claim(store)][-1].startswith("emoji 😀")
    await store.close()


@pytest.mark.parametrize("there", ENGINES)
@pytest.mark.parametrize("back", ENGINES)
async def test_no_number_is_given_twice(databases: Databases, file: Path, there: str, back: str) -> None:
    """Not even that of a row that was deleted before the backup."""
    old, new = await databases.filled(there), await databases.new(back)
    store = await open_store(old, SEAL)
    last = await queue(store, 1)
    await store.close()
    await execute(old, f"DELETE FROM messages WHERE id = {last}")
    await dumped(old, file)
    await restored(new, file, send_waiting=True)
    store = await open_store(new, SEAL)
    assert await queue(store, 1) == last + 1
    await store.close()


@each_engine
async def test_numbers_given_after_the_backup_are_left_out(databases: Databases, file: Path, engine: str) -> None:
    """An old button or an open page may still name them."""
    old, new = await databases.filled(engine), await databases.new(engine)
    last = max(row[0] for row in (await rows_of(old))["messages"])
    await dumped(old, file)
    await restored(new, file)
    store = await open_store(new, SEAL)
    assert await queue(store, 1) == last + GAP + 1
    assert await new_contact(store, "newcomer") > GAP
    await store.close()


@each_engine
async def test_an_empty_database_is_a_backup_too(databases: Databases, file: Path, engine: str) -> None:
    old, new = await databases.new(engine), await databases.new(engine)
    store = await open_store(old, SEAL)
    await store.migrate()
    await store.close()
    assert (await dumped(old, file)).rows == 0, "what migrations put in would stand twice after a restore"
    await restored(new, file, send_waiting=True)
    store = await open_store(new, SEAL)
    assert await new_contact(store) == 1
    await store.close()


@each_engine
async def test_what_is_written_meanwhile_is_in_it_wholly_or_not_at_all(
    databases: Databases, file: Path, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = await databases.filled(engine), await databases.new(engine)
    before = len((await rows_of(old))["messages"])
    store, done = await open_store(old, SEAL), asyncio.Event()
    add = Filling.add

    def slowly(filling: Filling, rows: list[tuple[object, ...]]) -> None:
        add(filling, rows)
        asyncio.run_coroutine_threadsafe(asyncio.sleep(0.02), loop).result()

    async def write() -> int:
        pairs = 0
        while not done.is_set():
            await store.run(partial(_write_a_pair, pairs))
            pairs += 1
            await asyncio.sleep(0)
        return pairs

    loop = asyncio.get_running_loop()
    monkeypatch.setattr(Filling, "add", slowly)
    writing = asyncio.create_task(write())
    await asyncio.sleep(0.05)
    await asyncio.to_thread(lambda: asyncio.run(dumped(old, file)))
    done.set()
    pairs = await writing
    await store.close()
    await restored(new, file)
    rows = await rows_of(new)
    kept = len([row for row in rows["contacts"] if row[2].startswith("pair ")])
    assert 0 < kept < pairs and len(rows["messages"]) == before + kept


async def _write_a_pair(number: int, tx: Tx) -> None:
    contact = await tx.contacts.add("telegram", f"pair {number}", "en", NOW)
    await tx.outbox.add(contact.id, {"text": "hello"}, said=NOW, due=NOW)


# what must not be sent again


@each_engine
async def test_what_may_have_been_sent_since_is_not_sent_again(databases: Databases, file: Path, engine: str) -> None:
    old, new = await databases.filled(engine), await databases.new(engine)
    store = await open_store(old, SEAL)
    contact = await new_contact(store, "8001")
    under_way = await queue(store, contact)
    waiting = len(await claim(store)) + 1
    behind = await queue(store, contact)
    await store.close()
    await dumped(old, file)
    outcome = await restored(new, file)
    rows = await rows_of(new)
    states = {row[0]: row[7] for row in rows["messages"]}
    assert (states[under_way], states[behind]) == ("unknown", "unknown") and outcome.doubtful == waiting
    assert {row[0]: row[7] for row in (await rows_of(old))["messages"] if row[7] not in ("queued", "sending")} == {
        id: state for id, state in states.items() if state != "unknown"
    }
    kept = {row[0] for row in rows["notices"] if row[7] == "pending"}
    assert kept == {row[0] for row in rows["notices"] if row[6] > to_ms(AFTER)} != set()
    assert outcome.passed_over == len(rows["notices"]) - len(kept) > 0
    store = await open_store(new, SEAL)
    assert await claim(store) == []
    await store.close()


@each_engine
async def test_a_hall_that_moves_sends_what_waited_but_nothing_that_was_under_way(
    databases: Databases, file: Path, engine: str
) -> None:
    old, new = await databases.new(engine), await databases.new(engine)
    store = await open_store(old, SEAL)
    await store.migrate()
    await queue(store, await new_contact(store, "1"))
    assert len(await claim(store)) == 1
    waits = await queue(store, await new_contact(store, "2"))
    await store.close()
    await dumped(old, file)
    assert (await restored(new, file, send_waiting=True)).doubtful == 1
    store = await open_store(new, SEAL)
    assert [due.id for due in await claim(store)] == [waits]
    await store.close()


# what is in the file


def test_what_is_personal_stays_sealed_and_the_key_is_not_in_it(written: Path) -> None:
    assert written.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(written) as archive:
        assert archive.testzip() is None
        told = {name: archive.read(name) for name in archive.namelist()}
    everything = b"".join(told.values())
    assert not [secret for secret in (NAME, PHONE, WORDS, "李明", SEAL._key.hex()) if secret.encode() in everything]
    assert b"The key is NOT in here" in told["README.txt"]


async def test_the_same_database_makes_the_same_file(databases: Databases, tmp_path: Path) -> None:
    url = await databases.filled("sqlite")
    for name in ("first", "second"):
        await dumped(url, tmp_path / name)
    assert filecmp.cmp(tmp_path / "first", tmp_path / "second", shallow=False)


# what is refused


@each_engine
async def test_another_key_is_refused_before_anything_is_written(databases: Databases, file: Path, engine: str) -> None:
    await dumped(await databases.filled(engine), file)
    with pytest.raises(OperatorError, match=r"secret key: it does not open .*in place that the hall had then"):
        Archive(file).verify(Seal(bytes(32)))


def test_a_file_that_was_cut_off_anywhere_is_refused(written: Path) -> None:
    whole = written.read_bytes()
    for length in [0, 1, 100, 400, *range(500, len(whole), 997), len(whole) - 1]:
        written.write_bytes(whole[:length])
        with pytest.raises(OperatorError, match="cut off or damaged" if length >= 400 else "this is no backup"):
            Archive(written).verify(SEAL)


def test_a_file_with_a_wrong_bit_is_refused_unless_it_still_says_the_same(written: Path) -> None:
    whole, chance, refused = written.read_bytes(), random.Random(7), 0
    said = _said(written)
    for _ in range(300):
        at = chance.randrange(len(whole))
        written.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :])
        try:
            Archive(written).verify(SEAL)
        except OperatorError:
            refused += 1
        else:
            assert _said(written) == said
    assert refused > 200


def _said(file: Path) -> dict[str, list[object]]:
    archive = Archive(file)
    return {name: list(archive.rows(name)) for name in archive.manifest.tables}


@pytest.mark.parametrize("content", [b"", b"[hall]\nname = 1\n", b"PK\x03\x04" + bytes(500), b"SQLite format 3\0" * 90])
def test_a_foreign_file_is_refused(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(OperatorError, match="this is no backup"):
        Archive(file)


def test_a_row_that_somebody_put_in_is_found(written: Path) -> None:
    """Also where the sheet was made to fit: only who has the key can mark it."""
    with zipfile.ZipFile(written) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    row = b'[9,"code","admin","AAAA","","",9,null,null,1]\n'
    told = json.loads(members["backup.json"])
    told["sheet"]["tables"]["staff_invites"] |= {"rows": 1, "digest": hashlib.sha256(row).hexdigest()}
    for changed in ({"tables/staff_invites.jsonl": row}, {"backup.json": json.dumps(told).encode()}):
        members |= changed
        with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        with pytest.raises(OperatorError, match="cut off or damaged"):
            Archive(written).verify(SEAL)


@each_engine
async def test_a_database_that_is_not_empty_is_left_as_it_is(databases: Databases, file: Path, engine: str) -> None:
    old, other = await databases.filled(engine), await databases.filled(engine)
    await dumped(old, file)
    before = await rows_of(other)
    with pytest.raises(OperatorError, match=r"the database is not empty: it has rows in .*nothing was changed"):
        await restored(other, file)
    assert await rows_of(other) == before


@each_engine
async def test_a_database_with_tables_of_something_else_is_left_as_it_is(
    databases: Databases, file: Path, engine: str
) -> None:
    old, other = await databases.filled(engine), await databases.new(engine)
    await dumped(old, file)
    await execute(other, "CREATE TABLE invoices (id INTEGER)")
    with pytest.raises(OperatorError, match="tables of something else: invoices"):
        await restored(other, file)
    assert (await rows_of(other)).keys() == {"invoices"}


@each_engine
async def test_a_restore_that_breaks_off_leaves_nothing_and_can_be_begun_again(
    databases: Databases, file: Path, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = await databases.filled(engine), await databases.new(engine)
    await dumped(old, file)
    archive, rows = Archive(file), Archive.rows

    def breaks_off(self: Archive, table: str) -> object:
        yield from rows(self, table)
        if table == "messages":
            raise self.spoilt("the disk it lies on is failing")

    with monkeypatch.context() as patch:
        patch.setattr(Archive, "rows", breaks_off)
        with pytest.raises(OperatorError, match="failing"):
            await restore(new, archive, SEAL, NOW, send_waiting=True)
    assert await rows_of(new) == {}
    await restored(new, file, send_waiting=True)
    assert await rows_of(new) == await rows_of(old)


async def test_a_full_disk_leaves_nothing_behind(
    databases: Databases, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = await databases.filled("sqlite"), await databases.new("sqlite")
    await dumped(old, file)
    prepare = sqlite_side.prepare

    def small(connection) -> None:  # type: ignore[no-untyped-def]
        prepare(connection)
        connection.execute("PRAGMA max_page_count=120")

    with monkeypatch.context() as patch:
        patch.setattr(sqlite_side, "prepare", small)
        with pytest.raises(OperatorError, match="no space left on the disk"):
            await restored(new, file)
    assert await rows_of(new) == {}

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("bot.store.dump.archive.os.fsync", full)
        with pytest.raises(OperatorError, match="no space left on the disk"):
            await dumped(old, file.with_name("second"))
    assert not [path for path in file.parent.iterdir() if "second" in path.name]


# other schemas


@each_engine
async def test_a_backup_of_an_older_schema_is_brought_to_the_current_one(
    databases: Databases, file: Path, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = await databases.new(engine), await databases.new(engine)
    names = [name for name, _ in all_migrations("")]
    await _migrate_to(old, names[:1])
    await execute(old, "INSERT INTO contacts (channel, address, language, reach, created_at) "
                       "VALUES ('web', 'v', 'en', 'reachable', 1)")  # fmt: skip
    await dumped(old, file)
    store = await open_store(new, SEAL)
    await store.migrate()  # what is empty may be of any schema
    await store.close()
    assert list((await restored(new, file)).migrated) == names[1:]
    rows = await rows_of(new)
    assert len(rows["contacts"]) == 1 and [name for (name,) in rows["migrations"]] == names


async def _migrate_to(url: str, names: list[str]) -> None:
    if url.startswith("sqlite"):
        async with target(url.removeprefix("sqlite:///")) as side:
            await side.apply(names)
        return
    from bot.store.dump.postgres import target as server

    async with server(url) as other:
        await other.apply(names)
