"""A linear model read from `model.json`: how strongly each feature speaks for each act, service and attribute.

Scored in plain Python: a feature's weights for all labels stand side by side in one large number, so that adding two
features is one addition. That is faster than a numeric library is called. How the file is made: `training/`.
"""

import math
from array import array
from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Final, Self

import orjson

HEADS: Final = ("act", "service", "attribute")
ZERO, STEPS = 128, 127
LANE: Final = 4  # bytes a weight takes in the large number
MIDDLE: Final = 2**19  # stands for no weight; the weights lie around it
REACH: Final = 2**18  # stands for the largest weight
MOST: Final = 2 ** (8 * LANE) // (2 * MIDDLE) - 1  # rows that can be added before a lane runs over
FILE: Final = Path(__file__).parent / "model.json"


@dataclass(frozen=True, slots=True)
class Guess:
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


class Model:
    def __init__(
        self,
        heads: Mapping[str, Sequence[str]],
        bias: Sequence[float],
        scale: float,
        weights: Mapping[str, bytes],
        trained_on: str,
    ) -> None:
        """`weights`: a feature to pairs of place and coded weight, flattened; places count through all labels."""
        self.heads = heads
        self.trained_on = trained_on
        self._bias = list(bias)
        self._unit = scale / REACH
        self._lanes = [(MIDDLE + round(decode(code) * REACH)).to_bytes(LANE, "little") for code in range(256)]
        self._weights = weights
        self._rows: dict[str, int] = {}

    @classmethod
    def load(cls, file: Path = FILE) -> Self:
        content = orjson.loads(file.read_bytes())
        weights = b64decode(content["weights"])
        ends = accumulate(2 * count for count in content["counts"])
        cuts = zip(content["features"], content["counts"], ends, strict=True)
        by_feature = {feature: weights[end - 2 * count : end] for feature, count, end in cuts}
        return cls(content["heads"], content["bias"], content["scale"], by_feature, content["trained_on"])

    def guess(self, features: Iterable[str]) -> dict[str, Guess]:
        """By head. The weights are summed as in training: each known feature counts 1, the sum by their root."""
        rows = [row for feature in features if (row := self._row(feature))]
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

    def _row(self, feature: str) -> int:
        """A feature's weights side by side in one large number; 0 for an unknown one. Made when first asked for."""
        row = self._rows.get(feature)
        if row is None:
            pairs = self._weights.get(feature)
            if pairs is None:
                return 0
            lanes = [self._lanes[ZERO]] * len(self._bias)
            for place, code in zip(pairs[::2], pairs[1::2], strict=True):
                lanes[place] = self._lanes[code]
            row = self._rows[feature] = int.from_bytes(b"".join(lanes), "little")
        return row


def _likeliest(labels: Sequence[str], values: Sequence[float]) -> Guess:
    highest = max(values)
    powers = [math.exp(value - highest) for value in values]
    whole = sum(powers)
    shares = {label: power / whole for label, power in zip(labels, powers, strict=True)}
    return Guess(labels[values.index(highest)], 1 / whole, shares)
