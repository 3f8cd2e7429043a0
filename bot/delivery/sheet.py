"""A sheet in one language: what is kept until its picture is drawn, and the text of its table.

A picture is kept as what it says, in JSON, and drawn when it is sent or looked at: `picture.py`.
"""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from bot.domain.sheet import Sheet, Table
from bot.domain.text import Text, Value
from bot.texts import Texts

BOM: Final = "\ufeff"  # or a spreadsheet takes the Chinese for something else
UNSAFE: Final = ("=", "+", "-", "@", "\t", "\r")  # at the start of a cell a spreadsheet would calculate


def drawn_later(sheet: Sheet, texts: Texts, language: str) -> str:
    def say(value: Value) -> str:
        return texts.say(value if isinstance(value, Text) else Text("say-value", {"value": value}), language)

    said: dict[str, Any] = {
        "hall": say(sheet.hall),
        "title": say(sheet.title),
        "place": say(sheet.place),
        "months": [say(month) for month in sheet.months],
        "tiles": [
            {
                "title": say(tile.title),
                "value": say(tile.value),
                "note": say(tile.note),
                "trend": list(tile.trend),
                "tone": tile.tone.value,
            }
            for tile in sheet.tiles
        ],
        "panels": [
            {
                "title": say(panel.title),
                "bars": [[say(bar.label), bar.count, bar.tone.value] for bar in panel.bars],
                "empty": say(panel.empty),
            }
            for panel in sheet.panels
        ],
        "foot": [say(line) for line in sheet.foot],
    }
    return json.dumps(said, ensure_ascii=False)


def table_text(table: Table, texts: Texts, language: str) -> str:
    """For a spreadsheet; a number stays a number."""

    def cell(value: Value) -> object:
        if isinstance(value, str | int):
            return value
        return texts.say(value if isinstance(value, Text) else Text("say-value", {"value": value}), language)

    return csv_text([cell(value) for value in row] for row in table.rows)


def csv_text(rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([[_safe(value) for value in row] for row in rows])
    return BOM + out.getvalue()


def _safe(value: object) -> str:
    text = str(value)
    return f"'{text}" if text.startswith(UNSAFE) else text
