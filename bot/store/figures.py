"""Counts for the figures page, and the rows behind them. Every statement is bounded by days and by a number of rows."""

from datetime import datetime, timedelta
from typing import Final

from bot.frozen import Frozen
from bot.store.statements import MILLISECOND, Row, Statements, from_ms, optional_moment, to_ms

MOST: Final = 20_000  # rows that a figure counts, the newest first
MOST_BARS: Final = 12
NOWHERE: Final = "-"  # as the site of rows: those that name none
WEEK_MS: Final = timedelta(weeks=1) // MILLISECOND
DAY_MS: Final = timedelta(days=1) // MILLISECOND


class Span(Frozen):
    """From `first` until before `last`, at one site or, where it is empty, at all."""

    first: datetime
    last: datetime
    site: str = ""


class CaseCount(Frozen):
    """Cases of a kind reported in the `week`-th week. `due`: how many had a deadline that is decided by now."""

    kind: str
    week: int
    count: int
    due: int
    on_time: int


class VisitCount(Frozen):
    """Appointments of a week that are over; `waited` by all that were served, together."""

    week: int
    count: int
    absent: int
    served: int
    waited: timedelta


class ThanksCount(Frozen):
    site: str
    window: str
    count: int


class ClassCount(Frozen):
    class_id: int
    count: int


class WordingCount(Frozen):
    """Appointments that are over and were reminded of in one wording; `absent`: to how many nobody came."""

    wording: int
    count: int
    absent: int


class CaseRow(Frozen):
    code: str
    kind: str
    state: str
    site: str
    window: str
    badge: str
    opened: datetime
    due: datetime | None
    closed: datetime | None
    stars: int | None


class VisitRow(Frozen):
    """An appointment, without whose it is."""

    code: str
    item: str
    site: str
    window: str
    starts: datetime
    arrived: datetime | None
    served: datetime | None
    excused: datetime | None
    after: int = 0  # minutes past the end of the day, where that is what is counted


class FigureRows(Frozen):
    statements: Statements

    async def cases(self, span: Span, now: datetime) -> list[CaseCount]:
        rows = await self.statements.all("figure_cases", **_values(span), week=WEEK_MS, now=to_ms(now), most=MOST)
        return [CaseCount(row["kind"], row["week"], row["count"], row["due"], row["on_time"]) for row in rows]

    async def visits(self, span: Span) -> list[VisitCount]:
        rows = await self.statements.all("figure_visits", **_values(span), week=WEEK_MS, most=MOST)
        return [
            VisitCount(row["week"], row["count"], row["absent"], row["served"], row["waited"] * MILLISECOND)
            for row in rows
        ]

    async def thanks(self, span: Span) -> list[ThanksCount]:
        """The most thanked first."""
        rows = await self.statements.all("figure_thanks", **_values(span), most=MOST, rows=MOST_BARS)
        return [ThanksCount(row["site"], row["window_no"], row["count"]) for row in rows]

    async def classes(self, span: Span) -> list[ClassCount]:
        """The largest first."""
        rows = await self.statements.all("figure_classes", **_values(span), most=MOST, rows=MOST_BARS)
        return [ClassCount(row["class_id"], row["count"]) for row in rows]

    async def wordings(self, span: Span, last_kind: str) -> list[WordingCount]:
        """`last_kind` is the reminder that says nothing of what a miss costs."""
        rows = await self.statements.all("figure_wordings", **_values(span), last_kind=last_kind, most=MOST)
        return [WordingCount(row["wording"], row["count"], row["absent"]) for row in rows]

    async def ratings(self, span: Span) -> dict[int, int]:
        """How often each number of stars was given."""
        rows = await self.statements.all("figure_ratings", **_values(span), most=MOST)
        return {row["stars"]: row["count"] for row in rows}

    async def case_rows(
        self,
        span: Span,
        now: datetime,
        most: int,
        which: str,
        kind: str = "",
        window: str = "*",
        stars: int = 0,
        of_class: int = 0,
    ) -> list[CaseRow]:
        """`which`: all, due, in_time, late or rated; `window` `*`, `stars` 0 and `of_class` 0 mean any."""
        rows = await self.statements.all(
            "figure_case_rows",
            **_values(span),
            now=to_ms(now),
            most=most,
            which=which,
            kind=kind,
            window=window,
            stars=stars,
            of_class=of_class,
        )
        return [_case(row) for row in rows]

    async def visit_rows(self, span: Span, most: int, which: str) -> list[VisitRow]:
        """`which`: served or absent."""
        rows = await self.statements.all("figure_visit_rows", **_values(span), most=most, which=which)
        return [_visit(row) for row in rows]

    async def last_served(self, span: Span) -> list[VisitRow]:
        """For each site and day the one that was served last, the latest day first."""
        rows = await self.statements.all("figure_last_served", **_values(span), day=DAY_MS, most=MOST)
        return [_visit(row) for row in rows]


def _values(span: Span) -> dict[str, object]:
    return {"first": to_ms(span.first), "last": to_ms(span.last), "site": span.site}


def _visit(row: Row) -> VisitRow:
    return VisitRow(
        row["code"],
        row["item"],
        row["site"],
        row["window_id"],
        from_ms(row["starts_at"]),
        optional_moment(row["arrived_at"]),
        optional_moment(row["served_at"]),
        optional_moment(row["excused_at"]),
    )


def _case(row: Row) -> CaseRow:
    return CaseRow(
        row["code"],
        row["kind"],
        row["state"],
        row["site"],
        row["window_no"],
        row["badge"],
        from_ms(row["opened_at"]),
        optional_moment(row["due_at"]),
        optional_moment(row["closed_at"]),
        row["stars"],
    )
