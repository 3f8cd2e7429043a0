"""The courier when things go wrong around it: stopped senders, a failing store, a platform that breaks off."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from datetime import timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.delivery.courier import LEASE
from bot.delivery.pacing import Pace
from bot.errors import Fault, OperatorError
from bot.store import Store, open_store
from bot.store.tx import Tx
from tests.botapi import BotApi
from tests.botapi.faults import Pace as Paced
from tests.conftest import SEAL
from tests.courier_kit import ANTON, MARIA, WEN, Desk, Script, hurry, quick_desk
from tests.telegram_kit import Ledger, channel_for, eventually


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def desk(store: Store, script: Script, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return quick_desk(store, script, monkeypatch)


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    hurry(monkeypatch)


# what a stopped sender left


async def test_what_was_claimed_but_not_handed_over_is_sent_after_a_restart(desk: Desk, script: Script) -> None:
    await desk.queue("1")
    now = desk.clock.now()
    await desk.store.run(lambda tx: tx.outbox.claim(now, now + LEASE, 5))
    await desk.courier.sweep()
    assert await desk.states() == {"sending": 1}  # another process may be sending it
    await desk.courier.sweep(abandoned=True)
    async with desk.at_work():
        await desk.reaches(sent=1)
    assert script.tried == ["1"]


async def test_what_was_handed_over_is_unknown_after_a_restart_and_not_sent_again(desk: Desk, script: Script) -> None:
    (id,) = await desk.queue("1")
    await desk.queue("2")
    now = desk.clock.now()
    await desk.store.run(lambda tx: tx.outbox.claim(now, now + LEASE, 5))
    await desk.store.run(lambda tx: tx.outbox.handed([(id, 1, now)]))
    await desk.courier.sweep(abandoned=True)
    async with desk.at_work():
        await desk.reaches(sent=1, unknown=1)
    assert script.tried == ["2"]


async def test_a_lease_that_ended_is_swept_by_whoever_is_there(desk: Desk, script: Script) -> None:
    await desk.queue("1")
    long_ago = desk.clock.now() - LEASE - timedelta(seconds=1)
    now = desk.clock.now()
    await desk.store.run(lambda tx: tx.outbox.claim(now, long_ago + LEASE, 5))
    await desk.courier.sweep()
    async with desk.at_work():
        await desk.reaches(sent=1)
    assert script.tried == ["1"]


async def test_the_trail_of_an_earlier_attempt_says_nothing_about_the_next(tmp_path, script: Script) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    await store.migrate()
    desk = Desk(store, script)
    assert store.trail
    (again,) = await desk.queue("again")
    (left,) = await desk.queue("left", to=ANTON)
    now = desk.clock.now()
    await store.run(lambda tx: tx.outbox.claim(now, now + LEASE, 5))
    store.trail.add(again, 1)
    await store.run(lambda tx: tx.outbox.again(again, now, "told to wait"))
    await store.run(lambda tx: tx.outbox.claim(now, now + LEASE, 5))
    store.trail.add(left, 1)
    await store.close()  # the end of a killed process
    desk.store = await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    desk.hire()
    await desk.courier.sweep(abandoned=True)
    assert await desk.states() == {"queued": 1, "unknown": 1}
    assert desk.store.trail and desk.store.trail.read() == []
    async with desk.at_work():
        await desk.reaches(sent=1, unknown=1)
    assert script.texts() == ["again"]
    await desk.store.close()


async def test_the_trail_stays_short(tmp_path, script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.store.trail.MOST_LINES", 5)
    store = await open_store(f"sqlite:///{tmp_path}/bot.db", SEAL)
    await store.migrate()
    desk = Desk(store, script)
    await desk.queue(*(str(number) for number in range(40)))
    async with desk.at_work():
        await desk.reaches(sent=40)
    assert store.trail and len(store.trail.read()) <= 10
    await store.close()


# trouble at the store


class Failing:
    """A store that fails for as long as `down` is set; `poison` makes works fail that mark one message."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.trail = store.trail
        self.down = False
        self.error: Exception = OperatorError([Fault("bot.db", "the disk is full", "Free some space")])

    async def run(self, work: Callable[[Tx], Coroutine[Any, Any, Any]], key: str = "") -> Any:
        if self.down:
            raise self.error
        return await self._store.run(work, key)


async def test_while_the_store_fails_what_was_sent_is_remembered_and_not_sent_again(desk: Desk, script: Script) -> None:
    failing = Failing(desk.store)
    desk.hire(store=failing)
    script.gates[WEN] = asyncio.Event()
    await desk.queue("1", "2")
    with capture_logs() as logs:
        async with desk.at_work() as courier:
            await eventually(lambda: script.tried)
            failing.down = True
            script.gates[WEN].set()
            await eventually(lambda: [one for one in logs if one["event"] == "what was sent cannot be noted"])
            failing.down = False
            await courier.sweep(abandoned=True)  # whatever the leases say
            await desk.reaches(sent=2)
    assert script.texts() == ["1", "2"]


