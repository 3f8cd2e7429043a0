"""Days and months as they are numbered and named in a date."""

from typing import Final

from bot.nlu.numbers import number

ENGLISH_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ENGLISH_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_ONES = "[一二三四五六七八九]"
DAY: Final = rf"(?:(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?!\d)|[二三]?十{_ONES}?|[廿卅]{_ONES}?|{_ONES})"
MONTH: Final = rf"(?:(?<!\d)(?:1[0-2]|0?[1-9])(?!\d)|十[一二]?|元|{_ONES})"


def month_number(written: str) -> int:
    return 1 if written == "元" else number(written)
