"""Reads the labelled examples of `locales/<lang>/examples/`: `act service attribute | what was said`, one a line."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCALES = ROOT / "locales"
BACKGROUNDS = "backgrounds.txt"


@dataclass(frozen=True, slots=True)
class Example:
    """`acts`: the first is the main one; "-" stands for no service and no attribute."""

    text: str
    acts: tuple[str, ...]
    service: str
    attribute: str
    language: str


def files(locales: Path = LOCALES) -> list[Path]:
    return [path for path in sorted(locales.glob("*/examples/*.txt")) if path.name != BACKGROUNDS]


def read_examples(locales: Path = LOCALES) -> list[Example]:
    return [example for path in files(locales) for example in _read(path)]


def read_backgrounds(language: str, locales: Path = LOCALES) -> list[str]:
    return list(_lines(locales / language / "examples" / BACKGROUNDS))


def _read(path: Path) -> Iterator[Example]:
    for line in _lines(path):
        labels, _, text = line.partition("|")
        act, service, attribute = labels.split()
        yield Example(text.strip(), tuple(act.split("+")), service, attribute, path.parts[-3])


def _lines(path: Path) -> Iterator[str]:
    if not path.is_file():
        return
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()
