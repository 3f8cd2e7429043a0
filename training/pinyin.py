"""Writes `locales/zh-Hans/pinyin.txt` from the readings of pypinyin: the characters of GB 2312 by their usual sound."""

from collections import defaultdict
from pathlib import Path

from pypinyin import lazy_pinyin

FILE = Path(__file__).parents[1] / "locales" / "zh-Hans" / "pinyin.txt"
CANTONESE = "嘅咗佢哋冇喺啲嘢咁嗰咩唔攞睇諗搵畀"


def gb2312() -> list[str]:
    found = []
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.append(bytes([high, low]).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return found


def main() -> None:
    readings: dict[str, list[str]] = defaultdict(list)
    for char in [*gb2312(), *CANTONESE]:
        syllable = lazy_pinyin(char)[0]
        if syllable.isascii() and syllable.isalpha():
            readings[syllable].append(char)
    lines = ["# How characters mostly sound. Made by `python -m training.pinyin`."]
    lines += [f"{syllable} {''.join(dict.fromkeys(chars))}" for syllable, chars in sorted(readings.items())]
    FILE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
