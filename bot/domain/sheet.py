"""A sheet of figures before language: what is drawn of it is a few tiles, each with its last months, and lists of bars.

Where everything stands, in which colours, is the drawing's business: `bot/delivery/picture.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.text import Text, Value


class Tone(StrEnum):
    """What a colour says; the drawing has one for each."""

    CIVIC = "civic"
    GOLD = "gold"
    GOOD = "good"
    PLUM = "plum"
    BAD = "bad"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure. `trend` are its last months, this one last; None where there was nothing to count."""

    title: Text
    value: Text
    note: Text
    trend: tuple[int | None, ...]
    tone: Tone


@dataclass(frozen=True, slots=True)
class Bar:
    label: Value
    count: int
    tone: Tone


@dataclass(frozen=True, slots=True)
class Panel:
    """`empty` is said where there is no bar."""

    title: Text
    bars: tuple[Bar, ...]
    empty: Text


@dataclass(frozen=True, slots=True)
class Sheet:
    """`months` name those of a trend, `foot` tells what was counted."""

    hall: Value
    title: Text
    place: Value
    months: tuple[Text, ...]
    tiles: tuple[Tile, ...]
    panels: tuple[Panel, ...]
    foot: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A sheet, sent as a picture. It is drawn when it is sent."""

    name: str
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet's figures as a file for a spreadsheet."""

    name: str
    rows: Sequence[Sequence[Value]]
