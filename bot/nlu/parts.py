"""Cuts a message where another request may begin: at the end of a sentence, at a comma, at "by the way". Tells of a
part whether it asks, and whether it says no.

The words are those of `locales/<lang>/parts.toml`; here is how they stand together.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

from bot.domain.patterns import Pattern
from bot.nlu.breath import ASKED, LISTED, NONE, Breath
from bot.nlu.table_check import word_tables
from bot.nlu.words import NOTHING, any_of, bare, by_script, listed

SHORTEST: Final = 3  # characters; less says nothing by itself
_HAN: Final = r"[\u3400-\u9fff]"
_MARKS: Final = rf"[。!?;,、\n~…]+|\.(?:\s|$)|(?<={_HAN})\s+(?={_HAN})"
_CLAUSE_ENDS: Final = Pattern(r"(?<=\?)|[。!;,、\n~…]+|\.(?:\s|$)")

_JOINTS: Final = {  # each table with its lists in order
    "joint": "{words}",
    "more": "{words}{not-before}",
    "please": "{words} {do}",
    "favour": "{begin}?{give}{me}{do}",
    "book": "{not-after}{begin}?{words}{when}",
    "where": rf"(?<={_HAN}{{{{4}}}}){{at}}{{place}}",
    "hours": rf"(?<={_HAN}{{{{4}}}}){{you}}?{{words}}",
    "weekend": "{week}{day}{you}?{open}",
    "said": rf"{{not-after}}{{after}}(?={_HAN}{{{{3}}}})",
    "settled": rf"{{after}}{{not-before}}(?={_HAN}{{{{3}}}})",
}
_QUESTIONS: Final = {
    "ask": "{words}",
    "number": "{not-after}{words}{of}",
    "or-not": "{words}{end}?$",
    "twice": r"(.){words}\1",
    "may": "{words}.{{0,8}}$",
    "must": "{words}.{{1,6}}$",
}
_TELLINGS: Final = {"tell": "{not-after}{words}.{{1,6}}{end}$"}
_DENIALS: Final = {"deny": "(?:{words}|{begins})"}
_KEEPINGS: Final = {"keep": "{not-after}{not} ?(?:{me} ?)?{do}"}
_CORRECTIONS: Final = {"correct": "{words}"}
_WISHES: Final = {"wish": "{words}"}
_BEGINNINGS: Final = {"begin": r"^(?:{lead}[ ,]+)?{words}|{words} {whom}"}
_NAME: Final = re.compile(r"\{([a-z-]+)\}")
_ALL: Final = _JOINTS | _QUESTIONS | _TELLINGS | _WISHES | _BEGINNINGS | _DENIALS | _KEEPINGS | _CORRECTIONS
RULES: Final = {table: frozenset(_NAME.findall(shape)) for table, shape in _ALL.items()} | {
    "breath": frozenset({*ASKED, NONE}),
    "topics": frozenset(LISTED),
    "list": frozenset({"words"}),
}

Tables = Mapping[str, Mapping[str, list[str]]]


class Piece(NamedTuple):
    """`at` is where it begins in the message."""

    at: int
    text: str


class Parts:
    """`contents`: one parsed `parts.toml` a language."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        said = _all(contents)
        self._joints = Pattern(rf"{_MARKS}|(?={_shaped(_JOINTS, said)})")
        self._questions = Pattern(rf"\?|{_shaped(_QUESTIONS, said)}")
        plain = {name: shape for name, shape in _QUESTIONS.items() if name != "must"}
        middle = [word for word in said["ask"]["words"] if word not in said["begin"]["words"]]
        own = {**said, "ask": {"words": middle}}
        self._own_questions = Pattern(rf"\?|{_shaped(plain, own)}|{_shaped(_BEGINNINGS, said)}")
        self._tellings = Pattern(_shaped(_TELLINGS, said))
        self._corrections = Pattern(_shaped(_CORRECTIONS, said))
        self._wishes = Pattern(_shaped(_WISHES, said))
        self.breath = Breath(said["breath"], said["topics"], said["list"]["words"])
        self._denials = Pattern(rf"^{_shaped(_DENIALS, said)}")
        self._keepings = Pattern(_shaped(_KEEPINGS, said))

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        return cls(word_tables(locales, "parts.toml", RULES))

    def of(self, text: str) -> list[Piece]:
        """`text` is normalised. Pieces too short to mean anything are left out."""
        ends = [*self._joints.finditer(text), None]
        pieces, start = [], 0
        for joint in ends:
            cut = text[start : joint.start() if joint else len(text)]
            piece = cut.strip()
            if len(piece) >= SHORTEST:
                pieces.append(Piece(start + cut.index(piece), piece))
            start = joint.end() if joint else start
        return pieces

    def corrected(self, text: str) -> Piece | None:
        """What is said after "no, I mean" or "my question is"; None where nothing is put right."""
        for found in reversed(list(self._corrections.finditer(text))):
            said = text[found.end() :]
            return Piece(found.end(), said) if bare(said) else None
        return None

    def asked(self, text: str) -> str:
        """The last clause that asks; where none does, the last."""
        clauses = [clause for clause in _CLAUSE_ENDS.split(text) if len(clause) >= SHORTEST] or [text]
        return next(filter(self.asks, reversed(clauses)), clauses[-1])

    def clauses(self, text: str) -> list[Piece]:
        ends = [*(found.span() for found in _CLAUSE_ENDS.finditer(text)), (len(text), len(text))]
        starts = [0, *(end for _, end in ends)]
        return [Piece(start, text[start:at]) for start, (at, _) in zip(starts, ends, strict=False)]

    def asks(self, part: str) -> bool:
        """Whether it has the form of a question."""
        return self._questions.search(part) is not None

    def asks_more(self, part: str) -> bool:
        """Whether it asks anything but for an appointment: "can I book" is a wish."""
        return self.asks(self._wishes.sub("", part).replace("?", "") if self._wishes.search(part) else part)

    def asks_by_itself(self, part: str) -> bool:
        """Whether it is a question and not a circumstance or a wish: "my register is in Hunan" holds "is" as well, and
        我们要办护照 "must"; 身份证不是要换吗 tells what is known to both.
        """
        return self._own_questions.search(part) is not None and self._tellings.search(part) is None

    def asks_somewhere(self, text: str) -> bool:
        """Whether a clause of it is a question."""
        return any(self.asks_by_itself(piece.text.strip()) for piece in self.clauses(text))

    def denies(self, part: str) -> bool:
        return self._denials.search(part) is not None or self._keepings.search(part) is not None

    def besides_keeping(self, text: str) -> list[Piece] | None:
        """What is said besides that what one has is not to be cancelled; None where that is not said."""
        spans = [found.span() for found in self._keepings.finditer(text)]
        pieces = (one for one in self.of(text) if not self.denies(one.text))
        beside = [one for one in pieces if not any(at < one.at + len(one.text) and one.at < to for at, to in spans)]
        return beside if spans else None


def _all(contents: Iterable[Mapping[str, Any]]) -> Tables:
    """The lists of all languages, by table and name."""
    said = list(contents)
    return {table: {name: listed(said, table, name) for name in names} for table, names in RULES.items()}


def _shaped(shapes: Mapping[str, str], said: Tables) -> str:
    return "|".join(
        shape.format_map({name: _list(name, words) for name, words in said[table].items()})
        for table, shape in shapes.items()
    )


def _list(name: str, words: list[str]) -> str:
    match name:
        case "not-after":  # words of different length cannot be looked back at together
            return "".join(f"(?<!{re.escape(word)})" for word in words)
        case "after":
            return f"(?:{'|'.join(f'(?<={re.escape(word)})' for word in words)})" if words else NOTHING
        case "not-before":
            return f"(?!{any_of(words)})"
        case "begins":
            return any_of(words)
    ways, (han, latin) = [], by_script(words)
    if han:
        ways.append(any_of(han))
    if latin:
        ways.append(rf"\b{any_of(latin)}\b")
    return f"(?:{'|'.join(ways)})" if ways else NOTHING
