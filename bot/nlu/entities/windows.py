"""The window a sentence names: 8号窗口, 窗口8, 第三个窗口, counter three. 三个窗口 counts windows and names none."""

from typing import Final

from bot.domain.patterns import Pattern
from bot.nlu.numbers import COUNT, ORDINALS, number
from bot.nlu.words import Contents, any_of, by_script, listed, signs_of

NAMES: Final = frozenset({"words", "kinds", "short", "before"})
_ENGLISH: Final = COUNT | {word: n for n, word in enumerate(ORDINALS, start=1)}
_HAN: Final = "[一二三四五六七八九十]"


class Windows:
    def __init__(self, said: Contents) -> None:
        words, kinds, short, before = (listed(said, "window", name) for name in ("words", "kinds", "short", "before"))
        self._signs = signs_of([*words, *short, *before])
        words, latin = by_script(words)
        window, desk, figure = any_of(words), any_of(latin), rf"\d{{1,3}}|{any_of(_ENGLISH)}"
        self._window = Pattern(
            rf"(?<![\d月.])第?(?P<a>\d{{1,3}}|(?:两|{_HAN}){{1,3}})"
            rf"(?:[号个#]?的?{any_of(kinds)}?{window}|号{any_of(short)})(?!\d?[点个人分天元块])"
            rf"|{any_of([*words, *before])}(?:号|编号|是|在|:|第|为)*\s*(?P<b>\d{{1,3}}|{_HAN}{{1,2}})"
            r"(?:号|,|。|;|\?|!|$|\s)(?!人)"
            rf"|{desk}(?: no\.?| number|:|#| is)* ?#?(?P<c>{figure})"
            r"\b(?! ?(?:am|pm|o'clock|:\d|hours?|minutes?|people|times|days?|years?))"
            rf"|(?:no\.? ?|number |#|the )(?P<d>{figure})(?:st|nd|rd|th)? {desk}\b"
        )

    def find(self, text: str) -> str | None:
        if not any(sign in text for sign in self._signs):
            return None
        for match in self._window.finditer(text):
            if match["a"] and "个" in match[0] and not match[0].startswith("第"):
                continue
            written = match["a"] or match["b"] or match["c"] or match["d"]
            return str(_ENGLISH.get(written) or number(written))
        return None
