"""What the remedy of a class is to the cases of those who are told of it: their outcome, unless more is open."""

from datetime import date

import pytest

from bot.domain.case_states import Ending, State
from bot.domain.cases import Case, Kind, ToCitizen, What
from bot.services.notice_words import write
from tests.case_kit import case as fresh
from tests.case_kit import contact, reported, staff, use
from tests.hall import Hall
from tests.test_classes import PHOTOS, does, page, person, remedied, report, tell, together


async def told(hall: Hall, *cases: Case, people: int = 1):
    lead = await staff(hall, "lead", "王芳")
    one = await remedied(hall, lead, await together(hall, lead, cases))
    await tell(hall, lead, one.id, people)
    await hall.core.tick()
    return lead, one


async def clerk_with(hall: Hall, case: Case):
    me = await staff(hall, "clerk", "李明")
    await use(hall, lambda services: services.cases.claim(me, case.id))
    return me


async def entries(hall: Hall, case: Case, what: What):
    events = await hall.core.store.run(lambda tx: tx.cases.events(case.id))
    return [event for event in events if event.what is what]


async def test_who_is_told_of_the_remedy_has_their_case_closed_with_it(hall):
    one = await report(hall, "1", PHOTOS[0][2])
    await told(hall, one)
    heard = await person(hall, "1").listens()
    assert "拍照机换成了新的" in heard and f"{one.code} 就此办结，结果：已解决" in heard
    assert (await fresh(hall, one.id)).state is State.CLOSED_SOLVED
    (closed,) = await entries(hall, one, What.CLOSED)
    assert (closed.detail, closed.words, closed.delivery) == ("remedied", "拍照机换成了新的。", "sent")
    assert closed.staff_id is not None


async def test_nothing_is_closed_before_it_is_told(hall):
    one = await report(hall, "1", PHOTOS[0][2])
    hall.clock.forward(hours=13)  # in quiet hours
    await told(hall, one)
    assert (await fresh(hall, one.id)).is_open
    hall.clock.forward(hours=11)
    await hall.core.tick()
    assert not (await fresh(hall, one.id)).is_open


async def test_it_is_asked_once_how_it_was_and_of_a_suggestion_when_there_was_time_to_try(hall):
    complaint = await report(hall, "1", PHOTOS[0][2])
    second = await report(hall, "1", PHOTOS[1][2])
    wish = await report(hall, "5", "建议在自助拍照机旁边贴个说明", Kind.SUGGESTION)
    await told(hall, complaint, second, wish, people=2)
    heard = await person(hall, "1").listens()
    assert f"{second.code}、{complaint.code} 就此办结" in heard
    assert "请您有空来试一试" in await person(hall, "5").listens()
    hall.clock.forward(minutes=31)
    await hall.core.tick()
    assert (await person(hall, "1").listens()).count("办得怎么样") == 1
    assert "办得怎么样" not in await person(hall, "5").listens()
    hall.clock.forward(days=7)
    await hall.core.tick()
    assert "办得怎么样" in await person(hall, "5").listens()


async def _promises(hall, case):
    me = await clerk_with(hall, case)
    day = date(2026, 12, 3)
    await use(hall, lambda services: services.cases.reply(me, case.id, ToCitizen("12月3日联系您。"), day))


async def _asks(hall, case):
    me = await clerk_with(hall, case)
    await use(hall, lambda services: services.cases.ask(me, case.id, ToCitizen("哪天拍的？")))


@pytest.mark.parametrize("happens", [_promises, _asks])
async def test_a_case_with_a_promise_or_a_question_of_ours_goes_on(hall, happens):
    one = await report(hall, "1", PHOTOS[0][2])
    await happens(hall, one)
    await told(hall, one)
    heard = await person(hall, "1").listens()
    assert "里还有别的事，接着办" in heard and "办结" not in heard
    assert (await fresh(hall, one.id)).is_open


async def _complain(hall: Hall, **more) -> Case:
    return await reported(hall, await contact(hall, "1"), Kind.CANNOT_GET_DONE, PHOTOS[0][2], site="main", **more)


@pytest.mark.parametrize("more", [{"badge": "A017"}, {"need_by": date(2026, 12, 3)}])
async def test_who_complains_of_somebody_or_has_a_day_of_their_own_is_not_done_with_the_remedy(hall, more):
    one = await _complain(hall, **more)
    await told(hall, one)
    assert "接着办" in await person(hall, "1").listens() and (await fresh(hall, one.id)).is_open


