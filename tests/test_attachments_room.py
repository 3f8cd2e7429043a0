"""Photos and voice notes over the Bot API: fetched after the turn, shown in the staff's topic, sent from there."""

import asyncio
import os
from collections.abc import AsyncIterator

import pytest
from telegram.error import BadRequest, NetworkError

from bot.channels.telegram_request import AiohttpRequest
from bot.config import Attachments
from bot.domain.attachments import Arrival
from bot.domain.cases import What
from bot.store import Store
from tests.attachment_kit import bomb, picture, voice_note, with_place
from tests.botapi import BotApi, Sent
from tests.room_kit import CITIZEN, GROUP, LI, STORY, Desk, staffed_hall
from tests.telegram_kit import TOKEN, eventually

MORE = "还有这张照片，是当天的排队号"


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as api:
        yield api


@pytest.fixture
async def desk(store: Store, api: BotApi) -> AsyncIterator[Desk]:
    """A group with a clerk in it."""
    async with staffed_hall(store, api) as desk:
        api.add_group(GROUP)
        await desk.joins(LI, "李明")
        yield desk


def shown(desk: Desk, method: str = "sendPhoto", chat: int = GROUP) -> list[Sent]:
    return [one for one in desk.api.sent if one.method == method and one.chat_id == chat]


async def sent(desk: Desk, code: str) -> list[object]:
    case = await desk.case(code)
    return list(await desk.core.store.run(lambda tx: tx.attachments.in_case(case.id)))


async def wants_a_person(desk: Desk) -> None:
    for text in ("人工", "我孩子的护照照片老是不合格，到底要什么样的"):
        desk.api.says(CITIZEN, text)
        await desk.quiet()


def topic_of(message: Sent, api: BotApi) -> dict[str, object]:
    """Where somebody writes who answers it."""
    thread = int(message.params["message_thread_id"])
    return {"chat": api.groups[GROUP].chat, "message_thread_id": thread, "is_topic_message": True}


async def test_an_album_with_its_story_is_one_report_and_stands_in_its_topic(desk: Desk, api: BotApi) -> None:
    api.shows_album(CITIZEN, picture(), picture(colour="red"), picture(colour="green"), caption=STORY)
    await desk.quiet()
    answers = [one for one in api.sent if one.chat_id == CITIZEN]
    assert len(answers) == 1 and "照片" in answers[0].text
    code = await desk.hands_in()
    assert "照片3张一起交了" in api.sent[-1].text or desk.told(CITIZEN, "照片3张一起交了")
    await desk.until(lambda: len(shown(desk)) == 3)
    assert {one.params["message_thread_id"] for one in shown(desk)} and code in shown(desk)[0].text
    assert all(str(one.params["photo"]).startswith("AgACAgUAAx") for one in shown(desk))  # by the platform's own id
    assert len(await sent(desk, code)) == 3 and api.downloads == 3


async def test_a_picture_sent_as_a_file_is_shown_without_where_it_was_taken(desk: Desk, api: BotApi) -> None:
    api.sends_as_file(CITIZEN, with_place(), caption=STORY)
    await desk.quiet()
    await desk.hands_in()
    await desk.until(lambda: shown(desk))
    [data] = shown(desk)[0].files.values()
    assert data.startswith(b"\xff\xd8") and b"Exif" not in data and b"PhoneMaker" not in data


async def test_a_platform_that_forgot_its_own_photo_is_sent_it_anew(desk: Desk, api: BotApi) -> None:
    api.shows(CITIZEN, picture(), caption=STORY)
    await desk.until(lambda: desk.fetching.ended[Arrival.HERE])
    await desk.quiet()
    api.files.clear()
    await desk.hands_in()
    await desk.until(lambda: shown(desk))
    assert next(iter(shown(desk)[0].files.values())).startswith(b"\xff\xd8")


