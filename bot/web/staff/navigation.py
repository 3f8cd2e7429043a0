"""The pages of the console in the order of its navigation: the one list. A new page is one line here, a text
`desk-page-<name>`, a picture in `icons.html` and a module that serves its path.
"""

from collections.abc import Sequence
from typing import Final

from bot.domain.desk import at_least
from bot.domain.staff import Role, Staff
from bot.frozen import Frozen

FIRST: Final = 4  # so many stand in the bar of a phone, the others behind "more"


class Page(Frozen):
    """`least` is the role from which on it can be seen."""

    name: str
    path: str
    least: Role


PAGES: Final[Sequence[Page]] = (
    Page("cases", "/staff/cases", Role.CLERK),
    Page("find", "/staff/find", Role.CLERK),
    Page("board", "/staff/board", Role.CLERK),
    Page("day", "/staff/day", Role.CLERK),
    Page("week", "/staff/week", Role.CLERK),
    Page("closures", "/staff/closures", Role.LEAD),
    Page("figures", "/staff/figures", Role.LEAD),
    Page("questions", "/staff/questions", Role.CLERK),
    Page("visits", "/staff/visits", Role.CLERK),
    Page("rounds", "/staff/rounds", Role.CLERK),
    Page("classes", "/staff/classes", Role.CLERK),
    Page("documents", "/staff/documents", Role.CLERK),
    Page("thanks", "/staff/thanks", Role.LEAD),
    Page("answers", "/staff/answers", Role.LEAD),
    Page("people", "/staff/people", Role.ADMIN),
)


def pages_for(who: Staff) -> list[Page]:
    return [page for page in PAGES if at_least(who, page.least)]
