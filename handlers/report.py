"""Reporting something to a person: a complaint, a suggestion, thanks, what could not be got done, a question.

One message is enough: its words are the report, what was understood of it is confirmed in one tap. One dialog for each
kind over the same steps; the name of the dialog is the kind.
"""

from collections.abc import Mapping

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import SURE, Ask, End, Next, Outcome, Step, Switch, Talk, Unreadable, offer
from bot.dialog.turn import Kind as TurnKind
from bot.domain.case_reading import clauses_of, has_story, needs_a_day, tells_misconduct
from bot.domain.cases import Case, Kind, Level, State
from bot.domain.meaning import Act
from bot.domain.reply import Choice
from bot.domain.text import Text
from handlers.report_words import check_text, choices, kind_label, kind_of, report_of, understood

ACTS: Mapping[Kind, tuple[Act, ...]] = {
    Kind.COMPLAINT: (Act.COMPLAINT,),
    Kind.SUGGESTION: (Act.SUGGESTION,),
    Kind.CANNOT_GET_DONE: (Act.CANNOT_GET_DONE,),
    Kind.THANKS: (Act.THANKS,),
    Kind.QUESTION: (),
}
MORE_THAN_POLITE = 16  # characters from which thanks are a story that somebody should hear
FEWEST_LETTERS = 2
LONGEST_TEXT = 1900
AFTER = (offer("my_cases", Text("report-offer-mine")), offer("start", Text("sites-offer-menu"), again="1"))
THANKED = (
    offer("faq", Text("start-offer-ask")),
    offer("booking", Text("start-offer-book")),
    offer("sites", Text("start-offer-sites")),
    offer("person", Text("start-offer-person")),
)


async def tell(talk: Talk) -> Outcome:
    if not talk.arriving:
        return Next(check, **understood(talk, said(talk)))
    if talk.answers.get("text"):
        return Next(check)
    if kind_of(talk) is Kind.THANKS and only_polite(talk):
        if talk.reading.elsewhere and talk.reading.confidence < SURE:
            return Switch("lost")
        return End(Text("start-thanks"), THANKED)
    await talk.services.reports.check_room(talk.contact)
    if story := own_part(talk):
        return Next(check, **understood(talk, story))
    return Ask(Text(f"report-tell-{kind_of(talk).replace('_', '-')}"))


async def check(talk: Talk) -> Outcome:
    if talk.arriving:
        if asks_for_day(talk):
            return Next(ask_day)
        return Ask(check_text(talk), choices(talk))
    match talk.chosen_or_none():
        case "yes":
            return await send(talk, Level.NAMED, shown=kind_of(talk) is Kind.THANKS)
        case "private":
            return await send(talk, Level.NAMED, shown=False)
        case "hidden":
            return await send(talk, Level.HIDDEN, shown=False)
        case "anonymous":
            return await send(talk, Level.ANONYMOUS, shown=False)
        case "kind":
            return Next(choose_kind)
        case "stop":
            talk.tell(Text("say-cancelled"))
            return Switch("start", again=True)
        case "more" if not has_story(talk.turn.text):
            return Next(add)
    return Next(add) if talk.word else added(talk)


async def add(talk: Talk) -> Outcome:
    if talk.arriving:
        return Ask(Text("report-more"))
    return added(talk)


async def ask_day(talk: Talk) -> Outcome:
    """Only where a flight, school or surgery was spoken of and no day was named."""
    if talk.arriving:
        return Ask(Text("report-ask-day"), (Choice("none", Text("report-no-day")),))
    if talk.chosen_or_none() == "none" or talk.word == "no":
        return Next(check, day_asked=True)
    day = talk.reading.date
    if day is None:
        raise Unreadable("report-hint-day")
    return Next(check, day_asked=True, need_by=day.end.isoformat())


