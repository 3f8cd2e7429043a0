"""The policy records in memory, found by service and attribute, and the gaps between them. Says nothing:
`bot/services/answers.py` does.
"""

import datetime as dt
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Self

from bot.domain.meaning import Service
from bot.domain.topics import Topic, Topics
from bot.errors import OperatorError
from bot.frozen import replace
from bot.policy.check import read_policy
from bot.policy.files import GAP, RECORD
from bot.policy.gaps import Gap, gap_from_table
from bot.policy.record import SHARED, Record, from_table


class Policy:
    def __init__(self, records: Iterable[Record], gaps: Iterable[Gap] = ()) -> None:
        self._by_id = {record.id: record for record in records}
        self._by_question: dict[tuple[str, str], list[Record]] = {}
        for record in self._by_id.values():
            for attribute in record.attributes:
                self._by_question.setdefault((record.service, attribute), []).append(record)
        self.gaps = tuple(gaps)
        self._gaps = {(gap.service, attribute): gap for gap in self.gaps for attribute in gap.attributes}

    @classmethod
    def load(cls, root: Path) -> Self:
        """Raises OperatorError with every malformed table; an overdue review only warns."""
        entries, faults = read_policy(root)
        if faults:
            raise OperatorError(faults)
        records = (from_table(entry.table) for entry in entries if entry.kind == RECORD)
        return cls(records, (gap_from_table(entry) for entry in entries if entry.kind == GAP))

    def without(self, ids: Collection[str]) -> "Policy":
        """The same, with these records withdrawn as well."""
        records = self._by_id.values()
        return Policy((replace(one, withdrawn=True) if one.id in ids else one for one in records), self.gaps)

    def records(self, service: str, attribute: str) -> tuple[Record, ...]:
        """Own records first, then those it shares with others."""
        owners = [service, *(name for name, services in SHARED.items() if service in services)]
        return tuple(record for owner in owners for record in self._by_question.get((owner, attribute), ()))

    def gap(self, service: str, attribute: str) -> Gap | None:
        return self._gaps.get((service, attribute))

    def questions(self) -> frozenset[tuple[str, str]]:
        """Every (service, attribute) a record stands for, as filed."""
        return frozenset(self._by_question)

    def figured(self) -> frozenset[tuple[str, str]]:
        """Every (service, attribute) that is answered with a figure, own or shared."""
        told = ((record, record.attributes) for record in self._by_id.values() if record.value is not None)
        return frozenset(
            (service, attribute)
            for record, attributes in told
            for service in SHARED.get(record.service, (record.service,))
            for attribute in attributes
        )

    def topics(self) -> Topics:
        """One that is filed for several services is theirs all."""
        return {topic: tuple(one for one in Service if self.records(one, topic)) for topic in Topic}

    def get(self, record_id: str) -> Record:
        """Raises KeyError."""
        return self._by_id[record_id]

    def overdue(self, today: dt.date) -> tuple[Record, ...]:
        return tuple(record for record in self._by_id.values() if record.overdue(today))
