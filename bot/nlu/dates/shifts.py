"""How far something is to be moved from its own day: 推迟一周, 往后挪两天, 提前一天, a week later, two days earlier."""

import re
from datetime import timedelta
from typing import Final

from bot.nlu.numbers import ENGLISH_NUMBER, NUMBER, english_number, number

_LATER: Final = "推迟|推后|延迟|延后|延期|顺延|晚|往后(?:推|挪|移|延|改|调)?|向后(?:推|挪|移|延)?|后(?:推|延|移)|推"
_EARLIER: Final = "提前|提早|早|往前(?:提|挪|移|推|改|调)?|向前(?:提|挪|移)?"
_CHINESE: Final = re.compile(
    rf"(?:(?P<later>{_LATER})|(?P<earlier>{_EARLIER}))(?:个|了|到|迟)?(?P<n>{NUMBER})个?(?P<unit>天|日|周|星期|礼拜)(?!后|之后|以后|内)"
)
_N: Final = rf"(?P<n>a|one|another|{ENGLISH_NUMBER})"
_ENGLISH: Final = (
    re.compile(rf"\b{_N} (?P<unit>day|week)s? (?:(?P<later>later|after that)|(?P<earlier>earlier|sooner))\b"),
    re.compile(
        r"\b(?:(?P<later>push|postpone|delay|put|move)(?: it| my appointment| the appointment)?(?: back| off)?"
        rf"|(?P<earlier>bring)(?: it| my appointment| the appointment)? forward) by {_N} (?P<unit>day|week)s?\b"
    ),
)
_WEEKS: Final = {"周", "星期", "礼拜", "week"}


def read_shift(normal: str) -> timedelta | None:
    """`normal` is normalised. Negative where it is to be earlier; None where no such shift is told."""
    found = _CHINESE.search(normal) or next(filter(None, (pattern.search(normal) for pattern in _ENGLISH)), None)
    if found is None:
        return None
    written = found["n"]
    single = written in ("a", "another")
    amount = 1 if single else english_number(written) if written.isascii() else number(written)
    days = amount * (7 if found["unit"] in _WEEKS else 1)
    return timedelta(days=days if found["later"] else -days)
