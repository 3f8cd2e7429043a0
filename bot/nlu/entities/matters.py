"""The clause of a message that holds its matter: what went wrong, what was refused, what a home visit is for.

The clause with the most words of the matter wins, the first of equals; the words are data, the table `matter` of
`conditions.toml`. Where no clause has one, a short message gives its longest clause and a long one nothing: staff read
the message itself.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, Self

from bot.domain.meaning import Act
from bot.domain.patterns import Pattern
from bot.nlu.words import Words
from bot.rooms import read_toml

LONGEST: Final = 40
SHORTEST: Final = 3
ALONE: Final = 6  # characters of the longest clause of a short message, where no word tells which it is
_CLAUSE: Final = Pattern(r"[^,。;!?~…\n、]+")
_SENTENCE: Final = Pattern(r"(?:[^.,;!?\n]|\.(?=\d|[a-z]))+")
_OPENING: Final = Pattern(
    "(?:你好|您好|请问|那个|就是|嗯|啊|呃|我要投诉|我想投诉|投诉一下|投诉|举报|我要|喂|同志|然后|但是|可是|结果|而且)+|"
    "(?:hi|hello|well|so|and|but|then|because|um|i want to complain(?: about| that)?|i(?:'d"
    r"| would) like to complain(?: about| that)?)\b ?"
)
_TAIL: Final = Pattern("(?:呀|啊|吧|呢|了吧|啦|嘛)+$")


class Matters:
    def __init__(self, tables: Iterable[Mapping[str, Any]]) -> None:
        """`tables`: the table `matter` of each language."""
        words: dict[str, list[str]] = {}
        for table in tables:
            for act, listed in table.items():
                words.setdefault(act, []).extend(listed)
        self._words = {Act(act): Words(listed) for act, listed in words.items()}

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError."""
        return cls(read_toml(path).get("matter", {}) for path in sorted(locales.glob("*/conditions.toml")))

    def find(self, text: str, act: Act) -> str | None:
        """At most 40 characters. None for other acts, and where it is unclear."""
        words = self._words.get(act)
        if words is None:
            return None
        clauses = (_SENTENCE if text.isascii() else _CLAUSE).findall(text)
        scores = [sum(1 for _ in words.find(clause)) for clause in clauses]
        best = max(scores, default=0)
        if best:
            clause = _plain(clauses[scores.index(best)])
            return clause if len(clause) >= SHORTEST else None
        clause = max(map(_plain, clauses), key=len, default="")
        return clause if len(text) <= LONGEST and len(clause) >= ALONE else None


def _plain(clause: str) -> str:
    clause = clause.strip()
    if opening := _OPENING.match(clause):
        clause = clause[opening.end() :].strip()
    clause = _TAIL.sub("", clause)
    if len(clause) <= LONGEST:
        return clause
    cut = clause[:LONGEST]
    return cut.rpartition(" ")[0] if clause.isascii() and " " in cut else cut
