"""Finds the shape in a plain text, so that a page can show it as more than a block: lines with a label, the number of
an appointment, links. Nothing is added or taken away; read aloud or copied it is the same text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from bot.domain.appointments import CODE_LENGTH, CODE_LETTERS

_ROW = re.compile(r"(?P<label>[^\d：:，。,.]{1,28})(?P<colon>：|: )\s*(?P<value>\S.*)")
_CODE = re.compile(f"[{CODE_LETTERS}]{{{CODE_LENGTH}}}")
_LINK = re.compile(r"https://[\w./?=&%#~+:-]*[\w/=]", re.ASCII)


@dataclass(frozen=True, slots=True)
class Row:
    """`code`: the value is the number of an appointment."""

    label: str
    value: str
    code: bool


@dataclass(frozen=True, slots=True)
class Block:
    """Either lines of text or labelled rows."""

    text: str = ""
    rows: tuple[Row, ...] = ()


def blocks(text: str) -> list[Block]:
    return [block for paragraph in re.split(r"\n[ \t]*\n", text.strip()) for block in _paragraph(paragraph)]


def linked(text: str) -> Markup:
    """Escaped, with secure web addresses made into links."""
    parts = []
    end = 0
    for found in _LINK.finditer(text):
        parts += [escape(text[end : found.start()]), _anchor(found[0])]
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])


def _anchor(address: str) -> Markup:
    return Markup('<a href="{0}" rel="noopener noreferrer" target="_blank">{0}</a>').format(address)


def _paragraph(paragraph: str) -> Iterator[Block]:
    """A single labelled line is an ordinary sentence; two or more in a row are a little table."""
    plain: list[str] = []
    for labelled, group in groupby(paragraph.split("\n"), lambda line: _ROW.fullmatch(line.strip()) is not None):
        lines = list(group)
        if not labelled or len(lines) == 1:
            plain += lines
            continue
        if plain:
            yield Block(text="\n".join(plain))
            plain = []
        yield Block(rows=tuple(_row(line) for line in lines))
    if plain:
        yield Block(text="\n".join(plain))


def _row(line: str) -> Row:
    found = _ROW.fullmatch(line.strip())
    assert found is not None, "only lines that are rows come here"
    value = found["value"].strip()
    return Row(found["label"] + found["colon"].strip(), value, _CODE.fullmatch(value) is not None)
