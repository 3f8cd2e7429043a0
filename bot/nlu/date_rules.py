"""The forms in which people name a day. Weeks begin on Monday in both languages."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

Days = tuple[date, date]
Rule = tuple[re.Pattern[str], Callable[[re.Match[str], date], Days | None]]

_NUMBER = r"(\d{1,3}|[零一二两三四五六七八九十]{1,3})"
_WEEKDAYS: Final = {name: n for n, names in enumerate(("一", "二", "三", "四", "五", "六", "日天")) for name in names}
_ENGLISH_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_NAME = r"(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_MONTH_NAME = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NEAR: Final = {
    "今天": 0, "今日": 0, "今晚": 0, "明天": 1, "明日": 1, "明早": 1, "明晚": 1, "后天": 2, "大后天": 3,
    "today": 0, "tonight": 0, "tomorrow": 1, "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip
_ENGLISH_NUMBERS: Final = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def number(written: str) -> int:
    """Up to 99, in digits or Chinese numerals."""
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.replace("两", "二").rpartition("十")
    digits = "零一二三四五六七八九"
    if not ten:
        return digits.index(ones[0]) if len(ones) == 1 else int("".join(str(digits.index(c)) for c in ones))
    return (digits.index(tens) if tens else 1) * 10 + (digits.index(ones) if ones else 0)


def _day(year: int, month: int, day: int) -> Days | None:
    try:
        return (date(year, month, day),) * 2
    except ValueError:
        return None


def _near(match: re.Match[str], today: date) -> Days:
    return (today + timedelta(days=_NEAR[match[0]]),) * 2


def _after(match: re.Match[str], today: date) -> Days:
    written = match[1]
    amount = (
        _ENGLISH_NUMBERS.index(written) if written in _ENGLISH_NUMBERS else 1 if written == "a" else number(written)
    )
    weeks = match[2][0] in "周星礼w" or match[2].startswith("个星")
    return (today + timedelta(days=amount * (7 if weeks else 1)),) * 2


def _weekday(today: date, which: str, weekday: int) -> Days:
    """A bare weekday is the nearest one ahead; this and next name calendar weeks."""
    if not which:
        day = today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    else:
        weeks = which.count("下") if "下" in which else int(which == "next")
        day = today + timedelta(days=weekday - today.weekday() + 7 * weeks)
    return day, day


def _chinese_weekday(match: re.Match[str], today: date) -> Days:
    return _weekday(today, match[1] or "", _WEEKDAYS[match[2]])


def _english_weekday(match: re.Match[str], today: date) -> Days:
    return _weekday(today, match[1] or "", _ENGLISH_DAYS.index(match[2][:3]))


def _week(match: re.Match[str], today: date) -> Days:
    words = match[0]
    weeks = words.count("下") + int("next" in words)
    monday = today + timedelta(days=7 * weeks - today.weekday())
    weekend = "末" in words or "weekend" in words
    return monday + timedelta(days=5 if weekend else 0), monday + timedelta(days=6)


def _full(match: re.Match[str], _today: date) -> Days | None:
    return _day(int(match[1]), int(match[2]), int(match[3]))


def _month_day(today: date, month: int, day: int, year: str | None = None) -> Days | None:
    if year:
        return _day(int(year), month, day)
    for ahead in range(9):  # 29 February may be years away
        found = _day(today.year + ahead, month, day)
        if found and found[0] >= today:
            return found
    return None


def _chinese_month_day(match: re.Match[str], today: date) -> Days | None:
    return _month_day(today, number(match[1]), number(match[2]))


def _day_month_name(match: re.Match[str], today: date) -> Days | None:
    return _month_day(today, _MONTHS.index(match[2][:3]) + 1, int(match[1]), match[3])


def _month_name_day(match: re.Match[str], today: date) -> Days | None:
    return _month_day(today, _MONTHS.index(match[1][:3]) + 1, int(match[2]), match[3])


def _day_of_month(match: re.Match[str], today: date) -> Days | None:
    if match[1]:
        year, month = _month_after(today, 1 if "下" in match[1] else 0)
        return _day(year, month, number(match[2]))
    for ahead in range(13):
        found = _day(*_month_after(today, ahead), number(match[2]))
        if found and found[0] >= today:
            return found
    return None


def _month_after(today: date, months: int) -> tuple[int, int]:
    years, month = divmod(today.month - 1 + months, 12)
    return today.year + years, month + 1


def _third_of_month(match: re.Match[str], today: date) -> Days | None:
    year, month = _month_after(today, 1 if match[1] and "下" in match[1] else 0)
    if match[2]:
        month = number(match[2])
        if not 1 <= month <= 12:
            return None
        year = today.year + int(month < today.month)
    last = calendar.monthrange(year, month)[1]
    first, end = {"初": (1, 10), "上": (1, 10), "中": (11, 20)}.get(
        match[3][-2 if "旬" in match[3] else -1], (21, last)
    )
    return date(year, month, first), date(year, month, end)


_NOT_A_DATE = r"(?!\s*(?:窗|楼|线|厅|柜|机|工|警|内|以内|游|房|门|桌))"

RULES: Final[tuple[Rule, ...]] = (
    (re.compile(r"大后天|今天|今日|今晚|明天|明日|明早|明晚|(?<!大)后天"), _near),
    (re.compile(r"\b(?:the day after tomorrow|day after tomorrow|today|tonight|tomorrow)\b"), _near),
    (re.compile(_NUMBER + r"(天|日|周|个?星期|个?礼拜)(?:之|以)?后"), _after),
    (
        re.compile(r"\bin (\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten) (days?|weeks?)\b"),
        _after,
    ),
    (
        re.compile(r"(\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten) (days?|weeks?) from now\b"),
        _after,
    ),
    (re.compile(r"((?:这|本|下下|下)个?)?(?:周|星期|礼拜)([一二三四五六日天])"), _chinese_weekday),
    (re.compile(r"\b(?:on )?(?:(this|next|coming) )?" + _DAY_NAME + r"\b"), _english_weekday),
    (
        re.compile(r"(?:这个?|本|下下个?|下个?)?周末|(?:这|本|下)个?(?:周|星期|礼拜)(?![一二三四五六日天末])"),
        _week,
    ),
    (re.compile(r"\b(?:this|next|the) weekend\b|\b(?:this|next) week\b"), _week),
    (re.compile(r"(?<!\d)(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"), _full),
    (re.compile(r"(20\d\d)年(\d{1,2})月(\d{1,2})[日号]?"), _full),
    (re.compile(r"(?<![\d年])" + _NUMBER + r"月" + _NUMBER + r"[日号]?(?![\d个])"), _chinese_month_day),
    (
        re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? " + _MONTH_NAME + r"\b(?:,? (20\d\d))?"),
        _day_month_name,
    ),
    (re.compile(r"\b" + _MONTH_NAME + r" (\d{1,2})(?:st|nd|rd|th)?\b(?!:)(?:,? (20\d\d))?"), _month_name_day),
    (
        re.compile(r"(?:(本月|这个月|下个?月)|(?<![\d月第]))" + _NUMBER + r"[号日](?!后|之后|以后)" + _NOT_A_DATE),
        _day_of_month,
    ),
    (
        re.compile(r"(本月|这个月|下个?月)?(?:" + _NUMBER + r"月)?(月?初|上旬|中旬|下旬|月?底)"),
        _third_of_month,
    ),
)
