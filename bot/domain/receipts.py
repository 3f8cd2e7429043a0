"""A receipt number and its check, as people write them together: YX2026110023 5678, 回执…，手机尾号5678."""

import re
import unicodedata
from typing import Final

from bot.domain.documents import CHECK_DIGITS, read_receipt

_TOKEN: Final = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{0,8}\d{6,30}(?![A-Za-z0-9])")
_MOBILE: Final = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_TAIL: Final = re.compile(
    r"(?:尾号|[后末](?:四|4)位(?:数字?|是)*"
    r"|last (?:four|4)(?: digits)?(?: of (?:my|the) phone)?|ending(?: in| with)?|tail)"
    rf"[^\d]{{0,6}}(\d{{{CHECK_DIGITS}}})(?!\d)",
    re.IGNORECASE,
)
_BY_ITSELF: Final = re.compile(rf"^[\s,，、;；/]*(\d{{{CHECK_DIGITS}}})[\s.。!！]*$")


def find_receipt(said: str) -> str | None:
    """The first token that has the form of a receipt number."""
    found = (read_receipt(token[0]) for token in _TOKEN.finditer(_plain(said)))
    return next((receipt for receipt in found if receipt), None)


def receipt_and_check(said: str) -> tuple[str, str] | None:
    """A receipt number with the last digits of the phone, where a message tells both."""
    text = _plain(said)
    receipt = find_receipt(text)
    if receipt is None:
        return None
    rest = next((text[token.end() :] for token in _TOKEN.finditer(text) if read_receipt(token[0])), "")
    if found := _TAIL.search(text) or _BY_ITSELF.search(rest):
        return receipt, found[1]
    mobile = _MOBILE.search(text)
    return (receipt, mobile[0][-CHECK_DIGITS:]) if mobile else None


def _plain(said: str) -> str:
    return unicodedata.normalize("NFKC", said)
