"""Will the document be ready for the trip? Figures from `policy/`, days from the calendar, open days from `bot.toml`.

Nothing is written: a plan is worked out anew each time it is asked for. How it is said is the dialog's business.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from bot.clock import Clock
from bot.config import Config, Site
from bot.domain import timeline
from bot.domain.meaning import Attribute
from bot.domain.text import Figure, Text
from bot.domain.timeline import Opens, Period, Plan, Unit, Verdict
from bot.domain.timeslots import Calendar, opening
from bot.errors import BotError
from bot.frozen import Frozen
from bot.policy import Confidence, Policy, Record
from bot.services.answers import full_date

FARTHEST = timedelta(days=365)
NO_HURRY = timedelta(days=90)  # longer than any of them takes
AT_HOME, AWAY, URGENT = PERIODS = ("days_at_home", "days_cross_province", "days_urgent")  # names of records
FOR_ALL = ("days", "days_legal")  # of documents for which it is no matter where somebody is registered
ON_THE_SPOT = "on_the_spot"
BEFORE_ITS_END = ("apply_before", "renew_before")  # how long before a stay ends one asks for a longer one


class TripIsPast(BotError):
    """Values: `day`."""

    key: ClassVar[str] = "trip-error-past"


class TripIsFar(BotError):
    """The holidays of that time are not known. Values: `day`."""

    key: ClassVar[str] = "trip-error-far"


class NoPeriod(BotError):
    """No checked record says how long this document takes. Values: `item`."""

    key: ClassVar[str] = "trip-error-unknown"


class Registered(StrEnum):
    """Where the household register is, seen from this hall. UNSURE takes in another city of the same province, for
    which no checked figure exists (fact P-03).
    """

    HOME = "home"
    AWAY = "away"
    UNSURE = "unsure"


class Way(Frozen):
    """One figure of `policy/`, counted from the day of acceptance."""

    figure: Figure
    plan: Plan
    record: str
    certain: bool  # else the figure is to be confirmed


class Trip(Frozen):
    """`asked` is the day the person wants to apply, `later` than today or not, or that on which the papers were
    `handed_in`; `starts` is the first day possible from there, and `over` tells that the asked day is open, but not any
    more at this hour. `urgent` counts on urgent processing being granted; None where no figure is known for it, or
    where it is too late to ask. `on_the_spot`: a machine may do it at once. `offered`: this hall takes such papers.
    """

    item: str
    today: date
    need_by: date
    asked: date
    starts: date
    over: bool
    later: bool
    handed_in: bool
    first: str
    ways: Mapping[Registered, Way]
    urgent: Way | None
    on_the_spot: bool
    offered: bool
    known_until: date
    review_by: date | None

    @property
    def verdicts(self) -> frozenset[Verdict]:
        return frozenset(way.plan.verdict for way in self.ways.values())

    @property
    def uncertain(self) -> tuple[Figure, ...]:
        return tuple(way.figure for way in self.ways.values() if not way.certain)

    def remind_on(self, today: date) -> date | None:
        """The last easy day, else the last day at all, as far as it is still ahead."""
        plans = [way.plan for way in self.ways.values() if way.plan.verdict is not Verdict.TOO_LATE]
        ahead = [next((day for day in (p.easy_day, p.last_day) if day and day > today), None) for p in plans]
        return min(filter(None, ahead), default=None)

    @property
    def last_day(self) -> date | None:
        """Before which the papers have to be in, whichever way it goes."""
        plans = [way.plan for way in self.ways.values() if way.plan.verdict is not Verdict.TOO_LATE]
        return min((plan.last_day for plan in plans if plan.last_day), default=None)

    @property
    def provisional(self) -> bool:
        return any(way.plan.provisional for way in self.ways.values())


class Trips:
    def __init__(self, config: Config, clock: Clock, calendar: Calendar, policy: Policy) -> None:
        self._config = config
        self._now = clock.now().astimezone(config.hall.zone)
        self._calendar = calendar
        self._policy = policy

    @property
    def known_until(self) -> date:
        """The last day of the holiday plan."""
        return self._calendar.known_until

    def check_day(self, need_by: date) -> None:
        """Raises TripIsPast and TripIsFar."""
        today = self._now.date()
        if need_by < today:
            raise TripIsPast(day=full_date(need_by))
        if need_by > today + FARTHEST:
            raise TripIsFar(day=full_date(need_by))

    def plan(
        self,
        item: str,
        need_by: date,
        registered: Registered,
        apply_on: date | None = None,
        *,
        handed_in: bool = False,
        first: str = "",
    ) -> Trip:
        """`apply_on` where the person cannot come today, or has been there; `first` is what has to be done before, for
        which no time is known. Raises TripIsPast, TripIsFar, NoPeriod.
        """
        self.check_day(need_by)
        today = self._now.date()
        asked = apply_on if apply_on and handed_in else max(apply_on or today, today)
        sites = tuple(site for site in self._config.sites if site.offers(item))
        opens = self._opens(sites)
        over = asked == today and opens(today) and not self._still_open(sites)
        starts = asked if handed_in else timeline.first_start(asked + timedelta(days=over), opens) or asked
        records = self._records(item)

        def way(name: str) -> Way | None:
            record = records.get(name)
            return self._way(record, starts, need_by, opens) if record else None

        ways = _by_register(way, registered)
        if not ways:
            raise NoPeriod(item=Text(f"item-{item}"))
        late = [record.review_by for record in records.values() if record.overdue(today)]
        return Trip(
            item=item,
            today=today,
            need_by=need_by,
            asked=asked,
            starts=starts,
            over=over,
            later=asked > today,
            handed_in=handed_in,
            first=first,
            ways=ways,
            urgent=None if handed_in else way(URGENT),
            on_the_spot=ON_THE_SPOT in records,
            offered=bool(sites),
            known_until=self._calendar.known_until,
            review_by=min(late, default=None),
        )

    def ready(self, item: str, apply_on: date, registered: Registered) -> Trip:
        """When it is ready if applied for that day; no day of need is known. Raises as `plan`."""
        return self.plan(item, apply_on + NO_HURRY, registered, apply_on)

    def apply_by(self, item: str, ends: date) -> date | None:
        """The last day to ask for a longer stay; None where no checked rule tells. Raises TripIsPast, TripIsFar."""
        self.check_day(ends)
        rules = _sound(self._policy.records(item, Attribute.RENEWAL_WINDOW), BEFORE_ITS_END)
        ahead = next((rule.value for rule in rules.values() if isinstance(rule.value, int | Decimal)), None)
        if ahead is None:
            return None
        opens = self._opens(tuple(site for site in self._config.sites if site.offers(item)))
        return timeline.last_open(ends - timedelta(days=int(ahead)), opens)

    def rules_of(self, trip: Trip) -> tuple[Record, ...]:
        """What it was counted by."""
        return tuple(self._policy.get(way.record) for way in (*trip.ways.values(), trip.urgent) if way)

    def _records(self, item: str) -> dict[str, Record]:
        found = self._policy.records(item, Attribute.PROCESSING_TIME) + self._policy.records(item, Attribute.URGENT)
        return _sound(found, (*PERIODS, *FOR_ALL, ON_THE_SPOT))

    def _way(self, record: Record, starts: date, need_by: date, opens: Opens) -> Way:
        assert isinstance(record.value, int | Decimal), "a time is a number of days"
        period = Period(int(record.value), Unit(record.unit))
        plan = timeline.plan(starts, need_by, period, self._calendar, opens)
        return Way(Figure(period.days, record.unit), plan, record.id, record.confidence is Confidence.HIGH)

    def _opens(self, sites: tuple[Site, ...]) -> Opens:
        """Whether any site takes these papers that day. Where this hall does not, another one's working days count."""
        if not sites:
            return lambda day: timeline.is_working_day(day, self._calendar)
        return lambda day: any(opening(site, day, self._calendar) for site in sites)

    def _still_open(self, sites: tuple[Site, ...]) -> bool:
        spans = (span for site in sites for span in opening(site, self._now.date(), self._calendar))
        return not sites or any(self._now.time() < span.end for span in spans)


def _sound(records: Iterable[Record], names: Container[str]) -> dict[str, Record]:
    """By their name; what is of low confidence or withdrawn never reaches a citizen."""
    return {
        record.name: record
        for record in records
        if record.name in names and record.confidence is not Confidence.LOW and not record.withdrawn
    }


def _by_register(way: Callable[[str], Way | None], registered: Registered) -> Mapping[Registered, Way]:
    """The ways of who is registered there; where the register is no matter, the one way for all. `way` is told the name
    of a record.
    """
    wanted = {Registered.HOME: way(AT_HOME), Registered.AWAY: way(AWAY)}
    if any(wanted.values()):
        return {key: one for key, one in wanted.items() if one and registered in (key, Registered.UNSURE)}
    alike = next(filter(None, map(way, FOR_ALL)), None)
    return {Registered.UNSURE: alike} if alike else {}
