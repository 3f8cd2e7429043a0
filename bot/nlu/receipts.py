"""A receipt number and its check, as people write them together: YX2026110023 5678, 回执…，手机尾号5678.

What tells that the last digits of a phone follow are words of `locales/<lang>/receipts.toml`.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, Self

from bot.domain.documents import CHECK_DIGITS, read_receipt
from bot.domain.patterns import Pattern
from bot.nlu.table_check import word_tables
from bot.nlu.words import any_of, listed

RULES: Final = {"check": frozenset({"words", "last", "of"})}
_TOKEN: Final = re.compile(  # in groups only after letters: a day is written in groups too
    r"(?<![A-Za-z0-9])(?:[A-Z]{2,4} ?20\d\d \d{4,12}|[A-Za-z]{1,8}-\d{6,30}"
    r"|[A-Za-z]{1,8}-?\d{2,12}(?:-\d{2,12})+|[A-Za-z]{0,8}\d{6,30})(?![A-Za-z0-9])"
)
_MOBILE: Final = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_BY_ITSELF: Final = re.compile(rf"^[\s,，、;；/]*(\d{{{CHECK_DIGITS}}})[\s.。!！]*$")


class ReceiptWords:
    """`contents`: one parsed `receipts.toml` a language."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        check = "|".join(map(_before_check, contents))
        self._check = Pattern(rf"(?i)(?:{check})[^\d]{{0,6}}(\d{{{CHECK_DIGITS}}})(?!\d)")

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "receipts.toml", RULES))

    @staticmethod
    def receipt_in(said: str) -> str | None:
        """The first token that has the form of a receipt number."""
        found = (read_receipt(token[0]) for token in _TOKEN.finditer(_plain(said)))
        return next((receipt for receipt in found if receipt), None)

    def receipt_and_check(self, said: str) -> tuple[str, str] | None:
        """A receipt number with the last digits of the phone, where a message tells both."""
        text = _plain(said)
        receipt = self.receipt_in(text)
        if receipt is None:
            return None
        rest = next((text[token.end() :] for token in _TOKEN.finditer(text) if read_receipt(token[0])), "")
        if found := self._check.search(text) or _BY_ITSELF.search(rest):
            return receipt, found[1]
        mobile = _MOBILE.search(text)
        return (receipt, mobile[0][-CHECK_DIGITS:]) if mobile else None


def _before_check(content: Mapping[str, Any]) -> str:
    """The words of one language: those of two do not stand together."""
    part = {name: any_of(listed([content], "check", name)) for name in RULES["check"]}
    return f"{part['words']}|{part['last']}{part['of']}?"


def _plain(said: str) -> str:
    return unicodedata.normalize("NFKC", said)
