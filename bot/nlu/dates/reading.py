"""Reads the day or the run of days a sentence names, in Chinese (simplified, Cantonese words too) and English.

Each form of a date is in a file of its own beside this one; here the forms found are put together: of overlapping ones
the earliest and longest stands, 前 and 后 bound a day, 到 joins two, 改到 and 不行 choose between them. Days gone by
(昨天, 上周三, last Friday), recurring days (每周三) and mere lengths of time (三天, takes a week) are no dates.

"Before X" is a run from today to the day before X, "after X" the week from the day after: open runs have an end here
that somebody can offer days up to. "Before" something that is itself an end (月底前) includes it.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from bot.domain.meaning import DateReading
from bot.domain.patterns import Pattern
from bot.domain.timeslots import Calendar
from bot.frozen import Frozen, replace
from bot.nlu.dates import english, weeks, working
from bot.nlu.dates.forms import NO_PLAN, Days, Form, Now, run
from bot.nlu.dates.rules import forms_in
from bot.nlu.dates.times import read_part, read_time
from bot.nlu.dates.wishes import before, is_given_up, is_moved_far, is_moved_to, is_over, is_refused, refused_until

_GAPS: Final = Pattern(r"(?<=[\u3400-\u9fff]) +| +(?=[\u3400-\u9fff])")
_BEFORE: Final = Pattern(r"的?(?:(?:之|以)前|(?<![天日号])前(?=来)|前(?![往来去台面后天几方]))")
_AFTER: Final = Pattern(r"的?(?:(?:之|以|过)后|后(?![面天门台边续悔])|过了)")
_BEFORE_ENGLISH: Final = Pattern(r"\b(?:before|prior to|ahead of|earlier than)(?: the)? ?$")
_AFTER_ENGLISH: Final = Pattern(r"\b(?:after|later than)(?: the)? ?$|过[了完]$")
_IS_AN_END: Final = Pattern(r"(?<![周拜])[底末尾]$|\bend\b")
_RANGE: Final = Pattern(r"(?:的?[上下]午)?,? ?(?:一直|直)?(?:到|至|~|-|—|–|\bto\b|until|till|through|thru)(?: the)? ?$")
_BETWEEN: Final = Pattern(r"\bbetween (?:the )?$")
_LIST: Final = Pattern(r" ?(?:、|,|/|或者?|和|跟|还是|及|\bor\b|\band\b|&)? ?(?:on )?(?:the )?$")
_SAME: Final = Pattern(r" ?[(,]? ?(?:即|就是|也就是|on |the )?$")  # 12月18日(周五) names one day twice
WEEK: Final = timedelta(days=7)
DAY: Final = timedelta(days=1)


class Named(Frozen):
    """The days that stand at `text[at:to]`."""

    at: int
    to: int
    start: date
    end: date


class _Find(Frozen):
    """A stretch of the text that a form took, and its days; None for what only looks like a date."""

    at: int
    to: int
    days: Days | None
    form: Form


def read_date(text: str, today: date, calendar: Calendar = NO_PLAN) -> DateReading | None:
    """`text` is normalised; `today` is the hall's, and so are the `calendar`'s working days. None where no day is
    named, a bare time included.
    """
    forms = forms_in(text)
    if not forms:
        return None
    text = _GAPS.sub("", text)
    now = Now(today, today, calendar)
    finds = [find for find in _finds(text, forms, now) if find.days]
    return _choose(text, finds, now) if finds else None


def named_days(text: str, today: date, since: date | None = None, calendar: Calendar = NO_PLAN) -> list[Named]:
    """Every day named, in the order of the text, whatever is said of it. A bare weekday is the next after `since`."""
    forms = forms_in(text)
    finds = _finds(text, forms, Now(today, since or today, calendar)) if forms else ()
    return [Named(find.at, find.to, *find.days) for find in finds if find.days]


def _finds(text: str, forms: tuple[Form, ...], now: Now) -> Iterator[_Find]:
    matches = [(match, form) for form in forms for match in form.pattern.finditer(text)]
    matches.sort(key=lambda found: (found[0].start(), -found[0].end()))
    reach = -1
    for match, form in matches:
        if match.start() >= reach and match[0]:
            reach = match.end()
            yield _bounded(text, _Find(match.start(), match.end(), form.read(match, now), form), now)


def _bounded(text: str, find: _Find, now: Now) -> _Find:
    """Takes in what stands around the day: 前一天, 之前, before, after."""
    if find.days is None:
        return find
    if found := working.FOLLOWING.match(text, find.to):
        return replace(find, to=found.end(), days=_first_working(text, find, bool(found["after"]), now))
    if found := working.OPENING.search(before(text, find.at)):
        at = find.at - len(found[0])
        return replace(find, at=at, days=_first_working(text, find, bool(found["after"]), now))
    if shift := weeks.SHIFT.match(text, find.to):
        return replace(find, to=shift.end(), days=weeks.shifted(shift, find.days))
    if shift := english.SHIFT.search(before(text, find.at)):
        return replace(find, at=find.at - len(shift[0]), days=english.shifted(shift, find.days))
    if after := _BEFORE.match(text, find.to):
        return replace(find, to=after.end(), days=_until(text, find, now.today))
    if after := _AFTER.match(text, find.to):
        return replace(find, to=after.end(), days=_from(find.days))
    if opening := _BEFORE_ENGLISH.search(before(text, find.at)):
        return replace(find, at=find.at - len(opening[0]), days=_until(text, find, now.today))
    if opening := _AFTER_ENGLISH.search(before(text, find.at)):
        return replace(find, at=find.at - len(opening[0]), days=_from(find.days))
    return find


def _until(text: str, find: _Find, today: date) -> Days | None:
    if find.days is None:
        return None
    end = find.days[1] if _IS_AN_END.search(text[find.at : find.to]) else find.days[0] - DAY
    return run(today, max(end, today)) if find.days[1] >= today else None


def _first_working(text: str, find: _Find, after: bool, now: Now) -> Days | None:
    """After a festival's days off, where it has some."""
    match = find.form.pattern.search(text, find.at) if after and find.form.days_off else None
    days = find.form.days_off(match, now) if match and find.form.days_off else find.days
    return working.first_working(after, days, now) if days else None


