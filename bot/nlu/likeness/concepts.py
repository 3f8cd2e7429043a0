"""The words of `locales/<lang>/likeness.toml` and which of them a report holds, typed right or nearly so.

A concept is what words of any language share: 排队 and "in line" are `queue`. Chinese words are looked for anywhere,
the longest first, then by sound; English ones by stems; pinyin by its syllables.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Self

from bot.frozen import Frozen
from bot.nlu.likeness.check import FILLER, KINDS, shape_faults
from bot.nlu.likeness.english import Mender, stems
from bot.nlu.pinyin import Pinyin
from bot.nlu.table_check import contents_of

GAP: Final = "…"
GAP_CHARACTERS, GAP_WORDS = 6, 4
HEARD: Final = 0.6  # of a word that was only heard: it may be another
USUAL: Final = 3  # texts in which a pair of characters stands that is no slip
NAMED: Final = frozenset({"document", "thing"})
LONGEST_HEARD, LONGEST_PHRASE = 5, 7
_LATIN: Final = re.compile(r"[a-z]+")
_Span = tuple[int, int]


class Found(Frozen):
    """Which concepts a report holds and how surely, and what is left of it beside their words."""

    concepts: Mapping[str, float]
    rest: str
    rest_stems: tuple[str, ...]


class Concepts:
    def __init__(self, contents: Sequence[Mapping[str, Any]], pinyin: Pinyin, usual: Iterable[str] = ()) -> None:
        """`contents`: one parsed `likeness.toml` a language. `usual`: texts; what stands in several is no slip."""
        self.kinds: dict[str, str] = {}
        self._han = defaultdict[str, set[str]](set)
        self._english = defaultdict[tuple[str, ...], set[str]](set)
        self._gaps: list[tuple[re.Pattern[str], str]] = []
        self._english_gaps: list[tuple[re.Pattern[str], str]] = []
        self._pinyin = pinyin
        self._usual = _usual_pairs(usual)
        for kind, name, word in _entries(contents):
            self.kinds[name] = kind
            self._take(name, word)
        self._longest = _longest_by_first(self._han)
        self._sounds = self._by_sound()
        self._mender = Mender(stem for phrase in self._english for stem in phrase)

    @classmethod
    def load(cls, locales: Path, usual: Iterable[str] = ()) -> Self:
        """Raises OperatorError with every fault."""
        return cls(contents_of(locales, "likeness.toml", shape_faults), Pinyin.load(locales), usual)

    def find(self, text: str) -> Found:
        """`text` is normalised."""
        found: dict[str, float] = {}
        spans = list(self._written(text))
        spans += [*self._heard(text, spans)]
        for _, _, word, sure in spans:
            for name in self._han[word]:
                found[name] = max(found.get(name, 0), sure)
        for pattern, name in self._gaps:
            if pattern.search(text):
                found[name] = 1.0
        words = [self._mender.mend(word) for word in stems(text)]
        left = self._phrases(words, found)
        self._romanised(text, found)
        found = {name: sure for name, sure in found.items() if self.kinds[name] != FILLER}
        return Found(found, _without(text, [(start, end) for start, end, _, _ in spans]), tuple(left))

    def _take(self, name: str, word: str) -> None:
        if word.isascii() or (GAP in word and word.replace(GAP, "").isascii()):
            if GAP in word:
                self._english_gaps.append((_english_gap(word), name))
            else:
                self._english[tuple(stems(word))].add(name)
        elif GAP in word:
            self._gaps.append((_han_gap(word), name))
        else:
            self._han[word].add(name)

    def _by_sound(self) -> dict[tuple[str, ...], list[str]]:
        found = defaultdict[tuple[str, ...], list[str]](list)
        for word in self._han:
            sounds = tuple(self._pinyin.sound_of(char) or "" for char in word)
            if 2 <= len(word) <= LONGEST_HEARD and all(sounds):
                found[sounds].append(word)
        return found

    def _written(self, text: str) -> Iterator[tuple[int, int, str, float]]:
        """The longest word at each place, unless it lies inside one that began before."""
        reach = 0
        for start, first in enumerate(text):
            for length in range(min(self._longest.get(first, 0), len(text) - start), 0, -1):
                word = text[start : start + length]
                if word in self._han:
                    if start + length > reach:
                        reach = start + length
                        yield start, reach, word, 1.0
                    break

    def _heard(self, text: str, spans: Sequence[tuple[int, int, str, float]]) -> Iterator[tuple[int, int, str, float]]:
        covered = {at for start, end, word, _ in spans if len(word) > 1 for at in range(start, end)}
        sounds = [self._pinyin.sound_of(char) or "" for char in text]
        start = 0
        while start < len(text):
            word = None if start in covered else self._heard_at(text, sounds, covered, start)
            if word:
                yield start, start + len(word), word, HEARD
            start += len(word) if word else 1

    def _heard_at(self, text: str, sounds: Sequence[str], covered: set[int], start: int) -> str | None:
        for length in range(min(LONGEST_HEARD, len(text) - start), 1, -1):
            if any(at in covered for at in range(start, start + length)):
                continue
            for word in self._sounds.get(tuple(sounds[start : start + length]), ()):
                if self._is_slip(text[start : start + length], word):
                    return word
        return None

    def _is_slip(self, typed: str, word: str) -> bool:
        """Whether what sounds like the word was meant to be it: a pair that people write anyway was not."""
        shared = sum(one == other for one, other in zip(typed, word, strict=True))
        if shared < len(word) - 1 or typed in self._usual:
            return False
        return len(word) > 2 or all(self.kinds[name] in NAMED for name in self._han[word])

    def _phrases(self, words: Sequence[str], found: dict[str, float]) -> list[str]:
        """Notes what English says; the stems that say nothing known are returned."""
        if not words:
            return []
        covered, reach = set[int](), 0
        for start in range(len(words)):
            for length in range(min(LONGEST_PHRASE, len(words) - start), 0, -1):
                names = self._english.get(tuple(words[start : start + length]))
                if names:
                    if start + length > reach:
                        reach = start + length
                        covered.update(range(start, reach))
                        found.update((name, 1.0) for name in names)
                    break
        line = " ".join(words)
        found.update((name, 1.0) for pattern, name in self._english_gaps if pattern.search(line))
        return [word for at, word in enumerate(words) if at not in covered]

    def _romanised(self, text: str, found: dict[str, float]) -> None:
        syllables: list[str] = []
        for token in _LATIN.findall(text):
            known = not token.isascii() or tuple(stems(token)) in self._english
            syllables += ("",) if known else self._pinyin.syllables_of(token) or ("",)
        for start in range(len(syllables)):
            for length in range(min(LONGEST_HEARD, len(syllables) - start), 1, -1):
                for word in self._sounds.get(tuple(syllables[start : start + length]), ()):
                    found.update((name, max(found.get(name, 0), HEARD)) for name in self._han[word])


def _entries(contents: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str, str]]:
    for content in contents:
        for kind in KINDS:
            for name, words in content.get(kind, {}).items():
                for word in words:
                    yield kind, name, word


def _usual_pairs(texts: Iterable[str]) -> frozenset[str]:
    counts = Counter(pair for text in texts for pair in {text[at : at + 2] for at in range(len(text) - 1)})
    return frozenset(pair for pair, count in counts.items() if count >= USUAL)


def _longest_by_first(words: Iterable[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for word in words:
        longest[word[0]] = max(longest.get(word[0], 0), len(word))
    return longest


def _han_gap(word: str) -> re.Pattern[str]:
    return re.compile(f"[^,。;!?]{{1,{GAP_CHARACTERS}}}?".join(re.escape(part) for part in word.split(GAP)))


def _english_gap(word: str) -> re.Pattern[str]:
    parts = (re.escape(" ".join(stems(part))) for part in word.split(GAP))
    between = rf"(?: \S+){{0,{GAP_WORDS}}}? "
    return re.compile(rf"\b{between.join(parts)}\b")


def _without(text: str, spans: Iterable[_Span]) -> str:
    chars = list(text)
    for start, end in spans:
        chars[start:end] = " " * (end - start)
    return "".join(chars)
