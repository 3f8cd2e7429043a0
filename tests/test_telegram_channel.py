"""Telegram by polling: what arrives is confirmed once it is kept, and what Telegram shows is kept right."""

import asyncio
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

import pytest
from structlog.testing import capture_logs

from bot.channels.telegram_intake import ANSWERS_WAITING, Intake
from bot.channels.telegram_request import Api
from bot.channels.telegram_setup import COMMANDS, LANGUAGES
from bot.delivery.channel import Unsent
from bot.dialog.turn import Kind
from bot.domain.text import Text
from bot.texts import Texts
from tests.botapi import BotApi
from tests.telegram_kit import TOKEN, Ledger, channel_for, eventually, running

WEN, ANTON, MARIA = 7001, 7002, 7003


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as standing:
        yield standing


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


def waiting(api: BotApi) -> list[int]:
    return [update["update_id"] for update in api.queue.pending]


# taking in


async def test_what_people_say_is_kept_and_then_confirmed(api: BotApi, ledger: Ledger) -> None:
    api.says(WEN, "护照多久能办好")
    async with running(api, ledger) as channel:
        await eventually(lambda: ledger.kept and not waiting(api))
        assert await channel.ready() is None
    (turn,) = ledger.kept
    assert (turn.kind, turn.text, turn.key, turn.language) == (
        Kind.TEXT, "护照多久能办好", f"telegram:{WEN}", "zh-Hans"
    )  # fmt: skip


async def test_nothing_is_confirmed_before_everything_of_the_batch_is_kept(api: BotApi, ledger: Ledger) -> None:
    ledger.gate[str(ANTON)] = asyncio.Event()
    both = [api.says(WEN, "hello"), api.says(ANTON, "hello")]
    async with running(api, ledger):
        await eventually(lambda: ledger.texts(WEN))
        await asyncio.sleep(0.05)
        assert waiting(api) == both
        ledger.gate[str(ANTON)].set()
        await eventually(lambda: not waiting(api))
    assert ledger.texts(ANTON) == ["hello"]


async def test_a_message_that_could_not_be_kept_is_fetched_again_and_kept_once(api: BotApi, ledger: Ledger) -> None:
    ledger.refuses = lambda turn: turn.address == str(WEN)
    api.says(WEN, "first")
    api.says(WEN, "second")
    api.says(ANTON, "hello")
    async with running(api, ledger):
        await eventually(lambda: len([turn for turn in ledger.tried if turn.text == "first"]) > 2)
        assert len(waiting(api)) == 3
        assert not ledger.texts(WEN)
        ledger.refuses = lambda _: False
        await eventually(lambda: not waiting(api))
    assert ledger.texts(WEN) == ["first", "second"]
    assert ledger.texts(ANTON) == ["hello"]


async def test_a_turn_that_alone_always_fails_does_not_hold_up_the_others_for_ever(api: BotApi, ledger: Ledger) -> None:
    ledger.refuses = lambda turn: turn.text == "poison"
    for text in ("poison", "after"):
        api.says(WEN, text)
    api.says(ANTON, "hello")
    with capture_logs() as logs:
        async with running(api, ledger):
            await eventually(lambda: not waiting(api))
    assert ledger.texts(WEN) == ["after"]
    assert [line for line in logs if line["log_level"] == "critical"]


async def test_while_the_store_is_down_no_turn_is_given_up(api: BotApi, ledger: Ledger) -> None:
    ledger.refuses = lambda _: True
    api.says(WEN, "one")
    api.says(ANTON, "two")
    async with running(api, ledger):
        await eventually(lambda: len(ledger.tried) > 20)
        ledger.refuses = lambda _: False
        await eventually(lambda: not waiting(api))
    assert (ledger.texts(WEN), ledger.texts(ANTON)) == (["one"], ["two"])


async def test_an_update_that_comes_twice_carries_the_same_id(api: BotApi, ledger: Ledger) -> None:
    number = api.says(WEN, "once")
    again = dict(api.queue.pending[0])
    async with running(api, ledger):
        await eventually(lambda: not waiting(api))
        api.raw(again)
        await eventually(lambda: len(ledger.tried) == 2)
    assert {turn.message_id for turn in ledger.tried} == {f"u{number}"}
    assert ledger.texts(WEN) == ["once"]


async def test_after_a_silent_week_updates_are_numbered_anew_and_none_is_overlooked(
    api: BotApi, ledger: Ledger
) -> None:
    number = api.says(WEN, "before")
    again = dict(api.queue.pending[0])
    async with running(api, ledger):
        await eventually(lambda: ledger.kept and not waiting(api))
        polls = api.polls
        await eventually(lambda: api.polls > polls + 1)  # silence
        api.raw(again | {"update_id": number - 1000})
        await eventually(lambda: len(ledger.kept) == 2)
    assert ledger.kept[-1].message_id == f"u{number - 1000}"


