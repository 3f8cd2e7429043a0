"""Numbers as people write them in dates: 18, 十八, 廿八, 二零二七, two, a, 3rd; and the names counted."""

import re
from typing import Final

_DIGITS: Final = {
    c: n for n, cs in enumerate(("零〇", "一", "二两", "三", "四", "五", "六", "七", "八", "九")) for c in cs
}
_TENS: Final = {"廿": "二十", "卅": "三十"}
_WORDS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip
_ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip

ENGLISH_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ENGLISH_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_ONES = "[一二三四五六七八九]"
NUMBER: Final = r"(?:\d{1,3}|[零〇一二两三四五六七八九十廿卅百]{1,5})"
DAY: Final = rf"(?:(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?!\d)|[二三]?十{_ONES}?|[廿卅]{_ONES}?|{_ONES})"
MONTH: Final = rf"(?:(?<!\d)(?:1[0-2]|0?[1-9])(?!\d)|十[一二]?|元|{_ONES})"
ENGLISH_NUMBER: Final = rf"(?:\d{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
ORDINAL: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)|twenty[- ](?:{'|'.join(_ORDINALS[:9])})|thirty[- ]first|thirtieth"
    rf"|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
)


def number(written: str) -> int:
    """Up to 999, in digits or Chinese numerals. 二七 is read digit by digit."""
    if written.isdecimal():
        return int(written)
    for short, long in _TENS.items():
        written = written.replace(short, long)
    hundreds, hundred, rest = written.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    if not hundred and not ten:
        return int("".join(str(_DIGITS[c]) for c in ones))
    above = (number(hundreds) if hundreds else 1) * 100 if hundred else 0
    if ten:
        above += (number(tens.lstrip("零〇") or "一") if tens else 1) * 10
    return above + (number(ones) if ones else 0)


def month_number(written: str) -> int:
    return 1 if written == "元" else number(written)


def english_number(written: str) -> int:
    return int(written) if written.isdecimal() else _WORDS[written]


def ordinal(written: str) -> int:
    """3rd, third, twenty-first."""
    if digits := re.match(r"\d+", written):
        return int(digits[0])
    if written == "thirtieth":
        return 30
    tens, _, ones = written.replace("-", " ").rpartition(" ")
    return {"": 0, "twenty": 20, "thirty": 30}[tens] + _ORDINALS.index(ones) + 1
