"""Cuts out of a sentence what could tell who wrote it: numbers of people, phones and papers, names, addresses.

What is left is kept and shown to those who write the answers. It would rather cut a word too many than leave a name:
the question stays readable either way. The words that names and addresses are known by are those of
`locales/<lang>/masking.toml`; text is read as it was typed, before anything is converted.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Self

from bot.domain.case_reading import clauses_of
from bot.domain.patterns import Pattern
from bot.nlu.names import load_surnames
from bot.nlu.table_check import word_tables
from bot.nlu.words import Contents, any_of, by_script, listed

RULES: Final = {
    "name": frozenset({"whose", "of", "called", "is", "i-am", "surname", "unless", "no-names"}),
    "title": frozenset({"words", "not-after", "signed"}),
    "address": frozenset({"ways", "doors", "not-in", "cues", "until"}),
    "courtesy": frozenset({"before", "after"}),
}
GONE: Final = "…"
LONGEST: Final = 200  # characters kept
READ: Final = 400  # characters looked at
CHUNK: Final = 180  # characters of a story masked at a time
LONGEST_STORY: Final = 600  # characters of a story kept

_HAN: Final = "[\u3400-\u9fff]"
_DIGITS: Final = "零〇一二三四五六七八九幺两"
_COUNT: Final = f"(?:[0-9A-Za-z\\-]{{1,6}}|[{_DIGITS}十百]{{1,5}})"
_MAIL: Final = Pattern(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*")
_LINK: Final = Pattern(r"(?i:https?://|www\.)\S+")
_NUMBER: Final = Pattern(
    r"(?<![A-Za-z0-9])[A-Za-z]{0,4}\d(?:[ \-.()/]{0,2}\d){4,}[A-Za-z]?(?![A-Za-z0-9])|\d{5,}[A-Za-z0-9]*"
)
_HAN_NUMBER: Final = Pattern(f"[{_DIGITS}]{{5,}}")
_TOKEN: Final = Pattern(r"(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{6,}(?![A-Za-z0-9])")
_MARKS: Final = Pattern(f"{GONE}(?:\\s*{GONE})+")
_NOISE: Final = Pattern(r"[\W_]+")
_STOP: Final = ",，。;；!！?？\\s"


class Masker:
    """`said`: one parsed `masking.toml` a language; `surnames` of one character, and longer ones."""

    def __init__(self, said: Contents, surnames: Iterable[str]) -> None:
        known = set(surnames)
        long = any_of(name for name in known if len(name) > 1)
        full = f"(?:{long}|{any_of(name for name in known if len(name) == 1)}){_HAN}{{1,2}}"
        self._whole = Pattern(f"(?!{any_of(listed(said, 'name', 'no-names'))})(?:{full}|{_HAN}{{1,8}}·{_HAN}{{1,8}})")
        self._named = _named(said, full, long)
        self._named_english = _named_english(said)
        after = any_of("".join(listed(said, "title", "not-after")))
        self._titled = Pattern(f"(?:{long}|(?<!{after}){_HAN})(?={any_of(listed(said, 'title', 'words'))})")
        self._places = _places(said)
        self._opening = Pattern(f"^{any_of(listed(said, 'courtesy', 'before'))}+")
        self._ending = Pattern(f"{any_of(listed(said, 'courtesy', 'after'))}+$")
        self.titles = frozenset(listed(said, "title", "signed"))

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "masking.toml", RULES), load_surnames(locales))

    def is_name(self, word: str) -> bool:
        """Whether it is written like a person's name in Chinese: a surname, and one character or two."""
        return self._whole.fullmatch(word) is not None

    def mask(self, text: str) -> str:
        """The text without personal numbers, names and addresses, on one line, at most LONGEST characters."""
        text = " ".join("".join(_narrow(char) for char in text[:READ]).split())
        for pattern in (_MAIL, _LINK, *self._places):
            text = pattern.sub(_cut, text)
        for pattern in (_NUMBER, _HAN_NUMBER, _TOKEN):
            text = pattern.sub(GONE, text)
        for pattern in self._named:
            text = pattern.sub(rf"\1{GONE}", text)
        text = self._titled.sub(GONE, text)
        for pattern in self._named_english:
            text = pattern.sub(rf"\1 {GONE}", text)
        text = _MARKS.sub(GONE, text)
        return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + GONE

    def mask_story(self, text: str) -> str:
        """All of it masked: `mask` looks at a sentence's length only, so it is given a few clauses at a time."""
        return " ".join(filter(None, map(self.mask, _chunks(text[:LONGEST_STORY]))))

    def wording(self, masked: str) -> str:
        """What equal questions have in common: without case, width, signs, courtesies and particles."""
        bare = _NOISE.sub("", unicodedata.normalize("NFKC", masked).casefold())
        return self._ending.sub("", self._opening.sub("", bare)) or bare


