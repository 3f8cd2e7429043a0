"""What a message asks for: the model's word on the whole, and on its parts where several things are asked.

What was said as a whole counts first. Its parts are read as well, because two requests in one message each speak for
themselves; in a story they do not, for its sentences tell what happened.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import Final, NamedTuple

from bot.domain.meaning import ALARMS, Act, Attribute, Elsewhere, Request, Service
from bot.frozen import replace
from bot.nlu.acts import ELSEWHERE_FROM, booked, likeliest, of_appointments
from bot.nlu.dates import read_date
from bot.nlu.elsewhere import ElsewhereWords
from bot.nlu.examples import NONE, Example
from bot.nlu.features import features, words_of
from bot.nlu.lexicon import Hit
from bot.nlu.model import Model
from bot.nlu.part import CLEAR, Figured, Named, Part, in_turn, not_of_others, service_of
from bot.nlu.parts import Parts, Piece
from bot.nlu.pinyin import Pinyin
from bot.nlu.several import PART_SURE, aggrieved, of_ours, put_right, several
from bot.nlu.words import bare

UNSURE: Final = 0.35  # below, no act is likely enough to be acted on
TOLD_TOO: Final = frozenset({Attribute.MINOR, Attribute.LOST, Attribute.CROSS_PROVINCE})
FOLLOW: Final = "follow"  # the lexicon's hint
LONGEST_LEAD, LONGEST_LEAD_ENGLISH = 5, 20  # characters that only lead over: 那小孩, "and for a child"
LONGEST_REST, LONGEST_REST_ENGLISH = 3, 12  # characters beside a document where no more is named: 那…呢, "and the"
LONGEST_LIST, LONGEST_LIST_ENGLISH = 90, 180  # characters; beyond, a message is a story
ASKS_OF_OURS: Final = frozenset({Act.FAQ, Act.BOOK, Act.AMBIGUOUS})
NO_BOOKING: Final = frozenset({Act.FAQ, Act.AMBIGUOUS, Act.OUT_OF_SCOPE})  # what "book a passport" is not


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
        figured: Figured = None,
    ) -> None:
        """`exact`: messages whose reading is written down."""
        self._figured = figured
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
        read = partial(self._part_of, hits=hits, elsewhere=elsewhere, today=today, dated=dated)
        if piece := self._parts.corrected(text):
            part = read(piece)
            if right := put_right(whole, part, _inside(piece, hits)):
                before = [one for one in self._parts.of(text) if one.at + len(one.text) <= piece.at]
                told = aggrieved(map(read, (one for one in before if not self._parts.denies(one.text))))
                return Asked([right, *told], max(whole.sure, part.sure))
        if whole.sure < UNSURE:
            return Asked([Request(Act.AMBIGUOUS, whole.service)], whole.sure)
        pieces = self._parts.of(text)
        said = [piece for piece in pieces if not self._parts.denies(piece.text)]
        beside = self._parts.besides_keeping(text) if whole.act is Act.CANCEL_BOOKING else None
        if beside is not None and (kept := _kept(map(read, beside))):
            return Asked([kept], whole.sure)
        if len(pieces) < 2 or len(text) > (LONGEST_LIST_ENGLISH if text.isascii() else LONGEST_LIST):
            return self._asked_at_once(whole.request, whole, text, hits)
        parts = in_turn([read(piece) for piece in said if not _leads_over(piece, _inside(piece, hits))])
        if whole.act is Act.OUT_OF_SCOPE and elsewhere in ALARMS:
            ours = of_ours(parts)
            return Asked([part.request for part in ours] or [whole.request], ours[0].sure if ours else whole.sure)
        first, *also = several(whole, parts, dated=dated)
        if not also:
            return self._asked_at_once(first, whole, _without(text, set(pieces).difference(said)), hits)
        return Asked([first, *also], whole.sure)

    def _asked_at_once(self, request: Request, whole: Part, text: str, hits: Sequence[Hit]) -> Asked:
        requests = self._parts.breath.requests(request, text, hits)
        sure = max(whole.sure, CLEAR) if len(requests) > 1 else whole.sure
        return Asked(requests, sure, () if len(requests) > 1 else whole.doubts(self._figured))

    def after_slip(self, text: str) -> str:
        """What is said once a slip was put right, without spaces and marks; empty where there was none."""
        piece = self._parts.corrected(text)
        return bare(piece.text) if piece else ""

    def asked_of(self, text: str, hits: Sequence[Hit]) -> frozenset[Service]:
        """The documents named in the clauses that ask; a story names others before them."""
        asking = (piece for piece in self._parts.clauses(text) if self._parts.asks(piece.text))
        return frozenset(service for piece in asking for service in _services(_inside(piece, hits)))

    def asking(self, text: str) -> str:
        """The clauses that ask; all of it where none does."""
        return " ".join(piece.text for piece in self._parts.clauses(text) if self._parts.asks(piece.text)) or text

    def knows_a_word(self, text: str) -> bool:
        """Whether it holds an English word: "xxxx" and "asdf" are none."""
        return any(map(self._model.knows, words_of(text)))

    def asks_by_form(self, text: str) -> bool:
        return self._parts.asks_somewhere(text)

    def asks(self, text: str, hits: Iterable[Hit]) -> bool:
        """By its form, or with a word for what one asks of a document; circumstances are told as well."""
        named = any(hit.kind == "attribute" and hit.name not in TOLD_TOO for hit in hits)
        return named or self.asks_by_form(text)

    def _part_of(
        self, piece: Piece, hits: Sequence[Hit], elsewhere: Elsewhere | None, today: date, *, dated: bool
    ) -> Part:
        """What the whole does not hold, its parts do not hold either; one that neither names a document nor surely
        means one is about the only one named before it: 换一本多少钱 alone would be a passport.
        """
        at, text = piece
        inside = _inside(piece, hits)
        before = [] if _services(inside) else [hit for hit in hits if hit.at < at and hit.kind == "service"]
        known = [*(replace(hit, at=0) for hit in before), *inside]
        about = self._elsewhere.read(text) if elsewhere else None
        part = self._part(text, known, about, dated=dated and read_date(text, today) is not None)
        part = replace(part, document=_named_in(text, inside), theirs=about is not None)
        part = part if about else not_of_others(part)
        only = _services(before)
        guessed = part.service and part.services[part.service] < PART_SURE
        return replace(part, service=only.pop()) if guessed and len(only) == 1 else part

    def _part(self, text: str, hits: Sequence[Hit], elsewhere: Elsewhere | None, *, dated: bool) -> Part:
        guess = self._model.guess(
            features(text, hits, self._pinyin, elsewhere, asked=self._parts.asked(text), dated=dated)
        )
        service, attribute = guess["service"], guess["attribute"]
        named = service_of(service.label)
        speaks = any(hit.kind == "service" for hit in hits)
        act, sure = likeliest(guess["act"], named, elsewhere, named=speaks)
        others = guess["act"].shares[Act.OUT_OF_SCOPE]
        clear = speaks and attribute.label != Attribute.OTHER
        theirs = elsewhere and not clear and self._elsewhere.wants_theirs(text)
        if act in ASKS_OF_OURS and (theirs or (others >= ELSEWHERE_FROM and self._ends_elsewhere(text, hits))):
            act, sure = Act.OUT_OF_SCOPE, max(others, PART_SURE)
        act, sure = of_appointments(act, sure, guess["act"], hits, dated=dated)
        ours = not elsewhere or others < ELSEWHERE_FROM
        if act in NO_BOOKING and ours and (wanted := booked(hits)) and not self._parts.asks_more(text):
            act, named, sure = Act.BOOK, named or wanted, max(sure, CLEAR)
        return Part(
            act,
            None if act is Act.OUT_OF_SCOPE else named,
            Attribute(attribute.label),
            sure,
            self._parts.asks_by_itself(text),
            text.isascii() and any(hit.kind == "attribute" and hit.name not in TOLD_TOO for hit in hits),
            guess["act"].shares,
            service.shares,
            attribute.shares,
        )

    def _ends_elsewhere(self, text: str, hits: Sequence[Hit]) -> bool:
        """The documents were only told of: the clause that asks names none, and words of somebody else's business."""
        asked = self._parts.asked(text)
        at = text.rfind(asked)
        named = _services(_inside(Piece(at, asked), hits))
        return at > 0 and not named and self._elsewhere.read(asked) is not None


