"""The checks of `policy/` and `locales/`, each kept from stopping the others."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from bot.dialog.words import check_words
from bot.errors import Fault, OperatorError
from bot.nlu.booking import BookingWords
from bot.nlu.cases import CaseWords
from bot.nlu.check import check_lexicon
from bot.nlu.circumstances.conditions_check import check_conditions
from bot.nlu.circumstances.places_check import check_places
from bot.nlu.elsewhere_check import check_elsewhere
from bot.nlu.examples import check_examples
from bot.nlu.introductions import Introductions
from bot.nlu.likeness.check import check_likeness
from bot.nlu.names import load_masker
from bot.nlu.parts import Parts
from bot.nlu.phrases import Phrases
from bot.nlu.receipts import ReceiptWords
from bot.nlu.reminders import ReminderWords
from bot.policy import Policy
from bot.policy.calendar import check_calendar, load_calendar
from bot.policy.check import check_policy, read_policy
from bot.services.answers import check_answers
from bot.services.document_sheet import SheetWords
from bot.services.hall_questions import HallWords
from bot.services.other_papers import check_other_papers
from bot.services.trip_words import JourneyWords
from bot.services.visit_reading import VisitWords
from bot.texts.check import WRITTEN, check_locales, placeholders
from bot.texts.traditional import Traditional

NEEDED = ("commands.toml", "elsewhere.toml", "lexicon.toml", "likeness.toml", "parts.toml")


def check_rooms(root: Path, today: date) -> list[Fault]:
    """`root` holds `policy/` and `locales/`; `today` is the hall's day."""
    return with_what_is_due(root, today, unfit(root))


def with_what_is_due(root: Path, today: date, unfit: list[Fault]) -> list[Fault]:
    """Reviews and plans that ran out, told after what makes the rooms unfit."""
    faults = list(unfit)
    for check in (lambda: check_policy(root, today), lambda: check_calendar(root, today)):
        faults += [fault for fault in _ask(check) if str(fault) not in map(str, faults)]
    return faults


def unfit(root: Path) -> list[Fault]:
    """Every fault that makes the rooms unfit to answer from, whatever the day."""
    locales = root / "locales"
    faults = list(_missing_files(root))
    for check in (
        lambda: read_policy(root)[1],
        lambda: _check_calendar(root),
        lambda: check_locales(root),
        lambda: check_words(locales),
        lambda: check_lexicon(locales),
        lambda: check_elsewhere(locales),
        lambda: check_conditions(locales),
        lambda: check_places(locales),
        lambda: check_other_papers(locales),
        lambda: check_examples(locales),
        lambda: check_likeness(locales),
        lambda: _loads(HallWords.load, locales),
        lambda: _loads(JourneyWords.load, locales),
        lambda: _loads(ReminderWords.load, locales),
        lambda: _loads(BookingWords.load, locales),
        lambda: _loads(CaseWords.load, locales),
        lambda: _loads(load_masker, locales),
        lambda: _loads(Parts.load, locales),
        lambda: _loads(Phrases.load, locales),
        lambda: _loads(Introductions.load, locales),
        lambda: _loads(ReceiptWords.load, locales),
        lambda: _loads(SheetWords.load, locales),
        lambda: _loads(VisitWords.load, locales),
        lambda: _check_converter(locales),
        lambda: _check_answers(root),
    ):
        faults += [fault for fault in _ask(check) if str(fault) not in map(str, faults)]
    return faults


def _ask(check: Callable[[], list[Fault]]) -> list[Fault]:
    try:
        return check()
    except OperatorError as error:
        return list(error.faults)


def _missing_files(root: Path) -> Iterator[Fault]:
    """The checks read what is there; what is not there at all is noticed only here."""
    if not any((root / "policy").glob("*.toml")):
        yield Fault("policy", "there are no records", "Put the folder back; without it nothing can be answered")
    for language in WRITTEN:
        for name in NEEDED:
            if not (root / "locales" / language / name).is_file():
                yield Fault(f"locales/{language}/{name}", "there is no such file", "Put it back")


def _loads(load: Callable[[Path], object], locales: Path) -> list[Fault]:
    load(locales)
    return []


def _check_calendar(root: Path) -> list[Fault]:
    load_calendar(root)
    return []


def _check_converter(locales: Path) -> list[Fault]:
    Traditional(locales / "zh-Hant")
    return []


def _check_answers(root: Path) -> list[Fault]:
    """Only over records that can be read: the others have been told already."""
    try:
        policy = Policy.load(root)
    except OperatorError:
        return []
    return check_answers(policy, placeholders(root))
