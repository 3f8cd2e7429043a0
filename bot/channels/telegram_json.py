"""Reads JSON from Telegram also where it holds half a surrogate pair, which orjson refuses altogether.

One such message would otherwise make the whole batch around it unreadable, for ever.
"""

import json
from typing import Any

import orjson


def read_json(payload: bytes) -> Any:
    """Raises ValueError."""
    try:
        return orjson.loads(payload)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(payload.decode("utf-8", "replace"))
    except RecursionError:
        raise ValueError("nested too deep") from None


def clean(text: str) -> str:
    """Text that can be stored and sent anywhere: valid Unicode without NUL, which PostgreSQL refuses."""
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.replace("\0", "")
