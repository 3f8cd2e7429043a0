"""Takes due messages out of the outbox, in order for each person, and sees each to a named end.

A message is claimed, paced, handed to its channel and marked; the marks of many travel in one commit. A notice is
looked at once more when its turn to be sent has come: what is no longer true is not sent. What a stopped
sender left behind is swept: not yet handed over means it is sent again, handed over means its arrival is unknown.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.clock import Clock
from bot.delivery.channel import Channel, Moved, Paused, Refused, SendProblem, Uncertain, Unreachable, Unsent
from bot.delivery.doorbell import Doorbell, rung
from bot.delivery.marks import Marks
from bot.delivery.pacing import Pacer
from bot.delivery.render import Body
from bot.domain.people import Reach
from bot.errors import OperatorError
from bot.store import Store
from bot.store.messages import Delivery, Due
from bot.store.tx import Tx

log = structlog.get_logger()

Recheck = Callable[[Tx, int], Awaitable[Body | None]]

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
        self._doorbell = doorbell
        self._wake = doorbell.outbox
        self._claimed = doorbell.claimed
        self._in_flight: set[asyncio.Task[None]] = set()
        self._marks = Marks(store, self._wake.set)
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
            if self._in_flight:
                await asyncio.wait(self._in_flight)
            await self._marks.close()

    async def _round(self) -> None:
        self._wake.clear()
        while self._claimed:
            self._begin(self._claimed.popleft())
        try:
            claimed = await self._look()
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

    async def _look(self) -> list[Due]:
        """Claims what is due, where there may be something; what waits behind a message under way is looked for again.

        `queued` is lowered before looking, so that what is queued meanwhile is not overlooked.
        """
        room = MOST_IN_FLIGHT - len(self._in_flight)
        if not self._doorbell.queued or room <= 0:
            return []
        self._doorbell.queued = False
        claimed: list[Due] = []
        try:
            claimed = await self._claim(room)
        finally:
            self._doorbell.queued |= bool(claimed or self._in_flight or self._marks.under_way)
        return claimed

    def _begin(self, due: Due) -> None:
        task = asyncio.create_task(self._deliver(due))
        self._in_flight.add(task)
        task.add_done_callback(self._in_flight.discard)

    async def _rest(self) -> None:
        if not await rung(self._wake, NET_SECONDS):
            self._doorbell.queued = True

    async def _claim(self, most: int) -> list[Due]:
        now = self._clock.now()
        return await self._store.run(lambda tx: tx.outbox.claim(now, now + LEASE, most))

    async def _deliver(self, due: Due) -> None:
        channel = self._channels.get(due.channel)
        if channel is None:
            self._try_later(due, Unsent(f"{due.channel} is switched off"))
            return
        if not await self._is_its_turn(due):
            return
        looked_at = await self._looked_at(due)
        if looked_at is not None:
            await self._send(channel, looked_at)

    async def _is_its_turn(self, due: Due) -> bool:
        """Waits until the platform's limits allow one more; what would wait too long goes back instead."""
        pacer = self._pacers[due.channel]
        wait = pacer.wait(due.address, time.monotonic())
        if wait > LONGEST_HOLD_SECONDS:
            self._again(due, timedelta(seconds=wait), Paused(wait))
            return False
        await _until(pacer.reserve_chat(due.address, time.monotonic()))
        await _until(pacer.reserve_all(time.monotonic()))
        return True

    async def _looked_at(self, due: Due) -> Due | None:
        """A notice once more, after all waiting: in a rush seconds lie between its claim and its turn."""
        if due.notice_id is None:
            return due
        try:
            return await self._store.run(partial(self._still_true, due, due.notice_id))
        except OperatorError as problem:
            self._try_later(due, Unsent(str(problem)))
            return None

    async def _still_true(self, due: Due, notice_id: int, tx: Tx) -> Due | None:
        try:
            body = await self._recheck(tx, notice_id)
        except OperatorError:
            raise
        except Exception:  # it must not hold up everybody else's messages
            log.exception("a notice cannot be said", message=due.id)
            await tx.outbox.finish(due.id, Delivery.FAILED, "it cannot be said")
            return None
        if body is None:
            await tx.outbox.finish(due.id, Delivery.DROPPED, "not, or no longer, to be said")
            return None
        await tx.outbox.rewrite(due.id, body)
        return Due(due.id, due.contact_id, due.channel, due.address, due.notice_id, body, due.attempts)

    async def _send(self, channel: Channel, due: Due) -> None:
        try:
            platform_id = await channel.send(due.address, due.body, lambda: self._marks.handed(due, self._clock.now()))
            self.ended[Delivery.SENT] += 1
            self._marks.sent(due, platform_id)
        except SendProblem as problem:
            self._not_sent(due, problem)
        except Exception as error:
            self._unforeseen(due, error)

    def _not_sent(self, due: Due, problem: SendProblem) -> None:
        match problem:
            case Paused():
                self._pause(due, problem)
            case Moved():
                self._follow(due, problem)
            case Unsent():
                self._try_later(due, problem)
            case Uncertain():
                self._finish(due, Delivery.UNKNOWN, error=problem)
            case Unreachable():
                self._lost_contact(due, problem)
            case Refused():
                self._finish(due, Delivery.FAILED, error=problem)
            case _:
                self._unforeseen(due, problem)

    def _pause(self, due: Due, problem: Paused) -> None:
        seconds = max(problem.seconds, SHORTEST_PAUSE_SECONDS)
        self._pacers[due.channel].told_to_wait(due.address, seconds, time.monotonic())
        self._again(due, timedelta(seconds=seconds), problem)

    def _follow(self, due: Due, problem: Moved) -> None:
        self._marks.add(lambda tx: tx.contacts.move(due.contact_id, problem.address))
        self._try_later(due, problem)  # with an end: an address that moves in a circle is no loop of ours

    def _unforeseen(self, due: Due, error: Exception) -> None:
        log.exception("a channel failed in an unforeseen way", message=due.id)
        self._finish(due, Delivery.UNKNOWN, error=error)

    def _try_later(self, due: Due, problem: SendProblem) -> None:
        if due.attempts >= MOST_ATTEMPTS:
            self._finish(due, Delivery.FAILED, error=problem)
            return
        seconds = min(LONGEST_WAIT_SECONDS, 2.0 ** min(due.attempts - 1, 10)) * random.uniform(0.8, 1.2)
        self._again(due, timedelta(seconds=seconds), problem)

    def _lost_contact(self, due: Due, problem: Unreachable) -> None:
        reach = Reach.GONE if problem.gone else Reach.BLOCKED
        self._marks.add(lambda tx: tx.contacts.reach(due.contact_id, reach))
        self._marks.add(lambda tx: tx.outbox.abandon(due.contact_id, str(problem)))
        self._finish(due, Delivery.UNREACHABLE, error=problem)

    def _finish(self, due: Due, end: Delivery, *, error: object) -> None:
        self.ended[end] += 1
        log.warning("not delivered", message=due.id, end=end.value, reason=str(error))
        self._marks.add(lambda tx: tx.outbox.finish(due.id, end, str(error)))

    def _again(self, due: Due, wait: timedelta, problem: SendProblem) -> None:
        moment = self._clock.now() + wait
        log.info("to be sent again", message=due.id, at=moment.isoformat(), reason=str(problem))
        self._marks.add(lambda tx: tx.outbox.again(due.id, moment, str(problem)))

    async def sweep(self, *, abandoned: bool = False) -> None:
        """Frees messages whose sender stopped. `abandoned`: no other process sends, so every claim is a dead one.

        Not while notes of our own wait to be written: what was sent would look left behind, and be sent again.
        """
        if self._marks.behind:
            return
        now = self._clock.now()
        before = datetime.max.replace(tzinfo=now.tzinfo) if abandoned else now
        left = self._store.trail.read() if abandoned and self._store.trail else []

        async def work(tx: Tx) -> Sequence[tuple[int, str]]:
            await tx.outbox.handed([(id, attempt, now) for id, attempt in left])
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
