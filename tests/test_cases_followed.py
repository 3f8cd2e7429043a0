"""What follows a report, from the citizen's side: asking how it stands, answering, adding, withdrawing."""

import pytest

from bot.domain.case_states import State
from bot.domain.cases import ToCitizen
from tests.case_kit import COMPLAINT, case, close, complained, listener, mine, staff, use
from tests.hall import BUTTONS, PAGE, TEXT_ONLY, Hall, Person


@pytest.fixture
def person(hall: Hall) -> Person:
    return hall.person(PAGE, "c1")


async def test_the_number_alone_tells_how_it_stands(hall, person):
    clerk = await staff(hall, "clerk", "李明")
    one = await complained(hall, person)
    assert "已收到，等工作人员接手" in await person.says(one.code)
    await person.says("回菜单")
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.reply(clerk, one.id, ToCitizen("正在查监控。")))
    told = await person.says("我的投诉怎么样了")
    assert "正在办理" in told and "经办人：李明" in told and "正在查监控" in told


async def test_somebody_elses_number_tells_nothing(hall, person):
    one = await complained(hall, person)
    told = await hall.person(PAGE, "stranger").says(f"查 {one.code}")
    assert "没有找到这个编号" in told and "柳林" not in told


async def test_more_can_be_said_and_the_owner_hears_of_it(hall, person):
    clerk = await staff(hall, "clerk", "李明")
    one = await complained(hall, person)
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.ask(clerk, one.id, ToCitizen("大概几点？")))
    assert (await case(hall, one.id)).state is State.WAITING_FOR_CITIZEN
    assert "已经加到" in await person.says("我的投诉", "补充", "上午十点左右，叫号机也坏了")
    again = await case(hall, one.id)
    assert again.state is State.CLAIMED and "叫号机" in again.masked
    await hall.core.tick()
    assert "有补充" in await listener(hall, "李明").listens()


@pytest.mark.parametrize("said", ["可以，我明天10点到", "好的，明天上午过去"])
@pytest.mark.parametrize("sent_as", ["ask", "reply"])
async def test_a_time_told_to_staff_who_asked_for_one_books_nothing(hall, person, said, sent_as):
    clerk = await staff(hall, "clerk", "李明")
    one = await complained(hall, person)
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    asks = ToCitizen("明天上午10点能来7号窗口吗？")
    await use(hall, lambda services: getattr(services.cases, sent_as)(clerk, one.id, asks))
    assert f"是要补充给 {one.code}" in await person.says(said)
    assert f"已经加到 {one.code}" in await person.says("是")
    assert said[-4:] in (await case(hall, one.id)).masked


@pytest.mark.parametrize("said", ["补充一下，当时还有一位孕妇也在等", "再补充一点：叫号机也坏了"])
async def test_what_begins_as_an_addition_is_added_without_a_number(hall, person, said):
    one = await complained(hall, person)
    assert f"已经加到 {one.code}" in await person.says(said)
    assert said[-5:] in (await case(hall, one.id)).masked


async def test_of_several_reports_it_is_asked_which_the_words_belong_to(hall, person):
    await person.says(COMPLAINT, "提交")
    await person.says("建议大厅多放几把椅子，老人站着等太累", "提交")
    first, second = await mine(hall, person)
    assert "要补充到哪一件里" in await person.says("补充一下，最好是带靠背的")
    assert f"已经加到 {first.code}" in await person.presses(first.code)
    assert "靠背" not in (await case(hall, second.id)).masked


async def test_without_a_report_and_as_a_question_the_word_means_something_else(hall, person):
    assert "已经加到" not in await person.says("补充一下，还有一位孕妇")
    await person.says(COMPLAINT, "提交")
    assert "已经加到" not in await person.says("补充材料怎么交")


async def test_what_is_not_understood_after_staff_wrote_is_offered_to_them(hall, person):
    clerk = await staff(hall, "clerk", "李明")
    one = await complained(hall, person)
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.ask(clerk, one.id, ToCitizen("大概几点？")))
    assert f"补充给 {one.code}" in await person.says("嗯嗯呐那啥的呗")
    assert "已经加到" in await person.presses("是，补充进去")
    assert (await case(hall, one.id)).state is State.CLAIMED


