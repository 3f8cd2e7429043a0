"""Numbers as people write them: 18, 十八, 廿八, 二零二七, two, a, 3rd."""

import re
from typing import Final

_DIGITS: Final = {
    c: n for n, cs in enumerate(("零〇", "一", "二两", "三", "四", "五", "六", "七", "八", "九")) for c in cs
}
_TENS: Final = {"廿": "二十", "卅": "三十"}
_TO_TWENTY: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_TENS_ABOVE: Final = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
COUNT: Final = {word: n for n, word in enumerate(_TO_TWENTY)} | _TENS_ABOVE
_WORDS: Final = {"a": 1, "an": 1} | {word: n for word, n in COUNT.items() if 0 < n <= 30}
ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip

NUMBER: Final = r"(?:\d{1,3}|[零〇一二两三四五六七八九十廿卅百]{1,5})"
ENGLISH_NUMBER: Final = rf"(?:\d{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
ORDINAL: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)|twenty[- ](?:{'|'.join(ORDINALS[:9])})|thirty[- ]first|thirtieth"
    rf"|{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
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


def english_number(written: str) -> int:
    return int(written) if written.isdecimal() else _WORDS[written]


def ordinal(written: str) -> int:
    """3rd, third, twenty-first."""
    if digits := re.match(r"\d+", written):
        return int(digits[0])
    if written == "thirtieth":
        return 30
    tens, _, ones = written.replace("-", " ").rpartition(" ")
    return {"": 0, "twenty": 20, "thirty": 30}[tens] + ORDINALS.index(ones) + 1
