"""Visits at home as the staff sees them: what waits, and what is decided. No address is shown here.

Each use case is handed the member of staff who acts; whether they may is settled by who calls.
"""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from bot.domain.home_visits import By, DayFull, Did, Event, Part, Reason, State, Visit, Wanted
from bot.domain.notices import VISIT, outside_quiet_hours
from bot.domain.people import Contact
from bot.frozen import Frozen
from bot.services.kit import Kit
from bot.services.visit_capacity import Capacity
from bot.services.visit_steps import OFF_THE_ROUND, found, leave_the_round, step
from bot.services.visits import Visits, moved
from bot.store.tx import Tx

MOST = 100
OFFERED_AT = time(9)
PROMISE_DUE = "promise_due"  # the kind of notice that comes when a promised day is there


class Brief(Frozen):
    """What the staff needs to decide: how the person is and whom to call, not where they live."""

    visit: Visit
    reason: Reason
    words: str
    floor: int
    lift: bool | None
    added: tuple[str, ...]
    name: str
    phone: str


class VisitDesk:
    def __init__(self, tx: Tx, kit: Kit, by: str) -> None:
        """`by` is the name of the member of staff, as it will stand in the ledger."""
        self._tx = tx
        self._kit = kit
        self._by = by

    async def waiting(self, most: int = MOST) -> list[Visit]:
        """What has to be decided, longest waiting first."""
        return await self._tx.visits.in_state(State.REQUESTED, most)

    async def in_state(self, state: State, most: int = MOST) -> list[Visit]:
        """Not for what is over."""
        return await self._tx.visits.in_state(state, most)

    async def of_day(self, day: date) -> list[Visit]:
        return await self._tx.visits.of_day(day)

    async def brief(self, id: int) -> Brief:
        """Raises NoSuchVisit."""
        visit, home = await found(self._tx, id), await self._tx.visits.home(id)
        return Brief(visit, home.reason, home.words, home.floor, home.lift, home.added, home.name, home.phone)

    async def to_ring(self) -> list[Brief]:
        """Who has only a phone and is to be told that the promised day is there, or when the crew comes."""
        return [await self.brief(one.id) for one in await self._tx.visits.to_ring(self._kit.today(), MOST)]

    async def rung(self, id: int) -> bool:
        """They know now when the crew comes; False when they did before, or it is planned no longer."""
        visit = await found(self._tx, id)
        if visit.told or visit.state is not State.PLANNED:
            return False
        await self._tx.visits.was_told(id)
        return True

    async def history(self, id: int) -> Sequence[Event]:
        """Its ledger, oldest first. Raises NoSuchVisit."""
        return await self._tx.visits.events((await found(self._tx, id)).id)

    async def request(self, who: Contact | None, wanted: Wanted) -> Visit:
        """For somebody who called or came by: see `Visits.request`."""
        return await Visits(self._tx, self._kit).request(who, By.STAFF, wanted, self._by)

    async def approve(self, id: int, day: date | None = None, part: Part = Part.ANY) -> Visit:
        """On the day wished for, or on `day`; where any day suits, on the first one with time. Raises NoSuchVisit,
        NotNow or DayFull.
        """
        visit = await found(self._tx, id)
        async with self._tx.savepoint():
            when = await self._agreed(visit, day, part)
            approved = await step(self._tx, self._kit, visit, Did.APPROVED, self._by, promised=None, **when)
            assert approved.day is not None, "agreed on with its day"
            await self._tx.visit_days.replan(approved.day)
        return approved

    async def ask(self, id: int, question: str) -> Visit:
        """The person is asked; the answer comes back into the ledger. Raises NoSuchVisit, NotNow."""
        return await self._step(id, Did.ASKED, question)

    async def decline(self, id: int, reason: str) -> Visit:
        """The person is told why. Raises NoSuchVisit, NotNow."""
        return await self._over(id, Did.DECLINED, reason)

    async def cancel(self, id: int, reason: str) -> Visit:
        """By the hall. Raises NoSuchVisit, NotNow."""
        return await self._over(id, Did.CANCELLED, reason)

    async def promise(self, id: int, day: date, note: str = "") -> Visit:
        """Not yet possible: on that day the person is offered the visit unasked. Raises NoSuchVisit, NotNow."""
        visit = await found(self._tx, id)
        await self._tx.visit_days.free(visit)
        changes: dict[str, Any] = {"day": None, "part": Part.ANY, "held": None, "promised": day}
        promised = await step(self._tx, self._kit, visit, Did.PROMISED, self._by, note=note, **changes)
        await self._plan_offer(promised, day)
        return promised

    async def move(self, id: int, day: date, part: Part = Part.ANY, why: str = "") -> Visit:
        """The person is told the new day. Raises NoSuchVisit, NotNow or DayFull."""
        visit = await found(self._tx, id)
        return await moved(self._tx, self._kit, visit, self._by, day, part, tell=True, note=why)

    async def done(self, id: int, note: str = "") -> Visit:
        """Raises NoSuchVisit, NotNow."""
        return await self._step(id, Did.DONE, note)

    async def not_at_home(self, id: int) -> Visit:
        """Nobody opened; the person can name another day. Raises NoSuchVisit, NotNow."""
        return await self._step(id, Did.NOT_AT_HOME, "")

    async def _step(self, id: int, did: Did, note: str) -> Visit:
        return await step(self._tx, self._kit, await found(self._tx, id), did, self._by, note=note)

    async def _over(self, id: int, did: Did, note: str) -> Visit:
        visit = await found(self._tx, id)
        over = await step(self._tx, self._kit, visit, did, self._by, note=note, held=None, **OFF_THE_ROUND)
        await leave_the_round(self._tx, visit)
        return over

    async def _agreed(self, visit: Visit, day: date | None, part: Part) -> dict[str, Any]:
        """The day and its time taken, unless it was taken by the request already."""
        ahead = visit.day is not None and visit.day >= self._kit.today()
        if ahead and visit.held and day in (None, visit.day) and part in (Part.ANY, visit.part):
            return {}
        await self._tx.visit_days.free(visit)
        capacity = Capacity(self._tx, self._kit)
        wished = part if day else visit.part
        days = [day] if day else sorted(await capacity.free(visit.district, visit.tasks))
        for one in days:
            if held := await capacity.take(one, wished, visit.district, visit.tasks):
                return {"day": one, "part": wished, "held": held}
        raise DayFull(day=day or self._kit.today())

    async def _plan_offer(self, visit: Visit, day: date) -> None:
        """In the morning of the day, outside quiet hours."""
        if visit.contact_id is None:
            return
        rules, zone, now = self._kit.config.reminders, self._kit.config.hall.zone, self._kit.now()
        morning, evening = (datetime.combine(day, moment, zone) for moment in (OFFERED_AT, time.max))
        due = outside_quiet_hours(morning, rules, zone, not_before=now, not_after=evening)
        await self._tx.notices.add(visit.contact_id, PROMISE_DUE, VISIT, visit.event, due or max(morning, now))
