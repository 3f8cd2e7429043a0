"""The circumstances somebody tells: registered elsewhere, for a child, lost, in a hurry. From words, deterministically.

Words and their exceptions are data, `locales/<lang>/conditions.toml`. What is asked is not decided here: "how long for
somebody from another province" and "can somebody from another province apply" have the same circumstance.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Self

from bot.domain.meaning import Condition, Service
from bot.domain.patterns import Pattern
from bot.nlu.ages import Ages
from bot.nlu.circumstances.conditions_check import RULES
from bot.nlu.circumstances.held import Held
from bot.nlu.circumstances.minors import Minors
from bot.nlu.circumstances.places import Places
from bot.nlu.circumstances.registration import Registration, cues_of
from bot.nlu.lexicon import Hit
from bot.nlu.table_check import word_tables
from bot.nlu.words import Words, any_of, bare, whole

NOBODY: Final[frozenset[Condition]] = frozenset()
OPPOSITE: Final = {Condition.CROSS_PROVINCE: Condition.AT_HOME, Condition.AT_HOME: Condition.CROSS_PROVINCE}
WHERE: Final = frozenset(OPPOSITE)
ASKED_OF_THEM: Final = frozenset({Condition.LOST, Condition.ONLINE})
"""Only with these does it matter that somebody is abroad, or which city was named."""

GONE: Final = frozenset({Condition.RENEWAL, Condition.LOST})

_NEGATION_REACH: Final = 18  # characters before a word in which it may be denied


class Conditions:
    def __init__(self, contents: list[Mapping[str, Any]], ages: Ages, places: Places, home: str | None = None) -> None:
        """`contents`: one parsed `conditions.toml` a language; `home`: the hall's own province, if known."""
        self._meanings: dict[str, frozenset[Condition]] = {}
        for condition, word in _entries(contents, "condition"):
            self._meanings[word] = self._meanings.get(word, NOBODY) | {Condition(condition)}
        self._back = Words(word for content in contents for word in content.get("back", {}).get("words", ()))
        self._alone = {bare(said): Condition(condition) for condition, said in _entries(contents, "alone")}
        exceptions = [word for _, word in _entries(contents, "unless")]
        self._words = Words([*self._meanings, *exceptions])
        self._negated = _negation([content.get("negation", {}) for content in contents])
        self._minors = Minors(contents, ages)
        self._places = places
        self._registration = Registration(cues_of(contents), places, home)
        self._held = Held(contents)

    @classmethod
    def load(cls, locales: Path, places: Places, home: str | None = None) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "conditions.toml", RULES), Ages.load(locales), places, home)

    def read(self, text: str) -> frozenset[Condition]:
        """`text` is normalised."""
        if where := self._alone.get(bare(text)):
            return frozenset({where})
        found = set(self._told(text))
        if self.is_abroad(text):
            found.add(Condition.ABROAD)
        else:
            found.discard(Condition.ABROAD)
        if found >= WHERE:
            found -= WHERE  # both are asked about: 本地和外地户口有区别吗
        if Condition.SAME_PROVINCE in found:
            found -= WHERE
        else:
            found = found - WHERE | self._where(text, found & WHERE)
        if not found & ASKED_OF_THEM:
            found -= {Condition.ABROAD, Condition.PILOT_CITY}
        if self._minors.is_of_age(text):
            found = found - {Condition.MINOR} | {Condition.OF_AGE}
        elif Condition.MINOR not in found and self._minors.is_minor(text):
            found.add(Condition.MINOR)
        return frozenset(found)

    def is_abroad(self, text: str) -> bool:
        """At the moment: who lost it there and is back, is not."""
        there = Condition.ABROAD in self._told(text) or self._places.is_abroad(text)
        return there and not any(self._back.find(text))

    def held(self, text: str, hits: Sequence[Hit]) -> frozenset[Service]:
        """The documents somebody says they have, and that are good still."""
        return self._held.read(text, hits, lambda said: not GONE.isdisjoint(self._told(said)))

    def _where(self, text: str, told: set[Condition]) -> set[Condition]:
        """Two who travel may be registered apart: 我本地户口,她户口在四川. Then neither holds for both."""
        if self._registration.is_moved_here(text):
            return set() if self._registration.names_others(text) else {Condition.AT_HOME}
        where = self._registration.read(text)
        if where is None or where in told:
            return told
        if told:
            return set() if self._registration.names_others(text) else told
        return {where}

    def _told(self, text: str) -> Iterator[Condition]:
        for match in self._words.find(text):
            for condition in self._meanings.get(match[0], NOBODY):
                if self._negated.search(text[max(0, match.start() - _NEGATION_REACH) : match.start()]):
                    if condition in OPPOSITE:
                        yield OPPOSITE[condition]
                elif condition is not Condition.MINOR or not self._minors.is_grown(
                    text[match.end() : match.end() + 16]
                ):
                    yield condition


def _entries(contents: list[Mapping[str, Any]], table: str) -> Iterator[tuple[str, str]]:
    for content in contents:
        for name, words in content.get(table, {}).items():
            for word in words:
                yield name, word


def _negation(tables: list[Mapping[str, list[str]]]) -> Pattern:
    """Right before the word, a few small words allowed between. 是不是 and 有没有 ask, they deny nothing."""
    before = [word for table in tables for word in table.get("before", ())]
    between = [word for table in tables for word in table.get("between", ())]
    han = "|".join(_denial(word) for word in sorted(before, key=len, reverse=True) if not word.isascii())
    small = any_of(word for word in between if not word.isascii())
    latin = whole(any_of(word for word in before if word.isascii()))
    small_latin = whole(any_of(word for word in between if word.isascii()))
    return Pattern(f"(?:(?:{han or '(?!)'}){small}{{0,2}}|{latin}(?: {small_latin}){{0,2}} ?)$")


def _denial(word: str) -> str:
    asked = {"不": "是要能会可" if len(word) == 1 else word[1], "没": "有", "冇": "有"}.get(word[0])
    return f"(?<![{asked}]){re.escape(word)}" if asked else re.escape(word)
