"""Chinese in Latin letters: "huzhao duoshao qian" is answered in Chinese, not in English, and zhouliu is 周六.

Every word has to be made of syllables, and enough of them. English words that sound out so, and the days people spell,
are data, `locales/<lang>/romanised.toml`.
"""

import re
from pathlib import Path
from typing import Final, Self

from bot.domain.patterns import Pattern
from bot.nlu.pinyin import Pinyin
from bot.nlu.table_check import Rules, word_tables
from bot.nlu.words import NOTHING, Contents, listed

RULES: Final[Rules] = {name: frozenset({"words"}) for name in ("english", "days", "short")}
LEAST_SYLLABLES: Final = 3
LEAST_WORDS: Final = 4  # of one syllable each: "hu zhao duo shao qian"
LEAST_IN_ENGLISH: Final = 3  # words: who speaks English may ask "hukou qianyi?"
SHORTHAND: Final = 3  # letters: without a vowel they are short for something, as sfz
MOST_ENGLISH: Final = 4  # one word in so many may sound like an English one: kai men
CHINESE: Final = frozenset({"zh-Hans", "zh-Hant"})
_WORD: Final = re.compile(r"[a-z]+(?:'[a-z]+)*")
_VOWEL: Final = re.compile(r"[aeiouy]")


class Romanised:
    def __init__(self, said: Contents, pinyin: Pinyin) -> None:
        """`said`: one parsed `romanised.toml` a language."""
        self._english = frozenset(listed(said, "english", "words"))
        self._short = frozenset(listed(said, "short", "words"))
        self._pinyin = pinyin
        self._days = {"".join(self._spelling(word)): word for word in listed(said, "days", "words")}
        day = "|".join(sorted((" ?".join(self._spelling(word)) for word in self._days.values()), key=len, reverse=True))
        self._day, self._dates = Pattern(day or NOTHING), Pattern(rf"\b(?:{day})(?: ?(?:{day}))*\b" if day else NOTHING)

    @classmethod
    def load(cls, locales: Path, pinyin: Pinyin | None = None) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "romanised.toml", RULES), pinyin or Pinyin.load(locales))

    def language(self, text: str, spoken: str, before: str | None) -> str:
        """`text` is normalised, and by its letters it is `spoken`; `before` was spoken so far."""
        if spoken != "en" or not self._is_chinese(text, LEAST_IN_ENGLISH if before == "en" else 1):
            return spoken
        return before if before in CHINESE else "zh-Hans"

    def with_days(self, text: str) -> str:
        """`text` is normalised: mingtian shangban ma becomes 明天 shangban ma."""
        if not text.isascii() or not self._is_chinese(text, 1):
            return text
        return self._dates.sub(lambda dates: self._day.sub(self._in_characters, dates[0]), text)

    def _in_characters(self, day: re.Match[str]) -> str:
        return self._days[day[0].replace(" ", "")]

    def _spelling(self, word: str) -> list[str]:
        return [self._pinyin.spelling_of(char) or char for char in word]

    def _is_chinese(self, text: str, least: int) -> bool:
        said = _WORD.findall(text)
        words = [word for word in said if len(word) > SHORTHAND or _VOWEL.search(word)]
        if not words:
            return least == 1 and bool(said) and all(word in self._short for word in said)
        english = sum(word in self._english for word in words)
        if len(words) < least or english * MOST_ENGLISH > len(words):
            return False
        cut = [self._pinyin.syllables_of(word.replace("'", "")) for word in words]
        count = sum(map(len, cut))
        short = sum(len(word) for word in said if word in self._short)  # a syllable a letter: hz is huzhao
        joined = count + short >= LEAST_SYLLABLES and count + short > len(words)
        spelt = all(cut) and sum(map(len, words)) >= 2 * count  # "aaaa" is nothing
        return spelt and (joined or len(words) >= LEAST_WORDS)
