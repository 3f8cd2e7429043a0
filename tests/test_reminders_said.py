"""Reminders as people ask for them: what is read in the words, and what is kept of them, at the time that was said."""

from datetime import date, time, timedelta

import pytest

from bot.app import ROOT
from bot.domain.reminders import Lead, Wanted, earlier
from bot.nlu.dates.soon import read_soon
from bot.nlu.reminders import ReminderWords
from tests.hall import Hall

WORDS = ReminderWords.load(ROOT / "locales")
TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("停止提醒", Wanted.STOP),
        ("别再提醒我", Wanted.STOP),
        ("别再提醒我了！", Wanted.STOP),
        ("请不要再提醒我了，谢谢", Wanted.STOP),
        ("別再提醒我", Wanted.STOP),
        ("stop reminders", Wanted.STOP),
        ("Unsubscribe.", Wanted.STOP),
        ("please stop reminding me", Wanted.STOP),
        ("TD", Wanted.STOP),
        ("恢复提醒", Wanted.RESUME),
        ("我的提醒", Wanted.LIST),
        ("my reminders", Wanted.LIST),
        ("不用再提醒我带户口本", Wanted.CHOOSE),
        ("晚上八点后别发", Wanted.QUIET),
        ("do not send after 8pm", Wanted.QUIET),
        ("提醒我明天带户口本", None),
        ("明天上午提醒我", None),
        ("停止", None),
        ("stop", None),
        (
            "我要投诉，你们发提醒太多了，从早到晚没完没了，说了不要提醒也没有人管，请给个说法，不然我就打电话找你们领导",
            None,
        ),
    ],
)
def test_words_about_reminders_are_told_from_words_to_be_reminded(said, wanted):
    assert WORDS.wanted(said) is wanted


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("晚上八点后别发", (time(20), None)),
        ("晚上8点到早上9点别发消息", (time(20), time(9))),
        ("早上九点前别发", (None, time(9))),
        ("don't message me between 9pm and 8am", (time(21), time(8))),
        ("Please don't message me after 9 pm or before 8 am", (time(21), time(8))),
        ("晚上9点以后、早上8点以前别给我发消息", (time(21), time(8))),
    ],
)
def test_quiet_hours_are_read_as_far_as_they_are_named(said, hours):
    assert WORDS.quiet(said) == hours


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("后天上午提醒我带户口本", "带户口本"),
        ("提醒我12月1日早上九点半带户口本", "带户口本"),
        ("後天提醒我帶戶口簿", "帶戶口簿"),
        ("remind me tomorrow at 3pm to pick up my passport", "pick up my passport"),
        ("remind me to bring the booklet the day after tomorrow morning", "bring the booklet"),
        ("提醒我", ""),
        ("Remind me please", ""),
    ],
)
def test_what_to_be_reminded_of_is_told_without_day_and_time(said, what):
    assert WORDS.what(said, TODAY) == what


@pytest.mark.parametrize(
    ("said", "is_wish"),
    [
        ("后天下午四点半提醒我接孩子", True),
        ("remind me tomorrow to call the hall", True),
        ("你们没有提醒我明天带材料", False),
        ("nobody told me and you didn't remind me yesterday at 3pm", False),
        ("提醒我", False),
    ],
)
def test_a_wish_is_told_from_a_reproach(said, is_wish):
    assert WORDS.is_wish(said, TODAY) == is_wish


@pytest.mark.parametrize(
    ("said", "lead"),
    [
        ("提前半年提醒我", Lead(6, "month")),
        ("提前三个月", Lead(3, "month")),
        ("提前10天", Lead(10, "day")),
        ("six months before my passport runs out", Lead(6, "month")),
        ("到期前一个月提醒我", Lead(1, "month")),
        ("12月5号之前三天", Lead(3, "day")),
        ("三天前提醒我", Lead(3, "day")),
        ("我三天前交的材料，到时候提醒我", None),
        ("The week before", Lead(1, "week")),
        ("提醒我换护照", None),
    ],
)
def test_how_long_before_is_read(said, lead):
    assert WORDS.lead(said) == lead


