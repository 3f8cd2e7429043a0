"""Reporting something to a person: a complaint, a suggestion, thanks, what could not be got done, a question.

One message is enough: its words are the report, what was understood of it is confirmed in one tap. One dialog for each
kind over the same steps; the name of the dialog is the kind. With which name it goes stands in `report_sent.py`.
"""

from bot.dialog.dialogs import Dialog
from bot.dialog.talk import SURE, Ask, End, Next, Outcome, Recast, Step, Switch, Talk, Unreadable, offer
from bot.dialog.turn import Kind as TurnKind
from bot.domain.cases import Case, Kind
from bot.domain.reply import Choice
from bot.domain.text import Text
from handlers.my_cases import still_open
from handlers.report_heard import (
    ACTS,
    IN_ENGLISH,
    MORE_THAN_POLITE,
    accusation,
    asks_aside,
    asks_for_phone,
    asks_known,
    is_for_somebody_else,
    only_polite,
    own_part,
    phone_left,
    said,
    taken_already,
    tells,
    wants_to_praise,
    wordless,
)
from handlers.report_sent import LEVELS, send, sign
from handlers.report_words import check_text, choices, chosen, kind_label, kind_of, phones, understood

LONGEST_TEXT = 1900
THANKED = (
    offer("faq", Text("start-offer-ask")),
    offer("booking", Text("start-offer-book")),
    offer("sites", Text("start-offer-sites")),
    offer("person", Text("start-offer-person")),
)


async def tell(talk: Talk) -> Outcome:
    """A voice note counts as the words; photos wait for a sentence about them."""
    if not talk.arriving:
        if talk.turn.kind is TurnKind.PLACE:
            talk.tell(Text("report-place-held"))
            return Next(tell, place=talk.turn.text)
        if asks_for_phone(talk):
            return Next(tell)
        if not wordless(talk):
            return Next(check, **understood(talk, said(talk)))
        if await talk.services.attachments.speaks(talk.contact):
            return Next(check, text="")
        talk.tell(Text("attachments-held"))
        return Ask(question(talk))
    if "text" in talk.answers:
        return Next(check)
    if caption := talk.answers.get("caption"):
        return Next(check, text=str(caption))
    if talk.answers.get("files") and await talk.services.attachments.speaks(talk.contact):
        return Next(check, text="")
    if kind_of(talk) is Kind.THANKS and only_polite(talk):
        if talk.reading.elsewhere and talk.reading.confidence < SURE:
            return Switch("lost")
        return End(Text("start-thanks"), THANKED)
    if asks_for_phone(talk):
        talk.tell(phones(talk))
        return Ask(question(talk))
    await talk.services.reports.check_room(talk.contact)
    if story := own_part(talk):
        return Next(check, **understood(talk, story))
    return Ask(question(talk))


async def check(talk: Talk) -> Outcome:
    if talk.arriving:
        if "text" not in talk.answers:  # taken back
            return Next(tell)
        if asks_for_day(talk):
            return Next(ask_day)
        held = await talk.services.attachments.held(talk.contact)
        join, ways = await joining(talk), choices(talk, held)
        waits = await talk.services.reports.waiting(talk.contact)
        return Ask(check_text(talk, held), (*join, *ways) if waits else (*ways, *join))
    if talk.turn.kind is TurnKind.PLACE:
        return Next(check, place=talk.turn.text)
    match chosen(talk):
        case "join":
            joined = await the_other(talk)
            return Switch("my_cases", words=talk.answer("text"), code=joined.code if joined else "")
        case ("yes" | "named" | "private" | "hidden" | "anonymous") as how:
            return await send(talk, LEVELS[how], shown=how == "yes" and kind_of(talk) is Kind.THANKS)
        case "signed":
            return Next(sign)
        case "without":
            await talk.services.attachments.drop(await talk.services.attachments.held(talk.contact))
            return Next(check)
        case "kind":
            return Next(choose_kind)
        case "stop":
            return await drop(talk)
        case "more" if not talk.services.case_words.has_story(talk.turn.text):
            return Next(add)
    if talk.word:
        return Next(add)
    if other := of_another_kind(talk):
        return other
    words = talk.services.case_words
    if words.withdraws(talk.turn.text) and not await still_open(talk):
        return await drop(talk)
    if asks_known(talk) or words.afterwards.asks_wait(talk.turn.text, kind_of(talk)):
        raise Unreadable()
    if words.is_of_another(talk.turn.text) or is_for_somebody_else(talk) or asks_aside(talk):
        raise Unreadable()
    level = words.level_in(talk.turn.text) or words.afterwards.unnames(talk.turn.text)
    if level and len(talk.turn.text) <= (IN_ENGLISH if talk.turn.text.isascii() else MORE_THAN_POLITE):
        return Next(check, level=level.value)
    return added(talk)


