"""The last places: however many press at once, exactly as many are booked as there are, and the counters agree."""

import asyncio
import random
import re
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.clock import FrozenClock
from bot.config import Booking as Rules
from bot.config import Config, load_config
from bot.domain.appointments import AlreadyBooked, Appointment, NotFound, State, TooLateToCancel, TooMany
from bot.domain.party import Party
from bot.domain.people import Contact
from bot.domain.timeslots import Calendar, TimeSlotClosed, TimeSlotTaken
from bot.frozen import replace
from bot.services.booking import Booking
from bot.store import Store, open_store
from bot.store.sqlite import SqliteStore
from bot.store.tx import Tx
from tests.conftest import SEAL, new_postgres_database

NOW = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
STARTS = datetime(2026, 11, 26, 1, 0, tzinfo=UTC)
NO_HOLIDAYS = Calendar(frozenset(), frozenset(), date(2026, 12, 31))
ITEM, SITE = "passport", "main"
ITEMS = ("passport", "hkmo_permit", "hkmo_endorsement", "tw_permit")


def hall_with(*places: int, **rules: Any) -> Config:
    """The main site with a window of so many places each, all for the same item."""
    config = load_config({"BOT_CONFIG": str(Path(__file__).parent.parent / "bot.toml")})
    site = config.sites[0]
    windows = tuple(
        site.windows[0].model_copy(update={"id": f"w{number}", "places": count}) for number, count in enumerate(places)
    )
    one_site = site.model_copy(update={"windows": windows})
    return config.model_copy(
        update={"sites": (one_site,), "booking": Rules(**{"open_per_person": 3, "release_minutes": (0, 0)} | rules)}
    )


TWO_WINDOWS = hall_with(4, 3)


async def people(store: Store, count: int) -> list[Contact]:
    async def work(tx: Tx) -> list[Contact]:
        return [await tx.contacts.add("telegram", str(number), "zh-Hans", NOW) for number in range(count)]

    return await store.run(work)


def phone_of(who: Contact) -> str:
    return f"139{who.id:08d}"


async def book(
    store: Store,
    who: Contact,
    config: Config = TWO_WINDOWS,
    starts: datetime = STARTS,
    *,
    item: str = ITEM,
    in_turn: bool = True,
) -> Appointment:
    async def work(tx: Tx) -> Appointment:
        booking = Booking(tx, config, FrozenClock(NOW), NO_HOLIDAYS)
        return await booking.book(who, item, SITE, starts, "欧阳建国", phone_of(who))

    return await store.run(work, key=f"telegram:{who.address}" if in_turn else "")


async def cancel(store: Store, who: Contact, id: int, config: Config = TWO_WINDOWS, now: datetime = NOW) -> Appointment:
    async def work(tx: Tx) -> Appointment:
        return await Booking(tx, config, FrozenClock(now), NO_HOLIDAYS).cancel(who, id)

    return await store.run(work, key=f"telegram:{who.address}")


async def taken(store: Store, config: Config = TWO_WINDOWS) -> dict[str, int]:
    """What the counters say, by window; equal to the rows, or the test ends here."""
    day = (STARTS - timedelta(hours=3), STARTS + timedelta(hours=12))
    counted: Counter[str] = Counter()
    for window in config.sites[0].windows:
        places = await store.run(lambda tx, window=window: tx.time_slots.taken(SITE, window.id, *day))
        assert all(0 <= count <= window.places for count in places.values())
        counted[window.id] = sum(places.values())
    rows = Counter(one.window for one in await everybodys(store))
    assert counted == rows
    return dict(counted)


async def everybodys(store: Store) -> list[Appointment]:
    async def work(tx: Tx) -> list[Appointment]:
        found = [await tx.appointments.get(id) for id in range(1, 3000)]
        return [one for one in found if one and one.state is State.BOOKED]

    return await store.run(work)


def split(results: list[Any]) -> tuple[list[Appointment], list[Any]]:
    booked = [result for result in results if isinstance(result, Appointment)]
    return booked, [result for result in results if not isinstance(result, Appointment)]


async def test_of_two_hundred_who_want_seven_places_exactly_seven_get_one(store: Store) -> None:
    crowd = await people(store, 200)
    random.Random(3).shuffle(crowd)
    booked, refused = split(await asyncio.gather(*(book(store, who) for who in crowd), return_exceptions=True))
    assert (len(booked), len(refused)) == (7, 193)
    assert {type(refusal) for refusal in refused} == {TimeSlotTaken}
    assert refused[0].values == {"starts": STARTS}
    assert len({one.code for one in booked}) == 7
    assert await taken(store) == {"w0": 4, "w1": 3}


