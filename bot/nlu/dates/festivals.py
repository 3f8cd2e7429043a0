"""Festivals in both languages: 国庆, 明年五一, 中秋节, 除夕, 国庆期间, Chinese New Year's Eve.

A bare name is the festival's own day. With 期间, 假期 or the like it is its days off, where they are the same every
year: 国庆 the first seven of October, 五一 the first five of May, 春节 eight from New Year's Eve on.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Final

from bot.frozen import Frozen
from bot.nlu.dates.forms import Days, Form, Now, form, nearest, no_date
from bot.nlu.dates.lunar import lunar_day, new_year
from bot.nlu.dates.months import YEAR, year_of
from bot.nlu.numbers import NUMBER

DayOf = Callable[[int], date | None]


class Festival(Frozen):
    """`chinese` and `english` are patterns, `signs` what of them must occur; `off` is the days off: how many days
    before the festival they begin, and how many they are."""

    signs: str
    chinese: str
    english: str
    day: DayOf
    off: tuple[int, int] = (0, 1)


def _fixed(month: int, day: int) -> DayOf:
    return lambda year: date(year, month, day)


def _lunar(month: int, day: int) -> DayOf:
    return partial(lunar_day, month=month, day=day)


def _term(month: int, offset: float) -> DayOf:
    """A solar term's day in this century, by the usual formula; right for each year from 2024 to 2051."""
    return lambda year: date(year, month, int(year % 100 * 0.2422 + offset) - year % 100 // 4)


_NO_FIGURE = r"(?<![零一二三四五六七八九十百第拜期\d])"
_NO_COUNT = "(?![一二三四五六七八九十零百千万元块个号点月日人年])"
_ELEVENTH = "十一(?=前|后|之|以|期间|假|长假|小长|放假|那天|当天|的时候|去|出|回|要|想|来|能|还)"
_CNY = "(?:chinese|lunar) new year|spring festival|cny"
_FESTIVALS: Final = (
    Festival(
        "元旦", "元旦", r"new year'?s(?: day)?\b(?! eve)|(?:(?<=before )|(?<=after ))(?:the )?new year", _fixed(1, 1)
    ),
    Festival("情人节", "情人节", "valentine'?s(?: day)?", _fixed(2, 14)),
    Festival("妇女节 三八节", "(?:三八)?妇女节|三八节", "women'?s day", _fixed(3, 8)),
    Festival("清明", "清明", "qingming|tomb[- ]sweeping(?: day)?", _term(4, 4.81)),
    Festival(
        "五一 劳动节", f"{_NO_FIGURE}五一{_NO_COUNT}|(?:国际)?劳动节", "labou?r day|may day", _fixed(5, 1), off=(0, 5)
    ),
    Festival("青年节", "(?:五四)?青年节", "youth day", _fixed(5, 4)),
    Festival("六一 儿童节", f"{_NO_FIGURE}六一{_NO_COUNT}(?:儿童节)?|儿童节", "children'?s day", _fixed(6, 1)),
    Festival("建军节", "(?:八一)?建军节", "army day", _fixed(8, 1)),
    Festival("教师节", "教师节", "teachers?'?s? day", _fixed(9, 10)),
    Festival(
        "国庆 十一",
        f"国庆|{_NO_FIGURE}{_ELEVENTH}",
        r"national day|national holidays?\b|golden(?= week)",
        _fixed(10, 1),
        off=(0, 7),
    ),
    Festival("双十一 双11", "双十一|双11", "singles'? day", _fixed(11, 11)),
    Festival("双十二 双12", "双十二|双12", "double twelve", _fixed(12, 12)),
    Festival("冬至", "冬至", "winter solstice", _term(12, 21.94)),
    Festival("平安夜", "平安夜", "christmas eve", _fixed(12, 24)),
    Festival("圣诞", "圣诞", r"(?:christmas(?: day)?|xmas)\b(?! eve)", _fixed(12, 25)),
    Festival("节礼日", "节礼日", "boxing day", _fixed(12, 26)),
    Festival("跨年", "跨年夜?", "(?<!chinese )(?<!lunar )new year'?s eve", _fixed(12, 31)),
    Festival(
        "春节 农历 过年 大年初一",
        "春节|农历新?年|(?<![超不通])过年(?![检龄纪轻级底限费初末份])",
        rf"(?:{_CNY})\b(?:'s day)?(?!(?:'?s)? eve)",
        new_year,
        off=(1, 8),
    ),
    Festival("元宵", "元宵", "lantern festival", _lunar(1, 15)),
    Festival("端午 端阳", "端午|端阳", "dragon[- ]boat", _lunar(5, 5)),
    Festival("七夕", "七夕", "qixi", _lunar(7, 7)),
    Festival("中元", "中元", "ghost festival", _lunar(7, 15)),
    Festival("中秋", "中秋", "mid[- ]?autumn|moon festival", _lunar(8, 15)),
    Festival("重阳", "重阳", "double ninth", _lunar(9, 9)),
    Festival("腊八", "腊八", "laba festival", _lunar(12, 8)),
    Festival("小年", "小年(?![夜纪轻])", "little new year", _lunar(12, 23)),
    Festival(
        "除夕 年三十 年卅 大年夜", "除夕夜?|大?年三十晚?|大?年卅|大年夜", f"(?:{_CNY})(?:'?s)? eve", _lunar(12, 30)
    ),
)


def _festival(match: re.Match[str], now: Now, *, days_off: bool = False) -> Days | None:
    written = match.groupdict()
    festival = _FESTIVALS[next(int(name[1:]) for name, text in written.items() if text and name[1:].isdecimal())]
    before, length = festival.off if days_off or written["off"] else (0, 1)
    if written.get("year"):
        year = year_of(match["year"], now)
        return _span(festival, year, before, length) if year else None
    years = range(now.since.year - 1, now.since.year + 3)
    return nearest((_span(festival, year, before, length) for year in years), now.since)


def _days_off(match: re.Match[str], now: Now) -> Days | None:
    return _festival(match, now, days_off=True)


def _span(festival: Festival, year: int, before: int, length: int) -> Days | None:
    day = festival.day(year)
    if day is None:
        return None
    return day - timedelta(days=before), day + timedelta(days=length - before - 1)


_CHINESE = "|".join(f"(?P<f{n}>{festival.chinese})" for n, festival in enumerate(_FESTIVALS))
_ENGLISH = "|".join(f"(?P<f{n}>{festival.english})" for n, festival in enumerate(_FESTIVALS))
_CHINESE_SIGNS = " ".join(festival.signs for festival in _FESTIVALS)
_ENGLISH_SIGNS = (
    "new valentine women qingming tomb labo may youth children army teacher national golden singles winter christmas "
    "xmas boxing chinese lunar spring cny lantern dragon qixi ghost mid moon double laba little"
)
_PLACE = (
    "(?:路|街|大道|广场|小区|村|镇|社区|小学|中学|大学|学校|中|大桥|桥|站|巷|弄|"
    + "大厦|公园|派出所|商场|超市|医院|酒店|寺|店)"
)
_SURNAME = (
    "[张王李赵刘陈杨黄吴徐孙朱马胡郭林何高郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁董苏吕魏蒋田杜丁沈姜傅钟卢汪崔陆姚邱夏谭邹熊孟秦"
    "阎薛侯龙段郝邵叫]"
)
_WISHED = "(?:快乐|愉快|安康|吉祥|幸福|好(?=[呀啊!,。~]|$))"

FORMS: Final[tuple[Form, ...]] = (
    form(
        _CHINESE_SIGNS,
        f"{YEAR}(?:{_CHINESE})节?(?P<off>的?(?:小?长假|假期|假日|放假|期间|黄金周))?",
        _festival,
        _days_off,
    ),
    form(_CHINESE_SIGNS, f"(?:元旦|春节|端午|中秋|国庆|元宵|圣诞|重阳|教师|儿童)节?{_WISHED}", no_date),
    form(
        "五 三 十一 六一 八 七 国庆 中秋 元旦",
        f"(?:五一|五四|十一|六一|八一|七一|三八|国庆|中秋|元旦|重阳){_PLACE}(?:{NUMBER}号)?",
        no_date,
    ),
    form("国庆 中秋 元旦 春节", f"{_SURNAME}(?:国庆|中秋|元旦|春节)", no_date),
    form(
        _ENGLISH_SIGNS,
        rf"\b(?:{_ENGLISH})\b(?:'s)?(?: festival| day)?(?P<off> holidays?| break| week)?",
        _festival,
        _days_off,
    ),
    form("happy merry", rf"\b(?:happy|merry) (?:{_ENGLISH}|new year)", no_date),
)
