"""What can be read in the words of a case in any language: its number, its clauses, the terms it can be found by.

What needs words to look for is `bot/nlu/cases.py`.
"""

import re
import unicodedata
from typing import Final

from bot.domain.appointments import CODE_LETTERS
from bot.domain.cases import CODE_LENGTH

MOST_TERMS: Final = 400

_CODE = re.compile(rf"(?<![A-Za-z0-9])[{CODE_LETTERS}{CODE_LETTERS.lower()}]{{{CODE_LENGTH}}}(?![A-Za-z0-9])")
_WORD = re.compile(r"[\u3400-\u9fff]+|[a-z0-9]+")


def read_case_code(text: str) -> str | None:
    """A case number in a message that hardly says more."""
    match = _CODE.search(unicodedata.normalize("NFKC", text))
    if (
        match is None
        or len(text) > len(match[0]) + 14
        or not any(char.isupper() or char.isdigit() for char in match[0])
    ):
        return None
    return match[0].upper()


def clauses_of(text: str) -> list[str]:
    """Each with the mark that ends it; together they are the text."""
    return re.findall(r"[^,，.。;；!！?？\n]+[,，.。;；!！?？\n]*|[,，.。;；!！?？\n]+", text)


def terms_of(text: str) -> list[str]:
    """Pairs of Chinese characters and whole words of other scripts, each once, in the order of the text."""
    found: dict[str, None] = {}
    for word in _WORD.findall(unicodedata.normalize("NFKC", text).casefold()):
        if word[0] < "\u3400":
            found[word[:20]] = None
        else:
            found.update(dict.fromkeys(word[at : at + 2] for at in range(len(word) - 1)))
    return [term for term in found if len(term) > 1][:MOST_TERMS]
