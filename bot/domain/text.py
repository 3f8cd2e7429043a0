"""What is to be said, before language: a key of `locales/` and the values of its placeholders.

Rules, use cases and handlers speak in these; `bot/texts` turns them into a sentence.
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from types import MappingProxyType

from bot.frozen import Frozen

NO_VALUES: Mapping[str, "Value"] = MappingProxyType({})


class Figure(Frozen):
    """A number with its unit (`working_day`, `yuan`, …): said through the text `unit-<unit>`."""

    amount: int | Decimal
    unit: str


class Names(Frozen):
    """A name the hall gave in `bot.toml`, by language; a language left out falls back to zh-Hans."""

    by_language: Mapping[str, str]

    def __hash__(self) -> int:
        return hash(tuple(self.by_language.items()))


def typed(words: str) -> Names:
    """What the staff wrote for a citizen: their words as they are, in the characters that the citizen reads."""
    return Names({"zh-Hans": words})


class Lines(Frozen):
    """Several values, each on a line of its own."""

    lines: tuple["Value", ...]


class Lead(Frozen):
    """The first line of a text: of an answer, the figure."""

    text: "Text"


class Text(Frozen):
    """One message of `locales/`. Values may be texts themselves; aware datetimes are shown in the hall's zone."""

    key: str
    values: Mapping[str, "Value"] = NO_VALUES


Value = str | int | Decimal | date | time | datetime | Figure | Names | Lines | Lead | Text | tuple["Value", ...]
