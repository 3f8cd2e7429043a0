"""A sheet of figures before language: what is drawn of it is a few tiles, each with its last months, and lists of bars.

Where everything stands, in which colours, is the drawing's business: `bot/delivery/picture.py`.
"""

from collections.abc import Sequence
from enum import StrEnum

from bot.domain.text import Text, Value
from bot.frozen import Frozen


class Tone(StrEnum):
    """What a colour says; the drawing has one for each."""

    CIVIC = "civic"
    GOLD = "gold"
    GOOD = "good"
    PLUM = "plum"
    BAD = "bad"
    GREY = "grey"


class Tile(Frozen):
    """One figure. `trend` are its last months, this one last; None where there was nothing to count."""

    title: Text
    value: Text
    note: Text
    trend: tuple[int | None, ...]
    tone: Tone


class Bar(Frozen):
    label: Value
    count: int
    tone: Tone


class Panel(Frozen):
    """`empty` is said where there is no bar."""

    title: Text
    bars: tuple[Bar, ...]
    empty: Text


class Sheet(Frozen):
    """`months` name those of a trend, `foot` tells what was counted."""

    hall: Value
    title: Text
    place: Value
    months: tuple[Text, ...]
    tiles: tuple[Tile, ...]
    panels: tuple[Panel, ...]
    foot: tuple[Text, ...]


class Picture(Frozen):
    """A sheet, sent as a picture. It is drawn when it is sent."""

    name: str
    sheet: Sheet


class Table(Frozen):
    """A sheet's figures as a file for a spreadsheet."""

    name: str
    rows: Sequence[Sequence[Value]]
