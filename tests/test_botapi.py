"""The stand-in of the Bot API keeps the real one's promises, or every test that leans on it proves little."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientError, ClientSession, web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

from tests.botapi import BotApi

TOKEN = "110201543:TEST"
CITIZEN = 7001


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as running:
        yield running


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    async with Bot(TOKEN, base_url=api.base_url, base_file_url=api.base_file_url) as running:
        yield running


async def call(api: BotApi, method: str, **params: Any) -> tuple[int, dict[str, Any]]:
    url = f"{api.base_url}{TOKEN}/{method}"
    async with ClientSession() as session, session.post(url, json=params) as answer:
        return answer.status, await answer.json()


# receiving


async def test_an_update_stays_until_a_later_offset_confirms_it(api: BotApi, bot: Bot) -> None:
    first, second = api.says(CITIZEN, "你好"), api.says(CITIZEN, "/start abc")
    for _ in range(2):
        assert [update.update_id for update in await bot.get_updates()] == [first, second]
    (left,) = await bot.get_updates(offset=second)
    assert left.message and left.message.from_user and left.message.entities[0].length == len("/start")
    assert left.message.from_user.language_code == "zh-hans"
    assert await bot.get_updates(offset=second + 1) == ()


async def test_a_long_poll_ends_as_soon_as_something_arrives(api: BotApi, bot: Bot) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.05)
    api.presses(CITIZEN, 1, "yes")
    (update,) = await asyncio.wait_for(polling, 1)
    assert update.callback_query and update.callback_query.data == "yes"
    assert update.callback_query.message and not update.callback_query.message.is_accessible


async def test_the_newer_of_two_pollers_wins(api: BotApi, bot: Bot) -> None:
    older = asyncio.create_task(call(api, "getUpdates", timeout=5))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(call(api, "getUpdates", timeout=5))
    status, body = await older
    assert status == 409 and "terminated by other getUpdates request" in body["description"]
    api.says(CITIZEN, "还在吗")
    assert (await newer)[0] == 200


async def test_polling_is_refused_while_a_webhook_is_set(api: BotApi, bot: Bot) -> None:
    await bot.set_webhook("http://127.0.0.1:9/telegram", secret_token="s3cret")
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert (await bot.get_webhook_info()).url == ""
    assert await bot.get_updates() == ()


async def test_only_the_kinds_asked_for_are_queued(api: BotApi, bot: Bot) -> None:
    await bot.get_updates(allowed_updates=["message"])
    api.blocks(CITIZEN)
    api.says(CITIZEN, "在")
    assert len(await bot.get_updates()) == 1


@pytest.fixture
async def hook() -> AsyncIterator[tuple[str, list[tuple[str, dict[str, Any]]], list[int]]]:
    """A webhook's address, what arrived there, and the statuses it answers first."""
    arrived: list[tuple[str, dict[str, Any]]] = []
    statuses: list[int] = []

    async def take(request: web.Request) -> web.Response:
        arrived.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""), await request.json()))
        assert request.headers["Content-Type"] == "application/json"
        return web.Response(status=statuses.pop(0) if statuses else 200)

    app = web.Application()
    app.router.add_post("/telegram", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/telegram", arrived, statuses
    await runner.cleanup()


async def test_a_webhook_gets_updates_in_order_until_it_answers_with_2xx(api: BotApi, bot: Bot, hook: Any) -> None:
    url, arrived, statuses = hook
    statuses += [500, 503]
    first, second = api.says(CITIZEN, "一"), api.says(CITIZEN, "二")
    await bot.set_webhook(url, secret_token="s3cret")
    async with asyncio.timeout(3):
        while api.queue.pending:
            await asyncio.sleep(0.01)
    assert [update["update_id"] for _, update in arrived] == [first, first, first, second]
    assert {secret for secret, _ in arrived} == {"s3cret"}
    assert [status for _, status in api.webhook.attempts] == [500, 503, 200, 200]


async def test_a_failing_update_of_one_person_does_not_hold_another(api: BotApi, bot: Bot, hook: Any) -> None:
    url, arrived, statuses = hook
    api.webhook.first_wait = 30.0
    statuses += [500, 500]
    api.says(CITIZEN, "坏")
    await bot.set_webhook(url)
    while len(arrived) < 2:
        await asyncio.sleep(0.01)
    api.says(CITIZEN + 1, "好")
    while len(arrived) < 3:
        await asyncio.sleep(0.01)
    assert arrived[2][1]["message"]["text"] == "好"


# sending


async def test_what_is_sent_is_recorded_as_a_person_reads_it(api: BotApi, bot: Bot) -> None:
    api.says(CITIZEN, "办护照")
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("好", callback_data="ok:1")]])
    await bot.send_message(CITIZEN, "<b>7</b> 天 &lt;起&gt; 🙂<i>x</i>", parse_mode="HTML", reply_markup=keys)
    (reply,) = await api.replies_to(CITIZEN)
    assert (reply.text, reply.buttons, reply.labels) == ("7 天 <起> 🙂x", {"好": "ok:1"}, ["好"])
    entities = api.messages[CITIZEN, reply.message_id or 0]["entities"]
    assert entities == [
        {"type": "bold", "offset": 0, "length": 1},
        {"type": "italic", "offset": 10, "length": 1},
    ]


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"text": " "}, "message text is empty"),
        ({"text": "🙂" * 2049}, "message is too long"),
        ({"text": "<b>x", "parse_mode": "HTML"}, 'Can\'t find end tag corresponding to start tag "b"'),
        ({"text": "<b><i>x</b></i>", "parse_mode": "HTML"}, 'expected "</i>", found "</b>"'),
        ({"text": "1 < 2", "parse_mode": "HTML"}, "can't parse entities: Unsupported start tag"),
        ({"text": "号<br>", "parse_mode": "HTML"}, 'Unsupported start tag "br" at byte offset 3'),
        ({"text": "x</b>", "parse_mode": "HTML"}, "Unexpected end tag at byte offset 1"),
        (
            {
                "text": "x",
                "reply_markup": {"inline_keyboard": [[{"text": "是", "callback_data": "是" * 22}]]},
            },
            "BUTTON_DATA",
        ),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "是"}]]}},
            "text buttons are unallowed",
        ),
        ({"text": "x", "reply_markup": {"keyboard": [[{"text": "长" * 4000}]]}}, "reply markup is too long"),
    ],
)
async def test_a_malformed_message_is_refused(api: BotApi, params: dict[str, Any], words: str) -> None:
    status, body = await call(api, "sendMessage", chat_id=CITIZEN, **params)
    assert status == 400 and words in body["description"] and not api.sent


