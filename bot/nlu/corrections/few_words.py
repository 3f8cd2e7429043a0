"""What a few words mean that are no whole sentence: a day, so many people, "for my son?", "and the permit?", "I'm a
civil servant". The model was taught with sentences, so here the words decide.
"""

from collections.abc import Sequence
from typing import Final

from bot.domain.meaning import Act, Attribute, Condition, Reading, Request, Service
from bot.frozen import replace
from bot.nlu.corrections.journey import TOLD_OF_ONESELF
from bot.nlu.elsewhere import ElsewhereWords
from bot.nlu.lexicon import Hit
from bot.nlu.message import Message
from bot.nlu.part import CLEAR
from bot.nlu.words import bare

LONGEST_NAME, LONGEST_NAME_ENGLISH = 10, 36  # characters in which no more than a document is named
DIFFERS: Final = frozenset({Attribute.MINOR, Attribute.LOST, Attribute.CROSS_PROVINCE, Attribute.RENEWAL_WINDOW})
ASKED_NEXT: Final = frozenset({Attribute.MAIL, Attribute.ONLINE})
LONGEST_REST, LONGEST_REST_ENGLISH = 2, 6  # characters beside such a word: 的呢, "for my"
LONGEST_CIRCUMSTANCE, LONGEST_CIRCUMSTANCE_ENGLISH = 12, 40  # characters in which no more than a circumstance is told
WHERE: Final = frozenset({Condition.AT_HOME, Condition.CROSS_PROVINCE})
IN_STORIES: Final = frozenset({Condition.MINOR, Condition.LOST, Condition.ABROAD, Condition.PILOT_CITY})
WHOSE: Final = frozenset({Attribute.MINOR, Attribute.CROSS_PROVINCE})
PERMITS: Final = tuple(  # what "the permit" may be
    Request(Act.FAQ, one) for one in (Service.HKMO_PERMIT, Service.TW_PERMIT, Service.RESIDENCE_PERMIT_FOREIGNER)
)
GROUP: Final = 10  # people from which a sentence that asks nothing is about their coming


class FewWords:
    def __init__(self, elsewhere: ElsewhereWords) -> None:
        self._elsewhere = elsewhere

    def heard(self, reading: Reading, message: Message) -> Reading:
        if reading.act is Act.TRIP_PLAN:  # the plan asks for what is missing
            return reading
        named = reading.service is not None or message.elsewhere is not None
        if not named and (ours := self._elsewhere.ours(message.text)):
            return _of_a_window(reading, ours)
        return _by_little(reading, message.text, message.hits, put_right=bool(message.meant))


def _by_little(reading: Reading, text: str, hits: Sequence[Hit], *, put_right: bool) -> Reading:
    if reading.act is Act.OUT_OF_SCOPE and reading.date and not any(char.isalpha() for char in text):
        return replace(reading, act=Act.AMBIGUOUS)  # a day and no word: nobody else's business
    if _is_of_a_day(reading, hits):
        also = tuple(one for one in reading.also if one.act is not Act.OPENING_HOURS)
        return replace(reading, act=Act.OPENING_HOURS, attribute=None, also=also, doubts=())
    if _is_group(reading):
        sure = max(reading.confidence, CLEAR)
        return replace(reading, act=Act.BOOK, attribute=None, doubts=(), confidence=sure)
    if _is_slot(reading):
        return replace(reading, act=Act.BOOK, confidence=max(reading.confidence, CLEAR))
    vague = reading.act is Act.AMBIGUOUS or reading.act is Act.FAQ
    if vague and reading.service is None and (told := _told_only(text, hits)):
        if told in DIFFERS:
            return replace(reading, follows=True)
        return replace(reading, act=Act.FAQ, attribute=told, confidence=max(reading.confidence, CLEAR))
    if _is_circumstance(reading, text):
        act = Act.FAQ if reading.act is Act.FAQ else Act.AMBIGUOUS
        return replace(reading, act=act, service=None, doubts=(), follows=True)
    if reading.follows and not put_right and reading.service and _names_only(text, hits):
        if _names_some_permit(hits):
            return replace(reading, act=Act.FAQ, attribute=None, doubts=PERMITS)
        return replace(reading, attribute=None, doubts=())  # what was asked before is asked of it
    return reading


