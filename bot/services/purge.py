"""What has been kept long enough is deleted: kind after kind, a little at a time, so that no turn waits behind it."""

from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any

from bot.domain.attachments import HELD
from bot.store import Store
from bot.store.tx import Tx

AT_ONCE = 500

Some = Callable[[Tx], Coroutine[Any, Any, int]]
"""Deletes the oldest of one kind, AT_ONCE at the most; gives how many."""


async def purge(store: Store, keep_days: int, now: datetime) -> None:
    for some in _kinds(now - timedelta(days=keep_days), now):
        while await store.run(some) == AT_ONCE:
            pass


def _kinds(before: datetime, now: datetime) -> tuple[Some, ...]:
    return (
        lambda tx: tx.messages.purge(before, AT_ONCE),
        lambda tx: tx.questions.purge(before, AT_ONCE),
        lambda tx: tx.visits.purge(before, AT_ONCE),
        lambda tx: tx.attachments.purge(now - HELD, before, AT_ONCE),
        lambda tx: tx.documents.purge(before, AT_ONCE),
        lambda tx: tx.papers.purge(before, AT_ONCE),
        lambda tx: tx.notices.purge(before, AT_ONCE),
        lambda tx: tx.digests.purge(before, AT_ONCE),
        lambda tx: tx.walks.purge(before, AT_ONCE),
        lambda tx: tx.documents.purge_checks(now, AT_ONCE),
    )
