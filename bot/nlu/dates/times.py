"""The time and the part of the day a sentence names: 下午三点半, 十点一刻, 10:30, 3pm, noon, 朝早, 晏昼."""

import re
from collections.abc import Iterator
from datetime import time
from typing import Final

from bot.domain.meaning import DayPart
from bot.domain.patterns import Pattern
from bot.nlu.dates.wishes import is_moved_to, is_refused
from bot.nlu.numbers import ENGLISH_NUMBER, english_number, number

_PARTS: Final = (
    (
        DayPart.MORNING,
        r"上午|早上|早晨|清晨|凌晨|[今明听朝]早|今朝|听朝|朝早|上昼|一早|\bmornings?\b|(?<=\d)\s*a\.?m\b",
    ),
    (
        DayPart.AFTERNOON,
        r"下午|午后|中午|正午|下昼|晏昼|晏晏|\bafternoons?\b|\bafter lunch\b|(?<=\d)\s*p\.?m\b|\bnoon\b|\bmidday\b",
    ),
    (DayPart.EVENING, r"晚上|傍晚|夜里|夜晚|[今明后听]晚|晚(?=\d|[五六七八九十]点)|\bevenings?\b|\btonight\b"),
)
_PART: Final = Pattern("(?a)(?<!good )(?:" + "|".join(f"(?P<{part}>{words})" for part, words in _PARTS) + ")(?!好)")
_PART_SIGNS: Final = Pattern(r"[午早晨朝昼晚夜晏]|\d ?[ap]\.?m|morning|noon|evening|tonight|midday|after lunch")
_HOUR: Final = r"(?<![\d第:.])(?P<hour>\d{1,2}|二?十[一二三四五六七八九]?|[一二两三四五六七八九])"
_MINUTE: Final = "零?\\d{1,2}|[二三四五]?十[一二三四五六七八九]?|[一二三四五六七八九](?=分)|零[一二三四五六七八九]"
_CHINESE_CLOCK: Final = Pattern(
    rf"(?<![周期拜]){_HOUR}(?:点钟?|时(?![候间段长代常效机而]))(?:(?P<half>半)|(?P<quarter>[一三])刻|(?P<minute>{_MINUTE})(?:分|(?![个号人位元张倍]))|)"
    "(?!儿|钱|五|意见|建议|要求|问题|说明|疑问|原因|理由|心|头)"
)
_FIGURES: Final = Pattern(
    r"(?a)(?<![\d:])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d]|:\d\d:)(?P<half> ?[ap]\.?m\b)?"
)
_DOTTED: Final = Pattern(
    r"(?a)(?:[上下中]午|早上|晚上|\bat )(?P<hour>\d{1,2})\.(?P<minute>[0-5]\d)(?![\d%])"
    r"|(?<![\d.])(?P<h>\d{1,2})\.(?P<m>[0-5]\d) ?[ap]\.?m\b"
)
_OFFSET: Final = "half past|quarter past|quarter to"
_ENGLISH_CLOCK: Final = Pattern(
    rf"(?a)\b(?:(?P<offset>{_OFFSET}) )?(?P<hour>{ENGLISH_NUMBER}) ?(?:(?P<half>[ap]\.?m)\b|o'? ?clock)"
    rf"|\b(?P<past>{_OFFSET}) (?P<after>{ENGLISH_NUMBER})\b|\b(?P<noon>noon|midday)\b"
    r"|\bat (?P<bare>\d{1,2})(?= *(?:$|[,;?!)]|\.(?!\d))"
    r"| to(?= [a-z])| (?:on|or|and|please|tomorrow|today|next|this|if|is|works?|in the)\b)"
    r"|\b(?P<spoken>\d{1,2})(?= in the (?:morning|afternoon|evening)|ish\b)"
    r"|(?:(?<=\baround )|(?<=\bmake it ))(?P<near>[1-9]|1[0-2])"
    r"(?= *(?:$|[,;?!]|\.(?!\d))| (?:for|instead|on|please|then|today|tomorrow)\b)"
)
_ENGLISH_SIGNS: Final = Pattern(
    r"(?a)[ap]\.?m\b|clock|noon|midday|quarter|half past|\b(?:at|around|make it) \d|\d in the|\dish\b"
)
_HOURS: Final = ("hour", "after", "bare", "spoken", "near", "h")
_OFFSETS: Final = {"half past": (0, 30), "quarter past": (0, 15), "quarter to": (-1, 45)}
_AN_HOUR: Final = Pattern(
    "(?:[午晨夜昼朝天日号末周六五四三二一]|[今明后昨听][早晚]|^) ?$"
)  # 一点 is an hour after these, else 'a bit'


