"""The round of notices: each is decided once, from what is true when its time has come, and nobody is woken by it."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.app import ROOT, WEB, load_rooms
from bot.clock import FrozenClock, RealClock
from bot.config import Config, load_config
from bot.delivery.courier import Courier
from bot.delivery.doorbell import Doorbell
from bot.delivery.pacing import Pace, Pacer
from bot.delivery.profile import Profile
from bot.domain.appointments import Appointment
from bot.domain.people import Contact, Reach
from bot.domain.reminders import When
from bot.domain.timeslots import Calendar
from bot.services import notices as notices_module
from bot.services.booking import Booking
from bot.services.kit import Kit
from bot.services.notices import NoticeRound
from bot.services.reminders import DayIsPast, Reminders
from bot.services.rooms import InForce
from bot.store import Store
from bot.store.tx import Tx
from tests.conftest import SEAL, new_postgres_database
from tests.courier_kit import Script
from tests.telegram_kit import eventually

TELEGRAM = Script.profile
NO_HOLIDAYS = Calendar(frozenset(), frozenset(), date(2026, 12, 31))
CONFIG: Config = load_config({"BOT_CONFIG": str(ROOT / "bot.toml")})
IN_FORCE = InForce(load_rooms(ROOT, CONFIG, RealClock()))


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CONFIG.hall.zone)


BOOKED_AT, STARTS = local("2026-11-25T10:00"), local("2026-11-26T14:00")  # reminders: 25th 14:00, 26th 12:00


class Hall:
    """A round of notices over the store, by a clock that stands still."""

    def __init__(self, store: Store, profiles: tuple[Profile, ...] = (WEB, TELEGRAM)) -> None:
        self.store, self.clock = store, FrozenClock(BOOKED_AT)
        self.round = self.with_channels(profiles)

    def with_channels(self, profiles: tuple[Profile, ...]) -> NoticeRound:
        named = {profile.name: profile for profile in profiles}
        self.round = NoticeRound(self.store, IN_FORCE, named, CONFIG, self.clock, RealClock())
        return self.round

    async def person(self, address: str = "7001", channel: str = "telegram", language: str = "zh-Hans") -> Contact:
        return await self.store.run(lambda tx: tx.contacts.add(channel, address, language, BOOKED_AT))

    async def books(self, who: Contact, starts: datetime = STARTS) -> Appointment:
        async def work(tx: Tx) -> Appointment:
            booking = Booking(tx, CONFIG, self.clock, NO_HOLIDAYS)
            return await booking.book(who, "passport", "main", starts.astimezone(UTC), "欧阳建国", f"139{who.id:08d}")

        return await self.store.run(work)

    async def cancels(self, who: Contact, appointment: Appointment) -> None:
        await self.store.run(lambda tx: Booking(tx, CONFIG, self.clock, NO_HOLIDAYS).cancel(who, appointment.id))

    async def at(self, moment: str) -> list[str]:
        """What is queued when the hall's clock shows `moment`."""
        self.clock.forward(seconds=(local(moment) - self.clock.now()).total_seconds())
        before = await self.texts()
        await self.round.queue_due()
        return (await self.texts())[len(before) :]

    async def texts(self) -> list[str]:
        async def work(tx: Tx) -> list[str]:
            contacts = [id for id in range(1, 400) if await _exists(tx, id)]
            return [m.body["text"] for id in contacts for m in await tx.messages.after(id, 0)]

        return await self.store.run(work)

    async def states(self) -> dict[str, int]:
        return await self.store.run(lambda tx: tx.outbox.states())


async def _exists(tx: Tx, id: int) -> bool:
    try:
        await tx.contacts.get(id)
    except LookupError:
        return False
    return True


@pytest.fixture
def hall(store: Store) -> Hall:
    return Hall(store)


async def test_each_reminder_comes_once_at_its_time_and_names_the_appointment(hall: Hall) -> None:
    appointment = await hall.books(await hall.person())
    assert await hall.at("2026-11-25T13:59") == []
    (text,) = await hall.at("2026-11-25T14:00")
    assert appointment.code in text and "云溪大厅" in text and "欧阳建国" in text
    assert await hall.at("2026-11-25T14:01") == []
    assert len(await hall.at("2026-11-26T12:00")) == 1
    assert await hall.at("2026-11-26T13:59") == []
    assert await hall.states() == {"queued": 2}


