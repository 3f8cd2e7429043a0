"""What staff do with a case: one owner, replies that are no notes, honest endings, transfers, promises."""

import asyncio
from datetime import date

import pytest

from bot.domain.case_states import Ending, NotNow, State
from bot.domain.cases import (
    AlreadyClaimed,
    Changed,
    Kind,
    NobodyThere,
    Note,
    NotYours,
    ReasonMissing,
    ToCitizen,
    Weight,
    What,
)
from bot.domain.staff import Forbidden
from bot.services.case_hands import To
from bot.store.messages import Delivery
from tests.case_kit import case, contact, listener, mine, reported, staff, tick, use
from tests.hall import BUTTONS, PAGE, Hall


@pytest.fixture
async def clerk(hall):
    return await staff(hall, "clerk", "李明", "A017")


@pytest.fixture
async def lead(hall):
    return await staff(hall, "lead", "王芳")


@pytest.fixture
async def citizen(hall):
    return await contact(hall, "citizen")


async def ledger(hall: Hall, id: int) -> list[str]:
    events = await hall.core.store.run(lambda tx: tx.cases.events(id))
    return [event.what.value for event in events]


# One owner


async def test_the_second_who_claims_is_told_who_has_it(hall, clerk, lead, citizen):
    one = await reported(hall, citizen)
    claimed = await use(hall, lambda services: services.cases.claim(clerk, one.id))
    assert (claimed.state, claimed.owner_id) == (State.CLAIMED, clerk.id)
    with pytest.raises(AlreadyClaimed) as refusal:
        await use(hall, lambda services: services.cases.claim(lead, one.id))
    assert refusal.value.values["name"] == "李明"
    assert await use(hall, lambda services: services.cases.claim(clerk, one.id)) == claimed
    assert await ledger(hall, one.id) == ["opened", "claimed"]


async def test_of_two_who_claim_at_once_one_has_it(hall, clerk, lead):
    """A thousand cases, each claimed by two people at the same time."""
    people = [await contact(hall, f"c{number}") for number in range(100)]
    cases = [await reported(hall, people[number % 100], text=f"第{number}件事没人管") for number in range(1000)]

    async def claim(me, id: int) -> str:
        try:
            await use(hall, lambda services: services.cases.claim(me, id))
        except AlreadyClaimed as refusal:
            return f"not {refusal.values['name']}"
        return me.name

    claims = [claim(me, one.id) for one in cases for me in (clerk, lead)]
    told = await asyncio.gather(*claims)
    for first, second in zip(told[::2], told[1::2], strict=True):
        assert {first, second} in ({"李明", "not 李明"}, {"王芳", "not 王芳"})
    rows = [await ledger(hall, one.id) for one in cases]
    assert all(row.count("claimed") == 1 for row in rows)


async def test_only_the_owner_speaks_for_the_hall(hall, clerk, lead, citizen):
    one = await reported(hall, citizen)
    words = ToCitizen("您好，正在查。")
    for me in (clerk, lead):
        with pytest.raises(NotYours):
            await use(hall, lambda services, me=me: services.cases.reply(me, one.id, words))
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    with pytest.raises(NotYours):
        await use(hall, lambda services: services.cases.close(lead, one.id, Ending.SOLVED))


async def test_a_lead_gives_a_case_to_somebody_and_a_clerk_does_not(hall, clerk, lead, citizen):
    other = await staff(hall, "clerk", "赵敏")
    one = await reported(hall, citizen)
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    with pytest.raises(Forbidden):
        await use(hall, lambda services: services.cases.assign(clerk, one.id, other.id))
    given = await use(hall, lambda services: services.cases.assign(lead, one.id, other.id))
    assert given.owner_id == other.id
    await hall.core.tick()
    assert "分给您了" in await listener(hall, "赵敏").listens()


