"""What the real server checks in texts and keyboards, refused in its own words.

HTML is parsed as the reference describes it; the other parse modes are not known here and are refused, since
a bot that writes HTML has no business sending them.
"""

import json
import re
from html import unescape

from tests.botapi.model import Json, Refusal

_TOKEN = re.compile(r"<[^>]*>?|&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);|[^<&]+|&")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s[^>]*)?)>")
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ENTITIES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "a": "text_link", "tg-emoji": "custom_emoji", "tg-time": "date_time", "code": "code",
    "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def readable(params: Json, name: str, longest: int) -> tuple[str, list[Json]]:
    """The text or caption under `name` as a person reads it, and its entities; raises Refusal."""
    source, mode = str(params.get(name) or ""), str(params.get("parse_mode") or "").lower()
    text, entities = parse_html(source) if mode == "html" else (source, [])
    if mode not in ("", "html"):
        raise _cannot_parse(f"{mode} is not known to this stand-in")
    if name == "text" and not text.strip():
        raise Refusal(400, "Bad Request: message text is empty")
    if utf16_length(text) > longest:
        raise Refusal(400, f"Bad Request: message {'caption ' if name == 'caption' else ''}is too long")
    return text, entities


def parse_html(source: str) -> tuple[str, list[Json]]:
    pieces: list[str] = []
    entities: list[Json] = []
    open_tags: list[tuple[str, Json]] = []
    length = 0
    for token in _TOKEN.finditer(source):
        piece = token.group()
        if piece.startswith("<"):
            at_byte = len(source[: token.start()].encode())
            _take_tag(piece, at_byte, length, open_tags, entities)
            continue
        pieces.append(unescape(piece) if piece[0] == "&" and len(piece) > 1 else piece)
        length += utf16_length(pieces[-1])
    if open_tags:
        raise _cannot_parse(f'Can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    return "".join(pieces), sorted(entities, key=lambda e: (e["offset"], -e["length"]))


def _take_tag(piece: str, at: int, length: int, open_tags: list[tuple[str, Json]], entities: list[Json]) -> None:
    tag = _TAG.fullmatch(piece)
    name = tag[2].lower() if tag else ""
    if tag is None or (not tag[1] and name not in _ENTITIES):
        raise _cannot_parse(f'Unsupported start tag "{name}" at byte offset {at}')
    if not tag[1]:
        open_tags.append((name, {"type": _ENTITIES[name], "offset": length} | _details(name, tag[3])))
        return
    if not open_tags:
        raise _cannot_parse(f"Unexpected end tag at byte offset {at}")
    begun, entity = open_tags.pop()
    if begun != name:
        raise _cannot_parse(f'Unmatched end tag at byte offset {at}, expected "</{begun}>", found "</{name}>"')
    if length > entity["offset"]:
        entities.append(entity | {"length": length - entity["offset"]})


def _details(name: str, attributes: str) -> Json:
    found = {key: unescape(double or single) for key, double, single in _ATTRIBUTE.findall(attributes)}
    return {"url": found["href"]} if name == "a" and "href" in found else {}


def _cannot_parse(why: str) -> Refusal:
    return Refusal(400, f"Bad Request: can't parse entities: {why}")


def keyboard(params: Json) -> Json | None:
    """The reply_markup, parsed and checked."""
    given = params.get("reply_markup")
    if not given:
        return None
    markup: Json = json.loads(given) if isinstance(given, str) else given
    if len(json.dumps(markup, ensure_ascii=False).encode()) > 10_000:
        raise Refusal(400, "Bad Request: reply markup is too long")
    for button in (b for row in markup.get("inline_keyboard", []) for b in row):
        _check_button(button)
    return markup


def _check_button(button: Json) -> None:
    if not str(button.get("text", "")).strip():
        raise Refusal(400, "Bad Request: inline keyboard button text must not be empty")
    if len(button) < 2:
        raise Refusal(400, "Bad Request: text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")
