"""Whether something works out by a day: which day papers are or were handed in, by which day they are needed, and of
which document that is asked.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final, Self

from bot.domain.meaning import PLANNED_ALIKE, TRAVEL_SERVICES, Act, Attribute, Condition, DateReading, Reading
from bot.domain.patterns import Pattern
from bot.frozen import replace
from bot.nlu.circumstances import Conditions
from bot.nlu.corrections.handed_in import HandedInWords, since, still_ahead
from bot.nlu.corrections.journey import of_a_journey
from bot.nlu.dates import Named
from bot.nlu.entities.from_dates import split_days, told_end
from bot.nlu.message import Message
from bot.nlu.requests import RequestReader

WAITING: Final = frozenset({Act.TRIP_PLAN, Act.STATUS_QUERY})  # what who has handed in the papers may ask
OF_ITS_DAY: Final = frozenset({Condition.RENEWAL, Condition.LOST, Condition.OF_AGE})
"""A day that an end or a birthday falls on, which is no day of need."""

_GOES_ON: Final = Pattern(r"[,。;!?、.]\s*\w")
_ASKED_BY_A_DAY: Final = {Attribute.MAIL: TRAVEL_SERVICES, Attribute.PICKUP_DEADLINE: PLANNED_ALIKE}


class Plans:
    def __init__(self, handed_in: HandedInWords, requests: RequestReader, conditions: Conditions) -> None:
        self._handed_in = handed_in
        self._requests = requests
        self._conditions = conditions

    @classmethod
    def load(cls, locales: Path, requests: RequestReader, conditions: Conditions) -> Self:
        """Raises OperatorError with every fault."""
        return cls(HandedInWords.load(locales), requests, conditions)

    def heard(self, reading: Reading, message: Message) -> Reading:
        text, days = message.dated, message.days
        reading = _in_hand_by(reading, text, days)
        if not WAITING.isdisjoint((reading.act, *reading.also_acts)):
            reading, days = self._counted(reading, message)
        if reading.act is Act.BOOK and Act.TRIP_PLAN in reading.also_acts:
            return _of_a_visit(reading, text, days, message.today)
        if reading.is_of_stay and reading.attribute is Attribute.RENEWAL_WINDOW:
            return _of_a_stay(reading, text, days)
        if reading.act is not Act.TRIP_PLAN:
            return reading
        held = self._conditions.held(message.text, message.hits)
        asked_of = self._requests.asked_of(message.text, message.hits)
        return of_a_journey(reading, message, days, held, asked_of)

    def _counted(self, reading: Reading, message: Message) -> tuple[Reading, Sequence[Named]]:
        """From the day the papers were handed in, which is none of the days ahead."""
        if handed := self._handed_in.read(message.text, message.today):
            return since(handed, reading, message.dated, message.days, message.hits)
        return still_ahead(reading, message.days, message.today), message.days


def _in_hand_by(reading: Reading, text: str, days: Sequence[Named]) -> Reading:
    """ "Can it be mailed to me by 10 December" asks whether it works out, and the plan tells of the post as well."""
    asked = _ASKED_BY_A_DAY.get(reading.attribute) if reading.attribute else None
    if reading.act is not Act.FAQ or reading.doubts or asked is None or reading.service not in asked:
        return reading
    _, need = split_days(text, days)
    told = _GOES_ON.search(text) and Act.TRIP_PLAN not in reading.also_acts  # beside the question, as its story
    settled = need is None or told or not reading.conditions.isdisjoint(OF_ITS_DAY)
    return reading if settled else replace(reading, act=Act.TRIP_PLAN, attribute=None)


def _of_a_visit(reading: Reading, text: str, days: Sequence[Named], today: date) -> Reading:
    """ "I come on Monday, I fly on the 9th, will that do": the visit is on the first day, the plan needs the other."""
    apply, need = split_days(text, days)
    if apply is None or need is None or need.start <= apply.start:
        return reading
    need_by = DateReading(need.start, need.end).due(today).isoformat()
    return replace(reading, entities={**reading.entities, "need_by": need_by})


def _of_a_stay(reading: Reading, text: str, days: Sequence[Named]) -> Reading:
    """ "My visa ends on the 8th, can I still extend it": the rule that is asked for counts back from that day."""
    ends = told_end(text, days)
    return replace(reading, entities={**reading.entities, "need_by": ends.start.isoformat()}) if ends else reading
