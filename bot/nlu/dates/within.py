"""A visit wished for within some days: 约三天内的号, an appointment within the next 3 days, or nothing but that.

Told of anything else it is a length of time and no date: 三天内能办好吗 asks how long it takes. What stands
around it decides.
"""

import re
from typing import Final

from bot.domain.patterns import Pattern
from bot.nlu.dates.forms import Days, Form, Now, form, in_days, in_months, run
from bot.nlu.numbers import ENGLISH_NUMBER, NUMBER, english_number, number

_AMOUNT: Final = rf"(?P<n>{NUMBER})(?P<unit>天|个?星期|周|个?礼拜|个月)"
_VISIT_BEFORE: Final = Pattern(r"约(?:一?个|在|的|到)?$")
_VISIT_AFTER: Final = Pattern(
    "的?(?:能|可以|还|都|想|要|可|就|我|随便)*(?:有(?:没有)?[空余]?[号位]|有空|(?<![大节])预?约(?!好|了)|(?:空余?|可约)?的?(?:号|预约|时间段))"
)
_BY_ITSELF: Final = Pattern("的?(?:都|就|也|最)?(?:行|可以|成|好|任何时间|哪天|随便)*[吧的啊呀]?[!。.,~]*$")
_HERALD: Final = Pattern("(?:^|[,。])(?:我|想|最近|最好|就|那|在|这)*$")
_TAKES: Final = Pattern("[^,。;]{0,8}(?:办好|办完|办下来|办成|出证|出来|拿到|好吗|下来|取|寄|收到|完成)")
_ENGLISH: Final = rf"(?P<n>a couple of|{ENGLISH_NUMBER}) (?P<unit>day|week|fortnight|month|year)s?\b"
_VISIT_ENGLISH: Final = Pattern(
    r"\b(?:book|appointments?|slots?|come in|visit|reserve|any ?time|any day|free|need (?:it|one|them))\b"
)
_NO_VISIT: Final = Pattern(r"\b(?:ready|done|issued|processed|finished|made|registered|collect(?:ed)?|how long)\b")
_FROM_SOMETHING: Final = Pattern(r" (?:of|after|from|before)\b")
_ITSELF_ENGLISH: Final = Pattern(
    r"(?:(?:some ?time|in|any ?time|please|ok|okay|yes|is fine|works|would be good|[ .,!])*)$"
)


def _within(match: re.Match[str], now: Now) -> Days | None:
    text, at, to = match.string, match.start(), match.end()
    before = text[max(0, at - 12) : at]
    if _TAKES.match(text, to):
        return None
    alone = _HERALD.search(before) and _BY_ITSELF.match(text, to)
    return _chinese(match, now) if alone or _VISIT_BEFORE.search(before) or _VISIT_AFTER.match(text, to) else None


def _ahead(match: re.Match[str], now: Now) -> Days | None:
    return None if _TAKES.match(match.string, match.end()) else _chinese(match, now)


def _chinese(match: re.Match[str], now: Now) -> Days | None:
    amount, unit = number(match["n"]), match["unit"]
    return _run(now, months=amount) if unit == "个月" else _run(now, days=amount * (1 if unit == "天" else 7))


def _within_english(match: re.Match[str], now: Now) -> Days | None:
    text, at, to = match.string, match.start(), match.end()
    if _NO_VISIT.search(text) or _FROM_SOMETHING.match(text, to):
        return None
    alone = _ITSELF_ENGLISH.fullmatch(text[:at]) and _ITSELF_ENGLISH.match(text, to)
    if not (alone or _VISIT_ENGLISH.search(text)):
        return None
    amount = 2 if match["n"].endswith("of") else english_number(match["n"])
    if match["unit"] in ("month", "year"):
        return _run(now, months=amount * (12 if match["unit"] == "year" else 1))
    return _run(now, days=amount * {"day": 1, "week": 7, "fortnight": 14}[match["unit"]])


def _run(now: Now, *, days: int = 0, months: int = 0) -> Days | None:
    """From today to the same day so many days or months on."""
    end = in_months(now.today, months) if months else (in_days(now.today, days) or (None,))[0]
    return run(now.today, end) if end and (days or months) else None


FORMS: Final[tuple[Form, ...]] = (
    form("内 里", rf"{_AMOUNT}(?:之|以)?[内里](?!面)", _within),
    form("最近 近 这", rf"(?:最近|近|这){_AMOUNT}(?:之|以)?[内里]?", _within),
    form("未来 接下来 今后 往后", rf"(?:未来|接下来|今后|往后)的?(?:这)?{_AMOUNT}(?:之|以)?[内里]?", _ahead),
    form("within", rf"\bwithin (?:the next |the coming |the )?{_ENGLISH}", _within_english),
    form("next coming", rf"\b(?:(?:in|over|during|for) )?(?:the )?(?:next|coming) {_ENGLISH}", _within_english),
)
