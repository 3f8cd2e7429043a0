"""One message to one Reading: act, service, attribute, conditions, date, entities. Deterministic, no network.

A linear model over characters, sounds, words and the lexicon's tags decides what is meant. What was said as a whole
counts first; its parts are read as well, because two requests in one message each speak for themselves.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final, Self

from bot.domain.meaning import Act, Attribute, Reading, Request, Service
from bot.nlu.dates import read_date, read_part, read_time
from bot.nlu.entities import read_entities
from bot.nlu.features import features
from bot.nlu.lexicon import Hit, Lexicon
from bot.nlu.model import HEADS, NONE, Model
from bot.nlu.normal import Normaliser
from bot.nlu.parts import parts_of
from bot.nlu.pinyin import Pinyin

UNSURE: Final = 0.25  # below, no act is likely enough to be acted on
PART_SURE: Final = 0.85  # a part counts as a request of its own from here
LONGEST_LIST: Final = 90  # characters; beyond, a message is a story, and its clauses are no requests
LONGEST_FOLLOW_UP: Final = 30  # characters; whoever writes more says what it is about
NO_REQUESTS: Final = frozenset({Act.GREETING, Act.AMBIGUOUS, Act.OUT_OF_SCOPE})
TOLD: Final = frozenset({Act.COMPLAINT, Act.CANNOT_GET_DONE, Act.THANKS, Act.SUGGESTION})
"""Acts that are told in several sentences: a clause of them that sounds like a question is none."""


@dataclass(frozen=True, slots=True)
class _Part:
    act: Act
    service: Service | None
    attribute: Attribute
    sure: float
    attribute_sure: float

    @property
    def request(self) -> Request:
        return Request(self.act, self.service, self.attribute if self.act is Act.FAQ else None)


class Understanding:
    def __init__(self, lexicon: Lexicon, model: Model, pinyin: Pinyin) -> None:
        self._lexicon = lexicon
        self._model = model
        self._pinyin = pinyin
        self._normaliser = Normaliser()

    @classmethod
    def load(cls, locales_root: Path) -> Self:
        """`locales_root` is the folder `locales/` itself."""
        return cls(Lexicon.load(locales_root), Model.load(), Pinyin.load(locales_root))

    def understand(self, text: str, now: datetime, language: str | None = None) -> Reading:
        """`now` is aware and in the hall's zone; `language` is the one spoken so far."""
        normal, spoken = self._normaliser.normalise(text, language)
        hits = self._lexicon.hits(normal)
        day = read_date(normal, now.date())
        whole = self._part(normal, hits, dated=day is not None)
        main, *also = self._requests(normal, whole, now)
        return Reading(
            act=main.act,
            service=main.service or whole.service,
            attribute=main.attribute,
            also=tuple(also),
            date=day,
            time=read_time(normal),
            part=read_part(normal),
            follows=len(normal) <= LONGEST_FOLLOW_UP and any(hit.name == "follow" for hit in hits),
            entities=read_entities(normal),
            language=spoken,
            confidence=whole.sure,
        )

    def _requests(self, text: str, whole: _Part, now: datetime) -> list[Request]:
        """What is asked for, in the order it was said."""
        if whole.sure < UNSURE:
            return [Request(Act.AMBIGUOUS, whole.service)]
        parts = parts_of(text)
        if len(parts) < 2 or len(text) > LONGEST_LIST:
            return [whole.request]
        read = (
            self._part(part, self._lexicon.hits(part), dated=read_date(part, now.date()) is not None) for part in parts
        )
        return _several(whole, [part for part in read if part.sure >= PART_SURE and part.act not in NO_REQUESTS])

    def _part(self, text: str, hits: list[Hit], *, dated: bool) -> _Part:
        guess = self._model.guess(features(text, hits, self._pinyin, dated=dated))
        act, service, attribute = (guess[head] for head in HEADS)
        return _Part(
            Act(act.label),
            None if service.label == NONE else Service(service.label),
            Attribute(attribute.label),
            act.sure,
            attribute.sure,
        )


def _several(whole: _Part, parts: list[_Part]) -> list[Request]:
    """The requests of the parts, where they agree with the whole that it is among them."""
    if whole.act in TOLD:
        parts = [part for part in parts if part.act is not Act.FAQ]
    requests = list(dict.fromkeys(_of(part, whole) for part in parts))
    if len(requests) < 2 or whole.act not in {request.act for request in requests}:
        return [whole.request]
    return requests


def _of(part: _Part, whole: _Part) -> Request:
    """A part's request; what it is about may have been named elsewhere in the message."""
    return replace(part.request, service=part.service or whole.service)
