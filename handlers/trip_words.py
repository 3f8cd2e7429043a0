"""How a worked-out trip is told, on one phone screen: the verdict first, the last day to apply, what helps if it is
tight, what is not certain. How it was counted, and where that stands, follow when asked for. Picks texts and their
order; the sentences are in `locales/`.
"""

from collections.abc import Iterator, Mapping

from bot.domain.meaning import TRAVEL_SERVICES, Service
from bot.domain.text import Lines, Text, Value
from bot.domain.timeline import Verdict
from bot.services.answers import full_date
from bot.services.trips import Registered, Trip, Way

EMPTY_LINE = ""


def told(trip: Trip, hotlines: Mapping[str, str], *, urgent: bool, minor: bool, mail: bool) -> Text:
    posted = (by_post(trip),) if mail else ()
    if trip.handed_in:
        return waiting(trip, hotlines, posted)
    if trip.item not in TRAVEL_SERVICES:
        return at_home(trip, hotlines, posted)
    helped = urgent or trip.verdicts != {Verdict.IN_TIME}
    return paragraphs(
        (*before_it(trip), verdict(trip), *faster(trip), *since_when(trip), *last_days(trip), *posted),
        tuple(help_of(trip, hotlines)) if helped else (),
        tuple(doubts(trip, hotlines, minor=minor)),
    )


def at_first(trip: Trip) -> Text:
    """What can be told before the register is known."""
    since = since_when(trip) if trip.handed_in or trip.later else ()
    return paragraphs((*before_it(trip), verdict(trip), *faster(trip), *since))


def waiting(trip: Trip, hotlines: Mapping[str, str], posted: tuple[Text, ...]) -> Text:
    """The papers are there already: there is no day left to choose, only to ask how far they are."""
    hurry = () if trip.verdicts == {Verdict.IN_TIME} else (Text("trip-handed-in-hurry", dict(hotlines)),)
    return paragraphs((verdict(trip), *since_when(trip), *posted), hurry, tuple(doubts(trip, hotlines, minor=False)))


def at_home(trip: Trip, hotlines: Mapping[str, str], posted: tuple[Text, ...]) -> Text:
    """A document for use at home: there is no urgent processing, but something to go on with."""
    easy = trip.verdicts == {Verdict.IN_TIME}
    helped = () if easy else (Text("trip-meanwhile" if trip.item == Service.ID_CARD else "trip-no-faster"),)
    uncertain = (Text("trip-confirm-window", {"periods": trip.uncertain}),) if trip.uncertain else ()
    more = (Text(f"trip-also-{trip.item}"), *uncertain, *dated(trip, hotlines))
    return paragraphs((verdict(trip), *since_when(trip), *last_days(trip), *posted), helped, more)


def details(trip: Trip, sources: tuple[Text, ...]) -> Text:
    return paragraphs((*counted(trip), Text("trip-limit")), sources, (Text("trip-again"),))


def paragraphs(*parts: tuple[Text, ...]) -> Text:
    lines: list[Value] = []
    for part in filter(None, parts):
        lines += [EMPTY_LINE, *part] if lines else part
    return Text("trip-told", {"lines": Lines(tuple(lines))})


def verdict(trip: Trip) -> Text:
    item = Text(f"item-{trip.item}")
    if trip.on_the_spot:
        item = Text("trip-at-window", {"item": item})
    values: dict[str, Value] = {"item": item, "need_by": trip.need_by}
    if len(trip.ways) > 1:
        kind = "mixed" if len(trip.verdicts) > 1 else min(trip.verdicts)
        values |= {str(key): Text(f"trip-way-{way.plan.verdict}", ready(way)) for key, way in trip.ways.items()}
        return Text(f"trip-both-{kind}{unless(trip)}", values)
    (way,) = trip.ways.values()
    left = {"days": abs(way.plan.margin), "left": way.plan.days_left}
    return Text(f"trip-{way.plan.verdict}{unless(trip)}", {**values, **ready(way), **left})


def unless(trip: Trip) -> str:
    """Too late, and only urgent processing would be in time: who has grounds for it must not stop reading."""
    saved = trip.urgent and trip.urgent.plan.verdict is not Verdict.TOO_LATE
    return "-unless-urgent" if saved and trip.verdicts == {Verdict.TOO_LATE} else ""


def ready_from(trip: Trip) -> Text:
    """By when it is ready for who applies that day, whenever it is needed."""
    lines: list[Value] = [*starts(trip)]
    values: dict[str, Value] = {"starts": trip.starts, "item": Text(f"item-{trip.item}")}
    values |= {str(key): way.plan.ready_on for key, way in trip.ways.items()}
    which = "both" if len(trip.ways) > 1 else next(iter(trip.ways))
    lines.append(Text(f"trip-ready-{which}", values))
    if any(way.plan.ready_on > trip.known_until for way in trip.ways.values()):
        lines.append(Text("trip-provisional", {"until": full_date(trip.known_until)}))
    return Text("trip-told", {"lines": Lines(tuple(lines))})


