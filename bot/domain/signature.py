"""How a name is put under words that everybody may read: so that they know it for theirs, and nobody else does."""

import re
from typing import Final

from bot.domain.appointments import read_name

MOST_INITIALS: Final = 3
_HAN: Final = re.compile("[\u3400-\u9fff]")
_TITLE: Final = re.compile(
    "先生|女士|小姐|太太|老师|老師|师傅|師傅|大爷|大爺|大妈|大媽|阿姨|叔叔|奶奶|爷爷|爺爺|同学|同學"
)
_TITLES: Final = 2  # characters of each


def signature(typed: str) -> str | None:
    """Of "王小明" it is "王**", of "王女士" the same again, of "Maria Schmidt" "M. S."; None for what is no name."""
    name = read_name(typed)
    if name is None:
        return None
    if _HAN.match(name):
        title = name[-_TITLES:] if len(name) > _TITLES and _TITLE.fullmatch(name[-_TITLES:]) else "**"
        return name[0] + title
    initials = [word[0].upper() for word in re.split(r"[\s.'’·-]+", name) if word[:1].isalpha()]
    return " ".join(f"{letter}." for letter in initials[:MOST_INITIALS]) or None
