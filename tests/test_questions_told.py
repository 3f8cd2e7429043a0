"""Who asked a question without an answer is told once there is one: once, by day, and only while it stands."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.domain.meaning import Attribute, Condition, Service
from bot.domain.people import Reach
from bot.policy import Confidence
from bot.services.questions import Questions, tell_answered
from bot.services.rooms import InForce
from bot.store import Store, open_store
from tests.conftest import SEAL, new_postgres_database
from tests.hall import BUTTONS, PAGE, Hall, Person, open_hall
from tests.questions_kit import FEE, Clerk, clerk_without_answer, ranked
from tests.store_kit import NOW

TOLD = "您之前问过普通护照的“费用”，现在有答案了："


@pytest.fixture
def clerk(hall: Hall) -> Clerk:
    return clerk_without_answer(hall)


@pytest.fixture
async def asker(hall: Hall, clerk: Clerk) -> Person:
    """Somebody who asked while there was no answer."""
    person = hall.person()
    await person.says(FEE)
    return person


async def passes(hall: Hall, **time: float) -> None:
    """What the service does by itself meanwhile."""
    hall.clock.forward(**time)
    await hall.core.tell_answered()
    await hall.core.tick()


async def test_who_asked_is_told_once_there_is_an_answer_and_only_once(hall, clerk):
    chinese, english = hall.person(address="1"), hall.person(PAGE, address="2", language="en")
    await chinese.says(FEE)
    await english.says("how much is a passport")
    await passes(hall, minutes=5)
    assert await chinese.listens() == ""
    clerk.knows()
    await passes(hall, minutes=5)
    told = await chinese.listens()
    assert told.startswith(TOLD) and "120元" in told
    heard = await english.listens()
    assert heard.startswith("You asked about this earlier: Ordinary passport") and "120" in heard
    for _ in range(3):
        await passes(hall, minutes=5)
        assert await chinese.listens() == await english.listens() == ""
    assert await ranked(hall) == []


async def test_nobody_is_told_at_night(hall, clerk, asker):
    clerk.knows()
    await passes(hall, hours=12)
    assert await asker.listens() == ""
    await passes(hall, hours=10)
    assert TOLD in await asker.listens()


async def test_who_got_the_answer_meanwhile_is_not_told_it_again(hall, clerk):
    before, after = hall.person(address="1"), hall.person(address="2")
    await before.says(FEE)
    await after.says(FEE)
    clerk.knows()
    assert "120元" in await before.says(FEE)
    hall.clock.forward(hours=12)
    await passes(hall)
    assert "120元" in await after.says(FEE)
    await passes(hall, hours=10)
    assert await before.listens() == await after.listens() == ""


async def test_an_answer_that_is_taken_back_is_not_told_until_it_stands_again(hall, clerk, asker):
    clerk.knows()
    await passes(hall, hours=12)
    clerk.knows(withdrawn=True)
    await passes(hall, hours=10)
    assert await asker.listens() == ""
    assert [asked.attribute for asked in await ranked(hall)] == ["fee"]
    clerk.knows()
    await passes(hall, minutes=5)
    assert (await asker.listens()).count(TOLD) == 1


async def test_an_answer_of_low_confidence_is_none(hall, clerk, asker):
    clerk.knows(confidence=Confidence.LOW)
    await passes(hall, minutes=5)
    assert await asker.listens() == ""


async def test_who_asks_again_after_having_been_told_is_counted_but_not_told_again(hall, clerk, asker):
    clerk.knows()
    await passes(hall, minutes=5)
    assert TOLD in await asker.listens()
    clerk.knows(withdrawn=True)
    await asker.says(FEE)
    assert [asked.people for asked in await ranked(hall)] == [1]
    clerk.knows()
    await passes(hall, minutes=5)
    assert await asker.listens() == "" and await ranked(hall) == []


async def test_who_blocked_us_is_left_in_peace(hall, clerk, asker):
    contact, _ = await hall.core.store.run(lambda tx: tx.contacts.open(BUTTONS.name, "7"))
    await hall.core.store.run(lambda tx: tx.contacts.reach(contact.id, Reach.BLOCKED))
    clerk.knows()
    await passes(hall, minutes=5)
    assert await asker.listens() == ""


async def test_what_is_on_its_way_is_held_back_when_the_answer_goes(hall, clerk, asker):
    """The platform was down while the answer was taken back: the notice is looked at again when it is sent."""
    clerk.knows()
    await passes(hall, minutes=5)
    (notice,) = await notices(hall)
    recheck = hall.core.notices.recheck
    body = await hall.core.store.run(lambda tx: recheck(tx, notice))
    assert body and TOLD in body["text"]
    clerk.knows(withdrawn=True)
    assert await hall.core.store.run(lambda tx: recheck(tx, notice)) is None


async def notices(hall: Hall) -> list[int]:
    async def find(tx):
        return [id for id in range(1, 50) if await tx.notices.get(id)]

    return await hall.core.store.run(find)


async def test_the_answer_is_to_the_circumstances_that_were_told(hall, clerk):
    person = hall.person()
    contact = await hall.core.store.run(lambda tx: tx.contacts.add(BUTTONS.name, "7", "zh-Hans", NOW))

    async def ask(tx):
        told = frozenset({Condition.URGENT, Condition.MINOR})
        await Questions(tx, hall.clock, hall.core.in_force.rooms.masker).asked(
            contact, "passport", "fee", told, known=False, said=""
        )

    await hall.core.store.run(ask)
    clerk.knows()
    await passes(hall, minutes=5)
    assert "收费目录里没有加急费" in await person.listens()


async def test_more_than_fit_into_one_transaction_are_all_told(hall, clerk, monkeypatch):
    monkeypatch.setattr("bot.services.questions.TOLD_AT_ONCE", 3)
    people = [hall.person(PAGE, address=str(number)) for number in range(8)]
    for person in people:
        await person.says(FEE)
    clerk.knows()
    await passes(hall, minutes=5)
    assert all([TOLD in await person.listens() for person in people])


async def test_a_restart_between_question_answer_and_telling_loses_and_repeats_nothing(database_url):
    async def open_one(known: bool, now: datetime) -> tuple[Store, Hall]:
        store = await open_store(database_url, SEAL)
        await store.migrate()
        hall = open_hall(store, now=now)
        clerk = Clerk(hall)
        clerk.knows() if known else clerk.knows_nothing()
        return store, hall

    now = datetime.fromisoformat("2026-11-25T22:00:00+08:00")
    store, hall = await open_one(False, now)
    person = hall.person()
    await person.says(FEE)
    await store.close()
    heard = []
    for hours in (1, 2, 12, 13):  # the first two at night
        store, hall = await open_one(True, now + timedelta(hours=hours))
        await passes(hall)
        person.core = hall.core
        heard.append(await person.listens())
        await store.close()
    assert [TOLD in text for text in heard] == [False, False, True, False]


async def test_two_processes_tell_everybody_once(postgres_server):
    url = await new_postgres_database(postgres_server)
    stores = [await open_store(url, SEAL) for _ in range(2)]
    await stores[0].migrate()
    halls = [open_hall(store) for store in stores]
    people = [halls[0].person(PAGE, address=str(number)) for number in range(12)]
    Clerk(halls[0]).knows_nothing()
    for person in people:
        await person.says(FEE)
    for hall in halls:
        Clerk(hall).knows()
    await asyncio.gather(*(hall.core.tell_answered() for hall in halls for _ in range(3)))
    await asyncio.gather(*(hall.core.tick() for hall in halls))
    assert [(await person.listens()).count(TOLD) for person in people] == [1] * len(people)
    for store in stores:
        await store.close()


async def test_with_nothing_to_tell_nothing_is_written(hall, monkeypatch):
    with capture_logs() as logs:
        await tell_answered(hall.core.store, InForce(hall.core.in_force.rooms), hall.clock)
    assert not logs and await notices(hall) == []


def test_what_is_told_fits_into_one_message_of_any_channel(store_free_answers: Callable[[], int]):
    assert store_free_answers() < 1500


@pytest.fixture
def store_free_answers() -> Callable[[], int]:
    """The length of the longest answer in any language."""
    from tests.web_kit import rooms_of_the_project

    rooms = rooms_of_the_project()

    def longest() -> int:
        return max(
            len(rooms.texts.say(rooms.answers.answer(service, attribute, conditions).text, language))
            for service in Service
            for attribute in Attribute
            for conditions in (frozenset[Condition](), *(frozenset({one}) for one in Condition))
            for language in ("zh-Hans", "en")
        )

    return longest