async def test_a_complaint_about_somebody_is_not_theirs_to_see_or_touch(hall, clerk, lead, citizen):
    one = await reported(hall, citizen, badge="a017")
    for work in (
        lambda services: services.cases.claim(clerk, one.id),
        lambda services: services.cases.note(clerk, one.id, Note("看看")),
        lambda services: services.case_lists.page(clerk, one.id),
    ):
        with pytest.raises(Forbidden):
            await use(hall, work)
    inbox = await use(hall, lambda services: services.case_lists.inbox(clerk))
    assert inbox.cases == ()
    assert await use(hall, lambda services: services.case_lists.find(clerk, one.code)) == []
    with pytest.raises(Forbidden):
        await use(hall, lambda services: services.cases.assign(lead, one.id, clerk.id))
    assert (await use(hall, lambda services: services.cases.claim(lead, one.id))).owner_id == lead.id


# What the citizen hears, and what not


async def test_a_reply_reaches_the_citizen_and_leaves_their_conversation_alone(hall, clerk):
    person = hall.person(PAGE, "c1")
    await person.says("我要投诉，3号窗口排队两小时没人理", "提交", "/start", "办护照")
    (one,) = await mine(hall, person)
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    before = await person.listens()
    await use(hall, lambda services: services.cases.reply(clerk, one.id, ToCitizen("您好，正在查监控。")))
    told = await person.listens()
    assert before == "" and "李明回复您" in told and "正在查监控" in told and one.code in told
    assert "7个工作日" in await person.says("多久办好")  # the question from before still stands


async def test_a_note_goes_nowhere_near_the_citizen(hall, clerk):
    person = hall.person(PAGE, "c1")
    await person.says("我要投诉，3号窗口排队两小时没人理", "提交")
    (one,) = await mine(hall, person)
    await use(hall, lambda services: services.cases.note(clerk, one.id, Note("这人常来，先核实")))
    assert await person.listens() == ""
    with pytest.raises(TypeError):
        await use(hall, lambda services: services.cases.note(clerk, one.id, ToCitizen("您好")))
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    with pytest.raises(TypeError):
        await use(hall, lambda services: services.cases.reply(clerk, one.id, Note("先核实")))
    assert await person.listens() == ""
    assert "先核实" not in await person.says("我的投诉")


async def test_each_reply_shows_whether_it_arrived(hall, clerk):
    person = hall.person(BUTTONS, "c1")
    await person.says("我要投诉，3号窗口排队两小时没人理", "提交")
    (one,) = await mine(hall, person)
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.reply(clerk, one.id, ToCitizen("您好。")))

    async def reply():
        page = await use(hall, lambda services: services.case_lists.page(clerk, one.id))
        return page.events[-1]

    waiting = await reply()
    assert (waiting.what, waiting.delivery) == (What.REPLIED, "queued")
    now = hall.clock.now()

    async def fail(tx) -> None:
        """What was said before it arrived; it did not."""
        for earlier in range(1, waiting.message_id):
            await tx.outbox.finish(earlier, Delivery.SENT, "")
        while due := await tx.outbox.claim(now.replace(year=2030), now, 9):
            for one in due:
                end = Delivery.UNREACHABLE if one.id == waiting.message_id else Delivery.SENT
                await tx.outbox.finish(one.id, end, "blocked")

    await hall.core.store.run(fail)
    ended = await reply()
    assert (ended.delivery, ended.trouble) == ("unreachable", "blocked")


@pytest.mark.parametrize(
    ("ending", "state", "said", "not_said"),
    [
        (Ending.SOLVED, State.CLOSED_SOLVED, "已解决", "没能解决"),
        (Ending.NOT_SOLVED, State.CLOSED_NOT_SOLVED, "没能解决，很抱歉", "已解决"),
        (Ending.EXPLAINED, State.CLOSED_EXPLAINED, "说明如下", "解决"),
    ],
)
async def test_each_ending_has_its_own_honest_sentence(hall, clerk, citizen, ending, state, said, not_said):
    one = await reported(hall, citizen, site="main")
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    closed = await use(hall, lambda services: services.cases.close(clerk, one.id, ending, ToCitizen("规定如此。")))
    told = await hall.person(PAGE, "citizen").listens()
    assert closed.state is state and said in told and not_said not in told and "规定如此" in told
    if ending is not Ending.SOLVED:
        assert "0000-5550100" in told and "12345" in told  # who can still help
    with pytest.raises(NotNow):
        await use(hall, lambda services: services.cases.close(clerk, one.id, ending, ToCitizen("再关")))


