"""How a time slot's places are shared: a channel takes no more than its share, walk-ins and the green channel keep
theirs, and however many press at once nothing is sold twice.
"""

import asyncio
import random
import re
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.clock import FrozenClock
from bot.config import Booking as Rules
from bot.config import Config, load_config
from bot.domain.appointments import Appointment
from bot.domain.party import Party
from bot.domain.people import Contact
from bot.domain.timeslots import TimeSlotTaken
from bot.errors import OperatorError
from bot.services.booking import Booking
from bot.services.green import open_green, opened
from bot.services.holding import Holding
from bot.services.moves import Moves
from bot.services.waiting import Waits
from bot.store import Store, open_store
from bot.store.sheets import DayOf
from bot.store.sqlite import SqliteStore
from bot.store.tx import Tx
from tests.booking_kit import ITEM, NEXT, NO_HOLIDAYS, NOW, SITE, STARTS, hall_with, phone_of
from tests.conftest import SEAL, new_postgres_database

FAR = STARTS + timedelta(days=4)  # what is kept is still kept then


def config_of(*places: int, **rules: Any) -> Config:
    return hall_with(*places, green_until_hours=24, **rules)


async def people(store: Store, count: int, channel: str = "web", offset: int = 0) -> list[Contact]:
    async def work(tx: Tx) -> list[Contact]:
        return [await tx.contacts.add(channel, f"{channel}{offset + n}", "zh-Hans", NOW) for n in range(count)]

    return await store.run(work)


async def book(
    store: Store, config: Config, who: Contact, starts: datetime = FAR, *, green: bool = False, now: datetime = NOW
) -> Appointment:
    async def work(tx: Tx) -> Appointment:
        booking = Booking(tx, config, FrozenClock(now), NO_HOLIDAYS)
        return await booking.book(who, ITEM, SITE, starts, "欧阳建国", phone_of(who), green=green)

    return await store.run(work, key=f"{who.channel}:{who.address}")


async def all_at_once(store: Store, config: Config, works: list[Any]) -> list[Appointment]:
    results = await asyncio.gather(*works, return_exceptions=True)
    refused = [one for one in results if not isinstance(one, Appointment)]
    assert {type(one) for one in refused} <= {TimeSlotTaken}, refused
    return [one for one in results if isinstance(one, Appointment)]


async def left(
    store: Store, config: Config, channel: str, starts: datetime = FAR, *, green: bool = False, now: datetime = NOW
) -> int:
    async def work(tx: Tx) -> int:
        schedule, day = Booking(tx, config, FrozenClock(now), NO_HOLIDAYS).schedule, starts.date()
        found = await schedule.free_times(Party(ITEM, green=green), SITE, day, day, channel=channel)
        return next((one.left for one in found if one.starts == starts), 0)

    return await store.run(work)


async def test_a_channel_takes_no_more_than_its_share_and_walk_ins_keep_theirs(store: Store) -> None:
    config = config_of(10, shares={"web": 50, "telegram": 70, "walk_in": 20})
    web, telegram = await people(store, 40), await people(store, 40, "telegram")
    crowd = [*web, *telegram]
    random.Random(5).shuffle(crowd)
    booked = await all_at_once(store, config, [book(store, config, who) for who in crowd])
    channels = {who.id: who.channel for who in crowd}
    counted = Counter(channels[one.contact_id] for one in booked)
    assert len(booked) == 8, "two of ten places are the walk-ins'"
    assert counted["web"] <= 5 and counted["telegram"] <= 7
    assert await left(store, config, "web") == await left(store, config, "telegram") == 0


async def test_one_channel_alone_fills_its_share_exactly(store: Store) -> None:
    config = config_of(10, shares={"web": 70})
    booked = await all_at_once(store, config, [book(store, config, who) for who in await people(store, 60)])
    assert len(booked) == 7
    assert (await left(store, config, "web"), await left(store, config, "telegram")) == (0, 3)
    others = await people(store, 20, "telegram")
    assert len(await all_at_once(store, config, [book(store, config, who) for who in others])) == 3


async def test_what_is_kept_for_the_green_channel_nobody_else_gets(store: Store) -> None:
    config = config_of(5, green_places=2)
    ordinary, green = await people(store, 30), await people(store, 30, offset=100)
    works = [book(store, config, who) for who in ordinary] + [book(store, config, who, green=True) for who in green]
    random.Random(7).shuffle(works)
    booked = await all_at_once(store, config, works)
    counted = Counter(one.green for one in booked)
    assert len(booked) == 5 and counted[False] <= 3
    assert await left(store, config, "web", green=True) == 0


