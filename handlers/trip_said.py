"""What a sentence tells of a trip: the document, the day, the register and what else matters. No step is here."""

from datetime import date

from bot.dialog.session import Answer
from bot.dialog.talk import SURE, Talk
from bot.domain.meaning import TRAVEL_SERVICES, Act, Attribute, Condition
from bot.services.day_words import in_month_of
from bot.services.trips import Registered

CHANGES = {Act.TRIP_PLAN, Act.AMBIGUOUS, Act.RESCHEDULE}  # what "and on the 20th?" may be read as
NO_QUESTIONS = {None, Attribute.MINOR, Attribute.CROSS_PROVINCE}  # "the child comes too" tells of the trip


def said(talk: Talk) -> dict[str, Answer]:
    """What the sentence tells of the trip. A day that is only named as the day to apply is no day of need."""
    reading = talk.reading
    known: dict[str, Answer] = {}
    if reading.service in TRAVEL_SERVICES:
        known["item"] = str(reading.service)
    if from_day := reading.entities.get("from_date"):
        known["from_day"] = from_day
        if date.fromisoformat(from_day) < talk.services.hall.now.date():
            known["handed_in"] = True
    if reading.date:
        need = reading.date.due(talk.services.hall.now.date()).isoformat()
        if need != from_day:
            known["need_by"] = need
    if Condition.AT_HOME in reading.conditions:
        known["registered"] = str(Registered.HOME)
    elif Condition.SAME_PROVINCE in reading.conditions:
        known["registered"] = str(Registered.UNSURE)
    elif Condition.CROSS_PROVINCE in reading.conditions:
        known["registered"] = str(Registered.AWAY)
    told_too = reading.conditions & {Condition.URGENT, Condition.MINOR, Condition.MAIL}
    return known | {str(condition): True for condition in told_too}


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
    if reading.attribute is Attribute.CROSS_PROVINCE and reading.service is None:
        return said_anew(talk)
    is_question = reading.attribute is not None
    may_be_change = reading.follows or reading.act in CHANGES or reading.confidence < SURE
    return said_anew(talk) if may_be_change and not is_question else {}


def tells_only(talk: Talk) -> bool:
    """It changes what is planned, and asks nothing besides."""
    return talk.reading.attribute in NO_QUESTIONS
