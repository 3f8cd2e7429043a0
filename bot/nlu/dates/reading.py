"""Reads the day or the run of days a sentence names, in Chinese (simplified, Cantonese words too) and English.

The days themselves are found in `finding.py`; here it is decided which of them are meant: 到 joins two, 改到 and 不行
choose between them. Days gone by (昨天, 上周三, last Friday), recurring days (每周三) and mere lengths of time (三天,
takes a week) are no dates.
"""

from datetime import date
from typing import Final

from bot.domain.meaning import DateReading
from bot.domain.patterns import Pattern
from bot.domain.timeslots import Calendar
from bot.frozen import replace
from bot.nlu.dates.finding import DAY, SAME, Find, finds_in
from bot.nlu.dates.forms import NO_PLAN, Days, Now
from bot.nlu.dates.times import read_part, read_time
from bot.nlu.dates.wishes import (
    before,
    is_given_up,
    is_moved_far,
    is_moved_to,
    is_over,
    is_refused,
    leaves_on,
    refused_until,
)

GAPS: Final = Pattern(r"(?<=[\u3400-\u9fff]) +| +(?=[\u3400-\u9fff])")
_RANGE: Final = Pattern(r"(?:的?[上下]午)?,? ?(?:一直|直)?(?:到|至|~|-|—|–|\bto\b|until|till|through|thru)(?: the)? ?$")
_BETWEEN: Final = Pattern(r"\bbetween (?:the )?$")
_LIST: Final = Pattern(r" ?(?:、|,|/|或者?|和|跟|还是|及|\bor\b|\band\b|&)? ?(?:on )?(?:the )?$")


def read_date(text: str, today: date, calendar: Calendar = NO_PLAN) -> DateReading | None:
    """`text` is normalised; `today` is the hall's, and so are the `calendar`'s working days. None where no day is
    named, a bare time included.
    """
    text, now = GAPS.sub("", text), Now(today, today, calendar)
    finds = finds_in(text, now)
    return _choose(text, finds, now) if finds else None


def _choose(text: str, finds: list[Find], now: Now) -> DateReading | None:
    refused = refused_finds(text, finds)
    accepted = [n for n, find in enumerate(finds) if n not in refused and not is_over(text, find.at, find.to)]
    accepted = accepted or [n for n in sorted(refused) if leaves_on(text, finds[n].to)]
    if not accepted:
        return _other_part(text, finds, refused)
    chosen = preferred(text, finds, accepted)
    last, days = _joined(text, finds, chosen, accepted, now)
    if days is None:
        return None
    about = _about(text, finds, chosen, last)
    return DateReading(*days, read_part(about), read_time(about))


def refused_finds(text: str, finds: list[Find]) -> set[int]:
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


def _is_linked(text: str, one: Find, other: Find) -> bool:
    between = text[one.to : other.at]
    return not between.startswith((",", " ,")) and bool(_LIST.match(between) or _RANGE.match(between))


def preferred(text: str, finds: list[Find], accepted: list[int]) -> int:
    kept = [n for n in accepted if not is_given_up(text, finds[n].at, finds[n].to)]
    moved = [n for n in kept if is_moved_to(text, finds[n].at)]
    far = [n for n in kept if n and is_moved_far(text, finds[n].at)]
    return (moved or far[-1:] or kept or accepted)[0]


def _joined(text: str, finds: list[Find], first: int, accepted: list[int], now: Now) -> tuple[int, Days | None]:
    """The last find that belongs to the chosen one, and the days of both: 周三到周五, 周六周日."""
    days, last = finds[first].days, first
    for n in range(first + 1, len(finds)):
        if days is None or n not in accepted:
            break
        between, following = (
            text[finds[n - 1].to : finds[n].at],
            read_again(text, finds[n], replace(now, since=days[0])),
        )
        if SAME.match(between) and read_again(text, finds[n], replace(now, since=days[0] - DAY)) == days:
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


def _today_or_next(text: str, find: Find, other: Find, now: Now) -> Days | None:
    """周三或周四, said on a Wednesday, skips no tomorrow: of two days one after the other the first is today."""
    today = (now.today, now.today)
    if other.days != (now.today + DAY,) * 2 or find.days == today:
        return None
    return (now.today, other.days[1]) if read_again(text, find, replace(now, since=now.today - DAY)) == today else None


def read_again(text: str, find: Find, now: Now) -> Days | None:
    """The second of two days counts from the first: 1月30号到2号."""
    match = find.form.pattern.search(text, find.at)
    return find.form.read(match, now) if match and match.start() <= find.to else find.days


def _about(text: str, finds: list[Find], first: int, last: int) -> str:
    """The stretch in which the time of the chosen day is to be looked for: up to the next day, or else before."""
    if len(finds) == last - first + 1:
        return text
    end = finds[last + 1].at if last + 1 < len(finds) else len(text)
    after = text[finds[first].at : end]
    if read_part(after) or read_time(after):
        return after
    return text[finds[first - 1].to if first else 0 : end]


def _other_part(text: str, finds: list[Find], refused: set[int]) -> DateReading | None:
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
