"""One message to one Reading: act, service, attribute, conditions, date, entities. Deterministic, no network.

Here the readers are asked in turn; each knows one thing, and its words are data in `locales/`.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, Self

from bot.domain.meaning import Act, Attribute, Elsewhere, Reading, Request
from bot.domain.timeslots import Calendar
from bot.domain.topics import Topics
from bot.frozen import replace
from bot.nlu.at_home import AtHomeWords
from bot.nlu.circumstances import Conditions, Places
from bot.nlu.dates import named_days, no_such_day, read_date, read_part, read_time
from bot.nlu.dates.forms import NO_PLAN
from bot.nlu.elsewhere import ElsewhereWords
from bot.nlu.entities import Entities
from bot.nlu.erasing import ErasingWords
from bot.nlu.examples import read_exact
from bot.nlu.few_words import by_little, follows, of_a_window
from bot.nlu.foreigners import Foreigners
from bot.nlu.handed_in import HandedInWords, since, still_ahead
from bot.nlu.house import HouseWords
from bot.nlu.inside import VisaInside
from bot.nlu.journey import in_hand_by, of_a_journey, of_a_stay, of_a_visit
from bot.nlu.lexicon import Hit, Lexicon
from bot.nlu.model import Model
from bot.nlu.normal import normalised
from bot.nlu.own_case import of_own_case
from bot.nlu.part import Figured
from bot.nlu.parts import Parts
from bot.nlu.pinyin import Pinyin
from bot.nlu.ready import ReadyWords
from bot.nlu.requests import Asked, RequestReader
from bot.nlu.romanised import Romanised
from bot.nlu.topics import TopicWords

REMEMBERED, LONGEST_REMEMBERED = 1024, 40  # messages, and characters of one: what many people say in the same words
OWN_NUMBER: Final = re.compile(r"\d(?:[ -]?\d){4}")  # of a phone, a receipt, an ID card
LONGEST_BARE, LONGEST_BARE_ENGLISH = 10, 22  # characters of a question that names nothing
WAITING: Final = frozenset({Act.TRIP_PLAN, Act.STATUS_QUERY})  # what who has handed in the papers may ask
OF_NO_DOCUMENT: Final = frozenset({Attribute.DIFFERENCE, Attribute.OTHER})  # asked and answered without naming one
NO_TOPICS: Final[Topics] = MappingProxyType({})
NO_SITES: Final[Mapping[str, Iterable[str]]] = MappingProxyType({})


@dataclass(slots=True)
class Understanding:
    """`keeps_own`: only one person is heard, so that what is one's own is remembered too."""

    lexicon: Lexicon
    requests: RequestReader
    conditions: Conditions
    places: Places
    elsewhere: ElsewhereWords
    entities: Entities
    romanised: Romanised
    handed_in: HandedInWords
    foreigners: Foreigners
    house: HouseWords
    erasing: ErasingWords
    inside: VisaInside
    at_home: AtHomeWords
    ready: ReadyWords
    topics: TopicWords
    calendar: Calendar = NO_PLAN
    keeps_own: bool = False
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
        figured: Figured = None,
        topics: Topics = NO_TOPICS,
    ) -> Self:
        """`locales` is the folder itself; `sites` the hall's, each with its names; `calendar` tells which days are
        worked; `landmarks` stand beside the sites; `figured` are the questions answered with a figure,
        `topics` those of one rule. Raises OperatorError.
        """
        model = Model.load()  # before all others: for a moment its file takes thrice its room
        lexicon, pinyin, places = Lexicon.load(locales), Pinyin.load(locales), Places.load(locales)
        elsewhere = ElsewhereWords.load(locales, landmarks)
        return cls(
            lexicon,
            RequestReader(model, pinyin, elsewhere, read_exact(locales), Parts.load(locales), figured),
            Conditions.load(locales, places),
            places,
            elsewhere,
            Entities.load(locales, sites, pinyin.sound_of),
            Romanised.load(locales, pinyin),
            HandedInWords.load(locales),
            Foreigners.load(locales),
            HouseWords.load(locales),
            ErasingWords.load(locales),
            VisaInside.load(locales),
            AtHomeWords.load(locales),
            ReadyWords.load(locales),
            TopicWords.load(locales, topics),
            calendar,
        )

    def understand(self, text: str, now: datetime, language: str | None = None) -> Reading:
        """`now` is aware and in the hall's zone; `language` is the one spoken so far.

        What is said by many is read once a day. Longer messages and those with a number of many digits are one person's
        own and are kept only where one person is heard.
        """
        if not self.keeps_own and (len(text) > LONGEST_REMEMBERED or OWN_NUMBER.search(text)):
            return self._read(text, now.date(), language)
        return self._remembered(text, now.date(), language)

    def alone(self, text: str, now: datetime, language: str | None = None) -> Reading:
        """The same where nothing was said before: "how much?" and "and the permit?" have to be asked back then."""
        reading = self.understand(text, now, language)
        if reading.act is not Act.FAQ or reading.asked or (reading.doubts and reading.attribute):
            return reading
        longest = LONGEST_BARE_ENGLISH if text.isascii() else LONGEST_BARE
        of_what = reading.service is None and reading.attribute not in OF_NO_DOCUMENT and len(text) <= longest
        return replace(reading, act=Act.AMBIGUOUS, attribute=None) if of_what or not reading.attribute else reading

    def hits(self, text: str) -> list[Hit]:
        """The lexicon's words in it, as its journey means them; `text` is normalised."""
        return self.lexicon.hits(text, self.places.destination(text))

    def _read(self, text: str, today: date, language: str | None) -> Reading:
        normal, spoken = normalised(text, language)
        hits, elsewhere = self.hits(normal), self.elsewhere.read(normal)
        if elsewhere is Elsewhere.EMBASSY and (named := self._without_visa_inside(normal, hits)):
            normal, hits, elsewhere = named, self.hits(named), self.elsewhere.read(named)
        dated = self.romanised.with_days(normal)
        day = read_date(dated, today, self.calendar)
        missing = None if day else no_such_day(dated, today)
        asked = self._asked(normal, hits, elsewhere, today, dated=bool(day or missing))
        main, *also = asked.requests
        days = named_days(dated, today, calendar=self.calendar) if day else []
        meant = self.requests.after_slip(normal)
        reading = Reading(
            act=main.act,
            service=main.service,
            attribute=main.attribute,
            also=tuple(one for one in also if replace(one, service=one.service or main.service) != main),
            date=day,
            no_such_day=missing,
            time=read_time(dated),
            part=read_part(dated),
            conditions=self.conditions.read(normal),
            follows=follows(normal, hits, meant),
            elsewhere=elsewhere,
            entities=self.entities.read(dated, main.act, days),
            language=self._spoken(normal, spoken, language),
            confidence=asked.sure,
            doubts=asked.doubts if main.attribute else (),
            asks=self.requests.asks(normal, hits),
        )
        reading = self.foreigners.heard(reading, normal, hits, self.places.destination(normal))
        reading = self.house.heard(reading, normal, hits, self.elsewhere)
        reading = of_own_case(reading, hits, asks=self.requests.asks_by_form(normal))
        reading = self.topics.heard(reading, normal, self.requests.asking)
        reading = self.ready.heard(reading, dated, days, hits, today)
        reading = in_hand_by(reading, dated, days)
        waits = not WAITING.isdisjoint((reading.act, *reading.also_acts))
        if waits and (handed := self.handed_in.read(normal, today)):
            reading, days = since(handed, reading, dated, days, hits)
        elif waits:
            reading = still_ahead(reading, days, today)
        if reading.act is Act.BOOK and Act.TRIP_PLAN in reading.also_acts:
            reading = of_a_visit(reading, dated, days, today)
        if reading.is_of_stay and reading.attribute is Attribute.RENEWAL_WINDOW:
            reading = of_a_stay(reading, dated, days)
        if reading.act is Act.TRIP_PLAN:
            held = self.conditions.held(normal, hits)
            asked_of = self.requests.asked_of(normal, hits)
            return of_a_journey(reading, dated, days, hits, self.places, held, asked_of)
        if reading.service is None and elsewhere is None and (ours := self.elsewhere.ours(normal)):
            return of_a_window(reading, ours)
        return by_little(reading, normal, hits, put_right=bool(meant))

    def _without_visa_inside(self, text: str, hits: Sequence[Hit]) -> str:
        """Empty where no document of ours is named that it could be in."""
        return self.inside.left_out(text) if any(hit.kind == "service" for hit in hits) else ""

    def _asked(self, text: str, hits: Sequence[Hit], elsewhere: Elsewhere | None, today: date, *, dated: bool) -> Asked:
        """Of who says that nothing is to be deleted, what is said besides counts."""
        asked = self.requests.read(text, hits, elsewhere, today, dated=dated)
        rest = self.erasing.besides(text) if asked.requests[0].act is Act.DELETE_MY_DATA else None
        if rest is None or self.erasing.erases(rest):
            return self.at_home.heard(asked, text, dated=dated)
        besides = self.requests.read(rest, self.hits(rest), self.elsewhere.read(rest), today, dated=dated)
        again = besides.requests[0].act is Act.DELETE_MY_DATA
        return Asked([Request(Act.AMBIGUOUS)], asked.sure) if again else besides

    def language_of(self, text: str) -> str:
        """What it is written in, where nothing was spoken before."""
        return self._spoken(*normalised(text, None), None)

    def _spoken(self, normal: str, by_letters: str, before: str | None) -> str:
        """Latin letters that are no words tell nothing."""
        spoken = self.romanised.language(normal, by_letters, before)
        return before or "zh-Hans" if spoken == "en" and not self.requests.knows_a_word(normal) else spoken
