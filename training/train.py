"""Trains the models of `bot/nlu/` from the examples in `locales/` and writes `bot/nlu/*.json`: `make model`.

A softmax regression a head over the features of `bot/nlu/features.py`, taught every example and noisy variants of it.
Everything that could differ between two runs is fixed, and what is written is rounded, so that the same examples give
the same file.
"""

import math
import sys
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from itertools import accumulate, chain, compress, pairwise
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import numpy
from msgspec import json
from scipy.sparse import csr_matrix, diags

from bot.nlu.circumstances import Places
from bot.nlu.dates import read_date
from bot.nlu.elsewhere import ElsewhereWords
from bot.nlu.examples import NONE, digest, read_backgrounds, read_examples
from bot.nlu.features import features
from bot.nlu.lexicon import Lexicon
from bot.nlu.model import FILE, HEADS, TOPIC, TOPIC_FILE, Content, decode, mark_of
from bot.nlu.model import encode as weight_code
from bot.nlu.normal import normalised
from bot.nlu.parts import Parts
from bot.nlu.pinyin import Pinyin
from bot.nlu.topic_examples import read_topic_examples, topic_digest
from training.noise import Noise
from training.softmax import fit

LOCALES = Path(__file__).parents[1] / "locales"
LANGUAGES = ("zh-Hans", "en")
VARIANTS = 5  # noisy ones of each example
SEEDS = (20261122, 20261123)  # of the noise: the mean of two errs less than one
SEEN_AT_LEAST = 4  # a feature that fewer examples show teaches their wording only
RARE = 0.5  # how much more a rare feature counts than a frequent one: 0 is the same, 1 the whole logarithm
USUAL = 30  # examples that show a feature which counts 1
EVENED = 0.3  # 0: a label counts as often as it has examples; 1: all labels count the same
LEAST = 0.2  # a weight below says too little to be kept
TODAY = date(2026, 11, 25)

Row = tuple[str, ...]
"""The features of a text, each the same string wherever it stands: as sets of their own they would fill 10 GB."""


class Taught(NamedTuple):
    """A text, in how many noisy variants it is taught too, and its label by head; None teaches that head nothing.
    `times`: so often it is taught as it stands. `counts`: its features are worth knowing.
    """

    text: str
    variants: int
    labels: Mapping[str, str | None]
    times: int = 1
    counts: bool = True


class Lesson(NamedTuple):
    """What one model is taught, and where it is written."""

    file: Path
    heads: Sequence[str]
    digest: str
    taught: Sequence[Taught]


def main() -> None:
    """All models, or those named."""
    lessons = {"requests": of_requests, "topics": of_topics}
    for name in sys.argv[1:] or lessons:
        write(lessons[name]())


def write(lesson: Lesson) -> None:
    with ProcessPoolExecutor(len(SEEDS)) as pool:
        content = mean(list(pool.map(partial(teach, lesson), SEEDS)))
    lesson.file.write_bytes(json.encode(content) + b"\n")
    size = lesson.file.stat().st_size / 1e6
    print(f"{lesson.file.name}: {len(content.counts)} features, {len(content.weights) // 2} weights, {size:.1f} MB")


def of_requests() -> Lesson:
    """What is asked: act, service and attribute."""
    taught = [
        Taught(
            example.text,
            VARIANTS,
            {
                "act": example.acts[0],
                "service": example.service,
                "attribute": None if example.attribute == NONE else example.attribute,
            },
        )
        for example in read_examples(LOCALES)
    ]
    wants_nothing = {"act": NONE, "service": None, "attribute": None}
    taught += [Taught(told, 0, wants_nothing, times=VARIANTS + 1) for told in told_before()]
    return Lesson(FILE, HEADS, digest(LOCALES), taught)


def of_topics() -> Lesson:
    """Which single rule is asked for; whatever else people say asks for none."""
    examples = read_topic_examples(LOCALES)
    known = {example.text for example in examples}
    others = [*(example.text for example in read_examples(LOCALES)), *told_before()]
    taught = [Taught(one.text, VARIANTS, {TOPIC: one.topic}, counts=one.topic != NONE) for one in examples]
    taught += [Taught(text, 0, {TOPIC: NONE}, counts=False) for text in others if text not in known]
    return Lesson(TOPIC_FILE, (TOPIC,), topic_digest(LOCALES), taught)


def told_before() -> list[str]:
    return [told for language in LANGUAGES for told in read_backgrounds(LOCALES, language)]


def teach(lesson: Lesson, seed: int) -> Content:
    groups = prepare(lesson.taught, seed)
    vocabulary, seen = choose(groups, [one.counts for one in lesson.taught])
    worth = worths(seen, len(groups))
    rows = [row for group in groups for row in group]
    labels = [one.labels for one, group in zip(lesson.taught, groups, strict=True) for _ in group]
    matrix = encode(rows, vocabulary) @ diags(worth)
    heads: dict[str, list[str]] = {}
    coefficients, bias = [], []
    for head in lesson.heads:
        wanted = [at for at, label in enumerate(labels) if label[head] is not None]
        names = [str(labels[at][head]) for at in wanted]
        heads[head], weights, offsets = fit(matrix[wanted], names, evened(names))
        coefficients.append(weights * worth)
        bias += [float(value) for value in offsets]
        print(head, len(wanted), "rows,", len(heads[head]), "labels", flush=True)
    marks = [mark_of(feature) for feature in vocabulary]
    return pack(lesson.digest, heads, bias, numpy.vstack(coefficients).T, marks)


