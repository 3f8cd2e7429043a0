"""The readers of the word files that one conversation or another listens with, gathered: a further one is named here.

Each reads the files of one name in `locales/<lang>/`. What every message is read with is `bot/nlu/understanding.py`.
"""

from pathlib import Path
from typing import Any, Final

from bot.frozen import Frozen, fields
from bot.nlu.booking import BookingWords
from bot.nlu.cases import CaseWords
from bot.nlu.choices import ChoiceWords
from bot.nlu.erasing import ErasingWords
from bot.nlu.introductions import Introductions
from bot.nlu.masking import Masker
from bot.nlu.phrases import Phrases
from bot.nlu.receipts import ReceiptWords
from bot.nlu.reminders import ReminderWords
from bot.services.hall_questions import HallWords
from bot.services.other_papers import OtherPaperWords
from bot.services.trip_words import JourneyWords
from bot.services.visit_reading import VisitWords


class WordReaders(Frozen):
    hall_words: HallWords
    journey_words: JourneyWords
    other_paper_words: OtherPaperWords
    reminder_words: ReminderWords
    visit_words: VisitWords
    booking_words: BookingWords
    case_words: CaseWords
    choice_words: ChoiceWords
    erasing_words: ErasingWords
    introductions: Introductions
    masker: Masker
    phrases: Phrases
    receipt_words: ReceiptWords


READERS: Final[tuple[Any, ...]] = tuple(field.type for field in fields(WordReaders))


def load_readers(locales: Path) -> dict[str, Any]:
    """Each by its name above. Raises OperatorError."""
    return {field.name: reader.load(locales) for field, reader in zip(fields(WordReaders), READERS, strict=True)}
