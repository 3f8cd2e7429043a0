"""What a sentence tells of a visit at home: why, where, which floor, a lift or none, and what is wanted of an open one.

Deterministic: words of `locales/<lang>/visit.toml` and the districts of `bot.toml`, in the normalised sentence. The
address itself, people and dates come from the sentence's reading.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from bot.config import Config
from bot.domain.home_visits import HIGHEST_FLOOR, By, Reason, read_address
from bot.domain.meaning import Reading
from bot.frozen import Frozen
from bot.nlu.ages import Ages
from bot.nlu.normal import plain
from bot.nlu.numbers import ORDINAL, number, ordinal
from bot.nlu.parts import Parts
from bot.nlu.table_check import word_tables
from bot.nlu.words import Words, any_said, listed

VERY_OLD_FROM = 80  # years, where no other reason is told


class Want(StrEnum):
    CANCEL = "cancel"
    CHANGE = "change"
    STATUS = "status"
    ADD = "add"
    AGAIN = "again"


RULES = {
    "reason": frozenset(set(Reason) - {Reason.OTHER}),
    "lift": frozenset({"yes", "no"}),
    "floor": frozenset({"ground"}),
    "wrong": frozenset({"words"}),
    "family": frozenset({"names"}),
    "want": frozenset(Want),
    "refuse": frozenset({"address"}),
    "crew": frozenset({"names"}),
    "before_address": frozenset({"lives", "at", "named", "is"}),
    "validity": frozenset({"ends"}),
}
_N = r"(\d{1,2}|[一二三四五六七八九十]{1,3})"
FLOORS = (
    re.compile(rf"(?<![号栋幢座a-z\d一二三四五六七八九十]){_N}(?:楼|层)(?![\d一二三四五六七八九十]*(?:栋|幢|单元))"),
    re.compile(rf"\b({ORDINAL}) floor"),
    re.compile(r"\b(?:floor|level) ?(\d{1,2})\b"),
)
ROOM = re.compile(r"(?<!\d)(\d{1,2})\d{2}(?:室|房)?$|\b(?:flat|room|apartment|apt\.?) ?(\d{1,2})\d{2}\b")


class Heard(Frozen):
    """None, empty or 0 where nothing was told. `district` by its zh-Hans name, `address` as it was typed.
    `runs_out`: that a document does, of which a day may be told.
    """

    want: Want | None = None
    reason: Reason | None = None
    by: By = By.PERSON
    district: str = ""
    address: str = ""
    floor: int = 0
    lift: bool | None = None
    people: int = 0
    runs_out: bool = False


class VisitWords:
    def __init__(self, contents: Iterable[Mapping[str, Any]], ages: Ages, parts: Parts) -> None:
        """`contents`: one parsed `visit.toml` a language."""
        contents = list(contents)
        self._parts = parts
        self._ages = ages
        self._lead_in = _before_address(contents)
        self._tables = {
            table: {
                word: name for content in contents for name, words in content.get(table, {}).items() for word in words
            }
            for table in RULES
        }
        self._words = {table: Words(words) for table, words in self._tables.items()}

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "visit.toml", RULES), Ages.load(locales), Parts.load(locales))

    def read(self, text: str, config: Config, reading: Reading, *, whole: bool = False) -> Heard:
        """`whole`: all of it tells where."""
        normal = plain(text)
        so = self._without_denied(normal)
        address = _as_typed(reading.entities.get("address", ""), text)
        lift, reason = self._first("lift", so), self._reason(so)
        placed = whole or bool(address) or reason is Reason.IN_HOSPITAL
        return Heard(
            want=Want(want) if (want := self._first("want", normal)) else None,
            reason=reason,
            by=By.FAMILY if self._first("family", normal) else By.PERSON,
            district=_district(normal, config, reading if placed else None),
            address=self._without_the_rest(text, config) if whole else address if read_address(address) else "",
            floor=self._floor(so, address.lower()),
            lift=lift == "yes" if lift else None,
            people=int(reading.entities.get("people", 0)),
            runs_out=bool(self._first("validity", normal)),
        )

    def _without_denied(self, normal: str) -> str:
        """ "Not the third floor, the fifth", "bed-bound is wrong, she uses a wheelchair": what is so."""
        clauses = self._parts.clauses(normal)
        so = [one.text for one in clauses if not self._is_denied(one.text.strip())]
        return ",".join(so) if len(so) < len(clauses) else normal

    def _is_denied(self, clause: str) -> bool:
        return self._parts.denies(clause) or any(self._words["wrong"].find(clause))

    def _without_the_rest(self, text: str, config: Config) -> str:
        """The address alone: parts that only tell the district, the lift or the floor are kept elsewhere."""
        districts = {name for district in config.districts for name in (district.zh_hans, district.en.lower())}
        parts = [part.strip() for part in re.split(r"[,，、;；。\n]", self._lead_in.sub("", text))]
        places = [part for part in parts if part and not self._is_no_place(part, districts)]
        address = ("，" if re.search("[\u4e00-\u9fff]", text) else ", ").join(places)
        return read_address(address) or ""

    def _is_no_place(self, part: str, districts: set[str]) -> bool:
        normal = plain(part)
        rest = normal
        for table in ("lift", "floor"):
            for match in self._words[table].find(normal):
                rest = rest.replace(match[0], "")
        for pattern in FLOORS:
            rest = pattern.sub("", rest)
        bare = rest.strip(" 在住是的家里.").removeprefix("the ")
        return normal in districts or (bare != normal and len(bare) < 2) or not bare

    def of_crew(self, text: str) -> Want | None:
        """What is wanted of those who come: "when do the officers come?"."""
        normal = plain(text)
        want = self._first("want", normal)
        return Want(want) if want and self._first("crew", normal) else None

    def withholds_address(self, text: str) -> bool:
        """They would rather not say where they live."""
        normal = plain(text)
        return bool(self._first("refuse", normal))

    def _first(self, table: str, normal: str) -> str:
        return next((self._tables[table][match[0]] for match in self._words[table].find(normal)), "")

    def _reason(self, normal: str) -> Reason | None:
        """Being in hospital tells where to come, so it goes before all others."""
        told = {Reason(self._tables["reason"][match[0]]) for match in self._words["reason"].find(normal)}
        for reason in (Reason.IN_HOSPITAL, Reason.BED_BOUND, Reason.HARD_TO_WALK, Reason.VERY_OLD):
            if reason in told:
                return reason
        return Reason.VERY_OLD if self._ages.are_at_least(VERY_OLD_FROM, normal) else None

    def _floor(self, normal: str, address: str) -> int:
        """As it is told, else as the number of the room tells it."""
        if self._first("floor", normal):
            return 1
        for pattern in FLOORS:
            if found := pattern.search(normal):
                return ordinal(found[1]) if re.fullmatch(ORDINAL, found[1]) else number(found[1])
        room = ROOM.search(address or normal)
        floor = int(room[1] or room[2]) if room else 0
        return floor if 0 < floor <= HIGHEST_FLOOR else 0


def _before_address(contents: Sequence[Mapping[str, Any]]) -> re.Pattern[str]:
    """ "We live at", "my address is": what stands before an address that was typed."""
    lives, at, named, be = (
        any_said(listed(contents, "before_address", name)) for name in ("lives", "at", "named", "is")
    )
    return re.compile(rf"^\s*(?:(?:{lives})\s*(?:{at})?|(?:{named})\s*(?:{be}|[:：])?)\s*", re.IGNORECASE)


def _as_typed(found: str, text: str) -> str:
    at = text.lower().find(found)
    return text[at : at + len(found)] if at >= 0 else found


def _district(normal: str, config: Config, reading: Reading | None) -> str:
    """The one that is named, else the one of the site whose name stands in the address."""
    for name in config.districts:
        if name.zh_hans in normal or name.en.lower() in normal:
            return name.zh_hans
    named = reading.entities.get("site") if reading else None
    site = config.site(named) if named else None
    return site.districts[0].zh_hans if site and site.districts else ""
