"""An old link to the calendar file of an appointment serves the appointment as it stands by now."""

from collections.abc import AsyncIterator

import pytest

from bot.app import WEB
from bot.store import Store
from bot.web.conversation import Conversations
from tests.booking_kit import BOOKING
from tests.desk_kit import open_console
from tests.hall import Hall, Person


@pytest.fixture
async def web_hall(store: Store) -> AsyncIterator[Hall]:
    async with open_console(store) as console:
        yield console.hall


async def served(store: Store, hall: Hall, person: Person) -> list[str]:
    """What each link of the conversation serves, oldest first."""
    found = await hall.core.store.run(lambda tx: tx.contacts.open("web", person.address))
    assert found is not None
    said = await hall.core.store.run(lambda tx: tx.messages.last(found[0].id, 200))
    files = [(one.id, one.body["file"]) for one in said if (one.body.get("file") or {}).get("name", "").endswith("ics")]
    got = [await Conversations(store).file(person.address, id, file["name"]) for id, file in files]
    return [file["content"] for file in got if file]


async def test_after_a_move_the_first_link_shows_the_new_time(store: Store, web_hall: Hall) -> None:
    person = web_hall.person(WEB, "a" * 22)
    await person.says(*BOOKING, "1")
    await person.says("改到周五下午三点", "确认改期")
    first, second = await served(store, web_hall, person)
    assert first == second and "DTSTART:20261127T070000Z" in first


async def test_after_a_cancellation_every_link_takes_it_out(store: Store, web_hall: Hall) -> None:
    person = web_hall.person(WEB, "a" * 22)
    await person.says(*BOOKING, "1")
    await person.says("取消预约", "1", "1")
    links = await served(store, web_hall, person)
    assert len(links) == 2 and all("METHOD:CANCEL" in one for one in links)


async def test_another_appointment_keeps_its_own(store: Store, web_hall: Hall) -> None:
    person = web_hall.person(WEB, "a" * 22)
    await person.says(*BOOKING, "1")
    await person.says("/book", "身份证", "云溪大厅", "周五", "上午", "9:30", "张小云", "13800000000", "1")
    await person.says("取消护照的预约", "1")
    passport, card, off = await served(store, web_hall, person)
    assert passport == off and "METHOD:PUBLISH" in card
