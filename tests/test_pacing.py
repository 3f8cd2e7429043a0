"""How fast a channel is written to: never faster than allowed, in any stretch of time, and nobody waits for nothing."""

import heapq
import math

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery.pacing import CHAT_BURST, CROWD, GROUP_BURST, MOST_REMEMBERED, Bucket, Pace, Pacer

TELEGRAM = Pace(30, 1, 20)
GAPS = st.lists(st.floats(0, 5, allow_nan=False), min_size=1, max_size=60)
TINY = 1e-6


def arrivals(gaps: list[float]) -> list[float]:
    now, moments = 1000.0, []
    for gap in gaps:
        now += gap
        moments.append(now)
    return moments


def most_in(moments: list[float], seconds: float) -> int:
    """The fullest half-open stretch of so many seconds."""
    return max(sum(begin <= other < begin + seconds - TINY for other in moments) for begin in moments)


@given(gaps=GAPS, rate=st.floats(0.1, 50), burst=st.integers(1, 8), seconds=st.floats(0.05, 30))
def test_no_stretch_of_time_sees_more_than_its_burst_and_its_rate(
    gaps: list[float], rate: float, burst: int, seconds: float
) -> None:
    bucket = Bucket(rate, burst)
    moments = [bucket.reserve(now) for now in arrivals(gaps)]
    assert most_in(moments, seconds) <= burst - 1 + math.ceil(rate * seconds - TINY)
    assert moments == sorted(moments)
    assert all(moment >= now for moment, now in zip(moments, arrivals(gaps), strict=True))


@given(gaps=GAPS, rate=st.floats(0.1, 50), burst=st.integers(1, 8))
def test_to_look_takes_no_place_and_tells_what_taking_one_will(gaps: list[float], rate: float, burst: int) -> None:
    looked, plain = Bucket(rate, burst), Bucket(rate, burst)
    for now in arrivals(gaps):
        seen = looked.next(now)
        assert looked.reserve(now) == seen == plain.reserve(now)


def test_a_burst_passes_at_once_and_is_earned_again_by_silence() -> None:
    bucket = Bucket(1, 3)
    assert [bucket.reserve(100) for _ in range(5)] == [100, 100, 100, 101, 102]
    assert [bucket.reserve(110) for _ in range(4)] == [110, 110, 110, 111]


def test_without_a_limit_nobody_waits() -> None:
    pacer = Pacer(Pace())
    for address in ("7001", "-100"):
        assert {pacer.reserve_chat(address, 100) for _ in range(1000)} == {100}
    assert {pacer.reserve_all(100) for _ in range(1000)} == {100}


def leaving(pacer: Pacer, traffic: list[tuple[str, float]]) -> list[tuple[float, str, int]]:
    """When each message leaves, as the courier lets it: first the chat's moment, then the bot's. One a chat in hand."""
    waiting: list[tuple[float, int, str]] = []
    free_from: dict[str, float] = {}
    left: list[tuple[float, str, int]] = []
    for number, (address, at) in enumerate(traffic):
        heapq.heappush(waiting, (at, number, address))
    while waiting:
        at, number, address = heapq.heappop(waiting)
        if number >= 0 and free_from.get(address, 0) > at:
            heapq.heappush(waiting, (free_from[address], number, address))
        elif number >= 0:
            free_from[address] = math.inf
            heapq.heappush(waiting, (pacer.reserve_chat(address, at), -number - 1, address))
        else:
            moment = pacer.reserve_all(at)
            left.append((moment, address, -number - 1))
            free_from[address] = moment
            waiting = [(moment if w == math.inf else w, n, a) if a == address else (w, n, a) for w, n, a in waiting]
            heapq.heapify(waiting)
    return left


CHATS = st.sampled_from([*map(str, range(7001, 7040)), "-1001", "-1002"])
TRAFFIC = st.lists(st.tuples(CHATS, st.floats(0, 3)), min_size=1, max_size=200)


