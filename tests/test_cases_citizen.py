"""Reporting from the citizen's side: one message, one tap, a number; asking, adding, withdrawing, rating, leaving."""

import pytest

from bot.domain.cases import Ending, Kind, Level, State, ToCitizen
from tests.case_kit import case, contact_of, listener, mine, staff, tick, use
from tests.hall import BUTTONS, PAGE, PROFILES, TEXT_ONLY, Hall, open_hall

COMPLAINT = "我要投诉，柳林服务点3号窗口今天排队两个小时没人理"


@pytest.fixture
async def hall(store) -> Hall:
    return open_hall(store)


@pytest.fixture(params=PROFILES)
def anybody(request, hall):
    return hall.person(PROFILES[request.param])


@pytest.fixture
def person(hall):
    return hall.person(PAGE, "c1")


async def close(hall: Hall, id: int, ending: Ending = Ending.EXPLAINED, me=None) -> None:
    me = me or await staff(hall, "clerk", "李明")
    await use(hall, lambda services: services.cases.claim(me, id))
    await use(hall, lambda services: services.cases.close(me, id, ending, ToCitizen("查过了。")))


# Reporting


async def test_one_message_and_one_tap_are_enough(hall, anybody):
    question = await anybody.says(COMPLAINT)
    assert "投诉：柳林街道服务点、3号窗口、今天" in question and "对吗" in question
    told = await anybody.says("提交")
    (one,) = await mine(hall, anybody)
    assert f"编号 {one.code}" in told and "11月25日 周三 17:00前" in told and "11月30日 周一 17:00前" in told
    assert (one.kind, one.level, one.site, one.window) == (Kind.COMPLAINT, Level.NAMED, "liulin", "3")
    assert one.happened_on == hall.clock.now().date()


async def test_reporting_in_english(hall):
    person = hall.person(TEXT_ONLY, "e1", "en")
    question = await person.says("I want to complain: window 3 at Yunxi Main Centre kept me waiting two hours today")
    assert "Complaint: Yunxi Main Centre, window 3, today" in question
    told = await person.says("send anonymously")
    (one,) = await mine(hall, person)
    assert one.level is Level.ANONYMOUS and one.code in told and "Nobody can see who you are" in told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("建议大厅多放几把椅子，老人站着等太累", Kind.SUGGESTION),
        ("外省户口的身份证说不给办，跑了三趟", Kind.CANNOT_GET_DONE),
        ("表扬一下工号01234的民警，帮我爸推轮椅，太感谢了", Kind.THANKS),
    ],
)
async def test_the_kind_is_read_from_the_sentence(hall, person, text, kind):
    await person.says(text, "1")
    (one,) = await mine(hall, person)
    assert one.kind is kind and one.masked


async def test_who_only_says_that_they_will_complain_is_asked_what_happened(hall, person):
    assert "遇上什么事" in await person.says("我要投诉")
    assert "对吗" in await person.says("3号窗口的人一直聊天")
    assert await mine(hall, person) == []


@pytest.mark.parametrize(
    ("choice", "level"),
    [("提交", Level.NAMED), ("不让对方知道是我", Level.HIDDEN), ("匿名", Level.ANONYMOUS)],
)
async def test_the_three_levels_are_told_before_anything_is_sent(hall, person, choice, level):
    question = await person.says(COMPLAINT)
    assert "看不到您是谁" in question and "匿名：谁都看不到" in question
    await person.says(choice)
    assert (await mine(hall, person))[0].level is level


async def test_the_name_is_seen_by_those_who_may(hall, person):
    here, there = await staff(hall, "clerk", "甲", site="liulin"), await staff(hall, "clerk", "乙", site="main")
    lead = await staff(hall, "lead", "丙", site="liulin")
    seen = {}
    for choice in ("提交", "不让对方知道是我", "匿名"):
        await person.says(COMPLAINT, choice)
        newest = (await mine(hall, person))[0].id
        seen[choice] = [await sees(hall, me, newest) for me in (here, there, lead)]
    assert seen == {
        "提交": [True, True, True],
        "不让对方知道是我": [False, True, True],
        "匿名": [False, False, False],
    }


async def sees(hall: Hall, me, id: int) -> bool:
    page = await use(hall, lambda services: services.case_lists.page(me, id))
    return page.person is not None


