"""What is sent over Telegram, and in which of the courier's words each way of failing is told."""

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_messages import LONGEST_LABEL, rows_of
from bot.delivery.channel import Moved, Paused, Refused, SendProblem, Uncertain, Unreachable, Unsent
from bot.delivery.group import opened_topic, shut_topic
from tests.botapi import BotApi
from tests.telegram_kit import TOKEN, Ledger, channel_for, running

WEN, GROUP = 7001, -1001


class Handed:
    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as standing:
        yield standing


@pytest.fixture
async def channel(api: BotApi) -> AsyncIterator[TelegramChannel]:
    async with running(api, Ledger()) as started:
        yield started


async def problem_of(channel: TelegramChannel, handed: Handed | None = None) -> SendProblem:
    with pytest.raises(SendProblem) as caught:
        await channel.send(str(WEN), {"text": "您好"}, handed or Handed())
    assert TOKEN not in str(caught.value)
    return caught.value


# what is sent


async def test_a_text_arrives_as_it_was_written(api: BotApi, channel: TelegramChannel) -> None:
    handed = Handed()
    text = '<b>护照</b> & "身份证" <script> 5 < 7 &amp; \U0001f600'
    number = await channel.send(str(WEN), {"text": text}, handed)
    (sent,) = await api.replies_to(WEN)
    assert (sent.text, str(sent.message_id), handed.times) == (text, number, 1)
    assert "entities" not in api.messages[WEN, int(number or 0)]
    assert sent.params["link_preview_options"] == {"is_disabled": True}
    assert (sent.params["parse_mode"], api.calls["sendMessage"]) == ("HTML", 1)


async def test_choices_become_buttons_with_their_tokens(api: BotApi, channel: TelegramChannel) -> None:
    body = {"text": "哪一天？", "choices": [["3.0", "周一"], ["3.1", "Tuesday & <Wed>"], ["3.2", "周三"]]}
    await channel.send(str(WEN), body, Handed())
    (sent,) = await api.replies_to(WEN)
    assert sent.buttons == {"周一": "3.0", "Tuesday & <Wed>": "3.1", "周三": "3.2"}


def test_many_short_choices_stand_two_in_a_row_and_long_ones_alone() -> None:
    def shape(*labels: str) -> list[int]:
        return [len(row) for row in rows_of([[f"1.{number}", label] for number, label in enumerate(labels)])]

    assert shape("09:00", "09:30", "10:00") == [1, 1, 1]
    assert shape("09:00", "09:30", "10:00", "10:30", "11:00") == [2, 2, 1]
    assert shape("上午九点", "上午十点", "下午两点", "下午三点半") == [1, 1, 1, 1]


async def test_a_long_label_is_cut_and_a_token_too_long_is_left_out(api: BotApi, channel: TelegramChannel) -> None:
    body = {"text": "?", "choices": [["1.0", "很长" * 200], ["证" * 22, "no"], ["\U0001f600" * 16, "yes"]]}
    with capture_logs() as logs:
        await channel.send(str(WEN), body, Handed())
    (sent,) = await api.replies_to(WEN)
    assert [len(label) for label in sent.labels] == [LONGEST_LABEL, 3]
    assert any("left out" in line["event"] for line in logs)


async def test_a_code_is_sent_as_a_picture(api: BotApi, channel: TelegramChannel) -> None:
    file = {"kind": "qr", "name": "code.png", "content": "A-2041"}
    await channel.send(str(WEN), {"text": "出示 <此码>", "file": file}, Handed())
    (sent,) = await api.replies_to(WEN)
    assert (sent.method, sent.text) == ("sendPhoto", "出示 <此码>")
    assert sent.files["code.png"].startswith(b"\x89PNG")


async def test_a_calendar_entry_is_sent_as_a_file_with_its_name(api: BotApi, channel: TelegramChannel) -> None:
    file = {"kind": "calendar", "name": "预约.ics", "content": "BEGIN:VCALENDAR\r\nSUMMARY:护照\r\n"}
    await channel.send(str(WEN), {"text": "", "file": file}, Handed())
    (sent,) = await api.replies_to(WEN)
    assert (sent.method, sent.text) == ("sendDocument", "")
    assert sent.files["预约.ics"].decode() == file["content"]


