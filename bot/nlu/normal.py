"""Brings a message to the form the lexicon is written in, and tells its language on the way."""

import re
import unicodedata
from functools import lru_cache
from typing import Any

_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile(r"[a-zA-Z]{2}")


@lru_cache(1)
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")


@lru_cache(64)
def _simplified(text: str) -> str:
    """Remembered, since every reader of a message asks anew."""
    simplified: str = _converter().convert(text)
    return simplified


@lru_cache(64)  # of one message several readers ask it
def normalised(text: str, hint: str | None) -> tuple[str, str]:
    """The text to read and its language. `hint` (spoken so far) decides where the text does not."""
    small = " ".join(unicodedata.normalize("NFKC", text).lower().replace("\u2019", "'").split())
    if not _HAN.search(small):
        return small, "en" if _LETTER.search(small) else hint or "zh-Hans"
    simplified = _simplified(small)
    if simplified != small:
        return simplified, "zh-Hant"
    return small, "zh-Hant" if hint == "zh-Hant" else "zh-Hans"


def plain(text: str) -> str:
    """The text to read, where its language does not matter."""
    return normalised(text, None)[0]
