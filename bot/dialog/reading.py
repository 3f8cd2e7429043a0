"""How a typed answer is read as one of the choices shown: by its number in any writing, or by its words."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

from bot.nlu.numbers import COUNT, ORDINALS, number

ORDINAL = re.compile(rf"(?:the\s+)?({'|'.join(ORDINALS)})(?:\s+one)?[.!]?")
NUMBER = re.compile(  # 第三个 is the third, 三个 three of something
    r"(?P<place>(?:第|选|選|我选|我選|no\.?|number|option|#)\s*)?(?P<number>\d{1,3}|[零〇一二两兩三四五六七八九十]{1,3})"
    r"\s*(?:(?(place)(?:个|個)|(?!))|项|項|号|號|st|nd|rd|th)?\s*[.。、)）!！]?"
)
POLITE = re.compile(r"^(?:number|option)\s+(?=[a-z])|[\s,]+please[.!]?$")
LAST = re.compile(r"最后(?:[一那这]?[个個项項])?|最後(?:[一那這]?[个個项項])?|(?:the )?last(?: one)?")
NOISE = re.compile(r"[\s,，.。、!！?？~～…:：;；\"“”'‘’()（）\[\]【】]+")


def read_number(said: str) -> int | None:
    """1 for "1", "１", "①", "一", "第一个", "1.", "the first one"; None when it is no bare number."""
    text = _without_courtesy(said)
    if ordinal := ORDINAL.fullmatch(text):
        return ORDINALS.index(ordinal[1]) + 1
    if count := COUNT.get(text.rstrip(".!")):
        return count
    match = NUMBER.fullmatch(text)
    return number(match["number"].replace("兩", "两")) if match else None


def read_choice(said: str, choices: Sequence[Sequence[str]], *, loosely: bool) -> int | None:
    """The index of the choice meant, each given by its spellings: by number, by whole words, or by a part of them that
    fits one choice only. `loosely` also takes a longer sentence in which one choice occurs.
    """
    position = read_number(said)
    if position is not None and 1 <= position <= len(choices):
        return position - 1
    wanted = plain(said)
    if not wanted:
        return None
    if len(choices) > 1 and LAST.fullmatch(_without_courtesy(said).rstrip(".。!")):
        return len(choices) - 1
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
    return _whole(wanted, bare) if loosely else None


def _without_courtesy(said: str) -> str:
    return POLITE.sub("", unicodedata.normalize("NFKC", said).strip().lower())


def _whole(wanted: str, bare: Sequence[Sequence[str]]) -> int | None:
    """The choice whose words stand in the sentence and hold those of every other that does: "send" is in "anonymously
    send".
    """
    said = dict[int, str]()
    for index, labels in enumerate(bare):
        if found := [label for label in labels if len(label) > 1 and label in wanted]:
            said[index] = max(found, key=len)
    longest = max(said, key=lambda index: len(said[index]), default=None)
    return longest if longest is not None and all(label in said[longest] for label in said.values()) else None


@lru_cache(4096)
def plain(text: str) -> str:
    """Without case, width, punctuation and spaces."""
    return NOISE.sub("", unicodedata.normalize("NFKC", text).casefold())
