"""Working time: by when a case is to be answered, and when its next alarm is due. Rules only.

Days are counted like everywhere (`timeline.py`): the day something came in is not counted. An alarm never falls
outside working time: nobody of the staff is woken by one.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from bot.config import Cases
from bot.domain.case_states import CITIZENS_TURN, State
from bot.domain.cases import Case, Kind, Weight
from bot.domain.timeline import DAY, add_working_days, is_working_day, next_working_day
from bot.domain.timeslots import Calendar
from bot.frozen import Frozen, replace

NEVER: Final = datetime(9999, 1, 1, tzinfo=UTC)
AGAIN_ON: Final = "again-"  # with the day, among what was told
AFTER_ALL: Final = timedelta(days=365_000)  # behind every deadline the hall owes, before what has none


class Alarm(StrEnum):
    """What the clock says of a case, in the order it can come."""

    RETURN = "return"  # a claim led to nothing
    FIRST = "first"  # nobody has contacted the citizen
    WARN = "warn"  # the deadline is near
    NEED = "need"  # the citizen's own day is near
    LATE = "late"  # to the lead
    VERY_LATE = "very_late"  # to the admin
    AGAIN = "again"  # to all of them, as long as it stays so


class WorkingTime(Frozen):
    """The staff's hours on working days; moments in and out are UTC."""

    calendar: Calendar
    begins: time
    ends: time
    zone: ZoneInfo

    def holds(self, moment: datetime) -> bool:
        local = moment.astimezone(self.zone)
        return is_working_day(local.date(), self.calendar) and self.begins <= local.time() < self.ends

    def from_then(self, moment: datetime) -> datetime:
        """The moment itself, or the next one at which people work."""
        if self.holds(moment):
            return moment
        local = moment.astimezone(self.zone)
        day = local.date() if local.time() < self.begins else local.date() + DAY
        return self.at(next_working_day(day, self.calendar), self.begins)

    def later(self, moment: datetime, hours: float) -> datetime:
        """So many working hours on."""
        left, now = timedelta(hours=hours), self.from_then(moment)
        while True:
            rest = self.at(now.astimezone(self.zone).date(), self.ends) - now
            if left <= rest:
                return now + left
            left -= rest
            now = self.from_then(now + rest)

    def earlier(self, moment: datetime, hours: float) -> datetime:
        """So many working hours before."""
        left, now = timedelta(hours=hours), moment
        while True:
            day = now.astimezone(self.zone).date()
            begin = self.at(day, self.begins)
            if is_working_day(day, self.calendar) and now > begin:
                now = min(now, self.at(day, self.ends))
                if left <= now - begin:
                    return now - left
                left -= now - begin
            now = self.at(day - DAY, self.ends)

    def end_of(self, start: datetime, days: int) -> datetime:
        """When the working day ends that comes so many after the day of `start`; 0 is that day, or the next one once
        its hours are over.
        """
        day = start.astimezone(self.zone).date()
        if days:
            return self.at(add_working_days(day, days, self.calendar), self.ends)
        return self.at(self.from_then(start).astimezone(self.zone).date(), self.ends)

    def at(self, day: date, moment: time) -> datetime:
        return datetime.combine(day, moment, self.zone).astimezone(UTC)


def days_for(weight: Weight, rules: Cases) -> int | None:
    """Working days; None where no clock runs."""
    return {
        Weight.NONE: None,
        Weight.EXPLAIN: rules.explain_days,
        Weight.OWED: rules.owed_days,
        Weight.COMPLEX: rules.complex_days,
        Weight.VERY_COMPLEX: rules.very_complex_days,
    }[weight]


def first_due(kind: Kind, opened: datetime, rules: Cases, hours: WorkingTime) -> datetime | None:
    """Until when somebody has to have spoken with the citizen: the same day, if there is enough left of it."""
    if kind is Kind.THANKS:
        return None
    local = opened.astimezone(hours.zone)
    late = hours.holds(opened) and local.time() >= rules.same_day_until
    return hours.end_of(opened, 1 if late else 0)


def due(weight: Weight, start: datetime, rules: Cases, hours: WorkingTime) -> datetime | None:
    days = days_for(weight, rules)
    return None if days is None else hours.end_of(start, days)


def own_end(need_by: date | None, hours: WorkingTime) -> datetime | None:
    """The end of the citizen's own day."""
    return None if need_by is None else hours.at(need_by, hours.ends)


def sorted_by(case: Case, hours: WorkingTime) -> datetime:
    """What decides how far up a case stands: its deadline or the citizen's own, whichever is sooner. While it is the
    citizen's turn nobody can do anything about it: it stands behind all that the hall owes.
    """
    ends = [end for end in (case.due_at, own_end(case.need_by, hours)) if end is not None]
    soonest = min(ends, default=NEVER)
    return soonest + AFTER_ALL if case.state in CITIZENS_TURN and ends else soonest


def next_alarm(case: Case, rules: Cases, hours: WorkingTime) -> tuple[Alarm, datetime] | None:
    """The soonest alarm that has not been raised, and its moment."""
    if not case.is_open or case.weight is Weight.NONE:
        return None
    coming = [(alarm, at) for alarm, at in _alarms(case, rules, hours) if alarm not in case.told]
    return min(coming, key=lambda one: one[1], default=None)


def is_late(case: Case, now: datetime) -> bool:
    """Whether it is for the hall to speak, and the day by which it said it would has passed."""
    return case.is_open and case.state not in CITIZENS_TURN and case.due_at is not None and case.due_at <= now


def raised(case: Case, alarm: Alarm, today: date) -> Case:
    """After it was told. What comes again is kept with the day on which it came last."""
    if alarm is not Alarm.AGAIN:
        return replace(case, told=case.told | {alarm.value})
    others = frozenset(one for one in case.told if not one.startswith(AGAIN_ON))
    return replace(case, told=others | {f"{AGAIN_ON}{today.isoformat()}"})


def watched(case: Case, rules: Cases, hours: WorkingTime) -> Case:
    """With the moment at which the clock has to look again."""
    coming = next_alarm(case, rules, hours)
    return replace(case, watch_at=hours.from_then(coming[1]) if coming else None)


def _alarms(case: Case, rules: Cases, hours: WorkingTime) -> Iterator[tuple[Alarm, datetime]]:
    if case.state is State.CLAIMED and case.claim_until is not None:
        yield Alarm.RETURN, case.claim_until
    if case.first_due is not None and case.contacted_at is None:
        yield Alarm.FIRST, case.first_due
    if case.state in CITIZENS_TURN:
        return
    if case.need_by is not None:
        yield Alarm.NEED, hours.earlier(hours.at(case.need_by, hours.begins), rules.warn_hours)
    if case.due_at is not None:
        yield Alarm.WARN, hours.earlier(case.due_at, rules.warn_hours)
        yield Alarm.LATE, case.due_at
        yield Alarm.VERY_LATE, (very_late := hours.later(case.due_at, rules.escalate_hours))
        day = _last_again(case) or hours.from_then(very_late).astimezone(hours.zone).date()
        yield Alarm.AGAIN, hours.at(add_working_days(day, rules.again_days, hours.calendar), hours.begins)


def _last_again(case: Case) -> date | None:
    days = (one.removeprefix(AGAIN_ON) for one in case.told if one.startswith(AGAIN_ON))
    return next(map(date.fromisoformat, days), None)
