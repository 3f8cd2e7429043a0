"""Which day and which part of it a visit may come: only what a crew has time for is offered."""

from collections.abc import Iterator, Mapping
from datetime import date

from bot.dialog.talk import Ask, Next, Outcome, Step, Talk
from bot.domain.home_visits import Part
from bot.domain.reply import Choice
from bot.domain.text import Text

OPEN = "open"  # any day suits
OTHER = "other"  # another day than the one named
SHOWN = 5

Free = Mapping[date, tuple[Part, ...]]


def time_choices(talk: Talk, free: Free, then: Step, *, open: bool) -> Outcome:
    """Goes on where the day and part that were named are free; else asks. `open`: any day may be left to the hall."""
    day, until = named_days(talk)
    part = str(talk.answers.get("wanted_part") or "")
    if day and until and day < until:
        return of_a_run(talk, free, (day, until), part)
    if day in free and day is not None:
        if part in free[day]:
            return Next(then, day=day.isoformat(), part=part)
        if not part and len(free[day]) > 1:
            return Ask(Text("visit-choose-part", {"day": day}), (*of_day(day, free[day]), choice_other()))
    if day is not None:
        talk.tell(Text("visit-error-day-full", {"day": day}))
    if not free:
        talk.tell(Text("visit-nothing-free"))
    shown = sorted(free, key=lambda one: (abs((one - day).days) if day else 0, one))
    pairs = [pair for one in shown for pair in pairs_of(one, free[one], part)][:SHOWN]
    ordered = sorted(pairs, key=lambda pair: (pair[0], pair[1] is Part.AFTERNOON))
    choices = [Choice(f"{one.isoformat()}/{half.value}", label(one, half)) for one, half in ordered]
    if open:
        choices.append(Choice(OPEN, Text("visit-any-day")))
    return Ask(Text("visit-choose-time"), tuple(choices))


def named_days(talk: Talk) -> tuple[date | None, date | None]:
    """The first and the last that would do; the same where one is named."""
    named, until = talk.answers.get("wanted_day"), talk.answers.get("wanted_until")
    if not named:
        return None, None
    day = date.fromisoformat(str(named))
    return day, max(day, date.fromisoformat(str(until))) if until else day


def of_a_run(talk: Talk, free: Free, run: tuple[date, date], part: str) -> Outcome:
    """ "Any morning next week": one of these, where there are any."""
    first, last = run
    within = {day: parts for day, parts in free.items() if first <= day <= last}
    if not within:
        talk.tell(Text("visit-error-days-full", {"first": first, "last": last}))
    pairs = [pair for day, parts in sorted((within or free).items()) for pair in pairs_of(day, parts, part)][:SHOWN]
    choices = (Choice(f"{day.isoformat()}/{half.value}", label(day, half)) for day, half in pairs)
    return Ask(Text("visit-choose-time"), tuple(choices))


def of_day(day: date, parts: tuple[Part, ...]) -> Iterator[Choice]:
    for part in (*parts, Part.ANY):
        yield Choice(f"{day.isoformat()}/{part.value}", label(day, part))


def pairs_of(day: date, parts: tuple[Part, ...], part: str) -> Iterator[tuple[date, Part]]:
    """Those of the part that was named, if there are any."""
    wanted = [one for one in parts if one.value == part] or list(parts)
    yield from ((day, one) for one in wanted)


def choice_other() -> Choice:
    return Choice(OTHER, Text("booking-another-day"))


def label(day: date, part: Part) -> Text:
    return Text(f"visits-when-{part.value}", {"day": day})


def day_and_part(chosen: str) -> tuple[str | None, str]:
    """None where any day suits."""
    if chosen == OPEN:
        return None, Part.ANY.value
    day, _, part = chosen.partition("/")
    return day, part
