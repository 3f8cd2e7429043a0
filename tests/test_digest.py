"""The digest of those who lead: what stands in it, that it comes once a working morning and never late, and to whom."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime, time, timedelta

import pytest

from bot.config import Digest
from bot.domain.case_states import Ending
from bot.domain.cases import Kind, ToCitizen
from bot.domain.notices import DIGEST
from bot.domain.papers import Kind as Paper
from bot.domain.papers import MissingPaper
from bot.domain.people import Reach
from bot.domain.staff import Role
from bot.services.digest import digest_for
from bot.services.digest_plan import plan_digests
from tests.case_kit import contact, invite, listener, reported, staff, use
from tests.hall import Hall, Person, config, open_hall, replace_model

THURSDAY_TEN = datetime.fromisoformat("2026-11-19T10:00:00+08:00")
MORNING = replace_model(config(), digest=Digest(at=time(8, 30), until=time(12)))
At = Callable[[str], Awaitable[str]]


@pytest.fixture
async def hall(store) -> Hall:
    hall = open_hall(store, MORNING, THURSDAY_TEN)
    hall.clock.forward(hours=3)  # nobody who joins now is told of this day
    return hall


@pytest.fixture
async def lead(hall) -> Person:
    await staff(hall, "lead", "王芳")
    return listener(hall, "王芳")


@pytest.fixture
def at(hall, lead) -> At:
    """What the lead is told when the hall's clock shows a moment of November 2026."""

    async def told(moment: str) -> str:
        set_clock(hall, f"2026-11-{moment}")
        await hall.core.tick()
        return await lead.listens()

    return told


def set_clock(hall: Hall, moment: str) -> None:
    then = datetime.fromisoformat(f"{moment}:00+08:00")
    hall.clock.forward(seconds=(then - hall.clock.now()).total_seconds())


async def test_it_comes_at_its_hour_once_a_day_whatever_the_clock_does(at, hall):
    assert "早上好" not in await at("20T08:29")
    assert (await at("20T08:30")).count("早上好") == 1
    for moment in ("20T08:31", "20T11:59", "20T08:10", "20T08:40", "19T09:00", "20T09:00"):
        told = await at(moment)
        assert "早上好" not in told or moment.startswith("19")
    assert "早上好" in await at("23T08:30")


async def test_a_restart_tells_nothing_twice(at, hall, lead, store):
    assert "早上好" in await at("20T08:30")
    again = open_hall(store, MORNING, hall.clock.now())
    await again.core.tick()
    assert await lead.listens() == ""


async def test_who_moves_to_another_chat_is_not_told_again(at, hall):
    assert "早上好" in await at("20T08:30")
    told = []
    for chat in ("one chat", "another chat"):
        person = hall.person(address=chat)
        await person.says(f"/join {await invite(hall, 'lead', '周扬', 'W1')}")
        await hall.core.tick()
        told.append("早上好" in await person.listens())
    assert told == [True, False]  # the badge tells that they are one


async def test_two_processes_plan_it_once(hall, store):
    me = await staff(hall, "lead", "王芳")
    set_clock(hall, "2026-11-20T08:30")
    first = await store.run(lambda tx: tx.digests.plan(me.id, DIGEST, "2026-11-20", hall.clock.now()))
    second = await store.run(lambda tx: tx.digests.plan(me.id, DIGEST, "2026-11-20", hall.clock.now()))
    assert (first, second) == (True, False)
    await plan_digests(store, hall.core.kit())
    assert await store.run(lambda tx: tx.notices.due(hall.clock.now(), 9)) == []


@pytest.mark.parametrize("day", ["21", "22"])
async def test_a_weekend_is_left_in_peace(at, day):
    assert "早上好" not in await at(f"{day}T09:00")


async def test_a_make_up_workday_is_a_working_day_and_a_holiday_is_none(at, hall):
    calendar = hall.core.kit().rooms.calendar
    make_up = min(day for day in calendar.workdays if day.weekday() > 4)
    off = next(day for day in sorted(calendar.days_off) if day.weekday() < 4 and day > make_up)
    assert await told_on(hall, make_up) and not await told_on(hall, off)


async def told_on(hall: Hall, day: date) -> bool:
    set_clock(hall, f"{day}T08:45")
    await hall.core.tick()
    return "早上好" in await listener(hall, "王芳").listens() and await planned(hall, day)


async def planned(hall: Hall, day: date) -> bool:
    return not await hall.core.store.run(lambda tx: tx.digests.untold(DIGEST, f"{day}", "desk"))