async def test_a_reminder_speaks_the_persons_language(hall: Hall) -> None:
    await hall.books(await hall.person(language="en"))
    (text,) = await hall.at("2026-11-25T14:00")
    assert "Yunxi Main Centre" in text


async def test_what_was_cancelled_or_is_over_is_not_reminded_of(hall: Hall) -> None:
    wen, anton = await hall.person("1"), await hall.person("2")
    cancelled = await hall.books(wen)
    await hall.cancels(wen, cancelled)
    assert await hall.at("2026-11-25T14:00") == []
    hall.clock.forward(seconds=(BOOKED_AT - hall.clock.now()).total_seconds())
    await hall.books(anton)
    assert await hall.at("2026-11-26T14:00") == []  # the service stood still over both reminders
    assert await hall.states() == {}


async def test_who_cancels_and_books_again_is_reminded_of_the_new_one_only(hall: Hall) -> None:
    who = await hall.person()
    await hall.cancels(who, await hall.books(who))
    new = await hall.books(who)
    (text,) = await hall.at("2026-11-25T14:00")
    assert new.code in text


async def test_in_quiet_hours_nothing_is_decided_and_afterwards_what_is_still_true(hall: Hall) -> None:
    morning = await hall.books(await hall.person("1"), local("2026-11-26T11:00"))
    cancelled_by = await hall.person("2")
    cancelled = await hall.books(cancelled_by, local("2026-11-26T11:00"))
    for moment in ("2026-11-25T21:00", "2026-11-26T03:00", "2026-11-26T07:59"):
        assert await hall.at(moment) == []
    await hall.cancels(cancelled_by, cancelled)
    (text,) = await hall.at("2026-11-26T08:00")
    assert morning.code in text


async def test_who_blocked_the_bot_is_left_in_peace_but_keeps_the_appointment(hall: Hall) -> None:
    who = await hall.person()
    await hall.books(who)
    await hall.store.run(lambda tx: tx.contacts.reach(who.id, Reach.BLOCKED))
    assert await hall.at("2026-11-25T14:00") == []
    await hall.store.run(lambda tx: tx.contacts.reach(who.id, Reach.REACHABLE))
    assert len(await hall.at("2026-11-26T12:00")) == 1


async def test_a_reminder_on_the_web_page_is_delivered_by_being_stored(hall: Hall) -> None:
    await hall.books(await hall.person("cookie", "web"))
    assert len(await hall.at("2026-11-25T14:00")) == 1
    assert await hall.states() == {"sent": 1}


async def test_while_a_channel_is_switched_off_its_reminders_wait_for_it(hall: Hall) -> None:
    await hall.books(await hall.person())
    hall.with_channels((WEB,))
    assert len(await hall.at("2026-11-25T14:00")) == 1
    assert await hall.states() == {"queued": 1}
    (due,) = await claimed(hall)
    assert await hall.store.run(lambda tx: hall.round.recheck(tx, due.notice_id)) == due.body


async def claimed(hall: Hall) -> list[Any]:
    now = RealClock().now() + timedelta(seconds=1)
    return await hall.store.run(lambda tx: tx.outbox.claim(now, now, 10))


async def test_one_that_cannot_be_said_does_not_hold_up_the_others(hall: Hall) -> None:
    wen, anton = await hall.person("1"), await hall.person("2")
    due = local("2026-11-25T14:00")
    await hall.store.run(lambda tx: tx.notices.add(wen.id, "wish", "wish", 1, due, "no-such-item"))
    await hall.books(anton)
    with capture_logs() as logs:
        assert len(await hall.at("2026-11-25T14:00")) == 1
    assert [line["event"] for line in logs] == ["a notice cannot be said"]
    assert await hall.at("2026-11-25T14:01") == []


async def test_more_than_fit_into_one_commit_are_all_queued(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices_module, "MOST_AT_ONCE", 4)
    who = await hall.person()
    for number in range(11):
        due = local("2026-11-25T11:00") + timedelta(minutes=number)
        await hall.store.run(lambda tx, n=number, due=due: tx.notices.add(who.id, "wish", "wish", n, due, "passport"))
    assert len(await hall.at("2026-11-25T12:00")) == 11


