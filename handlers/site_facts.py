"""What is told of a site besides whether it is open: when it closes, where it is, the way there, parking, phone.

Picks texts and their order; the sentences are in `locales/`, the facts in `bot.toml`.
"""

from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta

from bot.config import Facility, LocalName, Site
from bot.domain.text import Lines, Names, Text, Value
from bot.services.hall import HallFacts, names
from handlers.site_when import When, hours, state
from handlers.site_words import opening_at, site_line, told


def closing(hall: HallFacts, sites: Sequence[Site], day: date) -> Text:
    """When it closes that day, and the last time slot one can book."""
    open_then = [site for site in sites if hall.hours_on(site, day)]
    if not open_then:
        return opening_at(hall, sites, When(day))
    last_to_close = max(open_then, key=lambda site: _end(hall, site, day))
    values = _closing(hall, last_to_close, day)
    if len(sites) == 1:
        return told((Text("sites-closes", values), *_breaks(hall, sites[0], day)))
    lines = (_closing_line(hall, site, day) for site in sites)
    return told((Text("sites-closes-last", values), *lines))


def _closing(hall: HallFacts, site: Site, day: date) -> dict[str, Value]:
    last = hall.last_time_slot(site, day) or _end(hall, site, day)
    return {"site": names(site.name), "day": day, "end": _end(hall, site, day), "last": last}


def _closing_line(hall: HallFacts, site: Site, day: date) -> Text:
    if not hall.hours_on(site, day):
        return Text("sites-line", {"site": names(site.name), "state": Text("sites-shut")})
    return Text("sites-closes-line", _closing(hall, site, day))


def _breaks(hall: HallFacts, site: Site, day: date) -> Iterator[Text]:
    spans = hall.hours_on(site, day)
    if len(spans) > 1:
        yield Text("sites-hours-that-day", {"hours": hours(spans)})


def _end(hall: HallFacts, site: Site, day: date) -> time:
    return max(span.end for span in hall.hours_on(site, day))


def addresses(sites: Sequence[Site]) -> Text:
    if len(sites) > 1:
        return told(address_line(site) for site in sites)
    return told((address_line(sites[0]), *_directions(sites[0])))


def address_line(site: Site) -> Text:
    return Text("sites-address", {"site": names(site.name), "address": names(site.address)})


def way(sites: Sequence[Site]) -> Text:
    """To the first of them; the others are a tap away."""
    site = sites[0]
    known = {"site": names(site.name), "address": names(site.address)}
    if site.directions is None:
        return told((Text("sites-way-unknown", {**known, "phone": site.phone}),))
    return told((Text("sites-way", {**known, "directions": names(site.directions)}), address_line(site)))


def parking(sites: Sequence[Site]) -> Text:
    """Those with a word about it; all of them unknown is said so."""
    known = [site for site in sites if site.parking]
    if not known:
        return told((Text("sites-parking-unknown", {"site": names(sites[0].name), "phone": sites[0].phone}),))
    return told(_fact("sites-parking", site, site.parking) for site in known)


def facilities(sites: Sequence[Site], asked: Sequence[Facility]) -> Text:
    """Where each is; a site that says nothing of it is not named, and all of them silent is said so."""
    return told(line for one in asked for line in _facility(sites, one))


def _facility(sites: Sequence[Site], one: Facility) -> Iterator[Text]:
    named = Text(f"sites-facility-{one}")
    known = [site for site in sites if one in site.facilities]
    for site in known:
        where = names(site.facilities[one])
        yield Text("sites-facility", {"facility": named, "site": names(site.name), "where": where})
    if not known:
        first = sites[0]
        yield Text("sites-facility-unknown", {"facility": named, "site": names(first.name), "phone": first.phone})


def phones(sites: Sequence[Site]) -> Text:
    return told(Text("sites-phone", {"site": names(site.name), "phone": site.phone}) for site in sites)


def near(hall: HallFacts, sites: Sequence[Site], place: LocalName | None) -> Text:
    """The sites beside a place that was named, the way to them, and whether they are open now."""
    first, *others = sites
    known = {"site": names(first.name), "address": names(first.address)}
    head = Text("sites-near", {**known, "place": names(place)}) if place else Text("sites-near-there", known)
    now = site_line(state(hall, first, When(hall.now.date(), now=True)))
    return told((head, *_directions(first), now, *map(address_line, others)))


def not_there(site: Site, item: str, others: Sequence[Site]) -> Text:
    head = Text("sites-not-there", {"site": names(site.name), "item": Text(f"item-{item}")})
    return told((head, *map(address_line, others)))


def in_full(hall: HallFacts, site: Site) -> Text:
    when = When(hall.now.date(), now=True)
    windows = tuple(
        Text(
            "sites-window",
            {
                "window": names(window.name),
                "floor": window.floor,
                "items": tuple(Text(f"item-{item}") for item in window.items),
            },
        )
        for window in site.windows
    )
    values: dict[str, Value] = {"site": names(site.name), "address": names(site.address), "phone": site.phone}
    lists = {"windows": Lines(windows), "week": Lines(week(hall, site))}
    return Text("sites-one", {**values, **lists, "today": state(hall, site, when).text})


def week(hall: HallFacts, site: Site) -> tuple[Text, ...]:
    """The coming seven days, those in a row with the same hours on one line."""
    runs: list[tuple[date, date, Text]] = []
    for day in hall.coming_days():
        then = state(hall, site, When(day)).text
        if runs and runs[-1][2] == then and runs[-1][1] == day - timedelta(days=1):
            runs[-1] = (runs[-1][0], day, then)
        else:
            runs.append((day, day, then))
    return tuple(
        Text("sites-day-line", {"day": first, "state": then})
        if first == last
        else Text("sites-days-line", {"first": first, "last": last, "state": then})
        for first, last, then in runs
    )


def _directions(site: Site) -> Iterator[Text]:
    if site.directions:
        yield Text("sites-directions", {"directions": names(site.directions)})


def _fact(key: str, site: Site, fact: LocalName | None) -> Text:
    return Text(key, {"site": names(site.name), "fact": names(fact) if fact else Names({})})
