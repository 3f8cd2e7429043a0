"""A question about a document: how long, how much, what to bring. Ends with the figure and what one can do next."""

from collections.abc import Iterable, Sequence

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Switch, Talk, Unreadable, offer
from bot.dialog.turn import Kind
from bot.domain.meaning import TRAVEL_SERVICES, Act, Attribute, Condition, Request, Service, of_one_document
from bot.domain.reply import Choice
from bot.domain.text import Lead, Lines, Text
from bot.services.answers import Answer as Found
from handlers.faq_said import (
    asked_after,
    asked_before,
    asked_first,
    asked_of_it,
    asks_which_document,
    conditions_of,
    doubts_of,
    is_in_doubt,
    is_needed_by_a_day,
    is_of_travel,
    is_unnamed,
    perhaps_asked,
    spoken_of,
    told,
    waited_for,
)
from handlers.my_cases import asked_by_staff
from handlers.other_papers import other_paper
from handlers.other_papers import told as told_of_paper
from handlers.sites import asks_to_walk_in
from handlers.trip import ready_by, tell_last_day
from handlers.trip_said import said

dialog = Dialog("faq", acts=[Act.FAQ])

OTHER = "other"
SERVICES, ATTRIBUTES = frozenset(Service), frozenset(Attribute)
ASKED_MOST = (
    Attribute.PROCESSING_TIME,
    Attribute.FEE,
    Attribute.MATERIALS,
    Attribute.VALIDITY,
    Attribute.URGENT,
)


@dialog.step
async def begin(talk: Talk) -> Outcome:
    """A question that only names what differs ("and for a child?") is about what was asked before."""
    if asked := await answers_staff(talk):
        return asked
    unclear = talk.reading.attribute is Attribute.OTHER or is_in_doubt(talk)
    if unclear and not talk.answered and asks_to_walk_in(talk):
        return Switch("sites", item=talk.reading.service, asked="walk_in")
    paper = other_paper(talk, talk.answers.get("service") or talk.reading.service or spoken_of(talk))
    one = None if paper or talk.answered or "service" in talk.answers else talk.reading.asked
    if one:
        attribute = str(talk.reading.attribute)
        return Next(answer, service=one.service, attribute=attribute, topic=one.topic, conditions=told(talk))
    if is_needed_by_a_day(talk):
        return Switch("trip")
    if paper:
        if not any(other.service for other in talk.reading.also):
            talk.means(Act.FAQ)  # whatever else is asked is asked of the paper
        return End(told_of_paper(talk, paper), (offer("person", Text("faq-offer-person")),))
    if asks_which_document(talk):
        return Switch("chooser")
    if is_in_doubt(talk) and "service" not in talk.answers and not talk.answered:
        doubts = doubts_of(talk)
        if of_one_document(doubts):
            return Next(answer, **likeliest_first(doubts), conditions=told(talk))
        if len(doubts) > 1:
            return Next(which_meant)
        only = str(doubts[0].attribute)  # one reading, and a weak one, is nothing to choose from
        if about := doubts[0].service or talk.reading.service or spoken_of(talk):
            return Next(which_attribute, service=str(about), doubted=only, conditions=told(talk))
        return Next(which_service, doubted=only, conditions=told(talk))
    before = spoken_of(talk)
    named = "" if before and is_unnamed(talk) else talk.reading.service
    known = talk.answers.get("service") or named or before or await waited_for(talk)
    if talk.reading.attribute is Attribute.DIFFERENCE and is_of_travel(known) and not talk.answered:
        return Switch("chooser")
    if known in SERVICES:
        return Next(which_attribute, service=str(known), conditions=told(talk))
    return Next(which_service, conditions=told(talk), **asked_of_it(talk))


@dialog.step
async def which_service(talk: Talk) -> Outcome:
    """What was asked stays asked of the document that is named then."""
    if talk.arriving:
        services = talk.services.answers.services
        return Ask(Text("faq-which-service"), tuple(Choice(one, Text(f"item-{one}")) for one in services))
    service = talk.chosen_or_none() or talk.reading.service
    if service is None:
        raise Unreadable()
    instead = {"attribute": str(talk.reading.attribute), "besides": ""} if talk.reading.attribute else {}
    return Next(which_attribute, service=str(service), conditions=told(talk), **instead)


