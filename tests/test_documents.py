"""A document in the making: who may ask for it, what followers are told of each change, one parcel, missing papers."""

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.domain.documents import (
    CORRECTED,
    IN_PRODUCTION,
    MAILED,
    READY,
    STILL,
    Document,
    NoSuchDocument,
    NotForward,
    State,
    TooManyTries,
    is_forward,
    is_still_said,
    notices_of,
    read_last_four,
    read_receipt,
)
from bot.domain.papers import Kind, MissingPaper, NoSuchPaper, PaperDayIsPast
from bot.domain.people import Contact
from bot.services import Services
from bot.services.kit import Kit
from bot.store import Store
from tests.hall import WEDNESDAY_TEN, Hall, Person, open_hall

RECEIPT, PHONE = "YX2026110023", "13900005678"
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
async def hall(store: Store) -> Hall:
    return open_hall(store)


def kit_of(hall: Hall) -> Kit:
    return Kit(hall.core.config, hall.clock, hall.core.in_force.rooms)


async def using(hall: Hall, work: Any) -> Any:
    """Runs `work(services)` in one transaction."""
    return await hall.core.store.run(lambda tx: work(Services(tx, kit_of(hall))))


async def put(hall: Hall, receipt: str = RECEIPT, state: State = State.ACCEPTED, **more: Any) -> int:
    """A document that the hall knows."""
    known = {
        "item": "passport", "since": hall.clock.now(), "site": "main", "accepted_on": date(2026, 11, 23),
        "name": "张小云", "phone": PHONE,
    }  # fmt: skip
    new = Document(0, receipt, receipt, state=state, **(known | more))
    id = await hall.core.store.run(lambda tx: tx.documents.add(new))
    assert id is not None
    return id


async def move(hall: Hall, state: State, receipt: str = RECEIPT, **more: Any) -> None:
    await using(hall, lambda services: services.documents.move(receipt, state, who="0731", **more))


async def hears(hall: Hall, person: Person) -> str:
    await hall.core.tick()
    return await person.listens()


async def contact_of(hall: Hall, person: Person) -> Contact:
    found = await hall.core.store.run(lambda tx: tx.contacts.open(person.profile.name, person.address))
    assert found is not None
    return found[0]


async def follower(hall: Hall, address: str = "7", language: str = "zh-Hans") -> Person:
    """Somebody who looked the document up."""
    person = hall.person(address=address, language=language)
    asks = "is my passport ready, receipt " if language == "en" else "护照办好了吗，回执号"
    await person.says(f"{asks}{RECEIPT}", "5678")
    return person


# reading


@pytest.mark.parametrize(
    ("said", "receipt"),
    [
        ("YX2026110023", RECEIPT),
        ("yx-2026 1100 23", RECEIPT),
        ("ＹＸ２０２６１１００２３", RECEIPT),
        ("13900005678", None),
        ("110101199001011234", None),
        ("hello", None),
        ("the last four are 5678", None),
        ("12345", None),
        ("", None),
    ],
)
def test_a_receipt_is_read_in_any_writing_and_nothing_else_is_taken_for_one(said, receipt):
    assert read_receipt(said) == receipt


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("5678", "5678"),
        ("５６７８", "5678"),
        ("五六七八", "5678"),
        ("尾号是5678", "5678"),
        ("the last four are 5678", "5678"),
        ("13900005678", "5678"),
        ("+86 139 0000 5678", "5678"),
        ("567", None),
        ("56789", None),
        (RECEIPT, None),
        ("20261100235678", None),
        ("我的护照办好了没有", None),
    ],
)
def test_the_last_digits_of_a_phone_are_read_from_themselves_or_the_whole_number(said, digits):
    assert read_last_four(said) == digits


# asking


async def test_a_document_is_told_to_who_knows_receipt_and_phone(hall):
    await put(hall)
    person = hall.person()
    assert "回执上的编号" in await person.says("我的证件办好了没")
    assert "后四位" in await person.says("yx-2026 110023")
    told = await person.says("5678")
    assert "11月23日 周一受理" in told and "本地户口12月2日 周三，外省户口12月14日 周一" in told
    assert "张小云" not in told and PHONE not in told


async def test_receipt_and_question_in_one_sentence_only_leave_the_check(hall):
    await put(hall)
    person = hall.person(language="en")
    assert "last four digits" in await person.says(f"is my passport ready, receipt {RECEIPT}")
    told = await person.says("the last four are 5678")
    assert "by Wed 2 Dec if you are registered here" in told


async def test_a_mismatch_never_tells_whether_there_is_such_a_receipt(hall):
    await put(hall)
    answers = []
    for address, receipt in (("1", RECEIPT), ("2", "YX2026119999")):
        answers.append((await hall.person(address=address).says("查进度", receipt, "1234")).replace(receipt[-4:], ""))
    assert answers[0] == answers[1] and "对不上" in answers[0]


async def test_five_wrong_checks_lock_the_contact_for_an_hour_even_for_the_right_answer(hall):
    await put(hall)
    person = hall.person()
    await person.says("查进度", RECEIPT, "1111", "2222", "3333", "4444")
    assert "对不上" in await person.says("0000")
    assert "过一个小时" in await person.says("5678")
    assert "过一个小时" in await person.says("查进度", RECEIPT, "5678")
    hall.clock.forward(minutes=61)
    assert "受理" in await person.says("查进度", RECEIPT, "5678")


