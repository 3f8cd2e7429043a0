"""How Chinese sounds: characters and romanised words become the same syllables, without tones.

People write 户照 and huzhao for 护照; told by sound, the three are one. Sounds that many speakers do not tell apart (zh
and z, ing and in, n and l) are one syllable here. The readings are data, `locales/zh-Hans/pinyin.txt`: a syllable and
the characters that are mostly read so, one syllable a line.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final, Self

from bot.errors import Fault, OperatorError
from bot.rooms import place_of, read_text

LONGEST_SYLLABLE: Final = 6  # letters: zhuang
LONGEST_WORD: Final = 40  # letters; to cut more would only cost time
_LINE: Final = re.compile(r"([a-z]+) (\S+)\s*")
_FINALS: Final = (("ang", "an"), ("eng", "en"), ("ing", "in"))


class Pinyin:
    def __init__(self, readings: Mapping[str, str]) -> None:
        """`readings`: a syllable to its characters."""
        self._spellings = {char: syllable for syllable, chars in readings.items() for char in chars}
        self._sounds = {char: blurred(syllable) for char, syllable in self._spellings.items()}
        self._syllables = frozenset(readings)
        self.syllables_of = lru_cache(2048)(self._cut)

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        path = locales / "zh-Hans" / "pinyin.txt"
        readings, faults = {}, []
        for number, line in enumerate(read_text(path).splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            if found := _LINE.fullmatch(line):
                readings[found[1]] = found[2]
            else:
                what = f"{line!r} is no syllable with its characters"
                faults.append(
                    Fault(f"{place_of(path)}:{number}", what, "Write it like: hu 户护, or run training.pinyin")
                )
        if faults:
            raise OperatorError(faults)
        return cls(readings)

    def sound_of(self, char: str) -> str | None:
        return self._sounds.get(char)

    def spelling_of(self, char: str) -> str | None:
        return self._spellings.get(char)

    def _cut(self, word: str) -> tuple[str, ...]:
        """The syllables of a romanised word, the longest first; nothing where it is no pinyin."""
        if len(word) > LONGEST_WORD:
            return ()
        found: list[tuple[str, ...] | None] = [()] + [None] * len(word)
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - LONGEST_SYLLABLE), end):
                before = found[start]
                if before is not None and word[start:end] in self._syllables:
                    found[end] = (*before, blurred(word[start:end]))
                    break
        return found[-1] or ()


def blurred(syllable: str) -> str:
    """The syllable as somebody hears it who does not tell the near sounds apart."""
    initial = syllable[0]
    if syllable[1:2] == "h":  # zh, ch, sh
        syllable = initial + syllable[2:]
    elif initial == "n":
        syllable = "l" + syllable[1:]
    for ending, heard in _FINALS:
        if syllable.endswith(ending):
            return syllable.removesuffix(ending) + heard
    return syllable
