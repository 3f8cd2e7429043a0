"""A document in the making: who may ask for it, how, and that nothing personal is kept in the clear."""

from typing import Any

import pytest

from bot.domain.documents import (
    IN_PRODUCTION,
    MAILED,
    READY,
    NoSuchDocument,
    State,
    TooManyTries,
    notices_of,
    read_last_four,
    read_receipt,
)
from tests.documents_kit import PHONE, RECEIPT, SHANGHAI, contact_of, follower, hears, missing, move, put, using
from tests.hall import WEDNESDAY_TEN, Hall, Person

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
        ("what is 12367", None),
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


@pytest.mark.parametrize("said", ["YX2026110023办到哪了", "查一下YX2026110023", "where is YX2026110023"])
async def test_a_receipt_number_in_a_sentence_is_not_asked_for_again(hall, said):
    await put(hall)
    person = hall.writer_of(said)
    assert "0023" in await person.says(said), "it is named, and only the check is asked for"
    assert ("accepted on" if said.isascii() else "受理") in await person.says(PHONE[-4:])


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
    hall.clock.forward(days=hall.core.config.privacy.keep_days + 1)
    await hall.core.purge()
    assert await hall.core.store.run(lambda tx: tx.documents.find(RECEIPT)) is None
    assert await hall.core.store.run(lambda tx: tx.documents.find("YX2026110024"))


@pytest.mark.parametrize(
    "asked", ["我的护照办好了吗，回执号 YX 2026 110023", "Where is my passport? Receipt YX 2026 110023"]
)
async def test_a_number_written_in_groups_in_a_sentence_is_read_whole(hall, asked):
    await put(hall)
    person = hall.writer_of(asked)
    await person.says(asked)
    assert "0023" in await person.says("5678")
    assert person.choices


@pytest.mark.parametrize("again", ["Where is my passport?", "is it ready"])
async def test_who_asks_again_while_the_check_is_asked_is_asked_for_it_again(hall, again):
    await put(hall)
    person = hall.person(language="en")
    await person.says(f"is my passport ready, receipt {RECEIPT}")
    told = await person.says(again)
    assert "last four digits" in told and "finish this first" not in told
    assert "accepted on" in await person.says("5678"), "the number is kept"
