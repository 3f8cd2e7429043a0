"""Another country's visa that is only told of, as part of a document of ours: "my passport with a Korean visa in it is
lost". It is about the passport, and reads best without the visa, of which nothing is asked.

Words are those of `locales/<lang>/elsewhere.toml`.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Self

from bot.domain.meaning import Elsewhere
from bot.domain.patterns import Pattern
from bot.nlu.elsewhere_check import RULES
from bot.nlu.table_check import word_tables
from bot.nlu.words import any_of, by_script, listed, whole


class VisaInside:
    """`contents`: one parsed `elsewhere.toml` a language; the words asked about are normalised."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        said = list(contents)
        visas = by_script(listed(said, "about", Elsewhere.EMBASSY))
        lists = {name: by_script(listed(said, "inside", name)) for name in RULES["inside"] or ()}
        han, latin = ({name: any_of(words[script]) for name, words in lists.items()} for script in (0, 1))
        visa, visa_latin = any_of(visas[0]), whole(any_of(visas[1]))
        self._han = Pattern(
            f"{han['before']}{han['of']}*{visa}|{visa}{han['after']}"
            f"|{han['carry']}{han['of']}*{visa}的(?=.{{0,3}}{han['paper']})"
        )
        of = rf"(?:{whole(latin['of'])} )*"
        in_it = f"{visa_latin} {whole(latin['after'])}"
        self._latin = Pattern(
            rf"(?P<paper>{whole(latin['paper'])}) {whole(latin['before'])} {of}(?:{in_it}|{visa_latin})|{of}{in_it}"
        )
        self._wanted = Pattern(f"{whole(any_of(listed(said, 'theirs', 'do')))} $")

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "elsewhere.toml", RULES))

    def left_out(self, text: str) -> str:
        """What is said besides; the same where nothing is told of such a visa, or it is what is wanted."""
        return self._latin.sub(self._paper, text) if text.isascii() else self._han.sub("", text)

    def _paper(self, found: re.Match[str]) -> str:
        wanted = self._wanted.search(found.string[: found.start()])
        return found[0] if wanted else found["paper"] or ""
