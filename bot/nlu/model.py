"""A linear model read from its file: how strongly each feature speaks for each label.

`model.json` hears what is asked; `topics.json`, once it is taught, which single rule.

Scored in plain Python: a feature's weights for all labels stand side by side in one large number, so that adding two
features is one addition. That is faster than a numeric library is called. Features are known by their marks, four bytes
each: their texts would fill 20 MB. How the file is made: `training/`.
"""

import math
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Final, Self
from zlib import crc32

from msgspec import json

from bot.frozen import Frozen

HEADS: Final = ("act", "service", "attribute")
TOPIC: Final = "topic"
ZERO, STEPS = 128, 127
LANE: Final = 4  # bytes a weight takes in the large number
MIDDLE: Final = 2**19  # stands for no weight; the weights lie around it
REACH: Final = 2**18  # stands for the largest weight
MOST: Final = 2 ** (8 * LANE) // (2 * MIDDLE) - 1  # rows that can be added before a lane runs over
ROWS_KEPT: Final = 2**15  # some 9 MB; all of them would be 90, and a new one costs four microseconds
FILE: Final = Path(__file__).parent / "model.json"
TOPIC_FILE: Final = FILE.with_name("topics.json")


class Guess(Frozen):
    """The likeliest label of a head, how likely it is, and all labels' shares."""

    label: str
    sure: float
    shares: Mapping[str, float]


def encode(weight: float) -> int:
    """A weight between -1 and 1 as a byte, finer the smaller it is: most are small, and they decide together."""
    return ZERO + round(math.copysign(math.sqrt(abs(weight)), weight) * STEPS)


def decode(code: int) -> float:
    part = (code - ZERO) / STEPS
    return math.copysign(part * part, part)


def mark_of(feature: str) -> int:
    """Four bytes that stand for the feature. Of a hundred thousand features about two share theirs with another."""
    return crc32(feature.encode())


class Content(Frozen):
    """What `training/` writes. `features` are marks of four bytes, ascending; each has `counts` pairs of a place and
    its coded weight in `weights`. Places count through all heads' labels.
    """

    trained_on: str
    heads: dict[str, list[str]]
    bias: list[float]
    scale: float
    features: bytes
    counts: bytes
    weights: bytes


class Model:
    def __init__(self, content: Content) -> None:
        self.heads: Mapping[str, Sequence[str]] = content.heads
        self.trained_on = content.trained_on
        self._bias = content.bias
        self._unit = content.scale / REACH
        self._lanes = [MIDDLE + round(decode(code) * REACH) for code in range(256)]
        self._no_weights = array("I", [MIDDLE]) * len(content.bias)
        self._weights = content.weights
        self._ends = array("I", accumulate(content.counts, initial=0))
        self._marks = array("I", content.features)
        self._rows: dict[str, int] = {}

    @classmethod
    def load(cls, file: Path = FILE) -> Self:
        return cls(json.decode(file.read_bytes(), type=Content))

    def guess(self, features: Iterable[str]) -> dict[str, Guess]:
        """By head. The weights are summed as in training: each known feature counts 1, the sum by their root."""
        kept = self._rows.get
        rows = [row for feature in features if (row := kept(feature) or self._row(feature))]
        known = min(len(rows), MOST)
        sums = array("I", sum(rows[:MOST]).to_bytes(LANE * len(self._bias), "little"))
        share = self._unit / math.sqrt(known) if known else 0.0
        nothing = known * MIDDLE
        values = [bias + (value - nothing) * share for bias, value in zip(self._bias, sums, strict=True)]
        found, start = {}, 0
        for head, labels in self.heads.items():
            found[head] = _likeliest(labels, values[start : start + len(labels)])
            start += len(labels)
        return found

    def knows(self, feature: str) -> bool:
        return self._row(feature) != 0

    def _row(self, feature: str) -> int:
        """A feature's weights side by side in one large number, kept from now on; 0 for an unknown feature."""
        mark = mark_of(feature)
        number = bisect_left(self._marks, mark)
        if number == len(self._marks) or self._marks[number] != mark:
            return 0
        lanes = self._no_weights[:]
        numbers = iter(self._weights[2 * self._ends[number] : 2 * self._ends[number + 1]])
        for place, code in zip(numbers, numbers, strict=True):
            lanes[place] = self._lanes[code]
        if len(self._rows) == ROWS_KEPT:
            self._rows.clear()  # what is said often is soon there again
        row = self._rows[feature] = int.from_bytes(lanes, "little")
        return row


def _likeliest(labels: Sequence[str], values: Sequence[float]) -> Guess:
    highest = max(values)
    powers = [math.exp(value - highest) for value in values]
    whole = sum(powers)
    shares = {label: power / whole for label, power in zip(labels, powers, strict=True)}
    return Guess(labels[values.index(highest)], 1 / whole, shares)
