"""What a message asks for: the model's word on the whole, and on its parts where several things are asked.

What was said as a whole counts first. Its parts are read as well, because two requests in one message each speak for
themselves; in a story they do not, for its sentences tell what happened.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final, NamedTuple

from bot.domain.meaning import ALARMS, Act, Attribute, Elsewhere, Request, Service
from bot.nlu.dates import read_date
from bot.nlu.elsewhere import ElsewhereWords
from bot.nlu.examples import NONE, Example
from bot.nlu.features import features
from bot.nlu.lexicon import Hit
from bot.nlu.model import Guess, Model
from bot.nlu.parts import Parts, Piece
from bot.nlu.pinyin import Pinyin
from bot.nlu.words import bare

UNSURE: Final = 0.35  # below, no act is likely enough to be acted on
CLEAR: Final = 0.6  # below, what is asked is asked back: a figure must not be guessed
WORTH_ASKING: Final = 0.1  # less likely readings are not even offered
MOST_OFFERED: Final = 3
PART_SURE: Final = 0.75  # a part counts as a request of its own from here
SAID: Final = 0.01  # so likely for the whole message, an act may be the part's though the part is less sure
SENT_AWAY: Final = 0.5  # less sure, and without a word of others' business, nobody is told that it is not ours
ELSEWHERE_FROM: Final = 0.1  # likely enough for out of scope where the words speak for it
NAME_OURS_TOO: Final = frozenset(  # talk of these names documents of ours, without being about them
    {Elsewhere.EMBASSY, Elsewhere.OTHER_SIDE, Elsewhere.ROLE, Elsewhere.OTHERS_DATA, Elsewhere.ILLEGAL}
)
MISTAKEN: Final = frozenset({Service.VISA_EXTENSION, Service.PASSPORT, Service.TW_PERMIT, Service.ID_CARD})
TOLD_TOO: Final = frozenset({Attribute.MINOR, Attribute.LOST, Attribute.CROSS_PROVINCE})
ASKED_IN: Final = 0.1  # less likely for a message that tells more than it asks, a part is a sentence of its story
LONGEST_LIST: Final = 90  # characters; beyond, a message is a story
NO_BOOKING: Final = frozenset({Act.FAQ, Act.AMBIGUOUS, Act.OUT_OF_SCOPE})  # what "book a passport" is not
NO_REQUESTS: Final = frozenset({Act.GREETING, Act.AMBIGUOUS, Act.OUT_OF_SCOPE})
TOLD: Final = frozenset({Act.COMPLAINT, Act.CANNOT_GET_DONE, Act.THANKS, Act.SUGGESTION})
"""Acts that are told in several sentences: a clause of them that sounds like a question is none."""

HELD_IN: Final = {
    Act.COMPLAINT: frozenset({Act.CANNOT_GET_DONE, Act.THANKS}),
    Act.CANNOT_GET_DONE: frozenset({Act.COMPLAINT}),
    Act.SUGGESTION: frozenset({Act.COMPLAINT}),
    Act.THANKS: frozenset({Act.COMPLAINT}),
}
"""What is said in the same breath and is no matter of its own: the mockery of a complaint, the grumbling of a proposal,
the "although" of praise.
"""

ASKED_FOR: Final = frozenset({Act.TRIP_PLAN, Act.HOME_VISIT, Act.WHICH_WINDOW, Act.OPENING_HOURS, Act.STATUS_QUERY})
"""Told before what the message is about, and not asked, these are its circumstances: "I fly on the 28th, …"."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text read by itself; `sure` is how likely its act is, the shares how likely each service and each
    attribute.
    """

    act: Act
    service: Service | None
    attribute: Attribute
    sure: float
    asks: bool
    names: bool
    acts: Mapping[str, float]
    services: Mapping[str, float]
    attributes: Mapping[str, float]

    @property
    def request(self) -> Request:
        return Request(self.act, self.service, self.attribute if self.act is Act.FAQ else None)

    def doubts(self) -> tuple[Request, ...]:
        """The likeliest readings of a question, the best first; none where one of them is clear."""
        if self.act is not Act.FAQ:
            return ()
        near = sorted(
            (
                (first * second, service, attribute)
                for service, first in self.services.items()
                if first >= WORTH_ASKING
                for attribute, second in self.attributes.items()
                if second >= WORTH_ASKING
            ),
            reverse=True,
        )
        if near and near[0][0] >= CLEAR and self.sure >= CLEAR:
            return ()
        return tuple(Request(Act.FAQ, _service(name), Attribute(asked)) for _, name, asked in near[:MOST_OFFERED])


class Asked(NamedTuple):
    """`requests` in the order they were said, how sure the first is, and between which readings it is in doubt."""

    requests: list[Request]
    sure: float
    doubts: tuple[Request, ...] = ()


class RequestReader:
    def __init__(
        self,
        model: Model,
        pinyin: Pinyin,
        elsewhere: ElsewhereWords,
        exact: Iterable[Example],
        parts: Parts,
    ) -> None:
        """`exact`: messages whose reading is written down."""
        self._elsewhere = elsewhere
        self._model = model
        self._pinyin = pinyin
        self._parts = parts
        self._exact = {bare(example.text): _requests_of(example) for example in exact}

    def read(self, text: str, hits: Sequence[Hit], elsewhere: Elsewhere | None, today: date, *, dated: bool) -> Asked:
        """`text` is normalised."""
        if not text:
            return Asked([Request(Act.AMBIGUOUS)], 0.0)
        if known := self._exact.get(bare(text)):
            return Asked(known, 1.0)
        whole = self._part(text, hits, elsewhere, dated=dated)
        least = SENT_AWAY if whole.act is Act.OUT_OF_SCOPE and not elsewhere else UNSURE
        if whole.sure < least:
            return Asked([Request(Act.AMBIGUOUS, whole.service)], whole.sure)
        read = partial(self._part_of, hits=hits, elsewhere=elsewhere, today=today, dated=dated)
        if (piece := self._parts.corrected(text)) and (right := _put_right(whole, read(piece), _inside(piece, hits))):
            return Asked([right], whole.sure)
        pieces = self._parts.of(text)
        if len(pieces) < 2 or len(text) > LONGEST_LIST:
            return Asked([whole.request], whole.sure, whole.doubts())
        parts = [read(piece) for piece in pieces if not self._parts.denies(piece.text)]
        if whole.act is Act.OUT_OF_SCOPE and elsewhere in ALARMS:
            ours = _of_ours(parts)
            return Asked([part.request for part in ours] or [whole.request], ours[0].sure if ours else whole.sure)
        requests = _several(whole, parts)
        return Asked(requests, whole.sure, () if len(requests) > 1 else whole.doubts())

    def asks(self, text: str, hits: Iterable[Hit]) -> bool:
        """By its form, or with a word for what one asks of a document; circumstances are told as well."""
        named = any(hit.kind == "attribute" and hit.name not in TOLD_TOO for hit in hits)
        return named or self._parts.asks_plainly(text)

    def _part_of(
        self, piece: Piece, hits: Sequence[Hit], elsewhere: Elsewhere | None, today: date, *, dated: bool
    ) -> Part:
        """What the whole does not hold, its parts do not hold either."""
        at, text = piece
        inside = _inside(piece, hits)
        if not any(hit.kind == "service" for hit in inside):
            inside = [replace(hit, at=0) for hit in hits if hit.at < at and hit.kind == "service"] + inside
        about = self._elsewhere.read(text) if elsewhere else None
        return self._part(text, inside, about, dated=dated and read_date(text, today) is not None)

    def _part(self, text: str, hits: Sequence[Hit], elsewhere: Elsewhere | None, *, dated: bool) -> Part:
        guess = self._model.guess(
            features(text, hits, self._pinyin, elsewhere, asked=self._parts.asked(text), dated=dated)
        )
        service, attribute = guess["service"], guess["attribute"]
        named = _service(service.label)
        act, sure = _act(guess["act"], named, elsewhere)
        if act is Act.RESCHEDULE and sure < CLEAR and _names(hits, Act.BOOK):
            sure += guess["act"].shares[Act.BOOK]
            act = act if _names(hits, act) else Act.BOOK  # what is booked first is not moved
        ours = not elsewhere or guess["act"].shares[Act.OUT_OF_SCOPE] < ELSEWHERE_FROM
        if act in NO_BOOKING and ours and (booked := _booked(hits)) and not self._parts.asks(text):
            act, named, sure = Act.BOOK, named or booked, max(sure, CLEAR)
        return Part(
            act,
            None if act is Act.OUT_OF_SCOPE else named,
            Attribute(attribute.label),
            sure,
            self._parts.asks(text),
            text.isascii() and any(hit.kind == "attribute" for hit in hits),
            guess["act"].shares,
            service.shares,
            attribute.shares,
        )


def _inside(piece: Piece, hits: Iterable[Hit]) -> list[Hit]:
    """Placed as they are in the piece."""
    return [replace(hit, at=hit.at - piece.at) for hit in hits if piece.at <= hit.at < piece.at + len(piece.text)]


def _put_right(whole: Part, part: Part, hits: Iterable[Hit]) -> Request | None:
    """What is asked in the end: what was named after it was put right, the rest as before; None if nothing was."""
    named = {hit.kind for hit in hits}
    if whole.act is not Act.FAQ:
        return None
    if part.act not in NO_REQUESTS | {Act.FAQ} and part.sure >= PART_SURE:
        return Request(part.act, part.service or whole.service)
    if not named & {"service", "attribute"}:
        return None
    service = part.service if "service" in named else whole.service
    clear = "attribute" in named or part.attributes[part.attribute] >= CLEAR
    return Request(Act.FAQ, service or whole.service, part.attribute if clear else whole.attribute)


def _names(hits: Iterable[Hit], act: Act) -> bool:
    return any(hit.name == act for hit in hits)


def _booked(hits: Sequence[Hit]) -> Service | None:
    """ "Book a passport for Sunday": a booking, then the document, and nothing that one would ask about it."""
    booking = next((hit.at for hit in hits if hit.name == Act.BOOK), None)
    named = next((hit for hit in hits if hit.kind == "service"), None)
    asked = any(hit.kind == "attribute" and hit.name != Attribute.MINOR for hit in hits)
    return Service(named.name) if booking is not None and named and booking < named.at and not asked else None


def _service(label: str) -> Service | None:
    return None if label == NONE else Service(label)


def _requests_of(example: Example) -> list[Request]:
    service = _service(example.service)
    attribute = None if example.attribute == NONE else Attribute(example.attribute)
    return [Request(Act(act), service, attribute if act == Act.FAQ else None) for act in example.acts]


def _act(guess: Guess, service: Service | None, elsewhere: Elsewhere | None) -> tuple[Act, float]:
    """Words of somebody else's business, and none of a document of ours, weigh more than the form of the question."""
    mistaken = elsewhere in NAME_OURS_TOO and service in MISTAKEN
    told = guess.label in TOLD
    if elsewhere and not told and (service is None or mistaken) and guess.shares[Act.OUT_OF_SCOPE] >= ELSEWHERE_FROM:
        return Act.OUT_OF_SCOPE, max(guess.shares[Act.OUT_OF_SCOPE], PART_SURE)
    return (Act.AMBIGUOUS if guess.label == NONE else Act(guess.label)), guess.sure


