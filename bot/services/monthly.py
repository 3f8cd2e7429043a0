"""The figures of a month beside those of the months before it, counted as the figures page counts its weeks."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from bot.domain.desk import at_least
from bot.domain.staff import Forbidden, Role, Staff
from bot.frozen import Frozen
from bot.services.counted import Week
from bot.services.digest import start_of
from bot.services.figures import Figures
from bot.services.kit import Kit
from bot.store.figures import MOST, Span, ThanksCount
from bot.store.tx import Tx

MONTHS: Final = 6
FARTHEST: Final = 120  # months back that can be asked for
TELLS: Final = ("picture", "table")  # the kinds of notice that one sheet is told with


class Monthly(Frozen):
    """`months` end with the one it is about; each is a `Week` as long as its month. `late_days` are counted for each
    site. `made` in the hall's zone. `cut`: only the newest part of a month was counted.
    """

    site: str
    months: tuple[Week, ...]
    kinds: Mapping[str, int]
    thanks: tuple[ThanksCount, ...]
    late_days: int
    made: datetime
    cut: bool

    @property
    def month(self) -> Week:
        return self.months[-1]

    @property
    def before(self) -> Week:
        return self.months[-2]


async def monthly(tx: Tx, kit: Kit, me: Staff, month: date, site: str = "") -> Monthly:
    """`month` is its first day. Raises Forbidden for who is no lead."""
    if not at_least(me, Role.LEAD):
        raise Forbidden()
    firsts = [shifted(month, number - MONTHS + 1) for number in range(MONTHS)]
    months = [await _count(tx, kit, first, site) for first in firsts]
    kinds = months[-1].kinds
    span = _span(kit, month, site)
    thanks, late = await tx.figures.thanks(span), await Figures(tx, kit).after_hours(span)
    return Monthly(
        site,
        tuple(months),
        {kind: kinds[kind] for kind in sorted(kinds, key=lambda kind: (-kinds[kind], kind))},
        tuple(thanks),
        len(late),
        kit.local_now(),
        any(MOST in (one.cases, one.visits) for one in months),
    )


def month_before(day: date) -> date:
    """Its first day."""
    return shifted(day.replace(day=1), -1)


def shifted(month: date, months: int) -> date:
    return of_number(number_of(month) + months)


def number_of(month: date) -> int:
    """Months are counted through, so that one is a number."""
    return month.year * 12 + month.month - 1


def of_number(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


def read_month(text: str, today: date) -> date:
    """YYYY-MM of a month that is over; the last one where it cannot be read."""
    last = month_before(today)
    try:
        asked = date.fromisoformat(f"{text}-01")
    except ValueError:
        return last
    return asked if number_of(last) - FARTHEST <= number_of(asked) <= number_of(last) else last


async def _count(tx: Tx, kit: Kit, first: date, site: str) -> Week:
    span, figures = _span(kit, first, site), Figures(tx, kit)
    cases, visits = await tx.figures.cases(span, kit.now()), await tx.figures.visits(figures.over(span))
    return Week.of(first, cases, visits, await figures.after_hours(span))


def _span(kit: Kit, first: date, site: str) -> Span:
    return Span(start_of(kit, first), start_of(kit, shifted(first, 1)), site)
