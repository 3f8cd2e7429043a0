"""A street address in a sentence: the longest plausible run of it. Reads normalised text.

An address has a road and a number, a housing estate and a building, or a village and a group; behind 住在 or 地址 a
named estate or village is enough. What the person calls the hall's own (你们在…) is none. The words are those of
`locales/<lang>/addresses.toml`.
"""

from pathlib import Path
from typing import Final, Self

from bot.domain.patterns import Pattern
from bot.nlu.entities.addresses_english import LONGEST, EnglishAddresses
from bot.nlu.table_check import word_tables
from bot.nlu.words import Contents, any_of, by_script, listed, signs_of

RULES: Final = {
    "road": frozenset({"words", "unless", "part", "stretch", "no", "side"}),
    "estate": frozenset({"words", "alone", "quarter", "side", "house", "ward"}),
    "village": frozenset({"words", "nth", "group"}),
    "town": frozenset({"words"}),
    "unit": frozenset({"words", "unless", "annex", "money"}),
    "around": frozenset(
        {"cue", "sure", "lead", "no-lead", "own", "at", "no-name", "ends", "no", "sent", "please", "come"}
    ),
}
_H: Final = "[\u4e00-\u9fff]"
_HAN: Final = "一二三四五六七八九十"
_NUM: Final = rf"(?:\d{{1,5}}[a-z]?(?:-\d{{1,5}})*|[{_HAN}百]{{1,4}})"
_NAME: Final = Pattern("[\u4e00-\u9fffa-z]")
_BEHIND: Final = "(?<=[\u4e00-\u9fffa-z])"  # a name, which is taken in afterwards


class Addresses:
    """`said`: one parsed `addresses.toml` a language."""

    def __init__(self, said: Contents) -> None:
        words = {(table, name): by_script(listed(said, table, name))[0] for table in RULES for name in RULES[table]}
        word = {key: any_of(found) for key, found in words.items()}
        self._english = EnglishAddresses(said)
        self._sign = Pattern(
            any_of(signs_of(one for kind in ("road", "estate", "village") for one in words[kind, "words"]))
        )
        tail = _tail(word)
        self._address = Pattern("|".join(_forms(word, words["road", "unless"], tail)))
        self._cue = Pattern(rf"{word['around', 'cue']}\s*")
        self._named = Pattern(
            f"(?P<name>(?:(?!{word['around', 'no-name']}){_H}){{2,14}}?{word['estate', 'alone']}"
            f"(?:{_H}{{0,3}}{word['estate', 'ward']})?{tail})(?!{word['around', 'ends']})"
        )
        self._own = Pattern(f"{word['around', 'own']}[^,。;!?]{{0,8}}{word['around', 'at']}[^,。;!?]{{0,8}}$")
        no_lead = _not_behind(words["around", "no-lead"])
        self._leads = tuple(  # the surer ones first: 和 and 来 also begin the names of roads
            Pattern(f".*{word['around', name]}{no_lead}(?=.{{2}})") for name in ("sure", "lead")
        )

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "addresses.toml", RULES))

    def find(self, text: str) -> str | None:
        if not text.isascii() and self._sign.search(text) and (found := self._chinese(text)):
            return found
        return self._english.find(text)

    def _chinese(self, text: str) -> str | None:
        for match in self._address.finditer(text):
            start = self._start(text, match.start(), match.end())
            if not self._is_own(text[:start]):
                return _clean(text[start : match.end()])
        for cue in self._cue.finditer(text):
            if (named := self._named.match(text, cue.end())) and not self._is_own(text[: cue.end()]):
                return _clean(named["name"])
        return None

    def _is_own(self, before: str) -> bool:
        return bool(self._own.search(before[-20:]))

    def _start(self, text: str, at: int, to: int) -> int:
        """Left of the match as far as an address runs on, then past the words that lead to it."""
        while at > 0 and at > to - LONGEST and _NAME.match(text[at - 1]):
            at -= 1
        for lead in self._leads:
            if (cue := lead.match(text, at, to)) and self._has_name(text, cue.end(), to):
                return cue.end()
        return at

    def _has_name(self, text: str, at: int, to: int) -> bool:
        """What is left is more than 路 or 村."""
        return any(sign.end() > at + 1 for sign in self._sign.finditer(text, at, to))


def _tail(word: dict[tuple[str, str], str]) -> str:
    """What a number is followed by, again and again, and the number of a room at the end."""
    unit = f"(?:(?!{word['unit', 'unless']}){word['unit', 'words']}|{word['unit', 'annex']}\\d+{word['road', 'no']})"
    of = f"{word['around', 'no-name']}?"
    return rf"(?:{of}[,、 ]?{_NUM}{unit})*(?:[,、 ]?\d{{3,4}}(?!\d|{word['unit', 'money']}|[:-]))?"


def _forms(word: dict[tuple[str, str], str], no_roads: list[str], tail: str) -> tuple[str, ...]:
    """A road and a number; an estate and a building, or 3-2-501; a village and a group."""
    part, stretch, no_unit = word["road", "part"], word["road", "stretch"], f"(?!{word['unit', 'unless']})"
    road = f"{_BEHIND}{word['road', 'words']}{_not_behind(no_roads)}(?:{part}{stretch}?|[{_HAN}]{stretch})?"
    estate, village = f"{_BEHIND}{word['estate', 'words']}", f"{_BEHIND}{word['village', 'words']}"
    quarter = f"(?:(?:{word['estate', 'side']}|[{_HAN}a-z]){word['estate', 'quarter']})?"
    of, within = word["around", "no-name"], f"(?:{_H}{{2,8}}?{word['estate', 'words']})?"
    nth = rf"{word['village', 'nth']}?[{_HAN}\d]{{1,3}}"
    return (
        f"{road}{of}?{_NUM}{no_unit}{word['road', 'no']}{within}{tail}",
        f"{estate}{quarter}[ ,]?{_NUM}{no_unit}{word['estate', 'house']}{tail}",
        rf"{estate} ?\d{{1,3}}(?:-\d{{1,4}}){{1,3}}",
        f"{village}{nth}{no_unit}{word['village', 'group']}{tail}",
    )


def _not_behind(words: list[str]) -> str:
    """Each by itself: one lookbehind holds words of one length only."""
    return "".join(f"(?<!{word})" for word in words)


def _clean(found: str) -> str:
    return found.strip(" ,、")[:LONGEST]
