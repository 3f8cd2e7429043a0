"""What to tell one person, before language and channel are known."""

from datetime import datetime
from enum import StrEnum

from bot.domain.attachments import Medium
from bot.domain.sheet import Picture, Table
from bot.domain.text import Text
from bot.frozen import Frozen


class Choice(Frozen):
    """Can be pressed, typed as its number, or typed in words. `value` goes into the session: plain text."""

    value: str
    label: Text


class FileKind(StrEnum):
    QR = "qr"
    CALENDAR = "calendar"
    CALENDAR_OFF = "calendar_off"  # takes an event out of it
    PICTURE = "picture"
    TABLE = "table"


class Code(Frozen):
    """Something to be shown at the counter: sent as a picture of a QR code."""

    content: str


class Event(Frozen):
    """Something for the person's own calendar, sent as a file. A change keeps `uid` and raises `sequence`, and
    so does that it is cancelled.
    """

    uid: str
    sequence: int
    made: datetime
    starts: datetime
    minutes: int
    title: Text
    place: Text
    cancelled: bool = False


class Media(Frozen):
    """A photo or voice note that is kept, by its id. `source`: the platform's own name for it, where there is one.
    `coming`: it is not here yet, and is sent when it is.
    """

    id: int
    medium: Medium
    mime: str
    source: str = ""
    coming: bool = False


File = Code | Event | Picture | Table


class Reply(Frozen):
    """`lead` is what is said before it in the same message: a hint, an answer given aside."""

    text: Text
    choices: tuple[Choice, ...] = ()
    files: tuple[File, ...] = ()
    lead: tuple[Text, ...] = ()
    media: tuple[Media, ...] = ()
