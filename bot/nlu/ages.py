"""The ages that a sentence tells: 8岁, 未满十六周岁, 今年85了, a 7-year-old, under 16. Reads normalised text.

Who is young or old enough for something is decided by those who ask. Words are those of `locales/<lang>/ages.toml`.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Self

from bot.domain.patterns import Pattern
from bot.frozen import Frozen
from bot.nlu.numbers import COUNT, number
from bot.nlu.table_check import word_tables
from bot.nlu.words import Contents, any_of, by_script, listed, signs_of

RULES: Final = {
    "age": frozenset({"years", "about", "under", "below", "above", "old", "at"}),
    "bare": frozenset({"reached", "passing", "end", "under", "young", "then", "units"}),
    "baby": frozenset({"words", "months", "of", "unless"}),
}
OLDEST: Final = 120
_REACH: Final = 10  # characters between a word for a child and its age
_N: Final = r"(?:(?<!\d)\d{1,3}(?!\d)|[一二两三四五六七八九十百零]{1,5})"
_ENGLISH_N: Final = rf"(?:\d{{1,3}}|{any_of(COUNT)})"
_TENS: Final = re.compile("[十百]")


class Age(Frozen):
    """In years. `less`: younger than that; `more`: that old or older."""

    years: int
    less: bool = False
    more: bool = False


class Ages:
    """`said`: one parsed `ages.toml` a language."""

    def __init__(self, said: Contents) -> None:
        words = {(table, name): by_script(listed(said, table, name)) for table in RULES for name in RULES[table]}
        self._signs = signs_of([*words["age", "years"][0], *words["baby", "words"][0], *words["baby", "months"][0]])
        han, latin = ({key: any_of(both[script]) for key, both in words.items()} for script in (0, 1))
        years, about, under = (han["age", name] for name in ("years", "about", "under"))
        reached, passing, end = (han["bare", name] for name in ("reached", "passing", "end"))
        units = latin["bare", "units"]
        self._told = Pattern(
            f"(?P<under>{under})?(?P<age>{_N})(?P<about>{about})?{years}"
            f"(?:(?P<below>{han['age', 'below']})|(?P<above>{han['age', 'above']}))?"
        )
        self._baby = Pattern(
            f"{han['baby', 'words']}|{han['baby', 'months']}(?!{han['baby', 'unless']}){han['baby', 'of']}"
            rf"|\b{latin['baby', 'words']}\b"
        )
        self._english = Pattern(
            rf"\b(?:(?P<under>{latin['age', 'under']}) )?(?P<age>{_ENGLISH_N})[- ]?{latin['age', 'years']}?[- /]?"
            rf"{latin['age', 'old']}\b|\b(?:(?P<below>{latin['bare', 'under']})|{latin['age', 'at']})(?: the age of)? "
            rf"(?P<at>{_ENGLISH_N})\b(?! ?{units}\b)"
        )
        self._reached = Pattern(f"{under}{_N}|{reached}(?P<age>{_N})(?!{han['bare', 'units']}|[\\d:.])")
        self._passing = Pattern(
            f"(?:{reached}|{passing})(?P<age>{_N}){about}?{end}"
            rf"|\b{latin['bare', 'reached']} (?P<english>\d{{1,3}})\b(?![\d:./%-]| ?{units}\b)"
        )
        self._next = Pattern(
            rf"[^,。;!?\d]{{0,{_REACH}}}?(?:{under}{_N}|(?P<age>{_N}){years}(?!{han['age', 'below']})"
            rf"|(?:{reached}|{passing}|{han['bare', 'young']})(?P<bare>{_N})(?={about}|{end}|[,。;!?]|$))"
            rf"|(?P<since>{_N})(?={end})"
            rf"|,? ?{latin['bare', 'then']}? ?(?:{latin['bare', 'young']} )?"
            rf"(?:(?P<baby>{_ENGLISH_N}) {latin['baby', 'months']}|(?P<english>\d\d?|{any_of(COUNT)})"
            rf"(?![\d:a-z]| ?{units}\b))"
        )

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "ages.toml", RULES))

    def told(self, text: str) -> Iterator[Age]:
        """Those that are told as ages, a baby's months included."""
        if any(sign in text for sign in self._signs):
            for match in self._told.finditer(text):
                less = bool(match["under"] or match["below"])
                yield Age(_years(match["age"]), less, more=bool(match["about"] or match["above"]))
        for match in self._english.finditer(text):
            yield Age(_years(match["age"] or match["at"]), less=bool(match["under"] or match["below"]))
        if self._baby.search(text):
            yield Age(0)

    def reached(self, text: str) -> Iterator[Age]:
        """A bare number behind words for reaching an age: 满十六, 今年16."""
        return (Age(_years(match["age"])) for match in self._reached.finditer(text) if match["age"])

    def are_at_least(self, years: int, text: str) -> bool:
        """Somebody so old is spoken of; a bare number counts that is as high as an age: 都85了, "she's 70"."""
        passing = (Age(_years(match["age"] or match["english"])) for match in self._passing.finditer(text))
        ages = (*self.told(text), *self.reached(text), *passing)
        return any(years <= age.years <= OLDEST and not age.less for age in ages)

    def next_to(self, after: str) -> int | None:
        """Whoever is spoken of right before `after` is so old: 孩子今年20了, "my son, who is 17". None if not told."""
        found = self._next.match(after)
        if found is None:
            return None
        written = found["age"] or found["bare"] or found["since"] or found["english"]
        return 0 if found["baby"] else _years(written) if written else None


def _years(written: str) -> int:
    """Of 七八岁 the lower."""
    if written in COUNT:
        return COUNT[written]
    is_range = len(written) > 1 and not written.isdecimal() and not _TENS.search(written)
    return number(written[0] if is_range else written)
