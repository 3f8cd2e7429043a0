"""One message to one Reading: act, service, attribute, conditions, date, entities. Deterministic, no network.

Here the readers are asked in turn; each knows one thing, and its words are data in `locales/`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, Self

from bot.domain.meaning import Act, Attribute, Condition, Reading
from bot.domain.timeslots import Calendar
from bot.frozen import replace
from bot.nlu.circumstances import Conditions, Places
from bot.nlu.dates import named_days, no_such_day, read_date, read_part, read_time
from bot.nlu.dates.forms import NO_PLAN
from bot.nlu.elsewhere import ElsewhereWords
from bot.nlu.entities import Entities
from bot.nlu.examples import read_exact
from bot.nlu.journey import TOLD_OF_ONESELF, of_a_journey
from bot.nlu.lexicon import Hit, Lexicon
from bot.nlu.model import Model
from bot.nlu.normal import normalised
from bot.nlu.parts import Parts
from bot.nlu.pinyin import Pinyin
from bot.nlu.requests import RequestReader
from bot.nlu.romanised import Romanised
from bot.nlu.several import CLEAR
from bot.nlu.words import bare

REMEMBERED, LONGEST_REMEMBERED = 1024, 40  # messages, and characters of one: what many people say in the same words
LONGEST_FOLLOW_UP: Final = 36  # characters; whoever writes more says what it is about
LONGEST_NAME, LONGEST_NAME_ENGLISH = 10, 36  # characters in which no more than a document is named
DIFFERS: Final = frozenset({Attribute.MINOR, Attribute.LOST, Attribute.CROSS_PROVINCE, Attribute.RENEWAL_WINDOW})
ASKED_NEXT: Final = frozenset({Attribute.MAIL, Attribute.ONLINE})
LONGEST_REST, LONGEST_REST_ENGLISH = 2, 6  # characters beside such a word: 的呢, "for my"
LONGEST_CIRCUMSTANCE, LONGEST_CIRCUMSTANCE_ENGLISH = 12, 40  # characters in which no more than a circumstance is told
WHERE: Final = frozenset({Condition.AT_HOME, Condition.CROSS_PROVINCE})
IN_STORIES: Final = frozenset({Condition.MINOR, Condition.LOST, Condition.ABROAD, Condition.PILOT_CITY})
WHOSE: Final = frozenset({Attribute.MINOR, Attribute.CROSS_PROVINCE})
LONGEST_BARE, LONGEST_BARE_ENGLISH = 10, 22  # characters of a question that names nothing
OF_NO_DOCUMENT: Final = frozenset({Attribute.DIFFERENCE, Attribute.OTHER})  # asked and answered without naming one
GROUP: Final = 10  # people from which a sentence that asks nothing is about their coming
NO_SITES: Final[Mapping[str, Iterable[str]]] = MappingProxyType({})


@dataclass(slots=True)
class Understanding:
    lexicon: Lexicon
    requests: RequestReader
    conditions: Conditions
    places: Places
    elsewhere: ElsewhereWords
    entities: Entities
    romanised: Romanised
    calendar: Calendar = NO_PLAN
    _remembered: Callable[[str, date, str | None], Reading] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._remembered = lru_cache(REMEMBERED)(self._read)

    @classmethod
    def load(
        cls,
        locales: Path,
        sites: Mapping[str, Iterable[str]] = NO_SITES,
        calendar: Calendar = NO_PLAN,
        landmarks: Iterable[str] = (),
    ) -> Self:
        """`locales` is the folder itself; `sites` the hall's, each with its names; `calendar` tells which days are
        worked; `landmarks` stand beside the sites. Raises OperatorError.
        """
        model = Model.load()  # before all others: for a moment its file takes thrice its room
        lexicon, pinyin, places = Lexicon.load(locales), Pinyin.load(locales), Places.load(locales)
        elsewhere = ElsewhereWords.load(locales, landmarks)
        return cls(
            lexicon,
            RequestReader(model, pinyin, elsewhere, read_exact(locales), Parts.load(locales)),
            Conditions.load(locales, places),
            places,
            elsewhere,
            Entities.load(locales, sites, pinyin.sound_of),
            Romanised.load(locales, pinyin),
            calendar,
        )

    def understand(self, text: str, now: datetime, language: str | None = None) -> Reading:
        """`now` is aware and in the hall's zone; `language` is the one spoken so far.

        What is said by many is read once a day. Longer messages and those with a number, as a phone's, are one person's
        own and are not kept.
        """
        if len(text) > LONGEST_REMEMBERED or any(char.isdigit() for char in text):
            return self._read(text, now.date(), language)
        return self._remembered(text, now.date(), language)

    def alone(self, text: str, now: datetime, language: str | None = None) -> Reading:
        """The same where nothing was said before: "how much?" and "and the permit?" have to be asked back then."""
        reading = self.understand(text, now, language)
        if reading.act is not Act.FAQ or reading.doubts:
            return reading
        longest = LONGEST_BARE_ENGLISH if text.isascii() else LONGEST_BARE
        of_what = reading.service is None and reading.attribute not in OF_NO_DOCUMENT and len(text) <= longest
        return replace(reading, act=Act.AMBIGUOUS, attribute=None) if of_what or not reading.attribute else reading

    def _read(self, text: str, today: date, language: str | None) -> Reading:
        normal, spoken = normalised(text, language)
        hits, elsewhere = self.lexicon.hits(normal), self.elsewhere.read(normal)
        day = read_date(normal, today, self.calendar)
        missing = None if day else no_such_day(normal, today)
        asked = self.requests.read(normal, hits, elsewhere, today, dated=bool(day or missing))
        main, *also = asked.requests
        days = named_days(normal, today, calendar=self.calendar) if day else []
        meant = self.requests.after_slip(normal)
        reading = Reading(
            act=main.act,
            service=main.service,
            attribute=main.attribute,
            also=tuple(also),
            date=day,
            no_such_day=missing,
            time=read_time(normal),
            part=read_part(normal),
            conditions=self.conditions.read(normal),
            follows=_follows(normal, hits, meant),
            elsewhere=elsewhere,
            entities=self.entities.read(normal, main.act, days),
            language=self.romanised.language(normal, spoken, language),
            confidence=asked.sure,
            doubts=asked.doubts if main.attribute else (),
            asks=self.requests.asks(normal, hits),
        )
        if reading.act is Act.TRIP_PLAN:
            return of_a_journey(reading, normal, days, hits, self.places)
        return _by_little(reading, normal, hits, put_right=bool(meant))


def _by_little(reading: Reading, text: str, hits: Sequence[Hit], *, put_right: bool) -> Reading:
    """What a few words mean that are no whole sentence: a day, so many people, "for my son?", "and the permit?"."""
    if reading.act is Act.OUT_OF_SCOPE and reading.date and not any(char.isalpha() for char in text):
        return replace(reading, act=Act.AMBIGUOUS)  # a day and no word: nobody else's business
    if _is_of_a_day(reading):
        also = tuple(one for one in reading.also if one.act is not Act.OPENING_HOURS)
        return replace(reading, act=Act.OPENING_HOURS, attribute=None, also=also, doubts=())
    if _is_group(reading):
        sure = max(reading.confidence, CLEAR)
        return replace(reading, act=Act.BOOK, attribute=None, doubts=(), confidence=sure)
    vague = reading.act is Act.AMBIGUOUS or reading.act is Act.FAQ
    if vague and reading.service is None and (told := _told_only(text, hits)):
        if told in DIFFERS:
            return replace(reading, follows=True)
        return replace(reading, act=Act.FAQ, attribute=told, confidence=max(reading.confidence, CLEAR))
    if _is_circumstance(reading, text):
        return replace(reading, service=None, doubts=(), follows=True)
    if reading.follows and not put_right and reading.service and _names_only(text, hits):
        return replace(reading, attribute=None, doubts=())  # what was asked before is asked of it
    return reading


def _is_of_a_day(reading: Reading) -> bool:
    """ "Can I do a passport tomorrow" sounds like "can a child", and speaks of none."""
    of_a_child = reading.conditions & {Condition.MINOR, Condition.OF_AGE}
    return reading.attribute is Attribute.MINOR and reading.date is not None and not of_a_child


def _is_circumstance(reading: Reading, text: str) -> bool:
    """ "What if I am registered elsewhere", "I'm a civil servant": told, with nothing asked that is sure; the register
    is no wish to move it. A child or a loss is told in many a story, so their words alone say nothing.
    """
    longest = LONGEST_CIRCUMSTANCE_ENGLISH if text.isascii() else LONGEST_CIRCUMSTANCE
    if not reading.conditions or reading.date or reading.also or len(text) > longest:
        return False
    if reading.service and not (reading.service in TOLD_OF_ONESELF and reading.conditions & WHERE):
        return False
    if reading.act is Act.FAQ:
        return reading.attribute is None or (bool(reading.doubts) and reading.attribute in WHOSE)
    unclear = reading.act is Act.AMBIGUOUS or (reading.act is Act.OUT_OF_SCOPE and reading.elsewhere is None)
    return unclear and not reading.conditions <= IN_STORIES


def _is_group(reading: Reading) -> bool:
    """ "A hundred people, passport": so many wish to come with them, whatever a single one would ask."""
    if reading.service is None or reading.attribute is Attribute.LOST or reading.asks:
        return False
    return reading.act in (Act.FAQ, Act.AMBIGUOUS) and int(reading.entities.get("people", 0)) >= GROUP


def _follows(text: str, hits: Sequence[Hit], meant: str) -> bool:
    """ "And the permit?", "no, I mean the permit"; `meant` is what was put right."""
    return len(meant or text) <= LONGEST_FOLLOW_UP and (bool(meant) or any(hit.name == "follow" for hit in hits))


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
