"""A picture of anybody's becomes a picture of ours: decoded within limits and written anew, so that nothing of the
file that came is kept: no place, no camera, no second meaning. It is done in a thread, one at a time.
"""

from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, Final

import structlog

from bot.domain.attachments import File, Medium, NoPicture, TooManyPixels

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

log = structlog.get_logger()

FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
EDGE: Final = 2000  # pixels of the longer side of what is kept: a form on a table can still be read
QUALITY: Final = 82
MILLION: Final = 1_000_000
ORIENTATION: Final = 0x0112
WHOLE_IN_MEMORY: Final = 2  # what cannot be read smaller than it is may have so many times fewer pixels


def read_picture(data: bytes, megapixels: int) -> File:
    """Blocks for up to a second. Raises NoPicture or TooManyPixels."""
    from PIL import Image  # only those who send pictures need it

    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            _check_pixels(image, megapixels)
            image.draft("RGB", (EDGE, EDGE))
            drawn = _drawn(image)
        out = BytesIO()
        drawn.save(out, "JPEG", quality=QUALITY)
    except TooManyPixels:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise TooManyPixels() from None
    except Exception as error:  # whatever a decoder raises on hostile bytes, it is no picture
        log.info("a file could not be read as a picture", reason=type(error).__name__, bytes=len(data))
        raise NoPicture() from None
    return File(Medium.PHOTO, out.getvalue(), "image/jpeg", *drawn.size)


def _check_pixels(image: "Picture", megapixels: int) -> None:
    """Before anything is decoded: the head of the file tells its size."""
    shrinks = image.format in ("JPEG", "MPO") and not image.info.get("progressive")
    most = megapixels if shrinks else megapixels // WHOLE_IN_MEMORY
    width, height = image.size
    if width * height > most * MILLION:
        raise TooManyPixels()


def _drawn(image: "Picture") -> "Picture":
    """Upright, small enough, without anything but its dots; what was transparent is white."""
    from PIL import Image

    turn = None
    with suppress(Exception):  # a broken note about which side is up is none
        turn = _turns().get(image.getexif().get(ORIENTATION, 1))
    image.load()
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layer = image.convert("RGBA")
        layer.thumbnail((EDGE, EDGE), reducing_gap=2.0)
        drawn = Image.new("RGB", layer.size, "white")
        drawn.paste(layer, mask=layer.getchannel("A"))
    else:
        small = image.convert("RGB") if image.mode != "RGB" else image
        small.thumbnail((EDGE, EDGE), reducing_gap=2.0)
        drawn = Image.new("RGB", small.size)
        drawn.paste(small)
    return drawn.transpose(turn) if turn is not None else drawn


def _turns() -> dict[int, "Picture.Transpose"]:  # type: ignore[name-defined]
    from PIL.Image import Transpose

    return {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