async def test_4096_units_after_parsing_are_not_too_long(api: BotApi) -> None:
    text = "<b>" + "🙂" * 2048 + "</b>"
    assert (await call(api, "sendMessage", chat_id=CITIZEN, text=text, parse_mode="HTML"))[0] == 200


async def test_photos_and_documents_arrive_byte_for_byte(api: BotApi, bot: Bot) -> None:
    await bot.send_photo(CITIZEN, b"\x89PNG...", caption="取号单", filename="ticket.png")
    sent = await bot.send_document(CITIZEN, b"BEGIN:VCALENDAR", filename="预约.ics")
    photo, document = await api.replies_to(CITIZEN, count=2)
    assert (photo.text, photo.files) == ("取号单", {"ticket.png": b"\x89PNG..."})
    assert document.files == {"预约.ics": b"BEGIN:VCALENDAR"}
    assert sent.document
    await bot.send_document(CITIZEN, sent.document.file_id)
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await bot.send_photo(CITIZEN, "no-such-file")


async def test_a_photo_of_a_person_can_be_fetched(api: BotApi, bot: Bot) -> None:
    api.shows(CITIZEN, b"\xff\xd8jpeg", caption="收据")
    (update,) = await bot.get_updates()
    assert update.message
    file = await bot.get_file(update.message.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == b"\xff\xd8jpeg"


async def test_an_edit_changes_the_message_and_a_repeat_is_not_modified(api: BotApi, bot: Bot) -> None:
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("好", callback_data="ok")]])
    message = await bot.send_message(CITIZEN, "哪一天？", reply_markup=keys)
    await bot.edit_message_text("哪一天？周五", CITIZEN, message.message_id)
    assert "reply_markup" not in api.messages[CITIZEN, message.message_id]
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_text("哪一天？周五", CITIZEN, message.message_id)
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_reply_markup(CITIZEN, message.message_id)
    await bot.delete_message(CITIZEN, message.message_id)
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await bot.edit_message_text("x", CITIZEN, message.message_id)
    assert [one.method for one in api.sent] == ["sendMessage", "editMessageText", "deleteMessage"]


