"""Numbers that name something: a badge, a window, a receipt, an amount of money.

8号窗口 is a window, 8号民警 a person. A day (12月3号), a clock and a count are none of these. The words beside a number
are those of `locales/<lang>/numbers.toml`; each kind has a reader of its own beside this file.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Self

from bot.nlu.entities import amounts, badges, receipt_numbers, windows
from bot.nlu.names import load_surnames
from bot.nlu.table_check import word_tables
from bot.nlu.words import Contents, any_of, listed

RULES: Final = {
    "is": frozenset({"on", "written", "of", "words"}),
    "badge": badges.NAMES,
    "window": windows.NAMES,
    "receipt": receipt_numbers.NAMES,
    "amount": amounts.NAMES,
}


class Numbers:
    """`said`: one parsed `numbers.toml` a language."""

    def __init__(self, said: Contents, surnames: Iterable[str]) -> None:
        means = _means(said)
        self._readers = {
            "badge": badges.Badges(said, means, surnames).find,
            "window": windows.Windows(said).find,
            "amount": amounts.Amounts(said).find,
            "receipt_no": receipt_numbers.ReceiptNumbers(said, means).find,
        }

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "numbers.toml", RULES), load_surnames(locales))

    def find(self, text: str) -> Iterator[tuple[str, str]]:
        """Names and values; `text` is normalised."""
        for name, read in self._readers.items():
            if value := read(text):
                yield name, value


def _means(said: Contents) -> str:
    """What may stand between a word and its number: 上写着的是, ": ", " is "."""
    on, written, of, words = (any_of(listed(said, "is", name)) for name in ("on", "written", "of", "words"))
    return rf"{on}?{written}?{of}?\s*(?:{words}|[:#=])*\s*[\"'“]?"