def _of_a_window(reading: Reading, ours: Service) -> Reading:
    """Named only together with a window or a site, so it is asked where, or where on that day."""
    where = Act.OPENING_HOURS if reading.date else Act.WHICH_WINDOW
    return replace(reading, act=where, service=ours, attribute=None, also=(), doubts=())


def _is_of_a_day(reading: Reading, hits: Sequence[Hit]) -> bool:
    """ "Can I do a passport tomorrow" sounds like "can a child", and speaks of none; "which site does passports and is
    open on Saturday" like "which of the two".
    """
    if reading.date is None:
        return False
    if reading.attribute is Attribute.DIFFERENCE:
        named = any(hit.name == Attribute.DIFFERENCE for hit in hits)
        return not named and any(one.act is Act.OPENING_HOURS for one in reading.also)
    return reading.attribute is Attribute.MINOR and not reading.conditions & {Condition.MINOR, Condition.OF_AGE}


def _is_circumstance(reading: Reading, text: str) -> bool:
    """ "What if I am registered elsewhere", "I'm a civil servant": told, with nothing asked that is sure; the register
    is no wish to move it. A child or a loss is told in many a story, so their words alone say nothing.
    """
    longest = LONGEST_CIRCUMSTANCE_ENGLISH if text.isascii() else LONGEST_CIRCUMSTANCE
    if not reading.conditions or reading.date or reading.also or len(text) > longest:
        return False
    if reading.service and not (reading.service in TOLD_OF_ONESELF and reading.conditions & WHERE):
        return False
    if reading.act is Act.FAQ and reading.attribute is None:
        return True
    doubtful = reading.act is Act.FAQ and bool(reading.doubts) and reading.attribute in WHOSE
    unclear = reading.act is Act.AMBIGUOUS or (reading.act is Act.OUT_OF_SCOPE and reading.elsewhere is None)
    return (doubtful or unclear) and not reading.conditions <= IN_STORIES


def _is_group(reading: Reading) -> bool:
    """ "A hundred people, passport": so many wish to come with them, whatever a single one would ask."""
    if reading.service is None or reading.attribute is Attribute.LOST or reading.asks:
        return False
    return reading.act in (Act.FAQ, Act.AMBIGUOUS) and int(reading.entities.get("people", 0)) >= GROUP


def _is_slot(reading: Reading) -> bool:
    """ "Sat works for me, 11am, passport": a day, an hour and a document are an appointment, where nothing is asked."""
    said = reading.service and reading.date and reading.time
    return bool(said) and reading.act is Act.AMBIGUOUS and not reading.asks and reading.elsewhere is None


def _told_only(text: str, hits: Sequence[Hit]) -> Attribute | None:
    """ "A child?", "by post?": what differs from the question before, or is asked next, and nothing besides."""
    told = {hit.name for hit in hits}
    rest = bare(text)
    for hit in hits:
        rest = rest.replace(hit.word, "", 1)
    longest = LONGEST_REST_ENGLISH if text.isascii() else LONGEST_REST
    return Attribute(told.pop()) if len(told) == 1 and told <= DIFFERS | ASKED_NEXT and len(rest) <= longest else None


def _names_only(text: str, hits: Sequence[Hit]) -> bool:
    short = LONGEST_NAME_ENGLISH if text.isascii() else LONGEST_NAME
    return len(text) <= short and not any(hit.kind == "attribute" for hit in hits)


def _names_some_permit(hits: Sequence[Hit]) -> bool:
    return any(hit.name == "permit" for hit in hits) and not any(hit.kind == "service" for hit in hits)
