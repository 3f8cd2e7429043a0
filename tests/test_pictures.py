"""What a person may send becomes a picture or a recording of ours, or is refused in one sentence."""

import asyncio
import struct
import zipfile
from io import BytesIO

import pytest
from PIL import Image
from structlog.testing import capture_logs

from bot.config import Attachments
from bot.domain.attachments import (
    File,
    Medium,
    NoPicture,
    NoRecording,
    Refused,
    TooHeavy,
    TooLongToHear,
    TooManyPixels,
)
from bot.domain.recordings import read_recording
from bot.services.pictures import EDGE, read_picture
from bot.services.uploads import Uploads
from tests.attachment_kit import bomb, phone_recording, picture, voice_note, with_place

HTML = b"<!doctype html><script>alert(document.cookie)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect width="9" height="9"/></svg>'


def opened(file: File) -> Image.Image:
    return Image.open(BytesIO(file.content))


def zipped() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("payload.js", "alert(1)")
    return out.getvalue()


def test_where_and_with_what_a_photo_was_taken_is_gone_and_it_stands_upright() -> None:
    raw = with_place(640, 480)
    assert b"PhoneMaker" in raw and b"my secret remark" in raw
    file = read_picture(raw, 50)
    kept = opened(file)
    assert kept.size == (480, 640) == (file.width, file.height)
    assert not dict(kept.getexif()) and "exif" not in kept.info and "comment" not in kept.info
    assert b"PhoneMaker" not in file.content and b"remark" not in file.content and b"Exif" not in file.content


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "BMP"])
def test_the_kinds_that_phones_and_screenshots_make_are_read_and_become_one(kind: str) -> None:
    file = read_picture(picture(300, 200, kind), 50)
    assert opened(file).format == "JPEG" and (file.medium, file.mime) == (Medium.PHOTO, "image/jpeg")


def test_a_large_photo_is_kept_at_a_size_that_can_still_be_read() -> None:
    file = read_picture(picture(6000, 4000), 50)
    assert max(file.width, file.height) == EDGE and file.width / file.height == pytest.approx(1.5, 0.01)


def test_what_was_transparent_is_white() -> None:
    out = BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(out, "PNG")
    red, green, blue = opened(read_picture(out.getvalue(), 50)).getpixel((20, 20))  # type: ignore[misc]
    assert min(red, green, blue) > 250


def test_a_small_file_with_billions_of_pixels_is_refused_by_its_head() -> None:
    data = bomb()
    assert len(data) < 2000
    with pytest.raises(TooManyPixels):
        read_picture(data, 50)


@pytest.mark.parametrize("side", [6000, 9500])
def test_what_must_be_read_whole_may_have_half_the_pixels(side: int) -> None:
    with pytest.raises(TooManyPixels):
        read_picture(bomb(side), 50)
    with pytest.raises(TooManyPixels):
        read_picture(picture(7000, 7000, progressive=True), 50)
    assert read_picture(picture(7000, 7000), 50)


@pytest.mark.parametrize(
    "data",
    [b"", b"hello", HTML, SVG, zipped(), b"%PDF-1.7\n", b"\xff\xd8\xff\xe0" + HTML, picture()[:900], bytes(5000)],
    ids=["empty", "text", "html", "svg", "zip", "pdf", "html with a picture's head", "cut off", "nothing"],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(NoPicture):
        read_picture(data, 50)


@pytest.mark.parametrize("tail", [HTML, SVG, zipped()], ids=["html", "svg", "zip"])
def test_a_second_meaning_behind_a_picture_is_not_kept(tail: bytes) -> None:
    for raw in (picture(kind="JPEG") + tail, picture(kind="PNG") + tail, picture(comment=tail)):
        kept = read_picture(raw, 50).content
        assert b"script" not in kept and b"svg" not in kept and b"payload" not in kept
        assert not zipfile.is_zipfile(BytesIO(kept))


@pytest.mark.filterwarnings("ignore:Corrupt EXIF")
def test_broken_notes_beside_a_picture_harm_nothing() -> None:
    raw = picture(exif=b"Exif\0\0" + b"MM\0*\0\0\0\x08\xff\xff" + bytes(range(200)))
    assert read_picture(raw, 50).width == 640


def test_a_voice_note_tells_its_length_and_nothing_of_the_person() -> None:
    raw = voice_note(23, remarks=b"location=+31.2304+121.4737/")
    found = read_recording(raw)
    assert found is not None and (found.mime, found.seconds) == ("audio/ogg", 23)
    assert b"location" not in found.content and b"OpusTags" in found.content
    again = read_recording(found.content)
    assert again is not None and again == found


def test_a_phones_recording_is_read_without_the_place_where_it_was_made() -> None:
    raw = phone_recording(5)
    found = read_recording(raw)
    assert found is not None and (found.mime, found.seconds, len(found.content)) == ("audio/mp4", 5, len(raw))
    assert b"121.4737" in raw and b"121.4737" not in found.content
    speech = read_recording(b"#!AMR\n" + (b"\x3c" + bytes(31)) * 100)
    assert speech is not None and (speech.mime, speech.seconds) == ("audio/amr", 2)


@pytest.mark.parametrize(
    "data",
    [
        voice_note() + HTML,
        voice_note()[:-7],
        b"OggS" + HTML,
        voice_note().replace(b"OpusHead", b"theora  "),
        phone_recording(handler=b"vide"),
        b"\0\0\0\x18ftypM4A " + bytes(200),
        struct.pack(">I", 0xFFFFFFFF) + b"ftypM4A ",
        b"#!AMR\n",
    ],
)
def test_what_is_no_recording_is_none(data: bytes) -> None:
    assert read_recording(data) is None


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (bytes(13_000_000), TooHeavy),
        (bomb(), TooManyPixels),
        (HTML, NoPicture),
        (voice_note(3) + HTML, NoRecording),
        (voice_note(400), TooLongToHear),
    ],
    ids=["heavy", "bomb", "html", "broken voice", "long voice"],
)
async def test_each_refusal_is_logged_without_what_was_sent(data: bytes, refusal: type[Refused]) -> None:
    with capture_logs() as logs, pytest.raises(refusal) as refused:
        await Uploads(Attachments()).read(data)
    assert [entry["reason"] for entry in logs if entry["log_level"] == "warning"] == [refusal.__name__]
    assert "script" not in str(logs) and refused.value.key.startswith("attachments-error-")


async def test_ten_photos_at_once_are_read_one_after_the_other() -> None:
    uploads = Uploads(Attachments())
    files = await asyncio.gather(*(uploads.read(picture(2000, 1500)) for _ in range(10)))
    assert len(files) == 10 and all(file.width == 2000 for file in files)
