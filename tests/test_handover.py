"""A person instead of the bot: asked for at any step, relayed both ways, and back in the very question of the form."""

from collections.abc import AsyncIterator
from datetime import date, datetime

import pytest

from bot.dialog.turn import Kind as TurnKind
from bot.domain.case_states import Ending, State
from bot.domain.cases import Kind, NotYours, ToCitizen, What
from bot.domain.handover import NotTalking
from bot.domain.staff import Staff
from bot.nlu.cases import CaseWords
from bot.store import Store
from tests.botapi import BotApi
from tests.case_kit import listener, mine, staff, use
from tests.hall import BUTTONS, PAGE, TEXT_ONLY, Hall, Person, open_hall
from tests.process_kit import ROOT
from tests.room_kit import CITIZEN, GROUP, LI, platform_with_group, staffed_hall

NIGHT = datetime.fromisoformat("2026-11-25T20:00:00+08:00")
ASK = "我孩子的护照照片老是不合格，到底要什么样的"


@pytest.fixture
async def clerk(hall: Hall) -> Staff:
    return await staff(hall, name="李明")


async def ticks(hall: Hall, times: int = 2) -> None:
    for _ in range(times):
        await hall.core.tick()


async def claim(hall: Hall, clerk: Staff, person: Person) -> int:
    case = (await mine(hall, person))[0]
    await use(hall, lambda services: services.cases.claim(clerk, case.id))
    await ticks(hall)
    return case.id


async def say(hall: Hall, clerk: Staff, case: int, words: str) -> None:
    await use(hall, lambda services: services.handover.say(clerk, case, ToCitizen(words)))


@pytest.mark.parametrize("profile", [BUTTONS, PAGE, TEXT_ONLY], ids=lambda profile: profile.name)
async def test_a_person_is_asked_for_comes_talks_and_leaves(hall: Hall, clerk: Staff, profile) -> None:  # type: ignore[no-untyped-def]
    citizen = hall.person(profile)
    assert "最多等10分钟" in await citizen.says("人工")
    answer = await citizen.says(ASK)
    [case] = await mine(hall, citizen)
    assert case.kind is Kind.QUESTION and case.code in answer and "结束" in answer
    assert await citizen.says("他今年3岁") == ""  # nobody but the staff answers now
    id = await claim(hall, clerk, citizen)
    assert "李明来了" in await citizen.listens()
    await say(hall, clerk, id, "要白色背景的，不能戴帽子")
    assert "白色背景" in await citizen.listens()
    assert await citizen.says("好的") == "" and await citizen.says("菜单") == "" and await citizen.says("1") == ""
    ledger = await hall.core.store.run(lambda tx: tx.cases.events(id))
    heard = [event.words for event in ledger if event.what is What.ADDED]
    assert heard == ["他今年3岁", "好的", "菜单", "1"]
    assert "结束了" in await citizen.says("结束")
    assert "120" in await citizen.says("护照多少钱")
    assert (await mine(hall, citizen))[0].state is State.CLAIMED  # the clerk still has it


@pytest.mark.parametrize("said", ["我的护照丢了", "护照多少钱", "我要约护照", "I lost my passport", "passport"])
async def test_a_document_that_is_named_goes_to_who_is_waited_for_or_talked_with(
    hall: Hall, clerk: Staff, said: str
) -> None:
    citizen = hall.person()
    await citizen.says("人工", ASK)
    assert await citizen.says(said) == ""
    id = await claim(hall, clerk, citizen)
    await citizen.listens()
    assert await citizen.says(said) == ""
    ledger = await hall.core.store.run(lambda tx: tx.cases.events(id))
    assert [event.words for event in ledger if event.what is What.ADDED] == [said, said]


async def test_a_half_filled_form_is_gone_on_with_at_the_very_question(hall: Hall, clerk: Staff) -> None:
    citizen = hall.person()
    await citizen.says("预约办护照", "1")
    question = citizen.heard[-1]["text"]
    assert "都留着" in await citizen.says("转人工")
    await citizen.says(ASK)
    id = await claim(hall, clerk, citizen)
    await citizen.listens()
    await use(hall, lambda services: services.handover.end(clerk, id))
    await ticks(hall)
    back = await citizen.listens()
    assert "李明结束了这次对话" in back and question in back
    assert citizen.choices and not (await citizen.says("1")).startswith("抱歉")


@pytest.mark.parametrize("said", ["我想找个真人问问", "can I talk to a person?"])
async def test_a_person_is_asked_for_in_any_words_in_the_middle_of_a_form(hall: Hall, clerk: Staff, said: str) -> None:
    citizen = hall.person()
    await citizen.says("预约办护照", "1", said, ASK)
    assert len(await mine(hall, citizen)) == 1