async def test_with_a_person_photos_and_voices_go_both_ways(desk: Desk, api: BotApi) -> None:
    api.says(CITIZEN, "人工")
    await desk.quiet()
    api.speaks(CITIZEN, voice_note(7), seconds=7)
    await desk.until(lambda: shown(desk, "sendVoice"))
    await desk.taps(LI, "接手")
    api.shows(CITIZEN, picture(), caption=MORE)
    await desk.until(lambda: shown(desk))
    prompt = await desk.prompt()
    place = topic_of(prompt, api)
    asked = api.messages[GROUP, prompt.message_id or 0]
    api.shows(LI, picture(colour="green"), caption="要这样的", reply_to_message=asked, **place)
    await desk.until(lambda: shown(desk, chat=CITIZEN))
    assert desk.told(CITIZEN, "要这样的")
    theirs = api.messages[GROUP, shown(desk)[0].message_id or 0]  # their photo can be answered as well
    api.speaks(LI, voice_note(4), seconds=4, reply_to_message=theirs, **place)
    await desk.until(lambda: shown(desk, "sendVoice", CITIZEN))
    contact = await desk.contact(CITIZEN)
    [case] = await desk.core.store.run(lambda tx: tx.cases.of_contact(contact, 1))
    events = [event for event in await desk.events(case.code) if event.what is What.REPLIED]
    assert [event.words for event in events] == ["要这样的", "（语音4秒）"]
    assert len(await sent(desk, case.code)) == 4


async def test_what_comes_with_words_while_somebody_is_talked_with_is_one_message_in_the_topic(
    desk: Desk, api: BotApi
) -> None:
    await wants_a_person(desk)
    await desk.taps(LI, "接手")
    before = len(desk.in_group())
    api.speaks(CITIZEN, voice_note(5), seconds=5)
    await eventually(lambda: desk.fetching.ended[Arrival.HERE])
    await desk.until(lambda: shown(desk, "sendVoice"))
    await desk.quiet()
    api.shows_album(CITIZEN, picture(), picture(colour="red"), caption=MORE)
    await eventually(lambda: desk.fetching.ended[Arrival.HERE] == 3)
    await desk.until(lambda: len(shown(desk)) == 2)
    await desk.quiet()
    come = [one for one in desk.in_group()[before:] if one.method.startswith("send")]
    assert [one.method for one in come] == ["sendVoice", "sendPhoto", "sendPhoto"]
    assert "语音5秒" in come[0].text and MORE in come[1].text and MORE not in come[2].text


async def test_more_words_than_stand_under_a_photo_are_all_there(desk: Desk, api: BotApi) -> None:
    await wants_a_person(desk)
    await desk.taps(LI, "接手")
    for number in range(4):
        api.says(CITIZEN, f"第{number}段：" + "排了很久，" * 60)
    api.shows(CITIZEN, picture(), caption=MORE)
    await eventually(lambda: desk.fetching.ended[Arrival.HERE])  # and nobody ticks
    await desk.until(lambda: shown(desk))
    await desk.quiet()
    assert "第0段" in shown(desk)[0].text and len(shown(desk)[0].text) <= 1024
    await desk.until(lambda: desk.in_group("第3段") and desk.in_group(MORE))


async def test_what_colleagues_show_each_other_is_not_fetched(desk: Desk, api: BotApi) -> None:
    api.shows(LI, picture(), chat=api.groups[GROUP].chat)
    await desk.quiet()
    assert api.downloads == 0 and api.calls["getFile"] == 0


async def test_the_group_can_be_spared_them(store: Store) -> None:
    rules = Attachments(to_group=False)
    async with BotApi() as api, staffed_hall(store, api, attachments=rules) as desk:
        api.add_group(GROUP)
        await desk.joins(LI, "李明")
        api.shows(CITIZEN, picture(), caption=STORY)
        await desk.quiet()
        code = await desk.hands_in()
        await desk.until(lambda: desk.in_group(code))
        await desk.quiet()
        assert not shown(desk) and len(await sent(desk, code)) == 1


async def test_what_is_too_heavy_by_the_platforms_word_is_refused_at_once(store: Store) -> None:
    async with BotApi() as api, staffed_hall(store, api) as desk:
        api.sends_as_file(CITIZEN, os.urandom(1000) * 21_000, caption=STORY)
        await desk.quiet()
        answer = desk.told(CITIZEN, "太大")
        assert answer and "3号窗口" in answer.text and api.calls["getFile"] == 0  # the words count all the same


@pytest.mark.parametrize(
    ("data", "why"),
    [(bomb(), "尺寸太大"), (b"<html><script>alert(1)</script>", "打不开")],
    ids=["bomb", "html"],
)
async def test_what_cannot_be_taken_is_refused_in_one_sentence(store: Store, data: bytes, why: str) -> None:
    async with BotApi() as api, staffed_hall(store, api) as desk:
        api.sends_as_file(CITIZEN, data, caption=STORY)
        await desk.until(lambda: desk.told(CITIZEN, why))
        words, refused = [one.text for one in api.sent if one.chat_id == CITIZEN]
        assert "3号窗口" in words and why in refused and "<" not in refused and api.downloads == 1


