"""Photos and voice notes for tests: drawn and recorded here, honest ones and others; and what a hall keeps of them."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image

from bot.domain.attachments import Attachment, File, Medium
from bot.domain.recordings import _page
from bot.services.pictures import read_picture
from tests.case_kit import contact_of, mine, use
from tests.hall import Hall, Person

GPS = {1: "N", 2: (31.0, 14.0, 3.0), 3: "E", 4: (121.0, 28.0, 9.0)}
SERIAL = 77


def picture(width: int = 640, height: int = 480, kind: str = "JPEG", colour: str = "steelblue", **more: Any) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), colour).save(out, kind, **more)
    return out.getvalue()


def with_place(width: int = 640, height: int = 480) -> bytes:
    """As a phone takes it: lying on its side, with where, when and with what."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F], exif[0x0132] = "PhoneMaker", "2026:11:24 10:00:00"
    exif.get_ifd(0x8825).update(GPS)
    return picture(width, height, exif=exif, comment=b"my secret remark")


def bomb(side: int = 50_000) -> bytes:
    """A PNG of a few kilobytes that would fill gigabytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def photo(colour: str = "steelblue") -> File:
    return read_picture(picture(colour=colour), 50)


def voice_note(seconds: int = 23, remarks: bytes = b"encoder=PhoneMaker") -> bytes:
    """Ogg with Opus, without a sound."""
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 312, 48_000, 0, 0)
    tags = b"OpusTags" + struct.pack("<I", len(remarks)) + remarks + struct.pack("<I", 0)
    pages = [_page(SERIAL, 0, head), _page(SERIAL, 1, tags)]
    for number in range(seconds):
        page = bytearray(_page(SERIAL, number + 2, b"\xf8\xff\xfe" * 20))
        struct.pack_into("<q", page, 6, 312 + 48_000 * (number + 1))
        pages.append(bytes(page))
    return b"".join(pages)


def voice(seconds: int = 23) -> File:
    return File(Medium.VOICE, voice_note(seconds), "audio/ogg", seconds=seconds)


def box(name: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I4s", len(body) + 8, name) + body


def phone_recording(seconds: int = 5, handler: bytes = b"soun") -> bytes:
    """MPEG-4 sound as a phone's recorder writes it, with where it was."""
    head = bytes(12) + struct.pack(">II", 1000, seconds * 1000) + bytes(80)
    track = box(b"trak", box(b"mdia", box(b"hdlr", bytes(8) + handler + bytes(12))))
    return (
        box(b"ftyp", b"M4A \0\0\0\0")
        + box(b"moov", box(b"mvhd", head), track, box(b"udta", b"+31.2304+121.4737/"))
        + box(b"mdat", bytes(64))
    )


async def in_case(hall: Hall, person: Person) -> list[Attachment]:
    [case] = await mine(hall, person)
    return await use(hall, lambda services: services.attachments.of_case(case.id))


async def held(hall: Hall, person: Person) -> int:
    who = await contact_of(hall, person)
    return len(await use(hall, lambda services: services.attachments.held(who)))


async def rows(hall: Hall) -> int:
    """How many pictures and recordings there are at all."""

    async def run(tx):  # type: ignore[no-untyped-def]
        return [await tx.attachments.content(id) for id in range(1, 60)]

    return sum(content is not None for content in await hall.core.store.run(run))
