"""Who says that what is kept of them is not to be deleted: the model hears only what it is about, and takes it for the
wish to have it deleted.

Words are those of `locales/<lang>/data.toml`.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, Self

from bot.domain.patterns import Pattern
from bot.nlu.table_check import word_tables
from bot.nlu.words import Words, any_of, by_script, listed, whole

RULES: Final = {"keep": frozenset({"not-after", "not", "of", "what", "not-within", "do", "unless"})}
_CLAUSE: Final = Pattern(r"[^,。;!?、\n.]+")


class ErasingWords:
    """`contents`: one parsed `data.toml` a language; the words asked about are normalised."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        said = list(contents)
        lists = {name: by_script(listed(said, "keep", name)) for name in RULES["keep"]}
        han, latin = ({name: any_of(words[script]) for name, words in lists.items()} for script in (0, 1))
        after, after_latin = ("".join(f"(?<!{re.escape(one)})" for one in words) for words in lists["not-after"])
        within = f"(?:(?!{any_of(listed(said, 'keep', 'not-within'))}).){{0,20}}?"
        self._keeps = Pattern(
            f"{after}{han['not']}{han['of']}*(?:{han['what']}{within})?{han['do']}"
            f"|{after_latin}{whole(latin['not'])}(?: {whole(latin['of'])})*(?: {whole(latin['what'])}{within})?"
            f" {whole(latin['do'])}"
        )
        self._erases = Words(listed(said, "keep", "do"))
        self._voids = Words(listed(said, "keep", "unless"))

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "data.toml", RULES))

    def keeps(self, text: str) -> bool:
        return self._keeps.search(text) is not None and not any(self._voids.find(text))

    def besides(self, text: str) -> str | None:
        """What is said in the other clauses; None where nobody says that it is to be kept."""
        if not self.keeps(text):
            return None
        return _CLAUSE.sub(lambda clause: "" if self._keeps.search(clause[0]) else clause[0], text)

    def erases(self, text: str) -> bool:
        """Whether a word for deleting stands in it."""
        return any(self._erases.find(text))
