"""How a name is put under words that everybody may read: so that they know it for theirs, and nobody else does."""

import re
from collections.abc import Container
from typing import Final

from bot.domain.appointments import read_name

MOST_INITIALS: Final = 3
_HAN: Final = re.compile("[\u3400-\u9fff]")
_TITLE: Final = 2  # characters of each title


def signature(typed: str, titles: Container[str]) -> str | None:
    """Of "王小明" it is "王**", of "王女士" the same again, of "Maria Schmidt" "M. S."; None for what is no name."""
    name = read_name(typed)
    if name is None:
        return None
    if _HAN.match(name):
        title = name[-_TITLE:] if len(name) > _TITLE else ""
        return name[0] + (title if title in titles else "**")
    initials = [word[0].upper() for word in re.split(r"[\s.'’·-]+", name) if word[:1].isalpha()]
    return " ".join(f"{letter}." for letter in initials[:MOST_INITIALS]) or None
