"""Reporting from the citizen's side: one message, one tap, a number."""

import pytest

from bot.domain.cases import Kind, Level
from tests.case_kit import COMPLAINT, listener, mine, staff, use
from tests.hall import PAGE, PROFILES, TEXT_ONLY, Hall, Person


@pytest.fixture
def person(hall: Hall) -> Person:
    return hall.person(PAGE, "c1")


@pytest.fixture(params=PROFILES)
def anybody(request, hall):
    return hall.person(PROFILES[request.param])


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


@pytest.mark.parametrize(("story", "site"), [("昨天3号窗口的人态度很差，话都不肯说清楚", "main"), (COMPLAINT, "")])
async def test_who_may_be_meant_does_not_see_a_hidden_name(hall, person, story, site):
    """Where the complaint names no site it may be any of them; who works all over the hall works there too."""
    clerk = await staff(hall, "clerk", "甲", site=site)
    await person.says(story, "不让对方知道是我")
    assert not await sees(hall, clerk, (await mine(hall, person))[0].id)


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


@pytest.mark.parametrize(
    "told", ["3号窗口的民警找我要红包", "工作人员索要好处费", "我要举报民警收了我两千块钱红包", "1002号警官骂我"]
)
async def test_what_staff_must_not_do_is_a_complaint_whatever_it_sounds_like(hall, person, told):
    question = await person.says(told)
    assert question.startswith("投诉") and told in question
    assert "12389" in await person.says("提交") and len(await mine(hall, person)) == 1


async def test_in_english_too(hall):
    person = hall.person(PAGE, "e2", "en")
    question = await person.says("the officer at window 3 wanted a kickback")
    assert question.startswith("Complaint: window 3")


async def test_where_to_report_the_police_is_a_question(person):
    told = await person.says("警察打人去哪里投诉？")
    assert "12389" in told and "对吗" not in told


async def test_misconduct_told_in_the_middle_of_a_form_is_noted_and_its_office_named(hall, person):
    question = await person.says("/book", "护照")
    told = await person.says("警察打我，他还索贿")
    assert "12389" in told and "我先记下" in told and told.endswith(question)
    assert "警察打我，他还索贿" in await person.says("取消", "投诉")


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


async def test_a_complaint_that_says_how_it_could_be_better_is_one_report(person):
    answer = await person.says("我要投诉，取好机屏幕太小拉，字看不请楚")
    assert "对吗" in answer and "先记下" not in answer
    assert "编号" in await person.says("提交")


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


@pytest.mark.parametrize(
    "text",
    [
        "你们真牛，办个证跑五趟，给你们点赞",
        "你们服务可真好啊，排了三个小时连个人影都没见着，太感谢了",
        "Thanks a lot for making me come back three times",
        "thank you so much for nothing",
    ],
)
async def test_mocking_thanks_are_shown_as_a_complaint(hall, text):
    person = hall.writer_of(text)
    question = await person.says(text)
    assert question.startswith(("投诉", "Complaint")), question


@pytest.mark.parametrize(
    "text",
    [
        "跑了五趟都没办成，多亏3号窗口的小陈帮我办好了，感谢",
        "谢谢3号窗口的民警，没让我白跑一趟",
        "Thank you to the officer at window 2 for helping me so I did not have to come back again",
    ],
)
async def test_thanks_that_tell_of_trouble_before_are_thanks(hall, text):
    person = hall.writer_of(text)
    question = await person.says(text)
    assert question.startswith(("感谢", "Thanks")), question


@pytest.mark.parametrize("text", ["我要表扬", "我想写封感谢信", "I want to thank someone"])
async def test_who_wants_to_thank_somebody_is_asked_whom(hall, text):
    asked = await hall.writer_of(text).says(text)
    assert "谢谁" in asked or "Whom" in asked or "whom" in asked or "Who " in asked, asked


async def test_cantonese_words_for_staying_unknown(hall, person):
    await person.says("投訴3號窗個阿sir鬧我，唔想俾人知我係邊個")
    assert person.labels[0] == "匿名提交"
