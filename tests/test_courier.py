"""The courier: each message reaches a named end, in order for each person, whatever the platform does."""

import asyncio
from datetime import datetime

import pytest
from structlog.testing import capture_logs

from bot.clock import FrozenClock
from bot.delivery import courier as courier_module
from bot.delivery.channel import Moved, Paused, Refused, Uncertain, Unreachable, Unsent
from bot.delivery.pacing import Pace
from bot.domain.people import Reach
from bot.store import Store
from bot.store.messages import Delivery
from tests.courier_kit import ANTON, MARIA, NOW, WEN, Desk, Script, hurry, quick_desk
from tests.telegram_kit import eventually


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def desk(store: Store, script: Script, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return quick_desk(store, script, monkeypatch)


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    hurry(monkeypatch)


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
                desk.doorbell.outbox.set()
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


async def test_when_several_are_told_to_wait_nobody_is_written_to_until_then(desk: Desk, script: Script) -> None:
    script.troubles = {name: [Paused(0.5)] for name in ("wen", "anton", "maria")}
    for name, address in (("wen", WEN), ("anton", ANTON), ("maria", MARIA)):
        await desk.queue(name, to=address)
    began = asyncio.get_running_loop().time()
    async with desk.at_work():
        await eventually(lambda: len(script.tried) == 3)
        await desk.queue("kenji", to="7004")
        await eventually(lambda: script.texts("7004"))
    assert asyncio.get_running_loop().time() - began >= 0.5


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


async def test_what_became_untrue_while_others_were_sent_is_not_sent(desk: Desk, script: Script) -> None:
    desk.hire(Pace(per_second=4))
    people = [str(8000 + number) for number in range(8)]
    for notice, address in enumerate(people):
        desk.notices[notice] = {"text": f"to {address}"}
        await desk.queue("as decided", to=address, notice=notice)
    with capture_logs():
        async with desk.at_work():
            await eventually(lambda: script.sent)
            desk.notices.update(dict.fromkeys(range(6, 8)))
            await desk.reaches(sent=6, dropped=2)
    assert not script.texts(people[7])


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
