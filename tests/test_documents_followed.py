"""What those who follow a document are told of each of its changes, and papers of one family in one parcel."""

from datetime import date
from itertools import product

import pytest

from bot.domain.documents import (
    CORRECTED,
    IN_PRODUCTION,
    MAILED,
    READY,
    STILL,
    NotForward,
    State,
    is_forward,
    is_still_said,
)
from tests.documents_kit import PHONE, RECEIPT, follower, hears, move, put, using

# what follows


SCENARIOS = list(product(State, (IN_PRODUCTION, READY, f"{STILL}7d", f"{STILL}30d", MAILED, CORRECTED)))
SAID = {
    State.ACCEPTED: {CORRECTED},
    State.IN_PRODUCTION: {IN_PRODUCTION, CORRECTED},
    State.READY: {READY, f"{STILL}7d", f"{STILL}30d", CORRECTED},
    State.MAILED: {MAILED, CORRECTED},
    State.COLLECTED: set(),
}


@pytest.mark.parametrize(("state", "kind"), SCENARIOS)
def test_each_kind_of_notice_is_said_in_its_state_only_and_none_once_collected(state, kind):
    assert is_still_said(kind, state) == (kind in SAID[state])


OPENING = {
    State.IN_PRODUCTION: "在制作",
    State.READY: "办好了",
    State.MAILED: "寄出了",
}
STEPS = [(before, after) for before, after in product(State, State) if is_forward(before, after)]


@pytest.mark.parametrize(("before", "after"), STEPS)
async def test_every_step_forward_tells_its_own_and_nothing_else(hall, before, after):
    await put(hall, state=before)
    person = await follower(hall)
    await hears(hall, person)
    await move(hall, after)
    told = await hears(hall, person)
    assert [state for state, words in OPENING.items() if words in told] == ([after] if after in OPENING else [])
    assert bool(told) == (after in OPENING)
    assert await hears(hall, person) == ""


async def test_a_ready_document_is_told_of_at_once_at_seven_and_thirty_days_and_then_the_hall_rings(hall):
    id = await put(hall, state=State.IN_PRODUCTION)
    person = await follower(hall)
    await move(hall, State.READY)
    assert "办好了" in await hears(hall, person)
    told = []
    for day in range(1, 40):
        hall.clock.forward(days=1)
        if text := await hears(hall, person):
            told.append((day, f"办好{day}天了，还没有领" in text))
    assert told == [(7, True), (30, True)]
    (waiting,) = await using(hall, lambda services: services.documents.call_list())
    assert (waiting.id, waiting.phone) == (id, PHONE)
    assert await using(hall, lambda services: services.documents.rung(id, who="0731"))
    assert not await using(hall, lambda services: services.documents.rung(id, who="0802"))
    assert await using(hall, lambda services: services.documents.call_list()) == []


async def test_what_was_collected_is_neither_told_of_nor_rung_about(hall):
    await put(hall)
    person = await follower(hall)
    await move(hall, State.READY)
    await move(hall, State.COLLECTED)
    for _ in range(40):
        assert await hears(hall, person) == ""
        hall.clock.forward(days=1)
    assert await using(hall, lambda services: services.documents.call_list()) == []


async def test_who_asks_late_is_reminded_of_what_is_left(hall):
    await put(hall, state=State.READY)
    hall.clock.forward(days=10)
    person = await follower(hall)
    assert await hears(hall, person) == ""
    hall.clock.forward(days=20)
    assert "办好30天了" in await hears(hall, person)


async def test_a_mailed_document_is_told_with_its_parcel(hall):
    await put(hall, state=State.READY)
    person = await follower(hall, language="en")
    await move(hall, State.MAILED, parcel="EZ123456789CN")
    told = await hears(hall, person)
    assert "mailed on" in told and "EZ123456789CN" in told


async def test_states_go_forward_only_and_a_correction_is_told_and_kept_with_who_and_why(hall):
    id = await put(hall)
    person = await follower(hall)
    await move(hall, State.READY)
    assert "办好了" in await hears(hall, person)
    with pytest.raises(NotForward):
        await move(hall, State.IN_PRODUCTION)
    back = State.IN_PRODUCTION
    await using(hall, lambda services: services.documents.correct(RECEIPT, back, who="0731", why="拿错了一本"))
    told = await hears(hall, person)
    assert "对不起，前面的通知有误" in told and "在制作" in told
    await move(hall, State.READY)
    assert "办好了" in await hears(hall, person), "what was taken back can be told again"
    history = await hall.core.store.run(lambda tx: tx.documents.history(id))
    assert [(one.before, one.after, one.who) for one in history] == [
        (State.ACCEPTED, State.READY, "0731"),
        (State.READY, State.IN_PRODUCTION, "0731"),
        (State.IN_PRODUCTION, State.READY, "0731"),
    ]
    assert history[1].why == "拿错了一本"


async def test_who_does_not_follow_any_more_is_not_told(hall):
    await put(hall)
    person = await follower(hall)
    await person.presses("取消关注这份")
    await move(hall, State.READY)
    assert await hears(hall, person) == ""


async def test_a_notice_does_not_touch_the_form_that_is_being_filled(hall):
    await put(hall)
    person = await follower(hall)
    await person.says("提醒我")
    await move(hall, State.READY)
    assert "办好了" in await hears(hall, person)
    assert "11月26日 周四提醒您什么事" in await person.says("明天")


