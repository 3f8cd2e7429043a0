"""What a sentence tells of a trip: the document, the day, the register and what else matters. No step is here."""

from collections.abc import Mapping
from datetime import date

from bot.dialog.session import Answer
from bot.dialog.talk import SURE, Switch, Talk, Unreadable
from bot.dialog.turn import Kind
from bot.domain.meaning import BEFORE_ANY, TRAVEL_SERVICES, Act, Attribute, Condition, Service
from bot.services.day_words import in_month_of, just_gone
from bot.services.trip_words import To
from bot.services.trips import Registered

ITS_OWN = 0.9  # from here it is an appointment that is wanted, and no answer
CHANGES = {Act.TRIP_PLAN, Act.AMBIGUOUS, Act.RESCHEDULE}  # what "and on the 20th?" may be read as
OF_THE_HALL = {Act.OPENING_HOURS, Act.WHICH_WINDOW, Act.COMPLAINT, Act.SUGGESTION, Act.HOME_VISIT}
NO_QUESTIONS = {None, Attribute.MINOR, Attribute.CROSS_PROVINCE}  # "the child comes too" tells of the trip
NEEDED_FOR = {  # which document each goal needs
    To.ABROAD: Service.PASSPORT,
    To.HONG_KONG: Service.HKMO_PERMIT,
    To.MACAU: Service.HKMO_PERMIT,
    To.BOTH: Service.HKMO_PERMIT,
    To.TAIWAN: Service.TW_PERMIT,
}
FOR_BOTH = {Service.HKMO_PERMIT, Service.HKMO_ENDORSEMENT}  # who needs one of these for Hong Kong, needs it for Macau


def said(talk: Talk) -> dict[str, Answer]:
    """What the sentence tells of the trip. A day that is only named as the day to apply is no day of need."""
    reading = talk.reading
    known: dict[str, Answer] = {}
    if needed := needed_instead(talk):
        known["item"] = needed
    elif reading.service in TRAVEL_SERVICES:
        known["item"] = str(reading.service)
    if from_day := reading.entities.get("from_date"):
        known["from_day"] = from_day
        if date.fromisoformat(from_day) < talk.services.hall.now.date():
            known["handed_in"] = True
    if need_by := reading.entities.get("need_by"):
        known["need_by"] = need_by
    elif reading.date:
        today = talk.services.hall.now.date()
        need = reading.date.due(today)
        if need.isoformat() != from_day:
            known["need_by"] = (just_gone(talk.turn.text, need, today) or need).isoformat()
    if Condition.AT_HOME in reading.conditions:
        known["registered"] = str(Registered.HOME)
    elif Condition.SAME_PROVINCE in reading.conditions:
        known["registered"] = str(Registered.UNSURE)
    elif Condition.CROSS_PROVINCE in reading.conditions:
        known["registered"] = str(Registered.AWAY)
    plans = [one.service for one in reading.also if one.act is Act.TRIP_PLAN and one.service]
    if first := next((one for one in plans if one in BEFORE_ANY), None):
        known["first"] = str(first)
    if others := [str(one) for one in plans if one in TRAVEL_SERVICES and one != reading.service]:
        known["others"] = ",".join(others)
    told_too = reading.conditions & {Condition.URGENT, Condition.MINOR, Condition.MAIL}
    return known | {str(condition): True for condition in told_too}


def needed_instead(talk: Talk) -> str:
    """ "And Macau?": the document that another goal needs; empty where more is said than where else one goes."""
    before = str(talk.answers.get("item") or "")
    to = talk.services.journey_words.goal_instead(talk.turn.text) if before and talk.turn.kind is Kind.TEXT else None
    needed = NEEDED_FOR.get(to) if to else None
    return before if needed in FOR_BOTH and before in FOR_BOTH else str(needed or "")


def said_anew(talk: Talk) -> dict[str, Answer]:
    """ "No, the 19th" is of the month that was spoken of."""
    known, before = said(talk), talk.answers.get("need_by")
    if "need_by" in known and before:
        near = date.fromisoformat(str(before))
        if day := in_month_of(talk.turn.text, talk.services.hall.now.date(), near):
            known["need_by"] = day.isoformat()
    return known


def changes(talk: Talk) -> dict[str, Answer]:
    """What differs from the plan just told: another day, another document, another register."""
    reading = talk.reading
    if needed_instead(talk):
        return said_anew(talk)
    if wants_a_slot(talk) or is_of_the_hall(talk):
        return {}
    if reading.attribute is Attribute.CROSS_PROVINCE and reading.service is None:
        return said_anew(talk)
    is_question = reading.attribute is not None
    may_be_change = reading.follows or reading.act in CHANGES or reading.confidence < SURE
    return said_anew(talk) if may_be_change and not is_question else {}


def registered_in(talk: Talk, known: Mapping[str, Answer]) -> Answer:
    """Where the register is, in the answer to that question; of two who are registered apart both are worked out."""
    told = None if talk.is_question else talk.services.journey_words.registered(talk.turn.text)
    apart = told is Registered.UNSURE
    return str(told) if told and (apart or not known.get("registered")) else known.get("registered")


def wanted_instead(talk: Talk) -> Switch | None:
    """A wish of its own, where something is still asked about the trip: nothing is lost with the question. What names
    only a day is an answer. Raises Unreadable for what can be seen to while the question stands.
    """
    reading, today = talk.reading, talk.services.hall.now.date()
    item = reading.service or talk.answers.get("item")
    if wants_a_slot(talk):
        return Switch("booking", item=item)
    if talk.turn.kind is not Kind.TEXT or reading.confidence < SURE:
        return None
    if reading.act is Act.BOOK and (reading.service or not reading.date) and reading.confidence >= ITS_OWN:
        return Switch("booking", item=item)
    if talk.services.reminders.words.is_wish(talk.turn.text, today):
        raise Unreadable()
    if reading.act is Act.STATUS_QUERY and reading.date is None:
        raise Unreadable()
    return None


def wants_a_slot(talk: Talk) -> bool:
    """An appointment by its name; the day named with it is the day to come, not the day to travel."""
    is_booking = talk.turn.kind is Kind.TEXT and talk.reading.act is Act.BOOK
    return is_booking and talk.services.booking_words.names_a_slot(talk.turn.text)


def is_of_the_hall(talk: Talk) -> bool:
    """ "Are you open on Saturday?" in between: the day named is not the day to travel."""
    return talk.turn.kind is Kind.TEXT and talk.reading.act in OF_THE_HALL and talk.reading.confidence >= ITS_OWN


def tells_only(talk: Talk) -> bool:
    """It changes what is planned, and asks nothing besides."""
    return talk.reading.attribute in NO_QUESTIONS or bool(needed_instead(talk))
