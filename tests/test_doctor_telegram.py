"""What `bot doctor` tells of the staff's group on Telegram: whether the bot sees it, and what it lacks there."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.channels import telegram_probe
from bot.channels.telegram_probe import probe
from bot.config import Telegram
from tests.botapi import BotApi
from tests.telegram_kit import TOKEN

GROUP = -1001234567890


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as api:
        yield api


async def told(api: BotApi, chat: int = GROUP, notes: list[str] | None = None) -> list[str]:
    settings = Telegram(token=TOKEN, base_url=api.base_url, staff_chat=chat)
    return [str(fault) for fault in await probe(settings, (notes if notes is not None else []).append)]


async def test_a_group_with_topics_in_which_the_bot_may_all_is_well(api: BotApi) -> None:
    api.add_group(GROUP)
    notes: list[str] = []
    assert (await told(api, notes=notes), notes) == ([], [])
    assert api.calls == {"getMe": 1, "getChat": 1, "getChatMember": 1}, "nothing is written there"


async def test_a_group_that_the_bot_does_not_see_is_told_with_what_to_do(api: BotApi) -> None:
    (fault,) = await told(api)
    assert fault.startswith(f"telegram.staff_chat: the bot cannot see the group {GROUP}")
    assert "Add the bot to the group, and set BOT_TELEGRAM__STAFF_CHAT" in fault


async def test_a_group_that_got_another_number_is_told_with_the_new_one(api: BotApi) -> None:
    api.add_group(-77)
    api.becomes_supergroup(-77, GROUP)
    (fault,) = await told(api, -77)
    assert f"Set BOT_TELEGRAM__STAFF_CHAT to {GROUP}" in fault


@pytest.mark.parametrize("status", ["left", "kicked", "restricted"])
async def test_a_bot_that_was_put_out_is_told(api: BotApi, status: str) -> None:
    api.add_group(GROUP).status = status
    (fault,) = await told(api)
    assert "the bot is not in the group" in fault and "as an administrator" in fault


async def test_a_group_without_topics_is_good_to_know_and_no_fault(api: BotApi) -> None:
    api.add_group(GROUP, forum=False)
    notes: list[str] = []
    assert await told(api, notes=notes) == []
    assert len(notes) == 1 and "has no topics" in notes[0] and "Turn topics on" in notes[0]


async def test_a_bot_that_may_not_manage_topics_is_told_which_right_it_lacks(api: BotApi) -> None:
    api.add_group(GROUP, may_open=False)
    (fault,) = await told(api)
    assert "may not manage topics" in fault and '"Manage topics"' in fault


async def test_privacy_mode_is_in_the_way_of_a_mere_member(api: BotApi) -> None:
    api.add_group(GROUP, forum=False).status = "member"
    (fault,) = await told(api)
    assert "privacy mode" in fault and "/setprivacy" in fault
    api.reads_groups = True
    assert await told(api) == []


async def test_a_telegram_that_drips_or_is_silent_does_not_hold_the_doctor_up(
    api: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.add_group(GROUP)
    api.latency_all = 3
    monkeypatch.setattr(telegram_probe, "ALL_SECONDS", 0.5)
    async with asyncio.timeout(60):
        (fault,) = await told(api)
    assert "cannot be reached: no answer within" in fault and "Check the network" in fault and TOKEN not in fault
