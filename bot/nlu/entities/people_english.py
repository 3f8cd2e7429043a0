"""How many people a request is for, in English: for 4 people, me and my wife, a family of four."""

from typing import Final

from bot.domain.patterns import Pattern
from bot.nlu.numbers import COUNT
from bot.nlu.words import Contents, any_of, by_script, listed, signs_of

_HUNDREDS: Final = r"(?:(?:a|one|two|three|four|five|several) )?hundred"  # several are as one: too many anyway
_N: Final = rf"(?<![\d.])\d{{1,4}}|{_HUNDREDS}|{any_of(COUNT)}"
_JUST_ME: Final = Pattern(r"\bjust (?:me|myself)\b|\bonly me\b|\bby myself\b(?!,? can)")
_SIGN: Final = r"of us|we are|we're| of |\bme\b|and i\b|my "


class EnglishPeople:
    """`said`: one parsed `people.toml` a language."""

    def __init__(self, said: Contents) -> None:
        words, kinds, of = (_latin(said, "group", name) for name in ("words", "kinds", "of"))
        one, two = (_latin(said, "kin", name) for name in ("words", "two"))
        self._sign = Pattern(f"{_SIGN}|{any_of(signs_of([*words, *of]))}")
        self._crowd = Pattern(any_of(_latin(said, "crowd", "words")))
        self._counted = Pattern(
            rf"\b{any_of(of)} of (?P<a>{_N})\b|\b(?:the |all )?(?P<b>{_N}) of us\b"
            rf"|\bwe(?:'re| are)(?: all)? (?P<c>{_N})\b(?! (?:minutes|hours|days|weeks|months|years|late|blocks))"
            rf"|\b(?P<d>{_N}) (?:of our|of my)\b"
        )
        self._groups = Pattern(rf"\b(?P<n>{_N}|an?)\s(?:{any_of(kinds)}\s)?{any_of(words)}\b")
        self._pair = Pattern(rf"\b{any_of(_latin(said, 'pair', 'words'))}\b")
        self._one, self._two = Pattern(rf"\b{any_of(one)}\b"), Pattern(any_of(two))
        self._me_and_some = Pattern(
            rf"\b(?:me|myself|i),? (?:and|plus|with) (?:my|our) (?P<n>{_N}) (?:{any_of(kinds)} )?{any_of(words)}\b"
        )
        kin = any_of([*one, *two])
        mine = f"my {kin}(?:(?:,| and|, and) (?:(?:my|our) )?{kin})*"
        self._and_me = Pattern(
            rf"\b(?:me|myself|i)(?:, ?| )(?:and |with |\+ |plus |(?=my ))(?P<a>{mine})\b"
            rf"|\b(?P<b>{mine}),? and (?:me|myself|i)\b"
        )

    def find(self, text: str) -> int | None:
        if not self._sign.search(text) or self._crowd.search(text):
            return None
        if match := self._counted.search(text):
            return _value(next(group for group in match.groups() if group))
        if self._pair.search(text):
            return 2
        if match := self._me_and_some.search(text):
            return 1 + _value(match["n"])
        if match := self._and_me.search(text):
            named = match["a"] or match["b"]
            beside = sum(_value(group["n"]) for group in self._groups.finditer(text, match.end()))
            return 1 + 2 * len(self._two.findall(named)) + len(self._one.findall(named)) + beside
        groups = list(self._groups.finditer(text))
        if groups and (len(groups) > 1 or groups[0]["n"] not in ("a", "an")):
            return sum(_value(match["n"]) for match in groups)
        return 1 if _JUST_ME.search(text) else None


def _latin(said: Contents, table: str, name: str) -> list[str]:
    return by_script(listed(said, table, name))[1]


def _value(written: str) -> int:
    first, _, hundred = written.rpartition("hundred")
    if hundred != written:
        return 100 * COUNT.get(first.strip(), 1)
    return 1 if written in ("a", "an") else int(written) if written.isdecimal() else COUNT[written]
