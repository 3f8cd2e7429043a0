"""Whether a message in the middle of booking asks something: a question names a day too ("is the 3rd soon enough?"),
and changes nothing. A day or a site by itself is an answer, whatever it sounds like.
"""

from bot.dialog.talk import SURE, Talk
from bot.domain.meaning import Act
from bot.services.day_words import said_beside
from handlers.booking_company import who_comes
from handlers.booking_said import named_site

ABOUT_A_VISIT = {Act.BOOK, Act.RESCHEDULE, Act.MY_BOOKINGS, Act.AMBIGUOUS, Act.GREETING}
OF_ITS_OWN = {  # "cancel tomorrow", "gone by Friday", "remind me on Monday": short, and no new day
    Act.CANCEL_BOOKING,
    Act.TRIP_PLAN,
    Act.SET_REMINDER,
}
LETTERS_BESIDE, LETTERS_OF_TIME, LETTERS_OF_A_SITE = 3, 5, 8


def is_question(talk: Talk) -> bool:
    """It asks for something else than the visit."""
    said = talk.reading
    if said.act in ABOUT_A_VISIT or said.confidence < SURE or only_names(talk) or len(who_comes(talk)) > 1:
        return False
    if said.act is Act.OPENING_HOURS:
        return bool(talk.services.hall.question(talk.turn.text).asked)
    return not (said.act is Act.OUT_OF_SCOPE and said.elsewhere is None)


def only_names(talk: Talk) -> bool:
    return only_names_a_day(talk) or only_names_a_site(talk)


def only_names_a_site(talk: Talk) -> bool:
    """ "The main hall" by itself, where one is asked for, is an answer and no question where it is."""
    if named_site(talk) is None or talk.services.hall.question(talk.turn.text).asked:
        return False
    return said_beside(talk.turn.text, talk.services.hall.now.date()) <= LETTERS_OF_A_SITE


def only_names_a_day(talk: Talk) -> bool:
    """Next to a day, a part of it and a time hardly anything is said: whatever it sounds like, it is a day."""
    said = talk.reading
    if said.date is None or talk.services.hall.question(talk.turn.text).asked:
        return False
    beside = said_beside(talk.turn.text, talk.services.hall.now.date())
    if said.act in OF_ITS_OWN:
        return beside == 0
    return beside <= LETTERS_BESIDE + (LETTERS_OF_TIME if said.part or said.time else 0)
