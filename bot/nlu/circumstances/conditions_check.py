"""What can be wrong in `locales/<lang>/conditions.toml`: asked when it is loaded, and in full by `check_conditions`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from bot.domain.meaning import Act, Condition
from bot.errors import Fault
from bot.nlu.circumstances.held import CUES
from bot.nlu.circumstances.registration import CUES as CUES_OF_REGISTRATION
from bot.nlu.circumstances.registration import MOVED
from bot.nlu.table_check import Rules, check_tables

RULES: Final[Rules] = {
    "condition": frozenset(Condition),
    "unless": frozenset(Condition),
    "back": frozenset({"words"}),
    "alone": frozenset({Condition.AT_HOME, Condition.CROSS_PROVINCE}),
    "negation": frozenset({"before", "between"}),
    "child": frozenset({"relation", "for_them", "adult"}),
    "hukou": frozenset({*CUES_OF_REGISTRATION, *MOVED}),
    "held": CUES,
    "matter": frozenset({Act.COMPLAINT, Act.CANNOT_GET_DONE, Act.HOME_VISIT}),
}


def check_conditions(locales: Path) -> list[Fault]:
    """Everything, words without effect included."""
    return check_tables(locales, "conditions.toml", RULES, _missing, _idle)


def _missing(place: str, content: Mapping[str, Any]) -> Iterator[Fault]:
    for condition in sorted(set(Condition) - set(content.get("condition", {}))):
        yield Fault(f"{place}: condition.{condition}", "this condition has no words", "Write the words that tell it")


def _idle(place: str, content: Mapping[str, Any]) -> Iterator[Fault]:
    """An exception that holds no word of any condition changes nothing; one that is a condition's word undoes it."""
    words = {word for listed in content.get("condition", {}).values() for word in listed}
    for condition, exceptions in content.get("unless", {}).items():
        for exception in exceptions:
            here = f"{place}: unless.{condition}"
            if exception in words:
                yield Fault(here, f'"{exception}" stands under condition too', "Keep it where it belongs")
            elif not any(word in exception or exception in word for word in words):
                yield Fault(here, f'"{exception}" holds no word of a condition', "Leave it out")
