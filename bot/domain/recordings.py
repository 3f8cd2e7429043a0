"""Recordings of speech, told by their bytes and not by their names: voice notes (Ogg with Opus), the recorders of
phones (MPEG-4 sound, AMR). How long one is, is read from its frames; what it tells beside the sound (who, where, with
which device) is taken out.
"""

import struct
from collections.abc import Iterator
from math import ceil
from typing import Final

from bot.frozen import Frozen

OPUS_RATE: Final = 48_000
PAGE_HEAD: Final = 27
AMR: Final = b"#!AMR\n"
AMR_BYTES: Final = (13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1)  # of a frame, by its type
AMR_FRAMES: Final = 50  # a second
INNER: Final = {b"moov", b"trak", b"mdia"}
TOLD: Final = {b"udta", b"meta", b"uuid"}
DEEPEST: Final = 4
MOST_BOXES: Final = 4000


class Recording(Frozen):
    content: bytes
    mime: str
    seconds: int


def sounds(data: bytes) -> bool:
    """Whether it says of itself that it is one."""
    return data[:4] == b"OggS" or data[:6] == AMR or data[4:8] == b"ftyp"


def read_recording(data: bytes) -> Recording | None:
    """None when it is none, or broken."""
    try:
        if data[:4] == b"OggS":
            return _ogg(data)
        if data[:6] == AMR:
            return _amr(data)
        return _mpeg4(data) if data[4:8] == b"ftyp" else None
    except (struct.error, IndexError, ValueError):
        return None


def _ogg(data: bytes) -> Recording | None:
    """Nothing but pages of one stream; the page of remarks is written anew and empty."""
    kept, end, skipped, serial, remarks = [], 0, 0, -1, True
    for at, (page, granule, stream, body) in enumerate(_pages(data)):
        if at == 0:
            if not body.startswith(b"OpusHead"):
                return None
            serial, skipped = stream, struct.unpack_from("<H", body, 10)[0]
            kept.append(page)
        elif stream != serial:
            return None
        elif remarks and (at == 1 or granule in (0, -1)):
            if at == 1 and not body.startswith(b"OpusTags"):
                return None
            if at == 1:
                kept.append(_page(serial, 1, b"OpusTags" + struct.pack("<II", 0, 0)))
        else:
            remarks = False
            kept.append(page)
            end = max(end, granule)
    return Recording(b"".join(kept), "audio/ogg", max(1, ceil((end - skipped) / OPUS_RATE))) if end else None


def _pages(data: bytes) -> Iterator[tuple[bytes, int, int, bytes]]:
    """Each with its position, its stream and its body. Raises ValueError where something else lies between."""
    at = 0
    while at < len(data):
        if data[at : at + 4] != b"OggS":
            raise ValueError
        granule, stream = struct.unpack_from("<qI", data, at + 6)
        segments = data[at + 26]
        size = sum(data[at + PAGE_HEAD : at + PAGE_HEAD + segments])
        begin = at + PAGE_HEAD + segments
        if begin + size > len(data):
            raise ValueError
        yield data[at : begin + size], granule, stream, data[begin : begin + size]
        at = begin + size


def _page(stream: int, number: int, body: bytes) -> bytes:
    """`body` is shorter than 255 bytes."""
    head = b"OggS\0\0" + struct.pack("<qII", 0, stream, number)
    tail = bytes((1, len(body))) + body
    return head + struct.pack("<I", _check(head + bytes(4) + tail)) + tail


def _check(page: bytes) -> int:
    sum_ = 0
    for byte in page:
        sum_ ^= byte << 24
        for _ in range(8):
            sum_ = (sum_ << 1 ^ 0x04C11DB7 if sum_ & 0x80000000 else sum_ << 1) & 0xFFFFFFFF
    return sum_


def _amr(data: bytes) -> Recording | None:
    at, frames = len(AMR), 0
    while at < len(data):
        at += AMR_BYTES[data[at] >> 3 & 15]
        frames += 1
    return Recording(data, "audio/amr", ceil(frames / AMR_FRAMES)) if frames and at == len(data) else None


def _mpeg4(data: bytes) -> Recording | None:
    """Sound and no pictures. Boxes keep their places: what tells of the person is filled with nothing."""
    content, seconds, left = bytearray(data), 0, MOST_BOXES
    ahead = [(0, len(data), 0)]
    while ahead:
        at, end, depth = ahead.pop()
        while at < end:
            left -= 1
            size, name = struct.unpack_from(">I4s", data, at)
            head = 8
            if size == 1:
                size, head = struct.unpack_from(">Q", data, at + 8)[0], 16
            size = size or end - at
            if size < head or at + size > end or left < 0:
                return None
            if name in TOLD:
                content[at + 4 : at + size] = b"free" + bytes(size - 8)
            elif name == b"hdlr" and data[at + 16 : at + 20] == b"vide":
                return None
            elif name == b"mvhd":
                seconds = _seconds(data[at + 8 : at + size])
            elif name in INNER and depth < DEEPEST:
                ahead.append((at + head, at + size, depth + 1))
            at += size
    return Recording(bytes(content), "audio/mp4", seconds) if seconds else None


def _seconds(head: bytes) -> int:
    rate, length = struct.unpack_from(">IQ", head, 20) if head[0] == 1 else struct.unpack_from(">II", head, 12)
    return max(1, ceil(length / rate)) if rate else 0
