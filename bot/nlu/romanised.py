"""Chinese in Latin letters: "huzhao duoshao qian" is answered in Chinese, not in English.

Every word has to be made of syllables, and enough of them. English words that sound out so are data,
`locales/en/romanised.toml`.
"""

import re
from pathlib import Path
from typing import Final, Self

from bot.nlu.pinyin import Pinyin
from bot.nlu.table_check import Rules, word_tables
from bot.nlu.words import Contents, listed

RULES: Final[Rules] = {"english": frozenset({"words"})}
LEAST_SYLLABLES: Final = 3
LEAST_WORDS: Final = 4  # of one syllable each: "hu zhao duo shao qian"
LEAST_IN_ENGLISH: Final = 3  # words: who speaks English may ask "hukou qianyi?"
SHORTHAND: Final = 3  # letters: without a vowel they are short for a document, as sfz
CHINESE: Final = frozenset({"zh-Hans", "zh-Hant"})
_WORD: Final = re.compile(r"[a-z]+(?:'[a-z]+)*")
_VOWEL: Final = re.compile(r"[aeiouy]")


class Romanised:
    def __init__(self, said: Contents, pinyin: Pinyin) -> None:
        """`said`: one parsed `romanised.toml` a language."""
        self._english = frozenset(listed(said, "english", "words"))
        self._pinyin = pinyin

    @classmethod
    def load(cls, locales: Path, pinyin: Pinyin | None = None) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "romanised.toml", RULES), pinyin or Pinyin.load(locales))

    def language(self, text: str, spoken: str, before: str | None) -> str:
        """`text` is normalised, and by its letters it is `spoken`; `before` was spoken so far."""
        if spoken != "en" or not self._is_chinese(text, LEAST_IN_ENGLISH if before == "en" else 1):
            return spoken
        return before if before in CHINESE else "zh-Hans"

    def _is_chinese(self, text: str, least: int) -> bool:
        words = [word for word in _WORD.findall(text) if len(word) > SHORTHAND or _VOWEL.search(word)]
        if len(words) < least or any(word in self._english for word in words):
            return False
        cut = [self._pinyin.syllables_of(word.replace("'", "")) for word in words]
        count = sum(map(len, cut))
        joined = count >= LEAST_SYLLABLES and count > len(words)
        spelt = all(cut) and sum(map(len, words)) >= 2 * count  # "aaaa" is nothing
        return spelt and (joined or len(words) >= LEAST_WORDS)