def faster(trip: Trip) -> Iterator[Text]:
    if trip.on_the_spot:
        yield Text("trip-machine")


def before_it(trip: Trip) -> Iterator[Text]:
    """What has to be done first takes a time no rule tells: the verdict is on the rest alone."""
    if trip.first:
        yield Text(f"trip-first-{trip.first}", {"starts": trip.starts})


def since_when(trip: Trip) -> Iterator[Text]:
    """Told where it is another day than the next possible one."""
    if trip.handed_in:
        yield Text("trip-handed-in", {"starts": trip.starts})
    elif trip.starts == trip.asked and trip.later:
        yield Text("trip-counted-from", {"starts": trip.starts})
    else:
        yield from starts(trip)


def starts(trip: Trip) -> Iterator[Text]:
    if trip.starts != trip.asked:
        yield Text("trip-over" if trip.over else "trip-shut", {"asked": trip.asked, "starts": trip.starts})


def by_post(trip: Trip) -> Text:
    """No rule says how long the post takes (fact C-08): what is told are the days that are left for it."""
    days = min(way.plan.margin for way in trip.ways.values())
    return Text("trip-post", {"days": days}) if days > 0 else Text("trip-post-late")


def counted(trip: Trip) -> Iterator[Text]:
    for key, way in trip.ways.items():
        plan = way.plan
        how = "moved" if plan.counted_to != plan.ready_on else way.figure.unit
        values = {"starts": plan.starts, "counted_to": plan.counted_to, **ready(way)}
        line = Text(f"trip-counted-{how}", values)
        yield whose(trip, key, line)


def last_days(trip: Trip) -> Iterator[Text]:
    for key, way in trip.ways.items():
        plan = way.plan
        if plan.last_day is None:
            continue
        late = plan.verdict is Verdict.TOO_LATE or plan.last_day < plan.starts
        if late and plan.last_day >= trip.today:  # only the day that was asked about is too late
            text = Text("trip-last", {"last": plan.last_day})
        elif plan.verdict is Verdict.TOO_LATE:
            text = Text("trip-last-gone", {"need_by": trip.need_by, "last": plan.last_day})
        elif late:
            text = Text("trip-last-missed", {"last": plan.last_day})
        elif plan.easy_day is None or plan.easy_day < plan.starts or plan.easy_day == plan.last_day:
            text = Text("trip-last", {"last": plan.last_day})
        else:
            now = plan.easy_day == plan.starts
            text = Text("trip-last-now" if now else "trip-last-easy", {"last": plan.last_day, "easy": plan.easy_day})
        yield whose(trip, key, text)


def help_of(trip: Trip, hotlines: Mapping[str, str]) -> Iterator[Text]:
    """Urgent processing, its grounds and proof, and what is left where even that comes too late."""
    if trip.urgent:
        plan = trip.urgent.plan
        yield Text(f"trip-urgent-{plan.verdict}", ready(trip.urgent))
    else:
        yield Text("trip-urgent-rule")
    yield Text("trip-grounds-passport" if trip.urgent else "trip-grounds-permit", dict(hotlines))
    if Verdict.TOO_LATE in trip.verdicts:
        latest = max(way.plan.ready_on for way in trip.ways.values())
        yield Text("trip-still", {"ready": latest, **hotlines})


def doubts(trip: Trip, hotlines: Mapping[str, str], *, minor: bool) -> Iterator[Text]:
    """What the person has to see to besides, and what is not certain."""
    if not trip.on_the_spot:
        yield Text(f"trip-also-{trip.item}", dict(hotlines))
    if minor:
        yield Text("trip-minor")
    if trip.uncertain:
        yield Text("trip-confirm", {"periods": trip.uncertain, **hotlines})
    yield from dated(trip, hotlines)


def dated(trip: Trip, hotlines: Mapping[str, str]) -> Iterator[Text]:
    """How long what it was counted by is known to hold."""
    if trip.provisional:
        yield Text("trip-provisional", {"until": full_date(trip.known_until)})
    if trip.review_by:
        yield Text("answer-overdue", {"review_by": full_date(trip.review_by), **hotlines})


def whose(trip: Trip, key: Registered, line: Text) -> Text:
    """Says whom a line is about where both are told."""
    return Text(f"trip-of-{key}", {"line": line}) if len(trip.ways) > 1 else line


def ready(way: Way) -> dict[str, Value]:
    return {"period": way.figure, "ready": way.plan.ready_on}
