"""Fetches updates and confirms them only when each is durable: the next call's offset is the confirmation.

The library's own loop confirms while it is still handling, so a crash loses messages. Here a batch that could not
be kept is fetched again, and what was kept of it is recognised by the store.
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Coroutine
from typing import Any

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram_errors import seconds
from bot.channels.telegram_health import Health, Pauses, Timing
from bot.channels.telegram_intake import Intake
from bot.channels.telegram_request import Api, NoAnswer
from bot.channels.telegram_updates import ALLOWED_UPDATES
from bot.dialog.turn import Turn

log = structlog.get_logger()

BATCH = 100
TRIES_BESIDE_OTHERS = 5  # a turn that failed so often while others passed is left out: nobody shall wait for it


class Poller:
    def __init__(self, api: Api, intake: Intake, health: Health, timing: Timing) -> None:
        self._api = api
        self._intake = intake
        self._health = health
        self._timing = timing
        self._pauses = Pauses(timing)
        self._prepared = False
        self._offset = 0
        self._failures: Counter[str] = Counter()

    async def run(self) -> None:
        """Ends only when the token is refused. When cancelled it finishes the batch in hand first."""
        while True:
            try:
                updates = await self._fetch()
            except InvalidToken:
                self._health.ill("the token was refused; set BOT_TELEGRAM__TOKEN and restart")
                return
            except TelegramError as error:
                await asyncio.sleep(self._after(error))
                continue
            except Exception:
                log.exception("polling failed in an unforeseen way")
                await asyncio.sleep(self._pauses.next())
                continue
            self._health.well()
            if await _finish(self._take_all(updates)):
                self._confirm(updates)
            else:
                await asyncio.sleep(self._pauses.next())

    async def _fetch(self) -> list[Any]:
        """Does not wait for updates while unwell, so that being well again is known at once."""
        if not self._prepared:
            await self._leave_webhook()
        wait = self._timing.poll if self._health.trouble is None else 0
        parameters = {"timeout": wait, "limit": BATCH, "allowed_updates": ALLOWED_UPDATES}
        if self._offset:
            parameters["offset"] = self._offset
        margin = self._timing.poll_margin
        updates = await self._api.call("getUpdates", parameters, read_seconds=wait + margin)
        if not isinstance(updates, list) or not all(isinstance(raw["update_id"], int) for raw in updates):
            raise NoAnswer("these are no updates")
        return updates

    async def _leave_webhook(self) -> None:
        """The two ways exclude each other; what waits at the webhook's queue is kept."""
        info = await self._api.call("getWebhookInfo")
        if info.get("url"):
            log.info("the webhook is removed: updates are polled from now on")
            await self._api.call("deleteWebhook", {"drop_pending_updates": False})
        self._prepared = True

    def _after(self, error: TelegramError) -> float:
        """How long to wait; tells the reason."""
        if isinstance(error, Conflict):
            self._prepared = False
            self._health.ill(f"another program takes this bot's updates, only one may: {error}")
            return self._timing.conflict
        if isinstance(error, RetryAfter):
            self._health.ill("Telegram asks for fewer calls")
            return seconds(error)
        self._health.ill(f"the server does not answer: {error}")
        return self._pauses.next()

    def _confirm(self, updates: list[Any]) -> None:
        """After an empty answer nothing is open and the offset is forgotten: after a silent week ids begin anew."""
        self._pauses.reset()
        self._failures.clear()
        numbers = [raw["update_id"] for raw in updates]
        self._offset = numbers[-1] + 1 if numbers else 0

    async def _take_all(self, updates: list[Any]) -> bool:
        """One person's turns in order, different people's side by side. True when all are durable."""
        people: defaultdict[str, list[Turn]] = defaultdict(list)
        for raw in updates:
            turn = self._intake.read(raw)
            if turn is not None and self._failures[turn.message_id] < TRIES_BESIDE_OTHERS:
                people[turn.key].append(turn)
        failed = [turn for turn in await asyncio.gather(*map(self._take_in_order, people.values())) if turn]
        if failed and len(failed) < len(people):
            self._count(failed)
        return not failed

    async def _take_in_order(self, turns: list[Turn]) -> Turn | None:
        """The turn that could not be kept, if there is one; those behind it wait."""
        for turn in turns:
            if not await self._intake.take(turn):
                return turn
        return None

    def _count(self, failed: list[Turn]) -> None:
        for turn in failed:
            self._failures[turn.message_id] += 1
            if self._failures[turn.message_id] == TRIES_BESIDE_OTHERS:
                log.critical("a turn is given up: it fails while others pass", turn=turn.message_id)


async def _finish(work: Coroutine[Any, Any, bool]) -> bool:
    """Does the work to its end even when cancelled meanwhile; the second cancellation stops it."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise
