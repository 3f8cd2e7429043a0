"""Which moment a question about opening is about, and how open a site is then. Picks texts; says nothing by itself."""

from collections.abc import Iterable
from datetime import date, datetime, time

from bot.config import Opening, Site
from bot.dialog.talk import Talk
from bot.domain.meaning import DayPart
from bot.domain.text import Text
from bot.frozen import Frozen
from bot.services.answers import full_date
from bot.services.hall import HallFacts, Special
from bot.services.hall_questions import Asked, Question

NOON = "noon"
PARTS = {
    DayPart.MORNING.value: (time(6), time(12)),
    NOON: (time(12), time(13)),
    DayPart.AFTERNOON.value: (time(13), time(18)),
    DayPart.EVENING.value: (time(18), time.max),
}


class When(Frozen):
    """`now`: this very moment. Else `day`, at `at` or in a `part` of it where one was named."""

    day: date
    now: bool = False
    part: str = ""
    at: time | None = None


class State(Frozen):
    """`next` is the first opening after the moment asked about, where the site is shut then."""

    site: Site
    open: bool
    text: Text
    next: datetime | None


def when_asked(talk: Talk, question: Question, sites: Iterable[Site]) -> When:
    said, hall = talk.reading, talk.services.hall
    part = "" if said.time else NOON if question.noon else said.part.value if said.part else ""
    today = hall.now.date()
    if said.date and (said.date.start != today or part or said.time):
        return When(said.date.start, part=part, at=said.time)
    if part or said.time:
        return When(hall.day_to_tell(sites, said.time or PARTS[part][0]), part=part, at=said.time)
    if Asked.HOURS in question.asked and not said.date:
        return When(hall.day_to_tell(sites))
    return When(today, now=True)


def in_words(when: When) -> Text:
    if when.now:
        return Text("sites-when-now")
    if when.at:
        return Text("sites-when-time", {"day": when.day, "time": when.at})
    if when.part:
        return Text("sites-when-part", {"day": when.day, "part": Text(f"sites-part-{when.part}")})
    return Text("sites-when-day", {"day": when.day})


def state(hall: HallFacts, site: Site, when: When) -> State:
    spans = hall.hours_on(site, when.day)
    if when.now:
        return _state_now(hall, site, spans)
    next_time = hall.opens_next(site, hall.at(when.day, _end(when)))
    if any(_within(span.start, span.end, when) for span in spans):
        return State(site, True, Text("sites-hours", {"hours": hours(spans)}), next_time)
    key = "sites-open-other" if spans else "sites-shut"
    return State(site, False, Text(key, {"hours": hours(spans)} if spans else {}), next_time)


def hours(spans: Opening) -> tuple[Text, ...]:
    return tuple(Text("sites-span", {"start": span.start, "end": span.end}) for span in spans)


def special(hall: HallFacts, sites: Iterable[Site], when: When) -> tuple[Text, ...]:
    """Why the day is another than usual, as far as all of them share it."""
    sites = tuple(sites)
    reasons = {hall.special(when.day, site) for site in sites}
    notes = []
    if reasons == {Special.CLOSURE} and len(sites) == 1 and (reason := hall.closure_on(sites[0], when.day)):
        notes.append(Text("sites-why-closure", {"reason": reason}))
    elif Special.HOLIDAY in reasons or Special.MAKE_UP in reasons:
        notes.append(Text("sites-why-holiday" if Special.HOLIDAY in reasons else "sites-why-make_up"))
    if when.day > hall.known_until:
        notes.append(Text("sites-why-provisional", {"until": full_date(hall.known_until)}))
    return tuple(notes)


def _state_now(hall: HallFacts, site: Site, spans: Opening) -> State:
    next_time = hall.opens_next(site, hall.now)
    if hall.today(site).open_now:
        return State(site, True, Text("sites-open-now", {"hours": hours(spans)}), next_time)
    text = Text("sites-opens", {"next": next_time}) if next_time else Text("sites-shut")
    return State(site, False, text, next_time)


def _within(start: time, end: time, when: When) -> bool:
    if when.at:
        return start <= when.at < end
    first, last = PARTS[when.part] if when.part else (time.min, time.max)
    return start < last and first < end


def _end(when: When) -> time:
    if when.at:
        return when.at
    return min(PARTS[when.part][1], time(23, 59)) if when.part else time(23, 59)