def _from(days: Days) -> Days:
    return days[1] + DAY, days[1] + WEEK


def _choose(text: str, finds: list[_Find], now: Now) -> DateReading | None:
    refused = _refused(text, finds)
    accepted = [n for n, find in enumerate(finds) if n not in refused and not is_over(text, find.at, find.to)]
    if not accepted:
        return _other_part(text, finds, refused)
    chosen = _preferred(text, finds, accepted)
    last, days = _joined(text, finds, chosen, accepted, now)
    if days is None:
        return None
    about = _about(text, finds, chosen, last)
    return DateReading(*days, read_part(about), read_time(about))


def _refused(text: str, finds: list[_Find]) -> set[int]:
    """A refusal holds for the whole of a list or a run: 周四和周五都不行."""
    refused = {n for n, find in enumerate(finds) if is_refused(text, find.at, find.to)}
    if not refused or len(finds) == 1:
        return refused
    links = [n for n in range(len(finds) - 1) if _is_linked(text, finds[n], finds[n + 1])]
    for n in reversed(links):
        if n + 1 in refused and refused_until(text, finds[n + 1].to) is not None:
            refused.add(n)
    for n in links:
        if n in refused and refused_until(text, finds[n].to) is None:
            refused.add(n + 1)
    return refused


def _is_linked(text: str, one: _Find, other: _Find) -> bool:
    between = text[one.to : other.at]
    return not between.startswith((",", " ,")) and bool(_LIST.match(between) or _RANGE.match(between))


def _preferred(text: str, finds: list[_Find], accepted: list[int]) -> int:
    kept = [n for n in accepted if not is_given_up(text, finds[n].at, finds[n].to)]
    moved = [n for n in kept if is_moved_to(text, finds[n].at)]
    far = [n for n in kept if n and is_moved_far(text, finds[n].at)]
    return (moved or far[-1:] or kept or accepted)[0]


def _joined(text: str, finds: list[_Find], first: int, accepted: list[int], now: Now) -> tuple[int, Days | None]:
    """The last find that belongs to the chosen one, and the days of both: 周三到周五, 周六周日."""
    days, last = finds[first].days, first
    for n in range(first + 1, len(finds)):
        if days is None or n not in accepted:
            break
        between, following = (
            text[finds[n - 1].to : finds[n].at],
            _read_again(text, finds[n], replace(now, since=days[0])),
        )
        if _SAME.match(between) and _read_again(text, finds[n], replace(now, since=days[0] - DAY)) == days:
            last = n
            continue
        if today := _today_or_next(text, finds[first], finds[n], now) if _LIST.match(between) else None:
            days, last = today, n
            continue
        is_run = _RANGE.match(between) or (between.strip() == "and" and _BETWEEN.search(before(text, finds[first].at)))
        if following is None or not (is_run or _LIST.match(between)):
            break
        if not (is_run and following[1] >= days[0]) and following[0] != days[1] + DAY:
            break
        days, last = (days[0], following[1]), n
    return last, days


def _today_or_next(text: str, find: _Find, other: _Find, now: Now) -> Days | None:
    """周三或周四, said on a Wednesday, skips no tomorrow: of two days one after the other the first is today."""
    today = (now.today, now.today)
    if other.days != (now.today + DAY,) * 2 or find.days == today:
        return None
    return (now.today, other.days[1]) if _read_again(text, find, replace(now, since=now.today - DAY)) == today else None


def _read_again(text: str, find: _Find, now: Now) -> Days | None:
    """The second of two days counts from the first: 1月30号到2号."""
    match = find.form.pattern.search(text, find.at)
    return find.form.read(match, now) if match and match.start() <= find.to else find.days


def _about(text: str, finds: list[_Find], first: int, last: int) -> str:
    """The stretch in which the time of the chosen day is to be looked for: up to the next day, or else before."""
    if len(finds) == last - first + 1:
        return text
    end = finds[last + 1].at if last + 1 < len(finds) else len(text)
    after = text[finds[first].at : end]
    if read_part(after) or read_time(after):
        return after
    return text[finds[first - 1].to if first else 0 : end]


def _other_part(text: str, finds: list[_Find], refused: set[int]) -> DateReading | None:
    """明天上午没空，下午可以: the day stands, the part is another."""
    for n in sorted(refused):
        end, days = refused_until(text, finds[n].to), finds[n].days
        if end is None or days is None:
            continue
        other = read_part(text[end:])
        if other and _names_a_part(text[finds[n].to : end]):
            return DateReading(*days, other, read_time(text[end:]))
    return None


def _names_a_part(words: str) -> bool:
    return any(name in words for name in ("午", "早", "晚", "昼", "morning", "afternoon", "evening"))
