"""Letters for a picture: fonts that come with the program, how wide a text is, and how it is made to fit.

A machine that serves a hall need not have a Chinese font. What the fonts hold is told in `fonts/README.md`; a character
that they do not hold is drawn as a mark that says so, never left out.
"""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FONTS: Final = Path(__file__).parent / "fonts"
REGULAR, BOLD = "regular", "bold"
MISSING: Final = "〓"  # what typesetters put where a character is not at hand
LARGER: Final = 2  # letters are drawn so much larger than they are shown


def missing(text: str) -> str:
    """Its characters that no font here can draw, each once."""
    return "".join(dict.fromkeys(char for char in text if not char.isspace() and ord(char) not in known(REGULAR)))


def fitted(text: str, size: int, weight: str, most: int) -> tuple[str, int]:
    text, least = drawable(text), size * 3 // 4
    while size > least and width_of(text, size, weight) > most:
        size -= 1
    if width_of(text, size, weight) <= most:
        return text, size
    while text and width_of(text + "…", size, weight) > most:
        text = text[:-1].rstrip()
    return text + "…", size


def cut(text: str, size: int, width: int) -> list[str]:
    """Into lines: between words where there are any, between characters else."""
    found, line = [], ""
    for piece in _pieces(drawable(text)):
        if line and width_of(line + piece.rstrip(), size) > width:
            found.append(line.rstrip())
            line = ""
        line += piece
    return [*found, line.rstrip()]


def _pieces(text: str) -> list[str]:
    """What stays together: a Latin word with the space after it, a character with the mark that follows it."""
    pieces: list[str] = []
    for char in text:
        joins = pieces and not pieces[-1].endswith(" ") and (_is_latin(char) and _is_latin(pieces[-1][-1]))
        if pieces and (joins or char in " ，。：；、！？）》”%"):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def _is_latin(char: str) -> bool:
    return char < "\u2000"


def drawable(text: str) -> str:
    held = known(REGULAR)
    return "".join(char if ord(char) in held else MISSING for char in text)


def weight_for(text: str, weight: str) -> str:
    """The bold font holds few characters: a text with any other is set in the regular one as a whole."""
    return weight if weight == REGULAR or all(ord(char) in known(weight) for char in text) else REGULAR


def width_of(text: str, size: int, weight: str = REGULAR) -> int:
    return int(font(size * LARGER, weight_for(text, weight)).getlength(text) / LARGER + 0.5)


@lru_cache(64)
def font(size: int, weight: str) -> "FreeTypeFont":
    from PIL import ImageFont

    return ImageFont.truetype(FONTS / f"{weight}.otf", size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(4)
def known(weight: str) -> frozenset[int]:
    """The characters of a font, as the script that made it wrote them down: Pillow does not tell."""
    return frozenset(map(ord, (FONTS / f"{weight}.txt").read_text("utf-8"))) | {0x20}