@dialog.step
async def which_meant(talk: Talk) -> Outcome:
    """Where a sentence can be read in two ways, a figure for the wrong one could cost a flight."""
    if talk.arriving:
        doubts = doubts_of(talk)
        about = {one.service for one in doubts}
        if len(about) == 1:
            talk.speak_of(str(about.pop() or ""))
        choices = tuple(Choice(meant_value(one), meant_label(one, doubts)) for one in doubts)
        return Ask(Text("faq-which-meant"), (*choices, Choice(OTHER, Text("faq-meant-other"))))
    chosen = talk.chosen()
    if chosen == OTHER:
        return Switch("start", again=True)
    service, attribute = chosen.split(".")
    return Next(begin, service=service or None, attribute=attribute or None, conditions=told(talk))


@dialog.step
async def which_attribute(talk: Talk) -> Outcome:
    if talk.arriving:
        doubted = talk.answers.get("doubted")
        known = talk.answers.get("attribute") or asked_after(talk) or asked_before(talk)
        known = known or ("" if doubted else talk.reading.attribute)
        if known in ATTRIBUTES:
            return Next(answer, attribute=str(known))
        talk.speak_of(talk.answer("service"))
        choices = tuple(Choice(one, Text(f"attribute-{one}")) for one in most_asked(doubted))
        return Ask(Text("faq-which-attribute", {"item": Text(f"item-{talk.answer('service')}")}), choices)
    attribute = talk.chosen_or_none() or talk.reading.attribute
    if attribute is None:
        raise Unreadable()
    service = str(talk.reading.service or talk.answer("service"))
    return Next(answer, attribute=str(attribute), service=service, conditions=told(talk))


@dialog.step
async def answer(talk: Talk) -> Outcome:
    service, attribute = talk.answer("service"), talk.answer("attribute")
    conditions = conditions_of(talk)
    for earlier in asked_first(talk):
        talk.tell(talk.services.answers.answer(service, earlier, conditions).text)
    asked = str(talk.answers.get("topic") or attribute)
    found = talk.services.answers.answer(service, asked, conditions)
    besides = perhaps_asked(talk)
    await note(talk, service, attribute, conditions, found)
    for warning in found.warnings:
        talk.tell(warning)
    ahead = Condition.OVERSTAYED not in conditions  # "expired on Friday" is the Friday that was
    if ahead and asked == Attribute.RENEWAL_WINDOW and "need_by" in talk.reading.entities:
        tell_last_day(talk, service, said(talk))
    if found.known and asked == Attribute.PROCESSING_TIME and (day := ready_day(talk, service)):
        talk.tell(day)
    offers = what_next(talk, service, asked, known=found.known and not found.beside)
    wholes = [offer("faq", meant_as(one), service=service, attribute=one, conditions=told(talk)) for one in besides]
    return End(with_besides(talk, found, service, besides, conditions), (*wholes, *offers))


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    """In the middle of a booking, "what do I bring" is asked of what is being booked."""
    reading = talk.reading
    service = reading.asked.service if reading.asked else reading.service or talk.answers.get("item")
    doubts = talk.reading.doubts
    if paper := other_paper(talk, talk.reading.service):
        return told_of_paper(talk, paper)
    if service is None or talk.reading.attribute is None or (doubts and not of_one_document(doubts)):
        return None
    attribute, *others = [str(one.attribute) for one in doubts] or [str(reading.attribute)]
    asked, conditions = reading.asked.topic if reading.asked else attribute, reading.conditions
    found = talk.services.answers.answer(str(service), asked, conditions)
    await note(talk, str(service), attribute, conditions, found)
    return with_besides(talk, found, str(service), others, conditions)


def likeliest_first(doubts: Sequence[Request]) -> dict[str, Answer]:
    """The likeliest reading is answered, and the others told in a line each."""
    first, *others = doubts
    perhaps = ".".join(str(one.attribute) for one in others)
    return {"service": str(first.service), "attribute": str(first.attribute), "perhaps": perhaps}


