"""Numbers with a meaning of their own: badge, window, receipt, how many people. Reads normalised text."""

import re
from collections.abc import Mapping
from typing import Final

from bot.domain.meaning import NO_ENTITIES
from bot.nlu.dates.numbers import number

_PATTERNS: Final = (
    ("badge", re.compile(r"(?:警号|工号|badge(?: no\.?| number)?)\s*(?:是|为|:)?\s*(\d{3,10})")),
    ("window", re.compile(r"(?<!\d)(\d{1,3})号(?:窗口|柜台|窗)|(?:window|counter)\s+(\d{1,3})\b")),
    (
        "receipt_no",
        re.compile(r"(?:回执号?|受理号|receipt(?: no\.?| number)?)\s*(?:是|为|:)?\s*([a-z]{0,4}\d{6,20})"),
    ),
    ("amount", re.compile(r"(\d+(?:\.\d+)?)\s*(?:元|块|yuan)")),
)
_PEOPLE = re.compile(
    r"(?<![\d第])(\d{1,2}|[一二两三四五六七八九十]{1,2})(?:个人|口人|位)|\b(\d{1,2}) (?:people|persons)\b"
)


def read_entities(text: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, pattern in _PATTERNS:
        if match := pattern.search(text):
            found[name] = next(group for group in match.groups() if group).upper()
    if match := _PEOPLE.search(text):
        found["people"] = str(number(match[1] or match[2]))
    return found or NO_ENTITIES
