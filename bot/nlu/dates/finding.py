"""The days that a sentence names, each with its place and with what stands around it: 前一天, 之前, before, after.

Each form of a date is in a file of its own beside this one; of overlapping finds the earliest and longest stands. Which
of the days is meant is decided in `reading.py`.

"Before X" is a run from today to the day before X, "after X" the week from the day after: open runs have an end here
that somebody can offer days up to. "Before" something that is itself an end (月底前) includes it.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from bot.domain.patterns import Pattern
from bot.domain.timeslots import Calendar
from bot.frozen import Frozen, replace
from bot.nlu.dates import english, weeks, working
from bot.nlu.dates.forms import NO_PLAN, Days, Form, Now, run, week_of
from bot.nlu.dates.rules import forms_in
from bot.nlu.dates.wishes import before, is_slip

_BEFORE: Final = Pattern(r"的?(?:(?:之|以)前|(?<![天日号])前(?=来)|前(?![往来去台面后天几方]))")
_AFTER: Final = Pattern(r"的?(?:(?:之|以|过)后|后(?![面天门台边续悔])|过了)")
_BEFORE_ENGLISH: Final = Pattern(r"\b(?:before|prior to|ahead of|earlier than)(?: the)? ?$")
_AFTER_ENGLISH: Final = Pattern(r"\b(?:after|(?<!no )(?<!not )later than)(?: the)? ?$|过[了完]$")
_BY: Final = Pattern(r"\b(?:by|until|till)(?: the)? ?$")
_IS_AN_END: Final = Pattern(r"(?<![周拜])[底末尾]$|\bend\b")
SAME: Final = Pattern(r" ?[(,]? ?(?:即|就是|也就是|on |the )?$")  # 12月18日(周五) names one day twice
_WEEKDAY: Final = Pattern(r"周|星期|礼拜|(?:mon|tue|wed|thu|fri|sat|sun)")
_NEXT: Final = Pattern("下|next")
_MONTH: Final = Pattern(r"月|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d[-/]\d")
WEEK: Final = timedelta(days=7)
DAY: Final = timedelta(days=1)


class Named(Frozen):
    """The days that stand at `text[at:to]`."""

    at: int
    to: int
    start: date
    end: date


class Find(Frozen):
    """A stretch of the text that a form took, and its days; None for what only looks like a date."""

    at: int
    to: int
    days: Days | None
    form: Form


def finds_in(text: str, now: Now) -> list[Find]:
    """In the order of the text."""
    forms = forms_in(text)
    if not forms:
        return []
    return _put_right(text, _once(text, [find for find in _finds(text, forms, now) if find.days]), now)


def named_days(text: str, today: date, since: date | None = None, calendar: Calendar = NO_PLAN) -> list[Named]:
    """Every day named, in the order of the text, whatever is said of it. A bare weekday is the next after `since`."""
    finds = finds_in(text, Now(today, since or today, calendar))
    return [Named(find.at, find.to, *find.days) for find in finds if find.days]


def _finds(text: str, forms: tuple[Form, ...], now: Now) -> Iterator[Find]:
    matches = [(match, form) for form in forms for match in form.pattern.finditer(text)]
    matches.sort(key=lambda found: (found[0].start(), -found[0].end()))
    reach = -1
    for match, form in matches:
        if match.start() >= reach and match[0]:
            reach = match.end()
            yield _bounded(text, Find(match.start(), match.end(), form.read(match, now), form), now)


def _once(text: str, finds: list[Find]) -> list[Find]:
    """Thursday 10 December is one day: a weekday right before a date is no day of its own."""
    days: list[Find] = []
    for find in finds:
        if days and _is_weekday_of(text, days[-1], find):
            find = replace(find, at=days.pop().at)
        days.append(find)
    return days


def _put_right(text: str, finds: list[Find], now: Now) -> list[Find]:
    """12月18号,不对,19号 names one day, of that month: the slip is none."""
    right: list[Find] = []
    for find in finds:
        if right and is_slip(text[right[-1].to : find.at]):
            find = _instead(text, find, right.pop(), now)
        right.append(find)
    return right


def _instead(text: str, find: Find, slip: Find, now: Now) -> Find:
    """Where the slip named its month or week, a bare 19号 or 周五 is of that one."""
    said = text[slip.at : slip.to]
    if slip.days is None or (_WEEKDAY.search(said) and not _NEXT.search(said)):
        return find
    week, _ = week_of(slip.days[0])
    since = week - DAY if _WEEKDAY.search(said) else slip.days[0].replace(day=1)
    match = find.form.pattern.search(text, find.at)
    days = find.form.read(match, replace(now, since=max(since, now.today))) if match else None
    return replace(find, days=days) if days else find


def _is_weekday_of(text: str, one: Find, other: Find) -> bool:
    said, then, between = text[one.at : one.to], text[other.at : other.to], text[one.to : other.at]
    if not one.days or not other.days or one.days[0] != one.days[1] or other.days[0] != other.days[1]:
        return False
    if not _WEEKDAY.search(said) or _WEEKDAY.search(then) or not SAME.match(between):
        return False
    same = one.days[0].weekday() == other.days[0].weekday()
    return same or bool(_MONTH.search(then) and between.strip(" (") == "")


def _bounded(text: str, find: Find, now: Now) -> Find:
    """Takes in what stands around the day: 前一天, 之前, before, after."""
    if find.days is None:
        return find
    if found := working.FOLLOWING.match(text, find.to):
        return replace(find, to=found.end(), days=_first_working(text, find, bool(found["after"]), now))
    if found := working.OPENING.search(before(text, find.at)):
        at = find.at - len(found[0])
        return replace(find, at=at, days=_first_working(text, find, bool(found["after"]), now))
    if found := weeks.WEEK_OF.match(text, find.to):
        return replace(find, to=found.end(), days=week_of(find.days[0]))
    if found := english.WEEK_OF.search(before(text, find.at)):
        monday, sunday = week_of(find.days[0])
        return replace(find, at=find.at - len(found[0]), days=(sunday - DAY if found["end"] else monday, sunday))
    if shift := weeks.SHIFT.match(text, find.to):
        return replace(find, to=shift.end(), days=weeks.shifted(shift, find.days))
    if shift := english.SHIFT.search(before(text, find.at)):
        return replace(find, at=find.at - len(shift[0]), days=english.shifted(shift, find.days))
    if after := _BEFORE.match(text, find.to):
        return replace(find, to=after.end(), days=_until(text, find, now.today))
    if after := _AFTER.match(text, find.to):
        return replace(find, to=after.end(), days=_from(find.days))
    if opening := _before_it(text, find, now.today):
        return replace(find, at=find.at - len(opening[0]), days=_until(text, find, now.today))
    if opening := _AFTER_ENGLISH.search(before(text, find.at)):
        return replace(find, at=find.at - len(opening[0]), days=_from(find.days))
    return find


def _before_it(text: str, find: Find, today: date) -> re.Match[str] | None:
    """By the end of the year is before it is over; of an end that has begun the days that are left are meant."""
    said = before(text, find.at)
    by_end = find.days and find.days[0] > today and _IS_AN_END.search(text[find.at : find.to])
    return _BEFORE_ENGLISH.search(said) or (_BY.search(said) if by_end else None)


def _until(text: str, find: Find, today: date) -> Days | None:
    if find.days is None:
        return None
    end = find.days[1] if _IS_AN_END.search(text[find.at : find.to]) else find.days[0] - DAY
    return run(today, max(end, today)) if find.days[1] >= today else None


def _first_working(text: str, find: Find, after: bool, now: Now) -> Days | None:
    """After a festival's days off, where it has some."""
    match = find.form.pattern.search(text, find.at) if after and find.form.days_off else None
    days = find.form.days_off(match, now) if match and find.form.days_off else find.days
    return working.first_working(after, days, now) if days else None


def _from(days: Days) -> Days:
    return days[1] + DAY, days[1] + WEEK
