"""The first day that is worked: after a festival (国庆后第一个工作日), in a month, or after the coming holiday (节后).

Which days are worked is the calendar's to say, make-up workdays included; where its plan ends, a festival's usual days
off and the weekends are what is known.
"""

import re
from typing import Final

from bot.domain.patterns import Pattern
from bot.domain.timeline import DAY, next_working_day
from bot.nlu.dates.forms import Days, Form, Now, form, one

_FIRST: Final = "(?:(?:第一|首|头一|最早一)个?(?:工作日|上班日)|第一天上班|上班的?(?:第一|头一)天)"
_AFTER: Final = "(?:(?:之|以|过)?后|结束后?|过完|放完假后?|回来)"
FOLLOWING: Final = Pattern(rf"节?(?:假期|长假|放假)?(?P<after>{_AFTER})?的?,?{_FIRST}(?:那天)?")
OPENING: Final = Pattern(
    r"\b(?:the )?(?:very )?(?:first|next) (?:working|business|work) ?day (?:back )?(?:(?P<after>after|following)|of|in)"
    + r"(?: the)? ?$"
)


def first_working(after: bool, days: Days, now: Now) -> Days | None:
    """Of the run itself, or of what follows it; None where none of its days is worked."""
    day = next_working_day(days[1] + DAY if after else max(days[0], now.today), now.calendar)
    return one(day if after or day <= days[1] else None)


def _after_holiday(_match: re.Match[str], now: Now) -> Days | None:
    """After the one that is on, or the next on the plan."""
    ahead = sorted(day for day in now.calendar.days_off if day >= now.today)
    if not ahead:
        return None
    day = ahead[0]
    while day in now.calendar.days_off:
        day += DAY
    return one(next_working_day(day, now.calendar))


def _next(_match: re.Match[str], now: Now) -> Days | None:
    return one(next_working_day(now.today + DAY, now.calendar))


FORMS: Final[tuple[Form, ...]] = (
    form("节 假", rf"(?:小?长假|放?假期?|过?节){_AFTER}的?,?{_FIRST}", _after_holiday),
    form(
        "day",
        r"\b(?:the )?first (?:working|business|work) ?day (?:back )?after (?:the |this |these )?"
        r"(?:public |long |coming |next )?(?:holidays?|break)\b",
        _after_holiday,
    ),
    form("工作日 上班日", "下(?:一|1)?个(?:工作日|上班日)", _next),
    form("day", r"\b(?:the )?next (?:working|business|work) ?day\b(?! (?:after|following|of|in)\b)", _next),
)
