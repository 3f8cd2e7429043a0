"""Notices: what is told unasked. Stored as what they are about and when they are due, never as text.

Whether a notice is still true is decided from the live row when it is sent.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.config import Reminders
from bot.frozen import Frozen

APPOINTMENT = "appointment"
WISH = "wish"  # "remind me to apply": about nothing but itself
QUESTION = "question"  # one that could not be answered when it was asked
WAITLIST = "waitlist"  # a place offered to who waited
DOCUMENT = "document"  # one in the making, that the person follows
CLOSURE = "closure"  # an appointment on a day on which its site is shut after all
WAITED_DAY = "waited_day"  # a day that somebody waits for a place on, and on which the site is shut after all
VISIT = "visit"  # an event in the ledger of a visit at home
PAPERS = "papers"  # a paper that was let come later
PAPERS_DESK = "papers_desk"  # the same, told to who noted it

CASE = "case"  # one that its citizen is told of
CASE_CLASS = "case_class"  # a problem they reported is mended
CASE_EVENT = "case_event"  # an entry of a case's ledger that somebody of the staff is told of
DIGEST = "digest"  # of a working day, for who leads; the day is what it is about
SHEET = "sheet"  # the figures of a month, for who leads; the month is what it is about

Hours = tuple[time, time]  # quiet ones, from the first until before the second

EVERYTHING = ""  # in place of what a notice is about: all of them

UNTRUE, UNREACHABLE, UNWANTED = "untrue", "unreachable", "unwanted"  # why one was dropped


def gathered_in(id: int) -> str:
    """Why one was dropped that was told together with this one."""
    return f"with {id}"


class Notice(Frozen):
    """One per contact, kind and thing it is about, ever. `due` in UTC; `subject` and `words` (the person's own) are
    what a wish is to recall.
    """

    id: int
    contact_id: int
    kind: str
    about: str
    about_id: int
    due: datetime
    subject: str = ""
    words: str = ""


class Vain(Frozen):
    """A notice that reached nobody, so that somebody should ring."""

    notice: Notice
    failed: datetime


def is_between(moment: time, first: time, last: time) -> bool:
    """From `first` until before `last`, over midnight too. Equal limits are no time at all."""
    return first <= moment < last if first <= last else moment >= first or moment < last


def end_of_quiet(local: datetime, last: time) -> datetime:
    """The first moment from `local` on that shows `last`."""
    end = datetime.combine(local.date(), last, local.tzinfo)
    return end if end > local else end + timedelta(days=1)


def reminder_times(starts: datetime, now: datetime, rules: Reminders, zone: ZoneInfo) -> Iterator[tuple[str, datetime]]:
    """Kind and moment of each reminder of an appointment, none of them in quiet hours or already past.

    What would fall into quiet hours comes the evening before, when they begin; if that has passed, when they end,
    provided that is still before the appointment.
    """
    for hours in rules.hours_before:
        wanted = starts - timedelta(hours=hours)
        due = outside_quiet_hours(wanted, rules, zone, not_before=now, not_after=starts)
        if due is not None:
            yield f"reminder-{hours}h", due


def is_quiet(moment: time, rules: Reminders) -> bool:
    """`moment` in the hall's zone. Equal limits mean that there are no quiet hours."""
    return is_between(moment, rules.quiet_from, rules.quiet_until)


def outside_quiet_hours(
    wanted: datetime,
    rules: Reminders,
    zone: ZoneInfo,
    *,
    not_before: datetime,
    not_after: datetime,
    own: Hours | None = None,
) -> datetime | None:
    """The moment nearest to `wanted` that is allowed, by the hall's quiet hours and the person's `own`; None when there
    is none between the two limits.
    """
    local = wanted.astimezone(zone)
    quiet = [(rules.quiet_from, rules.quiet_until), *([own] if own else [])]
    around = (moment for hours in quiet if is_between(local.time(), *hours) for moment in _around(local, *hours))
    for moment in (local, *around):
        if not_before < moment < not_after and not any(is_between(moment.time(), *hours) for hours in quiet):
            return moment.astimezone(UTC)
    return None


def _around(local: datetime, first: time, last: time) -> Sequence[datetime]:
    """Right before the quiet hours in which `local` lies, and right after them."""
    begun_today, ends_today = local.time() >= first, local.time() < last
    begin = datetime.combine(local.date() - timedelta(days=0 if begun_today else 1), first, local.tzinfo)
    end = datetime.combine(local.date() + timedelta(days=0 if ends_today else 1), last, local.tzinfo)
    return (begin - timedelta(minutes=1), end)
