"""New cases in a rush: who leads is told of the first at once, of those that came meanwhile in one message."""

from datetime import date

import pytest

from tests.case_kit import contact, listener, reported, staff, tick, use
from tests.hall import Hall

AFTER_A_WHILE = 10  # minutes


@pytest.fixture
async def lead(hall):
    await staff(hall, "lead", "王芳")
    return listener(hall, "王芳")


async def come(hall: Hall, *people: str, **more: object) -> list[str]:
    """The codes of what they report, each told before the next comes."""
    codes = []
    for one in people:
        codes.append((await reported(hall, await contact(hall, one), **more)).code)
        await tick(hall)
    return codes


async def test_the_first_few_are_told_at_once_and_each_alone(hall, lead):
    codes = await come(hall, "a", "b", "c")
    assert (await lead.listens()).count("新的投诉") == 3
    assert len(codes) == 3


async def test_what_comes_in_a_rush_is_told_together_a_while_later_and_once(hall, lead):
    await come(hall, "a", "b", "c")
    await lead.listens()
    codes = await come(hall, "d", "e", "f", "g")
    assert await lead.listens() == ""
    hall.clock.forward(minutes=AFTER_A_WHILE)
    await tick(hall)
    told = await lead.listens()
    assert "4件" in told
    assert all(told.count(code) == 1 for code in codes)
    hall.clock.forward(minutes=AFTER_A_WHILE)
    await tick(hall)
    assert await lead.listens() == ""


async def test_what_somebody_took_meanwhile_is_not_in_the_list(hall, lead):
    await come(hall, "a", "b", "c")
    await lead.listens()
    waiting = [await reported(hall, await contact(hall, one)) for one in "def"]
    await tick(hall)
    hall.clock.forward(minutes=AFTER_A_WHILE)
    me = await staff(hall, "lead", "赵敏")
    await use(hall, lambda services: services.cases.claim(me, waiting[0].id))
    clerk = await staff(hall, "lead", "王芳")
    await use(hall, lambda services: services.cases.claim(clerk, waiting[1].id))
    await tick(hall)
    told = await lead.listens()
    assert waiting[1].code not in told, "they have it themselves"
    assert waiting[2].code in told


async def test_a_day_of_the_citizens_own_does_not_wait_for_others(hall, lead):
    await come(hall, "a", "b", "c", "d")
    await lead.listens()
    (urgent,) = await come(hall, "e", need_by=date(2026, 11, 27))
    told = await lead.listens()
    assert urgent in told
    assert told.count("新的投诉") == 1


async def test_long_after_the_rush_one_is_told_alone_again(hall, lead):
    await come(hall, "a", "b", "c")
    hall.clock.forward(minutes=AFTER_A_WHILE)
    await lead.listens()
    (code,) = await come(hall, "d")
    assert code in await lead.listens()


async def test_a_list_that_is_too_long_says_how_many_it_leaves_out(hall, lead):
    await come(hall, "a", "b", "c")
    await lead.listens()
    await come(hall, *(f"p{number}" for number in range(15)))
    hall.clock.forward(minutes=AFTER_A_WHILE)
    await tick(hall)
    told = await lead.listens()
    assert "15件" in told
    assert "另有3件" in told