async def test_who_does_not_want_a_person_after_all_is_back_in_the_form(hall: Hall, clerk: Staff) -> None:
    citizen = hall.person()
    await citizen.says("预约办护照", "1")
    question = citizen.heard[-1]["text"]
    await citizen.says("人工")
    assert question in await citizen.says("不用了")
    await citizen.says("人工")
    assert question in await citizen.says("取消")
    assert not await mine(hall, citizen)


async def test_outside_opening_hours_it_is_a_question_with_a_promise(store: Store) -> None:
    hall = open_hall(store, now=NIGHT)
    await staff(hall)
    citizen = hall.person()
    assert "11月26日" in await citizen.says("人工")
    answer = await citizen.says(ASK)
    [case] = await mine(hall, citizen)
    assert case.code in answer and "11月26日" in answer
    assert "120" in await citizen.says("护照多少钱")  # the bot goes on answering


async def test_when_nobody_comes_it_is_told_honestly_and_stays_a_question(hall: Hall, clerk: Staff) -> None:
    citizen = hall.person()
    await citizen.says("人工", ASK)
    hall.clock.forward(minutes=9)
    await ticks(hall)
    assert await citizen.listens() == ""
    hall.clock.forward(minutes=2)
    await ticks(hall)
    told = await citizen.listens()
    [case] = await mine(hall, citizen)
    assert "10分钟" in told and case.code in told and case.state is State.NEW
    assert "120" in await citizen.says("护照多少钱")
    await claim(hall, clerk, citizen)  # much later
    assert "来了" not in await citizen.listens()


async def test_a_conversation_that_fell_silent_is_given_back(hall: Hall, clerk: Staff) -> None:
    citizen = hall.person()
    await citizen.says("人工", ASK)
    await claim(hall, clerk, citizen)
    hall.clock.forward(minutes=31)
    await ticks(hall)
    assert "先结束" in await citizen.listens()


async def test_danger_is_warned_of_while_a_person_answers(hall: Hall, clerk: Staff) -> None:
    citizen = hall.person()
    await citizen.says("人工", ASK)
    id = await claim(hall, clerk, citizen)
    assert "110" in await citizen.says("有人拿刀砍人，救命")
    ledger = await hall.core.store.run(lambda tx: tx.cases.events(id))
    assert "有人拿刀砍人，救命" in [event.words for event in ledger]


async def test_closing_the_case_ends_the_conversation(hall: Hall, clerk: Staff) -> None:
    citizen = hall.person()
    await citizen.says("人工", ASK)
    id = await claim(hall, clerk, citizen)
    await use(hall, lambda services: services.cases.close(clerk, id, Ending.SOLVED))
    await ticks(hall)
    assert "对话也结束了" in await citizen.listens()


async def test_a_word_said_just_after_the_case_was_closed_does_not_open_it_again(hall: Hall, clerk: Staff) -> None:
    citizen = hall.person()
    await citizen.says("人工", ASK)
    id = await claim(hall, clerk, citizen)
    await use(hall, lambda services: services.cases.close(clerk, id, Ending.SOLVED))
    assert "已经结束" in await citizen.says("好的")
    await ticks(hall)
    assert (await mine(hall, citizen))[0].state is State.CLOSED_SOLVED
    assert "120" in await citizen.says("护照多少钱")


async def test_who_has_the_case_reads_the_newest_words_of_a_long_story(hall: Hall, clerk: Staff) -> None:
    citizen = hall.person()
    await citizen.says("人工", ASK * 5)
    await claim(hall, clerk, citizen)
    told = listener(hall, "李明")
    await told.listens()
    await citizen.says("他的电话是13912345678，今年三岁")
    await ticks(hall)
    heard = await told.listens()
    assert "今年三岁" in heard and "13912345678" not in heard and ASK not in heard


@pytest.mark.parametrize("said", ["好了，谢谢，结束", "结束吧", "OK, end."])
async def test_a_polite_end_is_one_too(hall: Hall, clerk: Staff, said: str) -> None:
    citizen = hall.person()
    await citizen.says("人工", ASK)
    await claim(hall, clerk, citizen)
    assert "结束了" in await citizen.says(said)


async def test_only_who_has_the_case_speaks_and_ends(hall: Hall, clerk: Staff) -> None:
    other = await staff(hall, name="王芳")
    citizen = hall.person()
    await citizen.says("人工", ASK)
    id = await claim(hall, clerk, citizen)
    for deed in (
        lambda services: services.handover.say(other, id, ToCitizen("我也说")),
        lambda services: services.handover.end(other, id),
    ):
        with pytest.raises(NotYours):
            await use(hall, deed)
    assert "我也说" not in await citizen.listens()
    await use(hall, lambda services: services.handover.end(clerk, id))
    with pytest.raises(NotTalking):
        await use(hall, lambda services: services.handover.end(clerk, id))


