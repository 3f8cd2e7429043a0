"""Figures of the last weeks: cases by kind and class, how many on time, waiting, no-shows, service after hours, thanks
and ratings, and their rows.

A week begins on Monday by the hall's clock. Appointments count when they are over, cases by the week they came in.
Nothing here names a citizen; a case about whoever looks is not among the rows.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Final

from bot.domain.cases import Kind
from bot.domain.checkin import missed_before
from bot.domain.desk import at_least
from bot.domain.staff import Forbidden, Role, Staff, plain_badge
from bot.frozen import Frozen
from bot.services.after_hours import after_hours
from bot.services.appointment_words import WORDINGS_NAMED, last_reminder
from bot.services.counted import Week, percent
from bot.services.kit import Kit
from bot.store.figures import MOST, CaseRow, Span, ThanksCount, VisitRow
from bot.store.tx import Tx

WEEKS: Final = 12
WEEK: Final = timedelta(weeks=1)
ROWS: Final = 300  # on a page
TABLE_ROWS: Final = 5000
STARS: Final = range(5, 0, -1)
ACCUSING: Final = frozenset({Kind.COMPLAINT, Kind.CANNOT_GET_DONE, Kind.BAD_RATING})
OF_CASES: Final[Mapping[str, str]] = {
    "cases": "all",
    "on-time": "due",
    "late": "late",
    "in-time": "in_time",
    "thanks": "all",
    "ratings": "rated",
    "classes": "all",
}
ANY_CLASS: Final = -1
AFTER_HOURS: Final = "after-hours"
OF_VISITS: Final[Mapping[str, str]] = {"waits": "served", "no-shows": "absent", AFTER_HOURS: "served"}


class Shown(Frozen):
    """`kinds` in the order of how many came in; `total` is all weeks as one; `cut`: only the newest were counted."""

    weeks: tuple[Week, ...]
    total: Week
    kinds: tuple[str, ...]
    thanks: tuple[ThanksCount, ...]
    ratings: Mapping[int, int]
    cut: bool
    wordings: tuple["Wording", ...] = ()
    classes: tuple["ClassShare", ...] = ()
    late_days: int = 0

    @property
    def rated(self) -> int:
        return sum(self.ratings.values())

    @property
    def mean_stars(self) -> Decimal | None:
        """With one digit after the point."""
        given = sum(stars * count for stars, count in self.ratings.items())
        return (Decimal(given) / self.rated).quantize(Decimal("0.1")) if self.rated else None


class ClassShare(Frozen):
    id: int
    title: str
    count: int


class Wording(Frozen):
    """What a reminder says a miss costs others, and how many did not come of those who read it."""

    name: str
    count: int
    absent: int

    @property
    def share(self) -> int | None:
        return percent(self.absent, self.count)


class Wanted(Frozen):
    """Which rows: of a figure, and of one week, kind, window or number of stars where these are given. `site` is empty
    for the whole hall, NOWHERE for what names no site.
    """

    figure: str
    site: str = ""
    week: date | None = None
    kind: str = ""
    window: str = "*"
    stars: int = 0
    of_class: int = 0


class Figures:
    """Each raises Forbidden for who is no lead."""

    def __init__(self, tx: Tx, kit: Kit) -> None:
        self._tx = tx
        self._kit = kit

    async def shown(self, me: Staff, site: str) -> Shown:
        _check(me)
        span = self._span(site)
        cases = await self._tx.figures.cases(span, self._kit.now())
        visits = await self._tx.figures.visits(self.over(span))
        late = await self.after_hours(span)
        weeks = tuple(
            Week.of(
                self._monday + (number - WEEKS + 1) * WEEK,
                [one for one in cases if one.week == number],
                [one for one in visits if one.week == number],
                [row for row in late if (row.starts - span.first) // WEEK == number],
            )
            for number in range(WEEKS)
        )
        total = Week.of(weeks[0].first, cases, visits, late)
        return Shown(
            weeks,
            total,
            tuple(sorted(total.kinds, key=lambda kind: (-total.kinds[kind], kind))),
            tuple(await self._tx.figures.thanks(span)),
            await self._tx.figures.ratings(span),
            MOST in (total.cases, total.visits),
            await self._wordings(span),
            await self._classes(span),
            len(late),
        )

    async def case_rows(self, me: Staff, wanted: Wanted, most: int = ROWS) -> list[CaseRow]:
        """The newest first."""
        _check(me)
        rows = await self._tx.figures.case_rows(
            self._span(wanted.site, wanted.week),
            self._kit.now(),
            most,
            OF_CASES[wanted.figure],
            "thanks" if wanted.figure == "thanks" else wanted.kind,
            wanted.window,
            wanted.stars,
            (wanted.of_class or ANY_CLASS) if wanted.figure == "classes" else 0,
        )
        return [row for row in rows if not _about(me, row)]

    async def visit_rows(self, me: Staff, wanted: Wanted, most: int = ROWS) -> list[VisitRow]:
        """The latest first."""
        _check(me)
        if wanted.figure == AFTER_HOURS:
            return (await self.after_hours(self._span(wanted.site, wanted.week)))[:most]
        span = self.over(self._span(wanted.site, wanted.week))
        return await self._tx.figures.visit_rows(span, most, OF_VISITS[wanted.figure])

    async def after_hours(self, span: Span) -> list[VisitRow]:
        """At most one for each site and day."""
        return list(after_hours(self._kit, await self._tx.figures.last_served(span)))

    async def _classes(self, span: Span) -> tuple[ClassShare, ...]:
        found = [(one, await self._tx.classes.get(one.class_id)) for one in await self._tx.figures.classes(span)]
        return tuple(ClassShare(one.class_id, known.title, one.count) for one, known in found if known)

    async def _wordings(self, span: Span) -> tuple[Wording, ...]:
        found = await self._tx.figures.wordings(self.over(span), last_reminder(self._kit.config.reminders))
        counts = {one.wording: one for one in found}
        named = [(name, counts.get(number)) for number, name in enumerate(WORDINGS_NAMED)]
        return tuple(Wording(name, one.count if one else 0, one.absent if one else 0) for name, one in named)

    @property
    def _monday(self) -> date:
        today = self._kit.today()
        return today - timedelta(days=today.weekday())

    def _span(self, site: str, week: date | None = None) -> Span:
        first = week or self._monday - timedelta(weeks=WEEKS - 1)
        last = (week or self._monday) + timedelta(weeks=1)
        return Span(self._at(first), self._at(last), site)

    def over(self, span: Span) -> Span:
        """Of appointments only those that are over."""
        over = missed_before(self._kit.now(), self._kit.config.booking)
        return Span(span.first, max(span.first, min(span.last, over)), span.site)

    def _at(self, day: date) -> datetime:
        return datetime.combine(day, time.min, self._kit.config.hall.zone)


def _about(me: Staff, row: CaseRow) -> bool:
    return row.kind in ACCUSING and bool(row.badge) and plain_badge(row.badge) == me.badge


def _check(me: Staff) -> None:
    if not at_least(me, Role.LEAD):
        raise Forbidden()