async def test_two_processes_share_the_last_places_justly(postgres_server: str) -> None:
    url = await new_postgres_database(postgres_server)
    stores = [await open_store(url, SEAL) for _ in range(2)]
    await stores[0].migrate()
    crowd = await people(stores[0], 200)
    works = [book(stores[number % 2], who) for number, who in enumerate(crowd)]
    booked, refused = split(await asyncio.gather(*works, return_exceptions=True))
    assert (len(booked), {type(refusal) for refusal in refused}) == (7, {TimeSlotTaken})
    assert await taken(stores[1]) == {"w0": 4, "w1": 3}
    for store in stores:
        await store.close()


async def test_while_some_cancel_no_place_is_lost_and_none_is_sold_twice(store: Store) -> None:
    luck, crowd = random.Random(11), await people(store, 80)

    async def person(who: Contact) -> None:
        for _ in range(3):
            try:
                appointment = await book(store, who)
            except TimeSlotTaken:
                continue
            if luck.random() < 0.3:
                return
            await cancel(store, who, appointment.id)

    await asyncio.gather(*(person(who) for who in crowd))
    counted = await taken(store)
    left = 7 - sum(counted.values())
    holders = {one.contact_id for one in await everybodys(store)}
    others = [who for who in crowd if who.id not in holders]
    booked, _ = split(await asyncio.gather(*(book(store, who) for who in others), return_exceptions=True))
    assert len(booked) == left
    assert await taken(store) == {"w0": 4, "w1": 3}


@pytest.mark.parametrize("in_turn", [True, False])
async def test_pressing_twice_is_one_appointment(store: Store, in_turn: bool) -> None:
    """In turn as the engine does it; and even side by side."""
    (who,) = await people(store, 1)
    presses = [book(store, who, in_turn=in_turn) for _ in range(8)]
    booked, refused = split(await asyncio.gather(*presses, return_exceptions=True))
    assert len(booked) == 1
    assert {type(refusal) for refusal in refused} == {AlreadyBooked}
    assert {refusal.values["code"] for refusal in refused} == {booked[0].code}
    assert sum((await taken(store)).values()) == 1


async def test_a_refused_booking_leaves_no_place_taken_no_notice_and_no_name(store: Store) -> None:
    first, second = await people(store, 2)
    config = hall_with(1)
    await book(store, first, config)
    for starts, refusal in (
        (STARTS, TimeSlotTaken),
        (STARTS + timedelta(minutes=1), TimeSlotClosed),
        (NOW + timedelta(minutes=30), TimeSlotClosed),
        (STARTS - timedelta(days=2), TimeSlotClosed),
        (STARTS + timedelta(days=30), TimeSlotClosed),
        (STARTS + timedelta(hours=12), TimeSlotClosed),
    ):
        with pytest.raises(refusal):
            await book(store, second, config, starts)
    assert await taken(store, config) == {"w0": 1}
    assert (await store.run(lambda tx: tx.contacts.get(second.id))).name is None
    notices = await store.run(lambda tx: tx.notices.due(STARTS, 10))
    assert {notice.contact_id for notice in notices} == {first.id}


async def test_one_person_holds_only_so_many_and_a_cancelled_one_makes_room(store: Store) -> None:
    (who,) = await people(store, 1)
    slots = [STARTS + timedelta(minutes=30 * number) for number in range(4)]
    held = [await book(store, who, starts=starts, item=item) for starts, item in zip(slots, ITEMS[:3], strict=False)]
    with pytest.raises(TooMany) as refusal:
        await book(store, who, starts=slots[3], item=ITEMS[3])
    assert refusal.value.values == {"most": 3}
    await cancel(store, who, held[0].id)
    assert await book(store, who, starts=slots[3], item=ITEMS[3])
    assert await book(store, replace(who, id=(await people(store, 2))[1].id), starts=slots[3])


