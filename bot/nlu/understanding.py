"""One message to one Reading: act, service, attribute, conditions, date, entities. Deterministic, no network.

What is written is gathered in a `Message`, the model hears what is asked, and `corrections` tell what it means where
that is something else. Each reader knows one thing, and its words are data in `locales/`.
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
from bot.nlu.corrections import Corrections
from bot.nlu.dates import named_days, no_such_day, read_date, read_part, read_time
from bot.nlu.dates.forms import NO_PLAN
from bot.nlu.elsewhere import ElsewhereWords
from bot.nlu.entities import Entities
from bot.nlu.erasing import ErasingWords
from bot.nlu.examples import read_exact
from bot.nlu.inside import VisaInside
from bot.nlu.lexicon import Hit, Lexicon
from bot.nlu.message import Message
from bot.nlu.model import Model
from bot.nlu.normal import normalised
from bot.nlu.part import Figured
from bot.nlu.parts import Parts
from bot.nlu.pinyin import Pinyin
from bot.nlu.requests import Asked, RequestReader
from bot.nlu.romanised import Romanised

REMEMBERED, LONGEST_REMEMBERED = 1024, 40  # messages, and characters of one: what many people say in the same words
OWN_NUMBER: Final = re.compile(r"\d(?:[ -]?\d){4}")  # of a phone, a receipt, an ID card
LONGEST_BARE, LONGEST_BARE_ENGLISH = 10, 22  # characters of a question that names nothing
OF_NO_DOCUMENT: Final = frozenset({Attribute.DIFFERENCE, Attribute.OTHER})  # asked and answered without naming one
IN_NEED: Final = frozenset({Elsewhere.DANGER, Elsewhere.CRIME})
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
    erasing: ErasingWords
    inside: VisaInside
    at_home: AtHomeWords
    corrections: Corrections
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
        requests = RequestReader(model, pinyin, elsewhere, read_exact(locales), Parts.load(locales), figured)
        conditions = Conditions.load(locales, places)
        return cls(
            lexicon,
            requests,
            conditions,
            places,
            elsewhere,
            Entities.load(locales, sites, pinyin.sound_of),
            Romanised.load(locales, pinyin),
            ErasingWords.load(locales),
            VisaInside.load(locales),
            AtHomeWords.load(locales),
            Corrections(locales, requests, elsewhere, conditions, topics),
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
        normal, written_in = normalised(text, language)
        message = self._message(normal, today)
        spoken = self._spoken(message.text, written_in, language)
        return self.corrections.heard(self._as_asked(message, spoken), message)

    def _message(self, text: str, today: date) -> Message:
        goal, elsewhere = self.places.destination(text), self._of_others(text)
        hits = self.lexicon.hits(text, goal)
        if elsewhere is Elsewhere.EMBASSY and (named := self._without_visa_inside(text, hits)):
            text, goal, elsewhere = named, self.places.destination(named), self.elsewhere.read(named)
            hits = self.lexicon.hits(text, goal)
        dated = self.romanised.with_days(text)
        day = read_date(dated, today, self.calendar)
        missing = None if day else no_such_day(dated, today)
        days = named_days(dated, today, calendar=self.calendar) if day else []
        meant = self.requests.after_slip(text)
        return Message(text, dated, today, hits, goal, elsewhere, date=day, no_such_day=missing, days=days, meant=meant)

    def _of_others(self, text: str) -> Elsewhere | None:
        """In another country our emergency number helps nobody."""
        kind = self.elsewhere.read(text)
        return Elsewhere.CONSULAR if kind in IN_NEED and self.conditions.is_abroad(text) else kind

    def _as_asked(self, message: Message, language: str) -> Reading:
        """What the model hears in it, with the circumstances and days told."""
        asked = self._asked(message)
        main, *also = asked.requests
        return Reading(
            act=main.act,
            service=main.service,
            attribute=main.attribute,
            also=tuple(one for one in also if replace(one, service=one.service or main.service) != main),
            date=message.date,
            no_such_day=message.no_such_day,
            time=read_time(message.dated),
            part=read_part(message.dated),
            conditions=self.conditions.read(message.text),
            follows=message.follows,
            elsewhere=message.elsewhere,
            entities=self.entities.read(message.dated, main.act, message.days),
            language=language,
            confidence=asked.sure,
            doubts=asked.doubts if main.attribute else (),
            asks=self.requests.asks(message.text, message.hits),
        )

    def _without_visa_inside(self, text: str, hits: Sequence[Hit]) -> str:
        """Empty where no document of ours is named that it could be in."""
        return self.inside.left_out(text) if any(hit.kind == "service" for hit in hits) else ""

    def _asked(self, message: Message) -> Asked:
        """Of who says that nothing is to be deleted, what is said besides counts."""
        text, today, dated = message.text, message.today, message.tells_a_day
        asked = self.requests.read(text, message.hits, message.elsewhere, today, dated=dated)
        rest = self.erasing.besides(text) if asked.requests[0].act is Act.DELETE_MY_DATA else None
        if rest is None or self.erasing.erases(rest):
            return self.at_home.heard(asked, text, dated=dated)
        hits = self.lexicon.hits(rest, self.places.destination(rest))
        besides = self.requests.read(rest, hits, self.elsewhere.read(rest), today, dated=dated)
        again = besides.requests[0].act is Act.DELETE_MY_DATA
        return Asked([Request(Act.AMBIGUOUS)], asked.sure) if again else besides

    def language_of(self, text: str) -> str:
        """What it is written in, where nothing was spoken before."""
        return self._spoken(*normalised(text, None), None)

    def _spoken(self, normal: str, by_letters: str, before: str | None) -> str:
        """Latin letters that are no words tell nothing."""
        spoken = self.romanised.language(normal, by_letters, before)
        return before or "zh-Hans" if spoken == "en" and not self.requests.knows_a_word(normal) else spoken