@settings(deadline=None)
@given(traffic=TRAFFIC)
def test_whatever_the_traffic_the_platforms_figures_hold_and_nobody_is_overtaken(
    traffic: list[tuple[str, float]],
) -> None:
    traffic = sorted(traffic, key=lambda one: one[1])
    left = leaving(Pacer(TELEGRAM), traffic)
    assert len(left) == len(traffic)
    assert most_in(sorted(moment for moment, _, _ in left), 1.0) <= 30
    for chat in {address for _, address, _ in left}:
        moments = [(moment, number) for moment, address, number in left if address == chat]
        assert moments == sorted(moments) and [n for _, n in moments] == sorted(n for _, n in moments)
        seconds, most = (60, 20) if chat.startswith("-") else (10, 10 + CHAT_BURST)
        assert most_in([moment for moment, _ in moments], seconds) <= most


def test_messages_that_waited_for_their_chats_do_not_leave_all_at_once() -> None:
    pacer = Pacer(TELEGRAM)
    people = [str(number) for number in range(60)]
    left = leaving(pacer, [(person, 0.0) for person in people for _ in range(CHAT_BURST + 1)])
    assert most_in(sorted(moment for moment, _, _ in left), 1.0) <= 30


def test_the_whole_bot_uses_nearly_all_of_its_second_and_leaves_room_for_a_late_arrival() -> None:
    pacer = Pacer(TELEGRAM)
    thirty_first = [pacer.reserve_all(1000.0) for _ in range(31)][-1]
    assert 1001.04 < thirty_first < 1001.1


@given(limit=st.integers(1, 60), count=st.integers(1, 100))
def test_a_group_never_gets_more_than_its_minute(limit: int, count: int) -> None:
    pacer = Pacer(Pace(0, 0, limit))
    moments = [pacer.reserve_chat("-100", 1000.0) for _ in range(count)]
    assert most_in(moments, 60) <= max(limit, GROUP_BURST)


def test_being_told_to_wait_holds_that_chat_only() -> None:
    pacer = Pacer(TELEGRAM)
    pacer.told_to_wait("7001", 30, 1000)
    assert pacer.wait("7001", 1000) == 30
    assert pacer.reserve_chat("7001", 1000) == 1030
    assert pacer.wait("7002", 1000) == 0


def test_a_wait_once_told_is_never_shortened() -> None:
    pacer = Pacer(TELEGRAM)
    pacer.told_to_wait("7001", 30, 1000)
    pacer.told_to_wait("7001", 1, 1001)
    assert pacer.reserve_chat("7001", 1002) == 1030


def test_only_when_several_chats_are_told_together_do_all_wait() -> None:
    for apart, all_wait in ((0.5, True), (3.0, False)):
        pacer = Pacer(TELEGRAM)
        for number in range(CROWD):
            pacer.told_to_wait(str(number), 20, 1000 + number * apart)
        now = 1000 + (CROWD - 1) * apart
        assert (pacer.wait("a stranger", now) > 0) is all_wait


def test_one_chat_told_several_times_is_no_crowd() -> None:
    pacer = Pacer(TELEGRAM)
    for _ in range(CROWD + 2):
        pacer.told_to_wait("7001", 20, 1000)
    assert pacer.wait("7002", 1000) == 0


def test_a_chat_that_waits_is_not_forgotten_among_very_many(monkeypatch) -> None:
    monkeypatch.setattr("bot.delivery.pacing.MOST_REMEMBERED", 10)
    pacer = Pacer(Pace(0, 1, 20))
    pacer.told_to_wait("7001", 1000, 1000)
    for number in range(30):
        pacer.reserve_chat(str(number), 1001 + number)
        pacer.wait("7001", 1001 + number)
    assert pacer.reserve_chat("7001", 1050) == 2000
    assert len(pacer._chats) <= 10 < MOST_REMEMBERED
