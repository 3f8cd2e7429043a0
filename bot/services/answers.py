"""The answer to a question about one attribute of one service: which text, which figures, which facts
it rests on.

Nothing is guessed: where no record stands, the answer says so and names whom to ask. Sentences are
in `locales/<lang>/answers/`, one file a service.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.domain.meaning import FOREIGNER_SERVICES, TRAVEL_SERVICES, Service
from bot.domain.text import Figure, Text, Value
from bot.errors import Fault
from bot.policy import Confidence, Policy, Record
from bot.policy.record import EXIT_ENTRY, HOTLINE, PHONE


@dataclass(frozen=True, slots=True)
class Answer:
    text: Text
    records: tuple[Record, ...]
    warnings: tuple[Text, ...]
    known: bool


class Answers:
    """`hotlines` are the phone numbers any text may name, by their record's name."""

    def __init__(self, policy: Policy, clock: Clock, zone: ZoneInfo) -> None:
        self._policy = policy
        self._clock = clock
        self._zone = zone
        self.hotlines = {record.name: str(record.value) for record in policy.records(HOTLINE, PHONE)}

    @property
    def services(self) -> tuple[str, ...]:
        """What can be answered with figures, in the order of `bot ask`."""
        known = {service for service, _ in self._policy.questions()}
        return tuple(service for service in Service if service in known)

    def answer(self, service: str | None, attribute: str | None) -> Answer:
        """Low-confidence records never reach a citizen. A missing half of the question is asked for."""
        if service is None or attribute is None:
            return Answer(_ask_back(service, attribute), (), (), known=False)
        found = self._policy.records(service, attribute)
        records = tuple(record for record in found if record.confidence is not Confidence.LOW)
        if not records:
            return Answer(self._unknown(service, attribute), (), (), known=False)
        values: dict[str, Value] = {**self.hotlines}
        values.update((record.name, _value(record)) for record in records if record.value is not None)
        text = Text(f"answer-{records[0].service}-{attribute}", values)
        return Answer(text, records, self._warnings(records), known=True)

    def source_of(self, records: Iterable[Record]) -> tuple[Text, ...]:
        """One text a source, in the answer's order; of several facts from one, the weakest speaks."""
        by_source: dict[str, Record] = {}
        for record in records:
            known = by_source.setdefault(record.source, record)
            if known.confidence is Confidence.HIGH and record.confidence is not Confidence.HIGH:
                by_source[record.source] = record
        return tuple(_source_text(record) for record in by_source.values())

    def _unknown(self, service: str, attribute: str) -> Text:
        national = service in TRAVEL_SERVICES | FOREIGNER_SERVICES
        names = {"item": Text(f"item-{service}"), "attribute": Text(f"attribute-{attribute}")}
        return Text("answer-unknown" if national else "answer-unknown-local", {**self.hotlines, **names})

    def _warnings(self, records: tuple[Record, ...]) -> tuple[Text, ...]:
        today = self._clock.now().astimezone(self._zone).date()
        late = [record.review_by for record in records if record.overdue(today)]
        if not late:
            return ()
        return (Text("answer-overdue", {**self.hotlines, "review_by": full_date(min(late))}),)


def full_date(day: dt.date) -> Text:
    """A date with its year, for what is not about the coming weeks."""
    return Text("unit-full-date", {"year": day.year, "month": day.month, "day": day.day})


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


def check_answers(policy: Policy, placeholders: dict[str, frozenset[str]]) -> list[Fault]:
    """Every question with records has its text, and no text asks for a figure that no record gives.

    `placeholders`: those of each `answer-…` text, from `bot.texts.check.placeholders`.
    """
    faults = []
    hotlines = {record.name for record in policy.records(HOTLINE, PHONE)}
    for service, attribute in sorted(policy.questions()):
        key = f"answer-{service}-{attribute}"
        if service == HOTLINE or (service == EXIT_ENTRY and key not in placeholders and _only_added(policy, attribute)):
            continue
        place = f"locales/zh-Hans/answers/{service}.ftl: {key}"
        names = {record.name for record in policy.records(service, attribute) if record.value is not None}
        if key not in placeholders:
            faults.append(Fault(place, "policy has records for it but the text is missing", "Write the text"))
            continue
        for name in sorted(placeholders[key] - names - hotlines):
            cure = f"Add it to policy/ for {service}, {attribute}, or correct the placeholder"
            faults.append(Fault(place, f"no record gives ${name}", cure))
    return faults


def _only_added(policy: Policy, attribute: str) -> bool:
    """Shared records that only ever stand beside a service's own ones need no text of their own."""
    return all((service, attribute) in policy.questions() for service in TRAVEL_SERVICES)