@pytest.mark.parametrize("ending", [Ending.NOT_SOLVED, Ending.EXPLAINED])
async def test_what_was_not_solved_is_not_closed_without_a_reason(hall, clerk, citizen, ending):
    one = await reported(hall, citizen)
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    with pytest.raises(ReasonMissing):
        await use(hall, lambda services: services.cases.close(clerk, one.id, ending, ToCitizen("  ")))
    assert (await case(hall, one.id)).state is State.CLAIMED


async def test_after_a_transfer_the_number_stays_and_the_citizen_knows_who_has_it(hall, clerk, citizen):
    there = await staff(hall, "lead", "周扬", site="dongqiao")
    one = await reported(hall, citizen, site="main")
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    to = To(site="dongqiao")
    moved = await use(hall, lambda services: services.cases.transfer(clerk, one.id, to, Note("归东桥管")))
    assert (moved.code, moved.state, moved.owner_id, moved.desk) == (one.code, State.TRANSFERRED, None, "dongqiao")
    told = await hall.person(PAGE, "citizen").listens()
    assert "已转给东桥街道服务点" in told and one.code in told and "归东桥管" not in told
    await hall.core.tick()
    assert "转过来了" in await listener(hall, "周扬").listens()
    assert (await use(hall, lambda services: services.cases.claim(there, one.id))).owner_id == there.id


async def test_a_case_in_a_colleagues_hands_is_not_taken_away_by_a_transfer(hall, clerk, citizen):
    other = await staff(hall, "clerk", "赵敏")
    one = await reported(hall, citizen)
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    with pytest.raises(NotYours):
        await use(hall, lambda services: services.cases.transfer(other, one.id, To(staff_id=other.id), Note("我来")))


async def test_a_longer_deadline_is_told_with_its_reason(hall, clerk, lead, citizen):
    one = await reported(hall, citizen)
    words = ToCitizen("要等省里核查")
    with pytest.raises(Forbidden):
        await use(hall, lambda services: services.cases.prolong(clerk, one.id, Weight.VERY_COMPLEX, words))
    longer = await use(hall, lambda services: services.cases.prolong(lead, one.id, Weight.VERY_COMPLEX, words))
    assert longer.due_at > one.due_at
    told = await hall.person(PAGE, "citizen").listens()
    assert "12月16日 周三 17:00前给您答复" in told and "要等省里核查" in told


async def test_nobody_writes_to_a_person_who_had_their_data_erased(hall, clerk, citizen):
    one = await reported(hall, citizen)
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.erasure.erase(citizen, keep_appointments=False))
    with pytest.raises(NobodyThere):
        await use(hall, lambda services: services.cases.reply(clerk, one.id, ToCitizen("您好")))
    closed = await use(
        hall, lambda services: services.cases.close(clerk, one.id, Ending.EXPLAINED, ToCitizen("查清了"))
    )
    assert closed.state is State.CLOSED_EXPLAINED


async def test_what_somebody_else_changed_meanwhile_is_not_written_over(hall, clerk, citizen):
    one = await reported(hall, citizen)

    async def late(tx) -> bool:
        from bot.services.case_desk import CaseDesk

        with pytest.raises(Changed):
            await CaseDesk(tx, hall.core.kit()).write(one)
        return True

    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    assert await hall.core.store.run(late)


# Promises