async def choose_kind(talk: Talk) -> Outcome:
    if talk.arriving:
        others = tuple(Choice(kind.value, kind_label(kind)) for kind in ACTS if kind is not kind_of(talk))
        return Ask(Text("report-choose-kind"), others)
    return Switch(talk.chosen(), **talk.answers)


STEPS: tuple[Step, ...] = (tell, check, add, ask_day, choose_kind)


def build(kind: Kind) -> Dialog:
    dialog = Dialog(kind.value, acts=ACTS[kind], form=True)
    for step in STEPS:
        dialog.step(step)

    @dialog.says_aside
    async def in_between(talk: Talk) -> Text | None:
        """Kept until the form is done: one thing at a time, and nothing that was said is lost."""
        if kind is Kind.THANKS and only_polite(talk):
            return Text("start-thanks")
        if tells(talk):
            talk.keep_for(kind.value, **understood(talk, talk.turn.text))
        return Text("report-later", {"kind": kind_label(kind)})

    return dialog


def said(talk: Talk) -> str:
    """What is typed where words are asked for; a question about a document is answered aside. Raises Unreadable."""
    letters = sum(char.isalpha() for char in talk.turn.text)
    if talk.turn.kind is not TurnKind.TEXT or talk.is_question or letters < FEWEST_LETTERS:
        raise Unreadable("report-hint-tell")
    return talk.turn.text


def added(talk: Talk) -> Next:
    """What is said more is read like the first sentence, and counts where the two differ."""
    more = said(talk)
    text = f"{talk.answers.get('text', '')}\n{more}"[:LONGEST_TEXT]
    return Next(check, **{**understood(talk, more), "text": text})


def tells(talk: Talk) -> bool:
    return talk.turn.kind is TurnKind.TEXT and not talk.turn.text.startswith("/") and has_story(talk.turn.text)


def own_part(talk: Talk) -> str:
    """The words of the report: all of them, or, where something else was asked in the same message, from the clause
    on that is one. Empty where nothing is told yet.
    """
    if not tells(talk):
        return ""
    acts = ACTS[kind_of(talk)]
    if not acts or talk.reading.act in acts:
        return talk.turn.text
    clauses = clauses_of(talk.turn.text)
    first = next((at for at, clause in enumerate(clauses) if talk.read(clause).act in acts), len(clauses))
    story = "".join(clauses[first:])
    return story if has_story(story) else ""


def only_polite(talk: Talk) -> bool:
    """A bare "thank you" is a courtesy: nobody is named, and there is nothing to tell."""
    if talk.turn.kind is not TurnKind.TEXT or talk.turn.text.startswith("/"):
        return False
    named = talk.reading.entities.keys() & {"badge", "window"}
    return talk.reading.act is Act.THANKS and not named and len(talk.turn.text) <= MORE_THAN_POLITE


def asks_for_day(talk: Talk) -> bool:
    known = talk.answers.get("need_by") or talk.answers.get("day_asked")
    return not known and needs_a_day(kind_of(talk), talk.answer("text"))


async def send(talk: Talk, level: Level, *, shown: bool) -> End:
    report = report_of(talk, level, shown=shown)
    case = await talk.services.reports.file(talk.contact, report)
    if tells_misconduct(report.text) and report.kind in (Kind.COMPLAINT, Kind.CANNOT_GET_DONE):
        talk.tell(Text("report-misconduct", dict(talk.services.answers.hotlines)))
    if case.need_by:
        talk.tell(Text("report-put-first", {"day": case.need_by}))
    return End(taken(case), AFTER)


def taken(case: Case) -> Text:
    if case.kind is Kind.THANKS:
        return Text("report-thanks-passed" if case.state is State.PASSED_ON else "report-thanks-taken")
    assert case.first_due is not None and case.due_at is not None, "all but thanks have a clock"
    key = "report-taken-anonymous" if case.level is Level.ANONYMOUS else "report-taken"
    return Text(key, {"code": case.code, "kind": kind_label(case.kind), "first": case.first_due, "due": case.due_at})


dialogs = tuple(build(kind) for kind in ACTS)
