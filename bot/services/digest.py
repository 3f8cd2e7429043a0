"""What those who lead have to know of a day: what is due, what nobody has, what was promised, who comes today, who was
not reached, what could not be answered, who was thanked.

Everything is read from the rows as they stand at that moment. Who leads one site is told of its cases and its day, and
nobody of a case about themselves. How it is said is `digest_words.py`'s.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.config import Site
from bot.domain.cases import Case
from bot.domain.desk import at_least
from bot.domain.home_visits import State as VisitState
from bot.domain.questions import Asked
from bot.domain.staff import Forbidden, Role, Staff
from bot.domain.timeline import DAY, is_working_day
from bot.frozen import Frozen
from bot.services.board import SEVERAL
from bot.services.kit import Kit
from bot.services.ring_list import LOOK_BACK_DAYS
from bot.store.digests import Scope
from bot.store.figures import Span, ThanksCount
from bot.store.tx import Tx

QUESTIONS: Final = 3
MOST: Final = 500
LONGEST_REST: Final = 30  # days looked back for the last working day


class SiteDay(Frozen):
    """`visits`: homes the crews go to from here, `pickups`: documents that lie ready here by now."""

    site: Site
    appointments: int
    visits: int
    pickups: int

    @property
    def is_empty(self) -> bool:
        return not (self.appointments or self.visits or self.pickups)


class Digest(Frozen):
    """`late` and `today` by deadline, those that wait for the citizen left out; `low`: bad ratings whose citizen nobody
    has spoken with. `papers`: let come later, and not here although their last day is today or over. `unreached`:
    notices of the last `days` days that reached nobody and that nobody rang about. `thanks` came in from
    `thanked_since` on, the last working day, until this day began.
    """

    now: datetime
    late: tuple[Case, ...]
    today: tuple[Case, ...]
    unclaimed: tuple[Case, ...]
    promised: tuple[Case, ...]
    low: tuple[Case, ...]
    sites: tuple[SiteDay, ...]
    asking: int
    papers: int
    unreached: int
    days: int
    questions: tuple[Asked, ...]
    thanks: tuple[ThanksCount, ...]
    thanked_since: date

    @property
    def is_empty(self) -> bool:
        cases = (self.late, self.today, self.unclaimed, self.promised, self.low)
        return not (
            any(cases) or self.sites or self.asking or self.papers or self.unreached or self.questions or self.thanks
        )


async def digest_for(tx: Tx, kit: Kit, me: Staff) -> Digest:
    """Raises Forbidden for who is no lead."""
    if not at_least(me, Role.LEAD):
        raise Forbidden()
    now, midnight, scope = kit.now(), start_of(kit, kit.today()), Scope(me.site, me.badge)
    due = await tx.digests.due(scope, start_of(kit, kit.today() + DAY))
    since = _last_working_day(kit)
    span = Span(start_of(kit, since), midnight, me.site)
    return Digest(
        kit.local_now(),
        tuple(case for case in due if case.due_at and case.due_at <= now),
        tuple(case for case in due if case.due_at and case.due_at > now),
        tuple(await tx.digests.unclaimed(scope, now)),
        tuple(await tx.digests.promised(scope, kit.today())),
        tuple(await tx.digests.low(scope)),
        await _sites(tx, kit, me),
        len(await tx.visits.in_state(VisitState.REQUESTED, MOST)) if _sees_visits(kit, me) else 0,
        await _papers(tx, kit, me),
        len(await tx.notices.in_vain(now - timedelta(days=LOOK_BACK_DAYS), MOST)),
        LOOK_BACK_DAYS,
        tuple(await tx.questions.ranked(QUESTIONS, SEVERAL)),
        tuple(await tx.figures.thanks(span)),
        since,
    )


def start_of(kit: Kit, day: date) -> datetime:
    return datetime.combine(day, time.min, kit.config.hall.zone)


async def _papers(tx: Tx, kit: Kit, me: Staff) -> int:
    due = await tx.papers.open_before(kit.today() + DAY, MOST)
    return sum(me.site in ("", paper.site) for paper in due)


async def _sites(tx: Tx, kit: Kit, me: Staff) -> tuple[SiteDay, ...]:
    """Those where anything is to be expected today."""
    today = kit.today()
    booked = await tx.digests.appointments(start_of(kit, today), start_of(kit, today + DAY))
    visits = len(await tx.visits.of_day(today))
    mine = [site for site in kit.config.sites if me.site in ("", site.id)]
    days = [await _site_day(tx, site, booked, visits if site.id == _base(kit) else 0) for site in mine]
    return tuple(day for day in days if not day.is_empty)


async def _site_day(tx: Tx, site: Site, booked: Mapping[str, int], visits: int) -> SiteDay:
    return SiteDay(site, booked.get(site.id, 0), visits, await tx.sheets.pickups(site.id))


def _base(kit: Kit) -> str:
    return kit.config.home_visits.base or kit.config.sites[0].id


def _sees_visits(kit: Kit, me: Staff) -> bool:
    return me.site in ("", _base(kit))


def _last_working_day(kit: Kit) -> date:
    """Before today; after a holiday of unheard length, so many days back."""
    day = kit.today() - DAY
    for _ in range(LONGEST_REST):
        if is_working_day(day, kit.rooms.calendar):
            break
        day -= DAY
    return day