async def test_what_is_added_before_sending_counts(hall, person):
    await person.says(COMPLAINT)
    assert "东桥街道服务点" in await person.says("不对", "是东桥服务点")
    await person.says("工号是01234", "提交")
    (one,) = await mine(hall, person)
    assert (one.site, one.badge) == ("dongqiao", "01234")


async def test_the_kind_can_be_changed_and_nothing_is_typed_again(hall, person):
    await person.says(COMPLAINT, "改类别")
    question = await person.says("没办成的事")
    assert question.startswith("没办成的事：柳林街道服务点") and "排队两个小时" in question


async def test_before_it_is_sent_it_can_be_dropped(hall, person):
    await person.says(COMPLAINT)
    assert "什么都没有提交" in await person.presses("取消")
    assert await mine(hall, person) == []


async def test_a_day_of_ones_own_is_asked_only_where_one_was_spoken_of(hall, person):
    assert "对吗" in await person.says("身份证说不给办，跑了三趟")
    await person.says("取消")
    assert "最晚哪天" in await person.says("身份证说不给办，孩子要高考报名，跑了三趟")
    assert "您最晚12月4日 周五要用" in await person.says("下周五")
    assert "排在前面" in await person.says("提交")
    assert (await mine(hall, person))[0].need_by.isoformat() == "2026-12-04"


async def test_a_day_of_ones_own_is_read_from_the_sentence(hall, person):
    assert "您最晚12月3日 周四要用" in await person.says("护照一直不给办，我12月3日的机票，窗口推来推去没人管")
    await person.says("没有期限")


async def test_misconduct_is_taken_and_pointed_to_its_own_office(hall, person):
    told = await person.says("我要投诉，窗口的人要好处费才给办", "匿名提交")
    assert "12389" in told and "编号" in told and len(await mine(hall, person)) == 1


async def test_danger_comes_first(hall, person):
    assert "110" in await person.says("有人在大厅打人，快来人，我要投诉")


async def test_a_bare_thank_you_is_a_courtesy(hall, person):
    assert "不客气" in await person.says("谢谢")
    assert "welcome" in await person.says("Thank you very much for your help")
    assert await mine(hall, person) == []


async def test_a_question_in_the_middle_is_answered_and_the_report_goes_on(person):
    await person.says(COMPLAINT)
    answer = await person.says("办护照多少钱")
    assert "120元" in answer and "对吗" in answer


async def test_a_report_in_the_middle_of_a_form_is_kept_for_later(hall, person):
    await person.says("/delete")
    told = await person.says("我要投诉你们窗口态度差，一直玩手机")
    assert "先记下" in told and "确定吗" in told
    await person.says("不删了")
    assert "态度差，一直玩手机" in await person.says("投诉")


async def test_a_question_and_a_report_in_one_message_are_both_taken(person):
    answer = await person.says("办护照要几天，另外我要投诉")
    assert "7个工作日" in answer and "遇上什么事" in answer


async def test_ten_open_reports_are_enough(hall, person):
    for number in range(10):
        await person.says(f"我要投诉，{number + 1}号窗口没有人", "提交")
    assert "您有10件事还在办" in await person.says("我要投诉，11号窗口没有人")


async def test_who_leads_at_the_site_is_told_of_a_new_report(hall, person):
    await staff(hall, "lead", "丙", site="liulin")
    await staff(hall, "lead", "丁", site="main")
    await person.says(COMPLAINT, "提交")
    await hall.core.tick()
    assert "新的投诉" in await listener(hall, "丙").listens()
    assert await listener(hall, "丁").listens() == ""


# How it stands


async def test_the_number_alone_tells_how_it_stands(hall, person):
    clerk = await staff(hall, "clerk", "李明")
    await person.says(COMPLAINT, "提交")
    (one,) = await mine(hall, person)
    assert "已收到，等工作人员接手" in await person.says(one.code)
    await person.says("回菜单")
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.reply(clerk, one.id, ToCitizen("正在查监控。")))
    told = await person.says("我的投诉怎么样了")
    assert "正在办理" in told and "经办人：李明" in told and "正在查监控" in told


async def test_somebody_elses_number_tells_nothing(hall, person):
    await person.says(COMPLAINT, "提交")
    (one,) = await mine(hall, person)
    told = await hall.person(PAGE, "stranger").says(f"查 {one.code}")
    assert "没有找到这个编号" in told and "柳林" not in told


