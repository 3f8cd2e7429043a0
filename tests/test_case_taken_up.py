"""What was withdrawn and is to go on after all, what is only waited for, and whom one complains to."""

import pytest

from bot.domain.case_states import Ending, NotNow, State
from bot.domain.cases import Kind, Level, ToCitizen, What
from tests.case_kit import complained, contact_of, listener, mine, staff, use
from tests.hall import PAGE, Hall, Person

RUDE = "3号窗口的人态度差得要命"


@pytest.fixture
def person(hall: Hall) -> Person:
    return hall.person(PAGE, "c1")


@pytest.mark.parametrize("said", ["还是要投诉", "我還是要投訴", "撤错了"])
async def test_what_was_withdrawn_goes_on_with_its_number_and_a_clock_of_its_own(hall, person, said):
    one = await complained(hall, person)
    me = await staff(hall)
    await use(hall, lambda services: services.cases.claim(me, one.id))
    await person.says("撤回投诉")
    await person.presses("确定撤回")
    hall.clock.forward(days=1)
    assert one.code in await person.says(said)
    assert "12月1日" in await person.presses("接着办")
    (again,) = await mine(hall, person)
    assert again.code == one.code and again.is_open and again.due_at > one.due_at
    await hall.core.tick()
    assert "撤回以后又要办" in await listener(hall, "李明").listens()


async def test_after_its_days_it_is_a_new_one(hall, person):
    one = await complained(hall, person)
    await person.says("撤回投诉", "确定撤回")
    hall.clock.forward(days=8)
    assert "接着办" not in await person.says("还是要投诉")
    who = await contact_of(hall, person)
    with pytest.raises(NotNow):
        await use(hall, lambda services: services.reports.take_up(who, one.code))


async def test_its_own_page_offers_it(hall, person):
    one = await complained(hall, person)
    await person.says("撤回投诉", "确定撤回", one.code)
    assert "还是要办" in person.labels
    await person.presses("还是要办")
    await person.presses("不用了")
    (still,) = await mine(hall, person)
    assert still.state is State.WITHDRAWN


async def test_what_nobody_had_waits_for_somebody_again(hall, person):
    await complained(hall, person)
    await person.says("撤回投诉", "确定撤回", "还是要投诉", "接着办")
    (again,) = await mine(hall, person)
    events = await hall.core.store.run(lambda tx: tx.cases.events(again.id))
    assert again.state is State.NEW and events[-1].what is What.TAKEN_UP


@pytest.mark.parametrize("said", ["好的，我等您电话", "那我等你消息，辛苦了", "知道了，等您通知"])
async def test_who_only_waits_is_asked_nothing(hall, person, said):
    one = await complained(hall, person)
    me = await staff(hall)
    await use(hall, lambda services: services.cases.claim(me, one.id))
    await use(hall, lambda services: services.cases.reply(me, one.id, ToCitizen("查清楚给您打电话。")))
    await person.listens()
    assert f"{one.code} 一有消息" in await person.says(said)


async def test_with_nothing_of_theirs_open_nobody_is_waited_for(person):
    assert "一有消息" not in await person.says("好的，我等您电话")


@pytest.mark.parametrize(
    ("language", "said", "phone"),
    [
        ("zh-Hans", "窗口的人骂人找谁投诉", "12389"),
        ("zh-Hans", "纪委电话多少", "12389"),
        ("en", "Who do I complain to about a rude officer?", "12389"),
    ],
)
async def test_whom_to_complain_to_is_told_and_it_can_be_told_here(hall, language, said, phone):
    person = hall.person(PAGE, "q1", language)
    told = await person.says(said)
    assert phone in told and await mine(hall, person) == []
    await person.says(RUDE if language == "zh-Hans" else "The clerk at window 3 shouted at me")
    await person.says("提交" if language == "zh-Hans" else "send")
    assert [one.kind for one in await mine(hall, person)] == [Kind.COMPLAINT]


@pytest.mark.parametrize("said", ["还要等几天？我猜猜，明年？", "幾時先有人覆我"])
async def test_how_long_it_takes_is_of_what_was_sent_just_now(hall, person, said):
    await person.says(RUDE, "提交")
    assert "11月30日" in await person.says(said)


async def test_how_long_it_takes_is_told_before_it_is_sent(hall, person):
    await person.says(RUDE)
    assert "11月30日" in await person.says("几时有人覆我")
    assert await mine(hall, person) == []


@pytest.mark.parametrize("said", ["你们能查到我微信吗", "怎么保证不会查到我", "如果他报复我怎么办"])
async def test_who_learns_of_it_is_answered_and_is_no_part_of_it(hall, person, said):
    await person.says(RUDE)
    assert "提交以后也能改" in await person.says(said)
    await person.says("提交")
    (one,) = await mine(hall, person)
    assert "查到" not in one.masked and "报复" not in one.masked


@pytest.mark.parametrize("said", ["我想匿名", "能不能不让别人知道"])
async def test_a_wish_to_stay_unknown_before_anything_is_told(person, said):
    assert "匿名：谁都看不到" in await person.says(said)


async def test_a_report_that_is_not_wanted_is_dropped_before_it_is_sent(hall, person):
    await person.says("我要投訴你哋個職員，佢話我啲文件唔啱", "算啦，唔投訴住")
    assert await person.says("提交") and await mine(hall, person) == []


async def test_what_belongs_to_an_unnamed_report_is_never_asked_with_a_name(hall, person):
    await staff(hall)
    await person.says("举报所长收钱给人办户口", "匿名提交", "找工作人员")
    await person.says("我想再补充，他还收了烟")
    (one,) = await mine(hall, person)
    assert one.level is Level.ANONYMOUS and "烟" in one.masked


@pytest.mark.parametrize(
    "said",
    [
        "我不识字，工作人员当着很多人的面念我的身份证号和家里的事",
        "工作人员念我的户口本，当众念给所有人听",
    ],
)
async def test_how_somebody_was_treated_is_a_complaint_whatever_document_is_named(hall, person, said):
    await person.says(said, "提交")
    (one,) = await mine(hall, person)
    assert one.kind is Kind.COMPLAINT


async def test_a_line_of_a_conversation_says_nothing_of_numbers(hall, person):
    me = await staff(hall)
    await person.says("找工作人员", "请问我的照片行不行")
    (one,) = await mine(hall, person)
    await use(hall, lambda services: services.cases.claim(me, one.id))
    await listener(hall, "李明").listens()
    await person.says("背景是蓝色的")
    await hall.core.tick()
    told = await listener(hall, "李明").listens()
    assert "背景是蓝色的" in told and "把编号发给我" not in told


async def test_an_ended_case_is_not_taken_up_like_a_withdrawn_one(hall, person):
    one, me = await complained(hall, person), await staff(hall)
    who = await contact_of(hall, person)
    await use(hall, lambda services: services.cases.claim(me, one.id))
    await use(hall, lambda services: services.cases.close(me, one.id, Ending.EXPLAINED, ToCitizen("查过了。")))
    with pytest.raises(NotNow):
        await use(hall, lambda services: services.reports.take_up(who, one.code))
