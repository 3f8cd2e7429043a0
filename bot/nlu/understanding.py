"""One message to one Reading: act, service, attribute, conditions, date, entities. Deterministic, no network.

Here the readers are asked in turn; each knows one thing, and its words are data in `locales/`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, Self

from bot.domain.meaning import Act, Attribute, DateReading, Reading, Request, Service
from bot.nlu.circumstances import Conditions, Places
from bot.nlu.dates import Named, named_days, read_date, read_part, read_time
from bot.nlu.elsewhere import ElsewhereWords
from bot.nlu.entities import read_entities
from bot.nlu.entities.from_dates import split_days
from bot.nlu.entities.matters import Matters
from bot.nlu.entities.site_names import SiteNames
from bot.nlu.examples import read_exact
from bot.nlu.lexicon import Hit, Lexicon
from bot.nlu.model import Model
from bot.nlu.normal import Normaliser
from bot.nlu.parts import Parts
from bot.nlu.pinyin import Pinyin
from bot.nlu.requests import CLEAR, RequestReader

REMEMBERED, LONGEST_REMEMBERED = 1024, 40  # messages, and characters of one: what many people say in the same words
LONGEST_FOLLOW_UP: Final = 36  # characters; whoever writes more says what it is about
LONGEST_NAME, LONGEST_NAME_ENGLISH = 10, 36  # characters in which no more than a document is named
TOLD_OF_ONESELF: Final = frozenset({Service.HUKOU_TRANSFER, Service.LODGING_REGISTRATION})
GROUP: Final = 10  # people from which a sentence that asks nothing is about their coming
NO_DOCUMENT: Final = TOLD_OF_ONESELF | {None}
NO_SITES: Final[Mapping[str, Iterable[str]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Understanding:
    normaliser: Normaliser
    lexicon: Lexicon
    requests: RequestReader
    conditions: Conditions
    places: Places
    elsewhere: ElsewhereWords
    matters: Matters
    sites: SiteNames
    _remembered: Callable[[str, date, str | None], Reading] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_remembered", lru_cache(REMEMBERED)(self._read))

    @classmethod
    def load(cls, locales: Path, sites: Mapping[str, Iterable[str]] = NO_SITES) -> Self:
        """`locales` is the folder itself; `sites` the hall's, each with its names. Raises OperatorError."""
        lexicon, pinyin, places = Lexicon.load(locales), Pinyin.load(locales), Places.load(locales)
        elsewhere = ElsewhereWords.load(locales)
        return cls(
            Normaliser(),
            lexicon,
            RequestReader(Model.load(), pinyin, elsewhere, read_exact(locales), Parts.load(locales)),
            Conditions.load(locales, places),
            places,
            elsewhere,
            Matters.load(locales),
            SiteNames.load(locales, sites, pinyin.sound_of),
        )

    def understand(self, text: str, now: datetime, language: str | None = None) -> Reading:
        """`now` is aware and in the hall's zone; `language` is the one spoken so far.

        What is said by many is read once a day. Longer messages and those with a number, as a phone's, are one person's
        own and are not kept.
        """
        if len(text) > LONGEST_REMEMBERED or any(char.isdigit() for char in text):
            return self._read(text, now.date(), language)
        return self._remembered(text, now.date(), language)

    def _read(self, text: str, today: date, language: str | None) -> Reading:
        normal, spoken = self.normaliser.normalise(text, language)
        hits = self.lexicon.hits(normal)
        day = read_date(normal, today)
        elsewhere = self.elsewhere.read(normal)
        asked = self.requests.read(normal, hits, elsewhere, today, dated=day is not None)
        main, *also = asked.requests
        if main.act is Act.TRIP_PLAN:  # the register is told there, not asked about
            also = [request for request in also if request.service not in TOLD_OF_ONESELF]
        days = named_days(normal, today) if day else []
        if main.act is Act.TRIP_PLAN and day:
            day = _day_of_need(normal, days, day)
        entities = read_entities(normal, sites=self.sites, matters=self.matters, act=main.act, days=days)
        sure, asks = asked.sure, self.requests.asks(normal, hits)
        if main.service and main.attribute is not Attribute.LOST and _is_group(main.act, entities) and not asks:
            main, sure = Request(Act.BOOK, main.service), max(sure, CLEAR)
        follows = _follows(normal, hits)
        if follows and main.service and _names_only(normal, hits):
            main = replace(main, attribute=None)  # "and the permit?" asks what was asked before
        return Reading(
            act=main.act,
            service=self._service(normal, main, also),
            attribute=main.attribute,
            also=tuple(also),
            date=day,
            time=read_time(normal),
            part=read_part(normal),
            conditions=self.conditions.read(normal),
            follows=follows,
            elsewhere=elsewhere,
            entities=entities,
            language=spoken,
            confidence=sure,
            doubts=asked.doubts if main.attribute else (),
            asks=asks,
        )

    def _service(self, text: str, main: Request, also: Sequence[Request]) -> Service | None:
        """Who names a journey and no document means the one that the journey needs; the register is only told."""
        if main.act is not Act.TRIP_PLAN or main.service not in NO_DOCUMENT:
            return main.service
        asked = next((request.service for request in also if request.service), None)
        return asked or self.places.destination(text) or main.service


def _is_group(act: Act, entities: Mapping[str, str]) -> bool:
    """ "A hundred people, passport": so many wish to come with them, whatever a single one would ask."""
    return act in (Act.FAQ, Act.AMBIGUOUS) and int(entities.get("people", 0)) >= GROUP


def _follows(text: str, hits: Sequence[Hit]) -> bool:
    return len(text) <= LONGEST_FOLLOW_UP and any(hit.name == "follow" for hit in hits)


def _names_only(text: str, hits: Sequence[Hit]) -> bool:
    short = LONGEST_NAME_ENGLISH if text.isascii() else LONGEST_NAME
    return len(text) <= short and not any(hit.kind == "attribute" for hit in hits)


def _day_of_need(text: str, days: Sequence[Named], day: DateReading) -> DateReading:
    """Of two days the one the journey begins on: 下周一去办，18号走."""
    _, need = split_days(text, days)
    return DateReading(need.start, need.end) if need and len(days) > 1 else day