async def test_a_tap_can_be_answered_and_an_unknown_one_not(api: BotApi, bot: Bot) -> None:
    message = await bot.send_message(CITIZEN, "好吗？")
    api.presses(CITIZEN, message.message_id, "ok")
    (update,) = await bot.get_updates()
    assert update.callback_query and await update.callback_query.answer("收到")
    assert api.sent[-1].text == "收到"
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query("42")


async def test_what_the_bot_says_of_itself_is_kept_for_each_language(api: BotApi, bot: Bot) -> None:
    await bot.set_my_commands([("book", "预约")], language_code="zh")
    await bot.set_my_commands([("book", "Book")])
    await bot.set_my_description("Hall", language_code="en")
    await bot.set_my_short_description("Hi")
    await bot.set_my_name("窗口")
    assert (await bot.get_my_commands(language_code="zh"))[0].description == "预约"
    assert (await bot.get_my_commands())[0].description == "Book"
    assert (await bot.get_my_description("zh")).description == ""
    assert (await bot.get_my_short_description("zh")).short_description == "Hi"
    assert (await bot.get_my_name()).name == "窗口"
    with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
        await bot.set_my_commands([("Buch", "x")])


async def test_form_and_query_parameters_are_read_too(api: BotApi) -> None:
    async with ClientSession() as session:
        async with session.post(f"{api.base_url}{TOKEN}/sendMessage", data={"chat_id": "7", "text": "a"}) as answer:
            assert answer.status == 200
        async with session.get(f"{api.base_url}{TOKEN}/sendMessage?chat_id=7&text=b") as answer:
            assert answer.status == 200
    assert [(one.chat_id, one.text) for one in api.sent] == [(7, "a"), (7, "b")]


async def test_unknown_methods_tokens_and_chats_are_refused(api: BotApi, bot: Bot) -> None:
    for method in ("wait", "getNothing", "find"):
        assert (await call(api, method))[0] == 404
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.get_chat(CITIZEN)
    api.token = "1:other"
    with pytest.raises(InvalidToken):
        await bot.get_me()


# trouble


async def test_a_blocked_bot_gets_403_until_unblocked(api: BotApi, bot: Bot) -> None:
    api.blocks(CITIZEN)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(CITIZEN, "x")
    api.unblocks(CITIZEN)
    await bot.send_message(CITIZEN, "x")
    changes = [update.my_chat_member for update in await bot.get_updates()]
    assert [change.new_chat_member.status for change in changes if change] == ["kicked", "member"]


