"""The labelled examples of `locales/<lang>/examples/`: what the model is taught with, and what `bot doctor` reads over.

A line is `act service attribute | what was said`; "-" stands for none, further requests of the same message follow the
first act with a plus: `faq+book passport fee | …`. `backgrounds.txt` holds sentences in which nothing is wanted,
`exact.txt` whole messages that are read as they stand there, without the model.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bot.domain.meaning import Act, Attribute, Service
from bot.errors import Fault, OperatorError
from bot.frozen import Frozen
from bot.rooms import place_of, read_text

BACKGROUNDS: Final = "backgrounds.txt"
EXACT: Final = "exact.txt"
NONE: Final = "-"
ACTS: Final = frozenset(Act)
SERVICES: Final = frozenset({*Service, NONE})
ATTRIBUTES: Final = frozenset({*Attribute, NONE})


class Example(Frozen):
    """`acts`: the main one first; "-" stands for no service and no attribute."""

    text: str
    acts: tuple[str, ...]
    service: str
    attribute: str


def example_files(locales: Path) -> list[Path]:
    return [path for path in sorted(locales.glob("*/examples/*.txt")) if path.name != BACKGROUNDS]


def read_examples(locales: Path) -> list[Example]:
    """What the model is taught with. The files must have passed `check_examples`."""
    taught = [path for path in example_files(locales) if path.name != EXACT]
    return [_example(line) for path in taught for _, line in read_lines(path)]


def read_exact(locales: Path) -> list[Example]:
    """Raises OperatorError with every fault."""
    paths = [path for path in example_files(locales) if path.name == EXACT]
    faults = [fault for path in paths for fault in _file_faults(path, {})]
    if faults:
        raise OperatorError(faults)
    return [_example(line) for path in paths for _, line in read_lines(path)]


def read_backgrounds(locales: Path, language: str) -> list[str]:
    return [line for _, line in read_lines(locales / language / "examples" / BACKGROUNDS)]


def digest(locales: Path) -> str:
    """Of all that is taught: tells whether a model is older than its examples."""
    whole = hashlib.sha256()
    for path in sorted(locales.glob("*/examples/*.txt")):
        if path.name == EXACT:
            continue
        whole.update(path.read_bytes())
    return whole.hexdigest()[:16]


def check_examples(locales: Path) -> list[Fault]:
    """Every line that would teach nothing or something wrong, and what is taught twice. What is written down to be read
    exactly so may be taught as well.
    """
    faults: list[Fault] = []
    seen: dict[str, str] = {}
    for path in example_files(locales):
        try:
            faults += _file_faults(path, {} if path.name == EXACT else seen)
        except OperatorError as error:
            faults += error.faults
    return faults


def _file_faults(path: Path, seen: dict[str, str]) -> list[Fault]:
    faults: list[Fault] = []
    for number, line in read_lines(path):
        faults += _line_faults(f"{place_of(path)}:{number}", line, seen)
    return faults


def _line_faults(place: str, line: str, seen: dict[str, str]) -> Iterator[Fault]:
    labels, bar, text = line.partition("|")
    if not bar or len(labels.split()) != 3 or not text.strip():
        yield Fault(place, "this is no example", "Write it like: faq passport fee | 护照多少钱")
        return
    example = _example(line)
    known = ((example.acts, ACTS, "act"), ((example.service,), SERVICES, "service"))
    for names, allowed, kind in (*known, ((example.attribute,), ATTRIBUTES, "attribute")):
        for name in names:
            if name not in allowed:
                yield Fault(place, f"unknown {kind} {name}", f"Use one of: {', '.join(sorted(allowed))}")
    if (Act.FAQ in example.acts[:1]) != (example.attribute != NONE):
        yield Fault(place, "a question, and nothing else, has an attribute", "Add it after the service, or write -")
    if (there := seen.setdefault(example.text, place)) != place:
        yield Fault(place, "the same words stand twice", f"They stand at {there} too; keep one")


def _example(line: str) -> Example:
    labels, _, text = line.partition("|")
    acts, service, attribute = labels.split()
    return Example(text.strip(), tuple(acts.split("+")), service, attribute)


def read_lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.strip()
