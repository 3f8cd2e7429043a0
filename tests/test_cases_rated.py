"""After the end, from the citizen's side: how it was is asked once, and a bad answer is heard."""

import pytest

from bot.domain.case_states import Ending
from bot.domain.cases import Kind, NotCalledBack, ToCitizen
from tests.case_kit import case, close, complained, listener, mine, staff, tick, use
from tests.hall import PAGE, Hall, Person


@pytest.fixture
def person(hall: Hall) -> Person:
    return hall.person(PAGE, "c1")


@pytest.fixture
async def closed(hall, person):
    await staff(hall, "lead", "王芳")
    one = await complained(hall, person)
    await close(hall, one.id)
    await person.listens()
    hall.clock.forward(minutes=31)
    await hall.core.tick()
    assert "办得怎么样" in await person.listens()
    return one


@pytest.mark.parametrize(("said", "stars"), [("5", 5), ("满意", 4), ("五星", 5), ("基本满意", 3)])
async def test_a_grade_is_read_as_people_say_it(hall, person, closed, said, stars):
    assert "记下了" in await person.says(said)
    assert (await case(hall, closed.id)).stars == stars
    assert len(await mine(hall, person)) == 1


async def test_a_figure_counts_as_a_grade_only_right_after_it_was_asked_for(hall, person, closed):
    await person.says("办护照要几天")
    await person.says("2")
    assert (await case(hall, closed.id)).stars is None
    assert "记下了" in await person.says("满意")


@pytest.mark.parametrize(("said", "stars"), [("1", 1), ("不满意", 2)])
async def test_the_two_lowest_open_a_case_with_an_owner_and_a_clock(hall, person, closed, said, stars):
    assert "专门开了一件回访" in await person.says(said)
    await person.says("没有人给我打过电话")
    follower, first = await mine(hall, person)
    assert (first.stars, follower.kind, follower.follows) == (stars, Kind.BAD_RATING, closed.id)
    assert follower.owner_id is not None and follower.owner_id != first.owner_id
    assert follower.due_at is not None and "没有人给我打过电话" in follower.masked
    await hall.core.tick()
    assert "市民给了差评" in await listener(hall, "王芳").listens()


@pytest.mark.parametrize(
    ("said", "stars", "words"),
    [
        ("很不满意，根本没解决", 1, "根本没解决"),
        ("不满意 等了三个小时", 2, "等了三个小时"),
        ("not satisfied, nothing was solved", 2, "nothing was solved"),
        ("Very dissatisfied. Nothing was done at all", 1, "Nothing was done at all"),
    ],
)
async def test_a_grade_with_words_behind_it_is_the_rating_after_other_messages_too(
    hall, person, closed, said, stars, words
):
    await person.says("办护照要几天")
    await person.says(said)
    follower, first = await mine(hall, person)
    assert (first.stars, follower.kind, follower.follows) == (stars, Kind.BAD_RATING, closed.id)
    assert words in follower.masked and follower.owner_id is not None


@pytest.mark.parametrize("said", ["满意，谢谢你们", "Very satisfied, thank you all"])
async def test_a_good_grade_with_words_opens_nothing(hall, person, closed, said):
    await person.says("办护照要几天", said)
    assert (await case(hall, closed.id)).stars in (4, 5)
    assert len(await mine(hall, person)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "非常满意，我想预约下周二办护照",
        "很不满意，3号窗口的人态度很差",
        "Very satisfied, I want to book a passport appointment",
    ],
)
async def test_a_wish_or_another_matter_behind_a_grade_is_no_rating(hall, person, closed, said):
    await person.says("办护照要几天", said)
    assert (await case(hall, closed.id)).stars is None


async def test_a_story_long_after_the_question_is_a_matter_of_its_own(hall, person, closed):
    hall.clock.forward(days=8)
    await person.says("很不满意，根本没解决")
    assert (await case(hall, closed.id)).stars is None


async def test_how_it_was_is_asked_once(hall, person, closed):
    await person.says("非常满意")
    hall.clock.forward(days=1)
    await tick(hall)
    assert await person.listens() == ""
    assert "没有要评价的事" not in await person.says("满意")


async def test_a_grade_in_the_middle_of_a_form_is_taken_and_the_form_goes_on(hall, person, closed):
    await person.says("/delete")
    told = await person.says("五星")
    assert "记下了" in told and "确定吗" in told


async def test_what_was_opened_again_meanwhile_is_not_asked_about(hall, person):
    one = await complained(hall, person)
    await close(hall, one.id)
    await person.says(f"查 {one.code}", "补充", "还是没有解决")
    hall.clock.forward(hours=1)
    await hall.core.tick()
    assert "办得怎么样" not in await person.listens()


async def test_a_figure_after_the_question_is_the_grade_though_a_report_waits_to_be_sent(hall, person):
    one = await complained(hall, person)
    await close(hall, one.id)
    await person.says("我要投诉，2号窗口的人骂我")
    hall.clock.forward(minutes=31)
    await hall.core.tick()
    assert "办得怎么样" in await person.listens()
    assert "记下了：满意" in await person.says("4")
    assert (await case(hall, one.id)).stars == 4 and len(await mine(hall, person)) == 1
    await person.says("提交")
    assert len(await mine(hall, person)) == 2


async def test_asked_again_only_of_another_ending(hall, person):
    one, me = await complained(hall, person), await staff(hall)
    words = ToCitizen("查过了。")
    await use(hall, lambda services: services.cases.claim(me, one.id))
    await use(hall, lambda services: services.cases.close(me, one.id, Ending.EXPLAINED, words))
    await person.listens()
    await person.says("补充：还是没人理")
    assert (await case(hall, one.id)).is_open
    hall.clock.forward(minutes=31)
    await hall.core.tick()
    assert "办得怎么样" not in await person.listens()
    await use(hall, lambda services: services.cases.close(me, one.id, Ending.EXPLAINED, words))
    hall.clock.forward(minutes=31)
    await hall.core.tick()
    assert "办得怎么样" in await person.listens()
    hall.clock.forward(days=1)
    await hall.core.tick()
    assert "办得怎么样" not in await person.listens()


async def test_who_gave_a_bad_grade_is_spoken_with_before_it_is_closed(hall, person, closed):
    await person.says("非常不满意，根本没人联系过我")
    follower = (await mine(hall, person))[0]
    lead = await hall.core.store.run(lambda tx: tx.staff.get(follower.owner_id))
    with pytest.raises(NotCalledBack):
        await use(hall, lambda services: services.cases.close(lead, follower.id, Ending.SOLVED))
    await use(hall, lambda services: services.cases.reply(lead, follower.id, ToCitizen("我是负责人，跟您道歉。")))
    await use(hall, lambda services: services.cases.close(lead, follower.id, Ending.SOLVED))
