"""The surnames by which a name is known, from `locales/<lang>/names.toml`, for who cuts names out of a sentence."""

from functools import partial
from pathlib import Path
from typing import Final

from bot.domain.masking import Masker
from bot.errors import Fault, OperatorError
from bot.nlu.table_check import contents_of, faults_in

FILE: Final = "names.toml"
RULES: Final = {"surname": frozenset({"words"})}


def load_masker(locales: Path) -> Masker:
    """Raises OperatorError with every fault; also where there are no surnames: names would be kept in silence."""
    contents = contents_of(locales, FILE, partial(faults_in, rules=RULES))
    surnames = [word for one in contents for word in one.get("surname", {}).get("words", ())]
    if not surnames:
        what = "there are no surnames, so names would not be masked"
        raise OperatorError([Fault(f"locales/zh-Hans/{FILE}", what, 'Write [surname] and words = ["王", "李"]')])
    return Masker(surnames)
