"""A linear model read from `model.json`: how strongly each feature speaks for each act, service and attribute.

Scored in plain Python: a message has some two hundred features with a few weights each, which takes less time than a
numeric library takes to be called. How it is made: `training/`.
"""

import math
from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Final, Self

import orjson

HEADS: Final = ("act", "service", "attribute")
ZERO, STEPS = 128, 127
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
        """`weights`: a feature to pairs of place and coded weight, flattened; places count through all heads' labels.

        Bytes, because a list of numbers takes ten times the memory, and most of the time went into fetching it.
        """
        self.heads = heads
        self.trained_on = trained_on
        self._bias = list(bias)
        self._decoded = [decode(code) * scale for code in range(256)]
        self._weights = weights

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
        decoded = self._decoded
        sums = [0.0] * len(self._bias)
        known = 0
        for feature in features:
            pairs = self._weights.get(feature)
            if pairs is not None:
                known += 1
                turn = iter(pairs)
                for place, code in zip(turn, turn, strict=True):
                    sums[place] += decoded[code]
        share = 1 / math.sqrt(known) if known else 0.0
        values = [bias + value * share for bias, value in zip(self._bias, sums, strict=True)]
        found, start = {}, 0
        for head, labels in self.heads.items():
            found[head] = _likeliest(labels, values[start : start + len(labels)])
            start += len(labels)
        return found


def _likeliest(labels: Sequence[str], values: Sequence[float]) -> Guess:
    highest = max(values)
    powers = [math.exp(value - highest) for value in values]
    whole = sum(powers)
    shares = {label: power / whole for label, power in zip(labels, powers, strict=True)}
    return Guess(labels[values.index(highest)], 1 / whole, shares)