async def test_wrong_checks_of_many_contacts_lock_the_receipt_whether_it_exists_or_not(hall):
    await put(hall)
    for receipt in (RECEIPT, "YX2026119999"):
        for number in range(5):
            await hall.person(address=f"{receipt}{number}").says("查进度", receipt, "1111")
        assert "过一个小时" in await hall.person(address=f"{receipt}last").says("查进度", receipt, "5678")


async def test_tries_are_counted_over_any_hour_and_right_ones_not_at_all(hall):
    await put(hall)
    me = await contact_of(hall, await asked(hall))
    for _ in range(12):
        assert await using(hall, lambda services: services.documents.look_up(me, RECEIPT, "5678"))
    for minutes in (0, 50, 5, 1, 1):  # the first of them is 57 minutes old at the last
        hall.clock.forward(minutes=minutes)
        assert not await using(hall, lambda services: services.documents.look_up(me, RECEIPT, "0000"))
    with pytest.raises(TooManyTries):
        await using(hall, lambda services: services.documents.look_up(me, RECEIPT, "5678"))
    hall.clock.forward(minutes=4)
    assert await using(hall, lambda services: services.documents.look_up(me, RECEIPT, "5678"))


async def asked(hall: Hall) -> Person:
    person = hall.person(address="70")
    await person.says("你好")
    return person


async def test_a_wrong_receipt_can_be_written_anew_where_the_digits_are_asked(hall):
    await put(hall)
    person = hall.person()
    await person.says("查进度", "YX2026110032", "5678")
    assert "0023" in await person.says(RECEIPT)
    assert "受理" in await person.says("5678")


async def test_a_receipt_number_by_itself_is_understood(hall):
    await put(hall)
    person = hall.person()
    assert "后四位" in await person.says("YX2026110023")
    assert "受理" in await person.says("5678")


async def test_several_followed_documents_are_listed_and_can_be_left(hall):
    await put(hall)
    await put(hall, "YX2026110024", State.READY, item="id_card")
    person = await follower(hall)
    await person.says("身份证好了没 回执号YX2026110024", "5678")
    told = await person.says("我的证件办好了没")
    assert "普通护照" in told and "居民身份证" in told
    assert "不再告诉您" in await person.presses("取消关注：居民身份证")
    assert "居民身份证" not in await person.says("我的证件办好了没")


async def test_nobody_can_leave_or_see_a_document_of_others_by_a_forged_number(hall):
    id = await put(hall)
    person = hall.person()
    await person.says("你好")
    me = await contact_of(hall, person)
    with pytest.raises(NoSuchDocument):
        await using(hall, lambda services: services.documents.get(me, id))


async def test_no_address_and_no_name_leaves_with_a_message_or_in_the_clear(hall):
    await put(hall, address="云溪区梧桐路3号")
    person = await follower(hall)
    await move(hall, State.READY)
    await hears(hall, person)
    for body in person.heard:
        assert "梧桐" not in str(body) and PHONE not in str(body) and "http" not in str(body)


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
            told.append((day, "还没有领" in text))
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
    assert "我会提醒您" in await person.says("明天")


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


# missing papers


def missing(document: int | None, contact: int | None = None) -> MissingPaper:
    return MissingPaper(
        0, "passport", "main", "户口本首页复印件", date(2026, 12, 2), "张小云", PHONE, document, contact
    )


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


# at rest


async def test_nothing_personal_lies_in_the_clear(hall):
    await put(hall, address="云溪区梧桐路3号")
    person = await follower(hall)
    await using(hall, lambda services: services.missing_papers.add(missing(1), by="0731"))
    await person.says("明天提醒我带离婚证")

    async def dump(tx: Any) -> str:
        statements = tx.documents.statements
        names = ("documents_followed", "papers_of_document", "notices_ahead")
        me = {"contact_id": 1, "document_id": 1, "about": "wish", "most": 10}
        rows = [dict(row) for name in names for row in await statements.all(name, **me)]
        return repr([{key: value for key, value in row.items() if not isinstance(value, bytes)} for row in rows])

    lying = await hall.core.store.run(dump)
    assert RECEIPT in lying
    for word in ("张小云", "5678", "梧桐", "户口本", "离婚"):
        assert word not in lying


def test_notices_are_planned_for_the_states_that_have_something_to_tell():
    kinds = {state: [kind for kind, _ in notices_of(state, WEDNESDAY_TEN, (7, 30), SHANGHAI)] for state in State}
    assert kinds == {
        State.ACCEPTED: [],
        State.IN_PRODUCTION: [IN_PRODUCTION],
        State.READY: [READY, "ready-7d", "ready-30d"],
        State.MAILED: [MAILED],
        State.COLLECTED: [],
    }


async def test_what_was_collected_long_ago_is_forgotten_and_what_waits_is_kept(hall):
    await put(hall)
    await put(hall, "YX2026110024", State.READY)
    await follower(hall)
    await move(hall, State.COLLECTED)
    hall.clock.forward(days=hall.core.config.privacy.keep_messages_days + 1)
    await hall.core.purge()
    assert await hall.core.store.run(lambda tx: tx.documents.find(RECEIPT)) is None
    assert await hall.core.store.run(lambda tx: tx.documents.find("YX2026110024"))
