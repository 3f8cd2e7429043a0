"""The labelled questions of `locales/<lang>/examples/topics/`: what the model that hears single rules is taught with.

A line is `topic | what was said`; "-" stands for none: what sounds alike and asks for something else. All other
examples ask for none as well, unless they stand here too.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bot.domain.topics import Topic
from bot.errors import Fault
from bot.frozen import Frozen
from bot.nlu.examples import NONE, digest, read_lines
from bot.rooms import place_of

KNOWN: Final = frozenset({*Topic, NONE})


class TopicExample(Frozen):
    text: str
    topic: str


def read_topic_examples(locales: Path) -> list[TopicExample]:
    """The files must have passed `check_topic_examples`."""
    return [_example(line) for path in _files(locales) for _, line in read_lines(path)]


def topic_digest(locales: Path) -> str:
    """Of all that is taught: tells whether a model is older than its examples."""
    whole = hashlib.sha256(digest(locales).encode())
    for path in _files(locales):
        whole.update(path.read_bytes())
    return whole.hexdigest()[:16]


def check_topic_examples(locales: Path) -> list[Fault]:
    """Every line that would teach nothing or something wrong, and what is taught twice. Raises OperatorError."""
    seen: dict[str, str] = {}
    return [fault for path in _files(locales) for fault in _file_faults(path, seen)]


def _files(locales: Path) -> list[Path]:
    return sorted(locales.glob("*/examples/topics/*.txt"))


def _file_faults(path: Path, seen: dict[str, str]) -> Iterator[Fault]:
    for number, line in read_lines(path):
        place, example = f"{place_of(path)}:{number}", _example(line)
        if not example.topic or not example.text:
            yield Fault(place, "this is no example", "Write it like: old_document | 旧护照还给我吗")
        elif example.topic not in KNOWN:
            yield Fault(place, f"unknown topic {example.topic}", "Use one of bot/domain/topics.py, or - for none")
        elif (there := seen.setdefault(example.text, place)) != place:
            yield Fault(place, "the same words stand twice", f"They stand at {there} too; keep one")


def _example(line: str) -> TopicExample:
    topic, _, text = line.partition("|")
    return TopicExample(text.strip(), topic.strip())
