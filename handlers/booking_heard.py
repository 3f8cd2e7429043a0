"""A booking asked for in words that sound like something else: "passport, 8 December at half past two"."""

from collections.abc import Mapping

from bot.dialog.session import Answer
from bot.dialog.talk import SURE, Talk
from bot.domain.meaning import Act
from bot.services.day_words import any_of_days
from handlers.booking_company import who_comes
from handlers.booking_said import SURELY

LOOKS_LIKE_A_TOPIC = {Act.AMBIGUOUS, Act.FAQ, Act.OPENING_HOURS, Act.TRIP_PLAN, Act.WHICH_WINDOW}
NAME_DAY_OR_PLACE = {Act.TRIP_PLAN, Act.OPENING_HOURS, Act.WHICH_WINDOW}  # as a booking does


async def asked_for(talk: Talk) -> Mapping[str, Answer] | None:
    """ "Book a passport for Friday": a day that is named does not make it a journey."""
    said = talk.reading
    near = said.act in NAME_DAY_OR_PLACE or (said.act is not Act.BOOK and said.confidence < SURELY)
    unclear = said.service is None and said.elsewhere is None and said.confidence < SURE
    if names_an_hour(talk) or names_days_to_choose_from(talk):
        return {}
    another = near and (unclear or said.service in talk.services.hall.items)
    return {} if another and talk.services.booking_words.begins_with_booking(talk.turn.text) else None


def names_an_hour(talk: Talk) -> bool:
    """ "Passport, 8 December at half past two": a document and a moment ahead; and for whom, or nothing is asked."""
    said, today = talk.reading, talk.services.hall.now.date()
    ahead = said.date is not None and today <= said.date.start == said.date.end and said.time is not None
    wants = said.service in talk.services.hall.items and said.act in LOOKS_LIKE_A_TOPIC and said.confidence < SURELY
    return ahead and wants and (bool(who_comes(talk).get("phone")) or not asks(talk))


def names_days_to_choose_from(talk: Talk) -> bool:
    """ "This Friday or else Monday, at the main hall, a passport": nobody travels on whichever day suits."""
    said = talk.reading
    wants = said.act is Act.TRIP_PLAN and Act.BOOK in said.also_acts and said.service in talk.services.hall.items
    return wants and len(any_of_days(talk.turn.text, talk.services.hall.now.date())) > 1


def asks(talk: Talk) -> bool:
    return talk.reading.asks or talk.services.booking_words.asks(talk.turn.text)
