"""The people of a load test: what each says next, how long they wait, who is forgotten or told twice."""

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.server import LoadApi

_QUIET_SECONDS = 0.25  # nothing sent for so long: the bot is done with what it was asked
_PATIENCE_SECONDS = 4.0  # nothing sent for so long: what is still unanswered is lost


@dataclass(slots=True)
class Person:
    chat_id: int
    step: int = 0
    awaited: int = 0  # messages still to come for the last thing said
    asked_at: float = 0.0


@dataclass(slots=True)
class Tally:
    waits: list[float] = field(default_factory=list)  # seconds from the update's arrival to its answer
    doubled: int = 0
    skipped: int = 0  # open loop: everybody was still waiting for an answer


class Crowd:
    """`replies` tells for each text of the script how many messages answer it, as `probe` found out."""

    def __init__(self) -> None:
        self.api = LoadApi(self._on_send)
        self._people: dict[int, Person] = {}
        self._texts: Sequence[str] = ("你好",)
        self._replies: Sequence[int] = (1,)
        self._tally = Tally()
        self._idle: list[Person] | None = None  # a list in the open loop
        self._going = False
        self._last_send = 0.0
        self._sends: list[int] = []

    # commands of the driver; each returns what is printed as JSON

    async def await_poll(self, timeout: float = 30.0) -> dict[str, Any]:
        await asyncio.wait_for(self.api.polled.wait(), timeout)
        return {}

    async def probe(self, texts: list[str]) -> dict[str, Any]:
        """A stranger says the script twice; the second time tells how many messages answer each text."""
        replies = []
        for text in ["/start", *texts, *texts]:
            self._sends.clear()
            self.api.enqueue(900_001, text)
            await self._quiet(first_within=_PATIENCE_SECONDS)
            replies.append(len(self._sends))
        return {"replies": replies[-len(texts) :]}

    async def greet(self, users: int) -> dict[str, Any]:
        """Everybody says /start, so that no first meeting falls into a measurement; warms the bot up, too."""
        for number in range(users):
            person = self._people.setdefault(1_000_000 + number, Person(1_000_000 + number))
            self.api.enqueue(person.chat_id, "/start")
        await self._quiet(first_within=_PATIENCE_SECONDS)
        return {"greeted": len(set(self._sends))}

    async def closed(
        self,
        users: int,
        seconds: float,
        texts: list[str],
        replies: list[int],
        latency: float = 0.0,
        warm: float = 0.5,
    ) -> dict[str, Any]:
        """Each says the next thing as soon as the last is answered. `rate` leaves out the `warm` seconds."""
        self._begin(texts, replies, latency)
        for person in list(self._people.values())[:users]:
            self._ask(person)
        await asyncio.sleep(warm)
        before, began = len(self._tally.waits), time.perf_counter()
        await asyncio.sleep(seconds)
        turns, took = len(self._tally.waits) - before, time.perf_counter() - began
        return {"rate": turns / took} | await self._end()

    async def open(
        self, rate: float, seconds: float, texts: list[str], replies: list[int], latency: float = 0.0
    ) -> dict[str, Any]:
        """People come by chance, `rate` a second on average, whether or not others still wait."""
        self._begin(texts, replies, latency)
        self._idle = list(self._people.values())
        chance = random.Random(20261122)
        due = time.perf_counter()
        until = due + seconds
        while due < until:
            while due <= time.perf_counter():
                self._ask_anyone()
                due += chance.expovariate(rate)
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
        result = await self._end()
        self._idle = None
        return result

    # the course of a run

    def _begin(self, texts: list[str], replies: list[int], latency: float) -> None:
        self._texts, self._replies, self.api.latency = texts, replies, latency
        self._tally = Tally()
        self._going = True
        for person in self._people.values():
            person.awaited = 0

    async def _end(self) -> dict[str, Any]:
        """Waits for the answers that are under way; the percentiles hold them, too."""
        self._going, ended = False, time.perf_counter()
        while self._waiting() and time.perf_counter() - max(self._last_send, ended) < _PATIENCE_SECONDS:
            await asyncio.sleep(0.05)
        await self._quiet()
        waits = sorted(self._tally.waits)
        return {
            "turns": len(waits),
            "p50": _percentile(waits, 0.50) * 1000,
            "p99": _percentile(waits, 0.99) * 1000,
            "lost": self._waiting(),
            "doubled": self._tally.doubled,
            "skipped": self._tally.skipped,
        }

    def _waiting(self) -> int:
        return sum(1 for person in self._people.values() if person.awaited)

    async def _quiet(self, first_within: float = _QUIET_SECONDS) -> None:
        began = time.perf_counter()
        while True:
            now = time.perf_counter()
            last = self._last_send
            if now - max(last, began) > (_QUIET_SECONDS if last > began else first_within):
                return
            await asyncio.sleep(0.02)

    def _ask(self, person: Person) -> None:
        step = person.step % len(self._texts)
        person.awaited, person.asked_at = self._replies[step], time.perf_counter()
        self.api.enqueue(person.chat_id, self._texts[step])

    def _ask_anyone(self) -> None:
        if self._idle:
            self._ask(self._idle.pop(0))
        else:
            self._tally.skipped += 1

    def _on_send(self, chat_id: int) -> None:
        self._last_send = now = time.perf_counter()
        if not self._going and len(self._sends) < 10_000:
            self._sends.append(chat_id)
        person = self._people.get(chat_id)
        if person is None:
            return
        if not person.awaited:
            self._tally.doubled += 1
            return
        person.awaited -= 1
        if not person.awaited:
            self._answered(person, now)

    def _answered(self, person: Person, now: float) -> None:
        self._tally.waits.append(now - person.asked_at)
        person.step += 1
        if self._idle is not None:
            self._idle.append(person)
        elif self._going:
            self._ask(person)


def _percentile(values: list[float], share: float) -> float:
    return values[min(len(values) - 1, int(len(values) * share))] if values else float("nan")
