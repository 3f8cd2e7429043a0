"""The name comes off a report that was sent: who can see it from then on, and what is said of who could before."""

import pytest

from bot.domain.cases import Case, Level, What
from tests.case_kit import COMPLAINT, case, complained, contact_of, listener, mine, staff, use
from tests.hall import PAGE, Hall, Person


@pytest.fixture
def person(hall: Hall) -> Person:
    return hall.person(PAGE, "c1")


async def leaves_phone(hall: Hall, person: Person) -> None:
    who = await contact_of(hall, person)
    await hall.core.store.run(lambda tx: tx.contacts.know(who.id, "张三四", "13800000000"))


async def sees(hall: Hall, me, one: Case) -> bool:
    page = await use(hall, lambda services: services.case_lists.page(me, one.id))
    return page.person is not None


@pytest.mark.parametrize(
    "said",
    ["把我的名字去掉", "改成匿名吧", "可以匿名吗", "能不能不要写我的名字", "别让人知道是我提的", "我想匿名", "改匿名"],
)
async def test_the_name_comes_off_after_sending(hall, person, said):
    one, me = await complained(hall, person), await staff(hall)
    assert await sees(hall, me, one)
    told = await person.says(said)
    assert f"{one.code} 从现在起是匿名的" in told and "没有看到过" in told
    assert (await case(hall, one.id)).level is Level.ANONYMOUS and not await sees(hall, me, one)
    assert len(await mine(hall, person)) == 1


@pytest.mark.parametrize("said", ["make it anonymous", "can you take my name off please", "I'd rather be anonymous"])
async def test_in_english(hall, said):
    person = hall.person(PAGE, "e1", "en")
    await person.says("I want to complain: window 3 at Yunxi Main Centre kept me waiting two hours today", "Send")
    assert "is anonymous from now on" in await person.says(said)
    assert (await mine(hall, person))[0].level is Level.ANONYMOUS


async def test_hidden_from_those_it_is_about(hall, person):
    one = await complained(hall, person)
    assert "被反映的人看不到" in await person.says("别让他们知道是我")
    assert (await case(hall, one.id)).level is Level.HIDDEN
    assert "匿名的" in await person.says("改成匿名")
    assert "已经是这样" in await person.says("不想让他们知道是我")
    assert (await case(hall, one.id)).level is Level.ANONYMOUS


async def test_what_staff_could_see_before_is_told_honestly(hall, person):
    one = await complained(hall, person)
    await leaves_phone(hall, person)
    me = await staff(hall)
    await use(hall, lambda services: services.cases.claim(me, one.id))
    told = await person.says("把我的名字去掉")
    assert "李明经办过，能看到您留的称呼和电话；看过的收不回来" in told
    clerk = listener(hall, "李明")
    await hall.core.tick()
    await hall.core.tick()
    assert "市民要求去掉名字" in await clerk.listens()
    events = await hall.core.store.run(lambda tx: tx.cases.events(one.id))
    assert [event.detail for event in events if event.what is What.UNNAMED] == ["anonymous"]


async def test_before_anybody_worked_on_it_who_opened_it_may_have_seen(hall, person):
    await complained(hall, person)
    await leaves_phone(hall, person)
    assert "打开过这一件的工作人员" in await person.says("把我的名字去掉")


async def test_by_a_button_beside_the_case(hall, person):
    one = await complained(hall, person)
    await person.says("我的投诉")
    assert "从现在起是匿名的" in await person.presses("改成匿名")
    await person.says("我的投诉")
    assert "改成匿名" not in person.labels
    assert (await case(hall, one.id)).level is Level.ANONYMOUS


async def test_of_several_it_is_asked_which(hall, person):
    first = await complained(hall, person)
    await person.says("建议大厅多放几把椅子，老人站着等太累", "提交")
    assert "哪一件" in await person.says("把我的名字去掉")
    assert first.code in await person.presses(first.code)
    second, one = await mine(hall, person)
    assert (one.level, second.level) == (Level.ANONYMOUS, Level.NAMED)


async def test_a_new_complaint_is_none_of_it(hall, person):
    one = await complained(hall, person)
    question = await person.says("我要匿名投诉，2号窗口的人骂我")
    assert "对吗" in question
    assert (await case(hall, one.id)).level is Level.NAMED


async def test_who_reported_nothing_is_not_told_of_a_case(hall, person):
    assert "从现在起" not in await person.says("把我的名字去掉")


async def test_while_one_is_written_it_is_that_one(hall, person):
    one = await complained(hall, person)
    await person.says("我要投诉，2号窗口的人骂我", "改成匿名")
    await person.says("提交")
    second = (await mine(hall, person))[0]
    assert (second.level, (await case(hall, one.id)).level) == (Level.ANONYMOUS, Level.NAMED)
    assert COMPLAINT


async def test_while_it_is_checked_the_wish_is_no_part_of_the_story(hall):
    person = hall.person(PAGE, "e1", "en")
    await person.says("I want to complain: window 3 at Yunxi Main Centre kept me waiting two hours today")
    await person.says("take my name off please", "yes")
    (one,) = await mine(hall, person)
    assert one.level is Level.ANONYMOUS and "name off" not in one.masked


@pytest.mark.parametrize(
    "said",
    [
        "可以匿名投诉吗",
        "投诉了会不会被报复",
        "我投诉的人会知道是我吗",
        "Can I complain anonymously?",
        "will the officer know it was me?",
    ],
)
async def test_who_will_know_is_told_before_anything_is_reported(hall, said):
    told = await hall.writer_of(said).says(said)
    assert "匿名：谁都看不到" in told or "Anonymous: nobody sees it" in told


@pytest.mark.parametrize(("choice", "known"), [("提交", "实名提交的"), ("匿名", "谁都看不到您是谁")])
async def test_of_ones_own_it_is_told_as_it_is_kept(hall, person, choice, known):
    await person.says(COMPLAINT, choice)
    assert known in await person.says("谁能看到我的名字")


async def test_who_wants_to_complain_without_a_name_goes_on_to_complain(hall, person):
    assert "对吗" in await person.says("我要匿名投诉，3号窗口的人骂我，会不会被报复")
