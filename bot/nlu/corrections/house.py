"""What is asked of the house itself: whether there is a wheelchair, a socket, a place to park in it, and whether one
may come without an appointment. Such sentences sound like a booking, a proposal, or others' business.

Words are those of `locales/<lang>/sites.toml`.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Self

from bot.config import Facility
from bot.domain.meaning import Act, Attribute, Reading
from bot.domain.patterns import Pattern
from bot.frozen import replace
from bot.nlu.elsewhere import ElsewhereWords
from bot.nlu.lexicon import Hit
from bot.nlu.message import Message
from bot.nlu.several import PART_SURE
from bot.nlu.table_check import Rules, word_tables
from bot.nlu.words import Words, any_of, listed


class Asked(StrEnum):
    """In the order of the answers to a sentence that asks for several. WHERE is a bare "where"."""

    QUIET = "quiet"
    WALK_IN = "walk_in"
    NEAR = "near"
    WINDOW = "window"
    CLOSE = "close"
    HOURS = "hours"
    NOW = "now"
    ADDRESS = "address"
    WAY = "way"
    PARKING = "parking"
    FACILITY = "facility"
    PHONE = "phone"
    WHERE = "where"


LONGEST_WONDER, LONGEST_WONDER_ENGLISH = 16, 48  # characters; who writes more tells of something
RULES: Final[Rules] = {
    "ask": frozenset(Asked) - {Asked.FACILITY},
    "facility": frozenset(Facility),
    "there": frozenset({"words", "has", "or-not", "unless"}),
    "day": frozenset({"noon"}),
    "whole": frozenset({"overview"}),
}


class HouseWords:
    """`contents`: one parsed `sites.toml` a language."""

    def __init__(self, contents: Iterable[Mapping[str, Any]], elsewhere: ElsewhereWords) -> None:
        self._elsewhere = elsewhere
        tables = list(contents)
        things = [word for one in Facility for word in listed(tables, "facility", one)]
        self._things = Words([*things, *listed(tables, "ask", Asked.PARKING)])
        self._there = Words(listed(tables, "there", "words"))
        has, or_not = (any_of(listed(tables, "there", name)) for name in ("has", "or-not"))
        self._there_or_not = Pattern(f"{has}.*{or_not}[?。]?$")
        self._not_there = Words(listed(tables, "there", "unless"))
        self._walk_in = Words(listed(tables, "ask", Asked.WALK_IN))

    @classmethod
    def load(cls, locales: Path, elsewhere: ElsewhereWords) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "sites.toml", RULES), elsewhere)

    def heard(self, reading: Reading, message: Message) -> Reading:
        text = message.text
        besides = reading.service or reading.also or reading.act is Act.OPENING_HOURS
        if not besides and self.wonders(text) and not self._is_of_others(reading, text):
            return replace(reading, act=Act.WHICH_WINDOW, attribute=None, elsewhere=None, doubts=(), follows=False)
        vague = reading.act is Act.BOOK or (reading.act is Act.FAQ and reading.attribute is Attribute.OTHER)
        if vague and self._only_wonders_whether_to_book(text, message.hits):
            asks = Act.OPENING_HOURS if reading.date or reading.time else Act.FAQ
            return replace(reading, act=asks, attribute=Attribute.OTHER if asks is Act.FAQ else None)
        return reading

    def _is_of_others(self, reading: Reading, text: str) -> bool:
        """More than the thing's own name speaks of others: a power bank on a train."""
        for thing in self._things.find(text):
            text = text.replace(thing[0], " " * len(thing[0]))
        surely = reading.act is Act.OUT_OF_SCOPE and reading.confidence > PART_SURE
        return surely or self._elsewhere.read(text) is not None

    def wonders(self, text: str) -> bool:
        """Whether there is such a thing, and nothing besides."""
        longest = LONGEST_WONDER_ENGLISH if text.isascii() else LONGEST_WONDER
        if len(text) > longest or not any(self._things.find(text)) or any(self._not_there.find(text)):
            return False
        return any(self._there.find(text)) or self._there_or_not.search(text) is not None

    def _only_wonders_whether_to_book(self, text: str, hits: Iterable[Hit]) -> bool:
        """No appointment is spoken of but the one that is perhaps not needed."""
        spans = [found.span() for found in self._walk_in.find(text)]
        booked = (hit.at for hit in hits if hit.name == Act.BOOK)
        return bool(spans) and all(any(start <= at < end for start, end in spans) for at in booked)
