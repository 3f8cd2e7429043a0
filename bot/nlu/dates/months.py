"""Days of months in Chinese: 12月18号, 下个月5号, 18号, 3到5号, 十二月中旬, 月底, 明年三月, 年底."""

import re
from datetime import date
from typing import Final

from bot.nlu.dates.day_numbers import DAY, MONTH, month_number
from bot.nlu.dates.forms import (
    Days,
    Form,
    Now,
    day_in,
    form,
    month_after,
    month_in_years,
    months_from,
    nearest,
    no_date,
    third,
    whole_month,
)
from bot.nlu.numbers import NUMBER, number

YEAR: Final = r"(?:(?P<year>[今明后来去前出]年|(?<!\d)(?:19|20)?\d\d年|[二两][零〇0][零〇一二三四五六七八九]{2}年)的?)?"
_REL = "(?P<rel>(?:上{1,3}|再?下{1,3}|这|本|今|当|每)(?:一?个)?)月份?的?"
_NOT_DAYS = (
    "窗|楼|线|厅|柜|机(?!票)|工|警|游|房|门|桌|院|铺|车(?!票)|店|文|令|地|出口|口|座|单元|栋|馆|站|码|球|字|信|台|位|病"
    "|公(?!司)|路|桥|屋"
    "|之?内|以内"
)
_HAO = f"[日号](?!{_NOT_DAYS})"
_LAST = rf"[日号]?(?P<to>到|至|-|~|、|或|和)(?P<last>{DAY})"
_BARE = r"(?![个天月点时分张份次人元块万千百岁年本位日号:%\d])"
_NO_FIGURE_BEFORE = r"(?<![零〇一二三四五六七八九十廿卅百\d月第./:-])"
_THIRD = "(?P<third>初(?![一二三四五六七八九十次])|头|上旬|中旬|下旬|底|末|尾|中(?![国午间]))"
_THIRDS: Final = {"初": "early", "头": "early", "上旬": "early", "中": "mid", "中旬": "mid"}
_YEARS_AHEAD: Final = {"今": 0, "明": 1, "来": 1, "出": 1, "后": 2}
_OVER = ("去", "前", "19")  # a year of the last century is a birth, as a rule, and nobody's wish


def year_of(written: str, now: Now) -> int | None:
    """None for a year that is over, or one written as no year is."""
    if written.startswith(_OVER):
        return None
    if written[0] in _YEARS_AHEAD:
        return now.today.year + _YEARS_AHEAD[written[0]]
    year = number(written[:-1].replace("两", "二"))
    return year if year > 99 else 2000 + year


def named(match: re.Match[str], group: str) -> str | None:
    return match.groupdict().get(group)


def _month_day(match: re.Match[str], now: Now) -> Days | None:
    month, (first, last) = month_number(match["month"]), _first_and_last(match)
    if not match["year"]:
        return nearest(day_in(month_in_years(now.since, month), first, last), now.since)
    year = year_of(match["year"], now)
    return next(day_in(iter([(year, month)]), first, last)) if year else None


def _day_of_month(match: re.Match[str], now: Now) -> Days | None:
    first, last = _first_and_last(match)
    rel = named(match, "rel")
    if not rel:
        return nearest(day_in(months_from(now.since), first, last), now.since)
    ahead = months_ahead(rel)
    return None if ahead is None else next(day_in(iter([month_after(now.today, ahead)]), first, last))


def _first_and_last(match: re.Match[str]) -> tuple[int, int | None]:
    """18、19号 are a run of days, 18、25号 are two days of which the first counts."""
    first, last = number(match["day"]), named(match, "last")
    if last is None or (match["to"] in "、或和" and number(last) != first + 1):
        return first, None
    return first, number(last)


def _either_day(match: re.Match[str], now: Now) -> Days | None:
    """二十七八号 is the 27th or the 28th."""
    base = number(match["tens"]) if match["tens"] else 0
    first, last = number(match["first"]), number(match["second"])
    return nearest(day_in(months_from(now.since), base + first, base + last), now.since) if last == first + 1 else None


