"""The clock of cases: claims that come back, warnings, escalation, and nobody woken by one."""

from datetime import datetime

import pytest

from bot.domain.case_states import Ending, State
from bot.domain.cases import AlreadyClaimed, Kind, Note, ToCitizen
from bot.services.case_hands import To
from tests.case_kit import case, complained, contact, listener, reported, staff, tick, use
from tests.hall import PAGE, Hall


@pytest.fixture
async def people(hall):
    """A clerk, a lead and an admin, who listen."""
    roles = (("clerk", "李明"), ("lead", "王芳"), ("admin", "周扬"))
    return {name: await staff(hall, role, name) for role, name in roles}


@pytest.fixture
def until(hall, people):
    """Lets the hall's clock run, looks every half hour, and gathers what each was newly told."""
    listeners = {name: listener(hall, name) for name in people}

    async def run(moment: str) -> dict[str, str]:
        await let_run(hall, datetime.fromisoformat(f"2026-{moment}+08:00"))
        return {name: await one.listens() for name, one in listeners.items()}

    return run


async def let_run(hall: Hall, end: datetime) -> None:
    while hall.clock.now() < end:
        await tick(hall)
        hall.clock.forward(minutes=min(30, (end - hall.clock.now()).total_seconds() / 60))
    await tick(hall)


async def test_a_claim_that_led_to_nothing_is_everybodys_again(hall, people):
    one = await reported(hall, await contact(hall, "c"))
    await use(hall, lambda services: services.cases.claim(people["李明"], one.id))
    hall.clock.forward(hours=3, minutes=59)
    with pytest.raises(AlreadyClaimed):
        await use(hall, lambda services: services.cases.claim(people["王芳"], one.id))
    hall.clock.forward(minutes=1)  # nothing has looked yet
    taken = await use(hall, lambda services: services.cases.claim(people["王芳"], one.id))
    assert taken.owner_id == people["王芳"].id


async def test_the_clock_gives_it_back_and_tells_the_lead(hall, people, until):
    one = await reported(hall, await contact(hall, "c"))
    await use(hall, lambda services: services.cases.claim(people["李明"], one.id))
    told = await until("11-25T14:30")
    free = await case(hall, one.id)
    assert (free.state, free.owner_id) == (State.NEW, None)
    assert "一直没有回音" in told["王芳"] and "一直没有回音" not in told["周扬"]


async def test_in_the_morning_nobody_is_asked_to_take_what_a_colleague_took_at_night(hall, people, until):
    await staff(hall, "clerk", "何静")
    other = listener(hall, "何静")
    await until("11-25T20:00")
    one = await reported(hall, await contact(hall, "c"))
    await tick(hall)  # notices wait for the morning
    await use(hall, lambda services: services.cases.claim(people["李明"], one.id))
    told = await until("11-26T09:30")
    assert one.code not in told["李明"] and one.code not in await other.listens()
    assert one.code in told["王芳"]  # the lead hears that it came


async def test_an_answered_claim_stays(hall, people, until):
    one = await reported(hall, await contact(hall, "c"))
    await use(hall, lambda services: services.cases.claim(people["李明"], one.id))
    await use(hall, lambda services: services.cases.reply(people["李明"], one.id, ToCitizen("正在查。")))
    await until("11-26T12:00")
    assert (await case(hall, one.id)).owner_id == people["李明"].id


async def test_what_is_late_climbs_from_the_owner_to_the_lead_and_the_admin(hall, people, until):
    one = await reported(hall, await contact(hall, "c"))
    await use(hall, lambda services: services.cases.claim(people["李明"], one.id))
    await use(hall, lambda services: services.cases.reply(people["李明"], one.id, ToCitizen("正在查。")))
    warned = await until("11-30T13:30")
    assert "快到期了" in warned["李明"] and "快到期了" not in warned["王芳"]
    late = await until("12-01T09:30")
    assert "已经超期" in late["李明"] and "已经超期" in late["王芳"] and late["周扬"].count("超期") == 0
    very = await until("12-02T09:30")
    assert all("超期很久了" in very[name] for name in ("李明", "王芳", "周扬"))
    quiet = await until("12-04T18:00")
    assert not any("超期" in text for text in quiet.values())


async def test_nobody_spoken_with_by_the_evening_is_told_in_the_morning(hall, people, until):
    await reported(hall, await contact(hall, "c"))
    assert "还没有人联系市民" not in (await until("11-26T08:30"))["王芳"]
    assert "还没有人联系市民" in (await until("11-26T09:30"))["王芳"]


async def test_no_alarm_comes_at_night_or_on_a_weekend(hall, people, until):
    """A case that is due on Friday at five is not spoken of before Monday."""
    one = await reported(hall, await contact(hall, "c"), Kind.CANNOT_GET_DONE, "身份证不给办")
    await use(hall, lambda services: services.cases.claim(people["李明"], one.id))
    await use(hall, lambda services: services.cases.reply(people["李明"], one.id, ToCitizen("正在查。")))
    await until("11-27T16:59")
    assert not any((await until("11-30T08:59")).values())
    assert "已经超期" in (await until("11-30T09:30"))["王芳"]


