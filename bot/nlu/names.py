"""The surnames of `locales/<lang>/names.toml`, for whoever tells names from other words."""

from pathlib import Path
from typing import Final

from bot.errors import Fault, OperatorError
from bot.nlu.table_check import word_tables
from bot.nlu.words import listed

FILE: Final = "names.toml"
RULES: Final = {"surname": frozenset({"words"})}


def load_surnames(locales: Path) -> list[str]:
    """Raises OperatorError with every fault; also where there are no surnames: names would be kept in silence."""
    contents = word_tables(locales, FILE, RULES)
    surnames = listed(contents, "surname", "words")
    if not surnames:
        what = "there are no surnames, so names would not be masked"
        raise OperatorError([Fault(f"locales/zh-Hans/{FILE}", what, 'Write [surname] and words = ["王", "李"]')])
    return surnames
