"""A day on which a site is shut after all: who booked it before and did not come has missed nothing."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.domain.appointments import Appointment
from bot.services.booking import Booking
from bot.services.checkin import CheckIn, Misses
from bot.services.figures import Figures, Wanted
from bot.store import Store
from tests.desk_kit import Console, open_console
from tests.test_sheets import booked, enter, moment_of, turn_clock

DAY = "2026-11-27"


@pytest.fixture
async def console(store: Store) -> AsyncIterator[Console]:
    async with open_console(store) as console:
        yield console


async def misses(console: Console, one: Appointment) -> Misses:
    kit = console.hall.core.kit()

    async def work(tx):
        booking = Booking(tx, kit.config, kit.clock, kit.rooms.calendar)
        return await CheckIn(tx, kit.config, kit.clock, booking).misses(one.phone)

    return await console.hall.core.store.run(work)


async def test_who_did_not_come_to_a_shut_hall_missed_nothing(console: Console) -> None:
    mine = await booked(console, f"{DAY}T10:00", "周敏")
    other = await booked(console, f"{DAY}T10:00", "赵强", site="liulin")
    lead = await console.signed_in("lead")
    await enter(lead, kind="closed", place="main", first=DAY, last=DAY)
    turn_clock(console, moment_of(console, f"{DAY}T10:00") + timedelta(days=1))
    assert (await misses(console, mine)).counted == 0
    assert (await misses(console, other)).counted == 1, "its site was open"


async def test_it_counts_where_the_closure_was_taken_back_in_time(console: Console) -> None:
    mine = await booked(console, f"{DAY}T10:00")
    lead = await console.signed_in("lead")
    await enter(lead, kind="closed", place="main", first=DAY, last=DAY)
    await lead.does("/staff/closures/1/back", sure="yes")
    turn_clock(console, moment_of(console, f"{DAY}T10:00") + timedelta(days=1))
    assert (await misses(console, mine)).counted == 1


async def test_taking_a_closure_back_afterwards_makes_nobody_absent(console: Console) -> None:
    mine = await booked(console, f"{DAY}T10:00")
    lead = await console.signed_in("lead")
    await enter(lead, kind="closed", place="main", first=DAY, last="2026-11-30")
    turn_clock(console, moment_of(console, f"{DAY}T10:00") + timedelta(days=1))
    lead = await console.signed_in("lead", "陈静")
    await lead.does("/staff/closures/1/back", sure="yes")
    assert (await misses(console, mine)).counted == 0


async def test_a_window_with_fewer_places_excuses_nobody(console: Console) -> None:
    mine = await booked(console, f"{DAY}T10:00")
    lead = await console.signed_in("lead")
    await enter(lead, kind="places", place="main/exit_entry", first=DAY, last=DAY, places="0")
    turn_clock(console, moment_of(console, f"{DAY}T10:00") + timedelta(days=1))
    assert (await misses(console, mine)).counted == 1


async def test_the_figures_do_not_count_a_shut_day_either(console: Console) -> None:
    shut = await booked(console, f"{DAY}T10:00", "周敏")
    missed = await booked(console, "2026-11-26T10:00", "赵强")
    lead = await console.signed_in("lead")
    await enter(lead, kind="closed", place="main", first=DAY, last=DAY)
    turn_clock(console, moment_of(console, f"{DAY}T10:00") + timedelta(days=1))
    lead = await console.signed_in("lead", "陈静")
    kit = console.hall.core.kit()
    shown = await console.hall.core.store.run(lambda tx: Figures(tx, kit).shown(lead.me, "main"))
    rows = await console.hall.core.store.run(lambda tx: Figures(tx, kit).visit_rows(lead.me, Wanted("no-shows")))
    assert (shown.total.visits, shown.total.absent) == (1, 1)
    assert [row.code for row in rows] == [missed.code] != [shut.code]


async def test_my_appointments_tell_that_the_site_is_shut_then(console: Console) -> None:
    person = console.hall.person(address="p1")
    await person.says("约后天上午十点云溪大厅办护照", "张小云 13800000000", "可以")
    assert "停办" not in await person.says("我的预约")
    await enter(await console.signed_in("lead"), kind="closed", place="main", first=DAY, last=DAY)
    assert "因停电检修停办，请不要白跑" in await person.says("我的预约")
