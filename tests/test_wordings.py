"""What a reminder says a miss costs others: two wordings, drawn by lot for each appointment, and who came by each."""

from collections import Counter
from collections.abc import AsyncIterator

import pytest

from bot.domain.appointments import WORDINGS, new_code
from bot.services.appointment_words import WORDINGS_NAMED
from bot.services.figures import Figures
from bot.store import Store
from bot.store.booking import wording_of
from bot.store.seal import Seal
from tests.conftest import SEAL
from tests.desk_kit import Console, open_console
from tests.hall import open_hall
from tests.test_sheets import booked, enter, moment_of, turn_clock

SAID = {"next": "排队等着的人马上就能用上", "empty": "急着办的人也约不上"}


@pytest.fixture
async def console(store: Store) -> AsyncIterator[Console]:
    async with open_console(store) as console:
        yield console


def test_the_lot_is_fair_and_always_falls_the_same() -> None:
    codes = [new_code() for _ in range(400)]
    drawn = Counter(wording_of(SEAL, code) for code in codes)
    assert set(drawn) == set(range(WORDINGS)) and min(drawn.values()) > 140
    assert [wording_of(SEAL, code) for code in codes] == [wording_of(SEAL, code) for code in codes]
    other = Seal(bytes(32))
    assert [wording_of(other, code) for code in codes] != [wording_of(SEAL, code) for code in codes]
    assert len(WORDINGS_NAMED) == WORDINGS == len(SAID)


async def test_the_reminder_of_the_day_before_has_the_wording_of_its_appointment(store: Store) -> None:
    hall, seen = open_hall(store), []
    for number in range(12):
        person, phone = hall.person(address=str(number)), f"138000000{number:02d}"
        time = f"{9 + number // 2}:{'30' if number % 2 else '00'}"
        await person.says("/book", "护照", "云溪大厅", "周五", time, "张小云", phone, "1")
        (one,) = await store.run(lambda tx, phone=phone: tx.appointments.of_phone(phone, hall.clock.now()))
        seen.append((person, WORDINGS_NAMED[one.wording]))
    hall.clock.forward(hours=33)
    await hall.core.tick()
    for person, name in seen:
        told = await person.listens()
        assert SAID[name] in told and sum(words in told for words in SAID.values()) == 1


async def reminded(console: Console, one) -> None:
    """As the round of notices would."""

    async def work(tx) -> None:
        for notice in await tx.notices.ahead(one.contact_id, "appointment", 10):
            if notice.kind == "reminder-24h":
                await tx.notices.decide(notice.id, "queued", console.hall.clock.now())

    await console.hall.core.store.run(work)


async def test_who_did_not_come_is_counted_by_the_wording_they_read(console: Console) -> None:
    expected: Counter[tuple[str, bool]] = Counter()
    for number in range(8):
        one = await booked(console, f"2026-11-24T{9 + number}:00".replace("T9", "T09"), f"市民{number}")
        kit = console.hall.core.kit()
        turned = number % 3 == 0
        if number != 7:
            await reminded(console, one)
            expected[WORDINGS_NAMED[one.wording], turned] += 1
        if not turned:
            await console.hall.core.store.run(lambda tx, id=one.id, at=one.starts: tx.appointments.arrive(id, at))
    lead = await console.signed_in("lead")
    shown = await console.hall.core.store.run(lambda tx: Figures(tx, kit).shown(lead.me, "main"))
    for wording in shown.wordings:
        absent, came = expected[wording.name, True], expected[wording.name, False]
        assert (wording.count, wording.absent) == (absent + came, absent), "the one without a reminder is not counted"
    page = (await lead.opens("/staff/figures", site="main")).text
    assert all(words in page for words in SAID.values()) and "抽签" in page
    table = (await lead.opens("/staff/figures/csv", site="main")).text
    assert "reminder_wording,reminded,no_shows" in table
    for wording in shown.wordings:
        assert f"{wording.name},{wording.count},{wording.absent}" in table


async def test_a_shut_day_and_a_cancelled_one_count_for_no_wording(console: Console) -> None:
    one = await booked(console, "2026-11-27T10:00")
    gone = await booked(console, "2026-11-26T10:00", "赵强")
    for each in (one, gone):
        await reminded(console, each)
    await console.hall.core.store.run(lambda tx: tx.appointments.cancel(gone))
    lead = await console.signed_in("lead")
    await enter(lead, kind="closed", place="main", first="2026-11-27")
    turn_clock(console, moment_of(console, "2026-11-28T10:00"))
    lead = await console.signed_in("lead", "陈静")
    kit = console.hall.core.kit()
    shown = await console.hall.core.store.run(lambda tx: Figures(tx, kit).shown(lead.me, ""))
    assert sum(wording.count for wording in shown.wordings) == 0
