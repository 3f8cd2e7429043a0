"""A reply becomes messages: in the person's language, cut to the channel's size, ready to be kept and sent.

The result is plain JSON, one entry for each call to the platform, so that each ends in a state of its own:
`text`, `choices` as [token, label] pairs, `file` as {kind, name, content}, `media` as what names an attachment.
"""

from collections.abc import Sequence
from typing import Any

from bot.delivery.ics import ics
from bot.delivery.profile import Profile
from bot.delivery.sheet import drawn_later, table_text
from bot.domain.offers import notice_token
from bot.domain.reply import Code, File, FileKind, Media, Reply
from bot.domain.sheet import Picture, Table
from bot.domain.text import Text
from bot.texts import Texts

Body = dict[str, Any]


def render(reply: Reply, texts: Texts, language: str, profile: Profile, serial: int = 0, notice: int = 0) -> list[Body]:
    """`serial` numbers the question, so that a press on an older one can be told; what `notice` lets do can be
    pressed for as long as it is true, and is typed in words: a number would be taken for that of another question.
    """
    text = "\n\n".join(texts.say(part, language) for part in (*reply.lead, reply.text))
    labels = [texts.say(choice.label, language) for choice in reply.choices]
    if labels and not profile.buttons:
        text += "\n\n" + (_worded if notice else _numbered)(labels, texts, language)
    bodies: list[Body] = [{"text": part} for part in split(text, profile.limit)]
    if labels and profile.buttons:
        tokens = [
            notice_token(notice, choice) if notice else token(serial, index)
            for index, choice in enumerate(reply.choices)
        ]
        bodies[-1]["choices"] = [[one, label] for one, label in zip(tokens, labels, strict=True)]
    bodies += [{"text": "", "file": _file(file, texts, language)} for file in reply.files]
    return bodies + [{"text": "", "media": named(one)} for one in reply.media]


def named(one: Media) -> Body:
    """What it shows is not in the message: it is fetched where it is kept, when it is sent or looked at."""
    return {"id": one.id, "kind": one.medium.value, "mime": one.mime, "source": one.source}


def token(serial: int, index: int) -> str:
    """What a button carries: which question, which choice. Far below Telegram's 64 bytes."""
    return f"{serial}.{index}"


def split(text: str, limit: int) -> list[str]:
    """Cuts at paragraph ends, else line ends, else anywhere, into parts of at most `limit` UTF-16 units."""
    parts = []
    rest = text
    while units(rest) > limit:
        head = _head(rest, limit)
        cut = max(head.rfind("\n\n"), 0) or max(head.rfind("\n"), 0) or len(head)
        parts.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*parts, rest]


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _head(text: str, limit: int) -> str:
    head = text[:limit]
    while units(head) > limit:
        head = head[: -max(1, (units(head) - limit) // 2)]
    return head


def _worded(labels: Sequence[str], texts: Texts, language: str) -> str:
    return "\n".join([texts.say(Text("say-type-words"), language), *labels])


def _numbered(labels: Sequence[str], texts: Texts, language: str) -> str:
    lines = [f"{number}. {label}" for number, label in enumerate(labels, 1)]
    return "\n".join([texts.say(Text("say-type-a-number"), language), *lines])


def in_one(bodies: Sequence[Body]) -> Body:
    """A text with its file in a single message, for what has to end in one state: a notice."""
    files = [body["file"] for body in bodies if "file" in body]
    return {**bodies[0], "file": files[0]} if files else bodies[0]


def _file(file: File, texts: Texts, language: str) -> dict[str, str]:
    match file:
        case Code():
            return {"kind": FileKind.QR.value, "name": "code.png", "content": file.content}
        case Picture():
            content = drawn_later(file.sheet, texts, language)
            return {"kind": FileKind.PICTURE.value, "name": file.name, "content": content}
        case Table():
            return {"kind": FileKind.TABLE.value, "name": file.name, "content": table_text(file, texts, language)}
    content = ics(file, title=texts.say(file.title, language), place=texts.say(file.place, language))
    kind, name = (FileKind.CALENDAR_OFF, "cancelled.ics") if file.cancelled else (FileKind.CALENDAR, "appointment.ics")
    return {"kind": kind.value, "name": name, "content": content}
