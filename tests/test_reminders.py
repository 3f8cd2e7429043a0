"""Reminders a person wishes for, and what of all that is told unasked they want: stops, quiet hours, so many a day."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.domain.documents import READY, Document, State
from bot.domain.notices import APPOINTMENT, CASE_EVENT, DOCUMENT, VISIT, WISH, Notice
from bot.domain.people import Reach
from bot.services import Services
from bot.services.wishes import stopped
from bot.store.messages import Delivery
from tests.case_kit import contact_of
from tests.hall import Hall, Person


@pytest.fixture
async def citizen(hall: Hall) -> Person:
    person = hall.person()
    await person.says("你好")
    return person


async def hears(hall: Hall, person: Person, at: str = "") -> str:
    """What comes unasked by that moment."""
    if at:
        moment = datetime.fromisoformat(f"{at}+08:00")
        hall.clock.forward(seconds=(moment - hall.clock.now()).total_seconds())
    await hall.core.tick()
    return await person.listens()


async def plan(hall: Hall, person: Person, about: str, number: int, at: str, subject: str = "passport") -> None:
    who = await contact_of(hall, person)
    due = datetime.fromisoformat(f"{at}+08:00")
    await hall.core.store.run(lambda tx: tx.notices.add(who.id, about, about, number, due, subject))


# wishes


async def test_a_wish_keeps_what_to_be_reminded_of_and_comes_at_its_part_of_day(hall, citizen):
    assert "11月27日 周五 09:00我会提醒您：带户口本" in await citizen.says("后天上午提醒我带户口本")
    assert "11月27日 周五 14:00" in await citizen.says("后天下午提醒我拿照片")
    assert "11月27日 周五 16:30" in await citizen.says("后天下午四点半提醒我接孩子")
    assert await hears(hall, citizen, "2026-11-27T08:59") == ""
    assert "带户口本" in await hears(hall, citizen, "2026-11-27T09:00")
    assert await hears(hall, citizen, "2026-11-27T09:01") == ""


async def test_a_bare_wish_asks_day_and_matter(hall, citizen):
    assert "什么事" in await citizen.says("提醒我")
    assert "11月26日 周四 15:00我会提醒您：带上旧护照" in await citizen.says("明天下午3点带上旧护照")
    assert "带上旧护照" in await hears(hall, citizen, "2026-11-26T15:00")
    assert "11月28日 周六提醒您什么事" in await citizen.says("提醒我", "后天吧")
    assert "11月28日 周六 09:00我会提醒您。" in await citizen.says("不用")


@pytest.mark.parametrize(
    ("language", "wish", "asked", "what"),
    [
        ("zh-Hans", "下周三提醒我", "提醒您什么事", "去办护照"),
        ("zh-Hans", "下周三提醒我", "提醒您什么事", "周四要开会"),
        ("en", "remind me next Wednesday", "What shall I remind you of", "bring the household register"),
    ],
)
async def test_of_what_is_asked_once_where_only_the_day_was_told(hall, language, wish, asked, what):
    citizen = hall.person(language=language)
    assert asked in await citizen.says(wish)
    assert what in await citizen.says(what)
    assert what in await citizen.says("我的提醒" if language == "zh-Hans" else "my reminders")


@pytest.mark.parametrize(
    ("language", "wish", "skip", "told"),
    [
        ("zh-Hans", "下周三提醒我", "到时说一声就行", "12月2日 周三 09:00我会提醒您。"),
        ("en", "remind me next Wednesday", "Just remind me", "I will remind you on Wed 2 Dec, 09:00."),
    ],
)
async def test_of_what_may_be_left_open(hall, language, wish, skip, told):
    citizen = hall.person(language=language)
    await citizen.says(wish)
    assert told in await citizen.presses(skip)


@pytest.mark.parametrize(
    ("language", "before", "wish", "told"),
    [
        ("zh-Hans", "护照多少钱", "下周三提醒我", "我会提醒您：普通护照"),
        ("zh-Hans", "约护照", "下周三提醒我", "我会提醒您：普通护照"),
        ("en", "how much is an ID card", "remind me next Wednesday", "I will remind you: Resident ID card"),
        ("en", "book a passport", "remind me next Wednesday", "I will remind you: Ordinary passport"),
    ],
)
async def test_what_is_spoken_of_is_what_one_is_reminded_of(hall, language, before, wish, told):
    citizen = hall.person(language=language)
    assert told in await citizen.says(before, wish)


async def test_a_greeting_is_nothing_to_be_reminded_of_and_thanks_are_the_end_of_it(hall):
    citizen = hall.person()
    assert "没看懂要提醒什么" in await citizen.says("下周三提醒我", "你好")
    assert "12月2日 周三 09:00我会提醒您。" in await citizen.says("谢谢")


async def test_who_turns_to_something_else_is_reminded_all_the_same_and_who_calls_it_off_is_not(hall):
    citizen = hall.person()
    assert "12月2日 周三 09:00我会提醒您。" in await citizen.says("下周三提醒我", "菜单")
    other = hall.person(address="8")
    await other.says("下周三提醒我", "取消")
    assert "没有" in await other.says("我的提醒")


async def test_no_reminder_is_set_in_the_past_and_what_was_said_is_kept(hall, citizen):
    told = await citizen.says("今天上午9点提醒我取证")
    assert "已经过去了" in told and "哪一天" in told
    assert "11月26日 周四 09:00我会提醒您：取证" in await citizen.says("明天")


async def test_today_without_a_time_is_later_today(hall, citizen):
    assert "11月25日 周三 14:00" in await citizen.says("今天提醒我取证")


async def test_wishes_are_listed_and_one_is_taken_back(hall, citizen):
    await citizen.says("后天上午提醒我带户口本", "明天上午提醒我取证")
    told = await citizen.says("我的提醒")
    assert told.index("11月26日 周四 09:00：取证") < told.index("11月27日 周五 09:00：带户口本")
    assert "去掉了" in await citizen.presses("去掉：取证")
    assert "取证" not in await hears(hall, citizen, "2026-11-26T09:00")
    assert "带户口本" in await hears(hall, citizen, "2026-11-27T09:00")
    assert "没有设提醒" in await citizen.says("我的提醒")


async def test_nobody_takes_back_anothers_wish(hall, citizen):
    await citizen.says("后天上午提醒我带户口本")
    other = hall.person(address="8")
    await other.says("你好")
    me = await contact_of(hall, other)
    assert not await hall.core.store.run(lambda tx: tx.notices.take_back(1, me.id))


async def test_before_a_document_runs_out_the_rule_or_the_person_says_how_long(hall, citizen):
    assert "2028年11月3日 09:00" in await citizen.says("护照2029年5月3日到期，提前半年提醒我")
    told = await citizen.says("身份证2027年9月1日到期，到时候提醒我")
    assert "2027年6月1日 09:00" in told and "按规定" in told
    assert "居民身份证2027年9月1日到期" in await hears(hall, citizen, "2027-06-01T09:00")


async def test_a_document_and_its_day_are_asked_for_where_they_are_missing(hall):
    reader = hall.person(language="en")
    assert "Which document" in await reader.says("remind me before it expires")
    assert "Until which day" in await reader.says("Ordinary passport")
    assert "3 Nov 2028" in await reader.says("3 May 2029")


async def test_a_document_that_runs_out_soon_is_seen_to_now(hall, citizen):
    assert "现在就可以准备换了" in await citizen.says("护照2027年2月1日到期，到期前提醒我")
    assert "预约办理" in citizen.labels


# stops


@pytest.mark.parametrize("words", ["停止提醒", "别再提醒我", "stop reminders", "unsubscribe"])
async def test_a_stop_word_stops_all_at_once_and_one_word_brings_them_back(hall, citizen, words):
    await citizen.says("明天上午提醒我取证", "后天上午提醒我带户口本")
    told = await citizen.says(words)
    assert "不再主动给您发" in told or "no reminders at all" in told
    assert await hears(hall, citizen, "2026-11-26T09:00") == ""
    await citizen.says("恢复提醒")
    assert "带户口本" in await hears(hall, citizen, "2026-11-27T09:00")


async def test_a_stop_word_in_the_middle_of_a_form_stops_and_the_form_goes_on(hall, citizen):
    await citizen.says("明天上午提醒我取证", "/book", "护照")
    told = await citizen.says("停止提醒")
    assert "不再主动给您发" in told and "哪个服务点" in told
    assert await hears(hall, citizen, "2026-11-26T09:00") == ""


async def test_one_kind_can_be_stopped_alone(hall, citizen):
    await citizen.says("明天上午提醒我取证", "停止提醒")
    assert "其他提醒照旧" in await citizen.presses("只停证件的")
    who = await contact_of(hall, citizen)
    assert await hall.core.store.run(lambda tx: tx.notices.stopped(who.id)) == {DOCUMENT}
    assert "取证" in await hears(hall, citizen, "2026-11-26T09:00")


async def test_a_confirmation_is_a_reply_and_no_reminder(hall, citizen):
    await citizen.says("停止提醒")
    await citizen.says("/book", "护照", "云溪大厅", "明天", "上午", "9点半", "张小云", "13800000000")
    assert "预约好了" in await citizen.says("确认预约")
    assert await hears(hall, citizen, "2026-11-26T08:30") == ""


# quiet hours and the cap of a day


async def test_in_a_persons_own_quiet_hours_nothing_comes_and_nothing_is_lost(hall, citizen):
    assert "20:00到09:00" in await citizen.says("晚上8点到早上9点别发")
    await plan(hall, citizen, WISH, 1, "2026-11-25T20:30")
    for moment in ("2026-11-25T20:30", "2026-11-26T08:10"):
        assert await hears(hall, citizen, moment) == ""
    assert "普通护照" in await hears(hall, citizen, "2026-11-26T09:00")


async def test_quiet_hours_are_asked_for_and_can_be_given_up(hall, citizen):
    assert "几点起" in await citizen.says("免打扰")
    assert "到几点" in await citizen.presses("20:00")
    assert "20:00到07:00" in await citizen.says("早上七点")
    await citizen.says("免打扰")
    assert "取消了" in await citizen.presses("不用免打扰了")
    await plan(hall, citizen, WISH, 1, "2026-11-25T20:30")
    assert "普通护照" in await hears(hall, citizen, "2026-11-25T20:30")


async def followed(hall: Hall, citizen: Person, count: int) -> None:
    who = await contact_of(hall, citizen)

    async def work(tx: Any) -> None:
        for number in range(count):
            receipt, now = f"YX20261100{number:02}", hall.clock.now()
            new = Document(0, receipt, receipt, "passport", State.READY, now, "main", None, "张小云", "13900005678")
            id = await tx.documents.add(new)
            await tx.documents.follow(id, who.id, now)
            await tx.notices.add(who.id, READY, DOCUMENT, id, now)

    await hall.core.store.run(work)


async def test_one_person_is_told_four_things_a_day_and_the_others_on_the_next_days(hall, citizen):
    await followed(hall, citizen, 9)
    told = []
    for _day in range(3):
        told.append((await hears(hall, citizen)).count("办好了"))
        assert await hears(hall, citizen) == ""
        hall.clock.forward(days=1)
    assert told == [4, 4, 1]


async def test_what_is_of_today_comes_beyond_the_cap_and_is_counted(hall, citizen):
    await citizen.says("/book", "护照", "云溪大厅", "今天", "下午", "两点半", "张小云", "13800000000", "确认预约")
    await followed(hall, citizen, 4)
    assert (await hears(hall, citizen)).count("办好了") == 4
    assert "提醒您" in await hears(hall, citizen, "2026-11-25T12:30"), "the appointment is today"
    who = await contact_of(hall, citizen)
    since = hall.clock.now() - timedelta(hours=12)
    assert await hall.core.store.run(lambda tx: tx.notices.told(who.id, since)) == 5


async def test_the_cap_is_each_persons_own(hall, citizen):
    other = hall.person(address="8")
    await other.says("你好")
    await followed(hall, citizen, 6)
    await plan(hall, other, WISH, 1, "2026-11-25T10:00")
    await hears(hall, citizen)
    assert "普通护照" in await other.listens()


# told to nobody


async def test_what_reached_nobody_is_on_the_list_to_ring_until_somebody_rang(hall, citizen):
    await followed(hall, citizen, 1)
    who = await contact_of(hall, citizen)
    await hall.core.store.run(lambda tx: tx.contacts.reach(who.id, Reach.BLOCKED))
    now = hall.clock.now()
    other = await hall.core.store.run(lambda tx: tx.contacts.add("buttons", "8", "zh-Hans", now))
    await hall.core.store.run(lambda tx: tx.notices.add(other.id, WISH, WISH, 1, now, "passport"))
    await hall.core.tick()

    async def fail(tx: Any) -> None:
        later = hall.clock.now() + timedelta(days=900)
        for due in await tx.outbox.claim(later, later, 10):
            await tx.outbox.finish(due.id, Delivery.FAILED, "refused")

    await hall.core.store.run(fail)
    since = hall.clock.now() - timedelta(days=7)
    vain = await hall.core.store.run(lambda tx: tx.notices.in_vain(since, 10))
    assert sorted(one.notice.about for one in vain) == [DOCUMENT, WISH]
    rings = await hall.core.store.run(lambda tx: Services(tx, hall.core.kit()).ring_list.in_vain())
    assert [(one.name, one.phone) for one in rings if one.about == DOCUMENT] == [("张小云", "13900005678")]
    for one in vain:
        assert await hall.core.store.run(lambda tx, id=one.notice.id: tx.notices.rung(id, hall.clock.now()))
    assert await hall.core.store.run(lambda tx: tx.notices.in_vain(since, 10)) == []


async def test_what_is_not_true_any_more_reached_nobody_for_no_reason_to_ring(hall, citizen):
    who = await contact_of(hall, citizen)
    await hall.core.store.run(lambda tx: tx.contacts.reach(who.id, Reach.GONE))
    due = hall.clock.now()
    await hall.core.store.run(lambda tx: tx.notices.add(who.id, "reminder-2h", APPOINTMENT, 999, due))
    await hall.core.tick()
    assert await hall.core.store.run(lambda tx: tx.notices.in_vain(due - timedelta(days=1), 10)) == []


async def test_what_colleagues_and_officers_owe_is_not_stopped_by_stopping_reminders(hall, citizen):
    await citizen.says("停止提醒")
    who = await contact_of(hall, citizen)
    for about, expected in ((DOCUMENT, True), (APPOINTMENT, True), (VISIT, False), (CASE_EVENT, False)):
        notice = Notice(1, who.id, "any", about, 1, hall.clock.now())
        assert await hall.core.store.run(lambda tx, notice=notice: stopped(tx, notice)) == expected


async def test_a_wish_in_the_middle_of_a_form_is_kept_and_the_form_goes_on(hall, citizen):
    await citizen.says("/book", "护照")
    told = await citizen.says("后天上午提醒我带户口本")
    assert "11月27日 周五 09:00我会提醒您：带户口本" in told and "哪个服务点" in told
    assert "带户口本" in await hears(hall, citizen, "2026-11-27T09:00")


async def test_what_is_said_instead_of_the_day_is_what_to_be_reminded_of(hall):
    citizen = hall.person(language="en")
    await citizen.says("how long does a passport take", "remind me")
    assert "it will say: bring my hukou book" in await citizen.says("bring my hukou book")
    assert "bring my hukou book" in await citizen.says("next Friday afternoon")


async def test_every_day_is_told_to_be_more_than_can_be_kept(hall, citizen):
    assert "我每次只能记一天" in await citizen.says("每天早上提醒我吃药")
    assert "我每次只能记一天" in await citizen.says("每周一")
    assert "11月26日 周四 09:00我会提醒您：吃药" in await citizen.says("明天")


async def test_who_stopped_reminders_is_told_that_a_new_one_waits_for_their_word(hall, citizen):
    told = await citizen.says("停止提醒", "明天中午提醒我带户口本")
    assert "等您“恢复提醒”才会发" in told and "恢复提醒" in citizen.labels
    assert "等您“恢复提醒”才会发" in await citizen.says("我护照2029年5月2号到期，提前半年提醒我")
    await citizen.says("恢复提醒")
    assert "带户口本" in await hears(hall, citizen, "2026-11-26T14:00")


@pytest.mark.parametrize("words", ["把第一个删了", "那就第一个吧", "第1个"])
async def test_one_of_the_list_is_dropped_by_its_place(hall, citizen, words):
    await citizen.says("明天提醒我带户口本", "后天提醒我拿照片", "我的提醒")
    told = await citizen.says(words)
    assert "去掉了" in told and "带户口本" not in told and "拿照片" in told
