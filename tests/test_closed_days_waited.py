"""Who waits for a place on a day on which the site is shut after all waits in vain: they are told once, and go on."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from bot.domain.party import Party
from bot.domain.waitlist import Waiting
from bot.store import Store
from bot.store.tx import Tx
from tests.desk_kit import Browser, Console, open_console
from tests.hall import PAGE, WEDNESDAY_TEN, Person, with_places
from tests.test_sheets import enter

DAY = "2026-11-26"
TAKEN = ("9:30", "10:00", "10:30", "11:00", "11:30")


@pytest.fixture
async def console(store: Store) -> AsyncIterator[Console]:
    async with open_console(store, settings=with_places(1)) as console:
        yield console


async def waiter(console: Console) -> Person:
    for number, hour in enumerate(TAKEN):
        early = console.hall.person(address=f"early{number}")
        await early.says("/book", "身份证", "东桥", "明天", hour, "王芳", f"1390000000{number}", "1")
    person = console.hall.person(PAGE, "waits")
    await person.says("/book", "身份证", "东桥", "明天上午", "有空位叫我", "张小云", "13800000000", "1")
    return person


async def shut(console: Console) -> Browser:
    lead = await console.signed_in("lead")
    await enter(lead, kind="closed", place="dongqiao", first=DAY, last=DAY)
    return lead


async def test_who_waits_for_a_day_that_is_shut_is_told_with_those_who_booked(console: Console) -> None:
    person = await waiter(console)
    lead = await shut(console)
    assert "还有1人在等这几天的空位" in lead.page and "一次通知6人" in lead.page
    await lead.does("/staff/closures/1/tell")
    await console.hall.core.tick()
    told = await person.listens()
    assert "东桥街道服务点" in told and "停电检修" in told and "等不到空位" in told
    assert person.labels == ["另约一天", "不等那天了"]
    assert "一次通知" not in (await lead.opens("/staff/closures")).text
    await lead.does("/staff/closures/1/tell")
    await console.hall.core.tick()
    assert await person.listens() == ""


async def test_they_leave_the_line_or_book_another_day(console: Console) -> None:
    person = await waiter(console)
    lead = await shut(console)
    await lead.does("/staff/closures/1/tell")
    await console.hall.core.tick()
    await person.listens()
    assert "办居民身份证" in await person.says("另约一天")
    assert "不再排" in await person.says("不等那天了")
    entry = await console.hall.core.store.run(lambda tx: tx.waitlist.get(1))
    assert entry is not None and entry.state is Waiting.LEFT


async def test_nobody_is_told_of_a_closure_that_was_taken_back(console: Console) -> None:
    person = await waiter(console)
    lead = await shut(console)
    await lead.does("/staff/closures/1/tell")
    await lead.does("/staff/closures/1/back", sure="yes")
    await console.hall.core.tick()
    assert await person.listens() == ""


async def test_who_waits_alone_is_told_too_in_their_language(console: Console) -> None:
    person = console.hall.person(PAGE, "alone", "en")
    await person.says("hello")
    await console.hall.core.store.run(wait)
    lead = await shut(console)
    assert "没有预约受影响" not in lead.page
    await lead.does("/staff/closures/1/tell")
    await console.hall.core.tick()
    assert "closed that day" in await person.listens()
    assert person.labels == ["Book another day", "Stop waiting for that day"]


async def wait(tx: Tx) -> None:
    who, day = 1, date.fromisoformat(DAY)
    await tx.waitlist.add(who, "dongqiao", Party("id_card"), 1, day, "", "Anna Bell", "13800000000", WEDNESDAY_TEN)
