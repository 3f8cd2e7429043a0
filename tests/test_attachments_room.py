"""Photos and voice notes over the Bot API: fetched before the turn, shown in the staff's topic, sent from there."""

import asyncio
import os

import pytest
from telegram.error import BadRequest, NetworkError

from bot.channels.telegram_request import AiohttpRequest
from bot.config import Attachments
from bot.domain.cases import What
from bot.store import Store
from tests.attachment_kit import bomb, picture, voice_note, with_place
from tests.botapi import BotApi, Sent
from tests.room_kit import CITIZEN, GROUP, LI, STORY, Desk, staffed_hall
from tests.telegram_kit import TOKEN

MORE = "还有这张照片，是当天的排队号"


def shown(desk: Desk, method: str = "sendPhoto", chat: int = GROUP) -> list[Sent]:
    return [one for one in desk.api.sent if one.method == method and one.chat_id == chat]


async def sent(desk: Desk, code: str) -> list[object]:
    case = await desk.case(code)
    return list(await desk.core.store.run(lambda tx: tx.attachments.in_case(case.id)))


async def report(desk: Desk) -> str:
    """Sends what was understood; the number of the case."""
    asked = next(one for one in reversed(desk.api.sent) if one.chat_id == CITIZEN and one.buttons)
    desk.api.presses(CITIZEN, asked.message_id or 0, next(iter(asked.buttons.values())))
    await desk.quiet()
    contact = await desk.contact(CITIZEN)
    [case] = await desk.core.store.run(lambda tx: tx.cases.of_contact(contact, 1))
    return case.code


async def test_an_album_with_its_story_is_one_report_and_stands_in_its_topic(store: Store) -> None:
    async with BotApi() as api, staffed_hall(store, api) as desk:
        api.add_group(GROUP)
        await desk.joins(LI, "李明")
        api.shows_album(CITIZEN, picture(), picture(colour="red"), picture(colour="green"), caption=STORY)
        await desk.quiet()
        answers = [one for one in api.sent if one.chat_id == CITIZEN]
        assert len(answers) == 1 and "照片" in answers[0].text
        code = await report(desk)
        assert "照片3张一起交了" in api.sent[-1].text or desk.told(CITIZEN, "照片3张一起交了")
        await desk.until(lambda: len(shown(desk)) == 3)
        assert {one.params["message_thread_id"] for one in shown(desk)} and code in shown(desk)[0].text
        assert all(str(one.params["photo"]).startswith("AgACAgUAAx") for one in shown(desk))  # by the platform's own id
        assert len(await sent(desk, code)) == 3 and api.downloads == 3


async def test_a_picture_sent_as_a_file_is_shown_without_where_it_was_taken(store: Store) -> None:
    async with BotApi() as api, staffed_hall(store, api) as desk:
        api.add_group(GROUP)
        await desk.joins(LI, "李明")
        api.sends_as_file(CITIZEN, with_place(), caption=STORY)
        await desk.quiet()
        await report(desk)
        await desk.until(lambda: shown(desk))
        [data] = shown(desk)[0].files.values()
        assert data.startswith(b"\xff\xd8") and b"Exif" not in data and b"PhoneMaker" not in data


async def test_a_platform_that_forgot_its_own_photo_is_sent_it_anew(store: Store) -> None:
    async with BotApi() as api, staffed_hall(store, api) as desk:
        api.add_group(GROUP)
        await desk.joins(LI, "李明")
        api.shows(CITIZEN, picture(), caption=STORY)
        await desk.quiet()
        api.files.clear()
        await report(desk)
        await desk.until(lambda: shown(desk))
        assert next(iter(shown(desk)[0].files.values())).startswith(b"\xff\xd8")


