"""A question about a document: how long, how much, what to bring. Ends with the figure and what one can do next."""

from bot.dialog.dialogs import Dialog
from bot.dialog.session import Answer
from bot.dialog.talk import Ask, End, Next, Outcome, Switch, Talk, Unreadable, offer
from bot.dialog.turn import Kind
from bot.domain.meaning import PLANNED_ALIKE, TRAVEL_SERVICES, Act, Attribute, Condition, Request, Service
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.frozen import replace
from handlers.my_cases import asked_by_staff
from handlers.other_papers import other_paper
from handlers.other_papers import told as told_of_paper
from handlers.sites import asks_to_walk_in
from handlers.status import only_item
from handlers.trip import ready_by, said

dialog = Dialog("faq", acts=[Act.FAQ])

OTHER = "other"
SERVICES, ATTRIBUTES, CONDITIONS = frozenset(Service), frozenset(Attribute), frozenset(Condition)
CIRCUMSTANCES = {Attribute.MINOR, Attribute.CROSS_PROVINCE, Attribute.LOST}  # "and for a child?" changes no question
OF_COLLECTING = {Attribute.AGENT_PICKUP, Attribute.MAIL, Attribute.PICKUP_DEADLINE}
ASKED_MOST = (
    Attribute.PROCESSING_TIME,
    Attribute.FEE,
    Attribute.MATERIALS,
    Attribute.VALIDITY,
    Attribute.URGENT,
)


@dialog.step
async def which_service(talk: Talk) -> Outcome:
    """A question that only names what differs ("and for a child?") is about what was asked before."""
    if talk.arriving:
        if asked := await answers_staff(talk):
            return asked
        if talk.reading.attribute is Attribute.OTHER and asks_to_walk_in(talk):
            return Switch("sites", item=talk.reading.service, asked="walk_in")
        if is_needed_by_a_day(talk):
            return Switch("trip")
        if paper := other_paper(talk, talk.answers.get("service") or talk.reading.service or spoken_of(talk)):
            return End(told_of_paper(talk, paper), (offer("person", Text("faq-offer-person")),))
        if is_in_doubt(talk) and "service" not in talk.answers and not talk.answered:
            doubts = doubts_of(talk)
            if len(doubts) > 1:
                return Next(which_meant)
            if about := doubts[0].service or talk.reading.service or spoken_of(talk):
                only = str(doubts[0].attribute)  # one reading, and a weak one, is nothing to choose from
                return Next(which_attribute, service=str(about), doubted=only, conditions=told(talk))
            return ask_service(talk)
        before = spoken_of(talk)
        named = "" if before and is_unnamed(talk) else talk.reading.service
        known = talk.answers.get("service") or named or before or await waited_for(talk)
        if talk.reading.attribute is Attribute.DIFFERENCE and is_of_travel(known) and not talk.answered:
            return Switch("chooser")
        if known in SERVICES:
            return Next(which_attribute, service=str(known), conditions=told(talk))
        return ask_service(talk)
    service = talk.chosen_or_none() or talk.reading.service
    if service is None:
        raise Unreadable()
    return Next(which_attribute, service=str(service), conditions=told(talk))


@dialog.step
async def which_meant(talk: Talk) -> Outcome:
    """Where a sentence can be read in two ways, a figure for the wrong one could cost a flight."""
    if talk.arriving:
        doubts = doubts_of(talk)
        about = {one.service for one in doubts}
        if len(about) == 1:
            talk.speak_of(str(about.pop() or ""))
        choices = tuple(Choice(meant_value(one), meant_label(one)) for one in doubts)
        return Ask(Text("faq-which-meant"), (*choices, Choice(OTHER, Text("faq-meant-other"))))
    chosen = talk.chosen()
    if chosen == OTHER:
        return Switch("start", again=True)
    service, attribute = chosen.split(".")
    return Next(which_service, service=service or None, attribute=attribute, conditions=told(talk))


@dialog.step
async def which_attribute(talk: Talk) -> Outcome:
    if talk.arriving:
        doubted = talk.answers.get("doubted")
        known = talk.answers.get("attribute") or asked_before(talk) or ("" if doubted else talk.reading.attribute)
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
    found = talk.services.answers.answer(service, attribute, conditions)
    await note(talk, service, attribute, conditions, known=found.known)
    for warning in found.warnings:
        talk.tell(warning)
    if found.known and attribute == Attribute.PROCESSING_TIME and (day := ready_day(talk, service)):
        talk.tell(day)
    return End(found.text, what_next(talk, service, attribute, known=found.known))


@dialog.says_aside
async def in_between(talk: Talk) -> Text | None:
    """In the middle of a booking, "what do I bring" is asked of what is being booked."""
    service = talk.reading.service or talk.answers.get("item")
    if paper := other_paper(talk, talk.reading.service):
        return told_of_paper(talk, paper)
    if service is None or talk.reading.attribute is None or talk.reading.doubts:
        return None
    attribute, conditions = talk.reading.attribute, talk.reading.conditions
    found = talk.services.answers.answer(str(service), attribute, conditions)
    await note(talk, str(service), attribute, conditions, known=found.known)
    return found.text


def ready_day(talk: Talk, service: str) -> Text | None:
    """Who tells the day to apply asks for another day, not for a number of days."""
    told_of = {"item": service, **said(talk)}
    return ready_by(talk, told_of) if service in TRAVEL_SERVICES and told_of.get("from_day") else None


