"""The answer to a question about one attribute of one service: which text, which figures, which facts
it rests on.

Nothing is guessed: where no record stands, or one is withdrawn for now, the answer says so and names whom to ask.
Sentences are in `locales/<lang>/answers/`, one file a service; `answer_texts.py` chooses among them.
"""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.domain.meaning import FOREIGNER_SERVICES, TRAVEL_SERVICES, Attribute, Condition, Service
from bot.domain.other_papers import OtherPaper
from bot.domain.text import Figure, Lines, Text, Value
from bot.frozen import Frozen
from bot.policy import Confidence, Policy, Record, Why
from bot.policy.record import HOTLINE, PHONE
from bot.services.answer_texts import NO_CONDITIONS, NO_TEXTS, Written, choose
from bot.services.answers_check import check_answers

REMEMBERED = 512

__all__ = ["Answer", "Answers", "check_answers", "full_date"]


class Answer(Frozen):
    """`beside`: it tells what is generally true of a document, to a question that no record speaks of."""

    text: Text
    records: tuple[Record, ...]
    warnings: tuple[Text, ...]
    known: bool
    beside: bool = False


class Answers:
    """`written` are the answer texts there are: without them only the general ones, resting on all their records.
    `hotlines` are the phone numbers any text may name, by their record's name.
    """

    def __init__(self, policy: Policy, clock: Clock, zone: ZoneInfo, written: Written = NO_TEXTS) -> None:
        self._policy = policy
        self._clock = clock
        self._zone = zone
        self._written = written
        self._remembered = lru_cache(REMEMBERED)(self._find)  # the records behind it change only with all of this
        self.hotlines = {record.name: str(record.value) for record in policy.records(HOTLINE, PHONE)}

    def over(self, policy: Policy) -> "Answers":
        """The same, resting on other records."""
        return Answers(policy, self._clock, self._zone, self._written)

    @property
    def services(self) -> tuple[str, ...]:
        """What can be answered with figures, in the order of `bot ask`."""
        known = {service for service, _ in self._policy.questions()}
        return tuple(service for service in Service if service in known)

    @property
    def subjects(self) -> tuple[str, ...]:
        """All that anything is said of: the services, and the papers beside them."""
        known = {service for service, _ in self._policy.questions()}
        return (*self.services, *(paper for paper in OtherPaper if paper in known))

    def answer(
        self, service: str | None, attribute: str | None, conditions: frozenset[Condition] = NO_CONDITIONS
    ) -> Answer:
        """`conditions` are the circumstances told. Low-confidence records never reach a citizen, nor withdrawn
        ones. A missing half of the question is asked for.
        """
        today = self._clock.now().astimezone(self._zone).date()
        return self._remembered(service, attribute, conditions, today)

    def _find(
        self, service: str | None, attribute: str | None, conditions: frozenset[Condition], today: dt.date
    ) -> Answer:
        if service is None or attribute is None:
            return _unknown(_ask_back(service, attribute))
        saying = choose(self._policy, self._written, service, attribute, conditions)
        if saying is None or any(fact.confidence is Confidence.LOW for fact in saying.facts):
            return _unknown(self._not_known(service, attribute))
        if any(fact.withdrawn for fact in saying.facts):
            return _unknown(Text("answer-checking", self._names(service, attribute)))
        asked = self._written.get(saying.key, self.hotlines.keys())
        values: dict[str, Value] = {name: phone for name, phone in self.hotlines.items() if name in asked}
        values.update((fact.name, _value(fact)) for fact in saying.facts if fact.value is not None)
        return Answer(
            Text(saying.key, values),
            saying.facts,
            self._warnings(saying.facts, today),
            known=bool(saying.facts),
            beside=saying.key.endswith(f"-{Attribute.OTHER}"),
        )

    def source_of(self, records: Iterable[Record]) -> tuple[Text, ...]:
        """One text a source, in the answer's order; of several facts from one, the weakest speaks."""
        by_source: dict[str, Record] = {}
        for record in records:
            known = by_source.setdefault(record.source, record)
            if known.confidence is Confidence.HIGH and record.confidence is not Confidence.HIGH:
                by_source[record.source] = record
        return tuple(_source_text(record) for record in by_source.values())

    def _not_known(self, service: str, attribute: str) -> Text:
        gap = self._policy.gap(service, attribute)
        why = gap.why if gap else Why.NO_NATIONAL_FIGURE
        return Text(f"answer-gap-{why}", self._names(service, attribute))

    def _names(self, service: str, attribute: str) -> dict[str, Value]:
        gap = self._policy.gap(service, attribute)
        usual = "hotline" if service in TRAVEL_SERVICES | FOREIGNER_SERVICES else "city_hotline"
        whom = (gap.whom if gap else ()) or (usual,)
        lines = Lines(tuple(Text(f"answer-whom-{name}", dict(self.hotlines)) for name in whom))
        return {"item": Text(f"item-{service}"), "attribute": Text(f"attribute-{attribute}"), "whom": lines}

    def _warnings(self, records: tuple[Record, ...], today: dt.date) -> tuple[Text, ...]:
        late = [record.review_by for record in records if record.overdue(today)]
        if not late:
            return ()
        return (Text("answer-overdue", {**self.hotlines, "review_by": full_date(min(late))}),)


def full_date(day: dt.date) -> Text:
    """A date with its year, for what is not about the coming weeks."""
    return Text("unit-full-date", {"year": day.year, "month": day.month, "day": day.day})


def _unknown(text: Text) -> Answer:
    return Answer(text, (), (), known=False)


def _ask_back(service: str | None, attribute: str | None) -> Text:
    if service is not None:
        return Text("answer-which-attribute", {"item": Text(f"item-{service}")})
    return Text("answer-which-service", {"attribute": Text(f"attribute-{attribute or 'other'}")})


def _source_text(record: Record) -> Text:
    return Text(
        "answer-source",
        {
            "title": Text(f"source-{record.source}"),
            "checked_on": full_date(record.checked_on),
            "confidence": Text(f"answer-confidence-{record.confidence}"),
        },
    )


def _value(record: Record) -> Value:
    value = record.value
    return Figure(value, record.unit) if isinstance(value, int | Decimal) else str(value)
