"""The words that work at every step: cancel, start over, back, menu, a person.

They are data, `locales/<lang>/commands.toml`; all languages count at once, whatever the person speaks.
"""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from bot.dialog.reading import plain


class Word(StrEnum):
    CANCEL = "cancel"
    RESTART = "restart"
    BACK = "back"
    MENU = "menu"
    HUMAN = "human"


def load_words(locales: Path) -> Mapping[str, Word]:
    """Every spelling, without case, spaces and punctuation, to its word."""
    words = {}
    for file in sorted(locales.glob("*/commands.toml")):
        for name, spellings in tomllib.loads(file.read_text("utf-8")).items():
            words |= {plain(spelling): Word(name) for spelling in spellings}
    return words


def read_word(said: str, words: Mapping[str, Word]) -> Word | None:
    if said.startswith("/"):
        name = said[1:].split("@")[0].split(" ")[0].lower()
        return Word(name) if name in Word else None
    return words.get(plain(said)) if len(said) <= 40 else None
