"""Papers that were let come later: reminded of in time, named in the reader's language, received once."""

from datetime import date
from typing import Any

import pytest

from bot.domain.documents import State
from bot.domain.papers import Kind, NoSuchPaper, PaperDayIsPast
from bot.frozen import replace
from tests.case_kit import listener, staff
from tests.documents_kit import PHONE, RECEIPT, contact_of, follower, hears, missing, move, put, using
from tests.hall import Hall


async def test_a_missing_paper_is_reminded_of_three_days_and_one_day_before_and_on_the_day(hall):
    id = await put(hall)
    person = await follower(hall)
    await using(hall, lambda services: services.missing_papers.add(missing(id), by="0731"))
    told = []
    for day in range(12):
        if text := await hears(hall, person):
            assert "户口本首页复印件" in text
            told.append((day, text.splitlines()[0]))
        hall.clock.forward(days=1)
    assert [day for day, _ in told] == [0, 4, 6, 7, 8]
    assert [("先受理" in first, "今天" in first, "日子过了" in first) for _, first in told] == [
        (True, False, False),
        *[(False, False, False)] * 2,
        (False, True, False),
        (False, False, True),
    ]
    (overdue,) = await using(hall, lambda services: services.missing_papers.overdue())
    assert (overdue.what, overdue.phone) == ("户口本首页复印件", PHONE)
    assert "还缺材料" in await person.says("我的证件办好了没")


async def test_a_paper_of_a_known_kind_is_named_in_the_readers_language(hall):
    id = await put(hall)
    paper = replace(missing(id), what=Kind.PHOTO.value)
    await using(hall, lambda services: services.missing_papers.add(paper, by="0731"))
    person = hall.person(language="en")
    told = await person.says(f"is my passport ready, receipt {RECEIPT}", "5678")
    assert "Still missing: the photo" in told


async def test_a_paper_that_came_is_not_reminded_of_and_is_received_once(hall):
    person = hall.person()
    await person.says("你好")
    me = (await contact_of(hall, person)).id
    id = await using(hall, lambda services: services.missing_papers.add(missing(None, me), by="0731"))
    await using(hall, lambda services: services.missing_papers.received(id, by="0802"))
    with pytest.raises(NoSuchPaper):
        await using(hall, lambda services: services.missing_papers.received(id, by="0802"))
    told = await hears(hall, person)
    assert "谢谢" in told and "户口本首页复印件" in told and "没有别的材料" in told and "先受理" not in told
    for _ in range(10):
        hall.clock.forward(days=1)
        assert await hears(hall, person) == ""
    assert await using(hall, lambda services: services.missing_papers.overdue()) == []
    with pytest.raises(PaperDayIsPast):
        await using(hall, lambda services: services.missing_papers.add(missing(None, me), by="0731"))


async def test_who_follows_later_is_reminded_of_a_missing_paper_too(hall):
    id = await put(hall)
    await using(hall, lambda services: services.missing_papers.add(missing(id), by="0731"))
    person = await follower(hall)
    hall.clock.forward(days=6)
    assert "户口本首页复印件" in await hears(hall, person)


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("zh-Hans", "还缺什么材料？", "还缺材料：证件照片"),
        ("en", "what am I still missing", "Still missing: the photo"),
    ],
)
async def test_who_follows_it_is_told_what_is_missing_when_they_ask(hall, language, question, told):
    id = await put(hall)
    person = await follower(hall, language=language)
    paper = replace(missing(id), what=Kind.PHOTO.value)
    await using(hall, lambda services: services.missing_papers.add(paper, by="0731"))
    assert told in await person.says(question)