async def test_with_a_person_photos_and_voices_go_both_ways(store: Store) -> None:
    async with BotApi() as api, staffed_hall(store, api) as desk:
        api.add_group(GROUP)
        await desk.joins(LI, "李明")
        api.says(CITIZEN, "人工")
        await desk.quiet()
        api.speaks(CITIZEN, voice_note(7), seconds=7)
        await desk.until(lambda: shown(desk, "sendVoice"))
        await desk.taps(LI, "认领")
        api.shows(CITIZEN, picture(), caption=MORE)
        await desk.until(lambda: shown(desk))
        prompt = desk.prompt()
        thread = int(prompt.params["message_thread_id"])
        place = {"chat": api.groups[GROUP].chat, "message_thread_id": thread, "is_topic_message": True}
        asked = api.messages[GROUP, prompt.message_id or 0]
        api.shows(LI, picture(colour="green"), caption="要这样的", reply_to_message=asked, **place)
        await desk.until(lambda: shown(desk, chat=CITIZEN))
        assert desk.told(CITIZEN, "要这样的")
        theirs = api.messages[GROUP, shown(desk)[0].message_id or 0]  # their photo can be answered as well
        api.speaks(LI, voice_note(4), reply_to_message=theirs, **place)
        await desk.until(lambda: shown(desk, "sendVoice", CITIZEN))
        contact = await desk.contact(CITIZEN)
        [case] = await desk.core.store.run(lambda tx: tx.cases.of_contact(contact, 1))
        events = [event for event in await desk.events(case.code) if event.what is What.REPLIED]
        assert [event.words for event in events] == ["要这样的", "（语音4秒）"]
        assert len(await sent(desk, case.code)) == 4


async def test_what_colleagues_show_each_other_is_not_fetched(store: Store) -> None:
    async with BotApi() as api, staffed_hall(store, api) as desk:
        api.add_group(GROUP)
        await desk.joins(LI, "李明")
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
        code = await report(desk)
        await desk.until(lambda: desk.in_group(code))
        await desk.quiet()
        assert not shown(desk) and len(await sent(desk, code)) == 1


@pytest.mark.parametrize(
    ("data", "why", "fetched"),
    [
        (os.urandom(1000) * 21_000, "太大", 0),
        (bomb(), "尺寸太大", 1),
        (b"<html><script>alert(1)</script>", "打不开", 1),
    ],
    ids=["21 MB", "bomb", "html"],
)
async def test_what_cannot_be_taken_is_refused_in_one_sentence(
    store: Store, data: bytes, why: str, fetched: int
) -> None:
    async with BotApi() as api, staffed_hall(store, api) as desk:
        api.sends_as_file(CITIZEN, data, caption=STORY)
        await desk.quiet()
        answer = desk.told(CITIZEN, why)
        assert answer and "3号窗口" in answer.text and api.downloads == fetched  # the words count all the same
        assert "<" not in answer.text


async def test_a_size_that_was_not_told_is_not_believed(store: Store) -> None:
    async with BotApi() as api, staffed_hall(store, api) as desk:
        data = os.urandom(1000) * 15_000
        sizes = [{"file_id": api.add_file(data), "file_unique_id": "u", "width": 90, "height": 90}]
        api.message(CITIZEN, photo=sizes)
        await desk.quiet()
        assert desk.told(CITIZEN, "太大")


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


@pytest.mark.parametrize(("lost", "told"), [(1, "用它做什么"), (99, "再发一次")])
async def test_a_download_that_breaks_off_is_tried_again_and_then_told(
    store: Store, lost: int, told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    async with BotApi() as api, staffed_hall(store, api) as desk:
        api.lost_downloads = lost
        api.shows(CITIZEN, picture())
        await desk.until(lambda: desk.told(CITIZEN, told))
        assert api.downloads == min(lost + 1, 4)  # the client itself repeats each try once
        api.lost_downloads = 0
        api.says(CITIZEN, "护照多少钱")
        await desk.until(lambda: desk.told(CITIZEN, "120"))
    out = "".join(capfd.readouterr())
    assert ("could not be fetched" in out) is (lost > 1) and TOKEN not in out and TOKEN.partition(":")[2] not in out


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


async def test_others_are_answered_while_a_file_is_slow(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.channels.telegram_files.SECONDS", 0.6)
    async with BotApi() as api, staffed_hall(store, api) as desk:
        api.fail(method="getFile", mode="hang", times=None)
        api.shows(CITIZEN, picture())
        api.says(702, "护照多少钱")
        async with asyncio.timeout(0.6):
            await desk.until(lambda: desk.told(702, "120"))
        await desk.until(lambda: desk.told(CITIZEN, "再发一次"))
