"""Who comes to a visit that is booked is not as it was: 只来两个人, "one more person is coming", 有一位来不了.

Words are those of the table `company` in `locales/<lang>/booking.toml`.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from bot.domain.party import Company
from bot.nlu.normal import plain
from bot.nlu.numbers import ENGLISH_NUMBER, NUMBER, english_number, number
from bot.nlu.words import Words, any_of, by_script, listed

RULES: Final = frozenset({"set", "more", "fewer", "alone", "units", "not"})
LONGEST: Final = 50  # characters; what is longer tells something else as well


class CompanyWords:
    def __init__(self, tables: Sequence[Mapping[str, Any]]) -> None:
        words = {name: listed(tables, "company", name) for name in sorted(RULES)}
        self._ways = {name: Words(words[name]) for name in ("set", "more", "fewer", "alone", "not")}
        han, latin = by_script(words["units"])
        self._count = re.compile(
            rf"(?<!第)(?P<han>{NUMBER}){any_of(han)}|\b(?P<latin>{ENGLISH_NUMBER})(?: (?:more|fewer|less|other|extra))?"
            rf" {any_of(latin)}\b"
        )

    def read(self, text: str) -> Company | None:
        """None where it is told in no words of these."""
        normal = plain(text)
        if len(normal) > LONGEST or self._says("not", normal):
            return None
        counted = self._counted(normal)
        if counted is None:
            return Company(1) if self._says("alone", normal) else None
        for way, sign in (("fewer", -1), ("more", 1)):
            if self._says(way, normal):
                return Company(more=sign * counted)
        return Company(counted) if self._says("set", normal) or self._says("alone", normal) else None

    def _says(self, way: str, normal: str) -> bool:
        return any(self._ways[way].find(normal))

    def _counted(self, normal: str) -> int | None:
        found = self._count.search(normal)
        if found is None:
            return None
        return number(found["han"]) if found["han"] else english_number(found["latin"])
