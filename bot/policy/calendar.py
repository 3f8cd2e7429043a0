"""The year's holidays and make-up workdays, from `policy/calendar.toml`."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bot.domain.timeslots import Calendar
from bot.errors import Fault, OperatorError
from bot.rooms import WHOLE, lines_of, read_text, read_toml

PLACE = "policy/calendar.toml"
OFF, MAKE_UP = "off", "make_up.workdays"
CURE = "Enter the State Council's notice for the coming year"
COMPARE = "Compare it with the State Council's notice"
AHEAD = timedelta(days=14)
SATURDAY = 5
LONGEST = timedelta(days=14)  # of one holiday; what is longer was mistyped


def load_calendar(root: Path) -> Calendar:
    """Raises OperatorError when the file is missing or a date is none."""
    path = root / "policy" / "calendar.toml"
    raw = read_toml(path)
    try:
        off = frozenset(_days_off(raw[OFF], lines_of(read_text(path)).get(OFF, [])))
        with _told_at(f"{PLACE}: {MAKE_UP}"):
            workdays = frozenset(_make_up(raw["make_up"]["workdays"], off))
        with _told_at(f"{PLACE}: known_until"):
            return Calendar(off, workdays, _known_until(raw["known_until"], off))
    except KeyError as error:
        raise OperatorError([Fault(f"{PLACE}: {error.args[0]}", "it is missing", "Add it")]) from None
    except (AttributeError, TypeError) as error:
        raise OperatorError([Fault(PLACE, f"cannot be read: {error}", COMPARE)]) from None


def check_calendar(root: Path, today: date) -> list[Fault]:
    """Beside what cannot be loaded: a plan that no longer covers the coming fortnight, or is past its review."""
    try:
        known_until = load_calendar(root).known_until
    except OperatorError as error:
        return list(error.faults)
    review_by = read_toml(root / "policy" / "calendar.toml").get("review_by")
    faults = []
    if type(review_by) is not date:
        cure = "Write a day without quotes, like 2026-12-15"
        faults.append(Fault(f"{PLACE}: review_by", "it is missing or no day", cure))
    elif today > review_by:
        what = f"the holiday plan was to be reviewed by {review_by}"
        faults.append(Fault(f"{PLACE}: review_by", what, f"{CURE} and set a new date"))
    if today + AHEAD > known_until:
        faults.append(Fault(f"{PLACE}: known_until", f"the holiday plan ends on {known_until}", f"{CURE}, and its end"))
    return faults


def _known_until(value: object, off: Container[date]) -> date:
    """No year is without a holiday: where none of it stands here, its plan is not known."""
    known_until = _date(value)
    year = known_until.year
    if not any(date(year, 1, 1) + timedelta(days=ahead) in off for ahead in range(366)):
        raise ValueError(f"no day off of {year} stands here, so its plan is not known until {known_until}")
    return known_until


def _days_off(spans: Sequence[Mapping[str, Any]], lines: Sequence[Mapping[str, int]]) -> Iterator[date]:
    seen: set[date] = set()
    for number, span in enumerate(spans):
        line = f":{lines[number][WHOLE]}" if len(lines) == len(spans) else ""
        with _told_at(f"{PLACE}{line}: {OFF}"):
            days = _days(span)
            if twice := sorted(seen.intersection(days)):
                raise ValueError(f"{twice[0]} belongs to another holiday as well")
            seen.update(days)
            yield from days


def _days(span: Mapping[str, Any]) -> list[date]:
    first, last = _date(span.get("first")), _date(span.get("last"))
    if last < first:
        raise ValueError(f"{first} to {last} ends before it begins")
    if last - first > LONGEST:
        raise ValueError(f"{first} to {last} is too long for one holiday")
    return [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]


def _make_up(days: Iterable[object], off: Container[date]) -> Iterator[date]:
    for day in map(_date, days):
        if day in off:
            raise ValueError(f"{day} is a day off as well")
        if day.weekday() < SATURDAY:
            raise ValueError(f"{day} is no Saturday or Sunday, and worked anyway")
        yield day


@contextmanager
def _told_at(place: str) -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise OperatorError([Fault(place, str(error), COMPARE)]) from None


def _date(value: object) -> date:
    if type(value) is not date:
        raise ValueError(
            f"{'it' if value is None else repr(value)} is no day; write it without quotes, like 2026-10-01"
        )
    return value