async def test_a_sentence_that_says_what_it_is_about_is_passed_on_at_once(hall: Hall, clerk: Staff) -> None:
    citizen = hall.person()
    assert "已经转给工作人员" in await citizen.says("帮我转人工，我的护照已经三个星期没有消息了")
    assert len(await mine(hall, citizen)) == 1


@pytest.mark.parametrize(
    "said", ["转人工", "我要找人工客服", "I want to talk to a real person please", "/human", "能不能帮我转工作人员"]
)
def test_a_bare_wish_for_a_person_says_nothing_more(said: str) -> None:
    assert not CaseWords.load(ROOT / "locales").tells_more(said)


async def test_without_any_staff_only_the_phones_are_told(hall: Hall) -> None:
    citizen = hall.person()
    answer = await citizen.says("人工")
    assert "0000-5550100" in answer and "最多等" not in answer
    await citizen.says("预约办护照", "1")
    question = citizen.heard[-1]["text"]
    assert question in await citizen.says("人工")


async def test_a_picture_cannot_be_passed_on_and_that_is_said(hall: Hall, clerk: Staff) -> None:
    citizen = hall.person()
    await citizen.says("人工", ASK)
    assert "文字" in await citizen.sends(TurnKind.PHOTO)


async def test_the_wait_that_is_told_is_how_long_the_last_ones_waited(hall: Hall, clerk: Staff) -> None:
    first = hall.person()
    await first.says("人工", ASK)
    hall.clock.forward(minutes=3)
    await claim(hall, clerk, first)
    assert "一般3分钟" in await hall.person(address="8").says("人工")


@pytest.fixture
async def api(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[BotApi]:
    async with platform_with_group(monkeypatch) as standing:
        yield standing


async def test_a_clerk_talks_from_the_topic_and_the_citizen_answers(store: Store, api: BotApi) -> None:
    async with staffed_hall(store, api) as desk:
        await desk.joins(LI, "李明")
        api.says(CITIZEN, "人工")
        await desk.quiet()
        api.says(CITIZEN, ASK)
        await desk.quiet()
        assert "正在线上" in desk.card().text
        await desk.taps(LI, "接手")
        assert desk.told(CITIZEN, "李明来了")
        prompt = await desk.prompt()
        await desk.answers(LI, "您好，孩子多大？", prompt)
        assert desk.told(CITIZEN, "孩子多大")
        api.says(CITIZEN, "3岁，身份证号11010119900307123X")
        relayed = (await desk.until(lambda: desk.in_group("3岁")))[-1]
        assert "11010119900307123X" not in relayed.text and "会发给市民" in relayed.text
        await desk.answers(LI, "白色背景就可以", relayed)
        assert desk.told(CITIZEN, "白色背景就可以")
        assert "已发给市民 ✓" in api.messages[GROUP, relayed.message_id or 0]["text"]
        await desk.taps(LI, "结束对话")
        await desk.until(lambda: desk.told(CITIZEN, "结束了这次对话"))
        await desk.answers(LI, "还有一句", relayed)
        assert not desk.told(CITIZEN, "还有一句")


async def test_a_person_asked_for_besides_something_else_is_one_word_away(hall: Hall) -> None:
    await staff(hall)
    citizen = hall.person()
    await citizen.says("我想预约办护照", "云溪大厅")
    told = await citizen.says("我妈坐轮椅，能不能走绿色通道，我想找个人问问")
    assert "发“人工”" in told and "0000" not in told
    assert "都留着" in await citizen.says("人工")


async def test_who_gives_up_waiting_is_let_go_and_who_talks_is_heard(hall: Hall, clerk: Staff) -> None:
    citizen = hall.person()
    await citizen.says("人工", ASK)
    assert "对话结束了" in await citizen.says("取消")
    await citizen.says("人工", ASK)
    await claim(hall, clerk, citizen)
    await citizen.listens()
    assert await citizen.says("取消") == ""  # perhaps the answer to what was asked


@pytest.mark.parametrize(
    ("asked", "day"), [("孩子12月3日的航班，护照丢了怎么办", date(2026, 12, 3)), ("护照丢了怎么办", None)]
)
async def test_the_day_by_which_an_answer_is_needed_goes_with_the_question(
    hall: Hall, clerk: Staff, asked: str, day: date | None
) -> None:
    citizen = hall.person()
    await citizen.says("人工", asked)
    assert (await mine(hall, citizen))[0].need_by == day
