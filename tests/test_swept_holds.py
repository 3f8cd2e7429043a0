"""Holds that lapse are swept while their owners may be renewing them."""

from functools import partial
from typing import Any

import pytest

from bot.services.line import pass_on
from bot.store import Store
from bot.store.holds import Lapsed
from tests.booking_kit import NO_HOLIDAYS, Desk, crowd, hall_with


class Between:
    """A store beside which somebody does something as soon as the lapsed holds were found."""

    def __init__(self, store: Store, does: Any) -> None:
        self._store, self._does = store, does

    async def run(self, work: Any, key: str = "") -> Any:
        found = await self._store.run(work, key)
        if isinstance(found, list) and any(isinstance(one, Lapsed) for one in found):
            await self._does()
        return found


@pytest.mark.parametrize("minutes", [10, 11])
async def test_a_hold_renewed_while_what_lapsed_is_swept_stays(store: Store, minutes: int) -> None:
    """A renewed hold keeps its row: sweeping it by its number alone took a place that was told to be kept."""
    desk = Desk(store, hall_with(1))
    (who,) = await crowd(store, 1)
    await desk.hold(who)
    desk.clock.forward(minutes=minutes)
    between: Any = Between(store, partial(desk.hold, who))
    await pass_on(between, desk.config, desk.clock, NO_HOLIDAYS)
    kept = await store.run(lambda tx: tx.holds.of(who.id, desk.clock.now()))
    assert kept is not None
    await pass_on(store, desk.config, desk.clock, NO_HOLIDAYS)
    assert await store.run(lambda tx: tx.holds.of(who.id, desk.clock.now())) == kept
