"""What is said when there is an earlier report already: it is asked after, taken back, answered, rated, and never mixed
with the next.
"""

import pytest

from bot.domain.cases import ToCitizen
from tests.case_kit import close, complained, listener, mine, staff, tick, use
from tests.hall import PAGE, Hall


@pytest.fixture
def person(hall: Hall):
    return hall.person(PAGE, "c1")


@pytest.mark.parametrize("asked", ["还没有消息吗？", "谁在办我的投诉", "我的事办到哪了"])
async def test_what_is_asked_of_an_earlier_report_is_no_part_of_the_next(hall, person, asked):
    first = await complained(hall, person)
    await person.says("建议在门口多放几把椅子")
    assert first.code in await person.says(asked)
    await person.says("提交")
    newest = (await mine(hall, person))[0]
    assert newest.masked == "建议在门口多放几把椅子"


@pytest.mark.parametrize("said", ["撤回", "撤回投诉", "我要撤回"])
async def test_an_earlier_report_is_not_taken_back_in_the_middle_of_another(hall, person, said):
    first = await complained(hall, person)
    await person.says("建议在门口多放几把椅子")
    told = await person.says(said)
    assert f"要撤回{first.code}，先办完这一步" in told
    await person.says("提交", "我的投诉")
    assert {one.is_open for one in await mine(hall, person)} == {True}


async def test_words_to_staff_that_begin_with_thanks_can_join_what_they_wrote_about(hall):
    me, citizen = await staff(hall), hall.person(PAGE, "c1", "en")
    await citizen.says("Your clerk at window 3 shouted at me yesterday", "send")
    (one,) = await mine(hall, citizen)
    await use(hall, lambda services: services.cases.claim(me, one.id))
    await use(hall, lambda services: services.cases.reply(me, one.id, ToCitizen("We are looking into it.")))
    await citizen.says("thank you, but the clerk was a tall man with glasses")
    assert citizen.labels[0] == f"This belongs to {one.code}"
    assert "Added" in await citizen.says("1")


async def test_thanks_stay_thanks_where_staff_have_not_written(hall, person):
    await complained(hall, person)
    await person.says("6号窗口的女警官特别耐心，太感谢她了")
    assert not any("补充" in label and "这是对" in label for label in person.labels)


async def test_who_follows_up_a_bad_rating_reads_what_was_rated_and_how(hall, person):
    await staff(hall, "lead", "王芳")
    one = await complained(hall, person)
    await close(hall, one.id)
    hall.clock.forward(minutes=31)
    await tick(hall)
    await person.says("2")
    await tick(hall)
    assert f"评的是 {one.code}（不满意）" in await listener(hall, "王芳").listens()


async def test_a_complaint_that_ends_in_a_question_is_sent_to_no_other_office(hall, person):
    await person.says("投诉：拍照机扣了我20块没出照片，找谁退")
    assert "匿名提交" in person.labels
