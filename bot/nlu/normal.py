"""Brings a message to the form the lexicon is written in, and tells its language on the way."""

import re
import unicodedata
from functools import cached_property
from typing import Any

_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile(r"[a-zA-Z]{2}")


class Normaliser:
    @cached_property
    def _to_simplified(self) -> Any:
        from opencc import OpenCC

        return OpenCC("t2s")

    def normalise(self, text: str, hint: str | None) -> tuple[str, str]:
        """The text to read and its language. `hint` (spoken so far) decides where the text does not."""
        plain = " ".join(unicodedata.normalize("NFKC", text).lower().replace("\u2019", "'").split())
        if not _HAN.search(plain):
            return plain, "en" if _LETTER.search(plain) else hint or "zh-Hans"
        simplified: str = self._to_simplified.convert(plain)
        if simplified != plain:
            return simplified, "zh-Hant"
        return plain, "zh-Hant" if hint == "zh-Hant" else "zh-Hans"

    def plain(self, text: str) -> str:
        """The text to read, where its language does not matter."""
        return self.normalise(text, None)[0]
