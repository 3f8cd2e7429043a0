"""Who tries in vain to sign in to the staff console is counted, so that guessing gets nowhere and locks nobody out.

A password may be tried so often from one address, and for one name from there. A name that is tried from many gets
slower and is never locked, or anybody could lock its owner out; and a browser in which its owner signed in before
counts by itself, or a neighbour on the same address could. A code is too long to be guessed: the right one always
opens, whoever tried what from its address before, and wrong ones are only answered slower and slower.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final

import structlog

from bot.clock import Clock
from bot.domain import desk as rules
from bot.domain.desk import Account, TriedTooOften
from bot.domain.staff import Staff, plain_badge
from bot.store import Store
from bot.store.tx import Tx

log = structlog.get_logger()

MOST_SLOWED: Final = 200  # at once
Counted = Sequence[str]
"""For whom a try counted."""


class DeskTries:
    def __init__(self, store: Store, clock: Callable[[], Clock], pause: Callable[[float], Awaitable[None]]) -> None:
        self._store = store
        self._clock = clock
        self._pause = pause
        self._slowed = 0

    async def with_password(self, address: str, name: str, browser: str) -> Counted:
        """Raises TriedTooOften."""
        now = self._clock().now()
        until, of_name, counted = await self._store.run(partial(_count, address, name, browser, now))
        if until is not None:
            raise TriedTooOften(minutes=max(1, round((until - now).total_seconds() / 60)))
        if of_name > rules.TRIES_OF_NAME:
            log.warning("a name is tried in vain from many addresses", failed=of_name)
            await self._slow_down(of_name - rules.TRIES_OF_NAME)
        return counted

    async def went_well(self, counted: Counted) -> None:
        async def forgive(tx: Tx) -> None:
            for who in counted:
                await tx.desk.try_went_well(who)

        await self._store.run(forgive)

    async def wrong_code(self, address: str, name: str = "") -> None:
        now = self._clock().now()

        async def count(tx: Tx) -> int:
            of_address, _ = await tx.desk.count_try(f"codes from {address}", now)
            of_name, _ = await tx.desk.count_try(f"codes of {name}", now) if name else (0, now)
            return max(of_address - rules.TRIES_OF_ADDRESS, of_name - rules.TRIES_OF_NAME)

        await self._slow_down(await self._store.run(count))

    async def _slow_down(self, over: int) -> None:
        """Not when so many wait already: a flood of tries must not fill the memory with those who wait."""
        slower = rules.pause_after(over)
        if not slower or self._slowed >= MOST_SLOWED:
            return
        self._slowed += 1
        try:
            await self._pause(slower.total_seconds())
        finally:
            self._slowed -= 1


async def staff_named(tx: Tx, name: str) -> Staff | None:
    """By the name they chose, else by their badge."""
    account: Account | None = await tx.desk.account_named(name)
    staff = await tx.staff.get(account.staff_id) if account else await tx.staff.with_badge(plain_badge(name))
    return staff if staff and staff.active else None


async def _count(address: str, name: str, browser: str, now: datetime, tx: Tx) -> tuple[datetime | None, int, Counted]:
    """Until when nothing is tried any more, None while one may; how often the name was tried, wherever from; and for
    whom it counted.
    """
    until = None
    known = await _is_known(tx, name, browser)
    limits = {f"name {name} in {browser}": rules.TRIES_OF_NAME} if known else _limits(address, name)
    for who, most in limits.items():
        failed, since = await tx.desk.count_try(who, now)
        until = since + rules.TRIES_PER if failed > most else until
    if known or until is not None:
        return until, 0, tuple(limits)
    everywhere = f"name {name}"
    of_name, _ = await tx.desk.count_try(everywhere, now)
    return None, of_name, (*limits, everywhere)


def _limits(address: str, name: str) -> dict[str, int]:
    """Whom a try counts for, and how many are too many."""
    return {f"name {name} from {address}": rules.TRIES_OF_NAME, f"address {address}": rules.TRIES_OF_ADDRESS}


async def _is_known(tx: Tx, name: str, browser: str) -> bool:
    staff = await staff_named(tx, name) if browser else None
    return staff is not None and tx.desk.is_browser_of(staff.id, browser)
