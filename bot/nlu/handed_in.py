"""The day the papers were handed in, where somebody asks whether they will be in time: 护照上周三交的，12月11号飞.

Every other day is read as one ahead; this one has been. Words are those of `locales/<lang>/handed_in.toml`. They would
rather name no day than a wrong one.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final, Self

from bot.domain.meaning import DateReading, Reading
from bot.domain.patterns import Pattern
from bot.frozen import Frozen, replace
from bot.nlu.cases import RULES as CASES
from bot.nlu.dates import Named
from bot.nlu.happened import Happened
from bot.nlu.lexicon import Hit
from bot.nlu.table_check import word_tables
from bot.nlu.words import Contents, Words, listed

RULES: Final = {"handed-in": frozenset({"words", "unless"})}
LONGEST_WAIT: Final = timedelta(days=90)  # whoever handed in earlier than that has the document
_CLAUSE: Final = Pattern(r"[^,。;!?、\n]+")
_DAY: Final = Pattern(
    r"(?<![年\d])(\d{1,2})月(\d{1,2})[号日]|(?<![年月\d])(\d{1,2})[号日]|\b(\d{1,2})(?:st|nd|rd|th)\b"
)


class HandedIn(Frozen):
    """`begins` and `ends` are those of its clause; `at` is where that day is named as one that could be ahead too, -1
    where the words tell that it is over.
    """

    day: date
    begins: int
    ends: int
    at: int = -1


class HandedInWords:
    def __init__(self, said: Contents, happened: Happened) -> None:
        self._words = Words(listed(said, "handed-in", "words"))
        self._voids = Words(listed(said, "handed-in", "unless"))
        self._happened = happened

    @classmethod
    def load(cls, locales: Path) -> Self:
        """Raises OperatorError with every fault."""
        happened = Happened(word_tables(locales, "cases.toml", CASES))
        return cls(word_tables(locales, "handed_in.toml", RULES), happened)

    def read(self, text: str, today: date) -> HandedIn | None:
        """`text` is normalised."""
        for clause in _CLAUSE.finditer(text):
            word = next(self._words.find(clause[0]), None)
            if word is None or any(self._voids.find(clause[0])):
                continue
            span = clause.span()
            found = [HandedIn(day, *span, clause.start() + at) for at, day in _last_days(clause[0], today)]
            told = self._happened.on(clause[0], None, today)
            found += [HandedIn(told, *span)] if told else []
            if near := next((one for one in found if timedelta() < today - one.day <= LONGEST_WAIT), None):
                return near
        return None


def since(
    handed: HandedIn, reading: Reading, days: Sequence[Named], hits: Iterable[Hit]
) -> tuple[Reading, list[Named]]:
    """The plan counts from that day, and it is none of the days ahead; unless the papers were another document's."""
    ahead = [day for day in days if not day.at <= handed.at < day.to]
    named = {hit.name for hit in hits if hit.kind == "service" and handed.begins <= hit.at < handed.ends}
    if not ahead or not named <= {reading.service}:
        return reading, list(days)
    known = {**reading.entities, "from_date": handed.day.isoformat()}
    day = reading.date if len(ahead) == len(days) else DateReading(ahead[0].start, ahead[0].end)
    return replace(reading, date=day, entities=known), ahead


def _last_days(clause: str, today: date) -> Iterator[tuple[int, date]]:
    """11月18号, 18号, the 18th: the last time that day was."""
    for found in _DAY.finditer(clause):
        month, day = found[1], int(found[2] or found[3] or found[4])
        gone = (today - timedelta(days=ago) for ago in range(1, LONGEST_WAIT.days + 1))
        if last := next((one for one in gone if one.day == day and (not month or one.month == int(month))), None):
            yield found.start(), last
