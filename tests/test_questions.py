"""Questions without an answer: kept once a person, ranked, and told once an answer has been written."""

import asyncio
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.app import ROOT
from bot.domain.meaning import Act, Attribute, Condition, Reading, Service
from bot.domain.people import Reach
from bot.domain.questions import Asked
from bot.policy import Confidence, Policy, Record
from bot.services.answer_texts import read_written
from bot.services.answers import Answers
from bot.services.questions import Questions, tell_answered
from bot.services.rooms import InForce
from bot.store import Store, open_store
from tests.conftest import SEAL, new_postgres_database
from tests.hall import BUTTONS, PAGE, Hall, open_hall
from tests.process_kit import run_bot
from tests.store_kit import NOW, new_contact

MAIL = "护照能不能邮寄到家"
TODAY = date(2026, 11, 25)


class Clerk:
    """Writes the answer about a passport's fee and takes it back, as a change of the files would."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self._policy = Policy.load(ROOT)
        self._fee = self._policy.records("passport", "fee")

    def knows(self, **changes: object) -> None:
        self._in_force([replace(record, **changes) for record in self._fee])

    def knows_nothing(self) -> None:
        self._in_force([])

    def _in_force(self, records: list[Record]) -> None:
        core = self.hall.core
        every = [record for question in sorted(self._policy.questions()) for record in self._policy.records(*question)]
        policy = Policy([*(one for one in every if one not in self._fee), *records], self._policy.gaps)
        answers = Answers(policy, core.clock, core.config.hall.zone, read_written(ROOT))
        core.in_force.rooms = replace(core.in_force.rooms, policy=policy, answers=answers)


@pytest.fixture
def hall(store: Store) -> Hall:
    return open_hall(store)


@pytest.fixture
def clerk(hall: Hall) -> Clerk:
    """A hall that knows no fee of a passport yet."""
    clerk = Clerk(hall)
    clerk.knows_nothing()
    return clerk


FEE = "护照多少钱"
TOLD = "您之前问过普通护照的“费用”，现在有答案了："


async def ranked(hall: Hall, most: int = 20, several: int = 1) -> list[Asked]:
    return await hall.core.store.run(lambda tx: tx.questions.ranked(most, several))


async def passes(hall: Hall, **time: float) -> None:
    """What the service does by itself meanwhile."""
    hall.clock.forward(**time)
    await hall.core.tell_answered()
    await hall.core.tick()


# What is kept


async def test_a_question_without_an_answer_is_kept_once_a_person(hall, clerk):
    for address in ("1", "2"):
        person = hall.person(address=address)
        for text in (FEE, "办护照要多少费用"):
            await person.says(text)
    (asked,) = await ranked(hall)
    assert (asked.service, asked.attribute, asked.wording, asked.people) == ("passport", "fee", "", 2)


async def test_what_can_be_answered_is_not_kept(hall):
    await hall.person().says(FEE)
    assert await ranked(hall) == []


async def test_a_question_pressed_together_is_kept_too_and_one_in_the_middle_of_a_form(hall, clerk):
    person = hall.person(address="1")
    await person.says("预约护照")
    await person.says("护照多少钱")
    other = hall.person(address="2")
    await other.says("/help")
    await other.presses("普通护照")
    await other.presses("费用")
    (asked,) = await ranked(hall)
    assert asked.people == 2 and asked.text == "护照多少钱"
    assert await hall.core.store.run(lambda tx: tx.questions.examples(asked, 2)) == ["护照多少钱"]


async def test_only_the_masked_sentence_is_kept(hall, clerk):
    await hall.person().says("我叫王小明，护照办下来一共多少钱，我电话13900005678")
    (asked,) = await ranked(hall)
    assert asked.text == "我叫…，护照办下来一共多少钱，我电话…"


def reading(act: Act, confidence: float) -> Reading:
    return Reading(act, language="zh-Hans", confidence=confidence)


KEPT = [
    (Act.AMBIGUOUS, 0.2, "我想给外婆弄那个本本", True),
    (Act.OUT_OF_SCOPE, 0.4, "我想给外婆弄那个本本", True),
    (Act.OUT_OF_SCOPE, 0.9, "讲个笑话吧", False),
    (Act.GREETING, 0.3, "哈喽哈喽", False),
    (Act.AMBIGUOUS, 0.1, "？？？", False),
    (Act.AMBIGUOUS, 0.1, "13900005678", False),
    (Act.AMBIGUOUS, 0.1, "👍", False),
]


@pytest.mark.parametrize(("act", "confidence", "said", "kept"), KEPT)
async def test_what_is_not_understood_is_kept_unless_it_is_small_talk(hall, act, confidence, said, kept):
    await misunderstood(hall, "1", said, reading(act, confidence))
    assert [(asked.service, asked.text) for asked in await ranked(hall)] == ([("", said)] if kept else [])


async def misunderstood(hall: Hall, address: str, said: str, read: Reading | None = None) -> None:
    async def work(tx):
        contact = await tx.contacts.add("web", address, "zh-Hans", hall.clock.now())
        await Questions(tx, hall.clock, hall.core.in_force.rooms.masker).not_understood(
            contact, read or reading(Act.AMBIGUOUS, 0.1), said
        )

    await hall.core.store.run(work)


async def test_questions_are_ranked_by_how_many_people_asked(hall, clerk):
    for number in range(3):
        await misunderstood(hall, str(number), f"请问我叫王小{'明芳华'[number]}，那个本本咋弄呢？")
    await misunderstood(hall, "1", "我叫刘三，那个本本咋弄")
    await misunderstood(hall, "9", "给我整一个")
    for address in ("a", "b"):
        await hall.person(address=address).says(FEE)
    found = await ranked(hall)
    assert [(one.people, one.attribute, one.wording) for one in found] == [
        (3, "", "我叫那个本本咋弄"), (2, "fee", ""), (1, "", "给我整一个"),
    ]  # fmt: skip
    assert [one.people for one in await ranked(hall, several=3)] == [3, 2], "one person's words stay theirs"
    assert len(await ranked(hall, most=1)) == 1
    examples = await hall.core.store.run(lambda tx: tx.questions.examples(found[0], 2))
    assert len(examples) == 2 and all("王" not in text and "刘" not in text for text in examples)


async def test_they_are_deleted_when_they_have_been_kept_long_enough(hall, clerk):
    await hall.person().says(FEE)
    hall.clock.forward(days=hall.core.config.privacy.keep_messages_days - 1)
    await misunderstood(hall, "1", "那个本本咋弄")
    hall.clock.forward(days=1.5)
    await hall.core.purge()
    assert [asked.attribute for asked in await ranked(hall)] == [""]


# Telling


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


async def test_nobody_is_told_at_night(hall, clerk):
    person = hall.person()
    await person.says(FEE)
    clerk.knows()
    await passes(hall, hours=12)
    assert await person.listens() == ""
    await passes(hall, hours=10)
    assert TOLD in await person.listens()


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


async def test_an_answer_that_is_taken_back_is_not_told_until_it_stands_again(hall, clerk):
    person = hall.person()
    await person.says(FEE)
    clerk.knows()
    await passes(hall, hours=12)
    clerk.knows(withdrawn=True)
    await passes(hall, hours=10)
    assert await person.listens() == ""
    assert [asked.attribute for asked in await ranked(hall)] == ["fee"]
    clerk.knows()
    await passes(hall, minutes=5)
    assert (await person.listens()).count(TOLD) == 1


async def test_an_answer_of_low_confidence_is_none(hall, clerk):
    person = hall.person()
    await person.says(FEE)
    clerk.knows(confidence=Confidence.LOW)
    await passes(hall, minutes=5)
    assert await person.listens() == ""


async def test_who_asks_again_after_having_been_told_is_counted_but_not_told_again(hall, clerk):
    person = hall.person()
    await person.says(FEE)
    clerk.knows()
    await passes(hall, minutes=5)
    assert TOLD in await person.listens()
    clerk.knows(withdrawn=True)
    await person.says(FEE)
    assert [asked.people for asked in await ranked(hall)] == [1]
    clerk.knows()
    await passes(hall, minutes=5)
    assert await person.listens() == "" and await ranked(hall) == []


async def test_who_blocked_us_is_left_in_peace(hall, clerk):
    person = hall.person()
    await person.says(FEE)
    contact, _ = await hall.core.store.run(lambda tx: tx.contacts.open(BUTTONS.name, "7"))
    await hall.core.store.run(lambda tx: tx.contacts.reach(contact.id, Reach.BLOCKED))
    clerk.knows()
    await passes(hall, minutes=5)
    assert await person.listens() == ""


async def test_what_is_on_its_way_is_held_back_when_the_answer_goes(hall, clerk):
    """The platform was down while the answer was taken back: the notice is looked at again when it is sent."""
    person = hall.person()
    await person.says(FEE)
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


# The command


def test_the_command_prints_the_ranking_while_the_service_runs(tmp_path: Path):
    assert run_bot("questions", folder=tmp_path).out == "There is no question without an answer.\n"
    asyncio.run(_fill(tmp_path))
    ended = run_bot("questions", folder=tmp_path)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        "     2 people  passport, mail",
        "               护照能寄吗",
        "     1 person  not understood",
        "               那个本本咋弄",
    ]
    assert run_bot("questions", "--most", "1", folder=tmp_path).out.count("\n") == 2


async def _fill(folder: Path) -> None:
    store = await open_store(f"sqlite:///{folder / 'bot.db'}", SEAL)
    await store.migrate()
    some = {"conditions": frozenset[Condition](), "language": "zh-Hans", "now": NOW}
    for address in ("1", "2"):
        who = await new_contact(store, address)
        await store.run(lambda tx, who=who: tx.questions.keep(who, "passport", "mail", "", text="护照能寄吗", **some))
    await store.run(lambda tx: tx.questions.keep(1, "", "", "那个本本咋弄", text="那个本本咋弄", **some))
    # The command looks while this one has the file open and locked, and the newest pages are in the log beside it.
    ended = await asyncio.to_thread(run_bot, "questions", folder=folder)
    assert ended.code == 0 and "passport, mail" in ended.out, ended.err
    await store.close()


def test_the_command_tells_when_the_schema_is_not_current(tmp_path: Path):
    sqlite3.connect(tmp_path / "bot.db").execute("CREATE TABLE migrations (name TEXT)").connection.close()
    ended = run_bot("questions", folder=tmp_path)
    assert ended.code == 1 and "Run bot migrate" in ended.err and "Traceback" not in ended.err