@pytest.mark.parametrize(
    ("language", "asked", "address"),
    [
        ("zh-Hans", "缺的材料怎么补？", "云溪大道88号"),
        ("zh-Hans", "可以寄过去吗", "想让别人送、寄来"),
        ("en", "Where do I bring it?", "88 Yunxi Avenue"),
        ("zh-Hans", "能晚几天补吗？", "想晚几天补，请先打"),
        ("en", "can I mail the missing paper", "to send it or to ask"),
        ("en", "Can I have more time?", "to ask for more time, please call"),
    ],
)
async def test_who_asks_how_to_hand_it_in_is_told_where(hall, language, asked, address):
    id = await put(hall)
    person = await follower(hall, language=language)
    await noted_paper(hall, id)
    assert address in await person.says(asked)
    again = await person.says(asked)
    assert address in again, "also while the documents are listed"
    assert again.count("还缺材料" if language == "zh-Hans" else "Still missing") == 1


async def test_how_to_mail_is_another_question_where_nothing_is_missing(hall):
    await put(hall)
    person = await follower(hall)
    assert "送到这里" not in await person.says("可以寄过去吗")


async def test_where_nothing_is_missing_that_is_said(hall):
    await put(hall)
    person = await follower(hall)
    assert "都没有登记要补的材料" in await person.says("我还缺什么")


async def test_who_follows_nothing_is_asked_of_which_document(hall):
    assert "登记" not in await hall.person().says("还缺什么材料")


async def test_once_the_last_day_is_over_nobody_is_sent_there_with_it(hall):
    id = await put(hall)
    person = await follower(hall)
    await using(hall, lambda services: services.missing_papers.add(missing(id), by="0731"))
    hall.clock.forward(days=8)
    told = await person.says("还缺什么材料")
    assert "户口本首页复印件" in told and "已经过了" in told and "之前（含当天）" not in told and "0000-5550100" in told


# Told at once, and when the day has passed


@pytest.mark.parametrize(
    ("language", "noted", "where", "ring", "thanks"),
    [
        (
            "zh-Hans",
            "先受理了，缺的材料可以后补",
            "送到这里：云溪大厅，",
            "请先打0000-5550100",
            "收到您补交的材料了，谢谢",
        ),
        (
            "en",
            "accepted although something is missing",
            "Bring it here: Yunxi Main Centre,",
            "0000-5550100",
            "Thank you",
        ),
    ],
)
async def test_the_citizen_is_told_at_once_what_until_when_and_where_and_thanked_when_it_came(
    hall, language, noted, where, ring, thanks
):
    id = await put(hall)
    person = await follower(hall, language=language)
    paper = await noted_paper(hall, id)
    told = await hears(hall, person)
    assert noted in told and "户口本首页复印件" in told and where in told and ring in told and "0023" in told
    assert "12月2日" in told or "2 Dec" in told or "Dec 2" in told
    assert await hears(hall, person) == "", "once"
    await using(hall, lambda services: services.missing_papers.received(paper, by="0802"))
    assert thanks in await hears(hall, person)


async def test_what_was_noted_at_night_is_told_in_the_morning_and_in_one_message(hall):
    id = await put(hall)
    person = await follower(hall)
    hall.clock.forward(hours=13)
    await noted_paper(hall, id)
    await noted_paper(hall, id, what=Kind.PHOTO.value)
    assert await hears(hall, person) == ""
    hall.clock.forward(hours=10)
    told = await hears(hall, person)
    assert told.count("先受理") == 1 and "户口本首页复印件" in told and "证件照片" in told
    hall.clock.forward(days=4)
    told = await hears(hall, person)
    assert told.count("提醒您") == 1 and "户口本首页复印件" in told and "证件照片" in told


async def test_it_is_told_at_once_also_to_who_was_told_much_that_day(hall):
    id = await put(hall)
    person = await follower(hall)
    for _ in range(hall.core.config.reminders.most_per_day):
        await move(hall, State.IN_PRODUCTION)
        await using(hall, lambda services: services.documents.correct(RECEIPT, State.READY, who="0731", why="扫错"))
        await using(hall, lambda services: services.documents.correct(RECEIPT, State.ACCEPTED, who="0731", why="扫错"))
        await hears(hall, person)
    await noted_paper(hall, id)
    assert "先受理" in await hears(hall, person)


