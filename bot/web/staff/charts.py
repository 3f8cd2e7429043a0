"""Where the bars of a chart stand, in the units of its drawing. No words, no colours: these are the template's."""

from collections.abc import Sequence
from typing import Final

from bot.frozen import Frozen

WIDTH: Final = 360
LEFT: Final = 30
TOP: Final = 18
BASE: Final = 165
GAP: Final = 0.28  # of a column's share of the width
LINES: Final = 4
STEPS: Final = (1, 2, 3, 4, 5, 6, 8, 10)


class Part(Frozen):
    """`number` tells the parts of a column apart, the lowest first."""

    number: int
    y: float
    height: float


class Column(Frozen):
    x: float
    width: float
    top: float
    parts: tuple[Part, ...]

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 1)


class Line(Frozen):
    y: float
    value: int


class Columns(Frozen):
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]


def columns(values: Sequence[Sequence[int]], most: int = 0) -> Columns:
    """A column for each of `values`, made of its parts; `most` is where the scale ends, else the highest column."""
    top = most or _round_up(max((sum(parts) for parts in values), default=0))
    share = (WIDTH - LEFT) / max(1, len(values))
    drawn = []
    for number, parts in enumerate(values):
        x, width = LEFT + share * (number + GAP / 2), share * (1 - GAP)
        drawn.append(_column(round(x, 1), round(width, 1), parts, top))
    step = max(1, top // LINES)
    return Columns(tuple(drawn), tuple(Line(_y(value, top), value) for value in range(0, top + 1, step)))


def _column(x: float, width: float, parts: Sequence[int], top: int) -> Column:
    below, drawn = 0, []
    for number, value in enumerate(parts):
        if value:
            y = _y(below + value, top)
            drawn.append(Part(number, y, round(_y(below, top) - y, 1)))
        below += value
    return Column(x, width, _y(below, top), tuple(drawn))


def _y(value: int, top: int) -> float:
    return round(BASE - (BASE - TOP) * min(value, top) / top, 1)


def _round_up(value: int) -> int:
    """The end of a scale of LINES whole steps."""
    unit = 1
    while True:
        for step in STEPS:
            if step * unit * LINES >= value:
                return step * unit * LINES
        unit *= 10
