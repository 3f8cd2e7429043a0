"""Whoever has handed in the papers and asks whether they will be in time: the plan counts from that day."""

from datetime import date

import pytest

from bot.app import ROOT
from bot.nlu.corrections.handed_in import HandedInWords

TODAY = date(2026, 11, 25)


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.fixture(scope="module")
def words() -> HandedInWords:
    return HandedInWords.load(ROOT / "locales")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("护照上周三交的材料,12月11号飞", date(2026, 11, 18)),
        ("材料18号就递上去了,12月11号飞", date(2026, 11, 18)),
        ("11月18号受理的护照", date(2026, 11, 18)),
        ("我12月11号的机票护照上周三交的", date(2026, 11, 18)),
        ("昨天刚交了,下周飞", date(2026, 11, 24)),
        ("28号交的,下周飞", date(2026, 10, 28)),
        ("护照这周一就交上去了,12月11号飞", date(2026, 11, 23)),
        ("i handed in my papers this monday, flying on dec 11", date(2026, 11, 23)),
        ("i applied for my passport last wednesday, flying on dec 11", date(2026, 11, 18)),
        ("my passport papers were handed in on the 18th, i fly on dec 11", date(2026, 11, 18)),
        ("i turned in everything on november 16, when will the passport be there", date(2026, 11, 16)),
        ("i gave in my papers on 20 nov. my flight is on dec 8. will i have it?", date(2026, 11, 20)),
        ("they took my application on the 12th of october, will it be ready", date(2026, 10, 12)),
        ("my application was accepted nov. 17, i fly on dec 11", date(2026, 11, 17)),
        ("护照11.17交的,12.11飞", date(2026, 11, 17)),
    ],
)
def test_the_day_is_the_last_one_of_that_name(words, text, day):
    handed = words.read(text, TODAY)
    assert handed and handed.day == day


@pytest.mark.parametrize(
    "text",
    [
        "下周一去交材料,12月11号飞",
        "这周五去交材料,12月11号飞",
        "上周三没交上,12月11号飞",
        "上周三说要交的还没备齐",
        "上周三交了签证,护照还没办",
        "今天刚交的",
        "旧护照是2016年11月20号办的",
        "护照是2016年11月20号办的",
        "上周三交了机票钱",
        "去年6月1号办的护照,12月11号飞",
        "12月11号飞,护照来得及吗",
        "i haven't applied yet, i fly on the 11th",
        "i will submit it the way my brother did on nov 18",
        "i was accepted by a university on nov 18, i fly on dec 11",
        "my old passport was issued when i applied on nov 18 2016",
        "i applied for a visa last wednesday, i fly on dec 11",
    ],
)
def test_nothing_was_handed_in(words, text):
    assert words.read(text, TODAY) is None


@pytest.mark.parametrize(
    "text",
    [
        "我12月11号的机票，护照上周三交的材料，外地户口，能赶上拿到吗",
        "我的护照18号就交上去了，12月11号飞，外省户口，来得及吗",
    ],
)
async def test_a_plan_counts_from_the_day_the_papers_were_handed_in(citizen, text):
    told = await citizen.says(text)
    assert told.startswith("来得及。普通护照按规定20天（自然日），最晚12月8日") and "11月18日 周三起算" in told
    assert "来办" not in told and "证件办到哪了" in citizen.labels and "预约办理" not in citizen.labels


async def test_it_counts_too_where_one_asks_how_far_they_are(citizen):
    told = await citizen.says("护照上周三交的，12月11号飞，外省")
    assert told.startswith("来得及。普通护照按规定20天（自然日），最晚12月8日")


async def test_in_english_too(hall):
    said = "I submitted my passport application last Wednesday, registered in Hunan. I fly on Dec 11, in time?"
    told = await hall.person(language="en").says(said)
    assert told.startswith("In time") and "ready by Tue 8 Dec" in told and "I count from Wed 18 Nov" in told


async def test_with_the_day_in_an_english_month_beside_the_question_how_far_they_are(hall):
    said = "Handed in my passport papers on Nov 18, need it on December 1. How far is it?"
    told = await hall.person(language="en").says(said)
    assert "ready by Fri 27 Nov" in told and "I count from Wed 18 Nov" in told and "number on your receipt" in told


async def test_in_english_too_by_the_day_of_a_month(hall):
    said = "I submitted my passport application on 18 November, local hukou. I fly on December 1, in time?"
    told = await hall.person(language="en").says(said)
    assert told.startswith("Tight.") and "ready by Fri 27 Nov" in told and "Book" not in told


async def test_papers_for_another_document_are_not_waited_for(citizen):
    told = await citizen.says("11月5号换的身份证，12月18号飞，护照现在办来得及吗，本地户口")
    assert "12月4日" in told and "起算" not in told


async def test_who_waits_and_is_late_is_sent_to_the_window(citizen):
    told = await citizen.says("护照昨天交的，12月1号飞，本地户口，来得及吗")
    assert told.startswith("来不及") and "带上回执" in told and "加急：" not in told
    assert told.count("来不及") == 1


@pytest.mark.parametrize(
    "text",
    [
        "12月20号飞东京，我这周去办护照来得及吗，本地户口",
        "12月20号飞东京，这个月去办护照来得及吗，本地户口",
        "12月20号飞东京，我这周一请假去办护照来得及吗，本地户口",
    ],
)
async def test_who_goes_this_week_has_not_handed_in_on_its_monday(citizen, text):
    told = await citizen.says(text)
    assert told.startswith("来得及。普通护照按规定7个工作日，最晚12月4日") and "您交材料" not in told
