"""What visits at home take of a crew's day: minutes at the door and on the way, parts of the day, the window told."""

from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta
from typing import Final

from bot.config import HomeVisits, Opening, Span
from bot.domain.home_visits import Part, Tasks

USUAL_MINUTES: Final = 20  # at the door, where `bot.toml` says nothing of the item
NOON: Final = time(12)
WINDOW: Final = timedelta(hours=1)
WINDOW_STEP: Final = 30  # minutes


def minutes_at_door(tasks: Tasks, rules: HomeVisits) -> int:
    each = (rules.minutes_at_door.get(task.item, USUAL_MINUTES) * task.people for task in tasks)
    return rules.minutes_set_up + sum(each)


def minutes_taken(tasks: Tasks, district: str, districts: Iterable[str], rules: HomeVisits) -> int:
    """Of a crew's day: at the door, and the way there as long as it is on the average of all districts."""
    ways = [rules.minutes_from(district, other) for other in districts] or [rules.minutes_other_district]
    return minutes_at_door(tasks, rules) + round(sum(ways) / len(ways))


def parts_of_day(spans: Opening, pause: Span | None) -> Mapping[Part, tuple[Span, ...]]:
    """The working spans of a day before and after the pause, or noon."""
    ends, begins = (pause.start, pause.end) if pause else (NOON, NOON)
    morning = (_cut(span, span.start, min(span.end, ends)) for span in spans)
    afternoon = (_cut(span, max(span.start, begins), span.end) for span in spans)
    return {
        Part.MORNING: tuple(span for span in morning if span),
        Part.AFTERNOON: tuple(span for span in afternoon if span),
    }


def _cut(span: Span, start: time, end: time) -> Span | None:
    return Span(start=start, end=end) if start < end else None


def minutes_of(spans: Iterable[Span]) -> int:
    return sum(minute(span.end) - minute(span.start) for span in spans)


def minute(moment: time) -> int:
    """Since midnight."""
    return moment.hour * 60 + moment.minute


def window_told(arrive: datetime) -> tuple[datetime, datetime]:
    """An hour that begins on the half hour and holds the moment planned. `arrive` in the hall's zone."""
    begins = arrive.replace(minute=arrive.minute // WINDOW_STEP * WINDOW_STEP, second=0, microsecond=0)
    return begins, begins + WINDOW
