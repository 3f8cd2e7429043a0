"""How a typed answer is read as one of the choices shown: by its place among them, or by its words."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

from bot.nlu.choices import ChoiceWords

NOISE = re.compile(r"[\s,，.。、!！?？~～…:：;；\"“”'‘’()（）\[\]【】]+")
FEWEST_LETTERS = 2


def has_words(text: str) -> bool:
    """More than figures and signs: something that somebody can read."""
    return sum(map(str.isalpha, text)) >= FEWEST_LETTERS


def read_choice(said: str, choices: Sequence[Sequence[str]], words: ChoiceWords, *, loosely: bool) -> int | None:
    """The index of the choice meant, each given by its spellings: by its place, by whole words, or by a part of them
    that fits one choice only. `loosely` also takes a longer sentence in which one choice occurs.
    """
    place = words.index(said, len(choices), loosely=loosely)
    if place is not None:
        return place
    wanted = plain(said)
    if not wanted:
        return None
    bare = [[plain(spelling) for spelling in spellings] for spellings in choices]
    ways: list[Callable[[str], bool]] = [
        lambda label: label == wanted,
        lambda label: len(wanted) > 1 and wanted in label,
    ]
    if loosely:
        ways.append(lambda label: len(label) > 1 and label in wanted)
    for fits in ways:
        found = [index for index, spellings in enumerate(bare) if any(map(fits, spellings))]
        if len(found) == 1:
            return found[0]
    return _whole(wanted, bare) if loosely else None


def _whole(wanted: str, bare: Sequence[Sequence[str]]) -> int | None:
    """The choice whose words stand in the sentence and hold those of every other that does: "send" is in "anonymously
    send".
    """
    said = dict[int, str]()
    for index, labels in enumerate(bare):
        if found := [label for label in labels if len(label) > 1 and label in wanted]:
            said[index] = max(found, key=len)
    longest = max(said, key=lambda index: len(said[index]), default=None)
    return longest if longest is not None and all(label in said[longest] for label in said.values()) else None


@lru_cache(4096)
def plain(text: str) -> str:
    """Without case, width, punctuation and spaces."""
    return NOISE.sub("", unicodedata.normalize("NFKC", text).casefold())