async def test_scripted_faults_hit_what_they_name_and_then_end(
    api: BotApi, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # else the library warns as it makes a RetryAfter
    api.fail(chat_id=1)
    api.fail(chat_id=2, retry_after=3)
    api.fail(chat_id=-3, migrate_to=-1003)
    api.fail(method="sendDocument", code=500)
    for chat_id, error in ((1, Forbidden), (2, RetryAfter), (-3, ChatMigrated)):
        with pytest.raises(error):
            await bot.send_message(chat_id, "x")
        await bot.send_message(chat_id, "x")
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await bot.send_document(1, b"x", filename="x")
    assert len(api.sent) == 3


async def test_a_fault_without_an_end_lasts_until_healed(api: BotApi, bot: Bot) -> None:
    fault = api.fail(code=500, times=None)
    for _ in range(3):
        with pytest.raises(NetworkError):
            await bot.send_message(CITIZEN, "x")
    assert (await bot.get_updates(), fault.seen) == ((), 3)
    api.heal()
    await bot.send_message(CITIZEN, "x")


async def test_an_answer_can_be_lost_before_and_after_the_send_took_effect(api: BotApi) -> None:
    api.fail(mode="close_before")
    api.fail(mode="close_after")
    for recorded in (0, 1):
        with pytest.raises(ClientError):
            await call(api, "sendMessage", chat_id=CITIZEN, text="x")
        assert len(api.sent) == recorded


async def test_an_answer_can_stay_away_after_the_send_took_effect(api: BotApi) -> None:
    api.fail(mode="hang")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(call(api, "sendMessage", chat_id=CITIZEN, text="x"), 0.2)
    assert len(api.sent) == 1


async def test_latency_delays_the_answer_of_sends_only(api: BotApi) -> None:
    api.latency = 0.3
    sending = asyncio.create_task(call(api, "sendMessage", chat_id=CITIZEN, text="x"))
    await api.wait_for(1, timeout=0.2)
    await asyncio.wait_for(call(api, "getMe"), 0.2)
    assert not sending.done()
    await sending


async def test_the_pace_of_the_real_server_is_enforced_and_counted() -> None:
    async with BotApi(paced=True) as api:
        assert api.pace
        statuses = [(await call(api, "sendMessage", chat_id=CITIZEN, text="x"))[0] for _ in range(4)]
        assert statuses == [200, 200, 200, 429]
        in_group = [(await call(api, "sendMessage", chat_id=-100, text="x"))[0] for _ in range(21)]
        assert in_group.count(200) == 20
        others = [await call(api, "sendMessage", chat_id=8000 + n, text="x") for n in range(12)]
        assert {status for status, _ in others} == {200, 429}
        assert others[-1][1]["parameters"] == {"retry_after": 1}
        assert (CITIZEN, "chat") in api.pace.violations and (8011, "whole bot") in api.pace.violations


async def test_waiting_in_vain_tells_what_was_sent_instead(api: BotApi, bot: Bot) -> None:
    await bot.send_message(CITIZEN, "别的")
    with pytest.raises(AssertionError, match="别的"):
        await api.wait_for(lambda one: one.text == "这个", timeout=0.05)
    api.says(CITIZEN, "再来")
    with pytest.raises(AssertionError):
        await api.replies_to(CITIZEN, timeout=0.05)


async def test_it_runs_as_a_process_of_its_own_driven_over_http() -> None:
    root = Path(__file__).parents[1]
    arguments = (sys.executable, "-m", "tests.botapi", "--port", "0")
    process = await asyncio.create_subprocess_exec(*arguments, cwd=root, stdout=asyncio.subprocess.PIPE)
    assert process.stdout
    base = (await process.stdout.readline()).decode().strip()
    control = base.removesuffix("/bot") + "/control"
    async with ClientSession() as session, Bot(TOKEN, base_url=base) as bot:
        await session.post(f"{control}/say", json={"user_id": 7, "text": "你好"})
        await session.post(f"{control}/press", json={"user_id": 7, "message_id": 1, "data": "d"})
        await session.post(f"{control}/fault", json={"chat_id": 8, "code": 403})
        assert len(await bot.get_updates()) == 2
        with pytest.raises(Forbidden):
            await bot.send_message(8, "x")
        waiting = asyncio.create_task(session.get(f"{control}/sent?after=0&wait=3"))
        await bot.send_message(7, "您好")
        (sent,) = json.loads(await (await waiting).text())
        assert (sent["chat_id"], sent["text"]) == (7, "您好")
    process.terminate()
    assert await process.wait() == 0
