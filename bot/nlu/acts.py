"""Which act a sentence is, once the words in it are weighed beside the model's guess: somebody else's business, an
appointment that is made, moved or only talked of.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from bot.domain.meaning import Act, Attribute, Elsewhere, Service
from bot.nlu.examples import NONE
from bot.nlu.lexicon import Hit
from bot.nlu.model import Guess
from bot.nlu.part import CLEAR, WORTH_ASKING
from bot.nlu.several import PART_SURE, TOLD

ELSEWHERE_FROM: Final = 0.1  # likely enough for out of scope where the words speak for it
NAME_OURS_TOO: Final = frozenset(  # talk of these names documents of ours, without being about them
    {Elsewhere.EMBASSY, Elsewhere.OTHER_SIDE, Elsewhere.ROLE, Elsewhere.OTHERS_DATA, Elsewhere.ILLEGAL}
)
MISTAKEN: Final = frozenset({Service.VISA_EXTENSION, Service.PASSPORT, Service.TW_PERMIT, Service.ID_CARD})
OF_APPOINTMENTS: Final = frozenset({Act.BOOK, Act.RESCHEDULE, Act.MY_BOOKINGS, Act.CANCEL_BOOKING})


def likeliest(guess: Guess, service: Service | None, elsewhere: Elsewhere | None, *, named: bool) -> tuple[Act, float]:
    """Words of somebody else's business, and none of a document of ours, weigh more than the form of the question."""
    if elsewhere is Elsewhere.ILLEGAL and not named and guess.label not in TOLD:
        return Act.OUT_OF_SCOPE, max(guess.shares[Act.OUT_OF_SCOPE], PART_SURE)
    mistaken = (elsewhere in NAME_OURS_TOO and service in MISTAKEN) or (guess.label != Act.FAQ and not named)
    told = guess.label in TOLD
    if elsewhere and not told and (service is None or mistaken) and guess.shares[Act.OUT_OF_SCOPE] >= ELSEWHERE_FROM:
        return Act.OUT_OF_SCOPE, max(guess.shares[Act.OUT_OF_SCOPE], PART_SURE)
    return (Act.AMBIGUOUS if guess.label == NONE else Act(guess.label)), guess.sure


def of_appointments(act: Act, sure: float, guess: Guess, hits: Sequence[Hit], *, dated: bool) -> tuple[Act, float]:
    """What is booked first is not moved, "it is too cold" is no appointment, "which site is open on Saturday" names a
    day and no visit, and "a passport on 1 November" is hardly a reminder where no word says so.
    """
    if act is Act.RESCHEDULE and sure < CLEAR and _names(hits, Act.BOOK):
        sure += guess.shares[Act.BOOK]
        act = act if _names(hits, act) else Act.BOOK
    if act is Act.RESCHEDULE and not dated and not any(_names(hits, one) for one in OF_APPOINTMENTS):
        return _told_rather(guess)
    if act is Act.BOOK and sure < CLEAR and _names(hits, Act.OPENING_HOURS) and not _names(hits, Act.BOOK):
        return Act.OPENING_HOURS, CLEAR
    if act is Act.SET_REMINDER and sure < CLEAR and not _names(hits, act):
        return Act.BOOK, sure + guess.shares[Act.BOOK]
    return act, sure


def booked(hits: Sequence[Hit]) -> Service | None:
    """ "Book a passport for Sunday": a booking, then the document, and nothing that one would ask about it."""
    booking = next((hit.at for hit in hits if hit.name == Act.BOOK), None)
    named = next((hit for hit in hits if hit.kind == "service"), None)
    asked = any(hit.kind == "attribute" and hit.name != Attribute.MINOR for hit in hits)
    return Service(named.name) if booking is not None and named and booking < named.at and not asked else None


def _names(hits: Iterable[Hit], act: Act) -> bool:
    return any(hit.name == act for hit in hits)


def _told_rather(guess: Guess) -> tuple[Act, float]:
    """ "It is too cold, can that be changed?" moves no appointment, if it may tell of something."""
    told = max(TOLD, key=guess.shares.__getitem__)
    rest = 1 - guess.shares[Act.RESCHEDULE]
    return (told, guess.shares[told] / rest) if guess.shares[told] >= WORTH_ASKING else (Act.RESCHEDULE, guess.sure)