@pytest.mark.parametrize(
    ("said", "day", "what"),
    [
        ("提前两天提醒我12月5号去取证", "2026-12-03", "12月5号去取证"),
        ("12月5号之前三天提醒我", "2026-12-02", ""),
        ("12月5号的前一天叫我一声", "2026-12-04", ""),
        ("12月20号出发，前10天提醒我取护照", "2026-12-10", "取护照"),
        ("Remind me two days before my flight on 20 Dec", "2026-12-18", "my flight on 20 Dec"),
        (
            "my flight is on 20 dec, remind me 10 days earlier to pick up the passport",
            "2026-12-10",
            "pick up the passport",
        ),
        ("remind me two days before 5 december", "2026-12-03", ""),
        ("remind me the night before 8 December", "2026-12-07", ""),
        ("remind me a fortnight before 20 December", "2026-12-06", ""),
    ],
)
def test_a_day_may_be_counted_back_from_another(said, day, what):
    assert WORDS.day_before(said, TODAY) == date.fromisoformat(day)
    assert WORDS.what(said, TODAY) == what


@pytest.mark.parametrize("said", ["12月5号提醒我取护照", "提前两天提醒我", "三天前交的材料，12月5号提醒我去取"])
def test_nothing_is_counted_back_where_it_is_not_said_from_when(said):
    assert WORDS.day_before(said, TODAY) is None


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("提前一个半小时提醒我12月5号下午三点去取证", "13:30"),
        ("12月5号上午十点提醒我带照片，提前二十分钟", "09:40"),
        ("Remind me half an hour before 3:30 pm on 4 December to bring the form", "15:00"),
        ("remind me the evening before 9 December to pack the papers", "Tue 8 Dec, 19:00"),
        ("remind me the morning of 9 December to bring the form", "Wed 9 Dec, 09:00 I will remind you: bring"),
    ],
)
async def test_hours_before_a_time_and_the_evening_before_a_day(hall: Hall, said: str, told: str) -> None:
    person = hall.person(language="en" if said.isascii() else "zh-Hans")
    assert told in await person.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "提前两个工作日提醒我12月9号取护照",
        "提前半天提醒我12月9号下午三点取护照",
        "12月9号之前提醒我取护照",
        "Remind me a few days before 9 December to bring the form",
        "remind me before New Year's Eve to bring the form",
    ],
)
async def test_which_day_is_asked_where_the_words_tell_none(hall: Hall, said: str) -> None:
    told = await hall.person().says(said)
    assert "哪一天" in told or "which day" in told, told


async def test_the_reminder_comes_so_long_before(hall: Hall) -> None:
    told = await hall.person().says("12月5号去取护照，提前两天提醒我")
    assert "12月3日" in told


async def test_a_document_nobody_named_is_not_what_they_are_reminded_of(hall: Hall) -> None:
    told = await hall.person(language="en").says("remind me two days before 5 December")
    assert told.startswith("What shall I remind you of on Thu 3 Dec?")


def test_months_before_the_end_of_a_long_month_are_the_end_of_a_short_one():
    assert earlier(date(2027, 8, 31), Lead(6, "month")) == date(2027, 2, 28)
    assert earlier(date(2028, 2, 29), Lead(1, "year")) == date(2027, 2, 28)
    assert earlier(date(2027, 1, 5), Lead(1, "week")) == date(2026, 12, 29)


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("三小时后提醒我", 180),
        ("半小时后", 30),
        ("半个小时以后", 30),
        ("一个半小时之后", 90),
        ("过两个钟头叫我", 120),
        ("20分钟后", 20),
        ("三刻钟后", 45),
        ("in 3 hours", 180),
        ("in an hour and a half", 90),
        ("in half an hour", 30),
        ("two hours from now", 120),
        ("要等三小时", None),
        ("it takes 3 hours", None),
        ("办证要半小时吗", None),
    ],
)
def test_hours_and_minutes_count_from_now_where_it_is_said_so(said: str, minutes: int | None) -> None:
    assert read_soon(said) == (timedelta(minutes=minutes) if minutes else None)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("三小时后提醒我出门", "11月25日 周三 13:00我会提醒您：出门"),
        ("半小时后提醒我取证", "11月25日 周三 10:30我会提醒您：取证"),
        ("remind me in an hour and a half to call the hall", "Wed 25 Nov, 11:30 I will remind you: call the hall"),
        ("remind me to leave in 20 minutes", "Wed 25 Nov, 10:20 I will remind you: leave"),
        ("remind me tomorrow at 9 to bring my ID", "Thu 26 Nov, 09:00 I will remind you: bring my ID"),
    ],
)
async def test_it_is_kept_for_the_time_that_was_said(hall: Hall, said: str, kept: str) -> None:
    assert kept in await hall.writer_of(said).says(said)