async def test_more_can_be_said_and_the_owner_hears_of_it(hall, person):
    clerk = await staff(hall, "clerk", "李明")
    await person.says(COMPLAINT, "提交")
    (one,) = await mine(hall, person)
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.ask(clerk, one.id, ToCitizen("大概几点？")))
    assert (await case(hall, one.id)).state is State.WAITING_FOR_CITIZEN
    assert "已经加到" in await person.says("我的投诉", "补充", "上午十点左右，叫号机也坏了")
    again = await case(hall, one.id)
    assert again.state is State.CLAIMED and "叫号机" in again.masked
    await hall.core.tick()
    assert "有补充" in await listener(hall, "李明").listens()


@pytest.mark.parametrize("said", ["补充一下，当时还有一位孕妇也在等", "再补充一点：叫号机也坏了"])
async def test_what_begins_as_an_addition_is_added_without_a_number(hall, person, said):
    await person.says(COMPLAINT, "提交")
    (one,) = await mine(hall, person)
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
    await person.says(COMPLAINT, "提交")
    (one,) = await mine(hall, person)
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.ask(clerk, one.id, ToCitizen("大概几点？")))
    assert f"补充给 {one.code}" in await person.says("嗯嗯呐那啥的呗")
    assert "已经加到" in await person.presses("是，补充进去")
    assert (await case(hall, one.id)).state is State.CLAIMED


async def test_an_answer_to_staff_that_sounds_like_a_new_report_can_join_the_old_one(hall, person):
    clerk = await staff(hall, "clerk", "李明")
    await person.says(COMPLAINT, "提交")
    (one,) = await mine(hall, person)
    assert "补充" not in person.labels[0]
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.reply(clerk, one.id, ToCitizen("我们在查。")))
    await person.says("那个工作人员态度特别差，一直在玩手机")
    assert person.labels[0] == f"这是对 {one.code} 的补充" and "提交" in person.labels[1]
    assert "已经加到" in await person.presses("这是对")
    assert len(await mine(hall, person)) == 1


async def test_words_after_the_end_open_it_again_and_reach_somebody(hall, person):
    await person.says(COMPLAINT, "提交")
    (one,) = await mine(hall, person)
    await close(hall, one.id)
    assert "重新打开" in await person.says(f"查 {one.code}", "补充", "根本没有解决，今天还是一样")
    again = await case(hall, one.id)
    assert (again.state, again.closed_at) == (State.CLAIMED, None) and again.owner_id is not None
    await hall.core.tick()
    assert "不满意结果，已重新打开" in await listener(hall, "李明").listens()


async def test_a_report_can_be_withdrawn(hall, person):
    await person.says(COMPLAINT, "提交")
    (one,) = await mine(hall, person)
    assert "已撤回" in await person.says("我的投诉", "撤回", "确定撤回")
    gone = await case(hall, one.id)
    assert gone.state is State.WITHDRAWN and gone.closed_at is not None and gone.watch_at is None


# Rating


@pytest.fixture
async def closed(hall, person):
    await staff(hall, "lead", "王芳")
    await person.says(COMPLAINT, "提交")
    (one,) = await mine(hall, person)
    await close(hall, one.id)
    await person.listens()
    hall.clock.forward(minutes=31)
    await hall.core.tick()
    assert "办得怎么样" in await person.listens()
    return one


@pytest.mark.parametrize(("said", "stars"), [("5", 5), ("满意", 4), ("五星", 5), ("基本满意", 3)])
async def test_a_grade_is_read_as_people_say_it(hall, person, closed, said, stars):
    assert "记下了" in await person.says(said)
    assert (await case(hall, closed.id)).stars == stars
    assert len(await mine(hall, person)) == 1


async def test_a_figure_counts_as_a_grade_only_right_after_it_was_asked_for(hall, person, closed):
    await person.says("办护照要几天")
    await person.says("2")
    assert (await case(hall, closed.id)).stars is None
    assert "记下了" in await person.says("满意")


@pytest.mark.parametrize(("said", "stars"), [("1", 1), ("不满意", 2)])
async def test_the_two_lowest_open_a_case_with_an_owner_and_a_clock(hall, person, closed, said, stars):
    assert "专门开了一件回访" in await person.says(said)
    await person.says("没有人给我打过电话")
    follower, first = await mine(hall, person)
    assert (first.stars, follower.kind, follower.follows) == (stars, Kind.BAD_RATING, closed.id)
    assert follower.owner_id is not None and follower.owner_id != first.owner_id
    assert follower.due_at is not None and "没有人给我打过电话" in follower.masked
    await hall.core.tick()
    assert "群众给了差评" in await listener(hall, "王芳").listens()


