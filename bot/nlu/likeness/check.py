"""What can be wrong in `locales/<lang>/likeness.toml`: asked when it is loaded, and in full by `bot doctor`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from bot.errors import Fault
from bot.nlu.likeness.english import NOT, stems
from bot.nlu.table_check import faults_in, tables_of

FILLER: Final = "filler"  # words that are everywhere and say nothing of the problem
KINDS: Final = ("document", "thing", "trouble", "circumstance", FILLER)


def shape_faults(place: str, content: Mapping[str, Any]) -> list[Fault]:
    """What cannot be loaded at all. Which concepts there are is for the files to say."""
    named = {kind: frozenset(content.get(kind, {})) for kind in KINDS}
    faults = faults_in(place, content, named)
    return faults or list(_empty(place, content))


def check_likeness(locales: Path) -> list[Fault]:
    """Everything: a concept that one language has no words for, and words told twice."""
    told = list(tables_of(locales, "likeness.toml"))
    faults = [fault for place, content, unread in told for fault in unread or shape_faults(place, content)]
    if faults:
        return faults
    everything = {(kind, name) for _, content, _ in told for kind in KINDS for name in content.get(kind, {})}
    for place, content, _ in told:
        faults += [*_missing(place, content, everything), *_twice(place, content), *_shrunk(place, content)]
    return faults


def _empty(place: str, content: Mapping[str, Any]) -> Iterator[Fault]:
    """Only articles, auxiliaries or a bare denial: it would be found everywhere."""
    for kind, name, word in _words(content):
        if word.isascii() and stems(word) in ([], [NOT]):
            yield Fault(f"{place}: {kind}.{name}", f'"{word}" says too little', "Write what is denied or named")


def _missing(place: str, content: Mapping[str, Any], everything: set[tuple[str, str]]) -> Iterator[Fault]:
    for kind, name in sorted(everything):
        if name not in content.get(kind, {}):
            what = f"{name} has no words in this language"
            yield Fault(f"{place}: {kind}.{name}", what, "Write them, or take it out of the other language too")


def _twice(place: str, content: Mapping[str, Any]) -> Iterator[Fault]:
    seen = set[tuple[str, str, str]]()
    for entry in _words(content):
        if entry in seen:
            kind, name, word = entry
            yield Fault(f"{place}: {kind}.{name}", f'"{word}" stands twice', "Keep one")
        seen.add(entry)


def _shrunk(place: str, content: Mapping[str, Any]) -> Iterator[Fault]:
    """A phrase of which one word is left says less than it seems to."""
    for kind, name, word in _words(content):
        if kind != FILLER and word.isascii() and " " in word and len(found := stems(word)) == 1:
            what = f'of "{word}" only "{found[0]}" counts'
            yield Fault(f"{place}: {kind}.{name}", what, "Write the word alone, if it is enough, or a longer phrase")


def _words(content: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for kind in KINDS:
        for name, words in content.get(kind, {}).items():
            yield from ((kind, name, word) for word in words)
