"""What people say when they think again: of a report that is being checked or was just sent, of what they booked."""

import pytest

from bot.domain.case_states import State
from bot.domain.cases import Kind
from tests.booking_kit import BOOKING
from tests.case_kit import COMPLAINT, mine
from tests.hall import Hall

RUDE = "I want to complain, the clerk at window 3 in Liulin was very rude today"
NOT_SENT = ("我要投诉的是那个人", "建议多开一个窗口", "I don't want to complain about the suggestion box")


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.mark.parametrize(
    ("told", "said", "kind"),
    [
        (COMPLAINT, "这不是投诉，是建议", Kind.SUGGESTION),
        (COMPLAINT, "不是，我想提个建议", Kind.SUGGESTION),
        (COMPLAINT, "改成没办成的事", Kind.CANNOT_GET_DONE),
        (COMPLAINT, "不投诉了，改成建议吧", Kind.SUGGESTION),
        (COMPLAINT, "這不是投訴，是表揚", Kind.THANKS),
        (RUDE, "it's a suggestion, not a complaint", Kind.SUGGESTION),
        (RUDE, "I couldn't get it done", Kind.CANNOT_GET_DONE),
        ("Please put a second bench at window 3 in Liulin, I suggest", "make it a complaint", Kind.COMPLAINT),
    ],
)
async def test_what_a_report_is_can_be_put_right_in_words_before_it_is_sent(hall: Hall, told, said, kind):
    citizen = hall.writer_of(told)
    await citizen.says(told, said, "yes")
    (one,) = await mine(hall, citizen)
    assert one.kind is kind and said not in one.masked


async def test_who_only_says_what_it_is_not_is_asked_what_it_is(hall: Hall):
    citizen = hall.person()
    assert "算哪一类" in await citizen.says(COMPLAINT, "不是投诉")
    assert "建议：柳林街道服务点" in await citizen.says("建议")


async def test_who_says_they_only_ask_adds_nothing_to_the_report(hall: Hall):
    citizen = hall.person()
    told = await citizen.says(COMPLAINT, "我不是要投诉，只是咨询一下")
    assert "算哪一类" in told
    assert "咨询" not in await citizen.says("留言")


async def test_what_it_never_was_is_denied_without_being_written_down(hall: Hall):
    citizen = hall.person()
    assert "不算投诉" not in await citizen.says(COMPLAINT, "改成没办成的事", "这个不算投诉")


async def test_one_step_back_from_another_kind_is_the_kind_before(hall: Hall):
    citizen = hall.person()
    await citizen.says(COMPLAINT)
    assert (await citizen.says("这是建议才对")).startswith("建议")
    assert (await citizen.says("返回")).startswith("投诉")
    assert (await citizen.says("改成没办成的事", "返回")).startswith("投诉")
    await citizen.says("提交")
    assert [one.kind for one in await mine(hall, citizen)] == [Kind.COMPLAINT]


async def test_one_step_back_after_a_kind_was_picked_asks_which_again(hall: Hall):
    citizen = hall.writer_of(RUDE)
    await citizen.says(RUDE, "not a complaint")
    assert (await citizen.says("suggestion")).startswith("Suggestion")
    assert (await citizen.says("back")) == "What is it, then?"
    assert (await citizen.says("back")).startswith("Complaint")


@pytest.mark.parametrize("said", ["不投诉了", "我不要投诉了", "算了不投诉"])
async def test_who_takes_it_back_before_it_is_sent_is_asked_nothing_more(hall: Hall, said: str):
    citizen = hall.person()
    assert "什么都没有提交" in await citizen.says(COMPLAINT, said)


@pytest.mark.parametrize("said", NOT_SENT)
async def test_what_tells_more_belongs_to_the_report(hall: Hall, said):
    citizen = hall.writer_of(said)
    told = await citizen.says(RUDE if said.isascii() else COMPLAINT, said)
    assert told.startswith(("投诉", "Complaint"))


@pytest.mark.parametrize(
    ("told", "said", "asked", "sure"),
    [
        (COMPLAINT, "取消吧", "确定撤回", "确认撤回"),
        (COMPLAINT, "取消", "确定撤回", "是的"),
        (RUDE, "i want cancel it", "Withdraw ", "yes"),
    ],
)
async def test_cancel_right_after_a_report_takes_the_report_back(hall: Hall, told, said, asked, sure):
    citizen = hall.writer_of(told)
    await citizen.says(told, "yes")
    assert asked in await citizen.says(said)
    await citizen.says(sure)
    (one,) = await mine(hall, citizen)
    assert one.state is State.WITHDRAWN


