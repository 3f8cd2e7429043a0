"""How a typed answer is read as one of the choices shown: by its number in any writing, or by its words."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

CHINESE_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "两": 2,
    "兩": 2,
    "〇": 0,
}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ORDINAL = re.compile(rf"(?:the\s+)?({'|'.join(ORDINALS)})(?:\s+one)?[.!]?")
NUMBER = re.compile(
    r"(?:(?:第|选|選|我选|我選|no\.?|number|option|#)\s*)?(?P<number>\d{1,3}|[零〇一二两兩三四五六七八九十]{1,3})"
    r"\s*(?:个|個|项|項|号|號|st|nd|rd|th)?\s*[.。、)）!！]?"
)
NOISE = re.compile(r"[\s,，.。、!！?？~～…:：;；\"“”'‘’()（）\[\]【】]+")


def read_number(said: str) -> int | None:
    """1 for "1", "１", "①", "一", "第一个", "1.", "the first one"; None when it is no bare number."""
    text = unicodedata.normalize("NFKC", said).strip().lower()
    if ordinal := ORDINAL.fullmatch(text):
        return ORDINALS.index(ordinal[1]) + 1
    if text.rstrip(".!") in CARDINALS:
        return CARDINALS.index(text.rstrip(".!")) + 1
    match = NUMBER.fullmatch(text)
    return _value(match["number"]) if match else None


def read_choice(said: str, choices: Sequence[Sequence[str]], *, loosely: bool) -> int | None:
    """The index of the choice meant, each given by its spellings: by number, by whole words, or by a part of them that
    fits one choice only. `loosely` also takes a longer sentence in which one choice occurs.
    """
    number = read_number(said)
    if number is not None and 1 <= number <= len(choices):
        return number - 1
    wanted = plain(said)
    if not wanted:
        return None
    bare = [[plain(spelling) for spelling in spellings] for spellings in choices]
    ways: list[Callable[[str], bool]] = [
        lambda label: label == wanted,
        lambda label: len(wanted) > 1 and wanted in label,
    ]
    if loosely:
        ways.append(lambda label: len(label) > 1 and label in wanted)
    for fits in ways:
        found = [index for index, spellings in enumerate(bare) if any(map(fits, spellings))]
        if len(found) == 1:
            return found[0]
    return None


@lru_cache(4096)
def plain(text: str) -> str:
    """Without case, width, punctuation and spaces."""
    return NOISE.sub("", unicodedata.normalize("NFKC", text).casefold())


def _value(digits: str) -> int:
    if digits.isdecimal():
        return int(digits)
    tens, ten, ones = digits.rpartition("十")
    if not ten:
        return int("".join(str(CHINESE_DIGITS[char]) for char in digits))
    return (CHINESE_DIGITS.get(tens, 1) if tens else 1) * 10 + (CHINESE_DIGITS.get(ones, 0) if ones else 0)
