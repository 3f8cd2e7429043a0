"""What can be wrong in `locales/<lang>/elsewhere.toml`: asked when it is loaded, and in full by `bot doctor`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from bot.domain.meaning import Elsewhere, Service
from bot.errors import Fault
from bot.nlu.table_check import Rules, check_tables

OBJECT: Final = frozenset({"not-after", "do", "whose", "paper", "after"})
INSIDE: Final = frozenset({"before", "of", "after", "carry", "paper"})
RULES: Final[Rules] = {
    "about": frozenset(Elsewhere),
    "unless": frozenset(Elsewhere),
    "ours": frozenset(Service),
    "theirs": OBJECT,
    "inside": INSIDE,
}


def check_elsewhere(locales: Path) -> list[Fault]:
    """Everything, words without effect included."""
    return check_tables(locales, "elsewhere.toml", RULES, _missing, _twice, _idle)


def _missing(place: str, content: Mapping[str, Any]) -> Iterator[Fault]:
    for kind in sorted(set(Elsewhere) - set(content.get("about", {}))):
        yield Fault(f"{place}: about.{kind}", "this kind has no words", "Write the words that tell it")


def _twice(place: str, content: Mapping[str, Any]) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for kind, words in content.get("about", {}).items():
        for word in words:
            if word in seen:
                what = f'"{word}" stands at {seen[word]} too'
                yield Fault(f"{place}: about.{kind}", what, "Keep it where it belongs")
            seen.setdefault(word, kind)


def _idle(place: str, content: Mapping[str, Any]) -> Iterator[Fault]:
    """An exception that overlaps no word of its kind changes nothing; one that is such a word undoes it."""
    for kind, exceptions in content.get("unless", {}).items():
        words = content.get("about", {}).get(kind, [])
        for exception in exceptions:
            here = f"{place}: unless.{kind}"
            if exception in words:
                yield Fault(here, f'"{exception}" stands under about too', "Keep it where it belongs")
            elif not any(_touches(word, exception) for word in words):
                yield Fault(here, f'"{exception}" touches no word of {kind}', "Leave it out")


def _touches(word: str, exception: str) -> bool:
    """They can overlap in a sentence: one holds the other, or one ends as the other begins."""
    if word in exception or exception in word:
        return True
    longest = min(len(word), len(exception))
    return any(word[-n:] == exception[:n] or exception[-n:] == word[:n] for n in range(1, longest))