async def test_two_processes_decide_each_notice_once(postgres_server: str) -> None:
    from bot.store import open_store

    url = await new_postgres_database(postgres_server)
    stores = [await open_store(url, SEAL) for _ in range(2)]
    await stores[0].migrate()
    halls = [Hall(store) for store in stores]
    for number in range(30):
        await halls[0].person(str(number))
    people = [await halls[0].person(str(number)) for number in range(30)]
    for who in people:
        await stores[0].run(lambda tx, who=who: tx.notices.add(who.id, "wish", "wish", who.id, BOOKED_AT, "passport"))
    queued = await asyncio.gather(*(hall.round.queue_due() for hall in halls for _ in range(3)))
    assert sorted(one.contact_id for part in queued for one in part) == sorted(who.id for who in people)
    assert await halls[0].states() == {"queued": 30}
    for store in stores:
        await store.close()


# wishes


async def wish(hall: Hall, who: Contact, day: str, at: str = "", message_id: int = 1) -> datetime:
    async def work(tx: Tx) -> datetime:
        from datetime import time

        moment = time.fromisoformat(at) if at else None
        reminders = Reminders(tx, Kit(CONFIG, hall.clock, IN_FORCE.rooms))
        return await reminders.wish(who, When(date.fromisoformat(day), moment), "passport", message_id)

    return await hall.store.run(work)


async def test_a_wish_comes_on_its_day_and_never_at_night(hall: Hall) -> None:
    who = await hall.person()
    assert await wish(hall, who, "2026-11-27") == local("2026-11-27T09:00")
    assert await wish(hall, who, "2026-11-27", "16:30", 2) == local("2026-11-27T16:30")
    assert await wish(hall, who, "2026-11-27", "22:00", 3) == local("2026-11-27T20:59")
    with pytest.raises(DayIsPast):
        await wish(hall, who, "2026-11-24", message_id=4)
    assert len(await hall.at("2026-11-27T09:00")) == 1
    assert len(await hall.at("2026-11-27T20:59")) == 2


# on its way


async def carry(hall: Hall, script: Script) -> tuple[Courier, asyncio.Task[None]]:
    channels = {"telegram": script}
    pacers = {"telegram": Pacer(Pace())}
    courier = Courier(hall.store, channels, pacers, hall.round.recheck, Doorbell(), RealClock())
    return courier, asyncio.create_task(courier.run())


async def test_a_reminder_that_is_cancelled_on_its_way_is_not_sent(hall: Hall) -> None:
    script = Script()
    wen, anton = await hall.person("1"), await hall.person("2")
    appointment = await hall.books(wen)
    kept = await hall.books(anton)
    assert len(await hall.at("2026-11-25T14:00")) == 2
    await hall.cancels(wen, appointment)
    _, task = await carry(hall, script)
    await eventually(lambda: script.sent)
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert [(to, kept.code in text) for to, text in script.sent] == [("2", True)]
    assert await hall.states() == {"sent": 1, "dropped": 1}
    assert len(await hall.texts()) == 1  # the page does not show it either


async def test_a_reminder_held_up_into_the_night_comes_in_the_morning_if_still_true(hall: Hall) -> None:
    """No connection from 20:58 until after 21:00: nobody is woken."""
    script = Script()
    wen, anton = await hall.person("1"), await hall.person("2")
    morning = local("2026-11-26T10:30")
    kept, cancelled = await hall.books(wen, morning), await hall.books(anton, morning)
    await hall.at("2026-11-25T10:30")
    await hall.store.run(lambda tx: tx.outbox.abandon(wen.id, "not part of this"))
    await hall.store.run(lambda tx: tx.outbox.abandon(anton.id, "not part of this"))
    await hall.store.run(lambda tx: tx.notices.add(wen.id, "late", "appointment", kept.id, local("2026-11-25T20:58")))
    await hall.store.run(
        lambda tx: tx.notices.add(anton.id, "late", "appointment", cancelled.id, local("2026-11-25T20:58"))
    )
    assert len(await hall.at("2026-11-25T20:58")) == 2
    assert await hall.at("2026-11-25T21:30") == []
    _, task = await carry(hall, script)
    await asyncio.sleep(0.2)
    assert not script.tried
    assert (await hall.states())["dropped"] == 2
    await hall.cancels(anton, cancelled)
    assert len(await hall.at("2026-11-26T08:00")) == 1
    await eventually(lambda: script.sent)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert [(to, kept.code in text) for to, text in script.sent] == [("1", True)]