def _named(said: Contents, full: str, long: str) -> tuple[Pattern, ...]:
    """Each keeps in its first group what stands before the name. `full`: a name with its surname."""
    word = {name: any_of(by_script(listed(said, "name", name))[0]) for name in RULES["name"]}
    lead = f"(?:{word['whose']}{word['of']}?{word['called']}|{word['is']})[:： ]*"
    name = f"{_HAN}+(?:[·•.]{_HAN}+)+|{long}{_HAN}{{1,2}}|{_HAN}{{2,3}}|[A-Za-z]+(?: [A-Za-z]+){{0,2}}"
    return (
        Pattern(f"({lead})(?!{word['unless']})(?:{name})"),
        Pattern(f"({word['i-am']} ?){full}(?=[,，。;；!！ ]|$)"),
        Pattern(f"({word['surname']})(?:{long}|{_HAN})"),
    )


def _named_english(said: Contents) -> tuple[Pattern, ...]:
    lead, i_am, unless = (by_script(listed(said, "name", name))[1] for name in ("is", "i-am", "unless"))
    return (
        Pattern(rf"(?i)(\b{any_of(lead)})((?: (?!{any_of(unless)}\b)[\w'-]+){{1,3}})"),
        Pattern(rf"(\b{any_of(map(str.capitalize, i_am))}) [A-Z][a-z]+(?: [A-Z][a-z]+)+"),
    )


def _places(said: Contents) -> tuple[Pattern, ...]:
    """Addresses, those told as such first: of these what tells it, the first group, stays."""
    (ways, latin_ways), (doors, latin_doors) = (by_script(listed(said, "address", key)) for key in ("ways", "doors"))
    way, door, until = any_of(ways), any_of(doors), any_of(listed(said, "address", "until"))
    outside = any_of("".join(listed(said, "address", "not-in")))
    return (
        Pattern(
            f"({any_of(listed(said, 'address', 'cues'))} ?)"
            f"[^{_STOP}]{{0,20}}(?:{way}|{door})[^{_STOP}]{{0,12}}?(?=[{_STOP}]|{until}|$)"
        ),
        Pattern(f"(?:(?!{outside}){_HAN}){{1,14}}?{way}(?:\\s*{_COUNT}\\s*{door})+(?:\\s*\\d{{1,5}})?"),
        Pattern(rf"(?i)(?:\b{any_of(latin_doors)} \w+,? )?\b\d{{1,5}}\w? (?:[\w'-]+ ){{1,3}}{any_of(latin_ways)}\b\.?"),
    )


def _chunks(text: str) -> Iterator[str]:
    piece = ""
    for clause in clauses_of(text):
        if piece and len(piece) + len(clause) > CHUNK:
            yield piece
            piece = ""
        piece += clause
    yield piece


def _cut(found: re.Match[str]) -> str:
    """What tells that an address follows stays."""
    return f"{found[1]}{GONE}" if found.lastindex else GONE


def _narrow(char: str) -> str:
    """Full-width letters and digits are read like others; signs stay as they were typed."""
    return unicodedata.normalize("NFKC", char) if char.isalnum() else char
