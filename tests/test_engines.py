"""What each engine promises alone: SQLite in one process, PostgreSQL among several."""

import asyncio
import sys
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from bot.dialog.turn import Kind, Turn
from bot.errors import OperatorError
from bot.store import Store, open_store
from bot.store.tx import Tx
from tests.conftest import SEAL, new_postgres_database
from tests.hall import BUTTONS, open_hall
from tests.store_kit import NOW, STORE, claim, new_contact, queue

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
    for _ in range(1500):
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


async def test_a_turn_takes_four_round_trips(postgres_server: str) -> None:
    store: Any = await open_store(await new_postgres_database(postgres_server), SEAL)
    await store.migrate()
    person = open_hall(store).person()
    await person.says("你好")
    asked: list[str] = []
    async with store._pool.acquire() as connection:
        connection.add_query_logger(lambda record: asked.append(record.query.split()[0].strip(";")))
    await person.core.engine.take(Turn(BUTTONS.name, person.address, "u2", Kind.TEXT, "护照要办多久"))
    assert asked == ["BEGIN", "INSERT", "WITH", "COMMIT"]
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
                await store.run(lambda tx, id=due.id: tx.outbox.sent([(id, None)]))

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
    assert runs >= 3
    await store.close()