async def test_the_citizens_own_day_is_recalled_before_it_comes(hall, people, until):
    day = datetime.fromisoformat("2026-11-27T00:00:00+08:00").date()
    await reported(hall, await contact(hall, "c"), need_by=day)
    told = await until("11-26T14:00")
    assert "市民11月27日 周五就要用" in told["王芳"]


async def test_a_case_that_ended_rings_no_more(hall, people, until):
    one = await reported(hall, await contact(hall, "c"))
    await use(hall, lambda services: services.cases.claim(people["李明"], one.id))
    words = ToCitizen("规定如此。")
    await use(hall, lambda services: services.cases.close(people["李明"], one.id, Ending.EXPLAINED, words))
    await until("11-25T18:00")
    assert not any((await until("12-04T18:00")).values())


async def test_several_alarms_at_once_are_told_as_the_gravest(hall, people):
    one = await reported(hall, await contact(hall, "c"))
    await use(hall, lambda services: services.cases.claim(people["李明"], one.id))
    await use(hall, lambda services: services.cases.reply(people["李明"], one.id, ToCitizen("正在查。")))
    hall.clock.forward(days=12)  # the service was away
    await tick(hall)
    told = await listener(hall, "李明").listens()
    assert told.count(one.code) == 1 and "超期很久了" in told


async def test_while_the_citizen_is_asked_no_clock_runs(hall, people, until):
    one = await reported(hall, await contact(hall, "c"))
    await use(hall, lambda services: services.cases.claim(people["李明"], one.id))
    await use(hall, lambda services: services.cases.ask(people["李明"], one.id, ToCitizen("大概几点？")))
    told = await until("12-10T12:00")
    assert not any("期" in text.replace("期限", "") for text in told.values())
    who = await contact(hall, "c")
    await use(hall, lambda services: services.reports.add(who, one.code, "上午十点左右"))
    again = await case(hall, one.id)
    assert again.state is State.CLAIMED and again.due_at is not None and again.due_at > hall.clock.now()


async def test_who_has_to_be_spoken_with_today_is_listed_today(hall, people):
    clerk = people["李明"]
    one = await reported(hall, await contact(hall, "c"))
    told = await use(hall, lambda services: services.lookup.today(clerk))
    assert one.code in hall.core.in_force.say(told, "zh-Hans")
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.reply(clerk, one.id, ToCitizen("我们在查。")))
    told = await use(hall, lambda services: services.lookup.today(clerk))
    assert one.code not in hall.core.in_force.say(told, "zh-Hans")


async def test_what_stays_late_is_told_again_every_few_days_until_it_ends(hall, people, until):
    one = await reported(hall, await contact(hall, "c"))
    await use(hall, lambda services: services.cases.claim(people["李明"], one.id))
    await use(hall, lambda services: services.cases.reply(people["李明"], one.id, ToCitizen("正在查。")))
    await until("12-04T18:00")
    again = await until("12-07T09:30")
    assert all(told.count("还是没有办完") == 1 for told in again.values()) and len(again) == 3
    assert not any((await until("12-09T18:00")).values())
    assert "还是没有办完" in (await until("12-10T09:30"))["周扬"]
    await use(hall, lambda services: services.cases.close(people["李明"], one.id, Ending.SOLVED))
    assert not any((await until("12-20T18:00")).values())


async def test_who_was_promised_an_answer_is_told_once_that_the_hall_is_late(hall, people, until):
    citizen = hall.person(PAGE, "c")
    one = await complained(hall, citizen)
    assert "最晚11月30日 周一 17:00" in await citizen.says(one.code)
    await until("12-02T18:00")
    told = await citizen.listens()
    assert told.count(one.code) == 1 and "还没有办完，很抱歉" in told
    assert "已经过了，很抱歉" in await citizen.says("我的投诉")


async def test_who_is_asked_something_is_not_told_that_the_hall_is_late(hall, people, until):
    citizen = hall.person(PAGE, "c")
    one = await complained(hall, citizen)
    await use(hall, lambda services: services.cases.claim(people["李明"], one.id))
    await use(hall, lambda services: services.cases.ask(people["李明"], one.id, ToCitizen("大概几点？")))
    await citizen.listens()
    await until("12-02T18:00")
    assert await citizen.listens() == "" and "最晚" in await citizen.says("我的投诉")


async def test_staff_read_by_when_the_citizen_needs_it_where_they_hear_of_it_first(hall, people, until):
    day = datetime.fromisoformat("2026-12-09T00:00:00+08:00").date()
    await reported(hall, await contact(hall, "c"), need_by=day)
    assert "市民12月9日 周三要用" in (await until("11-25T10:30"))["王芳"]


async def test_a_promise_is_recalled_to_whoever_has_the_case_by_then_and_not_as_theirs(hall, people, until):
    one = await reported(hall, await contact(hall, "c"))
    clerk = people["李明"]
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    words = ToCitizen("我会在11月27日联系您")
    await use(hall, lambda services: services.handover.say(clerk, one.id, words))
    other = people["王芳"]
    await use(hall, lambda services: services.cases.transfer(clerk, one.id, To(staff_id=other.id), Note("请接着办")))
    told = (await until("11-27T09:30"))["王芳"]
    assert "答应过市民，11月27日 周五给回音" in told and "您答应" not in told
