"""What a sentence says about reminders: stop them, list them, keep quiet at night; what to be reminded of, and how long
before a document runs out.

Words are those of `locales/<lang>/reminders.toml`. Whoever only says one of them means nothing else, so it may be
listened for at every step.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Self

from bot.domain.meaning import DayPart
from bot.domain.reminders import Lead, Wanted
from bot.nlu.dates import missing_days, named_days, read_time
from bot.nlu.dates.soon import read_soon, without_soon
from bot.nlu.leads import around_lead, day_before, hours_before, is_uncounted, part_before, read_lead, without_lead
from bot.nlu.normal import plain
from bot.nlu.table_check import word_tables
from bot.nlu.words import Words, bare, listed

LONGEST_WISH: Final = 80
LONGEST: Final = 40  # characters in which nothing but the reminders is meant
LONGEST_TIMED: Final = 60  # the same, where hours are named
LONGEST_WORDS: Final = 100  # of what is to be recalled
_RUN: Final = re.compile(r"(?<=[点分半])(?:以|之)?后[、,，和或]?|[到至~—–-]| to | until | till | and | or ")
_UNTIL: Final = re.compile(r"前|\bbefore\b|\buntil\b|\btill\b")
_PART_OF_DAY: Final = "上午|下午|早上|早晨|晚上|中午|傍晚"
_ENGLISH_PART: Final = r"(?:(?:in |on )?the |this )?(?:morning|afternoon|evening|night)\b(?: of\b(?! [a-z]))?"
_CLOCK: Final = re.compile(
    rf"^[\s,，的:：]*(?:{_PART_OF_DAY}|{_ENGLISH_PART}|(?:on|at)\b(?! home)|(?:noon|midday)\b"
    r"|(?:at )?\d{1,2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?|点半|点钟?(?:\d{1,2}分)?|时)|(?:at )?\d{1,2}:\d{2}"
    r"|(?:at )?\d{1,2}(?= to [a-z])"
    r"|[一二两三四五六七八九十]{1,3}点(?:半|钟|[一三]刻|[二三四五]?十[一二三四五六七八九]?分?)?)"
)
_PART_BEHIND: Final = re.compile(rf"\s+(?:{_ENGLISH_PART}|at \d{{1,2}}(?::\d{{2}})?\s?(?:[ap]\.?m\b\.?)?)$")
_HAN_GAP: Final = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")
_LEAD_IN: Final = re.compile(r"^[\s,，。:：;；的]*(?:(?:to|about|that|of|for)\s+)?")
_CLAUSES: Final = re.compile(r"[,，。;；!！?？\n]+")
_TAIL: Final = re.compile(r"[\s,，。.!！;；]+$")
RULES: Final = {
    "whole": frozenset({"stop", "resume", "list", "quiet"}),
    "timed": frozenset({"quiet"}),
    "part": frozenset({"stop"}),
    "ask": frozenset({"words", "unless"}),
    "repeat": frozenset({"words"}),
    "expiry": frozenset({"words"}),
    "cue": frozenset({"words"}),
    "change": frozenset({"words"}),
    "polite": frozenset({"words"}),
}


class ReminderWords:
    """`contents`: one parsed `reminders.toml` a language."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        tables = list(contents)
        self._whole = {
            bare(word): Wanted(name)
            for table in tables
            for name, words in table.get("whole", {}).items()
            for word in words
        }
        self._timed = Words(listed(tables, "timed", "quiet"))
        self._part = Words(listed(tables, "part", "stop"))
        self._repeat = Words(listed(tables, "repeat", "words"))
        self._expiry = Words(listed(tables, "expiry", "words"))
        self._ask = Words(listed(tables, "ask", "words"))
        self._unless = tuple(listed(tables, "ask", "unless"))
        cues = sorted(listed(tables, "cue", "words"), key=len, reverse=True)
        self._cue = re.compile("|".join(map(re.escape, cues)) or "(?!)", re.IGNORECASE)
        changes = [*listed(tables, "change", "words"), *listed(tables, "polite", "words")]
        self._change = _at_the_ends(sorted(changes, key=len, reverse=True))
        self._polite = tuple(sorted(map(bare, listed(tables, "polite", "words")), key=len, reverse=True))
        self.wanted = lru_cache(256)(self._wanted)

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "reminders.toml", RULES))

    def _wanted(self, text: str) -> Wanted | None:
        """None where it says anything besides, or nothing of reminders."""
        if len(text) > LONGEST_TIMED:
            return None
        normal = plain(text)
        if found := self._whole.get(self._plain(normal)):
            return found
        if any(self._timed.find(normal)) and read_time(normal) is not None:
            return Wanted.QUIET
        return Wanted.CHOOSE if len(text) <= LONGEST and any(self._part.find(normal)) else None

    def is_wish(self, text: str, today: date) -> bool:
        """A short sentence that asks to be reminded on a day, at a time, or again and again."""
        if len(text) > LONGEST_WISH:
            return False
        normal = plain(text)
        cue = next(self._ask.find(normal), None)
        if cue is None or normal[: cue.start()].rstrip().endswith(self._unless):
            return False
        if any(self._repeat.find(normal)):
            return True
        return bool(named_days(normal, today)) or read_time(normal) is not None or read_soon(normal) is not None

    def soon(self, text: str) -> timedelta | None:
        """How long from now: 三小时后, in half an hour."""
        normal = plain(text)
        return read_soon(normal)

    def quiet(self, text: str) -> tuple[time | None, time | None]:
        """From and until, as far as they are named. An hour without its part of day is one of the evening to begin."""
        normal = plain(text)
        first, *rest = _RUN.split(normal, maxsplit=1)
        begins, ends = read_time(first), read_time(rest[0]) if rest else None
        if begins and not rest and _UNTIL.search(normal):
            return None, begins
        return begins, ends

    def repeats(self, text: str) -> bool:
        """Again and again is wanted: every morning."""
        normal = plain(text)
        return any(self._repeat.find(normal))

    def is_expiry(self, text: str) -> bool:
        normal = plain(text)
        return any(self._expiry.find(normal))

    def lead(self, text: str) -> Lead | None:
        """How long before: 提前半年, six months before."""
        return read_lead(plain(text))

    def day_before(self, text: str, today: date) -> date | None:
        """The day that is so long before the named one: 12月5号取证，提前两天."""
        return day_before(plain(text), today)

    def part_before(self, text: str) -> DayPart | None:
        """When on the day before: the evening before."""
        return part_before(plain(text))

    def lead_wished(self, text: str, today: date) -> Lead | None:
        """So long before something else, that is not named: 提前三天提醒我."""
        normal = plain(text)
        asks = len(text) <= LONGEST_WISH and any(self._ask.find(normal))
        return read_lead(normal) if asks and not named_days(without_lead(normal), today) else None

    def is_change(self, text: str, today: date) -> bool:
        """Nothing but another day, time or "so long before" of the reminder just spoken of: 改成提前三天."""
        if len(text) > LONGEST:
            return False
        normal = plain(text)
        named = read_lead(normal) or hours_before(normal) or named_days(normal, today) or read_time(normal)
        rest, before = self._undated(without_lead(normal), today), None
        while rest != before:
            rest, before = self._cleaned(self._change.sub("", rest)), rest
        return bool(named) and not rest

    def hours_before(self, text: str) -> timedelta | None:
        """How long before a time: 提前两小时, half an hour before."""
        return hours_before(plain(text))

    def is_uncounted(self, text: str) -> bool:
        """Before, and how long is not told so that a day follows from it."""
        return is_uncounted(plain(text))

    def what(self, text: str, today: date) -> str:
        """What to be reminded of, without the day and the time; empty where it is not said."""
        plain = " ".join(unicodedata.normalize("NFKC", text).split())
        cue = self._cue.search(plain)
        if cue is None:
            return ""
        told = plain[cue.end() :]
        words = self._undated(without_lead(told), today)
        if words and self.day_before(text, today):
            words = self._cleaned(without_lead(told))  # the day named is the matter's own
        return (words or self._told_before(plain[: cue.start()], today))[:LONGEST_WORDS]

    def _told_before(self, text: str, today: date) -> str:
        """A matter with its day, in front of the wish to be reminded: 12月5号取证，提前两天提醒我."""
        around = around_lead(text)
        *clauses, last = _CLAUSES.split(around[0] if around else text)
        if around and self._cleaned(_behind_days(plain(last), today)):
            clauses.append(last)
        dated = (one for one in reversed(clauses) if named_days(plain(one), today) and self._undated(one, today))
        return " ".join(next(dated, "").split())

    def whole(self, text: str, today: date) -> str:
        """An answer to "of what?": all of it, days too, for they may belong to it."""
        return self.what(text, today) or " ".join(unicodedata.normalize("NFKC", text).split())[:LONGEST_WORDS]

    def besides_day(self, text: str, today: date) -> str:
        """What an answer to "which day?" tells besides the day, as what to be reminded of."""
        plain = " ".join(unicodedata.normalize("NFKC", text).split())
        return self.what(plain, today) or self._undated(plain, today)[:LONGEST_WORDS]

    def _undated(self, text: str, today: date) -> str:
        normal = plain(text)
        shift = len(text) - len(text.lstrip())  # normalising strips what stands before
        if len(normal) == len(text) - shift:
            days = [(named.at, named.to) for named in named_days(normal, today)]
            none = [(at, to) for at, to in missing_days(normal, today) if all(to <= a or b <= at for a, b in days)]
            for at, to in sorted([*days, *none], reverse=True):
                text = text[: at + shift] + " " + text[to + shift :]
        return self._cleaned(without_soon(text))

    def _cleaned(self, text: str) -> str:
        while found := _CLOCK.match(text):
            text = text[found.end() :]
        words = _TAIL.sub("", _LEAD_IN.sub("", _HAN_GAP.sub("", " ".join(text.split()))))
        words = _PART_BEHIND.sub("", words)
        return "" if bare(words) in {"", *self._polite} else words

    def _plain(self, normal: str) -> str:
        """Without signs, and without courtesies at both ends."""
        said, shorter = bare(normal), True
        while shorter and said not in self._whole:
            shorter = False
            for word in self._polite:
                if said.startswith(word) and said != word:
                    said, shorter = said.removeprefix(word), True
                elif said.endswith(word) and said != word:
                    said, shorter = said.removesuffix(word), True
        return said


def _at_the_ends(words: Iterable[str]) -> re.Pattern[str]:
    of_them = "|".join(rf"\b{re.escape(one)}\b" if one.isascii() else re.escape(one) for one in words)
    return re.compile(rf"^\W*(?:{of_them})\W*|\W*(?:{of_them})\W*$" if of_them else "(?!)")


def _behind_days(text: str, today: date) -> str:
    named = named_days(text, today)
    return text[named[-1].to :] if named else ""