def months_ahead(rel: str) -> int | None:
    """None for 上个月 and 每月."""
    return None if rel[0] in "上每" else rel.count("下")


def _month(match: re.Match[str], now: Now) -> Days | None:
    month, part = month_number(match["month"]), named(match, "third")
    if not match["year"]:
        return nearest((_part_of(*m, part) for m in month_in_years(now.since, month)), now.since)
    year = year_of(match["year"], now)
    return _part_of(year, month, part) if year else None


def _relative_month(match: re.Match[str], now: Now) -> Days | None:
    ahead = months_ahead(match["rel"])
    return None if ahead is None else _part_of(*month_after(now.today, ahead), match["third"])


def _some_third(match: re.Match[str], now: Now) -> Days | None:
    """月初 said on the 25th is the next month's."""
    return nearest((_part_of(*m, match["third"]) for m in months_from(now.since, 2)), now.since)


def _part_of(year: int, month: int, part: str | None) -> Days:
    return third(year, month, _THIRDS.get(part, "late")) if part else whole_month(year, month)


def _year(match: re.Match[str], now: Now) -> Days | None:
    year = year_of(match["year"], now)
    return (date(year, 1, 1), date(year, 12, 31)) if year else None


def _edge_of_year(match: re.Match[str], now: Now) -> Days | None:
    """年底 is December and 年初 January: the last and the first of the year's parts."""
    month = 1 if match["edge"] == "初" else 12
    if not match["year"]:
        return nearest((whole_month(*m) for m in month_in_years(now.since, month)), now.since)
    year = year_of(match["year"], now)
    return whole_month(year, month) if year else None


FORMS: Final[tuple[Form, ...]] = (
    form(
        "月",
        rf"{YEAR}(?<![个第几])(?P<month>{MONTH})月份?的?(?P<day>{DAY})(?:{_LAST}[日号]|{_HAO}|{_BARE})",
        _month_day,
    ),
    form("月", rf"{_REL}(?P<day>{DAY})(?:{_LAST}{_HAO}|{_HAO}|{_BARE})", _day_of_month),
    form("号", rf"{_NO_FIGURE_BEFORE}(?P<day>{DAY})(?:{_LAST})?号(?!{_NOT_DAYS})", _day_of_month),
    form(
        "日",  # 三日 is how many, 3日 is which
        rf"{_NO_FIGURE_BEFORE}(?P<day>\d\d?)(?:{_LAST})?日(?!{_NOT_DAYS}|[一二两三四五六七八九\d]+次)",
        _day_of_month,
    ),
    form(
        "号",
        "(?<![第月])(?P<tens>[二三]?十|廿)?(?P<first>[一二三四五六七八])(?P<second>[一二三四五六七八九])号",
        _either_day,
    ),
    form("号", rf"(?:[路街巷弄村区苑幢栋座第a-z]-?|大道|胡同|(?<!知)道|窗口?|柜台|房间|座位)(?:\d+|{DAY})号", no_date),
    form("号", rf"(?:叫|排|拿|取|抽|领)号?(?:到|了|的是|的)?(?:\d+|{DAY})号", no_date),
    form("日", r"(?:等|要|用|交|办|做|花)[了咗]?\d+日", no_date),
    form("月", rf"{YEAR}(?<![个第几])(?P<month>{MONTH})月份?{_THIRD}", _month),
    form("月", rf"{YEAR}(?<![个第几多半])(?P<month>{MONTH})月(?!份?(?:[内龄大初底]|{NUMBER}(?![\d个])))份?", _month),
    form("月", rf"{_REL}{_THIRD}?", _relative_month),
    form("月 旬", "(?<![个每满])(?:月(?=[初底末尾头中])|(?=[上中下]旬))" + _THIRD, _some_third),
    form("年", r"(?P<year>(?<!大)[明后来出]年|(?<!\d)20\d\d年)(?![级度])", _year),
    form(
        "年",
        r"(?:(?P<year>[今明后来出去]年|(?<!\d)20\d\d年)年?|年)(?P<edge>[底末尾初])(?![一二三四五六七八九十])",
        _edge_of_year,
    ),
)
