"""How many people a request is for: 我们四个人, 一家三口, 两个大人一个小孩, me and my wife.

Who is named with 我和 counts one each; who brings children comes with them. People in a queue are not asked for. The
words are those of `locales/<lang>/people.toml`.
"""

import re
from pathlib import Path
from typing import Final, Self

from bot.domain.patterns import Pattern
from bot.nlu.entities.people_english import EnglishPeople
from bot.nlu.numbers import number
from bot.nlu.table_check import word_tables
from bot.nlu.words import Contents, any_of, by_script, listed, signs_of

RULES: Final = {
    "kin": frozenset({"words", "two"}),
    "pair": frozenset({"words", "unless"}),
    "group": frozenset({"words", "with", "all", "filler", "kinds", "of"}),
    "crowd": frozenset({"words", "filler"}),
}
_ONE: Final = "[一二三四五六七八九]"
_HUNDREDS: Final = f"[一二两三四五六七八九]百(?:零?{_ONE}|{_ONE}?十{_ONE}?)?"
_N: Final = rf"(?:(?<!\d)\d{{1,4}}|{_HUNDREDS}|{_ONE}?十{_ONE}?|[一二两三四五六七八九])"
_COUNTED: Final = Pattern(
    f"(?<!第)(?P<n>{_N})[多来]?(?:个人|口人|名(?!字|额)|人(?=一起|同行|都|办|预约|去|来|,|。|$|共|份|的)"
    "|口(?=子|都|,|。|$|办|换|去|人|想|要|一起))"
)
_PLACES: Final = Pattern(rf"(?<![第后])(?P<n>(?!一个){_N})个(?:号(?!码)|名额|位置|位子|空位|预约)")
_BIG_AND_SMALL: Final = Pattern(rf"(?P<big>{_N})大(?P<small>{_N})小")  # 两大一小
_POLITE: Final = Pattern(
    r"(?P<n>\d{1,2}|[二两三四五六七八九十])位(?!数|警|民警|同志|女士|先生|工作|领导|大姐|置|于|小姑|窗口|师傅帮)"
)
_ALONE: Final = Pattern(
    "(?:就|只有|只|仅)(?:是)?我(?:自己)?一个(?:人)?|(?<![么个有没换来对缺派])一个人(?=$|[,。!]|办|预约|来办|去办)"
    "|(?:就|只)我自己"
)
_SIGN: Final = "[人口个位名]|大[^,。]小|我[和跟与同带还、陪]|本人[和跟带]|我自己"
_JOINED: Final = Pattern("(?P<me>(?:我|本人|俺)(?!们))?(?:和|跟|与|同|还有|以及|再?加上?|、)[我咱俺]?们?家?的?$")
_REACH: Final = 12  # characters before a number in which a queue is spoken of


class People:
    """`said`: one parsed `people.toml` a language."""

    def __init__(self, said: Contents) -> None:
        word = {(table, name): by_script(listed(said, table, name))[0] for table in RULES for name in RULES[table]}
        self._english = EnglishPeople(said)
        self._sign = Pattern(f"{_SIGN}|{any_of(signs_of(word['pair', 'words']))}")
        self._all_of_us = Pattern(
            rf"{any_of(word['group', 'all'])}{any_of(word['group', 'filler'])}*(?P<n>{_N})(?:[个口人位名]|(?=,|。|$))"
        )
        self._pair, self._no_pair = Pattern(any_of(word["pair", "words"])), Pattern(any_of(word["pair", "unless"]))
        self._with_children = Pattern(
            f"(?:我|本人|俺)[^,。;!?给]{{0,4}}[带领]着?[着上了]?(?P<n>{_N})个{any_of(word['group', 'with'])}"
        )
        self._groups = Pattern(f"(?P<n>{_N})个?{any_of(word['group', 'words'])}")
        self._two_of = Pattern(f"俩(?={any_of(word['group', 'words'])})")
        self._crowd = Pattern(f"{any_of(word['crowd', 'words'])}{any_of(word['crowd', 'filler'])}*$")
        self._two, self._one = Pattern(any_of(word["kin", "two"])), Pattern(any_of(word["kin", "words"]))
        who = f"[我咱俺]?家?的?{any_of([*word['kin', 'two'], *word['kin', 'words']])}"
        self._and_me = Pattern(
            f"(?:我|本人|俺)(?:和|跟|与|同|还有|,|、|带着?|陪)[我咱俺]?(?P<others>{who}(?:(?:和|跟|、|,|还有|以及|与)"
            f"{who})*)(?!的|帮|替|代)"
        )

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "people.toml", RULES))

    def find(self, text: str) -> int | None:
        """`text` is normalised. None where no number is told."""
        text = self._two_of.sub("两个", text)
        if not text.isascii() and self._sign.search(text) and (found := self._chinese(text)):
            return found
        return self._english.find(text)

    def _chinese(self, text: str) -> int | None:
        if match := self._all_of_us.search(text):
            return number(match["n"])
        if (match := _COUNTED.search(text)) and number(match["n"]) > 1:
            return None if self._is_crowd(text, match) else number(match["n"])
        if match := _BIG_AND_SMALL.search(text):
            return number(match["big"]) + number(match["small"])
        if self._pair.search(text) and not self._no_pair.search(text):
            return 2
        if match := self._with_children.search(text):
            return 1 + number(match["n"])
        groups = list(self._groups.finditer(text))
        if groups and (before := self._before(text[: groups[0].start()])):
            return before + sum(number(m["n"]) for m in groups)
        if own := [m for m in groups if not self._is_crowd(text, m)]:
            return sum(number(m["n"]) for m in own)
        return self._named(text)

    def _before(self, text: str) -> int:
        """我和两个孩子, 我和老婆还有两个孩子: who is named before a number, joined to it, comes besides."""
        joined = _JOINED.search(text)
        if joined is None:
            return 0
        match = self._and_me.search(text)
        if match and match.end() == joined.start():
            return self._with_me(match["others"])
        return 1 if joined["me"] else 0

    def _with_me(self, others: str) -> int:
        return 1 + 2 * len(self._two.findall(others)) + len(self._one.findall(self._two.sub("", others)))

    def _is_crowd(self, text: str, match: re.Match[str]) -> bool:
        return bool(self._crowd.search(text[max(0, match.start() - _REACH) : match.start()]))

    def _named(self, text: str) -> int | None:
        if match := self._and_me.search(text):
            return self._with_me(match["others"])
        if match := _PLACES.search(text) or _POLITE.search(text):
            return None if self._is_crowd(text, match) else number(match["n"])
        return 1 if _ALONE.search(text) else None