@pytest.mark.parametrize("said", ["护照", "我办的是普通护照", "我的护照丢了"])
async def test_a_document_that_staff_asked_for_is_offered_to_them(hall, person, said):
    clerk = await staff(hall, "clerk", "李明")
    one = await complained(hall, person)
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.ask(clerk, one.id, ToCitizen("您办的是哪种证件？")))
    assert f"{one.code} 里问过您" in await person.says(said)
    assert "已经加到" in await person.presses("是，补充进去")
    assert said in (await case(hall, one.id)).masked


async def test_in_english_too_and_what_was_meant_for_the_bot_is_answered_by_it(hall):
    person = hall.person(PAGE, "c1", "en")
    clerk = await staff(hall, "clerk", "李明")
    one = await complained(hall, person)
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.ask(clerk, one.id, ToCitizen("Which document?")))
    assert "120 yuan" in await person.says("how much is a passport"), "a question is for the bot"
    assert f"asked you something in {one.code}" in await person.says("I lost my passport")
    assert "A lost or damaged passport can be replaced" in await person.says("no")


async def test_an_answer_to_staff_that_sounds_like_a_new_report_can_join_the_old_one(hall, person):
    clerk = await staff(hall, "clerk", "李明")
    one = await complained(hall, person)
    assert "补充" not in person.labels[0]
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.reply(clerk, one.id, ToCitizen("我们在查。")))
    await person.says("那个工作人员态度特别差，一直在玩手机")
    assert person.labels[0] == f"这是对 {one.code} 的补充" and "提交" in person.labels[1]
    assert "已经加到" in await person.presses("这是对")
    assert len(await mine(hall, person)) == 1


async def test_words_after_the_end_open_it_again_and_reach_somebody(hall, person):
    one = await complained(hall, person)
    await close(hall, one.id)
    assert "重新打开" in await person.says(f"查 {one.code}", "补充", "根本没有解决，今天还是一样")
    again = await case(hall, one.id)
    assert (again.state, again.closed_at) == (State.CLAIMED, None) and again.owner_id is not None
    await hall.core.tick()
    assert "不满意结果，已重新打开" in await listener(hall, "李明").listens()


async def test_a_report_can_be_withdrawn(hall, person):
    one = await complained(hall, person)
    assert "已撤回" in await person.says("我的投诉", "撤回", "确定撤回")
    gone = await case(hall, one.id)
    assert gone.state is State.WITHDRAWN and gone.closed_at is not None and gone.watch_at is None


@pytest.mark.parametrize(
    "said",
    [
        "我昨天投诉的怎么样了",
        "怎么还没人联系我",
        "any news about my complaint?",
    ],
)
async def test_who_speaks_of_their_report_is_shown_it_with_the_ways_on(hall, person, said):
    one = await complained(hall, person)
    assert one.code in await person.says(said)
    assert {"补充", "撤回"} <= set(person.labels) or {"Add something", "Withdraw it"} <= set(person.labels)


async def test_an_answer_to_what_staff_asked_is_taken_for_one(hall, person):
    clerk = await staff(hall, "clerk", "李明")
    one = await complained(hall, person)
    assert f"补充给 {one.code}" not in await person.says("那天大概下午三点")
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.ask(clerk, one.id, ToCitizen("大概几点？")))
    assert f"补充给 {one.code}" in await person.says("那天大概下午三点")
    assert "已经加到" in await person.presses("是")
    assert "120元" in await person.says("护照多少钱")


async def test_an_addition_after_the_end_opens_it_again(hall, person):
    one = await complained(hall, person)
    await close(hall, one.id)
    assert "重新打开" in await person.says("补充一下，今天还是一样")


@pytest.mark.parametrize("profile", [BUTTONS, TEXT_ONLY])
async def test_nobody_is_thrown_out_of_a_form_by_what_staff_say(hall, profile):
    person = hall.person(profile, "c9")
    clerk = await staff(hall, "clerk", "李明")
    one = await complained(hall, person)
    await person.says("我要投诉，5号窗口的人在聊天")
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.reply(clerk, one.id, ToCitizen("正在查。")))
    assert "编号" in await person.says("提交")


@pytest.mark.parametrize("said", ["好的谢谢，补充一下我的居住证是去年办的", "补充：我的居住证是去年办的"])
async def test_what_is_added_beside_the_case_is_not_asked_for_again(hall, person, said):
    one = await complained(hall, person)
    await person.says("我的投诉")
    assert "已经加到" in await person.says(said)
    events = await hall.core.store.run(lambda tx: tx.cases.events(one.id))
    assert "居住证是去年办的" in events[-1].words