def _of_ours(parts: Sequence[Part]) -> list[Part]:
    """What is wanted of this hall in a message that tells of danger."""
    return [part for part in parts if part.act is Act.FAQ and part.service and part.asks and part.sure >= PART_SURE]


def _several(whole: Part, parts: Sequence[Part]) -> list[Request]:
    """The requests of the parts, where the whole agrees that it is among them."""
    clear = _of_their_own([_completed(part, whole) for part in parts], whole)
    requests = list(dict.fromkeys(_of(part, whole) for part in clear))
    if len(requests) < 2 or whole.act not in {request.act for request in requests}:
        return [*(request for request in requests if _is_call(request, whole)), whole.request]
    return requests


def _of_their_own(parts: Sequence[Part], whole: Part) -> list[Part]:
    """The parts that ask for something; where one of them is a question, what only names a thing leads up to it."""
    begins = next((at for at, part in enumerate(parts) if part.act is whole.act), 0)
    clear = [part for at, part in enumerate(parts) if _is_among(part, whole, first=at < begins)]
    clear = [part for part in clear if part.act not in HELD_IN.get(whole.act, ())]
    if whole.act is Act.FAQ and not all(part.asks for part in parts):
        clear = [part for part in clear if _may_be_asked(part, whole)]
    if any(part.act is Act.FAQ and part.asks for part in clear):
        clear = [part for part in clear if part.act is not Act.FAQ or part.asks]
    return clear


