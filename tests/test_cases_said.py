"""What citizens type when they report something, come back to it, and thank somebody: in the words they choose."""

from datetime import date

import pytest

from bot.domain.case_states import Ending, State
from bot.domain.cases import Kind, Level, ToCitizen, Weight
from tests.case_kit import complained, contact_of, listener, mine, reported, staff, use
from tests.hall import BUTTONS, PAGE, Hall

RUDE = "3号窗口的人态度差得要命"


@pytest.fixture
def person(hall: Hall):
    return hall.person(PAGE, "c1")


@pytest.mark.parametrize(
    ("said", "sent", "level"),
    [
        (f"匿名投诉{RUDE}", "提交", Level.ANONYMOUS),
        (f"{RUDE}，我怕报复", "好的", Level.HIDDEN),
        (f"{RUDE}，我不匿名", "提交", Level.NAMED),
        (RUDE, "我要匿名提交", Level.ANONYMOUS),
        (RUDE, "匿名", Level.ANONYMOUS),
        (RUDE, "提交", Level.NAMED),
        ("Your clerk at window 3 shouted at me, keep this anonymous please", "yes", Level.ANONYMOUS),
        ("Your clerk at window 3 shouted at me, I don't want them to know", "send it", Level.HIDDEN),
    ],
)
async def test_who_wants_to_stay_unknown_does_not_give_their_name_by_a_plain_yes(hall, person, said, sent, level):
    await person.says(said, sent)
    (one,) = await mine(hall, person)
    assert one.level is level


async def test_the_way_to_send_that_was_wished_comes_first(person):
    await person.says(f"匿名投诉{RUDE}")
    assert person.labels[:3] == ["匿名提交", "不用瞒，直接提交", "提交，不让对方知道是我"]
    await person.presses("不用瞒")
    await person.says(RUDE)
    assert person.labels[0] == "提交"
    await person.says("怕他报复")
    assert person.labels[0] == "提交，不让对方知道是我"
    assert "被反映的人看不到您是谁" in await person.says("提交")


async def test_a_bribe_is_complained_of_and_no_matter_that_could_not_be_done(hall, person):
    await person.says("匿名投诉柳林派出所户籍民警收了我200块红包才给办", "提交")
    (one,) = await mine(hall, person)
    assert (one.kind, one.level) == (Kind.COMPLAINT, Level.ANONYMOUS)


@pytest.mark.parametrize(
    "said",
    [
        "我想投诉一下你们的李明，警号012345，昨天骂我，我姓张，电话13800001111，别让他知道是我",
        "举报一名辅警，警号F0123，上班喝酒",
        "I want to complain about officer Li, badge 012345, he shouted at me yesterday",
    ],
)
async def test_who_says_that_it_is_a_complaint_never_thanks_anybody(hall, person, said):
    await staff(hall, "clerk", "李明", "012345")
    await person.says(said, "提交" if not said.isascii() else "send")
    (one,) = await mine(hall, person)
    assert one.kind is Kind.COMPLAINT
    await hall.core.tick()
    assert await listener(hall, "李明").listens() == ""


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("本来想投诉的，后来3号窗口的小王帮我办好了，谢谢", Kind.THANKS),
        ("投诉隔壁半夜放音乐，吵得睡不着", None),
        ("举报有人电信诈骗", None),
    ],
)
async def test_the_word_alone_makes_no_complaint_of_ours(hall, person, said, kind):
    await person.says(said)
    assert ("送到，不展示" in person.labels) is (kind is Kind.THANKS)
    assert "匿名提交" not in person.labels


@pytest.mark.parametrize(
    "said", ["谁在办我的投诉", "我的投诉什么时候有结果", "催一下", "when will my complaint be answered?"]
)
async def test_who_presses_for_an_answer_is_shown_how_it_stands(hall, person, said):
    one = await complained(hall, person)
    assert one.code in await person.says(said)
    assert await hall.core.store.run(lambda tx: tx.cases.open_of_contact(one.contact_id)) == 1