async def test_green_places_are_left_when_the_others_are_full_and_open_to_all_before_the_time_slot(
    store: Store,
) -> None:
    config = config_of(5, green_places=2)
    crowd = await people(store, 20)
    assert len(await all_at_once(store, config, [book(store, config, who) for who in crowd])) == 3
    assert (await left(store, config, "web"), await left(store, config, "web", green=True)) == (0, 2)
    (granny, late, later) = await people(store, 3, offset=100)
    assert (await book(store, config, granny, green=True)).green
    just_before, at_last = FAR - timedelta(hours=24, minutes=1), FAR - timedelta(hours=24)
    with pytest.raises(TimeSlotTaken):
        await book(store, config, late, now=just_before)
    assert await left(store, config, "web", now=at_last) == 1
    await book(store, config, late, now=at_last)
    with pytest.raises(TimeSlotTaken):
        await book(store, config, later, green=True, now=at_last)


async def test_two_processes_share_by_the_same_rules(postgres_server: str) -> None:
    url = await new_postgres_database(postgres_server)
    stores = [await open_store(url, SEAL) for _ in range(2)]
    await stores[0].migrate()
    config = config_of(10, green_places=2, shares={"web": 50, "walk_in": 10})
    ordinary, green = await people(stores[0], 60), await people(stores[0], 60, "telegram")
    works = [book(stores[n % 2], config, who) for n, who in enumerate(ordinary)]
    works += [book(stores[n % 2], config, who, green=n % 3 == 0) for n, who in enumerate(green)]
    random.Random(3).shuffle(works)
    booked = await all_at_once(stores[0], config, works)
    channels = {who.id: who.channel for who in (*ordinary, *green)}
    assert len(booked) == 9
    assert sum(not one.green for one in booked) <= 7
    assert sum(not one.green and channels[one.contact_id] == "web" for one in booked) <= 5
    for store in stores:
        await store.close()


async def test_a_place_that_is_held_counts_for_the_share_of_its_channel(store: Store) -> None:
    config = config_of(4, green_places=1, shares={"web": 50})

    async def hold(who: Contact, *, green: bool = False) -> Any:
        async def work(tx: Tx) -> Any:
            clock = FrozenClock(NOW)
            holding = Holding(tx, config, clock, Booking(tx, config, clock, NO_HOLIDAYS).schedule)
            return await holding.hold(who, Party(ITEM, green=green), SITE, FAR)

        return await store.run(work)

    first, second, third, granny = await people(store, 4)
    (other,) = await people(store, 1, "telegram")
    await hold(first)
    await hold(second)
    with pytest.raises(TimeSlotTaken):
        await hold(third)
    await hold(other)
    with pytest.raises(TimeSlotTaken):
        await book(store, config, (await people(store, 2, "telegram", 5))[0])
    await hold(granny, green=True)
    assert await left(store, config, "telegram", green=True) == 0
    assert not (await book(store, config, first)).green
    assert (await book(store, config, granny, green=True)).green


async def test_moving_keeps_to_the_shares_and_takes_the_green_place_along(store: Store) -> None:
    config = config_of(2, green_places=1)
    one, two, granny = await people(store, 3)
    moving = FAR + timedelta(minutes=30)
    await book(store, config, one)
    mine = await book(store, config, two, moving)
    hers = await book(store, config, granny, moving, green=True)

    async def move(who: Contact, id: int) -> Any:
        async def work(tx: Tx) -> Any:
            clock = FrozenClock(NOW)
            return await Moves(tx, config, clock, Booking(tx, config, clock, NO_HOLIDAYS)).move(who, id, SITE, FAR)

        return await store.run(work)

    with pytest.raises(TimeSlotTaken):
        await move(two, mine.id)
    _, moved = await move(granny, hers.id)
    assert moved.green and moved.starts == FAR


async def test_who_waits_is_offered_only_what_they_may_take(store: Store) -> None:
    config = config_of(2, green_places=1)
    one, granny, waiting, old = await people(store, 4)
    await book(store, config, one)
    hers = await book(store, config, granny, green=True)

    def waits(tx: Tx) -> Waits:
        clock = FrozenClock(NOW)
        return Waits(tx, config, clock, Booking(tx, config, clock, NO_HOLIDAYS))

    async def wait(who: Contact, *, green: bool) -> None:
        party = Party(ITEM, green=green)
        await store.run(lambda tx: waits(tx).join(who, party, SITE, FAR.date(), "", "欧阳建国", phone_of(who)))

    await wait(waiting, green=False)
    await wait(old, green=True)
    await store.run(lambda tx: Booking(tx, config, FrozenClock(NOW), NO_HOLIDAYS).cancel(granny, hers.id))
    assert await store.run(lambda tx: waits(tx).offered(waiting)) is None
    assert await store.run(lambda tx: waits(tx).offered(old)) is not None
    assert (await store.run(lambda tx: waits(tx).claim(old))).green


