"""What is said to the rehearsal itself, not as the citizen: a note, the end, that it should begin."""

from typing import Final

from bot.dialog.reading import plain
from bot.dialog.session import Session
from bot.dialog.turn import Kind, Turn
from bot.domain.reply import Choice
from bot.domain.text import Text
from bot.nlu.phrases import Phrases
from bot.services.word_readers import WordReaders

NOTE: Final = Choice("walk-note", Text("walk-note-label"))
END: Final = Choice("walk-end", Text("walk-end-label"))
LEAVE: Final = Choice("walk-leave", Text("walk-leave-label"))
COMMAND: Final = "/walk"


def read_asked(turn: Turn, session: Session, words: WordReaders, *, alone: bool) -> str:
    """The value of one of our own choices that was pressed or typed, or said in words; else empty. `alone`: the citizen
    speaks with nobody else.
    """
    values = [value for value, _ in session.shown]
    if turn.kind is Kind.PRESS:
        index = session.pressed(turn.text)
        return values[index] if index is not None else ""
    if turn.kind is not Kind.TEXT:
        return ""
    if words.phrases.ends_walk(turn.text, alone=alone) or turn.text.strip().lower() == f"{COMMAND} end":
        return END.value
    if words.phrases.read_note(turn.text) == "":
        return NOTE.value
    said, number = plain(turn.text), words.choice_words.number(turn.text)
    if number is not None and values[:1] not in ([], [NOTE.value]) and 1 <= number <= len(values):
        return values[number - 1]  # where nothing but ours can be chosen, a number is what was asked for
    return next((value for value, labels in session.shown if said in map(plain, labels)), "")


def words_of_note(turn: Turn, phrases: Phrases, *, noting: bool) -> str:
    """What is to be noted, else empty. `noting`: it was asked for."""
    if turn.kind is not Kind.TEXT:
        return ""
    return phrases.read_note(turn.text) or (turn.text if noting and turn.text.strip() else "")


def begins(turn: Turn, phrases: Phrases) -> bool:
    return turn.kind is Kind.TEXT and (turn.text.startswith(COMMAND) or phrases.begins_walk(turn.text))
