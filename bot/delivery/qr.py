"""A QR code as a PNG: the one kind of picture that every channel, printer and photo album takes."""

from functools import lru_cache
from io import BytesIO
from typing import Final

MODULE_PIXELS: Final = 10
BORDER_MODULES: Final = 4  # the quiet zone that readers need


@lru_cache(64)
def qr_png(content: str) -> bytes:
    """Black on white in every colour scheme."""
    import segno  # 50 ms to import; only those who book need it

    picture = BytesIO()
    segno.make_qr(content, error="m").save(picture, kind="png", scale=MODULE_PIXELS, border=BORDER_MODULES)
    return picture.getvalue()