async def test_words_that_follow_a_deleted_message_arrive_all_the_same(api: BotApi, channel: TelegramChannel) -> None:
    await channel.send(str(WEN), {"text": "您好", "answers": "404"}, Handed())
    (sent,) = await api.replies_to(WEN)
    assert sent.text == "您好"


async def test_a_topic_that_is_closed_already_is_as_good_as_closed(api: BotApi, channel: TelegramChannel) -> None:
    api.add_group(GROUP)
    thread = await channel.send(str(GROUP), opened_topic("投诉"), Handed())
    for _ in range(2):
        await channel.send(str(GROUP), shut_topic(str(thread)), Handed())
    assert api.groups[GROUP].topics[int(thread or 0)].closed


async def test_a_text_telegram_cannot_parse_is_sent_once_more_without_markup(
    api: BotApi, channel: TelegramChannel
) -> None:
    api.fail(chat_id=WEN, code=400, description="Bad Request: can't parse entities: Unsupported start tag")
    handed = Handed()
    with capture_logs() as logs:
        await channel.send(str(WEN), {"text": "5 < 7"}, handed)
    (sent,) = await api.replies_to(WEN)
    assert (sent.text, "parse_mode" in sent.params, handed.times) == ("5 < 7", False, 1)
    assert any("plain" in line["event"] for line in logs)


# how it fails

REFUSALS: list[tuple[int, str, type[SendProblem]]] = [
    (400, "Bad Request: chat not found", Unreachable),
    (400, "Bad Request: user not found", Unreachable),
    (400, "Bad Request: PEER_ID_INVALID", Unreachable),
    (400, "USER_IS_BLOCKED", Unreachable),
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN", Unreachable),
    (400, "Bad Request: INPUT_USER_DEACTIVATED", Unreachable),
    (400, "Bad Request: user is deactivated", Unreachable),
    (400, "Bad Request: message is too long", Refused),
    (400, "Bad Request: reply markup is too long", Refused),
    (400, "Bad Request: BUTTON_DATA_INVALID", Refused),
    (403, "Forbidden: bot was blocked by the user", Unreachable),
    (403, "Forbidden: bot can't initiate conversation with a user", Unreachable),
    (403, "Forbidden: user is deactivated", Unreachable),
    (403, "Forbidden: the group chat was deleted", Unreachable),
    (403, "Forbidden: bot was kicked from the supergroup chat", Unreachable),
    (401, "Unauthorized", Unsent),
    (404, "Not Found", Unsent),
    (409, "Conflict: terminated by setWebhook request", Unsent),
    (413, "Request Entity Too Large", Refused),
    (500, "Internal Server Error: restart", Unsent),
    (502, "Bad Gateway", Unsent),
    (504, "Gateway Timeout", Uncertain),
]


@pytest.mark.parametrize(("code", "description", "kind"), REFUSALS)
async def test_each_refusal_has_its_word(
    api: BotApi, channel: TelegramChannel, code: int, description: str, kind: type[SendProblem]
) -> None:
    api.fail(chat_id=WEN, code=code, description=description)
    problem = await problem_of(channel)
    assert type(problem) is kind
    if isinstance(problem, Unreachable):
        assert problem.gone == any(sign in description.lower() for sign in ("deactivated", "deleted"))
    assert len(api.sent) == 0


async def test_too_fast_tells_how_long_to_wait(api: BotApi, channel: TelegramChannel) -> None:
    api.fail(chat_id=WEN, retry_after=7)
    problem = await problem_of(channel)
    assert isinstance(problem, Paused)
    assert problem.seconds == 7


async def test_a_group_that_moved_tells_its_new_address(api: BotApi, channel: TelegramChannel) -> None:
    api.fail(chat_id=WEN, migrate_to=-1001234567890)
    problem = await problem_of(channel)
    assert isinstance(problem, Moved)
    assert problem.address == "-1001234567890"


@pytest.mark.parametrize("mode", ["hang", "close_after", "close_before"])
async def test_without_an_answer_the_outcome_is_uncertain(api: BotApi, channel: TelegramChannel, mode: str) -> None:
    api.fail(chat_id=WEN, mode=mode)  # type: ignore[arg-type]
    handed = Handed()
    assert type(await problem_of(channel, handed)) is Uncertain
    assert handed.times == 1


