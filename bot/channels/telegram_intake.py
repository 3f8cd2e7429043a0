"""Hands what arrived to the engine, for polling and webhook alike, and frees pressed buttons of their spinner."""

import asyncio
from typing import Any, Protocol

import structlog
from telegram.error import BadRequest, TelegramError

from bot.channels.telegram_json import clean
from bot.channels.telegram_request import Api
from bot.channels.telegram_updates import turn_of
from bot.dialog.turn import Turn
from bot.errors import OperatorError

log = structlog.get_logger()

ANSWERS_AT_ONCE = 16
ANSWERS_WAITING = 500  # beyond that the spinners may turn until they give up
ANSWER_SECONDS = 10.0
LONGEST_TOAST = 200


class Takes(Protocol):
    """What a channel needs of the engine. What it gives may have a `toast` for who pressed a button, as an `alert`."""

    async def take(self, turn: Turn) -> object: ...


class Intake:
    def __init__(self, api: Api, engine: Takes) -> None:
        self._api = api
        self._engine = engine
        self._answers: set[asyncio.Task[None]] = set()
        self._pressed: dict[str, str] = {}  # in groups: which query a turn came from
        self._free = asyncio.Semaphore(ANSWERS_AT_ONCE)

    def read(self, raw: Any) -> Turn | None:
        """Never raises: an update that cannot be read must not hold up those behind it."""
        try:
            turn = turn_of(raw)
            if query := raw.get("callback_query"):
                if turn and turn.by and len(self._pressed) < ANSWERS_WAITING:
                    self._pressed[turn.message_id] = query["id"]  # the answer tells what came of it
                else:
                    self._answer_soon(query["id"])
            return turn
        except Exception:
            number = raw.get("update_id") if isinstance(raw, dict) else None
            log.exception("an update was skipped: it cannot be read", update_id=number)
            return None

    async def take(self, turn: Turn) -> bool:
        """True when the turn is durable; else nothing happened, and it must come again."""
        try:
            taken = await self._engine.take(turn)
        except OperatorError as error:
            log.error("a turn could not be kept and will come again", turn=turn.message_id, reason=str(error))
        except Exception:
            log.exception("a turn could not be handled and will come again", turn=turn.message_id)
        else:
            if query := self._pressed.pop(turn.message_id, None):
                self._answer_soon(query, getattr(taken, "toast", ""), alert=getattr(taken, "alert", False))
            return True
        return False

    async def close(self) -> None:
        answers = list(self._answers)
        for answer in answers:
            answer.cancel()
        await asyncio.gather(*answers, return_exceptions=True)

    def _answer_soon(self, query_id: str, toast: str = "", *, alert: bool = False) -> None:
        if len(self._answers) < ANSWERS_WAITING:
            answer = asyncio.create_task(self._answer(query_id, toast, alert=alert))
            self._answers.add(answer)
            answer.add_done_callback(self._answers.discard)

    async def _answer(self, query_id: str, toast: str, *, alert: bool) -> None:
        async with self._free:
            try:
                parameters: dict[str, Any] = {"callback_query_id": query_id}
                if toast:
                    parameters |= {"text": clean(toast)[:LONGEST_TOAST], "show_alert": alert}
                await self._api.call("answerCallbackQuery", parameters, read_seconds=ANSWER_SECONDS)
            except BadRequest as error:
                if "query is too old" not in str(error).lower():
                    log.warning("a pressed button was not freed", reason=str(error))
            except TelegramError as error:
                log.info("a pressed button was not freed", reason=str(error))