async def test_what_is_told_right_after_can_be_put_to_what_was_sent(hall, person):
    one = await complained(hall, person)
    await person.says("还有，厕所也没有扶手")
    assert person.labels[0] == "提交" and person.labels[-1] == f"这是对 {one.code} 的补充"
    await person.presses("这是对")
    assert len(await mine(hall, person)) == 1
    hall.clock.forward(hours=2)
    await person.says("我要投诉，2号窗口的人骂我")
    assert not any("这是对" in label for label in person.labels)


@pytest.mark.parametrize("said", ["忘了说，是左边那台机器", "I forgot to say it was the machine on the left"])
async def test_what_was_forgotten_is_added(hall, person, said):
    await complained(hall, person)
    await person.says(said)
    assert len(await mine(hall, person)) == 1
    assert "已经加到" in person.heard[-1]["text"] or "Added to" in person.heard[-1]["text"]


async def test_a_day_that_is_needed_is_not_when_it_happened(hall, person):
    await person.says("我跑了四趟就差一个章，到底谁能盖？孩子9月1号开学", "提交")
    (one,) = await mine(hall, person)
    assert (one.happened_on, one.need_by) == (None, date(2027, 9, 1))


async def test_a_complaint_never_travels_with_thanks(hall, person):
    await person.says("感谢1号窗口的李警官，帮我妈填表还扶她上车")
    told = await person.says("还有我要投诉，2号窗口的人态度太差")
    assert "先记下" in told and told.count("2号窗口的人态度太差") == 0
    await person.says("送到，不展示")
    (thanks,) = await mine(hall, person)
    assert thanks.kind is Kind.THANKS and "态度太差" not in thanks.masked
    assert "态度太差" in await person.says("投诉")


async def test_thanks_in_the_middle_of_a_complaint_are_kept_for_themselves(hall, person):
    await person.says(RUDE)
    assert "先记下" in await person.says("我要表扬警号012345的民警，他把我爸扶上车，太感谢了")
    await person.says("提交")
    (one,) = await mine(hall, person)
    assert one.kind is Kind.COMPLAINT and "扶上车" not in one.masked and one.badge == ""


async def test_what_is_solved_is_taken_back_after_a_question(hall, person):
    one = await complained(hall, person)
    assert f"确定撤回 {one.code} 吗" in await person.says("已经解决了，不用查了")


async def test_who_asks_where_to_complain_is_not_told_you_are_welcome(person):
    assert "您请说" in await person.says("投诉电话多少")


async def test_who_drinks_at_work_has_no_day_to_be_asked_for(person):
    assert "最晚哪天" not in await person.says("我要投诉，3号窗口的人上班时间玩手机，没人理我")
    assert "最晚哪天" in await person.says("取消", "我要投诉，身份证一直没下来，我要上班急着用")


async def test_asking_for_ones_reports_does_not_become_part_of_the_next(hall, person):
    one = await complained(hall, person)
    await person.says(RUDE)
    told = await person.says("我的投诉")
    assert one.code in told and RUDE in told and f"{RUDE} 我的投诉" not in told


async def test_a_suggestion_with_a_wish_to_stay_unknown_is_sent_without_a_name(hall, person):
    await person.says("建议3号窗口多放两把椅子，别让他知道是我", "好")
    (one,) = await mine(hall, person)
    assert (one.kind, one.level) == (Kind.SUGGESTION, Level.ANONYMOUS)


@pytest.mark.parametrize("sent", ["送到", "好的", "是"])
async def test_thanks_are_shown_to_others_only_where_that_was_said(hall, person, sent):
    await person.says("感谢3号窗口的李警官，帮我妈填表还扶她上车", sent)
    (one,) = await mine(hall, person)
    assert one.kind is Kind.THANKS and not one.shown


async def test_a_message_with_two_days_tells_when_it_was_and_by_when_it_is_needed(hall, person):
    await person.says(
        "I want to complain, the queue at window 3 took two hours today, my flight is on 3 December", "send"
    )
    (one,) = await mine(hall, person)
    assert (one.happened_on, one.need_by) == (date(2026, 11, 25), date(2026, 12, 3))


async def test_a_day_of_last_week_is_read(hall, person):
    await person.says("我要投诉，上周三3号窗口的人骂我，态度太差", "提交")
    (one,) = await mine(hall, person)
    assert one.happened_on == date(2026, 11, 18)


async def test_words_behind_add_are_what_is_added(hall, person):
    await complained(hall, person)
    await person.says("我的投诉")
    assert "已经加到" in await person.says("补充一下，当时还有个孕妇也被赶走了")


@pytest.mark.parametrize("asked", ["查一下我的投诉办到哪了", "进度", "我的投诉"])
async def test_who_asks_how_it_stands_where_words_to_add_are_awaited_adds_nothing(hall, person, asked):
    await complained(hall, person)
    await person.says("我的投诉", "补充")
    assert "经办人" in await person.says(asked)


@pytest.mark.parametrize("asked", ["进度", "有消息吗", "怎么还没答复", "any news?", "any news of my complaint?"])
async def test_a_bare_question_how_it_goes_is_about_the_open_report(hall, person, asked):
    one = await complained(hall, person)
    assert one.code in await person.says(asked)


async def test_a_bare_question_how_it_goes_is_about_a_document_where_nothing_was_reported(person):
    assert "回执" in await person.says("进度")


@pytest.mark.parametrize("said", ["我不投诉了", "撤销投诉吧，已经解决了", "算了不投诉了", "withdraw my complaint"])
async def test_a_report_is_taken_back_in_words_and_only_after_a_question(hall, person, said):
    one = await complained(hall, person)
    assert f"确定撤回 {one.code} 吗" in await person.says(said)
    await person.says("确定撤回")
    (one,) = await mine(hall, person)
    assert one.state is State.WITHDRAWN


async def test_of_two_reports_the_one_to_take_back_is_asked_for(hall, person):
    first = await complained(hall, person)
    await person.says(f"{RUDE}，等了一上午", "提交")
    assert "撤回哪一件" in await person.says("撤回投诉")
    await person.says(first.code)
    assert first.code in person.heard[-1]["text"]


async def test_how_a_report_stands_is_told_in_the_middle_of_a_form(hall, person):
    one = await complained(hall, person)
    await person.says("我想预约办护照")
    told = await person.says("我的投诉怎么样了")
    assert one.code in told and "经办人" in told
    await person.says("查一下我的投诉")
    assert person.choices, "the form goes on"


# Thanks


@pytest.mark.parametrize(
    "said",
    [
        "谢谢李小明，一遍一遍教我爸用机器，太感谢了",
        "I'd like to thank Li Xiaoming, he stayed late to help my grandmother",
    ],
)
async def test_thanks_reach_who_is_named_in_full(hall, person, said):
    name = "Li Xiaoming" if said.isascii() else "李小明"
    await staff(hall, "lead", "王芳")
    officer = await staff(hall, "clerk", name, "A017")
    told = await person.says(said, "送到，不展示" if not said.isascii() else "Pass it on, do not show it")
    assert "本人" in told or "the person and those" in told
    (one,) = await mine(hall, person)
    assert one.badge == officer.badge
    await hall.core.tick()
    assert "A017" in await listener(hall, name).listens()


@pytest.mark.parametrize("others", [[], ["李明"]])
async def test_thanks_with_half_a_name_go_to_who_leads_and_nobody_is_told_more(hall, person, others):
    """A surname is nobody's, and two of one name are told apart by a person."""
    await staff(hall, "lead", "王芳")
    await staff(hall, "clerk", "李明", "A017")
    for name in others:
        await staff(hall, "clerk", name, "A018")
    text = "感谢1号窗口的李明" if others else "感谢1号窗口的李警官"
    assert "由他们转给本人" in await person.says(f"{text}，帮我妈填表还扶她上车", "送到，不展示")
    await hall.core.tick()
    assert "请问一下当班的同事" in await listener(hall, "王芳").listens()
    assert await listener(hall, "李明").listens() == ""


@pytest.mark.parametrize("said", ["谢谢李明，她一遍一遍教我爸用机器", "thanks to officer Li, so patient"])
async def test_short_thanks_that_speak_of_somebody_are_passed_on(person, said):
    assert "李明" in await person.says(said) or "officer Li" in person.heard[-1]["text"]
    assert len(person.labels) == 6


