"""What a question tells: of which document, what is asked of it, what is in doubt. No step is here."""

from datetime import timedelta

from bot.dialog.session import Answer
from bot.dialog.talk import Talk
from bot.dialog.turn import Kind
from bot.domain.meaning import PLANNED_ALIKE, TRAVEL_SERVICES, Act, Attribute, Condition, Request, Service
from bot.frozen import replace
from handlers.status import only_item
from handlers.trip_said import said, tells_only

SERVICES, ATTRIBUTES, CONDITIONS = frozenset(Service), frozenset(Attribute), frozenset(Condition)
CIRCUMSTANCES = {Attribute.MINOR, Attribute.CROSS_PROVINCE, Attribute.LOST}  # "and for a child?" changes no question
LEAST_MONTH = timedelta(days=27)  # from its first day to its last
OF_ITS_DAY = {Condition.RENEWAL, Condition.LOST, Condition.OF_AGE}  # a day that an end or a birthday falls on
WHICH = {Attribute.MATERIALS, Attribute.DIFFERENCE, Attribute.OTHER}
OF_COLLECTING = {Attribute.AGENT_PICKUP, Attribute.MAIL, Attribute.PICKUP_DEADLINE}
ASKED_AFTER = {  # "if it's urgent?" asks for itself, where the answer to what was asked before knows nothing of it
    Condition.URGENT: Attribute.URGENT,
    Condition.MAIL: Attribute.MAIL,
    Condition.ONLINE: Attribute.ONLINE,
    Condition.LOST: Attribute.LOST,
}


def is_in_doubt(talk: Talk) -> bool:
    """Who names the day to apply asks for the day it is ready, if that is the only reading; and which of several
    travel documents is what "which do I need" asks.
    """
    doubts = talk.reading.doubts
    dated = "from_date" in talk.reading.entities and talk.reading.service is not None
    asked = {one.attribute for one in doubts}
    known = is_unnamed(talk) and len(asked) == 1 and spoken_of(talk)  # which document, was told before
    which = asked == {Attribute.DIFFERENCE} and all(is_of_travel(str(one.service or "")) for one in doubts)
    return bool(doubts) and not (known or which) and not (dated and asked == {Attribute.PROCESSING_TIME})


def asks_which_document(talk: Talk) -> bool:
    """ "What do I need to visit Macau" sounds like what to bring to the window."""
    if talk.answered or "service" in talk.answers or talk.turn.kind is not Kind.TEXT:
        return False
    about = talk.reading.attribute in WHICH and is_of_travel(str(talk.reading.service or ""))
    return about and talk.services.journey_words.asks_which(talk.turn.text)


def is_unnamed(talk: Talk) -> bool:
    """Its words name no document for sure."""
    return talk.reading.service is None or None in {one.service for one in talk.reading.doubts}


def is_needed_by_a_day(talk: Talk) -> bool:
    """ "The last day to apply, if I need it on the 31st" sounds like several questions about an ID card, and is one. So
    does a passport for the 7th where nothing is asked of it but the time.
    """
    reading = talk.reading
    if talk.answered or talk.turn.kind is not Kind.TEXT or "need_by" not in said(talk):
        return False
    if reading.attribute is Attribute.DIFFERENCE or is_some_day(talk):
        return False
    if reading.service in PLANNED_ALIKE:
        return bool(reading.doubts) or reading.attribute is Attribute.PICKUP_DEADLINE or asks_until_a_day(talk)
    expires = bool(reading.conditions & OF_ITS_DAY)
    unsure = bool(reading.doubts) or reading.attribute is Attribute.MAIL  # the plan tells of the post as well
    return reading.service in TRAVEL_SERVICES and (tells_only(talk) or (unsure and not expires))


