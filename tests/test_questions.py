"""Questions without an answer: kept once a person, ranked, and printed by a command."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from bot.domain.meaning import Act, Condition, Reading
from bot.services.questions import Questions
from bot.store import open_store
from tests.conftest import SEAL
from tests.hall import Hall
from tests.process_kit import run_bot
from tests.questions_kit import FEE, Clerk, clerk_without_answer, ranked
from tests.store_kit import NOW, new_contact


@pytest.fixture
def clerk(hall: Hall) -> Clerk:
    return clerk_without_answer(hall)


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


@pytest.mark.parametrize(
    ("said", "kept"),
    [("单位把我护照收走了，合法吗", True), ("我坐过牢，还能办护照吗", False), ("护照要带什么", False)],
)
async def test_what_no_record_speaks_of_is_kept_in_its_words(hall, said, kept):
    """What is generally true of the document was told; whether that was the answer, staff can see."""
    told = await hall.person().says(said)
    assert [(asked.service, asked.text) for asked in await ranked(hall)] == ([("", said)] if kept else [])
    assert ("回复“人工”" in told) is kept


async def test_a_question_pressed_together_is_kept_too_and_one_in_the_middle_of_a_form(hall, clerk):
    person = hall.person(address="1")
    await person.says("预约护照")
    await person.says("护照多少钱")
    other = hall.person(address="2")
    await other.says("菜单")
    await other.presses("问办证问题")
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
    (Act.AMBIGUOUS, 0.1, "王小明", False),
    (Act.AMBIGUOUS, 0.1, "欧阳小明。", False),
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
    hall.clock.forward(days=hall.core.config.privacy.keep_days - 1)
    await misunderstood(hall, "1", "那个本本咋弄")
    hall.clock.forward(days=1.5)
    await hall.core.purge()
    assert [asked.attribute for asked in await ranked(hall)] == [""]


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
