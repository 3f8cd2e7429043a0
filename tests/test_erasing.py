"""One's own data: what erasing takes and what stays is told before it is done."""

from datetime import UTC, datetime

import pytest

from bot.domain.meaning import Act
from tests.case_kit import COMPLAINT, contact_of, listener, mine, staff, use
from tests.hall import PAGE, Hall, Person

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)


@pytest.fixture
def person(hall: Hall) -> Person:
    return hall.person(PAGE, "c1")


async def test_erasing_is_explained_and_asked_before_it_is_done(hall, person):
    await person.says(COMPLAINT, "提交")
    told = await person.says("删除我的资料")
    assert "会删掉" in told and "会留下" in told and "还有1件事没办结" in told and "180天" in told
    assert "什么都没有删" in await person.says("不删了")
    assert len(await mine(hall, person)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "别删我的资料",
        "不要把我的信息删了",
        "請不要刪除我的資料",
        "资料先别删",
        "我不想删除我的资料",
        "Don't delete my data",
        "keep my data, do not erase it",
        "I don't want my data deleted",
    ],
)
async def test_who_says_not_to_erase_is_told_that_nothing_was(hall, person, said):
    told = await person.says(said)
    assert "什么都没有删" in told or "nothing was erased" in told or "什麼都沒有刪" in told


async def test_who_is_asked_whether_to_erase_can_say_not_to(hall, person):
    assert "什么都没有删" in await person.says("删除我的资料", "那别删了")


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("为什么还不删我的资料", Act.DELETE_MY_DATA),
        ("why don't you delete my data", Act.DELETE_MY_DATA),
        ("不要保留我的资料", Act.DELETE_MY_DATA),
        ("不要再给我发消息，删掉我的资料", Act.DELETE_MY_DATA),
        ("不要再给我发消息了把我的资料删掉", Act.DELETE_MY_DATA),
        ("i do not want you to keep my data delete it", Act.DELETE_MY_DATA),
        ("别删我的资料，护照几天能办好", Act.FAQ),
        ("don't delete my data, what does a passport cost", Act.FAQ),
    ],
)
def test_a_no_beside_the_wish_to_erase_is_told_from_the_wish_to_keep(nlu, said, act):
    assert nlu.understand(said, NOW).act is act


async def test_after_erasing_the_case_stays_in_masked_words_without_the_person(hall, person):
    clerk = await staff(hall, "clerk", "李明")
    await person.says(f"{COMPLAINT}，我叫张小云，电话13800001111", "提交")
    (one,) = await mine(hall, person)
    await person.says("办护照要几天", "删除我的资料")
    assert "已经删除" in await person.says("确定删除")
    assert await mine(hall, person) == []
    page = await use(hall, lambda services: services.case_lists.page(clerk, one.id))
    assert page.person is None and "排队两个小时" in page.case.masked
    assert all(event.words is None for event in page.events)
    who = await contact_of(hall, person)
    left = await hall.core.store.run(lambda tx: tx.messages.after(who.id, 0))
    assert [message.body["text"] for message in left if message.way == "in"] == ["确定删除"]
    assert who.name is None and who.phone is None


async def test_staff_are_not_erased_by_a_sentence(hall):
    await staff(hall, "clerk", "李明")
    told = await listener(hall, "李明").says("删除我的资料", "确定删除")
    assert "您是大厅的工作人员" in told