async def test_one_persons_messages_stay_in_order_while_others_do_not_wait(api: BotApi, ledger: Ledger) -> None:
    ledger.gate[str(WEN)] = asyncio.Event()
    for text in ("1", "2", "3"):
        api.says(WEN, text)
        api.says(ANTON, text)
    async with running(api, ledger):
        await eventually(lambda: ledger.texts(ANTON) == ["1", "2", "3"])
        assert [turn.text for turn in ledger.tried if turn.address == str(WEN)] == ["1"]
        ledger.gate[str(WEN)].set()
        await eventually(lambda: ledger.texts(WEN) == ["1", "2", "3"])


async def test_an_update_nobody_can_read_is_skipped_and_the_next_ones_arrive(api: BotApi, ledger: Ledger) -> None:
    bad = api.raw({"message": {"message_id": 1, "date": "soon", "chat": {"id": WEN}}})
    api.raw({"callback_query": {"id": "1"}})
    api.raw({"message": ["no", "object"]})
    api.says(WEN, "half a pair \ud83d, a nul \0 and all")
    with capture_logs() as logs:
        async with running(api, ledger):
            await eventually(lambda: not waiting(api))
    assert ledger.texts(WEN) == ["half a pair \ufffd, a nul  and all"]
    assert ledger.kept[0].text.encode()
    assert bad in [line.get("update_id") for line in logs]


async def test_stopping_finishes_the_batch_in_hand(api: BotApi, ledger: Ledger) -> None:
    ledger.gate[str(WEN)] = asyncio.Event()
    api.says(WEN, "1")
    api.says(WEN, "2")
    channel = channel_for(api.base_url, ledger)
    await channel.start()
    await eventually(lambda: ledger.tried)
    stopping = asyncio.create_task(channel.stop())
    await asyncio.sleep(0.05)
    assert not stopping.done()
    ledger.gate[str(WEN)].set()
    await asyncio.wait_for(stopping, 1)
    assert ledger.texts(WEN) == ["1", "2"]


async def test_stopping_does_not_wait_for_an_empty_long_poll(api: BotApi, ledger: Ledger) -> None:
    async with running(api, ledger) as channel:
        await eventually(lambda: api.polls > 1)
        await asyncio.wait_for(channel.stop(), 0.5)


async def test_pressed_buttons_are_freed_at_once_although_the_turn_takes_long(api: BotApi, ledger: Ledger) -> None:
    ledger.gate[str(WEN)] = asyncio.Event()
    api.presses(WEN, 5, "3.1")
    async with running(api, ledger):
        await api.wait_for(lambda sent: sent.method == "answerCallbackQuery")
        assert not ledger.kept
        ledger.gate[str(WEN)].set()
        await eventually(lambda: ledger.kept)
    assert (ledger.kept[0].kind, ledger.kept[0].text) == (Kind.PRESS, "3.1")


async def test_a_storm_of_presses_is_not_answered_without_end() -> None:
    class Dead:
        async def call(self, *_: object, **__: object) -> None:
            await asyncio.Event().wait()

    intake = Intake(cast(Api, Dead()), Ledger())
    chat, who = {"id": WEN, "type": "private"}, {"id": WEN}
    for number in range(ANSWERS_WAITING + 50):
        query = {"id": str(number), "from": who, "data": "3.1", "message": {"message_id": 5, "chat": chat}}
        assert intake.read({"update_id": number, "callback_query": query})
    assert len(intake._answers) == ANSWERS_WAITING
    await intake.close()


async def test_a_press_too_old_to_be_answered_is_taken_without_a_word(api: BotApi, ledger: Ledger) -> None:
    api.presses(WEN, 5, "3.1")
    api.open_queries.clear()
    with capture_logs() as logs:
        async with running(api, ledger):
            await eventually(lambda: ledger.kept and api.calls["answerCallbackQuery"])
            await asyncio.sleep(0.02)
    assert not [line for line in logs if line["log_level"] in ("warning", "error")]


async def test_forged_presses_are_harmless(api: BotApi, ledger: Ledger) -> None:
    forged = ["x" * 1024, "👩‍👩‍👧‍👦" * 9, "3.1'; DROP TABLE contacts; --", "\ud800", "", "👍"]
    for data in forged:
        api.presses(WEN, 5, data)
    async with running(api, ledger):
        await eventually(lambda: len(ledger.kept) == len(forged))
    assert ledger.texts(WEN) == ["", "", "3.1'; DROP TABLE contacts; --", "\ufffd", "", "👍"]