async def test_a_window_with_one_place_can_be_booked_by_everybody(store: Store) -> None:
    config = config_of(1, green_places=1, shares={"web": 10, "walk_in": 30})
    (who,) = await people(store, 1)
    assert await left(store, config, "web") == 1
    assert await book(store, config, who)


async def test_without_shares_all_places_are_everybodys(store: Store) -> None:
    config = config_of(3)
    booked = await all_at_once(store, config, [book(store, config, who, NEXT) for who in await people(store, 9)])
    assert len(booked) == 3


def test_a_share_that_makes_no_sense_is_named_with_its_key(tmp_path: Any) -> None:
    from bot.app import ROOT

    text = (ROOT / "bot.toml").read_text("utf-8").replace("web = 100 ", "web = 0 ").replace("wechat = 100", "sms = 5")
    (tmp_path / "bot.toml").write_text(text, "utf-8")
    with pytest.raises(OperatorError) as error:
        load_config({"BOT_CONFIG": str(tmp_path / "bot.toml")})
    told = " ".join(map(str, error.value.faults))
    assert "booking.shares.web" in told and "booking.shares.sms" in told


def test_the_hours_are_counted_in_real_time() -> None:
    from bot.domain.shares import is_reserved

    rules = Rules(green_until_hours=24)
    starts = datetime(2026, 11, 30, 1, 0, tzinfo=UTC)
    assert is_reserved(starts, starts - timedelta(hours=24, seconds=1), rules)
    assert not is_reserved(starts, starts - timedelta(hours=24), rules)


async def test_what_the_green_channel_did_not_need_is_offered_first_to_who_waits(store: Store) -> None:
    config, clock = config_of(2, green_places=1), FrozenClock(NOW)
    one, waiting = await people(store, 2)
    await book(store, config, one)

    def waits(tx: Tx) -> Waits:
        return Waits(tx, config, clock, Booking(tx, config, clock, NO_HOLIDAYS))

    await store.run(
        lambda tx: waits(tx).join(waiting, Party(ITEM), SITE, FAR.date(), "", "欧阳建国", phone_of(waiting))
    )
    await open_green(store, config, clock, NO_HOLIDAYS)
    assert await store.run(lambda tx: waits(tx).offered(waiting)) is None
    clock.forward(seconds=(FAR - timedelta(hours=24) - NOW).total_seconds())
    for _ in range(3):
        await open_green(store, config, clock, NO_HOLIDAYS)
    assert await store.run(lambda tx: waits(tx).offered(waiting)) is not None
    assert (await store.run(lambda tx: waits(tx).claim(waiting))).starts == FAR
    assert not list(opened(config_of(2), clock.now(), NO_HOLIDAYS)), "a hall that keeps none has nothing to look at"


async def test_what_is_counted_at_every_booking_uses_an_index(tmp_path: Path) -> None:
    store = await SqliteStore.open(f"{tmp_path}/bot.db", SEAL)
    await store.migrate()
    await store.close()
    names = ("time_slots_shared", "time_slot_take", "hold_put", "hold_offer", "booker_missed", "notices_told_lately")
    with closing(sqlite3.connect(tmp_path / "bot.db")) as connection:
        for name in (*names, "figure_wordings", "figure_visits", "figure_visit_rows"):
            values = dict.fromkeys(re.findall(r":(\w+)", store._sql[name]), 1)
            plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {store._sql[name]}", values)]
            assert not [step for step in plan if step.startswith("SCAN") and step[5:] not in ("either", "recent")], name


async def test_the_day_sheet_says_who_has_a_green_place_and_not_why(store: Store) -> None:
    config = config_of(2, green_places=1)
    one, granny = await people(store, 2)
    await book(store, config, one)
    await book(store, config, granny, green=True)
    day = DayOf(SITE, FAR - timedelta(hours=2), FAR + timedelta(hours=2))
    entries = await store.run(lambda tx: tx.sheets.of_day(day))
    assert [entry.party.green for entry in entries] == [False, True]
