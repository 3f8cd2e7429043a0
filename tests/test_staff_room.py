"""The staff's group over the real HTTP of the stand-in: topics, buttons, answers to citizens, and what goes wrong."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.domain.case_states import State
from bot.domain.cases import What
from bot.store import Store
from tests.botapi import BotApi
from tests.room_kit import CITIZEN, GROUP, LI, STRANGER, WANG, Desk, platform_with_group, staffed_hall


@pytest.fixture
async def api(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[BotApi]:
    async with platform_with_group(monkeypatch) as standing:
        yield standing


@pytest.fixture
async def desk(store: Store, api: BotApi) -> AsyncIterator[Desk]:
    async with staffed_hall(store, api) as standing:
        await standing.joins(LI, "李明")
        await standing.joins(WANG, "王芳")
        yield standing


async def test_a_complaint_becomes_a_topic_is_claimed_answered_closed_and_rated(desk: Desk) -> None:
    code = await desk.reports()
    [topic] = [one for one in desk.in_group() if one.method == "createForumTopic"]
    assert code in topic.text
    card = desk.card()
    assert card.params["message_thread_id"] == topic.message_id
    assert code in card.text and "3号窗口" in card.text and "等人接手" in card.text
    assert list(card.buttons) == ["接手", "转交", "备注"]

    assert code in await desk.taps(LI, "接手")
    assert "经办：李明" in desk.card().text and "回复市民" in desk.card().buttons
    assert desk.card().message_id == card.message_id  # the same card, written anew

    await desk.taps(LI, "回复市民")
    prompt = await desk.prompt()
    assert prompt.params["message_thread_id"] == topic.message_id and "李明" in prompt.text
    await desk.answers(LI, "您好，昨天的情况我们核实了，向您道歉。", prompt)
    heard = desk.told(CITIZEN, "向您道歉")
    assert heard is not None and "李明" in heard.text and code in heard.text
    stands = desk.api.messages[GROUP, prompt.message_id or 0]["text"]
    assert "已发给市民 ✓" in stands and "已送到" in stands

    await desk.taps(LI, "办结")
    await desk.taps(LI, "已解决")
    assert (await desk.case(code)).state is State.CLOSED_SOLVED
    assert desk.told(CITIZEN, "已解决") and not desk.api.messages[GROUP, card.message_id or 0].get("reply_markup")
    assert desk.api.groups[GROUP].topics[topic.message_id or 0].closed
    desk.clock.forward(minutes=31)
    await desk.until(lambda: desk.told(CITIZEN, "办得怎么样"))


async def test_of_two_who_claim_at_the_same_moment_the_second_is_told_who_has_it(desk: Desk) -> None:
    code = await desk.reports()
    card = desk.card()
    for clerk in (LI, WANG):
        desk.api.presses(clerk, card.message_id or 0, card.buttons["接手"], chat_id=GROUP)
    await desk.quiet()
    first, second = desk.toasts()
    assert "由您接手" in first and "已经由" in second
    assert len([event for event in await desk.events(code) if event.what is What.CLAIMED]) == 1


async def test_who_is_not_of_the_staff_is_told_so_and_nothing_happens(desk: Desk) -> None:
    code = await desk.reports()
    entries = len(await desk.events(code))
    assert "只有大厅的工作人员" in await desk.taps(STRANGER, "接手")
    desk.api.says_in(GROUP, STRANGER, f"/case {code}")
    desk.api.says_in(GROUP, STRANGER, "大家好")
    await desk.quiet()
    assert len(desk.in_group("只有大厅的工作人员")) == 1
    assert (len(await desk.events(code)), (await desk.case(code)).state) == (entries, State.NEW)


@pytest.mark.parametrize(
    "token",
    [
        "room:AAAAAAA:claim",
        "room:{code}:erase",
        "room:{code}:to:site nowhere",
        "room:{code}:to:staff 99999999999999999999",
        "room:{code}:end_as:x",
        "3.1",
        "",
        "::",
    ],
)
async def test_a_forged_button_does_nothing(desk: Desk, token: str) -> None:
    code = await desk.reports()
    entries, card = len(await desk.events(code)), desk.card()
    desk.api.presses(LI, card.message_id or 0, token.format(code=code), chat_id=GROUP)
    await desk.until(desk.toasts)
    await desk.quiet()
    assert len(await desk.events(code)) == entries and not [
        one for one in desk.api.sent if one.reply_markup and "force_reply" in one.reply_markup
    ]


async def test_only_the_answer_to_the_question_reaches_the_citizen(desk: Desk) -> None:
    code = await desk.reports()
    await desk.taps(LI, "接手")
    await desk.taps(LI, "备注")
    note, thread = await desk.prompt(), (await desk.prompt()).params["message_thread_id"]
    await desk.answers(LI, "这人我认识，回头再说", note)
    desk.api.says_in(GROUP, LI, "闲聊：中午吃什么", thread=thread)
    await desk.taps(LI, "回复市民")
    await desk.answers(WANG, "我来说一句", await desk.prompt())
    desk.api.says_in(GROUP, WANG, "/reply 我也说一句", thread=thread)
    await desk.quiet()
    said = " ".join(one.text for one in desk.api.sent if one.chat_id == CITIZEN)
    assert not any(words in said for words in ("认识", "中午", "一句"))
    assert [event.what for event in await desk.events(code)].count(What.NOTED) == 1
    assert desk.in_group("不是问您的") and desk.in_group("不在您手里")
    assert "备注记下了" in desk.api.messages[GROUP, note.message_id or 0]["text"]


async def test_a_question_is_answered_once_and_not_after_it_grew_old(desk: Desk) -> None:
    await desk.reports()
    await desk.taps(LI, "接手")
    await desk.taps(LI, "回复市民")
    prompt = await desk.prompt()
    await desk.answers(LI, "第一次", prompt)
    await desk.answers(LI, "第二次", prompt)
    await desk.taps(LI, "回复市民")
    desk.clock.forward(minutes=16)
    await desk.answers(LI, "第三次", await desk.prompt())
    assert desk.told(CITIZEN, "第一次") and not desk.told(CITIZEN, "第二次") and not desk.told(CITIZEN, "第三次")


async def test_words_after_the_command_go_to_the_citizen_from_the_owner(desk: Desk) -> None:
    await desk.reports()
    await desk.taps(LI, "接手")
    desk.api.says_in(
        GROUP,
        LI,
        "/reply 请明天上午来一趟",
        thread=desk.card().params.get("message_thread_id") or desk.in_group()[0].message_id,
    )
    await desk.until(lambda: desk.told(CITIZEN, "请明天上午来一趟"))
    await desk.until(lambda: desk.in_group("已送到"))


async def test_a_number_before_the_words_names_the_case_outside_of_its_topic(desk: Desk) -> None:
    code, other = await desk.reports(), await desk.reports("昨天5号窗口的人态度很差，话都不肯说清楚", 702)
    await desk.taps(LI, "接手")  # of the second, whose card is the newest
    desk.api.says_in(GROUP, LI, f"/reply {other}\n请明天上午来一趟")
    desk.api.says_in(GROUP, LI, f"/note {code} 先看监控")
    desk.api.says_in(GROUP, LI, f"/reply {code} 这件不在我手里")
    await desk.until(lambda: desk.told(702, "请明天上午来一趟"))
    await desk.until(lambda: desk.in_group(f"{code} 不在您手里"))
    assert [event.words for event in await desk.events(code) if event.what is What.NOTED] == ["先看监控"]
    assert not desk.told(CITIZEN, "请明天") and not desk.told(CITIZEN, "不在我手里")


async def test_words_on_the_line_below_a_command_are_not_lost(desk: Desk) -> None:
    await desk.reports()
    await desk.taps(LI, "接手")
    desk.api.says_in(GROUP, LI, "/reply\n您好，\n请明天来", thread=desk.in_group()[0].message_id)
    await desk.until(lambda: desk.told(CITIZEN, "您好，\n请明天来"))


async def test_what_a_citizen_adds_and_the_end_of_the_case_stand_in_the_topic(desk: Desk) -> None:
    code = await desk.reports()
    topic = desk.in_group()[0].message_id
    desk.api.says(CITIZEN, code)
    await desk.quiet()
    desk.api.says(CITIZEN, "补充")
    await desk.quiet()
    desk.api.says(CITIZEN, "当时还有一位老人也在等，电话13900001111")
    added = await desk.until(lambda: desk.in_group("还有一位老人"))
    assert added[0].params["message_thread_id"] == topic and "13900001111" not in added[0].text


async def test_closing_without_success_asks_for_the_reason_that_the_citizen_reads(desk: Desk) -> None:
    code = await desk.reports()
    await desk.taps(LI, "接手")
    await desk.taps(LI, "办结")
    await desk.taps(LI, "没能解决")
    await desk.answers(LI, "窗口的安排要等下个月才能改", await desk.prompt())
    assert (await desk.case(code)).state is State.CLOSED_NOT_SOLVED
    assert desk.told(CITIZEN, "下个月才能改")


async def test_a_case_is_passed_on_with_a_reason(desk: Desk) -> None:
    code = await desk.reports()
    await desk.taps(LI, "接手")
    await desk.taps(LI, "转交")
    await desk.taps(LI, "转给王芳")
    await desk.answers(LI, "她管3号窗口", await desk.prompt())
    assert "经办：王芳" in desk.card().text
    assert (await desk.case(code)).state is State.CLAIMED and desk.in_group("她管3号窗口")
    assert not desk.told(CITIZEN, "她管")


async def test_a_group_without_topics_gets_cards_and_what_follows_answers_them(store: Store, api: BotApi) -> None:
    api.add_group(GROUP, forum=False)
    async with staffed_hall(store, api) as desk:
        await desk.joins(LI, "李明")
        await desk.reports()
        card = desk.card()
        assert "message_thread_id" not in card.params and api.calls["createForumTopic"] == 1
        await desk.taps(LI, "接手")
        await desk.taps(LI, "回复市民")
        assert (await desk.prompt()).params["reply_parameters"]["message_id"] == card.message_id
        await desk.answers(LI, "请放心", await desk.prompt())
        assert desk.told(CITIZEN, "请放心")
        await desk.reports("昨天5号窗口的人态度很差，话都不肯说清楚", 702)
        assert api.calls["createForumTopic"] == 1  # it is not tried again for an hour


async def test_a_case_at_a_site_without_staff_is_told_to_the_others(store: Store, api: BotApi) -> None:
    async with staffed_hall(store, api, None) as desk:
        await desk.joins(LI, "李明", site="liulin")
        code = await desk.reports("昨天在云溪大厅排队两个小时没人理，工作人员一直在聊天")
        assert (await desk.case(code)).site == "main"
        await desk.until(lambda: desk.told(LI, code))


async def test_without_a_group_the_clerks_are_told_one_by_one(store: Store, api: BotApi) -> None:
    async with staffed_hall(store, api, None) as desk:
        await desk.joins(LI, "李明", site="main")
        code = await desk.reports()
        await desk.until(lambda: desk.told(LI, code))
        desk.api.says(LI, code)
        await desk.quiet()
        shown = next(one for one in reversed(api.sent) if one.chat_id == LI and one.buttons)
        api.presses(LI, shown.message_id or 0, shown.buttons["接手"])
        await desk.quiet()
        desk.api.says(LI, "回复市民")
        await desk.quiet()
        desk.api.says(LI, "好的，请报警110也可以，我们今天给您回话")
        await desk.until(lambda: desk.told(CITIZEN, "今天给您回话"))
        assert desk.told(LI, "已发给市民")


async def test_a_case_about_somebody_of_the_staff_is_kept_out_of_the_group(desk: Desk) -> None:
    await desk.joins(804, "赵强", badge="021458")
    await desk.reports("警号021458的民警昨天骂人，态度恶劣")
    assert not desk.in_group()


async def test_a_group_that_became_a_supergroup_goes_on_at_its_new_address(desk: Desk) -> None:
    await desk.reports()
    new = -1009999
    desk.api.becomes_supergroup(GROUP, new)
    desk.api.queue.pending.clear()  # the service message is lost: the refusal tells it too
    await desk.reports("昨天5号窗口的人态度很差，话都不肯说清楚", 702)
    await desk.until(lambda: [one for one in desk.in_group(chat=new) if one.buttons])
    assert "由您接手" in await desk.taps(WANG, "接手", new)


async def test_a_pause_of_the_group_holds_up_nobody_else(desk: Desk) -> None:
    await desk.reports()
    desk.api.fail(chat_id=GROUP, retry_after=2, times=1)
    desk.taps_only(LI, "接手")
    desk.api.says(CITIZEN, "护照多少钱")
    before = asyncio.get_running_loop().time()
    await desk.until(lambda: desk.told(CITIZEN, "120"))
    assert asyncio.get_running_loop().time() - before < 1.5
    await desk.until(lambda: "经办：李明" in desk.card().text)