async def test_blocking_and_coming_back_are_told(api: BotApi, ledger: Ledger) -> None:
    api.blocks(WEN)
    api.unblocks(WEN)
    async with running(api, ledger):
        await eventually(lambda: len(ledger.kept) == 2)
    assert [turn.kind for turn in ledger.kept] == [Kind.UNFOLLOW, Kind.FOLLOW]


# trouble with the platform


async def test_a_webhook_left_behind_is_removed_and_what_waited_there_is_kept(api: BotApi, ledger: Ledger) -> None:
    api.says(WEN, "before")
    api.webhook.url = "http://127.0.0.1:9/telegram"
    async with running(api, ledger):
        await eventually(lambda: ledger.texts(WEN) == ["before"])
    assert not api.webhook.url


async def test_a_second_program_on_the_same_token_is_named_and_outlived(api: BotApi, ledger: Ledger) -> None:
    words = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    api.fail(method="getUpdates", code=409, description=words, times=None)
    async with running(api, ledger) as channel:
        await eventually(lambda: api.calls["getUpdates"] > 1)
        assert "only one may" in str(await channel.ready())
        api.heal()
        api.says(WEN, "still here")
        await eventually(lambda: ledger.kept)
        assert await channel.ready() is None


async def test_a_refused_token_stops_polling_and_is_the_reason_for_not_being_ready(api: BotApi, ledger: Ledger) -> None:
    api.token = "1:other"
    async with running(api, ledger) as channel:
        await eventually(lambda: channel._tasks[0].done())
        assert "token" in str(await channel.ready())
        with pytest.raises(Unsent):
            await channel.send(str(WEN), {"text": "hello"}, lambda: None)


@pytest.mark.parametrize("mode", ["answer", "close_before"])
async def test_after_an_outage_polling_comes_back_by_itself(api: BotApi, ledger: Ledger, mode: str) -> None:
    api.fail(method="getUpdates", code=500, mode=mode, times=4)  # type: ignore[arg-type]
    api.says(WEN, "hello")
    async with running(api, ledger) as channel:
        await eventually(lambda: ledger.kept)
        assert await channel.ready() is None


async def test_a_dead_server_does_not_delay_the_start_and_its_token_stays_out_of_the_log(
    ledger: Ledger,
) -> None:
    with socket.socket() as silent, capture_logs() as logs:
        silent.bind(("127.0.0.1", 0))  # never listens: refused
        channel = channel_for(f"http://127.0.0.1:{silent.getsockname()[1]}/bot", ledger)
        await asyncio.wait_for(channel.start(), 0.2)
        await eventually(lambda: logs)
        assert "does not answer" in str(await channel.ready())
        await channel.stop()
    assert TOKEN not in str(logs)
    assert len([line for line in logs if "cannot be reached" in line["event"]]) == 1


# what Telegram shows


async def test_commands_and_descriptions_are_written_once_and_then_only_where_they_differ(
    api: BotApi, ledger: Ledger
) -> None:
    async with running(api, ledger) as channel:
        await eventually(lambda: channel.username == "chuangkou_bot")
        writes = {name for name in api.calls if name.startswith("set")}
        assert writes == {"setMyCommands", "setMyDescription", "setMyShortDescription"}
        assert [one["command"] for one in api.profile['commands {"type": "default"} zh']] == list(COMMANDS)
        api.calls.clear()
        await channel.setup()
        assert not [name for name in api.calls if name.startswith("set")]
        api.profile["description zh"] = "old words"
        await channel.setup()
        assert [name for name in api.calls if name.startswith("set")] == ["setMyDescription"]


async def test_a_failing_setup_harms_nothing(api: BotApi, ledger: Ledger) -> None:
    api.fail(method="getMyCommands", code=429, retry_after=3000, times=None)
    api.says(WEN, "hello")
    async with running(api, ledger) as channel:
        await eventually(lambda: channel.username and ledger.kept)
        assert await channel.ready() is None


def test_what_telegram_shows_is_within_its_limits() -> None:
    texts = Texts.load(Path(__file__).parents[1], ZoneInfo("Asia/Shanghai"))
    for language in LANGUAGES.values():
        assert all(1 <= len(texts.say(Text(f"telegram-command-{one}"), language)) <= 256 for one in COMMANDS)
        assert len(texts.say(Text("telegram-description"), language)) <= 512
        assert len(texts.say(Text("telegram-short-description"), language)) <= 120
