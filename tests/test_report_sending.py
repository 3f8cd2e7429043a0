"""Sending a report by typed words: only what was said is consented to."""

import pytest

from bot.domain.cases import Level
from tests.case_kit import mine
from tests.hall import PAGE, Hall

RUDE = "3号窗口的人态度差得要命"


@pytest.fixture
def person(hall: Hall):
    return hall.person(PAGE, "c1")


@pytest.mark.parametrize(
    ("said", "sent", "level"),
    [
        (RUDE, "那就提交呗", Level.NAMED),
        (RUDE, "帮我匿名提交吧", Level.ANONYMOUS),
        (RUDE, "提交，不让对方知道", Level.HIDDEN),
        (f"匿名投诉{RUDE}", "实名提交", Level.NAMED),
        ("我要投訴3號窗個職員，佢好惡，唔好俾佢知係我", "得，交啦", Level.HIDDEN),
        ("Your clerk at window 3 shouted at me", "send no name", Level.ANONYMOUS),
        ("Your clerk at window 3 shouted at me", "ok please send it without my name", Level.ANONYMOUS),
        ("Your clerk at window 3 shouted at me", "just send it", Level.NAMED),
    ],
)
async def test_it_goes_as_the_words_say(hall, person, said, sent, level):
    await person.says(said, sent)
    (one,) = await mine(hall, person)
    assert one.level is level


@pytest.mark.parametrize("said", ["先别提交", "等一下，不要提交", "提交以后他会知道是我吗", "现在提交合适吗"])
async def test_a_sentence_that_only_holds_the_word_sends_nothing(hall, person, said):
    await person.says(RUDE, said)
    assert await mine(hall, person) == []


@pytest.mark.parametrize("said", ["don't send it yet", "please do not send my name"])
async def test_nor_in_english(hall, said):
    person = hall.person(PAGE, "e1", "en")
    await person.says("Your clerk at window 3 shouted at me", said)
    assert await mine(hall, person) == []


async def test_thanks_are_shown_to_nobody_by_a_loose_word(hall, person):
    await person.says("表扬一下3号窗口的小陈，帮我爸推轮椅", "送到就行")
    assert await mine(hall, person) == [] or not (await mine(hall, person))[0].shown


@pytest.mark.parametrize("number", ["13800000000", "+86 138 0000 0000", "0711-5550100"])
async def test_a_number_to_call_back_goes_with_the_report(hall, person, number):
    await person.says(RUDE)
    assert f"{RUDE} {number}" in await person.says(number)