async def test_still_not_right_is_one_press_and_the_case_goes_on(hall):
    one = await report(hall, "1", PHOTOS[0][2])
    me = await clerk_with(hall, one)
    _, done = await told(hall, one)
    citizen = person(hall, "1")
    await citizen.listens()
    assert f"{one.code} 已经重新打开" in await citizen.presses("还没改好")
    again = await fresh(hall, one.id)
    assert again.is_open and again.owner_id == me.id and again.due_at > hall.clock.now()
    assert "已经加到" in await citizen.says("今天又退了两次")
    assert (await page(hall, me, done.id)).rate.count_after == 1
    hall.clock.forward(minutes=40)
    await hall.core.tick()
    assert "办得怎么样" not in await citizen.listens()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh-Hans", "还没改好啊，今天又退了"),
        ("zh-Hans", "根本没有解决"),
        ("zh-Hans", "問題還在"),
        ("en", "It is still not working, it rejected me again"),
        ("en", "still not fixed"),
    ],
)
async def test_it_may_be_said_in_ones_own_words(hall, language, said):
    one = await report(hall, "1", PHOTOS[0][2], language=language)
    await told(hall, one)
    citizen = person(hall, "1", language)
    heard = await citizen.says(said)
    assert "重新打开" in heard or "重新打開" in heard or "open again" in heard, heard
    assert (await fresh(hall, one.id)).is_open
    (opened,) = await entries(hall, one, What.REOPENED)
    assert opened.words == said


async def test_after_a_week_of_trying_it_is_still_said_of_the_report_that_ended(hall):
    one = await report(hall, "5", "建议在大门口加一排扶手", Kind.SUGGESTION)
    await told(hall, one)
    hall.clock.forward(days=8)
    await hall.core.tick()
    assert "重新打开" in await person(hall, "5").says("还是不行，扶手是松的")
    assert (await fresh(hall, one.id)).is_open


async def test_when_the_remedy_did_not_help_the_cases_go_on_and_their_people_hear_so_and_of_the_next_one(hall):
    one = await report(hall, "1", PHOTOS[0][2])
    lead, done = await told(hall, one)
    await person(hall, "1").listens()
    reopened = await does(hall, lambda classes: classes.reopen(lead, done.id, done.version, "换了还是不行"))
    citizen = person(hall, "1")
    assert "还没有真正解决，很抱歉" in await citizen.listens()
    again = await fresh(hall, one.id)
    assert again.is_open and again.due_at > hall.clock.now()
    hall.clock.forward(days=1)
    twice = await does(hall, lambda c: c.remedy(lead, reopened.id, reopened.version, {"zh-Hans": "又换了一台。"}))
    await tell(hall, lead, twice.id, 1)
    await hall.core.tick()
    assert "又换了一台" in await citizen.listens()
    assert not (await fresh(hall, one.id)).is_open
    hall.clock.forward(minutes=31)
    await hall.core.tick()
    assert "办得怎么样" in await citizen.listens()


async def test_what_ended_before_is_told_as_it_was(hall):
    one = await report(hall, "1", PHOTOS[0][2])
    me = await clerk_with(hall, one)
    await use(hall, lambda s: s.cases.close(me, one.id, Ending.NOT_SOLVED, ToCitizen("机器要等明年换。")))
    before = await fresh(hall, one.id)
    await told(hall, one)
    heard = await person(hall, "1").listens()
    assert "拍照机换成了新的" in heard and "就此办结" not in heard and "再点“补充”告诉我们" in heard
    assert await fresh(hall, one.id) == before


async def test_while_the_clock_runs_on_it_says_the_same_when_it_is_sent(hall, monkeypatch):
    """What was decided is looked at once more on its way; the case is closed by then."""
    one = await report(hall, "1", PHOTOS[0][2])
    stands = type(hall.clock).now

    def runs(clock):
        clock.forward(milliseconds=1)
        return stands(clock)

    monkeypatch.setattr(type(hall.clock), "now", runs)
    lead, done = await told(hall, one)
    (notice,) = await hall.core.store.run(lambda tx: tx.notices.told_lately(one.contact_id, one.opened_at, 5))
    reply = await hall.core.store.run(lambda tx: write(tx, hall.core.kit(), notice))
    assert reply.text.values["outcome"].key == "classes-told-ended" and reply.choices
    await does(hall, lambda classes: classes.reopen(lead, done.id, done.version, "换了还是不行"))
    assert (await fresh(hall, one.id)).is_open
