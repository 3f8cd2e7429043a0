"""Sign-in codes that a stranger asks for: ever fewer reach the chat, and the one that is there always opens."""

import re
from collections.abc import AsyncIterator, Iterator

import pytest

from bot.domain.desk import CODE_LASTS, CODES_AT_ONCE, LONGEST_CODE, code_lasts
from bot.domain.staff import Staff
from bot.store import Store
from bot.store.messages import Delivery
from tests.desk_kit import ADDRESS, Console, open_console
from tests.hall import BUTTONS
from tests.store_kit import claim

CODE = re.compile(r"[A-Z0-9]{5}-[A-Z0-9]{5}")
DAY = 24 * 60


@pytest.fixture
async def console(store: Store) -> AsyncIterator[Console]:
    async with open_console(store) as console:
        yield console


async def codes_in_chat(console: Console, staff: Staff) -> list[str]:
    """Newest first."""
    told = await console.hall.core.store.run(lambda tx: tx.messages.last(staff.contact_id, 500))
    found = (CODE.search(one.body.get("text", "")) for one in sorted(told, key=lambda one: -one.id))
    return [code[0] for code in found if code]


async def end_all(console: Console, end: Delivery) -> None:
    """Whatever waits to be sent comes to this end."""
    store, now = console.hall.core.store, console.real.now()
    while due := await claim(store, now):
        for one in due:
            await store.run(lambda tx, id=one.id: tx.outbox.finish(id, end, "tried in vain"))


def minutes_of(console: Console, count: int) -> Iterator[int]:
    for minute in range(count):
        yield minute
        console.real.forward(seconds=60)


async def test_a_stranger_who_asks_all_day_long_has_few_codes_sent(console: Console):
    staff = await console.chat_staff("lead", "周敏", "L01")
    for _ in minutes_of(console, DAY):
        await console.door.send_code("L01")
    told = await codes_in_chat(console, staff)
    assert len(told) <= 12
    assert (await console.door.enter_code("L01", told[0], ADDRESS))[1].id == staff.id


async def test_at_any_moment_the_officer_has_a_code_that_opens(console: Console):
    staff = await console.chat_staff("lead", "周敏", "L01")
    for minute in minutes_of(console, 90):
        await console.door.send_code("L01")
        if minute == 89:
            newest = (await codes_in_chat(console, staff))[0]
            assert (await console.door.enter_code("L01", newest, ADDRESS))[1].id == staff.id
    await console.door.send_code("L01")
    again = (await codes_in_chat(console, staff))[0]
    assert again != newest, "after a sign-in the next code comes at once"


async def test_codes_that_never_reached_the_chat_hold_up_no_other(console: Console):
    staff = await console.chat_staff("lead", "周敏", "L01", BUTTONS.name)
    for _ in range(CODES_AT_ONCE + 2):
        await console.door.send_code("L01")
        await end_all(console, Delivery.FAILED)
    lost = len(await codes_in_chat(console, staff))
    assert lost == CODES_AT_ONCE + 2
    await console.door.send_code("L01")
    newest, *_ = again = await codes_in_chat(console, staff)
    assert len(again) == lost + 1
    assert (await console.door.enter_code("L01", newest, ADDRESS))[1].id == staff.id


async def test_codes_that_may_have_arrived_count_as_sent(console: Console):
    staff = await console.chat_staff("lead", "周敏", "L01", BUTTONS.name)
    for _ in range(CODES_AT_ONCE + 2):
        await console.door.send_code("L01")
        await end_all(console, Delivery.UNKNOWN)
    assert len(await codes_in_chat(console, staff)) == CODES_AT_ONCE


async def test_codes_nobody_used_are_forgotten_after_some_days(console: Console):
    staff = await console.chat_staff("lead", "周敏", "L01")
    for _ in minutes_of(console, 60):
        await console.door.send_code("L01")
    before = len(await codes_in_chat(console, staff))
    console.real.forward(seconds=8 * DAY * 60)
    await console.door.send_code("L01")
    await console.door.send_code("L01")
    assert len(await codes_in_chat(console, staff)) == before + 2


def test_each_code_that_nobody_used_makes_the_next_last_longer():
    lasts = [code_lasts(unused) for unused in range(40)]
    assert lasts[:CODES_AT_ONCE] == [CODE_LASTS] * CODES_AT_ONCE
    assert lasts == sorted(lasts) and lasts[-1] == LONGEST_CODE
