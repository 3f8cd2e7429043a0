"""What the tests of the staff's group share: the real core, channel and courier at the stand-in of the Bot API, driven
by ticks, with clerks who joined in private and a citizen on the same platform.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest

from bot.app import WEB, Core, build_core
from bot.channels.telegram import TelegramChannel
from bot.clock import FrozenClock, RealClock
from bot.config import Config, Telegram
from bot.delivery.courier import Courier
from bot.delivery.pacing import Pace, Pacer
from bot.domain.staff import Invite, Role
from bot.services.fetching import Fetching
from bot.services.staff import new_invite
from bot.services.uploads import Uploads
from bot.store import Store
from tests.botapi import BotApi, Sent
from tests.hall import WEDNESDAY_TEN, config, replace_model
from tests.telegram_kit import QUICK, SECRET, TOKEN

GROUP = -1001234567890
LI, WANG, STRANGER, CITIZEN = 801, 802, 803, 701
STORY = "昨天下午在3号窗口排队两个小时没人理，工作人员一直在聊天"


@dataclass
class Desk:
    """The hall with its group."""

    core: Core
    api: BotApi
    channel: TelegramChannel
    clock: FrozenClock
    fetching: Fetching

    async def until(self, what: Callable[[], Any], seconds: float = 30.0) -> Any:
        """Ticks until it is true, and returns it."""
        async with asyncio.timeout(seconds):
            while not (found := what()):
                await self.core.tick()
                await asyncio.sleep(0.01)
        return found

    async def quiet(self) -> None:
        """Ticks until nothing more happens."""
        still, seen = 0, -1
        async with asyncio.timeout(30):
            while still < 8:
                still = still + 1 if len(self.api.sent) == seen and not self.api.queue.pending else 0
                seen = len(self.api.sent)
                await self.core.tick()
                await asyncio.sleep(0.015)

    def in_group(self, part: str = "", chat: int = GROUP) -> list[Sent]:
        return [one for one in self.api.sent if one.chat_id == chat and part in one.text]

    def told(self, user: int, part: str) -> Sent | None:
        """The newest message to a person that says so."""
        return next((one for one in reversed(self.api.sent) if one.chat_id == user and part in one.text), None)

    def toasts(self) -> list[str]:
        return [one.text for one in self.api.sent if one.method == "answerCallbackQuery" and one.text]

    def card(self, chat: int = GROUP) -> Sent:
        """The newest card with buttons, as it stands now."""
        return next(one for one in reversed(self.api.sent) if one.chat_id == chat and one.buttons)

    async def joins(self, user: int, name: str, role: str = "clerk", badge: str = "", site: str = "") -> None:
        invite = Invite(Role(role), name, badge, site)
        code = await self.core.store.run(lambda tx: new_invite(tx, invite, 48, RealClock().now()))
        self.api.says(user, f"/join {code}")
        await self.until(lambda: self.told(user, name))

    async def reports(self, text: str = STORY, user: int = CITIZEN) -> str:
        """A complaint in one message, sent with one tap; its number."""
        self.api.says(user, text)
        await self.quiet()
        return await self.hands_in(user)

    async def hands_in(self, user: int = CITIZEN) -> str:
        """One tap sends what was understood; the number of the case."""
        asked = next(one for one in reversed(self.api.sent) if one.chat_id == user and one.buttons)
        assert asked.message_id is not None
        self.api.presses(user, asked.message_id, next(iter(asked.buttons.values())))
        await self.quiet()
        contact = await self.contact(user)
        [case] = await self.core.store.run(lambda tx: tx.cases.of_contact(contact, 1))
        return case.code

    async def contact(self, user: int) -> int:
        found = await self.core.store.run(lambda tx: tx.contacts.open("telegram", str(user)))
        assert found is not None
        return found[0].id

    async def case(self, code: str) -> Any:
        return await self.core.store.run(lambda tx: tx.cases.with_code(code))

    async def events(self, code: str) -> list[Any]:
        case = await self.case(code)
        return list(await self.core.store.run(lambda tx: tx.cases.events(case.id)))

    async def taps(self, user: int, label: str, chat: int = GROUP) -> str:
        """Presses a button of the newest card; returns what was told to who pressed."""
        before = len(self.toasts())
        token = await self.until(lambda: self._token(label, chat))  # the card may be about to change
        card = self.card(chat)
        assert card.message_id is not None
        self.api.presses(user, card.message_id, token, chat_id=chat)
        await self.until(lambda: len(self.toasts()) > before)
        await self.quiet()
        return self.toasts()[-1]

    def _token(self, label: str, chat: int) -> str:
        return next((token for shown, token in self.card(chat).buttons.items() if label in shown), "")

    def taps_only(self, user: int, label: str) -> None:
        """Without waiting for what comes of it."""
        card = self.card()
        self.api.presses(user, card.message_id or 0, card.buttons[label], chat_id=GROUP)

    async def answers(self, user: int, text: str, to: Sent, chat: int = GROUP) -> None:
        thread = int(to.params.get("message_thread_id") or 0) or None
        self.api.says_in(chat, user, text, thread=thread, answers=to.message_id)
        await self.quiet()

    async def prompt(self, chat: int = GROUP) -> Sent:
        """The newest message that opens the field for an answer."""
        return await self.until(lambda: self._newest_prompt(chat))

    def _newest_prompt(self, chat: int) -> Sent | None:
        asked = (
            one
            for one in reversed(self.api.sent)
            if one.chat_id == chat and (one.reply_markup or {}).get("force_reply")
        )
        return next(asked, None)


@asynccontextmanager
async def platform_with_group(patch: pytest.MonkeyPatch) -> AsyncIterator[BotApi]:
    """The stand-in, with the staff's group on it; what waits for the network waits briefly."""
    patch.setattr("bot.delivery.courier.NET_SECONDS", 0.05)
    async with BotApi() as api:
        api.add_group(GROUP)
        yield api


def settings_with(group: int | None, **more: Any) -> Config:
    telegram = Telegram(token=TOKEN, staff_chat=str(group) if group else "")
    return replace_model(config(), telegram=telegram, **more)


@asynccontextmanager
async def staffed_hall(
    store: Store,
    api: BotApi,
    group: int | None = GROUP,
    *,
    pace: Pace | None = None,
    now: datetime = WEDNESDAY_TEN,
    sends: bool = True,
    fetches: bool = True,
    **more: Any,
) -> AsyncIterator[Desk]:
    clock = FrozenClock(now)
    settings = settings_with(group, **more)
    profiles = {WEB.name: WEB, TelegramChannel.profile.name: TelegramChannel.profile}
    core = build_core(settings, store, clock, profiles)
    telegram = replace_model(settings.telegram, base_url=api.base_url, base_file_url=api.base_file_url)
    channel = TelegramChannel(telegram, core.taker(), core.in_force, SECRET, contents=core.shown, timing=QUICK)
    fetching = Fetching(store, core.kit, Uploads(settings.attachments), channel.profile.name, channel.fetch)
    pacers = {"telegram": Pacer(pace or Pace())}
    courier = Courier(store, {"telegram": channel}, pacers, core.notices.recheck, core.doorbell, RealClock())
    works = (courier.run() if sends else asyncio.sleep(0), fetching.run() if fetches else asyncio.sleep(0))
    tasks = [asyncio.create_task(work) for work in works]
    await channel.start()
    try:
        yield Desk(core, api, channel, clock, fetching)
    finally:
        await channel.stop_taking()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await channel.stop()
