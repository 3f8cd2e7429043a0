"""One siege from beginning to end: the hall opened, the citizens let in, kills by the clock, the books compared."""

import asyncio
import random
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

from bench.siege.books import Found, Watch
from bench.siege.citizens import Citizen, Told, crowd
from bench.siege.hall import SharedClock, Size, hall
from bench.siege.link import Link
from bot.app import open_hall
from bot.frozen import Frozen

WATCH_SECONDS = 0.5


class Outcome(Frozen):
    kills: int
    in_flight: int
    booked_at_the_end: int
    told: Counter[str]
    found: Found
    log: str

    @property
    def faults(self) -> list[str]:
        return self.found.faults


async def siege(
    url: str, folder: Path, size: Size, citizens: int, seconds: float, kill_every: float, processes: int, seed: int = 1
) -> Outcome:
    config = hall(size, url, folder)
    store, seal, _ = await open_hall(config)
    await store.close()
    link, told = Link(folder, processes, seed), Told()
    clock = SharedClock(time.monotonic())
    await link.open(url, size, clock)
    people = crowd(citizens, config, size, link, clock, told, seed)
    watch, over = Watch(url, size, clock, people), asyncio.Event()
    watching = asyncio.create_task(watch.go_on(over, WATCH_SECONDS))
    living = [asyncio.create_task(citizen.live(over)) for citizen in people]
    await _kill_by_the_clock(link, seconds, kill_every, random.Random(seed))
    over.set()
    await asyncio.gather(*living, watching)
    await link.calm()
    await _last_words(people)
    await link.close()
    rows = await watch.check_end(seal)
    for citizen in people:
        citizen.end(citizen.left_at or time.monotonic())
    watch.check_told(told.stays)
    watch.found.lost += [one for one in told.faults if "kept" in one or "offer" in one]
    watch.found.untold += [one for one in told.faults if one not in watch.found.lost]
    log = (folder / "log.txt").read_text()
    return Outcome(link.kills, link.in_flight, len(rows["appointments"]), told.counts, watch.found, log)


async def _kill_by_the_clock(link: Link, seconds: float, every: float, luck: random.Random) -> None:
    """A little off the beat, so that it is never the same point of a tick."""
    began = time.monotonic()
    number = 1
    while (due := number * every + luck.uniform(-0.2, 0.2)) < seconds:
        await asyncio.sleep(max(0.0, began + due - time.monotonic()))
        await link.kill()
        number += 1
    await asyncio.sleep(max(0.0, began + seconds - time.monotonic()))


async def _last_words(people: list[Citizen]) -> None:
    """Everybody who did not leave for good looks once more; nothing is under way by now."""
    with suppress(TimeoutError):
        async with asyncio.timeout(60):
            await asyncio.gather(*(citizen.listen() for citizen in people if not citizen.left_in_flight))
