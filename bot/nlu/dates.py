"""Finds the day, the part of the day and the time a sentence names, in Chinese (simplified) and
English.

Each form is one rule: a pattern and a function from its match and today to a first and last day.
Add a form by adding a rule to `RULES`; of overlapping finds the longest wins. Counts of days
(7个工作日), phone numbers, window and badge numbers match no rule. Lunar names are not read yet.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from bot.domain.meaning import DateReading, DayPart
from bot.nlu.date_rules import RULES

_REFUSED_BEFORE = re.compile(r"(?:不要|不想|别|不是|除了|not|except)\s*(?:on\s+)?$")
_REFUSED_AFTER = re.compile(
    r"^\s*(?:(?:上午|下午|早上|晚上)?(?:不行|不方便|没空|没时间|来不了|去不了|不可以)"
    r"|(?:is|does) ?n[o']t|won't|is no good)"
)
_MOVED_TO = re.compile(r"(?:改到|改成|换到|挪到|推迟到|(?:move|change|reschedule)\b.{0,40}\bto)\s*$")
_RANGE = re.compile(r"^\s*(?:到|至|-|~|to|until|through)\s*$")
_PARTS = (
    (DayPart.MORNING, re.compile(r"上午|早上|早晨|清晨|一早|\bmorning\b|(?<=\d)\s*am\b")),
    (DayPart.AFTERNOON, re.compile(r"下午|午后|中午|\bafternoon\b|(?<=\d)\s*pm\b|\bnoon\b")),
    (DayPart.EVENING, re.compile(r"晚上|傍晚|夜里|\bevening\b|\btonight\b")),
)
_DIGITS = "零一二三四五六七八九"
_HOUR = r"(\d{1,2}|十[一二]?|[一二两三四五六七八九])"
_CLOCK = re.compile(r"(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])")
_CHINESE_CLOCK = re.compile(_HOUR + r"点(?:(半)|(一刻)|(三刻)|(\d{1,2})分?)?(?!儿|钱|五)")
_ENGLISH_CLOCK = re.compile(r"\b(?:at\s+)?(half past\s+)?(\d{1,2})\s*(am|pm)\b|\bhalf past\s+(\d{1,2})\b")


@dataclass(frozen=True, slots=True)
class _Find:
    at: int
    to: int
    start: date
    end: date


def read_date(text: str, today: date) -> DateReading | None:
    """`text` is normalised; `today` is the hall's. None where no day is named, a bare time included."""
    finds = list(_finds(text, today))
    chosen = _choose(text, finds)
    if chosen is None:
        return None
    return DateReading(chosen.start, chosen.end, read_part(text), read_time(text))


def read_part(text: str) -> DayPart | None:
    for part, pattern in _PARTS:
        if pattern.search(text):
            return part
    return None


def read_time(text: str) -> time | None:
    """Office hours are meant: 3点 is 15:00 unless the morning is named."""
    found = _clock(text)
    if found is None:
        return None
    hour, minute = found
    part = read_part(text)
    if (hour < 12 and part in (DayPart.AFTERNOON, DayPart.EVENING)) or (part is None and 1 <= hour <= 6):
        hour += 12
    elif hour == 12 and re.search(r"\d\s*am\b", text):
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _clock(text: str) -> tuple[int, int] | None:
    if found := _CLOCK.search(text):
        return int(found[1]), int(found[2])
    if found := _CHINESE_CLOCK.search(text):
        minute = 30 if found[2] else 15 if found[3] else 45 if found[4] else int(found[5] or 0)
        return _hour(found[1]), minute
    if found := _ENGLISH_CLOCK.search(text):
        return int(found[2] or found[4]), 30 if found[1] or found[4] else 0
    return None


def _hour(written: str) -> int:
    if written.isdecimal():
        return int(written)
    if written.startswith("十"):
        return 10 + (_DIGITS.index(written[1]) if len(written) > 1 else 0)
    return 2 if written == "两" else _DIGITS.index(written)


def _finds(text: str, today: date) -> Iterator[_Find]:
    found: list[_Find] = []
    for pattern, days in RULES:
        for match in pattern.finditer(text):
            span = days(match, today)
            if span is not None:
                found.append(_Find(match.start(), match.end(), *span))
    reach = -1
    for find in sorted(found, key=lambda find: (find.at, -find.to)):
        if find.at >= reach:
            reach = find.to
            yield find


def _choose(text: str, finds: list[_Find]) -> _Find | None:
    accepted = [find for find in finds if not _refused(text, find)]
    for find in accepted:
        if _MOVED_TO.search(text[: find.at]):
            return find
    if len(accepted) > 1 and _RANGE.match(text[accepted[0].to : accepted[1].at]):
        first, last = accepted[0], accepted[1]
        return _Find(first.at, last.to, first.start, max(first.end, last.end))
    return accepted[0] if accepted else None


def _refused(text: str, find: _Find) -> bool:
    return bool(_REFUSED_BEFORE.search(text[: find.at]) or _REFUSED_AFTER.match(text[find.to :]))