async def test_a_size_that_was_not_told_is_not_believed(store: Store) -> None:
    async with BotApi() as api, staffed_hall(store, api) as desk:
        data = os.urandom(1000) * 15_000
        sizes = [{"file_id": api.add_file(data), "file_unique_id": "u", "width": 90, "height": 90}]
        api.message(CITIZEN, photo=sizes)
        await desk.until(lambda: desk.told(CITIZEN, "太大"))


async def test_no_more_is_read_than_may_come() -> None:
    async with BotApi() as api:
        file = api.add_file(os.urandom(200_000))
        request = AiohttpRequest()
        await request.initialize()
        address = f"{api.base_file_url}{TOKEN}/files/{file}"
        assert len(await request.download(address, 200_000, 5)) == 200_000
        with pytest.raises(BadRequest, match="too big"):
            await request.download(address, 199_999, 5)
        with pytest.raises(NetworkError) as lost:
            await request.download(address + "x", 200_000, 5)
        assert TOKEN not in str(lost.value)
        await request.shutdown()


async def test_a_download_that_breaks_off_is_tried_again(store: Store) -> None:
    async with BotApi() as api, staffed_hall(store, api) as desk:
        api.lost_downloads = 3
        api.shows(CITIZEN, picture())
        await desk.until(lambda: desk.fetching.ended[Arrival.HERE])
        assert len([one for one in api.sent if one.chat_id == CITIZEN]) == 1


