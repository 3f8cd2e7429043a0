"""Killed with SIGKILL at the worst moments, the service loses nothing and does nothing twice."""

import asyncio
import os
import random
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.kill_crowd import CONFIRMED, Crowd, code_in, words
from tests.kill_kit import Bot, Json, StandIn, compare, mark_of_sent, read_books, stand_in

WEN = 7001
KILLS = int(os.environ.get("BOT_TEST_KILLS", "4"))
LAST = words("booking-confirm-yes")
WAY = ("/book", words("item-passport"), "云溪大厅", "1", "1", "1", "欧阳建国", "13900005678")


@pytest.fixture
async def api() -> AsyncIterator[StandIn]:
    async with stand_in(latency=0.02) as standing:
        yield standing


@pytest.fixture
async def service(api: StandIn, tmp_path: Path) -> AsyncIterator[Bot]:
    bot = Bot(tmp_path, api.base_url)
    yield bot
    await bot.stop()


async def converse(api: StandIn, *texts: str) -> None:
    """Each text after the answer to the one before."""
    for text in texts:
        before = len(await api.sent())
        await api.says(WEN, text)
        assert await api.sent(before, wait=5), f"no answer to {text}"


async def until_told(api: StandIn, count: int, seconds: float = 8) -> list[Json]:
    async with asyncio.timeout(seconds):
        while len(sent := await api.sent()) < count:
            await asyncio.sleep(0.02)
    return sent


@pytest.mark.parametrize(
    ("point", "on", "unknown", "lost"),
    [
        ("before_commit", LAST, 0, 0),
        ("after_commit", LAST, 0, 0),
        ("handed_unnoted", CONFIRMED, 0, 0),
        ("unleft", CONFIRMED, 1, 1),
        ("left_unnoted", CONFIRMED, 1, 0),
        ("handed", CONFIRMED, 1, 0),
        ("answered", CONFIRMED, 1, 0),
    ],
)
async def test_a_kill_at(
    api: StandIn, service: Bot, tmp_path: Path, point: str, on: str, unknown: int, lost: int
) -> None:
    """`unknown`: the message arrived, but nobody can know; it is not sent again.
    `lost`: between the note that it leaves and its leaving lie microseconds; the price of never sending twice.
    """
    await service.start(point, on)
    await converse(api, *WAY)
    await api.does("latency", sends=1.0 if point in ("handed", "left_unnoted") else 0.05)
    before = len(await api.sent())
    await asyncio.sleep(0.1)  # the question before was sent and is noted by now
    await api.says(WEN, LAST)
    assert await service.dies() == -9
    await api.does("latency", sends=0)
    await service.start()
    sent = await until_told(api, before + 3 - lost)  # the confirmation, the code and the calendar file
    await converse(api, "/start")
    await service.stop()

    confirmations = [one for one in sent if CONFIRMED in one["text"]]
    assert len(confirmations) == 1 - lost
    books = await read_books(tmp_path)
    assert len(books.appointments) == 1
    assert lost or books.appointments[0]["code"] in confirmations[0]["text"]
    assert list(books.counters.values()) == [1]
    assert len(books.taken_in[WEN]) == len(WAY) + 2 and not books.unanswered
    arrived = [mark_of_sent(one) for one in await api.sent()]
    missing, twice = compare(books.said[WEN], arrived)
    assert (len(missing), twice) == (lost, 0)
    assert books.ends["unknown"] == unknown and sum(books.ends.values()) == books.ends["sent"] + unknown


async def test_a_crowd_is_served_to_the_end_while_the_service_is_killed_again_and_again(
    api: StandIn, service: Bot, tmp_path: Path
) -> None:
    """`BOT_TEST_KILLS=20` for the long run; prints its figures (`pytest -s`).

    Nothing arrives twice. What was just handed over when the kill came may never arrive, and is known to be unknown:
    the stand-in, as any server may, drops a request whose sender is gone before it was looked at.
    """
    luck = random.Random(2026)
    crowd = Crowd(api, people=40, seed=7)
    await service.start()
    async with asyncio.TaskGroup() as group:
        group.create_task(crowd.talk())
        for _ in range(KILLS):
            await asyncio.sleep(luck.uniform(0.6, 1.6))
            await service.kill()
            await service.start()
        crowd.finish()
    await api.all_taken()
    await service.stop()

    books = await read_books(tmp_path)
    sent = await api.sent()
    figures = Counter(updates=0, missing=0, twice=0)
    for person in crowd.people:
        arrived = [mark_of_sent(one) for one in sent if one["chat_id"] == person]
        missing, twice = compare(books.said.get(person, []), arrived)
        assert {(person, mark) for mark in missing} <= books.unknown
        figures += Counter(updates=len(books.taken_in[person]), missing=len(missing), twice=twice)
    told = {code for one in sent if (code := code_in(one["text"]))}
    made = {one["code"] for one in books.appointments}
    untold = {code for person, mark in books.unknown for code in made if code in mark}
    booked = [one for one in books.appointments if one["state"] == "booked"]
    by_slot = Counter((one["site"], one["window_id"], one["starts_at"]) for one in booked)
    print(
        f"\nkills {KILLS}, people {len(crowd.people)}, updates {figures['updates']}, messages {len(sent)}, "
        f"appointments {len(made)} ({len(made) - len(booked)} cancelled), ends {dict(books.ends)}; "
        f"confirmed but lost {len(told - made)}, made but never told {len(made - told)}, "
        f"unanswered {len(books.unanswered)}, waited in vain {crowd.in_vain}, "
        f"never arrived {figures['missing']}, arrived twice {figures['twice']}"
    )
    assert figures["updates"] == sum(crowd.said.values())
    assert all(len(ids) == len(set(ids)) for ids in books.taken_in.values())
    assert told <= made <= told | untold and len(books.appointments) == len(made)
    assert dict(by_slot) == books.counters
    assert not books.unanswered
    assert set(books.ends) <= {"sent", "unknown"}
    assert figures["twice"] == 0
    assert figures["missing"] <= max(1, KILLS // 5)


def test_the_book_keeper_tells_what_is_missing_from_what_came_twice() -> None:
    said = ["ask 1", "told 1", "png", "ics", "ask 2", "told 2", "png", "ics", "end"]
    assert compare(said, said) == ([], 0)
    assert compare(said, [*said[:2], "told 1", *said[2:]]) == ([], 1)
    assert compare(said, [*said[:3], "png", *said[3:]]) == ([], 1)
    assert compare(said, [*said, "end"]) == ([], 1)
    for place in range(len(said)):
        assert compare(said, said[:place] + said[place + 1 :]) == ([said[place]], 0)
