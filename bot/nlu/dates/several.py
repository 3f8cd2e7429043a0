"""Several days of which any will do: 周三或周五, Wednesday or Friday; and those that will not: 除了周三都行, any day
but Wednesday. A run of days (周三到周五) is read in `reading.py`.
"""

import re
from datetime import date, timedelta
from typing import Final

from bot.domain.patterns import Pattern
from bot.frozen import replace
from bot.nlu.dates.finding import DAY, SAME, WEEK, Find, finds_in
from bot.nlu.dates.forms import Days, Now
from bot.nlu.dates.reading import GAPS, preferred, read_again, refused_finds
from bot.nlu.dates.wishes import is_over

WEEKS_AHEAD: Final = 8  # so far a weekday that is refused is refused again
_TIME: Final = r"(?:\d{1,2}(?:点半?|:\d\d)(?: ?[ap]m)?|\d{1,2} ?[ap]m)"
_EITHER: Final = Pattern(
    rf" ?(?:的?(?:[上下]午|早上|中午)|(?:in the )?(?:morning|afternoon)s?)?(?: ?(?:at )?{_TIME})? ?,? ?"
    r"(?:、|/|或者?是?|和|跟|还是|及|要么|要不然?|再?不然|\bor else\b|\bor\b|\band\b|&)? ?(?:maybe )?(?:on )?(?:the )?$"
)

_TOGETHER: Final = Pattern("(?P<week>周|星期|礼拜)(?P<days>[一二三四五六日天]{2,})(?![点个月号时名位人次十半:])")


def days_either(text: str, today: date) -> list[date]:
    """Each of the days, the soonest first; none where they are not told one by one. `text` is normalised."""
    text, now = _TOGETHER.sub(_one_by_one, GAPS.sub("", text)), Now(today, today)
    finds = finds_in(text, now)
    refused = refused_finds(text, finds)
    accepted = [n for n, find in enumerate(finds) if n not in refused and not is_over(text, find.at, find.to)]
    if not accepted:
        return []
    first = preferred(text, finds, accepted)
    any_week = _comes_again(text, finds[first], now) is not None
    runs = [finds[first].days]
    for n in range(first + 1, len(finds)):
        between, last = text[finds[n - 1].to : finds[n].at], runs[-1]
        if n not in accepted or last is None or not _EITHER.match(between):
            break
        if SAME.match(between) and read_again(text, finds[n], replace(now, since=last[0] - DAY)) == last:
            continue  # 18 December, a Friday: one day told twice
        runs.append(_following(text, finds[n], last, now, any_week=any_week))
    return sorted({day for run in runs if run for day in _each(run)}) if len(runs) > 1 else []


def days_refused(text: str, today: date) -> list[date]:
    """Those on which they cannot come; a bare weekday is refused in each week."""
    text, now = _TOGETHER.sub(_one_by_one, GAPS.sub("", text)), Now(today, today)
    finds = finds_in(text, now)
    days: set[date] = set()
    for n in refused_finds(text, finds):
        run = finds[n].days
        if _comes_again(text, finds[n], now):  # today too, where it is one
            run = read_again(text, finds[n], replace(now, since=today - DAY))
        for _ in range(WEEKS_AHEAD):
            if run is None:
                break
            days |= set(_each(run))
            run = _comes_again(text, finds[n], replace(now, since=run[0] - DAY))
    return sorted(days)


def _one_by_one(told: re.Match[str]) -> str:
    """周一三五."""
    return "、".join(told["week"] + day for day in told["days"])


def _following(text: str, find: Find, last: Days, now: Now, *, any_week: bool) -> Days | None:
    """The Friday of 下周三或周五 is one of that week; that of 周三或周五 is the next one."""
    own = find.days
    if own is None or any_week or own[0] >= last[0]:
        return own
    return read_again(text, find, replace(now, since=last[0]))


def _comes_again(text: str, find: Find, now: Now) -> Days | None:
    """A week after the day that counts from `now.since`, where it is a weekday of any week."""
    run = read_again(text, find, now)
    after = read_again(text, find, replace(now, since=run[0])) if run else None
    return after if run and after and after[0] == run[0] + WEEK else None


def _each(run: Days) -> list[date]:
    return [run[0] + timedelta(days=ahead) for ahead in range((run[1] - run[0]).days + 1)]