async def test_a_day_promised_in_a_reply_becomes_a_task_of_the_owner(hall, clerk, lead, citizen):
    one = await reported(hall, citizen)
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    words = "我会在12月3日联系您"

    async def reply(services):
        day = services.cases.promised_in(words)
        assert day == date(2026, 12, 3)
        return await services.cases.reply(clerk, one.id, ToCitizen(words), day)

    await use(hall, reply)
    hall.clock.forward(days=7)  # the second of December
    await tick(hall)
    assert "答应过市民" not in await listener(hall, "李明").listens()
    hall.clock.forward(days=1)
    await tick(hall)
    assert "答应过市民，12月3日" in await listener(hall, "李明").listens()
    await use(hall, lambda services: services.cases.reply(clerk, one.id, ToCitizen("查到了。")))
    page = await use(hall, lambda services: services.case_lists.page(lead, one.id))
    assert [promise.state for promise in page.promises] == ["kept"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("三个工作日内答复您", date(2026, 11, 30)),  # told on a Wednesday
        ("We will get back to you within 3 working days", date(2026, 11, 30)),
        ("这周内解决", date(2026, 11, 27)),
        ("这周给您答复", date(2026, 11, 27)),
        ("本周五给您答复", date(2026, 11, 27)),
        ("This will be fixed by the end of this week", date(2026, 11, 27)),
        ("I will call you by the end of the week", date(2026, 11, 27)),
        ("请您三个工作日内带材料来窗口", None),
        ("三天内给您答复", date(2026, 11, 27)),  # Saturday is the third day
        ("我们会在两天之内联系您", date(2026, 11, 27)),
        ("您放心，一周内解决", date(2026, 12, 2)),
        ("24小时内给您回电话", date(2026, 11, 26)),
        ("We will get back to you within three days", date(2026, 11, 27)),
        ("I'll call you within a week", date(2026, 12, 2)),
        ("三天后给您答复", date(2026, 11, 28)),
        ("请您三天内带材料来窗口", None),
        ("临时身份证三个月内有效，我们会联系您", None),
        ("收据三天内有效，我们会联系您", None),
        ("You can come within three days", None),
    ],
)
async def test_a_promise_in_working_days_or_for_this_week_has_its_day(hall, words, day):
    assert await use(hall, lambda services: _value(services.cases.promised_in(words))) == day


async def test_an_appointment_for_the_citizen_is_no_promise(hall, clerk):
    assert await use(hall, lambda services: _value(services.cases.promised_in("请您12月3日带材料来窗口"))) is None


# Thanks


async def test_thanks_reach_the_officer_by_badge_and_the_lead(hall, clerk, lead):
    person = hall.person(PAGE, "c1")
    told = await person.says("表扬一下工号A017的民警，帮我爸推轮椅办好了身份证，太感谢了", "送到，也可以展示")
    assert "已经送到" in told
    await hall.core.tick()
    for name in ("李明", "王芳"):
        assert "收到一份感谢" in await listener(hall, name).listens()
    (thanks,) = await mine(hall, person)
    assert thanks.state is State.PASSED_ON and thanks.due_at is None


async def test_the_wall_shows_what_its_writer_agreed_to_and_a_lead_let_up(hall, clerk, lead, citizen):
    text = "谢谢A017，我叫张小云，电话13800001111"
    agreed = await reported(hall, citizen, Kind.THANKS, text, badge="A017", shown=True)
    private = await reported(hall, citizen, Kind.THANKS, text, badge="A017")
    wall = lambda services: services.case_lists.shown_thanks()  # noqa: E731
    assert await use(hall, wall) == []
    with pytest.raises(NotNow):
        await use(hall, lambda services: services.cases.show_thanks(lead, private.id))
    with pytest.raises(Forbidden):
        await use(hall, lambda services: services.cases.show_thanks(clerk, agreed.id))
    await use(hall, lambda services: services.cases.show_thanks(lead, agreed.id))
    (shown,) = await use(hall, wall)
    assert shown.id == agreed.id and "张小云" not in shown.masked and "13800001111" not in shown.masked


async def _value(value):
    return value