def with_besides(
    talk: Talk, found: Found, service: str, besides: Iterable[str], conditions: frozenset[Condition]
) -> Text:
    """What else may have been asked of the document stands under the answer, with the first line of its own."""
    leads = ((one, Lead(talk.services.answers.answer(service, one, conditions).text)) for one in besides)
    lines = tuple(Text("faq-perhaps-other", {"attribute": meant_as(one), "lead": lead}) for one, lead in leads)
    return Text("faq-perhaps", {"answer": found.text, "others": Lines(lines)}) if lines else found.text


def meant_as(attribute: str) -> Text:
    if attribute == Attribute.OTHER:
        return Text("faq-meant-general")
    return Text(f"attribute-{attribute}")


def ready_day(talk: Talk, service: str) -> Text | None:
    """Who tells the day to apply asks for another day, not for a number of days."""
    told_of = {"item": service, **said(talk)}
    return ready_by(talk, told_of) if service in TRAVEL_SERVICES and told_of.get("from_day") else None


async def note(talk: Talk, service: str, attribute: str, conditions: frozenset[Condition], found: Found) -> None:
    """What has no answer yet is kept, so that one can be written and told; what no record speaks of, for staff."""
    said = talk.turn.text if talk.turn.kind is Kind.TEXT else ""
    await talk.services.questions.asked(talk.contact, service, attribute, conditions, known=found.known, said=said)
    if found.beside and said:
        await talk.services.questions.not_understood(talk.contact, talk.reading, said)


async def answers_staff(talk: Talk) -> Switch | None:
    """A document that is named, and nothing asked of it, may be what staff asked for."""
    service = talk.reading.service
    if talk.turn.kind is not Kind.TEXT or service is None or talk.reading.asks:
        return None
    case = await asked_by_staff(talk)
    asked = str(talk.reading.attribute or "") if not talk.reading.doubts else ""
    known = {"words": talk.turn.text, "service": str(service), "attribute": asked}
    return Switch("my_cases", unclear=True, code=case.code, **known) if case else None


def most_asked(doubted: Answer) -> tuple[str, ...]:
    """What was perhaps asked comes first, unless it is nothing one can name."""
    first = [str(doubted)] if doubted in ATTRIBUTES - {Attribute.OTHER} else []
    return tuple(dict.fromkeys([*first, *map(str, ASKED_MOST)]))[: len(ASKED_MOST)]


def meant_value(one: Request) -> str:
    return f"{one.service or ''}.{one.attribute or ''}"


def meant_label(one: Request, among: Iterable[Request]) -> Text:
    """ "Photo" alone, beside "passport: photo", would not tell what sets the two apart."""
    if one.service and one.attribute is None:
        return Text(f"item-{one.service}")
    attribute = meant_as(str(one.attribute))
    if one.service:
        return Text("faq-meant-label", {"item": Text(f"item-{one.service}"), "attribute": attribute})
    beside = any(other.service and other.attribute is one.attribute for other in among)
    return Text("faq-meant-another", {"attribute": attribute}) if beside else attribute


def what_next(talk: Talk, service: str, attribute: str, *, known: bool) -> tuple[Choice, ...]:
    offers = []
    if talk.services.hall.sites(service):
        offers.append(offer("booking", Text("faq-offer-book"), item=service))
    offers.append(offer("sites", Text("faq-offer-sites"), item=service))
    offers.append(offer("wish", Text("faq-offer-remind"), item=service))
    if known:
        known_so_far = {"service": service, "attribute": attribute, "conditions": told(talk)}
        offers.append(offer("source", Text("faq-offer-source"), **known_so_far))
    else:
        offers.append(offer("person", Text("faq-offer-person")))
    return tuple(offers)


source = Dialog("source")


@source.step
async def tell_source(talk: Talk) -> Outcome:
    service, attribute = talk.answer("service"), talk.answer("attribute")
    found = talk.services.answers.answer(service, attribute, conditions_of(talk))
    for text in talk.services.answers.source_of(found.records):
        talk.tell(text)
    return End(Text("faq-after-source"), what_next(talk, service, attribute, known=False)[:-1])
