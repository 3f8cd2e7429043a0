"""Is it for somebody under sixteen? From ages, and from words for the young that may also mean grown-ups.

The words are data, the table `child` of `conditions.toml`; plain words (孩子, baby) are conditions like any other.
"""

import re
from typing import Final

from bot.domain.patterns import Pattern
from bot.nlu.ages import Ages
from bot.nlu.words import Contents, any_said, listed

GROWN: Final = 16
OF_AGE: Final = range(GROWN, 20)  # whose parents may still ask for them
YOUNG_UP_TO: Final = 18  # "under 18" is said of children, "18 years old" is not
_BEFORE: Final = 14  # characters before a relation's word in which it is told for whom it is asked
_ADULT_REACH: Final = 8  # characters around it in which they are told to be grown


class Minors:
    """`contents`: one parsed `conditions.toml` a language."""

    def __init__(self, contents: Contents, ages: Ages) -> None:
        relation, for_them, adult = (listed(contents, "child", key) for key in ("relation", "for_them", "adult"))
        self._ages = ages
        self._relation = Pattern(any_said(relation))
        self._for_them = Pattern(f"(?:{any_said(for_them)})[^,。;!?]{{0,4}}$")
        self._adult = Pattern(any_said(adult))

    def is_minor(self, text: str) -> bool:
        """By an age under sixteen, or by a relation the papers are for."""
        return self._young(text) or any(self._is_for(text, match) for match in self._relation.finditer(text))

    def is_of_age(self, text: str) -> bool:
        """Somebody of sixteen to nineteen is spoken of, and nobody younger."""
        if self._young(text):
            return False
        ages = (*self._ages.told(text), *self._ages.reached(text))
        return any(age.years in OF_AGE and not age.less and not age.more for age in ages)

    def is_grown(self, after: str) -> bool:
        """`after` is what follows a word for a child: 孩子今年20了, my son is 25."""
        age = self._ages.next_to(after)
        return age is not None and age >= GROWN

    def _young(self, text: str) -> bool:
        return any(
            age.years <= YOUNG_UP_TO if age.less else age.years < GROWN and not age.more
            for age in self._ages.told(text)
        )

    def _is_for(self, text: str, match: re.Match[str]) -> bool:
        before, after = text[max(0, match.start() - _BEFORE) : match.start()], text[match.end() :]
        age = self._ages.next_to(after)
        if age is not None:
            return age < GROWN
        if not self._for_them.search(before) or self._adult.match(after.lstrip(" 的")):
            return False
        return not self._adult.search(after[:_ADULT_REACH])