async def test_only_ones_own_appointment_can_be_cancelled_once_and_in_time(store: Store) -> None:
    mine, other = await people(store, 2)
    id = (await book(store, mine)).id
    with pytest.raises(NotFound):
        await cancel(store, other, id)
    with pytest.raises(TooLateToCancel) as late:
        await cancel(store, mine, id, now=STARTS - timedelta(minutes=119))
    assert late.value.values == {"minutes": 120, "phone": "0000-5550100"}
    with pytest.raises(NotFound):
        await cancel(store, mine, id, now=STARTS)
    await cancel(store, mine, id, now=STARTS - timedelta(minutes=120))
    results = await asyncio.gather(*(cancel(store, mine, id) for _ in range(4)), return_exceptions=True)
    assert {type(result) for result in results} == {NotFound}
    assert sum((await taken(store)).values()) == 0


async def test_what_is_free_is_told_over_all_windows_and_the_nearest_first(store: Store) -> None:
    async def free(tx: Tx) -> tuple[Any, Any, Any]:
        booking = Booking(tx, TWO_WINDOWS, FrozenClock(NOW), NO_HOLIDAYS)
        day = STARTS.date()
        schedule, party = booking.schedule, Party(ITEM)
        times = await schedule.free_times(party, SITE, day, day)
        return times, await schedule.free_days(party, SITE), await schedule.nearest(party, SITE, STARTS)

    crowd = await people(store, 7)
    await asyncio.gather(*(book(store, who) for who in crowd[:6]))
    times, days, _ = await store.run(free)
    left = {one.starts: one.left for one in times}
    assert left[STARTS] == 1 and left[STARTS + timedelta(minutes=30)] == 7
    assert days[STARTS.date()] == sum(left.values())
    await book(store, crowd[6])
    times, _, nearest = await store.run(free)
    assert STARTS not in {one.starts for one in times}
    assert [one.starts for one in nearest] == [STARTS + timedelta(minutes=30 * step) for step in (-1, 1, 2)]


# any sequence of bookings and cancellations

Step = tuple[bool, int, int]
STEPS = st.lists(st.tuples(st.booleans(), st.integers(0, 5), st.integers(0, 2)), max_size=40)


@pytest.fixture
async def in_memory() -> AsyncIterator[Callable[[], Any]]:
    opened: list[Store] = []

    async def fresh() -> Store:
        store = await open_store("sqlite:///:memory:", SEAL)
        await store.migrate()
        opened.append(store)
        return store

    yield fresh
    for store in opened:
        await store.close()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
async def test_the_counters_follow_a_plain_model_through_any_sequence(
    in_memory: Callable[[], Any], steps: list[Step]
) -> None:
    """Model: who holds which time slot. Three places each, over two windows."""
    store, config = await in_memory(), hall_with(2, 1, open_per_person=2)
    crowd = await people(store, 6)
    model: dict[tuple[int, int], int] = {}
    for books, person, number in steps:
        starts, who = STARTS + timedelta(minutes=30 * number), crowd[person]
        if not books:
            if (person, number) in model:
                await cancel(store, who, model.pop((person, number)), config)
            continue
        mine = [held for held in model if held[0] == person]
        full = sum(held[1] == number for held in model) == 3
        refusals = {AlreadyBooked: (person, number) in model, TooMany: len(mine) == 2, TimeSlotTaken: full}
        expected = next((refusal for refusal, applies in refusals.items() if applies), None)
        if expected is None:
            model[person, number] = (await book(store, who, config, starts, item=ITEMS[number])).id
        else:
            with pytest.raises(expected):
                await book(store, who, config, starts, item=ITEMS[number])
    assert sum((await taken(store, config)).values()) == len(model)
    assert {one.id for one in await everybodys(store)} == set(model.values())


async def test_what_is_asked_at_every_booking_uses_an_index(tmp_path: Path) -> None:
    store = await SqliteStore.open(f"{tmp_path}/bot.db", SEAL)
    await store.migrate()
    await store.close()
    hot = ("time_slots_busy", "time_slot_take", "appointments_of_phone", "appointments_between", "appointment_by_code",
           "booker_missed", "hold_put", "hold_offer", "holds_at", "hold_of", "hold_drop", "hold_wake", "hold_tidy",
           "holds_lapsed", "waitlist_of_contact", "waitlist_in_line", "waitlist_offers_of",
           "waitlist_offers_due")  # fmt: skip
    with closing(sqlite3.connect(tmp_path / "bot.db")) as connection:
        for name in hot:
            values = dict.fromkeys(re.findall(r":(\w+)", store._sql[name]), 1)
            plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {store._sql[name]}", values)]
            assert not [step for step in plan if step.startswith("SCAN") and step != "SCAN either"], name
