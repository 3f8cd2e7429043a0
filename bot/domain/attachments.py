"""Photos and voice notes that people send: what one is, what is refused and why, how long it waits for its use."""

from datetime import timedelta
from enum import StrEnum
from typing import ClassVar, Final

from bot.errors import BotError
from bot.frozen import Frozen

HELD: Final = timedelta(days=1)  # so long it waits to go with what the person reports next


class Medium(StrEnum):
    PHOTO = "photo"
    VOICE = "voice"


class Arrival(StrEnum):
    HERE = "here"
    WANTED = "wanted"  # the platform has it, and it is being fetched
    LOST = "lost"  # it was refused, or could not be had


class Refused(BotError):
    """It cannot be taken; the person is told why in one sentence."""

    key: ClassVar[str] = "attachments-error-kind"


class NoPicture(Refused):
    key: ClassVar[str] = "attachments-error-picture"


class TooManyPixels(Refused):
    key: ClassVar[str] = "attachments-error-pixels"


class TooHeavy(Refused):
    """Values: `most` in megabytes."""

    key: ClassVar[str] = "attachments-error-bytes"


class NoRecording(Refused):
    key: ClassVar[str] = "attachments-error-recording"


class TooLongToHear(Refused):
    """Values: `most` in seconds."""

    key: ClassVar[str] = "attachments-error-seconds"


class TooManySent(Refused):
    """Values: `most` for one report."""

    key: ClassVar[str] = "attachments-error-count"


class TooManyToday(Refused):
    key: ClassVar[str] = "attachments-error-today"


class NotFetched(Refused):
    """The platform has it and did not hand it over. Values: `files`."""

    key: ClassVar[str] = "attachments-error-fetch"


class File(Frozen):
    """Checked and written anew, ready to be kept."""

    medium: Medium
    content: bytes
    mime: str
    width: int = 0
    height: int = 0
    seconds: int = 0

    def __repr__(self) -> str:  # a log is no place for megabytes, nor for somebody's picture
        return f"File({self.medium}, {len(self.content)} bytes)"


class Pointer(Frozen):
    """Where a platform keeps what was sent, to be fetched when the turn that told of it is kept. `size` in bytes and
    `seconds` are the platform's word, 0 where it gives none. `sendable`: the platform's own copy may be sent on.
    """

    channel: str
    file: str
    medium: Medium
    size: int = 0
    seconds: int = 0
    sendable: bool = True


class Attachment(Frozen):
    """One that is kept, or (`arrival`) still to come, or lost. `case_id` and `event_id` tell where it went, None while
    it waits. `by_staff`: for a citizen. `source` is the platform's own name for it, good for sending it on; empty where
    what the platform has is not what was kept.
    """

    id: int
    medium: Medium
    mime: str
    size: int
    width: int
    height: int
    seconds: int
    source: str
    contact_id: int | None
    case_id: int | None
    event_id: int | None
    by_staff: bool
    arrival: Arrival = Arrival.HERE