def is_some_day(talk: Talk) -> bool:
    """ "Can I apply here, I came in 2021", "… we go next May": what is asked is not whether it is ready by then."""
    day, today = talk.reading.date, talk.services.hall.now.date()
    if day is None or not talk.reading.asks or talk.reading.attribute not in CIRCUMSTANCES:
        return False
    return day.end < today or (day.start > today and day.end - day.start >= LEAST_MONTH)


def asks_until_a_day(talk: Talk) -> bool:
    """ "Can I get an ID card before 5 December", where no more of it is understood."""
    day, today = talk.reading.date, talk.services.hall.now.date()
    return talk.reading.act is Act.AMBIGUOUS and day is not None and day.start <= today < day.end


def doubts_of(talk: Talk) -> tuple[Request, ...]:
    """What names no document is about the one spoken of, and stands first; "something else" of none is no choice.
    Of which document "and the permit?" asks is in doubt, and not what.
    """
    about, before = talk.session.topic, asked_before(talk)
    known = Service(about) if about in SERVICES else None
    asked = Attribute(before) if before in ATTRIBUTES else None
    doubts = [
        replace(one, service=one.service or known, attribute=one.attribute or asked) for one in talk.reading.doubts
    ]
    named = [one for one in doubts if one.service or one.attribute is not Attribute.OTHER] or doubts
    return tuple(dict.fromkeys(sorted(named, key=lambda one: known is not None and one.service is not known)))


def is_of_travel(service: Answer) -> bool:
    """Which document a journey needs is found by asking; what sets a household matter apart is told."""
    return service not in SERVICES or service in TRAVEL_SERVICES


def spoken_of(talk: Talk) -> str:
    return talk.session.topic if talk.reading.attribute or talk.reading.follows else ""


async def waited_for(talk: Talk) -> str:
    """Who asks about collecting, and follows one kind of document, means that one."""
    return await only_item(talk) or "" if talk.reading.attribute in OF_COLLECTING else ""


def asked_of_it(talk: Talk) -> dict[str, Answer]:
    """What a sentence asks of a document that it does not name; the last is answered last, with what can be done."""
    besides = [one.attribute for one in talk.reading.also if one.act is Act.FAQ and one.attribute and not one.service]
    asked = [str(one) for one in (talk.answers.get("attribute") or talk.reading.attribute, *besides) if one]
    return {"attribute": asked[-1], "besides": ".".join(asked[:-1])} if asked else {}


def asked_first(talk: Talk) -> list[str]:
    return [one for one in str(talk.answers.get("besides") or "").split(".") if one]


def perhaps_asked(talk: Talk) -> list[str]:
    return [one for one in str(talk.answers.get("perhaps") or "").split(".") if one]


def asked_before(talk: Talk) -> Answer:
    differs_only = talk.reading.attribute is None or talk.reading.attribute in CIRCUMSTANCES
    return talk.session.asked.get("attribute") if talk.reading.follows and differs_only else None


def asked_after(talk: Talk) -> Answer:
    asked, service = talk.session.asked.get("attribute"), talk.answer("service")
    told_now = talk.reading.conditions.intersection(ASKED_AFTER)
    if not (asked and talk.reading.follows and talk.reading.attribute is None and len(told_now) == 1):
        return None
    answers = talk.services.answers
    before, now = (answers.answer(service, str(asked), told).text for told in (frozenset[Condition](), told_now))
    return str(ASKED_AFTER[next(iter(told_now))]) if before == now else None


def told(talk: Talk) -> str:
    """The circumstances told so far, in a form that a session and a button can hold."""
    before = talk.answers.get("conditions") or (talk.session.asked.get("conditions") if talk.reading.follows else "")
    known = set(str(before or "").split(".")) | {str(condition) for condition in talk.reading.conditions}
    return ".".join(sorted(known - {""}))


def conditions_of(talk: Talk) -> frozenset[Condition]:
    known = str(talk.answers.get("conditions") or "")
    return frozenset(Condition(name) for name in known.split(".") if name in CONDITIONS)
