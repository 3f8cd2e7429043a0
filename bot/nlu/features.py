"""What the model sees of a sentence: runs of characters, how they sound, English words, and the lexicon's tags.

Punctuation is left out, so that a voice transcript looks like the same words typed; the end of the message is marked
once more, because after a long story the last words hold the question, and so are the words of the clause that asks.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import add
from typing import Final

from bot.domain.meaning import Elsewhere
from bot.nlu.lexicon import Hit
from bot.nlu.pinyin import Pinyin

HEAD, TAIL = 400, 200  # characters of a longer message that are looked at
END: Final = 12  # characters that are the end of a message, where a story puts its question
_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[\u3400-\u9fff]|[?]")
DENIAL_REACH: Final = 14  # characters before a word in which it may be denied
_DENIED: Final = re.compile(
    r"(?:不是|不用|不要|无需|不必|不想|没有?|别|未|唔系|唔使|唔)(?:来|去|想|要|再|给|是|为了|你们|打算|麻烦|系){0,3}$"
    r"|\b(?:not|no|don't|do not|without|isn't|never)(?: [a-z']+){0,2} ?$"
)
_CLAUSE_ENDS: Final = re.compile(r"[?。!;,、\n~…]|\.(?:\s|$)")
NUMBER, WORD = "0", "w"


def features(
    text: str, hits: Sequence[Hit], pinyin: Pinyin, elsewhere: Elsewhere | None, *, asked: str, dated: bool
) -> set[str]:
    """`text` is normalised; `elsewhere` whose business its words are, `asked` the clause of it that asks, `dated`
    whether a day is named in it.
    """
    if len(text) > HEAD + TAIL:
        text = text[:HEAD] + text[-TAIL:]
    tokens = _TOKEN.findall(text)
    shape = _shape(tokens)
    bounded = f"^{shape}$"
    pairs = _pairs(bounded)
    found = {f"l{min(len(shape), 60).bit_length()}", *bounded, *pairs, *map(add, pairs, bounded[2:])}
    found.update(["e" + pair for pair in _pairs(shape[-END:])])
    found.update(_english(tokens))
    asking = _TOKEN.findall(asked)
    found.update(["a" + pair for pair in _pairs(f"^{_shape(asking)}$")])
    found.update(["a:" + word for word in _english(asking) if word.startswith("w:")])
    found.update(_sounds(tokens, pinyin))
    found.update(_tags(text, hits, asked))
    if elsewhere:
        found.update((f"t:elsewhere:{elsewhere}", "t:elsewhere"))
    if dated:
        found.add("dated")
    if text.endswith(("?", "吗", "呢", "吧", "没")):
        found.add("asks")
    return found


def words_of(text: str) -> list[str]:
    """The features of its English words."""
    return [f"w:{token}" for token in _TOKEN.findall(text) if len(token) > 1 and token[0].isascii() and token.isalpha()]


def _shape(tokens: Iterable[str]) -> str:
    """Each token one character."""
    return "".join(token if len(token) == 1 and not token.isascii() else _stand_in(token) for token in tokens)


def _stand_in(token: str) -> str:
    return NUMBER if token[0].isdigit() else "?" if token == "?" else WORD


def _pairs(shape: str) -> list[str]:
    return list(map(add, shape, shape[1:]))


def _english(tokens: Sequence[str]) -> Iterator[str]:
    """Words, pairs of words, and the pieces of long words, for spelling."""
    for token in tokens:
        if token[0].isascii() and token[0].isalpha():
            yield f"w:{token}"
            if len(token) >= 5:
                yield from (f"p:{token[at : at + 4]}" for at in range(len(token) - 3))
        elif token.isdigit() and len(token) in (3, 5):
            yield f"n:{token}"  # 110, 12345
    for first, second in pairwise(tokens):
        if first[0].isascii() and second[0].isascii() and first[0].isalpha() and second[0].isalpha():
            yield f"w:{first} {second}"


def _sounds(tokens: Iterable[str], pinyin: Pinyin) -> Iterator[str]:
    before, last = "", ""
    for sound in _heard(tokens, pinyin):
        if last and sound:
            yield f"s:{last} {sound}"
            if before:
                yield f"s:{before} {last} {sound}"
        before, last = last, sound


def _heard(tokens: Iterable[str], pinyin: Pinyin) -> Iterator[str]:
    """Syllables; an empty one where something stands that has no sound."""
    for token in tokens:
        if sound := pinyin.sound_of(token):
            yield sound
        elif token == "?":
            continue
        else:
            yield from (token.isascii() and token.isalpha() and pinyin.syllables_of(token)) or ("",)


def _tags(text: str, hits: Sequence[Hit], asked: str) -> Iterator[str]:
    """The lexicon's words, marked where they stand late in the message, in the clause that asks, beside a word of the
    other kind, and where they are denied.
    """
    late = max(len(text) - 2 * END, 0)
    start = text.rfind(asked)
    end = start + len(asked)
    ends = [match.end() for match in _CLAUSE_ENDS.finditer(text)]
    clauses = [bisect_right(ends, hit.at) for hit in hits]
    kinds: dict[int, set[str]] = {}
    for hit, clause in zip(hits, clauses, strict=True):
        kinds.setdefault(clause, set()).add(hit.kind)
    for hit, clause in zip(hits, clauses, strict=True):
        tag = f"t:{hit.kind}:{hit.name}"
        if _DENIED.search(text, max(0, hit.at - DENIAL_REACH), hit.at):
            yield f"{tag}~"
            continue
        yield tag
        if hit.at >= late:
            yield f"{tag}!"
        yield f"{tag}?" if start <= hit.at < end else f"{tag}<"
        beside = "attribute" if hit.kind == "service" else "service" if hit.kind == "attribute" else ""
        if beside in kinds[clause]:
            yield f"{tag}*"
