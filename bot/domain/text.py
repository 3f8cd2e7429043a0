"""What is to be said, before language: a key of `locales/` and the values of its placeholders.

Rules, use cases and handlers speak in these; `bot/texts` turns them into a sentence.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from types import MappingProxyType

NO_VALUES: Mapping[str, "Value"] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit (`working_day`, `yuan`, …): said through the text `unit-<unit>`."""

    amount: int | Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Names:
    """A name the hall gave in `bot.toml`, by language; a language left out falls back to zh-Hans."""

    by_language: Mapping[str, str]

    def __hash__(self) -> int:
        return hash(tuple(self.by_language.items()))


def typed(words: str) -> Names:
    """What the staff wrote for a citizen: their words as they are, in the characters that the citizen reads."""
    return Names({"zh-Hans": words})


@dataclass(frozen=True, slots=True)
class Lines:
    """Several values, each on a line of its own."""

    lines: tuple["Value", ...]


@dataclass(frozen=True, slots=True)
class Text:
    """One message of `locales/`. Values may be texts themselves; aware datetimes are shown in the hall's zone."""

    key: str
    values: Mapping[str, "Value"] = field(default_factory=lambda: NO_VALUES)


Value = str | int | Decimal | date | time | datetime | Figure | Names | Lines | Text | tuple["Value", ...]
