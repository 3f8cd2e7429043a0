"""The day the papers were handed in, where somebody asks whether they will be in time: 护照上周三交的，12月11号飞.

Every other day is read as one ahead; this one has been. Words are those of `locales/<lang>/handed_in.toml`. They would
rather name no day than a wrong one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final, Self

from bot.domain.meaning import Act, DateReading, Reading, Request
from bot.domain.patterns import Pattern
from bot.frozen import Frozen, replace
from bot.nlu.cases import RULES as CASES
from bot.nlu.dates import Named
from bot.nlu.dates.day_numbers import ENGLISH_MONTHS
from bot.nlu.entities.from_dates import names_need
from bot.nlu.happened import Happened
from bot.nlu.lexicon import Hit
from bot.nlu.table_check import word_tables
from bot.nlu.words import Contents, Words, listed

RULES: Final = {"handed-in": frozenset({"words", "unless"})}
LONGEST_WAIT: Final = timedelta(days=90)  # whoever handed in earlier than that has the document
_CLAUSE: Final = Pattern(r"(?:[^,。;!?、\n.]|\.(?! (?!\d)))+")  # "Nov. 18" ends none
_NAME: Final = rf"(?P<name>{'|'.join(ENGLISH_MONTHS)})[a-z]*\.?"
_TH: Final = r"(?:st|nd|rd|th)"
_DAYS: Final = (
    Pattern(r"(?<![年\d])(?P<month>\d{1,2})月(?P<day>\d{1,2})[号日]"),
    Pattern(r"(?<![年月\d])(?P<day>\d{1,2})[号日]"),
    Pattern(r"(?<![\d./-])(?P<month>\d{1,2})[./](?P<day>\d{1,2})(?![\d./-])"),
    Pattern(rf"\b{_NAME} (?:the )?(?P<day>\d{{1,2}}){_TH}?\b(?! 20\d\d)"),
    Pattern(rf"\b(?P<day>\d{{1,2}}){_TH}?(?: of)? {_NAME}(?! 20\d\d)"),
    Pattern(rf"\b(?P<day>\d{{1,2}}){_TH}\b"),
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
    handed: HandedIn, reading: Reading, text: str, days: Sequence[Named], hits: Iterable[Hit]
) -> tuple[Reading, list[Named]]:
    """The plan counts from that day, and it is none of the days ahead; unless the papers were another document's. Who
    only asks how far they are, and says by when they need it, has a plan too.
    """
    ahead = [day for day in days if not day.at <= handed.at < day.to]
    named = {hit.name for hit in hits if hit.kind == "service" and handed.begins <= hit.at < handed.ends}
    waited_for = {reading.service, *(one.service for one in reading.also if one.act is Act.TRIP_PLAN)}
    if not ahead or not named <= waited_for:
        return reading, list(days)
    if Act.TRIP_PLAN not in (reading.act, *reading.also_acts):
        if not names_need(text, ahead):
            return reading, list(days)
        reading = replace(reading, also=(*reading.also, Request(Act.TRIP_PLAN, reading.service)))
    known = {**reading.entities, "from_date": handed.day.isoformat()}
    day = reading.date if len(ahead) == len(days) else DateReading(ahead[0].start, ahead[0].end)
    return replace(reading, date=day, entities=known), ahead


def still_ahead(reading: Reading, days: Iterable[Named], today: date) -> Reading:
    """Nothing was handed in. Who goes "this week" goes in what is left of it; a day to apply that is gone is none."""
    told = reading.entities.get("from_date")
    if not isinstance(told, str) or date.fromisoformat(told) >= today:
        return reading
    goes_on = any(day.start.isoformat() == told and day.end >= today for day in days)
    others = {name: value for name, value in reading.entities.items() if name != "from_date"}
    return replace(reading, entities=others | ({"from_date": today.isoformat()} if goes_on else {}))


def _last_days(clause: str, today: date) -> Iterator[tuple[int, date]]:
    """11月18号, 18号, 11.18, Nov 18, the 18th: the last time that day was."""
    for found in (found for form in _DAYS for found in form.finditer(clause)):
        month, day = _month(found.groupdict()), int(found["day"])
        gone = (today - timedelta(days=ago) for ago in range(1, LONGEST_WAIT.days + 1))
        if last := next((one for one in gone if one.day == day and month in (None, one.month)), None):
            yield found.start(), last


def _month(written: Mapping[str, str | None]) -> int | None:
    if name := written.get("name"):
        return ENGLISH_MONTHS.index(name) + 1
    month = written.get("month")
    return int(month) if month else None