def of_another_kind(talk: Talk) -> Next | Switch | None:
    """ "It's a suggestion, not a complaint": it is checked again as that."""
    words, text = talk.services.case_words, talk.turn.text
    if words.asks_for_mine(text):
        return None
    meant, denied = words.kinds_said(text)
    if len(others := meant - {kind_of(talk)}) == 1:
        return Recast(next(iter(others)).value, **talk.answers)
    if meant:
        return Next(check)
    if not denied or words.withdraws(text):
        return None
    return Next(choose_kind if kind_of(talk) in denied else check)


async def drop(talk: Talk) -> Outcome:
    await talk.services.attachments.drop(await talk.services.attachments.held(talk.contact))
    talk.tell(Text("say-cancelled"))
    return Switch("start", again=True)


async def joining(talk: Talk) -> tuple[Choice, ...]:
    """What is told now may be the answer to staff, or belong to what was just sent, and be no new report. So may
    thanks, where staff wrote.
    """
    thanks = kind_of(talk) is Kind.THANKS
    case = await (talk.services.reports.waiting(talk.contact) if thanks else the_other(talk))
    return (Choice("join", Text("report-join", {"code": case.code})),) if case else ()


async def the_other(talk: Talk) -> Case | None:
    """The report that this may belong to: one in which staff have written, or that was sent just now."""
    reports = talk.services.reports
    return await reports.waiting(talk.contact) or await reports.lately(talk.contact)


async def add(talk: Talk) -> Outcome:
    if talk.arriving:
        return Ask(Text("report-more"))
    if talk.turn.kind is TurnKind.PLACE:
        return Next(check, place=talk.turn.text)
    if is_for_somebody_else(talk):
        raise Unreadable("report-hint-more")
    return Next(check) if wordless(talk) else added(talk)


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
    return Recast(talk.chosen(), **talk.answers)


STEPS: tuple[Step, ...] = (tell, check, add, ask_day, sign, choose_kind)


def build(kind: Kind) -> Dialog:
    dialog = Dialog(kind.value, acts=ACTS[kind], form=True, files=True)
    for step in STEPS:
        (dialog.looking if step in (tell, add) else dialog.step)(step)
    for step in (tell, check, add):
        dialog.placing(step)

    @dialog.says_aside
    async def in_between(talk: Talk) -> Text | None:
        """Kept until the form is done: one thing at a time, and nothing that was said is lost."""
        if kind is Kind.THANKS and only_polite(talk):
            return Text("start-thanks")
        if asks_for_phone(talk):
            return phones(talk)
        if taken_already(talk, kind):
            return None
        if tells(talk):
            talk.keep_for(kind.value, **understood(talk, talk.turn.text))
        if talk.services.case_words.accuses(talk.turn.text):
            talk.tell(Text("report-misconduct", dict(talk.services.answers.hotlines)))
        return Text("report-later", {"kind": kind_label(kind)})

    if kind is Kind.COMPLAINT:
        dialog.hears(accusation)
    if kind is Kind.THANKS:
        dialog.hears(wants_to_praise)
    return dialog


def question(talk: Talk) -> Text:
    return Text(f"report-tell-{kind_of(talk).replace('_', '-')}")


def added(talk: Talk) -> Next:
    """What is said more is read like the first sentence, and counts where the two differ."""
    more = phone_left(talk) or said(talk)
    text = f"{talk.answers.get('text', '')}\n{more}".strip()[:LONGEST_TEXT]
    return Next(check, **{**understood(talk, more), "text": text})


def asks_for_day(talk: Talk) -> bool:
    known = talk.answers.get("need_by") or talk.answers.get("day_asked")
    return not known and talk.services.case_words.needs_a_day(kind_of(talk), talk.answer("text"))


dialogs = tuple(build(kind) for kind in ACTS)
