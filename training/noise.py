"""Makes of one example what other people would have typed: typos by sound, pinyin, fillers, a story before it.

Deterministic: the caller hands in the chance.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from random import Random

from bot.nlu.pinyin import Pinyin

_HAN = re.compile(r"[\u4e00-\u9fff]")
_MARKS = re.compile(r"[,，。.!！?？;；、:：~～…\"“”'‘’()（）\s]+")
FILLERS = (
    "嗯",
    "那个",
    "就是",
    "呃",
    "请问一下",
    "你好",
    "我想问下",
    "这个",
    "麻烦问一下",
    "喂",
    "老师您好",
    "对了",
    "就是说",
    "唉",
)
TAILS = ("啊", "呀", "呢", "谢谢", "哈", "麻烦了", "急", "在线等", "好吗", "了解一下", "求告知", "求解答")
ENGLISH_FILLERS = (
    "hi",
    "hello",
    "um",
    "so",
    "please",
    "excuse me",
    "sorry",
    "hey there",
    "quick question",
    "ok so",
    "just wondering",
)
ENGLISH_TAILS = ("please", "thanks", "thx", "asap", "anyone know", "cheers", "pls advise")


class Noise:
    def __init__(self, texts: Iterable[str], backgrounds: dict[str, list[str]], pinyin: Pinyin, chance: Random):
        self._pinyin = pinyin
        self._chance = chance
        self._backgrounds = backgrounds
        self._alike = _alike(texts, pinyin)

    def variants(self, text: str, count: int) -> list[str]:
        """`count` other ways of writing it; some may come out as it was."""
        chinese = bool(_HAN.search(text))
        ways = self._chinese if chinese else self._english
        return [self._chance.choice(ways)(self, text) for _ in range(count)]

    def misspell(self, text: str) -> str:
        """One or two characters by another of the same sound."""
        places = [at for at, char in enumerate(text) if self._alike.get(char)]
        for at in self._chance.sample(places, min(len(places), 1 + (len(text) > 12 and self._chance.random() < 0.5))):
            text = text[:at] + self._chance.choice(self._alike[text[at]]) + text[at + 1 :]
        return text

    def romanise(self, text: str) -> str:
        gap = self._chance.choice((" ", " ", ""))
        return gap.join(self._plain_sounds(text))

    def half_romanise(self, text: str) -> str:
        """A stretch of two to five characters by its sound."""
        places = [at for at in range(len(text) - 1) if _HAN.match(text[at]) and _HAN.match(text[at + 1])]
        if not places:
            return text
        start = self._chance.choice(places)
        end = min(start + self._chance.randint(2, 5), len(text))
        return text[:start] + "".join(self._plain_sounds(text[start:end])) + text[end:]

    def mumble(self, text: str) -> str:
        """As heard: no punctuation, fillers before, between and after."""
        bare = _MARKS.sub("", text)
        if self._chance.random() < 0.5 and len(bare) > 6:
            at = self._chance.randint(1, len(bare) - 1)
            bare = bare[:at] + self._chance.choice(FILLERS) + bare[at:]
        return self._chance.choice(FILLERS) + bare + (self._chance.choice(TAILS) if self._chance.random() < 0.5 else "")

    def tell_before(self, text: str) -> str:
        return self._with_story(text, self._backgrounds.get("zh-Hans", []), "，")

    def drop(self, text: str) -> str:
        at = self._chance.randrange(len(text)) if len(text) > 5 else len(text)
        return text[:at] + text[at + 1 :]

    def english_typo(self, text: str) -> str:
        words = text.split()
        long = [at for at, word in enumerate(words) if len(word) > 4 and word.isalpha()]
        if not long:
            return text
        at = self._chance.choice(long)
        words[at] = self._slip(words[at])
        return " ".join(words)

    def english_mumble(self, text: str) -> str:
        bare = re.sub(r"[?,.!;:]", "", text.lower())
        tail = " " + self._chance.choice(ENGLISH_TAILS) if self._chance.random() < 0.4 else ""
        return f"{self._chance.choice(ENGLISH_FILLERS)} {bare}{tail}"

    def english_story(self, text: str) -> str:
        return self._with_story(text, self._backgrounds.get("en", []), ". ")

    _chinese: "tuple[Callable[[Noise, str], str], ...]" = (
        misspell, misspell, mumble, mumble, tell_before, half_romanise, drop, romanise,
    )  # fmt: skip
    _english: "tuple[Callable[[Noise, str], str], ...]" = (english_typo, english_mumble, english_story)

    def _with_story(self, text: str, stories: Sequence[str], joint: str) -> str:
        if not stories:
            return text
        told = self._chance.sample(stories, min(len(stories), self._chance.choice((1, 1, 2, 3))))
        return joint.join([*(story.rstrip("。.") for story in told), text])

    def _slip(self, word: str) -> str:
        at = self._chance.randrange(1, len(word) - 1)
        way = self._chance.randrange(3)
        if way == 0:
            return word[:at] + word[at + 1 :]
        if way == 1:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        return word[:at] + word[at] + word[at:]

    def _plain_sounds(self, text: str) -> list[str]:
        return [self._pinyin.spelling_of(char) or char for char in text]


def _alike(texts: Iterable[str], pinyin: Pinyin) -> dict[str, list[str]]:
    """To each character the others in use that sound the same."""
    by_sound: defaultdict[str, set[str]] = defaultdict(set)
    for char in {char for text in texts for char in text}:
        if sound := pinyin.sound_of(char):
            by_sound[sound].add(char)
    return {char: sorted(chars - {char}) for chars in by_sound.values() for char in chars if len(chars) > 1}