async def test_how_it_was_is_asked_once(hall, person, closed):
    await person.says("非常满意")
    hall.clock.forward(days=1)
    await tick(hall)
    assert await person.listens() == ""
    assert "没有要评价的事" not in await person.says("满意")


async def test_a_grade_in_the_middle_of_a_form_is_taken_and_the_form_goes_on(hall, person, closed):
    await person.says("/delete")
    told = await person.says("五星")
    assert "记下了" in told and "确定吗" in told


async def test_what_was_opened_again_meanwhile_is_not_asked_about(hall, person):
    await person.says(COMPLAINT, "提交")
    (one,) = await mine(hall, person)
    await close(hall, one.id)
    await person.says(f"查 {one.code}", "补充", "还是没有解决")
    hall.clock.forward(hours=1)
    await hall.core.tick()
    assert "办得怎么样" not in await person.listens()


# One's own data


async def test_erasing_is_explained_and_asked_before_it_is_done(hall, person):
    await person.says(COMPLAINT, "提交")
    told = await person.says("删除我的资料")
    assert "会删掉" in told and "会留下" in told and "还有1件事没办结" in told and "180天" in told
    assert "什么都没有删" in await person.says("不删了")
    assert len(await mine(hall, person)) == 1


async def test_after_erasing_the_case_stays_in_masked_words_without_the_person(hall, person):
    clerk = await staff(hall, "clerk", "李明")
    await person.says(f"{COMPLAINT}，我叫张小云，电话13800001111", "提交")
    (one,) = await mine(hall, person)
    await person.says("办护照要几天", "删除我的资料")
    assert "已经删除" in await person.says("确定删除")
    assert await mine(hall, person) == []
    page = await use(hall, lambda services: services.case_lists.page(clerk, one.id))
    assert page.person is None and "排队两个小时" in page.case.masked
    assert all(event.words is None for event in page.events)
    who = await contact_of(hall, person)
    left = await hall.core.store.run(lambda tx: tx.messages.after(who.id, 0))
    assert [message.body["text"] for message in left if message.way == "in"] == ["确定删除"]
    assert who.name is None and who.phone is None


async def test_staff_are_not_erased_by_a_sentence(hall):
    await staff(hall, "clerk", "李明")
    told = await listener(hall, "李明").says("删除我的资料", "确定删除")
    assert "您是大厅的工作人员" in told


@pytest.mark.parametrize("profile", [BUTTONS, TEXT_ONLY])
async def test_nobody_is_thrown_out_of_a_form_by_what_staff_say(hall, profile):
    person = hall.person(profile, "c9")
    clerk = await staff(hall, "clerk", "李明")
    await person.says(COMPLAINT, "提交")
    (one,) = await mine(hall, person)
    await person.says("我要投诉，5号窗口的人在聊天")
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.reply(clerk, one.id, ToCitizen("正在查。")))
    assert "编号" in await person.says("提交")


# Speaking of what was reported before


@pytest.mark.parametrize(
    "said",
    [
        "我昨天投诉的怎么样了",
        "撤销投诉吧，已经解决了",
        "算了不投诉了",
        "怎么还没人联系我",
        "any news about my complaint?",
    ],
)
async def test_who_speaks_of_their_report_is_shown_it_with_the_ways_on(hall, person, said):
    await person.says(COMPLAINT, "提交")
    (one,) = await mine(hall, person)
    assert one.code in await person.says(said)
    assert {"补充", "撤回"} <= set(person.labels) or {"Add something", "Withdraw it"} <= set(person.labels)


async def test_an_answer_to_what_staff_asked_is_taken_for_one(hall, person):
    clerk = await staff(hall, "clerk", "李明")
    await person.says(COMPLAINT, "提交")
    (one,) = await mine(hall, person)
    assert f"补充给 {one.code}" not in await person.says("那天大概下午三点")
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.ask(clerk, one.id, ToCitizen("大概几点？")))
    assert f"补充给 {one.code}" in await person.says("那天大概下午三点")
    assert "已经加到" in await person.presses("是")
    assert "120元" in await person.says("护照多少钱")


async def test_an_addition_after_the_end_opens_it_again(hall, person):
    await person.says(COMPLAINT, "提交")
    (one,) = await mine(hall, person)
    await close(hall, one.id)
    assert "重新打开" in await person.says("补充一下，今天还是一样")
