"""Who wants somebody to come to them: "next Wednesday at our home, an ID card for my mother" sounds like a booking at
the counter, which is not where they will be.

Words are those of `locales/<lang>/at_home.toml`.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, Self

from bot.domain.meaning import FOREIGNER_SERVICES, Act, Attribute, Request
from bot.frozen import replace
from bot.nlu.requests import Asked
from bot.nlu.table_check import word_tables
from bot.nlu.words import Words, listed

RULES: Final = {"home": frozenset({"words", "unless"})}
SURE: Final = 0.8  # whoever names their home means it
VAGUE: Final = frozenset({Attribute.OTHER, Attribute.IN_PERSON, Attribute.AGENT_PICKUP})
"""What a wish for a day at home is taken for besides a booking."""


class AtHomeWords:
    """`contents`: one parsed `at_home.toml` a language; the words asked about are normalised."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        said = list(contents)
        self._home, self._voids = (Words(listed(said, "home", name)) for name in ("words", "unless"))

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "at_home.toml", RULES))

    def says(self, text: str) -> bool:
        return any(self._home.find(text)) and not any(self._voids.find(text))

    def heard(self, asked: Asked, text: str, *, dated: bool) -> Asked:
        """A visit at home instead of a booking; of two wishes each is what it is."""
        first, *others = asked.requests
        if any(one.act is Act.HOME_VISIT for one in others) or not _may_be_a_visit(first, dated=dated):
            return asked
        if not self.says(text):
            return asked
        visit = replace(first, act=Act.HOME_VISIT, attribute=None)
        return Asked([visit, *(one for one in others if one.act is not Act.BOOK)], max(asked.sure, SURE))


def _may_be_a_visit(request: Request, *, dated: bool) -> bool:
    if request.act in (Act.BOOK, Act.HOME_VISIT):
        return True
    asks = dated and request.act is Act.FAQ and request.attribute in VAGUE
    return asks and request.service not in FOREIGNER_SERVICES  # there somebody comes to stay
