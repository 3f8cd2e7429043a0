"""Makes the file of a message when it is asked for: a QR code as a picture, an appointment for the calendar, a sheet of
figures as a picture or a table.
"""

import json
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from starlette.responses import Response

from bot.delivery.picture import draw
from bot.delivery.qr import qr_png
from bot.domain.reply import FileKind


def file_response(file: dict[str, Any]) -> Response:
    if file["kind"] == FileKind.QR:
        return Response(qr_png(file["content"]), media_type="image/png")
    if file["kind"] == FileKind.PICTURE:
        return Response(_drawn(file["content"]), media_type="image/png")
    kind = "text/csv" if file["kind"] == FileKind.TABLE else "text/calendar"
    return download(file["name"], file["content"].encode(), f"{kind}; charset=utf-8")


@lru_cache(8)
def _drawn(sheet: str) -> bytes:
    """A page that is opened again shows the same pictures again."""
    return draw(json.loads(sheet))


def download(name: str, content: bytes, media_type: str) -> Response:
    attachment = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return Response(content, media_type=media_type, headers={"Content-Disposition": attachment})
