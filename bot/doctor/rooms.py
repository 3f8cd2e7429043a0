"""The checks of `policy/` and `locales/`, each kept from stopping the others."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from bot.dialog.words import check_words
from bot.errors import Fault, OperatorError
from bot.nlu.ages import Ages
from bot.nlu.at_home import AtHomeWords
from bot.nlu.circumstances.conditions_check import check_conditions
from bot.nlu.circumstances.places_check import check_places
from bot.nlu.corrections.foreigners import Foreigners
from bot.nlu.corrections.handed_in import HandedInWords
from bot.nlu.corrections.ready import ReadyWords
from bot.nlu.corrections.topics import check_topics
from bot.nlu.elsewhere_check import check_elsewhere
from bot.nlu.entities.addresses import Addresses
from bot.nlu.entities.numbers import Numbers
from bot.nlu.entities.people import People
from bot.nlu.examples import check_examples
from bot.nlu.lexicon_check import check_lexicon
from bot.nlu.likeness.check import check_likeness
from bot.nlu.parts import Parts
from bot.nlu.romanised import Romanised
from bot.nlu.topic_examples import check_topic_examples
from bot.policy import Policy
from bot.policy.calendar import check_calendar, load_calendar
from bot.policy.check import check_policy, read_policy
from bot.rooms import pinned
from bot.services.answers import check_answers
from bot.services.document_sheet import SheetWords
from bot.services.other_papers import check_other_papers
from bot.services.word_readers import READERS
from bot.texts.check import WRITTEN, check_locales, placeholders
from bot.texts.traditional import Traditional

CHECKED = (
    check_words,
    check_lexicon,
    check_elsewhere,
    check_conditions,
    check_places,
    check_other_papers,
    check_topics,
    check_examples,
    check_topic_examples,
    check_likeness,
)
LOADED: tuple[Callable[[Path], object], ...] = (
    *(reader.load for reader in READERS),
    Addresses.load,
    Ages.load,
    AtHomeWords.load,
    Numbers.load,
    People.load,
    Foreigners.load,
    HandedInWords.load,
    Parts.load,
    ReadyWords.load,
    Romanised.load,
    SheetWords.load,
)
NEEDED = ("commands.toml", "elsewhere.toml", "lexicon.toml", "likeness.toml", "parts.toml")


def with_what_is_due(root: Path, today: date, broken: list[Fault]) -> list[Fault]:
    """Reviews and plans that ran out by the hall's day, told after what makes the rooms unfit."""
    faults = list(broken)
    for check in (lambda: check_policy(root, today), lambda: check_calendar(root, today)):
        faults += [fault for fault in _ask(check, root) if str(fault) not in map(str, faults)]
    return faults


def unfit(root: Path) -> list[Fault]:
    """Every fault that makes the rooms unfit to answer from, whatever the day; `root` holds both of them."""
    locales = root / "locales"
    faults = list(_missing_files(root))
    checks: list[Callable[[], list[Fault]]] = [
        lambda: read_policy(root)[1],
        lambda: _check_calendar(root),
        lambda: check_locales(root),
        *(partial(check, locales) for check in CHECKED),
        *(partial(_loads, load, locales) for load in LOADED),
        lambda: _check_converter(locales),
        lambda: _check_answers(root),
    ]
    for check in checks:
        faults += [fault for fault in _ask(check, root) if str(fault) not in map(str, faults)]
    return faults


def _ask(check: Callable[[], list[Fault]], root: Path) -> list[Fault]:
    try:
        faults = check()
    except OperatorError as error:
        faults = list(error.faults)
    return [pinned(fault, root) for fault in faults]


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