def _completed(part: Part, whole: Part) -> Part:
    """ "…, and how long does it take" is vague only by itself: what it is about was told before."""
    clear = part.asks and part.service is None and part.attributes[part.attribute] >= CLEAR
    if not clear or whole.act is not Act.FAQ or whole.service is None:
        return part
    sure = part.acts[Act.FAQ] + part.acts[Act.AMBIGUOUS]
    return replace(part, act=Act.FAQ, sure=sure) if sure >= CLEAR else part


def _is_call(request: Request, whole: Part) -> bool:
    """A person was asked for in so many words, whatever the rest is taken for; stories may tell of one."""
    return request.act is Act.HUMAN and whole.act not in TOLD | {Act.HUMAN}


def _is_among(part: Part, whole: Part, *, first: bool) -> bool:
    """Whether it is a request of its own. A question has the form of one: a noun before the question is none.
    `first`: it stands before what the whole is about.
    """
    if part.act in NO_REQUESTS:
        return False
    if part.act is Act.FAQ and not part.asks:
        return part.names and whole.act not in TOLD | {Act.TRIP_PLAN} and part.sure >= PART_SURE
    if part.act is whole.act:
        return part.sure >= (CLEAR if part.act is Act.FAQ else PART_SURE)
    said = whole.acts.get(part.act, 0.0)
    if first and part.act in ASKED_FOR and not part.asks:
        return False
    # "I come on Monday" is a day of the plan, "on Monday" that of the reminder
    only_a_day = part.act is Act.BOOK and (whole.act is Act.TRIP_PLAN or (first and whole.act is Act.SET_REMINDER))
    if only_a_day or (whole.act in TOLD and (first or (part.act is Act.FAQ and whole.act is not Act.THANKS))):
        return part.sure >= CLEAR and said >= SAID
    return part.sure >= PART_SURE or (part.sure >= CLEAR and said >= SAID)


def _may_be_asked(part: Part, whole: Part) -> bool:
    """In a story a sentence has the form of a question now and then: it is one where the whole is about it too."""
    return part.act is not Act.FAQ or whole.attributes[part.attribute] >= ASKED_IN


def _of(part: Part, whole: Part) -> Request:
    """A part's request; what it is about may have been named elsewhere in the message."""
    return replace(part.request, service=part.service or whole.service)
