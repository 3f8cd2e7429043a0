"""What becomes of photos and voice notes, by where the conversation stands. Reads the turn; says and keeps nothing."""

from enum import Enum, auto

from bot.dialog.dialogs import Dialogs
from bot.dialog.talk import NO_REQUESTS, SURE, Talk
from bot.domain.meaning import Act

REPORTING = {Act.COMPLAINT, Act.SUGGESTION, Act.CANNOT_GET_DONE, Act.THANKS, Act.HUMAN}


class Way(Enum):
    NOTHING = auto()  # none of it could be taken
    QUIET = auto()  # more of an album that has been answered
    UNWANTED = auto()  # something is being filled in that has no use for it
    LOOK = auto()  # the step reads it
    HELD = auto()  # it goes with what is being reported; the question stands
    WORDS = auto()  # its caption says what is wanted
    BESIDES = auto()  # its caption asks something else; what was sent is held
    ASK = auto()  # what is it for?


def way_for(talk: Talk, dialogs: Dialogs) -> Way:
    turn, session = talk.turn, talk.session
    dialog = dialogs.by_name.get(session.dialog)
    if not turn.attachments:
        return Way.WORDS if turn.text else Way.NOTHING
    if dialog and dialog.form and not dialog.files:
        return Way.UNWANTED
    if turn.album and turn.album == session.album and not turn.text and not turn.refused:
        return Way.QUIET if session.step not in (dialog.relays if dialog else ()) else Way.LOOK
    if dialog and dialog.files:
        if turn.text:
            return Way.WORDS
        return Way.LOOK if session.step in dialog.looks else Way.HELD
    if not turn.text:
        return Way.ASK
    return _by_words(talk)


def _by_words(talk: Talk) -> Way:
    """Words that are no command are read before they are taken for a caption."""
    if talk.turn.text.startswith("/"):
        return Way.WORDS
    reading = talk.read(talk.turn.text)
    if reading.confidence < SURE:
        return Way.ASK
    if reading.act in REPORTING:
        return Way.WORDS
    return Way.ASK if reading.act in NO_REQUESTS else Way.BESIDES