def _inside(piece: Piece, hits: Iterable[Hit]) -> list[Hit]:
    """Placed as they are in the piece."""
    return [replace(hit, at=hit.at - piece.at) for hit in hits if piece.at <= hit.at < piece.at + len(piece.text)]


def _services(hits: Iterable[Hit]) -> set[Service]:
    return {Service(hit.name) for hit in hits if hit.kind == "service"}


def _without(text: str, pieces: Iterable[Piece]) -> str:
    """Blank where these stand; the rest stays in its place."""
    for at, said in pieces:
        text = text[:at] + " " * len(said) + text[at + len(said) :]
    return text


def _named_in(text: str, hits: Iterable[Hit]) -> Named:
    named = {hit.word for hit in hits if hit.kind == "service"}
    rest = text
    for word in named:
        rest = rest.replace(word, "")
    longest = LONGEST_REST_ENGLISH if text.isascii() else LONGEST_REST
    return (Named.NO_MORE if len(bare(rest)) <= longest else Named.DOCUMENT) if named else Named.NOTHING


def _leads_over(piece: Piece, hits: Sequence[Hit]) -> bool:
    """ "And for a child, what do I bring": by itself the first would ask what was asked before, here it leads over."""
    short = LONGEST_LEAD_ENGLISH if piece.text.isascii() else LONGEST_LEAD
    names = {hit.name for hit in hits}
    return len(piece.text) <= short and FOLLOW in names and bool(names & TOLD_TOO) and names <= {FOLLOW, *TOLD_TOO}


def _kept(parts: Iterable[Part]) -> Request | None:
    """ "Do not cancel, I come on Friday": moved, or looked at where no more is said; None: another is."""
    acts = {part.act for part in parts if part.sure >= CLEAR}
    if Act.CANCEL_BOOKING in acts:
        return None
    return Request(Act.RESCHEDULE if Act.RESCHEDULE in acts else Act.MY_BOOKINGS)


def _requests_of(example: Example) -> list[Request]:
    service = service_of(example.service)
    attribute = None if example.attribute == NONE else Attribute(example.attribute)
    return [Request(Act(act), service, attribute if act == Act.FAQ else None) for act in example.acts]