def prepare(taught: Sequence[Taught], seed: int) -> list[list[Row]]:
    """The features of every text and of its noisy variants."""
    reader = Reader(LOCALES)
    backgrounds = {language: read_backgrounds(LOCALES, language) for language in LANGUAGES}
    noise = Noise([one.text for one in taught if one.variants], backgrounds, reader.pinyin, Random(seed))
    return [
        [reader.read(one.text)] * one.times + [reader.read(text) for text in noise.variants(one.text, one.variants)]
        for one in taught
    ]


class Reader:
    """A text to its features, exactly as the running bot makes them."""

    def __init__(self, locales: Path) -> None:
        self.pinyin = Pinyin.load(locales)
        self._lexicon = Lexicon.load(locales)
        self._places = Places.load(locales)
        self._elsewhere = ElsewhereWords.load(locales)
        self._parts = Parts.load(locales)
        self._known: dict[str, str] = {}

    def read(self, text: str) -> Row:
        normal, _ = normalised(text, None)
        dated = read_date(normal, TODAY) is not None
        asked, elsewhere = self._parts.asked(normal), self._elsewhere.read(normal)
        hits = self._lexicon.hits(normal, self._places.destination(normal))
        found = features(normal, hits, self.pinyin, elsewhere, asked=asked, dated=dated)
        return tuple(self._known.setdefault(one, one) for one in found)


def choose(groups: Sequence[Sequence[Row]], counts: Sequence[bool]) -> tuple[dict[str, int], Any]:
    """The features that enough texts show, by their marks, and how many do; a text and its noisy variants are one. Of
    features that share a mark one is kept.
    """
    shown = [set[str]().union(*group) for group in groups]
    seen = Counter(chain.from_iterable(shown))
    wanted = set[str]().union(*compress(shown, counts))
    by_mark = {mark_of(feature): feature for feature in sorted(wanted) if seen[feature] >= SEEN_AT_LEAST}
    chosen = [by_mark[mark] for mark in sorted(by_mark)]
    return {feature: at for at, feature in enumerate(chosen)}, numpy.array([seen[feature] for feature in chosen])


def worths(seen: Any, examples: int) -> Any:
    """What showing a feature counts, when the model is taught; when it is asked, that is in the weights."""
    return (numpy.log(examples / seen + 1) / math.log(examples / USUAL)) ** RARE


def encode(rows: list[Row], vocabulary: dict[str, int]) -> Any:
    """A row's known features count 1, divided by the root of their number."""
    starts, columns, values = [0], [], []
    for row in rows:
        known = sorted(vocabulary[feature] for feature in row if feature in vocabulary)
        columns += known
        values += [1 / len(known) ** 0.5] * len(known)
        starts.append(len(columns))
    return csr_matrix((values, columns, starts), shape=(len(rows), len(vocabulary)))


def evened(names: list[str]) -> Any:
    seen = Counter(names)
    weights = numpy.array([(len(names) / seen[name]) ** EVENED for name in names])
    return weights / weights.mean()


def pack(trained_on: str, heads: dict[str, list[str]], bias: list[float], weights: Any, marks: list[int]) -> Content:
    """`marks` ascend; `weights` has a row for each and a column for each label."""
    scale = float(numpy.abs(weights).max())
    counts, kept = bytearray(), bytearray()
    for row in weights:
        places = numpy.flatnonzero(numpy.abs(row) >= LEAST)
        counts.append(len(places))
        for place in places:
            kept += bytes([int(place), weight_code(float(row[place]) / scale)])
    rounded = [round(value, 4) for value in bias]
    features = array("I", marks).tobytes()
    return Content(trained_on, heads, rounded, round(scale, 6), features, bytes(counts), bytes(kept))


def mean(models: Sequence[Content]) -> Content:
    """Of the features that all of them know."""
    rows = [unpack(model) for model in models]
    marks = sorted(set.intersection(*map(set, rows)))
    weights = sum(numpy.array([known[mark] for mark in marks]) for known in rows) / len(models)
    bias = numpy.mean([model.bias for model in models], axis=0)
    first = models[0]
    return pack(first.trained_on, first.heads, [float(value) for value in bias], weights, marks)


def unpack(model: Content) -> dict[int, Any]:
    """A row of weights by mark."""
    ends = [0, *accumulate(model.counts)]
    rows = numpy.zeros((len(model.counts), len(model.bias)), numpy.float32)
    for row, (start, end) in zip(rows, pairwise(ends), strict=True):
        for at in range(2 * start, 2 * end, 2):
            row[model.weights[at]] = decode(model.weights[at + 1]) * model.scale
    return dict(zip(array("I", model.features), rows, strict=True))


if __name__ == "__main__":
    main()
