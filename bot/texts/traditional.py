"""zh-Hant out of zh-Hans by OpenCC. Characters only, no Taiwan vocabulary: the phrase tables turn a
hall's 窗口 into a computer's 視窗 and a procedure into a program. Words OpenCC gets wrong for this
field stand in `words.toml`.
"""

from functools import cached_property
from pathlib import Path
from typing import Protocol

from bot.rooms import read_toml


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


class Traditional:
    def __init__(self, folder: Path) -> None:
        path = folder / "words.toml"
        self._words: dict[str, str] = read_toml(path).get("words", {}) if path.is_file() else {}

    @cached_property
    def _converter(self) -> _Converter:
        from opencc import OpenCC  # a tenth of a second for dictionaries that most halls never need

        converter: _Converter = OpenCC("s2tw")
        return converter

    def convert(self, text: str) -> str:
        text = self._converter.convert(text)
        for made, wanted in self._words.items():
            text = text.replace(made, wanted)
        return text
