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
NONE: Final = "-"  # the label of "no service named"
ZERO: Final = 128  # added to a weight to keep it in a byte
FILE: Final = Path(__file__).parent / "model.json"


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest label of a head, and how likely it is beside the others."""

    label: str
    sure: float


class Model:
    def __init__(
        self, heads: Mapping[str, Sequence[str]], bias: Sequence[float], scale: float, weights: Mapping[str, bytes]
    ) -> None:
        """`weights`: a feature to pairs of place and weight + 128, flattened; places count through all heads' labels.

        Bytes, because a list of numbers takes ten times the memory, and most of the time went into fetching it.
        """
        self._heads = heads
        self._bias = list(bias)
        self._scale = scale
        self._weights = weights

    @classmethod
    def load(cls, file: Path = FILE) -> Self:
        content = orjson.loads(file.read_bytes())
        weights = b64decode(content["weights"])
        ends = accumulate(2 * count for count in content["counts"])
        cuts = zip(content["features"], content["counts"], ends, strict=True)
        by_feature = {feature: weights[end - 2 * count : end] for feature, count, end in cuts}
        return cls(content["heads"], content["bias"], content["scale"], by_feature)

    def guess(self, features: Iterable[str]) -> dict[str, Guess]:
        """By head. The weights are summed as in training: each known feature counts 1, the sum by their root."""
        sums = [0] * len(self._bias)
        known = 0
        for feature in features:
            pairs = self._weights.get(feature)
            if pairs is not None:
                known += 1
                turn = iter(pairs)
                for place, weight in zip(turn, turn, strict=True):
                    sums[place] += weight - ZERO
        share = self._scale / math.sqrt(known) if known else 0.0
        values = [bias + value * share for bias, value in zip(self._bias, sums, strict=True)]
        found, start = {}, 0
        for head, labels in self._heads.items():
            found[head] = _likeliest(labels, values[start : start + len(labels)])
            start += len(labels)
        return found


def _likeliest(labels: Sequence[str], values: Sequence[float]) -> Guess:
    highest = max(values)
    return Guess(labels[values.index(highest)], 1 / sum(math.exp(value - highest) for value in values))
