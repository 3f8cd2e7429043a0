"""Which of the things listed is meant, by its place: 2, ②, 第二个, "the second one", 最后一个, 把第二个删了.

Reads a message as it was typed. Words are those of `locales/<lang>/choices.toml`; what the things listed are called is
known to those who ask.
"""

import unicodedata
from pathlib import Path
from typing import Final, Self

from bot.domain.patterns import Pattern
from bot.nlu.numbers import COUNT, ORDINALS, number
from bot.nlu.table_check import word_tables
from bot.nlu.words import Contents, any_of, by_script, listed

RULES: Final = {
    "number": frozenset({"before", "nth", "after"}),
    "ordinal": frozenset({"before", "after"}),
    "last": frozenset({"words", "which", "unit"}),
    "picked": frozenset({"lead", "nth", "unit", "tail"}),
    "courtesy": frozenset({"before", "after"}),
}
_HAN: Final = "零〇一二两兩三四五六七八九十"
_ORDINAL: Final = any_of(ORDINALS)
_BEFORE_PICKED, _BEFORE_PICKED_ENGLISH = 6, 20  # characters; after more, "second" counts something else


class ChoiceWords:
    """`said`: one parsed `choices.toml` a language."""

    def __init__(self, said: Contents) -> None:
        word = {(table, name): any_of(listed(said, table, name)) for table in RULES for name in RULES[table]}
        lead, lead_english = map(any_of, by_script(listed(said, "picked", "lead")))
        the, one = word["ordinal", "before"], word["ordinal", "after"]
        self._ordinal = Pattern(rf"(?:{the}\s+)?({_ORDINAL})(?:\s+{one})?[.!]?")
        self._number = Pattern(  # 第三个 is the third, 三个 three of something
            rf"(?P<place>{word['number', 'before']}\s*)?(?P<number>\d{{1,3}}|[{_HAN}]{{1,3}})"
            rf"\s*(?:(?(place){word['number', 'nth']}|(?!))|{word['number', 'after']})?\s*[.。、)）!！]?"
        )
        self._last = Pattern(rf"{word['last', 'words']}(?:{word['last', 'which']}?{word['last', 'unit']})?")
        self._picked = Pattern(
            rf"(?:.{{0,{_BEFORE_PICKED}}}{lead})?{word['picked', 'nth']}(?P<place>\d{{1,2}}|[{_HAN}]{{1,3}})"
            rf"{word['picked', 'unit']}{word['picked', 'tail']}*"
            rf"|(?:.{{0,{_BEFORE_PICKED_ENGLISH}}} )?{lead_english} (?:{the} )?(?P<ordinal>{_ORDINAL})(?: {one})?"
        )
        before, after = word["courtesy", "before"], word["courtesy", "after"]
        self._courtesy = Pattern(rf"^{before}\s+(?=[a-z])|[\s,]+{after}[.!]?$")

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "choices.toml", RULES))

    def number(self, said: str) -> int | None:
        """1 for "1", "１", "①", "一", "第一个", "1.", "the first one"; None when it is no bare number."""
        return self._number_in(self._without_courtesy(said))

    def _number_in(self, text: str) -> int | None:
        if ordinal := self._ordinal.fullmatch(text):
            return ORDINALS.index(ordinal[1]) + 1
        if count := COUNT.get(text.rstrip(".!")):
            return count
        match = self._number.fullmatch(text)
        return _value(match["number"]) if match else None

    def index(self, said: str, of: int, *, loosely: bool) -> int | None:
        """The index of the one meant among `of`; `loosely` also takes a sentence that names a place in the list."""
        text = self._without_courtesy(said)
        place = self._number_in(text) or (self._place_in(text) if loosely else None)
        if place is not None and 1 <= place <= of:
            return place - 1
        is_last = of > 1 and self._last.fullmatch(text.rstrip(".。!"))
        return of - 1 if is_last else None

    def _place_in(self, text: str) -> int | None:
        match = self._picked.fullmatch(text.rstrip(".。!！"))
        if match is None:
            return None
        return _value(match["place"]) if match["place"] else ORDINALS.index(match["ordinal"]) + 1

    def _without_courtesy(self, said: str) -> str:
        return self._courtesy.sub("", unicodedata.normalize("NFKC", said).strip().lower())


def _value(written: str) -> int:
    return number(written.replace("兩", "两"))
