"""A lost passport of another state: 法国护照丢了, "lost passport, I'm French". Its embassy replaces it, and none of our
figures hold; here are only the report of the loss and the visa that was in it.

Who says so is read from the words of `locales/<lang>/foreigners.toml`.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, Self

from bot.domain.meaning import Act, Attribute, Condition, Elsewhere, Reading, Service
from bot.domain.patterns import Pattern
from bot.frozen import replace
from bot.nlu.lexicon import Hit
from bot.nlu.table_check import word_tables
from bot.nlu.words import Contents, any_of, by_script, listed, whole

RULES: Final = {"foreigner": frozenset({"before", "nationality", "after", "unless"})}
VAGUE: Final = frozenset({Act.FAQ, Act.AMBIGUOUS, Act.OUT_OF_SCOPE})


class Foreigners:
    """`said`: one parsed `foreigners.toml` a language."""

    def __init__(self, said: Contents) -> None:
        by_name = {name: by_script(listed(said, "foreigner", name)) for name in RULES["foreigner"]}
        han, latin = ({name: words[script] for name, words in by_name.items()} for script in (0, 1))
        self._told = Pattern(f"{_told(han, '')}|{whole(_told(latin, ' '))}")

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "foreigners.toml", RULES))

    def tells(self, text: str) -> bool:
        """Whether somebody is told to be a foreigner, or a passport to be a foreign one. `text` is normalised."""
        return self._told.search(text) is not None

    def heard(self, reading: Reading, text: str, hits: Sequence[Hit]) -> Reading:
        """What was read, by somebody who told so: their nationality is no wish for another language."""
        if not self.tells(text):
            return reading
        switches = any(hit.name == Act.LANGUAGE_SWITCH for hit in hits)
        also = tuple(one for one in reading.also if switches or one.act is not Act.LANGUAGE_SWITCH)
        if not _of_a_lost_passport(reading, hits):
            return replace(reading, also=also)
        return replace(
            reading,
            act=Act.FAQ,
            service=Service.VISA_EXTENSION,
            attribute=Attribute.LOST,
            also=tuple(one for one in also if one.service is not Service.PASSPORT),
            elsewhere=None,
            doubts=(),
        )


def _told(words: Mapping[str, list[str]], space: str) -> str:
    """ "I'm French", not "I'm at the French embassy"; "a French citizen", "French passport"."""
    before, nationality, after, unless = (any_of(words[name]) for name in ("before", "nationality", "after", "unless"))
    return f"(?:{before}{space}{nationality}(?!{space}{unless})|{nationality}{space}{after})"


def _of_a_lost_passport(reading: Reading, hits: Iterable[Hit]) -> bool:
    """Lost, and no other document is asked about."""
    named = reading.elsewhere is Elsewhere.EMBASSY or any(hit.name == Service.PASSPORT for hit in hits)
    told = Condition.LOST in reading.conditions or reading.attribute is Attribute.LOST
    return reading.act in VAGUE and told and named and reading.service in (Service.PASSPORT, None)
