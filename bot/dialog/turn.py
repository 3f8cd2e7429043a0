"""One thing one person did on one channel, as the dialogs see it."""

from enum import StrEnum

from bot.domain.attachments import Attachment, File, Pointer
from bot.domain.people import conversation_key
from bot.domain.text import Text
from bot.frozen import Frozen


class Kind(StrEnum):
    TEXT = "text"
    PRESS = "press"
    PHONE = "phone"  # their own number, shared by a button
    PHOTO = "photo"
    VOICE = "voice"
    PLACE = "place"
    OTHER = "other"
    FOLLOW = "follow"
    UNFOLLOW = "unfollow"
    MOVED = "moved"  # a group has another address from now on: the text


class Turn(Frozen):
    """`message_id` is the platform's and unique for the address: a second turn with it has no effect.

    `text` holds what was typed, the token of a pressed choice, the shared phone number, or a place as latitude and
    longitude. `language` is the platform's hint, empty when it gives none.

    In a group `address` is the group's and `by` the address of who did it, empty in a conversation of two. `thread` is
    the topic, `answers` the platform's number of the message that is answered, or whose button was pressed.

    `files` came with it, checked by the channel, or are to be fetched from its platform; the engine keeps them and
    hands on `attachments`. `refused` tells why others did not. Turns of one `album` are one message to the person who
    sent them.
    """

    channel: str
    address: str
    message_id: str
    kind: Kind
    text: str = ""
    language: str = ""
    by: str = ""
    thread: str = ""
    answers: str = ""
    files: tuple[File | Pointer, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    refused: tuple[Text, ...] = ()
    album: str = ""

    @property
    def key(self) -> str:
        return conversation_key(self.channel, self.address)