async def test_a_day_past_the_limit_is_admitted_and_one_past_the_holiday_plan_is_provisional(hall):
    await put(hall, accepted_on=date(2026, 10, 12))
    person = hall.person()
    assert "让您久等了" in await person.says("查进度", RECEIPT, "5678")
    await put(hall, "YX2026110024", accepted_on=date(2026, 11, 24), item="id_card")
    told = await person.says("回执YX2026110024到哪一步了", "5678")
    assert "2027年1月" in told and "暂定" in told


# one parcel


async def test_papers_of_one_family_ready_within_the_same_days_go_in_one_parcel(hall):
    home = {"address": "云溪区梧桐路 3号", "state": State.READY}
    first = await put(hall, item="id_card", **home)
    hall.clock.forward(days=2)
    second = await put(hall, "YX2026110024", item="id_card", **home | {"address": "云溪区梧桐路3号"})
    await put(hall, "YX2026110025", item="id_card", **home | {"address": "别处1号"})
    hall.clock.forward(days=2)
    await put(hall, "YX2026110026", item="id_card", **home)  # four days after the first
    person = await follower(hall)
    (parcel,) = await using(hall, lambda services: services.parcels.proposed())
    assert [one.id for one in parcel.documents] == [first, second] and parcel.postages_saved == 1
    ids = [first, second]
    await using(hall, lambda services: services.parcels.confirm(ids, "EZ123456789CN", who="0731"))
    told = await hears(hall, person)
    assert "一个包裹" in told and "一共2件" in told and "省下一份邮费" in told and "EZ123456789CN" in told
    assert await using(hall, lambda services: services.parcels.proposed()) == []


async def test_a_parcel_is_confirmed_whole_or_not_at_all(hall):
    home = {"address": "云溪区梧桐路3号", "state": State.READY}
    ids = [await put(hall, **home), await put(hall, "YX2026110024", **home)]
    await move(hall, State.COLLECTED, "YX2026110024")
    with pytest.raises(NotForward):
        await using(hall, lambda services: services.parcels.confirm(ids, "EZ1", who="0731"))
    first = await hall.core.store.run(lambda tx: tx.documents.get(ids[0]))
    assert first and (first.state, first.parcel) == (State.READY, "")


async def test_a_question_in_the_middle_is_about_the_document_that_is_followed(hall):
    await put(hall)
    person = await follower(hall)
    await person.says("我的证件到哪了")
    assert "120" in await person.says("多少钱")


@pytest.mark.parametrize(("language", "words", "told"), [
    ("zh-Hans", "我已经领了", "不再提醒您去领了"), ("en", "I already picked it up, thanks", "Glad you have it"),
    ("en", "I have got it", "Glad you have it"),
])  # fmt: skip
async def test_who_says_that_they_have_it_is_reminded_no_more(hall, language, words, told):
    await put(hall)
    person = await follower(hall, language=language)
    await move(hall, State.READY)
    await hears(hall, person)
    assert told in await person.says(words)
    hall.clock.forward(days=8)
    assert await hears(hall, person) == ""


async def test_who_follows_nothing_to_collect_is_not_thanked_for_it(hall):
    await put(hall)
    person = await follower(hall)
    assert "不再提醒您去领了" not in await person.says("我已经领了")


async def test_who_asks_about_collecting_means_the_document_they_follow(hall):
    await put(hall)
    person = await follower(hall)
    await move(hall, State.READY)
    await hears(hall, person)
    await person.says("你好")
    assert "哪一种证件" not in await person.says("可以让我姐姐代领吗")
    assert "带回执和身份证件" in await person.says("领证要带什么")


@pytest.mark.parametrize(
    ("language", "stay", "unsent", "parcel"),
    [
        ("zh-Hans", "不用来领", "还没有登记寄出", "我的快递到哪了"),
        ("en", "need not come for it", "not noted as mailed", "where is my parcel?"),
    ],
)
async def test_who_gets_it_by_mail_is_not_sent_to_the_hall_for_it(hall, language, stay, unsent, parcel):
    id = await put(hall, state=State.IN_PRODUCTION, address="云溪区梧桐路3号")
    person = await follower(hall, language=language)
    await move(hall, State.READY)
    told = await hears(hall, person)
    assert stay in told and "云溪大道" not in told and "Yunxi Avenue" not in told
    hall.clock.forward(days=7)
    assert unsent in await hears(hall, person)
    await move(hall, State.MAILED, parcel="EZ123")
    await hears(hall, person)
    assert "EZ123" in await person.says(parcel)
    assert (await hall.core.store.run(lambda tx: tx.documents.get(id))).to_mail


async def test_what_is_to_be_mailed_is_no_pickup_of_the_day(hall):
    await put(hall, state=State.READY)
    await put(hall, "YX2026110024", state=State.READY, address="云溪区梧桐路3号")
    assert await hall.core.store.run(lambda tx: tx.sheets.pickups("main")) == 1


async def test_receipt_and_the_end_of_the_phone_can_be_told_in_one_sentence(hall):
    await put(hall)
    english = hall.person(language="en")
    assert "accepted on" in await english.says("is my passport ready? receipt YX-2026-110023, phone ends 5678")
