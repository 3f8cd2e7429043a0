"""Measures how well reports of the same problem are found: pairs put together rightly, and lone reports left alone.

`cluster_tune.txt` may be read while the grouping is improved; of `cluster_held.txt` only the figures are looked at. A
line is `group | report`; the group "-" is a report that has its problem for itself.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import comb
from pathlib import Path

from bot.frozen import Frozen
from bot.nlu.likeness import Likeness

HERE = Path(__file__).parent
SETS = ("tune", "held")


class Result(Frozen):
    """`precision` and `recall` are of pairs; `alone` is the share of lone reports that were left alone."""

    reports: int
    precision: float
    recall: float
    alone: float
    wrong: tuple[str, ...]

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def reports(name: str) -> list[tuple[str, str]]:
    """Group and report; a lone report's group is its line."""
    found = []
    for number, line in enumerate((HERE / f"cluster_{name}.txt").read_text("utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            group, report = line.split(" | ", 1)
            found.append((group if group != "-" else f"line {number}", report))
    return found


def evaluate(likeness: Likeness, name: str) -> Result:
    given = reports(name)
    wanted = [group for group, _ in given]
    found = likeness.groups([report for _, report in given])
    together = _pairs(Counter(zip(wanted, found, strict=True)))
    sizes, found_sizes = Counter(wanted), Counter(found)
    lone = [at for at, group in enumerate(wanted) if sizes[group] == 1]
    return Result(
        len(given),
        together / (_pairs(found_sizes) or 1),
        together / (_pairs(sizes) or 1),
        sum(found_sizes[found[at]] == 1 for at in lone) / (len(lone) or 1),
        _wrong(given, found),
    )


def _pairs(sizes: Counter[object]) -> int:
    return sum(comb(size, 2) for size in sizes.values())


def _wrong(given: Sequence[tuple[str, str]], found: Sequence[int]) -> tuple[str, ...]:
    """Each group found that mixes problems, and each problem that was split."""
    groups, parts = defaultdict(list), defaultdict(set)
    for (wanted, report), number in zip(given, found, strict=True):
        groups[number].append(f"    {wanted}: {report}")
        parts[wanted].add(number)
    mixed = ("\n".join(["mixed:", *lines]) for lines in groups.values() if len({x.split(":")[0] for x in lines}) > 1)
    split = (f"split: {wanted} in {len(numbers)}" for wanted, numbers in parts.items() if len(numbers) > 1)
    return (*mixed, *split)
