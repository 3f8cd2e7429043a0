"""What Telegram's refusals of a message mean to the courier: one table, read from the top.

The library makes BadRequest a kind of NetworkError and lower-cases most texts, so the order of the rows matters
and texts are compared in lower case. A bare code in capitals comes as a 400 even when it is a 403 at heart.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.channels.telegram_request import NeverLeft, NoAnswer
from bot.delivery.channel import Moved, Paused, Refused, SendProblem, TopicGone, Uncertain, Unreachable, Unsent

LONGEST_REASON = 200


def _moved(error: Any) -> Moved:
    return Moved(str(error.new_chat_id))


def _paused(error: Any) -> Paused:
    return Paused(seconds(error))


def _gone(error: TelegramError) -> Unreachable:
    return Unreachable(_reason(error), gone=True)


def _topic_gone(_error: TelegramError) -> TopicGone:
    return TopicGone()


def _is(problem: type[SendProblem]) -> Callable[[TelegramError], SendProblem]:
    return lambda error: problem(_reason(error))


_TABLE: tuple[tuple[type[TelegramError], str, Callable[[Any], SendProblem]], ...] = (
    (NeverLeft, "", _is(Unsent)),
    (NoAnswer, "", _is(Uncertain)),
    (RetryAfter, "", _paused),
    (ChatMigrated, "", _moved),
    (BadRequest, "user is deactivated", _gone),
    (BadRequest, "user_deactivated", _gone),  # also input_user_deactivated
    (BadRequest, "chat not found", _is(Unreachable)),
    (BadRequest, "user not found", _is(Unreachable)),
    (BadRequest, "peer_id_invalid", _is(Unreachable)),
    (BadRequest, "user_is_blocked", _is(Unreachable)),
    (BadRequest, "chat_write_forbidden", _is(Unreachable)),
    (BadRequest, "message thread not found", _topic_gone),
    (BadRequest, "topic_deleted", _topic_gone),
    (BadRequest, "topic_id_invalid", _topic_gone),
    (BadRequest, "", _is(Refused)),
    (Forbidden, "user is deactivated", _gone),
    (Forbidden, "the group chat was deleted", _gone),
    (Forbidden, "", _is(Unreachable)),
    (NetworkError, "", _is(Unsent)),  # 5xx: the platform says itself that it failed
    (TelegramError, "", _is(Unsent)),  # 401, 404, 409: not this message's fault, and an operator can mend it
)


def problem_of(error: TelegramError) -> SendProblem:
    words = str(error).lower()
    row = next(row for row in _TABLE if isinstance(error, row[0]) and row[1] in words)
    return row[2](error)


def cannot_parse(error: TelegramError) -> bool:
    return isinstance(error, BadRequest) and "can't parse entities" in str(error).lower()


def is_foreign(error: TelegramError) -> bool:
    """The id of a file is none that this bot can use."""
    words = str(error).lower()
    return isinstance(error, BadRequest) and ("wrong file" in words or "wrong remote file" in words)


def is_done(error: TelegramError) -> bool:
    """What was asked for is so already: nothing was there to change."""
    words = str(error).lower()
    return isinstance(error, BadRequest) and ("message is not modified" in words or "topic_not_modified" in words)


def seconds(error: RetryAfter) -> float:
    """The library is moving from an int to a timedelta."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _reason(error: TelegramError) -> str:
    return str(error)[:LONGEST_REASON]