async def test_another_day_is_told_and_counts_from_then_on(hall):
    id = await put(hall)
    person = await follower(hall)
    paper = await noted_paper(hall, id)
    await hears(hall, person)
    hall.clock.forward(days=8)
    assert "日子过了" in await hears(hall, person)
    await using(hall, lambda services: services.missing_papers.move(paper, date(2026, 12, 9)))
    told = await hears(hall, person)
    assert "最后一天改了" in told and "12月9日" in told
    hall.clock.forward(days=5)
    assert "提醒您" in await hears(hall, person)
    with pytest.raises(PaperDayIsPast):
        await using(hall, lambda services: services.missing_papers.move(paper, date(2026, 12, 1)))


async def test_one_that_is_not_needed_after_all_is_taken_back_and_never_reminded_of(hall):
    id = await put(hall)
    person = await follower(hall)
    paper = await noted_paper(hall, id)
    await noted_paper(hall, id, what=Kind.PHOTO.value)
    await hears(hall, person)
    await using(hall, lambda services: services.missing_papers.waive(paper, by="0802"))
    told = await hears(hall, person)
    assert "不用补了：户口本首页复印件" in told and "还缺材料：证件照片" in told
    with pytest.raises(NoSuchPaper):
        await using(hall, lambda services: services.missing_papers.received(paper, by="0802"))
    hall.clock.forward(days=4)
    assert "户口本首页复印件" not in await hears(hall, person)


async def test_who_unfollows_the_document_hears_no_more_of_its_papers(hall):
    id = await put(hall)
    person = await follower(hall)
    await noted_paper(hall, id)
    await hears(hall, person)
    me = await contact_of(hall, person)
    await using(hall, lambda services: services.documents.unfollow(me, id))
    hall.clock.forward(days=8)
    assert await hears(hall, person) == ""


async def test_nothing_is_asked_for_once_the_document_was_handed_over(hall):
    id = await put(hall)
    person = await follower(hall)
    await noted_paper(hall, id)
    await move(hall, State.COLLECTED)
    hall.clock.forward(days=8)
    assert await hears(hall, person) == ""


async def test_who_noted_it_is_told_on_the_last_day_and_when_it_has_passed(hall):
    id = await put(hall)
    clerk = await staff(hall, "clerk", "李明", "0731")
    await noted_paper(hall, id, staff_id=clerk.id)
    chat = listener(hall, "李明")
    told = []
    for day in range(12):
        if text := await hears(hall, chat):
            told.append((day, text))
        hall.clock.forward(days=1)
    assert [day for day, _ in told] == [7, 8]
    assert "今天是最后一天" in told[0][1] and "户口本首页复印件" in told[0][1] and "0023" in told[0][1]
    assert "过了日子" in told[1][1] and "打个电话" in told[1][1]
    assert PHONE not in told[1][1] and "张小云" not in told[1][1], "names and numbers stay in the console"


async def test_who_noted_it_hears_nothing_of_one_that_came(hall):
    id = await put(hall)
    clerk = await staff(hall, "clerk", "李明", "0731")
    paper = await noted_paper(hall, id, staff_id=clerk.id)
    await using(hall, lambda services: services.missing_papers.received(paper, by="0802"))
    hall.clock.forward(days=8)
    assert await hears(hall, listener(hall, "李明")) == ""


async def noted_paper(hall: Hall, id: int, **more: Any) -> int:
    paper = replace(missing(id), **more)
    return await using(hall, lambda services: services.missing_papers.add(paper, by="李明"))


async def test_reminders_that_come_late_are_told_as_one(hall):
    """The process stood still for days."""
    id = await put(hall)
    person = await follower(hall)
    await using(hall, lambda services: services.missing_papers.add(missing(id), by="0731"))
    await hears(hall, person)
    hall.clock.forward(days=7)  # the last day, after the hour of its reminder
    told = await hears(hall, person)
    assert told.count("户口本首页复印件") == 1 and "最后一天" in told