async def test_a_store_that_fails_when_the_outbox_is_read_is_asked_again(desk: Desk, script: Script) -> None:
    failing = Failing(desk.store)
    desk.hire(store=failing)
    for error in (failing.error, RuntimeError("nobody foresaw this")):
        failing.down, failing.error = True, error
        with capture_logs() as logs:
            async with desk.at_work():
                await eventually(lambda logs=logs: len(logs) > 1)
                failing.down = False
                await desk.queue("hello")
                await eventually(lambda: script.texts())
        script.sent.clear()


async def test_stopping_while_the_store_fails_does_not_take_for_ever(desk: Desk, script: Script) -> None:
    failing = Failing(desk.store)
    desk.hire(store=failing)
    await desk.queue("1")
    with capture_logs():
        async with asyncio.timeout(3), desk.at_work():
            script.gates[WEN] = asyncio.Event()
            await eventually(lambda: script.tried)
            failing.down = True
            script.gates[WEN].set()


async def test_one_note_that_cannot_be_made_does_not_take_the_others_along(desk: Desk, script: Script) -> None:
    async def poison(tx: Tx) -> None:
        raise ZeroDivisionError

    script.gates[WEN] = asyncio.Event()
    await desk.queue("1")
    with capture_logs():
        async with desk.at_work() as courier:
            await eventually(lambda: script.tried)
            courier._marks.add(poison)
            script.gates[WEN].set()
            courier._marks.add(poison)
            await desk.reaches(sent=1)


async def test_stopping_sees_to_the_end_what_is_in_hand(desk: Desk, script: Script) -> None:
    script.gates[WEN] = asyncio.Event()
    await desk.queue("1", "2")
    async with desk.at_work():
        await eventually(lambda: script.tried)
        asyncio.get_running_loop().call_later(0.05, script.gates[WEN].set)
    assert await desk.states() == {"sent": 1, "queued": 1}
    assert script.texts() == ["1"]


# over a socket, with the real channel


@pytest.fixture
async def over_a_socket(desk: Desk) -> AsyncIterator[tuple[Desk, BotApi]]:
    async with BotApi() as api:
        channel = channel_for(api.base_url, Ledger())
        await channel._request.initialize()
        desk.channel = channel
        desk.hire()
        yield desk, api
        await channel.stop()


def chats(api: BotApi, chat: str = WEN) -> list[str]:
    return [sent.text for sent in api.sent if sent.chat_id == int(chat)]


@pytest.mark.usefixtures("no_waiting")
async def test_the_platforms_own_troubles_reach_the_right_ends(over_a_socket: tuple[Desk, BotApi]) -> None:
    desk, api = over_a_socket
    api.fail(chat_id=int(WEN), code=500)
    api.fail(chat_id=int(WEN), retry_after=1)
    api.fail(chat_id=int(ANTON), code=403)
    api.fail(chat_id=int(MARIA), code=400, description="Bad Request: message is too long")
    for address in (WEN, ANTON, MARIA):
        await desk.queue("a", "b", to=address)
    with capture_logs():
        async with desk.at_work():
            await desk.reaches(sent=3, unreachable=2, failed=1)
    assert (chats(api), chats(api, ANTON), chats(api, MARIA)) == (["a", "b"], [], ["b"])


@pytest.mark.parametrize("mode", ["close_before", "close_after", "hang"])
async def test_an_answer_that_never_comes_makes_it_unknown_and_never_sends_it_twice(
    over_a_socket: tuple[Desk, BotApi], mode: Any
) -> None:
    desk, api = over_a_socket
    api.fail(chat_id=int(WEN), mode=mode)
    await desk.queue("a", "b")
    with capture_logs():
        async with desk.at_work():
            await desk.reaches(sent=1, unknown=1)
    assert chats(api) == (["b"] if mode == "close_before" else ["a", "b"])


async def test_no_connection_at_all_loses_nothing(over_a_socket: tuple[Desk, BotApi], no_waiting: None) -> None:
    desk, api = over_a_socket
    address = api.base_url.split(":")[2].split("/")[0]
    await api.stop()
    await desk.queue("a", "b")
    with capture_logs():
        async with desk.at_work():
            await asyncio.sleep(0.1)
            assert await desk.states() in ({"queued": 2}, {"queued": 1, "sending": 1})
            api.stopping = asyncio.Event()
            await api.start(int(address))
            await desk.reaches(sent=2)
    assert chats(api) == ["a", "b"]


async def test_the_platforms_limits_are_kept_so_that_it_hardly_ever_has_to_refuse(
    over_a_socket: tuple[Desk, BotApi],
) -> None:
    desk, api = over_a_socket
    api.pace = Paced()
    desk.hire(Pace(30, 1, 20))
    for number in range(45):
        await desk.queue("hello", to=str(8000 + number))
    await desk.queue("1", "2", "3", to=WEN)
    async with desk.at_work():
        await desk.reaches(sent=48)
    assert len(api.pace.violations) <= 2  # on a machine so busy that messages leave late
    assert len(api.sent) == 48


async def test_stopping_just_when_something_new_comes_is_not_overheard(desk: Desk) -> None:
    task = asyncio.create_task(desk.courier.run())
    await asyncio.sleep(0.02)
    while not desk.doorbell.outbox._waiters:  # until it rests
        await asyncio.sleep(0)
    desk.doorbell.outbox.set()
    task.cancel()
    await asyncio.wait([task], timeout=1)
    assert task.cancelled()
