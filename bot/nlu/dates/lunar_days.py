"""Days of the lunar calendar in Chinese: 腊月二十八, 正月初五, 大年初二, 初五, 年廿八, 农历八月十五, 腊月里, 年前."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from bot.nlu.dates.day_numbers import MONTH, month_number
from bot.nlu.dates.forms import Days, Form, Now, form, nearest, no_date, one, run
from bot.nlu.dates.lunar import lunar_day, lunar_month, new_year
from bot.nlu.dates.months import YEAR, named, year_of
from bot.nlu.numbers import number

WINTER = timedelta(days=120)  # 年前 and 年后 are said of the Spring Festival ahead only within these
_ONES = "[一二三四五六七八九]"
_DAY = f"(?P<day>初(?:十|{_ONES})|(?:[二三]?十|廿|卅){_ONES}?|初(?:10|[1-9])|[12]\\d|30)"
_CALENDAR = "(?:农历|阴历|旧历)的?"
_FESTIVE: Final = f"(?P<day>初?{_ONES}|十五|二十[三四])"
_LUNAR_FESTIVALS: Final = "元宵 端午 七夕 中元 中秋 重阳 腊八 小年"  # named after its day, it tells the calendar
_MONTHS: Final = {"正": 1, "冬": 11, "腊": 12}
_THIRDS: Final = {"初": (0, 9), "上旬": (0, 9), "中旬": (10, 19), "下旬": (20, 29), "底": (20, 29), "尾": (20, 29)}


def _years(match: re.Match[str], now: Now) -> Iterator[int]:
    """Lunar years begin in their year, and the one that began last year may still run."""
    written = named(match, "year")
    if written is None:
        return iter(range(now.since.year - 1, now.since.year + 3))
    year = year_of(written, now)
    return iter([year] if year else [])


def _month(match: re.Match[str], default: str) -> int:
    written = named(match, "month") or default
    return _MONTHS.get(written) or month_number(written)


def _day_of(month: int, match: re.Match[str], now: Now) -> Days | None:
    day = number(match["day"].removeprefix("初"))
    days = (lunar_day(year, month, day) for year in _years(match, now))
    return nearest((one(found) for found in days), now.since)


def _lunar_day(match: re.Match[str], now: Now) -> Days | None:
    """A bare 初五 is the first month's: nobody names the others so."""
    return _day_of(_month(match, "正"), match, now)


def _last_month_day(match: re.Match[str], now: Now) -> Days | None:
    return _day_of(12, match, now)


def _lunar_month(match: re.Match[str], now: Now) -> Days | None:
    first, last = _THIRDS.get(match["third"], (0, 29))
    months = (lunar_month(year, _month(match, "正")) for year in _years(match, now))
    parts = (m and run(m[0] + timedelta(days=first), min(m[1], m[0] + timedelta(days=last))) for m in months)
    return nearest(parts, now.since)


def _around_new_year(match: re.Match[str], now: Now) -> Days | None:
    """年前 is up to the eve, 年后 the week after the day."""
    day = _next_new_year(now.today)
    if day is None or day - now.today > WINTER:
        return None
    if match[0].endswith("前"):
        return run(now.today, day - timedelta(days=1))
    return day + timedelta(days=1), day + timedelta(days=7)


def _next_new_year(today: date) -> date | None:
    return next((day for year in (today.year, today.year + 1) if (day := new_year(year)) and day > today), None)


FORMS: Final[tuple[Form, ...]] = (
    form("腊月 正月 冬月", rf"{YEAR}(?:{_CALENDAR})?(?P<month>[腊正冬])月的?{_DAY}", _lunar_day),
    form("农历 阴历 旧历", rf"{YEAR}{_CALENDAR}(?P<month>{MONTH})月的?{_DAY}", _lunar_day),
    form(
        _LUNAR_FESTIVALS,
        rf"{YEAR}(?P<month>{MONTH})月的?{_FESTIVE}的?(?:{'|'.join(_LUNAR_FESTIVALS.split())})节?",
        _lunar_day,
    ),
    form("初", rf"{YEAR}(?P<month>{MONTH})月(?=初[一二三四五六七八九十]){_DAY}(?!号)", _lunar_day),
    form("初", rf"(?<![最当起年月上读念])(?:大年|年|过年)?(?=初){_DAY}(?!学|年级|级|中|[生的]学|[上下]学)", _lunar_day),
    form("初", "[上读念]初[一二三]", no_date),
    form("年廿 年二十", rf"(?<![\d年])年(?P<day>(?:廿|二十){_ONES})", _last_month_day),
    form("腊月 正月 冬月", rf"{YEAR}(?P<month>[腊正冬])月份?(?P<third>初|上旬|中旬|下旬|底|尾|里)?", _lunar_month),
    form(
        "年前 年后 过完年 过了年",
        r"(?<![\d一二两三四五六七八九十百半多几今明去后前来当往同某近新历过])年[前后]|过[完了]年",
        _around_new_year,
    ),
)
