"""The courier: each message reaches a named end, in order for each person, whatever the platform does."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.clock import FrozenClock, RealClock
from bot.delivery import courier as courier_module
from bot.delivery.channel import Moved, Paused, Refused, SendProblem, Uncertain, Unreachable, Unsent
from bot.delivery.courier import LEASE, Courier
from bot.delivery.pacing import Pace, Pacer
from bot.delivery.profile import Profile
from bot.delivery.render import Body
from bot.domain.people import Reach
from bot.errors import Fault, OperatorError
from bot.store import Store, open_store
from bot.store.messages import Delivery
from bot.store.tx import Tx
from tests.botapi import BotApi
from tests.botapi.faults import Pace as Paced
from tests.conftest import SEAL
from tests.telegram_kit import Ledger, channel_for, eventually

NOW = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
WEN, ANTON, MARIA = "7001", "7002", "7003"
Trouble = SendProblem | Exception | None


class Script:
    """A channel that answers as told, message by message; `sent` is what arrived, `tried` what left or was to."""

    profile = Profile("telegram", buttons=True, fetched=False)

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []
        self.tried: list[str] = []
        self.troubles: dict[str, list[Trouble]] = {}
        self.gates: dict[str, asyncio.Event] = {}
        self.handed = True

    async def send(self, address: str, body: Body, handed: Callable[[], None]) -> str | None:
        text = body["text"]
        self.tried.append(text)
        if self.handed:
            handed()
        if address in self.gates:
            await self.gates[address].wait()
        troubles = self.troubles.get(text, [])
        trouble = troubles.pop(0) if troubles else None
        if trouble is not None:
            raise trouble
        self.sent.append((address, text))
        return f"m{len(self.sent)}"

    async def ready(self) -> str | None:
        return None

    def texts(self, address: str = WEN) -> list[str]:
        return [text for to, text in self.sent if to == address]


class Desk:
    """The store with a courier at it."""

    def __init__(self, store: Store, channel: Any) -> None:
        self.store, self.channel = store, channel
        self.clock: Any = RealClock()
        self.wake = asyncio.Event()
        self.notices: dict[int, Body | Exception | None] = {}
        self.contacts: dict[str, int] = {}
        self.courier = self.hire()

    def hire(self, pace: Pace | None = None, store: Any = None) -> Courier:
        pacers = {"telegram": Pacer(pace or Pace())}
        channels = {"telegram": self.channel}
        self.courier = Courier(store or self.store, channels, pacers, self._recheck, self.wake, self.clock)
        return self.courier

    async def _recheck(self, _tx: Tx, notice: int) -> Body | None:
        body = self.notices[notice]
        if isinstance(body, Exception):
            raise body
        return body

    async def contact(self, address: str, channel: str = "telegram") -> int:
        if address not in self.contacts:
            contact = await self.store.run(lambda tx: tx.contacts.add(channel, address, "zh-Hans", NOW))
            self.contacts[address] = contact.id
        return self.contacts[address]

    async def queue(self, *texts: str, to: str = WEN, notice: int | None = None) -> list[int]:
        contact, due = await self.contact(to), self.clock.now()

        async def work(tx: Tx) -> list[int]:
            return [await tx.outbox.add(contact, {"text": t}, said=due, due=due, notice=notice) for t in texts]

        ids = await self.store.run(work)
        self.wake.set()
        return ids

    async def states(self) -> dict[str, int]:
        return await self.store.run(lambda tx: tx.outbox.states())

    async def reaches(self, **states: int) -> None:
        async with asyncio.timeout(8):
            while await self.states() != states:
                await asyncio.sleep(0.01)

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[Courier]:
        task = asyncio.create_task(self.courier.run())
        try:
            yield self.courier
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def desk(store: Store, script: Script, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(courier_module, "NET_SECONDS", 0.05)
    monkeypatch.setattr(courier_module, "PROBLEM_SECONDS", 0.05)
    return Desk(store, script)


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courier_module, "LONGEST_WAIT_SECONDS", 0.02)
    monkeypatch.setattr(courier_module, "SHORTEST_PAUSE_SECONDS", 0.01)


# in order


async def test_one_persons_messages_arrive_in_order_and_once(desk: Desk, script: Script) -> None:
    texts = [str(number) for number in range(12)]
    await desk.queue(*texts)
    async with desk.at_work():
        await desk.reaches(sent=12)
    assert script.texts() == texts == script.tried


@pytest.mark.usefixtures("no_waiting")
async def test_a_failure_does_not_let_the_next_message_overtake(desk: Desk, script: Script) -> None:
    script.troubles = {"1": [Unsent("no line"), Unsent("no line")], "2": [Paused(0)], "3": [Unsent("500")]}
    await desk.queue("1", "2", "3", "4")
    async with desk.at_work():
        await desk.reaches(sent=4)
    assert script.texts() == ["1", "2", "3", "4"]
    assert script.tried == ["1", "1", "1", "2", "2", "3", "3", "4"]


async def test_one_person_who_waits_does_not_hold_up_the_others(desk: Desk, script: Script) -> None:
    script.gates[WEN] = asyncio.Event()
    await desk.queue("slow", "behind", to=WEN)
    for address in (ANTON, MARIA):
        await desk.queue("a", "b", to=address)
    async with desk.at_work():
        await eventually(lambda: len(script.sent) == 4)
        assert (script.texts(ANTON), script.texts(MARIA), script.texts(WEN)) == (["a", "b"], ["a", "b"], [])
        script.gates[WEN].set()
        await desk.reaches(sent=6)
    assert script.texts(WEN) == ["slow", "behind"]


async def test_more_than_fit_in_flight_are_all_sent(
    desk: Desk, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier_module, "MOST_IN_FLIGHT", 3)
    for number in range(20):
        await desk.queue("hello", to=str(number))
    async with desk.at_work():
        await desk.reaches(sent=20)
    assert len(script.sent) == 20


# every end has a name


async def test_what_certainly_did_not_arrive_is_sent_again_later_and_later_and_then_given_up(
    desk: Desk, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier_module, "MOST_ATTEMPTS", 4)
    desk.clock = FrozenClock(NOW)
    desk.hire()
    script.troubles = {"1": [Unsent("no line")] * 9}
    await desk.queue("1", "2")
    waits = []
    with capture_logs() as logs:
        async with desk.at_work():
            for attempt in range(1, 4):
                await eventually(lambda attempt=attempt: len(script.tried) == attempt)
                await desk.reaches(queued=2)
                again = [line["at"] for line in logs if line["event"] == "to be sent again"]
                assert len(again) == attempt
                waits.append((datetime.fromisoformat(again[-1]) - desk.clock.now()).total_seconds())
                desk.clock.forward(seconds=waits[-1])
                desk.wake.set()
            await desk.reaches(failed=1, sent=1)
    assert [0.8 * 2**n <= wait <= 1.2 * 2**n for n, wait in enumerate(waits)] == [True] * 3
    assert script.tried == ["1"] * 4 + ["2"]
    assert desk.courier.ended[Delivery.FAILED] == 1


@pytest.mark.usefixtures("no_waiting")
async def test_being_told_to_wait_holds_that_person_only(desk: Desk, script: Script) -> None:
    script.troubles = {"wen": [Paused(0.3)]}
    await desk.queue("wen", "wen again")
    await desk.queue("anton", "anton again", to=ANTON)
    began = asyncio.get_running_loop().time()
    async with desk.at_work():
        await eventually(lambda: len(script.texts(ANTON)) == 2)
        assert asyncio.get_running_loop().time() - began < 0.25 and not script.texts(WEN)
        await desk.reaches(sent=4)
    assert asyncio.get_running_loop().time() - began >= 0.3
    assert script.texts(WEN) == ["wen", "wen again"]


async def test_a_wait_longer_than_a_lease_is_not_slept_through_with_the_message_in_hand(
    desk: Desk, script: Script
) -> None:
    """Asleep, its lease would end, the sweep would free it, and it would be sent twice."""
    desk.clock = FrozenClock(NOW)
    desk.hire()
    pacer = desk.courier._pacers["telegram"]
    for address in ("1", "2", "3"):
        pacer.told_to_wait(address, 300, asyncio.get_running_loop().time())  # so many: all must wait
    await desk.queue("later")
    async with desk.at_work() as courier:
        await desk.reaches(queued=1)
        await eventually(lambda: courier.in_flight == 0)
        await asyncio.sleep(0.1)
        assert not script.tried and await desk.states() == {"queued": 1}


@pytest.mark.usefixtures("no_waiting")
async def test_a_person_who_moved_is_written_to_at_the_new_address_from_then_on(desk: Desk, script: Script) -> None:
    script.troubles = {"1": [Moved("-1007001")]}
    await desk.queue("1", "2")
    async with desk.at_work():
        await desk.reaches(sent=2)
    assert script.sent == [("-1007001", "1"), ("-1007001", "2")]


@pytest.mark.usefixtures("no_waiting")
async def test_a_move_to_somebody_elses_address_harms_nobody_and_comes_to_an_end(
    desk: Desk, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier_module, "MOST_ATTEMPTS", 3)
    script.troubles = {"1": [Moved(ANTON)] * 9}
    await desk.queue("1", "2")
    await desk.queue("anton", to=ANTON)
    async with desk.at_work():
        await desk.reaches(failed=1, sent=2)
    assert sorted(script.sent) == [(WEN, "2"), (ANTON, "anton")]


@pytest.mark.parametrize(("gone", "reach"), [(False, Reach.BLOCKED), (True, Reach.GONE)])
async def test_who_cannot_be_reached_is_marked_and_gets_nothing_more(
    desk: Desk, script: Script, gone: bool, reach: Reach
) -> None:
    script.troubles = {"1": [Unreachable("blocked", gone=gone)]}
    await desk.queue("1", "2", "3")
    await desk.queue("anton", to=ANTON)
    async with desk.at_work():
        await desk.reaches(unreachable=3, sent=1)
    contacts = [await desk.store.run(lambda tx, id=id: tx.contacts.get(id)) for id in desk.contacts.values()]
    assert [contact.reach for contact in contacts] == [reach, Reach.REACHABLE]
    assert script.tried.count("2") == 0


@pytest.mark.parametrize(
    ("trouble", "end"),
    [
        (Refused("message is too long"), Delivery.FAILED),
        (Uncertain("no answer"), Delivery.UNKNOWN),
        (ZeroDivisionError("nobody foresaw this"), Delivery.UNKNOWN),
    ],
)
async def test_what_is_refused_or_uncertain_ends_at_once_and_the_next_message_goes(
    desk: Desk, script: Script, trouble: Exception, end: Delivery
) -> None:
    script.troubles = {"1": [trouble]}
    await desk.queue("1", "2")
    with capture_logs() as logs:
        async with desk.at_work() as courier:
            await desk.reaches(**{end.value: 1, "sent": 1})
            await asyncio.sleep(0.15)
    assert script.tried == ["1", "2"]
    assert courier.ended[end] == courier.ended[Delivery.SENT] == 1
    assert [line for line in logs if line["event"] == "not delivered" and line["end"] == end.value]


@pytest.mark.usefixtures("no_waiting")
async def test_a_channel_that_is_switched_off_keeps_its_messages(desk: Desk, script: Script) -> None:
    async with desk.at_work():
        contact = await desk.store.run(lambda tx: tx.contacts.add("wechat", "o1", "zh-Hans", NOW))
        desk.contacts["o1"] = contact.id
        await desk.queue("waits", to="o1")
        await desk.queue("goes")
        await eventually(lambda: script.texts() == ["goes"])
        await asyncio.sleep(0.1)
    assert (await desk.states()).get("failed", 0) == 0


# notices


async def test_a_notice_says_what_is_true_when_it_leaves_or_nothing(desk: Desk, script: Script) -> None:
    desk.notices = {1: {"text": "new words"}, 2: None, 3: KeyError("item-nonsense")}
    for notice in (1, 2, 3):
        await desk.queue(f"old words {notice}", notice=notice)
    await desk.queue("answer")
    with capture_logs():
        async with desk.at_work():
            await desk.reaches(sent=2, dropped=1, failed=1)
    assert script.texts() == ["new words", "answer"]
    contact = await desk.contact(WEN)
    kept = await desk.store.run(lambda tx: tx.messages.after(contact, 0))
    assert [message.body["text"] for message in kept] == ["new words", "old words 3", "answer"]


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
    await desk.store.run(lambda tx: tx.outbox.handed(id, 1, now))
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
            courier._mark(poison)
            script.gates[WEN].set()
            courier._mark(poison)
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


async def test_the_platforms_limits_are_kept_so_that_it_never_has_to_refuse(
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
    assert api.pace.violations == []


async def test_stopping_just_when_something_new_comes_is_not_overheard(desk: Desk) -> None:
    task = asyncio.create_task(desk.courier.run())
    await asyncio.sleep(0.02)
    while not desk.wake._waiters:  # until it rests
        await asyncio.sleep(0)
    desk.wake.set()
    task.cancel()
    await asyncio.wait([task], timeout=1)
    assert task.cancelled()
