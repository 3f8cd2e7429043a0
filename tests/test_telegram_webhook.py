"""Telegram by webhook: 200 only when it is kept, forgers are refused, the registration looks after itself."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import uvicorn
from aiohttp import ClientSession
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_updates import ALLOWED_UPDATES
from bot.channels.telegram_webhook import LARGEST_BODY, MAX_CONNECTIONS, SECRET_HEADER
from tests.botapi import BotApi
from tests.telegram_kit import SECRET, Ledger, eventually, running

WEN = 7001
JSON = "application/json"


class House:
    """The stand-in, the channel and the web server that carries its webhook."""

    def __init__(self, api: BotApi, ledger: Ledger, channel: TelegramChannel, url: str) -> None:
        self.api, self.ledger, self.channel, self.url = api, ledger, channel, url

    async def posts(self, body: object, *, secret: str | None = SECRET, kind: str = JSON, method: str = "POST") -> int:
        headers = {"Content-Type": kind} | ({SECRET_HEADER: secret} if secret is not None else {})
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        async with ClientSession() as session, session.request(
            method, self.url, data=data, headers=headers
        ) as answer:  # fmt: skip
            return answer.status


@asynccontextmanager
async def serving(app: Starlette) -> AsyncIterator[str]:
    config = uvicorn.Config(app, port=0, log_config=None, lifespan="off", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
    task = asyncio.create_task(server.serve())
    await eventually(lambda: server.started)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        await task


@pytest.fixture
async def house() -> AsyncIterator[House]:
    channels: list[TelegramChannel] = []

    async def telegram(request: Request) -> Response:
        return await channels[0].webhook(request)

    methods = ["GET", "POST", "PUT"]
    app, ledger = Starlette(routes=[Route("/telegram", telegram, methods=methods)]), Ledger()
    async with BotApi() as api, serving(app) as address:
        url = f"{address}/telegram"
        async with running(api, ledger, mode="webhook", webhook_url=url) as channel:
            channels.append(channel)
            await eventually(lambda: channel._health.trouble is None)
            yield House(api, ledger, channel, url)
            await api.webhook.close()


def update(number: int, **fields: Any) -> dict[str, Any]:
    person = {"id": WEN, "is_bot": False, "first_name": "晓雯"}
    message = {
        "message_id": 5,
        "date": 1,
        "chat": {"id": WEN, "type": "private"},
        "from": person,
        "text": "hello",
    }
    return {"update_id": number, "message": message | fields}


async def test_the_webhook_is_registered_and_updates_arrive_through_it(house: House) -> None:
    house.api.says(WEN, "你好")
    await eventually(lambda: house.ledger.texts(WEN) == ["你好"])
    await eventually(lambda: [status for _, status in house.api.webhook.attempts] == [200])
    assert (house.api.webhook.url, house.api.webhook.secret) == (house.url, SECRET)
    assert house.api.calls["getUpdates"] == 0


async def test_a_fitting_registration_is_left_alone(house: House) -> None:
    async with running(house.api, Ledger(), mode="webhook", webhook_url=house.url) as second:
        await eventually(lambda: second._health.trouble is None)
    assert house.api.calls["setWebhook"] == 1


@pytest.mark.parametrize("spoilt", [{"url": "https://elsewhere.test/telegram"}, {"most_connections": 1}])
async def test_a_registration_that_does_not_fit_is_made_anew(house: House, spoilt: dict[str, Any]) -> None:
    for name, value in spoilt.items():
        setattr(house.api.webhook, name, value)
    async with running(house.api, Ledger(), mode="webhook", webhook_url=house.url) as second:
        await eventually(lambda: second._health.trouble is None)
    assert (house.api.webhook.url, house.api.webhook.most_connections) == (house.url, MAX_CONNECTIONS)


async def test_kinds_of_updates_that_nobody_asked_for_are_registered_away(house: House) -> None:
    house.api.queue.allowed = ["message", "channel_post"]
    async with running(house.api, Ledger(), mode="webhook", webhook_url=house.url) as second:
        await eventually(lambda: second._health.trouble is None)
    assert house.api.queue.allowed == ALLOWED_UPDATES


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], SECRET + "x", "\u00e4"])
async def test_without_the_secret_nothing_is_taken(house: House, secret: str | None) -> None:
    assert await house.posts(update(1), secret=secret) == 403
    assert not house.ledger.tried


async def test_a_secret_of_yesterday_is_replaced_and_no_message_lost(house: House) -> None:
    house.api.webhook.secret = "yesterdays"
    house.api.says(WEN, "你好")
    await eventually(lambda: house.ledger.texts(WEN) == ["你好"])
    assert house.api.webhook.attempts[0][1] == 403
    assert house.api.webhook.secret == SECRET


async def test_only_posts_of_json_are_read(house: House) -> None:
    assert await house.posts(update(1), method="GET") == 405
    assert await house.posts(update(1), kind="text/plain") == 415
    assert await house.posts(update(1), kind="application/json; charset=utf-8") == 200
    assert [turn.message_id for turn in house.ledger.kept] == ["u1"]


@pytest.mark.parametrize("body", [b"", b"{", b"[1]", b"null", b'{"update_id":"x"}', b"[" * 50_000, b"\xff\xfe"])
async def test_what_is_no_update_is_refused(house: House, body: bytes) -> None:
    assert await house.posts(body) == 400
    assert not house.ledger.tried


async def test_a_body_larger_than_any_update_is_refused(house: House) -> None:
    assert await house.posts(b" " * (LARGEST_BODY + 1)) == 413


async def test_an_update_nobody_can_read_is_answered_as_taken_so_that_it_holds_up_nobody(
    house: House,
) -> None:
    assert await house.posts(update(1, chat="none")) == 200
    assert await house.posts({"update_id": 2, "callback_query": 5}) == 200
    assert await house.posts({"update_id": 3, "a_kind_of_next_year": {}}) == 200
    assert not house.ledger.tried


async def test_while_the_store_fails_telegram_is_told_to_send_again(house: House) -> None:
    house.ledger.refuses = lambda _: True
    house.api.says(WEN, "你好")
    await eventually(lambda: len(house.api.webhook.attempts) > 2)
    assert {status for _, status in house.api.webhook.attempts} == {500}
    house.ledger.refuses = lambda _: False
    await eventually(lambda: house.ledger.texts(WEN) == ["你好"])


async def test_it_is_answered_only_when_it_is_kept(house: House) -> None:
    house.ledger.gate[str(WEN)] = asyncio.Event()
    posting = asyncio.create_task(house.posts(update(1)))
    await eventually(lambda: house.ledger.tried)
    await asyncio.sleep(0.05)
    assert not posting.done()
    house.ledger.gate[str(WEN)].set()
    assert await posting == 200


async def test_pressed_buttons_are_freed(house: House) -> None:
    house.api.presses(WEN, 5, "3.1")
    await house.api.wait_for(lambda sent: sent.method == "answerCallbackQuery")