async def note(talk: Talk, service: str, attribute: str, conditions: frozenset[Condition], *, known: bool) -> None:
    """What has no answer yet is kept, so that one can be written and told."""
    said = talk.turn.text if talk.turn.kind is Kind.TEXT else ""
    await talk.services.questions.asked(talk.contact, service, attribute, conditions, known=known, said=said)


async def answers_staff(talk: Talk) -> Switch | None:
    """A document that is named, and nothing asked of it, may be what staff asked for."""
    service = talk.reading.service
    if talk.turn.kind is not Kind.TEXT or service is None or talk.reading.asks:
        return None
    case = await asked_by_staff(talk)
    asked = str(talk.reading.attribute or "") if not talk.reading.doubts else ""
    known = {"words": talk.turn.text, "service": str(service), "attribute": asked}
    return Switch("my_cases", unclear=True, code=case.code, **known) if case else None


def is_in_doubt(talk: Talk) -> bool:
    """Who names the day to apply asks for the day it is ready, if that is the only reading."""
    doubts = talk.reading.doubts
    dated = "from_date" in talk.reading.entities and talk.reading.service is not None
    asked = {one.attribute for one in doubts}
    known = is_unnamed(talk) and len(asked) == 1 and spoken_of(talk)  # which document, was told before
    return bool(doubts) and not known and not (dated and asked == {Attribute.PROCESSING_TIME})


def is_unnamed(talk: Talk) -> bool:
    """Its words name no document for sure."""
    return talk.reading.service is None or None in {one.service for one in talk.reading.doubts}


def is_needed_by_a_day(talk: Talk) -> bool:
    """ "The last day to apply, if I need it on the 31st" sounds like several questions about an ID card, and is one."""
    reading = talk.reading
    if reading.service not in PLANNED_ALIKE or talk.answered or talk.turn.kind is not Kind.TEXT:
        return False
    unsure = bool(reading.doubts) or reading.attribute is Attribute.PICKUP_DEADLINE or asks_until_a_day(talk)
    return unsure and "need_by" in said(talk)


def asks_until_a_day(talk: Talk) -> bool:
    """ "Can I get an ID card before 5 December", where no more of it is understood."""
    day, today = talk.reading.date, talk.services.hall.now.date()
    return talk.reading.act is Act.AMBIGUOUS and day is not None and day.start <= today < day.end


def ask_service(talk: Talk) -> Ask:
    services = talk.services.answers.services
    return Ask(Text("faq-which-service"), tuple(Choice(one, Text(f"item-{one}")) for one in services))


def most_asked(doubted: Answer) -> tuple[str, ...]:
    """What was perhaps asked comes first, unless it is nothing one can name."""
    first = [str(doubted)] if doubted in ATTRIBUTES - {Attribute.OTHER} else []
    return tuple(dict.fromkeys([*first, *map(str, ASKED_MOST)]))[: len(ASKED_MOST)]


def doubts_of(talk: Talk) -> tuple[Request, ...]:
    """What names no document is about the one spoken of, and stands first; "something else" of none is no choice."""
    about = talk.session.topic
    known = Service(about) if about in SERVICES else None
    doubts = [replace(one, service=one.service or known) for one in talk.reading.doubts]
    named = [one for one in doubts if one.service or one.attribute is not Attribute.OTHER] or doubts
    return tuple(dict.fromkeys(sorted(named, key=lambda one: known is not None and one.service is not known)))


def meant_value(one: Request) -> str:
    return f"{one.service or ''}.{one.attribute}"


def meant_label(one: Request) -> Text:
    general = one.attribute is Attribute.OTHER
    attribute = Text("faq-meant-general") if general else Text(f"attribute-{one.attribute}")
    return (
        Text("faq-meant-label", {"item": Text(f"item-{one.service}"), "attribute": attribute})
        if one.service
        else attribute
    )


def is_of_travel(service: Answer) -> bool:
    """Which document a journey needs is found by asking; what sets a household matter apart is told."""
    return service not in SERVICES or service in TRAVEL_SERVICES


def spoken_of(talk: Talk) -> str:
    return talk.session.topic if talk.reading.attribute or talk.reading.follows else ""


async def waited_for(talk: Talk) -> str:
    """Who asks about collecting, and follows one kind of document, means that one."""
    return await only_item(talk) or "" if talk.reading.attribute in OF_COLLECTING else ""


def asked_before(talk: Talk) -> Answer:
    differs_only = talk.reading.attribute is None or talk.reading.attribute in CIRCUMSTANCES
    return talk.session.asked.get("attribute") if talk.reading.follows and differs_only else None


def told(talk: Talk) -> str:
    """The circumstances told so far, in a form that a session and a button can hold."""
    before = talk.answers.get("conditions") or (talk.session.asked.get("conditions") if talk.reading.follows else "")
    known = set(str(before or "").split(".")) | {str(condition) for condition in talk.reading.conditions}
    return ".".join(sorted(known - {""}))


def conditions_of(talk: Talk) -> frozenset[Condition]:
    known = str(talk.answers.get("conditions") or "")
    return frozenset(Condition(name) for name in known.split(".") if name in CONDITIONS)


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
