"""Who comes to a visit that is booked is not as it was: 只来两个人, "one more person is coming", 有一位来不了.

Words are those of the table `company` in `locales/<lang>/booking.toml`; who counts as one of them without a number, as
"my husband" does, is told by `kin`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from bot.domain.party import Company
from bot.nlu.normal import plain
from bot.nlu.numbers import ENGLISH_NUMBER, NUMBER, english_number, number
from bot.nlu.words import Words, any_of, by_script, listed

RULES: Final = frozenset({"set", "more", "fewer", "alone", "units", "not", "all"})
LONGEST: Final = 50  # characters; what is longer tells something else as well


class CompanyWords:
    def __init__(self, tables: Sequence[Mapping[str, Any]], kin: Iterable[str]) -> None:
        words = {name: listed(tables, "company", name) for name in sorted(RULES)}
        self._ways = {name: Words(words[name]) for name in sorted(RULES - {"units"})}
        self._kin = Words(kin)
        han, latin = by_script(words["units"])
        self._count = re.compile(
            rf"(?<!第)(?P<han>{NUMBER}){any_of(han)}|\b(?P<latin>{ENGLISH_NUMBER})(?: (?:more|fewer|less|other|extra))?"
            rf" {any_of(latin)}\b"
        )

    def read(self, text: str, *, by_number: bool = False) -> Company | None:
        """None where it is told in no words of these; `by_number`: or without a number."""
        normal = plain(text)
        if len(normal) > LONGEST or self._says("not", normal):
            return None
        counted = self._counted(normal)
        if counted is None and self._says("alone", normal):
            return Company(1)
        some = self._named(normal) if counted is None and not by_number else counted
        if some is None:
            return None
        for way, sign in (("fewer", -1), ("more", 1)):
            if self._says(way, normal):
                return Company(more=sign * some)
        said = counted is not None and (self._says("set", normal) or self._says("alone", normal))
        return Company(counted) if said else None

    def _says(self, way: str, normal: str) -> bool:
        return any(self._ways[way].find(normal))

    def _named(self, normal: str) -> int | None:
        """How many are named one by one; None where nobody is, or it is said of everybody."""
        return None if self._says("all", normal) else len({found[0] for found in self._kin.find(normal)}) or None

    def _counted(self, normal: str) -> int | None:
        found = self._count.search(normal)
        if found is None:
            return None
        return number(found["han"]) if found["han"] else english_number(found["latin"])
