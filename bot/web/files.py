"""Makes the file of a message when it is asked for: a QR code as a picture, an appointment for the calendar."""

from io import BytesIO
from typing import Any
from urllib.parse import quote

import segno
from starlette.responses import Response

from bot.domain.reply import FileKind


def file_response(file: dict[str, Any]) -> Response:
    if file["kind"] == FileKind.QR:
        return Response(_picture(file["content"]), media_type="image/svg+xml")
    attachment = f"attachment; filename*=UTF-8''{quote(file['name'], safe='')}"
    return Response(
        file["content"],
        media_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": attachment},
    )


def _picture(content: str) -> bytes:
    out = BytesIO()
    # Dark on white in every colour scheme, with the quiet zone that readers need.
    segno.make(content, error="m", micro=False).save(
        out, kind="svg", border=4, dark="#000", light="#fff", svgclass=None, lineclass=None, omitsize=True
    )
    return out.getvalue()
