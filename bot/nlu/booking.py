"""What a sentence says beside a booking: that somebody who comes should not have to wait, or that one wants to be told
when a place is free.

Words are those of `locales/<lang>/booking.toml`, ages are read by `ages.py`. Short ones, like "I am here" and "I cannot
come", are taken whole. Nothing is asked of the model: both are said in plain words, and what is not understood is asked
for.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Self

from bot.nlu.ages import Ages
from bot.nlu.company import RULES as COMPANY
from bot.nlu.company import CompanyWords
from bot.nlu.introductions import FILE as INTRODUCTIONS
from bot.nlu.introductions import RULES as INTRODUCED
from bot.nlu.lexicon import Hit
from bot.nlu.normal import plain
from bot.nlu.numbers import ENGLISH_NUMBER, NUMBER, english_number, number
from bot.nlu.table_check import word_tables
from bot.nlu.words import Words, any_of, bare, by_script, listed

OLD_FROM: Final = 60  # years
RULES: Final = {
    "green": frozenset({"elderly", "pregnant", "disabled", "baby", "urgent", "unless"}),
    "negation": frozenset({"before"}),
    "wait": frozenset({"free", "tell", "whole", "unless"}),
    "whole": frozenset({"any", "here", "missed", "off", "take", "leave", "halt", "collected", "twice", "courtesy"}),
    "part": frozenset({"missed", "earliest", "asks", "past", "noon"}),
    "late": frozenset({"who", "how"}),
    "first": frozenset({"book", "unless"}),
    "slot": frozenset({"words", "unless"}),
    "list": frozenset({"joint"}),
    "short": frozenset({"hkmo_permit", "tw_permit"}),
    "count": frozenset({"begin", "unit", "end"}),
    "copies": frozenset({"unit", "unless"}),
    "company": COMPANY,
    "instead": frozenset({"words"}),
    "move": frozenset({"words", "same"}),
}
LONGEST_WHOLE: Final = 40  # characters, with courtesies, that mean one thing only
LONGEST_EXCUSE: Final = 60  # characters; what is longer is a story of its own
_NONE: Final = r"(?<![\d.])0|(?<![\d.])[-−]\d{1,3}|负[\d一二两三四五六七八九十]{1,3}"  # below zero is nobody either
_NOBODY: Final = re.compile(rf"(?:{_NONE}) ?(?:个?人|位|people|persons?)|零个?人|\b(?:zero|no) (?:people|persons?)\b")
_REACH: Final = 6  # characters before a word in which a "not" takes it back


class BookingWords:
    """`contents`: one parsed `booking.toml` a language."""

    def __init__(self, contents: Iterable[Mapping[str, Any]], ages: Ages, kin: Iterable[str]) -> None:
        tables = list(contents)
        self._ages = ages
        situations = RULES["green"] - {"unless"}
        self._green = Words(word for name in sorted(situations) for word in listed(tables, "green", name))
        self._not_green = Words(listed(tables, "green", "unless"))
        self._negated = tuple(listed(tables, "negation", "before"))
        self._free, self._tell = (Words(listed(tables, "wait", name)) for name in ("free", "tell"))
        self._whole, self._unless = (Words(listed(tables, "wait", name)) for name in ("whole", "unless"))
        self._missed, self._past = (Words(listed(tables, "part", name)) for name in ("missed", "past"))
        self._noon = Words(listed(tables, "part", "noon"))
        self._instead = Words(listed(tables, "instead", "words"))
        self._move, self._same_time = (Words(listed(tables, "move", name)) for name in ("words", "same"))
        self._earliest, self._asks = (Words(listed(tables, "part", name)) for name in ("earliest", "asks"))
        self._who_is_late, self._late = (Words(listed(tables, "late", name)) for name in ("who", "how"))
        self._asks_where = Words(listed(tables, "first", "unless"))
        self._first = tuple(listed(tables, "first", "book"))
        self._slot, self._no_slot = (Words(listed(tables, "slot", name)) for name in ("words", "unless"))
        begin, unit, end = (any_of(listed(tables, "count", name)) for name in ("begin", "unit", "end"))
        self._count = re.compile(rf"{begin}*(?P<n>{NUMBER}){unit}{end}*[.。!]?")
        han, latin = map(any_of, by_script(listed(tables, "copies", "unit")))
        self._copies = re.compile(
            rf"(?<![第\d.])(?P<han>{NUMBER}){han}$|(?<![\w.-])(?P<latin>{ENGLISH_NUMBER})(?: {latin})? $"
        )
        self._no_copies = Words(listed(tables, "copies", "unless"))
        self._joint = re.compile(rf"[\s,、/]*(?:{any_of(listed(tables, 'list', 'joint'))})?[\s,、/]*")
        self._short = {word: name for name in sorted(RULES["short"]) for word in listed(tables, "short", name)}
        self._shorts = Words(self._short)
        self.company = CompanyWords(tables, kin)
        self.meant = lru_cache(256)(self._read_whole)
        whole = RULES["whole"] - {"courtesy"}
        self._wholes = {bare(word): name for name in sorted(whole) for word in listed(tables, "whole", name)}
        self._courtesies = tuple(map(bare, listed(tables, "whole", "courtesy")))

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        kin = listed(word_tables(locales, INTRODUCTIONS, INTRODUCED), "nobody", "kin")
        return cls(word_tables(locales, "booking.toml", RULES), Ages.load(locales), kin)

    def tells_of_green(self, text: str) -> bool:
        """Whether somebody is old, pregnant, disabled, with a baby or in proven haste; which of these is not told."""
        normal = plain(text)
        if self._ages.are_at_least(OLD_FROM, normal):
            return True
        for match in self._not_green.find(normal):
            normal = normal.replace(match[0], " ")
        return any(not self._is_denied(normal[: match.start()]) for match in self._green.find(normal))

    def wants_to_wait(self, text: str) -> bool:
        """ "Tell me when a place is free"; not who complains that nobody told them."""
        normal = plain(text)
        if any(self._unless.find(normal)):
            return False
        return any(self._whole.find(normal)) or (any(self._free.find(normal)) and any(self._tell.find(normal)))

    def _read_whole(self, text: str) -> str:
        """What a message says that says nothing else, courtesies aside: here, missed, off (cannot come), take (the
        place offered), leave (the line), halt, collected, twice (is it booked twice?), any (of what is offered); empty
        for anything else.
        """
        normal = plain(text)
        shorter = [bare(normal)] if len(normal) <= LONGEST_WHOLE else []
        for said in shorter:  # grows while it is read
            if said in self._wholes:
                return self._wholes[said]
            shorter += self._without_courtesy(said, seen=shorter)
        return ""

    def _without_courtesy(self, said: str, seen: Sequence[str]) -> list[str]:
        ends = {said.removeprefix(one) for one in self._courtesies} | {
            said.removesuffix(one) for one in self._courtesies
        }
        return sorted(ends - {"", *seen}, key=len, reverse=True)

    def tells_why_missed(self, text: str) -> bool:
        """A few words of what kept them, or that they did not make it."""
        if len(text) > LONGEST_EXCUSE:
            return False
        normal = plain(text)
        return any(self._missed.find(normal))

    def tells_of_delay(self, text: str) -> bool:
        """A few words of who is still on the way and will be late."""
        if len(text) > LONGEST_EXCUSE:
            return False
        normal = plain(text)
        return any(self._late.find(normal)) and any(self._who_is_late.find(normal))

    def begins_with_booking(self, text: str) -> bool:
        """ "Book …", "please make an appointment …": the first words say what is wanted, and nothing is asked."""
        normal = plain(text)
        return normal.startswith(self._first) and not self.asks(text)

    def names_a_slot(self, text: str) -> bool:
        """An appointment here is spoken of by its name, not only a day; a booked flight is none."""
        normal = plain(text)
        return any(self._slot.find(normal)) and not any(self._no_slot.find(normal))

    def documents_listed(self, normal: str, hits: Iterable[Hit]) -> list[str]:
        """Documents named in one breath (护照和港澳通行证), the first such list. One that stands elsewhere in the
        sentence, as a paper one brings, is none of them.
        """
        lists: list[list[str]] = []
        end = -1
        for hit in self._with_short([hit for hit in hits if hit.kind == "service"], normal):
            joined = 0 <= end < hit.at and self._joint.fullmatch(normal[end : hit.at])
            lists = [*lists[:-1], [*lists[-1], hit.name]] if joined else [*lists, [hit.name]]
            end = hit.at + len(hit.word)
        return next((list(dict.fromkeys(one)) for one in lists if len(set(one)) > 1), [])

    def _with_short(self, hits: Sequence[Hit], normal: str) -> list[Hit]:
        """Together with what is named by its place alone; that counts only in a list."""
        taken = [range(hit.at, hit.at + len(hit.word)) for hit in hits]
        short = [
            Hit("service", self._short[found[0]], found.start(), found[0])
            for found in self._shorts.find(normal)
            if not any(found.start() in one for one in taken)
        ]
        return sorted([*hits, *short], key=lambda hit: hit.at)

    def asks(self, text: str) -> bool:
        """Whether it has the form of a question."""
        normal = plain(text)
        return any(self._asks.find(normal)) or any(self._asks_where.find(normal)) or "?" in normal

    def names_nobody(self, text: str) -> bool:
        """Zero people."""
        normal = plain(text)
        return _NOBODY.search(normal) is not None

    def so_many(self, text: str) -> int:
        """How many, where nothing but a count is said: 三个. 0 where it is something else."""
        found = self._count.fullmatch(plain(text))
        return number(found["n"]) if found else 0

    def copies(self, normal: str, hits: Iterable[Hit]) -> int:
        """How many of one document are wanted: three passports are for three people. 0 where it is one, or not said."""
        if any(self._no_copies.find(normal)):
            return 0
        before = (normal[: hit.at] for hit in hits if hit.kind == "service")
        counted = [_count_in(found) for found in map(self._copies.search, before) if found]
        return max((count for count in counted if count > 1), default=0)

    def wants_earliest(self, text: str) -> bool:
        """The first free time there is; not who asks when that is."""
        normal = plain(text)
        return any(self._earliest.find(normal)) and not any(self._asks.find(normal))

    def names_earliest(self, text: str) -> bool:
        """The earliest is spoken of, be it wanted or asked about."""
        normal = plain(text)
        return any(self._earliest.find(normal))

    def puts_instead(self, text: str) -> bool:
        """Something else is wanted than was said before: "rather", 换成."""
        normal = plain(text)
        return any(self._instead.find(normal))

    def moves(self, text: str) -> bool:
        """To another day, if one is named."""
        normal = plain(text)
        return any(self._move.find(normal))

    def keeps_the_time(self, text: str) -> bool:
        """On another day, at the same hour."""
        normal = plain(text)
        return any(self._same_time.find(normal))

    def is_at_noon(self, text: str) -> bool:
        """Noon, or the lunch break, is named."""
        normal = plain(text)
        return any(self._noon.find(normal))

    def past_day_in(self, text: str) -> str:
        """The words for a day that is over; empty where there are none."""
        normal = plain(text)
        return next((found[0] for found in self._past.find(normal)), "")

    def _is_denied(self, before: str) -> bool:
        near = before[-_REACH:]
        return any(word in near for word in self._negated)


def _count_in(found: re.Match[str]) -> int:
    return number(found["han"]) if found["han"] else english_number(found["latin"])
