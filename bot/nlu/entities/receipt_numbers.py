"""The receipt number a sentence names: 回执号 A12345678, status of CK20261109. No phone, ID number or day."""

from typing import Final

from bot.domain.patterns import Pattern
from bot.nlu.words import Contents, any_of, any_said, listed

NAMES: Final = frozenset({"cues", "words", "line", "end"})
SHORTEST: Final = 6  # characters, where no word right before it says what it is
FEWEST_DIGITS: Final = 4
_TOKEN: Final = Pattern(r"(?<![\da-z])(?P<value>[a-z]{0,6}-?\d[\da-z]*(?:-[\da-z]+)*)(?![\da-z])")
_OTHER: Final = Pattern(r"1[3-9]\d{9}|\d{17}[\dx]|20\d\d-?\d\d?-?\d\d?|20\d{2}")


class ReceiptNumbers:
    def __init__(self, said: Contents, means: str) -> None:
        """`means`: what stands between the word and the number."""
        cues, words, line, end = (listed(said, "receipt", name) for name in ("cues", "words", "line", "end"))
        self._cue = Pattern(any_said(cues))
        self._named = Pattern(
            rf"(?:{any_of(words)}|{any_of(line)}{any_of(end)}){means}"
            r"(?P<value>[a-z]{0,6}-?\d[\da-z]{5,}(?:-[\da-z]+)*)"
        )

    def find(self, text: str) -> str | None:
        cue = self._cue.search(text)
        if cue is None:
            return None
        if named := self._named.search(text):
            return named["value"].upper()
        tokens = [match for match in _TOKEN.finditer(text) if _is_receipt(match["value"])]
        behind = [token for token in tokens if token.start() >= cue.start()]
        return next((token["value"].upper() for token in behind or tokens), None)


def _is_receipt(token: str) -> bool:
    digits = sum(char.isdigit() for char in token)
    return len(token) >= SHORTEST and digits >= FEWEST_DIGITS and not _OTHER.fullmatch(token)