async def test_it_is_not_sent_late(at, hall, store):
    assert "早上好" not in await at("20T12:00")
    set_clock(hall, "2026-11-23T11:59")
    await plan_digests(store, hall.core.kit())  # and then it could not be sent for a while
    assert "早上好" not in await at("23T12:00")
    assert "早上好" not in await at("24T08:00")


async def test_what_waits_in_the_outbox_past_its_hours_is_dropped(at, hall, store):
    set_clock(hall, "2026-11-20T11:50")
    await plan_digests(store, hall.core.kit())
    [one] = await store.run(lambda tx: tx.notices.due(hall.clock.now(), 9))
    assert await store.run(lambda tx: hall.core.notices.recheck(tx, one.id))
    set_clock(hall, "2026-11-20T12:00")
    assert await store.run(lambda tx: hall.core.notices.recheck(tx, one.id)) is None


async def test_clerks_consoles_and_who_leads_no_more_are_not_told(hall, store):
    clerk, gone = await staff(hall, "clerk", "李明"), await staff(hall, "lead", "周扬")
    set_clock(hall, "2026-11-20T08:30")
    await plan_digests(store, hall.core.kit())
    await store.run(lambda tx: tx.desk.change_role(gone.id, Role.CLERK))
    await hall.core.tick()
    assert clerk.role is Role.CLERK
    assert "早上好" not in await listener(hall, "李明").listens() + await listener(hall, "周扬").listens()


async def test_only_a_lead_reads_it_on_asking(hall):
    await staff(hall, "clerk", "李明")
    await staff(hall, "admin", "周扬")
    assert "没有权限" in await listener(hall, "李明").says("/digest")
    assert "不认识这个命令" in await hall.person(address="citizen").says("/digest")
    assert "没有要办的事" in await listener(hall, "周扬").says("/digest")


async def test_nothing_to_report_is_one_sentence(at):
    told = await at("20T08:30")
    assert told.count("。") == 2 and "\n" not in told and "没有要办的事" in told


async def test_each_line_counts_what_it_says(at, hall, lead):
    citizen = await contact(hall, "c")
    late = await reported(hall, citizen, Kind.CANNOT_GET_DONE)  # due on Monday at 17:00
    today = await reported(hall, citizen, Kind.COMPLAINT)  # on Tuesday
    mine = await reported(hall, citizen, Kind.SUGGESTION)
    me = await lead_of(hall)
    await use(hall, lambda services: services.cases.claim(me, mine.id))
    await use(hall, lambda services: services.cases.reply(me, mine.id, ToCitizen("好的"), date(2026, 11, 24)))
    set_clock(hall, "2026-11-20T15:00")
    await reported(hall, citizen, Kind.THANKS, "谢谢", site="main", window="3")
    told = await at("24T08:30")
    assert f"已超期1件：{late.code} 没办成的事（11月23日 周一到期）" in told
    assert f"今天到期1件：{today.code} 投诉（17:00前）" in told
    assert "还没人接2件" in told and mine.code not in told.split("还没人接")[1].split("\n")[0]
    assert f"还没标记做到1件：{mine.code} 建议" in told
    assert "收到感谢" not in told  # it came on Friday; yesterday was Monday
    await use(hall, lambda services: services.cases.keep_promise(me, mine.id))
    set_clock(hall, "2026-11-24T12:00")
    told = await lead.says("/digest")
    assert "标记做到" not in told and f"{late.code} 没办成的事（超3小时）" in told


async def lead_of(hall: Hall):
    return (await hall.core.store.run(lambda tx: tx.staff.leading()))[0]


async def test_thanks_of_a_weekend_are_told_on_monday(at, hall):
    set_clock(hall, "2026-11-21T15:00")
    await reported(hall, await contact(hall, "c"), Kind.THANKS, "谢谢", site="main", window="3")
    assert "11月20日 周五以来收到感谢1件：云溪大厅3号窗口1件" in await at("23T08:30")


async def test_yesterdays_thanks_are_yesterdays(at, hall):
    await reported(hall, await contact(hall, "c"), Kind.THANKS, "谢谢", site="liulin")
    assert "昨天收到感谢1件：柳林街道服务点1件" in await at("20T08:30")


async def test_a_bad_rating_is_to_be_rung_until_somebody_spoke_with_them(at, hall, lead):
    citizen, me = await contact(hall, "c"), await lead_of(hall)
    one = await reported(hall, citizen)
    await use(hall, lambda services: services.cases.claim(me, one.id))
    await use(hall, lambda services: services.cases.close(me, one.id, Ending.SOLVED))
    _, low = await use(hall, lambda services: services.ratings.rate(citizen, one.id, 1))
    assert low is not None
    assert f"还没人联系1件：{low.code}" in await at("20T08:30")
    await use(hall, lambda services: services.cases.claim(me, low.id))
    await use(hall, lambda services: services.cases.reply(me, low.id, ToCitizen("抱歉")))
    assert "还没人联系" not in await lead.says("/digest")


