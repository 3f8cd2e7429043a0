"""Which text answers a question, and which facts that text rests on.

A text may stand for a told circumstance: `answer-passport-processing_time-cross_province` speaks to whoever said
that, so that its first line holds the figure that applies. Of several circumstances told, the first of ORDER that
has a text decides: what moves the figure most (how fast, by which way, who, where) comes before what mostly
changes the papers (a child, a lost document, a renewal, a first one). Where none has a text, the general one speaks.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from bot.domain.meaning import Attribute, Condition
from bot.frozen import Frozen
from bot.policy import Policy, Record
from bot.policy.record import GENERAL
from bot.texts.source import placeholders_within, read_messages, references

ORDER: Final = (
    Condition.ABROAD,
    Condition.URGENT,
    Condition.ONLINE,
    Condition.BARRED,
    Condition.OVERSTAYED,
    Condition.MISUSED,
    Condition.WITHHELD,
    Condition.STATE_STAFF,
    Condition.SAME_PROVINCE,
    Condition.CROSS_PROVINCE,
    Condition.OF_AGE,
    Condition.MINOR,
    Condition.LOST,
    Condition.CHANGED,
    Condition.RENEWAL,
    Condition.FIRST,
    Condition.AT_HOME,
    Condition.PILOT_CITY,
    Condition.MAIL,
)
COMPARED: Final = frozenset({Condition.LOST, Condition.RENEWAL, Condition.FIRST})
"""Who names two of them in a question of money wants each figure: 换领和补领各多少钱."""
assert frozenset(ORDER) == frozenset(Condition)

Written = Mapping[str, frozenset[str]]
"""Key of each answer text to the names of its placeholders, those of the texts it is built from among them."""
NO_TEXTS: Final[Written] = MappingProxyType({})
NO_CONDITIONS: Final[frozenset[Condition]] = frozenset()


class Saying(Frozen):
    """A text and the records that stand behind its sentences."""

    key: str
    facts: tuple[Record, ...]


def read_written(root: Path) -> Written:
    """`root` holds `locales/`. Every language uses the same placeholders; `bot/texts/check.py` sees to it."""
    folder = root / "locales" / "zh-Hans"
    answers = read_messages(folder / "answers")
    sources = read_messages(folder) if any(map(references, answers.values())) else answers
    return {key: placeholders_within(sources, key) for key in answers}


def choose(
    policy: Policy, written: Written, service: str, attribute: str, conditions: frozenset[Condition] = NO_CONDITIONS
) -> Saying | None:
    """None where no record stands for the question."""
    records = policy.records(service, attribute)
    if not records:
        return None
    general = f"answer-{records[0].service}-{attribute}"
    compares = attribute == Attribute.FEE and len(conditions & COMPARED) > 1
    told = conditions - COMPARED if compares else conditions
    for condition in ORDER:
        key = f"{general}-{condition}"
        if condition in told and key in written:
            return Saying(key, facts_of(records, written[key], condition))
    return Saying(general, facts_of(records, written.get(general), GENERAL))


def facts_of(records: tuple[Record, ...], names: frozenset[str] | None, circumstance: str) -> tuple[Record, ...]:
    """The figures a text shows (`names`; None: all of them) and the rules behind its sentences."""
    return tuple(record for record in records if _stands_behind(record, names, circumstance))


def _stands_behind(record: Record, names: frozenset[str] | None, circumstance: str) -> bool:
    if record.value is not None:
        return names is None or record.name in names
    return not record.circumstances or circumstance in record.circumstances
