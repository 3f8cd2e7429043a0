"""Exceptions of the hall's days, entered by a lead while it runs: what they hit, and who has to hear of it.

The table is the truth; each process keeps what is in force in `InForce` and looks again with every tick. Nothing that
is booked is dropped: it stands on the list of what is hit until the people moved or cancelled it themselves.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.domain.desk import at_least
from bot.domain.exceptions import (
    HallException,
    Kind,
    NoSuchException,
    StillBooked,
)
from bot.domain.home_visits import AGREED
from bot.domain.notices import CLOSURE, WAITED_DAY
from bot.domain.staff import Forbidden, Role, Staff
from bot.frozen import Frozen
from bot.services.exception_draft import Draft, read_draft
from bot.services.kit import Kit
from bot.services.left_over import left_over
from bot.services.rooms import InForce
from bot.services.visit_capacity import base_site
from bot.store import Store
from bot.store.sheets import Hit
from bot.store.tx import Tx
from bot.store.waitlist import Waits

DIGITS: Final = 3
MOST_VISITS: Final = 100  # in each state: those agreed on longest ago


class Shown(Frozen):
    """One in force and the appointments it hits, soonest first. `visits`: how many visits at home are agreed on for
    days on which the crews' own site is shut; `waiting`: who waits for a place on days that are shut.
    """

    what: HallException
    hits: tuple[Hit, ...]
    visits: Mapping[date, int]
    waiting: tuple[Waits, ...] = ()

    @property
    def untold(self) -> int:
        return sum(hit.told is None for hit in self.hits) + sum(one.told is None for one in self.waiting)


class HallExceptions:
    """Each raises Forbidden for who is no lead."""

    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def all(self, me: Staff) -> list[Shown]:
        """In the order of their days."""
        _check(me)
        live = await self._tx.sheets.live(self._kit.today())
        ordered = sorted(live.live, key=lambda one: (one.first, one.last, one.id))
        return [await self._shown(one) for one in ordered]

    async def enter(self, me: Staff, draft: Draft) -> int:
        """Raises NotChosen, WrongDays, WrongHours, WrongPlaces or NoReason."""
        _check(me)
        one = read_draft(self._kit, draft)
        return await self._tx.sheets.add(one, me.id, self._kit.now(), *self._instants(one))

    async def take_back(self, me: Staff, id: int) -> None:
        """Raises NoSuchException, or StillBooked where somebody would come for nothing."""
        _check(me)
        one = await self._get(id)
        live, booked = await self._tx.sheets.live(self._kit.today()), await self._booked(one)
        if count := left_over(self._kit, live, one, booked):
            raise StillBooked(count=count)
        if not await self._tx.sheets.end(id, me.id, self._kit.now()):
            raise NoSuchException()

    async def tell(self, me: Staff, id: int) -> int:
        """Tells everybody whom a closure hits, and who waits for a place on its days, each once; how many were not told
        before. Raises NoSuchException.
        """
        _check(me)
        one = await self._get(id)
        if one.kind is not Kind.CLOSED:
            raise NoSuchException()
        hits = [hit for hit in await self._hits(one) if hit.told is None]
        for hit in hits:
            await self._tx.notices.add(hit.contact_id, _notice(one), CLOSURE, hit.id, self._kit.now())
        waiting = [entry for entry in await self._waiting(one) if entry.told is None]
        for entry in waiting:
            await self._tx.notices.add(entry.contact_id, _notice(one), WAITED_DAY, entry.id, self._kit.now())
        return len(hits) + len(waiting)

    async def rung(self, me: Staff, id: int, appointment: int) -> None:
        """Raises NoSuchException, also when that appointment is not hit."""
        _check(me)
        if all(hit.id != appointment for hit in await self._hits(await self._get(id))):
            raise NoSuchException()
        await self._tx.sheets.ring(id, appointment, me.id, self._kit.now())

    async def _get(self, id: int) -> HallException:
        found = await self._tx.sheets.get(id)
        if found is None:
            raise NoSuchException()
        return found

    async def _shown(self, one: HallException) -> Shown:
        hits, waiting = tuple(await self._hits(one)), tuple(await self._waiting(one))
        return Shown(one, hits, await self._visits(one), waiting)

    async def _hits(self, one: HallException) -> list[Hit]:
        """What is booked on days that are shut, or in time slots that have fewer places than are taken."""
        if one.kind is Kind.OPEN:
            return []
        zone, booked = self._kit.config.hall.zone, await self._booked(one)
        if one.kind is Kind.CLOSED:
            return list(booked)
        there = [hit for hit in booked if hit.window == one.window and one.holds_at(hit.starts.astimezone(zone).time())]
        taken = Counter[datetime]()
        for hit in there:
            taken[hit.starts] += hit.places
        return [hit for hit in there if taken[hit.starts] > one.places]

    async def _visits(self, one: HallException) -> Mapping[date, int]:
        if one.kind is not Kind.CLOSED or one.site != base_site(self._kit).id:
            return {}
        agreed = [visit for state in sorted(AGREED) for visit in await self._tx.visits.in_state(state, MOST_VISITS)]
        days = Counter(visit.day for visit in agreed if visit.day and one.covers(visit.day))
        return {day: days[day] for day in sorted(days)}

    async def _waiting(self, one: HallException) -> Sequence[Waits]:
        if one.kind is not Kind.CLOSED:
            return []
        return await self._tx.waitlist.of_days(one.site, max(one.first, self._kit.today()), one.last, _notice(one))

    async def _booked(self, one: HallException) -> Sequence[Hit]:
        """What is still to come on its days."""
        begins, last = self._instants(one)
        return await self._tx.sheets.booked_in(one, _notice(one), max(self._kit.now(), begins), last)

    def _instants(self, one: HallException) -> tuple[datetime, datetime]:
        """From when until before when its days last."""
        zone = self._kit.config.hall.zone
        return (
            datetime.combine(one.first, time.min, zone),
            datetime.combine(one.last + timedelta(days=1), time.min, zone),
        )


async def heed_exceptions(store: Store, in_force: InForce, today: date) -> None:
    """What any process was told, this one heeds too."""
    in_force.except_days(await store.run(lambda tx: tx.sheets.live(today)))


def _notice(one: HallException) -> str:
    return f"closed-{one.id}"


def _check(me: Staff) -> None:
    if not at_least(me, Role.LEAD):
        raise Forbidden()