async def test_who_comes_today_is_told_by_site(at, hall):
    person = hall.person(address="77")
    await person.says("预约身份证", "云溪大厅", "下周一", "10:00", "张伟", "13800000000")
    await person.presses("确认预约")
    assert "云溪大厅：预约1个" in await at("23T08:30")
    assert "预约1个" not in await at("24T08:30")


async def test_papers_that_were_let_come_later_are_counted_from_their_last_day_on(at, hall):
    paper = MissingPaper(0, "passport", "main", Paper.PHOTO, date(2026, 11, 23), "张小云", "13800000000")
    id = await use(hall, lambda services: services.missing_papers.add(paper, by="desk"))
    assert "容缺" not in await at("20T08:30")
    assert "还没补来的1份" in await at("23T08:30")
    assert "还没补来的1份" in await at("24T08:30")
    await use(hall, lambda services: services.missing_papers.received(id, by="desk"))
    assert "容缺" not in await at("25T08:30")


async def test_whom_nothing_reached_is_counted(at, hall, lead, store):
    await hall.person(address="77").says("明天9点提醒我带照片")
    one = await store.run(lambda tx: tx.contacts.open("buttons", "77"))
    await store.run(lambda tx: tx.contacts.reach(one[0].id, Reach.BLOCKED))
    await at("20T09:30")
    assert "没送到、还没打电话的通知1条" in await lead.says("/digest")


async def test_what_is_asked_most_and_not_answered_is_told_with_how_many_asked(at, hall, store):
    for number in range(4):
        who = await contact(hall, f"q{number}")
        await use(hall, lambda services, who=who: asked(services, who))
    assert "普通护照，照片（4人）" in await at("20T08:30")


async def asked(services, who):
    await services.questions.asked(who, "passport", "photo", frozenset(), known=False, said="护照照片要多大")


async def test_who_leads_one_site_reads_of_that_site_and_nobody_of_themselves(hall, store):
    liulin = await staff(hall, "lead", "周扬", "L7", "liulin")
    citizen = await contact(hall, "c")
    at_main = await reported(hall, citizen, site="main")
    here = await reported(hall, citizen, site="liulin")
    about_me = await reported(hall, citizen, site="liulin", badge="L7")
    nowhere = await reported(hall, citizen)
    found = await store.run(lambda tx: digest_for(tx, hall.core.kit(), liulin))
    codes = {case.code for case in found.unclaimed}
    assert codes == {here.code, nowhere.code} and at_main.code not in codes and about_me.code not in codes


async def test_it_fits_a_phone_however_much_there_is(hall, store):
    await staff(hall, "lead", "王芳")
    for number in range(9):
        who = await contact(hall, f"c{number}")
        for kind in (Kind.COMPLAINT, Kind.CANNOT_GET_DONE, Kind.SUGGESTION):
            await reported(hall, who, kind)
    hall.clock.forward(days=1)
    for number in range(9):
        await reported(hall, await contact(hall, f"c{number}"), Kind.THANKS, "谢谢", site="main", window=f"{number}")
    set_clock(hall, "2026-11-27T08:30")
    told = await listener(hall, "王芳").says("/digest")
    assert "已超期27件" in told and "等\n" in told
    assert len(told.split("\n")) < 16 and len(told) < 500


async def test_it_is_said_in_the_language_of_its_reader(at, lead):
    await lead.says("/language en")
    assert (await at("20T08:30")).startswith("Good morning, 王芳.")
    assert "nothing needs you right now" in await lead.says("/digest")


async def test_without_an_hour_nobody_is_told_unasked(store):
    hall = open_hall(store, replace_model(config(), digest=Digest()), THURSDAY_TEN)
    await staff(hall, "lead", "王芳")
    set_clock(hall, "2026-11-20T08:30")
    await hall.core.tick()
    assert "早上好" not in await listener(hall, "王芳").listens()


def test_the_hours_must_leave_time_to_send_it():
    with pytest.raises(ValueError, match="before until"):
        Digest(at=time(12), until=time(12))


async def test_what_was_told_long_ago_is_forgotten(at, hall, store):
    await at("20T08:30")
    day = hall.clock.now() + timedelta(days=1)
    assert await store.run(lambda tx: tx.digests.purge(day, 10)) == 1
