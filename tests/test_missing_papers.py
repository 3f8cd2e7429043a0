"""Papers that were let come later: reminded of in time, named in the reader's language, received once."""

import pytest

from bot.domain.papers import Kind, NoSuchPaper, PaperDayIsPast
from bot.frozen import replace
from tests.documents_kit import PHONE, RECEIPT, contact_of, follower, hears, missing, put, using


async def test_a_missing_paper_is_reminded_of_three_days_and_one_day_before_and_on_the_day(hall):
    id = await put(hall)
    person = await follower(hall)
    await using(hall, lambda services: services.missing_papers.add(missing(id), by="0731"))
    told = []
    for day in range(1, 12):
        hall.clock.forward(days=1)
        if text := await hears(hall, person):
            assert "户口本首页复印件" in text
            told.append((day, "最后一天（" in text.splitlines()[0] and "今天" in text))
    assert told == [(4, False), (6, False), (7, True)]
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