def read_part(text: str) -> DayPart | None:
    """None where none is named, or more than one is as good."""
    if not _PART_SIGNS.search(text):
        return None
    parts = {DayPart(str(found.lastgroup)) for found in _PART.finditer(text) if not is_refused(text, *found.span())}
    return parts.pop() if len(parts) == 1 else None


def read_time(text: str) -> time | None:
    """Office hours are meant: 3点 is 15:00 unless the morning is named. Of several times the one moved to counts, else
    the first that is not refused."""
    found = [match for match in _clocks(text) if not is_refused(text, *match.span())]
    if not found:
        return None
    chosen = next((match for match in found if is_moved_to(text, match.start())), found[0])
    return _time(chosen, text)


def _clocks(text: str) -> Iterator[re.Match[str]]:
    found: list[re.Match[str]] = []
    if ":" in text:
        found += _FIGURES.finditer(text)
    if "点" in text or "时" in text:
        found += (match for match in _CHINESE_CLOCK.finditer(text) if not _is_a_bit(match, text))
    if "." in text:
        found += _DOTTED.finditer(text)
    if _ENGLISH_SIGNS.search(text):
        found += _ENGLISH_CLOCK.finditer(text)
    return iter(sorted(found, key=lambda match: match.start()))


def _is_a_bit(match: re.Match[str], text: str) -> bool:
    return match[0] == "一点" and not _AN_HOUR.search(text[: match.start()])


def _time(match: re.Match[str], text: str) -> time | None:
    hour, minute = _figures(match)
    if not 0 <= hour < 24 or minute > 59:
        return None
    part = _part_near(match, text)
    if part is DayPart.MORNING:
        hour = 0 if hour == 12 else hour
    elif hour < 12 and ((part is None and 1 <= hour <= 6) or _is_past_noon(hour, part, match)):
        hour += 12
    return time(hour, minute)


def _is_past_noon(hour: int, part: DayPart | None, match: re.Match[str]) -> bool:
    """中午11点 is eleven, 11pm is not."""
    return part is DayPart.EVENING or (part is DayPart.AFTERNOON and (hour < 10 or "p" in match[0]))


def _figures(match: re.Match[str]) -> tuple[int, int]:
    said = {name: text for name, text in match.groupdict().items() if text}
    if "noon" in said:
        return 12, 0
    written = next(said[name] for name in _HOURS if name in said)
    hour = english_number(written) if written.isascii() else number(written)
    if offset := said.get("offset") or said.get("past"):
        return hour + _OFFSETS[offset][0], _OFFSETS[offset][1]
    if said.get("half") == "半":
        return hour, 30
    if "quarter" in said:
        return hour, 15 if said["quarter"] == "一" else 45
    minute = said.get("minute") or said.get("m") or "0"
    return hour, number(minute.lstrip("零") or "0")


def _part_near(match: re.Match[str], text: str) -> DayPart | None:
    """The part named last before the time's end, else one right after it (10 in the morning)."""
    before = [found for found in _PART.finditer(text) if found.start() < match.end()]
    if before:
        return DayPart(str(before[-1].lastgroup))
    after = re.match(r" ?(?:in the |,)?", text[match.end() :])
    found = _PART.match(text, match.end() + (after.end() if after else 0))
    return DayPart(str(found.lastgroup)) if found else None
