"""Cuts a message where another request may begin: at the end of a sentence, at a comma, at "by the way"."""

import re
from typing import Final

SHORTEST: Final = 3  # characters; less says nothing by itself
_JOINTS = re.compile(
    r"[。!?;,\n~…]+|\.(?:\s|$)"
    r"|(?=另外|顺便|顺带|顺道|对了|还有(?!几|多|号|没|位|名|谁)|再问|再就是|以及|同时)"
    r"|(?=\b(?:and also|also|and (?:can|could|do|does|is|are|what|where|when|how|please)|by the way|btw|plus)\b)"
)


def parts_of(text: str) -> list[str]:
    """`text` is normalised. Pieces too short to mean anything are left out."""
    found = (part.strip() for part in _JOINTS.split(text) if part)
    return [part for part in found if len(part) >= SHORTEST]
