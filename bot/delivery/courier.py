"""Takes due messages out of the outbox, in order for each person, and sees each to a named end.

A message is claimed, paced, handed to its channel and marked; the marks of many travel in one commit. A notice is
looked at once more when it is claimed: what is no longer true is not sent. What a stopped sender left behind is swept:
not yet handed over means it is sent again, handed over means its arrival is unknown.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot.clock import Clock
from bot.delivery.channel import Channel, Moved, Paused, Refused, SendProblem, Uncertain, Unreachable, Unsent
from bot.delivery.doorbell import Doorbell
from bot.delivery.pacing import Pacer
from bot.delivery.render import Body
from bot.domain.people import Reach
from bot.errors import OperatorError
from bot.store import Store
from bot.store.messages import Delivery, Due
from bot.store.tx import Tx

log = structlog.get_logger()

Recheck = Callable[[Tx, int], Awaitable[Body | None]]
Mark = Callable[[Tx], Coroutine[Any, Any, None]]

MOST_IN_FLIGHT = 128
LEASE = timedelta(seconds=120)
MOST_ATTEMPTS = 600
LONGEST_WAIT_SECONDS = 60
LONGEST_HOLD_SECONDS = 10  # what has to wait longer goes back: asleep it would outlive its lease, and be sent twice
SHORTEST_PAUSE_SECONDS = 1
NET_SECONDS = 1.0  # looks by itself this often: a lost wake-up costs a second, never a message
PROBLEM_SECONDS = 2.0  # to wait when the store itself fails


class Courier:
    """`recheck` renders a notice from the live row, or returns None when there is nothing to say any more.
    `doorbell` tells when there may be something to send. The clock is the real one.
    """

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        pacers: Mapping[str, Pacer],
        recheck: Recheck,
        doorbell: Doorbell,
        clock: Clock,
    ) -> None:
        self._store = store
        self._channels = channels
        self._pacers = pacers
        self._recheck = recheck
        self._clock = clock
        self._wake = doorbell.outbox
        self._claimed = doorbell.claimed
        self._in_flight: set[asyncio.Task[None]] = set()
        self._marks: list[Mark] = []
        self._marking: asyncio.Task[None] | None = None
        self._behind = False  # what was sent could not be noted yet
        self._leaving = False
        self.ended: dict[Delivery, int] = dict.fromkeys(Delivery, 0)

    @property
    def in_flight(self) -> int:
        return len(self._in_flight)

    async def run(self) -> None:
        """Until cancelled; then what is in flight is seen to its end."""
        try:
            while True:
                await self._round()
        finally:
            self._leaving = True
            if self._in_flight:
                await asyncio.wait(self._in_flight)
            if self._marking:
                await self._marking

    async def _round(self) -> None:
        self._wake.clear()
        while self._claimed:
            self._begin(self._claimed.popleft())
        room = MOST_IN_FLIGHT - len(self._in_flight)
        try:
            claimed = await self._claim(room) if room > 0 else []
        except OperatorError as problem:
            log.error("the outbox cannot be read", reason=str(problem))
            await asyncio.sleep(PROBLEM_SECONDS)
            return
        except Exception:
            log.exception("the outbox was read in vain")
            await asyncio.sleep(PROBLEM_SECONDS)
            return
        for due in claimed:
            self._begin(due)
        if not claimed and not self._claimed:
            await self._rest()

    def _begin(self, due: Due) -> None:
        task = asyncio.create_task(self._deliver(due))
        self._in_flight.add(task)
        task.add_done_callback(self._in_flight.discard)

    async def _rest(self) -> None:
        # not wait_for: before Python 3.12 it swallows a cancellation that comes together with the wake-up
        with suppress(TimeoutError):
            async with asyncio.timeout(NET_SECONDS):
                await self._wake.wait()

    async def _claim(self, most: int) -> list[Due]:
        now = self._clock.now()

        async def work(tx: Tx) -> list[Due]:
            claimed = await tx.outbox.claim(now, now + LEASE, most)
            return [due for due in [await self._still_true(tx, due) for due in claimed] if due is not None]

        return await self._store.run(work)

    async def _still_true(self, tx: Tx, due: Due) -> Due | None:
        if due.notice_id is None:
            return due
        try:
            body = await self._recheck(tx, due.notice_id)
        except OperatorError:
            raise
        except Exception:  # it must not hold up everybody else's messages
            log.exception("a notice cannot be said", message=due.id)
            await tx.outbox.finish(due.id, Delivery.FAILED, error="it cannot be said")
            return None
        if body is None:
            await tx.outbox.finish(due.id, Delivery.DROPPED, error="not, or no longer, to be said")
            return None
        await tx.outbox.rewrite(due.id, body)
        return Due(due.id, due.contact_id, due.channel, due.address, due.notice_id, body, due.attempts)

    async def _deliver(self, due: Due) -> None:
        channel = self._channels.get(due.channel)
        if channel is None:
            self._try_later(due, Unsent(f"{due.channel} is switched off"))
            return
        pacer = self._pacers[due.channel]
        wait = pacer.wait(due.address, time.monotonic())
        if wait > LONGEST_HOLD_SECONDS:
            self._again(due, timedelta(seconds=wait), Paused(wait))
            return
        await _until(pacer.reserve_chat(due.address, time.monotonic()))
        await _until(pacer.reserve_all(time.monotonic()))
        try:
            platform_id = await channel.send(due.address, due.body, lambda: self._handed(due))
            self._finish(due, Delivery.SENT, platform_id)
        except Paused as problem:
            seconds = max(problem.seconds, SHORTEST_PAUSE_SECONDS)
            pacer.told_to_wait(due.address, seconds, time.monotonic())
            self._again(due, timedelta(seconds=seconds), problem)
        except Moved as problem:
            address = problem.address
            self._mark(lambda tx: tx.contacts.move(due.contact_id, address))
            self._try_later(due, problem)  # with an end: an address that moves in a circle is no loop of ours
        except Unsent as problem:
            self._try_later(due, problem)
        except Uncertain as problem:
            self._finish(due, Delivery.UNKNOWN, error=problem)
        except Unreachable as problem:
            self._lost_contact(due, problem)
        except Refused as problem:
            self._finish(due, Delivery.FAILED, error=problem)
        except Exception as error:
            log.exception("a channel failed in an unforeseen way", message=due.id)
            self._finish(due, Delivery.UNKNOWN, error=error)

    def _handed(self, due: Due) -> None:
        now = self._clock.now()
        if self._store.trail:
            self._store.trail.add(due.id, due.attempts)
        self._mark(lambda tx: tx.outbox.handed(due.id, due.attempts, now))

    def _try_later(self, due: Due, problem: SendProblem) -> None:
        if due.attempts >= MOST_ATTEMPTS:
            self._finish(due, Delivery.FAILED, error=problem)
            return
        seconds = min(LONGEST_WAIT_SECONDS, 2.0 ** min(due.attempts - 1, 10)) * random.uniform(0.8, 1.2)
        self._again(due, timedelta(seconds=seconds), problem)

    def _lost_contact(self, due: Due, problem: Unreachable) -> None:
        reach = Reach.GONE if problem.gone else Reach.BLOCKED
        self._mark(lambda tx: tx.contacts.reach(due.contact_id, reach))
        self._mark(lambda tx: tx.outbox.abandon(due.contact_id, str(problem)))
        self._finish(due, Delivery.UNREACHABLE, error=problem)

    def _finish(self, due: Due, end: Delivery, platform_id: str | None = None, error: object = None) -> None:
        self.ended[end] += 1
        if error is not None:
            log.warning("not delivered", message=due.id, end=end.value, reason=str(error))
        reason = str(error) if error is not None else None
        self._mark(lambda tx: tx.outbox.finish(due.id, end, platform_id, reason))

    def _again(self, due: Due, wait: timedelta, problem: SendProblem) -> None:
        moment = self._clock.now() + wait
        log.info("to be sent again", message=due.id, at=moment.isoformat(), reason=str(problem))
        self._mark(lambda tx: tx.outbox.again(due.id, moment, str(problem)))

    def _mark(self, mark: Mark) -> None:
        """Marks gather while a commit is under way and share the next one."""
        self._marks.append(mark)
        if self._marking is None or self._marking.done():
            self._marking = asyncio.create_task(self._write_marks())

    async def _write_marks(self) -> None:
        while self._marks:
            marks, self._marks = self._marks, []

            try:
                await self._write(marks)
                self._behind = False
                if self._store.trail and not self._marks:
                    self._store.trail.forget()
            except OperatorError as problem:
                log.error("what was sent cannot be noted", reason=str(problem))
                if self._leaving:
                    return
                self._behind = True
                self._marks = marks + self._marks
                await asyncio.sleep(PROBLEM_SECONDS)
            self._wake.set()

    async def _write(self, marks: list[Mark]) -> None:
        async def work(tx: Tx) -> None:
            for mark in marks:
                await mark(tx)

        try:
            await self._store.run(work)
        except OperatorError:
            raise
        except Exception:
            if len(marks) == 1:
                log.exception("a note about sending cannot be made")
                return
            while marks:  # one by one: the one at fault must not take the others along
                await self._write(marks[:1])
                del marks[0]

    async def sweep(self, *, abandoned: bool = False) -> None:
        """Frees messages whose sender stopped. `abandoned`: no other process sends, so every claim is a dead one.

        Not while notes of our own wait to be written: what was sent would look left behind, and be sent again.
        """
        if self._behind:
            return
        now = self._clock.now()
        before = datetime.max.replace(tzinfo=now.tzinfo) if abandoned else now
        left = self._store.trail.read() if abandoned and self._store.trail else []

        async def work(tx: Tx) -> Sequence[tuple[int, str]]:
            for id, attempt in left:
                await tx.outbox.handed(id, attempt, now)
            return await tx.outbox.sweep(now, before)

        freed = await self._store.run(work)
        if left and self._store.trail:
            self._store.trail.forget(now=True)
        for id, state in freed:
            log.warning("left behind by a stopped sender", message=id, now=state)
        if freed:
            self._wake.set()


async def _until(moment: float) -> None:
    """`moment` by the clock that only rises; one that has come costs nothing."""
    wait = moment - time.monotonic()
    if wait > 0:
        await asyncio.sleep(wait)
