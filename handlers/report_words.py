"""How a report is read from a sentence, and how it is shown before it is sent."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.dialog.session import Answer
from bot.dialog.talk import Talk
from bot.dialog.turn import Kind as TurnKind
from bot.domain.attachments import Attachment
from bot.domain.case_reading import clauses_of
from bot.domain.cases import Kind, Level
from bot.domain.meaning import DateReading
from bot.domain.reply import Choice
from bot.domain.text import Lines, Text, Value
from bot.services.attachments import counted
from bot.services.filing import Report
from bot.services.hall import names

SHOWN = 60  # characters of the person's words that are shown again
THREE_LEVELS = (Kind.COMPLAINT, Kind.CANNOT_GET_DONE)
SENDS = {
    "thanks": (("yes", "report-send-shown"), ("signed", "report-send-signed"), ("private", "report-send-private")),
    "three": (("yes", "report-send"), ("hidden", "report-send-hidden"), ("anonymous", "report-send-anonymous")),
    "two": (("yes", "report-send"), ("anonymous", "report-send-anonymous")),
}
NAMED_AFTER_ALL = ("named", "report-send-named")


def phones(talk: Talk) -> Text:
    """Whom to call with a complaint: the hall first, then who looks into officers, then the city."""
    hotlines, site = dict(talk.services.answers.hotlines), talk.services.hall.sites()[0]
    lines = (
        Text("cases-help-site", {"site": names(site.name), "phone": site.phone}),
        Text("cases-help-conduct", hotlines),
        Text("cases-help-city", hotlines),
    )
    return Text("report-phones", {"lines": Lines(lines)})


def understood(talk: Talk, text: str) -> dict[str, Answer]:
    """What the sentence says of place, document, officer and days; only what it names."""
    reading, today, words = talk.reading, talk.services.reports.today, talk.services.case_words
    kind = kind_or_none(talk) or Kind.COMPLAINT
    happened = words.happened_on(text, reading.date, today)
    if happened is None and reading.date and reading.date.start == today == reading.date.end:
        happened = today
    own = (words.own_day(kind, part, day, today) for part, day in days_in(talk, text))
    needed = next((day for day in own if day), None)
    level = words.level_in(text)
    if needed and happened and (needed.month, needed.day) == (happened.month, happened.day):
        happened = None  # one day was named, and it is the one ahead
    found: dict[str, Answer] = {
        "level": level.value if level else None,
        "site": reading.entities.get("site"),
        "window": reading.entities.get("window"),
        "badge": reading.entities.get("badge"),
        "item": str(reading.service) if reading.service else None,
        "happened_on": happened.isoformat() if happened else None,
        "need_by": needed.isoformat() if needed else None,
    }
    return {"text": text, **{name: value for name, value in found.items() if value}}


def days_in(talk: Talk, text: str) -> Iterator[tuple[str, DateReading | None]]:
    """Each part of it in which something hangs on a day, with the day named there, then all of it: "I waited two hours
    today, my flight is on 3 December" names two.
    """
    kind = kind_or_none(talk) or Kind.COMPLAINT
    for clause in clauses_of(text):
        if talk.services.case_words.needs_a_day(kind, clause):
            yield clause, talk.read(clause).date
    yield text, talk.reading.date


def report_of(talk: Talk, level: Level, *, shown: bool) -> Report:
    def known(name: str) -> str:
        return str(talk.answers.get(name) or "")

    return Report(
        kind_of(talk),
        "\n".join(filter(None, (talk.answer("text"), placed(talk, known("place"))))),
        level,
        known("site"),
        known("window"),
        known("item"),
        known("badge"),
        day_of(talk, "happened_on"),
        day_of(talk, "need_by"),
        shown,
        signed=known("signed") if shown else "",
    )


def placed(talk: Talk, place: str) -> str:
    """A place on the map in words, for the ledger."""
    return talk.services.spellings(Text("report-place", {"place": place}), talk.contact.language)[0] if place else ""


def check_text(talk: Talk, held: Sequence[Attachment]) -> Text:
    """`held` goes with it."""
    kind, text = kind_of(talk), talk.answer("text")
    words: Value = excerpt(text) if text or not held else Text("attachments-instead", {"files": counted(held)})
    levels = Text(f"report-levels-{levels_of(kind)}")
    values: dict[str, Value] = {"kind": kind_label(kind), "text": words, "levels": levels}
    if held:
        values["levels"] = Text("attachments-levels", {"levels": levels})
    facts = (*facts_of(talk), *(counted(held) if text else ()))
    if not facts:
        return Text("report-check-bare", values)
    return Text("report-check", {**values, "facts": facts})


def choices(talk: Talk, held: Sequence[Attachment]) -> tuple[Choice, ...]:
    further = (("more", "report-more-label"), ("kind", "report-kind-label"), ("stop", "report-stop-label"))
    without = (("without", "attachments-without"),) if held and talk.answer("text") else ()
    return tuple(Choice(value, Text(key)) for value, key in (*sends(talk), *without, *further))


def sends(talk: Talk) -> tuple[tuple[str, str], ...]:
    """The ways to send it, the one that the words ask for first: nobody who wants to stay unknown is to tap past it."""
    ways = SENDS[levels_of(kind_of(talk))]
    wished = wish_of(talk)
    if not wished:
        return ways
    first = tuple(way for way in ways if way[0] == wished)
    others = tuple(NAMED_AFTER_ALL if way[0] == "yes" else way for way in ways if way[0] != wished)
    return (*first, *others)


def wish_of(talk: Talk) -> str:
    """Which of the ways to send it the words ask for; empty where they ask for none."""
    known = {value for value, _ in SENDS[levels_of(kind_of(talk))]}
    level = str(talk.answers.get("level") or "")
    if "anonymous" in known and level in (Level.HIDDEN, Level.ANONYMOUS):
        return level if level in known else "anonymous"
    return ""


def chosen(talk: Talk) -> str | None:
    """A plain yes, or that it may be sent, is what was wished for, and consents to nothing more. A sentence that only
    holds the word, "don't send it yet", sends nothing.
    """
    ways = [value for value, _ in sends(talk)]
    if talk.turn.kind is not TurnKind.TEXT:
        return talk.chosen_or_none()
    if talk.word == "yes" or talk.services.case_words.sends(talk.turn.text):
        return way_said(talk, ways)
    way = talk.chosen_or_none()
    consents = way in ways and way != "private"
    return None if consents and way != talk.chosen_or_none(loosely=False) else way


def way_said(talk: Talk, ways: Sequence[str]) -> str:
    if "private" in ways:
        return "private"
    level = talk.services.case_words.level_in(talk.turn.text)
    if level is None:
        return ways[0]
    if level is Level.NAMED:
        return "named" if "named" in ways else "yes"
    return level if level in ways else "anonymous"


def levels_of(kind: Kind) -> str:
    if kind is Kind.THANKS:
        return "thanks"
    return "three" if kind in THREE_LEVELS else "two"


def facts_of(talk: Talk) -> tuple[Value, ...]:
    found: list[Value] = []
    if site := talk.services.hall.site(str(talk.answers.get("site") or "")):
        found.append(names(site.name))
    if place := talk.answers.get("place"):
        found.append(Text("report-place", {"place": str(place)}))
    if window := talk.answers.get("window"):
        found.append(Text("report-window", {"window": str(window)}))
    if badge := talk.answers.get("badge"):
        found.append(Text("report-badge", {"badge": str(badge)}))
    if item := talk.answers.get("item"):
        found.append(Text(f"item-{item}"))
    if happened := day_of(talk, "happened_on"):
        today = talk.services.reports.today
        found.append(Text("report-today") if happened == today else happened)
    if needed := day_of(talk, "need_by"):
        found.append(Text("report-needed", {"day": needed}))
    return tuple(found)


def day_of(talk: Talk, name: str) -> date | None:
    day = talk.answers.get(name)
    return date.fromisoformat(str(day)) if day else None


def kind_of(talk: Talk) -> Kind:
    return Kind(talk.session.dialog)


def kind_or_none(talk: Talk) -> Kind | None:
    return Kind(talk.session.dialog) if talk.session.dialog in set(Kind) else None


def kind_label(kind: Kind) -> Text:
    return Text(f"cases-kind-{kind.replace('_', '-')}")


def excerpt(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