async def test_it_comes_then(hall: Hall) -> None:
    citizen = hall.person()
    await citizen.says("三小时后提醒我出门")
    hall.clock.forward(minutes=179)
    await hall.core.tick()
    assert "出门" not in await citizen.listens()
    hall.clock.forward(minutes=2)
    await hall.core.tick()
    assert "出门" in await citizen.listens()


async def test_a_wish_is_confirmed_once(hall: Hall) -> None:
    assert (await hall.person().says("后天上午提醒我带户口本")).count("我会提醒您") == 1


async def test_in_quiet_hours_it_is_told_why_another_time_was_taken(hall: Hall) -> None:
    told = await hall.person().says("今晚23点提醒我关门")
    assert "21:00到第二天08:00不发消息" in told and "20:59" in told
    assert "不发消息" not in await hall.person(address="8").says("今晚八点提醒我关门")


@pytest.mark.parametrize(
    ("language", "quiet", "wish", "why", "due"),
    [
        (
            "zh-Hans",
            "晚上9点以后、早上9点以前别给我发消息",
            "明天早上8点提醒我带身份证",
            "21:00到第二天09:00不发消息",
            "11月25日 周三 20:59",
        ),
        (
            "en",
            "Please don't message me after 9 pm or before 9 am",
            "remind me tomorrow at 8am to bring my ID",
            "between 21:00 and 09:00",
            "25 Nov, 20:59",
        ),
    ],
)
async def test_what_falls_into_a_persons_own_quiet_hours_is_promised_for_when_it_will_come(
    hall: Hall, language: str, quiet: str, wish: str, why: str, due: str
) -> None:
    person = hall.person(language=language)
    await person.says(quiet)
    told = await person.says(wish)
    assert why in told and due in told


@pytest.mark.parametrize(("language", "wish", "late"), [
    ("zh-Hans", "明天下午三点提醒我取照片", "本来是11月26日 周四 15:00的"),
    ("en", "remind me tomorrow at 3pm to collect my photo", "This was for Thu 26 Nov, 15:00"),
])  # fmt: skip
async def test_a_reminder_that_comes_a_day_late_says_so(hall: Hall, language: str, wish: str, late: str) -> None:
    person = hall.person(language=language)
    await person.says(wish)
    hall.clock.forward(days=2)
    await hall.core.tick()
    assert late in await person.listens()


@pytest.mark.parametrize(
    ("said", "over", "then", "kept"),
    [
        ("昨天上午提醒我带户口本", "过去的日子没法提醒", "明天早上", "带户口本"),
        (
            "remind me yesterday to bring the hukou book",
            "That day is over",
            "tomorrow at 8",
            "you: bring the hukou book",
        ),
    ],
)
async def test_a_day_that_is_over_is_said_to_be_and_another_asked_for(
    hall: Hall, said: str, over: str, then: str, kept: str
) -> None:
    person = hall.writer_of(said)
    assert over in await person.says(said)
    assert kept in await person.says(then)


async def test_a_day_of_expiry_is_not_the_day_of_the_reminder(hall: Hall) -> None:
    citizen = hall.person()
    assert "哪一天" in await citizen.says("提醒我换护照")
    assert "2028年9月8日" in await citizen.says("护照2029年3月8日到期，提前六个月提醒我")


@pytest.mark.parametrize("word", ["别发了", "停", "回T", "no more messages"])
async def test_short_words_stop_everything_at_once(hall: Hall, word: str) -> None:
    assert "不再主动给您发" in await hall.person().says(word)


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("提醒我2月30号续签证", "续签证"),
        ("提醒我11月31日上午带户口本", "带户口本"),
        ("remind me on 31 November to bring the register", "bring the register"),
    ],
)
def test_a_day_that_no_calendar_has_is_no_part_of_what_to_be_reminded_of(said, what):
    assert WORDS.what(said, TODAY) == what
