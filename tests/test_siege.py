"""A small siege: more citizens than places, the service killed under them, and nothing is lost or given twice.

The full one is `python -m bench.siege`.
"""

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bench.siege.hall import SMALL
from bench.siege.run import siege
from bot.services.line import pass_on
from bot.store import Store
from bot.store.holds import Lapsed
from tests.booking_kit import NO_HOLIDAYS, Desk, crowd, hall_with

PROCESSES = {"sqlite": 1, "postgresql": 2}


async def test_sixty_citizens_fight_for_six_places_while_the_service_is_killed(
    database_url: str, tmp_path: Path
) -> None:
    """On PostgreSQL two processes serve, and one of them is killed at a time."""
    processes = PROCESSES[database_url.partition(":")[0]]
    outcome = await siege(database_url, tmp_path, SMALL, 60, 6, 2.5, processes)
    assert outcome.faults == []
    assert outcome.log == ""
    assert outcome.kills == 2 and outcome.told["turns"] > 60 and outcome.found.looks > 2


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
