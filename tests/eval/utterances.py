"""Measures how well sentences are understood: act, service and attribute, as a whole and for every slice.

`tune.txt` may be read while the bot is improved; of `held.txt` and `fresh.txt` only the figures are looked at. Their
format is told in README.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.domain.meaning import Act, Reading, of_one_document
from bot.frozen import Frozen
from bot.services.answers import Answer, Answers

HERE = Path(__file__).parent
SETS = ("tune", "held", "fresh")
NOW = datetime(2026, 11, 22, 10, tzinfo=ZoneInfo("Asia/Shanghai"))
OUTSIDE = {"out_of_scope"}


class Understands(Protocol):
    def alone(self, text: str, now: datetime, language: str | None = None) -> Reading: ...


class Case(Frozen):
    """Every field with its fair alternatives, the best first; `acts` in the order they were asked."""

    slice: str
    acts: tuple[tuple[str, ...], ...]
    services: tuple[str, ...]
    attributes: tuple[str, ...]
    text: str

    @property
    def act(self) -> str:
        return self.acts[0][0]


@dataclass(slots=True)
class Score:
    """`right` counts each field where it was asked for: service and attribute everywhere, the attribute of a faq."""

    asked: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    right: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, name: str, right: bool) -> None:
        self.asked[name] += 1
        self.right[name] += right

    def share(self, name: str) -> float:
        return self.right[name] / self.asked[name] if self.asked[name] else 1.0


@dataclass(slots=True)
class Result:
    whole: Score = field(default_factory=Score)
    slices: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    wrong: list[str] = field(default_factory=list)
    figures: int = 0
    """Answers that would give figures of another document or of another question, and not of the one asked."""


def cases(name: str) -> Iterator[Case]:
    kind = ""
    for line in (HERE / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("## slice:"):
            kind = line.removeprefix("## slice:").strip()
        elif line and not line.startswith("#"):
            labels, _, text = line.partition(" | ")
            acts, services, attributes = labels.split()
            ways = tuple(tuple(way.split("+")) for way in acts.split("/"))
            yield Case(kind, ways, tuple(services.split("/")), tuple(attributes.split("/")), text)


def evaluate(understanding: Understands, chosen: Iterable[Case], answers: Answers | None = None) -> Result:
    """`answers`: to count the figures that would be given for something not asked."""
    result = Result()
    for case in chosen:
        reading = understanding.alone(case.text, NOW)
        result.figures += answers is not None and _gives_others_figures(case, reading, answers)
        misses = [name for name, right in _fields(case, reading) if not _note(result, case, name, right)]
        if misses:
            read = f"{reading.act} {reading.service or '-'} {reading.attribute or '-'} {reading.confidence:.2f}"
            wanted = f"{'/'.join(way[0] for way in case.acts)} {'/'.join(case.services)} {'/'.join(case.attributes)}"
            result.wrong.append(f"[{case.slice}] {','.join(misses)}: wanted {wanted}, read {read} | {case.text}")
    return result


def _gives_others_figures(case: Case, reading: Reading, answers: Answers) -> bool:
    if reading.act is not Act.FAQ or reading.service is None or reading.attribute is None:
        return False
    if reading.doubts and not of_one_document(reading.doubts):
        return False
    found = list(_told(reading, answers))
    about = {name for answer, asked in found for name in asked}
    if reading.service in case.services and (case.act != "faq" or not about.isdisjoint(case.attributes)):
        return False
    return any(record.value is not None for answer, _ in found for record in answer.records)


def _told(reading: Reading, answers: Answers) -> Iterator[tuple[Answer, set[str]]]:
    """The answers given, each with the attributes it speaks of: a single rule with those that its records stand for."""
    if reading.asked:
        found = answers.answer(reading.asked.service, reading.asked.topic, reading.conditions)
        yield found, {name for record in found.records for name in record.attributes}
        return
    for attribute in [one.attribute for one in reading.doubts] or [reading.attribute]:
        yield answers.answer(reading.service, attribute, reading.conditions), {str(attribute)}


def _note(result: Result, case: Case, name: str, right: bool) -> bool:
    result.whole.add(name, right)
    result.slices[case.slice].add(name, right)
    return right


def _fields(case: Case, reading: Reading) -> Iterator[tuple[str, bool]]:
    yield "act", any(reading.act == way[0] for way in case.acts)
    yield "service", (reading.service or "-") in case.services
    if case.act == "faq":
        yield "attribute", (reading.attribute or "-") in case.attributes
    if len(case.acts[0]) > 1 and set(case.acts[0]) != {"faq"}:
        yield "also", any(set(way) <= {reading.act, *reading.also_acts} for way in case.acts)
    if case.act in OUTSIDE:
        yield "outside seen", reading.act in OUTSIDE
    elif not any(way[0] in OUTSIDE for way in case.acts):
        yield "inside kept", reading.act not in OUTSIDE
