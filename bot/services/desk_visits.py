"""Visits at home as the console shows them: the lists, one with its ledger, and the rounds of a day. Never an address.

What is decided about a visit is `visit_desk.py`'s, what a crew does is `round_sheets.py`'s business.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import ClassVar, Final

from bot.config import Crew
from bot.domain.home_visits import AGREED, FROM, Did, Event, NoSuchVisit, Part, Read, State, Visit
from bot.errors import BotError
from bot.frozen import Frozen
from bot.services.kit import Kit
from bot.services.visit_capacity import Capacity, usable
from bot.services.visit_desk import MOST, Brief, VisitDesk
from bot.store.tx import Tx

LISTS: Final = (
    State.REQUESTED,
    State.ASKED,
    State.APPROVED,
    State.PLANNED,
    State.UNDER_WAY,
    State.NOT_AT_HOME,
    State.MOVED,
    State.PROMISED,
)
MOVABLE: Final = FROM[Did.MOVED]
LONGEST_PROMISE: Final = timedelta(days=366)


class VisitChanged(BotError):
    """Something happened to it since the page was opened."""

    key: ClassVar[str] = "deskvisits-error-changed"


class WrongDay(BotError):
    """A day to promise that is over, or too far off to be kept."""

    key: ClassVar[str] = "deskvisits-error-day"


class Listed(Frozen):
    """`at`: when something happened to it last."""

    visit: Visit
    at: datetime


class VisitView(Frozen):
    """`free`: the days on which a crew has time for it. `reads`: who saw the address."""

    brief: Brief
    history: Sequence[Event]
    reads: Sequence[Read]
    free: Mapping[date, tuple[Part, ...]]

    @property
    def visit(self) -> Visit:
        return self.brief.visit

    def can(self, did: Did) -> bool:
        return self.visit.state in FROM[did]


class CrewRound(Frozen):
    """`kit` 0 where it has no round that day; `out`: it has set out."""

    crew: Crew
    kit: int
    out: bool
    visits: tuple[Visit, ...]


class DayRounds(Frozen):
    """`left`: agreed on for the day and on nobody's round. `free` as in VisitView, for those that can be moved."""

    day: date
    today: date
    crews: tuple[CrewRound, ...]
    left: tuple[Visit, ...]
    free: Mapping[int, Mapping[date, tuple[Part, ...]]]


class DeskVisits:
    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit
        self._desk = VisitDesk(tx, kit, "")

    async def counts(self) -> Mapping[State, int]:
        return {state: len(await self._desk.in_state(state, MOST)) for state in LISTS}

    async def listed(self, state: State) -> list[Listed]:
        """Longest waiting first."""
        return [Listed(visit, await self._at(visit)) for visit in await self._desk.in_state(state, MOST)]

    async def view(self, code: str) -> VisitView:
        """Raises NoSuchVisit."""
        visit = await self.at(code)
        free = await Capacity(self._tx, self._kit).free(visit.district, visit.tasks) if visit.open else {}
        return VisitView(
            await self._desk.brief(visit.id),
            await self._desk.history(visit.id),
            await self._tx.visits.reads(visit.id),
            free,
        )

    async def at(self, code: str, version: int | None = None) -> Visit:
        """As whoever asks saw it. Raises NoSuchVisit, VisitChanged."""
        visit = await self._tx.visits.by_code(code.upper())
        if visit is None:
            raise NoSuchVisit()
        if version is not None and version != visit.event:
            raise VisitChanged()
        return visit

    def check_promise(self, day: date) -> date:
        """Raises WrongDay."""
        today = self._kit.today()
        if not today < day <= today + LONGEST_PROMISE:
            raise WrongDay()
        return day

    async def rounds(self, day: date) -> DayRounds:
        visits = await self._desk.of_day(day)
        kits, out = await self._tx.visit_days.kits(day), await self._tx.visit_days.out(day)
        crews = usable(self._kit.config.home_visits)
        rounds = tuple(CrewRound(crew, kits.get(crew.id, 0), crew.id in out, _round_of(crew, visits)) for crew in crews)
        on_a_round = {visit.id for one in rounds for visit in one.visits}
        left = tuple(one for one in visits if one.id not in on_a_round and one.state in AGREED)
        return DayRounds(day, self._kit.today(), rounds, left, await self._free(visits))

    async def _free(self, visits: Sequence[Visit]) -> Mapping[int, Mapping[date, tuple[Part, ...]]]:
        """Asked once for all that take the same time in the same district."""
        capacity, known = Capacity(self._tx, self._kit), dict[tuple[object, ...], Mapping[date, tuple[Part, ...]]]()
        for visit in visits:
            if visit.state in MOVABLE and (visit.district, visit.tasks) not in known:
                known[visit.district, visit.tasks] = await capacity.free(visit.district, visit.tasks)
        return {one.id: known[one.district, one.tasks] for one in visits if one.state in MOVABLE}

    async def _at(self, visit: Visit) -> datetime:
        event = await self._tx.visits.event(visit.event)
        return event.at if event else self._kit.now()


def _round_of(crew: Crew, visits: Sequence[Visit]) -> tuple[Visit, ...]:
    return tuple(sorted((one for one in visits if one.crew == crew.id), key=lambda visit: visit.place))
