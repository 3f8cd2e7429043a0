"""Turns what pydantic finds in `bot.toml` into faults that its editor understands: file, key, what is wrong, cure."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.errors import Fault

Loc = tuple[str | int, ...]
IS_TABLE = ("it must be a table", "Write its keys below its name in brackets, or inside { }")
IS_LIST = ("it must be a list", "Put it into square brackets")
IS_TEXT = ("it must be a text", "Put it into quotation marks")
WORDS: Mapping[str, tuple[str | None, str]] = {  # pydantic's kind of fault: our words, or None for its own; the cure
    "missing": ("it is missing", "Add it"),
    "extra_forbidden": ("there is no such setting", "Remove it, or check its spelling"),
    "literal_error": (None, "Use one of the values named"),
    "model_type": IS_TABLE,
    "dict_type": IS_TABLE,
    "tuple_type": IS_LIST,
    "string_type": IS_TEXT,
    "int_type": ("it must be a whole number", "Write it without quotation marks"),
    "int_parsing": ("it is no whole number", "Write digits only"),
    "float_parsing": ("it is no number", "Write digits only"),
    "string_pattern_mismatch": ("it is no name for the computer", "Use a to z, 0 to 9 and _, at most 24 of them"),
    "string_too_short": ("it is empty", "Write it, or remove the line"),
    "too_short": ("it is empty", "Add one at least"),
}


def faults_of(error: ValidationError, path: Path, raw: Any, environ: Mapping[str, str]) -> list[Fault]:
    """`raw` is what file and environment said together. Faults that only follow from another one are left out."""
    details = error.errors()
    places = [detail["loc"] for detail in details]
    return [
        _fault(detail, path, raw, environ)
        for detail in details
        if not (detail["type"] == "too_short" and any(_below(place, detail["loc"]) for place in places))
    ]


def _below(place: Loc, other: Loc) -> bool:
    """What is wrong inside a list leaves it empty as well."""
    return len(place) > len(other) and place[: len(other)] == other


def _fault(detail: Any, path: Path, raw: Any, environ: Mapping[str, str]) -> Fault:
    variable = "BOT_" + "__".join(str(part) for part in detail["loc"]).upper()
    place = variable if variable in environ else f"{path}: {_key(detail['loc'], raw)}"
    own = detail["msg"].removeprefix("Value error, ").replace("Input should", "It should")
    words, cure = WORDS.get(detail["type"], (None, "Correct the value"))
    return Fault(place, words or own[0].lower() + own[1:], cure)


def _key(loc: Sequence[str | int], raw: Any) -> str:
    """As a person finds it: `sites.main.hours`, not the number of the site."""
    named = []
    for part in loc:
        raw = _inside(raw, part)
        id = raw.get("id") if isinstance(raw, Mapping) and isinstance(part, int) else None
        named.append(str(id if isinstance(id, str) else part))
    return ".".join(named) or "the whole file"


def _inside(raw: Any, part: str | int) -> Any:
    try:
        return raw[part]
    except (LookupError, TypeError):
        return None
