"""Is it open then, and where is an item done: the answer in the first line, then a line a site, the open ones first.

Picks texts and their order; the sentences are in `locales/`.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from bot.config import Site
from bot.domain.text import Lines, Text, Value
from bot.services.answers import full_date
from bot.services.hall import HallFacts, names
from handlers.site_when import State, When, hours, in_words, special, state

DAYS_MOST = 7


def told(lines: Iterable[Value]) -> Text:
    return Text("sites-told", {"lines": Lines(tuple(lines))})


def opening_at(hall: HallFacts, sites: Sequence[Site], when: When) -> Text:
    """Is it open then?"""
    states = [state(hall, site, when) for site in sites]
    notes = special(hall, sites, when)
    if len(states) == 1:
        return told((_one_open(hall, states[0], when), *notes))
    opened, shut = [s for s in states if s.open], [s for s in states if not s.open]
    if opened:
        key = "sites-some-open" if shut else "sites-all-open"
        first = Text(key, {"when": in_words(when), "open": len(opened), "all": len(states)})
        lines = (_hours_line(hall, one, when) for one in opened)
        return told((first, *notes, *lines, *map(site_line, shut)))
    soonest = min((one.next for one in shut if one.next), default=None)
    if soonest is None:
        return told((Text("sites-none-open", {"when": in_words(when)}), *notes))
    there = tuple(names(one.site.name) for one in shut if one.next == soonest)
    first = Text("sites-none-open-until", {"when": in_words(when), "next": soonest, "sites": there})
    later = (_opens_line(one) for one in shut if one.next and one.next != soonest)
    return told((first, *notes, *later))


def _one_open(hall: HallFacts, one: State, when: When) -> Text:
    known: dict[str, Value] = {"site": names(one.site.name), "when": in_words(when)}
    if one.open:
        return Text("sites-one-open", {**known, "hours": hours(hall.hours_on(one.site, when.day))})
    if one.next is None:
        return Text("sites-one-shut", known)
    return Text("sites-one-shut-until", {**known, "next": one.next})


def site_line(one: State) -> Text:
    return Text("sites-line", {"site": names(one.site.name), "state": one.text})


def at_a_glance(hall: HallFacts, sites: Sequence[Site]) -> Text:
    """Every site with its address, and how open it is now."""
    states = [state(hall, site, When(hall.now.date(), now=True)) for site in sites]
    return told(
        Text(
            "sites-glance",
            {"site": names(one.site.name), "address": names(one.site.address), "state": one.text},
        )
        for one in sorted(states, key=lambda one: not one.open)
    )


def _hours_line(hall: HallFacts, one: State, when: When) -> Text:
    spans = hall.hours_on(one.site, when.day)
    return Text("sites-line", {"site": names(one.site.name), "state": Text("sites-hours", {"hours": hours(spans)})})


def _opens_line(one: State) -> Text:
    state_then = Text("sites-opens", {"next": one.next}) if one.next else Text("sites-shut")
    return Text("sites-line", {"site": names(one.site.name), "state": state_then})


def opening_between(hall: HallFacts, sites: Sequence[Site], first: date, last: date) -> Text:
    """A line a day, with who is open."""
    days = [first + timedelta(days=ahead) for ahead in range(min((last - first).days + 1, DAYS_MOST))]
    open_on = {day: [site for site in sites if hall.hours_on(site, day)] for day in days}
    some = tuple(day for day, there in open_on.items() if there)
    key = "sites-range-open" if some else "sites-range-none"
    head = Text(key, {"days": some} if some else {"first": days[0], "last": days[-1]})
    lines = [
        Text("sites-day-line", {"day": day, "state": _who(hall, there, day, of=len(sites))})
        for day, there in open_on.items()
    ]
    notes = (
        [Text("sites-why-provisional", {"until": full_date(hall.known_until)})] if days[-1] > hall.known_until else []
    )
    return told((head, *(lines if some else ()), *notes))


def _who(hall: HallFacts, there: Sequence[Site], day: date, *, of: int) -> Text:
    if not there:
        return Text("sites-shut")
    if of == 1:
        return Text("sites-hours", {"hours": hours(hall.hours_on(there[0], day))})
    if len(there) == of:
        return Text("sites-all-there")
    return Text("sites-listed", {"sites": tuple(names(site.name) for site in there)})


def item_at(hall: HallFacts, sites: Sequence[Site], item: str, when: When) -> Text:
    """Where an item is done, window and floor first; the sites open then before the others."""
    states = sorted((state(hall, site, when) for site in sites), key=lambda one: not one.open)
    name = Text(f"item-{item}")
    notes = special(hall, sites, when)
    first, *others = [line for one in states for line in _window_lines(one, item)]
    if when.now:
        return told((Text("sites-item-now", {"item": name, "place": first}), *others, *notes))
    if states[0].open:
        head = Text("sites-item-then", {"item": name, "when": in_words(when), "place": first})
        return told((head, *others, *notes))
    soonest = min((one.next for one in states if one.next), default=None)
    known: dict[str, Value] = {"item": name, "when": in_words(when)}
    key = "sites-item-none-until" if soonest else "sites-item-none"
    head = Text(key, {**known, "next": soonest} if soonest else known)
    return told((head, *notes, first, *others))


def _window_lines(one: State, item: str) -> Iterator[Text]:
    for window in one.site.windows_for(item):
        values: dict[str, Value] = {"site": names(one.site.name), "window": names(window.name), "floor": window.floor}
        yield Text("sites-window-at", {**values, "state": one.text})