@pytest.mark.parametrize("said", ["谢谢您这么耐心", "谢谢警官", "thank you, officer", "多谢你啊"])
async def test_a_courtesy_is_none(person, said):
    await person.says(said)
    assert "送到，不展示" not in person.labels and "Pass it on, do not show it" not in person.labels


# What staff write, in the characters that the citizen reads


async def test_what_staff_write_is_read_in_traditional_characters(hall):
    person = hall.person(BUTTONS, "h1", language="zh-Hant")
    await person.says("我要投訴，3號窗口排隊兩個小時沒人理", "提交")
    clerk, lead = await staff(hall, "clerk", "于会"), await staff(hall, "lead", "王芳")
    (one,) = await mine(hall, person)
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.reply(clerk, one.id, ToCitizen("请带证件来办理。")))
    told = await person.listens()
    assert "請帶證件來辦理" in told and "于会" in told
    assert "請帶證件來辦理" in await person.says("我的投訴")
    await use(hall, lambda services: services.cases.prolong(lead, one.id, Weight.COMPLEX, ToCitizen("还要调查。")))
    assert "還要調查" in await person.listens()
    close = lambda services: services.cases.close(  # noqa: E731
        clerk, one.id, Ending.NOT_SOLVED, ToCitizen("条件不够。"), "街道办事处"
    )
    await use(hall, close)
    told = await person.listens()
    assert "條件不夠" in told and "街道辦事處" in told


@pytest.mark.parametrize(("language", "read"), [("zh-Hans", "请带ID来办理。"), ("en", "请带ID来办理。")])
async def test_what_staff_write_stays_as_it_is_for_others(hall, language, read):
    person = hall.person(BUTTONS, "h1", language=language)
    await person.says("你好")
    one = await reported(hall, await contact_of(hall, person))
    clerk = await staff(hall, "clerk", "李明")
    await use(hall, lambda services: services.cases.claim(clerk, one.id))
    await use(hall, lambda services: services.cases.reply(clerk, one.id, ToCitizen(read)))
    assert read in await person.listens()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh-Hans", "投诉电话多少"),
        ("zh-Hant", "投訴電話是多少？"),
        ("zh-Hans", "举报电话"),
        ("en", "What is the complaint hotline?"),
    ],
)
async def test_who_asks_for_the_number_to_complain_to_is_told_it_first(hall: Hall, language: str, said: str) -> None:
    citizen = hall.person(language=language)
    told = await citizen.says(said)
    assert told.index("0000-5550100") < told.index("12389") and said not in told
    assert "窗口的人骂我" in await citizen.says("窗口的人骂我")


async def test_the_number_is_told_once_and_never_taken_for_the_report(hall: Hall) -> None:
    citizen = hall.person()
    assert (await citizen.says("我要投诉", "有投诉电话吗")).count("12389") == 1
    told = await citizen.says("窗口的人骂我", "投诉电话多少")
    assert told.count("12389") == 1 and "“窗口的人骂我”" in told


@pytest.mark.parametrize(
    ("said", "answer", "told"),
    [
        ("换语言", "English", "All right, English it is."),
        ("切换语言", "English", "All right, English it is."),
        ("English", None, "All right, English it is."),
        ("switch language", None, "All right, English it is."),
    ],
)
async def test_another_language_asked_for_while_a_report_is_checked_is_no_part_of_it(
    hall: Hall, said: str, answer: str | None, told: str
) -> None:
    citizen = hall.person()
    await citizen.says("我要投诉，窗口的人态度很差，骂我")
    spoken = await citizen.says(said, *([answer] if answer else []))
    assert told in spoken and "“我要投诉，窗口的人态度很差，骂我”" in spoken


@pytest.mark.parametrize(
    "said",
    [
        "我要投诉，3号窗口让我明天再来，明天我还要上班",
        "窗口的人说系统坏了让我明天再来，我明天要上班，太差了",
        "投诉3号窗口，叫我下周一再跑一趟，我天天都要上班的",
    ],
)
async def test_a_working_day_in_which_one_cannot_come_is_no_deadline(person, said):
    assert "最晚" not in await person.says(said)


async def test_a_new_job_on_a_day_is_one(person):
    assert "最晚12月3日" in await person.says("投诉，3号窗口拖着我的身份证不办，我12月3号入职要上班")