async def test_a_refused_connection_means_unsent_and_nothing_was_handed_over() -> None:
    channel = channel_for("http://127.0.0.1:9/bot", Ledger())
    handed = Handed()
    assert type(await problem_of(channel, handed)) is Unsent  # not started yet
    await channel.start()
    assert type(await problem_of(channel, handed)) is Unsent
    assert handed.times == 0
    await channel.stop()


async def test_an_address_that_never_connects_means_unsent() -> None:
    """A waiting line that is full: further connections are neither taken nor refused."""
    with socket.socket() as full, contextlib.ExitStack() as callers:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for _ in range(4):
            caller = callers.enter_context(socket.socket())
            caller.setblocking(False)
            caller.connect_ex(full.getsockname())
        channel = channel_for(f"http://127.0.0.1:{full.getsockname()[1]}/bot", Ledger())
        handed = Handed()
        await channel.start()
        assert type(await problem_of(channel, handed)) is Unsent
        assert handed.times == 0
        await channel.stop()


@pytest.mark.parametrize(
    "payload", [b"", b"<html>hello</html>", b"[]", b'{"ok":true}', b'{"ok":true,"result":' + b"[" * 100_000]
)
async def test_an_answer_nobody_can_read_leaves_the_outcome_uncertain(payload: bytes) -> None:
    async with answering(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(payload), payload)) as base_url:
        channel = channel_for(base_url, Ledger())
        await channel.start()
        assert type(await problem_of(channel)) is Uncertain
        await channel.stop()


@pytest.mark.parametrize("payload", [b'{"ok":false,"description":5}', b'{"ok":false,"parameters":[1]}', b"<html>"])
async def test_strange_refusals_still_end_in_one_of_the_words(payload: bytes) -> None:
    async with answering(b"HTTP/1.1 500 Oops\r\nContent-Length: %d\r\n\r\n%b" % (len(payload), payload)) as base_url:
        channel = channel_for(base_url, Ledger())
        await channel.start()
        assert type(await problem_of(channel)) in (Uncertain, Unsent)
        await channel.stop()


async def test_an_answer_that_breaks_off_leaves_the_outcome_uncertain() -> None:
    async with answering(b'HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"ok":true,"resul') as base_url:
        channel = channel_for(base_url, Ledger())
        await channel.start()
        assert type(await problem_of(channel)) is Uncertain
        await channel.stop()


@contextlib.asynccontextmanager
async def answering(answer: bytes) -> AsyncIterator[str]:
    """A server that says the same to everybody and hangs up."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(answer)
            await writer.drain()
            writer.close()
            await writer.wait_closed()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot"
    finally:
        server.close()


async def test_the_library_can_use_the_same_client(api: BotApi, channel: TelegramChannel) -> None:
    from telegram import Bot, InputFile

    from bot.channels.telegram_request import AiohttpRequest

    requests: list[Any] = [AiohttpRequest(), AiohttpRequest()]
    async with Bot(TOKEN, api.base_url, api.base_file_url, *requests) as bot:
        message = await bot.send_document(WEN, InputFile(b"abc", filename="a.txt"), caption="您好")
        assert message.caption == "您好"
        file = await bot.get_file(api.add_file(b"photo"))
        assert await file.download_as_bytearray() == b"photo"


async def test_a_sheet_of_figures_is_drawn_when_it_is_sent_and_its_table_is_a_file(
    api: BotApi, channel: TelegramChannel
) -> None:
    sheet = {"hall": "云溪", "title": "十月", "place": "", "months": [], "tiles": [], "panels": [], "foot": ["完"]}
    picture = {"kind": "picture", "name": "figures-2026-10.png", "content": json.dumps(sheet)}
    await channel.send(str(WEN), {"text": "数字 <出来了>", "file": picture}, Handed())
    table = {"kind": "table", "name": "figures-2026-10.csv", "content": "\ufeff项目,2026-10\r\n"}
    await channel.send(str(WEN), {"text": "表格", "file": table}, Handed())
    drawn, filed = await api.replies_to(WEN, 2)
    assert (drawn.method, drawn.text) == ("sendPhoto", "数字 <出来了>")
    assert drawn.files["figures-2026-10.png"].startswith(b"\x89PNG")
    assert (filed.method, filed.text) == ("sendDocument", "表格")
    assert filed.files["figures-2026-10.csv"].decode() == table["content"]
