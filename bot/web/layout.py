"""Finds the shape in a plain text, so that a page can show it as more than a block: a heading, lines with a label,
short lines one under another, the number of an appointment, links. Nothing is added or taken away; copied or read aloud
it is the same text.
"""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from itertools import groupby

from markupsafe import Markup, escape

from bot.domain.appointments import CODE_LENGTH, CODE_LETTERS
from bot.domain.cases import CODE_LENGTH as CASE_LENGTH
from bot.frozen import Frozen


class Shape(StrEnum):
    HEADING = "heading"
    TEXT = "text"
    ROWS = "rows"
    LINES = "lines"


FEWEST = {Shape.ROWS: 2, Shape.LINES: 3}  # a single labelled line is an ordinary sentence
LONGEST_LINE = 72  # in Latin letters; a Chinese character is as wide as two
LONG_LABEL = 13  # on a phone it stands above its value, as do its neighbours
_ROW = re.compile(r"(?P<label>[^\d：:，。,.]{1,44}(?:：|:(?= )))\s*(?P<value>\S.*)")
_SENTENCE_END = tuple("。！？；：…!?;:.")
_CODE = re.compile(rf"(?<![A-Za-z0-9])[{CODE_LETTERS}]{{{CODE_LENGTH}}}(?![A-Za-z0-9])")
_CASE = re.compile(rf"(?<![A-Za-z0-9])[{CODE_LETTERS}]{{{CASE_LENGTH}}}(?![A-Za-z0-9])")
_LINK = r"https://[\w./?=&%#~+:-]*[\w/=]"
_HOURS = r"\d\d:\d\d–\d\d:\d\d"
_DAY = r"(?:\d+[一-鿿]){2,3}|[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2}\b"  # 12月18日, Fri 18 Dec
_UNIT = r"\d+[一-鿿]{1,3}（[一-鿿]{1,4}）"  # 20天（自然日）
_UNBROKEN = "|".join((_HOURS, _DAY, _UNIT))


class Block(Frozen):
    """`lines` holds (label, value) pairs; the label is empty in all shapes but rows."""

    shape: Shape
    lines: Sequence[tuple[str, str]]

    @property
    def text(self) -> str:
        return "\n".join(value for _, value in self.lines)

    @property
    def has_long_labels(self) -> bool:
        return any(_width(label) >= LONG_LABEL for label, _ in self.lines)


def blocks(text: str) -> list[Block]:
    """The paragraph right before a table gives it its heading: the first line of it."""
    found: list[Block] = []
    for paragraph in re.split(r"\n[ \t]*\n", text.strip()):
        found += _paragraph([line.strip() for line in paragraph.split("\n")])
    table = next((place for place, block in enumerate(found) if block.shape is not Shape.TEXT), 0)
    if not table:
        return found
    first, *others = found[table - 1].lines
    rest = [Block(Shape.TEXT, others)] if others else []
    return [*found[: table - 1], Block(Shape.HEADING, [first]), *rest, *found[table:]]


def is_number(text: str) -> bool:
    """Whether it is the number of an appointment and nothing else."""
    return _CODE.fullmatch(text) is not None


def linked(text: str, phones: Sequence[str] = ()) -> Markup:
    """Escaped, with secure web addresses and these phone numbers made into links; hours, days, units are not broken."""
    pattern = "|".join([_LINK, _UNBROKEN, *(rf"(?<!\d){re.escape(phone)}(?!\d)" for phone in phones)])
    return _mark(re.compile(pattern, re.ASCII), _link, text)


def numbered(text: str, copy: str) -> Markup:
    """Escaped, with the number of an appointment standing out beside a button that copies it, called `copy`."""
    button = Markup('<button type="button" class="copy" data-copy="{{0}}">{0}</button>').format(copy)
    ticket = Markup('<span class="ticket"><strong class="code">{0}</strong> ') + button + Markup("</span>")
    return _mark(_CODE, ticket.format, text)


def with_cases(text: str) -> Markup:
    """For staff: escaped, with the numbers of cases made into links."""
    return _mark(_CASE, Markup('<a href="/staff/cases/{0}">{0}</a>').format, text)


def _link(target: str) -> Markup:
    if re.fullmatch(_UNBROKEN, target):
        return Markup('<span class="unbroken">{0}</span>').format(target)
    if target.startswith("https:"):
        return Markup('<a href="{0}" rel="noopener noreferrer" target="_blank">{0}</a>').format(target)
    return Markup('<a href="tel:{0}" class="unbroken">{0}</a>').format(target)


def _mark(pattern: re.Pattern[str], mark: Callable[[str], Markup], text: str) -> Markup:
    parts: list[Markup] = []
    end = 0
    for found in pattern.finditer(text):
        parts += [escape(text[end : found.start()]), mark(found[0])]
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])


def _paragraph(lines: Sequence[str]) -> list[Block]:
    found: list[Block] = []
    for shape, group in groupby(lines, _shape):
        content = list(group)
        if len(content) < FEWEST.get(shape, 1):
            shape = Shape.TEXT
        pairs = [_row(line) if shape is Shape.ROWS else ("", line) for line in content]
        if found and found[-1].shape is shape is Shape.TEXT:
            pairs = [*found.pop().lines, *pairs]
        found.append(Block(shape, pairs))
    return found


def _shape(line: str) -> Shape:
    if _ROW.fullmatch(line):
        return Shape.ROWS
    if _width(line) <= LONGEST_LINE and not line.endswith(_SENTENCE_END) and not _CODE.search(line):
        return Shape.LINES
    return Shape.TEXT


def _width(line: str) -> int:
    return len(line) + sum(char > "\u2e80" for char in line)


def _row(line: str) -> tuple[str, str]:
    found = _ROW.fullmatch(line)
    assert found is not None, "only labelled lines come here"
    return found["label"], found["value"].strip()