async def test_what_cannot_be_had_in_the_end_is_told(
    store: Store, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bot.services.fetching.MOST_TRIES", 2)
    async with BotApi() as api, staffed_hall(store, api) as desk:
        api.lost_downloads = 99
        api.shows(CITIZEN, picture())
        await desk.until(lambda: desk.told(CITIZEN, "照片1张没有传到，请再发一次"))
        assert api.downloads == 4  # the client itself repeats each try once
        api.lost_downloads = 0
        api.shows(CITIZEN, picture())
        await desk.until(lambda: desk.fetching.ended[Arrival.HERE])
    out = "".join(capfd.readouterr())
    assert "could not be fetched" in out and TOKEN not in out and TOKEN.partition(":")[2] not in out


async def test_an_update_that_comes_twice_is_one_photo(store: Store) -> None:
    async with BotApi() as api, staffed_hall(store, api) as desk:
        number = api.shows(CITIZEN, picture())
        await desk.until(lambda: desk.told(CITIZEN, "用它做什么"))
        api.raw(
            {"update_id": number, "message": api.messages[CITIZEN, min(m for c, m in api.messages if c == CITIZEN)]}
        )
        await desk.quiet()
        contact = await desk.contact(CITIZEN)
        rows = await desk.core.store.run(lambda tx: tx.attachments.of_contact(contact, 9))
        assert len(rows) == 1 and len([one for one in api.sent if one.chat_id == CITIZEN]) == 1


async def test_others_are_answered_while_the_file_server_hangs(store: Store) -> None:
    async with BotApi() as api, staffed_hall(store, api) as desk:
        api.files_hang = True
        for number in range(20):  # more than are fetched at once
            api.shows(CITIZEN + number, picture())
        await desk.until(lambda: api.downloads)
        for number in range(20):
            api.says(900 + number, "护照多少钱")
        await desk.until(lambda: all(desk.told(900 + number, "120") for number in range(20)))
        assert api.downloads == 8 and not desk.fetching.ended
        assert desk.told(CITIZEN, "用它做什么")
        api.files_hang = False
        await desk.until(lambda: desk.fetching.ended[Arrival.HERE] == 20)


async def test_a_photo_that_comes_late_is_announced_in_its_topic_and_shown_when_it_is_there(
    desk: Desk, api: BotApi
) -> None:
    api.files_hang = True
    api.shows(CITIZEN, picture(), caption=STORY)
    await desk.quiet()
    code = await desk.hands_in()
    await desk.until(lambda: desk.in_group("照片1张，正在传"))
    api.says(CITIZEN, "我的投诉")
    await desk.quiet()
    assert not shown(desk)
    api.files_hang = False
    await desk.until(lambda: shown(desk))
    await desk.quiet()
    [one] = shown(desk)
    assert (
        code in one.text and one.params["message_thread_id"] == desk.in_group("正在传")[0].params["message_thread_id"]
    )


async def test_a_photo_that_comes_before_its_words_are_shown_is_shown_once(desk: Desk, api: BotApi) -> None:
    await wants_a_person(desk)
    api.shows(CITIZEN, picture(), caption=MORE)
    await eventually(lambda: desk.fetching.ended[Arrival.HERE])  # and nobody ticks
    await desk.until(lambda: shown(desk))
    await desk.quiet()
    assert len(shown(desk)) == 1 and not desk.in_group("正在传") and desk.in_group(MORE)


async def test_a_photo_that_never_comes_is_told_to_both_sides(
    desk: Desk, api: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.services.fetching.MOST_TRIES", 1)
    api.files_hang = True
    api.shows_album(CITIZEN, picture(), picture(colour="red"), caption=STORY)
    await desk.quiet()
    code = await desk.hands_in()
    await desk.until(lambda: desk.in_group("正在传"))
    api.files.clear()
    api.files_hang = False
    await desk.until(lambda: desk.told(CITIZEN, "没有传到"))
    await desk.quiet()
    told = desk.told(CITIZEN, "照片2张没有传到")
    assert told and code in told.text and len(desk.in_group("照片2张没有收到")) == 1
    assert len([one for one in api.sent if one.chat_id == CITIZEN and "没有传到" in one.text]) == 1


async def test_with_a_person_what_comes_late_is_shown_after_the_words_and_can_be_answered(
    desk: Desk, api: BotApi
) -> None:
    await wants_a_person(desk)
    await desk.taps(LI, "接手")
    api.files_hang = True
    api.shows(CITIZEN, picture(), caption=MORE)
    await desk.until(lambda: desk.in_group("正在传"))
    api.says(CITIZEN, "看到了吗")
    await desk.until(lambda: desk.in_group("看到了吗"))
    api.files_hang = False
    await desk.until(lambda: shown(desk))
    await desk.quiet()
    assert len(shown(desk)) == 1
    theirs = api.messages[GROUP, shown(desk)[0].message_id or 0]
    place = topic_of(shown(desk)[0], api)
    api.files_hang = True
    api.shows(LI, picture(colour="green"), caption="要这样的", reply_to_message=theirs, **place)
    await desk.until(lambda: desk.told(CITIZEN, "要这样的"))
    await desk.quiet()
    assert {one.method for one in api.sent if one.chat_id == CITIZEN} <= {"sendMessage", "editMessageText"}
    api.files_hang = False
    await desk.until(lambda: shown(desk, chat=CITIZEN))
    await desk.quiet()
    assert len(shown(desk, chat=CITIZEN)) == 1


async def test_what_staff_send_and_cannot_be_had_is_told_where_they_sent_it(desk: Desk, api: BotApi) -> None:
    await desk.reports()
    await desk.quiet()
    await desk.taps(LI, "接手")
    await desk.taps(LI, "回复")
    prompt = await desk.prompt()
    place = topic_of(prompt, api)
    asked = api.messages[GROUP, prompt.message_id or 0]
    api.sends_as_file(LI, b"<html>", caption="请看这张样照", reply_to_message=asked, **place)
    await desk.until(lambda: desk.in_group("市民没有收到"))
    assert desk.told(CITIZEN, "请看这张样照") and not desk.told(CITIZEN, "打不开")
    assert "打不开" in desk.in_group("市民没有收到")[0].text


async def test_a_process_that_stops_while_it_fetches_leaves_it_to_the_next(store: Store) -> None:
    async with BotApi() as api:
        api.add_group(GROUP)
        api.files_hang = True
        async with staffed_hall(store, api) as desk:
            api.shows(CITIZEN, picture(), caption=STORY)
            await desk.quiet()
            await desk.hands_in()
            await desk.until(lambda: desk.in_group("正在传"))
        api.files_hang = False
        async with staffed_hall(store, api, fetches=False) as desk:
            await desk.quiet()
            assert not shown(desk)
            await desk.fetching.free()
            task = asyncio.create_task(desk.fetching.run())
            await desk.until(lambda: shown(desk))
            await desk.quiet()
            task.cancel()
        assert len(shown(desk)) == 1