@pytest.mark.parametrize(
    ("between", "minutes", "said", "answer"),
    [
        ((), 0, "取消预约", "您现在没有预约"),
        ((), 61, "取消吧", "您现在没有预约"),
        ((*BOOKING, "可以"), 0, "取消吧", "预约号"),
    ],
)
async def test_it_is_the_appointment_where_that_is_named_or_came_last(hall: Hall, between, minutes, said, answer):
    citizen = hall.person()
    await citizen.says(COMPLAINT, "提交", *between)
    hall.clock.forward(seconds=60 * minutes)
    assert answer in await citizen.says(said)
    (one,) = await mine(hall, citizen)
    assert one.is_open


@pytest.mark.parametrize("said", ["来不了了", "我临时有事去不了", "I can't make it"])
async def test_who_cannot_come_takes_no_report_back(hall: Hall, said: str):
    citizen = hall.person()
    await citizen.says(*BOOKING, "可以")
    hall.clock.forward(seconds=600)
    assert "取消这个预约" in await citizen.says(COMPLAINT, "提交", said)


@pytest.mark.parametrize(
    ("told", "said", "asked"),
    [
        (COMPLAINT, "不要撤销投诉", "还要补充什么"),
        (COMPLAINT, "别撤诉", "还要补充什么"),
        (COMPLAINT, "不要撤回", "确定撤回"),
        (RUDE, "no, don't withdraw my complaint", "add something"),
        (RUDE, "I do not want to withdraw my report", "add something"),
    ],
)
async def test_who_denies_it_when_asked_again_keeps_the_report(hall: Hall, told, said, asked):
    citizen = hall.writer_of(told)
    assert asked in await citizen.says(told, "yes", "withdraw it" if told.isascii() else "撤回", said)
    (one,) = await mine(hall, citizen)
    assert one.is_open


@pytest.mark.parametrize("said", ["你们别办了，撤诉", "I don't care any more, withdraw my complaint"])
async def test_what_is_denied_before_is_not_the_withdrawal(hall: Hall, said: str):
    citizen = hall.writer_of(said)
    told = RUDE if said.isascii() else COMPLAINT
    await citizen.says(told, "yes", said, "yes")
    (one,) = await mine(hall, citizen)
    assert one.state is State.WITHDRAWN


@pytest.mark.parametrize("steps", [3, 5, 6, 7, 8])
async def test_whether_one_booked_twice_is_answered_in_the_middle_of_the_form(hall: Hall, steps):
    citizen = hall.person()
    asked = await citizen.says(*BOOKING[:steps])
    told = await citizen.says("我是不是约重了？")
    assert told.startswith("您现在没有预约") and told.endswith(asked.splitlines()[-1])


async def test_whether_one_booked_twice_is_answered_with_what_is_booked(hall: Hall):
    citizen = hall.person()
    await citizen.says(*BOOKING, "可以")
    assert "11月26日 周四 09:30" in await citizen.says("约重了吗")


@pytest.mark.parametrize(
    ("report", "asked", "told"),
    [
        ("我要投诉，昨天窗口的人态度很差，骂我", "几点关门", "17:30"),
        ("我要投诉，昨天窗口的人态度很差，骂我", "谁会看到", "您自己选谁能知道"),
        ("我要投诉，昨天窗口的人态度很差，骂我", "会不会影响我办证", "您自己选谁能知道"),
        ("表扬一下3号窗口的小李，特别耐心", "你们几点下班？", "17:30"),
        ("I want to complain, the man at window 3 shouted at me", "what time do you close?", "17:30"),
        ("I want to complain, the man at window 3 shouted at me", "who will read this?", "You choose yourself"),
    ],
)
async def test_a_short_question_is_answered_and_is_no_part_of_the_report(hall, report, asked, told):
    person = hall.writer_of(report)
    before = await person.says(report)
    answer = await person.says(asked)
    assert told in answer and answer.endswith(before)


@pytest.mark.parametrize("more", ["他凭什么骂我？", "你们就这样对待老百姓吗", "是3号窗口还是4号窗口我记不清了"])
async def test_what_is_only_put_as_a_question_belongs_to_the_report(citizen, more):
    await citizen.says("我要投诉，昨天窗口的人态度很差，骂我")
    assert more in await citizen.says(more)
