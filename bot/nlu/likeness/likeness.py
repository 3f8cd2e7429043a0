"""The one thing others use: groups of a list of reports, and for one report the earlier ones most like it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, Self

from bot.domain.meaning import Act
from bot.frozen import Frozen
from bot.nlu.examples import read_examples
from bot.nlu.likeness.concepts import Concepts
from bot.nlu.likeness.grouping import GROUP, grouped, likeness
from bot.nlu.likeness.traits import LONGEST, TraitReader, Traits
from bot.nlu.normal import plain

TELLS_A_PROBLEM: Final = frozenset({Act.COMPLAINT, Act.CANNOT_GET_DONE, Act.SUGGESTION})


class Suggestion(Frozen):
    """`at`: which of the candidates; `likeness`: from 0, about 1 where the same is said."""

    at: int
    likeness: float


class Likeness:
    def __init__(self, reader: TraitReader) -> None:
        self._reader = reader

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError. Takes half a second: in a running service load it in a thread."""
        examples = read_examples(locales)
        concepts = Concepts.load(locales, (example.text for example in examples))
        problems = (example.text for example in examples if example.acts[0] in TELLS_A_PROBLEM)
        return cls(TraitReader(concepts, (_normal(text) for text in problems)))

    def groups(self, reports: Sequence[str]) -> list[int]:
        """A number for each report, the same for the same problem, from 1. One without words is alone."""
        read = [self._read(report) for report in reports]
        numbers = iter(grouped([report for report in read if report.text]))
        alone = iter(range(len(read) + 1, 2 * len(read) + 1))
        return _renumbered([next(numbers) if report.text else next(alone) for report in read])

    def like(self, report: str, candidates: Sequence[str], least: float = GROUP, most: int = 5) -> list[Suggestion]:
        """The candidates that may tell of the same problem, the likest first. A suggestion: a person decides."""
        told = self._read(report)
        found = (Suggestion(at, likeness(told, self._read(other))) for at, other in enumerate(candidates))
        ranked = sorted((one for one in found if told.text and one.likeness >= least), key=_rank)
        return ranked[:most]

    def terms(self, report: str) -> frozenset[str]:
        """The concepts a report holds: what candidates can be retrieved by."""
        return frozenset(name for name in self._read(report).concepts if not name.startswith("~"))

    def _read(self, report: str) -> Traits:
        return self._reader.read(_normal(report))


def _normal(text: str) -> str:
    return plain(text[: 2 * LONGEST])


def _rank(suggestion: Suggestion) -> tuple[float, int]:
    return -suggestion.likeness, suggestion.at


def _renumbered(numbers: Iterable[int]) -> list[int]:
    order: dict[int, int] = {}
    return [order.setdefault(number, len(order) + 1) for number in numbers]
