"""The staff's group when things go wrong: lost answers, kills, deleted topics, the platform's pace, being put out."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.delivery.pacing import Pace
from bot.domain.cases import Kind, What
from bot.services.answer_switch import AnswerSwitch, Which
from bot.services.filing import Report
from bot.services.reports import Reports
from bot.store import Store
from bot.store.rooms import Stage
from bot.store.tx import Tx
from tests.botapi import BotApi
from tests.room_kit import CITIZEN, GROUP, LI, STORY, WANG, Desk, platform_with_group, staffed_hall


@pytest.fixture
async def api(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[BotApi]:
    async with platform_with_group(monkeypatch) as standing:
        yield standing


@pytest.fixture
async def desk(store: Store, api: BotApi) -> AsyncIterator[Desk]:
    async with staffed_hall(store, api) as standing:
        await standing.joins(LI, "李明")
        yield standing


async def test_words_in_the_group_that_cannot_be_acted_on_are_not_met_with_silence(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def breaks(*_: object, **__: object) -> None:
        raise RuntimeError

    code = await desk.reports()
    await desk.taps(LI, "接手")
    monkeypatch.setattr("bot.services.staff_room.StaffRoom.reply", breaks)
    desk.api.says_in(GROUP, LI, f"/reply {code} 您好")
    await desk.until(lambda: desk.in_group("出错"))


async def room_of(desk: Desk, code: str):  # type: ignore[no-untyped-def]
    case = await desk.case(code)
    return await desk.core.store.run(lambda tx: tx.rooms.get(case.id))


async def add(desk: Desk, code: str, *texts: str) -> None:
    """What the citizen adds, all at once."""
    case = await desk.case(code)

    async def work(tx) -> None:  # type: ignore[no-untyped-def]
        who = await tx.contacts.get(case.contact_id)
        for text in texts:
            await Reports(tx, desk.core.kit()).add(who, code, text)

    await desk.core.store.run(work)


async def test_a_topic_whose_making_got_no_answer_is_not_made_twice(desk: Desk) -> None:
    desk.api.fail(method="createForumTopic", mode="close_after")
    code = await desk.reports()
    await desk.until(lambda: [one for one in desk.in_group(code) if one.buttons])
    assert desk.api.calls["createForumTopic"] == 1
    assert (await room_of(desk, code)).stage is Stage.PLAIN
    assert "由您接手" in await desk.taps(LI, "接手")


async def test_a_process_that_dies_before_the_topic_was_asked_for_asks_for_it_once(store: Store, api: BotApi) -> None:
    """The row and the message to the platform are one commit: whoever comes next finds both or neither."""
    async with staffed_hall(store, api, sends=False) as desk:
        code = await self_reported(desk, 1)
        for _ in range(3):
            await desk.core.tick()
    async with staffed_hall(store, api) as again:
        await again.until(lambda: [one for one in again.in_group(code) if one.buttons])
        await again.quiet()
        assert len([one for one in again.in_group() if one.method == "createForumTopic"]) == 1


async def test_a_card_that_got_no_answer_is_put_up_once_more(desk: Desk) -> None:
    desk.api.fail(chat_id=GROUP, method="sendMessage", mode="close_after", times=1)
    code = await desk.reports()
    await desk.quiet()
    assert len([one for one in desk.in_group(code) if one.method == "sendMessage"]) == 2
    assert "由您接手" in await desk.taps(LI, "接手")


async def test_two_processes_keep_one_group_between_them(store: Store, api: BotApi) -> None:
    async with staffed_hall(store, api) as desk:
        await desk.joins(LI, "李明")
        code = await desk.reports()
        await asyncio.gather(*(desk.core.tick() for _ in range(6)))
        await desk.quiet()
        assert len([one for one in desk.in_group() if one.method == "createForumTopic"]) == 1
        assert len([one for one in desk.in_group(code) if one.method == "sendMessage"]) == 1


async def test_a_topic_that_was_deleted_is_followed_by_a_card_outside(desk: Desk) -> None:
    code = await desk.reports()
    desk.api.groups[GROUP].topics.clear()
    await add(desk, code, "还有一件事，当时门口也没有人指路")
    await desk.until(
        lambda: [one for one in desk.in_group(code) if one.buttons and "message_thread_id" not in one.params]
    )
    assert "没有人指路" in desk.card().text


async def test_several_events_of_a_case_are_one_message(desk: Desk) -> None:
    code = await desk.reports()
    sent = len(desk.in_group())
    await add(desk, code, "第一点，没有叫号", "第二点，没有座位", "第三点，没有热水")
    await desk.quiet()
    news = [one for one in desk.in_group()[sent:] if one.method == "sendMessage"]
    assert len(news) == 1 and all(word in news[0].text for word in ("叫号", "座位", "热水"))


async def test_a_rush_keeps_to_the_pace_of_the_group_and_loses_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.courier.NET_SECONDS", 0.05)
    async with BotApi(paced=True) as api:
        api.add_group(GROUP)
        pace = Pace(per_group_minute=20)
        async with staffed_hall(store, api, pace=pace) as desk:
            await desk.joins(LI, "李明")
            codes = [await self_reported(desk, number) for number in range(8)]
            for code in codes:
                await add(desk, code, "补充一句，希望早点解决", "再补充一句，谢谢")
            async with asyncio.timeout(30):
                for _ in range(40):
                    await desk.core.tick()
                    await asyncio.sleep(0.05)
            assert not api.pace.violations if api.pace else False
            waiting = await desk.core.store.run(lambda tx: tx.rooms.group(str(GROUP)))
            assert waiting is not None
            queued = await desk.core.store.run(lambda tx: tx.rooms.waiting(waiting.contact_id))
            assert queued <= 3  # what waits is kept in the ledger, and comes together


async def self_reported(desk: Desk, number: int) -> str:
    async def work(tx):  # type: ignore[no-untyped-def]
        who = await tx.contacts.add("telegram", str(900 + number), "zh-Hans", desk.clock.now())
        return await Reports(tx, desk.core.kit()).file(who, Report(Kind.COMPLAINT, f"{STORY}，第{number}回"))

    case = await desk.core.store.run(work)
    return str(case.code)


async def test_an_update_that_comes_twice_has_one_effect(desk: Desk) -> None:
    code = await desk.reports()
    await desk.taps(LI, "接手")
    await desk.taps(LI, "回复市民")
    prompt = await desk.prompt()
    number = desk.api.says_in(GROUP, LI, "我们今天给您回电话", answers=prompt.message_id)
    again = next(dict(one) for one in desk.api.queue.pending if one["update_id"] == number)
    await desk.quiet()
    desk.api.raw(again)
    await desk.quiet()
    assert [event.what for event in await desk.events(code)].count(What.REPLIED) == 1
    assert len([one for one in desk.api.sent if one.chat_id == CITIZEN and "回电话" in one.text]) == 1


async def test_what_did_not_reach_the_citizen_is_said_where_it_was_written(desk: Desk) -> None:
    await desk.reports()
    await desk.taps(LI, "接手")
    await desk.taps(LI, "回复市民")
    desk.api.blocked.add(CITIZEN)
    await desk.answers(LI, "请看一下", await desk.prompt())
    assert "收不到" in desk.api.messages[GROUP, (await desk.prompt()).message_id or 0]["text"]


async def test_nobody_is_told_to_ring_who_stays_anonymous(desk: Desk) -> None:
    desk.api.says(CITIZEN, STORY)
    await desk.quiet()
    asked = next(one for one in reversed(desk.api.sent) if one.chat_id == CITIZEN and one.buttons)
    desk.api.presses(CITIZEN, asked.message_id or 0, asked.buttons["匿名提交"])
    await desk.quiet()
    await desk.taps(LI, "接手")
    await desk.taps(LI, "回复市民")
    desk.api.blocked.add(CITIZEN)
    await desk.answers(LI, "请看一下", await desk.prompt())
    told = desk.api.messages[GROUP, (await desk.prompt()).message_id or 0]["text"]
    assert "收不到" in told and "匿名" in told and "打电话" not in told


async def test_a_group_that_put_the_bot_out_is_followed_by_notices_to_each(desk: Desk) -> None:
    await desk.reports()
    desk.api.fail(chat_id=GROUP, code=403, description="Forbidden: bot was kicked from the supergroup chat", times=None)
    code = await desk.reports("昨天5号窗口的人态度很差，话都不肯说清楚", 702)
    await desk.quiet()
    later = await desk.reports("昨天6号窗口也没有人，等了一个小时", 703)
    await desk.until(lambda: desk.told(LI, later))
    assert code


async def test_staff_who_left_can_do_nothing_any_more(desk: Desk) -> None:
    await desk.joins(WANG, "王芳")
    code = await desk.reports()
    contact = await desk.contact(WANG)

    async def leave(tx) -> None:  # type: ignore[no-untyped-def]
        await tx.staff.dismiss((await tx.staff.of_contact(contact)).id)

    await desk.core.store.run(leave)
    assert "只有大厅的工作人员" in await desk.taps(WANG, "接手")
    assert (await desk.case(code)).owner_id is None


async def test_commands_look_things_up_for_staff_only(desk: Desk) -> None:
    code = await desk.reports()
    desk.api.says_in(GROUP, LI, "/find 窗口排队")
    await desk.until(lambda: [one for one in desk.in_group(code) if "看一件" in one.text])
    desk.api.says_in(GROUP, LI, "/today")
    await desk.until(lambda: desk.in_group("今天预约"))
    desk.api.says_in(GROUP, LI, f"/case {code}")
    cards = len([one for one in desk.in_group(code) if one.buttons])
    await desk.until(lambda: len([one for one in desk.in_group(code) if one.buttons]) > cards)
    desk.api.says_in(GROUP, LI, "/off")
    await desk.until(lambda: desk.in_group("没有权限"))
    desk.api.says_in(GROUP, LI, "/help")
    await desk.until(lambda: desk.in_group("才会发给市民"))
    for command in ("/today", "/find 窗口", f"/case {code}"):
        desk.api.says(CITIZEN, command)
        await desk.quiet()
        assert desk.api.sent[-1].chat_id == CITIZEN and "不认识这个命令" in desk.api.sent[-1].text


async def test_what_is_off_is_listed_in_the_group_by_what_people_ask_and_switched_in_private(desk: Desk) -> None:
    await desk.joins(WANG, "周敏", "lead")
    lead = await desk.core.store.run(lambda tx: tx.staff.leading())

    async def take_out(tx: Tx) -> None:
        switch = AnswerSwitch(tx, desk.core.kit())
        await switch.switch(lead[0], Which("passport", "fee"), "价格变了")

    await desk.core.store.run(take_out)
    await desk.core.tick()
    desk.api.says_in(GROUP, WANG, "/off 护照多少钱")
    told = await desk.until(lambda: desk.in_group("停用和恢复，要跟我私聊"))
    assert "普通护照的费用" in told[-1].text and "价格变了" in told[-1].text
