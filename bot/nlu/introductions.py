"""Name and phone of who comes, as people tell them: within a sentence that says more, or both in one line.

What stands before a name or a number are words of `locales/<lang>/introductions.toml`. They are looked for in what was
typed, since a name keeps its letters.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final, Self

from bot.domain.appointments import read_name, read_phone
from bot.domain.patterns import Pattern
from bot.nlu.normal import plain
from bot.nlu.table_check import word_tables
from bot.nlu.words import Words, any_of, bare, by_script, listed

FILE: Final = "introductions.toml"
RULES: Final = {
    "name": frozenset({"words", "before-capital", "begin", "ends"}),
    "number": frozenset({"words", "begin", "line", "end", "between"}),
    "nobody": frozenset({"words", "of", "kin"}),
    "sentence": frozenset({"words"}),
}
_MOBILE: Final = re.compile(r"(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)")
_HAN_MOBILE: Final = re.compile(r"[一幺][三四五六七八九][〇零一二三四五六七八九幺]{9}(?![〇零一二三四五六七八九幺])")
_NUMBER: Final = re.compile(r"[+(]?\d[\d ()./\-]{5,20}\d|[〇零一二三四五六七八九幺]{7,15}")
_MARKS: Final = ",，、;；:：。"
_HAN_LAST: Final = re.compile(rf"(?:^|[\s{_MARKS}])([\u3400-\u9fff·]{{2,8}})$")
_LATIN_LAST: Final = re.compile(
    r"(?:^|[,;.] ?|\bfor |\bcall |\bcontact |\bI['’]m |\bI am )((?!I['’]m )(?:[A-Z][a-z'’-]+ ){1,3}[A-Z][a-z'’-]+)$"
)

Told = tuple[str | None, str | None]
"""A name and a phone number, as far as they are told."""


class Introductions:
    """`contents`: one parsed `introductions.toml` a language."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        tables = list(contents)
        name, number = "|".join(map(_before_name, tables)), "|".join(map(_before_number, tables))
        between = any_of(listed(tables, "number", "between"))
        self._begins = Pattern(rf"(?i)(?:{name}|{_before_own_name(tables)})\s*")
        self._named = Pattern(rf"(?i)(?:{name})\s*([^,，.。;；、\d+]{{2,200}})(?![^,，.。;；、\d+])")
        self._ends = Pattern(rf"(?i)\s+{any_of(listed(tables, 'name', 'ends'))}(?:\s.*)?$")
        self._lead, self._lead_number = rf"(?:(?:{name})\s*|\b(?:call|contact) )?", rf"(?:(?:{number})[\s:：]*)?"
        self._before_number = Pattern(rf"(?i)(?:[\s.{_MARKS}]|{between})*(?:{number})?(?:[\s:：]|{between})*$")
        nobody, of, kin = (any_of(map(bare, listed(tables, "nobody", part))) for part in ("words", "of", "kin"))
        self._nobody = Pattern(f"{of}*(?:{nobody}|{kin})")
        self._sentence = Words(listed(tables, "sentence", "words"))
        self._beside_name = Pattern(rf"(?i)(?:{number})(?![a-z])|[{_MARKS}]|(?<=\s){between}")

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, FILE, RULES))

    def name(self, said: str) -> str | None:
        """A name as it was typed where one was asked for, without what people say before it: "I am Anna Bell"."""
        text = " ".join(unicodedata.normalize("NFKC", said).split())
        begins = self._begins.match(text)
        return read_name(text[begins.end() :] if begins else text)

    def within(self, said: str, is_name: Callable[[str], bool]) -> Told:
        """Name and mobile number told within a sentence that says more: 我叫…，电话…, or a name before the number.

        `is_name` knows the surnames.
        """
        text = unicodedata.normalize("NFKC", said)
        name, phone = self._named.search(text), _MOBILE.search(text) or _HAN_MOBILE.search(text)
        if name:
            called = read_name(self._ends.sub("", self._before_number.sub("", name[1])).strip())
            return None if called and self.is_nobody(called) else called, phone and read_phone(phone[0])
        return (self._last_name(text[: phone.start()], is_name), read_phone(phone[0])) if phone else (None, None)

    def without(self, said: str, is_name: Callable[[str], bool]) -> str:
        """The sentence without the name and number that `within` finds in it, and what leads to them."""
        text = unicodedata.normalize("NFKC", said)
        name, phone = self.within(text, is_name)
        if phone:
            text = re.sub(rf"(?i){self._lead_number}(?:{_MOBILE.pattern}|{_HAN_MOBILE.pattern})", "", text)
        return re.sub(rf"(?i){self._lead}{re.escape(name)}", "", text) if name else text

    def alone(self, said: str) -> Told:
        """What an answer that says nothing else tells of them; neither where it has no number."""
        text = " ".join(unicodedata.normalize("NFKC", said).split())
        found = _NUMBER.search(text)
        phone = read_phone(found[0]) if found else None
        if found is None or phone is None:
            return None, None
        rest = " ".join(self._beside_name.sub(" ", f"{text[: found.start()]} {text[found.end() :]}").split())
        name = self.name(self._ends.sub("", rest))
        if name and self.is_nobody(name):
            return None, phone
        return (name, phone) if name or not rest else (None, None)

    def is_nobody(self, name: str) -> bool:
        """Whether it only points at a person, as "myself" and "my dad" do, and is no name."""
        return self._nobody.fullmatch(bare(plain(name))) is not None

    def is_sentence(self, said: str) -> bool:
        """Whether there are words in it that are in no name; a surname before them is not looked at."""
        normal = plain(said)
        return any(self._sentence.find(normal))

    def _last_name(self, before: str, is_name: Callable[[str], bool]) -> str | None:
        """The name right before the number."""
        text = self._before_number.sub("", before)
        if found := _HAN_LAST.search(text):
            return found[1] if is_name(found[1]) else None
        found = _LATIN_LAST.search(text)
        return found[1] if found else None


def _before_name(table: Mapping[str, Any]) -> str:
    han, latin = by_script(listed([table], "name", "words"))
    before_capital = any_of(listed([table], "name", "before-capital"))
    return rf"{any_of(han)}|\b{any_of(latin)}|\b{before_capital}(?=(?-i:[A-Z]))"


def _before_own_name(tables: Iterable[Mapping[str, Any]]) -> str:
    return any_of(listed(list(tables), "name", "begin"))


def _before_number(table: Mapping[str, Any]) -> str:
    """The words of one language: those of two do not stand together."""
    part = {name: any_of(listed([table], "number", name)) for name in RULES["number"]}
    return f"{part['words']}|{part['begin']}?{part['line']}{part['end']}?"
