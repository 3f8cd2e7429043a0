"""What the hall's figures say of a stretch of time: a week on the figures page, a month on its sheet."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Self

from bot.frozen import Frozen
from bot.store.figures import CaseCount, VisitCount, VisitRow


class Week(Frozen):
    """Or a month; `first` is its first day. `kinds` counts the cases that came in, the share of `on_time` is of `due`,
    `after` are minutes served after hours.
    """

    first: date
    kinds: Mapping[str, int]
    due: int
    on_time: int
    visits: int
    absent: int
    served: int
    waited: timedelta
    after: int

    @classmethod
    def of(
        cls, first: date, cases: Iterable[CaseCount], visits: Sequence[VisitCount], late: Iterable[VisitRow]
    ) -> Self:
        """Of several weeks it is what they have together."""
        kinds: Counter[str] = Counter()
        due = on_time = 0
        for one in cases:
            kinds[one.kind] += one.count
            due, on_time = due + one.due, on_time + one.on_time
        return cls(
            first,
            kinds,
            due,
            on_time,
            sum(one.count for one in visits),
            sum(one.absent for one in visits),
            sum(one.served for one in visits),
            sum((one.waited for one in visits), timedelta()),
            sum(row.after for row in late),
        )

    @property
    def cases(self) -> int:
        return sum(self.kinds.values())

    @property
    def share_on_time(self) -> int | None:
        return percent(self.on_time, self.due)

    @property
    def share_absent(self) -> int | None:
        return percent(self.absent, self.visits)

    @property
    def mean_wait(self) -> int | None:
        """Whole minutes."""
        return round(self.waited / self.served / timedelta(minutes=1)) if self.served else None


def percent(part: int, whole: int) -> int | None:
    return round(100 * part / whole) if whole else None
