"""Cuts Fluent files into their messages without parsing them.

Parsing costs about 0.3 ms a message and most messages are not said in the first minute, so a
message is parsed when it is first needed. What is wrong inside one is found by
`bot/texts/check.py`, not here.
"""

import re
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

from bot.rooms import read_text

_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*)[ \t]*=", re.MULTILINE)
_COMMENT = re.compile(r"^#.*\n?", re.MULTILINE)
_PLACEHOLDER = re.compile(r"\{\s*\$([A-Za-z]\w*)")
_REFERENCE = re.compile(r"\{\s*(-?[a-z][\w-]*)")


def read_messages(folder: Path) -> dict[str, str]:
    """Key to source, over all files of one language. Raises OperatorError when one cannot be read."""
    sources: dict[str, str] = {}
    for path in sorted(folder.rglob("*.ftl")):
        sources.update(split(read_text(path)))
    return sources


def split(text: str) -> dict[str, str]:
    text = _COMMENT.sub("", text.replace("\r\n", "\n"))
    heads = list(_ENTRY.finditer(text))
    starts = [head.start() for head in heads] + [len(text)]
    return {head[1]: text[start:end] for head, (start, end) in zip(heads, pairwise(starts), strict=True)}


def references(source: str) -> list[str]:
    """Keys (terms with their dash) of the messages a message is built from."""
    return _REFERENCE.findall(source)


def placeholders_of(source: str) -> frozenset[str]:
    return frozenset(_PLACEHOLDER.findall(source))


def placeholders_within(sources: Mapping[str, str], key: str) -> frozenset[str]:
    """Those of a message and of all that it is built from."""
    names, seen, ahead = set[str](), set[str](), [key]
    while ahead:
        if (one := ahead.pop()) in sources and one not in seen:
            seen.add(one)
            names |= placeholders_of(sources[one])
            ahead += references(sources[one])
    return frozenset(names)
